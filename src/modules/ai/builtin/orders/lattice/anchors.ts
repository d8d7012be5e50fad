import type { Lattice } from './lattice.js';

/** By place, the end of the text among them, whether a name may end before it. */
export function findAnchors(lattice: Lattice): boolean[] {
  const lists = listEdges(lattice);
  const ends = listEnds(lattice);
  const isAnchor = (at: number): boolean =>
    (lattice.isMark(at) && !lattice.isHyphened(at)) ||
    lattice.particles[at] === true ||
    lattice.rooms[at] === true ||
    lattice.courtesyAt(at) === 'instead' ||
    lists.some((list) => (list[at]?.length ?? 0) > 0) ||
    ends.some((list) => (list[at] ?? 0) > 0);
  return [...lattice.tokens.map((_token, at) => isAnchor(at)), true];
}

/** What ends a name where it begins, as far as the text holds any. */
function listEdges(lattice: Lattice): (readonly (readonly unknown[])[])[] {
  const { times, verbs, markers, shifts, amounts, details, picks, scopes, calendars, aspects, minutes, colours } =
    lattice;
  return [times, verbs, markers, shifts, amounts, details, picks, scopes, calendars, aspects, minutes, colours].filter(
    ({ length }) => length > 0,
  );
}

function listEnds(lattice: Lattice): (readonly number[])[] {
  const { idle, joints, quotes, addresses, auxiliaries, tails, preferences, shares, sameDays } = lattice;
  return [idle, joints, quotes, addresses, auxiliaries, tails, preferences, shares, sameDays].filter(
    ({ length }) => length > 0,
  );
}
