import type { Block, Courtesy } from '../orders/grammar/order.js';

/** Why a tool of the server refused, as far as it makes a difference to a user. */
export type Refusal =
  | 'unchanged'
  | 'badTime'
  | 'noSuchTime'
  | 'invalid'
  | 'forbidden'
  | 'hiddenGuests'
  | 'gone'
  | 'notInvited'
  | 'seriesOnly'
  | 'changed'
  | 'taken'
  | 'notUndoable'
  | 'tooOld'
  | 'undone'
  | 'later'
  | 'unanswered'
  | 'unknownFate'
  | 'other';

/** Everything the engine says, in one language. Times, lists and events come worded already, names and numbers as they are. */
export interface Replies {
  help: string;
  courtesies: Readonly<Record<Extract<Courtesy, 'thanks' | 'yes' | 'no' | 'greeting' | 'farewell'>, string>>;
  nothingToUndo: string;
  nothingToRedo: string;
  noWrites: string;
  /** Tells of the writes of the last day, each in a line. */
  writes(lines: readonly string[]): string;
  /** One write: its kind, its title, and when it was made. */
  write(kind: string, title: string, clock: string, undoable: boolean): string;
  /** Quotes what was not understood, and why it orders nothing. */
  notUnderstood(words: string): string;
  aside(why: Block | 'elsewhere', words: string): string;
  tooLong: string;
  /** What open proposals are about, said again. */
  stillOpen(what: readonly string[]): string;
  /** Proposals that were taken back. */
  withdrawn(what: readonly string[]): string;

  whatTitle: string;
  /** Whether what was told of somebody is to be an event. */
  mayEnter(words: string): string;
  /** Whether what was told is a new event, or says more of the one that is open. */
  isNewEvent(words: string, open: string): string;
  /** Quotes words that do not read like a name, and asks whether the event is called so. */
  unsureOf(words: string, title: string): string;
  whatTime: string;
  /** The same, with the words of what it is not to be: "not on Friday". */
  whatTimeBut(words: readonly string[]): string;
  whatHour(day: string): string;
  whichEvent: string;
  whichOne: string;
  whatChange(summary: string): string;
  whatNote(summary: string): string;
  howMuch: string;
  /** Whom a pronoun means. */
  whoMeant: string;
  addressOf(name: string): string;
  /** A parsed event has no field for a Meet link. */
  /** A video call is wished for, or is to go, which is a parameter of the request and no field of an event. */
  meetLeftOut(conference: 'meet' | 'none'): string;
  oneAtATime(other: string): string;
  weekdayMismatch(words: string, day: string): string;
  /** A day of a month, a clock time that do not exist; a time that a change of clocks skips, with the nearest ones. */
  noSuchDate(day: string): string;
  noSuchClock(clock: string): string;
  /** Of which place a time is, where "their time" names none. */
  whoseClocks: string;
  whichTimes(count: number): string;
  oneOf(times: readonly string[]): string;
  notInSeries(day: string): string;
  tooManyExceptions(most: number): string;
  inThePast(at: string): string;
  skippedTime(at: string, nearest: readonly string[]): string;

  proposed(summary: string, conflicts: readonly string[], warnings: readonly string[]): string;
  replacesEarlier: string;
  /** Why a tool of the server did nothing. */
  refusals: Readonly<Record<Refusal, string>>;
  /** More events were meant than are prepared at once. */
  leftOutEvents(most: number, left: readonly string[]): string;
  leftOutWords(words: readonly string[]): string;

  /** Behind the word that there is no such event: events that lack some of the words. */
  similar(lines: readonly string[]): string;
  /** Nothing of that name lies ahead. */
  onlyPast(lines: readonly string[]): string;
  /** What the answer covers, where that is less than was asked. */
  lookedAt(when: string): string;
  /** A question behind the word that there is no such event. */
  meantThis: string;
  /** The days or hours of a stretch that a question is about, not all of it: "what do I have on Mondays". */
  atThoseTimes(when: string): string;
  noEvents(when: string): string;
  events(when: string, lines: readonly string[], isTruncated: boolean): string;
  found(lines: readonly string[]): string;
  noSuchEvent(words: string): string;
  /** Before the answer when an event is: neither the weather nor the traffic then is known. */
  noForecast: string;
  /** Before the answer to a question that was understood in part. */
  partly: string;
  /** No event of a name is at the time that was asked about; when there are some. */
  notThen(words: string, lines: readonly string[]): string;
  guests(event: string, guests: readonly { name: string; response?: string }[]): string;
  placeOf(event: string, place: string | undefined): string;
  next(line: string, found: number): string;
  count(events: number, lines: readonly string[]): string;
  total(hours: string, when: string): string;
  /** The day on which events take the most or the least time, and how long they take. */
  busiest(day: string, hours: string, when: string): string;
  /** Another day, which has the most events. */
  mostEvents(day: string, count: number): string;
  quietest(day: string, hours: string, when: string): string;
  /** An event, and how long it takes. */
  lasts(line: string, length: string): string;
  /** An event or a day, and how long it is until then. */
  startsIn(line: string, length: string): string;
  finish(time: string, when: string): string;
  free(when: string): string;
  busy(when: string, lines: readonly string[]): string;
  partlyBusy(when: string, lines: readonly string[]): string;
  overlaps(when: string, pairs: readonly (readonly [string, string])[]): string;
  noOverlaps(when: string): string;
  /** No invitation waits for an answer. */
  allAnswered(when: string): string;
  takenSo(when: string): string;
  takenNothing(when: string): string;
  notInvited(names: string, count: number, summary: string): string;
  alreadyInvited(names: string, count: number, summary: string): string;
  nobodyAt(summary: string): string;
  noSuchGuests(words: string): string;
  unknown(people: string): string;
  slots(lines: readonly string[]): string;
  noSlots: string;

  withPeople(title: string, names: string): string;
  wholeDay: string;
  from(day: string): string;
  /** An event in a list: its title, then when it is. */
  titled(title: string, when: string): string;
  /** When something is, as a sentence goes on with it: a date, several days, a stretch of a day. */
  onDate(date: string): string;
  betweenDays(first: string, last: string): string;
  betweenClocks(from: string, to: string): string;
  movesBy(minutes: number): string;
  growsBy(minutes: number): string;
  keepsClock: string;
  understoodAs(words: string, meaning: string): string;
}

/** Lines of a list as a reply shows them. */
export function formatList(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

/** What proposals are about, in one sentence. */
export function joinSummaries(what: readonly string[]): string {
  return closed(what.map((summary) => summary.replace(/\.$/u, '')).join('; '));
}

/** A sentence with one full stop, whether it came with its own or not. */
export function closed(sentence: string): string {
  return /[.!?]$/u.test(sentence) ? sentence : `${sentence}.`;
}
