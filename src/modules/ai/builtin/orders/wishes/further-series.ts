import type { Recurrence } from '../../time/expressions.js';
import type { Addition } from '../grammar/order.js';
import type { WishRead } from './wish-read.js';

/** "Choir on Mondays at 7 and on Thursdays at 8": a second weekly time behind a series of the same name is one more series; nothing where it is none. */
export function addFurtherSeries(reads: readonly WishRead[], { when, ...rest }: Addition): WishRead[] | undefined {
  const last = reads.at(-1);
  const weekly = when?.clock && when.repeats?.weekdays ? when.repeats : undefined;
  const isTimeOnly = Object.values(rest).every(
    (told) => told === undefined || (Array.isArray(told) && told.length === 0),
  );
  if (!weekly || !isTimeOnly || last?.wish.kind !== 'create' || !last.wish.when?.clock) return undefined;
  const known = last.wish.when.repeats;
  if (!known) return undefined;
  const { title } = last.wish;
  const shared = reads.map((read): WishRead => {
    const { wish } = read;
    if (wish.kind !== 'create' || wish.title !== title || !wish.when?.repeats) return read;
    return { ...read, wish: { ...wish, when: { ...wish.when, repeats: withEndOf(weekly, wish.when.repeats) } } };
  });
  return [
    ...shared,
    { ...last, leftOut: [], wish: { ...last.wish, when: { ...when, repeats: withEndOf(known, weekly) } } },
  ];
}

/** A series with the first and the last day of another, where it has none: "…, from January until June". */
function withEndOf({ starting, until, length }: Recurrence, repeats: Recurrence): Recurrence {
  return { ...(starting ? { starting } : {}), ...(until ? { until } : {}), ...(length ? { length } : {}), ...repeats };
}
