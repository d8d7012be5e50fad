import type { LanguagePackage } from '../../languages/language.js';
import type { Lattice } from '../../orders/lattice/lattice.js';
import { findRemarks } from '../../orders/sentences/remarks.js';
import { isWholeChange } from '../../orders/told/without-remark.js';
import { findDoubt } from '../../orders/trust/trust.js';
import { readWishes } from '../../orders/wishes/wishes.js';
import { findKnownEvent } from '../events/find-known.js';
import type { WishesRead } from '../message/message-reading.js';
import type { EventSeen } from '../state/tool-results.js';

/** "Cancel the dentist. the tooth fell out by itself": the order on the one event that a text names, before a remark that names none; it is named as left out. */
export function readOrderBesideRemark(
  lattice: Lattice,
  events: readonly EventSeen[],
  language: LanguagePackage,
): WishesRead | undefined {
  const known = findKnownEvent(lattice, events, language);
  if (!known) return undefined;
  for (const { end, from } of findRemarks(lattice, true)) {
    if (known.spans.some(({ to }) => to > end)) continue;
    const read = readWishes(lattice.words(0, end), language.orders, true);
    const [one] = read.wishes;
    if (one && isWholeChange(read) && findDoubt(read) === undefined)
      return { kind: 'wishes', wishes: [one.wish], leftOut: [lattice.words(from, lattice.length)] };
  }
  return undefined;
}
