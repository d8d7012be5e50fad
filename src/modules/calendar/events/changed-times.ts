import type { CalendarEvent, EventTime } from '../dto/event.dto.js';
import type { EventChanges } from './change-of.js';
import {
  checkSpan,
  defaultEnd,
  type EventTimes,
  type ExactTime,
  hasNoLength,
  LENGTHENED,
  computeLength,
  resolveTime,
  shiftTime,
  type EventTimeContext,
  withLength,
} from '../times/resolve-times.js';

/**
 * The times of an event after a change; undefined when the change leaves them. A new start alone keeps the length; a cleared end
 * becomes the default one; an event without length gets the default length unless the change names an end.
 */
export async function changedTimes(
  changes: EventChanges,
  event: Pick<CalendarEvent, 'start' | 'end'>,
  context: EventTimeContext,
): Promise<EventTimes | undefined> {
  if (changes.start === undefined && changes.end === undefined) return undefined;
  const assumptions: string[] = [];
  const before = { start: exact(event.start), end: exact(event.end) };
  const start = changes.start
    ? await resolveTime(inZone(changes.start, before.start), 'start', context, assumptions)
    : before.start;
  if (!start) return undefined;
  const given = changes.end && inZone(changes.end, changes.start?.timeZone === undefined ? before.end : start);
  const end = given ? await resolveTime(given, 'end', context, assumptions) : impliedEnd(changes, start, before);
  if (!given && start.dateTime !== undefined && lacksLength(before)) assumptions.push(LENGTHENED);
  checkSpan(start, end);
  return { start, end, assumptions };
}

function impliedEnd(
  changes: EventChanges,
  start: ExactTime,
  before: { start: ExactTime | undefined; end: ExactTime | undefined },
): ExactTime {
  const sameKind = before.start && (before.start.date === undefined) === (start.date === undefined);
  if (changes.end === null || !sameKind || !before.start || !before.end) return defaultEnd(start);
  return withLength(start, shiftTime(start, computeLength(before.start, before.end)));
}

function lacksLength({ start, end }: { start: ExactTime | undefined; end: ExactTime | undefined }): boolean {
  return start !== undefined && end !== undefined && hasNoLength(start, end);
}

/** A moment given with an offset only keeps the event's stored zone; wall-clock time never uses that zone. */
function inZone(given: EventTime, before: ExactTime | undefined): EventTime {
  const hasOffset = /(Z|[+-]\d{2}:\d{2})$/i.test(given.dateTime ?? '');
  if (given.timeZone !== undefined || !hasOffset || before?.timeZone === undefined) return given;
  return { ...given, timeZone: before.timeZone };
}

function exact(time: EventTime | undefined): ExactTime | undefined {
  return time?.date === undefined && time?.dateTime === undefined ? undefined : time;
}
