import { sign } from '../grammar/phrases.js';
import type { Lattice } from '../lattice/lattice.js';

/** The longest name that is told to be absent, in tokens. */
const LONGEST = 2;

/** Whether a text tells that somebody is not to come: "Ben ne viendra pas à la revue". */
export function tellsAbsence(lattice: Lattice): boolean {
  const { tokens, chart } = lattice;
  return (
    findAbsent(lattice) !== undefined || tokens.some((_token, at) => chart.longest(sign, at)?.meaning === 'absent')
  );
}

/** Whether several people are told not to come. */
export function tellsSeveralAbsent(lattice: Lattice): boolean {
  return (findAbsent(lattice) ?? []).length > 1;
}

/** "Anna y Ben no pueden estar en la revisión", "Ben schafft es nicht": who is named first in a clause that denies something, by words that mean nothing else. */
export function findAbsent(lattice: Lattice): string[] | undefined {
  const { blocks, tokens, joints } = lattice;
  const from = lattice.behindIdle(0);
  const pause = tokens.findIndex((_token, at) => at > from && lattice.isMark(at));
  const denied = blocks.findIndex((block, at) => at > from && block === 'negation');
  if (denied <= from || (pause > from && denied > pause)) return undefined;
  const names: string[] = [];
  for (let at = from; at < denied;) {
    const joint = [at + 1, at + LONGEST].find((end) => (joints[end] ?? 0) > end && (joints[end] ?? 0) < denied);
    // Elsewhere a verb stands between.
    const to = joint ?? (denied > at + LONGEST ? at + 1 : denied);
    // "Anna und Ben kommen nicht": behind the name, its verb.
    const end = joint === undefined && to > at + 1 && !isPlain(to - 1, lattice) ? to - 1 : to;
    for (let place = at; place < end; place += 1) if (!isPlain(place, lattice)) return undefined;
    names.push(lattice.words(at, end));
    if (joint === undefined) break;
    at = joints[joint] ?? denied;
  }
  return names;
}

/** Whether a word may be a name and is no word of the language that means anything to the engine. */
function isPlain(at: number, lattice: Lattice): boolean {
  const { markers, times, blocks, idle, auxiliaries, pronouns, joints, kinds, occasions, persons, tokens } = lattice;
  const isMeant = [markers, times].some((edges) => (edges[at] ?? []).length > 0) || blocks[at] !== undefined;
  const ends = [idle, auxiliaries, pronouns, joints, kinds, occasions, persons];
  return (
    !isMeant &&
    !lattice.isMark(at) &&
    !lattice.isSubject(at) &&
    !tokens[at]?.digits &&
    lattice.behindDeterminer(at) <= at &&
    !lattice.known.overlaps(at, at + 1) &&
    ends.every((all) => (all[at] ?? 0) <= at)
  );
}
