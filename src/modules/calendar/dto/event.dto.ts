import { ApiProperty } from '@nestjs/swagger';
import { Moment } from '../../../shared/validation/moment.js';
import {
  BirthdayPropertiesInput,
  FocusTimePropertiesInput,
  OutOfOfficePropertiesInput,
  WorkingLocationPropertiesInput,
} from './event-type-properties.dto.js';
import { EVENT_TYPES, RemindersInput, RESPONSE_STATUSES, TRANSPARENCIES, VISIBILITIES } from './event-input.dto.js';

/** When an event starts or ends: a moment with an offset, or a whole day. */
export class EventTime {
  /** RFC 3339 with an offset. */
  @Moment()
  dateTime?: string;
  /** `YYYY-MM-DD`; as an end it is exclusive. */
  date?: string;
  /** The zone the time is kept in. */
  timeZone?: string;
}

/** Who made or holds an event. */
export class Person {
  /** Their address. */
  email?: string;
  /** Their name. */
  displayName?: string;
  /** Whether this is the user. */
  self?: boolean;
}

/** A guest and their answer. */
export class Attendee extends Person {
  /** Google’s id of their profile. */
  id?: string;
  /** Whether they organize the event. */
  organizer?: boolean;
  /** A room or another resource. */
  resource?: boolean;
  /** Whether they may stay away. */
  optional?: boolean;
  /** `needsAction`, `declined`, `tentative` or `accepted`. */
  @ApiProperty({ enum: RESPONSE_STATUSES })
  responseStatus?: string;
  /** Their word to the organizer. */
  comment?: string;
  /** How many people they bring. */
  additionalGuests?: number;
}

/** A file attached to an event. */
export class EventAttachment {
  /** The address of the file. */
  fileUrl?: string;
  /** The title of the file. */
  title?: string;
  /** The type of the file. */
  mimeType?: string;
  /** The address of an icon for its type. */
  iconLink?: string;
  /** Google Drive’s id of the file. */
  fileId?: string;
}

/** One way into a conference. */
export class ConferenceEntryPoint {
  /** `video`, `phone`, `sip` or `more`. */
  entryPointType?: string;
  /** The address to open or to dial. */
  uri?: string;
  /** The address as people read it. */
  label?: string;
  /** The PIN to enter. */
  pin?: string;
  /** The code of the meeting. */
  meetingCode?: string;
  /** The passcode to enter. */
  passcode?: string;
  /** The region of a phone number. */
  regionCode?: string;
}

/** Whose conference it is. */
export class ConferenceSolution {
  /** What it is called, such as Google Meet. */
  name?: string;
  /** The address of its icon. */
  iconUri?: string;
}

/** The conference of an event, such as a Google Meet meeting. */
export class ConferenceData {
  /** The id of the meeting. */
  conferenceId?: string;
  /** Whose conference it is. */
  conferenceSolution?: ConferenceSolution;
  /** `pending` while Google still makes it, then `success` or `failure`. */
  status?: string;
  /** What guests should know. */
  notes?: string;
  /** The ways in. */
  entryPoints?: ConferenceEntryPoint[];
}

/** Where the event was made from. */
export class EventSource {
  /** The title of the page. */
  title?: string;
  /** The address of the page. */
  url?: string;
}

/** Properties of a client's own. */
export class ExtendedProperties {
  /** Seen by this user’s copy of the event only. */
  private?: Record<string, string>;
  /** Seen by the copies of all guests. */
  shared?: Record<string, string>;
}

/** An event in short, where another one meets it. */
export class EventSummary {
  /** The id of the event. */
  id: string;
  /** The calendar it is in. */
  calendarId: string;
  /** The title. */
  summary?: string;
  /** When it starts. */
  start?: EventTime;
  /** When it ends, exclusive. */
  end?: EventTime;
}

/** The two series a change of one instance and all that follow leaves. */
export class SplitSeries {
  /** The series that keeps the instances before. */
  earlierId: string;
  /** The series that holds this instance and all that follow. */
  laterId: string;
}

