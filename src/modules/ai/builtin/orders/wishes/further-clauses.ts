import type { Creation } from '../grammar/order.js';
import type { Lattice } from '../lattice/lattice.js';
import type { WishRead } from './wish-read.js';

/** "Dentist for Tim at 3 and for Ella at 4": the same event for somebody else, nothing where a clause makes another one. */
export function readForAnother({ wish: event }: WishRead, again: WishRead, lattice: Lattice): WishRead | undefined {
  const { wish, clause, reading } = again;
  if (event.kind !== 'create' || wish.kind !== 'create' || !event.title || !wish.when) return undefined;
  const from = lattice.behindIdle(clause.from);
  const marker = (lattice.markers[from] ?? []).find(({ value }) => value === 'for');
  const names = reading.slots.filter(({ role }) => role === 'title' || role === 'for' || role === 'to');
  const [name] = names;
  if (!marker || names.length !== 1 || !name || name.from > marker.to || name.to <= marker.to) return undefined;
  const title = `${withoutReceiver(event.title, lattice)} ${lattice.words(from, name.to)}`;
  const { isStated: _isStated, ...rest } = wish;
  return {
    ...again,
    wish: { ...rest, title, people: event.people, ...(event.isStated ? { isStated: true as const } : {}) },
    reading: { ...reading, values: {}, unused: reading.unused.filter((at) => at !== from) },
  };
}

/** "Dentist for Tim" without the one it is for. */
function withoutReceiver(title: NonNullable<Creation['title']>, { markers, tokens }: Lattice): string {
  const words = new Set(
    tokens.flatMap(({ text }, at) => (markers[at]?.some(({ value }) => value === 'for') ? [` ${text} `] : [])),
  );
  const cut = [...words].map((word) => title.indexOf(word)).find((at) => at > 0);
  return cut === undefined ? title : title.slice(0, cut);
}
