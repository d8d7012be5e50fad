import { crossed } from '../../orders/grammar/inflection.js';
import type { AroundWords } from '../../orders/grammar/vocabulary.js';

/** "Espero que estés bien", "hola, ¿qué tal?". */
const GREETINGS = [
  crossed(
    'espero|espero que|ojala|esperando|esperando que',
    'que estes bien|que este bien|estes bien|este bien|que todo bien|todo bien|que todo vaya bien|todo vaya bien|que te encuentres bien|te encuentres bien|que se encuentre bien|se encuentre bien|que hayas pasado buen finde|hayas pasado buen finde|hayas pasado un buen finde|hayas pasado un buen fin de semana|hayas tenido un buen finde|hayas descansado|hayas dormido bien|haya pasado un buen fin de semana|tengas un buen dia|andes bien|ande bien',
  ),
  crossed(
    'hola|buenas|holi|hey|ey',
    'que tal|como estas|como esta|como andas|como va|como va todo|que mas|que hubo|que onda|de nuevo|otra vez|a todos|guapa|guapo|amigo|amiga|buenas|buenos dias|buenas tardes|buenas noches|jefe|jefa|bonita|hermosa',
  ),
  'buenos dias|buen dia|buenas tardes|buenas noches|buenas|muy buenas|muy buenos dias|muy buenas tardes|holi|holis|ey|hey|epa|que onda|que tal|que tal todo|que hubo|quiubo|que hay|como estas|como esta usted|como va|como va todo|como andas|que mas|todo bien|soy yo|soy yo otra vez|soy yo de nuevo|yo otra vez|otra vez yo|aqui estoy otra vez|aqui yo otra vez|alo|bueno bueno',
  'jefe|jefa|carino|mi amor|amor|cielo|corazon|mi vida|amigo|amiga|amigo mio|tio|tia|hermano|compadre|compa|mano|parce|querido|querida|querido asistente|querida asistente|estimado asistente|estimada asistente|asistente|bonita|guapa|guapo|majo|maja|hijo|hija mia|senor|senora|senorita|robot|maestro|loco|boludo|gordo|gorda|nene|nena|mijo|mija|flaca|flaco',
].join('|');

/** "Escucha", "otra cosa", "en resumen". */
const ATTENTION = [
  'escucha|escuchame|escuche|escucheme|oye mira|oye una cosa|oyeme|mira una cosa|pues mira|mire|mire usted|vera|veras|a ver si puedes|bueno pues|bueno mira|bueno a ver|pues bueno|pues nada|pues eso|en fin|total|ah|ah ya|ah si|ah bueno|ah mira|ah por cierto|ah y|ah , y|bien|muy bien|perfecto|de acuerdo|ok ok|vale vale|entendido|genial|estupendo|vamos alla|vamos a ver|venga|vamos|alla va|ahi va|ahi te va|veamos|dejame pensar|dejame ver|deja que piense|deja que mire|espera que piense|andale|andale pues|orale|orale pues|no manches|dale|dale pues|va|sale|ta bien|listo|eso|asi es|siguiente',
  crossed(
    '|solo|ah|ah ,|y|oye|y por ultimo|mira',
    'una cosa|una cosita|otra cosa|otra cosita|una cosa mas|otra cosa mas|una cosita mas|una ultima cosa|ultima cosa|una cosa rapida|una cosa rapidita|una pregunta|una preguntita|una duda|un favor|un favorcito|algo mas|un detalle',
  ),
  'solo para confirmar|para confirmar|para estar seguro|para estar segura|solo para asegurarme|para asegurarme|una comprobacion|resumiendo|en resumen|en pocas palabras|en resumidas cuentas|total que|el caso es que|la cosa es que|como quedamos|como acordamos|como hablamos|como te dije|como te decia|como le dije|como le decia|como dije|como prometi|como sabes|como sabe|como ya sabes|como siempre|ya se|ya se ya se|ya lo se',
  'nota para mi|nota mental|nota|recordatorio|actualizacion|nuevo plan|cambio de planes|cambio de plan|importante|muy importante|urgente|muy urgente|ojo|atencion|para tu informacion|para su informacion|informacion|para el calendario|para la agenda|agenda|calendario|pendiente|tarea|pd|peticion|pregunta|pequeno cambio|cambio',
  'necesito un favor|necesito un favorcito|necesito tu ayuda|necesito su ayuda|necesito ayuda|necesito que me ayudes|necesito que me eches una mano|te pido un favor|le pido un favor|un favor|hazme un favor|hazme un favorcito|hazme el favor|haceme un favor|haceme el favor|me haces un favor|me haces el favor|me hace un favor|me hace el favor|me harias un favor|puedes ayudarme|me puedes ayudar|me ayudas|ayudame|ayuda|estas ahi|serias tan amable|seria tan amable|eres tan amable|por favorcito|porfa porfa|porfa por favor',
  crossed(
    'hazme el favor|hazme un favor|haceme el favor|haceme un favor|hazme favor|me haces el favor|me haces un favor|me hace el favor|me hace un favor|me haria el favor|me harias el favor|se bueno|se buena|se un cielo|se un sol|se amable',
    'y|, y',
  ),
].join('|');

