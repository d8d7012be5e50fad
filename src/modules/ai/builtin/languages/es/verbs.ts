import { type VerbEntry, type VerbKind, idiom, imperative, inflect, wished } from '../../orders/inflection.js';

const IT = ['lo', 'la', 'los', 'las', 'melo', 'mela'];
const FOR_ME = ['me', 'nos'];

/** Forms of a verb with the pronouns that hang on it: cancela, cancelar, canceles, cancélala, apúntame. */
function forms(imperatives: string, infinitives: string, others: string, form: VerbKind): VerbEntry[] {
  const carriers = `${imperatives}|${infinitives}`;
  return [
    imperative(`${carriers}|${others}`, form),
    imperative(inflect(carriers, ...FOR_ME), form),
    imperative(inflect(carriers, ...IT), { ...form, pointsBack: true }),
  ];
}

function ar(stems: string, form: VerbKind): VerbEntry[] {
  return [
    ...forms(inflect(stems, 'a'), inflect(stems, 'ar'), inflect(stems, 'as', 'es', 'e', 'en', 'amos'), form),
    [inflect(stems, 'ado', 'ada', 'ados', 'adas'), { ...form, stand: 'passive' }],
  ];
}

const WISHES =
  'quiero|quisiera|querria|me gustaria|necesito|tengo que|tenemos que|queremos|debo|hay que|deberia|voy a|puedo|podemos|me encantaria|nos gustaria';

/** "Quiero cambiar": the order behind a wish. */
const WISHED: VerbEntry[] = wished(WISHES, [
  ['cancelar|borrar|eliminar|anular|quitar|suprimir', { sense: 'drop' }],
  ['mover|cambiar|pasar|aplazar|posponer|trasladar|reprogramar|retrasar|atrasar', { sense: 'move' }],
  ['aplazar|posponer|retrasar|atrasar', { sense: 'later' }],
  ['adelantar', { sense: 'earlier' }],
  ['cambiar|modificar', { sense: 'change' }],
  ['renombrar', { sense: 'rename' }],
  ['alargar|ampliar|prolongar', { sense: 'lengthen' }],
  ['acortar', { sense: 'shorten' }],
  ['invitar', { sense: 'invite' }],
  [
    'reservar|anadir|apuntar|agendar|programar|crear|planificar|organizar|agregar|anotar|bloquear|fijar',
    { sense: 'add' },
  ],
]);

const DROP: VerbEntry[] = [
  ...ar('cancel|borr|elimin|anul|quit|sac|tach|suprim|descart', { sense: 'drop' }),
  imperative('suprime|suprimir|olvida|olvidate de', { sense: 'drop' }),
  idiom(
    'se cancela|se cancelo|esta cancelado|esta cancelada|ha sido cancelado|ha sido cancelada|se ha cancelado|ya no se hace|ya no es|se suspende|queda cancelada|queda cancelado|esta anulada|esta anulado',
    { sense: 'drop' },
  ),
  idiom('ya no voy a|ya no voy al|ya no necesito|no necesito|ya no tengo|ya no quiero ir a|no voy a ir a', {
    sense: 'drop',
  }),
  ...ar('liber|vaci|despej', { sense: 'drop', isAll: true }),
];

const TAKE: VerbEntry[] = [...ar('quit|sac|elimin|borr', { sense: 'take' })];

const MOVE: VerbEntry[] = [
  ...ar('cambi|pas|traslad|aplaz|retras|reprogram|desplaz|atras', { sense: 'move' }),
  ...forms('mueve|pospon|pon', 'mover|posponer|poner', 'muevas|mueva|pospongas|pospone', { sense: 'move' }),
  ...ar('retras|aplaz|atras', { sense: 'later' }),
  ...forms('pospon', 'posponer', 'pospone', { sense: 'later' }),
  ...ar('adelant', { sense: 'earlier' }),
  idiom(
    'se mueve a|se mueve al|se pasa a|se pasa al|se cambia a|se cambia al|se ha movido a|se ha movido al|se ha pasado a|se ha pasado al|se retrasa a|se adelanta a|se aplaza a',
    { sense: 'move' },
  ),
];

const BE: VerbEntry[] = [
  idiom(
    'debe ser|debe empezar|empieza|comienza|ahora es|es ahora|sera|tiene que ser|deberia ser|deberia empezar|tendra lugar|empezara|ahora empieza|al final es|es al final|finalmente es|es finalmente|ya es|al final sera|pasa a ser|mejor es',
    { sense: 'be' },
  ),
  idiom('puede|podria|debe', { sense: 'be', particle: 'empezar|comenzar|ser|empezar a|tener lugar' }),
  ['pasa|cambia|se pasa', { sense: 'be', stand: 'inner' }],
  idiom('termina|acaba|debe terminar|debe acabar|dura hasta|terminara|acabara', { sense: 'end' }),
  imperative('termina|terminar|para|acaba', { sense: 'stop' }),
];

const CHANGE: VerbEntry[] = [
  ...ar('renombr|llam', { sense: 'rename' }),
  ...ar('cambi|modific|actualiz|edit', { sense: 'change' }),
  ...forms('haz|pon|deja|marca', 'hacer|poner|dejar|marcar', 'hagas|pongas', { sense: 'make' }),
  ...ar('alarg|ampli|prolong', { sense: 'lengthen' }),
  imperative('extiende|extender', { sense: 'lengthen' }),
  ...ar('acort|recort', { sense: 'shorten' }),
  imperative('reduce|reducir', { sense: 'shorten' }),
  idiom('dura|debe durar|durara', { sense: 'be' }),
  ...ar('intercambi', { sense: 'swap' }),
  ...ar('copi|duplic', { sense: 'copy' }),
  imperative('repite|repetir', { sense: 'copy' }),
  imperative('avisame|recuerdame|pon un recordatorio|ponme un recordatorio', { sense: 'remind' }),
  imperative('anade una nota|anade la nota|pon una nota', { sense: 'note' }),
];

