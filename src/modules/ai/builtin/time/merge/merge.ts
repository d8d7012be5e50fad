import { isClockAmount } from '../resolve/calendar.js';
import type { Recurrence, When } from '../expressions.js';
import { mergeDates } from './merge-dates.js';
import { refineRepetition } from './refine-repetition.js';
import { isLengthOfSeries, listNamedWeekdays, repeatWeekly, weekdaysBetween } from './weekday-lists.js';

/** Joins what two pieces of a sentence say about one time; nothing when they contradict each other. */
export function mergeWhen(one: When, other: When): When | undefined {
  if (one.repeats && other.repeats) return mergeTwoRepeating(one, other);
  const series = mergeIntoSeries(one, other) ?? mergeIntoSeries(other, one);
  if (series) return series;
  if (!one.repeats && other.starting) {
    const begun = mergeWhen(one, other.starting);
    return begun && isClockFrom(one, { ...other.starting, bound: 'after' }) ? { ...begun, onward: true } : begun;
  }
  if (one.repeats) return mergeRepeating(one, other);
  if (other.repeats) return mergeRepeating(other, one);
  return mergeOnce(one, other);
}

/** "Mon, Wed and Fri at 7" with a first or last day, or a length in weeks, comes again on each of them. */
function mergeIntoSeries(days: When, stretch: When): When | undefined {
  if (listNamedWeekdays(days.date).length < 2 || !isStretch(stretch)) return undefined;
  const weekly = repeatWeekly(days);
  return weekly && mergeRepeating(weekly, stretch);
}

function isStretch({ date, clock, bound, to, length, starting, repeats }: When): boolean {
  if (repeats || clock) return false;
  if (length && isLengthOfSeries(length)) return true;
  return starting?.date !== undefined || (date !== undefined && (bound !== undefined || to?.date !== undefined));
}

function mergeOnce(one: When, other: When): When | undefined {
  if (one.now || other.now) return undefined;
  // In "Monday at 9 until 31 March", the last day is not the Monday.
  if (one.date && one.clock && !one.bound && other.date && other.bound === 'before') return undefined;
  if (one.bound === 'after' && other.bound === 'before') return between(one, other);
  const counted = countedOn(one, other) ?? countedOn(other, one);
  if (counted) return counted;
  if (isMomentAgainst(one, other) || isMomentAgainst(other, one)) return undefined;
  if (one.clock && other.clock && one.clock.approximate !== other.clock.approximate)
    return one.clock.approximate ? mergeOnce(withoutClock(one), other) : mergeOnce(one, withoutClock(other));
  const daily = mergeEachDay(one, other) ?? mergeEachDay(other, one);
  if (daily) return daily;
  const isOnward = isClockFrom(one, other) || isClockFrom(other, one);
  const merged: When = { ...one, ...other, ...(isOnward ? { onward: true } : {}) };
  for (const field of [
    'clock',
    'alsoAt',
    'part',
    'to',
    'fromNow',
    'length',
    'bound',
    'timeZone',
    'elsewhere',
  ] as const) {
    if (one[field] && other[field]) return undefined;
  }
  if (!one.date || !other.date) return merged;
  const date =
    nameWhole(one, other) ??
    nameWhole(other, one) ??
    mergeDates(one.date, other.date) ??
    mergeDates(other.date, one.date);
  return date && { ...merged, date };
}

/** "All week next week", "todo el día el viernes": which one the whole is of. */
function nameWhole({ date: all, whole, wholeDay }: When, { date: named }: When): When['date'] {
  if (wholeDay && all?.kind === 'offset' && all.days === 0) return named;
  const isWhole = whole && all?.kind === 'period' && all.offset === 0;
  return isWhole && named?.kind === 'period' && named.unit === all.unit ? named : undefined;
}

function mergeRepeating(repeating: When, other: When): When | undefined {
  const { repeats, ...once } = repeating;
  if (!repeats) return undefined;
  if (other.bound === 'before' && !repeats.until && !repeats.count) {
    // "45 minutes, until Christmas": how long each one takes.
    const { bound: _bound, length, ...until } = other;
    return withOwnClock({ ...withLength(repeating, length), repeats: { ...repeats, until } });
  }
  const ends = other.to?.date && !(other.clock && other.to.clock);
  if (ends && !repeats.until && !repeats.count) return withRange(repeating, other);
  const { date, starting, length: lasting, ...others } = other;
  const goesOn = lasting && !isClockAmount(lasting) && repeats.length === undefined && repeats.count === undefined;
  // "From the 7th for three weeks" begins then.
  if (goesOn && date && !repeats.starting && !other.bound)
    return mergeRepeating(
      { ...once, repeats: { ...repeats, length: lasting, starting: { date } } },
      without(without(other, 'length'), 'date'),
    );
  if (goesOn) return mergeRepeating({ ...once, repeats: { ...repeats, length: lasting } }, without(other, 'length'));
  if (date && other.bound === 'after' && !repeats.starting) {
    const { bound: _after, ...later } = others;
    return mergeRepeating({ ...repeating, repeats: { ...repeats, starting: { date } } }, withLength(later, lasting));
  }
  const rest = withLength(others, lasting);
  const merged = mergeOnce(once, rest);
  if (!merged) return undefined;
  if (starting) return repeats.starting ? undefined : withOwnClock({ ...merged, repeats: { ...repeats, starting } });
  if (!date) return { ...merged, repeats };
  const refined = refineRepetition(repeats, date);
  return refined && { ...merged, repeats: refined };
}

