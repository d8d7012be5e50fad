import { SPANISH_UNANSWERED, spanishGuestQuestions } from './invites.js';
import { type VerbEntry, crossed, idiom, imperative, withLengths, withPast } from '../../orders/grammar/inflection.js';
import { ar } from './verb-forms.js';

/** What asks for a time. */
const DAY = 'que dia|que dia de la semana|que fecha|que semana|que mes|que ano';
const WHEN = `cuando|a que hora|${DAY}|${crossed('en', DAY)}`;

/** Asks when something was for the last time. */
const LAST_TIME: VerbEntry[] = [
  idiom(
    [
      crossed(
        'cuando fue mi ultima|cuando fue mi ultimo|cuando era mi ultima|cual fue mi ultima|cual fue mi ultimo|cuando fue la ultima vez|cual fue la ultima vez|cuando fue la ultima',
        '|que tuve|que fui a|que fui al|que vi a|que estuve en|que hubo|que hice|que tuvimos|que quede con',
      ),
      crossed(
        'cuando tuve|cuando fui a|cuando fui al|cuando vi a|cuando hice|cuando tuvimos',
        'por ultima vez|la ultima vez',
      ),
    ].join('|'),
    { sense: 'when', isPast: true, asksFor: 'last' },
  ),
];

/** How Spanish asks about the calendar. */
const ASK: VerbEntry[] = [
  ...spanishGuestQuestions,
  idiom(
    'que es lo primero|que va primero|que viene primero|que plan hay|que planes hay|que plan tenemos|hay plan|algun plan|' +
      'no hay nada|no tengo nada|que me queda|que queda|que me falta|que pasa|que me espera|que tengo|que hay|que tenemos|que tenia|que eventos|que citas|que reuniones|' +
      'muestrame|muestra|ensename|ensena|dime que tengo|decime que tengo|fijate que tengo|mostrame|ensename|que tenes en|lista|cuales son mis|cuales son|tengo algo|hay algo|tengo algo mas|hay algo mas|que mas tengo|que mas hay|' +
      'tengo alguna|que hago|como esta|como se presenta|que toca|que me toca|cual es mi|cual es|' +
      'me choca algo|me coincide algo|me pisa algo|se me junta algo|me cae algo|que plan hay para|dame un resumen de|que planes tengo|ver|que tengo pendiente|como es|que traigo|tengo cosas|' +
      'tengo alguna cosa|que plan tengo|que tengo que hacer|que llevo|dime que hay|dime lo que tengo|' +
      'me dices que tengo|que onda|que onda con|que hay con|que pedo con|como viene|como viene mi|como anda mi|mi agenda de|que hay de',
    { sense: 'list' },
  ),
  idiom(
    crossed(
      'en que direccion|en que calle|en que sitio|en que lugar|en que restaurante|en que edificio',
      'esta|es|queda|sera|tengo',
    ),
    {
      sense: 'where',
    },
  ),
  idiom(
    crossed(
      'tengo que estar|tengo que ir|debo estar|debo ir|hay que ir',
      'en algun lado|en algun sitio|a algun lado|a algun sitio|a alguna parte',
    ),
    {
      sense: 'list',
    },
  ),
  idiom('que hacemos|que haremos|que hice|que hubo|que hicimos', { sense: 'list' }),
  idiom(
    crossed(
      'tengo que|hay que|debo|tendre que|me toca',
      'madrugar|levantarme temprano|levantarme pronto|salir temprano|salir pronto|empezar temprano|empezar pronto',
    ),
    { sense: 'list', asksFor: 'first' },
  ),
  idiom(
    crossed('hazme|dame|haz|quiero|haceme', crossed('un resumen|un repaso|el resumen', 'de|del|para')) +
      '|resumeme|repasame|repasa|repasemos|leeme|lee|resume|cuentame que tengo|cuentame',
    { sense: 'list' },
  ),
  idiom(
    crossed('puedo|podria|podre|podemos|podriamos', 'meter|encajar|colar|hacer un hueco para|hacer hueco para') +
      '|me cabe|me daria tiempo a|me da tiempo a|me da tiempo de',
    { sense: 'free' },
  ),
  idiom(crossed('como de', 'lleno|ocupado|cargado|liado|apretado|ocupada|llena|cargada'), {
    sense: 'free',
    particle: 'esta|estoy|tengo|va a estar|viene',
  }),
  idiom(crossed('es|sera|va a ser', crossed('un dia', 'cargado|ocupado|lleno|tranquilo|libre|liado|movido')), {
    sense: 'free',
  }),
  // "Qué días tengo yoga" asks for all of them.
  idiom(
    crossed(
      'que dias|en que dias|que fechas|en que fechas|cuales dias|que otros dias',
      'tengo|tenemos|hay|me toca|voy a|tenia|me tocan',
    ),
    { sense: 'list' },
  ),
  imperative('las fechas de|las fechas del|los dias de|los dias del|los horarios de', { sense: 'list' }),
  imperative('la hora de|la hora del|la fecha de|la fecha del|el horario de|el horario del|el dia de|el dia del', {
    sense: 'when',
  }),
  imperative('la direccion de|la direccion del|el lugar de|el lugar del|el sitio de|el sitio del', {
    sense: 'where',
  }),
  idiom('que es|cual es', { sense: 'list', isOpen: true }),
  imperative(`${WHEN}|hasta cuando|cuanto dura|cuanto`, {
    sense: 'when',
    unless: 'puedo|podemos|podria|podriamos|podre',
    isLoose: true,
  }),
  imperative('donde|en que sala', { sense: 'where', isLoose: true }),
  idiom(crossed('es|era|empieza|sale|termina|son|cae|sera', `${WHEN}|exactamente cuando`), { sense: 'when' }),
  idiom(crossed('es|era|esta|queda|sera', 'donde|en que sala|en que sitio'), { sense: 'where' }),
  idiom(
    crossed(
      'tengo|estoy|esta|estan|tenemos|estamos|tendre|estare',
      'ocupado|ocupada|ocupados|ocupadas|pillado|pillada|lleno|llena|reservado|reservada|completo|completa|libre la|libre el|libres',
    ),
    { sense: 'free' },
  ),
  ['que es|cual es|que sera', { sense: 'list', stand: 'last' }],
  idiom(
    crossed(
      'quien|quienes',
      'esta en|estan en|va a estar en|van a estar en|hay en|esta invitado a|estan invitados a|participan en|asisten a',
    ),
    { sense: 'who' },
  ),
  idiom('podria quedar|puedo quedar|podriamos quedar|podemos quedar|me vendria bien|puedo|podria', {
    sense: 'free',
    isOpen: true,
  }),
  ['cuando|a que hora|que dia', { sense: 'when', stand: 'last' }],
  ['donde|donde era|donde es', { sense: 'where', stand: 'last' }],
  // "¿Algo el sábado?"
  ['algo', { sense: 'list', stand: 'opening' }],
  idiom(
    crossed(
      `${WHEN}|que dias|en que dias|hasta cuando|hasta que hora|desde que hora|a partir de que hora`,
      'vuelvo a tener|volvemos a tener|vuelve a haber|vuelve a ser|vuelvo a ver a|me vuelve a tocar|me toca otra vez|toca otra vez|tengo otra vez|tengo que estar en|tengo que estar|tengo que ir a|tengo que ir al|debo estar en|me toca ir a|me toca ir al|acabo|entro a|entro en|acabare|volvere a tener|es mi|es el|es la|es|era|eran|son|tengo|tenia|me toca|toca|empieza|comienza|termina|acaba|sale|cae|inicia|seria|veo a|quedo con|hay|fue|sera|es lo de|era lo de|es lo del|era lo del|tengo lo de|tengo lo del|dura|vuelo a|vuelo|salgo|viajo|me voy|llego|llega|quedamos|tenemos|es el dia de|despega',
    ),
    { sense: 'when' },
  ),
  idiom(crossed('cuanto|cuanto tiempo', 'dura|va a durar'), { sense: 'when' }),
  idiom(crossed('cuanto tiempo', 'lleva|va a llevar|ocupa|toma|quita|tarda'), { sense: 'length' }),
  idiom(
    `en que sala es|${crossed('donde', 'es|esta|sera|tengo|son|queda|era|fue|es lo de|es lo del|era lo de|era lo del')}`,
    { sense: 'where' },
  ),
  idiom(
    `${crossed('con quien|a quien', 'quedo|me veo|veo|me reuno|como|ceno|he quedado|tengo que ver|me junto')}|` +
      'quien viene|quien viene a|quien viene al|quienes vienen|quienes vienen a|quien esta invitado|' +
      'quien esta invitado a|quien va|quien va a|quien asiste a|quienes van a|quien participa en|' +
      'quien estara en|con quien tengo|con quien tenia|con quien es|con quien era|con quien sera|con quien quede|con quien he quedado|con quien',
    { sense: 'who' },
  ),
  ['cuanto dura|cuanto tiempo dura|cuanto va a durar', { sense: 'length', stand: 'last', pointsBack: true }],
  idiom('cuantas|cuantos|cuantas veces', { sense: 'count' }),
  idiom(crossed('cuantas veces', 'veo a|quedo con|me veo con|me reuno con'), { sense: 'count', meets: true }),
  idiom(crossed('a quien|a quienes', 'he invitado|invite|hemos invitado|tengo invitado'), { sense: 'who' }),
  idiom(
    'tengo algun hueco|tengo algun rato|tengo un rato|hay algun rato|cuanto tiempo libre tengo|cuanto tiempo libre me queda|estoy libre|estoy disponible|tengo tiempo|estamos libres|estoy ocupado|estoy ocupada|tengo libre|tengo un hueco|tengo hueco|tengo sitio|' +
      crossed('hay|queda|habra|hay algun|queda algun', 'hueco|sitio|tiempo|espacio'),
    { sense: 'free' },
  ),
  imperative('busca|buscame|encuentra|encuentrame', { sense: 'seek' }),
  idiom('esta|estoy|tengo|estan', {
    sense: 'free',
    particle:
      'libre|libres|disponible|ocupado|ocupada|ocupados|ocupadas|pillado|pillada|lleno|llena|cogido|cogida|completo|completa|reservado|reservada|bloqueado|bloqueada|a tope',
  }),
  idiom(
    'busca|buscame|encuentra|encuentrame|cuando estoy libre|cuando podemos|cuando puedo|cuando tengo tiempo|' +
      'propon|proponme|sugiere|dime los huecos que tengo|los huecos que tengo|que huecos tengo|huecos que tengo|dime huecos|huecos libres|dime que huecos tengo|cuando tengo un hueco|cuando estamos libres|cuando tengo libre|que huecos',
    { sense: 'slots' },
  ),
  idiom(
    crossed('cuando|a que hora', 'termino|acabo|termina mi dia|acaba mi dia|salgo de trabajar') +
      `|${crossed('hasta que hora|hasta cuando', 'estoy ocupado|estoy ocupada|estoy liado|estoy liada|tengo reuniones|trabajo|tengo cosas')}`,
    { sense: 'finish' },
  ),
  idiom(crossed('cuando|a que hora', 'empiezo|empieza mi dia|comienzo|comienza mi dia|arranca mi dia|empieza el dia'), {
    sense: 'list',
    asksFor: 'first',
  }),
  idiom(
    `cuantas horas|cuanto tiempo|${crossed('cuantas horas', 'de reuniones|de reunion|de citas|de trabajo|de clase')}`,
    { sense: 'total' },
  ),
  idiom(
    crossed('cual es mi|cual sera mi|cual fue mi|mi', 'dia mas ocupado|dia mas cargado|dia mas lleno|dia mas liado') +
      `|${crossed('que dia', 'tengo mas cosas|tengo mas reuniones|estoy mas ocupado|estoy mas ocupada|es el mas ocupado|es el mas cargado|esta mas ocupado|esta mas cargado|esta mas lleno|esta mas liado|es mas ocupado')}`,
    { sense: 'busiest' },
  ),
  idiom(
    crossed('cual es mi|cual sera mi|mi', 'dia mas tranquilo|dia menos ocupado|dia mas libre|dia menos cargado') +
      `|${crossed('que dia', 'tengo menos cosas|tengo menos reuniones|estoy menos ocupado|estoy menos ocupada|es el mas tranquilo|estoy mas libre|esta mas tranquilo|esta mas libre|esta menos ocupado|esta mas vacio')}`,
    { sense: 'quietest' },
  ),
  // "¿Qué día de esta semana lo tengo más lleno?"
  ...(['busiest', 'quietest'] as const).map((sense) =>
    idiom('que dia|en que dia', {
      sense,
      particle: crossed(
        'es|es el|esta|esta el|tengo|lo tengo|estoy|sera|sera el|va a ser',
        sense === 'busiest'
          ? 'mas lleno|mas ocupado|mas ocupada|mas cargado|mas liado|mas liada|mas cosas|mas reuniones|mas citas'
          : 'menos lleno|menos ocupado|menos ocupada|menos cargado|menos cosas|menos reuniones|menos citas|mas tranquilo|mas libre|mas vacio',
      ),
    }),
  ),
  idiom(
    crossed(
      'cuantas noches faltan|cuantas noches quedan|cuantas semanas faltan|cuantos dias faltan|cuanto falta|cuantos dias quedan|cuanto queda|cuanto tiempo falta|cuanto tiempo queda',
      'para|hasta',
    ) + '|dentro de cuantos dias es|en cuantos dias es',
    { sense: 'countdown' },
  ),
  idiom(SPANISH_UNANSWERED, { sense: 'unanswered' }),
  idiom(
    crossed(
      'que viene|que va|que pasa|que sigue|que toca|que hay planeado|que esta planeado|que esta previsto|que hay previsto|que hay programado',
      '|despues|antes|luego',
    ),
    { sense: 'list' },
  ),
  idiom(
    `se me solapa algo|se me solapa alguna cosa|me solapa algo|se me solapan|tengo cosas que se solapan|tengo citas que se solapan|hay conflictos|tengo conflictos|se solapa|se solapan|coinciden|se pisan|chocan|coincide|choca|se pisa|${crossed('hay', 'citas que se solapan|reuniones que se solapan|solapamientos|choques')}`,
    { sense: 'conflicts' },
  ),
  idiom(crossed('coincide|choca|se solapa|se pisa', 'con algo|con algo mas|con otra|con otra cosa|con otro'), {
    sense: 'conflicts',
    pointsBack: true,
  }),
  ['sigue siendo|sigue en pie|sigue', { sense: 'list', stand: 'behind', particle: '?' }],
  idiom(crossed('como', 'pinta|luce|va a estar'), { sense: 'list', isOpen: true }),
  idiom(crossed('que pone|que dice|hay algo', 'en'), { sense: 'list' }),
  idiom('cuando tengo|cuando tenemos|a que hora tengo', {
    sense: 'slots',
    particle: 'libre|libres|de hueco|disponibles',
  }),
];

export const spanishQuestions: VerbEntry[] = [
  ...withPast(
    withLengths(ASK, /\bcuanto (?:tiempo )?(?:dura|va a durar)/),
    /\b(?:era|eran|fue|fueron|tenia|tuve|hubo)\b/,
  ),
  ...LAST_TIME,
];

/** What became of an event that shall come back. */
const GONE =
  'que borre|que he borrado|que elimine|que he eliminado|que cancele|que he cancelado|que borraste|que has borrado';

/** How Spanish takes back what was written, and asks about it. */
export const spanishUndo: VerbEntry[] = [
  imperative('restaura|restaurar|recupera|recuperar|restablece', { sense: 'restore', particle: GONE }),
  imperative('deshaz|deshacer|revierte|revertir', { sense: 'undo' }),
  ...ar('restaur|recuper', { sense: 'restore' }),
  imperative('restablece|restablecer|trae de vuelta', { sense: 'restore' }),
  idiom(
    'que has cambiado|que cambiaste|que has modificado|que modificaste|que has hecho|que hiciste|que has borrado|que borraste|que cambios has hecho|que cambios hiciste|muestrame tus cambios',
    { sense: 'changes' },
  ),
];
