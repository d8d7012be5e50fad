import type { Intent } from '../../dto/parsed-request.dto.js';
import type { Command, Scope } from './command.js';

/** One sign of an intent: a pattern over the masked, lower-case sentence. */
export interface Cue {
  intent: Intent;
  pattern: RegExp;
}

/** How a language words the change of an event. */
export interface ChangeLanguage {
  /** The first group holds the people who join, the match ends before the event. */
  addPeople: readonly RegExp[];
  removePeople: readonly RegExp[];
  /** Groups: the event, its new title. */
  rename: readonly RegExp[];
  /** Groups: the event, its new place. */
  relocate: readonly RegExp[];
  /** Between the event and its new time. */
  boundary: RegExp;
  /** Before a time that no longer holds. */
  insteadOf: RegExp;
  /** A time that tells both the old and the new one. */
  fromTo: RegExp;
  later: RegExp;
  earlier: RegExp;
  longer: RegExp;
  shorter: RegExp;
  /** Words that make a length the new length of the event rather than a move. */
  newLength: RegExp;
}

/** The words by which a language gives orders; every pattern runs over the masked, lower-case sentence. */
export interface CommandLanguage {
  /** In order: the first that matches decides. */
  cues: readonly Cue[];
  /** Greetings and polite openings. */
  opening: RegExp;
  /** The part of an order before what it is about: verb, article, kind of event. */
  leads: Readonly<Partial<Record<Intent, readonly RegExp[]>>>;
  /** Phrases that say nothing: "to my calendar", "please". */
  fillers: readonly RegExp[];
  /** A title said to be one; its first group is the title. */
  namedTitle: readonly RegExp[];
  /** People; the first group is a list of names. */
  people: readonly RegExp[];
  /** A place; the first group is its name. */
  place: readonly RegExp[];
  responses: readonly { response: NonNullable<Command['response']>; pattern: RegExp }[];
  changes: ChangeLanguage;
  scopes: readonly { scope: Scope; pattern: RegExp }[];
  /** Every matching event is meant. */
  every: RegExp;
  /** What separates two names. */
  nameSeparator: RegExp;
  /** Words that look like a name and are none. */
  notAName: RegExp;
  /** Words that begin or end a title without belonging to it. */
  titleEdges: { start: RegExp; end: RegExp };
  /** Titles that say no more than that there is an event. */
  genericTitle: RegExp;
  /** Words that join the parts of a title around a time. */
  titleJoint: RegExp;
}
