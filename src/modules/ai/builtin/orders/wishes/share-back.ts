import type { When } from '../../time/expressions.js';
import type { Addition } from '../grammar/order.js';
import type { Lattice } from '../lattice/lattice.js';
import { addShared } from '../told/add-told.js';
import type { WishRead } from './wish-read.js';

type SharedTimes = Pick<Addition, 'when' | 'length'>;

/**
 * "Butcher at 8 and brewer at 12, both on Friday", "gym at 6 and dinner at 8 tomorrow", "…, 20 minutes each": the day and the length that are told
 * behind the last of several new events are those of the others too, as far as they have none.
 */
export function withSharedBack(reads: readonly WishRead[], lattice: Lattice): WishRead[] {
  let told: SharedTimes = {};
  let end = lattice.length;
  return reads
    .toReversed()
    .map((read) => {
      const { wish, clause } = read;
      const isApart =
        wish.kind !== 'create' || lattice.tokens.slice(clause.to, end).some(({ text }) => /^[.!?]$/.test(text));
      const shared = isApart ? {} : told;
      told = { ...shared, ...findShared(read, lattice) };
      end = clause.from;
      return { ...read, wish: addShared(wish, shared) };
    })
    .toReversed();
}

/** The day that ends a clause, or that a word shares with other events, and the length beside such a word. */
function findShared({ wish, clause, reading: { slots } }: WishRead, lattice: Lattice): SharedTimes {
  if (wish.kind !== 'create') return {};
  const { sharing, times } = lattice;
  const to = endOfWords(clause.from, clause.to, lattice);
  const isName = (at: number): boolean =>
    slots.some(({ role, from, to: end }) => role === 'title' && from <= at && at < end);
  const words = sharing.flatMap((end, at) => (end > at && at >= clause.from && at < to && !isName(at) ? [at] : []));
  const isLast = times.some(
    (edges, at) => at > clause.from && edges.some((edge) => edge.to === to && isDay(edge.when)),
  );
  const date = isLast || words.length > 0 ? wish.when?.date : undefined;
  const length = words.some((at) => isBesideLength(at, lattice)) ? (wish.length ?? wish.when?.length) : undefined;
  return { ...(date ? { when: { date } } : {}), ...(length ? { length } : {}) };
}

/** "45 minutes each", "je eine halbe Stunde". */
function isBesideLength(word: number, { sharing, times, amounts }: Lattice): boolean {
  const end = sharing[word] ?? 0;
  const lengths = times.map((edges) => edges.filter(({ when: { length } }) => length !== undefined));
  return [amounts, lengths].some(
    (all) => (all[end] ?? []).length > 0 || all.some((edges) => edges.some(({ to }) => to === word)),
  );
}

/** Whether a time is a day, and no time of it. */
function isDay({ date, clock, part, to }: When): boolean {
  return date !== undefined && (clock ?? part ?? to) === undefined;
}

/** Where the words of a clause end, before the marks and the idle words behind them. */
export function endOfWords(from: number, to: number, lattice: Lattice): number {
  let end = from;
  for (let at = from; at < to;) {
    const passed = Math.max(lattice.idle[at] ?? 0, lattice.isMark(at) ? at + 1 : 0);
    if (passed <= at) end = at + 1;
    at = Math.max(passed, at + 1);
  }
  return end;
}
