import {
  TODAY,
  atClock,
  clockSpan,
  daySpan,
  dayOfMonth,
  fromNow,
  inDays,
  inMonth,
  inYear,
  monthDay,
  onWeekday,
  periodAt,
  periodToward,
  rolling,
  span,
} from '../../time/build.js';
import type { Duration, DateExpr, WeekdayNumber, When } from '../../time/expressions.js';
import { type GrammarSource, type Rule, maybe, phrase, rule, terms, unless } from '../../grammar/grammar.js';
import {
  amount,
  cardinal,
  clock,
  counted,
  date,
  dayListing,
  dayNumber,
  dayPart,
  digits,
  endpoint,
  glue,
  looseClock,
  looseDate,
  month,
  notTime,
  ordinal,
  quantity,
  statedZone,
  toward,
  towardAfter,
  unit,
  weekday,
  when,
  year,
} from '../../time/phrases.js';
import { daysListed, withHead } from '../../time/merge/lists.js';
import { buildAmount } from './amounts.js';
import { impossibleDay, numericRules, yearFirst } from './number-rules.js';
import { clockRules } from './clock-rules.js';
import { cityName } from '../zones.js';
import { dayRangeRules } from './day-range-rules.js';
import { calendarRules } from './calendar-rules.js';
import { each, recurrenceRules, upTo } from './repetition-rules.js';
import type { TimeWords } from './time-words.js';

/** The rest of a range of hours. */
const ranged = phrase<true>('ranged');
/** One day of several. */
const listedDay = phrase<DateExpr>('listedDay');
/** A day that more follow, and several that need no word before them. */
const numberedDay = phrase<DateExpr>('numberedDay');
const daysInRow = phrase<DateExpr[]>('daysInRow');
const bareDays = phrase<DateExpr[]>('bareDays');
/** "Lundi mercredi vendredi", as it is dictated. */
const dictatedDays = phrase<WeekdayNumber[]>('dictatedDays');
const NIGHT = { name: 'night', from: 17 * 60, to: 24 * 60 };

/** The grammar of time that German, French and Spanish share, with the words of one of them. */
export function sharedGrammar(words: TimeWords): GrammarSource {
  const parts = [
    recurrenceRules,
    calendarRules,
    dayRules,
    periodRules,
    clockRules,
    momentRules,
    rangeRules,
    dayRangeRules,
    numberRules,
  ];
  return {
    rules: () => [...parts.flatMap((part) => part(words)), ...numericRules],
    terms: [
      terms(month, single(words.months)),
      terms(weekday, single(words.weekdays)),
      terms(unit, single(words.units)),
      terms(toward, single(words.towardBefore)),
      terms(towardAfter, single(words.towardAfter)),
      terms(cardinal, single(words.cardinals)),
      terms(ordinal, single(words.ordinals)),
    ],
    spelling: words.spelling,
    transcriptions: words.transcriptions,
    shorthand: words.shorthand,
  };
}