/** "Daily from the 1st to the 20th", "weekly on Monday until May". */
function withRange({ repeats, ...once }: When, { to, ...begin }: When): When | undefined {
  if (!repeats || !to) return undefined;
  const weekdays = listWeekdays(begin, to);
  if (weekdays && !repeats.weekdays) {
    const frequency = repeats.frequency === 'DAILY' && repeats.interval === 1 ? 'WEEKLY' : repeats.frequency;
    const { date: _last, ...end } = to;
    const merged = mergeOnce(once, { ...end, ...without(begin, 'date') });
    return merged && { ...merged, repeats: { ...repeats, frequency, weekdays } };
  }
  const ending = withOwnClock({ ...once, repeats: { ...repeats, until: to } });
  return mergeRepeating(ending, begin) ?? mergeRepeating(ending, { starting: begin });
}

/** "Daily, Monday to Friday". */
function listWeekdays({ date: first }: When, { date: last }: When): Recurrence['weekdays'] {
  if (first?.kind !== 'weekday' || last?.kind !== 'weekday' || first.toward) return undefined;
  return weekdaysBetween(first.days[0] ?? 1, last.days[0] ?? 1).map((weekday) => ({ weekday }));
}

/** In "daily until Friday at 9", nine is the time of each event, unless another was said. */
export function withOwnClock(when: When): When {
  const { repeats, clock, part, to } = when;
  const end = repeats?.starting?.clock ? 'starting' : 'until';
  const told = repeats?.[end];
  if (!repeats || !told?.clock || clock || part || to) return when;
  const { clock: own, part: ownPart, ...day } = told;
  return { ...when, clock: own, ...(ownPart ? { part: ownPart } : {}), repeats: { ...repeats, [end]: day } };
}

/** "Mon to Thu next week, 6am to 2pm": from the first to the last day, the same hours. */
function mergeEachDay({ date, to: last, ...days }: When, { clock, to: end, ...hours }: When): When | undefined {
  const isDays = date && last?.date && !last.clock && Object.keys(days).length === 0;
  const isHours = clock && end?.clock && !end.date && Object.keys(hours).length === 0;
  if (!isDays || !isHours) return undefined;
  return { clock, to: end, repeats: { frequency: 'DAILY', interval: 1, starting: { date }, until: last } };
}

/** "At 9" with "from Monday on". */
function isClockFrom({ clock, date: own, bound: side }: When, { date, clock: other, bound }: When): boolean {
  return clock !== undefined && !own && !side && date !== undefined && !other && bound === 'after';
}

/** "After 9 but before 11" is a range. */
function between({ bound: _after, ...start }: When, { bound: _before, ...end }: When): When | undefined {
  return start.to || end.to ? undefined : { ...start, to: end };
}

/** "Thursday, two years from now" is the Thursday on or after that day. */
function countedOn({ date, ...rest }: When, { fromNow, ...others }: When): When | undefined {
  if (date?.kind === 'offset' && date.days === 0 && fromNow && !rest.fromNow && !others.date)
    return mergeOnce(rest, { fromNow, ...others });
  if (date?.kind !== 'weekday' || !fromNow || isClockAmount(fromNow.amount) || rest.fromNow || others.date)
    return undefined;
  const [weekday = 1] = date.days;
  const within = { kind: 'shift' as const, ...fromNow, from: { kind: 'offset' as const, days: 0 } };
  return mergeOnce({ ...rest, date: { kind: 'inPeriod', weekday, within } }, others);
}

/** "In two hours" is a moment already; no day or clock time can be added. */
function isMomentAgainst({ fromNow }: When, { date, clock }: When): boolean {
  return fromNow !== undefined && isClockAmount(fromNow.amount) && (date !== undefined || clock !== undefined);
}

/** "Weekly on Wednesdays" says one thing twice, "every Wednesday at 7, every two weeks" how far apart they are. */
function mergeTwoRepeating({ repeats: first, ...one }: When, { repeats: second, ...other }: When): When | undefined {
  if (!first || second?.frequency !== first.frequency) return undefined;
  const [plain, named] = namesDays(first) ? [second, first] : [first, second];
  if (namesDays(plain) || named.interval > 1) return undefined;
  const merged = mergeOnce(one, other);
  return merged && { ...merged, repeats: { ...named, ...plain } };
}

function namesDays({ weekdays, monthDays }: Recurrence): boolean {
  return (weekdays ?? monthDays) !== undefined;
}

/** "Before lunch, at 11:45": the exact time says more. */
function withoutClock({ clock: _clock, bound: _bound, ...when }: When): When {
  return when;
}

function withLength(when: When, length: When['length']): When {
  return length ? { ...when, length } : when;
}

function without(when: When, field: keyof When): When {
  const { [field]: _left, ...rest } = when;
  return rest;
}
