import { COST } from '../grammar/costs.js';
import { isPlace } from '../grammar/pick-rules.js';
import { verb } from '../grammar/phrases.js';
import type { Lattice } from '../lattice/lattice.js';
import type { Fill } from './fill.js';
import { type NameFills, isName } from './name-fills.js';

/** Finds what is left out behind its marker, by its name, by its time, or by both: "except yoga", "but keep Thursday's". */
export function findExceptions(lattice: Lattice, names: NameFills, at: number): Fill[] {
  const kept = lattice.chart
    .find(verb, at)
    .flatMap(({ end, meaning }) => (meaning.some(({ sense }) => sense === 'keep') ? [end] : []));
  const from = Math.max(at, ...kept);
  // "The 10:30 one": a number is no name.
  const named = names.from(from).filter(({ value }) => isName(value) && !lattice.tokens[value.from]?.digits);
  const picked = findPicksAsNames(lattice, from);
  return [...named, ...names.timedFrom(from), ...(picked.length > 0 ? picked : findTimesAsNames(lattice, from))];
}

/** "All but the first": what is left out by its place among the others. */
function findPicksAsNames(lattice: Lattice, at: number): Fill<'name'>[] {
  return [...new Set([at, lattice.behindDeterminer(at)])].flatMap((from) =>
    (lattice.picks[from] ?? []).flatMap(({ to, value: pick }) =>
      isPlace(pick) && !lattice.tokens[from]?.digits
        ? { to, cost: COST.determiner, value: { words: '', from: to, to, pick } }
        : [],
    ),
  );
}

/** "All but Thursday's", "sauf celui de jeudi", "except the 10:30 one": what is left out by its time alone. */
function findTimesAsNames(lattice: Lattice, at: number): Fill<'name'>[] {
  const { picks, markers, times } = lattice;
  const endOfOne = (from: number): number => (picks[from] ?? []).find(({ value }) => value === 'one')?.to ?? from;
  const first = [at, lattice.behindDeterminer(at)];
  const own = [...first, ...first.map(endOfOne)];
  const behind = own.flatMap((from) => (markers[from] ?? []).flatMap(({ to, value }) => (value === 'of' ? to : [])));
  return [...new Set([...own, ...behind])].flatMap((from) =>
    withArticle(times, from).flatMap(({ to: end, cost, when }) => {
      // "Every day except Sundays" is told of a new series.
      const to = endOfOne(end);
      return when.repeats ? [] : [{ to, cost, value: { words: '', from: to, to, when } }];
    }),
  );
}

/** "Le 9", "celui du 9": with the article before it, a number is a day; without it, it may be an hour. */
function withArticle(times: Lattice['times'], from: number): Lattice['times'][number] {
  const own = times[from] ?? [];
  const days = (times[from - 1] ?? []).filter(
    ({ to, when }) => when.date && own.some((edge) => edge.to === to && !edge.when.date),
  );
  return days.length > 0 ? days : own;
}

/** Finds days of which it is said behind them, at the end of the clause, that they are left out: "am 29. nicht". */
export function findSkippedDays(lattice: Lattice, clauseEnd: number, at: number): Fill<'time'>[] {
  return (lattice.times[at] ?? []).flatMap(({ to, when, cost }) => {
    const end = lattice.skips[to] ?? 0;
    const isLast = end > to && (end >= clauseEnd || lattice.isMark(end));
    const isDay = when.date !== undefined && !when.clock && !when.repeats && !when.to;
    return isLast && isDay ? [{ to: end, cost: cost + COST.marker - COST.exceptWords, value: when }] : [];
  });
}