function numberRules({
  ordinalMark,
  units,
  lengths,
  cardinals,
  and,
  ahead,
  lasting,
  greetings,
  minutesAfter,
  zones,
  cityZone,
}: TimeWords): Rule[] {
  return [
    rule(ordinal, [digits, ordinalMark], ({ value }) => (value <= 31 ? value : undefined)),
    rule(dayNumber, [ordinal], (n) => n),
    rule(dayNumber, [digits], ({ value, length }) => (length <= 2 && value >= 1 && value <= 31 ? value : undefined)),
    rule(dayNumber, [cardinal], (n) => (n >= 1 && n <= 31 ? n : undefined)),
    rule(year, [digits], ({ value, length }) => (length === 4 && value >= 1900 && value < 2100 ? value : undefined)),
    rule(quantity, [cardinal], (n) => n),
    rule(quantity, [digits, '~ ,|. ~', digits], (whole, part) => whole.value + part.value / 10 ** part.length),
    rule(counted, [unit], () => true),
    rule(counted, ['~ .|/|:|-', digits], () => true),
    // "A las 15, 45 minutos" is no "15,45".
    rule(counted, ['~ , ~', digits], () => true),
    rule(counted, [month], () => true),
    rule(counted, [ordinalMark.startsWith('~') ? ordinalMark : `~ ${ordinalMark}`, month], () => true),
    // "Jeudi 18h15" is no 18th.
    rule(counted, ['~ h'], () => true),
    // Before numbers and units: "quinze jours" are two weeks.
    ...each(lengths, (text, length) => rule(amount, [text], () => length)),
    rule(amount, [quantity, unit], buildAmount),
    ...each(
      minutesAfter.filter(([, minutes]) => minutes > 0),
      (text, minutes) => rule(amount, [quantity, unit, text], (n, of) => hoursAnd(buildAmount(n, of), { minutes })),
    ),
    rule(amount, [digits, '~ h'], ({ value }) => ({ hours: value })),
    rule(amount, [digits, '~ min'], ({ value }) => ({ minutes: value })),
    rule(amount, [digits, unit, `${and}?`, digits, unit], (n, of, more, less) =>
      hoursAnd(buildAmount(n.value, of), buildAmount(more.value, less)),
    ),
    ...lasting.map((text) =>
      rule(when, [text, digits, '~ h ~', digits], (hours, minutes): When => ({
        length: { hours: hours.value, minutes: minutes.value },
      })),
    ),
    ...ahead.map((text) =>
      rule(when, [text, digits, '~ h ~', digits], (hours, minutes) =>
        fromNow({ hours: hours.value, minutes: minutes.value }, 1),
      ),
    ),
    ...each(zones, (text, name) => rule(statedZone, [text], () => name)),
    ...cityZone.map((text) => rule(statedZone, [text, cityName], (name) => name)),
    ...greetings.map((text) => rule(notTime, [text], () => true)),
    ...each(
      cardinals.filter(([text]) => text.includes(' ')),
      (text, n) => rule(cardinal, [text], () => n),
    ),
    ...each(
      units.filter(([text]) => text.includes(' ')),
      (text, of) => rule(unit, [text], () => of),
    ),
  ];
}

