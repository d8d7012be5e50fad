import type { LanguagePackage } from '../../languages/language.js';
import type { Creation, Update, Wish } from '../../orders/grammar/order.js';
import type { EventSeen, Outcome } from './tool-results.js';
import type { Call } from './turns.js';

/** What the engine does next: say something and end the turn, or have tools run; a question leaves its wishes open. */
export type DialogueStep = ({ say: string } | { calls: Call[] }) & {
  asks?: OpenQuestion;
  events?: EventSeen[];
  /** What was spoken of before goes on being the subject: a question about it was answered. */
  staysOnTopic?: true;
  /** No event was found that fits. */
  isMissing?: true;
  /** The places of wishes that lack something and were not asked about, since others were proposed. */
  unasked?: number[];
};

/** A question the engine asked, the wishes it is about, and which of them. */
export interface OpenQuestion {
  field: string;
  options: string[];
  wishes: Wish[];
  index: number;
  events: EventSeen[];
  /** The open proposals that the events belong to, where it asks for one of those. */
  proposals?: string[];
  /** Proposals that the answer's take the place of. */
  withdraws?: string[];
  /** Something else was said since. */
  isPassedOver?: true;
}

/** A proposal as it was made. */
export interface Proposed {
  id: string;
  call: Call;
  /** What the server said of it. */
  summary: string;
  event?: EventSeen;
}

/** The one event a conversation last spoke of. */
export interface Topic {
  event: EventSeen;
  proposal?: Proposed;
}

/** A new event that is proposed, as it was ordered and changed since. */
export interface ProposedCreation {
  wish: Creation;
  /** The id of its proposal. */
  proposal: string;
}

/** What a conversation last spoke of, and showed. */
export interface Spoken {
  topic?: Topic | undefined;
  creation?: ProposedCreation | undefined;
  /** The events and free times last shown. */
  shown: EventSeen[];
  slots: { start: string; end: string }[];
  /** The events that the last question listed, whatever was proposed since. */
  listed?: EventSeen[];
  /** The day last asked about, or of what was taken back, where no event is spoken of since. */
  day?: string | undefined;
}

/** What a conversation has come to before a message. */
export interface DialogueState {
  language?: LanguagePackage;
  open?: OpenQuestion;
  /** What the last message with a wish wished. */
  wishes: Wish[];
  /** The last orders, whatever was asked since. */
  orders: Wish[];
  spoken: Spoken;
  /** The question which event is meant that the last proposal answers. */
  chosen?: OpenQuestion;
  /** Proposals of the last turn that made some. */
  proposals: Proposed[];
  /** Those of the turns before, the oldest first. */
  earlier: Proposed[];
  /** Whether that was the turn before. */
  isJustProposed?: boolean;
  /** Something else than its time was asked since about what was proposed last. */
  isAskedAbout?: boolean;
  /** A short message that was not understood, which the next one may complete. */
  unread?: string | undefined;
  /** What was proposed and taken back by the turn before: a new event, or a change. */
  dropped?: Creation | Update;
}

export const NOTHING_SAID: DialogueState = {
  wishes: [],
  orders: [],
  spoken: { shown: [], slots: [] },
  proposals: [],
  earlier: [],
};

/** Whether the last thing said was a question of the engine. */
export function isAsked({ open }: DialogueState): boolean {
  return open !== undefined && !open.isPassedOver;
}

/** The event a creation proposes. */
export function toDraft({ name, arguments: values }: Call): EventSeen | undefined {
  const { summary, start, end, durationMinutes, location, attendees } = values;
  if (name !== 'create_event' || typeof summary !== 'string' || typeof start !== 'string') return undefined;
  const guests = Array.isArray(attendees) ? attendees.filter((email) => typeof email === 'string') : [];
  const told = typeof durationMinutes === 'number' && hasClock(start) ? addMinutes(start, durationMinutes) : start;
  return {
    id: '',
    summary,
    start,
    end: typeof end === 'string' ? end : told,
    ...(typeof location === 'string' ? { location } : {}),
    people: guests.map((email) => email.toLowerCase()),
    guests: guests.map((email) => ({ name: email, email, self: false })),
  };
}

const DATE_LENGTH = '2026-01-01'.length;

/** Whether a local date or time names a time of day, and not a day alone. */
export function hasClock(at: string): boolean {
  return at.length > DATE_LENGTH;
}

/** Adds minutes to a wall-clock time. */
export function addMinutes(start: string, minutes: number): string {
  return new Date(Date.parse(`${start.slice(0, 16)}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
}

/** How long an event takes, in minutes; an hour where that is not known. */
export function countMinutes({ start, end }: Pick<EventSeen, 'start' | 'end'>): number {
  const minutes = (Date.parse(`${end.slice(0, 16)}:00Z`) - Date.parse(`${start.slice(0, 16)}:00Z`)) / 60_000;
  return minutes > 0 ? minutes : 60;
}

/** The outcome of a kind among those of calls. */
export function isOf<K extends Outcome['kind']>(
  outcome: Outcome | undefined,
  kind: K,
): outcome is Extract<Outcome, { kind: K }> {
  return outcome?.kind === kind;
}
