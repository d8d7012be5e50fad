import { RuleStarts } from '../../../shared/recurrence/rule-starts.js';
import type { RecordTimes } from '../events/record-times.js';
import { epochToWall, wallToEpoch } from '../time/zone.js';
import { parseRecurrenceLines, type RuleLine } from './recurrence-lines.js';

const DAY_MS = 86_400_000;

/** One start of a series: its wall clock (as if it were UTC) and its instant in the series' zone. */
export interface Occurrence {
  wallMs: number;
  startMs: number;
}

/**
 * The occurrences of a recurring event (RFC 5545). The rule is expanded on the wall clock of the series' zone and each result is then
 * converted to an instant, so that 09:00 stays 09:00 across clock changes. A time that a clock change skips moves later by the skipped time;
 * a time that occurs twice is the first. The first start always belongs to the set, and counts. Google does not document the last three.
 */
export class Series {
  private readonly rules: RuleStarts[];
  private readonly excludedRules: RuleStarts[];
  private readonly added: number[];
  private readonly excluded: ReadonlySet<number>;

  constructor(
    recurrence: readonly string[],
    private readonly first: RecordTimes,
  ) {
    const lines = parseRecurrenceLines(recurrence, first.startZone, first.allDay);
    this.rules = lines.rules.map((line) => this.expand(line, true));
    this.excludedRules = lines.excludedRules.map((line) => this.expand(line, false));
    this.added = [first.startWallMs, ...lines.added].toSorted((a, b) => a - b);
    this.excluded = lines.excluded;
  }

  /** Occurrences whose start lies in [fromMs, toMs], in order, computed lazily. */
  *starts(fromMs: number, toMs: number): Generator<Occurrence, void> {
    // A day of slack on the wall clock covers every offset; the instants then decide.
    for (const wallMs of this.wallStarts(fromMs - DAY_MS, toMs + DAY_MS)) {
      const startMs = wallToEpoch(wallMs, this.first.startZone);
      if (startMs >= fromMs && startMs <= toMs) yield { wallMs, startMs };
    }
  }

  /** Occurrences whose start lies in [fromMs, toMs], in order. */
  between(fromMs: number, toMs: number): Occurrence[] {
    return [...this.starts(fromMs, toMs)];
  }

  /** Whether any occurrence starts in [fromMs, toMs]. */
  hasStartIn(fromMs: number, toMs: number): boolean {
    return this.starts(fromMs, toMs).next().done !== true;
  }

  /** The times of one occurrence: as long as the first, in exact time, or in days for whole days. */
  computeTimes(occurrence: Occurrence): RecordTimes {
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

  private *wallStarts(fromWall: number, toWall: number): Generator<number, void> {
    const sources = [this.addedIn(fromWall, toWall), ...this.rules.map((rule) => rule.starts(fromWall, toWall))];
    for (const wallMs of mergeInOrder(sources)) if (!this.isExcluded(wallMs)) yield wallMs;
  }

  private *addedIn(fromWall: number, toWall: number): Generator<number, void> {
    for (const wallMs of this.added) if (wallMs >= fromWall && wallMs <= toWall) yield wallMs;
  }

  private isExcluded(wallMs: number): boolean {
    return this.excluded.has(wallMs) || this.excludedRules.some((rule) => rule.between(wallMs, wallMs).length > 0);
  }

  private expand({ rule, untilWallMs }: RuleLine, withFirst: boolean): RuleStarts {
    const { startWallMs, allDay } = this.first;
    return new RuleStarts(rule, { first: startWallMs, until: untilWallMs, wholeDays: allDay, withFirst });
  }
}

/** Merges ordered sources into one, without duplicates. */
function* mergeInOrder(sources: readonly Iterator<number, void>[]): Generator<number, void> {
  const heads = sources.map((source) => ({ source, value: takeNext(source) }));
  for (;;) {
    const value = Math.min(...heads.map((head) => head.value));
    if (value === Number.POSITIVE_INFINITY) return;
    yield value;
    for (const head of heads) while (head.value === value) head.value = takeNext(head.source);
  }
}

function takeNext(source: Iterator<number, void>): number {
  const next = source.next();
  return next.done === true ? Number.POSITIVE_INFINITY : next.value;
}
