import {
  TODAY,
  atClock,
  clockSpan,
  daySpan,
  dayOfMonth,
  fromNow,
  inDays,
  inMonth,
  inPart,
  inYear,
  monthDay,
  onWeekday,
  periodAt,
  periodToward,
  rolling,
  span,
} from '../time/build.js';
import { CompiledGrammar, compileGrammar } from '../time/compile-grammar.js';
import type { Amount, Clock, DateExpr, DayPart, Weekday, When } from '../time/expressions.js';
import { Rule, maybe, phrase, rule, terms, unless } from '../time/grammar.js';
import {
  amount,
  cardinal,
  clock,
  continued,
  counted,
  date,
  dayNumber,
  dayPart,
  digits,
  endpoint,
  glue,
  looseClock,
  looseDate,
  month,
  ordinal,
  quantity,
  toward,
  unit,
  weekday,
  when,
  year,
} from '../time/phrases.js';
import { amountOf } from './amount-of.js';
import { numericRules } from './numeric.js';
import { each, repetitionRules, upTo } from './shared-repetitions.js';
import type { TimeWords } from './time-words.js';

const towardAfter = phrase<'this' | 'next' | 'last'>('towardAfter');
const NIGHT = { name: 'night', from: 17 * 60, to: 24 * 60 };

/** The grammar of time that German, French and Spanish share, with the words of one of them. */
export function sharedGrammar(words: TimeWords): CompiledGrammar {
  const rules = [repetitionRules, dayRules, periodRules, clockRules, momentRules, rangeRules, numberRules].flatMap(
    (part) => part(words),
  );
  return compileGrammar(
    [...rules, ...numericRules],
    [
      terms(month, single(words.months)),
      terms(weekday, single(words.weekdays)),
      terms(unit, single(words.units)),
      terms(toward, single(words.towardBefore)),
      terms(towardAfter, single(words.towardAfter)),
      terms(cardinal, single(words.cardinals)),
      terms(ordinal, single(words.ordinals)),
    ],
  );
}

function numberRules({ ordinalMark, units, halfHour }: TimeWords): Rule[] {
  return [
    rule(ordinal, [digits, ordinalMark], ({ value }) => (value <= 31 ? value : undefined)),
    rule(dayNumber, [ordinal], (n) => n),
    rule(dayNumber, [digits], ({ value, length }) => (length <= 2 && value >= 1 && value <= 31 ? value : undefined)),
    rule(dayNumber, [cardinal], (n) => (n >= 1 && n <= 31 ? n : undefined)),
    rule(year, [digits], ({ value, length }) => (length === 4 && value >= 1900 && value < 2100 ? value : undefined)),
    rule(quantity, [cardinal], (n) => n),
    rule(quantity, [digits, '~ ,|. ~', digits], (whole, part) => whole.value + part.value / 10 ** part.length),
    rule(counted, [unit], () => true),
    rule(counted, ['~ .|/|:|-|,', digits], () => true),
    rule(counted, [month], () => true),
    rule(counted, [ordinalMark.startsWith('~') ? ordinalMark : `~ ${ordinalMark}`, month], () => true),
    rule(amount, [quantity, unit], amountOf),
    rule(amount, [digits, '~ h|min'], ({ value }) => ({ minutes: value })),
    ...halfHour.map((text) => rule(amount, [text], (): Amount => ({ minutes: 30 }))),
    ...each(
      units.filter(([text]) => text.includes(' ')),
      (text, of) => rule(unit, [text], () => of),
    ),
  ];
}

function dayRules({ days, dayLead, of, towardAfter: towardWords, weekend }: TimeWords): Rule[] {
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
      (_day, day, name, in_) => monthDay(name, day, in_),
    ),
    rule(date, [`${dayLead}?`, weekday, dayLead, dayNumber], (day, n) => weekdayDate(day, n)),
    ...weekend.map((text) => rule(date, [`${dayLead}|au|ce|este|dieses?`, text], () => periodAt('weekend', 0))),
    ...weekend.map((text) => rule(date, [`${dayLead}?`, toward, text], (which) => periodToward(which, 'weekend'))),
    rule(date, [`${dayLead}?`, digits, '~ . ~', digits, '~ .'], (first, second) =>
      inNumbers(first.value, second.value),
    ),
    rule(looseDate, [date], (day) => day),
    rule(looseDate, [dayLead, dayNumber, unless(counted)], (day) => dayOfMonth(day)),
    rule(looseDate, [ordinal], (day) => dayOfMonth(day)),
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

