import type { Lattice } from '../../orders/lattice/lattice.js';
import { inquiry } from '../../orders/grammar/phrases.js';
import type { Surroundings } from '../state/situation.js';
import type { Correction } from './correction.js';
import { readWhole } from '../message/whole-message.js';

/** "Oh no, the other one", behind one of two events that was chosen: the order is about the other, in the place of what it proposed. */
export function takeOther(lattice: Lattice, { state, isWaiting }: Surroundings): Correction | undefined {
  const {
    chosen,
    spoken: { topic },
  } = state;
  const wish = chosen?.wishes[chosen.index];
  if (!chosen || !wish || !('target' in wish) || chosen.proposals || chosen.events.length !== 2) return undefined;
  if (readWhole(lattice, inquiry) !== 'other') return undefined;
  const other = chosen.events.find(({ id }) => id !== topic?.event.id);
  if (!other) return undefined;
  const { scope } = wish.target;
  const target = { people: [], eventId: other.id, ...(scope ? { scope } : {}) };
  return { wishes: [{ ...wish, target }], withdraws: isWaiting ? state.proposals.map(({ id }) => id) : [] };
}
