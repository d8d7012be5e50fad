import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { ValuesCheckedBy } from '../../../shared/validation/validate.js';
import { findEventFaults } from '../events/event-faults.js';
import {
  BirthdayPropertiesInput,
  FocusTimePropertiesInput,
  OutOfOfficePropertiesInput,
  WorkingLocationPropertiesInput,
} from './event-type-properties.dto.js';
import { Optional } from '../../../shared/validation/optional.js';
import { Email, Ignored, Nested, NestedList, Text, TextMap, WebAddress, ZoneName } from './validators.js';

export const VISIBILITIES = ['default', 'public', 'private', 'confidential'] as const;
export const TRANSPARENCIES = ['opaque', 'transparent'] as const;
export const RESPONSE_STATUSES = ['accepted', 'declined', 'tentative', 'needsAction'] as const;
export const EVENT_TYPES = ['default', 'birthday', 'focusTime', 'fromGmail', 'outOfOffice', 'workingLocation'] as const;

/** A moment (`dateTime`, with an offset or as wall-clock time of `timeZone`) or a whole day (`date`); never both. */
export class EventTimeInput {
  /** RFC 3339 with an offset, or local wall-clock time (`2026-11-24T16:00`) that belongs to `timeZone`. */
  @Optional()
  @Text(64)
  dateTime?: string;

  /** `YYYY-MM-DD`, for whole days; an end date is exclusive. */
  @Optional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a date as YYYY-MM-DD' })
  date?: string;

  /** IANA zone name, or a Windows one; without one, and without an offset, the calendar's own zone is meant. */
  @Optional()
  @ZoneName()
  timeZone?: string;
}

/** A guest to invite. */
export class AttendeeInput {
  /** The address of the guest. */
  @Email()
  email: string;

  /** The name to show. */
  @Optional()
  @Text(200)
  displayName?: string;

  /** Whether the guest may stay away. */
  @Optional()
  @IsBoolean()
  optional?: boolean;

  /** The user's own answer, where the user is among the guests; ignored for everybody else, as only they can answer. */
  @Optional()
  @IsIn(RESPONSE_STATUSES)
  responseStatus?: (typeof RESPONSE_STATUSES)[number];

  /** The user's own word to the organizer; ignored for everybody else. */
  @Optional()
  @Text(8192)
  comment?: string;

  /** Ignored: the calendar service says whose entry this is. */
  @Ignored()
  self?: boolean;

  /** Ignored: the calendar service says who organizes. */
  @Ignored()
  organizer?: boolean;

  /** Ignored: the calendar service knows rooms by their address. */
  @Ignored()
  resource?: boolean;

  /** Ignored. */
  @Ignored()
  id?: string;

  /** Ignored. */
  @Ignored()
  additionalGuests?: number;
}

/** One reminder of an event. */
export class ReminderInput {
  /** A mail or a notification on the user’s devices. */
  @IsIn(['email', 'popup'])
  method: 'email' | 'popup';

  /** Minutes before the start, up to four weeks. */
  @IsInt()
  @Min(0)
  @Max(40_320)
  minutes: number;
}

/** The reminders of an event: the calendar's own, or up to five others. */
export class RemindersInput {
  /** Whether the calendar’s own reminders apply. */
  @IsBoolean()
  useDefault: boolean;

  /** Must be left out, or empty, with `useDefault`. */
  @Optional()
  @NestedList(() => ReminderInput, 5)
  overrides?: ReminderInput[];
}

/** Properties of the client's own: `private` to this copy of the event, or `shared` with all copies. */
export class ExtendedPropertiesInput {
  /** Seen by this user’s copy of the event only. */
  @Optional()
  @TextMap()
  private?: Record<string, string>;

  /** Seen by the copies of all guests. */
  @Optional()
  @TextMap()
  shared?: Record<string, string>;
}

/** Where the event was made from. */
export class SourceInput {
  /** The title of the page. */
  @Optional()
  @Text(1024)
  title?: string;

  /** The address of the page. */
  @WebAddress()
  url: string;
}

/** What a client may set of an event; field names are Google Calendar's own. */
@ValuesCheckedBy(findEventFaults)
export class EventInput {
  /** The title. */
  @Optional()
  @Text(1024)
  summary?: string;

  /** The description; Google allows simple HTML. */
  @Optional()
  @Text(8192)
  description?: string;

  /** Where it takes place, in free words. */
  @Optional()
  @Text(1024)
  location?: string;

  /** When it starts. */
  @Nested(() => EventTimeInput)
  start: EventTimeInput;

  /** Exclusive; left out: one hour, or one day for a whole-day event. */
  @Optional()
  @Nested(() => EventTimeInput)
  end?: EventTimeInput;

  /**
   * `RRULE`, `EXDATE` and `RDATE` lines of RFC 5545, with one RRULE at most. UNTIL and dates may be local time, which is read in the
   * zone of the start; empty parts are dropped.
   */
  @Optional()
  @IsArray()
  @ArrayMaxSize(200)
  @Text(512, { each: true })
  recurrence?: string[];

  /** The guests, replacing those there are; the answers of guests who stay are kept. */
  @Optional()
  @NestedList(() => AttendeeInput, 200)
  attendees?: AttendeeInput[];

  /** The user’s own reminders. */
  @Optional()
  @Nested(() => RemindersInput)
  reminders?: RemindersInput;

  /** Who may see the details. */
  @Optional()
  @IsIn(VISIBILITIES)
  visibility?: (typeof VISIBILITIES)[number];

  /** Whether the event blocks time: `opaque` is busy, `transparent` is free. */
  @Optional()
  @IsIn(TRANSPARENCIES)
  transparency?: (typeof TRANSPARENCIES)[number];

  /** A colour id of Google Calendar, `1` to `11`. */
  @Optional()
  @Matches(/^\d{1,2}$/, { message: 'must be a colour id of the calendar service' })
  colorId?: string;

  /** Whether guests may change the event. */
  @Optional()
  @IsBoolean()
  guestsCanModify?: boolean;

  /** Whether guests may invite others. */
  @Optional()
  @IsBoolean()
  guestsCanInviteOthers?: boolean;

  /** Whether guests may see who else is invited. */
  @Optional()
  @IsBoolean()
  guestsCanSeeOtherGuests?: boolean;

  /** Set when the event is made, and never changed after. */
  @Optional()
  @IsIn(EVENT_TYPES)
  eventType?: (typeof EVENT_TYPES)[number];

  /** For `eventType` `workingLocation`. */
  @Optional()
  @Nested(() => WorkingLocationPropertiesInput)
  workingLocationProperties?: WorkingLocationPropertiesInput;

  /** For `eventType` `outOfOffice`. */
  @Optional()
  @Nested(() => OutOfOfficePropertiesInput)
  outOfOfficeProperties?: OutOfOfficePropertiesInput;

  /** For `eventType` `focusTime`. */
  @Optional()
  @Nested(() => FocusTimePropertiesInput)
  focusTimeProperties?: FocusTimePropertiesInput;

  /** For `eventType` `birthday`. */
  @Optional()
  @Nested(() => BirthdayPropertiesInput)
  birthdayProperties?: BirthdayPropertiesInput;

  /** Properties of the client’s own. */
  @Optional()
  @Nested(() => ExtendedPropertiesInput)
  extendedProperties?: ExtendedPropertiesInput;

  /** Where the event was made from. */
  @Optional()
  @Nested(() => SourceInput)
  source?: SourceInput;
}