function clockRules({ clockLead, clockMark, minutesBefore, minutesAfter, named, parts }: TimeWords): Rule[] {
  return [
    rule(clock, [cardinal, clockMark], hour),
    rule(clock, [cardinal, clockMark, digits], (n, minutes) =>
      minutes.value < 60 && minutes.length === 2 ? { ...hour(n), hour: n, minute: minutes.value } : undefined,
    ),
    rule(clock, [clock, clockMark], (time) => time),
    ...each(minutesBefore, (text, minutes) => rule(clock, [text, cardinal], (n) => moved(n, minutes))),
    ...each(minutesAfter, (text, minutes) => rule(clock, [cardinal, `${clockMark}?`, text], (n) => moved(n, minutes))),
    ...each(named, (text, at) => rule(clock, [text], (): Clock => ({ hour: at, minute: 0, exact: true }))),
    rule(looseClock, [cardinal, unless(counted)], hour),
    ...each(parts, (text, part) => rule(dayPart, [text], (): DayPart => part)),
    ...clockLead.map((text) => rule(when, [text, looseClock], (time) => atClock(time))),
    rule(when, [clock], (time) => atClock(time)),
    rule(when, [clock, dayPart], inPart),
    ...clockLead.map((text) => rule(when, [text, looseClock, dayPart], inPart)),
    rule(continued, [dayPart], (part): When => ({ part })),
    rule(continued, ['h?', looseClock], (time) => atClock(time)),
  ];
}

function momentRules({ ahead, ago, lasting, tonight, before, after, until }: TimeWords): Rule[] {
  return [
    rule(when, [date], (day): When => ({ date: day })),
    rule(when, [looseDate], (day): When => ({ date: day })),
    rule(when, [date, dayPart], (day, part): When => ({ date: day, part })),
    rule(when, [dayPart], (part): When => ({ part })),
    ...tonight.map((text) => rule(when, [text], (): When => ({ date: TODAY, part: NIGHT }))),
    ...ahead.map((text) => rule(when, [text, amount], (by) => fromNow(by, 1))),
    ...ago.map((text) => rule(when, [text, amount], (by) => fromNow(by, -1))),
    ...lasting.map((text) => rule(when, [text, amount], (length): When => ({ length }))),
    rule(when, [amount, 'lang'], (length): When => ({ length })),
    rule(when, [amount], (length): When => ({ length })),
    ...[...before, ...until].map((text) => rule(when, [text, endpoint], (end): When => ({ ...end, bound: 'before' }))),
    ...after.map((text) => rule(when, [text, endpoint], (start): When => ({ ...start, bound: 'after' }))),
    rule(glue, [',|-'], () => true),
  ];
}

function rangeRules({ from, to, between, and, dayLead, of, clockLead }: TimeWords): Rule[] {
  const leads = clockLead.map((text) => rule(endpoint, [text, looseClock], (time) => atClock(time)));
  return [
    ...to.map((text) => rule(upTo, [text], () => true)),
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
    rule(when, [looseClock, upTo, clock], (start, _to, end) => clockSpan(start, end)),
    rule(when, [date, upTo, looseDate], (start, _to, end) => daySpan(start, end)),
    rule(when, [between, endpoint, and, endpoint], span),
    ...from.map((text) => rule(when, [text, endpoint, upTo, endpoint], (start, _to, end) => span(start, end))),
  ];
}

function weekdayDate(name: Weekday, day: number): DateExpr {
  return { kind: 'weekdayDate', weekday: name, day };
}

function inNumbers(first: number, second: number): DateExpr {
  return { kind: 'numeric', first, second };
}

/** The entries of one word; those of several words are rules. */
function single<V>(entries: readonly (readonly [string, V])[]): [string, V][] {
  return entries.flatMap(([text, meaning]) =>
    text.split('|').flatMap((word): [string, V][] => (word.includes(' ') ? [] : [[word, meaning]])),
  );
}

function hour(n: number): Clock | undefined {
  return n >= 0 && n <= 24 ? { hour: n, minute: 0, ...(n > 12 || n === 0 ? { exact: true } : {}) } : undefined;
}

function moved(n: number, minutes: number): Clock | undefined {
  const base = hour(n);
  if (!base || minutes >= 0) return base && { ...base, minute: minutes };
  return { ...base, hour: base.hour === 1 ? 12 : base.hour - 1, minute: 60 + minutes };
}
