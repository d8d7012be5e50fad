import { type VerbEntry, type VerbKind, crossed, idiom, imperative, inflect } from '../../orders/inflection.js';

/** A verb: verschieb(e) orders first, verschieben last, the participle in a passive. */
function verbs(stems: string, form: VerbKind, participles = ''): VerbEntry[] {
  return [
    imperative(inflect(stems, '', 'e', 't', 'en wir'), form),
    [infinitives(stems), { ...form, stand: 'last' }],
    ...(participles ? [[participles, { ...form, stand: 'passive' }] as const] : []),
  ];
}

/** A verb whose particle stands apart: "sag … ab", "absagen", "abzusagen", "abgesagt". */
function separable(particles: string, stems: string, form: VerbKind, participles = ''): VerbEntry[] {
  return particles
    .split('|')
    .flatMap((particle) => [
      imperative(inflect(stems, '', 'e', 't'), { ...form, particle }),
      idiom(infinitives(inflect(`${particle}|${particle}zu`, ...stems.split('|'))), { ...form }),
      ...(participles
        ? [[inflect(participles, '').replaceAll('~', particle), { ...form, stand: 'passive' }] as const]
        : []),
    ]);
}

function infinitives(stems: string): string {
  return stems
    .split('|')
    .map((stem) => (/(?:el|er)$/.test(stem) ? `${stem}n` : `${stem}en`))
    .join('|');
}

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
    'losch|streich|entfern|stornier|cancel|canceln|annullier|kipp|vergiss',
    { sense: 'drop' },
    'geloscht|gestrichen|entfernt|storniert|annulliert|gecancelt',
  ),
  ...separable('ab', 'sag|blas', { sense: 'drop' }, 'abgesagt|abgeblasen'),
  ...separable('raus|weg|heraus', 'losch|streich|nehm|nimm|mach|werf|wirf|schmeiss', { sense: 'drop' }),
  idiom(
    'fallt aus|entfallt|fallt flach|fallt weg|ist abgesagt|wurde abgesagt|ist ausgefallen|findet nicht statt|kann weg|kann raus|kann gestrichen werden|kann geloscht werden|hat sich erledigt|brauche ich nicht mehr|brauch ich nicht mehr|ist gestrichen|wurde gestrichen|ist geplatzt|fallt leider aus',
    { sense: 'drop' },
  ),
  idiom('ich brauche|ich gehe|ich brauch', { sense: 'drop', particle: 'nicht|kein|keinen|keine' }),
  ...separable('frei', 'raum|mach', { sense: 'drop', isAll: true }),
  ...verbs('leer', { sense: 'drop', isAll: true }),
];

const TAKE: VerbEntry[] = [
  imperative('nimm|nehm|nehme|streich|losch|entfern|entferne|wirf|lad|lade', { sense: 'take' }),
  imperative('nimm|nehm|nehme|lad|lade|wirf|streich', { sense: 'take', particle: 'raus|heraus|aus|weg' }),
  ['nehmen|streichen|entfernen|rausnehmen|ausladen|herausnehmen', { sense: 'take', stand: 'last' }],
];

const MOVE: VerbEntry[] = [
  ...verbs(
    'verschieb|verleg|schieb|leg|setz|beweg|verlager|pack',
    { sense: 'move' },
    'verschoben|verlegt|gelegt|geschoben',
  ),
  ...separable('um', 'leg|plan|buch|leit', { sense: 'move' }, 'umgelegt|umgeplant|umgebucht'),
  ...separable('vor', 'zieh|verleg|schieb|leg', { sense: 'earlier' }, 'vorgezogen|vorverlegt'),
  ...separable('nach hinten|hinaus|raus|zuruck', 'schieb|verschieb|setz', { sense: 'later' }),
  ...separable('auf', 'schieb', { sense: 'later' }, 'aufgeschoben'),
  ...verbs('verzoger', { sense: 'later' }),
  idiom('wird verschoben|wurde verschoben|ist verschoben|wurde verlegt|wird verlegt|ist jetzt erst', { sense: 'move' }),
];

/** What a question whether an event can be at another time begins with. */
const INVERTED = 'kann|konnte|konnten|konnen|soll|sollte|wird|darf';

const BE: VerbEntry[] = [
  idiom(
    'soll|sollte|muss|beginnt|fangt|startet|ist jetzt|findet jetzt|ist nun|soll erst|soll jetzt|beginnt jetzt|ist erst|ist doch|ist ab jetzt|ist ab sofort|ist kunftig|findet ab jetzt|beginnt ab jetzt',
    { sense: 'be' },
  ),
  idiom(INVERTED, { sense: 'be', particle: 'anfangen|beginnen|starten|stattfinden|losgehen|sein' }),
  idiom('geht bis|dauert bis|lauft bis|endet|endet um|soll bis|soll enden|endet erst|ist zu ende|hort', {
    sense: 'end',
  }),
  ...verbs('beend', { sense: 'stop' }, 'beendet'),
  imperative('beende', { sense: 'stop' }),
  idiom('soll enden|endet', { sense: 'stop' }),
];

