import type { When } from '../../time/expressions.js';
import { mergeWhen } from '../../time/merge/merge.js';
import type { Creation, Wish } from '../grammar/order.js';
import { isBareLength } from '../fills/fills.js';
import { isJoined } from '../lattice/clause-bounds.js';
import type { Lattice } from '../lattice/lattice.js';
import type { ClauseReading } from '../reading/read-clause.js';

/** A time that another one of its clause leaves no room for. */
interface Contrary {
  from: number;
  words: string;
  when: When;
}

/** "For Monday 6pm and Thursday 7pm": two days with their times, joined by a word, are two events. */
export function findSecond(wish: Wish, contrary: readonly Contrary[], lattice: Lattice): Creation | undefined {
  const [other] = contrary;
  if (wish.kind !== 'create' || !other || contrary.length > 1 || !isJoined(lattice, other.from)) return undefined;
  return wish.when && isWhole(wish.when) && isWhole(other.when) ? { ...wish, when: other.when } : undefined;
}

/** Whether this tells a day and a time of it, once. */
function isWhole({ date, clock, repeats }: When): boolean {
  return date !== undefined && clock !== undefined && !repeats;
}

/** A new event that was told two times: the user is asked for the right one. */
export function withContrary(wish: Wish, [first]: readonly Contrary[]): Wish {
  return wish.kind === 'create' && first ? { ...wish, contrary: first.when } : wish;
}

/** The times of a role that its first ones leave no room for: "at 9 … at 11". */
export function findContradicting({ frame, slots, values }: ClauseReading, lattice: Lattice): Contrary[] {
  return Object.entries(frame.roles).flatMap(([name, { content, isMany, marker }]) => {
    // Each exception stands for itself.
    if (content !== 'time' || !isMany || marker === 'except') return [];
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a role of many times holds times
    const whens = values[name] as When[];
    let joined: When | undefined;
    let length: When | undefined;
    return slots
      .filter(({ role }) => role === name)
      .flatMap(({ from, to }, index) => {
        const when = whens[index];
        if (!when) return [];
        if (isBareLength(when)) {
          const isSecond = length !== undefined;
          length ??= when;
          return isSecond ? [{ from, words: lattice.words(from, to), when }] : [];
        }
        const both = joined ? mergeWhen(joined, when) : when;
        joined = both ?? joined;
        return both ? [] : [{ from, words: lattice.words(from, to), when }];
      });
  });
}
