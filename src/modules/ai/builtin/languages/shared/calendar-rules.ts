import {
  dayOfMonth,
  inDays,
  inMonth,
  inWeek,
  nthWeekday,
  nthWorkday as buildWorkday,
  onWeekday,
  periodAt,
  periodToward,
  quarterAt,
  restOfToday,
  shifted,
} from '../../time/build.js';
import type { DateExpr, Portion, Unit, When } from '../../time/expressions.js';
import { Rule, maybe, phrase, rule, unless } from '../../grammar/grammar.js';
import {
  amount,
  counted,
  date,
  dayNumber,
  digits,
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
import { SEASONS, type Season } from '../../time/seasons.js';
import { isClockAmount } from '../../time/resolve/calendar.js';
import { nthWorkday } from './month-repetitions.js';
import { each } from './repetition-rules.js';
import type { TimeWords } from './time-words.js';

/** A month or year that others are counted in: "im Juli", "du mois prochain". */
const stretch = phrase<DateExpr>('stretch');
const season = phrase<Season>('season');
/** A quarter or a half of a year. */
const quarterName = phrase<Extract<DateExpr, { kind: 'quarter' }>>('quarterName');
/** A day, week or weekend that is counted, and its place, -1 for the last: "premier week-end". */
const countedUnit = phrase<{ n: number; unit: Unit }>('countedUnit');

/** Days a calendar knows by more than a number: feasts, the n-th weekday of a month, a weekday of a week, parts of a stretch. */
export function calendarRules(words: TimeWords): Rule[] {
  return [
    ...feastRules(words),
    ...afterNextRules(words),
    ...weekdayRules(words),
    ...countedRules(words),
    ...portionRules(words),
    ...shiftedRules(words),
    ...workdayRules(words),
    ...weekRules(words),
    ...yearRules(words),
  ];
}

function afterNextRules({ afterNext, dayLead, weekend }: TimeWords): Rule[] {
  if (!afterNext) return [];
  const lead = `${dayLead}|in|im?`;
  return [
    rule(date, [lead, afterNext, weekday], (day): DateExpr => ({ kind: 'weekday', days: [day], count: 2 })),
    rule(date, [lead, afterNext, unit], (name): DateExpr | undefined =>
      name === 'week' || name === 'month' ? { kind: 'period', unit: name, offset: 2 } : undefined,
    ),
    ...weekend.map((text) => rule(date, [lead, afterNext, text], () => periodAt('weekend', 2))),
  ];
}

function feastRules({ holidays: feasts, feastLead, dayParts, monthDays, dayLead, later, days }: TimeWords): Rule[] {
  return [
    // "Noël chez Mamie du 23 au 27": beside another day, it is a name.
    ...each(feasts, (text, first) =>
      rule(when, [text], (): When => ({ date: { kind: 'yearly', first }, named: true })),
    ),
    ...each(feasts, (text, first) => rule(date, [`${feastLead}?`, text], (): DateExpr => ({ kind: 'yearly', first }))),
    ...each(monthDays, (text, n) => rule(date, [`${dayLead}?`, text], () => (n > 0 ? dayOfMonth(n) : undefined))),
    ...each(later, (text, by) => rule(date, [`${dayLead}?`, weekday, text], (day) => shifted(by, 1, onWeekday(day)))),
    ...each(days, (words, offset) =>
      each(later, (text, by) => rule(date, [words, text], () => shifted(by, 1, inDays(offset)))),
    ).flat(),
    ...each(dayParts, (text, [day, part]) =>
      rule(when, [text], (): When => ({ date: { kind: 'weekday', days: [day] }, part })),
    ),
  ];
}

function weekdayRules({ dayLead, genitive }: TimeWords): Rule[] {
  return [
    rule(date, [`${dayLead}?`, ordinal, weekday, stretch], nthWeekday),
    rule(date, [`${dayLead}?`, toward, weekday, stretch], (which, day, within) =>
      which === 'last' ? nthWeekday(-1, day, within) : undefined,
    ),
    rule(date, [`${dayLead}?`, weekday, genitive, toward, unit], (day, which, of_) =>
      buildDay(periodToward(which, of_), day),
    ),
    rule(date, [`${dayLead}?`, weekday, toward, unit], (day, which, name) => buildDay(periodToward(which, name), day)),
    rule(date, [`${dayLead}?`, weekday, genitive, unit, towardAfter], (day, of_, which) =>
      buildDay(periodToward(which, of_), day),
    ),
  ];
}

/** "Das letzte Wochenende im Juni", "la première semaine du mois prochain". */
function countedRules({ dayLead, monthLead, of, genitive, weekend }: TimeWords): Rule[] {
  const lead = `${monthLead}? ${dayLead}|${monthLead}?`;
  return [
    rule(countedUnit, [ordinal, unit], countUnit),
    rule(countedUnit, [toward, unit], (which, name) => (which === 'last' ? countUnit(-1, name) : undefined)),
    ...weekend.flatMap((text) => [
      rule(countedUnit, [ordinal, text], (n) => countUnit(n, 'weekend')),
      rule(countedUnit, [toward, text], (which) => (which === 'last' ? countUnit(-1, 'weekend') : undefined)),
    ]),
    rule(stretch, [of, month, `${of}?`, maybe(year)], (name, in_) => inMonth(name, in_)),
    ...[of, genitive].flatMap((joint) => [
      rule(stretch, [joint, unit], (name) => monthOrYear({ kind: 'period', unit: name, offset: 0, isAny: true })),
      rule(stretch, [joint, toward, unit], (which, name) => monthOrYear(periodToward(which, name))),
      rule(stretch, [joint, unit, towardAfter], (name, which) => monthOrYear(periodToward(which, name))),
    ]),
    rule(date, [lead, countedUnit, stretch], ({ n, unit: name }, within): DateExpr => ({
      kind: 'nthUnit',
      n,
      unit: name,
      within,
    })),
  ];
}

/** "Drei Tage vor Weihnachten", "le lendemain de Noël", "am Tag nach dem 5.", "morgen in einer Woche". */
function shiftedRules({ before, dayAfter, neighbours = [], dayLead, days, ahead }: TimeWords): Rule[] {
  const sides = [...before.map((text) => [text, -1] as const), ...dayAfter.map((text) => [text, 1] as const)];
  return [
    ...each(sides, (text, sign) =>
      rule(date, [amount, text, looseDate], (by, from) => (isClockAmount(by) ? undefined : shifted(by, sign, from))),
    ),
    ...each(sides, (text, sign) =>
      rule(date, [`${dayLead}|la?`, unit, text, looseDate], (of, from) =>
        of === 'day' ? shifted({ days: 1 }, sign, from) : undefined,
      ),
    ),
    ...each(neighbours, (text, sign) =>
      rule(date, [`${dayLead}|la? ${text}`, looseDate], (from) => shifted({ days: 1 }, sign, from)),
    ),
    ...days.flatMap(([words, offset]) =>
      ahead.map((text) =>
        rule(date, [words, text, amount], (by) =>
          by.weeks || by.months || by.years ? shifted(by, 1, inDays(offset)) : undefined,
        ),
      ),
    ),
  ];
}

/** "In der Woche vom 7. Dezember", "KW 50". */
function weekRules({ weekOf, weekNumber }: TimeWords): Rule[] {
  return [
    rule(date, [weekOf, looseDate], (of): DateExpr => ({ kind: 'weekOf', date: of })),
    rule(date, [weekOf, dayNumber, unless(counted)], (day): DateExpr => ({ kind: 'weekOf', date: dayOfMonth(day) })),
    rule(date, [weekNumber, digits, unless(counted)], ({ value }): DateExpr | undefined =>
      value >= 1 && value <= 53 ? { kind: 'weekNumber', week: value } : undefined,
    ),
  ];
}

function inSeason(name: Season): Extract<DateExpr, { kind: 'yearly' }> {
  const [first, end] = SEASONS[name];
  return { kind: 'yearly', first, end };
}

/** "Im ersten Quartal", "im Sommer", "el verano que viene". */
function yearRules({ monthLead, dayLead, seasons, seasonLead, halfYear }: TimeWords): Rule[] {
  const lead = `${monthLead}|${dayLead}? ${dayLead}?`;
  return [
    rule(quarterName, [ordinal, unit], (n, name) => (name === 'quarter' ? quarterAt(n, 'quarter') : undefined)),
    rule(quarterName, [ordinal, halfYear], (n) => quarterAt(n, 'half')),
    rule(date, [lead, quarterName, maybe(year)], (part, in_) => ({
      ...part,
      ...(in_ === undefined ? {} : { year: in_ }),
    })),
    ...each(seasons, (text, name) => rule(season, [text], () => name)),
    rule(date, [seasonLead, season, maybe(year)], (name, in_) => ({
      ...inSeason(name),
      ...(in_ === undefined ? {} : { year: in_ }),
    })),
    rule(date, [lead, toward, season], (which, name) => ({ ...inSeason(name), toward: which })),
    rule(date, [lead, season, towardAfter], (name, which) => ({ ...inSeason(name), toward: which })),
  ];
}

/** "Am letzten Werktag des Monats", "el último día hábil de cada mes". */
function workdayRules({ workday, dayLead }: TimeWords): Rule[] {
  return [
    rule(nthWorkday, [`${dayLead}?`, ordinal, workday], (n) => n),
    rule(nthWorkday, [`${dayLead}?`, toward, workday], (which) => (which === 'last' ? -1 : undefined)),
    rule(date, [nthWorkday, stretch], buildWorkday),
  ];
}

function countUnit(n: number, name: Unit): { n: number; unit: Unit } | undefined {
  return name === 'day' || name === 'week' || name === 'weekend' ? { n, unit: name } : undefined;
}

function monthOrYear(of: DateExpr | undefined): DateExpr | undefined {
  return of?.kind === 'period' && (of.unit === 'month' || of.unit === 'year') ? of : undefined;
}

function portionRules({ portions, restOfToday: rest, genitive, of }: TimeWords): Rule[] {
  return [
    rule(when, [rest], restOfToday),
    ...each(portions, (text, which) =>
      rule(date, [text, genitive, unit], (name) => buildSharedPortion(which, periodAt(name, 0))),
    ),
    ...each(portions, (text, which) =>
      rule(date, [text, genitive, toward, unit], (to, name) => buildSharedPortion(which, periodToward(to, name))),
    ),
    ...each(portions, (text, which) =>
      rule(date, [text, toward, unit], (to, name) => buildSharedPortion(which, periodToward(to, name))),
    ),
    ...each(portions, (text, which) =>
      rule(date, [text, genitive, unit, towardAfter], (name, to) => buildSharedPortion(which, periodToward(to, name))),
    ),
    ...each(portions, (text, which) =>
      rule(date, [text, `${of}?`, month, maybe(year)], (name, in_) => buildSharedPortion(which, inMonth(name, in_))),
    ),
  ];
}

function buildDay(within: DateExpr | undefined, day: Parameters<typeof inWeek>[1]): DateExpr | undefined {
  return within && inWeek(within, day);
}

function buildSharedPortion(which: Portion, of: DateExpr | undefined): DateExpr | undefined {
  return of?.kind === 'month' || of?.kind === 'period' ? { kind: 'portion', which, of } : undefined;
}
