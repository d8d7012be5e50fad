import { type Day, dayIn, toDayNumber, toDay, daysIn, startOfWeek, startOfWeekOne } from './days.js';
import type { Frequency, RecurrenceRule } from './recurrence-rule.js';

/** One year, month, week or day of a rule, and the days in it that match the rule, in order. */
export interface Period {
  /** The year the period begins in. */
  year: number;
  /** The earliest day of this and all later periods. */
  from: number;
  days: number[];
}

/** Finds the days that match a rule, period by period; period 0 contains the first start of the series. */
export class PeriodDays {
  private readonly origin: Day;
  private readonly rule: RecurrenceRule;

  constructor(rule: RecurrenceRule, firstDay: number) {
    this.origin = toDay(firstDay);
    this.rule = withDefaults(rule, this.origin);
  }

  /** The first period that may contain a day of the series; -1 when the last week of a year reaches into the next one. */
  get firstPeriod(): number {
    return this.rule.byWeekNo.length > 0 ? -1 : 0;
  }

  /** The period of a day, or the one before it. */
  periodBefore(day: number): number {
    const { interval, weekStart, frequency } = this.rule;
    const { year, month } = toDay(day);
    const distances: Record<Frequency, () => number> = {
      DAILY: () => day - this.origin.number,
      WEEKLY: () => (startOfWeek(day, weekStart) - startOfWeek(this.origin.number, weekStart)) / 7,
      MONTHLY: () => (year - this.origin.year) * 12 + month - this.origin.month,
      YEARLY: () => year - this.origin.year,
    };
    return Math.max(Math.floor(distances[frequency]() / interval) - 1, this.firstPeriod);
  }

  /** The days of a period. */
  at(period: number): Period {
    const { interval, weekStart, frequency } = this.rule;
    const { number, year, month } = this.origin;
    if (frequency === 'DAILY') return this.stretch(number + period * interval, 1);
    if (frequency === 'WEEKLY') return this.stretch(startOfWeek(number, weekStart) + period * interval * 7, 7);
    if (frequency === 'MONTHLY') {
      const months = year * 12 + month - 1 + period * interval;
      return this.months(Math.floor(months / 12), [(months % 12) + 1]);
    }
    const wanted = period < 0 ? year - 1 : year + period * interval;
    return this.rule.byWeekNo.length > 0 ? this.weeks(wanted) : this.months(wanted, ALL_MONTHS);
  }

  private stretch(from: number, length: number): Period {
    const days = Array.from({ length }, (_, index) => toDay(from + index)).filter((day) => this.isNamed(day));
    return { year: toDay(from).year, from, days: days.map(({ number }) => number) };
  }

  private months(year: number, among: readonly number[]): Period {
    const { byMonth } = this.rule;
    const wanted = byMonth.length === 0 ? among : among.filter((month) => byMonth.includes(month));
    const days = wanted.flatMap((month) =>
      this.monthDays(year, month)
        .map((monthDay) => dayIn(year, month, monthDay))
        .filter((day) => this.isNamed(day)),
    );
    return { year, from: toDayNumber(year, among[0] ?? 1, 1), days: days.map(({ number }) => number) };
  }

  /** The days of a month that may match BYMONTHDAY, in order. */
  private monthDays(year: number, month: number): number[] {
    const length = daysIn(year, month);
    const { byMonthDay } = this.rule;
    if (byMonthDay.length === 0) return Array.from({ length }, (_, index) => index + 1);
    const wanted = byMonthDay.map((day) => (day < 0 ? length + 1 + day : day));
    return [...new Set(wanted)].filter((day) => day >= 1 && day <= length).toSorted((a, b) => a - b);
  }

  /** The days of the named weeks of a year; the first and the last week may reach into the neighbouring years. */
  private weeks(year: number): Period {
    const { byWeekNo, weekStart } = this.rule;
    const start = startOfWeekOne(year, weekStart);
    const weeks = (startOfWeekOne(year + 1, weekStart) - start) / 7;
    const wanted = new Set(byWeekNo.map((week) => (week < 0 ? weeks + 1 + week : week)));
    const days = [...wanted]
      .filter((week) => week >= 1 && week <= weeks)
      .toSorted((a, b) => a - b)
      .flatMap((week) => this.stretch(start + (week - 1) * 7, 7).days);
    return { year, from: start, days };
  }

  private isNamed(day: Day): boolean {
    const { byMonth, byYearDay, byMonthDay } = this.rule;
    return (
      (byMonth.length === 0 || byMonth.includes(day.month)) &&
      isCounted(byYearDay, day.yearDay, day.daysInYear) &&
      isCounted(byMonthDay, day.monthDay, day.daysInMonth) &&
      this.isNamedWeekday(day)
    );
  }

  private isNamedWeekday(day: Day): boolean {
    const { byDay, byMonth, frequency } = this.rule;
    if (byDay.length === 0) return true;
    const inMonth = frequency === 'MONTHLY' || byMonth.length > 0;
    const place = inMonth ? day.monthDay : day.yearDay;
    const length = inMonth ? day.daysInMonth : day.daysInYear;
    return byDay.some(
      ({ weekday, nth }) =>
        weekday === day.weekday &&
        (nth === undefined || nth === Math.ceil(place / 7) || nth === -Math.ceil((length - place + 1) / 7)),
    );
  }
}

const ALL_MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

function isCounted(wanted: readonly number[], place: number, length: number): boolean {
  return wanted.length === 0 || wanted.includes(place) || wanted.includes(place - length - 1);
}

/** "Information, not contained in the rule, necessary to determine the various recurrence instance start time and dates are derived from the Start Time (DTSTART)" (RFC 5545). */
function withDefaults(rule: RecurrenceRule, { month, monthDay, weekday }: Day): RecurrenceRule {
  const { frequency, byMonth, byWeekNo, byYearDay, byMonthDay, byDay } = rule;
  if (frequency === 'DAILY' || byYearDay.length > 0 || byMonthDay.length > 0 || byDay.length > 0) return rule;
  const sameWeekday = [{ weekday, nth: undefined }];
  if (frequency === 'WEEKLY' || byWeekNo.length > 0) return { ...rule, byDay: sameWeekday };
  const sameMonth = frequency === 'YEARLY' && byMonth.length === 0 ? [month] : byMonth;
  return { ...rule, byMonth: sameMonth, byMonthDay: [monthDay] };
}