const CHANGE: VerbEntry[] = [
  ...separable('um', 'benenn', { sense: 'rename' }, 'umbenannt'),
  imperative('nenn|nenne', { sense: 'rename' }),
  ['nennen', { sense: 'rename', stand: 'last' }],
  ...verbs('ander|wechsel|setz|aktualisier', { sense: 'change' }, 'geandert'),
  imperative('andere', { sense: 'change' }),
  ...verbs('mach|stell|markier|farb', { sense: 'make' }, 'gemacht|markiert'),
  ...verbs('verlanger', { sense: 'lengthen' }, 'verlangert'),
  imperative('verlangere', { sense: 'lengthen' }),
  ...verbs('verkurz|kurz', { sense: 'shorten' }, 'verkurzt|gekurzt'),
  idiom('dauert|soll|geht', { sense: 'be' }),
  ...verbs('tausch|vertausch', { sense: 'swap' }),
  ...verbs('kopier|wiederhol|duplizier', { sense: 'copy' }),
  imperative('erinner mich|erinnere mich|erinner|erinnere|setz eine erinnerung|stell eine erinnerung', {
    sense: 'remind',
  }),
  imperative('fuge eine notiz|fug eine notiz|schreib eine notiz|schreibe eine notiz|notiz zu|notiz', { sense: 'note' }),
];

const ADD: VerbEntry[] = [
  ...separable('ein', 'trag|plan|schreib|stell|richt', { sense: 'add' }, 'eingetragen|eingeplant'),
  ...separable('an', 'leg|setz', { sense: 'add' }, 'angelegt|angesetzt'),
  ...separable('auf', 'schreib|nehm|nimm', { sense: 'add' }, 'aufgeschrieben'),
  ...separable('rein', 'schreib|mach|pack|setz', { sense: 'add' }),
  ...separable('fest', 'halt', { sense: 'add' }),
  ...separable('aus', 'mach', { sense: 'add' }, 'ausgemacht'),
  ...separable('vor', 'merk', { sense: 'add' }, 'vorgemerkt'),
  ...separable('frei', 'halt', { sense: 'add' }),
  ...verbs(
    'erstell|plan|reservier|blockier|block|mach|buch|notier|vereinbar|schreib|trag|setz|organisier|leg|merk',
    { sense: 'add' },
    'erstellt|gebucht|reserviert|geplant|vereinbart',
  ),
  imperative(
    crossed(
      'schreib|schreib mal|schreib bitte|notier|notiere|trag|trag mal|trag bitte|merk dir|vermerk',
      'auf dass|auf, dass|dass|, dass|ein dass|ein, dass',
    ),
    { sense: 'add' },
  ),
  imperative(
    'neuer|neue|neues|neuer termin|neuen termin|neuer eintrag|neues ereignis|neues event|neues treffen|noch ein termin',
    { sense: 'add' },
  ),
  imperative(
    'erinner mich|erinnere mich|erinner mich an|erinnere mich an|erinner mich daran|erinnere mich daran|vergiss nicht|denk dran|denk daran|nicht vergessen',
    { sense: 'add' },
  ),
  idiom(
    'ich brauche|ich brauch|ich muss|wir mussen|ich mochte|ich will|ich wurde gern|ich soll|ich sollte|ich gehe|ich geh|ich plane|ich werde',
    { sense: 'need' },
  ),
  idiom('ich habe|ich hab|wir haben|es gibt|ich habe einen termin|hab ich|habe ich noch', { sense: 'have' }),
  idiom('ich treffe|wir treffen uns|ich treffe mich|treffe ich|treffen wir uns|ich treff mich|wir treffen', {
    sense: 'meet',
  }),
  ...separable('ein', 'lad', { sense: 'invite' }, 'eingeladen'),
  ...separable('hinzu|dazu', 'fug|nehm|nimm|hol', { sense: 'invite' }, 'hinzugefugt'),
  imperative('fuge|fug|nimm', { sense: 'add', particle: 'hinzu' }),
];

const ANSWER: VerbEntry[] = [
  ...separable('zu', 'sag', { sense: 'accept' }, 'zugesagt'),
  ...separable('an', 'nehm|nimm', { sense: 'accept' }, 'angenommen'),
  ...verbs('akzeptier|bestatig', { sense: 'accept' }),
  imperative('sag ja zu|ja zu|ich komme zum|ich komme zur|ich bin dabei bei', { sense: 'accept' }),
  ...separable('ab', 'lehn', { sense: 'decline' }, 'abgelehnt'),
  imperative('sag nein zu|nein zu|ich komme nicht zum|ich komme nicht zur', { sense: 'decline' }),
  idiom(
    'ich schaffe es nicht zum|ich schaffe es nicht zur|ich kann nicht zum|ich kann nicht zur|ich schaffe es nicht zu|ich kann nicht zu|ich schaffe',
    { sense: 'decline' },
  ),
  imperative(
    'sag vielleicht zu|vielleicht zu|ich komme vielleicht zum|ich komme vielleicht zur|vielleicht komme ich zum|vielleicht komme ich zur',
    { sense: 'maybe' },
  ),
];

