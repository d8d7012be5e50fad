import {
  type VerbEntry,
  answerWith,
  crossed,
  idiom,
  imperative,
  inflect,
  wished,
} from '../../orders/grammar/inflection.js';
import { SPANISH_CHILDREN } from './kin.js';
import { REMIND_ME, SET_REMINDER, WANT_REMINDER } from './reminders.js';
import { SPANISH_KEEPS } from './keeping.js';
import { spanishQuestions, spanishUndo } from './questions.js';
import { SPANISH_WEATHER } from './weather.js';
import { ar, formal, forms, withPronouns } from './verb-forms.js';

/** What wishes for an order. */
export const WISHES =
  'prefiero|preferiria|preferimos|voy a tener que|vamos a tener que|tendre que|tendremos que|tendria que|tendriamos que|podriamos|habria que|habra que|hace falta|es necesario|toca|nos toca|me toca|vamos a|quiero|quisiera|querria|me gustaria|necesito|tengo que|tenemos que|queremos|debo|hay que|voy a|puedo|podemos|me encantaria|nos gustaria|' +
  'intento|estoy intentando|estoy tratando de|trato de|ayudame a|ayudeme a|necesito ayuda para|necesito tu ayuda para|' +
  'me ayudas a|puedes ayudarme a|me puedes ayudar a|podrias ayudarme a|me podrias ayudar a';

/** "Quiero cambiar": the order behind a wish. */
const WISHED: VerbEntry[] = wished(WISHES, [
  ['cancelar|borrar|eliminar|anular|quitar|suprimir', { sense: 'drop' }],
  ['mover|cambiar|pasar|aplazar|posponer|trasladar|reprogramar|retrasar|atrasar', { sense: 'move', isActivity: true }],
  ['aplazar|posponer|retrasar|atrasar', { sense: 'later' }],
  ['adelantar', { sense: 'earlier' }],
  ['cambiar|modificar', { sense: 'change', isActivity: true }],
  ['renombrar', { sense: 'rename' }],
  ['alargar|ampliar|prolongar', { sense: 'lengthen' }],
  ['acortar', { sense: 'shorten' }],
  ['invitar', { sense: 'invite' }],
  [
    'apuntarme|inscribirme|anotarme|reservarme|reservar|anadir|apuntar|agendar|programar|crear|planificar|organizar|agregar|anotar|bloquear|fijar',
    { sense: 'add' },
  ],
]);

const SACARLO = inflect('saca|sacar|saque|sacame|sacarme', 'lo', 'la', 'los', 'las');

const DROP: VerbEntry[] = [
  imperative('dile adios a|dile adios al|di adios a|di adios al', { sense: 'drop' }),
  ...ar('cancel|borr|elimin|anul|quit|tach|suprim|descart|desconvoc|desprogram|desapunt|desmarc', { sense: 'drop' }),
  imperative('fuera', { sense: 'drop', determined: true }),
  // "Sacar la basura" is something to do.
  imperative('me salto|me saltare|cancelo|anulo|borro|elimino|quito', { sense: 'drop' }),
  imperative('saca|saque|saques|sacas|sacame|puedes sacar|podrias sacar|quiero sacar', { sense: 'drop' }),
  imperative(SACARLO, { sense: 'drop', pointsBack: true }),
  imperative(
    `suprime|suprimir|olvida|olvidate de|tumba|cargate|desagenda|desagendar|da de baja|dar de baja|saltate|salta|saltarme|saltarnos|saltemonos|nos saltamos|${crossed('deshazte|deshacerte|deshacerme|librame|libreme|librate', 'de|del')}|bota|botar|remueve|remover`,
    { sense: 'drop' },
  ),
  idiom(
    'se cancela|se cancelo|esta cancelado|esta cancelada|ha sido cancelado|ha sido cancelada|se ha cancelado|' +
      'no hay|no habra|no tenemos|no se celebra|ya no se celebra|no sigue en pie|ya no se hace|ya no es|se suspende|queda cancelada|queda cancelado|esta anulada|esta anulado|' +
      'se suspendio|se cayo|se cae|queda suspendida|queda suspendido|fue cancelado|fue cancelada|' +
      'quedo cancelado|quedo cancelada|ya no va|no se hace|ya no hay|no va a haber|ya no tengo',
    { sense: 'drop' },
  ),
  idiom(
    'ya no voy a|ya no voy al|ya no necesitamos|no necesitamos|ya no necesito|no necesito|ya no tengo|ya no quiero ir a|no voy a ir a',
    {
      sense: 'drop',
    },
  ),
  ['no mas|ni un|ni una|ningun|ninguna', { sense: 'drop', stand: 'opening', isAll: true }],
  idiom('no habra mas|no hay mas|ya no habra|ya no habra mas|no va a haber mas|no tendremos mas', {
    sense: 'drop',
    isAll: true,
  }),
  ...ar('liber|vaci|despej', { sense: 'drop', isAll: true }),
];

