import { Rule, Terms, maybe, phrase, rule, terms, unless } from '../../../grammar/grammar.js';
import {
  TODAY,
  atClock,
  atDotted,
  clockAway,
  clockSpan,
  clockStretch,
  dayOfMonth,
  fromNow,
  inDays,
  inMonth,
  inPart,
  settleInPart,
  inYear,
  onWeekday,
  shifted,
  withinNext,
  restOfToday,
} from '../../../time/build.js';
import type { Clock, DateExpr, When } from '../../../time/expressions.js';
import { atClocks, timesEachDay } from '../../../time/merge/lists.js';
import {
  amount,
  cardinal,
  clock,
  clockList,
  clockRange,
  counted,
  date,
  dayNumber,
  dayPart,
  digits,
  longAmount,
  looseClock,
  looseDate,
  meridiem,
  month,
  ordinal,
  period,
  repetition,
  spokenClock,
  timesADay,
  toward,
  unit,
  weekday,
  when,
  year,
  zone,
} from '../../../time/phrases.js';
import { buildAmount } from '../../shared/amounts.js';
import { buildClock } from '../../shared/number-rules.js';
import { dottedClock, midnight, minutesBefore, soloPart } from './clocks.js';
import { calendarDay } from './dates.js';
import { yearDay } from './holidays.js';
import { fourDigits, numbered } from './words.js';

const about = phrase<true>('about');
/** What takes back a time just said. */
const secondThought = phrase<true>('secondThought');
const longPeriod = phrase<DateExpr>('longPeriod');
const MORNING = { name: 'morning', from: 8 * 60, to: 12 * 60 };
const AFTERNOON = { name: 'afternoon', from: 12 * 60, to: 17 * 60 };
/** Times of a day that need no other word to be some: "7am and 7pm". */
const exactList = phrase<Clock[]>('exactList');
const partedClock = phrase<Clock>('partedClock');
const partedList = phrase<Clock[]>('partedList');
const THIS_TIME: Clock = { hour: 0, minute: 0, exact: true, ofNow: true };
const EVENING = { name: 'evening', from: 17 * 60, to: 21 * 60 };
const NIGHT = { name: 'night', from: 21 * 60, to: 24 * 60 };
const TONIGHT = { name: 'night', from: 17 * 60, to: 24 * 60 };

/** Words before a time that is not exact. */
export const whenTerms: Terms[] = [
  terms(about, [['around about approximately roughly circa approx exactly precisely say', true]]),
];

