import { ApiProperty, IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray } from 'class-validator';
import { ValuesCheckedBy } from '../../../shared/validation/validate.js';
import { findEventFaults } from '../events/event-faults.js';
import { CalendarEvent } from './event.dto.js';
import { AttendeeInput, EventInput } from './event-input.dto.js';
import { Optional } from '../../../shared/validation/optional.js';
import { Email, Ignored, NestedList } from './validators.js';

/** Fields null clears, and a replacement clears when it does not name them; the type of an event is not among them, for it never changes. */
export const CLEARABLE = [
  'summary',
  'description',
  'location',
  'end',
  'recurrence',
  'attendees',
  'reminders',
  'visibility',
  'transparency',
  'colorId',
  'guestsCanModify',
  'guestsCanInviteOthers',
  'guestsCanSeeOtherGuests',
  'extendedProperties',
  'source',
] as const satisfies (keyof EventInput)[];

/** What answers say of an event and no request can set; sent back, it is ignored. */
const READ_ONLY = [
  'id',
  'calendarId',
  'etag',
  'status',
  'htmlLink',
  'created',
  'updated',
  'creator',
  'organizer',
  'endTimeUnspecified',
  'recurringEventId',
  'originalStartTime',
  'iCalUID',
  'sequence',
  'attendeesOmitted',
  'hangoutLink',
  'conferenceData',
  'anyoneCanAddSelf',
  'privateCopy',
  'locked',
  'attachments',
  'assumptions',
  'conflicts',
  'duplicates',
  'split',
] as const satisfies Exclude<keyof CalendarEvent, keyof EventInput>[];
export type ReadOnlyField = (typeof READ_ONLY)[number];

/** A whole new event in place of another; an event that was read can be sent back as it is. */
@ValuesCheckedBy(findEventFaults)
export class EventReplacement extends IntersectionType(EventInput, PartialType(PickType(CalendarEvent, READ_ONLY))) {}

/** The contract takes the types of fields from the compiler plugin, which does not run in tests. */
const HAS_TYPES = Reflect.has(CalendarEvent, '_OPENAPI_METADATA_FACTORY');

for (const name of READ_ONLY) {
  if (HAS_TYPES) ApiProperty({ readOnly: true, required: false })(EventReplacement.prototype, name);
  Ignored()(EventReplacement.prototype, name);
}

/** Any part of an event; null clears a field, what is left out stays as it is. */
@ValuesCheckedBy(findEventFaults)
export class EventPatch extends PartialType(EventReplacement) {
  /** Guests to invite beside those there are; not together with `attendees`. */
  @Optional()
  @NestedList(() => AttendeeInput, 200)
  addAttendees?: AttendeeInput[];

  /** Addresses of guests to take off the list; not together with `attendees`. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(200)
  @Email({ each: true })
  removeAttendees?: string[];
}

for (const name of CLEARABLE) {
  // A list has no element type that could be read back at run time.
  const items = name === 'attendees' ? { type: () => [AttendeeInput] } : {};
  ApiProperty({ nullable: true, ...items })(EventPatch.prototype, name);
}
