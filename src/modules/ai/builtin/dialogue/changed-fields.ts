import { Temporal } from 'temporal-polyfill';
import type { Changes } from '../commands/command.js';
import { inTheEvening } from '../commands/evening.js';
import { eventTimes } from '../commands/event-times.js';
import { capitalized } from '../commands/wording.js';
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
    ...(changes.place ? { location: capitalized(changes.place) } : {}),
    ...(changes.note?.words ? { description: noted(event, changes.note) } : {}),
    ...newTimes(event, changes, context),
    ...(added.length > 0 ? { addAttendees: added } : {}),
    ...(removed.length > 0 ? { removeAttendees: removed } : {}),
  };
}

function noted({ description }: EventSeen, { words, replaces }: NonNullable<Changes['note']>): string {
  return description && !replaces ? `${description}\n${words}` : words;
}

function addressIn({ people }: EventSeen, name: string): string[] {
  const person = people.find((entry) => entry.includes(name.toLowerCase()));
  return person ? [person.slice(person.lastIndexOf(' ') + 1)] : [];
}

function newTimes(event: EventSeen, changes: Changes, context: TimeContext): Record<string, unknown> {
  const minutes = newMinutes(event, changes);
  const times = newStart(event, changes, context);
  if (minutes === undefined) return times;
  const { end: _end, ...start } = times;
  return { ...start, durationMinutes: minutes };
}

function newMinutes({ start, end }: EventSeen, { lengthSeconds, extendSeconds }: Changes): number | undefined {
  if (lengthSeconds !== undefined) return Math.round(lengthSeconds / 60);
  if (extendSeconds === undefined) return undefined;
  const from = Temporal.PlainDateTime.from(start);
  const { minutes } = from.until(Temporal.PlainDateTime.from(end), { largestUnit: 'minute' });
  return Math.max(5, minutes + Math.round(extendSeconds / 60));
}

function newStart(event: EventSeen, changes: Changes, context: TimeContext): Record<string, unknown> {
  const { shiftSeconds, endsOnly } = changes;
  const isLate = event.start.slice(11, 13) >= '17';
  const when = changes.when && isLate ? inTheEvening(changes.when) : changes.when;
  if (shiftSeconds !== undefined)
    return { start: local(Temporal.PlainDateTime.from(event.start).add({ seconds: shiftSeconds })) };
  if (!when) return {};
  return endsOnly ? { end: newEnd(event, when, context) } : moved(event, when, context);
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
  const { recurrence } = times;
  const series = recurrence ? { recurrence } : {};
  if (times.start.date) return { start: clocked ? `${day}T${event.start.slice(11, 16)}` : day, ...series };
  const end = times.end?.dateTime?.slice(0, 16);
  return { start: times.start.dateTime?.slice(0, 16), ...(end ? { end } : {}), ...series };
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
