import type { Duration, When } from '../../time/expressions.js';
import type { Asked } from './senses.js';

/** What stands before the content of a role. The words of two markers may be the same: "to" is also `into` and `onto`. */
export type Marker =
  /** A new time, place or length: "move it _to_ Friday". */
  | 'to'
  /** The time or name before the change: "_from_ 3 to 4". */
  | 'from'
  | 'with'
  /** A place: "_in_ room 4", "_im_ Café". */
  | 'at'
  /** The place of a person, and part of the title: "_chez_ Marie". */
  | 'host'
  /** What something is removed from: "take Tom _off_ the review". */
  | 'off'
  /** A new title: "rename it _as_ Planning". */
  | 'called'
  /** The title of an event that is there: "the meeting _called_ Planning". */
  | 'named'
  /** A title behind a time and a colon: "appointment Tuesday 4pm: _eye test_". */
  | 'titled'
  /** A new title, behind the old one: "cambia el dentista _por_ la peluquería". */
  | 'becoming'
  /** The guest who comes instead: "replace Tom _by_ Anna". */
  | 'replacedBy'
  /** The length of a shift: "extend it _by_ an hour". */
  | 'by'
  /** A topic: "a call _about_ the budget". */
  | 'about'
  /** The event that a part belongs to: "the location _of_ the review". */
  | 'of'
  /** What is no longer meant: "at 5 _instead of_ 4", "Anna _instead of_ Tom". */
  | 'instead'
  | 'for'
  /** What goes on then: "will it rain _during_ the picnic". */
  | 'during'
  | 'after'
  | 'before'
  /** The event on whose day, or the day before or after it, a new one is: "_on the day of_ the party". */
  | 'dayOf'
  | 'dayBefore'
  | 'dayAfter'
  /** Two events, and what is between them: "anything _between_ the dentist and the review?" */
  | 'between'
  | 'except'
  /** The comment of an answer: "decline it, _saying_ I am ill". */
  | 'saying'
  /** The event whose guests a new one gets: "_with the same people as_ the review". */
  | 'samePeople'
  /** The last day of a series, the end of an event. */
  | 'until'
  /** The event that a guest is added to: "add Tom _to_ the review". */
  | 'into'
  /** The same by its list: "put Tom _on the guest list of_ the review". */
  | 'listed'
  /** The goal behind the name of an event: "rename the review _to_ Planning". */
  | 'onto'
  /** Who is told: "_tell_ Anna I will come". */
  | 'tell';

/** Why a clause orders nothing. */
export type Block = 'negation' | 'condition' | 'report' | 'past' | 'statement' | 'question' | 'reason' | 'doubt';

/** What supposes, or asks for advice, changes what an order beside it means. */
export const BINDING: ReadonlySet<Block> = new Set<Block>(['condition', 'doubt']);

export type SpokenScope = 'this' | 'following' | 'all' | 'every';

/** One of several, by its place in the order of time, or by its length. */
type Place =
  | 'first'
  | 'last'
  | 'next'
  | 'second'
  | 'third'
  | 'fourth'
  | 'fifth'
  | 'earlier'
  | 'later'
  | 'longest'
  | 'shortest'
  | 'one'
  | 'all'
  | 'none';

/** Which of several are meant: one, so many from one end, or one and another: "the last two", "the first and the third". */
export type Pick = Place | `${'first' | 'last'} ${number}` | `${string}+${string}`;

/**
 * What a word tells of an event that is in the calendar: that it does not take place, that it is at a place or a time, that it is
 * otherwise than it was, that it takes longer, that somebody
 * comes or does not come, or that a reminder or its guests are spoken of; `it` is the event
 * itself, as the subject of a later clause.
 */
export type Sign =
  'gone' | 'state' | 'lasts' | 'changed' | 'more' | 'less' | 'remind' | 'guests' | 'comes' | 'absent' | 'it';

/** That nothing takes place, told anywhere or by the last word of a clause, or nothing of a kind that is named beside it. */
export type Absence = 'off' | 'last' | 'none';

/** Which part of an event is spoken of: "the location of …". */
export type Aspect = 'place' | 'title' | 'time' | 'length' | 'colour' | 'note' | 'reminder';

