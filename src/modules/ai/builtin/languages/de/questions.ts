import { GERMAN_UNANSWERED, germanGuestQuestions } from './invites.js';
import { type VerbEntry, crossed, idiom, imperative, withLengths, withPast } from '../../orders/grammar/inflection.js';
import type { Sense } from '../../orders/grammar/senses.js';

/** What asks for a time. */
const WHEN =
  `wann|${crossed('wann', 'genau|nochmal|noch mal|noch gleich|eigentlich|denn')}|` +
  `${crossed('um', 'wie viel uhr|wieviel uhr|welche uhrzeit|welche zeit')}|` +
  `${crossed('an welchem|auf welchen|an was fur einem|was fur ein', 'tag|wochentag|datum')}|in welcher woche|${crossed('in welchem', 'monat|jahr')}|` +
  'welcher tag|welcher wochentag|welches datum|welche woche|welcher monat|welches jahr';

/** Asks which day holds the most, or the least: "Was ist diese Woche mein vollster Tag?" */
function askDay(sense: Sense, adjectives: string, superlatives: string): VerbEntry[] {
  return [
    idiom('was ist|was wird|was war|welcher ist|welches ist|wann ist', {
      sense,
      particle: crossed(crossed('mein|der', adjectives), 'tag'),
    }),
    idiom(
      'an welchem tag|welcher tag|an welchem tag ist|an welchem tag war|an welchem tag bin ich|an welchem tag habe ich|an welchem tag hab ich|welcher tag ist|wann ist|wann bin ich|wann habe ich',
      {
        sense,
        particle: crossed(superlatives, '|los|zu tun|ausgelastet|verplant|termine|vor'),
      },
    ),
  ];
}

/** Asks when something was for the last time. */
const LAST_TIME: VerbEntry[] = [
  idiom(
    crossed(
      'wann war ich|wann waren wir|wann hatte ich|wann hatten wir|wann habe ich|wann hab ich|wann haben wir|wann war',
      'zuletzt|das letzte mal|zum letzten mal|letztes mal',
    ),
    { sense: 'when', isPast: true, asksFor: 'last' },
  ),
];

