import type { Addition, Block, Name } from '../grammar/order.js';
import type { When } from '../../time/expressions.js';
import type { ClauseReading } from './read-clause.js';

/** A part of a text: read as an order or a question, or set aside with the reason. */
export interface Clause {
  from: number;
  to: number;
  cost: number;
  reading?: ClauseReading;
  runnersUp: ClauseReading[];
  why?: Block | 'nothing fits' | 'elsewhere' | 'idle' | 'kept' | 'told';
  /** "If I'm free": the question an order depends on. */
  condition?: ClauseReading;
  /** "Else on Monday": the other time. */
  otherwise?: When;
  /** "My plan for tomorrow: …": the time it names for the orders behind it. */
  announced?: When;
  /** The event it leaves as it is. */
  kept?: Name;
  /** What it tells of the order before it. */
  addition?: Addition;
  /** What is to be said with the answer before it: "…, and say I'm away". */
  comment?: string;
  /** "Put that down": the event told before it is to be entered. */
  confirms?: true;
  /** What it says of a new event, if no event is there that its order means. */
  stated?: ClauseReading;
  /** What an aside speaks of: "I can't make yoga, please cancel it". */
  mention?: ClauseReading;
}

/** A part of a text behind the clauses before it. */
export interface Part {
  from: number;
  to: number;
  before: readonly Clause[];
}
