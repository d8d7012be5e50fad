import type { Intent } from '../../dto/parsed-request.dto.js';
import type { When } from '../time/expressions.js';

/** A person as named: by words, by address, or both. */
export interface Person {
  displayName?: string;
  email?: string;
}

/** What a sentence says of an event: what, with whom, where, when. */
export interface Description {
  title?: string;
  people: Person[];
  place?: string;
  when?: When;
}

/** What is to become of an event. */
export interface Changes {
  title?: string;
  place?: string;
  /** Words for its description, behind those it has unless they take their place. */
  note?: { words: string; replaces: boolean };
  when?: When;
  /** Whether `when` is the new end rather than the new start. */
  endsOnly?: boolean;
  /** How much later, or earlier when negative, in seconds. */
  shiftSeconds?: number;
  /** Its new length, in seconds. */
  lengthSeconds?: number;
  /** How much longer, or shorter when negative, in seconds. */
  extendSeconds?: number;
  /** The event whose time it is to have, and which is to have its own. */
  swapsWith?: string;
  /** Whether it is to grow or to shrink, where by how much is not told. */
  grows?: boolean;
  addPeople: Person[];
  removePeople: Person[];
}

/** What a question wants to know of an event, where it is not all of it. */
export type Asked = 'guests' | 'place' | 'time' | 'count';

export type Scope = 'this' | 'following' | 'all';

/** A request as understood, before it meets a calendar. */
export interface Command {
  intent: Intent;
  confidence: number;
  /** The event to create, or what a question or a change is about. */
  about: Description;
  description?: string;
  changes?: Changes;
  response?: 'accepted' | 'declined' | 'tentative';
  scope?: Scope;
  /** Whether only the next event is asked for. */
  nextOnly?: boolean;
  /** Which of the matching events is meant, by its start. */
  pick?: 'first' | 'last';
  /** Whether every matching event is meant. */
  every?: boolean;
  wholeDay?: boolean;
  /** Whether the only clock time told is the end of the new event. */
  endsAt?: boolean;
  /** What a question asks for. */
  asks?: Asked;
  /** Whether a part of the day is the length of the event. */
  wholePart?: boolean;
  /** A length asked for, in seconds. */
  lengthSeconds?: number;
}

/** A change as read: which event, and what is to become of it. */
export type Update = Required<Pick<Command, 'about' | 'changes'>>;

/** The changes that change nothing. */
export function noChanges(): Changes {
  return { addPeople: [], removePeople: [] };
}
