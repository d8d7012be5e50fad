import { splitDates } from '../../time/merge/lists.js';
import { repeatWeekly } from '../../time/merge/weekday-lists.js';
import type { DateExpr } from '../../time/expressions.js';
import { type Conventions, hasWord } from '../grammar/conventions.js';
import type { Creation } from '../grammar/order.js';

/** The events that a creation means: one for each day and each time of day it names. */
export function splitCreation(wish: Creation, conventions: Conventions): Creation[] {
  return onEachDay(withSeries(wish), conventions).flatMap(atEachTime);
}

/** "Tuesday at 8, except on the 8th": weekdays that an exception is told of come again. */
function withSeries(wish: Creation): Creation {
  const isSeries = wish.except?.some(({ date }) => date !== undefined && date.kind !== 'weekday') === true;
  const series = isSeries && wish.when ? repeatWeekly(wish.when) : undefined;
  return series ? { ...wish, when: series } : wish;
}

/** "Monday, Wednesday and Friday at 7" are three events. */
function onEachDay(wish: Creation, { wholeDay }: Conventions): Creation[] {
  const { when } = wish;
  if (!when?.date || when.to?.date || when.repeats) return [wish];
  const dates = splitDates(when.date);
  const [first, last] = [dates[0], dates.at(-1)];
  if (first && last && isWhole(wish, wholeDay) && followEachOther(dates))
    return [{ ...wish, when: { ...when, date: first, to: { date: last } } }];
  return dates.map((date) => ({ ...wish, when: { ...when, date } }));
}

function isWhole({ when, details, title = '' }: Creation, words: string): boolean {
  const isTold = when?.wholeDay === true || details.some(({ is }) => is === 'wholeDay');
  return !when?.clock && !when?.part && (isTold || hasWord(title, words));
}

/** "The 19th and 20th, all day": days in a row are one event, if it is one of whole days. */
function followEachOther(dates: readonly DateExpr[]): boolean {
  return dates.length > 1 && dates.every((date, index) => index === 0 || isNextDay(dates[index - 1], date));
}

function isNextDay(one: DateExpr | undefined, other: DateExpr): boolean {
  if (one?.kind === 'weekday' && other.kind === 'weekday')
    return one.toward === other.toward && other.days[0] === (one.days[0] ?? 0) + 1;
  if (one?.kind === 'dayOfMonth' && other.kind === 'dayOfMonth') return other.days[0] === (one.days[0] ?? 0) + 1;
  return (
    one?.kind === 'monthDay' && other.kind === 'monthDay' && one.month === other.month && other.day === one.day + 1
  );
}

/** "Every day at 8 and 20" are two series; where the count says otherwise, they are still to be asked about. */
function atEachTime(wish: Creation): Creation[] {
  const { alsoAt, ...when } = wish.when ?? {};
  const { timesADay, ...repeats } = when.repeats ?? { frequency: 'DAILY', interval: 1 };
  const isAsked = timesADay !== undefined && timesADay !== (alsoAt?.length ?? 0) + 1;
  if (!alsoAt || !when.clock || isAsked) return [wish];
  const series = when.repeats ? { repeats } : {};
  return [when.clock, ...alsoAt].map((clock) => ({ ...wish, when: { ...when, ...series, clock } }));
}

/** The creation as one more event, which takes the place of no proposal. */
export function withoutReplacement({ replaces: _replaces, ...wish }: Creation): Creation {
  return wish;
}