function dayRules({
  days,
  dayLead,
  plurals,
  and,
  of,
  ordinalMark,
  towardAfter: towardWords,
  weekend,
  clockLead,
  to,
}: TimeWords): Rule[] {
  return [
    ...each(
      towardWords.filter(([text]) => text.includes(' ')),
      (text, which) => rule(towardAfter, [text], () => which),
    ),
    ...each(days, (text, offset) => rule(date, [text], () => inDays(offset))),
    rule(date, [`${dayLead}?`, weekday], (day) => onWeekday(day)),
    rule(date, [`${dayLead}?`, toward, weekday], (which, day) => onWeekday(day, which)),
    rule(date, [`${dayLead}?`, weekday, towardAfter], (day, which) => onWeekday(day, which)),
    rule(date, [`${dayLead}?`, dayNumber, `${of}?`, month, `${of}|,?`, maybe(year)], (day, name, in_) =>
      monthDay(name, day, in_),
    ),
    rule(
      date,
      [`${dayLead}?`, weekday, `,? ${dayLead}?`, dayNumber, `${of}?`, month, `${of}|,?`, maybe(year)],
      (weekdayOf, day, name, in_) => ({ ...monthDay(name, day, in_), weekday: weekdayOf }),
    ),
    rule(date, [`${dayLead}?`, impossibleDay, `${of}?`, month, `${of}|,?`, maybe(year)], (day, name, in_) =>
      monthDay(name, day, in_),
    ),
    rule(
      date,
      [`${dayLead}?`, impossibleDay, ordinalMark, `${of}?`, month, `${of}|,?`, maybe(year)],
      (day, name, in_) => monthDay(name, day, in_),
    ),
    ...to.filter((text) => !clockLead.includes(text)).map((text) => rule(ranged, [text, clock], () => true)),
    // "Mittwoch 19 bis 21 Uhr" begins at 19.
    rule(date, [`${dayLead}?`, weekday, dayNumber, unless(counted), unless(ranged)], (day, n) =>
      n > 12 ? weekdayDate(day, n) : undefined,
    ),
    // "Sonntag ab vier" is a clock time.
    rule(date, [`${dayLead}?`, weekday, without(dayLead, clockLead), dayNumber], (day, n) => weekdayDate(day, n)),
    // "El martes 1 a las 9"; "lundi 9 à 11h" is from 9 to 11.
    ...clockLead
      .filter((text) => text.length > 1)
      .map((text) =>
        rule(when, [`${dayLead}?`, weekday, dayNumber, text, looseClock], (day, n, time): When => ({
          date: weekdayDate(day, n),
          ...atClock(time),
        })),
      ),
    ...weekend.map((text) => rule(date, [`${dayLead}|au|ce|este|dieses?`, text], () => periodAt('weekend', 0))),
    ...weekend.map((text) => rule(date, [`${dayLead}?`, toward, text], (which) => periodToward(which, 'weekend'))),
    rule(date, [dayLead, digits, '~ - ~', digits, '~ - ~', digits], yearFirst),
    rule(date, [`${dayLead}?`, digits, '~ . ~', digits, '~ .'], (first, second) =>
      inNumbers(first.value, second.value),
    ),
    // "Am vierten zwölften".
    rule(date, [dayLead, ordinal, ordinal], (day, name) => (name <= 12 ? monthDay(name, day) : undefined)),
    rule(looseDate, [date], (day) => day),
    rule(looseDate, [dayLead, dayNumber, unless(counted)], (day) => dayOfMonth(day)),
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

function periodRules({ monthLead, of, dayLead }: TimeWords): Rule[] {
  return [
    rule(date, [`${dayLead}|${monthLead}?`, toward, unit], periodToward),
    rule(date, [`${dayLead}|${monthLead}|la?`, unit, towardAfter], (name, which) => periodToward(which, name)),
    rule(date, [`${dayLead}|${monthLead}|les|los|las?`, toward, quantity, unit], rolling),
    rule(date, [`${dayLead}|${monthLead}|les|los|las?`, quantity, toward, unit], (count, which, name) =>
      rolling(which, count, name),
    ),
    rule(date, [monthLead, month, `${of}?`, maybe(year)], (name, in_) => inMonth(name, in_)),
    rule(date, [month, `${of}?`, year], (name, in_) => inMonth(name, in_)),
    rule(date, [monthLead, year], inYear),
  ];
}

/** "Die ganze nächste Woche": from its first to its last day. */
function wholePeriod(of: DateExpr | undefined): When | undefined {
  const isLong =
    of?.kind === 'period' && (of.unit === 'week' || of.unit === 'month' || of.unit === 'year' || of.unit === 'weekend');
  return isLong || of?.kind === 'month' ? { date: of, whole: true } : undefined;
}

function momentRules({
  from,
  dayLead,
  clockLead,
  ahead,
  ago,
  lasting,
  tonight,
  before,
  after,
  until,
  whole,
  starting,
}: TimeWords): Rule[] {
  const wholeLead = lasting.filter((text) => !text.includes(' ')).join('|');
  return [
    rule(when, [`${wholeLead}? ${whole}`, date], wholePeriod),
    rule(when, [`${wholeLead}? ${whole}`, unit], (of) => wholePeriod(periodAt(of, 0))),
    rule(when, [date], (day): When => ({ date: day })),
    rule(when, [looseDate], (day): When => ({ date: day })),
    rule(when, [date, dayPart], (day, part): When => ({ date: day, part })),
    rule(when, [dayPart], (part): When => ({ part })),
    ...tonight.map((text) => rule(when, [text], (): When => ({ date: TODAY, part: NIGHT }))),
    ...ahead.map((text) => rule(when, [text, amount], (by) => fromNow(by, 1))),
    ...ago.map((text) => rule(when, [text, amount], (by) => fromNow(by, -1))),
    ...lasting.map((text) => rule(when, [text, amount], (length): When => ({ length }))),
    ...lasting.flatMap((text) =>
      from.map((start) =>
        rule(when, [`${text}?`, amount, `${start} ${dayLead}?`, date], (length, day): When => ({ length, date: day })),
      ),
    ),
    // "Une heure lundi à 9h" is no one o'clock.
    ...clockLead.map((text) =>
      rule(when, [amount, date, maybe(dayPart), text, looseClock], (length, day, part, time): When => ({
        length,
        date: day,
        ...(part ? { part } : {}),
        ...atClock(time),
      })),
    ),
    rule(when, [amount, 'lang'], (length): When => ({ length })),
    rule(when, [amount], (length): When => ({ length })),
    ...[...before, ...until].map((text) => rule(when, [text, endpoint], (end): When => ({ ...end, bound: 'before' }))),
    ...after.map((text) => rule(when, [text, endpoint], (start): When => ({ ...start, bound: 'after' }))),
    ...starting.map((text) => rule(when, [text, endpoint], (start): When => ({ starting: start }))),
    rule(glue, [',|-'], () => true),
  ];
}

function rangeRules({ from, to, between, and, dayLead, of, clockLead }: TimeWords): Rule[] {
  const leads = clockLead.map((text) => rule(endpoint, [text, looseClock], (time) => atClock(time)));
  return [
    ...to.map((text) => rule(upTo, [`,? ${text}`], () => true)),
    rule(upTo, ['-'], () => true),
    ...leads,
    ...from.map((text) =>
      rule(
        when,
        [`${text} ${dayLead}?`, dayNumber, upTo, `${dayLead}?`, dayNumber, `${of}?`, month, `${of}?`, maybe(year)],
        (first, _to, last, name, in_) =>
          span({ date: monthDay(name, first, in_) }, { date: monthDay(name, last, in_) }),
      ),
    ),
    rule(endpoint, [looseDate], (day): When => ({ date: day })),
    rule(endpoint, [month], (name): When => ({ date: inMonth(name) })),
    rule(endpoint, [looseClock], (time) => atClock(time)),
    rule(when, [clock, upTo, looseClock], (start, _to, end) => clockSpan(start, end)),
    // "9-10 Uhr", whose first number alone may be half of a date.
    rule(when, [digits, '-', clock], ({ value, length }, end) =>
      length <= 2 && value <= 24
        ? clockSpan({ hour: value, minute: 0, ...(value > 12 ? { exact: true } : {}) }, end)
        : undefined,
    ),
    rule(when, [looseClock, upTo, clock], (start, _to, end) => clockSpan(start, end)),
    rule(when, [date, upTo, looseDate], (start, _to, end) => daySpan(start, end)),
    rule(when, [between, endpoint, and, endpoint], span),
    ...from.map((text) => rule(when, [text, endpoint, upTo, endpoint], (start, _to, end) => span(start, end))),
  ];
}

function hoursAnd(hours: Duration | undefined, minutes: Duration | undefined): Duration | undefined {
  return hours?.hours !== undefined && minutes?.minutes !== undefined ? { ...hours, ...minutes } : undefined;
}

/** Alternatives that are none of these. */
function without(words: string, others: readonly string[]): string {
  return words
    .split('|')
    .filter((word) => !others.includes(word))
    .join('|');
}

function weekdayDate(name: WeekdayNumber, day: number): DateExpr {
  return { kind: 'weekdayDate', weekday: name, day };
}

function inNumbers(first: number, second: number): DateExpr {
  return { kind: 'numeric', first, second };
}

/** The entries of one word; those of several words are rules. */
function single<V>(entries: readonly (readonly [string, V])[]): [string, V][] {
  return entries.flatMap(([text, meaning]) =>
    text.includes(' ') ? [] : text.split('|').map((word): [string, V] => [word, meaning]),
  );
}