const TAKE: VerbEntry[] = [
  ...ar('desinvit|desactiv', { sense: 'take' }),
  idiom(crossed('no necesito|no quiero', 'ningun|ninguna|'), { sense: 'take' }),
  ...ar('quit|elimin|borr', { sense: 'take' }),
  imperative('echa|eche|expulsa|saca|saque|sacame|puedes sacar|podrias sacar', { sense: 'take' }),
  imperative(SACARLO, { sense: 'take', pointsBack: true }),
];

/** "Corre la junta" moves it, where "correr" alone is a sport. */
const PUSHED = 'corre|corres|corra|corran|recorre|recorres|recorra|recorreme|correme';

const MOVE: VerbEntry[] = [
  ...ar('cambi|pas|traslad|aplaz|retras|reprogram|desplaz|atras|reagend|postpon|posterg|demor|desliz|arrastr|empuj', {
    sense: 'move',
  }),
  imperative(PUSHED, { sense: 'move' }),
  imperative('prefiero|preferiria|muevo|aplazo|retraso', { sense: 'move' }),
  idiom('tiene|lleva|sale con|saldra con|llega con|va con', {
    sense: 'later',
    particle: 'de retraso|retraso|de demora',
    named: true,
  }),
  imperative('haz|hacer|hagamos|hacemos|pon', { sense: 'move', particle: 'en su lugar' }),
  imperative(PUSHED, { sense: 'later' }),
  imperative(
    'correlo|correla|correlos|correlas|correrlo|correrla|recorrelo|recorrela|recorrerlo|recorrerla|corremelo|corremela',
    {
      sense: 'move',
      pointsBack: true,
    },
  ),
  ...forms(
    'mueve|pospon|move|pospone',
    'mover|posponer|poner',
    'movieras|pusieras|pospusieras|muevas|mueva|mueves|muevan|pones|pospongas|posponga|pospones',
    { sense: 'move' },
  ),
  ...formal('mueva|muevan|posponga|pospongan', { sense: 'move' }),
  ...withPronouns('pon|pone|ponga|pongan', { sense: 'move' }),
  imperative('pon|pone|ponga|pongan', { sense: 'put' }),
  ...ar('retras|aplaz|atras|posterg|demor', { sense: 'later' }),
  ...forms('pospon|pospone', 'posponer', 'pospones|posponga', { sense: 'later' }),
  ...ar('adelant|anticip', { sense: 'earlier' }),
  idiom(
    'se ha cambiado|se cambio|se ha adelantado|se ha retrasado|se ha aplazado|ha cambiado|se mueve|se pasa|se cambia|se ha movido|se ha pasado|se retrasa|se adelanta|se aplaza|se pospone|se traslada|se ha trasladado|se retrasara|se adelantara|se movera',
    { sense: 'move' },
  ),
  idiom('se retrasa|se aplaza|se pospone|se ha retrasado|se ha aplazado', { sense: 'later' }),
  idiom('se adelanta|se ha adelantado', { sense: 'earlier' }),
];

