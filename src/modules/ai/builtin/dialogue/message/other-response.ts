import type { Lattice } from '../../orders/lattice/lattice.js';
import type { Wish } from '../../orders/grammar/order.js';
import { responseWord } from '../../orders/grammar/phrases.js';
import type { Surroundings } from '../state/surroundings.js';
import { readWhole } from './whole-message.js';

/** "Rather decline", "make it a maybe", behind the answer to an invitation that waits: it is answered so instead. */
export function changeResponse(lattice: Lattice, { state, isWaiting }: Surroundings): Wish[] | undefined {
  const { proposal, event } = state.topic ?? {};
  if (!isWaiting || !event || proposal?.call.name !== 'respond_to_invite') return undefined;
  const response = readWhole(lattice, responseWord);
  return response && [{ kind: 'respond', target: { people: [], eventId: event.id }, response }];
}
