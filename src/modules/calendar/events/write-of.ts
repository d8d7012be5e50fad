import type { CalendarEvent } from '../dto/event.dto.js';
import type { EventWrite } from '../event-write.js';
import type { GoogleSession } from '../google/google-session.js';
import { toWrittenRecurrence } from '../series/written-recurrence.js';
import { type EventChanges, toEventWrite } from './change-of.js';
import { changedTimes } from './changed-times.js';
import { checkTypeTimes } from './event-type-rules.js';

/** The fields to write for a change of one event. @throws AppError `invalid_request` naming the field. */
export async function buildWrite(
  google: GoogleSession,
  calendarId: string,
  event: CalendarEvent,
  changes: EventChanges,
): Promise<{ write: EventWrite; assumptions: string[] }> {
  const recurrence = changes.recurrence === undefined ? event.recurrence : changes.recurrence;
  const recurring = (recurrence?.length ?? 0) > 0;
  const calendarZone = async (): Promise<string> => google.readTimeZone(calendarId);
  const times = await changedTimes(changes, event, { calendarZone, recurring });
  // An event that becomes a series needs a time zone.
  const lacksZone =
    !times && changes.recurrence && event.start?.dateTime !== undefined && event.start.timeZone === undefined;
  if (times) checkTypeTimes(event, times.start, times.end);
  const zoned = lacksZone ? await inCalendarZone(event, calendarZone) : times;
  const start = zoned?.start ?? event.start;
  const lines = changes.recurrence && start && (await toWrittenRecurrence(changes.recurrence, { start, calendarZone }));
  const write = {
    ...toEventWrite(changes, event),
    ...(zoned && { start: zoned.start, end: zoned.end }),
    ...(lines && { recurrence: lines }),
  };
  return { write, assumptions: times?.assumptions ?? [] };
}

async function inCalendarZone(
  event: CalendarEvent,
  calendarZone: () => Promise<string>,
): Promise<Pick<EventWrite, 'start' | 'end'>> {
  const timeZone = await calendarZone();
  return { start: { ...event.start, timeZone }, end: { ...event.end, timeZone } };
}
