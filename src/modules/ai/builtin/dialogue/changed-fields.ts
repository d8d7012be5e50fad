import { Temporal } from 'temporal-polyfill';
import type { Changes } from '../commands/command.js';
import { eventTimes } from '../commands/event-times.js';
import type { TimeContext } from '../time/context.js';
import type { EventSeen } from './tool-results.js';

/** The fields of an event that a change gives new values. */
export function changedFields(event: EventSeen, changes: Changes, context: TimeContext): Record<string, unknown> {
  const added = changes.addPeople.flatMap(({ email }) => email ?? []);
  const removed = changes.removePeople.flatMap(
    ({ email, displayName }) => email ?? addressIn(event, displayName ?? ''),
  );
  return {
    ...(changes.title ? { summary: changes.title } : {}),
    ...(changes.place ? { location: changes.place } : {}),
    ...newTimes(event, changes, context),
    ...(added.length > 0 ? { addAttendees: added } : {}),
    ...(removed.length > 0 ? { removeAttendees: removed } : {}),
  };
}

function addressIn({ people }: EventSeen, name: string): string[] {
  const person = people.find((entry) => entry.includes(name.toLowerCase()));
  return person ? [person.slice(person.lastIndexOf(' ') + 1)] : [];
}

function newTimes(event: EventSeen, changes: Changes, context: TimeContext): Record<string, unknown> {
  const start = Temporal.PlainDateTime.from(event.start);
  const length = start.until(Temporal.PlainDateTime.from(event.end), { largestUnit: 'minute' }).minutes;
  if (changes.shiftSeconds !== undefined) return { start: local(start.add({ seconds: changes.shiftSeconds })) };
  if (changes.lengthSeconds !== undefined) return { durationMinutes: Math.round(changes.lengthSeconds / 60) };
  if (changes.extendSeconds !== undefined)
    return { durationMinutes: Math.max(5, length + Math.round(changes.extendSeconds / 60)) };
  if (!changes.when) return {};
  if (changes.endsOnly) return { end: newEnd(event, changes.when, context) };
  return moved(event, changes.when, context);
}

function newEnd(event: EventSeen, when: NonNullable<Changes['when']>, context: TimeContext): unknown {
  return moved(event, when, context)['start'];
}

/** A new day keeps the clock time, a new clock time keeps the day. */
function moved(event: EventSeen, when: NonNullable<Changes['when']>, context: TimeContext): Record<string, unknown> {
  const clocked = event.start.length > 10;
  const dated = when.date ?? when.fromNow;
  const base = dated ? context : { ...context, now: Temporal.PlainDateTime.from(event.start.slice(0, 10)) };
  const times = eventTimes(when, base);
  if (!times) return {};
  const day =
    sameWeekday(event, when, times.start.date) ?? times.start.date ?? times.start.dateTime?.slice(0, 10) ?? '';
  if (times.start.date) return { start: clocked ? `${day}T${event.start.slice(11, 16)}` : day };
  const end = times.end?.dateTime?.slice(0, 16);
  return { start: times.start.dateTime?.slice(0, 16), ...(end ? { end } : {}) };
}

/** "To next week" keeps the weekday. */
function sameWeekday(
  event: EventSeen,
  { date }: NonNullable<Changes['when']>,
  week: string | undefined,
): string | undefined {
  if (date?.kind !== 'period' || date.unit !== 'week' || !week) return undefined;
  const { dayOfWeek } = Temporal.PlainDate.from(event.start.slice(0, 10));
  const first = Temporal.PlainDate.from(week);
  return first.add({ days: (dayOfWeek - first.dayOfWeek + 7) % 7 }).toString();
}

function local(at: Temporal.PlainDateTime): string {
  return at.toString().slice(0, 16);
}
