import type { Name, Wish } from '../grammar/order.js';
import { isName } from '../fills/name-fills.js';
import type { Lattice } from '../lattice/lattice.js';
import { endOfWords } from './share-back.js';
import type { Clause } from '../reading/clause.js';
import type { ClauseReading } from '../reading/read-clause.js';

/** "Rename lunch to lunch with Maria and Paul", "to Xmas do": what stands behind a new name belongs to it, and tells no event from others. */
export function withWholeTitle(wish: Wish, { reading, to }: Clause, lattice: Lattice): Wish {
  if (wish.kind !== 'update' || !wish.changes.title || !reading) return wish;
  const { values, slots, head } = reading;
  const title = [values['title']].flat().find(isName);
  const isRenamed = head?.form.sense === 'rename' || head?.form.sense === 'call';
  if (!title || title.isQuoted || !isRenamed) return wish;
  const behind = slots.filter((slot) => slot.from >= title.to);
  if (behind.some(({ role }) => role !== 'people')) return wish;
  const start = startOfTitle(title, slots, lattice);
  const end = behind.length > 0 ? endOfWords(title.to, to, lattice) : endOfUnused(title.to, reading, lattice);
  if (end <= title.to && start >= title.from) return wish;
  const changes = { ...wish.changes, title: lattice.words(start, Math.max(end, title.to)) };
  return { ...wish, changes, target: behind.length > 0 ? { ...wish.target, people: [] } : wish.target };
}

/** Where the words end that no role holds. */
function endOfUnused(from: number, { unused }: ClauseReading, { auxiliaries }: Lattice): number {
  let end = from;
  while (unused.includes(end) || (auxiliaries[end] ?? 0) > end) end += 1;
  return end;
}

/** "To Morning yoga": a time that stands behind the word that leads to the new name is part of it. */
function startOfTitle(title: Name, slots: ClauseReading['slots'], { markers }: Lattice): number {
  const slot = slots.find(({ role, to }) => role === 'title' && to === title.to);
  const ends = (markers[slot?.from ?? -1] ?? []).map(({ to }) => to).filter((to) => to <= title.from);
  return title.when && ends.length > 0 ? Math.max(...ends) : title.from;
}