const BE: VerbEntry[] = [
  idiom(
    `${crossed('al final|finalmente|ahora|mejor|por fin|', 'va a ser|va a empezar|va a comenzar|sera|cae')}|sea|empiece|comience|debe ser|debe empezar|empieza|comienza|ahora es|es ahora|sera|tiene que ser|deberia ser|deberia empezar|` +
      'tendra lugar|empezara|ahora empieza|al final es|es al final|finalmente es|es finalmente|ya es|' +
      'al final sera|pasa a ser|mejor es|es mejor a|quedo para|queda para|se queda para|quedaria para|que sea|' +
      'que empiece|que comience|que quede',
    { sense: 'be' },
  ),
  // "Mi vuelo sale ahora a las 8:05": what a journey now does.
  idiom(
    `${crossed('sale|despega|parte|arranca', 'ahora|finalmente|al final|ya')}|${crossed('ahora|al final|finalmente|ya', 'sale|despega|parte|arranca')}`,
    { sense: 'be' },
  ),
  idiom('puede|podria|debe', { sense: 'be', particle: 'empezar|comenzar|ser|empezar a|tener lugar' }),
  ['pasa|cambia|se pasa', { sense: 'be', stand: 'inner' }],
  idiom(
    'acabe|termine|finalice|que acabe|que termine|que finalice|finaliza|finalizara|se acaba|termina|acaba|debe terminar|debe acabar|dura hasta|terminara|acabara',
    { sense: 'end' },
  ),
  idiom(crossed('tiene que|debe|debera|ha de|va a|puede', 'acabar|terminar|finalizar'), { sense: 'end' }),
  imperative('haz que|hace que|haga que', { sense: 'end', particle: 'acabe|termine|finalice|dure' }),
  imperative('haz que|hace que|haga que', { sense: 'make', particle: 'empiece|comience' }),
  imperative('termina|terminar|para|acaba', { sense: 'stop' }),
];

const CHANGE: VerbEntry[] = [
  ...ar('renombr|titul|rebautiz|nombr', { sense: 'rename' }),
  // "Título: X": what was told of gets its name.
  imperative(
    `${crossed('titulo|nombre|asunto', ':')}|` +
      crossed('titulo|el titulo|el nombre|nombre', 'es|sera|seria|que sea|debe ser') +
      '|ponle el titulo|ponle el nombre|ponle titulo|ponle nombre|ponle por nombre|se llama|que se llame|llamemoslo|lo llamas|la llamas',
    { sense: 'call', pointsBack: true },
  ),
  imperative('ponle|dale|pon|da|ponga', {
    sense: 'named',
    particle: 'el titulo|el nombre|de titulo|de nombre|un nuevo nombre|un nuevo titulo',
  }),
  imperative(crossed('nuevo titulo|nuevo nombre', 'para|de|del'), { sense: 'named' }),
  idiom('debe llamarse|tiene que llamarse|deberia llamarse|va a llamarse', { sense: 'named' }),
  idiom('ahora se llama|se llama ahora|pasa a llamarse|se llamara|a partir de ahora se llama', { sense: 'named' }),
  imperative('llamalo|llamala|llamarlo|llamarla|ponle de nombre|ponle como nombre', {
    sense: 'rename',
    pointsBack: true,
  }),
  ...ar('cambi|modific|actualiz|edit', { sense: 'change' }),
  ...forms('haz|pon|deja|marca|hace|pone', 'hacer|poner|dejar|marcar', 'hagas|pongas', { sense: 'make' }),
  ...formal('haga|hagan|ponga|pongan|deje|dejen|marque|marquen', { sense: 'make' }),
  ...ar('colore|color|pint', { sense: 'colour' }),
  ...ar('alarg|ampli|prolong|estir', { sense: 'lengthen' }),
  imperative('sumale|anadele|agregale', { sense: 'lengthen' }),
  imperative('marcame|marqueme|muestralo|muestrala', { sense: 'make', pointsBack: true }),
  imperative('muestra', { sense: 'make' }),
  imperative('dale|dele', { sense: 'last', pointsBack: true }),
  imperative('quitale|restale|recortale|bajale|resta|descuenta|descuentale|rebaja|rebajale', { sense: 'shorten' }),
  imperative('suma|sume|sumele|anadale|ponle|pongale', { sense: 'lengthen' }),
  ...forms('extiende|extende', 'extender', 'extiendas', { sense: 'lengthen' }),
  ...formal('extienda|extiendan', { sense: 'lengthen' }),
  ...ar('acort|recort|abrevi', { sense: 'shorten' }),
  ...forms('reduce', 'reducir', 'reduzcas', { sense: 'shorten' }),
  ...formal('reduzca|reduzcan', { sense: 'shorten' }),
  // "Déjala en media hora": so long.
  imperative('deja|dejar|deje|dejemos', { sense: 'last', particle: 'en' }),
  imperative('dejala|dejalo|dejarla|dejarlo|dejamela|dejamelo|dejemosla|dejemoslo|dejelo|dejela', {
    sense: 'last',
    particle: 'en',
    pointsBack: true,
  }),
  idiom('dura|dure|que dure|debe durar|durara|tiene que durar', { sense: 'be' }),
  ...ar('intercambi|permut', { sense: 'swap' }),
  ...ar('reemplaz|remplaz', { sense: 'replace' }),
  ...forms('sustituye', 'sustituir', 'sustituyas', { sense: 'replace' }),
  ...formal('sustituya|sustituyan', { sense: 'replace' }),
  ...ar('copi|duplic', { sense: 'copy' }),
  imperative('repite|repetir', { sense: 'copy' }),
  imperative('repitelo|repitela|repetirlo|repetirla', { sense: 'copy', pointsBack: true }),
  imperative(`${REMIND_ME}|aviseme|recuerdeme|recuerdanos|${SET_REMINDER}`, { sense: 'remind' }),
  idiom(WANT_REMINDER, { sense: 'remind' }),
  imperative('anade una nota|anade la nota|pon una nota', { sense: 'note' }),
];

