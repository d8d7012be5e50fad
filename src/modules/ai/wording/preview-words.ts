import type { ActionKind } from '../actions/action.dto.js';
import type { UndoMethod } from '../actions/action-request.js';
import type { EventInput } from '../../calendar/dto/event-input.dto.js';
import type { ResponseStatus } from '../../calendar/dto/event-actions.dto.js';
import type { Scope } from '../../calendar/dto/event-queries.dto.js';

/** Every field of an event that an action can set; `start` stands for both times. */
export type ShownField = Exclude<keyof EventInput, 'end'> | 'calendarId' | 'conference' | 'responseStatus' | 'comment';

type Given<T> = Exclude<T, undefined>;

/** The words for values which Google knows by codes. */
export interface CodeWords {
  visibility: Record<Given<EventInput['visibility']>, string>;
  transparency: Record<Given<EventInput['transparency']>, string>;
  eventType: Record<Given<EventInput['eventType']>, string>;
  answers: Record<ResponseStatus, string>;
  autoDecline: Record<Given<Given<EventInput['outOfOfficeProperties']>['autoDeclineMode']>, string>;
  chatStatus: Record<Given<Given<EventInput['focusTimeProperties']>['chatStatus']>, string>;
  workplace: Record<Given<EventInput['workingLocationProperties']>['type'], string>;
  reminder: Record<'email' | 'popup', (time: string) => string>;
  /** Google's event colours by their ids, 1 to 11. */
  colors: readonly string[];
}

/** How the preview of an action is said in one language; titles, times and values come worded already. */
export interface PreviewWords {
  quotes: readonly [string, string];
  /** Begins a summary; the title comes quoted. */
  heads: Record<Exclude<ActionKind, 'rsvp' | 'undo_write'>, (title: string) => string>;
  /** Begins the summary of an undo, by what it does to the event. */
  undoHeads: Record<UndoMethod, (title: string) => string>;
  answerHeads: Record<ResponseStatus, (title: string) => string>;
  /** How much of a series is meant. */
  scopes: Record<Scope, string>;
  /** How many instances are meant; `count` is absent for a series without an end. */
  instances: (past: number, count?: number) => string;
  labels: Record<ShownField, string>;
  addedGuests: (count: number) => string;
  removedGuests: (count: number) => string;
  changedGuests: string;
  codes: CodeWords;
  yes: string;
  no: string;
  /** Where there was no value, or there will be none. */
  nothing: string;
  /** When a reminder comes. */
  beforeStart: (length: string) => string;
  atStart: string;
  noReminder: string;
  defaultReminders: string;
  optionalGuest: string;
  wholeDay: string;
  /** The user's primary calendar. */
  ownCalendar: string;
  /** A summary: the kind of change and the event. */
  sentence: (head: string, parts: readonly string[]) => string;
  /** One field of an event. */
  field: (label: string, value: string) => string;
  /** A field with its new value and its old one. */
  changed: (label: string, value: string, before: string) => string;
  /** A field that loses its value. */
  cleared: (label: string, before: string) => string;
  /** A text with something added at its end. */
  appended: (text: string) => string;
  /** The first day of what is meant of a series. */
  from: (day: string) => string;
  /** A time with the same time in the event's own zone. */
  inItsZone: (time: string, there: string) => string;
  mails: (people: string) => string;
  more: (count: number) => string;
}
