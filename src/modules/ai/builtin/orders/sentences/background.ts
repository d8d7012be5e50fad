import { finite, telling, wish } from '../grammar/phrases.js';
import { CHANGING, type Form } from '../grammar/senses.js';
import type { Lattice } from '../lattice/lattice.js';

/** "…, ich schaff's sonst nicht", "…, she brings the rolls": whether a clause behind a pause tells what somebody does, and holds no time, order or detail. */
export function isBackground(lattice: Lattice, from: number, to: number): boolean {
  const { tokens, times, minutes, addresses, details, verbs, particles, infinitives } = lattice;
  if (!lattice.isMark(from - 1) || tokens[to - 1]?.text === '?' || !beginsTelling(lattice, from)) return false;
  // "Ich komm nicht raus": what stands apart from its own verb orders nothing.
  const isParticle = (at: number, { stand }: Form): boolean =>
    particles[at] === true || (stand === 'last' && !infinitives.some((ending) => tokens[at]?.word.endsWith(ending)));
  const tells = (at: number): boolean =>
    (times[at] ?? []).length > 0 ||
    (minutes[at] ?? []).length > 0 ||
    tokens[at]?.digits === true ||
    (addresses[at] ?? 0) > at ||
    (details[at] ?? []).length > 0 ||
    (verbs[at] ?? []).some(({ value }) => CHANGING.has(value.sense) && !isParticle(at, value));
  return !Array.from({ length: to - from }, (_item, index) => from + index).some((at) => tells(at));
}

/** "Ich schaff", "sie bringt", "der Chef kommt": somebody and a verb that wishes for nothing. */
function beginsTelling(lattice: Lattice, from: number): boolean {
  const { chart, pronouns } = lattice;
  const first = lattice.behindIdle(from);
  if ([from, first].some((at) => chart.longest(wish, at) !== undefined)) return false;
  if (lattice.isSubject(first)) return true;
  // "…, da ist eh Klausur".
  if (first > from && Math.max(lattice.copulas[first] ?? 0, chart.longest(finite, first)?.end ?? 0) > first)
    return true;
  const noun = lattice.behindDeterminer(from);
  const ends = [pronouns[from] ?? 0, noun > from ? noun + 1 : 0, from + 1];
  return ends.some((end) => end > from && chart.longest(telling, end) !== undefined);
}
