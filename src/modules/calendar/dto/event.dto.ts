import {
  BirthdayPropertiesInput,
  FocusTimePropertiesInput,
  OutOfOfficePropertiesInput,
  WorkingLocationPropertiesInput,
} from './event-type-properties.dto.js';
import { RemindersInput } from './event-input.dto.js';

/** When an event starts or ends: a moment with an offset, or a whole day. */
export class EventTime {
  /** RFC 3339 with an offset. */
  dateTime?: string;
  /** `YYYY-MM-DD`; as an end it is exclusive. */
  date?: string;
  /** The zone the time is kept in. */
  timeZone?: string;
}

/** Who made or holds an event. */
export class Person {
  email?: string;
  displayName?: string;
  /** Whether this is the user. */
  self?: boolean;
}

/** A guest and their answer. */
export class Attendee extends Person {
  id?: string;
  organizer?: boolean;
  /** A room or another resource. */
  resource?: boolean;
  optional?: boolean;
  /** `needsAction`, `declined`, `tentative` or `accepted`. */
  responseStatus?: string;
  comment?: string;
  additionalGuests?: number;
}

/** A file attached to an event. */
export class EventAttachment {
  fileUrl?: string;
  title?: string;
  mimeType?: string;
  iconLink?: string;
  fileId?: string;
}

/** One way into a conference. */
export class ConferenceEntryPoint {
  entryPointType?: string;
  uri?: string;
  label?: string;
  pin?: string;
  meetingCode?: string;
  passcode?: string;
  regionCode?: string;
}

/** Whose conference it is. */
export class ConferenceSolution {
  name?: string;
  iconUri?: string;
}

/** The conference of an event, such as a Google Meet meeting. */
export class ConferenceData {
  conferenceId?: string;
  conferenceSolution?: ConferenceSolution;
  /** `pending` while Google still makes it, then `success` or `failure`. */
  status?: string;
  notes?: string;
  entryPoints?: ConferenceEntryPoint[];
}

/** Where the event was made from. */
export class EventSource {
  title?: string;
  url?: string;
}

/** Properties of a client's own. */
export class ExtendedProperties {
  private?: Record<string, string>;
  shared?: Record<string, string>;
}

/** An event in short, where another one meets it. */
export class EventSummary {
  id: string;
  calendarId: string;
  summary?: string;
  start?: EventTime;
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
  id: string;
  /** The calendar it was found in, where several were searched. */
  calendarId?: string;
  etag?: string;
  /** `confirmed`, `tentative` or `cancelled`. */
  status?: string;
  htmlLink?: string;
  created?: string;
  updated?: string;
  summary?: string;
  description?: string;
  location?: string;
  colorId?: string;
  creator?: Person;
  organizer?: Person;
  start?: EventTime;
  end?: EventTime;
  endTimeUnspecified?: boolean;
  recurrence?: string[];
  /** The series this is an instance of. */
  recurringEventId?: string;
  /** When the series would have this instance, had it not been moved. */
  originalStartTime?: EventTime;
  transparency?: string;
  visibility?: string;
  iCalUID?: string;
  sequence?: number;
  attendees?: Attendee[];
  /** Whether guests are missing from `attendees`. */
  attendeesOmitted?: boolean;
  hangoutLink?: string;
  conferenceData?: ConferenceData;
  anyoneCanAddSelf?: boolean;
  guestsCanModify?: boolean;
  guestsCanInviteOthers?: boolean;
  guestsCanSeeOtherGuests?: boolean;
  privateCopy?: boolean;
  locked?: boolean;
  reminders?: RemindersInput;
  source?: EventSource;
  attachments?: EventAttachment[];
  eventType?: string;
  workingLocationProperties?: WorkingLocationPropertiesInput;
  outOfOfficeProperties?: OutOfOfficePropertiesInput;
  focusTimeProperties?: FocusTimePropertiesInput;
  birthdayProperties?: BirthdayPropertiesInput;
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
  items: CalendarEvent[];
  /** Present when there is more. */
  nextPageToken?: string;
}