const ADD: VerbEntry[] = [
  ...ar('cre|reserv|agend|apunt|anot|program|bloque|planific|organiz|registr|agreg', { sense: 'add' }),
  imperative('reserve|bloquee', { sense: 'add' }),
  ...forms('anade|pon|haz|mete|incluye|fija', 'anadir|poner|hacer|meter|incluir', 'anadas|pongas|ponga', {
    sense: 'add',
  }),
  imperative('apunta que|anota que|escribe que|toma nota de que|toma nota|anade que|pon que|ten en cuenta que', {
    sense: 'add',
  }),
  imperative('nuevo|nueva|nueva cita|nuevo evento|nueva reunion', { sense: 'add' }),
  imperative('recuerdame|recuerdame que|no olvides|no te olvides de|acuerdate de|recordarme|que no se me olvide', {
    sense: 'add',
  }),
  idiom('necesito|tengo que|tengo que ir|debo|tenemos que|quiero|quisiera|me gustaria|voy a|voy al', { sense: 'need' }),
  idiom('tengo|tenemos|hay|he quedado|quede', { sense: 'have' }),
  idiom('quedo con|he quedado con|veo a|me veo con|quedamos con', { sense: 'meet' }),
  ...ar('invit|agreg', { sense: 'invite' }),
  ...forms('anade|incluye|mete', 'anadir|incluir|meter', 'anadas', { sense: 'invite' }),
];

const ANSWER: VerbEntry[] = [
  ...ar('acept|confirm', { sense: 'accept' }),
  imperative('di que si a|responde que si a|di si a|si a|ire a|voy a ir a|asistire a|di que si al', {
    sense: 'accept',
  }),
  ...ar('rechaz|declin', { sense: 'decline' }),
  imperative(
    'di que no a|responde que no a|di no a|no puedo ir a|no podre ir a|no ire a|no puedo asistir a|no voy a poder ir a|no puedo ir al|no podre ir al|di que no al',
    { sense: 'decline' },
  ),
  imperative('di que quizas a|quizas vaya a|tal vez vaya a|puede que vaya a|di quiza a|a lo mejor voy a', {
    sense: 'maybe',
  }),
];

const ASK: VerbEntry[] = [
  idiom(
    'que pasa|que me espera|que tengo|que hay|que tenemos|que tenia|que eventos|que citas|que reuniones|muestrame|muestra|ensename|ensena|dime que tengo|lista|cuales son mis|cuales son|tengo algo|hay algo|tengo alguna|que hago|como esta|como se presenta|que toca|que me toca|cual es mi|cual es|dame un resumen de|que planes tengo|ver|que tengo pendiente|como es',
    { sense: 'list' },
  ),
  idiom(
    'cuando era|cuando eran|a que hora era|cuando es|cuando tengo|a que hora es|a que hora tengo|cuando empieza|a que hora empieza|que dia es|cuando veo a|cuando sera|cuando son|cuando fue|a que hora son|cuanto dura|cuando termina|cuando acaba|a que hora termina|a que hora acaba|a que hora empieza|cuando quedo con',
    { sense: 'when' },
  ),
  idiom('donde es|donde esta|donde sera|donde tengo|donde son|en que sala es|donde queda', { sense: 'where' }),
  idiom(
    'quien viene|quien viene a|quien viene al|quienes vienen|quienes vienen a|quien esta invitado|quien esta invitado a|quien va|quien va a|quien asiste a|quienes van a|quien participa en|quien estara en',
    { sense: 'who' },
  ),
  idiom('cuantas|cuantos|cuantas veces', { sense: 'count' }),
  idiom(
    'estoy libre|estoy disponible|tengo tiempo|estamos libres|estoy ocupado|estoy ocupada|tengo libre|tengo un hueco|tengo hueco',
    { sense: 'free' },
  ),
  idiom('esta|estoy|tengo', { sense: 'free', particle: 'libre|disponible' }),
  idiom(
    'busca|buscame|encuentra|encuentrame|cuando estoy libre|cuando podemos|cuando puedo|cuando tengo tiempo|propon|proponme|sugiere|cuando tengo un hueco|cuando estamos libres|cuando tengo libre|que huecos',
    { sense: 'slots' },
  ),
  idiom('cuando termino|a que hora termino|cuando acabo|a que hora acabo|a que hora empiezo', { sense: 'finish' }),
  idiom('cuantas horas|cuanto tiempo', { sense: 'total' }),
  idiom('hay conflictos|tengo conflictos|se solapa|se solapan', { sense: 'conflicts' }),
  idiom('coincide con algo|coincide con otra|choca con algo', { sense: 'conflicts', pointsBack: true }),
];

/** What became of an event that shall come back. */
const GONE =
  'que borre|que he borrado|que elimine|que he eliminado|que cancele|que he cancelado|que borraste|que has borrado';

const UNDO: VerbEntry[] = [
  imperative('restaura|restaurar|recupera|recuperar|restablece', { sense: 'restore', particle: GONE }),
  imperative('deshaz|deshacer|revierte|revertir', { sense: 'undo' }),
  ...ar('restaur|recuper', { sense: 'restore' }),
  imperative('restablece|restablecer|trae de vuelta', { sense: 'restore' }),
  idiom(
    'que has cambiado|que cambiaste|que has modificado|que modificaste|que has hecho|que hiciste|que has borrado|que borraste|que cambios has hecho|que cambios hiciste|muestrame tus cambios',
    { sense: 'changes' },
  ),
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
  ...ASK,
  ...UNDO,
];
