import { ApiProperty } from '@nestjs/swagger';
import { Moment } from '../../../shared/validation/moment.js';
import { EventInput, EventTimeInput, RemindersInput } from '../../calendar/dto/event-input.dto.js';
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
  /** The name, as the sentence has it. */
  displayName?: string;
  /** The address, where it is known. */
  email?: string;
}

/** A guest as the sentence names them. */
export class GuestMentioned extends PersonMentioned {
  /** Whether the guest may stay away. */
  optional?: boolean;
}

/** Which events a sentence speaks of: when, about what, with whom, where. */
export class EventDescription {
  /** Words of the title. */
  query?: string;
  /** Offset of the request's `timeZone`; a clock time is itself, a whole day begins at 00:00. */
  timeMin?: string;
  /** Exclusive. */
  timeMax?: string;
  /** With whom. */
  attendees?: PersonMentioned[];
  /** Where. */
  location?: string;
}

/**
 * An event as a sentence describes it: `EventInput`, which can be sent as it is once every guest has an address. A guest who is only
 * named stays in `attendees` or `addAttendees` with `displayName` alone, and `questions` asks for the address (`field` `attendees`).
 * A wish without a field, such as a Meet link, is told in `assumptions`. Both engines do this.
 */
export class EventMentioned implements Partial<Omit<EventInput, 'attendees'>> {
  /** The title. */
  summary?: string;
  /** The description; Google allows simple HTML. */
  description?: string;
  /** Where it takes place, in free words. */
  location?: string;
  /** When it starts. */
  start?: EventTimeInput;
  /** When it ends, exclusive. */
  end?: EventTimeInput;
  /** `RRULE`, `EXDATE` and `RDATE` lines. */
  recurrence?: string[];
  /** The guests; `questions` asks for the address of a guest without one, who cannot be sent. */
  attendees?: GuestMentioned[];
  /** The user’s own reminders. */
  reminders?: RemindersInput;
  /** Who may see the details. */
  visibility?: EventInput['visibility'];
  /** Whether the event blocks time. */
  transparency?: EventInput['transparency'];
  /** A colour id of Google Calendar, `1` to `11`. */
  colorId?: string;
  /** What kind of event it is. */
  eventType?: EventInput['eventType'];
  /** For `eventType` `workingLocation`. */
  workingLocationProperties?: WorkingLocationPropertiesInput;
  /** update_event: guests to invite beside those there are. */
  addAttendees?: GuestMentioned[];
  /** update_event: guests to take off the list. */
  removeAttendees?: PersonMentioned[];
}

/** Something missing or ambiguous, ready to show to the user. */
export class Question {
  /** Which field it is about. */
  field: string;
  /** The question, in the user’s language. */
  question: string;
  /** Answers to choose from; each may be sent as the next message. */
  options?: string[];
}

/** What a sentence asks for, read without touching any calendar. */
export class ParsedRequest {
  /** What is asked for. */
  intent: Intent;
  /** How sure the engine is, from 0 to 1. */
  @ApiProperty({ minimum: 0, maximum: 1 })
  confidence: number;
  /** Which engine read it. */
  engine: Engine;
  /** Why the builtin engine read it although a model is configured; absent when the model did. */
  degraded?: Degraded;
  /** The zone that times were read in. */
  timeZone: string;
  /** When it is said to be. */
  @Moment()
  referenceTime: string;
  /** create_event: what would be sent to `POST /calendar/events`. */
  event?: EventMentioned;
  /** update_event, delete_event, respond_to_invite: which event is meant. */
  target?: EventDescription;
  /** update_event: what would be sent to `PATCH`; a new start alone keeps the duration. */
  changes?: EventMentioned;
  /** list_events, check_availability, find_slot. */
  range?: EventDescription;
  /** find_slot: how long. */
  durationMinutes?: number;
  /** respond_to_invite: the answer. */
  response?: (typeof RESPONSES)[number];
  /** How it was read where it could be read otherwise. */
  assumptions: string[];
  /** What is missing or ambiguous. */
  questions: Question[];
}
