import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import type { CalendarBusyTimes } from '../../dto/availability.dto.js';

/** Whose busy times are asked of Google, and when. */
export interface FreeBusyRange {
  timeMin: string;
  timeMax: string;
  timeZone?: string | undefined;
  ids: string[];
}

/** Busy times by id; an id that Google's answer does not speak of is absent. */
export type KnownBusyTimes = Map<string, CalendarBusyTimes>;

/** The question in Google's words. */
export function toFreeBusyRequest({
  timeMin,
  timeMax,
  timeZone,
  ids,
}: FreeBusyRange): calendar_v3.Schema$FreeBusyRequest {
  return { timeMin, timeMax, ...(timeZone !== undefined && { timeZone }), items: ids.map((id) => ({ id })) };
}

/** Reads the answer; a period without a start or an end makes its calendar unknown rather than free. */
export function fromFreeBusy(answer: calendar_v3.Schema$FreeBusyResponse): KnownBusyTimes {
  const entries = Object.entries(answer.calendars ?? {});
  return new Map(entries.map(([id, calendar]) => [id, fromCalendar(calendar)]));
}

function fromCalendar({ busy, errors }: calendar_v3.Schema$FreeBusyCalendar): CalendarBusyTimes {
  const periods = (busy ?? []).flatMap(({ start, end }) => (start && end ? [{ start, end }] : []));
  const reasons = (errors ?? []).map(({ reason }) => ({ reason: reason ?? 'unknown' }));
  const unreadable = busy === undefined || periods.length < busy.length;
  if (reasons.length === 0 && unreadable) reasons.push({ reason: 'unreadable' });
  return { busy: periods, ...(reasons.length > 0 && { errors: reasons }) };
}
