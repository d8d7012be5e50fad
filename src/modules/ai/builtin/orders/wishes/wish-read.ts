import type { Wish } from '../grammar/order.js';
import type { ClauseReading } from '../reading/read-clause.js';
import type { Clause } from '../reading/read-text.js';

/** A wish with the clause it was read from. */
export interface WishRead {
  wish: Wish;
  reading: ClauseReading;
  clause: Clause;
  /** Content words of its clause that nothing in it holds. */
  leftOut: string[];
  /** Times of its clause that contradict those it has; they are left out too. */
  contradicting: string[];
}
