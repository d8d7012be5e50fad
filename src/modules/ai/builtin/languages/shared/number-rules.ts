import { atClock } from '../../time/build.js';
import type { Digits } from '../../grammar/chart.js';
import type { Clock, DateExpr, When } from '../../time/expressions.js';
import { Rule, maybe, phrase, rule, unless } from '../../grammar/grammar.js';
import { zoneAtOffset, zoneNameRules } from '../zones.js';
import { cardinal, clock, counted, date, digits, looseClock, meridiem, when } from '../../time/phrases.js';

const utc = phrase<string>('utc');
const listedDay = phrase<true>('listedDay');
/** Numbers that are asked about where an hour or a day of a month stands. */
export const impossibleHour = phrase<number>('impossibleHour');
export const impossibleDay = phrase<number>('impossibleDay');

/** Dates and times written in digits, the same in every language; only the order of day and month is the locale's. */
export const numericRules: Rule[] = [
  rule(cardinal, [digits], ({ value }) => value),
  rule(date, [digits, '-|/|.|,?', digits, '-|/|.|,?', digits], yearFirst),
  ...['-', '/', '~ . ~'].map((mark) => rule(date, [digits, mark, digits, mark, digits], yearLast)),
  // "5.12. 15-18 Uhr": apart from its date, a year has four digits.
  rule(date, [digits, '.', digits, '.', digits], fourDigitYear),
  rule(date, [digits, '-|/|.', digits, ',', digits], fourDigitYear),
  rule(date, [digits, '~ - ~', digits, '~ , ~', digits], yearLast),
  rule(date, [digits, '~ / ~', digits, '~ , ~', digits], yearLast),
  rule(date, [digits, '/', digits], (first, second) => dayAndMonth(first, second)),
  rule(date, [digits, digits, digits], fourDigitYear),
  rule(date, [digits, '- ~? w ~', digits], weekOfYear),
  rule(date, [digits, '~ w ~', digits], weekOfYear),
  rule(date, [digits], compactDate),
  rule(date, [digits, '-|/|.', digits], yearAndMonth),
  rule(clock, [digits, '~ :', digits, maybe(meridiem)], (hour, minute, half) =>
    buildClock(hour, minute, undefined, half),
  ),
  rule(clock, [digits, '~ : ~', digits, '~ : ~', digits, maybe(meridiem)], buildClock),
  rule(clock, [digits, '~ : ~', digits, maybe(meridiem)], impossibleClock),
  rule(clock, [digits, '~ . ~', digits, meridiem], (hour, minute, half) => buildClock(hour, minute, undefined, half)),
  rule(clock, [digits, meridiem], (written, half) => compactClock(written, half)),
  rule(looseClock, [digits, '~ h|hrs|hr'], writtenHour),
  rule(clock, [digits, '~ h|hrs|hr'], (hour) =>
    hour.length === 2 && (hour.value < 10 || hour.value > 12) ? buildClock(hour) : undefined,
  ),
  rule(clock, [digits, '~ h ~', digits], (hour, minute) => buildClock(hour, minute, undefined, undefined)),
  rule(clock, [digits, '~ h ~', digits], impossibleClock),
  // "30.11., 7.12., 14.12.": a day in a list.
  rule(listedDay, ['~ . ,'], () => true as const),
  rule(looseClock, [digits, '~ . ~', digits, unless(counted), unless(listedDay)], (hour, minute) =>
    buildClock(hour, minute, undefined, undefined),
  ),
  rule(looseClock, [digits, unless(counted)], (written) => compactClock(written, undefined)),
  rule(looseClock, [clock], (time) => time),
  rule(clock, [digits, 'h', digits, meridiem], (hour, minute, half) => buildClock(hour, minute, undefined, half)),
  rule(impossibleHour, [digits], ({ value, length }) => (length === 2 && value > 24 ? value : undefined)),
  rule(impossibleDay, [digits], ({ value, length }) => (length === 2 && value > 31 ? value : undefined)),
  rule(when, [date, '~ t ~', digits, maybe(utc)], (day, time, in_) => atCompact(day, time, in_)),
  rule(utc, ['~ z'], () => 'UTC'),
  ...(['+', '-'] as const).flatMap((sign) => [
    rule(utc, [`~ ${sign} ~`, digits], (hours) => (hours.length >= 2 ? zoneAtOffset(sign, hours) : undefined)),
    rule(utc, [`~ ${sign} ~`, digits, '~ : ~', digits], (hours, minutes) => zoneAtOffset(sign, hours, minutes)),
  ]),
  ...zoneNameRules,
  rule(when, [date, '~ t ~', clock, maybe(utc)], (day, time, in_): When => ({
    date: day,
    ...atClock({ ...time, exact: true }, in_),
  })),
];

/** 2026-12-02, as ISO 8601 writes a day. */
export function yearFirst(year: Digits, month: Digits, day: Digits): DateExpr | undefined {
  if (year.length !== 4 || month.length > 2 || day.length > 2) return undefined;
  if (month.value > 12) return calendarDate(year.value, day.value, month.value);
  return calendarDate(year.value, month.value, day.value);
}

