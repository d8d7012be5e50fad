import type { calendar_v3 } from '@googleapis/calendar';
import type { CalendarEntry } from '../dto/calendar-entry.dto.js';
import { fromReminderList } from './event.mapper.js';
import { pick } from './present.js';

const FIELDS = [
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
] as const;

/** Reads an entry of the user's calendar list: documented fields only. @throws Error when it has no id. */
export function fromGoogleCalendar(entry: calendar_v3.Schema$CalendarListEntry): CalendarEntry {
  if (typeof entry.id !== 'string') throw new TypeError('a calendar of Google Calendar has no id');
  const defaultReminders = entry.defaultReminders && fromReminderList(entry.defaultReminders);
  return { ...pick(entry, FIELDS), ...(defaultReminders && { defaultReminders }), id: entry.id };
}
