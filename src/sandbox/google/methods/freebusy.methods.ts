import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import type { ApiCall, ApiMethod } from '../api/api-method.js';
import { findAttendee } from '../events/guests/guest-copies.js';
import { isCancelled, type EventRecord } from '../events/event-record.js';
import { timeRangeEmpty } from '../events/record-times.js';
import { plainInstances, touches } from '../events/instances.js';
import { badRequest, invalid, required } from '../http/api-error.js';
import { isJsonObject } from '../http/request-body.js';
import { parseInstant } from '../time/rfc3339.js';
import { formatInZone, isKnownZone } from '../time/zone.js';
import type { Calendar } from '../world/simulated-calendar.js';

const CALENDARS_AT_MOST = 50;
// Google documents no number for the longest range; it refuses queries beyond about three months with this reason.
const LONGEST_SPAN_MS = 93 * 86_400_000;

/** `freebusy.query`. */
export const FREEBUSY: ApiMethod[] = [
  {
    id: 'calendar.freebusy.query',
    open: true,
    http: 'POST',
    path: '/freeBusy',
    parameters: {},
    run: (call) => ({ body: answer(call) }),
  },
];

function answer(call: ApiCall): calendar_v3.Schema$FreeBusyResponse {
  const { body, world } = call;
  const [fromMs, toMs] = [instant(body['timeMin'], 'timeMin'), instant(body['timeMax'], 'timeMax')];
  if (toMs <= fromMs) throw timeRangeEmpty();
  if (toMs - fromMs > LONGEST_SPAN_MS)
    throw badRequest('timeRangeTooLong', 'The requested time range is too long.', 'timeMax', 'calendar');
  const zone = body['timeZone'] ?? 'UTC';
  if (typeof zone !== 'string' || !isKnownZone(zone)) throw invalid('Invalid time zone.');
  const ids = calendarIds(body['items']);
  const most =
    typeof body['calendarExpansionMax'] === 'number'
      ? Math.min(body['calendarExpansionMax'], CALENDARS_AT_MOST)
      : CALENDARS_AT_MOST;
  const entries = ids.map((id, index): [string, calendar_v3.Schema$FreeBusyCalendar] => {
    if (index >= most) return [id, refused('tooManyCalendarsRequested')];
    const calendar = world.calendarFor(call.user, id);
    if (!calendar || calendar.deleted || calendar.findRole(call.user.email) === 'none')
      return [id, refused('notFound')];
    return [
      id,
      {
        busy: busyTimes(calendar, fromMs, toMs).map(({ start, end }) => ({
          start: formatInZone(start, zone),
          end: formatInZone(end, zone),
        })),
      },
    ];
  });
  return {
    kind: 'calendar#freeBusy',
    timeMin: new Date(fromMs).toISOString(),
    timeMax: new Date(toMs).toISOString(),
    calendars: Object.fromEntries(entries),
  };
}

const refused = (reason: string): calendar_v3.Schema$FreeBusyCalendar => ({
  errors: [{ domain: 'global', reason }],
  busy: [],
});

function instant(value: unknown, name: string): number {
  if (value === undefined || value === null) throw required(`Missing ${name} parameter.`);
  const parsed = typeof value === 'string' ? parseInstant(value) : undefined;
  if (parsed === undefined) throw badRequest('badRequest', 'Bad Request');
  return parsed;
}

function calendarIds(items: unknown): string[] {
  if (items === undefined) return [];
  if (!Array.isArray(items)) throw invalid('Invalid value for: items');
  return items.map((item: unknown) => {
    if (!isJsonObject(item) || typeof item['id'] !== 'string') throw invalid('Invalid value for: items');
    return item['id'];
  });
}

/** The merged busy ranges of a calendar, clipped to [fromMs, toMs]. */
export function busyTimes(calendar: Calendar, fromMs: number, toMs: number): { start: number; end: number }[] {
  const single = [...calendar.events.near(fromMs, toMs)].filter(
    (record) => !record.series && touches(record, fromMs, toMs),
  );
  const recurring = [...calendar.events.series()].flatMap((master) =>
    plainInstances(calendar.events, master, { fromMs, toMs }),
  );
  const spans = [...single, ...recurring]
    .filter((record) => isBusy(record, calendar) && record.times.endMs > record.times.startMs)
    .map(({ times }) => ({ start: Math.max(times.startMs, fromMs), end: Math.min(times.endMs, toMs) }))
    .toSorted((a, b) => a.start - b.start);
  const merged: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push(span);
  }
  return merged;
}

/** Busy: not deleted, not transparent, not declined. A guest who has not answered is busy, as in Calendar's own pages. */
function isBusy(record: EventRecord, calendar: Calendar): boolean {
  if (isCancelled(record) || record.fields.transparency === 'transparent') return false;
  return findAttendee(record.fields, calendar.id)?.responseStatus !== 'declined';
}
