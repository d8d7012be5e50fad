import type { Chart } from '../../../grammar/chart.js';
import type { Block } from '../../grammar/order.js';
import { recall } from '../../grammar/phrases.js';
import { ASKING, type Form } from '../../grammar/senses.js';
import type { Edge, Edges } from '../edges.js';

/** What begins at each token, as far as words can stand before a question. */
interface Words {
  chart: Chart;
  length: number;
  verbs: Edges<Form>;
  blocks: (Block | undefined)[];
  idle: number[];
  recalls: number[];
  isMark(at: number): boolean;
  behindIdle(at: number): number;
}

/** "I forgot when it is", "remind me, where's the dentist": makes what stands before a question idle, since the question is all that is said. */
export function passRecalls(words: Words): void {
  for (let at = 0; at < words.length; at += 1) {
    for (const { end } of words.chart.find(recall, at)) {
      // In Spanish, "if" is an idle "yes" as well.
      let next = asksAt(words, end) ? end : words.behindIdle(end);
      if (words.isMark(next)) next = words.behindIdle(next + 1);
      if (!asksAt(words, next)) continue;
      words.recalls[at] = Math.max(words.recalls[at] ?? 0, next);
      // "If" asks only together with a verb behind it.
      if (!asksAt(words, next, true)) continue;
      words.idle[at] = Math.max(words.idle[at] ?? 0, next);
      // "I forgot when it is" supposes nothing.
      if (words.blocks[next] === 'condition') words.blocks[next] = undefined;
    }
  }
}

/** "Wann ist denn der Termin": in a question, without a pause, a word that says nothing begins no reason. */
export function passParticles(words: Words): void {
  const { blocks, idle } = words;
  if (!asksAt(words, words.behindIdle(0))) return;
  blocks.forEach((block, at) => {
    if (block === 'reason' && idle[at] === at + 1 && !words.isMark(at - 1)) blocks[at] = undefined;
  });
}

/** Whether a word that asks begins here, alone or together with another one. */
function asksAt({ verbs, blocks }: Words, at: number, isAlone = false): boolean {
  const asks = ({ value: { sense, isOpen, particle } }: Edge<Form>): boolean =>
    ASKING.has(sense) && !isOpen && !(isAlone && particle);
  return blocks[at] === 'question' || (verbs[at] ?? []).some(asks);
}
