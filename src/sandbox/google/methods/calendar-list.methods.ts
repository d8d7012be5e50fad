import { LIMITS } from '../events/writing/event-rules.js';
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import type { ApiCall, ApiMethod } from '../api/api-method.js';
import { listPage, PAGING } from '../api/list-page.js';
import type { ParameterTable } from '../api/query.js';
import { badRequest, invalid, notFound, required } from '../http/api-error.js';
import { isJsonObject } from '../http/request-body.js';
import { RULE_ROLES, roleAtLeast } from '../world/access-rules.js';
import { type Calendar } from '../world/simulated-calendar.js';
import type { ListEntry } from '../world/user.js';
import { CALENDAR_COLORS, nearestCalendarColor } from './palette.js';
import { computeEtag, presentEntry } from './calendar-view.js';

const ENTRY = '/users/me/calendarList/:calendarId';
const COLOR_FORMAT = { colorRgbFormat: 'flag' } as const;

/** Parameters of `calendarList.list`, and of `calendarList.watch`. */
export const CALENDAR_LIST_PARAMETERS: ParameterTable = {
  ...PAGING,
  minAccessRole: RULE_ROLES.filter((role) => role !== 'none'),
  showDeleted: 'flag',
  showHidden: 'flag',
  showOwnOrganizationOnly: 'absent',
};

/** The methods on a user's own list of calendars. */
export const CALENDAR_LIST: ApiMethod[] = [
  {
    id: 'calendar.calendarList.list',
    http: 'GET',
    path: '/users/me/calendarList',
    parameters: CALENDAR_LIST_PARAMETERS,
    run: (call) => {
      if (call.query.has('syncToken') && call.query.has('minAccessRole'))
        throw badRequest('badRequest', 'Sync token cannot be used with other request restrictions.', 'syncToken');
      const { items, nextPageToken, nextSyncToken, since } = listPage(
        call,
        'calendarList',
        listEntries(call),
        call.user.listSeq,
      );
      const wanted = items.filter(({ entry, calendar }) => since !== undefined || isWanted(call, entry, calendar));
      const body: calendar_v3.Schema$CalendarList = {
        kind: 'calendar#calendarList',
        etag: computeEtag(
          call.user.sub,
          call.user.listSeq,
          items.map(({ calendar }) => calendar.version),
        ),
        ...(nextPageToken && { nextPageToken }),
        ...(nextSyncToken && { nextSyncToken }),
        items: wanted.map(({ entry, calendar }) => presentEntry(calendar, entry, call.user)),
      };
      return { body, etag: body.etag };
    },
  },
  {
    id: 'calendar.calendarList.get',
    http: 'GET',
    path: ENTRY,
    parameters: {},
    run: (call) => answer(call, findEntry(call)),
  },
  {
    id: 'calendar.calendarList.insert',
    http: 'POST',
    path: '/users/me/calendarList',
    parameters: COLOR_FORMAT,
    writes: true,
    run: (call) => {
      const { id } = call.body;
      if (typeof id !== 'string') throw required('Missing calendar id.');
      const calendar = call.world.calendarFor(call.user, id);
      if (!calendar || calendar.deleted || calendar.findRole(call.user.email) === 'none') throw notFound();
      call.world.listCalendar(calendar, call.user);
      return write(call, { calendar, entry: entryFor(call, calendar) });
    },
  },
  {
    id: 'calendar.calendarList.patch',
    http: 'PATCH',
    path: ENTRY,
    parameters: COLOR_FORMAT,
    writes: true,
    run: (call) => write(call, findEntry(call)),
  },
  {
    id: 'calendar.calendarList.update',
    http: 'PUT',
    path: ENTRY,
    parameters: COLOR_FORMAT,
    writes: true,
    run: (call) => write(call, findEntry(call), true),
  },
  {
    id: 'calendar.calendarList.delete',
    http: 'DELETE',
    path: ENTRY,
    parameters: {},
    writes: true,
    run: (call) => {
      const { calendar } = findEntry(call);
      // The primary calendar cannot be removed from the list; the reference does not document the refusal.
      if (calendar.primaryOf === call.user.email)
        throw badRequest(
          'cannotRemovePrimaryCalendar',
          'The primary calendar cannot be removed from the list.',
          undefined,
          'calendar',
        );
      call.world.unlistCalendar(calendar, call.user);
      return {};
    },
  },
];

interface Listed {
  calendar: Calendar;
  entry: ListEntry;
}

