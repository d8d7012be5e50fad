import type { Target, Wish } from '../grammar/order.js';
import type { ClauseReading } from '../reading/read-clause.js';
import type { Clause } from '../reading/clause.js';
import type { TextReading } from '../reading/read-text.js';

/** A wish with the clause it was read from. */
export interface WishRead {
  wish: Wish;
  reading: ClauseReading;
  clause: Clause;
  /** Content words of its clause that nothing in it holds. */
  leftOut: string[];
  /** Times of its clause that contradict those it has; they are left out too. */
  contradicting: string[];
  /** What it is beside, where its own day and time say when it is: named, and no loss. */
  beside?: string[];
  /** What somebody does, which is to be an event: it is a title as it was told. */
  isPlan?: true;
}

/** Marks an order that cannot depend on a condition. */
export const CONDITIONAL = '\u0000';

/** A text as what it wishes, and why the rest wishes nothing. */
export interface Understanding {
  text: TextReading;
  wishes: WishRead[];
  /** Clauses that ask nothing, with the words of each. */
  asides: { clause: Clause; words: string }[];
  /** What the text said of an event in an aside. */
  mention?: Target;
}
