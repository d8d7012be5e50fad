/** What the engine says in a conversation, in one language; `when` texts are already worded. */
export interface DialogueWording {
  help: string;
  /** The user agreed in words, which confirms nothing. */
  confirmByButton: string;
  nothingPending: string;
  proposed(summary: string, conflicts: readonly string[], warnings: readonly string[]): string;
  refused(detail: string): string;
  noEvents(when: string): string;
  events(when: string, lines: readonly string[], truncated: boolean): string;
  found(lines: readonly string[]): string;
  noSuchEvent(words: string): string;
  whichOne(): string;
  whatChange(summary: string): string;
  free(when: string): string;
  busy(when: string, lines: readonly string[]): string;
  unknown(people: readonly string[]): string;
  slots(lines: readonly string[]): string;
  noSlots(): string;
  addressOf(name: string): string;
  withPeople(title: string, names: readonly string[]): string;
  wholeDay: string;
  /** Words by which a user agrees or declines. */
  agreement: RegExp;
  /** Short words that point at an option: the first, the last. */
  ordinals: readonly RegExp[];
}
