import type { Name, Target, Wish } from '../grammar/order.js';
import type { Lattice } from '../lattice/lattice.js';

/** "Everything except yoga and the review": each event that is left out by its own name, also one that was taken for what is meant. */
export function withExceptions(target: Target, lattice: Lattice): Target {
  const { except, name, ...rest } = target;
  const last = except?.at(-1);
  if (!except || !last) return target;
  const isFurther = name !== undefined && behindJoint(last.to, lattice) === name.from;
  const all = (isFurther ? [...except, name] : except).flatMap((one) => splitNames(one, lattice));
  return { ...rest, ...(name && !isFurther ? { name } : {}), except: all };
}

/** A deletion or a change of all that is then without the events of a name; what is ordered of a named event stays as it is. */
export function leaveOutOfAll(wish: Wish, except: Name, lattice: Lattice): Wish {
  if ((wish.kind !== 'delete' && wish.kind !== 'update') || wish.target.name) return wish;
  // "Move it to 5, not yoga" is about one.
  if (wish.kind === 'update' && !wish.target.isAll) return wish;
  const all = [...(wish.target.except ?? []), ...splitNames(except, lattice)];
  return { ...wish, target: { ...wish.target, except: all, isAll: true } };
}

/** "Yoga and the review": the names that a word such as "and", or a comma, joins; what is quoted is one. */
function splitNames(name: Name, lattice: Lattice): Name[] {
  if (name.isQuoted || name.words === '') return [name];
  const names: Name[] = [];
  let { from } = name;
  for (let at = from + 1; at < name.to; at += 1) {
    const next = behindJoint(at, lattice);
    if (next <= at || next >= name.to) continue;
    names.push({ ...name, words: lattice.words(from, at), from, to: at });
    from = next;
    at = next;
  }
  return [...names, { ...name, words: lattice.words(from, name.to), from }];
}

/** Where a name begins behind what joins it to the one before; the place itself where nothing does. */
function behindJoint(at: number, lattice: Lattice): number {
  const comma = lattice.tokens[at]?.text === ',' ? at + 1 : at;
  const or = lattice.courtesyAt(comma) === 'or' ? (lattice.courtesies[comma] ?? 0) : 0;
  const end = Math.max(lattice.joints[comma] ?? 0, or, comma);
  return end > at ? lattice.behindDeterminer(end) : at;
}
