import { Temporal } from 'temporal-polyfill';
import type { EventDescription } from '../../../dto/parsed-request.dto.js';
import type { TimeContext } from '../../time/context.js';
import type { When } from '../../time/expressions.js';
import { readWhen } from '../../time/readings.js';
import { toZone } from '../../time/resolve/calendar.js';
import type { Meaning } from '../../time/resolve/resolve-when.js';
import type { NamedPerson } from '../grammar/order.js';

/** A stretch of wall-clock time, `to` exclusive; either end may be open. */
export interface OpenInterval {
  from?: Temporal.PlainDateTime;
  to?: Temporal.PlainDateTime;
}

/** The stretch of time a question or a description of an event covers: a clock time covers an hour, a day all of it. */
export function resolveStretch(when: When | undefined, context: TimeContext): OpenInterval {
  const { repeats: _repeats, ...once } = when ?? {};
  const meaning = Object.keys(once).length > 0 ? readWhen(once, context)?.meaning : undefined;
  if (!meaning?.days) return {};
  const { days } = meaning;
  const { start, end } = inOwnZone(meaning, when?.timeZone, context);
  const midnight = days.start.toPlainDateTime();
  if (when?.bound === 'before' && when.includesEnd && !start) return { to: days.end.toPlainDateTime() };
  if (when?.bound === 'before') return start && when.date ? { from: midnight, to: start } : { to: start ?? midnight };
  if (when?.bound === 'after') return start ? { from: start, to: days.end.toPlainDateTime() } : { from: midnight };
  if (start) return { from: start, to: end ?? start.add({ hours: 1 }) };
  // "The afternoons of next week" begin on its first day, and end on its last.
  const lastDay = days.end.subtract({ days: 1 }).toPlainDateTime();
  if (when?.part)
    return { from: midnight.add({ minutes: when.part.from }), to: lastDay.add({ minutes: when.part.to }) };
  return { from: midnight, to: days.end.toPlainDateTime() };
}

/** Clock times of another place as those of the user. */
function inOwnZone(meaning: Meaning, zone: string | undefined, { timeZone }: TimeContext): Meaning {
  const { start, end } = meaning;
  if (!zone || zone === timeZone || !start) return meaning;
  const own = (at: Temporal.PlainDateTime): Temporal.PlainDateTime => toZone(at, zone, timeZone);
  return { ...meaning, start: own(start), ...(end ? { end: own(end) } : {}) };
}

/** Where an afternoon ends that is taken up, and where one ends that events are looked for in. */
const AFTERNOON_END = 17 * 60;
const LATE_AFTERNOON_END = 18 * 60;

/** "What do I have this afternoon" asks for what begins at five, too. */
export function withLateAfternoon(when: When | undefined): When | undefined {
  const { part, clock, to } = when ?? {};
  if (!when || !part || clock || to || part.to !== AFTERNOON_END) return when;
  return { ...when, part: { ...part, to: LATE_AFTERNOON_END } };
}

/** What a sentence says of an event: what, with whom, where, when. */
interface Description {
  title?: string;
  people: NamedPerson[];
  place?: string;
  when?: When;
}

/** A described event as a client reads it: times with the offset of the zone. */
export function toEventDescription(
  { title, people, place, when }: Description,
  context: TimeContext,
): EventDescription {
  const { from, to } = resolveStretch(when, context);
  return {
    ...(title ? { query: title } : {}),
    ...(from ? { timeMin: withOffset(from, context.timeZone) } : {}),
    ...(to ? { timeMax: withOffset(to, context.timeZone) } : {}),
    ...(people.length > 0 ? { attendees: people } : {}),
    ...(place ? { location: place } : {}),
  };
}

function withOffset(at: Temporal.PlainDateTime, timeZone: string): string {
  return at.toZonedDateTime(timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' });
}
