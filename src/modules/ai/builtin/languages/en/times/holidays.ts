import { Rule, phrase, rule } from '../../../grammar/grammar.js';
import type { DateExpr, Recurrence, WeekdayNumber, When, YearlyDay } from '../../../time/expressions.js';
import { date, looseClock, looseDate, repetition, toward, when, year } from '../../../time/phrases.js';
import { SEASONS, type Season } from '../../../time/seasons.js';
import { every } from './repetitions.js';

/** A feast whose name can only be a day: "Christmas Eve". */
const holiday = phrase<YearlyDay>('holiday');
/** A feast whose name is as often part of another: "Christmas". */
const feast = phrase<YearlyDay>('feast');
/** A feast or season that only stands for a time behind a word such as "at" or "before". */
export const yearDay = phrase<DateExpr>('yearDay');
const season = phrase<readonly [YearlyDay, YearlyDay]>('season');

const on = (month: number, day: number): YearlyDay => ({ month, day });
const nth = (month: number, n: number, weekday: WeekdayNumber, plus = 0): YearlyDay => ({ month, n, weekday, plus });
const byEaster = (plus: number): YearlyDay => ({ easter: true, plus });

/** Names that say "day" or "eve", or are nothing else, with American dates where countries differ. */
const HOLIDAYS: [string, YearlyDay][] = [
  ["new year ' ~ s eve", on(12, 31)],
  ['new years|year eve', on(12, 31)],
  ["new year ' ~ s day", on(1, 1)],
  ['new years|year day', on(1, 1)],
  ['mlk day', nth(1, 3, 1)],
  ["martin luther king '? ~? s? jr? .? '? ~? s? day", nth(1, 3, 1)],
  ['groundhog day', on(2, 2)],
  ["valentine '? s? day", on(2, 14)],
  ["valentines '? day", on(2, 14)],
  ["presidents|president '? s? day", nth(2, 3, 1)],
  ["st|saint|saints .? patricks|patrick|paddys|paddy '? s? day", on(3, 17)],
  ["april fools|fool '? s? day", on(4, 1)],
  ['earth day', on(4, 22)],
  ['may day', on(5, 1)],
  ['cinco de mayo', on(5, 5)],
  ["mothers|mother '? s? day", nth(5, 2, 7)],
  ['memorial day', nth(5, -1, 1)],
  ['juneteenth', on(6, 19)],
  ["fathers|father '? s? day", nth(6, 3, 7)],
  ['canada day', on(7, 1)],
  ['independence day', on(7, 4)],
  ['bastille day', on(7, 14)],
  ['labor|labour day', nth(9, 1, 1)],
  ["columbus|indigenous peoples? '? s? day", nth(10, 2, 1)],
  ['halloween night|day', on(10, 31)],
  ["all saints '? day", on(11, 1)],
  ['guy fawkes day|night', on(11, 5)],
  ["veterans|veteran|remembrance|armistice '? s? day", on(11, 11)],
  ['thanksgiving day', nth(11, 4, 4)],
  ['thanksgiving eve', nth(11, 4, 4, -1)],
  ['black friday', nth(11, 4, 4, 1)],
  ['cyber monday', nth(11, 4, 4, 4)],
  ['christmas|xmas eve', on(12, 24)],
  ['christmas|xmas day', on(12, 25)],
  ['boxing day', on(12, 26)],
  ['mardi gras', byEaster(-47)],
  ['shrove|pancake tuesday|day', byEaster(-47)],
  ['ash wednesday', byEaster(-46)],
  ['palm sunday', byEaster(-7)],
  ['maundy thursday', byEaster(-3)],
  ['good friday', byEaster(-2)],
  ['easter sunday|day', byEaster(0)],
  ['easter monday', byEaster(1)],
  ['ascension day|thursday', byEaster(39)],
  ['whit|pentecost sunday', byEaster(49)],
  ['whit|pentecost monday', byEaster(50)],
  ['trinity sunday', byEaster(56)],
];
const FEASTS: [string, YearlyDay][] = [
  ['christmas|xmas', on(12, 25)],
  ['easter', byEaster(0)],
  ['thanksgiving', nth(11, 4, 4)],
  ['halloween', on(10, 31)],
  ["new years|year '? s?", on(1, 1)],
  ['pentecost|whitsun|whitsuntide', byEaster(49)],
  ['epiphany', on(1, 6)],
];
const SEASON_NAMES: [string, Season][] = [
  ['spring', 'spring'],
  ['summer', 'summer'],
  ['fall|autumn', 'autumn'],
  ['winter', 'winter'],
];

/** English feasts that a rule gives for every year, and the seasons of the northern half of the world. */
export const holidayRules: Rule[] = [
  ...HOLIDAYS.map(([words, day]) => rule(holiday, [words], () => day)),
  ...FEASTS.map(([words, day]) => rule(feast, [words], () => day)),
  ...SEASON_NAMES.map(([words, name]) => rule(season, [words], () => SEASONS[name])),
  rule(feast, [holiday], (day) => day),
  rule(when, [holiday], (day): When => ({ date: yearly(day), named: true })),
  rule(when, ['on|for?', feast, 'at', looseClock], (day, clock): When => ({ date: yearly(day), clock })),
  rule(date, [holiday], yearly),
  rule(date, [feast, ',|of|in?', year], (day, in_) => ({ ...yearly(day), year: in_ })),
  rule(date, ['the?', toward, feast], (which, day) => ({ ...yearly(day), toward: which })),
  rule(date, ['the day after', feast], (day) => yearly({ ...day, plus: (day.plus ?? 0) + 1 })),
  rule(date, ['the day before', feast], (day) => yearly({ ...day, plus: (day.plus ?? 0) - 1 })),
  rule(date, [feast, year, 'weekend'], (day, in_): DateExpr => ({
    kind: 'weekOf',
    date: { ...yearly(day), year: in_ },
    unit: 'weekend',
  })),
  rule(date, [feast, 'weekend'], (day): DateExpr => ({ kind: 'weekOf', date: yearly(day), unit: 'weekend' })),
  rule(yearDay, [feast], yearly),
  rule(date, ['the?', toward, season], (which, [first, end]) => ({ ...yearly(first), end, toward: which })),
  rule(date, [season, 'of|in?', year], ([first, end], in_) => ({ ...yearly(first), end, year: in_ })),
  rule(yearDay, ['the?', season], ([first, end]) => ({ ...yearly(first), end })),
  rule(looseDate, [yearDay], (day) => day),
  rule(repetition, [every, feast], (_every, day) => everyYear(day)),
];

/** Feasts that move with Easter have no rule in RFC 5545. */
function everyYear({ month, day, weekday, n, easter, plus }: YearlyDay): Recurrence | undefined {
  if (easter || plus || month === undefined) return undefined;
  const inMonth = { frequency: 'YEARLY' as const, interval: 1, months: [month] };
  if (weekday) return { ...inMonth, weekdays: [{ weekday, n: n ?? 1 }] };
  return { ...inMonth, monthDays: [day ?? 1] };
}

function yearly(first: YearlyDay): Extract<DateExpr, { kind: 'yearly' }> {
  return { kind: 'yearly', first };
}
