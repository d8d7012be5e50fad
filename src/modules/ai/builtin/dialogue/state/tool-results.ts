import type { Refusal } from '../../languages/replies.js';
import { readRefusal } from './read-refusal.js';
import { toFields, toArray, parsedIfJson, toText } from '../../../unknown-json.js';

/** An event as `list_events` answers it; only what the dialogue needs. Its words are data and are never read as orders. */
export interface EventSeen {
  id: string;
  summary: string;
  /** Wall-clock time of the user, `YYYY-MM-DDTHH:MM`, or `YYYY-MM-DD` for a whole day. */
  start: string;
  end: string;
  /** The last of several whole days. */
  lastDay?: string;
  /** The calendar it is in, where that is not the one the chat is about. */
  calendar?: string;
  location?: string;
  /** Where it was asked for. */
  description?: string;
  /** Words of the search that it lacks; whoever means it has to be asked. */
  missing?: string[];
  recurringEventId?: string;
  /** Names and addresses in lower case, to be searched. */
  people: string[];
  guests: SeenGuest[];
}

/** A guest as they are called, and their answer where it is known. */
export interface SeenGuest {
  name: string;
  email: string;
  response?: string;
  /** Whether it is the user. */
  self: boolean;
}

const TEXTS = ['lastDay', 'calendar', 'location', 'description', 'recurringEventId'] as const;

/** What was looked through for an answer, in local time: nothing is known beyond it. */
export interface Searched {
  from: string;
  to: string;
  /** Whether that is less than was asked for. */
  truncated: boolean;
}

/** The events a search found. */
export interface EventsFound extends Searched {
  kind: 'events';
  events: EventSeen[];
  /** How many were found, where that is more than are told. */
  total?: number;
  /** Whether the rest would have been told too, had there been fewer. */
  hasMore: boolean;
  /** Whether each of them lacks words of the search. */
  isPartial: boolean;
  /** Whether nothing lies ahead and these are over. */
  isPast: boolean;
  /** Calendars that could not be read. */
  unread: string[];
  /** What the server computed over all of them, where it was asked to. */
  facts?: Record<string, unknown>;
}

/** Whether a time is free. */
export interface FreeFound extends Searched {
  kind: 'free';
  free: boolean;
  busy: BusyStretch[];
  unknown: string[];
}

/** A busy time: of another person, or of the user, in which calendar where it is another than the one the chat is about. */
export interface BusyStretch {
  start: string;
  end: string;
  who?: string;
  calendar?: string;
}

/** A write of the last day, as `undo_write` lists it. */
export interface WriteSeen {
  id: string;
  /** Local wall-clock time. */
  at: string;
  kind: string;
  title: string;
  undoable: boolean;
  /** The write that this one took back. */
  undoOf?: string;
}

/** The outcome of one tool call, sorted by what can be said about it. */
export type Outcome =
  | EventsFound
  | FreeFound
  | { kind: 'slots'; slots: { start: string; end: string }[]; unknown: string[] }
  | { kind: 'proposed'; id: string; replaced: boolean; summary: string; conflicts: string[]; warnings: string[] }
  | { kind: 'writes'; writes: WriteSeen[] }
  | { kind: 'withdrawn'; ids: string[] }
  | { kind: 'refused'; reason: Refusal }
  | { kind: 'other' };

/** Reads the JSON a tool answered; anything unexpected is `other`. */
export function readOutcome(content: string): Outcome {
  const result = toFields(parsedIfJson(content));
  if (typeof result['code'] === 'string') return { kind: 'refused', reason: readRefusal(result) };
  if (Array.isArray(result['events'])) return toEventsFound(result, result['events'].flatMap(toEvent));
  const unknown = strings(result['unknown']);
  if (typeof result['free'] === 'boolean') {
    return { kind: 'free', free: result['free'], busy: stretches(result['busy']), unknown, ...searchedIn(result) };
  }
  if (Array.isArray(result['slots'])) return { kind: 'slots', slots: stretches(result['slots']), unknown };
  if (Array.isArray(result['writes'])) return { kind: 'writes', writes: result['writes'].flatMap(toWrite) };
  if (result['withdrawn']) return { kind: 'withdrawn', ids: strings(result['withdrawn']) };
  if (result['proposed']) return toProposal(toFields(result['proposed']));
  if (result['id'] !== undefined) return toEventsFound(result, toEvent(result));
  return { kind: 'other' };
}

