import {
  atClock,
  atDotted,
  clockSpan,
  dayOfMonth,
  inDays,
  monthDay,
  onWeekday,
  periodAt,
  periodToward,
} from '../../time/build.js';
import type { DateExpr, WeekdayNumber, When } from '../../time/expressions.js';
import { type Rule, maybe, phrase, rule, unless } from '../../grammar/grammar.js';
import {
  clock,
  counted,
  date,
  dayListing,
  dayNumber,
  digits,
  looseClock,
  looseDate,
  month,
  ordinal,
  toward,
  towardAfter,
  unit,
  weekday,
  when,
  year,
} from '../../time/phrases.js';
import { daysListed, withHead } from '../../time/merge/lists.js';
import { buildClock, impossibleDay, yearFirst } from './number-rules.js';
import { each } from './repetition-rules.js';
import type { TimeWords } from './time-words.js';

/** The rest of a range of hours. */
const ranged = phrase<true>('ranged');
/** The same behind a word that leads to a clock time too: "à 11h". */
const spanned = phrase<true>('spanned');
/** One day of several. */
const listedDay = phrase<DateExpr>('listedDay');
/** A day that more follow, and several that need no word before them. */
const numberedDay = phrase<DateExpr>('numberedDay');
const daysInRow = phrase<DateExpr[]>('daysInRow');
const bareDays = phrase<DateExpr[]>('bareDays');
/** An article that means one, too, and no day. */
const article = phrase<true>('article');
/** A year behind its month, and what joins them: "9 décembre, 2026". */
const yearBehind = phrase<number>('yearBehind');
/** Hours from which on two numbers beside a weekday are no span of time, and the hour that a span begins at first. */
const LONGEST_SPAN = 5;
const FIRST_OF_SPAN = 7;
/** Kinds of dates that are one day. */
const ONE_DAY = new Set<DateExpr['kind']>(['offset', 'weekday', 'weekdayDate', 'monthDay', 'numeric', 'inPeriod']);
/** "Lundi mercredi vendredi", as it is dictated. */
const dictatedDays = phrase<WeekdayNumber[]>('dictatedDays');

