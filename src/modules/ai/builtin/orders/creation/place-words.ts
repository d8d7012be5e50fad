import type { Name } from '../grammar/order.js';
import type { Lattice } from '../lattice/lattice.js';

/** Whether words behind a time and a pause say where an event is: they hold a capital, a number or the noun of a place. */
export function looksLikePlace({ from, to }: Pick<Name, 'from' | 'to'>, lattice: Lattice): boolean {
  const words = lattice.words(from, to);
  return words !== words.toLowerCase() || /\d/.test(words) || holdsVenue(from, to, lattice);
}

/** "Band rehearsal, Dave's garage": a name, and the place that stands behind a pause in it. */
export function partPlace(name: Name, lattice: Lattice): [name: Name, place?: Name] {
  const pause = lattice.tokens.findLastIndex(({ text }, at) => at > name.from && at < name.to - 1 && text === ',');
  const { from, to, isQuoted } = name;
  if (pause < 0 || isQuoted || !holdsVenue(pause + 1, to, lattice)) return [name];
  const full = lattice.words(pause + 1, to);
  const { full: _full, ...own } = name;
  return [
    { ...own, words: lattice.words(from, pause), to: pause },
    { words: full, full, from: pause + 1, to },
  ];
}

function holdsVenue(from: number, to: number, { venues }: Lattice): boolean {
  return venues.slice(from, to).some((end) => end > 0 && end <= to);
}