/** "Estaremos de vacaciones", "me cojo el puente": where or how one is for a while. */
const BEING_AWAY = crossed(
  'estoy|estare|estamos|estaremos|voy a estar|vamos a estar|ando|andare|andaremos|me quedo|nos quedamos|salgo|salimos|saldremos|me ire|nos iremos',
  'de',
);
const TAKING_OFF = crossed(
  'me cojo|me cogere|cojo|nos cogemos|me tomo|me tomare|nos tomamos|me pido|me pillo|pillo|me agarro',
  'el|la|los|las|unas|unos|',
);

const ADD: VerbEntry[] = [
  ...ar('bloque', { sense: 'add', fills: true }),
  ...ar('convoc|cre|reserv|agend|apunt|anot|program|planific|organiz|registr|agreg|apart|separ|coloc|marc|guard', {
    sense: 'add',
  }),
  imperative(
    crossed(
      'ten|tenme|tengame|tenga|tennos|deja|dejame|dejeme',
      'apartado|apartada|reservado|reservada|anotado|anotada|listo',
    ),
    {
      sense: 'add',
    },
  ),
  // "Clávame un café": putting, as it is said among friends.
  imperative('clavame|plantame|encajame|cuelame|calzame|echale|echame|tirame|hazme un hueco para|haz un hueco para', {
    sense: 'add',
  }),
  imperative(
    'pongame|ponganos|hagame|anadame|anadanos|metame|incluyame|incluya|pusieras|anadieras|reserve|bloquee|reserveme|agendeme|anoteme|apunteme',
    { sense: 'add' },
  ),
  ...forms(
    'anade|pon|haz|mete|incluye|fija|pone|hace|anadi|inclui',
    'anadir|poner|hacer|meter|incluir',
    'anadas|pongas|ponga|pones|metes|haces|anades',
    {
      sense: 'add',
    },
  ),
  imperative(
    `toma nota|${crossed('apunta|apuntame|anota|anotame|escribe|toma nota de|anade|pon|ponme|ten en cuenta|agenda|agendame|registra', 'que|que tengo|en el calendario que|en la agenda que|en mi agenda que|en mi calendario que|ahi que')}`,
    { sense: 'add' },
  ),
  imperative('nuevo|nueva|nueva cita|nuevo evento|nueva reunion', { sense: 'add' }),
  imperative(
    'recordatorio|recordatorio :|recordatorio de|recuerdame|recuerdame que|no olvides|no te olvides de|acuerdate de|recordarme|que no se me olvide|' +
      'recuerda|recuerda que|recordame|acuerdame|acuerdame de|acordame|acordame de|hazme acordar de|' +
      'hazme acuerdo de|haceme acordar de|avisame|avisame de|avisame que|avisame para|recuerdanos|recuerdeme|recordar|' +
      'no se te olvide|ponme un recordatorio para|poneme un recordatorio para|pon un recordatorio para|' +
      'crea un recordatorio para|hazme un recordatorio para|un recordatorio para',
    {
      sense: 'add',
    },
  ),
  // "Ana y yo vamos al cine", "Ana viene a cenar".
  [
    `${crossed('y yo', 'vamos|tenemos|quedamos para|iremos')}|${crossed('viene|vienen|vendra|vendran', 'a|para')}`,
    { sense: 'together', stand: 'any' },
  ],
  // "Estoy fuera el viernes".
  imperative('estoy|estare|estamos|estaremos|voy a estar|vamos a estar', { sense: 'attend' }),
  // "Estoy de vacaciones", but "de acuerdo".
  idiom(BEING_AWAY, { sense: 'have', unless: 'acuerdo|broma|suerte|vuelta' }),
  idiom(`quiero|quisiera|me gustaria|${crossed('quiero|quisiera|me gustaria|querria', 'tener')}`, {
    sense: 'need',
    isOpen: true,
  }),
  idiom(
    `${TAKING_OFF}|tendria que|tendriamos que|deberia|deberiamos|habria que|estoy en|estaremos en|estamos en|estare en|voy a estar en|necesito|necesitamos|tengo que|tengo que ir|debo|tenemos que|voy a|voy al|vamos al|vamos a la|vamos a los|voy de|vamos de|me voy de|nos vamos de|me voy a|me voy al|nos vamos a|nos vamos al|me ire a|nos iremos a|hay que|toca ir a|me toca|nos toca|toca|me toca ir a|me toca ir al|nos toca ir a`,
    { sense: 'need' },
  ),
  idiom(
    `${crossed('tengo|tenemos|hay', 'siempre|normalmente|habitualmente|casi siempre')}|tengo|tenemos|hay|he quedado|hemos quedado|quede|me han puesto|nos han puesto|me han dado|nos han dado|me dieron|me pusieron|me han asignado|me han citado para|${crossed('me|nos', 'han invitado a|invitaron a|invito a|han convidado a|convocaron a|han convocado a')}|${crossed('estoy|estamos', 'invitado a|invitada a|invitados a|invitadas a')}|tengo entradas para|tenemos entradas para|${crossed('tengo|tenemos|hemos|he', 'pedido|pedida|cogido|cogida')}`,
    { sense: 'have' },
  ),
  idiom(crossed(SPANISH_CHILDREN, 'tiene|tienen|tendra|tendran'), { sense: 'have', determined: true }),
  idiom(
    'nos vemos con|nos juntamos con|me junto con|me reuno con|nos reunimos con|me encuentro con|quedo con|he quedado con|veo a|me veo con|quedamos con',
    { sense: 'meet' },
  ),
  ...ar('invit|agreg', { sense: 'invite' }),
  imperative('reenvia|reenvie|reenviar|comparte|comparta|compartir', { sense: 'share' }),
  imperative(crossed('asegurate|asegurese|procura|verifica|comprueba', 'de que|que'), {
    sense: 'invite',
    particle: crossed('este|esten|sea|sean|esta|estan', 'invitado|invitada|invitados|invitadas|incluido|incluida'),
  }),
  imperative('suma|sumar|sume|sumame|sumate', { sense: 'invite' }),
  imperative('manda|mandale|mande|mandele|envia|enviale|envie|enviele', {
    sense: 'invite',
    particle: 'una invitacion|la invitacion|invitacion',
  }),
  imperative(
    crossed('manda|mandale|mande|mandar|envia|enviale|envie|enviar', 'una invitacion a|la invitacion a|invitacion a'),
    {
      sense: 'invite',
    },
  ),
  ...forms('anade|incluye|mete|anadi|inclui', 'anadir|incluir|meter', 'anadas', { sense: 'invite' }),
];

