import { type VerbEntry, answerWith, crossed, idiom, imperative, inflect } from '../../orders/grammar/inflection.js';
import { GERMAN_CHILD, GERMAN_CHILDREN } from './kin.js';
import { GERMAN_KEEPS } from './keeping.js';
import { germanQuestions, germanUndo } from './questions.js';
import { GERMAN_WEATHER } from './weather.js';
import { REMIND_ME, SET_REMINDER, WANT_REMINDER } from './reminders.js';
import { separable, verbs } from './verb-forms.js';

/** "Ich möchte … verschieben": a wish, whose verb stands at its end. */
const WISHES = crossed(
  'ich|wir',
  'mochte|mochten|will|wollen|muss|mussen|wurde gern|wurde gerne|wurden gern|wurden gerne|wollte|wollten|sollte|soll',
);
const WISHED: VerbEntry[] = (
  [
    ['absagen|loschen|streichen|stornieren|canceln|abblasen', { sense: 'drop' }],
    ['verschieben|verlegen|umlegen|umbuchen|umplanen', { sense: 'move' }],
    ['vorziehen|vorverlegen', { sense: 'earlier' }],
    ['andern', { sense: 'change' }],
    ['umbenennen', { sense: 'rename' }],
    ['verlangern', { sense: 'lengthen' }],
    ['verkurzen|kurzen', { sense: 'shorten' }],
    ['buchen|eintragen|anlegen|einplanen|reservieren|vereinbaren|planen|ausmachen|festhalten', { sense: 'add' }],
  ] as const
).map(([particle, form]) => idiom(WISHES, { ...form, particle }));

const DROP: VerbEntry[] = [
  ...verbs(
    'losch|streich|entfern|stornier|cancel|canceln|cancl|annullier|kipp|vergiss|knick|kick|skipp|kill|tilg',
    { sense: 'drop' },
    'geloscht|gestrichen|entfernt|storniert|annulliert|gecancelt',
  ),
  ...separable('ab', 'sag|blas|bestell|setz', { sense: 'drop' }, 'abgesagt|abgeblasen|abbestellt|abgesetzt'),
  // "Ich schwänz Yoga morgen".
  imperative(crossed('ich', 'schwanz|schwanze|skipp|skippe|cancel|cancle|knick|knicke|kipp|kippe|spar mir|spare mir'), {
    sense: 'drop',
  }),
  imperative('weg mit|raus mit|fort mit|schluss mit', { sense: 'drop' }),
  idiom(crossed('ich|wir', 'sag|sage|sagen|blas|blase'), { sense: 'drop', particle: 'ab' }),
  imperative(crossed('ich|wir', 'losche|losch|loschen|streiche|streich|streichen|storniere|stornieren'), {
    sense: 'drop',
  }),
  ...separable('raus|weg|heraus', 'losch|streich|nehm|nimm|mach|werf|wirf|schmeiss|hau|kick|tu', { sense: 'drop' }),
  imperative(`lass|lasse|lassen wir|lassen sie|${crossed('ich|wir', 'lass|lasse|lassen')}`, {
    sense: 'drop',
    particle: 'ausfallen|sausen|platzen|weg|bleiben|sein|fallen|wegfallen|schiessen|aus',
  }),
  ['ausfallen lassen|sausen lassen|platzen lassen', { sense: 'drop', stand: 'last' }],
  idiom(
    'fallt aus|entfallt|fallt flach|fallt weg|ist abgesagt|wurde abgesagt|ist ausgefallen|findet nicht statt|' +
      'kann weg|kann raus|kann gestrichen werden|kann geloscht werden|hat sich erledigt|brauche ich nicht mehr|' +
      'brauch ich nicht mehr|ist gestrichen|wurde gestrichen|ist geplatzt|fallt leider aus|fallt heute aus|' +
      'ist vom tisch|ist gestorben|ist raus|kannst du knicken|kannst knicken|kann man knicken|konnen wir knicken|' +
      'kannst du vergessen|konnen wir vergessen|konnen wir streichen|konnen weg|konnen raus|kannst du rausnehmen|' +
      'kannst du rausschmeissen|kannst du canceln|fallt ins wasser|fallen aus|fallen flach|wird nichts|' +
      'wird doch nichts|wird leider nichts|wird nichts mehr|hat sich erubrigt|findet nicht mehr statt|' +
      'findet doch nicht statt|wird abgesagt|wird gecancelt|sind abgesagt|wurden abgesagt|kann entfallen|' +
      'ist gecancelt|wurde gecancelt|platzt|muss ausfallen|muss leider ausfallen|kannst du streichen|' +
      'kannst du loschen|findet leider nicht statt|ist hinfallig|gibts nicht mehr',
    { sense: 'drop' },
  ),
  idiom('ich brauche|ich brauch|wir brauchen|brauche ich|brauch ich|brauchen wir|brauch ma|brauchen ma|brauch i', {
    sense: 'drop',
    particle: 'nicht mehr|nimmer|doch nicht|nimma|net mehr|keine mehr|keinen mehr',
  }),
  idiom('hat|haben|geht mit|startet mit|kommt mit', { sense: 'later', particle: 'verspatung', named: true }),
  // "Das Essen fällt am Freitag leider flach".
  ['fallt|fallen', { sense: 'drop', stand: 'behind', particle: 'aus|flach|weg|ins wasser', unless: 'es|er|sie' }],
  [
    'findet|finden',
    { sense: 'drop', stand: 'inner', particle: 'nicht statt|nicht mehr statt|doch nicht statt', unless: 'es|er|sie' },
  ],
  // "Kundengespräch am Donnerstag raus".
  ['raus|weg|wieder raus|wieder weg', { sense: 'drop', stand: 'last', named: true }],
  ...separable('frei', 'raum|mach', { sense: 'drop', isAll: true }),
  ...verbs('leer', { sense: 'drop', isAll: true }),
];