/** How English says when: days and times with their prepositions, moments told from now, open ends. */
export const whenRules: Rule[] = [
  rule(
    secondThought,
    [',|-? no|wait|actually|sorry|rather|or ,? wait|sorry|rather|make|actually|no it|that?'],
    () => true,
  ),
  rule(secondThought, [',|-? sorry|scratch that? ,? i|make? mean|that?'], () => true),
  rule(secondThought, [',|-? no? ,? i mean'], () => true),
  rule(secondThought, [',|-? no? ,? make it|that'], () => true),
  rule(when, ['at|from?', looseClock, secondThought, ',? at?', looseClock], (_first, _taken, time) => atClock(time)),
  rule(when, ['on?', date, secondThought, ',? on?', date], (_first, _taken, day): When => ({ date: day })),
  rule(when, ['for the', unit], (of): When | undefined =>
    of === 'hour'
      ? { length: { hours: 1 } }
      : of === 'week' || of === 'month' || of === 'year'
        ? { date: { kind: 'period', unit: of, offset: 0 }, whole: true }
        : undefined,
  ),
  rule(when, ['first thing'], (): When => ({ part: MORNING })),
  // "8.15 every weekday".
  rule(when, ['at?', digits, '~ . ~', digits, ',?', repetition], (hour, minute, repeats): When | undefined => {
    const time = buildClock(hour, minute, undefined, undefined);
    return time && minute.length === 2 ? { clock: time, repeats } : undefined;
  }),
  // "A quick 15 min chat".
  rule(when, ['quick|short|brief|solid|full', amount], (length): When => ({ length })),
  rule(when, ['duration|length|lasting|lasts|runtime :|-? of?', longAmount], (length): When => ({ length })),
  rule(when, ['running|run time :|-? of?', longAmount], (length): When => ({ length })),
  // "Some day next week" is no length.
  rule(when, ['on|for? some|one|any day', 'in|of|during?', period], (of): When => ({ date: of })),
  rule(when, ['any|some time|point ,?', clockRange], (range) => range),
  rule(when, ['anytime|sometime|somewhere ,?', clockRange], (range) => range),
  rule(when, ['for', amount, 'from today'], (by): When => ({ date: shifted(by, 1, TODAY) })),
  rule(
    when,
    ['for|during|in? the? whole|full|entire', unit, 'starting|beginning|from', looseDate],
    (of, day): When | undefined => {
      const length = buildAmount(1, of);
      return length && { date: day, length };
    },
  ),
  rule(when, ['for|during|in? the? whole|full|entire|all of?', longPeriod], (of): When => ({ date: of })),
  rule(when, ['for|during|in? all of?', date], wholePeriod),
  rule(when, ['for|during|in? the whole|entire|full of?', date], wholePeriod),
  rule(longPeriod, ['month of', month], (of) => inMonth(of)),
  rule(longPeriod, ['month of', month, year], (of, in_) => inMonth(of, in_)),
  rule(longPeriod, [month], (of) => inMonth(of)),
  rule(longPeriod, [month, year], (of, in_) => inMonth(of, in_)),
  rule(when, ['for', amount, 'from|starting', looseDate], (length, day): When => ({ length, date: day })),
  rule(when, ['from', date], (day): When | undefined => (isPeriod(day) ? { date: day, bound: 'after' } : undefined)),
  rule(when, ['on|for|in|into|during|of|from|at?', date], (day): When => ({ date: day })),
  rule(when, ['on|for|in|during|of|from?', date, "' ~ s"], (day): When => ({ date: day })),
  rule(when, ['for|on? later today'], (): When => ({ date: TODAY })),
  rule(when, ['todays'], (): When => ({ date: TODAY })),
  rule(when, ['tomorrows'], (): When => ({ date: inDays(1) })),
  rule(when, ['in|during|by|for|on|of', month], (of): When => ({ date: inMonth(of) })),
  rule(when, ['on|for|this', weekday], (day): When => ({ date: onWeekday(day) })),
  rule(when, ['in|during|of|year', year], (of): When => ({ date: inYear(of) })),
  rule(when, ['the', ordinal, unless(numbered)], (day): When | undefined =>
    day <= 31 ? { date: dayOfMonth(day) } : undefined,
  ),
  rule(when, ['on|for|around|by|in the', dayNumber, unless(counted), unless(numbered)], (day): When => ({
    date: dayOfMonth(day),
  })),
  // A lone "27th" is a day; a lone "3rd" may be anything.
  rule(when, [digits, '~ st|nd|rd|th', unless(numbered)], ({ value }): When | undefined =>
    value >= 10 && value <= 31 ? { date: dayOfMonth(value) } : undefined,
  ),
  rule(when, ['on|for|at', ordinal, unless(numbered)], (day): When | undefined =>
    day <= 31 ? { date: dayOfMonth(day) } : undefined,
  ),
  rule(when, ['on', dayNumber, unless(counted)], (day): When => ({ date: dayOfMonth(day) })),
  rule(when, ['on', looseDate], (day): When => ({ date: day })),
  rule(when, ['at|over|by|in|during|around', yearDay], (day): When => ({ date: day })),
  // "Flying home for Christmas" may be on another day.
  rule(when, ['for', yearDay], (day): When => ({ date: day, named: true })),

  rule(when, ['for|lasting|lasts|by', longAmount], (length): When => ({ length })),
  rule(when, ['will|should|and|to|would|it|can|which|not|t last|take|be', longAmount], (length): When => ({ length })),
  rule(when, ['the?', toward, amount], clockStretch),
  rule(when, ['the?', toward, unit], (which, of) =>
    of === 'hour'
      ? clockStretch(which, { hours: 1 })
      : of === 'minute'
        ? clockStretch(which, { minutes: 1 })
        : undefined,
  ),
  rule(when, ['in', maybe(about), longAmount], (_about, by) => fromNow(by, 1)),
  rule(when, ['at|for|@|from|in?', maybe(about), clock, maybe(zone)], (_about, time, in_) => atClock(time, in_)),
  rule(when, [amount], (length): When => ({ length })),
  rule(
    when,
    ['at|@|around|about|approximately|approx|circa', maybe(about), looseClock, maybe(zone)],
    (_about, time, in_) => atClock(time, in_),
  ),
  rule(when, ['at', cardinal, 'hours?'], roundHour),
  rule(when, ['at|@', clockList], atClocks),
  rule(when, [exactList], atClocks),
  rule(when, ['at|@?', partedList], atClocks),
  rule(when, [timesADay, ',|:|-? at|@?', clockList], timesEachDay),
  rule(when, [timesADay, ',|:|-? at|@?', clock], (count, time) => timesEachDay(count, [time])),
  rule(when, [timesADay, 'at|@', looseClock], (count, time) => timesEachDay(count, [time])),
  rule(when, ['at|@', clockList, timesADay], (times, count) => timesEachDay(count, times)),
  rule(timesADay, ['twice a|per|each|every day'], () => 2),
  rule(timesADay, ['twice daily'], () => 2),
  rule(timesADay, ['thrice a|per|each|every day'], () => 3),
  rule(timesADay, [cardinal, 'times|x a|per|each|every day'], (count) => count),
  rule(clockList, [looseClock, 'and|& at?', looseClock], (one, other) => [one, other]),
  rule(clockList, [looseClock, ', at?', clockList], (one, more) => [one, ...more]),
  rule(clockList, [looseClock, ', and at?', looseClock], (one, other) => [one, other]),
  // "At 8 in the morning and 6 in the evening".
  rule(partedClock, [looseClock, 'in|at the?', dayPart], settleInPart),
  rule(partedList, [partedClock, 'and|& at?', partedClock], (one, other) => [one, other]),
  rule(partedList, [partedClock, ', at?', partedList], (one, more) => [one, ...more]),
  rule(partedList, [partedClock, ', and at?', partedClock], (one, other) => [one, other]),
  rule(exactList, [clock, 'and|& at?', clock], (one, other) => [one, other]),
  rule(exactList, [clock, ', at?', exactList], (one, more) => [one, ...more]),
  rule(exactList, [clock, ', and at?', clock], (one, other) => [one, other]),
  rule(when, ['at|@|by|around?', minutesBefore], (time) => atClock(time)),
  rule(when, ['at|@|by|around?', minutesBefore, 'in the', dayPart], inPart),
  rule(when, ['at|@', looseClock, calendarDay], (time, day): When => ({ clock: time, date: day })),
  // "Sunday 6 17:00": behind the number of a day stands a clock time with minutes.
  rule(when, ['on?', weekday, dayNumber, ',|at?', clock], (day, n, time): When => ({
    date: { kind: 'weekdayDate', weekday: day, day: n },
    clock: time,
  })),
  rule(when, [weekday, 'at?', clock], (day, time): When => ({ date: onWeekday(day), clock: time })),
  // "Osteopath. Mon. 1745.", "Thursday - 0930": in the style of a telegram, four digits behind a day are a clock time.
  rule(when, [weekday, '.|,|-|:?', fourDigits], (day, time): When => ({ date: onWeekday(day), clock: time })),
  rule(when, [date, '.|,|-|:', fourDigits], (day, time): When | undefined =>
    isOneDay(day) ? { date: day, clock: time } : undefined,
  ),
  rule(when, [weekday, '.|,|-|:', clockRange], (day, range): When => ({ ...range, date: onWeekday(day) })),
  rule(when, [fourDigits, ',|on?', weekday], (time, day): When | undefined =>
    isYear(time) ? undefined : { date: onWeekday(day), clock: time },
  ),
  rule(when, ['on?', date, '-', clock], (day, time): When | undefined =>
    isOneDay(day) ? { date: day, clock: time } : undefined,
  ),
  // "Sat 10", "sun 5": these words are no days by themselves.
  rule(when, [weekday, looseClock, unless(month), unless(numbered)], (day, time): When => ({
    date: onWeekday(day),
    clock: time,
  })),
  rule(when, [weekday, 'eve at?', looseClock], (day, time): When => ({
    ...inPart(time, EVENING),
    date: onWeekday(day),
  })),
  rule(when, [weekday, 'eve'], (day): When => ({ date: onWeekday(day), part: EVENING })),
  rule(when, [weekday, '.', clock], (day, time): When => ({ date: onWeekday(day), clock: time })),
  // "Sat 2pm to 5pm": a word that is no day by itself.
  rule(when, [weekday, 'from?', clockRange], (day, range): When => ({ ...range, date: onWeekday(day) })),
  rule(when, [weekday, looseClock, '-', looseClock, unless(month)], (day, start, end): When => ({
    ...clockSpan(start, end),
    date: onWeekday(day),
  })),
  rule(when, [weekday, 'at', looseClock], (day, time): When => ({ date: onWeekday(day), clock: time })),
  rule(when, [looseClock, zone], (time, in_) => atClock(time, in_)),
  rule(when, ['for|by', spokenClock], (time) => atClock(time)),
  rule(when, ['at|by?', maybe(about), looseClock, 'in|at the?', dayPart], (_about, time, part) => inPart(time, part)),
  rule(when, ['at?', midnight, 'tonight'], (): When => ({
    clock: { hour: 0, minute: 0, exact: true },
    date: inDays(1),
  })),
  rule(when, ['tonight at?', midnight], (): When => ({ clock: { hour: 0, minute: 0, exact: true }, date: inDays(1) })),
  rule(when, [looseClock, ',?', 'tonight'], (time): When => ({ ...inPart(time, TONIGHT), date: TODAY })),
  rule(when, [looseClock, ',? this', dayPart], (time, part): When => ({ ...inPart(time, part), date: TODAY })),
  rule(when, [looseClock, date, dayPart], (time, day, part): When => ({ ...inPart(time, part), date: day })),
  rule(when, ['for?', spokenClock, 'on|,?', looseDate], (time, day): When | undefined =>
    isOneDay(day) ? { clock: time, date: day } : undefined,
  ),
  rule(when, [date, dottedClock, unless(counted)], (day, time): When => ({ clock: time, date: day })),
  rule(when, [dottedClock, 'on?', date], (time, day): When | undefined => atDotted(time, day)),
  rule(when, [dottedClock, 'in the?', dayPart], (time, part) => inPart(time, part)),
  rule(when, [dottedClock, 'tonight|tonite'], (time): When => ({ ...inPart(time, TONIGHT), date: TODAY })),
  rule(when, [looseClock, 'tomorrow'], (time): When => ({ clock: time, date: inDays(1) })),
  rule(when, [looseClock, 'today'], (time): When => ({ clock: time, date: TODAY })),
  rule(when, ['at|around|over lunch time?'], (): When => ({ clock: { hour: 12, minute: 0, exact: true } })),
  rule(when, ['this', dayPart], (part): When => ({ part, date: TODAY })),
  rule(when, ['2 ~ nite|night'], (): When => ({ part: TONIGHT, date: TODAY })),
  rule(when, ['tonight|tonite|tonights', "'? s?"], (): When => ({ part: TONIGHT, date: TODAY })),
  rule(when, ['last night'], (): When => ({ part: TONIGHT, date: inDays(-1) })),
  rule(when, ['at? this time', date], (day): When | undefined =>
    isOneDay(day) ? { date: day, clock: THIS_TIME } : undefined,
  ),
  rule(when, ['at? this time on', looseDate], (day): When => ({ date: day, clock: THIS_TIME })),
  rule(when, ['at? this time', toward, unit], (which, of): When | undefined => {
    const by = which === 'this' ? undefined : buildAmount(1, of);
    return by && fromNow(by, which === 'next' ? 1 : -1);
  }),
  rule(when, ['in|during|at|for the?', dayPart], (part): When => ({ part })),
  rule(when, [soloPart], (part): When => ({ part })),
  rule(when, ['at night'], (): When => ({ part: NIGHT })),
  rule(when, ['on|in? the?', dayPart, 'of', looseDate], (part, day): When => ({ part, date: day })),
  rule(when, [weekday, looseClock, 'in|at the?', dayPart], (day, time, part): When => ({
    ...inPart(time, part),
    date: onWeekday(day),
  })),
  rule(when, [weekday, dayPart], (day, part): When => ({ part, date: onWeekday(day) })),
  rule(when, ['the? next|following', dayPart], (part): When => ({ part, date: inDays(1) })),
  rule(when, ['by? the? end of the?', date], (day): When | undefined =>
    isOneDay(day) ? { date: day, clock: { hour: 23, minute: 59, second: 59, exact: true } } : undefined,
  ),

  rule(when, ['in', digits, "~ '"], ({ value }) => fromNow({ minutes: value }, 1)),
  rule(when, ['in', maybe(about), amount, "'? time?"], (_about, by) => fromNow(by, 1)),
  rule(when, ['at?', amount, 'before', looseClock, maybe(zone)], (by, time, in_) => clockAway(time, by, -1, in_)),
  rule(when, ['at?', amount, 'after', looseClock, maybe(zone)], (by, time, in_) => clockAway(time, by, 1, in_)),
  rule(when, ['in', amount, "' s time"], (by) => fromNow(by, 1)),
  rule(when, ['for|in?', amount, 'from now'], (by) => fromNow(by, 1)),
  rule(when, [amount, 'later|hence'], (by) => fromNow(by, 1)),
  rule(when, ['for|from|since|of?', amount, 'ago|back|earlier'], (by) => fromNow(by, -1)),
  rule(when, [amount, 'in the past'], (by) => fromNow(by, -1)),
  rule(when, ['within', longAmount], withinNext),
  rule(when, ['within the? next|coming|upcoming', amount], withinNext),
  // "Friday PM".
  rule(when, ['on|for?', date, meridiem], (day, half): When | undefined =>
    isOneDay(day) ? { date: day, part: half === 'am' ? MORNING : AFTERNOON } : undefined,
  ),
  rule(when, [amount, 'in the future'], withinNext),
  rule(when, ['right? now'], (): When => ({ now: true })),
  rule(when, ['as soon as possible'], (): When => ({ now: true })),
  rule(when, ['asap|immediately'], (): When => ({ now: true })),
  rule(when, ['at present'], (): When => ({ now: true })),
  rule(when, ['at this time|moment|point'], (): When => ({ now: true })),
  rule(when, ['at the moment|minute'], (): When => ({ now: true })),
  rule(when, ['the? rest|remainder of? the|my|this|current day'], restOfToday),
  rule(when, ['the? rest|remainder of? today'], restOfToday),
  rule(when, ['still today'], restOfToday),
  rule(when, ['all|whole|full|entire -? day'], (): When => ({ wholeDay: true })),
  rule(when, ['the whole|full|entire day'], (): When => ({ wholeDay: true })),
  rule(when, ['for? all|whole|full|entire -?', unit], (of): When | undefined =>
    of === 'week' || of === 'month' || of === 'year'
      ? { date: { kind: 'period', unit: of, offset: 0 }, whole: true }
      : undefined,
  ),
];

/** "The whole of next week". */
function wholePeriod(of: DateExpr): When | undefined {
  return of.kind === 'period' ? { date: of, whole: true } : undefined;
}

/** "2026" in front of a day. */
function isYear({ hour, minute }: Clock): boolean {
  return hour === 20 && minute >= 20 && minute < 40;
}

/** "At fourteen hundred". */
function roundHour(n: number): When | undefined {
  const isHour = n >= 1000 && n < 2400 && n % 100 === 0;
  return isHour ? { clock: { hour: n / 100, minute: 0, exact: true } } : undefined;
}

const ONE_DAY = new Set<DateExpr['kind']>([
  'offset',
  'weekday',
  'monthDay',
  'numeric',
  'weekdayDate',
  'dayOfMonth',
  'nthWeekday',
  'inPeriod',
  'shift',
  'yearly',
]);

/** Whether a date can only be one day. */
export function isOneDay({ kind }: DateExpr): boolean {
  return ONE_DAY.has(kind);
}

/** "From next week", "from December": what such a time begins goes on. */
function isPeriod({ kind }: DateExpr): boolean {
  return kind === 'period' || kind === 'month';
}
