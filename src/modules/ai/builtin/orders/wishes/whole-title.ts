import type { Wish } from '../grammar/order.js';
import { isName } from '../fills/name-fills.js';
import type { Lattice } from '../lattice/lattice.js';
import type { Clause } from '../reading/clause.js';

/** "Rename lunch to lunch with Maria and Paul": those named behind a new name belong to it, and tell no event from others. */
export function withWholeTitle(wish: Wish, { reading, to }: Clause, lattice: Lattice): Wish {
  if (wish.kind !== 'update' || !wish.changes.title || !reading) return wish;
  const { values, slots, head } = reading;
  const title = [values['title']].flat().find(isName);
  const isRenamed = head?.form.sense === 'rename' || head?.form.sense === 'call';
  if (!title || title.isQuoted || !isRenamed) return wish;
  const behind = slots.filter((slot) => slot.from >= title.to);
  if (behind.length === 0 || behind.some(({ role }) => role !== 'people')) return wish;
  let end = to;
  while (end > title.to && (lattice.isMark(end - 1) || lattice.idle.some((last, at) => last === end && at >= title.to)))
    end -= 1;
  const changes = { ...wish.changes, title: lattice.words(title.from, end) };
  return { ...wish, changes, target: { ...wish.target, people: [] } };
}
