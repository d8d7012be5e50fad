import { ApiProperty, PartialType } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray } from 'class-validator';
import { AttendeeInput, EventInput } from './event-input.dto.js';
import { Email, NestedList, Optional } from './validators.js';

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

/** Any part of an event; null clears a field, what is left out stays as it is. */
export class EventPatch extends PartialType(EventInput) {
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