const TAKE: VerbEntry[] = [
  ...separable('aus|ab', 'schalt|stell', { sense: 'take' }),
  // "Ich brauche keine Erinnerung".
  idiom(crossed('ich brauche|ich brauch|brauche ich|ich will|ich mochte|wir brauchen', 'keine|keinen|kein'), {
    sense: 'take',
  }),
  imperative('nimm|nehm|nehme|streich|losch|entfern|entferne|wirf|schmeiss|kick|hau', { sense: 'take' }),
  imperative('nimm|nehm|nehme|lad|lade|wirf|streich', { sense: 'take', particle: 'raus|heraus|aus|weg' }),
  ['nehmen|streichen|entfernen|rausnehmen|ausladen|herausnehmen', { sense: 'take', stand: 'last' }],
];

const MOVE: VerbEntry[] = [
  ...verbs(
    'verschieb|verleg|vertag|schieb|leg|setz|beweg|verlager|pack|ruck|schubs|shift|tu|rutsch|switch|bugsier|transferier',
    { sense: 'move', unless: 'rein|hinein' },
    'verschoben|verlegt|gelegt|geschoben',
  ),
  ...separable(
    'um',
    'leg|plan|buch|leit|trag|terminier|setz|schieb|stell|organisier|disponier',
    { sense: 'move' },
    'umgelegt|umgeplant|umgebucht|umterminiert',
  ),
  ...separable('vor', 'zieh|verleg|schieb|leg|hol|ruck', { sense: 'earlier' }, 'vorgezogen|vorverlegt'),
  ...separable('nach hinten|hinaus|raus|zuruck', 'schieb|verschieb|setz|ruck|leg|rutsch', { sense: 'later' }),
  ...separable('auf', 'schieb', { sense: 'later' }, 'aufgeschoben'),
  ...verbs('zieh', { sense: 'move' }, 'gezogen'),
  ...verbs('verzoger', { sense: 'later' }),
  // "Der Friseur verschiebt sich um eine Viertelstunde".
  idiom('verschiebt sich|verschieben sich|verzogert sich|verspatet sich|rutscht|rutscht nach hinten', {
    sense: 'later',
  }),
  idiom('wird verschoben|wurde verschoben|ist verschoben|wurde verlegt|wird verlegt|ist jetzt erst', { sense: 'move' }),
];

/** What a question whether an event can be at another time begins with. */
const INVERTED = 'kann|konnte|konnten|konnen|soll|sollte|wird|darf';