/** Before an answer to an invitation, and what leaves it open. */
const ANSWERING = 'responde|di|contesta|pon|dile|diles|decile|deciles|respondele|contestale|contestales';
const UNDECIDED = 'quiza|quizas|tal vez|a lo mejor|provisional|duda|dudoso|dudosa';

const ANSWER: VerbEntry[] = [
  ...ar('acept|confirm', { sense: 'accept' }),
  imperative('acepto|confirmo|acepto ir a|acepto la invitacion a|acepto la invitacion de|acepto la invitacion para', {
    sense: 'accept',
  }),
  imperative(
    crossed(
      'di que si|responde que si|di si|ire|voy a ir|asistire|estare|dile que voy|diles que voy|avisa de que voy|avisa que voy|confirma que voy',
      'a|al|en',
    ),
    { sense: 'accept' },
  ),
  // "Dile al proveedor que voy a la demo".
  idiom(crossed('que', 'voy a|voy al|ire a|ire al|asistire a|asistire al'), { sense: 'accept', proposes: true }),
  imperative(crossed('puedo ir|puedo asistir|podre ir', 'a|al'), { sense: 'accept' }),
  ['me viene bien|me va bien|me parece bien|me cuadra|me encaja', { sense: 'accept', stand: 'last', named: true }],
  imperative(
    crossed(
      'no estoy seguro|no estoy segura|todavia no estoy seguro|todavia no estoy segura|aun no estoy seguro|aun no se',
      'de|de ir a|de ir al|si voy a|si ire a',
    ),
    { sense: 'maybe' },
  ),
  idiom(
    crossed('tengo que perderme|me tengo que perder|me perdere|me voy a perder', '|el|la') +
      '|' +
      crossed('prefiero no|preferiria no|no quiero', 'ir a|ir al|asistir a'),
    { sense: 'absent' },
  ),
  imperative(crossed('voy|vamos', 'a|al'), { sense: 'accept', named: true, proposes: true }),
  imperative(
    crossed(
      'me apunto|me sumo|cuenta conmigo|cuenten conmigo|contad conmigo|di que si|dile que si|diles que si',
      'a|al|para',
    ),
    { sense: 'accept' },
  ),
  // "A las 9, no a las 10" answers nothing.
  imperative(crossed('si', 'a|al|para'), { sense: 'accept', named: true }),
  imperative(crossed('no', 'a|al|para'), { sense: 'decline', named: true }),
  ['voy|me apunto|cuenta conmigo|alli estare|ahi estare', { sense: 'accept', stand: 'last' }],
  imperative(
    `${crossed('no cuentes conmigo|no cuenten conmigo|no me apunto|dile que no|diles que no', 'a|al|para')}|paso de|paso del|paso de ir a|paso de ir al`,
    { sense: 'decline' },
  ),
  ...ar('rechaz|declin', { sense: 'decline' }),
  imperative(
    `rechazo|declino|${crossed('rechazo|declino|rechaza|rechazar', 'la invitacion a|la invitacion de|la invitacion para')}`,
    { sense: 'decline' },
  ),
  imperative(
    'di que no a|responde que no a|di no a|no puedo ir a|no podre ir a|no ire a|no puedo asistir a|' +
      'no voy a poder ir a|no puedo ir al|no podre ir al|di que no al|no voy al|no voy a la|no voy a los|' +
      'no voy a las|no voy a mi|no voy a ir al|no voy a ir a la|no voy a ir a|no voy a poder ir al|no ire al|' +
      'no puedo ir a la|no alcanzo a ir a|no alcanzo a llegar a',
    { sense: 'decline' },
  ),
  idiom(
    'no estare|no voy a estar|no podre estar|no puedo estar|no voy|no ire|no puedo ir|no podre ir|no asistire|no voy a ir|no voy a poder ir|no puedo asistir|no podre asistir|ya no voy',
    {
      sense: 'absent',
    },
  ),
  imperative(
    crossed('si que|si|yo si que', 'voy a|voy al|ire a|ire al|voy|ire|puedo ir a|puedo ir al') +
      '|cuenta conmigo para|contad conmigo para|cuenten conmigo para',
    { sense: 'accept' },
  ),
  idiom(
    crossed(
      'quizas|quiza|tal vez|a lo mejor|puede que|igual',
      'voy|vaya|voy a|vaya a|ire a|asista a|pueda ir a|puedo ir a',
    ),
    { sense: 'maybe' },
  ),
  imperative(
    crossed(
      crossed(
        'responde|di|contesta|pon|dile|diles|decile|marca|respondele|contestales|respondeles|contestale',
        'que quiza|que quizas|que tal vez|que a lo mejor|que puede que si|quiza|quizas|tal vez|como provisional',
      ),
      'a|al|a la invitacion de|a la invitacion del|a la invitacion a|a la invitacion para',
    ),
    { sense: 'maybe' },
  ),
  imperative(
    crossed(
      crossed('responde|di|contesta|dile|diles|decile|respondele', 'que si|que acepto|si'),
      'a la invitacion de|a la invitacion del|a la invitacion a|a la invitacion para',
    ),
    { sense: 'accept' },
  ),
  imperative(
    crossed(
      crossed('responde|di|contesta|dile|diles|decile|respondele', 'que no|que no voy|que no puedo|no'),
      'a la invitacion de|a la invitacion del|a la invitacion a|a la invitacion para',
    ),
    { sense: 'decline' },
  ),
  imperative(
    crossed(
      crossed(
        'ponme|poneme|pongame|marcame|marqueme|apuntame|dejame|anotame',
        `${UNDECIDED}|${crossed('como|en', UNDECIDED)}`,
      ),
      'a|al|para|en',
    ),
    { sense: 'maybe' },
  ),
  imperative(crossed(crossed('da|dale|dales', 'un quizas|un quiza|un tal vez'), 'a|al|para'), { sense: 'maybe' }),
  imperative(crossed('quizas|quiza|tal vez|a lo mejor', 'a|al|para'), { sense: 'maybe', named: true }),
  imperative(crossed('acepta|aceptar|acepte|aceptala|aceptalo', 'provisionalmente|de forma provisional|con reservas'), {
    sense: 'maybe',
  }),
  // "Responde a la invitación con un quizás".
  ...answerWith('responde a|responde al|contesta a|contesta al', {
    accept: crossed('con|que', 'si|un si'),
    decline: crossed('con|que', 'no|un no'),
    maybe: crossed('con|que', 'quizas|un quizas|quiza|un tal vez|tal vez'),
  }),
  [crossed(ANSWERING, crossed('que', 'si|si voy|acepto|ire')), { sense: 'accept', stand: 'last' }],
  [crossed(ANSWERING, crossed('que', 'no|no voy|no puedo|no ire')), { sense: 'decline', stand: 'last' }],
  [crossed(ANSWERING, crossed('|que', UNDECIDED)), { sense: 'maybe', stand: 'last' }],
  imperative(
    crossed(
      'confirma|confirmame|confirmar|confirme',
      'mi asistencia a|mi asistencia al|que voy a|que voy al|que asisto a|que asisto al|que ire a|que ire al',
    ),
    { sense: 'accept' },
  ),
  imperative('di que quizas a|quizas vaya a|tal vez vaya a|puede que vaya a|di quiza a|a lo mejor voy a', {
    sense: 'maybe',
  }),
];

/** How Spanish orders and asks. */
export const spanishVerbs: readonly VerbEntry[] = [
  ...WISHED,
  ...DROP,
  ...TAKE,
  ...MOVE,
  ...BE,
  ...CHANGE,
  ...ADD,
  ...ANSWER,
  ...spanishQuestions,
  ...SPANISH_WEATHER,
  ...spanishUndo,
  ...SPANISH_KEEPS,
];