export type Courtesy =
  | 'thanks'
  | 'yes'
  | 'no'
  | 'neverMind'
  | 'greeting'
  | 'farewell'
  | 'undo'
  | 'redo'
  | 'help'
  | 'again'
  | 'instead'
  | 'or'
  | 'also'
  | 'only'
  | 'keep'
  | 'else';

/** What a short message asks of the events spoken of: which there are, how many, or what comes after them; or that another one of two is meant. */
export type Inquiry = 'list' | 'count' | 'next' | 'when' | 'where' | 'other';

/** How much later or earlier, or longer and shorter where it `lengthens`. */
export interface TimeShift {
  by: Duration;
  sign: 1 | -1;
  lengthens?: true;
}

/** What an event may have and lose. */
export type Clearable = 'location' | 'description' | 'reminders' | 'meet' | 'guests';

export type Detail =
  | { is: 'reminder'; before: Duration; further?: Duration[] }
  | { is: 'private' }
  | { is: 'public' }
  | { is: 'free' }
  | { is: 'busy' }
  /** Its noun where it is one by itself: "a video call". */
  | { is: 'meet'; noun?: string }
  | { is: 'wholeDay' }
  | { is: 'colour'; colour: string }
  /** A part that is taken off: "remove the reminder". */
  | { is: 'without'; part: Clearable }
  | { is: 'type'; type: 'outOfOffice' | 'focusTime' };

/** All guests of an event, told by a noun of people, "everyone", or by a word that may mean all of anything, "all". */
export type Everyone = 'guests' | 'all';

/** A person as named: by words, by address, or both. */
export interface NamedPerson {
  displayName?: string;
  email?: string;
  /** A pronoun, where nobody was spoken of: "him". */
  isUnknown?: true;
  /** Told by words that are no name, so that there is no address: "my boss". */
  isDescribed?: true;
  everyone?: Everyone;
  /** To be invited, where an address is needed, and not only named: "and invite Anna". */
  isInvited?: true;
}

/** Words that name something. */
export interface Name {
  words: string;
  /** With its article: "the Blue House". */
  full?: string;
  from: number;
  to: number;
  article?: 'definite' | 'indefinite';
  isQuoted?: true;
  /** It is that of an event in the calendar. */
  isKnown?: true;
  /** A time said with it: "the Monday review". */
  when?: When;
  /** Its place among others, where that is all that tells it: "all but the first". */
  pick?: Pick;
}

/** Which event an order or a question is about. */
export interface Target {
  name?: Name;
  /** More names, of the same order: "the dentist and the hairdresser". */
  others?: Name[];
  when?: When;
  people: NamedPerson[];
  place?: string;
  scope?: SpokenScope;
  pick?: Pick;
  pointsBack?: true;
  isAll?: true;
  /** Those of all that are not meant. */
  except?: Name[];
  /** On the day of the event of the order before it: "accept the demo and cancel piano that day". */
  isOnSameDay?: true;
  /** "The meeting before the dentist": told by what it stands next to. */
  beside?: Relation;
  /** The event itself, once a choice has pinned it. */
  eventId?: string;
  /** The open proposals one of which is meant. */
  proposals?: string[];
}

/** A time that is to be chosen, within what is told of it, and outside of what it is not to be: "next week, but not on Monday". */
export interface OpenTime {
  when?: When;
  avoids: { words: string; when: When }[];
}

/** Next to which other event. */
export interface Relation {
  side: 'before' | 'after';
  event: Name;
  /** So long before its beginning, or behind its end. */
  by?: Duration;
  /** With whom that one is. */
  people?: NamedPerson[];
  /** On which day that one is. */
  when?: When;
  /** Before which other one it is as well. */
  until?: Name;
}

