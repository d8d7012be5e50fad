import type { Chart, FoundPhrase } from '../../grammar/chart.js';
import type { When, YearlyDay } from '../expressions.js';
import { mergeWhen, withOwnClock } from './merge.js';
import { withTail } from './refine-repetition.js';
import { continued, glue, looseDate, notTime, possessive, repetitionTail, when } from '../phrases.js';

/** One expression of time in a text: tokens `from` up to, not including, `end`. */
export interface Expression {
  from: number;
  end: number;
  when: When;
  /** What its pieces were read by, in the order they were joined. */
  pieces: readonly FoundPhrase<unknown>[];
}

/** The maximum number of times in a text; later times are ignored. */
const MOST_EXPRESSIONS = 100;

type Piece = Omit<Expression, 'from'>;

/** Where an expression ends at the latest, and whether its day was told before it. */
interface Bounds {
  isOfDay: boolean;
  limit: number;
}

/** Finds the expressions of time in a text, longest first at each place, none overlapping; those beyond the first hundred are left. */
export function findExpressions(chart: Chart): Expression[] {
  const expressions: Expression[] = [];
  for (let at = 0; at < chart.tokens.length && expressions.length < MOST_EXPRESSIONS;) {
    const skipped = chart.longest(notTime, at)?.end;
    const found =
      skipped === undefined
        ? findLongestFrom(chart, at, expressions.findLast(({ when: { named } }) => !named)?.when)
        : undefined;
    if (found) expressions.push({ from: at, ...found });
    at = found?.end ?? skipped ?? at + 1;
  }
  return expressions.length > 0 ? withoutNames(chart, expressions) : wholeText(chart);
}

/** Beside another day, a feast is part of a name: "the Halloween party on Friday", "Christmas lunch on the 25th". */
function withoutNames(chart: Chart, expressions: Expression[]): Expression[] {
  const isDated = expressions.some(({ when: { date, fromNow, named } }) => !named && (date ?? fromNow));
  if (!isDated) return expressions;
  const feasts = expressions.flatMap(({ when: { date, named } }) =>
    named && date?.kind === 'yearly' ? [date.first] : [],
  );
  return expressions
    .flatMap((found) => (found.when.named ? behindFeast(chart, found) : found))
    .map((found) => ({ ...found, when: onFeast(found.when, feasts) }));
}

/** "Marché de Noël 16h": the time that was joined to a feast, if any. */
function behindFeast(chart: Chart, { pieces, end, when: { date } }: Expression): Expression[] {
  for (let at = pieces[0]?.end ?? end; at < end; at += 1) {
    const found = findLongestFrom(chart, at, date ? { date } : {});
    if (found) return [{ from: at, ...found }];
  }
  return [];
}

/** A day without its month, where that is the day of a feast or the day beside it: in the month of that feast. */
function onFeast({ date, ...rest }: When, feasts: readonly YearlyDay[]): When {
  const [day = 0, ...more] = date?.kind === 'dayOfMonth' && !date.within && !date.toward ? date.days : [];
  const month = feasts.find((feast) => !feast.weekday && Math.abs((feast.day ?? Infinity) - day) <= 1)?.month;
  return month !== undefined && more.length === 0
    ? { ...rest, date: { kind: 'monthDay', month, day } }
    : { ...rest, ...(date ? { date } : {}) };
}

/** In a text that consists of a date only, words count that need other words around them elsewhere: "sat", "March". */
function wholeText(chart: Chart): Expression[] {
  const found = chart.longest(looseDate, 0);
  return found && found.end === chart.tokens.length
    ? [{ from: 0, end: found.end, when: { date: found.meaning }, pieces: [found] }]
    : [];
}

/** The longest expression of time that begins at this token and ends up to a place, behind the one that was told before it. */
export function findLongestFrom(chart: Chart, at: number, former: When = {}, limit = Infinity): Piece | undefined {
  const isOfDay = former.date !== undefined && !former.clock && !former.part;
  let best: Piece | undefined;
  for (const piece of chart.find(when, at).filter(({ end }) => end <= limit)) {
    const extended = extend(chart, { end: piece.end, when: piece.meaning, pieces: [piece] }, { isOfDay, limit });
    if (!best || extended.end > best.end) best = extended;
  }
  return best && { ...best, end: chart.longest(possessive, best.end)?.end ?? best.end };
}

function extend(chart: Chart, start: Piece, bounds: Bounds): Piece {
  let current = start;
  for (;;) {
    const next = nextPiece(chart, current, bounds);
    if (!next) return current;
    current = next;
  }
}

function nextPiece(chart: Chart, { end, when: said, pieces }: Piece, { isOfDay, limit }: Bounds): Piece | undefined {
  for (const place of [
    end,
    ...chart
      .find(glue, end)
      .map((joint) => joint.end)
      .toReversed(),
  ]) {
    const tail = said.repeats && findTail(chart, place, { end, when: said, pieces });
    if (tail) return tail;
    const found = [...chart.find(when, place), ...chart.find(continued, place)].filter((piece) => piece.end <= limit);
    for (const piece of found.toSorted((one, other) => other.end - one.end)) {
      const merged = opensNext(chart, said, piece, isOfDay && place > end) ? undefined : mergeWhen(said, piece.meaning);
      if (merged) return { end: piece.end, when: merged, pieces: [...pieces, piece] };
    }
  }
  return undefined;
}

/**
 * Behind a time of day, a day begins what follows where a colon makes it a heading, or, behind a pause, where the time has its day already:
 * "dentist 9:00, Tuesday: …", "on Monday choir at 7, on Tuesday bowling at 8".
 */
function opensNext(
  { tokens }: Chart,
  { clock, date }: When,
  { end, meaning }: FoundPhrase<When>,
  isApart: boolean,
): boolean {
  if (!clock || date || !meaning.date || meaning.clock) return false;
  const next = tokens[end]?.text ?? '';
  return next === ':' || (isApart && /^[\p{L}\d]/u.test(next));
}

function findTail(chart: Chart, place: number, { when: said, pieces }: Piece): Piece | undefined {
  const tail = chart.longest(repetitionTail, place);
  if (!tail || !said.repeats) return undefined;
  const repeated = Object.keys(tail.meaning).some((field) => field in (said.repeats ?? {}));
  const repeats = repeated ? undefined : withTail(said.repeats, tail.meaning);
  return repeats && { end: tail.end, when: withOwnClock({ ...said, repeats }), pieces: [...pieces, tail] };
}
