import { SPANISH_INFINITIVES } from './infinitives.js';
import { spanishApprovals } from './approvals.js';
import { spanishVenues } from './venues.js';
import type { Vocabulary } from '../../orders/grammar/vocabulary.js';
import { spanishAround } from './around.js';
import { SPANISH_ACTIVITIES } from './activities.js';
import { SPANISH_DOUBTS } from './doubts.js';
import { SPANISH_SAYING } from './invites.js';
import { SPANISH_RECALLS } from './recalls.js';
import { crossed } from '../../orders/grammar/inflection.js';
import { spanishAdditions } from './additions.js';
import { spanishSignParticiples, spanishSigns } from './signs.js';
import { VOS_ORDERS } from './verb-forms.js';
import { WISHES, spanishVerbs } from './verbs.js';
import { REMIND_ME, THAT_REMINDS } from './reminders.js';
import { SPANISH_IDLE } from './idle.js';
import { spanishTopics } from './topics.js';
import { SPANISH_KEEPING } from './keeping.js';
import { spanishNews } from './news.js';

/** Before "after" and "before": with nothing between. */
const CLOSE = `justo|inmediatamente|nada mas|${crossed('para que empiece|para que comience|para que sea|de modo que empiece', 'justo')}`;

/** That nobody is to see it. */
const NOBODY_SEES = [
  crossed('no se lo|no se la', 'ensenes a nadie|muestres a nadie|digas a nadie'),
  crossed(
    'que no lo|que no la|no lo|no la',
    'vea nadie|vean|vean los demas|puede ver nadie|tiene que ver nadie|sepa nadie',
  ),
  crossed(
    'que nadie|nadie',
    'lo vea|la vea|se entere|lo sepa|debe verlo|debe verla|puede verlo|tiene que verlo|tiene que saberlo',
  ),
  crossed('solo|solo yo|solamente', 'visible para mi|lo vea yo|puedo verlo|lo veo'),
  'no le importa a nadie|no es asunto de nadie|no le incumbe a nadie',
].join('|');

/** "Con un enlace de videollamada", "con liga de Meet". */
const MEET_LINKS = crossed(
  crossed('|un|una|el|con|con un|con una|con su|y con|y|mas un|incluye un', 'enlace|link|liga|vinculo'),
  'de meet|meet|de google meet|de video|de videollamada|de videoconferencia|para videollamada|para la videollamada',
);

/** What enters something into a calendar. */
const ENTER = 'apunta|apuntame|anota|anotame|pon|marca|indica|agrega|anade|registra|escribe|guarda';

/** "Invitados de": what stands between a guest and the event. */
const GUESTS_OF = crossed('invitados|asistentes|participantes', 'de|del|a|al|para');
/** "En la lista de invitados de". */
const ON_LIST_OF = `${crossed('a los|entre los|a la lista de|en la lista de', GUESTS_OF)}|${crossed('a la lista|en la lista', 'de|del|para')}`;

