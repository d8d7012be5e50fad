import { createHash } from 'node:crypto';
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import type { Calendar } from '../world/simulated-calendar.js';
import type { ListEntry, SimulatedUser } from '../world/user.js';

const CONFERENCES = { allowedConferenceSolutionTypes: ['hangoutsMeet'] };

/** An etag computed from its parts. */
export function computeEtag(...parts: readonly unknown[]): string {
  return `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)}"`;
}

/** A calendar as an entry of one user's list. */
export function presentEntry(
  calendar: Calendar,
  entry: ListEntry,
  user: SimulatedUser,
): calendar_v3.Schema$CalendarListEntry {
  if (entry.deleted)
    return { kind: 'calendar#calendarListEntry', etag: computeEtag(entry), id: calendar.id, deleted: true };
  return {
    kind: 'calendar#calendarListEntry',
    etag: computeEtag(entry, calendar.version, calendar.findRole(user.email)),
    id: calendar.id,
    summary: calendar.summary,
    ...(calendar.description && { description: calendar.description }),
    ...(calendar.location && { location: calendar.location }),
    timeZone: calendar.timeZone,
    ...(entry.summaryOverride && { summaryOverride: entry.summaryOverride }),
    colorId: entry.colorId,
    backgroundColor: entry.backgroundColor,
    foregroundColor: entry.foregroundColor,
    ...(entry.hidden && { hidden: true }),
    ...(entry.selected && { selected: true }),
    accessRole: calendar.findRole(user.email),
    defaultReminders: entry.defaultReminders,
    ...(entry.notifications.length > 0 && { notificationSettings: { notifications: entry.notifications } }),
    ...(calendar.primaryOf === user.email && { primary: true }),
    ...(!calendar.primaryOf && calendar.dataOwner && { dataOwner: calendar.dataOwner }),
    conferenceProperties: CONFERENCES,
  };
}

/** A calendar's own metadata. */
export function presentCalendar(calendar: Calendar): calendar_v3.Schema$Calendar {
  return {
    kind: 'calendar#calendar',
    etag: computeEtag(calendar.id, calendar.version),
    id: calendar.id,
    summary: calendar.summary,
    ...(calendar.description && { description: calendar.description }),
    ...(calendar.location && { location: calendar.location }),
    timeZone: calendar.timeZone,
    ...(!calendar.primaryOf && calendar.dataOwner && { dataOwner: calendar.dataOwner }),
    conferenceProperties: CONFERENCES,
    ...(calendar.labels.length > 0 && { labelProperties: { eventLabels: calendar.labels } }),
  };
}
