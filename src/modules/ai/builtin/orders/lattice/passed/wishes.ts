import { CHANGING, type Form, type Sense } from '../../grammar/senses.js';
import type { Edges } from '../edges.js';

/** What begins at each token, as far as a wish can stand before an order. */
interface Words {
  length: number;
  verbs: Edges<Form>;
  joints: readonly number[];
  idle: number[];
  isMark(at: number): boolean;
  behindIdle(at: number): number;
}

/** Senses of orders that are wished for. */
const WISHED = new Set<Sense>([...CHANGING, 'change', 'invite', 'accept', 'decline']);

/** "Hay que mover …", "wir müssen … verschieben": makes the wish for an order about an event idle, since it is no part of it. */
export function passWishes(words: Words, ends: readonly number[]): void {
  ends.forEach((end, at) => {
    if (end <= at) return;
    const isDirect = ordersAt(words, end, 'first') || ordersAt(words, words.behindIdle(end), 'first');
    if (isDirect || ordersAt(words, lastOfClause(words, end), 'last'))
      words.idle[at] = Math.max(words.idle[at] ?? 0, end);
  });
}

/** The last word before a mark or a joint. */
function lastOfClause(words: Words, from: number): number {
  let at = from;
  while (at + 1 < words.length && !words.isMark(at + 1) && (words.joints[at + 1] ?? 0) === 0) at += 1;
  return at;
}

function ordersAt({ verbs }: Words, at: number, where: 'first' | 'last'): boolean {
  return (verbs[at] ?? []).some(
    ({ value: { sense, stand } }) => WISHED.has(sense) && (stand === where || (where === 'last' && stand === 'any')),
  );
}
