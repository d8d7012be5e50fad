import type { Creation, Target, Wish } from '../grammar/order.js';
import type { Lattice } from '../lattice/lattice.js';
import type { DateExpr } from '../../time/expressions.js';
import type { WishRead } from './wish-read.js';

/** "… and a massage the same day", "… the day before at 4": on the day of what was spoken of before. */
export function withSameDay(reads: readonly WishRead[], lattice: Lattice): WishRead[] {
  return reads.map((read, index) => {
    const { wish } = read;
    if (wish.kind !== 'create') return read;
    const { daysLater, ...told } = wish;
    const days = daysLater ?? (isOnSameDay(read, lattice) ? 0 : undefined);
    const { date, fromNow, repeats } = wish.when ?? {};
    if (days === undefined || (date ?? fromNow ?? repeats)) return { ...read, wish: told };
    return { ...read, wish: onDayOf(told, days, reads[index - 1]?.wish) };
  });
}

/** "For then", "that day": whether a stretch points at the time that was told before it. */
export function pointsAtTime({ sameDays, sameTimes }: Lattice, from: number, to: number): boolean {
  return [sameDays, sameTimes].some((ends) => ends.some((end, at) => at >= from && at < to && end > at));
}

function isOnSameDay({ clause: { from, to } }: WishRead, { sameDays }: Lattice): boolean {
  return sameDays.some((end, at) => at >= from && at < to && end > at);
}

function onDayOf(wish: Creation, days: number, former: Wish | undefined): Creation {
  const date = former && dateIn(former);
  if (date) return { ...wish, when: { ...wish.when, date: days === 0 ? date : shifted(date, days) } };
  const target: Target = former && 'target' in former ? former.target : { people: [], pointsBack: true };
  return { ...wish, dayOf: { target, days } };
}

/** The day that an order gives to its event. */
function dateIn(wish: Wish): DateExpr | undefined {
  if (wish.kind === 'create') return wish.when?.date;
  return wish.kind === 'update' ? wish.changes.when?.date : undefined;
}

function shifted(from: DateExpr, days: number): DateExpr {
  return { kind: 'shift', amount: { days: Math.abs(days) }, sign: days < 0 ? -1 : 1, from };
}
