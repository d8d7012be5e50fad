import { Temporal } from 'temporal-polyfill';
import { linesOf, ruleStarts, type SeriesParts, startsOf, unsupported } from './series.js';
import { instantStamp, writeStamp } from './stamp.js';

type Wall = Temporal.PlainDateTime;

/** Two series that together are the one they came from. */
export interface SplitParts {
  before: SeriesParts;
  after: SeriesParts;
}

/**
 * Divides a series at one of its starts: COUNT and UNTIL right on both halves, dates added and left out on the side they belong to.
 * Undefined when nothing lies before. @throws AppError `series_unsupported`.
 */
export function splitSeries(parts: SeriesParts, pivot: Wall): SplitParts | undefined {
  const isBefore = (wall: Wall): boolean => Temporal.PlainDateTime.compare(wall, pivot) < 0;
  if (!startsOf(parts, pivot).some(isBefore)) return undefined;
  const made = ruleStarts(parts, pivot);
  const count = made.filter(isBefore).length;
  const onRule = made.some((wall) => wall.equals(pivot));
  if (parts.rule !== undefined && !onRule) throw unsupported('this date was added to the series by hand');
  const [addedBefore, addedAfter] = divide(parts.added, isBefore);
  const [leftBefore, leftAfter] = divide(parts.left, isBefore);
  const split: SplitParts = {
    before: { ...parts, rule: ruleBefore(parts, pivot, count), added: addedBefore, left: leftBefore },
    after: { ...parts, first: pivot, rule: ruleAfter(parts.rule, count), added: addedAfter, left: leftAfter },
  };
  if (!isWhole(parts, split)) throw unsupported('its rule depends on when it began');
  return split;
}

/** The lines that end a series before one of its starts; undefined when nothing lies before. */
export function linesBefore(parts: SeriesParts, pivot: Wall): string[] | undefined {
  const split = splitSeries(parts, pivot);
  return split && linesOf(split.before);
}

function divide(walls: Wall[], isBefore: (wall: Wall) => boolean): [Wall[], Wall[]] {
  return [walls.filter(isBefore), walls.filter((wall) => !isBefore(wall))];
}

function ruleBefore({ rule, zone, wholeDay }: SeriesParts, pivot: Wall, count: number): string | undefined {
  if (rule === undefined) return undefined;
  if (/(^|;)COUNT=/.test(rule)) return rule.replace(/COUNT=\d+/, `COUNT=${count}`);
  const until = wholeDay
    ? writeStamp(pivot.subtract({ days: 1 }), zone, true)
    : instantStamp(pivot.toZonedDateTime(zone).toInstant().subtract({ seconds: 1 }));
  return `${rule.replace(/;?UNTIL=[^;]*/, '')};UNTIL=${until}`.replace(/^;/, '');
}

function ruleAfter(rule: string | undefined, count: number): string | undefined {
  return rule?.replace(/COUNT=(\d+)/, (_all, total: string) => `COUNT=${Number(total) - count}`);
}

/** Whether the halves have the very starts of the whole; a rule may hang on its first start in ways no reasoning covers. */
function isWhole(parts: SeriesParts, { before, after }: SplitParts): boolean {
  const whole = startsOf(parts).map(String);
  const halves = [...startsOf(before), ...startsOf(after)].map(String);
  return (
    whole.every((start, index) => halves[index] === start) && (halves.length === whole.length || whole.length >= 3000)
  );
}