/** "Buenas noticias", "casi se me olvida", "no te lo vas a creer". */
const EXCLAMATIONS = [
  crossed('buena|buenas|mala|malas|gran|grandes|excelente', 'noticia|noticias|nueva|nuevas'),
  'por fin|al fin|ya por fin|yupi|yuju|hurra|bravo|genial|fantastico|excelente|estupendo|maravilloso|vaya|vaya por dios|joder|joe|jo|jolin|jolines|mierda|mecachis|carajo|chingado|chin|hijole|ay dios|ay dios mio|dios mio|dios|madre mia|madre de dios|por dios|virgen santa|caramba|caray|ostras|hostia|uf|uff|ufff|puf|puff|ups|uy|ay|ay no|que fuerte|lamentablemente|desgraciadamente|por desgracia|desafortunadamente|afortunadamente|por suerte|gracias a dios|menos mal|la verdad|la verdad es que|la neta|sinceramente|en serio|te juro|te lo juro|increible|no corre prisa|sin prisa|no hay prisa',
  'imaginate|imaginese|adivina|adivina que|adivine|sabes que|sabe que|fijate|fijate que|fijese|no te lo vas a creer|no me lo vas a creer|no se lo va a creer|no te lo creeras|no te lo pierdas|aunque no lo creas|aunque no te lo creas|lo creas o no|no me lo puedo creer|no me lo creo|no lo puedo creer',
  crossed(
    '|ups|uy|ay|ah|ups ,|uy ,|ay ,|ah ,',
    'casi se me olvida|casi lo olvido|casi me olvido|casi se me pasa|por poco se me olvida|se me olvidaba|se me habia olvidado|se me olvido|me olvidaba|me acabo de acordar|acabo de acordarme|ahora que me acuerdo|ahora me acuerdo|ya me acorde|que se me olvida|que no se me olvide|antes de que se me olvide',
  ),
  crossed(
    'vaya|menudo|menuda|que|menudo|tremendo|tremenda',
    'dia|semana|manana|noche|ano|tarde|lio|follon|locura|estres|caos|ilusion|alegria|pena|lastima|rabia|rollo|pereza|bien|mal|suerte|horror|desastre|flojera|padre|chido|emocion|nervios|verguenza|cansancio',
  ),
  crossed('como|cuanto', 'me alegro|me alegra|me alegro mucho|lo siento|me gusta|me duele'),
  'me alegro|me alegro mucho|perdona que te moleste|perdone que le moleste|perdon que te moleste|disculpa que te moleste|disculpe que lo moleste|disculpa la molestia|disculpe la molestia|perdona la molestia|perdone la molestia|perdon por la molestia|perdona las molestias|perdona las faltas|perdon por las faltas|disculpa|disculpe|si no es molestia|si no es mucha molestia|si no es mucho pedir|semana complicada|semana de locos|dia de locos',
].join('|');

/** "Gracias de antemano", "eres un sol". */
const THANKS = [
  crossed(
    'gracias|muchas gracias|mil gracias|muchisimas gracias',
    'de antemano|por adelantado|por todo|por tu ayuda|por su ayuda|guapa|guapo|majo|maja|cielo|carino|amor|jefe|amigo|amiga|crack|de verdad|otra vez|de nuevo|desde ya|y perdona|a ti|bonita|hermosa|linda',
  ),
  crossed(
    'te lo|se lo|os lo',
    'agradezco|agradezco mucho|agradeceria|agradeceria mucho|agradezco de corazon|agradezco un monton|agradezco muchisimo',
  ),
  crossed(
    'eres|sos|es usted',
    'un sol|un cielo|un amor|un angel|un encanto|un crack|una crack|un genio|una genia|la mejor|el mejor|lo mas|lo maximo|genial|un grande|una grande|un tesoro|muy amable|una joya|un sol de persona|un capo|una maquina|una maravilla|la leche|la bomba',
  ),
  crossed(
    'que tengas|que tenga|que pases|que pase|te deseo|ten|tenga',
    'buen dia|un buen dia|un lindo dia|un bonito dia|buena tarde|buena noche|buenas noches|una buena tarde|buen finde|un buen finde|buena semana|un buen fin de semana|feliz dia|un feliz dia',
  ),
  'por favor y gracias|te quiero|te adoro|te amo|te debo una|me salvas la vida|me salvas|me has salvado la vida|saludos|besos|un beso|besitos|abrazos|un abrazo|chao|chau|adios|hasta luego|hasta pronto|nos vemos|buen dia|feliz dia|buen finde|dios te bendiga|bendiciones',
].join('|');

