import type { Intent } from '../../dto/parsed-request.dto.js';
import type { Asked, Command, Scope } from './command.js';

/** One sign of an intent: a pattern over the masked, lower-case sentence. */
export interface Cue {
  intent: Intent;
  pattern: RegExp;
  confidence: number;
  /** A sign that counts only where nobody is asked to do something. */
  isGuess?: boolean;
}

/** Words at the edges of a title that do not belong to it. */
export interface Edges {
  start: RegExp;
  end: RegExp;
}

/** How a language names people. */
export interface PeopleLanguage {
  /** What comes before names; the match ends where they begin. */
  leads: readonly RegExp[];
  /** What comes before a name that only a capital letter tells from a thing. */
  capitalLeads: readonly RegExp[];
  /** Words that end a list of names. */
  stops: ReadonlySet<string>;
  /** Words that join names. */
  joints: ReadonlySet<string>;
  /** "My friend Anna" is Anna; the match is left out. */
  relation: RegExp;
  /** Who an earlier clause is about: "Tom is ill"; the first group is the name. */
  subject: RegExp;
  /** People an earlier clause names: "with them". */
  pronoun: RegExp;
  /** Words that look like a name and are none: "my boss", "friends". */
  notAName: RegExp;
}

/** How a language words the change of an event. */
export interface ChangeLanguage {
  /** Before the people who join, or leave. */
  addPeople: readonly RegExp[];
  removePeople: readonly RegExp[];
  /** Between people and the event they join or leave. */
  peopleOfEvent: RegExp;
  /** Groups `event` and `words`, the new title. */
  rename: readonly RegExp[];
  /** Groups `event` and `words`, the new place. */
  relocate: readonly RegExp[];
  /** Two events that change places; groups `event` and `words`, the other one. */
  swap: readonly RegExp[];
  /** Between the event and its new time. */
  boundary: RegExp;
  /** Between a change and a further one of the same event: "and make it an hour". */
  further: RegExp;
  /** A clause that only tells which event the next one changes: "cancel lunch" before "and reschedule it"; the match is left out. */
  onlyNames: RegExp;
  /** Before a time that no longer holds. */
  insteadOf: RegExp;
  /** A number that can only be an hour that no longer holds; the first group is the number. */
  formerHour: RegExp;
  /** Groups: the old time and the new one, where they make no range: "from Friday to tomorrow". */
  fromTo: RegExp;
  /** A number at the end that can only be the new hour; the first group is the number. */
  bareHour: RegExp;
  /** The new time is the end of the event. */
  endOnly: RegExp;
  /** What stands before a repetition the event is to have: "make the sync". */
  newSeries: RegExp;
  later: RegExp;
  earlier: RegExp;
  /** Verbs that mean later where no word tells the direction. */
  moves: RegExp;
  /** What belongs to the verb right before a length: "back by". */
  particle: RegExp;
  longer: RegExp;
  shorter: RegExp;
  /** Verbs by which a length can only be the new one. */
  makes: RegExp;
  /** Before a length that is the new one whatever the verb: "shorten it to". */
  toLength: RegExp;
  /** Words that make a length the new length of the event rather than a move. */
  newLength: RegExp;
}

/** The words by which a language gives orders; every pattern runs over the masked, lower-case sentence. */
export interface CommandLanguage {
  /** In order: the first that matches decides. */
  cues: readonly Cue[];
  /** Greetings and polite openings. */
  opening: RegExp;
  /** Words that look like a time and tell none where orders are given: "room 4", "1:1s", "now" of "is now at 6". */
  timeless: RegExp;
  /** Where another clause begins that may hold the order: behind a full stop, behind a time at the very beginning, or before "cancel it"; ends where that clause begins. */
  clauseStart: RegExp;
  /** An opening that asks somebody to do something: "can you". */
  request: RegExp;
  /** What the user wants to do or needs, which makes an event where nothing else does. */
  wish: RegExp;
  /** The part of an order before what it is about: verb, article, kind of event. */
  leads: Readonly<Partial<Record<Intent, readonly RegExp[]>>>;
  /** Phrases that say nothing: "to my calendar", "please". */
  fillers: readonly RegExp[];
  /** A title in quotes; its first group is the title. */
  quotedTitle: readonly RegExp[];
  /** What says that a title follows; it and all before it are no part of the title. */
  titleMark: RegExp;
  /** What comes before a title that answers the question for it: "call it". */
  titleAnswer: RegExp;
  people: PeopleLanguage;
  /** The day or the week one has, which any other date tells better: "how does my day look on Friday". */
  ownTime: RegExp;
  /** Between two days of which either is asked for: "Thursday or Friday". */
  alternative: RegExp;
  /** A place; the first group is its name. */
  place: readonly RegExp[];
  notAPlace: RegExp;
  responses: readonly { response: NonNullable<Command['response']>; pattern: RegExp }[];
  changes: ChangeLanguage;
  /** A bare number as a clock time. */
  atTime: (words: string) => string;
  scopes: readonly { scope: Scope; pattern: RegExp }[];
  /** All of a series from a time on; the first group is that time, and missing for now. */
  onwards: RegExp;
  /** What a question wants to know of an event. */
  asks: readonly { asks: Asked; pattern: RegExp }[];
  /** What is done at once unless a time is told. */
  errand: RegExp;
  /** Before a time at which a new event ends. */
  endsAt: RegExp;
  /** The order names a range: "block Friday afternoon" means all of it. */
  wholePart: RegExp;
  /** The order names a day and nothing smaller: "block Friday for writing" means all of it. */
  wholeDay: RegExp;
  /** What an event with no other title may be called, where it is told with whom or where it takes place. */
  kindTitle: RegExp;
  /** Only the next event is asked for. */
  nextOnly: RegExp;
  /** What stands before the name of something known: "the" of "the weekly sync". */
  definite: RegExp;
  /** Which of the matching events is meant. */
  picks: readonly { pick: NonNullable<Command['pick']>; pattern: RegExp }[];
  /** Every matching event is meant. */
  every: RegExp;
  /** The sentence tells what was. */
  past: RegExp;
  /** The order is about what was said before: "cancel it". */
  pronoun: RegExp;
  orderEdges: Edges;
  questionEdges: Edges;
  /** What a question says before it names its event: "is Tom coming to the". */
  questionLead: RegExp;
  /** Titles that say no more than that there is an event. */
  genericTitle: RegExp;
  /** Words that join the parts of a title around a time. */
  titleJoint: RegExp;
  /** Words before what a meeting is about. */
  titleMatter: RegExp;
}
