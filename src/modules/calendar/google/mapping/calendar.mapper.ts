import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import type { CalendarEntry } from '../../dto/calendar-entry.dto.js';
import { DocumentedFields, handOn } from './documented-fields.js';
import { fromReminderList } from './event.mapper.js';

const HANDED_ON = [
  'id',
  'etag',
  'summary',
  'summaryOverride',
  'description',
  'location',
  'timeZone',
  'colorId',
  'backgroundColor',
  'foregroundColor',
  'hidden',
  'selected',
  'accessRole',
  'primary',
  'deleted',
];

const CALENDAR = new DocumentedFields({ ...handOn(HANDED_ON), defaultReminders: { read: fromReminderList } });

/** Asks Google for no more of a calendar than `fromGoogleCalendar` lets through. */
export const CALENDAR_MASK = CALENDAR.mask;

/** Reads an entry of the user's calendar list: documented fields only. @throws Error when it has no id. */
export function fromGoogleCalendar(entry: calendar_v3.Schema$CalendarListEntry): CalendarEntry {
  if (typeof entry.id !== 'string') throw new TypeError('a calendar of Google Calendar has no id');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Google types its values as plain strings, ours name those known today
  return CALENDAR.keep(entry) as CalendarEntry;
}
