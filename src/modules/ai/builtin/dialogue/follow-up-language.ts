/** The words by which a language goes on with what was said before; every pattern runs over the lower-case message. */
export interface FollowUpLanguage {
  /** Before a second thought: "actually,", "no wait"; ends where the order begins. */
  opening: RegExp;
  /** What a second thought may end with: "instead". */
  closing: RegExp;
  /** The order is about what was spoken of, and names nothing: "make it", "cancel that". */
  pointsBack: RegExp;
  /** What stands for the event spoken of. */
  it: string;
  /** Points at one of several that were shown, by its place: "the second one"; its `which` is one of the ordinals or the last. */
  byPlace: RegExp;
  /** The same by other words, its `words`: "the 10:45 one", "the one with Tom". */
  byWords: RegExp;
  /** The words of one place, the first ones first. */
  ordinals: readonly RegExp[];
  last: RegExp;
  /** Orders to take a time that is offered; every match is left out. */
  takes: RegExp;
  /** Takes a time for something: "book 2pm for the dentist"; group `words`, the time. */
  takesFor: RegExp;
  /** Notes for an event: groups `words` and `event`, both of which may be missing; `replace` is there where they take the place of others. */
  notes: readonly RegExp[];
  /** Words that only announce a note: "the agenda". */
  notANote: RegExp;
  /** People who join, or leave, the event spoken of; group `people`, and `it` where the event is pointed at. */
  joins: RegExp;
  leaves: RegExp;
  /** What the event spoken of is to be, in its group `words`; run over the words with their times masked. */
  statements: readonly { says: Statement; pattern: RegExp }[];
  /** Between two orders of one message; ends where the second begins. */
  several: RegExp;
  /** Begins one order that may hold others: "remind me to call Tom and book the hotel". */
  single: RegExp;
  /** Asks what overlaps. */
  conflicts: RegExp;
  /** An order under a condition of being free: groups `time`, `order`, `otherwise`. */
  conditions: readonly RegExp[];
  /** With the people of another event; group `event`. */
  samePeople: RegExp;
  /** The question before it, asked of another time; groups `words`, and `asks` where it can be nothing but a question. */
  again: RegExp;
  courtesies: readonly { kind: Courtesy; pattern: RegExp }[];
}

/** What a message is that orders and asks nothing. */
export type Courtesy = 'thanks' | 'agreement' | 'refusal' | 'greeting' | 'farewell';

/** What a statement tells; a bare hour only where a time was just proposed. */
export type Statement = 'title' | 'place' | 'time' | 'hour' | 'guests';
