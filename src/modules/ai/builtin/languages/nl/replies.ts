import { type Replies, closed, formatList, joinSummaries } from '../replies.js';

const ABILITIES = 'Ik kan je afspraken tonen, vrije tijd vinden en afspraken maken, verplaatsen, wijzigen of afzeggen.';
const ANSWERS: Record<string, string> = {
  accepted: 'komt',
  declined: 'komt niet',
  tentative: 'misschien',
  needsAction: 'nog geen antwoord',
};
const WHY: Record<string, string> = {
  negation: 'Dat moet ik niet doen, dus ik verander niets',
  condition: 'Dat hangt af van iets wat ik niet kan nagaan',
  report: 'Dat vertelt wat iemand heeft gezegd',
  past: 'Dat klinkt als iets wat al voorbij is',
  elsewhere: 'Dat hoort niet in je agenda',
};

/** The kinds of writes, as a line of their list begins. */
const WRITES: Readonly<Record<string, string>> = {
  create: 'gemaakt',
  update: 'gewijzigd',
  delete: 'verwijderd',
  move: 'naar een andere agenda verplaatst',
  rsvp: 'beantwoord',
  undo: 'ongedaan gemaakt',
};

/** What the engine says in Dutch. */
export const dutchReplies: Replies = {
  help: `${ABILITIES} Bijvoorbeeld: “lunch met Anna morgen om 12 uur”.`,
  courtesies: {
    thanks: 'Graag gedaan!',
    yes: 'Goed. Er staat nu niets open; wat zal ik doen?',
    no: 'Goed, ik laat alles zoals het is.',
    greeting: `Hallo! ${ABILITIES}`,
    farewell: 'Tot ziens!',
  },
  nothingToRedo: 'De afgelopen 24 uur is niets ongedaan gemaakt dat ik kan terugzetten.',
  nothingToUndo: 'Ik heb de laatste 24 uur niets gewijzigd dat ik ongedaan kan maken.',
  noWrites: 'Ik heb de laatste 24 uur niets gewijzigd.',
  writes: (lines) => `De laatste 24 uur heb ik dit geschreven, het nieuwste eerst:\n${formatList(lines)}`,
  write: (kind, title, clock, undoable) =>
    `${clock}: ${WRITES[kind] ?? 'gewijzigd'} “${title || '(zonder titel)'}”${undoable ? '' : ' (kan niet meer ongedaan worden gemaakt)'}`,
  notUnderstood: (words) => `“${words}” heb ik niet begrepen. ${ABILITIES}`,
  aside: (why, words) => `${WHY[why] ?? 'Ik weet niet zeker wat ik moet doen'}: “${words}”. ${ABILITIES}`,
  tooLong: 'Dat is me te lang; zeg het alsjeblieft in delen.',
  stillOpen: (what) => `Nog open: ${joinSummaries(what)}`,
  withdrawn: (what) => `Dit heb ik ingetrokken, er is niets gewijzigd: ${joinSummaries(what)}`,

  whatTitle: 'Hoe moet de afspraak heten?',
  mayEnter: (words) => `Zal ik “${words}” in je agenda zetten?`,
  isNewEvent: (words, open) => `Zal ik “${words}” als nieuwe afspraak toevoegen, of gaat het over “${open}”?`,
  unsureOf: (words, title) => `Ik ben niet zeker van “${words}”. Heet de afspraak “${title}”?`,
  whatTime: 'Wanneer moet het zijn?',
  whatTimeBut: (words) => `Wanneer moet het zijn? Je zei: “${words.join(', ')}”.`,
  whatHour: (day) => `Hoe laat ${day}?`,
  whichEvent: 'Welke afspraak bedoel je?',
  whichOne: 'Welke bedoel je?',
  whatChange: (summary) => (summary ? `Wat moet er aan “${summary}” veranderen?` : 'Wat moet er veranderen?'),
  whatNote: (summary) => `Wat moet er in de notitie van “${summary}” staan?`,
  howMuch: 'Hoeveel?',
  whoMeant: 'Wie bedoel je?',
  addressOf: (name) => `Wat is het e-mailadres van ${name}?`,
  meetLeftOut: (conference) =>
    `De Meet-link hoort niet bij de afspraak zelf; die ${conference === 'meet' ? 'komt erbij' : 'vervalt'} als de afspraak met conference=${conference} wordt verstuurd`,
  oneAtATime: (other) =>
    `Twee afspraken wijzig ik na elkaar: wanneer moet deze zijn, zodat “${other}” zijn tijd krijgt?`,
  weekdayMismatch: (words, day) => `“${words}” klopt niet: dat is ${day}. Welke dag bedoel je?`,
  whoseClocks: 'Van welke plaats is die tijd? Noem de plaats, bijvoorbeeld “tijd in Londen”, of de tijd hier.',
  whichTimes: (count) => `Op welke ${count} tijden van de dag?`,
  oneOf: (times) => `Welke hiervan bedoel je: ${times.join(' of ')}?`,
  tooManyExceptions: (most) => `Een reeks kan hoogstens ${most} dagen tegelijk overslaan. Wanneer moet ze zijn?`,
  inThePast: (at) => `${at} ligt in het verleden. Wanneer moet het zijn?`,
  notInSeries: (day) => `De reeks is niet op ${day}. Welke dag moet vervallen?`,
  noSuchDate: (day) => `${day} bestaat niet. Welke dag bedoel je?`,
  noSuchClock: (clock) => `${clock} uur bestaat niet. Hoe laat bedoel je?`,
  skippedTime: (at, nearest) =>
    `${at}: dan gaat de klok vooruit, die tijd bestaat niet. Welke bedoel je, ${nearest.join(' of ')}?`,

  proposed: (summary, conflicts, warnings) =>
    [
      `Dit heb ik voorbereid: ${closed(summary)}`,
      ...(conflicts.length > 0 ? [`Het overlapt met ${conflicts.join(', ')}.`] : []),
      ...(warnings.length > 0 ? [`Let op: ${warnings.map(closed).join(' ')}`] : []),
      'Er verandert niets voordat je het bevestigt.',
    ].join(' '),
  replacesEarlier: 'Het vervangt het eerdere voorstel.',
  refusals: {
    unchanged: 'De afspraak is al zo, dus er valt niets te wijzigen.',
    badTime: 'Dat lukte niet: de tijden passen niet bij elkaar. Zeg nog eens van wanneer tot wanneer.',
    noSuchTime: 'Dat lukte niet: dan gaat de klok vooruit, dus die tijd bestaat niet. Noem een andere.',
    invalid: 'Dat lukte niet: zo neemt de agenda het niet aan. Zeg het anders.',
    forbidden: 'Dat lukte niet: je mag dit zien, maar niet wijzigen.',
    hiddenGuests:
      'Dat lukte niet: de gastenlijst van deze afspraak is voor jou verborgen, dus ik kan die niet wijzigen.',
    gone: 'Dat lukte niet: het staat niet meer in je agenda.',
    notInvited: 'Dat lukte niet: je bent niet uitgenodigd voor deze afspraak.',
    seriesOnly: 'Dat lukte niet: deze reeks kan zo niet gewijzigd worden, losse afspraken eruit wel.',
    changed: 'Dat lukte niet: het is intussen gewijzigd. Vraag het me nog eens.',
    taken: 'Dat lukte niet: je hebt dan al iets.',
    notUndoable: 'Dat kan niet ongedaan worden gemaakt.',
    tooOld: 'Dat kan niet meer ongedaan worden gemaakt.',
    undone: 'Dat is al ongedaan gemaakt.',
    later: 'Dat lukte niet: het was te veel tegelijk. Probeer het zo nog eens.',
    unanswered: 'Dat lukte niet: Google Agenda antwoordt nu niet. Probeer het later nog eens.',
    unknownFate: 'Ik weet niet of dat gelukt is; kijk even in je agenda.',
    other: 'Dat lukte niet. Probeer het nog eens, of zeg het anders.',
  },
  leftOutEvents: (most, left) =>
    `Ik bereid hoogstens ${most} afspraken tegelijk voor; ${left.length} andere ontbreken: ${left.join(', ')}.`,
  leftOutWords: (words) =>
    words.map((part) => `Dit heb ik weggelaten; zeg het alsjeblieft nog eens: “${part}”`).join('\n'),

  similar: (lines) => `Dit lijkt erop:\n${formatList(lines)}`,
  onlyPast: (lines) => `Er staat niets meer gepland. In het verleden vond ik:\n${formatList(lines)}`,
  lookedAt: (when) => `Ik heb alleen ${when} bekeken.`,
  meantThis: 'Bedoel je een van deze?',
  atThoseTimes: (when) => `op die momenten, ${when}`,
  noEvents: (when) => `Je hebt niets ${when}.`,
  events: (when, lines, isTruncated) =>
    `Dit heb je ${when}:\n${formatList(lines)}${isTruncated ? '\nEr zijn meer afspraken dan ik kan tonen.' : ''}`,
  found: (lines) => `Dit heb ik gevonden:\n${formatList(lines)}`,
  notThen: (words, lines) => `Dan vond ik geen “${words}”, wel dit:\n${formatList(lines)}`,
  partly: 'Ik weet niet of ik alles begrepen heb.',
  noForecast: 'Het weer en het verkeer zie ik niet, alleen je agenda.',
  noSuchEvent: (words) => (words ? `Ik vond geen afspraak “${words}”.` : 'Ik vond die afspraak niet.'),
  guests: (event, guests) =>
    guests.length === 0
      ? `Voor ${event} is niemand uitgenodigd.`
      : `Uitgenodigd voor ${event}:\n${formatList(guests.map(({ name, response }) => `${name}${response ? `: ${ANSWERS[response] ?? response}` : ''}`))}`,
  placeOf: (event, place) => (place ? `${event}: ${place}.` : `Voor ${event} is geen plaats ingevuld.`),
  next: (line, found) => (found > 1 ? `De volgende is ${line}. In totaal vond ik er ${found}.` : `${line}.`),
  count: (events, lines) =>
    `Je hebt ${events === 1 ? '1 afspraak' : `${events} afspraken`}${lines.length > 0 ? `:\n${formatList(lines)}` : '.'}`,
  total: (hours, when) => `Je afspraken ${when} duren ${hours}.`,
  busiest: (day, hours, when) => `Je drukste dag ${when} is ${day}: ${hours} aan afspraken.`,
  mostEvents: (day, count) => `De meeste afspraken zijn op ${day}: ${count}.`,
  quietest: (day, hours, when) => `Je rustigste dag ${when} is ${day}: ${hours} aan afspraken.`,
  lasts: (line, length) => `${closed(line)} Duur: ${length}.`,
  startsIn: (line, length) => `${closed(line)} Dat duurt nog ${length}.`,
  finish: (time, when) => `Je laatste afspraak ${when} eindigt om ${time}.`,
  free: (when) => `Je bent ${when} vrij.`,
  busy: (when, lines) => `Je bent ${when} niet vrij:\n${formatList(lines)}`,
  partlyBusy: (when, lines) => `Je bent ${when} deels bezet; de rest is vrij:\n${formatList(lines)}`,
  overlaps: (when, pairs) =>
    `Deze overlappen ${when}:\n${formatList(pairs.map(([one, other]) => `${one} en ${other}`))}`,
  noOverlaps: (when) => `Er overlapt niets ${when}.`,
  allAnswered: (when) => `Geen uitnodiging wacht ${when} op je antwoord.`,
  takenSo: (when) => `Je bent ${when} niet vrij, dus ik nam de andere tijd.`,
  takenNothing: (when) => `Je bent ${when} niet vrij, dus ik heb niets voorbereid.`,
  notInvited: (names, count, summary) => `${names} ${count > 1 ? 'zijn' : 'is'} niet uitgenodigd voor “${summary}”.`,
  alreadyInvited: (names, count, summary) => `${names} ${count > 1 ? 'zijn' : 'is'} al uitgenodigd voor “${summary}”.`,
  nobodyAt: (summary) => `Voor “${summary}” is verder niemand uitgenodigd, dus ik heb niemand uitgenodigd.`,
  noSuchGuests: (words) => `Ik vond geen afspraak “${words}”, dus ik heb niemand uitgenodigd.`,
  unknown: (people) => `Ik kon de agenda van ${people} niet zien.`,
  slots: (lines) => `Deze tijden zijn vrij:\n${formatList(lines)}`,
  noSlots: 'Ik vond daar geen vrije tijd.',

  withPeople: (title, names) => `${title} met ${names}`,
  wholeDay: 'hele dag',
  from: (day) => `vanaf ${day}`,
  titled: (title, when) => `${title}: ${when}`,
  onDate: (date) => `op ${date}`,
  betweenDays: (first, last) => `van ${first} tot en met ${last}`,
  betweenClocks: (from, to) => `van ${from} tot ${to}`,
  movesBy: (minutes) => `${Math.abs(minutes)} minuten ${minutes < 0 ? 'eerder' : 'later'} dan nu`,
  growsBy: (minutes) => `${Math.abs(minutes)} minuten ${minutes < 0 ? 'korter' : 'langer'} dan nu`,
  keepsClock: 'De tijd blijft zoals hij is',
  understoodAs: (words, meaning) => `“${words}” gelezen als ${meaning}`,
};
