import { createHash } from 'node:crypto';
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { findCalendar, type ApiAnswer, type ApiCall, type ApiMethod } from '../api/api-method.js';
import type { ParameterTable } from '../api/query.js';
import { answerEventList } from '../events/lists/list-events.js';
import { presentEvent } from '../events/event-resource.js';
import { listInstances } from '../events/lists/instance-list.js';
import type { AccessRole } from '../world/access-rules.js';
import type { Calendar } from '../world/simulated-calendar.js';
import { findEventCall, buildReader } from './event-call.js';

/** Parameters of `events.list`, and of `events.watch`. */
export const LIST_PARAMETERS: ParameterTable = {
  alwaysIncludeEmail: 'flag',
  eventTypes: ['birthday', 'default', 'focusTime', 'fromGmail', 'outOfOffice', 'workingLocation'],
  iCalUID: 'text',
  maxAttendees: 'integer',
  maxResults: 'integer',
  orderBy: ['startTime', 'updated'],
  pageToken: 'text',
  privateExtendedProperty: 'texts',
  q: 'text',
  sharedExtendedProperty: 'texts',
  showDeleted: 'flag',
  showHiddenInvitations: 'flag',
  singleEvents: 'flag',
  syncToken: 'text',
  timeMax: 'instant',
  timeMin: 'instant',
  timeZone: 'zone',
  updatedMin: 'instant',
};

/** The methods that read events. */
export const EVENTS_READ: ApiMethod[] = [
  {
    id: 'calendar.events.list',
    open: true,
    http: 'GET',
    path: '/calendars/:calendarId/events',
    parameters: LIST_PARAMETERS,
    run: (call) => {
      const { calendar, role } = findCalendar(call, 'freeBusyReader');
      const page = answerEventList(calendar, call.query, buildReader(call, calendar, role), call.world.clock.now());
      return collection(call, calendar, role, page);
    },
  },
  {
    id: 'calendar.events.get',
    open: true,
    http: 'GET',
    path: '/calendars/:calendarId/events/:eventId',
    parameters: { alwaysIncludeEmail: 'flag', maxAttendees: 'integer', timeZone: 'zone' },
    run: (call) => {
      const { calendar, role, record } = findEventCall(call, 'freeBusyReader');
      return { body: presentEvent(record, buildReader(call, calendar, role)), etag: record.etag };
    },
  },
  {
    id: 'calendar.events.instances',
    open: true,
    http: 'GET',
    path: '/calendars/:calendarId/events/:eventId/instances',
    parameters: {
      alwaysIncludeEmail: 'flag',
      maxAttendees: 'integer',
      maxResults: 'integer',
      originalStart: 'text',
      pageToken: 'text',
      showDeleted: 'flag',
      timeMax: 'instant',
      timeMin: 'instant',
      timeZone: 'zone',
    },
    run: (call) => {
      const { calendar, role, record } = findEventCall(call, 'freeBusyReader');
      const page = listInstances(
        calendar,
        record,
        call.query,
        buildReader(call, calendar, role),
        call.world.clock.now(),
      );
      return collection(call, calendar, role, page);
    },
  },
];

/** Wraps a page of events as the `calendar#events` collection of its calendar. */
function collection(
  call: ApiCall,
  calendar: Calendar,
  role: AccessRole,
  page: Pick<calendar_v3.Schema$Events, 'items' | 'nextPageToken' | 'nextSyncToken'>,
): ApiAnswer {
  const entry = call.user.calendarList.get(calendar.id);
  const { changeSeq, lastChangeMs } = calendar.events;
  const mark = createHash('sha256')
    .update(JSON.stringify([calendar.id, changeSeq, calendar.version, entry?.changeSeq, call.query.fingerprint([])]))
    .digest('base64url');
  const etag = `"p${mark.slice(0, 16)}g0"`;
  const body: calendar_v3.Schema$Events = {
    kind: 'calendar#events',
    etag,
    summary: calendar.summary,
    description: calendar.description ?? '',
    updated: new Date(lastChangeMs).toISOString(),
    timeZone: call.query.text('timeZone') ?? calendar.timeZone,
    accessRole: role,
    defaultReminders: entry?.defaultReminders ?? [],
    ...page,
  };
  return { body, etag };
}