/** "¿Vale?", "¿te parece?": asks whether it is done. */
const TAGS =
  'vale|ok|okey|de acuerdo|te parece|te parece bien|le parece|le parece bien|va|sale|sale y vale|va que va|entendido|entiendes|me entiendes|me explico|queda claro|esta claro|claro|puedes|podrias|puede|podria|se puede|es posible|sera posible|me haces el favor|me haces ese favor|me hace el favor|me harias el favor|me ayudas|lo haces|lo haces tu|te encargas|te ocupas|o como|sabes|ya sabes|eh|che|dale|porfa si|esta bien|ta bien|todo bien|listo';

/** "Eso es todo", "sin prisa", "perdona las molestias". */
const ENDINGS = [
  'y a casa|y a otra cosa|y a correr|eso es todo|es todo|y eso es todo|eso seria todo|seria todo|nada mas|y nada mas|eso nada mas|y ya|y ya esta|ya esta|y listo|y punto|y ya estaria|y se acabo|sin prisa|sin prisas|sin apuro|no corre prisa|no corre ninguna prisa|no hay prisa|no hay apuro|no tengo prisa|no urge|cuando puedas|cuando tengas un rato|rapido|rapidito|deprisa|ya mismo|ahora mismo|ya ya|pero ya|inmediatamente|cuanto antes|lo antes posible|enseguida|de inmediato|a la de ya|pronto',
  crossed(
    'estaria|seria|es|sera|me vendria|me parece|seria muy|quedaria',
    'genial|estupendo|perfecto|fantastico|ideal|fenomenal|buenisimo|maravilloso|de gran ayuda|un detalle|amable|bien|mejor|lo mejor|de mucha ayuda|padrisimo|barbaro',
  ),
  crossed(
    'espero que|ojala|espero',
    'este bien|sea posible|no haya problema|te parezca bien|no te moleste|no sea molestia|se pueda|te venga bien|no importe|sirva|asi este bien',
  ),
  crossed(
    'perdona|perdon|perdone|disculpa|disculpe|disculpas|siento|lo siento|y perdona|y perdon|y disculpa|mil disculpas',
    'las molestias|la molestia|por las molestias|por la molestia|el lio|por el lio|otra vez|de nuevo|por todo|por el cambio|por los cambios|tanto cambio|por tanto cambio|las faltas|por las faltas|por avisar tarde|por la tardanza|mucho|por marearte',
  ),
  'disculpas|mil disculpas|mil perdones|lo siento mucho|lo siento muchisimo|y perdona|y perdon|sorry',
  crossed('|y', crossed('mandame|enviame|ponme|pon|anade', 'un recordatorio|un aviso|una alerta')),
].join('|');