const BE: VerbEntry[] = [
  idiom(
    'soll|sollte|muss|beginnt|fangt|startet|ist jetzt|findet jetzt|ist nun|soll erst|soll jetzt|' +
      'beginnt jetzt|ist erst|ist doch|ist ab jetzt|ist ab sofort|ist kunftig|findet ab jetzt|beginnt ab jetzt',
    { sense: 'be' },
  ),
  // "Mein Flug geht jetzt um acht": what a journey does at another time than before.
  idiom(crossed('geht|startet|fliegt|fahrt', 'jetzt|nun|jetzt erst|jetzt schon|doch erst|doch schon'), {
    sense: 'be',
  }),
  ['findet', { sense: 'be', stand: 'inner', particle: 'statt' }],
  // "Er kann erst um vier", "es geht nur um neun".
  idiom(
    crossed(
      'er|sie|es|das|die|der',
      'kann erst|kann nur|konnen erst|konnen nur|geht erst|geht nur|hat erst|hat nur|haben erst|haben nur|passt erst|beginnt erst|startet erst|ist erst|geht jetzt erst|beginnt jetzt|fangt erst|kann doch erst|geht doch erst',
    ),
    { sense: 'be', pointsBack: true },
  ),
  idiom('kann erst|kann nur|kann doch erst|geht erst|geht doch erst|hat erst', { sense: 'move' }),
  idiom('beginnt erst|startet erst|dauert langer|geht langer|zieht sich', { sense: 'be' }),
  idiom('wird langer|wird doch langer|wird etwas langer|wird ein bisschen langer', { sense: 'lengthen' }),
  idiom('wird kurzer|wird doch kurzer|wird etwas kurzer|dauert kurzer|geht kurzer', { sense: 'shorten' }),
  idiom(INVERTED, { sense: 'be', particle: 'anfangen|beginnen|starten|stattfinden|losgehen|sein' }),
  idiom('geht bis|dauert bis|lauft bis|endet|endet um|soll bis|soll enden|endet erst|ist zu ende', {
    sense: 'end',
  }),
  idiom('hort', { sense: 'end', particle: 'auf' }),
  idiom(`${INVERTED}|muss|mussen`, { sense: 'end', particle: 'aufhoren|enden|zu ende sein|fertig sein|schluss sein' }),
  ...verbs('beend', { sense: 'stop' }, 'beendet'),
  imperative('beende|beend', { sense: 'end' }),
  idiom('soll enden|endet', { sense: 'stop' }),
];

