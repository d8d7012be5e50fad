import type { Lattice } from '../../orders/lattice/lattice.js';
import type { Name, Wish } from '../../orders/grammar/order.js';
import { inquiry } from '../../orders/grammar/phrases.js';
import type { Surroundings } from '../state/surroundings.js';
import { readWhole } from './whole-message.js';

/** "Which ones are there?": asks the open question again, or for all events of the name that was spoken of; nothing where there is none. */
export function askWhich(lattice: Lattice, { state, isWaiting }: Surroundings): Wish[] | undefined {
  const asks = readWhole(lattice, inquiry);
  if (!asks) return undefined;
  if (state.open && state.open.events.length > 0) return state.open.wishes;
  const [former] = state.wishes;
  const named = former && 'target' in former ? former.target.name : undefined;
  const name = named ?? (isWaiting ? toName(state.topic?.event.summary) : undefined);
  if (!name) return former?.kind === 'question' ? [former] : undefined;
  return [{ kind: 'question', asks, target: { people: [], name } }];
}

function toName(words: string | undefined): Name | undefined {
  return words ? { words, from: 0, to: 0 } : undefined;
}