/** An event; field names are Google Calendar's own. A deleted one may hold little more than its id and `status`. */
export class CalendarEvent {
  /** Names the event in paths. */
  id: string;
  /** The calendar it was found in, where several were searched. */
  calendarId?: string;
  /** The version of the event, for `If-Match`; the same as the `ETag` header. */
  etag?: string;
  /** `confirmed`, `tentative` or `cancelled`. */
  @ApiProperty({ enum: ['confirmed', 'tentative', 'cancelled'] })
  status?: string;
  /** The event in Google’s own calendar. */
  htmlLink?: string;
  /** When it was made. */
  @Moment()
  created?: string;
  /** When it was last changed. */
  @Moment()
  updated?: string;
  /** The title. */
  summary?: string;
  /** The description; Google allows simple HTML. */
  description?: string;
  /** Where it takes place, in free words. */
  location?: string;
  /** A colour id of Google Calendar, `1` to `11`. */
  colorId?: string;
  /** Who made it. */
  creator?: Person;
  /** Who holds it. */
  organizer?: Person;
  /** When it starts. */
  start?: EventTime;
  /** When it ends, exclusive. */
  end?: EventTime;
  /** Whether it has no end of its own. */
  endTimeUnspecified?: boolean;
  /** `RRULE`, `EXDATE` and `RDATE` lines of a series. */
  recurrence?: string[];
  /** The series this is an instance of. */
  recurringEventId?: string;
  /** When the series would have this instance, had it not been moved. */
  originalStartTime?: EventTime;
  /** Whether the event blocks time: `opaque` is busy, `transparent` is free. */
  @ApiProperty({ enum: TRANSPARENCIES })
  transparency?: string;
  /** Who may see the details. */
  @ApiProperty({ enum: VISIBILITIES })
  visibility?: string;
  /** Names the event in other calendar systems. */
  iCalUID?: string;
  /** How often it was changed, as iCalendar counts. */
  sequence?: number;
  /** The guests. */
  attendees?: Attendee[];
  /** Whether guests are missing from `attendees`. */
  attendeesOmitted?: boolean;
  /** The address of its Google Meet meeting. */
  hangoutLink?: string;
  /** How people meet online. */
  conferenceData?: ConferenceData;
  /** Whether anybody may add themselves. */
  anyoneCanAddSelf?: boolean;
  /** Whether guests may change the event. */
  guestsCanModify?: boolean;
  /** Whether guests may invite others. */
  guestsCanInviteOthers?: boolean;
  /** Whether guests may see who else is invited. */
  guestsCanSeeOtherGuests?: boolean;
  /** Whether changes reach this copy only. */
  privateCopy?: boolean;
  /** Whether its main fields cannot be changed. */
  locked?: boolean;
  /** The user’s own reminders. */
  reminders?: RemindersInput;
  /** Where the event was made from. */
  source?: EventSource;
  /** Files attached to it. */
  attachments?: EventAttachment[];
  /** What kind of event it is. */
  @ApiProperty({ enum: EVENT_TYPES })
  eventType?: string;
  /** For `eventType` `workingLocation`. */
  workingLocationProperties?: WorkingLocationPropertiesInput;
  /** For `eventType` `outOfOffice`. */
  outOfOfficeProperties?: OutOfOfficePropertiesInput;
  /** For `eventType` `focusTime`. */
  focusTimeProperties?: FocusTimePropertiesInput;
  /** For `eventType` `birthday`. */
  birthdayProperties?: BirthdayPropertiesInput;
  /** Properties of the client’s own. */
  extendedProperties?: ExtendedProperties;
  /** What had to be assumed to write it, such as which of two equal wall-clock times was meant. */
  assumptions?: string[];
  /** Events of the user at the same time, when `onConflict` asked for them. */
  conflicts?: EventSummary[];
  /** Events that look the same, when `onConflict` asked for them. */
  duplicates?: EventSummary[];
  /** Set when the change split a series in two. */
  split?: SplitSeries;
}

/** A page of events. */
export class EventPage {
  /** The events of this page. */
  items: CalendarEvent[];
  /** The zone the times are written in. */
  timeZone: string;
  /** Present when there is more. */
  nextPageToken?: string;
  /** Present on the last page, when the query can be followed by a sync. */
  nextSyncToken?: string;
}

/** A page of instances of a series. */
export class InstancePage {
  /** The instances of this page. */
  items: CalendarEvent[];
  /** Present when there is more. */
  nextPageToken?: string;
}
