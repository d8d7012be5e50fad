import type { Wish } from '../../orders/grammar/order.js';
import { Lattice } from '../../orders/lattice/lattice.js';
import { readAdditions } from '../../orders/reading/read-additions.js';
import { readFragment } from '../../orders/reading/read-fragment.js';
import { addTold } from '../../orders/told/add-told.js';
import { joinTimes } from './join-times.js';
import type { OwnReading } from '../message/own-reading.js';
import { listSeams } from '../../orders/sentences/seams.js';

/** "Friday at 9, and remind me an hour before": the time that was asked for, with what is told of the event behind it. */
export function fillTimeAndMore(wish: Wish, { read, language }: OwnReading): Wish | undefined {
  if (wish.kind !== 'create' && wish.kind !== 'update') return undefined;
  const { lattice } = read.text;
  for (const { end, next } of listSeams(lattice)) {
    const answer = readFragment(lattice, 0, end);
    const when = answer?.unused === 0 && answer.fragment.is === 'time' ? answer.fragment.when : undefined;
    const told = when && readAdditions(new Lattice(lattice.words(next, lattice.length), language.orders));
    if (!when || !told) continue;
    return told.reduce<Wish | undefined>((known, more) => known && addTold(known, more), withTime(wish, when));
  }
  return undefined;
}

function withTime(wish: Extract<Wish, { kind: 'create' | 'update' }>, when: Parameters<typeof joinTimes>[1]): Wish {
  if (wish.kind === 'create') return { ...wish, when: joinTimes(wish.when, when) };
  return { ...wish, changes: { ...wish.changes, when: joinTimes(wish.changes.when, when) } };
}