function toWrite(value: unknown): WriteSeen[] {
  const { id, at, kind, title, undoable, undoOf } = toFields(value);
  if (typeof id !== 'string') return [];
  return [
    {
      id,
      at: toText(at),
      kind: toText(kind),
      title: toText(title),
      undoable: undoable === true,
      ...(typeof undoOf === 'string' ? { undoOf } : {}),
    },
  ];
}

function toEventsFound(result: Record<string, unknown>, events: EventSeen[]): EventsFound {
  const hasMore = result['truncated'] === true && result['total'] !== undefined;
  return {
    kind: 'events',
    events,
    hasMore,
    ...(typeof result['total'] === 'number' ? { total: result['total'] } : {}),
    ...searchedIn(result),
    truncated: result['truncated'] === true && !hasMore,
    isPartial: result['match'] === 'partial',
    isPast: result['past'] === true,
    unread: strings(result['unread']),
    ...(result['facts'] ? { facts: toFields(result['facts']) } : {}),
  };
}

function searchedIn({ from, to, truncated }: Record<string, unknown>): Searched {
  return { from: toText(from), to: toText(to), truncated: truncated === true };
}

function strings(value: unknown): string[] {
  return toArray(value).filter((item) => typeof item === 'string');
}

/** Conflicts and warnings come as sentences, or as objects with a summary or detail. */
function phrases(value: unknown): string[] {
  return toArray(value)
    .map((item) => toText(item) || toText(toFields(item)['summary']) || toText(toFields(item)['detail']))
    .filter(Boolean);
}

function stretches(value: unknown): BusyStretch[] {
  return toArray(value).map((item) => {
    const { start, end, who, calendar } = toFields(item);
    return {
      start: toText(start),
      end: toText(end),
      ...(typeof who === 'string' ? { who } : {}),
      ...(typeof calendar === 'string' ? { calendar } : {}),
    };
  });
}

function toEvent(value: unknown): EventSeen[] {
  const fields = toFields(value);
  const { id, summary, start, end, attendees, status } = fields;
  if (typeof id !== 'string' || typeof start !== 'string' || status === 'cancelled') return [];
  return [
    {
      id,
      summary: toText(summary),
      start,
      end: toText(end) || start,
      ...textsIn(fields),
      ...(fields['missing'] ? { missing: strings(fields['missing']) } : {}),
      people: readPeople(attendees),
      guests: readGuests(attendees),
    },
  ];
}

/** The texts an event has. */
function textsIn(fields: Record<string, unknown>): Partial<Pick<EventSeen, (typeof TEXTS)[number]>> {
  return Object.fromEntries(TEXTS.flatMap((name) => (typeof fields[name] === 'string' ? [[name, fields[name]]] : [])));
}

function readPeople(value: unknown): string[] {
  return toArray(value).map((item) =>
    `${toText(toFields(item)['displayName'])} ${toText(toFields(item)['email'])}`.toLowerCase(),
  );
}

function readGuests(value: unknown): SeenGuest[] {
  return toArray(value).map((item) => {
    const { displayName, email, responseStatus, self } = toFields(item);
    return {
      name: toText(displayName) || toText(email),
      email: toText(email),
      self: self === true,
      ...(typeof responseStatus === 'string' ? { response: responseStatus } : {}),
    };
  });
}

function toProposal(proposed: Record<string, unknown>): Outcome {
  return {
    kind: 'proposed',
    id: toText(proposed['id']),
    replaced: proposed['replaced'] === true,
    summary: toText(proposed['summary']),
    conflicts: phrases(proposed['conflicts']),
    warnings: phrases(proposed['warnings']),
  };
}
