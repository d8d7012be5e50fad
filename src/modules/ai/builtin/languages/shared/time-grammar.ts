import {
  TODAY,
  atClock,
  clockSpan,
  daySpan,
  dayOfMonth,
  fromNow,
  inMonth,
  inYear,
  numberedSpan,
  onWeekday,
  periodAt,
  periodToward,
  rolling,
  span,
} from '../../time/build.js';
import type { Clock, DateExpr, DayPart, When } from '../../time/expressions.js';
import { type GrammarSource, type Rule, maybe, phrase, rule, terms, unless } from '../../grammar/grammar.js';
import {
  amount,
  cardinal,
  clock,
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
  towardAfter,
  unit,
  weekday,
  when,
  year,
} from '../../time/phrases.js';
import { numericRules } from './number-rules.js';
import { courseRules } from './course-rules.js';
import { roughRules } from './rough-rules.js';
import { clockRules } from './clock-rules.js';
import { dayRangeRules } from './day-range-rules.js';
import { calendarRules } from './calendar-rules.js';
import { monthRepetitionRules } from './month-repetitions.js';
import { each, recurrenceRules, upTo, withArticle } from './repetition-rules.js';
import type { TimeWords } from './time-words.js';
import { quantityRules } from './quantity-rules.js';
import { dayRules } from './day-rules.js';
import { zoneRules } from './zone-rules.js';

/** The number of a day, behind its article. */
const numbered = phrase<When>('numberedDate');
const firstDay = phrase<When>('firstDay');
const lastDay = phrase<When>('lastDay');
/** A day with its clock time, as one end of a range. */
const moment = phrase<When>('moment');
/** The same with a bare hour, beside an end that tells one. */
const bareMoment = phrase<When>('bareMoment');
const NIGHT = { name: 'night', from: 17 * 60, to: 24 * 60 };