const CHANGE: VerbEntry[] = [
  ...separable('um', 'benenn|tauf|nenn|betitel', { sense: 'rename' }, 'umbenannt|umgetauft'),
  ...verbs('betitel', { sense: 'rename' }),
  imperative('nenn|nenne', { sense: 'call' }),
  // "Titel: X": was erzählt wurde, bekommt seinen Namen.
  imperative(
    `${crossed('titel|name|betreff|bezeichnung', ':')}|` +
      crossed('titel|der titel|name|der name', 'ist|soll sein|sollte sein|lautet|ware|kann sein') +
      '|das heisst dann|das ganze heisst|es soll heissen|das soll heissen|soll heissen|gib ihm den titel|gib ihm den namen|lauft unter',
    { sense: 'call', pointsBack: true },
  ),
  imperative('gib|verpass', { sense: 'named', particle: crossed('den|einen neuen', 'titel|namen') }),
  idiom('lautet|soll lauten', { sense: 'named' }),
  idiom('soll|sollte|muss', { sense: 'named', particle: crossed('|ab jetzt|kunftig', 'heissen') }),
  imperative(crossed('neuer titel|neuer name', 'fur|furs|von|vom'), { sense: 'named' }),
  idiom(crossed('heisst', 'jetzt|nun|ab jetzt|ab sofort|kunftig|neuerdings'), { sense: 'named' }),
  ['nennen', { sense: 'call', stand: 'last' }],
  ...verbs('ander|wechsel|setz|aktualisier|erganz|korrigier', { sense: 'change' }, 'geandert'),
  imperative('andere', { sense: 'change' }),
  ...verbs('ander|anderst', { sense: 'rename' }),
  imperative('andere', { sense: 'rename' }),
  ...verbs(
    'mach|stell|markier|kennzeichn|deklarier|setz',
    { sense: 'make' },
    'gemacht|markiert|gekennzeichnet|deklariert|gesetzt',
  ),
  imperative('kennzeichne|deklariere|beginn|beginne|starte', { sense: 'make' }),
  imperative('fang|fange|fangen wir', { sense: 'make', particle: 'an' }),
  imperative('markier mich|markiere mich', { sense: 'make', pointsBack: true }),
  imperative('lass|lasse', { sense: 'make', particle: 'beginnen|anfangen|starten|losgehen' }),
  imperative('lass|lasse', { sense: 'end', particle: 'laufen|dauern|gehen|enden' }),
  ...separable('ein', 'stuf', { sense: 'make' }, 'eingestuft'),
  imperative('mach|mache|machen wir|machen sie|machst du|macht', {
    sense: 'make',
    particle: 'draus|daraus',
    pointsBack: true,
  }),
  ...verbs('farb|kolorier', { sense: 'colour' }),
  ...separable('ein', 'farb', { sense: 'colour' }),
  ...verbs('verlanger|streck', { sense: 'lengthen' }, 'verlangert'),
  ...separable('aus', 'dehn|weit', { sense: 'lengthen' }, 'ausgedehnt'),
  ...separable('dran|drauf|hinten dran', 'hang|pack|leg', { sense: 'lengthen' }),
  imperative('verlangere', { sense: 'lengthen' }),
  ...verbs('verkurz|kurz|stutz|straff|trimm', { sense: 'shorten' }, 'verkurzt|gekurzt'),
  ...separable('ab|ein|zusammen', 'kurz|streich', { sense: 'shorten' }),
  ...separable('ab|weg|runter', 'zieh|zwack|schneid|nimm|knaps|knapp|hack', { sense: 'shorten' }),
  imperative('gib|geben|gebt|gonn|gonne', { sense: 'last' }),
  idiom('dauert|soll|geht', { sense: 'be' }),
  ...verbs('tausch|vertausch', { sense: 'swap' }),
  ...verbs('ersetz', { sense: 'replace' }, 'ersetzt'),
  ...separable('aus', 'tausch|wechsel|wechsl', { sense: 'replace' }, 'ausgetauscht|ausgewechselt'),
  ...verbs('kopier|wiederhol|duplizier', { sense: 'copy' }),
  imperative(`${REMIND_ME}|${SET_REMINDER}`, { sense: 'remind' }),
  idiom(WANT_REMINDER, { sense: 'remind' }),
  idiom('ich will|ich mochte|ich wurde gern|ich wurde gerne|mochte ich|will ich|wurde ich gern|wurde ich gerne', {
    sense: 'remind',
    particle: 'erinnert werden|gewarnt werden|benachrichtigt werden|vorgewarnt werden',
  }),
  imperative('kannst du mich|konntest du mich|kannst mich|wurdest du mich|konnen sie mich|konnten sie mich', {
    sense: 'remind',
    particle: 'erinnern|anpingen|benachrichtigen|vorwarnen|warnen|anstupsen',
  }),
  imperative('gib mir|gebt mir|geben sie mir|sag mir|sage mir|sagen sie mir', {
    sense: 'remind',
    particle: 'bescheid',
  }),
  imperative('fuge eine notiz|fug eine notiz|schreib eine notiz|schreibe eine notiz|notiz zu|notiz', { sense: 'note' }),
];