function listEntries(call: ApiCall): (Listed & { key: number; changeSeq: number })[] {
  return [...call.user.calendarList.values()].flatMap((entry, key) => {
    const calendar = call.world.calendars.get(entry.calendarId);
    return calendar ? [{ calendar, entry, key, changeSeq: entry.changeSeq }] : [];
  });
}

function isWanted({ query, user }: ApiCall, entry: ListEntry, calendar: Calendar): boolean {
  const least = RULE_ROLES.find((role) => role === query.text('minAccessRole')) ?? 'none';
  if (entry.deleted && !query.flag('showDeleted')) return false;
  if (entry.hidden && !query.flag('showHidden')) return false;
  return entry.deleted || roleAtLeast(calendar.findRole(user.email), least);
}

function findEntry(call: ApiCall): Listed {
  const calendar = call.world.calendarFor(call.user, call.params['calendarId'] ?? '');
  if (!calendar) throw notFound();
  return { calendar, entry: entryFor(call, calendar) };
}

function entryFor(call: ApiCall, calendar: Calendar): ListEntry {
  const entry = call.user.calendarList.get(calendar.id);
  if (!entry || entry.deleted) throw notFound();
  return entry;
}

function answer(call: ApiCall, { calendar, entry }: Listed): { body: object; etag: string | null | undefined } {
  const body = presentEntry(calendar, entry, call.user);
  return { body, etag: body.etag };
}

function store(call: ApiCall, entry: ListEntry): ListEntry {
  call.world.countListChange(call.user);
  const stored = { ...entry, changeSeq: call.user.listSeq };
  call.user.calendarList.set(entry.calendarId, stored);
  return stored;
}

/** Writes the fields a user may set; with `whole`, missing fields go back to their defaults. */
function write(
  call: ApiCall,
  { calendar, entry }: Listed,
  whole = false,
): { body: object; etag: string | null | undefined } {
  const { body } = call;
  const bare = { ...entry, hidden: false, selected: false, defaultReminders: [], notifications: [] };
  delete bare.summaryOverride;
  const next: ListEntry = { ...(whole ? bare : entry), ...colorsFrom(call) };
  if (typeof body['summaryOverride'] === 'string' && body['summaryOverride'])
    next.summaryOverride = body['summaryOverride'];
  if (body['summaryOverride'] === null || body['summaryOverride'] === '') delete next.summaryOverride;
  if (typeof body['hidden'] === 'boolean') next.hidden = body['hidden'];
  if (typeof body['selected'] === 'boolean') next.selected = body['selected'];
  if (body['defaultReminders'] !== undefined) next.defaultReminders = reminders(body['defaultReminders']);
  const settings = body['notificationSettings'];
  if (isJsonObject(settings)) next.notifications = notifications(settings['notifications']);
  return answer(call, { calendar, entry: store(call, next) });
}

function notifications(value: unknown): calendar_v3.Schema$CalendarNotification[] {
  if (!Array.isArray(value)) return [];
  return value.map((notification: unknown) => {
    if (!isJsonObject(notification) || typeof notification['type'] !== 'string' || notification['method'] !== 'email')
      throw invalid('Invalid value for: notificationSettings');
    return { type: notification['type'], method: 'email' };
  });
}

function colorsFrom({ body, query }: ApiCall): Partial<ListEntry> {
  const { backgroundColor, foregroundColor, colorId } = body;
  if (query.flag('colorRgbFormat') && typeof backgroundColor === 'string') {
    const text = typeof foregroundColor === 'string' ? foregroundColor : '#000000';
    if (![backgroundColor, text].every((color) => /^#[0-9a-f]{6}$/i.test(color))) throw invalid('Invalid color.');
    return { backgroundColor, foregroundColor: text, colorId: nearestCalendarColor(backgroundColor) };
  }
  if (typeof colorId !== 'string') return {};
  const color = CALENDAR_COLORS[colorId];
  if (!color) throw invalid('Invalid color id value.');
  return { colorId, backgroundColor: color.background, foregroundColor: color.foreground };
}

/** Reads default reminders from a body; 400 for invalid ones. */
export function reminders(value: unknown): calendar_v3.Schema$EventReminder[] {
  if (!Array.isArray(value) || value.length > LIMITS.reminders) throw invalid('Invalid value for: defaultReminders');
  return value.map((reminder: unknown) => {
    const { method, minutes } = isJsonObject(reminder) ? reminder : {};
    const isMethod = method === 'email' || method === 'popup';
    if (!isMethod || typeof minutes !== 'number' || minutes < 0 || minutes > LIMITS.reminderMinutes)
      throw invalid('Invalid value for: defaultReminders');
    return { method, minutes };
  });
}
