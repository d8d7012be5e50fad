import { OmitType } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, Max, Min } from 'class-validator';
import { ReminderInput } from './event-input.dto.js';
import { PageQuery } from './event-queries.dto.js';
import { Optional, QueryFlag, QueryInteger } from './validators.js';

export const ACCESS_ROLES = ['freeBusyReader', 'reader', 'writer', 'owner'] as const;

/** Which calendars to list. */
export class ListCalendarsQuery extends OmitType(PageQuery, ['maxResults'] as const) {
  /** How many calendars an answer may hold; Google gives 250 at most. */
  @Optional()
  @QueryInteger()
  @IsInt()
  @Min(1)
  @Max(250)
  maxResults: number = 250;

  /** Only calendars on which the user may do at least this. */
  @Optional()
  @IsIn(ACCESS_ROLES)
  minAccessRole?: (typeof ACCESS_ROLES)[number];

  /** Also those the user hid from their list. */
  @Optional()
  @QueryFlag()
  @IsBoolean()
  showHidden: boolean = false;
}

/** A calendar on the user's list. */
export class CalendarEntry {
  id: string;
  etag?: string;
  summary?: string;
  /** The user's own name for it. */
  summaryOverride?: string;
  description?: string;
  location?: string;
  timeZone?: string;
  colorId?: string;
  backgroundColor?: string;
  foregroundColor?: string;
  hidden?: boolean;
  selected?: boolean;
  /** `freeBusyReader`, `reader`, `writerWithoutPrivateAccess`, `writer` or `owner`. */
  accessRole?: string;
  defaultReminders?: ReminderInput[];
  primary?: boolean;
}

/** A page of calendars. */
export class CalendarPage {
  items: CalendarEntry[];
  /** Present when there is more. */
  nextPageToken?: string;
}