const ASK: VerbEntry[] = [
  idiom('es', { sense: 'list', particle: 'gibt' }),
  idiom('habe ich|hab ich|haben wir', {
    sense: 'list',
    particle: 'was vor|etwas vor|schon was vor|schon etwas vor|irgendwas vor|irgendetwas vor|nichts vor',
  }),
  idiom('wie lange', { sense: 'when', particle: 'geht|dauert|lauft|ist' }),
  idiom('sag mir, ob ich|sag mir ob ich|sagen, ob ich|sagen ob ich|wissen, ob ich|wissen ob ich', {
    sense: 'list',
    particle: 'habe|hab',
  }),
  idiom(
    'was habe ich|was hab ich|was haben wir|was ist|was gibt es|was gibts|welche termine|welche meetings|zeig|zeig mir|zeige mir|zeige|liste|habe ich|hab ich|haben wir|hatte ich|wie sieht|was mache ich|was kommt|gib mir eine ubersicht|was hatte ich|was sind|was liegt|sag mir was|gibt es|was war|was lauft|ubersicht|was ist mein|welcher termin|steht',
    { sense: 'list' },
  ),
  idiom('was steht|was liegt|steht', { sense: 'list', particle: 'an' }),
  idiom('ist|findet', { sense: 'list', particle: 'noch|statt' }),
  idiom(
    'wann ist|wann habe ich|wann hab ich|wann beginnt|wann fangt|wann findet|um wie viel uhr ist|um wieviel uhr ist|wann sind|wann treffe ich|wann war|wann muss ich|wann geht|wann endet|wie lange dauert|wie spat ist|an welchem tag ist|wann sehe ich|wann kommt|wann hort|wann startet|bis wann geht|um wie viel uhr endet',
    { sense: 'when' },
  ),
  idiom('wo ist|wo findet|wo sind|wo treffe ich|wo habe ich|wo war|in welchem raum ist|wo muss ich', {
    sense: 'where',
  }),
  idiom(
    'wer kommt|wer kommt zum|wer kommt zur|wer ist|wer ist bei|wer ist eingeladen|wer nimmt|wer hat zugesagt|wen treffe ich|wer ist alles|wer kommt zu|wer kommt alles',
    { sense: 'who' },
  ),
  idiom('wie viele|wieviele|wie oft', { sense: 'count' }),
  idiom('bin ich|sind wir|ist|bin ich noch', {
    sense: 'free',
    particle: 'frei|verfugbar|beschaftigt|belegt|leer|verplant|ausgebucht',
  }),
  idiom('habe ich|hab ich|haben wir|hatte ich', { sense: 'free', particle: 'zeit|frei|luft' }),
  idiom('ich|wir', { sense: 'free', particle: 'frei bin|zeit habe|frei sind|zeit haben' }),
  idiom('kann ich|konnte ich|passt es|passt mir|geht es', { sense: 'free' }),
  idiom(
    'finde|find|such|suche|suche mir|such mir|finde mir|wann bin ich frei|wann habe ich zeit|wann hab ich zeit|wann konnen wir|wann kann ich|wann passt es|schlag|schlage|wann sind wir frei|wann habe ich eine lucke|wann ware|wann konnten wir|wann ist noch platz|gibt es eine lucke|welche zeiten',
    { sense: 'slots' },
  ),
  idiom('wann habe ich|wann hab ich|wann bin ich|wann sind wir', { sense: 'slots', particle: 'frei|zeit|luft' }),
  idiom(
    'wann bin ich fertig|wann habe ich feierabend|wann ist feierabend|wann endet mein tag|wann beginnt mein tag|wann bin ich durch',
    { sense: 'finish' },
  ),
  idiom('wie viele stunden|wie viel zeit|wieviel zeit|wie lange bin ich', { sense: 'total' }),
  idiom('uberschneidet sich|gibt es konflikte|habe ich konflikte|gibt es uberschneidungen|uberschneiden sich', {
    sense: 'conflicts',
  }),
  idiom(
    'uberschneidet es sich|uberschneidet sich das|uberschneidet er sich|kollidiert das|kollidiert er|kollidiert es',
    {
      sense: 'conflicts',
      pointsBack: true,
    },
  ),
];

const UNDO: VerbEntry[] = [
  imperative('mach|mache|machen', { sense: 'undo', particle: 'ruckgangig|wieder ruckgangig' }),
  imperative('nimm|nehme|nehmen', { sense: 'undo', particle: 'zuruck|wieder zuruck' }),
  imperative('widerruf|widerrufe', { sense: 'undo' }),
  imperative('stell|stelle', { sense: 'restore', particle: 'wieder her' }),
  imperative('hol|hole', { sense: 'restore', particle: 'zuruck|wieder zuruck' }),
  ['wiederherstellen|zuruckholen|wiederhergestellt', { sense: 'restore', stand: 'last' }],
  idiom('was hast du|was habt ihr|was wurde', {
    sense: 'changes',
    particle: 'geandert|verandert|gemacht|geloscht|verschoben|geschrieben|getan',
  }),
  idiom('zeig mir deine anderungen|zeige mir deine anderungen|welche anderungen hast du', { sense: 'changes' }),
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
  ...ASK,
  ...UNDO,
];
