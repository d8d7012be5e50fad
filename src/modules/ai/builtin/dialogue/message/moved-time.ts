import type { When } from '../../time/expressions.js';

/** Another day keeps the time of day, another time of day keeps the day. */
export function moved(former: When | undefined, when: When): When {
  if (!former || former.repeats) return when;
  const { date, clock, part, to } = former;
  if (when.clock || when.part) return { ...(when.date || !date ? {} : { date }), ...when };
  const isOneDay =
    when.date !== undefined &&
    ['weekday', 'offset', 'monthDay', 'numeric', 'weekdayDate', 'dayOfMonth'].includes(when.date.kind);
  if (!isOneDay) return when;
  return { ...when, ...(clock ? { clock } : {}), ...(part ? { part } : {}), ...(to && !to.date ? { to } : {}) };
}
