import { COST } from '../grammar/costs.js';
import type { Marker, Name } from '../grammar/order.js';
import type { Lattice } from '../lattice/lattice.js';
import type { Fill } from './fill.js';
import { type NameFills, isName } from './name-fills.js';

/** Words that stand between the two; "for" also leads to what something is for: "switch the room to B12 for the review". */
const LINKS: Partial<Record<Marker, number>> = { with: COST.marker, replacedBy: 2 * COST.marker };

/** The most tokens from the first name to the second. */
const LONGEST_FIRST = 9;

/** Finds every two names with a joint between them, or a "with" where they need not be joined; a time behind the first one is its own: "the dentist on Thursday and the review". */
export function findPairs(lattice: Lattice, names: NameFills, at: number, isJoined = false): Fill<'pair'>[] {
  return listNamed(names, at).flatMap(({ name: one, end: first, spent }) =>
    first > at + LONGEST_FIRST
      ? []
      : listEnds(lattice, { name: one, end: first, spent }).flatMap((front) =>
          listLinks(lattice, front.end, isJoined).flatMap((link) =>
            listNamed(names, link.to).map(({ name: other, end, spent: further }) => ({
              to: end,
              cost: front.spent + link.cost + further,
              value: { one: front.name, other },
            })),
          ),
        ),
  );
}

interface Named {
  name: Name;
  end: number;
  spent: number;
}

function listNamed(names: NameFills, at: number): Named[] {
  return names
    .from(at)
    .flatMap(({ to, cost, value }) => (isName(value) ? [{ name: value, end: to, spent: cost }] : []));
}

/** Where a name ends, alone and with the time behind it. */
function listEnds({ times }: Lattice, { name, end, spent }: Named): Named[] {
  const timed = (times[end] ?? []).map(({ to, when, cost }) => ({
    name: { ...name, when },
    end: to,
    spent: spent + cost,
  }));
  return [{ name, end, spent }, ...timed];
}

/** What may stand between the two; a joint says most clearly where the second begins. */
function listLinks({ joints, markers }: Lattice, at: number, isJoined: boolean): { to: number; cost: number }[] {
  const joint = joints[at] ?? 0;
  const marked = (isJoined ? [] : (markers[at] ?? [])).flatMap(({ to, value }) => {
    const cost = LINKS[value];
    return cost === undefined ? [] : [{ to, cost }];
  });
  return [...(joint > at ? [{ to: joint, cost: 0 }] : []), ...marked];
}
