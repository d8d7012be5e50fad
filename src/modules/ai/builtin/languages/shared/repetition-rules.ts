import type { Recurrence, RelativeModifier, Unit, WeekdayNumber, When } from '../../time/expressions.js';
import { Rule, phrase, rule, unless } from '../../grammar/grammar.js';
import {
  cardinal,
  clock,
  counted,
  dayNumber,
  endpoint,
  looseClock,
  month,
  repetition,
  repetitionTail,
  toward,
  unit,
  weekday,
  when,
} from '../../time/phrases.js';
import { atClock, dayOfMonth } from '../../time/build.js';
import { withHead } from '../../time/merge/lists.js';
import { refineRepetition } from '../../time/merge/refine-repetition.js';
import { weekdaysBetween } from '../../time/merge/weekday-lists.js';
import type { TimeWords } from './time-words.js';

/** What stands between the two ends of a range. */
export const upTo = phrase<true>('upTo');
export const every = phrase<true>('every');
const slashDays = phrase<WeekdayNumber[]>('slashDays');
/** "Three times a week". */
export const timesIn = phrase<'week' | 'month'>('timesIn');
/** The end of a range of hours. */
const hoursBehind = phrase<true>('hoursBehind');
const dayRange = phrase<WeekdayNumber[]>('dayRange');
const habitualDays = phrase<WeekdayNumber[]>('habitualDays');
const countedDay = phrase<WeekdayNumber>('countedDay');
const weekdayList = phrase<WeekdayNumber[]>('weekdayList');
/** Two weeks in days, where both ends count. */
const FORTNIGHT = 15;
const EVERY: Partial<Record<Unit, Recurrence>> = {
  hour: { frequency: 'HOURLY', interval: 1 },
  day: { frequency: 'DAILY', interval: 1 },
  week: { frequency: 'WEEKLY', interval: 1 },
  month: { frequency: 'MONTHLY', interval: 1 },
  quarter: { frequency: 'QUARTERLY', interval: 1 },
  year: { frequency: 'YEARLY', interval: 1 },
};

/** One rule for each entry of words and what they mean. */
export function each<T, R = Rule>(
  entries: readonly (readonly [string, T])[],
  make: (text: string, meaning: T) => R,
): R[] {
  return entries.map(([text, meaning]) => make(text, meaning));
}

/** Those of the words before a time that end with the article of a day: "jusqu'au", behind which a number is a day. */
export function withArticle(texts: readonly string[], dayLead: string): string[] {
  const articles = new Set(dayLead.split('|'));
  return texts.flatMap((text) => {
    const words = text.split(' ');
    const last = (words.pop() ?? '').split('|').filter((word) => articles.has(word));
    return last.length > 0 ? [[...words, last.join('|')].join(' ')] : [];
  });
}

/** Repetitions in the words of a language, but those on days of a month. */
export function recurrenceRules(words: TimeWords): Rule[] {
  return [
    ...words.every.map((text) => rule(every, [text], () => true)),
    rule(weekdayList, [weekday], (day) => [day]),
    rule(weekdayList, [weekday, `${words.and}|, ${words.dayLead}?`, weekdayList], withHead),
    rule(weekdayList, [weekday, upTo, weekday], (first, _to, last) => weekdaysBetween(first, last)),
    ...unsaidRules(words),
    ...countedRules(words),
    ...[...words.weekend, ...words.weekends].map((text) => rule(repetition, [every, text], () => onDays([6, 7]))),
    ...words.weekends.map((text) =>
      rule(repetition, [[...words.plurals.map((lead) => `${lead}?`), text].join(' ')], () => onDays([6, 7])),
    ),
    ...each(words.adverbs, (text, frequency) => rule(repetition, [text], () => ({ frequency, interval: 1 }))),
    ...words.workdays.map((text) => rule(repetition, [text], () => onDays([1, 2, 3, 4, 5]))),
    rule(repetition, [every, weekdayList], (_every, days) => onDays(days)),
    // "Tous les vendredis de décembre".
    rule(repetition, [every, weekdayList, words.of, month], (_every, days, of) =>
      refineRepetition(onDays(days), { kind: 'month', month: of }),
    ),
    ...each(words.dailyParts, (text, part) =>
      rule(when, [every, text], (): When => ({ repeats: { frequency: 'DAILY', interval: 1 }, part })),
    ),
    ...each(words.dayParts, (text, [day, part]) =>
      rule(when, [every, text], (): When => ({ repeats: onDays([day]), part })),
    ),
    ...each(words.habitualParts ?? [], (text, [day, part]) =>
      rule(when, [text], (): When => ({ repeats: onDays([day]), part })),
    ),
    rule(repetition, [every, unit], (_every, name) => everyUnit(name, 1)),
    // "Tous les 15 jours", where two weeks are "quinze jours".
    rule(repetition, [every, cardinal, unit], (_every, n, name) =>
      n === FORTNIGHT && name === 'day' && words.lengths.some(([, { days }]) => days === FORTNIGHT - 1)
        ? everyUnit('week', 2)
        : everyUnit(name, n),
    ),
    // "Cada 15 días los martes", "tous les quinze jours le mardi".
    ...words.plurals.map((text) =>
      rule(repetition, [every, cardinal, unit, `,? ${text}|${words.dayLead}`, weekdayList], (_every, n, name, days) =>
        onDaysEach(n === FORTNIGHT && name === 'day' ? everyUnit('week', 2) : everyUnit(name, n), days),
      ),
    ),
    ...words.alternating.flatMap(([before, after]) => [
      rule(repetition, [before, weekdayList, after], (days) => onDays(days, 2)),
      rule(repetition, [before, unit, after], (name) => everyUnit(name, 2)),
    ]),
    ...words.everyOther.map((text) => rule(repetition, [text, weekdayList], (days) => onDays(days, 2))),
    ...words.everyOther.map((text) => rule(repetition, [text, unit], (name) => everyUnit(name, 2))),
    ...each(words.timesIn, (text, unitOf) => rule(timesIn, [text], () => unitOf)),
    rule(repetition, [timesIn, `,|:? ${words.dayLead}?`, weekdayList], (of, days) =>
      of === 'week' ? onDays(days) : undefined,
    ),
    rule(when, [repetition], (repeats): When => ({ repeats })),
    ...words.until.map((text) => rule(repetitionTail, [text, endpoint], (until) => ({ until }))),
    ...withArticle(words.until, words.dayLead).map((text) =>
      rule(repetitionTail, [text, dayNumber, unless(counted)], (day) => ({ until: { date: dayOfMonth(day) } })),
    ),
    rule(repetitionTail, [cardinal, words.times], (count) => ({ count })),
    rule(repetition, [cardinal, `${words.times} ,?`, repetition], (count, base) =>
      base.count === undefined ? { ...base, count } : undefined,
    ),
  ];
}

