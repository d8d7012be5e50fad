import { type Replies, closed, formatList, joinSummaries } from '../replies.js';

const ABILITIES =
  'Ich kann deine Termine zeigen, freie Zeiten finden und Termine anlegen, verschieben, ändern oder absagen.';
const ANSWERS: Record<string, string> = {
  accepted: 'kommt',
  declined: 'kommt nicht',
  tentative: 'vielleicht',
  needsAction: 'noch keine Antwort',
};
const WHY: Record<string, string> = {
  negation: 'Das soll ich nicht tun, also ändere ich nichts',
  condition: 'Das hängt von etwas ab, das ich nicht prüfen kann',
  report: 'Das klingt nach etwas, das jemand anderes gesagt hat',
  past: 'Das klingt nach etwas, das schon vorbei ist',
  elsewhere: 'Das gehört nicht in deinen Kalender',
};

/** The kinds of writes, as a line of their list begins. */
const WRITES: Readonly<Record<string, string>> = {
  create: 'angelegt',
  update: 'geändert',
  delete: 'gelöscht',
  move: 'in einen anderen Kalender verschoben',
  rsvp: 'beantwortet',
  undo: 'rückgängig gemacht',
};

/** What the engine says in German. */
export const germanReplies: Replies = {
  help: `${ABILITIES} Zum Beispiel: „Mittagessen mit Anna morgen um 12 Uhr“.`,
  courtesies: {
    thanks: 'Gern geschehen!',
    yes: 'Gut. Gerade ist nichts offen; was soll ich als Nächstes tun?',
    no: 'Gut, ich lasse alles, wie es ist.',
    greeting: `Hallo! ${ABILITIES}`,
    farewell: 'Tschüss!',
  },
  nothingToRedo: 'In den letzten 24 Stunden wurde nichts rückgängig gemacht, was ich wiederherstellen kann.',
  nothingToUndo: 'In den letzten 24 Stunden habe ich nichts geändert, was ich rückgängig machen kann.',
  noWrites: 'In den letzten 24 Stunden habe ich nichts geändert.',
  writes: (lines) => `In den letzten 24 Stunden habe ich das geschrieben, das Neueste zuerst:\n${formatList(lines)}`,
  write: (kind, title, clock, undoable) =>
    `${clock}: ${WRITES[kind] ?? 'geändert'}: „${title || '(ohne Titel)'}“${undoable ? '' : ' (nicht mehr rückgängig zu machen)'}`,
  notUnderstood: (words) => `„${words}“ habe ich nicht verstanden. ${ABILITIES}`,
  aside: (why, words) => `${WHY[why] ?? 'Ich bin nicht sicher, was ich tun soll'}: „${words}“. ${ABILITIES}`,
  tooLong: 'Das ist mir zu lang; bitte sag es in Teilen.',
  stillOpen: (what) => `Noch offen: ${joinSummaries(what)}`,
  withdrawn: (what) => `Das habe ich zurückgezogen, geändert wurde nichts: ${joinSummaries(what)}`,

  whatTitle: 'Wie soll der Termin heißen?',
  mayEnter: (words) => `Soll ich „${words}“ in deinen Kalender eintragen?`,
  isNewEvent: (words, open) => `Soll ich „${words}“ als neuen Termin eintragen, oder geht es um „${open}“?`,
  unsureOf: (words, title) => `Bei „${words}“ bin ich nicht sicher. Heißt der Termin „${title}“?`,
  whatTime: 'Wann soll er stattfinden?',
  whatTimeBut: (words) => `Wann soll er stattfinden? Du sagtest: „${words.join(', ')}“.`,
  whatHour: (day) => `Um wie viel Uhr ${day}?`,
  whichEvent: 'Welchen Termin meinst du?',
  whichOne: 'Welchen meinst du?',
  whatChange: (summary) => (summary ? `Was soll sich an „${summary}“ ändern?` : 'Was soll sich ändern?'),
  whatNote: (summary) => `Was soll die Notiz in „${summary}“ sagen?`,
  howMuch: 'Um wie viel?',
  whoMeant: 'Wen meinst du?',
  addressOf: (name) => `Wie lautet die E-Mail-Adresse von ${name}?`,
  meetLeftOut: (conference) =>
    `Der Meet-Link gehört nicht zum Termin selbst; er ${conference === 'meet' ? 'kommt dazu' : 'fällt weg'}, wenn der Termin mit conference=${conference} gesendet wird`,
  oneAtATime: (other) =>
    `Ich kann nur einen Termin nach dem anderen ändern. Wann soll dieser stattfinden, damit „${other}“ seine Zeit bekommt?`,
  weekdayMismatch: (words, day) => `„${words}“ passt nicht: Das ist ${day}. Welchen Tag meinst du?`,
  whoseClocks: 'Nach welcher Ortszeit? Nenne den Ort, zum Beispiel „Londoner Zeit“, oder die Uhrzeit hier.',
  whichTimes: (count) => `Zu welchen ${count} Uhrzeiten am Tag?`,
  oneOf: (times) => `Was davon meinst du: ${times.join(' oder ')}?`,
  tooManyExceptions: (most) =>
    `Eine Serie kann höchstens ${most} Tage auf einmal auslassen. Wann soll sie stattfinden?`,
  inThePast: (at) => `${at} liegt in der Vergangenheit. Wann soll es sein?`,
  notInSeries: (day) => `Am ${day} findet die Serie nicht statt. Welcher Tag soll ausfallen?`,
  noSuchDate: (day) => `Den ${day} gibt es nicht. Welchen Tag meinst du?`,
  noSuchClock: (clock) => `${clock} Uhr gibt es nicht. Welche Uhrzeit meinst du?`,
  skippedTime: (at, nearest) =>
    `${at}: Da wird die Uhr vorgestellt, diese Zeit gibt es nicht. Welche meinst du, ${nearest.join(' oder ')} Uhr?`,

  proposed: (summary, conflicts, warnings) =>
    [
      `Das habe ich vorbereitet: ${closed(summary)}`,
      ...(conflicts.length > 0 ? [`Es überschneidet sich mit ${conflicts.join(', ')}.`] : []),
      ...(warnings.length > 0 ? [`Bitte beachte: ${warnings.map(closed).join(' ')}`] : []),
      'Nichts ändert sich, bevor du es bestätigst.',
    ].join(' '),
  replacesEarlier: 'Es ersetzt den früheren Vorschlag.',
  refusals: {
    unchanged: 'Der Termin ist schon so, also gibt es nichts zu ändern.',
    badTime: 'Das hat nicht geklappt: Die Zeiten passen nicht zusammen. Sag mir bitte noch einmal, von wann bis wann.',
    noSuchTime:
      'Das hat nicht geklappt: Da werden die Uhren vorgestellt, diese Uhrzeit gibt es nicht. Nenn mir bitte eine andere.',
    invalid: 'Das hat nicht geklappt: So nimmt es der Kalender nicht an. Sag es bitte anders.',
    forbidden: 'Das hat nicht geklappt: Du darfst das sehen, aber nicht ändern.',
    hiddenGuests:
      'Das hat nicht geklappt: Die Gästeliste dieses Termins ist für dich verborgen, also kann ich sie nicht ändern.',
    gone: 'Das hat nicht geklappt: Es steht nicht mehr in deinem Kalender.',
    notInvited: 'Das hat nicht geklappt: Du bist zu diesem Termin nicht eingeladen.',
    seriesOnly: 'Das hat nicht geklappt: Diese Serie lässt sich so nicht ändern, einzelne Termine daraus schon.',
    changed: 'Das hat nicht geklappt: Es wurde inzwischen geändert. Frag mich bitte noch einmal.',
    taken: 'Das hat nicht geklappt: Du hast zu dieser Zeit schon etwas vor.',
    notUndoable: 'Das lässt sich nicht rückgängig machen.',
    tooOld: 'Das lässt sich nicht mehr rückgängig machen.',
    undone: 'Das ist schon rückgängig gemacht.',
    later: 'Das hat nicht geklappt: Es war zu viel auf einmal. Versuch es bitte gleich noch einmal.',
    unanswered: 'Das hat nicht geklappt: Google Kalender antwortet gerade nicht. Versuch es bitte später noch einmal.',
    unknownFate: 'Ich weiß nicht, ob das geklappt hat; sieh bitte in deinem Kalender nach.',
    other: 'Das hat nicht geklappt. Versuch es bitte noch einmal, oder sag es anders.',
  },
  leftOutEvents: (most, left) =>
    `Ich bereite höchstens ${most} Termine auf einmal vor; ${left.length} weitere fehlen: ${left.join(', ')}.`,
  leftOutWords: (words) =>
    words.map((part) => `Das habe ich ausgelassen; bitte sag es noch einmal: „${part}“`).join('\n'),

  similar: (lines) => `Ähnlich sind:\n${formatList(lines)}`,
  onlyPast: (lines) => `Künftig steht nichts an. In der Vergangenheit habe ich gefunden:\n${formatList(lines)}`,
  lookedAt: (when) => `Ich habe nur ${when} nachgesehen.`,
  meantThis: 'Meinst du einen von diesen?',
  atThoseTimes: (when) => `zu diesen Zeiten, ${when}`,
  noEvents: (when) => `Du hast ${when} nichts vor.`,
  events: (when, lines, isTruncated) =>
    `Das hast du ${when}:\n${formatList(lines)}${isTruncated ? '\nEs gibt mehr Termine, als ich zeigen kann.' : ''}`,
  found: (lines) => `Das habe ich gefunden:\n${formatList(lines)}`,
  notThen: (words, lines) => `Dann habe ich „${words}“ nicht gefunden, aber das:\n${formatList(lines)}`,
  partly: 'Ich bin nicht sicher, ob ich alles verstanden habe.',
  noForecast: 'Wetter und Verkehr sehe ich nicht, nur deinen Kalender.',
  noSuchEvent: (words) =>
    words ? `Ich habe keinen Termin „${words}“ gefunden.` : 'Ich habe keinen solchen Termin gefunden.',
  guests: (event, guests) =>
    guests.length === 0
      ? `${event}. Niemand ist eingeladen.`
      : `${event}. Eingeladen sind:\n${formatList(guests.map(({ name, response }) => `${name}${response ? `: ${ANSWERS[response] ?? response}` : ''}`))}`,
  placeOf: (event, place) => (place ? `${event}. Ort: ${place}.` : `${event}. Ein Ort ist nicht eingetragen.`),
  next: (line, found) => (found > 1 ? `Der nächste ist ${line}. Insgesamt habe ich ${found} gefunden.` : `${line}.`),
  count: (events, lines) =>
    `Du hast ${events === 1 ? '1 Termin' : `${events} Termine`}${lines.length > 0 ? `:\n${formatList(lines)}` : '.'}`,
  total: (hours, when) => `Deine Termine ${when} dauern ${hours}.`,
  busiest: (day, hours, when) => `Dein vollster Tag ${when} ist ${day}: Termine von zusammen ${hours}.`,
  mostEvents: (day, count) => `Die meisten Termine hast du am ${day}: ${count}.`,
  quietest: (day, hours, when) => `Dein ruhigster Tag ${when} ist ${day}: Termine von zusammen ${hours}.`,
  lasts: (line, length) => `${closed(line)} Dauer: ${length}.`,
  startsIn: (line, length) => `${closed(line)} Bis dahin: ${length}.`,
  finish: (time, when) => `Dein letzter Termin ${when} endet um ${time} Uhr.`,
  free: (when) => `Du bist ${when} frei.`,
  busy: (when, lines) => `Du bist ${when} nicht frei:\n${formatList(lines)}`,
  partlyBusy: (when, lines) => `Du bist ${when} teilweise belegt, der Rest ist frei:\n${formatList(lines)}`,
  overlaps: (when, pairs) =>
    `Diese überschneiden sich ${when}:\n${formatList(pairs.map(([one, other]) => `${one} und ${other}`))}`,
  noOverlaps: (when) => `Nichts überschneidet sich ${when}.`,
  allAnswered: (when) => `Keine Einladung wartet ${when} auf deine Antwort.`,
  takenSo: (when) => `Du bist ${when} nicht frei, also habe ich die andere Zeit genommen.`,
  takenNothing: (when) => `Du bist ${when} nicht frei, also habe ich nichts vorbereitet.`,
  notInvited: (names, count, summary) => `${names} ${count > 1 ? 'sind' : 'ist'} nicht zu „${summary}“ eingeladen.`,
  alreadyInvited: (names, count, summary) => `${names} ${count > 1 ? 'sind' : 'ist'} schon zu „${summary}“ eingeladen.`,
  nobodyAt: (summary) => `Zu „${summary}“ ist sonst niemand eingeladen, also habe ich niemanden eingeladen.`,
  noSuchGuests: (words) => `Ich habe keinen Termin „${words}“ gefunden, also habe ich niemanden eingeladen.`,
  unknown: (people) => `Den Kalender von ${people} konnte ich nicht sehen.`,
  slots: (lines) => `Diese Zeiten sind frei:\n${formatList(lines)}`,
  noSlots: 'Dort habe ich keine freie Zeit gefunden.',

  withPeople: (title, names) => `${title} mit ${names}`,
  wholeDay: 'ganztägig',
  from: (day) => `ab ${day}`,
  titled: (title, when) => `${title}: ${when}`,
  onDate: (date) => `am ${date}`,
  betweenDays: (first, last) => `von ${first} bis ${last}`,
  betweenClocks: (from, to) => `von ${from} bis ${to}`,
  movesBy: (minutes) => `${Math.abs(minutes)} Minuten ${minutes < 0 ? 'früher' : 'später'} als jetzt`,
  growsBy: (minutes) => `${Math.abs(minutes)} Minuten ${minutes < 0 ? 'kürzer' : 'länger'} als jetzt`,
  keepsClock: 'Die Uhrzeit bleibt, wie sie ist',
  understoodAs: (words, meaning) => `„${words}“ verstanden als ${meaning}`,
};