const ADD: VerbEntry[] = [
  ...separable('ein', 'trag|plan|schreib|stell|richt|setz|fug|geb|gib|leg', { sense: 'add' }, 'eingetragen|eingeplant'),
  ...separable('nach', 'trag', { sense: 'add' }, 'nachgetragen'),
  ...separable('an', 'pass', { sense: 'change' }, 'angepasst'),
  ...separable('an', 'leg|setz|beraum', { sense: 'add' }, 'angelegt|angesetzt|anberaumt'),
  ...separable('auf', 'schreib|nehm|nimm', { sense: 'add' }, 'aufgeschrieben'),
  ...separable(
    'rein|hinein',
    'schreib|mach|pack|setz|hau|tu|nehm|nimm|leg|knall|klatsch|schmeiss|pfeffer|baller|werf|wirf|stell|schieb|' +
      'quetsch|stopf|druck|zimmer',
    { sense: 'add' },
  ),
  // "Schmeiß mir die Werkstatt in den Kalender".
  ...verbs('knall|klatsch|schmeiss|pfeffer|pflanz|baller|pack|hau|stell|tu', { sense: 'add', isOpen: true }),
  ...separable('an', 'streich|kreuz|zeichn', { sense: 'add' }, 'angestrichen|angekreuzt'),
  ...separable('fest', 'halt|mach|leg|setz', { sense: 'add' }),
  ...separable('aus', 'mach', { sense: 'add' }, 'ausgemacht'),
  ...separable('vor', 'merk', { sense: 'add' }, 'vorgemerkt'),
  ...separable('frei', 'halt', { sense: 'add' }),
  ...verbs(
    'erstell|plan|reservier|blockier|block|blocker|mach|buch|notier|vereinbar|schreib|trag|setz|organisier|leg|merk|vermerk|terminier|arrangier|koordinier|speicher',
    { sense: 'add' },
    'erstellt|gebucht|reserviert|geplant|vereinbart|terminiert',
  ),
  imperative(
    crossed(
      'schreib|schreib mal|schreib bitte|notier|notiere|trag|trag mal|trag bitte|merk dir|vermerk',
      inflect('auf dass|auf, dass|dass|, dass|ein dass|ein, dass', '', ' ich', ' wir'),
    ),
    { sense: 'add' },
  ),
  imperative(
    'neuer|neue|neues|neuer termin|neuen termin|neuer eintrag|neues ereignis|neues event|neues treffen|noch ein termin|merk dir|merk dir mal|merk dir bitte|notier dir',
    { sense: 'add' },
  ),
  imperative('lass mich|lasst mich|lassen sie mich', { sense: 'add', particle: 'nicht vergessen' }),
  imperative(
    `${crossed('lass mich|lass mich bitte|lassen sie mich', 'nicht vergessen')}|` +
      'erinner mich|erinnere mich|erinner mich an|erinnere mich an|erinner mich daran|erinnere mich daran|' +
      'vergiss nicht|denk dran|denk daran|nicht vergessen|erinner mich ans|erinnere mich ans|' +
      'erinner mich bitte an|erinnere mich bitte an|erinnern sie mich an|erinner mi an|erinner uns an|' +
      'erinnerst du mich an|erinnere mich bitte dran',
    { sense: 'add' },
  ),
  idiom(
    'hatt ich gern|hatt ich gerne|hatt i gern|braucht ich|ich braucht|hatte ich gern|hatte ich gerne|hatten wir gern|hatten wir gerne|ich hatte gern|ich hatte gerne|wir hatten gern|wir hatten gerne|ich musste|wir sollten|ich brauchte|wir brauchten|ich brauche|ich brauch|ich muss|wir mussen|ich soll|ich sollte|ich gehe|ich geh|ich plane',
    { sense: 'need' },
  ),
  idiom('ich mochte|ich will|ich wurde gern|ich werde', { sense: 'need', isOpen: true }),
  // "Hätt gern am Freitag um acht einen Tisch eingetragen".
  idiom('ich hatte gern|ich hatte gerne|hatte gern|hatte gerne|hatt gern|hatt gerne|hatte ich gern|hatt ich gern', {
    sense: 'add',
    particle: 'eingetragen|notiert|vermerkt|eingeplant',
  }),
  // "Am Freitag muss ich um 9 das Auto abgeben".
  [
    crossed(
      'muss|mussen|soll|sollte|sollen|sollten|will|wollen|mochte|mochten|brauch|brauche|geh|gehe|gehen|werd|werde',
      'ich|wir',
    ),
    { sense: 'need', stand: 'behind' },
  ],
  // "Vom 7. bis 9. bin ich in Zell auf Skikurs".
  [crossed('bin|sind|fahr|fahre|fahren|flieg|fliege|fliegen', 'ich|wir'), { sense: 'attend', stand: 'behind' }],
  [
    crossed('ich|wir', 'bin|sind|fahr|fahre|fahren|flieg|fliege|fliegen|geh|gehe|gehen'),
    { sense: 'attend', stand: 'opening' },
  ],
  // "…, dass ich ab Montag auf Fortbildung bin".
  ['bin|sind', { sense: 'attend', stand: 'last' }],
  // "Bin ab Montag auf Fortbildung".
  ['bin|fahr|fahre|flieg|fliege', { sense: 'attend', stand: 'opening' }],
  // "Anna und ich gehen am Freitag ins Kino".
  [crossed('und ich', 'gehen|fahren|treffen uns'), { sense: 'together', stand: 'any' }],
  // "Muss Donnerstag zum Blutabnehmen".
  ['muss|muss noch|muss mal|muss halt|brauchte|brauche|brauch|gehe|geh|mochte', { sense: 'need', stand: 'opening' }],
  ['treffe|treff|treffe mich|treff mich', { sense: 'meet', stand: 'opening' }],
  // "Ich hab endlich einen Termin beim Hautarzt bekommen".
  idiom('ich habe|ich hab|wir haben|hab ich|habe ich|haben wir|hab|habe|haben', {
    sense: 'have',
    particle: 'bekommen|gekriegt|ergattert|erwischt|gebucht|vereinbart|ausgemacht|geplant',
  }),
  idiom('ich habe|ich hab|wir haben|es gibt|ich habe einen termin|hab ich|habe ich noch', { sense: 'have' }),
  idiom(
    [
      crossed(GERMAN_CHILD, 'hat'),
      crossed(GERMAN_CHILDREN, 'haben'),
      crossed('hat', GERMAN_CHILD),
      crossed('haben', GERMAN_CHILDREN),
    ].join('|'),
    { sense: 'have' },
  ),
  idiom('ich treffe|wir treffen uns|ich treffe mich|treffe ich|treffen wir uns|ich treff mich|wir treffen', {
    sense: 'meet',
  }),
  ...separable('weiter', 'leit|schick|gib', { sense: 'share' }),
  imperative('teil|teile', { sense: 'share' }),
  ...separable('ein', 'lad', { sense: 'invite' }, 'eingeladen'),
  imperative('schick|schicke|schicken sie|sende|senden sie', {
    sense: 'invite',
    particle: 'eine einladung|die einladung|eine einladung dazu|bitte eine einladung',
  }),
  imperative(
    crossed(
      'schick|schicke|schicken sie|sende|senden sie',
      'eine einladung an|die einladung an|bitte eine einladung an',
    ),
    {
      sense: 'invite',
    },
  ),
  ...separable('hinzu|dazu', 'fug|nehm|nimm|hol', { sense: 'invite' }, 'hinzugefugt'),
  imperative('fuge|fug|nimm', { sense: 'add', particle: 'hinzu' }),
];

