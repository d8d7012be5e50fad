import type { Courtesy } from '../../orders/grammar/order.js';
import type { Lattice } from '../../orders/lattice/lattice.js';
import { courtesy as courtesyPhrase } from '../../orders/grammar/phrases.js';
import type { Surroundings } from '../state/situation.js';

/** Courtesies that only tie a message to those before it. */
const TIES = new Set<Courtesy>(['instead', 'else', 'or', 'also', 'only']);

/** A message that is nothing but courtesy: "great, thank you so much". */
export function readMereCourtesy(lattice: Lattice, isWaiting: boolean): Courtesy | undefined {
  const said: Courtesy[] = [];
  let at = 0;
  while (at < lattice.length) {
    const polite = lattice.chart.longest(courtesyPhrase, at);
    // "Leave it in": what is kept as it is, and "leave the time" keeps a part.
    const isPart = (lattice.aspects[at] ?? []).length > 0;
    const kept = said.includes('keep') && !isPart ? Math.max(lattice.pronouns[at] ?? 0, lattice.linking[at] ?? 0) : 0;
    const end = Math.max(polite?.end ?? 0, kept, lattice.idle[at] ?? 0, lattice.isMark(at) ? at + 1 : 0);
    if (end === 0) return undefined;
    if (polite && polite.end >= (lattice.idle[at] ?? 0)) said.push(polite.meaning);
    at = end;
  }
  if (said.includes('keep')) return 'neverMind';
  return (
    said.find((one) => one === 'thanks' || one === 'neverMind') ??
    // "Oh no, undo that": where nothing waits, there is nothing else to refuse.
    (isWaiting ? undefined : said.find((one) => one === 'undo' || one === 'redo')) ??
    said.find((one) => !TIES.has(one)) ??
    // "Only this one" says which of a series are meant.
    (said.length > 0 && lattice.scopes.every(({ length }) => length === 0) ? 'no' : undefined)
  );
}

/** Whether such words answer what is open rather than being polite: "both", "the same again". */
export function hasGap(says: Courtesy, { state }: Surroundings): boolean {
  const { open } = state;
  const wish = open?.wishes[open.index];
  const isOnly = open?.field === 'event' && open.events.length === 1;
  const isTold = open?.field === 'summary' && wish?.kind === 'create' && wish.told !== undefined;
  return (says === 'yes' && (isOnly || isTold)) || (says === 'again' && state.wishes.length > 0);
}
