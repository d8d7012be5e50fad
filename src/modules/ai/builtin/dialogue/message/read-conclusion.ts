import { preference } from '../../orders/grammar/phrases.js';
import type { Wish } from '../../orders/grammar/order.js';
import type { Lattice } from '../../orders/lattice/lattice.js';
import { tellsOtherTime, tellsReason } from '../beside-calendar/remark.js';
import type { Surroundings } from '../state/situation.js';
import type { MessageReading, WishesRead } from './message-reading.js';
import { type ReadPart, isOfTopic, readOrder } from './read-parts.js';
import { type Seam, listSeams } from './seams.js';

/**
 * Reads what follows from a reason that is told before it: "at 3 I've got a meeting, so better 4:30", behind something that is proposed or
 * asked. The reason is named as left out. Nothing where the end of the message is no new time of what is open, or where what stands before
 * it may be more than a reason.
 */
export function readConclusion(
  whole: MessageReading,
  lattice: Lattice,
  around: Surroundings,
  read: ReadPart,
): WishesRead | undefined {
  const { state, isWaiting } = around;
  const isOpen = (isWaiting && state.topic?.proposal !== undefined) || state.open?.field === 'start';
  // "No, at 3 I have the review, …" takes back nothing for the review.
  const isRelated = whole.kind === 'wishes' && whole.isRelated === true && !whole.withdraws;
  if (!isOpen || isRelated || whole.kind === 'courtesy' || lattice.isTooLong) return undefined;
  for (const seam of listSeams(lattice).toReversed()) {
    const isConcluding = seam.by === 'consequence' || isPreferred(lattice, seam.next);
    if (!isConcluding && !beginsInWords(lattice, seam)) continue;
    const { reading } = read(lattice.words(seam.next, lattice.length), around);
    if (reading.kind !== 'wishes' || readOrder(reading, around) !== 'change') continue;
    if (!reading.wishes.some(tellsTime) || !reading.wishes.every(isOfTopic)) continue;
    const words = lattice.words(0, seam.end);
    const reason = read(words, around);
    const isReason = tellsReason(reason, isConcluding) && !tellsOtherTime(reason.lattice, reading.wishes, around);
    if (isReason) return { ...reading, leftOut: [words] };
  }
  return undefined;
}

/** "…, rather 4:30", "…, lieber um 11". */
function isPreferred(lattice: Lattice, at: number): boolean {
  return lattice.courtesyAt(at) === 'instead' || lattice.chart.longest(preference, at) !== undefined;
}

/** "…, could we say 11": behind a pause, a time alone may be that of what was told before it. */
function beginsInWords({ times, amounts }: Lattice, { next, by }: Seam): boolean {
  return by === 'pause' && (times[next] ?? []).length === 0 && (amounts[next] ?? []).length === 0;
}

function tellsTime(wish: Wish): boolean {
  if (wish.kind === 'create') return wish.when !== undefined;
  if (wish.kind !== 'update') return false;
  const { when, shift, endsAt } = wish.changes;
  return (when ?? shift ?? endsAt) !== undefined;
}
