/** What the engine says in a conversation, in one language; `when` texts are already worded. */
export interface DialogueWording {
  help: string;
  /** The user agreed in words where nothing waits. */
  nothingPending: string;
  proposed(summary: string, conflicts: readonly string[], warnings: readonly string[]): string;
  refused(detail: string): string;
  noEvents(when: string): string;
  events(when: string, lines: readonly string[], truncated: boolean): string;
  found(lines: readonly string[]): string;
  noSuchEvent(words: string): string;
  whichOne(): string;
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
  unknown(people: readonly string[]): string;
  slots(lines: readonly string[]): string;
  noSlots(): string;
  addressOf(name: string): string;
  withPeople(title: string, names: readonly string[]): string;
  wholeDay: string;
  /** Short words that point at an option: the first, the last. */
  ordinals: readonly RegExp[];
}
