import { Temporal } from 'temporal-polyfill';
import type { TimeContext } from '../../time/context.js';
import type { DateExpr, When } from '../../time/expressions.js';
import type { EventSeen } from '../state/tool-results.js';

/** Days within which a weekday alone is the next one. */
const NEAR_DAYS = 6;

/**
 * "To Friday" is the next Friday where the event is near, and that of its own week where it is farther off; a weekday that is today's is
 * that of another week, since nobody calls today by it.
 */
export function toOwnWeek(
  { start }: Pick<EventSeen, 'start'>,
  { date, ...when }: When,
  { now }: TimeContext,
): When | undefined {
  if (date?.kind !== 'weekday' || date.toward || date.count !== undefined || date.plural || when.repeats)
    return undefined;
  const [weekday = 1, ...others] = date.days;
  const own = Temporal.PlainDate.from(start.slice(0, 10));
  const today = now.toPlainDate();
  const isFar = today.until(own).days > NEAR_DAYS;
  if (others.length > 0 || !(isFar || weekday === today.dayOfWeek)) return undefined;
  const inWeek = own.add({ days: weekday - own.dayOfWeek });
  const day = Temporal.PlainDate.compare(inWeek, today) > 0 ? inWeek : inWeek.add({ days: 7 });
  return { ...when, date: onDay(day) };
}

/** A day of the calendar as it would be said. */
export function onDay({ year, month, day }: Temporal.PlainDate): DateExpr {
  return { kind: 'monthDay', year, month, day };
}
