import { Temporal } from 'temporal-polyfill';
import { writeSeriesLines, ruleStarts, type SeriesParts, seriesStarts, unsupported, wallMs } from './series.js';
import { instantStamp, writeStamp } from './stamp.js';

type LocalDateTime = Temporal.PlainDateTime;

/** How many starts of both halves are compared with the whole. */
const COMPARED_STARTS = 3000;
const COMPARED_MS = 20 * 366 * 86_400_000;

/** Two series that together replace the original one. */
export interface SplitParts {
  before: SeriesParts;
  after: SeriesParts;
}

/**
 * Splits a series at one of its starts: adjusts COUNT and UNTIL of both halves, and assigns added and excluded dates to their side.
 * Undefined when no start precedes it. @throws AppError `series_unsupported`.
 */
export function splitSeries(parts: SeriesParts, pivot: LocalDateTime): SplitParts | undefined {
  const isBefore = (wall: LocalDateTime): boolean => Temporal.PlainDateTime.compare(wall, pivot) < 0;
  const pivotMs = wallMs(pivot);
  if (seriesStarts(parts, undefined, pivotMs - 1).next().done === true) return undefined;
  const count = countBefore(parts, pivotMs);
  const onRule = [...ruleStarts(parts, pivotMs, pivotMs)].length > 0;
  if (parts.rule !== undefined && !onRule) throw unsupported('this date was added to the series by hand');
  const [addedBefore, addedAfter] = divide(parts.added, isBefore);
  const [leftBefore, leftAfter] = divide(parts.excluded, isBefore);
  const split: SplitParts = {
    before: { ...parts, rule: ruleBefore(parts, pivot, count), added: addedBefore, excluded: leftBefore },
    after: { ...parts, first: pivot, rule: ruleAfter(parts.rule, count), added: addedAfter, excluded: leftAfter },
  };
  if (!isWhole(parts, split, pivotMs)) throw unsupported('its rule depends on when it began');
  return split;
}

/** The lines that end a series before one of its starts; undefined when no start precedes it. */
export function linesBefore(parts: SeriesParts, pivot: LocalDateTime): string[] | undefined {
  const split = splitSeries(parts, pivot);
  return split && writeSeriesLines(split.before);
}

function divide(
  walls: LocalDateTime[],
  isBefore: (wall: LocalDateTime) => boolean,
): [LocalDateTime[], LocalDateTime[]] {
  return [walls.filter(isBefore), walls.filter((wall) => !isBefore(wall))];
}

/** How many starts of the rule precede the pivot; needed only for a rule with COUNT. */
function countBefore(parts: SeriesParts, pivotMs: number): number {
  return COUNT.test(parts.rule ?? '') ? [...ruleStarts(parts, undefined, pivotMs - 1)].length : 0;
}

const COUNT = /(^|;)COUNT=/;

function ruleBefore({ rule, zone, wholeDay }: SeriesParts, pivot: LocalDateTime, count: number): string | undefined {
  if (rule === undefined) return undefined;
  if (COUNT.test(rule)) return rule.replace(/COUNT=\d+/, `COUNT=${count}`);
  const until = wholeDay
    ? writeStamp(pivot.subtract({ days: 1 }), zone, true)
    : instantStamp(pivot.toZonedDateTime(zone).toInstant().subtract({ seconds: 1 }));
  return `${rule.replace(/;?UNTIL=[^;]*/, '')};UNTIL=${until}`.replace(/^;/, '');
}

function ruleAfter(rule: string | undefined, count: number): string | undefined {
  return rule?.replace(/COUNT=(\d+)/, (_all, total: string) => `COUNT=${Number(total) - count}`);
}

/** Whether the halves have exactly the starts of the whole: a rule may depend on its first start in ways that cannot be derived. */
function isWhole(parts: SeriesParts, { before, after }: SplitParts, pivotMs: number): boolean {
  const from = pivotMs - COMPARED_MS;
  return (
    isSame(seriesStarts(parts, from, pivotMs - 1), seriesStarts(before, from)) &&
    isSame(seriesStarts(parts, pivotMs), seriesStarts(after), COMPARED_STARTS)
  );
}

function isSame(one: Iterator<number, void>, other: Iterator<number, void>, most = Number.POSITIVE_INFINITY): boolean {
  for (let compared = 0; compared < most; compared += 1) {
    const [left, right] = [one.next().value, other.next().value];
    if (left !== right) return false;
    if (left === undefined) return true;
  }
  return true;
}
