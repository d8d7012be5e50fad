import { PartialType } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray } from 'class-validator';
import { AttendeeInput, EventInput } from './event-input.dto.js';
import { Email, NestedList, Optional } from './validators.js';

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
