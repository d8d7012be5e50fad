import { Moment } from '../../../shared/validation/moment.js';
import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { Optional } from '../../../shared/validation/optional.js';
import { Email, Instant, NestedList, Text, ZoneName } from './validators.js';

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Whose busy times are asked for, and when. */
export class FreeBusyRequest {
  /** Where the range begins. */
  @Instant()
  timeMin: string;

  /** Where the range ends, exclusive. */
  @Instant()
  timeMax: string;

  /** The zone times are written in; UTC when left out. */
  @Optional()
  @ZoneName()
  timeZone?: string;

  /** Calendar ids; `primary` is the user's own. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @Text(1024, { each: true })
  calendars?: string[];

  /** Addresses of people whose calendars are asked for. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @Email({ each: true })
  attendees?: string[];
}

/** A time somebody is busy. */
export class BusyTime {
  /** When it begins. */
  @Moment()
  start: string;
  /** When it ends, exclusive. */
  @Moment()
  end: string;
}

/** Why nothing is known of a calendar. */
export class FreeBusyError {
  /** Google's reason, such as `notFound`. */
  reason: string;
}

/** The busy times of one calendar; with `errors` they are unknown, which is not the same as free. */
export class CalendarBusyTimes {
  /** The busy times; empty, and without meaning, with `errors`. */
  busy: BusyTime[];
  /** Why nothing is known. */
  errors?: FreeBusyError[];
}

/** Busy times by calendar id or address, as they were asked for. */
@ApiExtraModels(CalendarBusyTimes)
export class FreeBusyAnswer {
  /** What is known of each calendar and address. */
  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(CalendarBusyTimes) } })
  calendars: Record<string, CalendarBusyTimes>;
}

/** When somebody works on some days of the week. */
export class WorkingHours {
  /** Days of the week as RFC 5545 names them. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(7)
  @IsIn(WEEKDAYS, { each: true })
  days: Weekday[];

  /** `HH:MM` */
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'must be a time as HH:MM' })
  start: string;

  /** `HH:MM`, exclusive; `24:00` is the end of the day. */
  @Matches(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { message: 'must be a time as HH:MM' })
  end: string;

  /** The zone these hours are kept in; that of the request when left out. */
  @Optional()
  @ZoneName()
  timeZone?: string;
}

/** What kind of free time is looked for; whole-day, out-of-office and tentative events count as busy, as they do at Google. */
export class SlotsRequest extends FreeBusyRequest {
  /** How long the slot must be. */
  @IsInt()
  @Min(5)
  @Max(1440)
  durationMinutes: number;

  /**
   * Only slots within these hours; several entries with zones of their own must all agree. When left out, working days from 8:00 to
   * 18:00 come first, then the same hours of the weekend, evenings until 22:00, early mornings, and nights last.
   */
  @Optional()
  @NestedList(() => WorkingHours, 21)
  workingHours?: WorkingHours[];

  /** Free time to leave before and after. */
  @Optional()
  @IsInt()
  @Min(0)
  @Max(240)
  bufferMinutes?: number;

  /** Slots start at multiples of this, counted from midnight; 15 when left out. */
  @Optional()
  @IsInt()
  @Min(5)
  @Max(240)
  granularityMinutes?: number;

  /** How many slots to answer; 10 when left out. */
  @Optional()
  @IsInt()
  @Min(1)
  @Max(100)
  maxResults?: number;
}

/** A time everybody asked for is free, and why it stands where it stands. */
export class Slot {
  /** When it begins. */
  @Moment()
  start: string;
  /** When it ends, exclusive. */
  @Moment()
  end: string;
  /** Why it is where it is in the list. */
  reasons: string[];
}

/** Free times, best first, and those of whom nothing is known. */
export class SlotsAnswer {
  /** Free times, best first. */
  slots: Slot[];
  /** Calendars and addresses whose busy times could not be read. */
  unknown: string[];
}
