import { AttendeeInput, EventInput, EventTimeInput, RemindersInput } from '../../calendar/dto/event-input.dto.js';
import { WorkingLocationPropertiesInput } from '../../calendar/dto/event-type-properties.dto.js';
import type { Engine } from '../language-model.js';
import { Degraded } from './degraded.dto.js';

export const INTENTS = [
  'create_event',
  'update_event',
  'delete_event',
  'list_events',
  'check_availability',
  'find_slot',
  'respond_to_invite',
  'none',
] as const;
export type Intent = (typeof INTENTS)[number];

export const RESPONSES = ['accepted', 'declined', 'tentative'] as const;

/** A person as the sentence names them. */
export class PersonMentioned {
  displayName?: string;
  email?: string;
}

/** Which events a sentence speaks of: when, about what, with whom, where. */
export class EventDescription {
  query?: string;
  /** Offset of the request's `timeZone`; a clock time is itself, a whole day begins at 00:00. */
  timeMin?: string;
  /** Exclusive. */
  timeMax?: string;
  attendees?: PersonMentioned[];
  location?: string;
}

/** An event as a sentence describes it: `EventInput`, with people who may still lack an address. */
export class EventMentioned implements Partial<Omit<EventInput, 'attendees'>> {
  summary?: string;
  description?: string;
  location?: string;
  start?: EventTimeInput;
  end?: EventTimeInput;
  recurrence?: string[];
  attendees?: (PersonMentioned & Partial<AttendeeInput>)[];
  reminders?: RemindersInput;
  visibility?: EventInput['visibility'];
  transparency?: EventInput['transparency'];
  colorId?: string;
  eventType?: EventInput['eventType'];
  workingLocationProperties?: WorkingLocationPropertiesInput;
  /** update_event: guests to invite beside those there are. */
  addAttendees?: (PersonMentioned & Partial<AttendeeInput>)[];
  /** update_event: guests to take off the list. */
  removeAttendees?: PersonMentioned[];
}

/** Something missing or ambiguous, ready to show to the user. */
export class Question {
  field: string;
  question: string;
  options?: string[];
}

/** What a sentence asks for, read without touching any calendar. */
export class ParsedRequest {
  intent: Intent;
  /** 0..1 */
  confidence: number;
  engine: Engine;
  /** Why the builtin engine read it although a model is configured; absent when the model did. */
  degraded?: Degraded;
  timeZone: string;
  referenceTime: string;
  /** create_event: what would be sent to `POST /calendar/events`. */
  event?: EventMentioned;
  /** update_event, delete_event, respond_to_invite: which event is meant. */
  target?: EventDescription;
  /** update_event: what would be sent to `PATCH`; a new start alone keeps the duration. */
  changes?: EventMentioned;
  /** list_events, check_availability, find_slot. */
  range?: EventDescription;
  durationMinutes?: number;
  response?: (typeof RESPONSES)[number];
  assumptions: string[];
  questions: Question[];
}
