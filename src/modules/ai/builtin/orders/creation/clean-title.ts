import type { Lattice } from '../lattice/lattice.js';
import type { Name } from '../grammar/order.js';
import { STATES } from '../grammar/senses.js';

/** The words of a name without idle words, markers and articles at its edges. */
export function cleanTitle({ from, to }: Name, lattice: Lattice): string {
  // 'Cinema "The Hours"': the article belongs to what is quoted.
  if ((lattice.quotes[from - 2] ?? 0) > to && lattice.behindDeterminer(from - 1) === from)
    return capitalize(lattice.words(from - 1, to));
  let start = from;
  let end = to;
  if (isRepetitionBefore(from, lattice)) return capitalize(lattice.words(from - 1, to));
  for (let next = behindEdge(start, lattice); next > start && next < end; next = behindEdge(start, lattice))
    start = next;
  for (let next = beforeEdge(start, end, lattice); next < end; next = beforeEdge(start, end, lattice)) end = next;
  return capitalize(lattice.words(start, end));
}

/** "Weekly sync": how often it is stands in its name too. */
function isRepetitionBefore(from: number, lattice: Lattice): boolean {
  const edges = lattice.times[from - 1] ?? [];
  return edges.some(
    ({ to, when: { repeats, ...rest } }) =>
      to === from && repeats !== undefined && !repeats.weekdays && Object.keys(rest).length === 0,
  );
}

function behindEdge(at: number, lattice: Lattice): number {
  const { idle, auxiliaries, joints, markers, times, verbs } = lattice;
  // "Remember that I have a checkup".
  const states = lattice.isSubject(at) ? (verbs[at] ?? []).filter(({ value: { sense } }) => STATES.has(sense)) : [];
  // "Two hours of piano".
  const isAmount = at > 0 && times.some((edges) => edges.some(({ to }) => to === at));
  const of = isAmount ? (markers[at] ?? []).filter(({ value }) => value === 'of').map(({ to }) => to) : [];
  // "Tuesdays are for pottery".
  const aim = lattice.copulas.includes(at) ? (markers[at] ?? []).filter(({ value }) => value === 'for') : [];
  return Math.max(
    idle[at] ?? 0,
    joints[at] ?? 0,
    auxiliaries[at] ?? 0,
    lattice.copulas[at] ?? 0,
    ...of,
    ...aim.map(({ to }) => to),
    ...states.map(({ to }) => to),
    lattice.behindDeterminer(at),
    // "“Emma” reading group".
    lattice.isMark(at) && (lattice.quotes[at] ?? 0) === 0 ? at + 1 : 0,
    at,
  );
}

/** Where a title ends without the last of its words that says nothing: "the party is". */
function beforeEdge(start: number, end: number, lattice: Lattice): number {
  const copula = lattice.copulas.findIndex((to, at) => at > start && at < end && to >= end);
  if (copula > start) return copula;
  if (end - 2 > start && isElision(end, lattice)) return end - 2;
  return end - 1 > start && isEdge(end - 1, end, lattice) ? end - 1 : end;
}

/** "The plumber's coming", "poker's at Dave's": what is left of a verb, before a word that ends the clause or a place. */
function isElision(end: number, { tokens, tails, markers, times }: Lattice): boolean {
  const isShort = /^['’]$/.test(tokens[end - 2]?.text ?? '') && tokens[end - 1]?.word.length === 1;
  const isPlaced = (markers[end] ?? []).some(({ value, to }) => value === 'at' && (times[to] ?? []).length === 0);
  return isShort && (isPlaced || (tails[end] ?? 0) > end);
}

function isEdge(at: number, end: number, lattice: Lattice): boolean {
  // "Drop the car off": nothing of a title stands behind "off".
  const isMarker = (lattice.markers[at] ?? []).some(({ to, value }) => to === end && value !== 'off');
  return (
    isMarker ||
    (lattice.idle[at] ?? 0) === end ||
    (lattice.definite[at] ?? 0) === end ||
    (lattice.indefinite[at] ?? 0) === end ||
    /^[,;:.!?-]$/.test(lattice.tokens[at]?.text ?? '')
  );
}

/** Words without the marks that they begin and end with. */
export function trimMarks(words: string): string {
  return words.replaceAll(/^[\s,;.!(]+|[\s,;.!(]+$/g, '');
}

/** Words as the name of something begins. */
export function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