/** The grammar of time that German, French and Spanish share, with the words of one of them. */
export function sharedGrammar(words: TimeWords): GrammarSource {
  const parts = [
    recurrenceRules,
    monthRepetitionRules,
    calendarRules,
    dayRules,
    periodRules,
    clockRules,
    momentRules,
    dayRangeRules,
    rangeRules,
    quantityRules,
  ];
  return {
    rules: () => [
      ...parts.flatMap((part) => part(words)),
      ...courseRules(words.course),
      ...roughRules(words.rough),
      ...zoneRules(words.zones),
      ...numericRules,
    ],
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

/** Days of which all may be meant, "tout le dernier vendredi du mois". */
const WHOLE_DAYS = new Set<DateExpr['kind']>([
  'weekday',
  'offset',
  'nthWeekday',
  'inPeriod',
  'weekdayDate',
  'monthDay',
]);

/** "Die ganze nächste Woche": from its first to its last day. */
function wholePeriod(of: DateExpr | undefined): When | undefined {
  const isLong =
    of?.kind === 'period' && (of.unit === 'week' || of.unit === 'month' || of.unit === 'year' || of.unit === 'weekend');
  // "Den ganzen Donnerstag".
  if (of && WHOLE_DAYS.has(of.kind)) return { date: of, wholeDay: true };
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
  todayParts,
  before,
  after,
  until,
  whole,
  starting,
  genitive,
  partsOf = [],
  partsBehind = [],
}: TimeWords): Rule[] {
  const wholeLead = lasting.filter((text) => !text.includes(' ')).join('|');
  return [
    rule(when, [`${wholeLead}? ${whole}`, date], wholePeriod),
    rule(when, [`${wholeLead}? ${whole}`, unit], (of) => wholePeriod(periodAt(of, 0))),
    rule(when, [date], (day): When => ({ date: day })),
    rule(when, [looseDate], (day): When => ({ date: day })),
    rule(when, [date, dayPart], (day, part): When => ({ date: day, part })),
    rule(when, [dayPart], (part): When => ({ part })),
    ...each(partsOf, (text, part) => [
      rule(when, [`${text} ${genitive}`, looseDate], (day): When => ({ date: day, part })),
      rule(when, [`${text} ${genitive}`, dayNumber, unless(counted)], (day): When => ({ date: dayOfMonth(day), part })),
      rule(when, [text, date], (day): When => ({ date: day, part })),
    ]).flat(),
    ...each(partsBehind, (text, part) => rule(when, [date, text], (day): When => ({ date: day, part }))),
    ...tonight.map((text) => rule(when, [text], (): When => ({ date: TODAY, part: NIGHT }))),
    ...each(todayParts, (text, part) => rule(when, [text], (): When => ({ date: TODAY, part }))),
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
    // "À partir du 10": behind its article, a number is a day.
    ...withArticle(before, dayLead).map((text) =>
      rule(when, [text, numbered], (day): When => ({ ...day, bound: 'before' })),
    ),
    ...withArticle(until, dayLead).map((text) =>
      rule(when, [text, numbered], (day): When => ({ ...day, bound: 'before', includesEnd: true })),
    ),
    ...withArticle(after, dayLead).map((text) =>
      rule(when, [text, numbered], (day): When => ({ ...day, bound: 'after' })),
    ),
    ...before.map((text) => rule(when, [text, endpoint], (end): When => ({ ...end, bound: 'before' }))),
    ...until.map((text) =>
      rule(when, [text, endpoint], (end): When => ({ ...end, bound: 'before', includesEnd: true })),
    ),
    ...after.map((text) => rule(when, [text, endpoint], (start): When => ({ ...start, bound: 'after' }))),
    rule(numbered, [dayNumber, unless(counted)], (day): When => ({ date: dayOfMonth(day) })),
    ...starting.map((text) => rule(when, [text, endpoint], (start): When => ({ starting: start }))),
    rule(glue, [',|-'], () => true),
  ];
}

function rangeRules({ from, to, between, and, dayLead, of, clockLead, marksHours }: TimeWords): Rule[] {
  const leads = clockLead.flatMap((text) => [
    rule(endpoint, [text, looseClock], (time) => atClock(time)),
    rule(endpoint, [text, looseClock, dayPart], (time, part): When => ({ ...atClock(time), part })),
  ]);
  return [
    ...to.map((text) => rule(upTo, [`,? ${text}`], () => true)),
    rule(upTo, ['-'], () => true),
    ...leads,
    // "Von 9 bis 11. Dezember", "Urlaub 5.-7. Dezember".
    ...['', ...from].map((text) =>
      rule(
        when,
        [
          `${text} ${dayLead}?`.trim(),
          dayNumber,
          upTo,
          `${dayLead}?`,
          dayNumber,
          `${of}?`,
          month,
          `${of}?`,
          maybe(year),
        ],
        (first, _to, last, name, in_) => numberedSpan({ day: first }, { day: last }, name, in_),
      ),
    ),
    rule(endpoint, [looseDate], (day): When => ({ date: day })),
    rule(endpoint, [month], (name): When => ({ date: inMonth(name) })),
    rule(endpoint, [looseClock], (time) => atClock(time)),
    rule(endpoint, [looseClock, dayPart], (time, part): When => ({ ...atClock(time), part })),
    rule(when, [clock, upTo, looseClock], (start, _to, end) => clockSpan(start, end)),
    // "9-10 Uhr", whose first number alone may be half of a date.
    rule(when, [digits, '-', clock], ({ value, length }, end) =>
      length <= 2 && value <= 24 ? clockSpan(wholeHour(value), end) : undefined,
    ),
    // "Putzfrau 9 bis 11": two bare numbers with a word between them.
    ...to.map((text) =>
      rule(when, [digits, text, looseClock], ({ value, length }, end) =>
        length <= 2 && value <= 24 && end.hour !== value ? clockSpan(wholeHour(value), end) : undefined,
      ),
    ),
    rule(when, [looseClock, upTo, clock], (start, _to, end) => clockSpan(start, end)),
    rule(when, [date, upTo, looseDate], (start, _to, end) => daySpan(start, end)),
    rule(when, [between, endpoint, and, endpoint], span),
    // "Du lundi jusqu'au 4", "à partir du 7 jusqu'au 11": behind its article, a number is a day.
    ...withArticle(to, dayLead).map((text) => rule(lastDay, [`,? ${text}`, numbered], (day) => day)),
    ...withArticle(from, dayLead).map((text) => rule(firstDay, [text, numbered], (day) => day)),
    rule(when, [firstDay, lastDay], span),
    ...from.map((text) => rule(when, [text, endpoint, lastDay], span)),
    ...from.map((text) => rule(when, [text, endpoint, upTo, endpoint], (start, _to, end) => span(start, end))),
    // "Del viernes a las 22 al sábado a las 8", "von Freitag 22 Uhr bis Samstag 8 Uhr".
    rule(moment, [date, maybe(dayPart), clock], (day, part, time): When => toMoment(day, part, time)),
    ...clockLead.map((text) =>
      rule(moment, [date, maybe(dayPart), text, looseClock], (day, part, time): When => toMoment(day, part, time)),
    ),
    // "Desde el domingo a las ocho de la tarde hasta el lunes a las ocho de la mañana".
    rule(moment, [date, clock, dayPart], (day, time, part): When => toMoment(day, part, time)),
    ...clockLead.map((text) =>
      rule(moment, [date, text, looseClock, dayPart], (day, time, part): When => toMoment(day, part, time)),
    ),
    rule(when, [moment, upTo, moment], (start, _to, end) => span(start, end)),
    // "Freitag 22 bis Samstag 6 Uhr"; where hours always have a mark, the number is a day.
    rule(bareMoment, [weekday, looseClock], (day, time): When => toMoment(onWeekday(day), undefined, time)),
    ...(marksHours ? [] : [rule(when, [bareMoment, upTo, moment], (start, _to, end) => span(start, end))]),
    ...from.map((text) => rule(when, [text, moment, upTo, moment], (start, _to, end) => span(start, end))),
  ];
}

/** The entries of one word; those of several words are rules. */
function single<V>(entries: readonly (readonly [string, V])[]): [string, V][] {
  return entries.flatMap(([text, meaning]) =>
    text.includes(' ') ? [] : text.split('|').map((word): [string, V] => [word, meaning]),
  );
}

/** An hour as a bare number; one of the afternoon is meant as it stands. */
function wholeHour(hour: number): Clock {
  return { hour, minute: 0, ...(hour > 12 ? { exact: true } : {}) };
}

function toMoment(day: DateExpr, part: DayPart | undefined, time: Clock): When {
  return { date: day, ...(part ? { part } : {}), ...atClock(time) };
}
