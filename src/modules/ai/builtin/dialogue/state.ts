import type { LanguagePackage } from '../languages/language.js';
import type { Creation, Wish } from '../orders/order.js';
import type { EventSeen, Outcome } from './tool-results.js';
import type { Call, Made } from './turns.js';

/** What the engine does next: say something and end the turn, or have tools run; a question leaves its wishes open. */
export type DialogueStep = ({ say: string } | { calls: Call[] }) & { asks?: OpenQuestion; events?: EventSeen[] };

/** A question the engine asked, the wishes it is about, and which of them. */
export interface OpenQuestion {
  field: string;
  options: string[];
  wishes: Wish[];
  index: number;
  events: EventSeen[];
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

/** What a conversation has come to before a message. */
export interface DialogueState {
  language?: LanguagePackage;
  open?: OpenQuestion;
  /** What the last message with a wish wished. */
  wishes: Wish[];
  topic?: Topic;
  /** The events and free times last shown. */
  shown: EventSeen[];
  slots: { start: string; end: string }[];
  /** Proposals of the last turn that made some. */
  proposals: Proposed[];
  /** Whether that was the turn before. */
  isJustProposed?: boolean;
  /** The new event that was proposed and taken back by the turn before. */
  dropped?: Creation;
}

export const NOTHING_SAID: DialogueState = { wishes: [], shown: [], slots: [], proposals: [] };

/** The state behind a turn: what it asked, proposed and showed. */
export function afterTurn(
  before: DialogueState,
  {
    wishes,
    step,
    made,
    language,
  }: { wishes: Wish[]; step: DialogueStep; made: readonly Made[]; language: LanguagePackage },
): DialogueState {
  const seen = made.flatMap(({ outcome }) => (outcome?.kind === 'events' ? outcome.events : []));
  const withdrawn = new Set(made.flatMap(({ outcome }) => (outcome?.kind === 'withdrawn' ? outcome.ids : [])));
  const fresh = made.flatMap((one) => toProposed(one, [...before.shown, ...seen]));
  const left = before.proposals.filter(({ id }) => !withdrawn.has(id));
  const proposals = fresh.length > 0 ? fresh : withdrawn.size > 0 ? left : [];
  const asked = made.find(({ call }) => call.name === 'ask_user');
  const slots = made.flatMap(({ outcome }) => (outcome?.kind === 'slots' ? outcome.slots : []));
  const { open: _open, dropped: _dropped, isJustProposed: _was, ...rest } = before;
  const dropped = withdrawn.size > 0 && fresh.length === 0 ? creationIn(before.wishes) : undefined;
  if (asked && step.asks?.field !== 'event')
    return {
      ...rest,
      language,
      wishes: wishes.length > 0 ? withPending(wishes, before) : before.wishes,
      ...(step.asks ? { open: step.asks } : {}),
    };
  const shown = step.events ?? (proposals.length > 0 ? [] : asked ? (step.asks?.events ?? []) : seen);
  const isGone = before.topic?.proposal !== undefined && withdrawn.has(before.topic.proposal.id);
  const topic =
    findTopic(proposals, shown) ?? (proposals.length + shown.length > 0 || isGone ? undefined : before.topic);
  return {
    ...rest,
    language,
    wishes: wishes.length > 0 ? withPending(wishes, before) : before.wishes,
    ...(asked && step.asks ? { open: step.asks } : {}),
    ...(topic ? { topic } : { topic: undefined }),
    shown: shown.length > 0 || slots.length > 0 || proposals.length > 0 ? shown : before.shown,
    slots: slots.length > 0 || proposals.length > 0 || shown.length > 0 ? slots : before.slots,
    proposals: proposals.length > 0 ? proposals : left,
    isJustProposed: fresh.length > 0,
    ...(dropped ? { dropped } : {}),
  };
}

function creationIn([wish]: readonly Wish[]): Creation | undefined {
  if (wish?.kind !== 'create') return undefined;
  const { replaces: _replaces, ...creation } = wish;
  return creation;
}

/** A time that is looked for is one for the event that lacked it. */
function withPending(wishes: Wish[], { open }: DialogueState): Wish[] {
  const [first] = wishes;
  return first?.kind === 'question' && first.asks === 'slots' && open
    ? [...wishes, ...open.wishes.filter(({ kind }) => kind === 'create')]
    : wishes;
}

function toProposed({ call, outcome }: Made, seen: readonly EventSeen[]): Proposed[] {
  if (outcome?.kind !== 'proposed') return [];
  const event = seen.find(({ id }) => id === call.arguments['eventId']);
  return [{ id: outcome.id, call, summary: outcome.summary, ...(event ? { event } : {}) }];
}

function findTopic(proposals: readonly Proposed[], shown: readonly EventSeen[]): Topic | undefined {
  const [proposal, ...others] = proposals;
  if (proposal) {
    const event = proposal.event ?? toDraft(proposal.call);
    return others.length === 0 && event ? { event, proposal } : undefined;
  }
  const [first, ...rest] = shown;
  const series = first?.recurringEventId;
  // Of a series, the next one was spoken of.
  const isOne = series === undefined ? rest.length === 0 : rest.every((event) => event.recurringEventId === series);
  return first && isOne ? { event: first } : undefined;
}

/** The event a creation proposes. */
export function toDraft({ name, arguments: values }: Call): EventSeen | undefined {
  const { summary, start, end, durationMinutes, location, attendees } = values;
  if (name !== 'create_event' || typeof summary !== 'string' || typeof start !== 'string') return undefined;
  const guests = Array.isArray(attendees) ? attendees.filter((email) => typeof email === 'string') : [];
  const told = typeof durationMinutes === 'number' && start.length > 10 ? later(start, durationMinutes) : start;
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

/** A wall-clock time so many minutes later. */
export function later(start: string, minutes: number): string {
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
