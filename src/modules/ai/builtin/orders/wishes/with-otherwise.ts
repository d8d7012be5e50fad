import type { Creation, Wish } from '../grammar/order.js';
import type { Lattice } from '../lattice/lattice.js';
import { isName } from '../fills/name-fills.js';
import { findImplausible } from '../trust/plausibility.js';
import { type ClauseReading, hasClock } from '../reading/read-clause.js';
import type { Clause } from '../reading/clause.js';
import type { Head } from '../search/search-state.js';
import { finish } from '../completion/complete-wish.js';
import { readInvitedEvent } from '../creation/invited-event.js';
import { findLeftOut } from './left-out.js';
import { pointsAtTime } from './same-day.js';

/** The order with the new event it means where no event is there: "trim hedges on Sunday at 2". */
export function withOtherwise(wish: Wish, clause: Clause, lattice: Lattice): Wish {
  const { stated, reading } = clause;
  if (wish.kind === 'create' && reading?.head && mayBeThere(reading, reading.head, lattice))
    return { ...wish, isKnown: true };
  const invited = wish.kind === 'update' ? readInvitedEvent(wish) : undefined;
  if (wish.kind === 'update' && invited) return { ...wish, otherwise: invited };
  if (!stated || (wish.kind !== 'update' && wish.kind !== 'delete') || (reading && movesTo(reading, lattice)))
    return wish;
  const otherwise = finish(stated, lattice);
  const read = { wish: otherwise, reading: stated, clause, leftOut: findLeftOut(stated, lattice), contradicting: [] };
  // "Drop in clinic": the order alone is no name.
  const isNamed =
    stated.head !== undefined || stated.slots.some(({ role, from, to }) => role === 'title' && to > from + 1);
  const isPlain = isNamed && read.leftOut.length === 0 && findImplausible(read, lattice) === undefined;
  if (otherwise.kind !== 'create' || !isPlain) return wish;
  const isThen = pointsAtTime(lattice, clause.from, clause.to);
  return isTimed(otherwise, stated, isThen) ? { ...wish, otherwise } : wish;
}

/** "Update the one-on-one at 4 to 5": an order that tells an old time and a new one makes no event. */
function movesTo({ head, values }: ClauseReading, { verbs }: Lattice): boolean {
  const isMade = (verbs[head?.at ?? -1] ?? []).some(({ value: { sense } }) => sense === 'add' || sense === 'put');
  return head !== undefined && !isMade && hasClock(values['to']) && [values['when']].flat().some(hasClock);
}

/** "Put the dentist on Friday at 3": the dentist that is there, with a verb that also moves. */
function mayBeThere({ values }: ClauseReading, { at, to, form }: Head, { verbs, calendars }: Lattice): boolean {
  const title = [values['title']].flat().find(isName);
  const alsoMoves = (verbs[at] ?? []).some(
    (edge) => edge.to === to && !edge.value.particle && (edge.value.sense === 'put' || edge.value.sense === 'move'),
  );
  const isPlain = !form.particle && calendars.every((edges) => edges.length === 0);
  return title?.article === 'definite' && alsoMoves && isPlain;
}

/** Whether a new event has its time; one that a verb makes has its day too, or that of what was spoken of, which a change may leave as it is. */
function isTimed({ title, when = {}, details, nextTo }: Creation, { head }: ClauseReading, isThen: boolean): boolean {
  const isOften = when.repeats !== undefined && when.part !== undefined;
  if (!head)
    return (isOften || (when.clock ?? when.fromNow ?? when.starting) !== undefined) && when.bound === undefined;
  if (title !== undefined && nextTo) return true;
  const isWhole = when.clock !== undefined || details.some(({ is }) => is === 'wholeDay');
  return title !== undefined && isWhole && (isThen || (when.date ?? when.fromNow ?? when.repeats) !== undefined);
}
