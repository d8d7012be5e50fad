import { Temporal } from 'temporal-polyfill';
import { findFirstOccurrence, mayHappenOn } from '../../time/resolve/first-occurrence.js';
import type { When } from '../../time/expressions.js';
import { resolveUsualTime } from '../../time/resolve/resolve-clock.js';
import type { EventSeen } from '../state/tool-results.js';
import { hasClock } from '../state/state.js';

/** Days that come again, "what do I have on Mondays", in two parts: where to look, and which of the events there are meant. */
export interface WeeklyTime {
  /** The stretch of days they are in, if one is named. */
  within?: When;
  isMeant: (event: EventSeen) => boolean;
}

/** Parts a time that comes again on some days; nothing where it does not. */
export function splitWeekly(when: When | undefined): WeeklyTime | undefined {
  const { repeats, part, clock } = when ?? {};
  if (!repeats) return undefined;
  const minute = clock && resolveUsualTime(clock) / 60;
  const hours = minute === undefined ? part : { from: minute, to: minute + 1 };
  const within = repeats.starting && repeats.isWithin ? repeats.starting : undefined;
  return {
    ...(within ? { within } : {}),
    isMeant: (event) =>
      mayHappenOn(repeats, Temporal.PlainDate.from(event.start.slice(0, 10))) && (!hours || overlaps(event, hours)),
  };
}

/** The next of the days that come again, at the same time: where one is looked for, it is looked for there. */
export function toNextDay({ repeats, ...when }: When, today: Temporal.PlainDate): When {
  if (!repeats) return when;
  const { year, month, day } = findFirstOccurrence(repeats, today);
  return { ...when, date: { kind: 'monthDay', year, month, day } };
}

/** Whether an event takes up some minutes of its day; one of a whole day takes up none. */
function overlaps({ start, end }: EventSeen, hours: { from: number; to: number }): boolean {
  if (!hasClock(start)) return false;
  const first = toMinutes(start);
  const last = end.slice(0, 10) === start.slice(0, 10) ? toMinutes(end) : 24 * 60;
  return first < hours.to && last > hours.from;
}

function toMinutes(moment: string): number {
  const { hour, minute } = Temporal.PlainTime.from(moment.slice(11, 16));
  return hour * 60 + minute;
}
