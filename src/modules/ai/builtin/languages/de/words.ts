import { GERMAN_INFINITIVES, PLAIN_INFINITIVES } from './infinitives.js';
import { germanApprovals } from './approvals.js';
import { germanVenues } from './venues.js';
import type { Vocabulary } from '../../orders/grammar/vocabulary.js';
import { germanAround } from './around.js';
import { GERMAN_ACTIVITIES } from './activities.js';
import { GERMAN_DOUBTS } from './doubts.js';
import { GERMAN_RECALLS } from './recalls.js';
import { crossed, inflect } from '../../orders/grammar/inflection.js';
import { GERMAN_SAYING } from './invites.js';
import { REMINDER_LEADS } from './reminders.js';
import { germanAdditions } from './additions.js';
import { germanSignParticiples, germanSigns } from './signs.js';
import { germanVerbs } from './verbs.js';
import { GERMAN_IDLE } from './idle.js';
import { GERMAN_NO_TITLE } from './no-title.js';
import { GERMAN_THANKS } from './polite.js';
import { germanTopics } from './topics.js';
import { GERMAN_KEEPING, GERMAN_LEAVING } from './keeping.js';
import { germanNews } from './news.js';

/** Before "after" and "before": with nothing between. */
const CLOSE = 'direkt|gleich|unmittelbar|sofort';

/** Verbs that wish for another one. */
const MODALS =
  'wurde|wurden|hatte gern|hatten gern|mochte|mochten|will|wollen|muss|mussen|soll|sollen|sollte|sollten|musste|mussten|wurde gern|wurde gerne|wurden gern|wurden gerne|kann|konnte|konnten|darf';

/** What an order is gathered from: "sieht so aus, als müsste ich den Zahnarzt verschieben". */
const INFERRED = crossed(
  'sieht so aus , als|sieht so aus als|es sieht so aus , als|es sieht so aus als|wie es aussieht|wie es aussieht ,',
  crossed('muss|musste|mussen|mussten', 'ich|wir'),
);

/** That nobody is to see it. */
const NOBODY_SEES = [
  crossed(
    'das soll|soll|das darf|darf|das muss|muss|muss ja|das braucht|braucht|das kann|kann|brauch|brauch ja',
    crossed(
      'keiner|niemand|kein mensch|niemand sonst|sonst keiner|sonst niemand',
      'sehen|sehn|wissen|mitbekommen|mitkriegen|lesen|zu sehen|zu wissen',
    ),
  ),
  crossed('das geht|geht|geht ja', 'niemanden was an|keinen was an|niemanden etwas an|niemand was an|keinen etwas an'),
  crossed('nur fur mich|nur von mir|nur ich', 'sichtbar|einsehbar|kann es sehen|kann das sehen'),
  crossed(crossed('zeig|zeige', 'es|das|ihn|sie'), 'niemandem|keinem|niemand|keinem anderen'),
].join('|');

/** What the note of an event is called, or leads to it: "schreib dazu: …". */
const NOTES =
  'notiz|als notiz|notiz dazu|in die notiz|in die notizen|in die beschreibung|als beschreibung|vermerk|als vermerk|' +
  'anmerkung|als anmerkung|als hinweis|dazu :|dazu ,|noch dazu :|mit rein :';

/** What a link to meet by video is called, alone and behind what adds it. */
const MEET_LINKS = crossed(
  '|mit|mit einem|mit nem|inkl|inkl.|inklusive|inklusive einem|samt|plus|ein|einen|nen|den|einem',
  'meet link|meet-link|google meet|google meet link|google-meet-link|videolink|video-link|videocall-link|link zu meet',
);

/** Something of which no more is said: "was Wichtiges". */
const SOMETHING = crossed(
  'was|etwas|irgendwas|irgendetwas',
  'wichtiges|besonderes|neues|spannendes|anderes|bestimmtes|dringendes|festes|geplantes',
);

/** What the place of an event is called. */
const PLACES = [
  'ort|treffpunkt|veranstaltungsort|adresse|anschrift|location',
  crossed('der|als|neuer|der neue|als neuer|als neuen', 'ort|treffpunkt|veranstaltungsort'),
  crossed('die|als|neue|die neue|als neue', 'adresse|anschrift|location'),
].join('|');

/** "Hilf mir, … abzusagen", "ich versuche …": before what is wanted. */
const HELPING =
  'ich versuche|ich versuch|wir versuchen|ich brauche hilfe|ich brauche deine hilfe|' +
  crossed('|kannst du|konntest du|konnen sie|konnten sie', 'mir helfen|mir dabei helfen') +
  '|hilf mir|hilf mir bitte|hilf mir mal|helfen sie mir|bitte hilf mir';

/** "Der Gästeliste von": what stands between a guest and the event. */
const GUESTS_OF = crossed(
  crossed(
    'der|den|die',
    'gasteliste|teilnehmerliste|einladungsliste|teilnehmern|teilnehmer|gasten|gaste|eingeladenen|liste der teilnehmer|liste der gaste',
  ),
  'von|vom|der|des|fur|furs|zu|zur|zum|bei|beim',
);
/** "Auf die Gästeliste von". */
const ON_LIST_OF = `${crossed('|auf|in|zu', GUESTS_OF)}|${crossed('auf die liste', 'von|vom|der|des|fur|furs|zu|zur|zum')}`;