/** "Qué ganas", "órdenes del jefe": what somebody feels about it, and why. */
const FEELINGS = [
  'no preguntes|no me preguntes|no me preguntes por que|no pregunte|deseame suerte|deseenme suerte|cruza los dedos|cruzo los dedos|crucemos los dedos|por fin|al fin|ya era hora|ya tocaba|ya iba siendo hora|por desgracia|lamentablemente|desgraciadamente|por suerte|menos mal|gracias a dios|ni modo|asi es la vida|es lo que hay|que se le va a hacer|que le vamos a hacer|que le voy a hacer|en fin|mala suerte|yupi|hurra|yuju|no te creas|como siempre|ya ves|ya lo ves|fijate tu|imaginate',
  crossed(
    'que|vaya|menudo|menuda|cuanta|tremendo',
    'ganas|pena|lastima|rollo|pereza|rabia|ilusion|alegria|bien|mal|suerte|horror|desastre|fastidio|coraje|flojera|palo|lata|nervios|emocion|locura|semana|dia|lio|estres|chido|padre|verguenza|remedio|ilu',
  ),
  crossed(
    'tengo|tenemos|con|tengo ya',
    'muchas ganas|unas ganas|muchisimas ganas|ganas|tantas ganas|mucha ilusion|una ilusion|hambre|sueno|mucho sueno|un sueno|un lio tremendo',
  ),
  crossed(
    'me hace|nos hace|me da',
    'mucha ilusion|ilusion|muchisima ilusion|pena|mucha pena|pereza|mucha pereza|igual|flojera|rabia',
  ),
  crossed(
    'va a|sera|seguro que|va a ser|sera muy|va a estar|estara',
    'ser divertido|divertido|genial|ser genial|estar genial|estar bien|bien|bueno|increible|estupendo|es divertido|es genial|padre|chido|buenisimo|largo|ser largo',
  ),
  crossed(
    '|muy|es|es muy|es super|super|esto es|esto es muy|bastante|es bastante|de verdad es|es realmente',
    'importante|urgente|necesario|fundamental',
  ),
  crossed(
    '|es que|ya que|pues|porque',
    'no me lo puedo perder|no me la puedo perder|no quiero perdermelo|no quiero perdermela|no puedo faltar|no puedo fallar|no quiero faltar|no me lo quiero perder|no se me puede olvidar|no se me puede pasar|no lo puedo olvidar|no me puedo olvidar|no puedo llegar tarde',
  ),
  'pobre|pobrecito|pobrecita|pobrecillo|pobrecilla|pobrecitos|el pobre|la pobre|pobre de mi|pobre hombre|pobre mujer|ya sabes como es|ya sabes como son|ya sabes como soy|ya me conoces|tu ya me conoces|ya sabe usted|te lo juro|te juro|en serio|de verdad|la verdad|creeme|de veras|la neta',
  crossed(
    'orden|ordenes|idea|cosas|peticion',
    'del jefe|de la jefa|del medico|de mi mujer|de mi marido|de mi madre|de mi esposa|de mi esposo|de arriba|de la vida',
  ),
  crossed(
    'mi mujer|mi marido|mi esposa|mi esposo|mi jefe|mi jefa|el jefe|mi madre|mi mama|ella|los ninos',
    'insiste|insisten|ha insistido|se empena|me mata|me obliga|me lo pidio|manda|quiere ir|esta empenada',
  ),
  crossed(
    'si no|que si no|porque si no|o|sino',
    'me mata|me matan|me mata mi mujer|me mata mi jefe|se enfada|se enoja|me la lio|la lio|estoy muerto|estoy muerta|me va a matar|me cae bronca|me regana',
  ),
  crossed(
    'estoy|ando|que estoy|ya estoy|hoy estoy',
    'muerta|muerto|agotado|agotada|cansado|cansada|reventado|reventada|hecho polvo|hecha polvo|liado|liada|muy liado|muy liada|hasta arriba|a tope|feliz|contento|contenta|muy contenta|muy contento|emocionado|emocionada|nervioso|nerviosa|harto|harta',
  ),
  'se me olvida todo|todo se me olvida|tengo la cabeza en otro sitio|no se donde tengo la cabeza|me lo merezco|me la merezco|nos lo merecemos|me lo he ganado|hace siglos|hace anos que no voy|tardaron un monton|tardaron siglos|han tardado un monton|me costo un monton|ha costado lo suyo|antes de que se me olvide|que luego se me olvida|que se me va el santo al cielo',
].join('|');

/** "Si te parece bien", "cuando tengas un minuto": no condition of an order. */
const WILLING = crossed(
  'si|cuando|en cuanto',
  'puedes|puede|pudieras|pudiera|tienes un minuto|tienes un momento|tienes un rato|tienes tiempo|tengas un minuto|tengas un minutito|tengas un momento|tengas un rato|tengas tiempo|tenga un momento|puedas|pueda|eres tan amable|es usted tan amable|es tan amable|fueras tan amable|fuera tan amable|no te importa|no le importa|no te molesta|no le molesta|no es molestia|no es mucha molestia|no es mucho pedir|te parece|te parece bien|le parece bien|te viene bien|es posible|se puede|fuera posible|no hay problema|no hay inconveniente|estas de acuerdo|gustas|me haces el favor|eres tan gentil',
);

/** The words of Spanish around what is said. */
export const spanishAround: AroundWords = {
  openings: [GREETINGS, ATTENTION, EXCLAMATIONS, WILLING].join('|'),
  closings: [THANKS, TAGS, ENDINGS, FEELINGS, WILLING].join('|'),
  meaning: 'me refiero a|me refiero al|me referia a|me referia al|quiero decir|queria decir|quise decir',
  signatures:
    'saludos|saludos cordiales|un saludo|un cordial saludo|cordialmente|atentamente|un abrazo|abrazos|besos|un beso|gracias|muchas gracias|mil gracias|atte|tu amigo|tu amiga',
};
