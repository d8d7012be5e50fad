import type { When, Amount } from '../time/expressions.js';
import { SEARCH } from './costs.js';
import { Fills } from './fills.js';
import type { Lattice } from './lattice.js';
import type { Detail, Name, Person, Pick, Shift } from './order.js';
import { ClauseReader } from './read-clause.js';
import { FRAGMENT_RULES } from './rules/fragments.js';

/** What a message adds to what was said before. */
export type Fragment =
  | { is: 'time'; when: When; place?: string }
  | { is: 'until'; until: When }
  | { is: 'shift'; shift: Shift }
  | { is: 'length'; length: Amount }
  | { is: 'place'; place: Name }
  | { is: 'people' | 'addresses'; people: Person[] }
  | { is: 'details'; details: Detail[] }
  | { is: 'title'; title: Name }
  | { is: 'pick'; pick: Pick; people: Person[]; when?: When; place?: string; name?: Name }
  | { is: 'except'; except: Name }
  | { is: 'name'; name: Name; when?: When };

/** A fragment with what it cost to read, and its words that nothing holds. */
export interface FragmentRead {
  fragment: Fragment;
  cost: number;
  unused: number;
}

/** A message that leaves more unexplained is none. */
const MOST = 2;

/** Reads a whole text as an addition to what was said before; nothing where it is none. */
export function readFragment(lattice: Lattice): FragmentRead | undefined {
  const reader = new ClauseReader(lattice, 0, lattice.length, SEARCH.budget, new Fills(lattice, lattice.length, true));
  reader.bound = MOST;
  const [best] = FRAGMENT_RULES.flatMap((rule) => reader.read(rule) ?? []).toSorted(
    (one, other) => one.cost - other.cost,
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the rules of fragments build fragments
  return best && { fragment: best.meaning as Fragment, cost: best.cost, unused: best.unused.length };
}