/** The words of German beside its verbs. */
export const germanWords: Vocabulary = {
  verbs: germanVerbs,
  markers: {
    to: 'auf|zu|zum|zur|nach|an|fur|in die|in den|ins|in das|draus',
    until: 'bis|bis zum|bis um|ankunft',
    from: 'von|vom',
    with: 'mit|zusammen mit|gemeinsam mit',
    at: 'in|im|in der|in dem|an der|@|am',
    host: 'bei|beim|bei der|bei dem|bei den',
    off: `${crossed('von|aus', GUESTS_OF)}|aus|von|vom|aus dem|aus der`,
    becoming: ':|gegen|durch',
    replacedBy: 'durch|gegen',
    called: 'in|zu|als|unter|unter dem namen|unter dem titel|mit titel|namens|mit dem titel|mit dem namen',
    by: 'um',
    about: 'uber|wegen|zum thema|bezuglich|zwecks',
    of: 'von|vom|des|der|am',
    instead: 'anstelle|anstatt von|ersetzt|vertritt|an stelle von|statt|anstatt|statt um|anstelle von|nicht',
    for: 'fur|zum|furs|zur',
    during:
      'wahrend|wahrend der|wahrend des|bei|beim|bei der|bei dem|bei den|fur|am|an|auf|im|in der|zum|zur|auf dem weg zum|auf dem weg zur|auf der fahrt zum|auf der fahrt zur',
    after: `nach|nach dem|nach der|hinter|${crossed(CLOSE, 'nach|hinter')}`,
    before: `vor|vor dem|vor der|${crossed(CLOSE, 'vor')}`,
    dayOf: 'am tag von|am tag vom|am tag',
    dayBefore: 'am tag vor|am tag vor dem|am tag vor der|am vortag von|am vortag vom',
    dayAfter: 'am tag nach|am tag nach dem|am tag nach der',
    between: 'zwischen|zwischen dem|zwischen der',
    except:
      `${crossed('der|das|die|hauptsache', 'nicht|nicht auf|nicht auf einen|nicht auf den|nicht am|kein|keinen|nicht ein')}|` +
      'bloss nicht|bloss nicht am|blos nicht|blos nicht am|nur nicht am|nur nicht auf|bitte nicht|bitte nicht am|aber nicht auf|aber nicht auf den|aber nicht auf einen|aber nicht an einem|egal wann, nur nicht|ohne|sind ohne|abgesehen von|abgesehen vom|ausser dem|ausser der|ausser den|neben dem|neben der|ausser|ausser am|nicht am|ausgenommen|bis auf|aber nicht|aber nicht am|nur nicht',
    into: `${ON_LIST_OF}|zu|zum|zur|in|ins|auf|zu der|zu dem|in den|in die|in das`,
    listed: ON_LIST_OF,
    onto: 'zu|zum|zur|an|an den|an die|an das|in|ins|in den|in die|in das',
    tell: 'sag|sage',
    saying: GERMAN_SAYING,
    samePeople: 'mit denselben leuten wie|mit den gleichen leuten wie',
  },
  idle: GERMAN_IDLE,
  around: germanAround,
  recalls: GERMAN_RECALLS,
  activities: GERMAN_ACTIVITIES,
  asking: crossed(`${GERMAN_RECALLS}|ich wusste gern|ich wusste gerne|ich frage mich|ich frag mich`, 'ob|, ob'),
  definite:
    `${crossed('der|die|das|den|dem|des', 'ganze|ganzen|gesamte|gesamten|komplette|kompletten')}|` +
    'der|die|das|den|dem|des|mein|meine|meinen|meinem|meiner|unser|unsere|unseren|unserem|diesen|dieses|diese|dieser|diesem|dein|deine|seine|ihre|sein|ihr|jener|beide|beiden',
  indefinite:
    'ein wiederkehrendes|einen wiederkehrenden|eine wiederkehrende|ein regelmassiges|einen regelmassigen|eine regelmassige|n|ne|nen|nem|ner|nes|noch n|noch ne|noch nen|ein|eine|einen|einem|einer|noch ein|noch eine|noch einen',
  another:
    'eins|einen|eine|eines|noch einen|noch eine|noch eins|noch ein|ein weiteres|einen weiteren|eine weitere|noch einer|ein zweites|einen zweiten|eine zweite|ein drittes|einen dritten|eine dritte|einen anderen|eine andere',
  adjacent: [
    [
      'danach|gleich danach|direkt danach|unmittelbar danach|sofort danach|im anschluss|gleich im anschluss|direkt im anschluss|im direkten anschluss|anschliessend|direkt anschliessend|hinterher|gleich hinterher|direkt hinterher|direkt dahinter|gleich dahinter',
      'after',
    ],
    ['davor|gleich davor|direkt davor|unmittelbar davor|direkt vorher|gleich vorher|unmittelbar vorher', 'before'],
  ],
  pronouns:
    "'s|es|ihn|sie|das|den|die|dies|" +
    'die tage|diese tage|den zeitraum|diesen zeitraum|die termine so|' +
    'diesen|diese|dieses|diesen termin|den termin|das treffen|dieses treffen|ihm|ihr|davon|daraus|draus',
  plurals: 'beide|beiden|beides',
  persons: '',
  auxiliaries:
    'teilnehmen|dabei sein|kommt|kommen|gehe ich|geh ich|gehen wir|komme ich|werden|muss|soll|sollte|musste|kann|konnen|wird|wurde|worden|habe ich|hab ich|bin ich|gibt es|sind|will|mochte|sein|ist',
  entering: crossed(
    'vermerk|vermerke|notier|notiere|notier dir|merk dir|trag ein|trage ein|trag in den kalender ein|trage in den kalender ein|trag in meinen kalender ein|' +
      'schreib auf|schreib in den kalender|halt fest|halte fest|denk dran|denk daran|trag mir ein|trag bitte ein|notier bitte|vermerk bitte|schreib mir auf',
    'dass ich|, dass ich|dass wir|, dass wir',
  ),
  wishes: `${HELPING}|${INFERRED}|${crossed('ich|wir|man', MODALS)}|${crossed(MODALS, 'ich|wir|man')}`,
  pastEndings: '',
  pastExceptions: '',
  days: 'mein tag|meinen tag|der tag|tag|meinem tag',
  pastEvents: crossed(
    'vergangene|vergangenen|fruhere|fruheren|gewesene|gewesenen',
    'termine|meetings|besprechungen|ereignisse|treffen',
  ),
  calendars:
    'meine termine|meine meetings|meine besprechungen|meine verabredungen|meinem kalender|dem kalender|kalender|mein kalender|meinen kalender|agenda|terminplan|tagesplan|wochenplan|mein plan|wochenubersicht|tagesubersicht|terminubersicht|terminkalender',
  kinds:
    `${SOMETHING}|` +
    'ding|dings|dingens|stunden|sache|geschichte|irgendein termin|irgendwas|irgendetwas|termin|termine|terminen|eintrag|eintrage|ereignis|event|events|meeting|meetings|treffen|besprechungen|etwas|was|sachen|kram|zeug|alle termine|alles|kalendereintrag|verabredung|' +
    crossed('|offene|offenen|ausstehende|ausstehenden|unbeantwortete|unbeantworteten', 'einladung|einladungen'),
  empty:
    `${SOMETHING}|` +
    'irgendwas|irgendetwas|eintrag|eintrage|ereignis|event|events|etwas|was|sachen|kram|zeug|alles|kalendereintrag',
  perfects: '',
  reports:
    'gelaufen|gerannt|geschwommen|gespielt|geschlafen|gegessen|getrunken|verkauft|geputzt|gewaschen|gekocht|gebacken|gewonnen|verloren|gearbeitet|getroffen|gesehen|aufgewacht|aufgestanden|angekommen|abgefahren|gefahren|geradelt|gewandert|gejoggt|trainiert|telefoniert|besucht|gelesen|erledigt|geschafft|gemacht|umgezogen|gedauert|geschossen',
  journeys: '',
  toldLeads: '',
  relatives: 'was|wobei|weswegen|worauf|woruber|worum|womit|weshalb',
  premises: 'da|nachdem',
  causals: '',
  becauses: 'denn|da|zumal|nachdem|wo doch|wo ja|wegen|seit',
  apart: 'raus|ohne|weg|doch nicht|nicht mehr',
  news: germanNews,
  checks:
    'hast du|hast|habt ihr|haben sie|haben wir|hat|hab ich|habe ich|wurde|wurden|war|waren|warum hast du|wann hast du|warum wurde|wann wurde',
  inversions:
    'bin ich|sind|ist|hat|wird|werden|kommt|kommen|durfen|darf|gibt|ist der|ist die|ist das|ist mein|ist meine|wird der|wird die|wird das|wird es|muss der|muss die|darf ich',
  blocks: {
    reason:
      'damit ich|damit wir|damit sie|damit er|damit alle|so wie der|so wie die|so wie er|so wie sie|so wie ich|weil|denn ich|denn wir|da ich|da wir|denn der|denn die|denn das|denn mein|denn meine|denn sie|denn er|denn es|denn sonst|weil sonst|da sonst',
    negation:
      'nicht|nicht dass|nicht, dass|nicht dass du|nicht, dass du|nicht dass sie|wehe|kein|keinen|keine|nie|niemals|bloss nicht|keinesfalls',
    condition:
      'wenn|falls|sobald|sofern|ausser wenn|vorausgesetzt|angenommen|es sei denn|solange|je nachdem|fur den fall',
    report:
      'ob|will dass|will, dass|mochte dass|mochte, dass|meinte|meinten|sagt|sagte|sagten|meint|behauptet|behauptete|behaupten|schwort|besteht darauf|hat behauptet|fragte|fragt|wollte|bat|erzahlte|schrieb|hat gesagt|hat gefragt|hat gemeint|hat mich gebeten|denkt|glaubt',
    past: 'war|waren|habe schon|hab schon|hatte|hatten|gestern|letzte woche|vorgestern|vor kurzem',
    statement:
      'ist krank|ist verhindert|ist im urlaub|ist unterwegs|ist verreist|ist wirklich|er|ist sehr|ist echt|ich liebe|ich hasse|ich mag|ignorier|ignoriere',
    question: 'wann|was|wer|wo|wie|warum|wieso|welche|welcher|welches|welchem|welchen|wen|wem|wozu|erklar',
    doubt: GERMAN_DOUBTS,
  },
  supposing:
    'sollte|sollten|regnet|schneit|sturmt|gewittert|hat|haben|ist|sind|wird|kann|klappt|kommt|will|muss|hatte|ware|bleibt|geht|sagt|meldet',
  subordinators: 'dass|zu',
  subjects: 'ich|er|man|ihr|wir|es',
  venues: germanVenues,
  states: [
    ['weg|nicht da|abwesend|nicht anwesend|fort', 'Abwesend'],
    ['verreist|auf reisen', 'Verreist'],
    ['nicht im buro|ausser haus', 'Nicht im Büro'],
    ['nicht verfugbar|nicht erreichbar', 'Nicht verfügbar'],
  ],
  aids: 'helfen',
  unnamed:
    'familie|familien|freunde|freunden|freundinnen|kumpels|kollegen|kolleginnen|mitarbeiter|mitarbeitern|nachbarn|kunden|' +
    'lieferanten|partnern|eltern|grosseltern|geschwister|geschwistern|kinder|kindern|verwandten|verwandtschaft|schuler|' +
    'schulern|studenten|lehrern|personal|team|teams|mannschaft|gruppe|klasse|abteilung|vorstand|leute|leuten|personen|' +
    'spielern|gasten|mitgliedern|teilnehmern|jungs|madels|hr|allen|jemand|jemandem',
  honorifics: 'dr|prof|hr|fr|st|ing|mag|dipl|dres|med|jr|sr',
  rooms:
    'raum|saal|zimmer|konferenzraum|besprechungsraum|meetingraum|horsaal|buro|aula|turnhalle|halle|gebaude|seminarraum',
  telling:
    'kommt|kommen|geht|fahrt|fliegt|reist|verreist|lauft|rennt|bringt|holt|nimmt|gibt|macht|trifft|' +
    'besucht|ruft|meldet|schickt|sendet|liefert|arbeitet|wohnt|schlaft|isst|kocht|backt|putzt|spielt|' +
    'singt|tanzt|trainiert|lernt|liest|schreibt|spricht|redet|antwortet|hilft|braucht|kriegt|bekommt|will|' +
    'kann|muss|darf|wird|feiert|heiratet|zieht|zahlt|kauft|verkauft|mietet|vermietet|wartet|bleibt|' +
    'sitzt|schaut|sieht|hort|kennt|weiss|hofft|freut|leitet|ubernimmt|vertritt|kummert|offnet|schliesst|' +
    'endet|landet|parkt|steigt|fuhrt|begleitet|repariert|montiert|installiert|streicht|baut|prasentiert|' +
    'zeigt|erklart|moderiert|kontrolliert|pruft|lasst|verlasst|kehrt|verspatet|erwartet|stellt|setzt|legt|' +
    'hangt|wascht|giesst|futtert|pflegt|badet|duscht|verabschiedet|erledigt|bereitet|organisiert|kam|ging|' +
    'fuhr|flog|rief|brachte|holte|traf|machte|gab|nahm|sagte|wollte|konnte|musste|durfte',
  selves: 'ich|wir',
  attitudes: '',
  rightNow: 'gerade|grade|gerade jetzt|jetzt gerade|im moment|im augenblick|in diesem moment|momentan',
  asGuest: `${crossed('als|als optionaler|als optionale|als optionalen', 'gast|gaste|teilnehmer|teilnehmerin|teilnehmende')}|als optional|${crossed('auf', 'die gasteliste|die teilnehmerliste|die liste')}|der gasteliste|der teilnehmerliste`,
  everyone: [
    [
      `alle leute|die ganze gasteliste|die gasteliste|die teilnehmerliste|${crossed('|alle|die|samtliche|beide|alle eingeladenen|die beiden', 'gaste|teilnehmer|teilnehmenden|eingeladenen|eingeladene')}`,
      'guests',
    ],
    ['alle|alle beide|sie alle|beide|jeden', 'all'],
  ],
  coming: `${crossed('kommt|kommen|ist|sind', 'auch|mit|dazu|dabei|auch mit|auch dazu|auch dabei|da|auch da|stattdessen|jetzt|nun|dafur')}|macht mit|machen mit|kommt|kommen|besucht|besuchen`,
  orderSigns: 'mir|mal|doch|bitte|uns|ma|sie',
  orderEndings: '',
  conjugations: GERMAN_INFINITIVES,
  infinitive: 'last',
  plainInfinitives: PLAIN_INFINITIVES,
  infinitives: 'en|ern|eln',
  accented: '',
  consequences: 'also|deshalb|deswegen|daher|darum|drum|somit|sodass',
  preferences:
    'lieber|doch|schon|erst|stattdessen|lieber schon|lieber erst|doch lieber|doch schon|doch erst|doch besser|besser|besser schon|besser erst',
  choices: 'oder',
  joints:
    'also|drum|somit|folglich|deshalb|deswegen|darum|daher|und deshalb|und deswegen|und|aber|&|sowie|und dann|dann|danach|und auch|plus|oder',
  directions: [
    ['nach hinten|spater|hinaus|nach hinten verschoben|nach hinten verlegt|nach hinten geschoben', { sign: 1 }],
    [
      'nach vorne|nach vorn|fruher|vor|eher|vorher|davor|zuvor|vorverlegt|vorgezogen|nach vorne verlegt|nach vorn verlegt|nach vorne gezogen|nach vorn gezogen|nach vorne verschoben',
      { sign: -1 },
    ],
    ['langer|mehr', { sign: 1, lengthens: true }],
    ['kurzer|weniger', { sign: -1, lengthens: true }],
  ],
  openTimes: [
    crossed(
      'einen anderen|irgendeinen|irgendeinen anderen|einen beliebigen|einen beliebigen anderen|jeden anderen|nen anderen|einen',
      'tag|termin|wochentag|zeitpunkt|slot',
    ),
    crossed('eine andere|irgendeine|irgendeine andere|eine beliebige', 'zeit|uhrzeit|stunde'),
    'irgendwann|irgendwann anders|ein andermal|wann anders|einen anderen tag in der woche',
  ].join('|'),
  ruledOut: 'ist|liegt|fallt|stattfindet|sein soll|sein muss|sein darf|ist es|ware',
  shifts: [
    [
      'am tag danach|den tag danach|auf den tag danach|einen tag danach|am nachsten tag|am folgetag|auf den folgetag|tags darauf',
      { by: { days: 1 }, sign: 1 },
    ],
    [
      'am tag davor|den tag davor|auf den tag davor|einen tag davor|am vortag|auf den vortag|am tag zuvor',
      { by: { days: 1 }, sign: -1 },
    ],
    [
      'die woche danach|in der woche danach|eine woche danach|die woche drauf|die woche darauf|das wochenende danach|am wochenende danach|das wochenende drauf|am wochenende drauf|das wochenende darauf|am wochenende darauf',
      { by: { weeks: 1 }, sign: 1 },
    ],
    [
      'die woche davor|in der woche davor|eine woche davor|das wochenende davor|am wochenende davor',
      { by: { weeks: 1 }, sign: -1 },
    ],
  ],
  further: 'weitere|zusatzliche|zusatzlich|noch mal|nochmal|noch einmal|eine weitere|eine zusatzliche|eine extra',
  by: 'um|um circa|um etwa',
  details: [
    [NOBODY_SEES, { is: 'private' }],
    [
      `privat|als privat|auf privat|privat|privater|privates|privaten|private|${crossed('privat|als privat', 'markiert|markieren|eingestuft|kennzeichnen|gekennzeichnet|einstufen|deklarieren')}`,
      { is: 'private' },
    ],
    ['offentlich|als offentlich', { is: 'public' }],
    ['ohne gaste|ganz ohne gaste|ohne teilnehmer|keine gaste|keine teilnehmer', { is: 'without', part: 'guests' }],
    [`${MEET_LINKS}|mit meet|mit videocall|als videokonferenz|als videocall|per video`, { is: 'meet' }],
    ['als frei|als verfugbar', { is: 'free' }],
    [
      crossed('|zeig mich|zeige mich|markier mich|markiere mich|trag mich|stell mich', 'als belegt|als beschaftigt'),
      { is: 'busy' },
    ],
    [
      `${inflect('ganztagig', '', 'er', 'e', 'es', 'en')}|den ganzen tag|ganztags|als ganztagigen termin`,
      { is: 'wholeDay' },
    ],
    [
      `${crossed('erinner mich|erinnere mich|erinnerung|mit erinnerung|eine erinnerung', 'am tag vor|am tag vor dem|am tag vor der|am abend vor dem|am abend vor der|am vortag|am tag vorher|am tag davor|am vorabend|am abend vorher')}|` +
        'am vortag erinnern|am tag vorher erinnern|am vorabend erinnern',
      { is: 'reminder', before: { days: 1 } },
    ],
  ],
  colours: [
    ['rot|rote|roter|rotes|roten', 'red'],
    ['grun|gruen|grune|gruner|grunes|grunen', 'green'],
    ['blau|blaue|blauer|blaues|blauen', 'blue'],
    ['gelb|gelbe|gelber|gelbes|gelben', 'yellow'],
    ['orange', 'orange'],
    ['lila|violett', 'purple'],
    ['rosa|pink', 'pink'],
    ['grau|graue|grauer|graues|grauen', 'grey'],
    ['turkis', 'turquoise'],
  ],
  colourLeads: 'in|auf|als|farbe|farbe :|in der farbe|mit der farbe|farblich',
  additions: germanAdditions,
  reminders: [
    [REMINDER_LEADS, 'vorher|davor|vorher dran|davor dran|vorher daran|davor daran|fruher|zuvor|im voraus|vor beginn'],
    ['erinnerungen|mit erinnerungen|und erinnerungen', 'vorher|davor|zuvor|im voraus', 'several'],
    [
      'sag mir|sag mir bitte|gib mir|gib mir bitte|sagen sie mir|sagen sie mir bitte|geben sie mir|geben sie mir bitte',
      'vorher bescheid|davor bescheid|zuvor bescheid|im voraus bescheid',
    ],
    ['eine erinnerung von|mit einer erinnerung von', ''],
  ],
  eves: 'am vortag|am tag vorher|am tag davor|am tag zuvor|am vorabend|am abend vorher|am abend davor|tags zuvor',
  remindVerbs: 'erinnern|daran erinnern|bitte erinnern|bescheid sagen|bescheid geben|erinnerung|erinnert werden',
  since: 'ab|ab dem|ab der',
  scopes: [
    [
      'alle kunftigen|alle weiteren|alle folgenden|kunftige|alle zukunftigen|die restlichen|alle restlichen|' +
        'jetzt immer|nun immer|ab jetzt immer|ab sofort immer|kunftig immer|von nun an|fortan|' +
        'ab jetzt|von jetzt an|ab sofort|alle nachsten|alle kommenden|samtliche kunftigen|die kunftigen|' +
        'zukunftige|weitere|von da an|ab da|ab dann|von dann an|alle danach|alle nachfolgenden|und alle danach|dauerhaft|fur immer|auf dauer|kunftig|in zukunft|fur alle weiteren|fur alle folgenden|alle danach auch|die danach|die danach alle|die danach auch|die danach auch alle|alle die danach',
      'following',
    ],
    [
      'jedes mal|jedesmal|die ganze serie|die serie|die komplette serie|die gesamte serie|serie|der serie|die ganze reihe',
      'all',
    ],
    ['nur diesen|nur diese|nur dieses|nur dieses mal|nur diesmal|diesmal|nur diese woche|nur einmal|nur heute', 'this'],
    [
      'den ganzen|die ganze|das ganze|den gesamten|alles was ich habe|alles, was ich habe|alle|alle meine|jeden|samtliche|alle von|jede|jedes|all meine|allen|alles',
      'every',
    ],
  ],
  picks: [
    [
      'als erstes|zuerst|als erster|als erste|erste|ersten|erster|erstes|den ersten|die erste|das erste|der erste|mein erster|mein erstes',
      'first',
    ],
    [
      'als letztes|zuletzt|letzte|letzten|letzter|letztes|den letzten|die letzte|das letzte|der letzte|mein letzter',
      'last',
    ],
    [
      'nachste|nachsten|nachster|nachstes|den nachsten|die nachste|das nachste|mein nachster|meinen nachsten|als nachstes',
      'next',
    ],
    ['am langsten|' + crossed('|der|die|das|den|mein|meine', 'langste|langster|langstes|langsten'), 'longest'],
    ['am kurzesten|' + crossed('|der|die|das|den|mein|meine', 'kurzeste|kurzester|kurzestes|kurzesten'), 'shortest'],
    ['den zweiten|die zweite|das zweite|der zweite|zweite|zweiten', 'second'],
    ['den dritten|die dritte|das dritte|dritte|dritten', 'third'],
    ['den vierten|die vierte|das vierte', 'fourth'],
    ['den funften|die funfte|das funfte', 'fifth'],
    ['den fruheren|die fruhere|das fruhere', 'earlier'],
    ['den spateren|die spatere|das spatere', 'later'],
    ['den|die|das|der|den vom|die vom|das vom|der vom', 'one'],
    ['alle|alle beide|beide|die beiden|beiden|beides|alles|alle davon|sie alle', 'all'],
    [`${crossed('keinen|keine|keins|keines|keiner', '|von beiden|davon|von ihnen')}|weder noch`, 'none'],
  ],
  aspects: [
    [
      'das sitzungszimmer|das zimmer|den besprechungsraum|den saal|das sitzungszimmer von|die adresse von|die adresse vom|die adresse|den ort beim|den ort bei|den ort von|den ort vom|den ort des|den ort der|den raum von|den raum vom|den raum des|den raum der|den ort fur|den ort|den raum|der ort von|der ort vom|' +
        PLACES,
      'place',
    ],
    [
      'der titel von|der titel vom|der titel des|der titel der|der name von|der name vom|der name des|der name der|den titel von|den titel vom|den namen von|den namen vom|den titel des|den titel der|den namen des|den namen der|den titel|den namen',
      'title',
    ],
    [
      'das datum von|das datum vom|das datum|die uhrzeit von|die uhrzeit vom|die zeit von|die zeit vom|die uhrzeit|die zeit|den beginn von|den beginn vom|die uhrzeit des|die uhrzeit der',
      'time',
    ],
    ['die dauer von|die dauer vom|die lange von|die dauer|die dauer der|die dauer des', 'length'],
    [
      'erinnerung|erinnerung fur|erinnerung an|erinnerung zum|erinnerung zur|die erinnerung fur|die erinnerung an|die erinnerung von|die erinnerung vom|die erinnerung zum|die erinnerung zur|die erinnerung',
      'reminder',
    ],
    ['die farbe von|die farbe vom|die farbe|die farbe des|die farbe der', 'colour'],
    [
      `${crossed('die notiz|die notizen|notizen|die beschreibung|der beschreibung|der notiz', '|von|vom|zu|zum|zur|fur|bei|beim|der|des')}|${NOTES}`,
      'note',
    ],
  ],
  inquiries: [
    ['den anderen|die andere|das andere|der andere|den anderen bitte|die andere bitte', 'other'],
    [
      'wann|wann nochmal|um wie viel uhr|wann war das|wann war das nochmal|wann ist das|wann genau|um wie viel uhr war das|um wie viel uhr ist das',
      'when',
    ],
    ['wo|wo nochmal|wo war das|wo war das nochmal|wo ist das|wo genau|wo findet das statt', 'where'],
    [
      'und danach|danach|und dann|und dann was|was dann|was kommt danach|was kommt dann|und was danach|und was kommt danach|und anschliessend|und im anschluss|was ist danach|was habe ich danach|was hab ich danach|was kommt direkt danach|was hab ich direkt danach|was habe ich direkt danach|und nachher|was folgt',
      'next',
    ],
    [
      'welche gibt es|welche gibt es denn|welche gibts|welche gibts denn|welche sind das|welche sind das denn|welche denn|welche|welche habe ich|welche hab ich|welche stehen zur auswahl|was steht zur auswahl|zeig sie mir|zeig mir alle',
      'list',
    ],
    [
      'wie viele gibt es|wie viele gibt es denn|wie viele gibts|wie viele sind das|wie viele sind es|wie viele|wie viele hab ich|wie viele habe ich',
      'count',
    ],
  ],
  responses: [
    [
      'zusagen|sag zu|sage zu|zusage|annehmen|nimm an|ich komme doch|sag doch zu|sag ihnen zu|sag denen zu|ich bin dabei|ich bin doch dabei|nimm sie an|nimm es an|nimm ihn an|nimm das an|ich komme|ich kann kommen|ich kann doch kommen',
      'accepted',
    ],
    [
      'absagen|sag ab|sage ab|absage|ablehnen|lehn ab|lehn sie ab|lehn es ab|lehn ihn ab|sag nein|sag ihnen ab|sag denen ab|sag ihnen nein|sag denen nein|lehne ab|lehne sie ab|lehne es ab|lehne ihn ab|ich kann nicht kommen|ich komme nicht|ich komme doch nicht|sag da ab|sag dort ab|lehn das ab|sag ihnen dass ich nicht kann|sag ihnen dass ich nicht komme|sag sie ab|sag es ab|sag ihn ab',
      'declined',
    ],
    ['vielleicht|sag vielleicht|unter vorbehalt|mit vorbehalt|sag mit vorbehalt zu|eventuell', 'tentative'],
  ],
  minutes: [
    ['viertel nach|um viertel nach|auf viertel nach', 15],
    ['viertel vor|um viertel vor|auf viertel vor', -15],
    ['zehn nach|um zehn nach', 10],
    ['zwanzig nach|um zwanzig nach', 20],
    ['zehn vor|um zehn vor', -10],
    ['zwanzig vor|um zwanzig vor', -20],
  ],
  linking:
    `geht auch|ginge auch|passt auch|wurde auch gehen|geht denn auch|konnen wir sagen|konnten wir sagen|${germanApprovals}|` +
    'ware besser|war besser|wars besser|ist besser|passt|passt besser|passt gut|ist ok|ist okay|ist gut|wurde gehen|wurde passen|kommt|kommen|er kommt|der kommt|die kommt|die kommen|wie ware es mit|wie ware|was ist mit|lieber|nur|doch|mach|' +
    'draus|und|besser|nimm|dann|ich meinte|ich meine|geht auch|ginge|und was ist|nehmen wir|sondern|buch|' +
    'daraus|mach es|meinte ich|meine ich|aber|es|das|geht|bitte|reicht|genugt|reichen' +
    '|drin|stehen|bestehen|dabei|wie er ist|wie sie ist|wie es ist|drinnen|es ist|das ist|es war|das war|er ist|sie ist|sie sagten|sie sagen|er sagte|sie sagte|die sagten|die sagen|er kommt|sie kommt|sie kommen|die kommen|es beginnt|es soll|ist|sind|sein|sollte sein|wohl|also|angeblich|und zwar|zwar|es geht|das geht|es lauft|geht los|starte|beginn|fang an|los gehts|anfangen|beginnt|startet|probier|versuch|probieren wir|versuchen wir',
  courtesies: {
    thanks: GERMAN_THANKS,
    yes: 'ja|jo|jep|klar|ok|okay|gern|gerne|ja bitte|genau|richtig|passt|gut|super|perfekt|bestatigen|mach das|alles klar|ja genau',
    no: 'keinen davon|keine davon|keins davon|keines davon|keiner davon|besser nicht|lieber doch nicht|vielleicht doch nicht|oder doch nicht|vielleicht lieber nicht|nein|ne|nee|nein danke|no|lieber nicht|stopp|stop|nicht',
    neverMind:
      `${GERMAN_KEEPING}|` +
      'lass es ganz|lass es ganz sein|lass es sein|lass es bleiben|lass es ganz bleiben|lass das ganz|lassen wir es|lassen wir das|lassen wir es ganz|ach komm lass es|ach komm, lass es|ach komm lass es ganz|ach komm, lass es ganz|ach komm, lass mal|' +
      `${GERMAN_LEAVING}|` +
      'vergiss es|egal|lass es|lass gut sein|schon gut|doch nicht|vergiss das|abbrechen|lass mal|ist egal|' +
      'lass es so|lass ihn so|lass sie so|lass es wie es ist|doch lieber nicht|lass es dabei|ach lass|ich behalte ihn|ich behalte sie|ich behalte es|ich behalt ihn|ich behalt sie|ich behalt es|lass ihn|lass sie|lass ihn stehen|lass sie stehen|lass es stehen|lass ihn drin|lass sie drin|lass ihn wo er ist|lass sie wo sie ist|lass es wo es ist|lass ihn da|lass ihn wie er ist|lass sie wie sie ist|der bleibt|die bleibt|das bleibt|bleibt so|bleibt doch|lass stehen|behalt ihn|behalt sie|behalt es|spass|war nur spass|nur spass|scherz|war ein scherz|kleiner scherz|war nur ein scherz|das war ein scherz',
    greeting: 'hallo|hi|hey|guten morgen|guten tag|guten abend|moin|servus|gruss gott|hallo du|gruezi',
    farewell: 'tschuss|auf wiedersehen|bis dann|bis spater|ciao|gute nacht|tschau|bis bald',
    undo:
      'mach das ruckgangig|mache das ruckgangig|ruckgangig|ruckgangig machen|undo|mach es ruckgangig|' +
      'mache es ruckgangig|mach das wieder ruckgangig|mach die letzte anderung ruckgangig|' +
      'letzte anderung ruckgangig machen|stell das wieder her|nimm das zuruck|nimm es zuruck|das zurucknehmen|' +
      'zurucknehmen|stell es wieder her|stell ihn wieder her|stell sie wieder her|hol ihn zuruck|hol sie zuruck|hol es zuruck|hol das zuruck|setz ihn wieder ein|setz sie wieder ein|trag ihn wieder ein|trag sie wieder ein|trag es wieder ein|mach es wieder wie vorher|wieder wie vorher|stell ihn wieder her wie vorher',
    redo:
      'redo|wiederholen|mach das ruckgangigmachen ruckgangig|mach das ruckgangig machen ruckgangig|' +
      'wende es wieder an|wende die anderung wieder an|stell die anderung wieder her|doch wieder andern|' +
      'mach die anderung wieder|das ruckgangigmachen zurucknehmen',
    help: 'hilfe|was kannst du|hilf mir|wie geht das|was kannst du alles',
    again:
      'das gleiche nochmal|nochmal|genauso|ebenso|das gleiche|dasselbe|dasselbe nochmal|noch einmal|das gleiche noch mal|nochmal das gleiche|noch mal',
    instead:
      "ich hab's mir anders uberlegt|ich habs mir anders uberlegt|ich habe es mir anders uberlegt|" +
      'dafur|stattdessen|lieber|doch lieber|sondern|moment|moment mal|warte|warte mal|entschuldigung|sorry|ups|quatsch|ich meinte|ich meine|meinte ich|meine ich|nicht das|falscher tag|falsches datum|falsche zeit|falsche uhrzeit|falscher name|das war ein fehler|das war falsch|das war der falsche|mein fehler|hab mich vertan|habe mich vertan|ich hab mich vertan|ich habe mich vertan|vertan|verschrieben|hab mich verschrieben|vertippt|hab mich vertippt|ich hab mich geirrt|ich habe mich geirrt|das war ein versehen|war ein versehen',
    or: 'oder',
    also: 'auch|auch noch|ebenfalls|zusatzlich|ausserdem',
    only: 'nur|bloss|lediglich',
    keep: `behalt|behalte|behalten|lass|lasse|lassen|lass drin|lass stehen|${crossed('bleibt|bleiben', '|drin|stehen')}|${crossed(crossed('kann|darf|soll|konnen|durfen|sollen', '|drin|stehen'), 'bleiben')}`,
    else: 'sonst|ansonsten|andernfalls|wenn nicht',
  },
  unable:
    'uberschneidet sich|uberlappt sich|kollidiert|beisst sich|kann ich nicht|kann ich doch nicht|kann ich leider nicht|kann ich gar nicht|da kann ich nicht|geht nicht|' +
    'ist voll|ist schon voll|ist zu voll|ist belegt|ist ausgebucht|geht leider nicht|geht doch nicht|geht bei mir nicht|passt nicht|passt mir nicht|passt doch nicht|' +
    'passt leider nicht|klappt nicht|klappt doch nicht|klappt leider nicht|schaff ich nicht|schaffe ich nicht|' +
    'kann nicht|kann doch nicht|kann leider nicht|kann da nicht|ich kann nicht|ich kann nicht am|bin ich nicht da|bin ich weg|hab ich keine zeit|habe ich keine zeit|' +
    'ist zu fruh|ist zu spat|ist mir zu fruh|ist mir zu spat|zu fruh|zu spat|ist schlecht|ist ungunstig',
  doing:
    'sitze|sitz|sitzt|sitzen|hocke|hock|esse|treffe|treff|trifft|rede|spreche|telefoniere|verabredet|eingeplant|eingeladen|drin|alles|eigentlich|denn',
  tails:
    'ubrig|offen|nochmal|noch mal|noch gleich|noch|eigentlich|genau|drin|drinnen|stehen|bestehen|dran|an der reihe',
  copulas: 'ist|sind|war|waren',
  signs: germanSigns,
  signParticiples: germanSignParticiples,
  finites:
    'ist|sind|war|waren|fangen|beginnen|starten|hat|habe|hab|wird|kommt|geht|muss|soll|will|kann|darf|beginnt|startet|endet|fangt|findet|fallt|liegt|steht|bleibt|braucht|macht|mache|sagt|fahrt|fahre|fliegt|holt|hole|bringt|trifft|zieht|ruckt|passt|lauft|heisst|mochte|gibt|wohnt|arbeitet|schlaft|isst|spielt|singt|tanzt|feiert|heiratet|besucht|nervt|zwickt|dauert|kostet|reicht|meint|denkt|glaubt|hofft|weiss|sieht|schreibt|ruft|wartet|bin|bist|eingeladen|gekriegt|versprochen|gesagt',
  staging:
    'macht|machen|hat|haben|gibt|geben|veranstaltet|veranstalten|spielt|spielen|halt|halten|organisiert|organisieren|bekommt|kriegt',
  nameless:
    'unbestimmte zeit|weiteres|zeit|etwas zeit|alles|weile|moment|schluss|ende|mitten|zwar|vorher|nachher|danach|davor|zuvor|hinterher|anschliessend|dann|da|dort|hier|spater|fruher|ubrigens|eigentlich|vielleicht|wohl|doch|schon|noch|erst|eben|halt|mal|immer|wieder|oft|meistens|normalerweise|mein|meins|meiner|meines|deins|deiner|seins|ihrs|ihrer|ihres|unsers|unserer|unseres|eurer|eins|einer|eines|beides|beide|dasselbe|andere|anderer|anderes|also|deshalb|trotzdem|allerdings|jedenfalls|sonst|stattdessen|dafur|dazu|dabei|damit|davon|daran|darauf|darum|deswegen|los|weg|raus|rein|rauf|runter|hin|her|endlich|bald|jetzt|nun|gleich|zusammen|nur',
  noTitle: GERMAN_NO_TITLE,
  spelling:
    'verschieb|verschiebe|verschieben|loschen|losche|erinner|erinnere|absagen|zahnarzt|kalender|besprechung|geburtstag|mittagessen|abendessen|' +
    '!verschoben|!verschreib|!verschreiben|!verschrieben|!loscht|!lochen|!erinnern|!erinnert|!absage|!ansagen|!absagt|!bestechung|!erinnerung',
  compounds:
    'hotel check in|check-in|check-out|kick-off|stand-up|check-up|follow-up|kick off|buchclub|planungsrunde|erste hilfe|erste-hilfe',
  ...germanTopics,
};
