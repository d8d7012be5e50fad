import type { Name } from '../grammar/order.js';
import { venueFirst } from '../grammar/phrases.js';
import type { Lattice } from '../lattice/lattice.js';

/** Whether words behind a time and a pause say where an event is: they hold a capital, a number or the noun of a place. */
export function looksLikePlace({ from, to }: Pick<Name, 'from' | 'to'>, lattice: Lattice): boolean {
  const words = lattice.words(from, to);
  // "Gym 7am, lunch 12": the hour of what one attends.
  const isHour = lattice.tokens[to - 1]?.digits === true && (lattice.occasions[from] ?? 0) === to - 1;
  if (isHour) return false;
  return words !== words.toLowerCase() || /\d/.test(words) || holdsVenue(from, to, lattice);
}

function holdsVenue(from: number, to: number, { venues }: Lattice): boolean {
  return venues.slice(from, to).some((end) => end > 0 && end <= to);
}

/** Whether a name with its article may be that of a place: "the big conference room", "the Crown", but not "the vet". */
export function namesPlace({ words, from, to }: Name, { chart, tokens, venueTests }: Lattice): boolean {
  // "The AI man" has no name.
  const last = words.split(/\s+/).at(-1) ?? '';
  if (last !== last.toLowerCase() || /\d/.test(words)) return true;
  return tokens
    .slice(from, to)
    .some(
      ({ word }, index) =>
        venueTests.isVenue(word) || venueTests.isStreet(word) || chart.longest(venueFirst, from + index),
    );
}

/** "À la place", which tells that something is otherwise: where it ends, if the words of a place begin within it; else 0. */
export function endOfInstead(from: number, lattice: Lattice): number {
  const { courtesies } = lattice;
  const at = [from - 2, from - 1].find(
    (start) => lattice.courtesyAt(start) === 'instead' && (courtesies[start] ?? 0) > from,
  );
  return at === undefined ? 0 : (courtesies[at] ?? 0);
}