/** What is to become of an event. */
export interface Changes {
  /** Empty where it is not told yet. */
  title?: string;
  /** The new name stands at the end of that of the event: "the team dinner Farewell dinner"; or is the whole of it, for what was spoken of. */
  endsInTitle?: true | 'whole';
  place?: string;
  note?: { words: string; replaces: boolean };
  when?: When;
  /** That the time told, or any, is to be chosen outside of these. */
  avoids?: OpenTime['avoids'];
  /** Only later than it was: a weekday is one behind it. */
  isLater?: true;
  /** The new end alone. */
  endsAt?: When;
  shift?: TimeShift;
  length?: Duration;
  /** Longer or shorter, where by how much is not told. */
  grows?: 1 | -1;
  /** Without an event, next to what was spoken of. */
  nextTo?: Omit<Relation, 'event'> & { event?: Name };
  /** The last day of a series. */
  until?: When;
  addPeople?: NamedPerson[];
  removePeople?: NamedPerson[];
  /** Who stays where all guests are taken off. */
  keepPeople?: NamedPerson[];
  details?: Detail[];
  /** The fields of the change that is proposed which are not to be changed after all. */
  takesBack?: readonly string[];
}

/** A new event as it was said. */
export interface Creation {
  kind: 'create';
  title?: string;
  when?: When;
  length?: Duration;
  people: NamedPerson[];
  place?: string;
  details: Detail[];
  note?: string;
  /** Another time that was told of the same event. */
  contrary?: When;
  /** Days of a series on which it does not take place. */
  except?: When[];
  nextTo?: Relation;
  /** Right beside what was spoken of before it: "right after". */
  besideIt?: Relation['side'];
  /** So many days behind the event spoken of before it: "the day before". */
  daysLater?: number;
  /** The event on whose day it is, or so many days later, or at whose time. */
  dayOf?: { target: Target; days: number; isAtItsTime?: true };
  samePeopleAs?: Name;
  /** Only a name and a time, no order. */
  isStated?: true;
  /** By a verb that also changes what is there, without "a": "make yoga 7pm". */
  isUnordered?: true;
  /** What somebody does, as it was told: whether it is to be an event is asked first. */
  told?: string;
  /** Words that do not read like a name: whether the event is called as it was told is asked first. */
  unsure?: string;
  /** "The dinner is at 9": it may be there already. */
  isKnown?: true;
  /** Where it is not, the day of the order before it. */
  sharedDay?: NonNullable<When['date']>;
  /** The clock time told is the end. */
  endsOnly?: true;
  /** The open proposal it takes the place of. */
  replaces?: string;
  /** Only if its time is free; else at the other time, if one was told. */
  ifFree?: { otherwise?: When };
  /** A part of the day is its length: "block the morning". */
  fillsPart?: true;
}

/** What is told of the order before it: "it takes an hour", "at Café Engel", "note: bring the plans". */
export interface Addition {
  /** When a series begins or ends, or at which time of each day. */
  when?: When;
  until?: When;
  except: When[];
  /** How often it takes place in all. */
  count?: number;
  length?: Duration;
  place?: string;
  people: NamedPerson[];
  details: Detail[];
  note?: string;
  /** It is told of all the events before: "half an hour each", "all on Friday". */
  isShared?: true;
  /** "Put it in": what was told is to be entered. */
  puts?: true;
}

/** Undoes writes. */
export interface Undoing {
  kind: 'undo';
  target: Target;
  /** Only deletions are undone. */
  restores?: true;
  /** Only to be told. */
  lists?: true;
  /** The last undo is taken back. */
  redoes?: true;
}

/** An event is changed. */
export interface Update {
  kind: 'update';
  target: Target;
  changes: Changes;
  /** Counts from the event as it is, and not as an open proposal would leave it. */
  afresh?: true;
  /** The new event it means where no event is called so: "stretch class on Friday at 6". */
  otherwise?: Creation;
}

export type Response = 'accepted' | 'declined' | 'tentative';

export type Order =
  | Creation
  | Update
  | { kind: 'delete'; target: Target; otherwise?: Creation }
  /** Without the other one, it is the two that were spoken of. */
  | { kind: 'swap'; target: Target; other?: Target }
  | { kind: 'copy'; target: Target; changes: Changes }
  /** With what is to change about the event besides: "accept it with a reminder". */
  | { kind: 'respond'; target: Target; response: Response; comment?: string; details?: Detail[] }
  | Undoing;

export interface QuestionWish {
  kind: 'question';
  asks: Asked;
  target: Target;
  length?: Duration;
  isPast?: true;
  /** Its words, where it may be about something else than an event: "when was Cervantes born". */
  guess?: string;
  /** Not every word of it was understood. */
  isPartly?: true;
}

/** Anything a clause can ask of the engine. */
export type Wish = Order | QuestionWish;
