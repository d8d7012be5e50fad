import type { Wish } from '../../orders/grammar/order.js';

/** Orders that take the place of proposals, or proposals that nothing takes the place of. */
export interface Correction {
  wishes: Wish[];
  /** The ids of the proposals to withdraw. */
  withdraws: string[];
}
