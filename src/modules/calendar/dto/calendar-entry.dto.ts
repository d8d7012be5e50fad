import { OmitType } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, Max, Min } from 'class-validator';
import { ReminderInput } from './event-input.dto.js';
import { PageQuery } from './event-queries.dto.js';
import { Optional } from '../../../shared/validation/optional.js';
import { QueryFlag, QueryInteger, Text } from './validators.js';

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

  /** `nextSyncToken` of the last page of an earlier list; answers what changed since, calendars hidden or taken off the list included. */
  @Optional()
  @Text(4096)
  syncToken?: string;
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
  /** Whether the user took it off the list; only in the answer to a `syncToken`. */
  deleted?: boolean;
}

/** A page of calendars. */
export class CalendarPage {
  items: CalendarEntry[];
  /** Present when there is more. */
  nextPageToken?: string;
  /** Present on the last page, unless `minAccessRole` left calendars out. */
  nextSyncToken?: string;
}
