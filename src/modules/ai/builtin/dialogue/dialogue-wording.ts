import type { Courtesy } from './follow-up-language.js';

/** What the engine says in a conversation, in one language; `when` texts are already worded. */
export interface DialogueWording {
  help: string;
  /** Answers to a message that orders and asks nothing, where nothing waits. */
  courtesies: Readonly<Record<Courtesy, string>>;
  proposed(summary: string, conflicts: readonly string[], warnings: readonly string[]): string;
  refused(detail: string): string;
  noEvents(when: string): string;
  events(when: string, lines: readonly string[], truncated: boolean): string;
  found(lines: readonly string[]): string;
  noSuchEvent(words: string): string;
  /** Behind the word that there is no such event: events that lack some of the words. */
  similar(lines: readonly string[]): string;
  /** Nothing of that name lies ahead. */
  onlyPast(lines: readonly string[]): string;
  /** What the answer covers, where that is less than was asked. */
  lookedAt(when: string): string;
  whichOne(): string;
  /** A question behind the word that there is no such event. */
  meantThis: string;
  /** The guests of an event, which is worded already, and their answers by Google's names. */
  guests(event: string, guests: readonly { name: string; response?: string }[]): string;
  placeOf(event: string, place: string | undefined): string;
  /** The next of so many events found. */
  next(line: string, found: number): string;
  count(events: number, lines: readonly string[]): string;
  /** A proposal was made in place of the one before it. */
  replacesEarlier: string;
  whatChange(summary: string): string;
  free(when: string): string;
  busy(when: string, lines: readonly string[]): string;
  /** Part of the time is free. */
  partlyBusy(when: string, lines: readonly string[]): string;
  /** Pairs of events, each worded already. */
  overlaps(when: string, pairs: readonly (readonly [string, string])[]): string;
  noOverlaps(when: string): string;
  /** Before a proposal that takes the place of one that was meant for a free time. */
  takenSo(when: string): string;
  /** The time is taken, so nothing is proposed. */
  takenNothing(when: string): string;
  /** Nobody of these is a guest of the event. */
  notInvited(names: readonly string[], summary: string): string;
  /** Whose guests were to be invited as well. */
  nobodyAt(summary: string): string;
  noSuchGuests(words: string): string;
  whatNote(summary: string): string;
  /** More than can be proposed at once; so many were left out. */
  leftOut(count: number): string;
  /** The second of two orders, which was not done. */
  separately(order: string): string;
  howMuch: string;
  unknown(people: readonly string[]): string;
  slots(lines: readonly string[]): string;
  noSlots(): string;
  addressOf(name: string): string;
  withPeople(title: string, names: readonly string[]): string;
  wholeDay: string;
}
