import { DAY_MS, DAYS_IN_CYCLE } from './days.js';
import { PeriodDays } from './period-days.js';
import type { Frequency, RecurrenceRule } from './recurrence-rule.js';

/** The input of an expansion; all times are wall-clock milliseconds (as if they were UTC). */
export interface RecurrenceOptions {
  first: number;
  /** The last possible start, for a rule with UNTIL. */
  until?: number | undefined;
  /** Whole days have no time of day, so BYHOUR, BYMINUTE and BYSECOND are ignored. */
  wholeDays?: boolean;
  /** Whether the first start belongs to the set and counts even when the rule does not match it; true by default. */
  withFirst?: boolean;
}

/** The last year that starts are computed for. */
const LAST_YEAR = 9999;

/** This many periods cover one full cycle of the calendar. */
const PERIODS_IN_CYCLE: Record<Frequency, number> = {
  DAILY: DAYS_IN_CYCLE,
  WEEKLY: DAYS_IN_CYCLE / 7,
  MONTHLY: 4800,
  YEARLY: 400,
};

/**
 * The starts of one RRULE (RFC 5545) on the wall clock. They do not depend on the range that is asked for. The work is linear in the
 * range or, for a rule with COUNT, in the number of starts before its end.
 */
export class RuleStarts {
  private readonly days: PeriodDays;
  private readonly times: readonly number[];
  private readonly withFirst: boolean;
  private readonly first: number;
  private readonly until: number;
  /** The starts of a rule with COUNT that were computed so far: counting begins at the first start. */
  private readonly counted: number[] = [];
  private readonly counting: Iterator<number, void>;

  constructor(
    private readonly rule: RecurrenceRule,
    { first, until, wholeDays = false, withFirst = true }: RecurrenceOptions,
  ) {
    this.first = first;
    this.until = until ?? Number.POSITIVE_INFINITY;
    this.withFirst = withFirst;
    this.days = new PeriodDays(rule, Math.floor(first / DAY_MS));
    this.times = timesOfDay(rule, first, wholeDays);
    this.counting = this.count();
  }

  /** Whether the rule itself matches no day at all, such as 30 February. */
  get isEmpty(): boolean {
    return this.matches(this.first).next().done === true;
  }

  /** The starts in [from, to], in order. */
  between(from: number, to: number): number[] {
    const found: number[] = [];
    for (const start of this.starts(from, to)) found.push(start);
    return found;
  }

  /** The starts in [from, to], in order, computed lazily. */
  *starts(from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY): Generator<number, void> {
    const starts = this.rule.count === undefined ? this.uncounted(from, to) : this.countedStarts(from);
    for (const start of starts) {
      if (start > to) return;
      yield start;
    }
  }

  private *uncounted(from: number, to: number): Generator<number, void> {
    const { first } = this;
    if (this.withFirst && first >= from && first <= to) yield first;
    for (const start of this.matches(Math.max(from, first), to)) if (!this.withFirst || start !== first) yield start;
  }

  private *countedStarts(from: number): Generator<number, void> {
    for (let index = this.findIndex(from); ; index += 1) {
      const known = this.counted[index] ?? this.countNext();
      if (known === undefined) return;
      if (known >= from) yield known;
    }
  }

  /** The index of the first counted start at or after a time. */
  private findIndex(from: number): number {
    let [low, high] = [0, this.counted.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((this.counted[middle] ?? from) < from) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private countNext(): number | undefined {
    const next = this.counting.next();
    if (next.done === true) return undefined;
    this.counted.push(next.value);
    return next.value;
  }

  private *count(): Generator<number, void> {
    let left = this.rule.count ?? 0;
    for (const start of this.uncounted(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)) {
      if (left === 0) return;
      left -= 1;
      yield start;
    }
  }

  /** The starts from a time on; the first start of the series only if the rule matches it. */
  private *matches(from: number, to = Number.POSITIVE_INFINITY): Generator<number, void> {
    const last = Math.min(to, this.until);
    if (from > last) return;
    // A rule that matched no day in a full cycle of the calendar never matches one.
    const all = periodsToSee(this.rule);
    let empty = 0;
    for (let period = this.days.periodBefore(Math.floor(from / DAY_MS)); ; period += 1) {
      const { year, from: begins, days } = this.days.at(period);
      if (year > LAST_YEAR || begins * DAY_MS > last || empty > all) return;
      const starts = this.positioned(days);
      empty = starts.length === 0 ? empty + 1 : 0;
      for (const start of starts) {
        if (start > last) return;
        if (start >= from) yield start;
      }
    }
  }

  /** The starts on the days of one period, after BYSETPOS. */
  private positioned(days: readonly number[]): number[] {
    const all = days.flatMap((day) => this.times.map((time) => day * DAY_MS + time));
    const { bySetPos } = this.rule;
    if (bySetPos.length === 0) return all;
    return all.filter((_, index) => bySetPos.includes(index + 1) || bySetPos.includes(index - all.length));
  }
}

/** After this many periods, a rule has met every kind of period. */
function periodsToSee({ frequency, interval }: RecurrenceRule): number {
  const inCycle = PERIODS_IN_CYCLE[frequency];
  return inCycle / greatestCommonDivisor(inCycle, interval);
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}

function timesOfDay(rule: RecurrenceRule, first: number, wholeDays: boolean): number[] {
  const time = first - Math.floor(first / DAY_MS) * DAY_MS;
  if (wholeDays) return [time];
  const hours = orElse(rule.byHour, Math.floor(time / 3_600_000));
  const minutes = orElse(rule.byMinute, Math.floor(time / 60_000) % 60);
  const seconds = orElse(rule.bySecond, Math.floor(time / 1000) % 60);
  const times = hours.flatMap((hour) =>
    minutes.flatMap((minute) => seconds.map((second) => hour * 3_600_000 + minute * 60_000 + second * 1000)),
  );
  return [...new Set(times)].toSorted((a, b) => a - b);
}

function orElse(wanted: readonly number[], otherwise: number): readonly number[] {
  return wanted.length === 0 ? [otherwise] : wanted;
}
