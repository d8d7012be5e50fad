import { IntersectionType, PickType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, Max, Min } from 'class-validator';
import { EVENT_TYPES } from './event-input.dto.js';
import { Optional } from '../../../shared/validation/optional.js';
import { CalendarId, Instant, QueryFlag, QueryInteger, Text, ZoneName, EventId } from './validators.js';

export const SEND_UPDATES = ['none', 'externalOnly', 'all'] as const;
export type SendUpdates = (typeof SEND_UPDATES)[number];

export const SCOPES = ['this', 'following', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

export const CONFLICT_MODES = ['allow', 'warn', 'reject'] as const;
export type ConflictMode = (typeof CONFLICT_MODES)[number];

export const CONFERENCES = ['meet', 'none'] as const;
export type Conference = (typeof CONFERENCES)[number];

/** Which calendar is meant. */
export class CalendarIdQuery {
  /** A calendar's id; `primary` is the user's own. */
  @Optional()
  @CalendarId()
  calendarId: string = 'primary';
}

/** How a long answer is cut into pages. */
export class PageQuery {
  /** How many items an answer may hold. */
  @Optional()
  @QueryInteger()
  @IsInt()
  @Min(1)
  @Max(2500)
  maxResults: number = 250;

  /** `nextPageToken` of the page before. */
  @Optional()
  @Text(4096)
  pageToken?: string;
}

/** Which events to list. */
export class ListEventsQuery extends IntersectionType(CalendarIdQuery, PageQuery) {
  /** Only events that end after this. */
  @Optional()
  @Instant()
  timeMin?: string;

  /** Only events that start before this. */
  @Optional()
  @Instant()
  timeMax?: string;

  /** Only events with these words in them. */
  @Optional()
  @Text(1024)
  q?: string;

  /** The zone times are written in; the calendar's own when left out. */
  @Optional()
  @ZoneName()
  timeZone?: string;

  /** `nextSyncToken` of the last page of an earlier list; answers what changed since. */
  @Optional()
  @Text(4096)
  syncToken?: string;

  /** Whether series are expanded to their instances. */
  @Optional()
  @QueryFlag()
  @IsBoolean()
  singleEvents: boolean = true;

  /** `startTime` needs `singleEvents` and is then the default, unless changes are asked for by `syncToken`. */
  @Optional()
  @IsIn(['startTime', 'updated'])
  orderBy?: 'startTime' | 'updated';

  /** Whether deleted events are listed, with `status` `cancelled`. */
  @Optional()
  @QueryFlag()
  @IsBoolean()
  showDeleted: boolean = false;

  /** Only events changed since; deleted ones are then listed too. */
  @Optional()
  @Instant()
  updatedMin?: string;

  /** Event types, repeated or separated by commas; all when left out. */
  @Optional()
  @Transform(({ value }: { value: unknown }) =>
    [value].flat().flatMap((item) => (typeof item === 'string' ? item.split(',') : [item])),
  )
  @IsIn(EVENT_TYPES, { each: true })
  eventTypes?: (typeof EVENT_TYPES)[number][];
}

/** Which instances of a series to list. */
export class ListInstancesQuery extends IntersectionType(
  CalendarIdQuery,
  PageQuery,
  PickType(ListEventsQuery, ['timeMin', 'timeMax', 'timeZone', 'showDeleted'] as const),
) {}

/** How one event is read. */
export class GetEventQuery extends CalendarIdQuery {
  /** The zone times are written in. */
  @Optional()
  @ZoneName()
  timeZone?: string;
}

/** Whom Google mails about a change. */
export class NotifyQuery extends CalendarIdQuery {
  /** Who gets a mail from Google: nobody, guests who do not use Google Calendar, or all guests. */
  @Optional()
  @IsIn(SEND_UPDATES)
  sendUpdates: SendUpdates = 'none';
}

/** How an event that overlaps others is written. */
export class ConflictQuery {
  /** What to do when the user is busy then: write anyway, write and say so, or refuse with `time_conflict`. */
  @Optional()
  @IsIn(CONFLICT_MODES)
  onConflict: ConflictMode = 'allow';
}

/** Whether people meet online. */
export class ConferenceQuery {
  /** `meet` gives the event a Google Meet link, unless it has one; `none` takes its conference away. */
  @Optional()
  @IsIn(CONFERENCES)
  conference?: Conference;
}

/** How an event is made. */
export class CreateEventQuery extends IntersectionType(NotifyQuery, ConflictQuery, ConferenceQuery) {}

/** How much of a series a deletion takes. */
export class DeleteEventQuery extends NotifyQuery {
  /** How much of a series is meant; `this` for an instance, `all` for a series, when left out. */
  @Optional()
  @IsIn(SCOPES)
  scope?: Scope;
}

/** How an event is changed. */
export class ChangeEventQuery extends IntersectionType(DeleteEventQuery, ConflictQuery, ConferenceQuery) {}

/** Which event of the calendar a path names. */
export class EventParams {
  /** The id of an event, of a series, or of one instance of it. */
  @EventId()
  eventId: string;
}
