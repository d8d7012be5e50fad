import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

export const VISIBILITIES = ['default', 'public', 'private', 'confidential'] as const;
export const TRANSPARENCIES = ['opaque', 'transparent'] as const;
export const EVENT_TYPES = ['default', 'birthday', 'focusTime', 'fromGmail', 'outOfOffice', 'workingLocation'] as const;

/** A moment (`dateTime`, with an offset or as wall-clock time of `timeZone`) or a whole day (`date`); never both. */
export class EventTimeInput {
  /** RFC 3339 with an offset, or local wall-clock time (`2026-11-24T16:00`) that belongs to `timeZone`. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  dateTime?: string;

  /** `YYYY-MM-DD`, for whole days; an end date is exclusive. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a date as YYYY-MM-DD' })
  date?: string;

  /** IANA zone name; without one, and without an offset, the calendar's own zone is meant. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  timeZone?: string;
}

/** A guest to invite. */
export class AttendeeInput {
  @IsEmail()
  @MaxLength(320)
  email: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  displayName?: string;

  @IsOptional()
  @IsBoolean()
  optional?: boolean;
}

/** One reminder of an event. */
export class ReminderInput {
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
  @IsBoolean()
  useDefault: boolean;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5)
  @ValidateNested({ each: true })
  @Type(() => ReminderInput)
  overrides?: ReminderInput[];
}

/** Properties of the client's own: `private` to this copy of the event, or `shared` with all copies. */
export class ExtendedPropertiesInput {
  @IsOptional()
  @IsObject()
  private?: Record<string, string>;

  @IsOptional()
  @IsObject()
  shared?: Record<string, string>;
}

/** Where the event was made from. */
export class SourceInput {
  @IsString()
  @MaxLength(1024)
  title: string;

  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  @MaxLength(2048)
  url: string;
}

/** What a client may set of an event; field names are Google Calendar's own. */
export class EventInput {
  @IsOptional()
  @IsString()
  @MaxLength(1024)
  summary?: string;

  @IsOptional()
  @IsString()
  @MaxLength(8192)
  description?: string;

  @IsOptional()
  @IsString()
  @MaxLength(1024)
  location?: string;

  @ValidateNested()
  @Type(() => EventTimeInput)
  start: EventTimeInput;

  /** Exclusive; left out: one hour, or one day for a whole-day event. */
  @IsOptional()
  @ValidateNested()
  @Type(() => EventTimeInput)
  end?: EventTimeInput;

  /** `RRULE`, `EXDATE` and `RDATE` lines of RFC 5545, with one RRULE at most. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(512, { each: true })
  recurrence?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => AttendeeInput)
  attendees?: AttendeeInput[];

  @IsOptional()
  @ValidateNested()
  @Type(() => RemindersInput)
  reminders?: RemindersInput;

  @IsOptional()
  @IsIn(VISIBILITIES)
  visibility?: (typeof VISIBILITIES)[number];

  @IsOptional()
  @IsIn(TRANSPARENCIES)
  transparency?: (typeof TRANSPARENCIES)[number];

  @IsOptional()
  @Matches(/^\d{1,2}$/, { message: 'must be a colour id of the calendar service' })
  colorId?: string;

  @IsOptional()
  @IsBoolean()
  guestsCanModify?: boolean;

  @IsOptional()
  @IsBoolean()
  guestsCanInviteOthers?: boolean;

  @IsOptional()
  @IsBoolean()
  guestsCanSeeOtherGuests?: boolean;

  @IsOptional()
  @IsIn(EVENT_TYPES)
  eventType?: (typeof EVENT_TYPES)[number];

  @IsOptional()
  @ValidateNested()
  @Type(() => ExtendedPropertiesInput)
  extendedProperties?: ExtendedPropertiesInput;

  @IsOptional()
  @ValidateNested()
  @Type(() => SourceInput)
  source?: SourceInput;
}
