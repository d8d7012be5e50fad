import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { EventTimes } from '../events/event-times.js';
import { invalid } from '../http/google-error.js';
import { epochToWall, wallToEpoch } from '../time/zone.js';
import { readRecurrence, type RecurrenceLines } from './recurrence-lines.js';

const DAY_MS = 86_400_000;
/** A rule that counts further is taken for endless when its end is asked for. */
const COUNTED_AT_MOST = 2000;

/** One start of a series: its wall clock (as if it were UTC) and the instant that is in the series' zone. */
export interface Occurrence {
  wallMs: number;
  startMs: number;
}

/**
 * The occurrences of a recurring event (RFC 5545). The rule runs on the wall clock of the series' zone and each result is then
 * made an instant, so that 09:00 stays 09:00 across clock changes; a time that a clock change skips happens as much later, a
 * time that happens twice is the first. The first start always belongs to the set, and counts. Google's texts are silent on the last three.
 */
export class Series {
  private readonly lines: RecurrenceLines;
  private readonly rules: RRuleTemporal[];
  private readonly excludedRules: RRuleTemporal[];
  private last: number | undefined;

  constructor(
    recurrence: readonly string[],
    private readonly first: EventTimes,
  ) {
    this.lines = readRecurrence(recurrence, first.startZone, first.allDay);
    this.rules = this.lines.rules.map((rule) => this.compile(rule, true));
    this.excludedRules = this.lines.excludedRules.map((rule) => this.compile(rule, false));
  }

  /** Occurrences whose start lies in [fromMs, toMs], in order. */
  between(fromMs: number, toMs: number): Occurrence[] {
    if (toMs < this.first.startMs - DAY_MS || fromMs - DAY_MS > this.lastWall()) return [];
    // A day of slack on the wall clock covers every offset; the instants then decide.
    const fromWall = Math.max(fromMs, this.first.startMs) - DAY_MS;
    const walls = this.wallStarts(fromWall, toMs + DAY_MS);
    return walls
      .map((wallMs) => ({ wallMs, startMs: wallToEpoch(wallMs, this.first.startZone) }))
      .filter(({ startMs }) => startMs >= fromMs && startMs <= toMs);
  }

  /** Whether an occurrence starts exactly then. */
  startsAt(startMs: number): boolean {
    return this.between(startMs, startMs).length > 0;
  }

  /** The times of one occurrence: the same length as the first, in exact time, or in days when it is whole days. */
  timesOf(occurrence: Occurrence): EventTimes {
    const { first } = this;
    if (first.allDay) {
      const endWallMs = occurrence.wallMs + first.endWallMs - first.startWallMs;
      const endMs = wallToEpoch(endWallMs, first.endZone);
      return { ...first, startMs: occurrence.startMs, startWallMs: occurrence.wallMs, endWallMs, endMs };
    }
    const endMs = occurrence.startMs + first.endMs - first.startMs;
    return {
      ...first,
      startMs: occurrence.startMs,
      startWallMs: occurrence.wallMs,
      endMs,
      endWallMs: epochToWall(endMs, first.endZone),
    };
  }

  /** A wall-clock time after which nothing starts; worked out once, so that series long over cost lists nothing. */
  private lastWall(): number {
    this.last ??= Math.max(this.first.startWallMs, ...this.lines.added, ...this.rules.map(lastOf));
    return this.last;
  }

  private wallStarts(fromWall: number, toWall: number): number[] {
    const starts = new Set(this.rules.flatMap((rule) => expand(rule, fromWall, toWall)));
    for (const added of [this.first.startWallMs, ...this.lines.added])
      if (added >= fromWall && added <= toWall) starts.add(added);
    for (const rule of this.excludedRules) for (const wall of expand(rule, fromWall, toWall)) starts.delete(wall);
    for (const wall of this.lines.excluded) starts.delete(wall);
    return [...starts].toSorted((a, b) => a - b);
  }

  private compile(rule: string, includeDtstart: boolean): RRuleTemporal {
    const dtstart = Temporal.Instant.fromEpochMilliseconds(this.first.startWallMs).toZonedDateTimeISO('UTC');
    try {
      return new RRuleTemporal({ rruleString: `RRULE:${rule}`, dtstart, includeDtstart, cache: false });
    } catch {
      // The library names its own terms; a client sees Google's.
      throw invalid('Invalid recurrence rule.');
    }
  }
}

function lastOf(rule: RRuleTemporal): number {
  const { until, count } = rule.options();
  if (until) return until.epochMilliseconds;
  const last = count === undefined || count > COUNTED_AT_MOST ? undefined : rule.all().at(-1);
  return last?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
}

function expand(rule: RRuleTemporal, fromWall: number, toWall: number): number[] {
  return rule.between(new Date(fromWall), new Date(toWall), true).map((start) => start.epochMilliseconds);
}