function calendarDate(year: number, month: number, day: number): DateExpr | undefined {
  const valid = year >= 1000 && year < 3000 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return valid ? { kind: 'monthDay', year, month, day } : undefined;
}

function yearLast(first: Digits, second: Digits, year: Digits): DateExpr | undefined {
  if (first.length > 2 || second.length > 2 || (year.length !== 4 && year.length !== 2)) return undefined;
  // Two digits that cannot be a day but could be a year before month and day: 16/04/21 stays day first.
  return dayAndMonth(first, second, year.length === 2 ? fullYear(year.value) : year.value);
}

function fourDigitYear(first: Digits, second: Digits, year: Digits): DateExpr | undefined {
  return year.length === 4 ? yearLast(first, second, year) : undefined;
}

/** 2026-W49, as ISO 8601 writes a week. */
function weekOfYear(year: Digits, week: Digits): DateExpr | undefined {
  if (year.length !== 4 || week.length !== 2 || week.value < 1 || week.value > 53) return undefined;
  return { kind: 'weekNumber', week: week.value, year: { kind: 'years', from: year.value, count: 1 } };
}

/** 26 is 2026, 74 is 1974. */
export function fullYear(twoDigits: number): number {
  return twoDigits < 70 ? 2000 + twoDigits : 1900 + twoDigits;
}

function dayAndMonth(
  { value: first, length }: Digits,
  { value: second, length: other }: Digits,
  year?: number,
): DateExpr | undefined {
  const fits =
    length <= 2 &&
    other <= 2 &&
    Math.min(first, second) >= 1 &&
    Math.min(first, second) <= 12 &&
    Math.max(first, second) <= 31;
  return fits ? { kind: 'numeric', first, second, ...(year === undefined ? {} : { year }) } : undefined;
}

function compactDate({ value, length }: Digits): DateExpr | undefined {
  if (length !== 8) return undefined;
  return calendarDate(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
}

function yearAndMonth(first: Digits, second: Digits): DateExpr | undefined {
  const [year, month] = first.length === 4 ? [first, second] : [second, first];
  const fits = year.length === 4 && month.length <= 2 && month.value >= 1 && month.value <= 12;
  return fits && year.value >= 1900 && year.value < 2100
    ? { kind: 'month', month: month.value, year: year.value }
    : undefined;
}

/** A clock time from its parts, or nothing when there is no such time. */
export function buildClock(hour: Digits, minute?: Digits, second?: Digits, half?: 'am' | 'pm'): Clock | undefined {
  if (hour.length > 2 || (minute && minute.length !== 2) || (second && second.length !== 2)) return undefined;
  const exact = hour.value > 12 || hour.value === 0 || (hour.length === 2 && hour.value < 10);
  if (hour.value > 24 || (minute?.value ?? 0) > 59 || (second?.value ?? 0) > 59) return undefined;
  const isHalf = half !== undefined && (hour.value <= 12 || half === 'am');
  return {
    hour: hour.value,
    minute: minute?.value ?? 0,
    ...(second ? { second: second.value } : {}),
    ...(exact && !isHalf ? { exact } : {}),
    ...(isHalf ? { half } : {}),
    ...(minute && !exact && !isHalf ? { written: true as const } : {}),
  };
}

/** "6h", where "6" is spoken. */
export function writtenHour(hour: Digits): Clock | undefined {
  const time = buildClock(hour);
  return time && !time.exact ? { ...time, written: true } : time;
}

/** "10:75", "25:00": written as a time, which no clock shows. */
export function impossibleClock(hour: Digits, minute: Digits): Clock | undefined {
  const isWritten = hour.length <= 2 && minute.length === 2;
  return isWritten && (hour.value > 24 || minute.value > 59) ? atImpossible(hour.value, minute.value) : undefined;
}

/** A time that no clock shows, as it was said. */
export function atImpossible(hour: number, minute = 0): Clock {
  return { hour, minute, exact: true };
}

/** 20261127T153000, the basic format of ISO 8601. */
function atCompact(day: DateExpr, { value, length }: Digits, in_?: string): When | undefined {
  if (length !== 6 && length !== 4) return undefined;
  const [hour, minute, second] = length === 6 ? [value / 10_000, value / 100, value] : [value / 100, value, 0];
  const time = { hour: Math.floor(hour), minute: Math.floor(minute) % 100, second: second % 100, exact: true };
  return time.hour < 24 && time.minute < 60 && time.second < 60 ? { date: day, ...atClock(time, in_) } : undefined;
}

/** "9", "930" or "0930" as a clock time. */
export function compactClock(written: Digits, half: 'am' | 'pm' | undefined): Clock | undefined {
  if (written.length <= 2) return buildClock(written, undefined, undefined, half);
  if (written.length > 4) return undefined;
  const hour = { value: Math.floor(written.value / 100), length: written.length - 2 };
  return buildClock(hour, { value: written.value % 100, length: 2 }, undefined, half);
}
