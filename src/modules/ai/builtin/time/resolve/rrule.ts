import { Temporal } from 'temporal-polyfill';
import { shiftDate } from './calendar.js';
import type { TimeContext } from '../context.js';
import type { Recurrence, When } from '../expressions.js';
import { Meaning, resolveWhen } from './resolve-when.js';

const WEEKDAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** A repetition as RFC 5545 writes it, without its clock time, and the day it was said to begin. */
export interface RepetitionMeaning {
  /** `FREQ=WEEKLY;BYDAY=MO`, `UNTIL` as a date or, given a clock time and zone, as the instant it stands for. */
  rrule: string;
  starting?: Meaning;
}

/** Finds what a repetition means; `UNTIL` is a date, the last on which it may happen. */
export function resolveRepetition(repeats: Recurrence, context: TimeContext): RepetitionMeaning {
  const starting = repeats.starting && resolveWhen(repeats.starting, context);
  const { frequency, interval } = inMonths(repeats);
  const until = lastDay(repeats, starting, context);
  const parts: [string, string | number | undefined][] = [
    ['FREQ', frequency],
    ['INTERVAL', interval > 1 ? interval : undefined],
    ['BYMONTH', repeats.months?.join(',')],
    ['BYMONTHDAY', repeats.monthDays?.join(',')],
    ['BYDAY', repeats.weekdays?.map(({ n, weekday }) => `${n ?? ''}${WEEKDAY_CODES[weekday - 1]}`).join(',')],
    ['BYSETPOS', repeats.setPosition],
    ['COUNT', repeats.count],
    ['UNTIL', until?.toString().replaceAll('-', '')],
  ];
  const rrule = parts
    .filter(([, value]) => value !== undefined)
    .map((part) => part.join('='))
    .join(';');
  return { rrule, ...(starting ? { starting } : {}) };
}

/** RFC 5545 knows no quarters. */
function inMonths({ frequency, interval }: Recurrence): Pick<Recurrence, 'frequency' | 'interval'> {
  return frequency === 'QUARTERLY' ? { frequency: 'MONTHLY', interval: 3 * interval } : { frequency, interval };
}

function lastDay(
  { until, length, count, isWithin }: Recurrence,
  starting: Meaning | undefined,
  context: TimeContext,
): Temporal.PlainDate | undefined {
  const begin = starting?.days?.start ?? context.now.toPlainDate();
  // Two weeks that begin on a Monday end on a Sunday; two weeks from now are over two weeks from now.
  if (length)
    return shiftDate(begin.toPlainDateTime(), length, 1)
      .toPlainDate()
      .subtract({ days: starting ? 1 : 0 });
  if (!until) return isWithin && !count ? starting?.days?.end.subtract({ days: 1 }) : undefined;
  const days = resolveWhen(until, {
    ...context,
    now: followsStart(until) ? begin.toPlainDateTime() : context.now,
  })?.days;
  return days && (isStretch(until) ? days.start : days.end.subtract({ days: 1 }));
}

function followsStart({ date }: When): boolean {
  // "Wednesday next week" is told from now.
  if (date?.kind === 'inPeriod') return followsStart({ date: date.within });
  return date !== undefined && date.kind !== 'offset' && date.kind !== 'period';
}

/** "Until March" ends as March begins; "until the 5th" includes the 5th. */
function isStretch({ date }: When): boolean {
  return date?.kind === 'month' || date?.kind === 'period' || date?.kind === 'years';
}