/** Days by their name or number, alone and several in a row. */
export function dayRules({
  days,
  dayLead,
  plurals,
  and,
  of,
  ordinalMark,
  towardBefore,
  towardAfter: towardWords,
  weekend,
  weekends,
  clockLead,
  clockMark,
  to,
  marksHours,
  noDay = [],
}: TimeWords): Rule[] {
  return [
    ...each(
      towardWords.filter(([text]) => text.includes(' ')),
      (text, which) => rule(towardAfter, [text], () => which),
    ),
    ...each(days, (text, offset) => rule(date, [text], () => inDays(offset))),
    rule(
      date,
      [
        `${without(
          dayLead,
          towardBefore.flatMap(([text]) => text.split('|')),
        )}?`,
        weekday,
      ],
      (day) => onWeekday(day),
    ),
    rule(date, [`${dayLead}?`, toward, weekday], (which, day) => onWeekday(day, which)),
    rule(date, [`${dayLead}?`, weekday, towardAfter], (day, which) => onWeekday(day, which)),
    rule(yearBehind, [`${of}|,?`, year], (number) => number),
    rule(date, [`${dayLead}?`, dayNumber, `${of}?`, month, maybe(yearBehind)], (day, name, in_) =>
      monthDay(name, day, in_),
    ),
    rule(
      date,
      [`${dayLead}?`, weekday, `,? ${dayLead}?`, dayNumber, `${of}?`, month, maybe(yearBehind)],
      (weekdayOf, day, name, in_) => ({ ...monthDay(name, day, in_), weekday: weekdayOf }),
    ),
    rule(date, [`${dayLead}?`, impossibleDay, `${of}?`, month, maybe(yearBehind)], (day, name, in_) =>
      monthDay(name, day, in_),
    ),
    rule(date, [`${dayLead}?`, impossibleDay, ordinalMark, `${of}?`, month, maybe(yearBehind)], (day, name, in_) =>
      monthDay(name, day, in_),
    ),
    ...to.filter((text) => !clockLead.includes(text)).map((text) => rule(ranged, [text, clock], () => true)),
    // "Mittwoch 19 bis 21 Uhr" begins at 19.
    rule(date, [`${dayLead}?`, weekday, dayNumber, unless(counted), unless(ranged)], (day, n) =>
      n > 12 ? weekdayDate(day, n) : undefined,
    ),
    // "Samedi 5, visite de l'appart".
    ...(marksHours
      ? [
          ...to.map((text) => rule(spanned, [text, clock], () => true)),
          rule(date, [`${dayLead}?`, weekday, digits, unless(counted), unless(spanned)], (day, { value, length }) =>
            length <= 2 && value > 0 && value <= 31 ? weekdayDate(day, value) : undefined,
          ),
          rule(date, [`${dayLead}?`, weekday, digits, ordinalMark], (day, { value }) =>
            value > 0 && value <= 31 ? weekdayDate(day, value) : undefined,
          ),
        ]
      : []),
    // "Mi 11.30" is no 11th.
    rule(
      when,
      [`${dayLead}?`, weekday, digits, '~ . ~', digits, `${clockMark}?`, unless(counted)],
      (day, n, minutes) => {
        const time = minutes.value > 12 ? buildClock(n, minutes) : undefined;
        return time && { date: onWeekday(day), ...atClock(time) };
      },
    ),
    rule(when, [digits, '~ . ~', digits, `${clockMark}?`, date], (n, minutes, day) =>
      atDotted(minutes.value > 12 ? buildClock(n, minutes) : undefined, day),
    ),
    // "Sa 9-12", "demain 9-10" is from nine to twelve; "morgen 2-3 Stunden" is not.
    rule(
      when,
      [date, digits, '-', digits, `${clockMark}?`, unless(counted), unless(month), unless(unit)],
      (day, first, last) => {
        const [start, end] = [buildClock(first), buildClock(last)];
        return start && end && ONE_DAY.has(day.kind) && first.value < last.value
          ? { date: day, ...clockSpan(start, end) }
          : undefined;
      },
    ),
    // "Sonntag ab vier" is a clock time.
    rule(date, [`${dayLead}?`, weekday, without(dayLead, clockLead), dayNumber], (day, n) => weekdayDate(day, n)),
    // "El martes 1 a las 9".
    ...clockLead
      .filter((text) => !to.includes(text))
      .map((text) =>
        rule(when, [`${dayLead}?`, weekday, unless(article), dayNumber, text, looseClock], (day, n, time): When => ({
          date: weekdayDate(day, n),
          ...atClock(time),
        })),
      ),
    // "Mercredi 2 à 10h": where one word leads to a clock and to an end, hours that are far apart are a day and its clock; others are, where there is such a day.
    ...clockLead
      .filter((text) => to.includes(text))
      .map((text) =>
        rule(when, [`${dayLead}?`, weekday, dayNumber, text, clock], (day, n, time): When => ({
          date: { ...weekdayDate(day, n), ...(isSpan(n, time.hour) ? { orHour: true } : {}) },
          ...atClock(time),
        })),
      ),
    ...weekend.map((text) => rule(date, [`${dayLead}|au|ce|este|dieses?`, text], () => periodAt('weekend', 0))),
    ...[...weekend, ...weekends].map((text) =>
      rule(listedDay, [`${[...plurals, 'le|el|am'].join('|')}?`, text], anyWeekend),
    ),
    ...weekend.map((text) => rule(date, [`${dayLead}?`, toward, text], (which) => periodToward(which, 'weekend'))),
    rule(date, [dayLead, digits, '~ - ~', digits, '~ - ~', digits], yearFirst),
    rule(date, [`${dayLead}?`, digits, '~ . ~', digits, '~ .'], (first, second) =>
      inNumbers(first.value, second.value),
    ),
    // "Am vierten zwölften".
    rule(date, [dayLead, ordinal, ordinal], (day, name) => (name <= 12 ? monthDay(name, day) : undefined)),
    rule(looseDate, [date], (day) => day),
    ...each(noDay, (text) => rule(article, [text], () => true)),
    rule(looseDate, [dayLead, unless(article), dayNumber, unless(counted)], (day) => dayOfMonth(day)),
    // "El día 9".
    rule(looseDate, [dayLead, unit, dayNumber, unless(counted)], (counting, day) =>
      counting === 'day' ? dayOfMonth(day) : undefined,
    ),
    rule(looseDate, [ordinal], (day) => dayOfMonth(day)),
    rule(listedDay, [looseDate], (day) => day),
    rule(listedDay, [`${[dayLead, ...plurals].join('|')}?`, maybe(unit), dayNumber], (_unit, day) => dayOfMonth(day)),
    ...plurals.map((text) => rule(numberedDay, [text, maybe(unit), dayNumber], (_unit, day) => dayOfMonth(day))),
    rule(numberedDay, [looseDate], (day) => day),
    // "Am 4., 5. und 6. Dezember", "les 4, 5 et 6 décembre".
    rule(numberedDay, [dayLead, ordinal], (day) => dayOfMonth(day)),
    rule(bareDays, [dayNumber, and, looseDate], (day, last) => [dayOfMonth(day), last]),
    rule(bareDays, [dayNumber, and, dayNumber], (day, last) => [dayOfMonth(day), dayOfMonth(last)]),
    rule(bareDays, [dayNumber, ',', bareDays], (day, more) => [dayOfMonth(day), ...more]),
    ...plurals.map((text) => rule(daysInRow, [text, maybe(unit), bareDays], (_unit, listed) => listed)),
    // "21 y 22 de diciembre".
    rule(daysInRow, [bareDays], (listed) => (listed.at(-1)?.kind === 'monthDay' ? listed : undefined)),
    rule(daysInRow, [numberedDay, and, looseDate], (one, other) => [one, other]),
    // "Samstag, 29.11." is one day.
    rule(daysInRow, [numberedDay, ',', daysInRow], (day, more) =>
      day.kind === 'weekday' && more[0]?.kind !== 'weekday' ? undefined : [day, ...more],
    ),
    rule(when, [daysInRow], (dates): When | undefined => {
      const several = daysListed(dates);
      return several && { date: several };
    }),
    rule(dictatedDays, [weekday], (day) => [day]),
    rule(dictatedDays, [weekday, dictatedDays], withHead),
    rule(when, [dictatedDays], (named): When | undefined =>
      named.length > 1 ? { date: { kind: 'weekday', days: named } } : undefined,
    ),
    rule(dayListing, [listedDay], (day) => [day]),
    rule(dayListing, [listedDay, `${and}|,`, dayListing], (day, more) => [day, ...more]),
  ];
}

/** Whether two numbers can be the hours of one event. */
function isSpan(first: number, last: number): boolean {
  return first >= FIRST_OF_SPAN && last > first && last - first < LONGEST_SPAN;
}

/** The weekend of each week: "sauf le week-end". */
function anyWeekend(): DateExpr {
  return { kind: 'period', unit: 'weekend', offset: 0, isAny: true };
}

/** Alternatives that are none of these. */
function without(words: string, others: readonly string[]): string {
  return words
    .split('|')
    .filter((word) => !others.includes(word))
    .join('|');
}

function weekdayDate(name: WeekdayNumber, day: number): Extract<DateExpr, { kind: 'weekdayDate' }> {
  return { kind: 'weekdayDate', weekday: name, day };
}

function inNumbers(first: number, second: number): DateExpr {
  return { kind: 'numeric', first, second };
}
