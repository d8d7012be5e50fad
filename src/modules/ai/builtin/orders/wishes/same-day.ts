import type { Creation, Target, Wish } from '../grammar/order.js';
import type { Lattice } from '../lattice/lattice.js';
import type { DateExpr } from '../../time/expressions.js';
import type { WishRead } from './wish-read.js';

/**
 * "… and a massage the same day", "… the day before at 4", "cancel yoga, put in a massage instead", "cancel yoga and put dinner in at the same
 * time": on the day, or at the time, of what was spoken of before.
 */
export function withSameDay(reads: readonly WishRead[], lattice: Lattice): WishRead[] {
  return reads.map((read, index) => {
    const { wish } = read;
    const former = reads[index - 1]?.wish;
    const isThen = isOnSameDay(read, lattice) || (former?.kind === 'delete' && takesPlace(read, lattice));
    const timed = wish.kind === 'create' && isAtSameTime(read, lattice) ? atTimeOf(wish, former) : undefined;
    if (timed) return { ...read, wish: timed };
    if (wish.kind === 'create') return { ...read, wish: onSameDay(wish, isThen, former) };
    if (wish.kind === 'delete' && former && isOrder(former) && isNameAlone(wish.target) && isOnSameDay(read, lattice))
      return { ...read, wish: { ...wish, target: { ...wish.target, isOnSameDay: true } } };
    // "Cancel the lesson and put the doctor at 11 that day": where no doctor is there, it is new.
    if (wish.kind !== 'update' || !wish.otherwise) return read;
    return { ...read, wish: { ...wish, otherwise: onSameDay(wish.otherwise, isThen, former) } };
  });
}

function onSameDay({ daysLater, ...told }: Creation, isThen: boolean, former: Wish | undefined): Creation {
  const days = daysLater ?? (isThen ? 0 : undefined);
  const { date, fromNow, repeats } = told.when ?? {};
  return days === undefined || (date ?? fromNow ?? repeats) ? told : onDayOf(told, days, former);
}

function isOrder(wish: Wish): boolean {
  return wish.kind !== 'create' && wish.kind !== 'question';
}

/** Whether an event is told by nothing but its name. */
function isNameAlone({ name, when, pick, eventId }: Target): boolean {
  return name !== undefined && (when ?? pick ?? eventId) === undefined;
}

/** "For then", "that day": whether a stretch points at the time that was told before it. */
export function pointsAtTime({ sameDays, sameTimes }: Lattice, from: number, to: number): boolean {
  return [sameDays, sameTimes].some((ends) => ends.some((end, at) => at >= from && at < to && end > at));
}

function isOnSameDay({ clause: { from, to } }: WishRead, { sameDays }: Lattice): boolean {
  return sameDays.some((end, at) => at >= from && at < to && end > at);
}

function isAtSameTime({ wish, clause: { from, to } }: WishRead, { sameTimes }: Lattice): boolean {
  return wish.kind === 'create' && !wish.when && sameTimes.some((end, at) => at >= from && at < to && end > at);
}

/** A new event at the time of the order before it; nothing where that one has none, or changes it. */
function atTimeOf(wish: Creation, former: Wish | undefined): Creation | undefined {
  if (former?.kind === 'create') return former.when?.clock ? { ...wish, when: former.when } : undefined;
  if (former?.kind !== 'delete' && former?.kind !== 'respond') return undefined;
  return { ...wish, dayOf: { target: former.target, days: 0, isAtItsTime: true } };
}

/** Whether a new event stands where another one was: "instead". */
function takesPlace({ clause: { from, to }, wish }: WishRead, lattice: Lattice): boolean {
  const isInstead = lattice.tokens.some((_token, at) => at >= from && at < to && lattice.courtesyAt(at) === 'instead');
  return isInstead && wish.kind === 'create' && wish.when?.clock !== undefined;
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