/** What stands before the event that is answered. */
const TO_EVENT = 'zu|zum|zur|bei|beim|fur|fur den|fur die';

/** How one comes to an event, or cannot. */
const COMING = 'komm|komme|kommen|geh|gehe|gehen|kann|konnen|schaff|schaffe|schaffen|nehm|nehme|nehmen|bin|sind';

const ANSWER: VerbEntry[] = [
  ...separable('zu', 'sag', { sense: 'accept' }, 'zugesagt'),
  idiom(crossed('komm ich|komme ich|bin ich|ich komm|ich komme|ich bin', 'vielleicht|eventuell|wahrscheinlich'), {
    sense: 'maybe',
  }),
  ...separable('an', 'nehm|nimm', { sense: 'accept' }, 'angenommen'),
  idiom(crossed('unter vorbehalt|nur unter vorbehalt|mit vorbehalt', 'annehmen|zusagen'), { sense: 'maybe' }),
  imperative('nimm|nehmen sie', {
    sense: 'maybe',
    particle: crossed('unter vorbehalt|mit vorbehalt|vorlaufig|vorbehaltlich|provisorisch', 'an'),
  }),
  imperative('sag|sagen sie', { sense: 'maybe', particle: 'unter vorbehalt zu|mit vorbehalt zu' }),
  ...separable('teil', 'nehm|nimm', { sense: 'accept' }),
  ...[
    ['sag|sage|sagen', 'accept', 'zu'],
    ['nehm|nehme|nehmen', 'accept', 'an|teil'],
    ['lehn|lehne|lehnen', 'decline', 'ab'],
  ].flatMap(([forms = '', sense, particle = '']) =>
    [crossed('ich|wir', forms), crossed(forms, 'ich|wir')].map((words) =>
      idiom(words, { sense: sense === 'accept' ? 'accept' : 'decline', particle }),
    ),
  ),
  idiom(`${crossed('ich|wir', COMING)}|${crossed(COMING, 'ich|wir')}`, {
    sense: 'absent',
    particle:
      'nicht|leider nicht|doch nicht|auch nicht|nicht mit|nicht hin|nicht dabei|nicht kommen|nicht hingehen|' +
      'nicht teilnehmen|leider nicht kommen|leider nicht teilnehmen|nicht teil|leider nicht teil',
  }),
  idiom(crossed('komm ich|komme ich|ich komm|ich komme', 'gern|gerne|auf jeden fall'), { sense: 'accept' }),
  ...verbs('akzeptier|bestatig', { sense: 'accept' }),
  idiom(
    'ich bin dabei|bin am start|ich bin am start|da bin ich dabei|bin ich dabei|bin dabei|da komme ich|da komm ich|komme ich gern|komme ich gerne',
    {
      sense: 'accept',
    },
  ),
  [
    'komm ich|komme ich|komm ich hin|komme ich hin|geh ich hin|gehe ich hin|nehm ich an|nehme ich an|bin ich mit dabei',
    { sense: 'accept', stand: 'last' },
  ],
  imperative(crossed('sag ja|sag mal ja|sag bitte ja|antworte mit ja|antworte ja|ja|zusage|sag zu', TO_EVENT), {
    sense: 'accept',
  }),
  imperative(crossed('ich komme|ich komm|wir kommen|ich kann', 'zum|zur'), { sense: 'accept' }),
  [
    'passt mir|passt mir gut|passt fur mich|passt bei mir|geht klar|geht in ordnung|ist ok fur mich|ist fur mich ok',
    { sense: 'accept', stand: 'last', named: true },
  ],
  idiom('ich bin|bin ich', {
    sense: 'maybe',
    particle: crossed('mir|', 'noch nicht sicher|nicht sicher|noch unsicher|unsicher|noch unschlussig'),
  }),
  imperative('trag mich|setz mich|schreib mich', {
    sense: 'maybe',
    particle: crossed('als vielleicht|mit vielleicht|unter vorbehalt', 'ein'),
  }),
  idiom('muss ich|ich muss', { sense: 'absent', particle: 'sausen lassen|sein lassen|verpassen|auslassen' }),
  idiom('ich bin|wir sind|bin ich|sind wir', { sense: 'accept', particle: 'dabei|mit dabei|auch dabei|dabei bei' }),
  // "Sag dem Anbieter, dass ich zur Vorführung komme".
  idiom('dass ich|dass wir', { sense: 'accept', particle: 'komme|komm|kommen|teilnehme|dabei bin|teilnehmen' }),
  ...separable('ab', 'lehn', { sense: 'decline' }, 'abgelehnt'),
  idiom('bin raus bei|bin raus beim|ich bin raus bei|ich bin raus beim|bin nicht dabei|ich bin nicht dabei|ohne mich', {
    sense: 'decline',
  }),
  [
    `lehn ich ab|lehne ich ab|sag ich ab|sage ich ab|sag ich lieber ab|sag ich leider ab|ohne mich|${crossed('bin ich|bin ich leider|da bin ich', 'raus|nicht dabei')}`,
    { sense: 'decline', stand: 'last' },
  ],
  ['sag ich zu|sage ich zu|sag ich gern zu', { sense: 'accept', stand: 'last' }],
  imperative(crossed('sag nein|sag mal nein|sag bitte nein|antworte mit nein|antworte nein|nein|absage', TO_EVENT), {
    sense: 'decline',
  }),
  imperative('sag nein zu|nein zu|ich komme nicht zum|ich komme nicht zur', { sense: 'decline' }),
  idiom(
    'ich schaffe es nicht zum|ich schaffe es nicht zur|ich kann nicht zum|ich kann nicht zur|' +
      'ich schaffe es nicht zu|ich kann nicht zu|ich schaffe|ich schaffs nicht zum|ich schaffs nicht zur|' +
      'ich schaff es nicht zum|ich schaff es nicht zur',
    { sense: 'decline' },
  ),
  idiom('ich geh|ich gehe|ich komm|ich komme|ich kann|gehe ich|geh ich|komme ich|komm ich|kann ich', {
    sense: 'decline',
    particle: 'nicht zum|nicht zur|nicht auf die|nicht auf den|nicht mehr zum|nicht mehr zur',
  }),
  imperative(crossed('sag vielleicht|vielleicht|ich komme vielleicht|vielleicht komme ich', TO_EVENT), {
    sense: 'maybe',
    named: true,
  }),
  // "Antworte auf die Einladung mit vielleicht".
  ...answerWith('antworte auf|antworte|beantworte|reagier auf|reagiere auf', {
    accept: crossed('mit', 'ja|einem ja'),
    decline: crossed('mit', 'nein|einem nein'),
    maybe: crossed('mit', 'vielleicht|einem vielleicht|unter vorbehalt'),
  }),
];

/** How German orders and asks. */
export const germanVerbs: readonly VerbEntry[] = [
  ...WISHED,
  ...DROP,
  ...TAKE,
  ...MOVE,
  ...BE,
  ...CHANGE,
  ...ADD,
  ...ANSWER,
  ...germanQuestions,
  ...GERMAN_WEATHER,
  ...germanUndo,
  ...GERMAN_KEEPS,
];
