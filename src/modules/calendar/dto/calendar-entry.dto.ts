import { ApiProperty } from '@nestjs/swagger';
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
  /** Send it as `calendarId`. */
  id: string;
  /** The version of the entry. */
  etag?: string;
  /** The title of the calendar. */
  summary?: string;
  /** The user's own name for it. */
  summaryOverride?: string;
  /** What the calendar is for. */
  description?: string;
  /** Where its events take place. */
  location?: string;
  /** The IANA zone of the calendar. */
  timeZone?: string;
  /** A colour id of Google Calendar. */
  colorId?: string;
  /** The main colour, such as `#0088aa`. */
  backgroundColor?: string;
  /** The colour of text on it. */
  foregroundColor?: string;
  /** Whether the user hid it from their list. */
  hidden?: boolean;
  /** Whether its events are shown in Google’s own calendar. */
  selected?: boolean;
  /** `freeBusyReader`, `reader`, `writerWithoutPrivateAccess`, `writer` or `owner`. */
  @ApiProperty({ enum: ['freeBusyReader', 'reader', 'writerWithoutPrivateAccess', 'writer', 'owner'] })
  accessRole?: string;
  /** The reminders of events that have none of their own. */
  defaultReminders?: ReminderInput[];
  /** Whether it is the user’s own calendar. */
  primary?: boolean;
  /** Whether the user took it off the list; only in the answer to a `syncToken`. */
  deleted?: boolean;
}

/** A page of calendars. */
export class CalendarPage {
  /** The calendars of this page. */
  items: CalendarEntry[];
  /** Present when there is more. */
  nextPageToken?: string;
  /** Present on the last page, unless `minAccessRole` left calendars out. */
  nextSyncToken?: string;
}
