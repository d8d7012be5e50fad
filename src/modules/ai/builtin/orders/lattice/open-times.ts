import { openTime, ruledOut } from '../grammar/phrases.js';
import type { Marker, OpenTime } from '../grammar/order.js';
import type { Edge, Edges } from './edges.js';
import type { TimeEdge } from './find-times.js';
import type { PlainWords } from './plain-words.js';

/** What a text holds before its open times are found. */
interface Words extends PlainWords {
  readonly times: TimeEdge[][];
  readonly markers: Edges<Marker>;
  behindIdle(at: number): number;
}

/** Finds new times that are left open: "another day", "any day that isn't a Friday", "next week, but not on Monday". */
export function findOpenTimes(lattice: Words): Edges<OpenTime> {
  return lattice.tokens.map((_token, at) => {
    const isGoal = lattice.markers.some((edges) => edges.some(({ to, value }) => to === at && value === 'to'));
    const named = lattice.chart.longest(openTime, at)?.end;
    // "To not Friday".
    const open = named ?? (isGoal ? at : undefined);
    const days = [...longestDay(lattice, open ?? at), ...(open === undefined ? [] : [{ to: open, value: {} }])];
    return days.flatMap(({ to, value }) => {
      const ruled = readRuledOut(lattice, to, open !== undefined);
      if (ruled) return [{ to: ruled.to, value: { ...value, avoids: ruled.value } }];
      // "Push it another day" tells by how much.
      const isAlone = named !== undefined && (isGoal || !lattice.amounts[at]?.some((edge) => edge.to === open));
      return isAlone ? [{ to, value: { ...value, avoids: [] } }] : [];
    });
  });
}

/** The end of the words that end a clause which rules out the time before them; the place itself where there are none. */
export function behindRuledOut({ chart }: Pick<PlainWords, 'chart'>, at: number): number {
  return chart.longest(ruledOut, at)?.end ?? at;
}

/** The longest stretch of days that begins here, within which one may be chosen. */
function longestDay({ times }: Words, at: number): Edge<Omit<OpenTime, 'avoids'>>[] {
  const days = (times[at] ?? []).filter(isStretch).toSorted((one, other) => other.to - one.to);
  return days.slice(0, 1).map(({ to, when }) => ({ to, value: { when } }));
}

function isStretch({ when: { date, clock, to, repeats, length } }: TimeEdge): boolean {
  if ((clock ?? to ?? repeats ?? length) !== undefined) return false;
  return date?.kind === 'month' || (date?.kind === 'period' && date.unit !== 'day');
}

/** "…, but not on Monday": what an open time is not to be; "not" alone means it behind words that leave the time open. */
function readRuledOut(lattice: Words, at: number, isOpen: boolean): Edge<OpenTime['avoids']> | undefined {
  const { tokens, markers, times } = lattice;
  const from = tokens[at]?.text === ',' ? at + 1 : at;
  const found = (markers[from] ?? []).flatMap(({ to, value }) => {
    if (value !== 'except' && value !== 'instead') return [];
    const start = lattice.behindDeterminer(lattice.behindIdle(to));
    return [to, start].flatMap((place) => (times[place] ?? []).filter(({ when }) => isOpen || isWithin(when)));
  });
  const longest = found.toSorted((one, other) => other.to - one.to)[0];
  if (!longest) return undefined;
  const to = behindRuledOut(lattice, longest.to);
  return { to, value: [{ words: lattice.words(from, to), when: longest.when }] };
}

/** Whether a time is a weekday, the weekend or a part of the day, of which each week has one. */
function isWithin({ date, clock, part }: TimeEdge['when']): boolean {
  if (clock) return false;
  return (
    date?.kind === 'weekday' || (date?.kind === 'period' && date.unit === 'weekend') || (!date && part !== undefined)
  );
}
