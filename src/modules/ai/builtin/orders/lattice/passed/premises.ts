import type { Block } from '../../grammar/order.js';
import type { Token } from '../../../grammar/tokens.js';

/** What begins at each token, as far as a text can begin with a reason. */
interface Words {
  tokens: readonly Token[];
  premises: readonly number[];
  idle: number[];
  auxiliaries: readonly number[];
  inversions: readonly number[];
  blocks: (Block | undefined)[];
  blockEnds: number[];
  isMark(at: number): boolean;
}

/** "Comme la crèche ferme, je dois …", "da Tom krank ist, …": marks the word as the beginning of a reason, which ends at a comma. */
export function markPremise(words: Words): void {
  const { premises, idle, auxiliaries, inversions, blocks, blockEnds, tokens } = words;
  if (tokens.at(-1)?.text === '?' || tokens.every(({ text }) => text !== ',')) return;
  for (let at = 0; at < tokens.length;) {
    const end = premises[at] ?? 0;
    // "Da kann ich nicht, …" says when, and not why.
    const isInverted = Math.max(auxiliaries[end] ?? 0, inversions[end] ?? 0) > end;
    // "As soon as Kim agrees, …" supposes.
    if (end > at && !isInverted && (blockEnds[at] ?? 0) <= end) {
      blocks[at] = 'reason';
      blockEnds[at] = end;
      idle[at] = 0;
      return;
    }
    const next = Math.max(idle[at] ?? 0, words.isMark(at) ? at + 1 : 0);
    if (next <= at) return;
    at = next;
  }
}

/** Where the reason that a text begins with ends; nothing where none of it is one. */
export function endOfPremise({ tokens, blocks }: Pick<Words, 'tokens' | 'blocks'>, from: number): number | undefined {
  const comma = tokens.findIndex(({ text }, at) => at > from && text === ',');
  return blocks[from] === 'reason' && comma > from ? comma : undefined;
}