/** The words of Spanish beside its verbs. */
export const spanishWords: Vocabulary = {
  verbs: spanishVerbs,
  markers: {
    to: 'a|al|pa|pal|pa la|pa el|para el|para la|para|hasta|a las|hacia|a la',
    until: 'hasta|hasta el|hasta las|llegada',
    from: 'de|del|desde|desde el|desde las',
    with: 'con',
    at: 'en|@',
    host: 'en casa de|en casa del|en lo de|donde el|donde la',
    off: `${crossed('de los|de la lista de|de la lista de los', GUESTS_OF)}|de|del|de la|de mi|de los|de las`,
    becoming: ':|por',
    replacedBy: 'por',
    called:
      'ponle|ponle de titulo|ponle de nombre|que se llame|llamalo|llamala|como|llamado|llamada|titulado|titulada|con el titulo|con titulo|con el nombre|con nombre|de nombre|de titulo|bajo el nombre de|con el nombre de|con el titulo de',
    by: 'por',
    about: 'sobre|acerca de|para hablar de',
    of: 'de|del|de la|de los|el',
    instead:
      'sustituye a|sustituira a|reemplaza a|ocupa el lugar de|ocupara el lugar de|va a sustituir a|en vez de|en vez del|en lugar de|en lugar del|en vez de la|no',
    for: 'para|para el|para la',
    during: 'durante|para|en|de camino a|de camino al',
    after: `despues de|tras|despues del|${crossed(CLOSE, 'despues de|despues del')}`,
    before: `antes de|antes del|${crossed(CLOSE, 'antes de|antes del')}`,
    dayOf: 'el dia de|el dia del|el mismo dia de|el mismo dia del',
    dayBefore: 'el dia antes de|el dia antes del|el dia anterior a|el dia anterior al|la vispera de|la vispera del',
    dayAfter:
      'el dia despues de|el dia despues del|el dia siguiente a|el dia siguiente al|al dia siguiente de|al dia siguiente del',
    between: 'entre',
    except:
      `${crossed('que no', 'sea|sea en|sea el|sea un|caiga|caiga en|caiga el|caiga en un|este en|sean|coincida con el')}|` +
      'pero no en|pero no un|no en|menos en|excepto en|siempre que no sea|sin|son sin|pero deja|pero dejame|pero manten|aparte de|aparte del|a parte de|ademas de|ademas del|fuera de|quitando|sin contar|excepto|excepto el|excepto los|menos|menos el|menos los|salvo|salvo el|salvo los|pero no|pero no el|pero no los',
    into: `${ON_LIST_OF}|a|al|a la|en|para|a los|en el|en la`,
    listed: ON_LIST_OF,
    onto: 'a|al|a la|a los|a las',
    tell: 'dile a|di a',
    saying: SPANISH_SAYING,
    samePeople: 'con las mismas personas que',
  },
  idle: SPANISH_IDLE,
  around: spanishAround,
  recalls: SPANISH_RECALLS,
  activities: SPANISH_ACTIVITIES,
  asking: crossed(SPANISH_RECALLS, 'si'),
  definite:
    'lo de la|lo del|lo de los|lo de las|lo de|el|la|los|las|mi|mis|este|esta|estos|estas|nuestro|nuestra|ese|esa|su|sus|tu|tus|lo|a',
  indefinite: 'un|una|unos|unas|otro|otra|algun|alguna',
  another: 'uno|una|otro|otra|otro mas|otra mas|uno mas|una mas|un segundo|una segunda|un tercero|una tercera',
  adjacent: [
    [
      'justo despues|inmediatamente despues|enseguida despues|despues de eso|justo despues de eso|a continuacion|justo a continuacion|acto seguido|seguidamente|despues',
      'after',
    ],
    ['justo antes|justo antes de eso|inmediatamente antes', 'before'],
  ],
  pronouns:
    'esos dias|estos dias|esas fechas|estas fechas|esa fecha|esta fecha|ese hueco|ese rato|ese ratito|ese tiempo|ese espacio|esa franja|ese horario|ese momento|lo|la|eso|esta cita|este evento|esta reunion|los|las|ese|esa|esto|esta|este',
  plurals: 'los|las|ambos|ambas',
  persons: '',
  auxiliaries: 'ser|debe|es|esta|ha sido|va a|tengo|hay|puede|se|he|son|que',
  entering: crossed(
    `${ENTER}|${crossed(ENTER, 'en mi calendario|en el calendario|en mi agenda|en la agenda|a mi calendario|a mi agenda')}`,
    'que',
  ),
  wishes: `${WISHES}|parece que|parece ser que|me temo que|resulta que|total que|por lo visto`,
  pastEndings: 'é|ó|í',
  pastExceptions: `${VOS_ORDERS}|quedé|estaré`,
  days: 'mi dia|el dia',
  pastEvents: crossed('eventos|citas|reuniones', 'pasados|pasadas|anteriores'),
  calendars:
    'mis citas|mis reuniones|mis eventos|mis compromisos|mi agenda|mi calendario|agenda|el calendario|la agenda|calendario|mi horario|mi plan|mis planes',
  kinds:
    'evento|eventos|cita|citas|reunion|reuniones|junta|juntas|algo|entrada|hueco|cosa|cosas|planes|compromisos|invitacion|invitaciones|invitaciones pendientes|todo lo que esta pendiente|todo lo pendiente',
  empty: 'evento|eventos|algo|entrada|hueco|cosa|cosas',
  perfects: 'he|has|hemos|ya he|lo he|la he',
  reports:
    'hice|vi|fui|corri|comi|dormi|recibi|perdi|vendi|escribi|lei|bebi|conoci|hicimos|vimos|fuimos|corrido|jugado|comido|cenado|dormido|terminado|ganado|perdido|hecho|visto|estado|trabajado|hablado|acabado|recibido',
  journeys: '',
  toldLeads: '',
  relatives: 'quien|quienes|cuyo|cuya|cuyos|lo que|lo cual|la cual|el cual|cosa que|que',
  premises: 'como',
  causals: 'que',
  becauses: 'que|pues|como|desde que|ahora que',
  apart: 'fuera|sin|ya no',
  news: spanishNews,
  checks: crossed('|ya', 'has|ha|han|habeis|he|hemos|fue|fueron'),
  inversions: 'estoy|estamos|es la|es el|esta la|esta el|va a|sera el|sera la',
  blocks: {
    reason:
      'para que yo|asi me|asi nos|con lo que|porque|ya que|puesto que|dado que|pues no|que si no|que luego|debido a que|visto que',
    negation: 'no|nunca|jamas|ni|tampoco',
    condition:
      'si|mientras|cuando|en caso de|a menos que|siempre que|siempre y cuando|en cuanto|tan pronto como|a no ser que|con tal de que|suponiendo que|una vez que|salvo que|por si',
    report:
      'no se si|me pregunto si|no estoy seguro de si|no estoy segura de si|dijo|dice|pidio|me pidio|ha dicho|me dijo|pregunto|cree que|quiere que|queria|comento|menciono|escribio',
    past: 'ya cancele|ya borre|ya anule|ya quite|ya elimine|ya movi|ya cambie|ya pase|ya aplace|ya reserve|ya llame|fue|era|fueron|ayer|movi|estuvo|estaba|tuve|la semana pasada',
    statement:
      'esta enfermo|esta enferma|esta de baja|esta de vacaciones|esta fuera|ellos|ella|es muy|es realmente|me encanta|me encantan|me gustan|adoro|odio|ignora|es bastante',
    question: 'que|quien|quienes|donde|cuando|cuantos|cuantas|cual|cuales|por que|como|cuanto',
    doubt: SPANISH_DOUBTS,
  },
  supposing: '',
  subordinators: 'que|de',
  subjects: 'se|yo|nosotros|ella|ellos|ellas|tu|usted',
  venues: spanishVenues,
  states: [
    ['fuera de la oficina', 'Fuera de la oficina'],
    ['fuera|ausente', 'Fuera'],
    ['no disponible', 'No disponible'],
  ],
  aids: 'ayudar|echar una mano',
  unnamed:
    'familia|amigos|amigas|colegas|companeros|companeras|vecinos|vecinas|clientes|proveedores|padres|abuelos|hijos|' +
    'hermanos|primos|alumnos|estudiantes|empleados|equipo|equipos|grupo|clase|departamento|direccion|gente|personas|' +
    'jugadores|invitados|miembros|participantes|rrhh|todos|todas|alguien',
  honorifics: 'dr|dra|lic|ing|sr|sra|srta|prof|profa|arq|mtro|mtra|sto|sta|d|dna|cp',
  rooms:
    'sala|aula|despacho|oficina|calle|calle de la|calle del|plaza|plaza de la|plaza del|avenida|avenida de la|edificio|pabellon',
  telling:
    'me espera|me esperan|llama|te espera|nos espera|nos esperan|me llama|me llaman|me recoge|me lleva|ponen|echan|emiten|llega|llegan|viene|vienen|sale|salen|va|van|abre|abren|cierra|cierran|pasa|pasan|vuelve|vuelven|' +
    'regresa|regresan|trae|traen|lleva|llevan|recoge|recogen|deja|dejan|busca|buscan|llaman|trabaja|' +
    'trabajan|juega|juegan|come|comen|duerme|duermen|estudia|estudian|aterriza|aterrizan|despega|celebra|' +
    'celebran|organiza|organizan|canta|cantan|baila|bailan|entrena|entrenan|da|dan|hace|hacen|' +
    'quiere|quieren|puede|pueden|sabe|saben|piensa|necesita|necesitan|vive|viven|lee|escribe|' +
    'escriben|habla|hablan|ve|acompana|acompanan|conduce|maneja|vende|venden|paga|pagan|alquila|arregla|' +
    'arreglan|instala|instalan|presenta|presentan|imparte|dirige|sustituye|reparte|reparten|manda|mandan|' +
    'envia|envian|recibe|reciben|atiende|atienden|opera|operan|llegara|llegaran|vendra|vendran|saldra|' +
    'saldran|ira|iran|traera|abrira|cerrara|llego|vino|salio|llegaron|vinieron|salieron',
  selves: 'yo|nosotros|nosotras',
  attitudes: '',
  rightNow: 'ahora mismo|en este momento|justo ahora|en este instante',
  asGuest: `${crossed('como', 'invitado|invitada|invitados|participante|participantes|asistente|asistentes')}|como opcional|${crossed('a|en', 'la lista|la lista de invitados|la lista de asistentes')}|entre los invitados`,
  everyone: [
    [
      `todo el mundo|toda la gente|la lista de invitados|toda la lista de invitados|la lista de participantes|${crossed('todos los|los|los dos|ambos|a los', 'invitados|participantes|asistentes')}`,
      'guests',
    ],
    ['todos|todas|todos ellos|los dos|ambos', 'all'],
  ],
  coming: `${crossed('viene|vienen|vendra|vendran|estara|estaran|se apunta|se apuntan|asiste|asisten', '|tambien|con nosotros|en su lugar|ahora|al final')}|traen|me traen|nos traen|pasa|pasan|pasara|pasaran`,
  orderSigns: '',
  orderEndings: 'ame|eme|amelo|amela|emelo|emela|anoslo',
  conjugations: SPANISH_INFINITIVES,
  infinitive: 'alone',
  infinitives: 'ar|er|ir',
  accented: '',
  consequences: 'asi que|por eso|por lo que|conque|entonces|por lo tanto|de modo que|o sea que',
  preferences: 'mejor|mas bien|al final|finalmente|en su lugar',
  choices: 'o',
  joints:
    'asi que|por eso|por lo que|de modo que|por tanto|y por eso|y|e|pero|y luego|luego|despues|y despues|y tambien|&|o|ademas',
  directions: [
    ['mas tarde|despues|retrasado|retrasada|aplazado|aplazada|pospuesto|pospuesta|atrasado', { sign: 1 }],
    ['antes|mas temprano|mas pronto|adelantado|adelantada', { sign: -1 }],
    ['mas largo|mas larga|mas', { sign: 1, lengthens: true }],
    ['mas corto|mas corta|menos', { sign: -1, lengthens: true }],
  ],
  openTimes: [
    crossed('otro|algun otro|cualquier|cualquier otro|algun|un', 'dia|momento|horario|hueco|dia de la semana'),
    crossed('otra|alguna otra|cualquier|cualquier otra|una', 'fecha|hora'),
  ].join('|'),
  ruledOut: '',
  shifts: [
    ['el dia despues|al dia siguiente|el dia siguiente|un dia despues', { by: { days: 1 }, sign: 1 }],
    ['el dia antes|el dia anterior|un dia antes', { by: { days: 1 }, sign: -1 }],
    [
      'la semana siguiente|la semana despues|el fin de semana siguiente|el finde siguiente',
      { by: { weeks: 1 }, sign: 1 },
    ],
    ['la semana anterior|la semana antes|el fin de semana anterior|el finde anterior', { by: { weeks: 1 }, sign: -1 }],
  ],
  further: 'otra|otros|otras|otro|adicionales',
  by: 'por|en',
  details: [
    [NOBODY_SEES, { is: 'private' }],
    ['privado|privada|como privado|como privada|en privado', { is: 'private' }],
    ['publico|publica|como publico', { is: 'public' }],
    [
      'sin invitados|sin ningun invitado|sin participantes|sin asistentes|ningun invitado',
      { is: 'without', part: 'guests' },
    ],
    [
      `${MEET_LINKS}|un meet|un google meet|con videoconferencia|con una videollamada|con meet|con videollamada|por videollamada|con google meet|con un enlace de meet|por video`,
      { is: 'meet' },
    ],
    ['como libre|como disponible', { is: 'free' }],
    [
      'como ocupado|como ocupada|ponme como ocupado|ponme como ocupada|ponme ocupado|marcame como ocupado|marcame como ocupada|muestrame como ocupado',
      { is: 'busy' },
    ],
    [
      'todo el dia|de todo el dia|entero|entera|el dia entero|el dia completo|dia completo|jornada completa',
      { is: 'wholeDay' },
    ],
    [
      crossed(
        'avisame|avisamelo|recuerdame|recuerdamelo|con un recordatorio|con recordatorio|recordatorio|un recordatorio|aviso|con aviso',
        'el dia antes|el dia anterior|la vispera|un dia antes|la noche antes|la noche anterior|la noche de antes|la tarde antes|la tarde anterior|el dia de antes',
      ),
      { is: 'reminder', before: { days: 1 } },
    ],
  ],
  colours: [
    ['rojo|roja', 'red'],
    ['verde', 'green'],
    ['azul', 'blue'],
    ['amarillo|amarilla', 'yellow'],
    ['naranja|anaranjado', 'orange'],
    ['morado|morada|violeta', 'purple'],
    ['rosa|rosado|rosada', 'pink'],
    ['gris', 'grey'],
    ['turquesa', 'turquoise'],
  ],
  colourLeads: 'en|de|de color|color|color :|en color|con color|con el color|como',
  additions: spanishAdditions,
  reminders: [
    [
      `${REMIND_ME}|` +
        'avisamelo|recuerdamelo|recuerdamela|con un recordatorio|con recordatorio|recordatorio|' +
        `${THAT_REMINDS}|` +
        'un recordatorio|con aviso|aviso|un aviso|pon un recordatorio|dimelo|alarma|una alarma|con alarma|con una alarma',
      'antes|de antelacion|de anticipacion',
    ],
    ['recordatorios|con recordatorios|avisos|con avisos', 'antes|de antelacion|de anticipacion', 'several'],
    [crossed('|con', 'un aviso de|aviso de|un recordatorio de|recordatorio de|una alarma de|alarma de'), ''],
    [
      crossed(`${REMIND_ME}|avisamelo|recuerdamelo|recuerdamela|avisandome`, 'con'),
      'de antelacion|de anticipacion|de adelanto|de antes',
    ],
  ],
  eves: 'el dia antes|el dia anterior|la vispera|la noche anterior|la noche de antes|el dia de antes|un dia antes',
  remindVerbs: '',
  since: 'a partir de|a partir del|desde|desde el|desde la del|desde el del|a partir de la del|a partir de el del',
  scopes: [
    [
      'todas las proximas|todos los proximos|todas las futuras|todos los futuros|a partir de ahora|todas las siguientes|todos los siguientes|a partir de ahi|desde entonces|desde ese dia|todas las de despues|todos los de despues|en adelante|las proximas|los proximos|de ahi en adelante|de alli en adelante|y de ahi en adelante|definitivamente|para siempre|para todas las siguientes|en lo sucesivo',
      'following',
    ],
    ['cada vez|todas las veces|toda la serie|la serie|serie|la serie completa', 'all'],
    [
      'solo esta|solo este|solo esta vez|solo por esta vez|esta vez|unicamente esta|solo esta semana|solo una vez|una sola vez|no todas las semanas',
      'this',
    ],
    [
      'todo lo que tengo|todo lo|todo lo que hay|todo|todos|todas|todos los|todas las|todos mis|todas mis|cada',
      'every',
    ],
  ],
  picks: [
    ['el primero|la primera|primero|primera|primer|primeros|primeras|mi primera|mi primer', 'first'],
    ['el ultimo|la ultima|ultimo|ultima|ultimos|ultimas', 'last'],
    [
      'lo proximo|lo siguiente|el proximo|la proxima|proximo|proxima|proximos|proximas|siguientes|mi proxima|mi proximo|el siguiente|la siguiente|siguiente',
      'next',
    ],
    ['el mas largo|la mas larga|el que mas dura|lo mas largo|mas larga|mas largo', 'longest'],
    ['el mas corto|la mas corta|el que menos dura|mas corta|mas corto', 'shortest'],
    ['el segundo|la segunda|segundo|segunda', 'second'],
    ['el tercero|la tercera|tercera', 'third'],
    ['el cuarto|la cuarta', 'fourth'],
    ['el quinto|la quinta', 'fifth'],
    ['el de|la de|el del|la del|los de|las de|los del|las del|el que es|la que es|el|la', 'one'],
    ['todos|todas|ambos|ambas|los dos|las dos|todo', 'all'],
    [crossed('ninguno|ninguna', '|de los dos|de las dos|de ellos|de ellas'), 'none'],
  ],
  aspects: [
    [
      'la direccion de|la direccion del|la direccion de la|la direccion|el lugar de|el sitio de|la sala de|el lugar del|el lugar de la|el sitio del|el sitio de la|la sala del|el lugar|el sitio|la sala|la ubicacion de|la ubicacion',
      'place',
    ],
    [
      'el titulo de|el nombre de|el titulo del|el titulo de la|el nombre del|el nombre de la|el titulo|el nombre',
      'title',
    ],
    ['la hora de|la hora del|la hora de la|la fecha de|la fecha del|la fecha de la|la hora|la fecha', 'time'],
    ['la duracion de|la duracion del|la duracion de la|la duracion', 'length'],
    [
      'recordatorio|recordatorio para|recordatorio de|recordatorio del|el recordatorio de|el recordatorio del|el recordatorio de la|el recordatorio para|el recordatorio|el aviso de|el aviso del|el aviso de la|el aviso para|el aviso',
      'reminder',
    ],
    ['el color de|el color del|el color de la|el color', 'colour'],
    [
      `nota|nota :|${crossed('nota|la descripcion|la nota|las notas|notas|una nota', '|de|del|de la|para|para la|para el|en|de los')}`,
      'note',
    ],
  ],
  inquiries: [
    ['el otro|la otra|la otra por favor|el otro por favor', 'other'],
    ['cuando|cuando es|cuando era|a que hora|a que hora es|a que hora era|que dia es|que dia era', 'when'],
    ['donde|donde es|donde era|donde sera', 'where'],
    [
      'y despues|despues|y luego|y luego que|y despues que|y despues de eso|que viene despues|que tengo despues|que hay despues|y a continuacion|que sigue|y que sigue|que viene luego|que tengo justo despues|que hay justo despues|y el siguiente|y la siguiente|y el de despues|y la de despues',
      'next',
    ],
    [
      'cuales hay|cuales son|cuales tengo|cuales|que opciones hay|cuales son las opciones|que opciones tengo|ensenamelos|ensenamelas|muestramelos|muestramelas',
      'list',
    ],
    ['cuantos hay|cuantas hay|cuantos son|cuantas son|cuantos|cuantas|cuantos tengo|cuantas tengo', 'count'],
  ],
  responses: [
    [
      'acepta|aceptar|aceptala|aceptalo|di que si|responde que si|pon que si|voy|ire|diles que si|dile que si|si voy|si que voy|diles que voy|al final si|al final si voy|asistire|si puedo ir|puedo ir',
      'accepted',
    ],
    [
      'rechaza|rechazar|rechazala|rechazalo|declina|declinala|di que no|responde que no|pon que no|no voy|no ire|diles que no|dile que no|diles que no puedo|diles que no voy|di que no puedo|diles que no podre ir|no podre ir|no puedo ir|al final no voy|diles no|rechazala|rechaza eso|no asistire',
      'declined',
    ],
    [
      'quizas|quiza|tal vez|a lo mejor|di que quizas|di que tal vez|responde que quizas|pon quizas|pon tal vez|provisional',
      'tentative',
    ],
  ],
  minutes: [
    ['y cuarto|a y cuarto|a las y cuarto', 15],
    ['y media|a y media|a las y media', 30],
    ['menos cuarto|a menos cuarto', -15],
  ],
  linking:
    `se puede|podria ser|puede ser|podemos decir|que tal|${spanishApprovals}|` +
    'seria mejor|es mejor|me va bien|nos va bien|va bien|esta bien|me vale|viene|vienen|llega|llegan|me va mejor|mejor|que tal|y si|solo|mejor a|digamos|prefiero|y|me viene mejor|toma|me viene bien|queria decir|pon|pero|quiero decir|basta|es suficiente|basta con' +
    '|como esta|en pie|asi|es|son|sera|seria|era|dijeron|me dijeron|dijo|dicen|han dicho|me han dicho|ha dicho|empieza|empieza a|tiene que ser|que sea|entonces|en realidad|dura|va|comienza|que empiece|que comience|empezar|prueba|probemos|intenta|pongamos',
  courtesies: {
    thanks: `${crossed('gracias|muchas gracias|mil gracias', 'majo|maja|guapo|guapa|tio|tia|amigo|amiga|crack|carino')}|gracias|muchas gracias|mil gracias|muchisimas gracias`,
    yes: 'si|claro|ok|vale|de acuerdo|perfecto|adelante|confirmar|exacto|si por favor|correcto|bien|confirmalo|por supuesto',
    no: 'mejor no|ay no|quizas no|tal vez no|pensandolo bien no|pensandolo bien, no|bien pensado no|bien pensado, no|pensandolo mejor no|pensandolo mejor, no|no|no gracias|para nada|para',
    neverMind:
      `${SPANISH_KEEPING}|` +
      'mejor nada|olvidalo del todo|dejalo del todo|dejemoslo|mejor dejalo|mejor lo dejamos|venga, dejalo|anda, dejalo|' +
      'olvidalo|da igual|dejalo|no importa|nada|dejalo asi|no hace falta|dejalo como esta|dejala|dejala asi|mejor no|dejalo estar|dejala donde esta|dejalo donde esta|me lo quedo|me la quedo|la mantengo|lo mantengo|mantenlo|mantenla|que se quede|se queda como esta|conservalo|conservala|dejala como esta|dejala estar|era broma|es broma|bromeaba|estoy bromeando|estaba bromeando|era una broma|es una broma',
    greeting: 'hola|buenos dias|buenas tardes|buenas noches|buenas|que tal',
    farewell: 'adios|hasta luego|chao|hasta manana|nos vemos|hasta pronto',
    undo: 'deshacer|deshaz|deshazlo|deshaz eso|deshaz esto|deshacerlo|deshaz el ultimo cambio|deshacer el ultimo cambio|revierte eso|reviertelo|revertir|vuelve atras|retira eso|da marcha atras|recuperalo|recuperala|restauralo|restaurala|devuelvelo|devuelvela|vuelve a ponerlo|vuelve a ponerla|vuelvelo a poner|ponlo otra vez|ponlo de vuelta|dejalo como estaba|ponlo como estaba',
    redo: 'redo|rehacer|rehaz|rehazlo|rehaz eso|rehacerlo|rehaz el cambio|deshaz lo deshecho|anula la anulacion|vuelve a aplicarlo|vuelve a hacer el cambio',
    help: 'ayuda|ayudame|que puedes hacer|que sabes hacer',
    again: 'lo mismo|otra vez|igual|de nuevo|otra vez lo mismo',
    instead:
      `${crossed('no|ay no|uy no|bueno no|ay|uy', 'perdona|perdon|espera|mejor|mejor dicho|miento|digo|no')}|` +
      'he cambiado de idea|he cambiado de opinion|digo|miento|mejor dicho|corrijo|rectifico|mejor|en su lugar|sino|perdona|perdon|espera|espere|uy|lo siento|queria decir|quiero decir|no ese|dia equivocado|hora equivocada|fecha equivocada|me equivoque|me he equivocado|me confundi|me equivoque de dia|quise decir|error mio|fue un error|ha sido un error|no era ese|al final',
    or: 'o',
    also: 'tampoco|tambien|ademas',
    only: 'solo|solamente|unicamente|nada mas',
    keep: 'deja|dejad|manten|conserva|quedate con|se queda|puede quedarse|se puede quedar|que se quede|se quedan|pueden quedarse|se pueden quedar|que se queden|puedes dejar',
    else: 'si no|de lo contrario|sino',
  },
  unable:
    'choca|coincide|se solapa|solapa|se pisa|se cruza|no puede|ya no puede|no podra|no puedo|yo no puedo|ya no puedo|no me va|no me va bien|no va bien|no va|no me viene bien|no me viene|' +
    'esta lleno|esta completo|esta a tope|esta ocupado|no viene bien|no me cuadra|no cuadra|no es posible|imposible|es imposible|estoy ocupado|estoy ocupada|' +
    'no estoy|no estoy libre|muy pronto|muy tarde|demasiado pronto|demasiado tarde|es muy pronto|es muy tarde|es demasiado pronto|es demasiado tarde',
  doing: 'estar en|estar|ir a|ir al|salir para|salir hacia|llegar a|llegar al|por hacer|que hacer|pendientes de',
  tails:
    'pendiente|pendientes|por hacer|que hacer|todavia|aun|exactamente|otra vez|verdad|no|o no|como esta|en pie|asi',
  copulas: 'es|son|sera|seran',
  signs: spanishSigns,
  signParticiples: spanishSignParticiples,
  finites:
    'es|son|estan|estoy|estaremos|fue|era|ha|han|hay|va|van|voy|viene|vienen|llega|llegan|sale|salen|empieza|empezamos|empiezan|termina|acaba|dura|cae|toca|tiene|tenemos|tengo|quiere|queremos|puede|debe|hace|abre|cierra|quedamos|arrancamos|arranca|celebramos|sera|seran|prometio|dijo',
  staging: 'hace|hacen|da|dan|organiza|organizan|tiene|tienen|celebra|celebran|toca|tocan',
  nameless:
    'tiempo|un rato|rato|ratito|momento|todo|mio|mia|tuyo|tuya|suyo|suya|nuestro|nuestra|vuestro|vuestra|antes|despues|luego|entonces|ahora|aun|todavia|siempre|nunca|tambien|tampoco|quizas|quiza|tal vez|ademas|mas tarde|mas temprano|ahi|alli|alla|aqui|aca|asi|sin embargo|mientras|otro|otra|otros|otras|mismo|misma|juntos|solo|pronto',
  noTitle:
    'soy|somos|estoy|estamos|tengo|tenemos|quiere|quieren|quiero|queremos|puede|pueden|necesito|necesitamos|hemos|verme|verte|vernos|decirme|llamarme|porque|ya que|para que|aunque|en vez de|en lugar de|más bien|mientras que|debería|podría|quisiera|debe|puede|antes de lo|más tarde|más temprano|más largo|más corto|el mío|la mía',
  spelling:
    'cancela|cancelar|elimina|eliminar|borrar|agrega|agregar|recuerdame|recordatorio|reunion|dentista|calendario|cumpleanos|cuando|' +
    '!cunado|!canela|!cancelo|!cancele|!elimine|!borras|!borran|!agregue|!recuerdo|!recuerda|!recuerdas|!recuerdan|!recuerde|!recuerdalo|!recuerdale',
  compounds:
    'poner lavadora|poner la lavadora|poner la mesa|poner gasolina|poner la calefaccion|hacer la compra|hacer compras|hacer las compras|hacer la comida|hacer la cena|hacer la maleta|hacer las maletas|hacer deporte|hacer ejercicio|hacer deberes|hacer los deberes|hacer la declaracion|hacer la cama|hacer limpieza|hacer papeleo|hacer pan|hacer recados|hacer la colada|' +
    'dia de paga|dia de cobro|check-in|check-out|turno de manana|turno de tarde|turno de noche|turno de dia|turno de mananas|turno de tardes|turno de noches|turnos de manana|turno de la manana|clase de manana|guardia de manana|stand-up|check-up|pasar por|pasarme por|pasar a buscar|pasar a recoger',
  ...spanishTopics,
};
