import type { Order, Response } from '../../orders/grammar/order.js';
import { responseWord } from '../../orders/grammar/phrases.js';
import type { Lattice } from '../../orders/lattice/lattice.js';
import { arePlain } from '../../orders/fills/trailing-words.js';

const JOINING = /^[:–—-]$/;
/** What answers behind a mark alone. */
const ANSWERS: Partial<Record<string, Response>> = { yes: 'accepted', no: 'declined' };

/** "Vendor demo: maybe", "the demo - yes": the name of an event and how its invitation is answered; undefined where more is said. */
export function readBareResponse(lattice: Lattice): Extract<Order, { kind: 'respond' }> | undefined {
  let end = lattice.length;
  while (end > 0 && lattice.isMark(end - 1)) end -= 1;
  // "Soll ich den Kurs absagen?" asks for advice.
  if (lattice.endsInQuestion() || lattice.blocks[0] !== undefined) return undefined;
  const first = lattice.behindIdle(0);
  const from = lattice.behindDeterminer(first);
  for (let at = from + 1; at < end; at += 1) {
    const isMarked = JOINING.test(lattice.tokens[at]?.text ?? '') && lattice.tokens[at + 1]?.spaced === true;
    const start = isMarked ? at + 1 : at;
    const word = lattice.chart.find(responseWord, start).find((one) => one.end === end)?.meaning;
    const said = isMarked && start + 1 === end ? ANSWERS[lattice.courtesyAt(start) ?? ''] : undefined;
    const response = word ?? said;
    if (!response || !arePlain(lattice, from, at)) continue;
    const name = { words: lattice.words(from, at), from, to: at };
    return { kind: 'respond', target: { people: [], name }, response };
  }
  return undefined;
}