/** How German asks about the calendar. */
const ASK: VerbEntry[] = [
  ...germanGuestQuestions,
  // "Sag mir, wann der Zahnarzt ist": behind an introduction, the verb ends the question.
  idiom(`${WHEN}|wie lange|bis wann|ab wann`, {
    sense: 'when',
    particle:
      'ist|sind|beginnt|anfangt|stattfindet|losgeht|startet|endet|aufhort|war|habe|hab|fliege|fahre|fliegt|fahrt|dauert|geht|muss',
  }),
  idiom(crossed(WHEN, 'ich|wir'), { sense: 'when' }),
  idiom(crossed('wann|an welchem tag', 'ich|wir'), {
    sense: 'slots',
    particle: 'frei bin|zeit habe|luft habe|frei sind|zeit haben',
  }),
  idiom('von wann bis wann|von wann', { sense: 'when', particle: 'ist|sind|geht|dauert|war|lauft' }),
  idiom(crossed('von wann bis wann|von wann', 'ist|sind|geht|dauert|war|lauft'), { sense: 'when' }),
  // "An welchen Tagen hab ich Klavier" asks for all of them.
  idiom(
    crossed(
      'an welchen tagen|welche tage|an welchen wochentagen|wann uberall|wann alles',
      'habe ich|hab ich|haben wir|ist|sind|bin ich|findet|gibt es|hatte ich|muss ich',
    ),
    { sense: 'list' },
  ),
  idiom('an welchen tagen|welche tage', { sense: 'list', particle: 'habe|hab|ist|bin|haben' }),
  imperative(`${WHEN}|wie lang|wie lange|bis wann|ab wann`, {
    sense: 'when',
    unless: 'kann|konnen|konnte|konnten|soll|sollen|passt|ware|waren',
    isLoose: true,
  }),
  imperative('wo|in welchem raum', { sense: 'where', isLoose: true }),
  idiom(crossed('womit|mit was', 'geht es|gehts|beginnt|fangt|starte ich|fange ich|fang ich'), { sense: 'list' }),
  idiom(crossed('kommt mir|kommt uns|steht mir', 'was|etwas|irgendwas|irgendetwas|am|da'), {
    sense: 'list',
    particle: 'in die quere|im weg|dazwischen',
  }),
  idiom(crossed('ist|findet|geht|startet|beginnt|war|sind|kommt', WHEN), {
    sense: 'when',
  }),
  idiom(crossed('ist|findet|war|sind', 'wo|wo genau|wo nochmal|in welchem raum'), { sense: 'where' }),
  idiom(
    crossed(
      'mit wem|mit wem alles|mit wem denn|mit wem nochmal',
      'sitze ich|sitz ich|gehe ich|geh ich|fahre ich|fahr ich|esse ich|ess ich|spreche ich|sprech ich|rede ich|red ich|telefoniere ich|bin ich|spiele ich|spiel ich|mache ich|mach ich|feiere ich|gehen wir|essen wir|treffen wir uns|sitzen wir',
    ),
    { sense: 'who' },
  ),
  idiom('mit wem', { sense: 'who', particle: 'zusammen|beisammen' }),
  imperative('die termine von|die termine vom|die termine fur|die daten von|die tage von|meine termine fur', {
    sense: 'list',
  }),
  imperative(
    'das datum von|das datum vom|das datum der|das datum des|die uhrzeit von|die uhrzeit vom|die uhrzeit der|die uhrzeit des',
    {
      sense: 'when',
    },
  ),
  imperative('die adresse von|die adresse vom|die adresse der|die adresse des|den ort von|den ort vom', {
    sense: 'where',
  }),
  idiom('wo|in welchem raum', { sense: 'where', particle: 'ist|sind|stattfindet|habe|muss|war' }),
  idiom('wer|mit wem', { sense: 'who', particle: 'dabei ist|eingeladen ist|teilnimmt|kommt|alles kommt' }),
  idiom('was ich|was wir|was bei mir|welche termine ich|welche termine wir|was', {
    sense: 'list',
    particle: 'vorhabe|vorhaben|ansteht|anliegt|vor habe|vor haben|los ist|zu tun habe|habe|hab|haben',
  }),
  idiom('es', { sense: 'list', particle: 'gibt' }),
  idiom('habe ich|hab ich|haben wir', {
    sense: 'list',
    particle:
      'irgendwas|irgendetwas|was vor|etwas vor|schon was vor|schon etwas vor|irgendwas vor|irgendetwas vor|nichts vor',
  }),
  idiom(crossed('wie lange|wie lang', 'geht|dauert|lauft'), { sense: 'when' }),
  idiom('wie lange|wie lang', { sense: 'when', particle: 'geht|dauert|lauft|ist' }),
  idiom(crossed('wie lange|wie lang', crossed('dauert|geht|lauft', 'er|es|das|sie')), {
    sense: 'length',
    pointsBack: true,
  }),
  idiom(
    crossed(
      `${WHEN}|ab wann|bis wann`,
      'ist|sind|war|hat|hab ich|habe ich|haben wir|muss ich|mussen wir|soll ich|beginnt|fangt|startet|geht|findet|' +
        'kommt|treffe ich|treff ich|sehe ich|endet|hort|startet|fliege ich|fliegt|fahrt|fahre ich|geht es|gehts|fliegen|fahren|' +
        'ist denn|sind denn|war denn|hab ich denn|habe ich denn|muss ich denn|geht denn|beginnt denn|fangt denn|kommt denn|treffen|gehen|machen|essen|feiern|kommen|spielen|fahr ich|flieg ich|geh ich|gehe ich|sehe ich|seh ich',
    ),
    { sense: 'when' },
  ),
  idiom('sag mir, ob ich|sag mir ob ich|sagen, ob ich|sagen ob ich|wissen, ob ich|wissen ob ich', {
    sense: 'list',
    particle: 'habe|hab',
  }),
  idiom(
    'was hab ich alles fur|was habe ich alles fur|was mach ich|was machen wir|was habe ich|was hab ich|was haben wir|was ist|was gibt es|was gibts|welche termine|welche meetings|' +
      'zeig|zeig mir|zeige mir|zeige|liste|wie sieht|was mache ich|was kommt|gib mir eine ubersicht|' +
      'was hatte ich|was sind|was liegt|sag mir was|gibt es|was war|was lauft|ubersicht|was ist mein|' +
      'welcher termin|steht|wie schaut|wie siehts|wie schauts|hab ich was|habe ich was|ist was|ist irgendwas|' +
      'sag mal was|sag ma was|sag was|sag mir mal was|zeig mal was|was los ist|was ist los|was ist so los|was geht|was wartet|was hab|was steht bei mir|was habe ich alles|was hab ich alles|was muss ich',
    { sense: 'list' },
  ),
  idiom('hatte ich|hatten wir', { sense: 'list', unless: 'gern|gerne|lieber' }),
  [
    'habe ich|hab ich|haben wir|ham wir',
    {
      sense: 'list',
      stand: 'opening',
      particle: `${crossed('noch|schon|sonst|sonst noch|eigentlich', 'was|etwas|irgendwas|einen termin|termine')}|was|etwas|irgendwas`,
    },
  ],
  // "Flieg ich am 7. wirklich schon in der Früh los?"
  [
    crossed('flieg|fliege|fahr|fahre|reise|geh|gehe|treff|treffe|seh|sehe', 'ich'),
    { sense: 'list', stand: 'opening', particle: '?|los|los ?' },
  ],
  // "Am Montag hab ich Massage" states, "hab ich am Montag Massage" asks.
  ['habe ich|hab ich|haben wir', { sense: 'list', stand: 'opening' }],
  idiom('nenn mir|nenne mir|nennen sie mir|gib mir|gib mir mal', { sense: 'list', isOpen: true }),
  idiom('muss ich|mussen wir|muss ich denn', {
    sense: 'list',
    particle: 'irgendwo sein|irgendwohin|irgendwo hin|wohin|irgendwo auftauchen|was machen|was erledigen|etwas machen',
  }),
  ['wann|wann nochmal|wann noch mal|wann genau|um wie viel uhr', { sense: 'when', stand: 'last' }],
  ['wo|wo nochmal|wo genau', { sense: 'where', stand: 'last' }],
  idiom('was steht|was liegt|steht', { sense: 'list', particle: 'an' }),
  idiom('ist|geht', { sense: 'list', particle: 'was los|etwas los|irgendwas los|viel los|was geplant|was geboten' }),
  idiom('sag mal|sag ma|sag mir|sag|schau mal|schau', {
    sense: 'list',
    particle: 'los ist|ansteht|anliegt|geplant ist',
  }),
  ['ist|findet', { sense: 'list', stand: 'opening', particle: 'noch|statt' }],
  // "Ist am Samstag der Schwimmkurs?"
  ['ist|findet|kommt|kommen', { sense: 'list', stand: 'opening', particle: '?|statt ?', named: true }],
  [
    'ist',
    {
      sense: 'list',
      stand: 'opening',
      particle: 'schon was|schon etwas|noch was|was|etwas|irgendwas|was los|schon was los',
    },
  ],
  idiom('wie lange dauert', { sense: 'when' }),
  idiom('wie heisst der ort|was ist der ort|wie ist die adresse|wie lautet die adresse|was ist die adresse', {
    sense: 'where',
  }),
  idiom(
    crossed(
      crossed('unter welcher|an welcher', 'adresse') +
        '|in welcher strasse|an welchem ort|in welchem gebaude|in welchem restaurant|in welcher praxis',
      'ist|sind|findet|war|bin ich|sind wir',
    ),
    { sense: 'where' },
  ),
  // "Muss ich morgen früh raus?"
  idiom('muss ich|mussen wir|soll ich', {
    sense: 'list',
    asksFor: 'first',
    particle: crossed('fruh|zeitig|sehr fruh|bald', 'raus|aufstehen|los|anfangen|da sein'),
  }),
  idiom('kann ich|konnte ich|konnen wir|konnten wir|krieg ich|bekomm ich|kriege ich', {
    sense: 'free',
    particle:
      'unterbringen|reinquetschen|einschieben|dazwischenschieben|dazwischen schieben|noch rein|unter|untergebracht|einbauen',
  }),
  idiom(crossed('wie', 'voll|vollgepackt|stressig|ausgelastet|busy'), {
    sense: 'free',
    particle: 'ist|wird|bin ich|sieht|war',
  }),
  idiom('ist|wird', {
    sense: 'free',
    particle: crossed('ein|ein sehr', crossed('voller|ruhiger|vollgepackter|stressiger|leerer|entspannter', 'tag')),
  }),
  idiom(
    'gib mir einen uberblick uber|gib mir nen uberblick uber|einen uberblick uber|gib mir eine zusammenfassung von|gib mir eine zusammenfassung fur',
    {
      sense: 'list',
    },
  ),
  idiom('fass|fasse|fass mir|fasse mir', { sense: 'list', particle: 'zusammen' }),
  idiom('lies mir|lies|lies mal', { sense: 'list', particle: 'vor' }),
  idiom('geh mit mir|gehen wir|lass uns', { sense: 'list', particle: 'durchgehen|durch' }),
  idiom('wo ist|wo findet|wo sind|wo treffe ich|wo habe ich|wo war|in welchem raum ist|wo muss ich', {
    sense: 'where',
  }),
  idiom(
    'wer kommt|wer kommt zum|wer kommt zur|wer ist|wer ist bei|wer ist eingeladen|wer nimmt|wer hat zugesagt|' +
      'wen treffe ich|wer ist alles|wer kommt zu|wer kommt alles|wer ist dabei|wer kommt denn|mit wem habe ich|' +
      'mit wem hab ich|mit wem treffe ich mich|mit wem treff ich mich|mit wem ist|mit wem|wer sitzt|wer sitzt alles|wer macht|wer macht mit|wer steht|wer trifft sich|wer nimmt alles|wer ist denn|wer ist da|wer gehort|wen habe ich|wen hab ich|wen seh ich|wen sehe ich|mit welchen leuten',
    { sense: 'who' },
  ),
  imperative('finde|find|such|suche|such mir|suche mir|finde mir|such mal|such mir mal', { sense: 'seek' }),
  idiom('wie viele|wieviele|wie oft', { sense: 'count' }),
  idiom('bin ich|sind wir|ist|bin ich noch', {
    sense: 'free',
    particle:
      'frei|verfugbar|beschaftigt|belegt|leer|verplant|ausgebucht|voll|besetzt|vergeben|geblockt|eingeplant|ausgelastet|schon weg',
  }),
  idiom('habe ich|hab ich|haben wir|hatte ich', { sense: 'free', particle: 'zeit|frei|luft|platz' }),
  idiom(crossed('wie viel|wieviel', crossed('freie zeit|luft|zeit', 'habe ich|hab ich|haben wir|bleibt mir')), {
    sense: 'free',
  }),
  idiom('ist|ware|bleibt|gibt es', {
    sense: 'free',
    particle: 'noch platz|noch luft|noch zeit|noch eine lucke|platz fur',
  }),
  idiom('ich|wir', { sense: 'free', particle: 'frei bin|zeit habe|frei sind|zeit haben' }),
  idiom('kann ich|konnte ich|passt es|passt mir|geht es', { sense: 'free' }),
  idiom(
    'finde|find|such|suche|suche mir|such mir|finde mir|wann bin ich frei|wann habe ich zeit|' +
      'wann hab ich zeit|wann konnen wir|wann kann ich|wann passt es|schlag|schlage|wann sind wir frei|' +
      'wann habe ich eine lucke|wann ware|wann konnten wir|wann ist noch platz|gibt es eine lucke|welche zeiten',
    { sense: 'slots' },
  ),
  idiom('wann habe ich|wann hab ich|wann bin ich|wann sind wir', { sense: 'slots', particle: 'frei|zeit|luft' }),
  idiom('wann bin ich fertig|wann habe ich feierabend|wann ist feierabend|wann endet mein tag|wann bin ich durch', {
    sense: 'finish',
  }),
  idiom('wann endet|um wie viel uhr endet|wann hort', {
    sense: 'finish',
    particle: 'mein tag|mein arbeitstag|mein tag auf',
  }),
  idiom(crossed('bis wann|bis wie viel uhr', 'bin ich|habe ich|hab ich'), {
    sense: 'finish',
    particle: 'beschaftigt|verplant|belegt|termine|zu tun|gebucht|ausgebucht',
  }),
  idiom(crossed('wann|um wie viel uhr|um wieviel uhr|ab wann', 'beginnt|fangt|startet|geht'), {
    sense: 'list',
    asksFor: 'first',
    particle: crossed('mein tag|mein arbeitstag|der tag', '|an|los'),
  }),
  idiom(crossed('wann|um wie viel uhr|um wieviel uhr', 'fange ich|fang ich|muss ich anfangen|beginne ich|starte ich'), {
    sense: 'list',
    asksFor: 'first',
    particle: '?|an|morgens',
  }),
  idiom('freie zeiten|freie zeitfenster|freie lucken|freie slots|freie termine', { sense: 'slots' }),
  idiom('wie ist|wie ist es|wie wird|wie wird es|wie sieht es aus|wie siehts aus|wie schauts aus', {
    sense: 'list',
    isOpen: true,
  }),
  idiom('was steht in|was steht im|steht etwas in', { sense: 'list' }),
  idiom(
    crossed('was ist|was gibt es|was gibts|was habe ich|was hab ich|was haben wir', 'sonst noch|sonst|noch|ausserdem'),
    {
      sense: 'list',
    },
  ),
  idiom('wann habe ich|wann hab ich|wann bin ich', { sense: 'finish', particle: 'feierabend|fertig|durch' }),
  idiom('habe ich|hab ich|haben wir|gibt es|gibts|bleibt', {
    sense: 'slots',
    particle: crossed('eine|ne|noch eine|noch ne|irgendwo eine', 'lucke|freie lucke|freie stunde'),
  }),
  idiom(crossed('wie viel zeit|wieviel zeit', 'nimmt|kostet|braucht|beansprucht'), {
    sense: 'length',
    particle: '|in anspruch|mich',
  }),
  idiom('wie viele stunden|wie viel zeit|wieviel zeit|wie lange bin ich', { sense: 'total' }),
  ...askDay('busiest', 'vollster|vollste|vollgepacktester|stressigster|stressigste', 'am vollsten|am meisten'),
  ...askDay('quietest', 'ruhigster|ruhigste|leerster|leerste', 'am leersten|am ruhigsten|am wenigsten'),
  idiom(
    crossed(
      'wie lange noch|wie lange ist es noch|wie lange dauert es noch|wie viele tage|wie viele tage noch|wie viele tage sind es noch|wie oft muss ich noch schlafen|wie oft schlafen|noch wie oft schlafen|wie viele nachte noch|wie viele wochen noch|wieviele tage noch|wie viel zeit ist noch|wie viel zeit habe ich noch',
      'bis|bis zum|bis zur',
    ) +
      '|in wie vielen tagen ist|in wie viel tagen ist|wie bald ist|wie bald sind|wie bald kommt|wie weit weg ist|wie weit ist es noch bis zum',
    { sense: 'countdown' },
  ),
  idiom(GERMAN_UNANSWERED, { sense: 'unanswered' }),
  idiom(
    'uberschneidet sich|gibt es konflikte|habe ich konflikte|gibt es uberschneidungen|uberschneiden sich|kollidiert|kollidieren|uberlappt sich|uberlappen sich|beisst sich',
    {
      sense: 'conflicts',
    },
  ),
  idiom('kame|kommt|wurde|kollidiert|uberschneidet sich|beisst sich', {
    sense: 'conflicts',
    particle:
      'mit etwas in konflikt|mit was in konflikt|in konflikt|mit etwas kollidieren|mit was|mit etwas|mit irgendwas|mit irgendetwas',
  }),
  idiom(
    'uberschneidet es sich|uberschneidet sich das|uberschneidet er sich|kollidiert das|kollidiert er|kollidiert es',
    {
      sense: 'conflicts',
      pointsBack: true,
    },
  ),
];

export const germanQuestions: VerbEntry[] = [
  ...withPast(withLengths(ASK, /\bwie lang/), /\b(?:war|waren|hatte|hatten)\b/),
  ...LAST_TIME,
];

/** How German takes back what was written, and asks about it. */
export const germanUndo: VerbEntry[] = [
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