/** "Mo/Mi/Fr", "mo-fr 9:15", "les mardis et jeudis": habits without a word for them. */
function unsaidRules({ from, dayLead, clockLead, and, always, habitual, plurals }: TimeWords): Rule[] {
  const lead = [...from.filter((text) => !text.includes(' ')), dayLead].join('|');
  return [
    rule(slashDays, [weekday, '/', weekday], (one, other) => [one, other]),
    rule(slashDays, [weekday, '/', slashDays], withHead),
    rule(when, [`${lead}?`, slashDays], (days): When => ({ repeats: onDays(days) })),
    rule(dayRange, [`${lead}?`, weekday, upTo, weekday], (first, _to, last) => weekdaysBetween(first, last)),
    rule(hoursBehind, [upTo, clock], () => true),
    rule(when, [dayRange, ',?', clock, unless(hoursBehind)], (days, time): When => ({
      repeats: onDays(days),
      ...atClock(time),
    })),
    ...clockLead.map((text) =>
      rule(when, [dayRange, `,? ${text}`, looseClock], (days, time): When => ({
        repeats: onDays(days),
        ...atClock(time),
      })),
    ),
    rule(repetition, [`${always} ${lead}?`, weekdayList], (days) => onDays(days)),
    rule(repetition, [`${lead}?`, weekdayList, always], (days) => onDays(days)),
    ...each(habitual, (text, day) => rule(habitualDays, [text], () => [day])),
    rule(habitualDays, [always, habitualDays], (days) => days),
    rule(habitualDays, [habitualDays, `${and}|,`, habitualDays], (some, more) => [...some, ...more]),
    rule(repetition, [habitualDays], (days) => onDays(days)),
    ...plurals.map((text) =>
      rule(repetition, [text, weekday, `${and}|, ${dayLead}?`, weekdayList], (day, rest) => onDays([day, ...rest])),
    ),
  ];
}

/** "Die nächsten vier Montage", "les quatre prochains lundis". */
function countedRules({ countedLead, counted: days }: TimeWords): Rule[] {
  return [
    rule(countedDay, [weekday], (day) => day),
    ...each(days, (text, day) => rule(countedDay, [text], () => day)),
    ...countedLead.flatMap((lead) => [
      rule(repetition, [lead, toward, cardinal, countedDay], countDays),
      rule(repetition, [lead, cardinal, toward, countedDay], (count, which, day) => countDays(which, count, day)),
    ]),
  ];
}

function countDays(which: RelativeModifier, count: number, day: WeekdayNumber): Recurrence | undefined {
  return which === 'next' && count > 1 ? { ...onDays([day]), count } : undefined;
}

function onDays(days: WeekdayNumber[], interval = 1): Recurrence {
  return { frequency: 'WEEKLY', interval, weekdays: days.map((day) => ({ weekday: day })) };
}

/** A distance in weeks on weekdays. */
function onDaysEach(distance: Recurrence | undefined, days: WeekdayNumber[]): Recurrence | undefined {
  return distance?.frequency === 'WEEKLY' ? onDays(days, distance.interval) : undefined;
}

function everyUnit(name: Unit, n: number): Recurrence | undefined {
  const base = EVERY[name];
  // "Alle 14 Tage freitags": whole weeks.
  if (name === 'day' && n % 7 === 0) return { frequency: 'WEEKLY', interval: n / 7 };
  return base && { ...base, interval: base.interval * n };
}
