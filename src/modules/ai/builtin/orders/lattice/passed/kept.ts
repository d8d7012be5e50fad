import type { Token } from '../../../grammar/tokens.js';
import type { Block } from '../../grammar/order.js';
import type { Form } from '../../grammar/senses.js';
import type { Edges } from '../edges.js';
import { splitParticles } from '../particles.js';

/** The farthest that "where it is" stands behind "leave". */
const FARTHEST = 12;

interface Words {
  tokens: readonly Token[];
  verbs: Edges<Form>;
  blocks: (Block | undefined)[];
}

/** "Leave the dentist as it is": what says that an event stays as it is neither asks nor gives a reason. */
export function passKept({ tokens, verbs, blocks }: Words): void {
  for (let at = 0; at < tokens.length; at += 1)
    for (const { to, value } of verbs[at] ?? []) {
      const ending = value.sense === 'keep' ? findParticle(tokens, to, value.particle) : undefined;
      if (ending) blocks.fill(undefined, ...ending);
    }
}

/** Whether a verb that leaves an event as it is lacks the words that say so: "leave for the airport". */
export function lacksEnding(tokens: readonly Token[], to: number, { sense, particle }: Form): boolean {
  return sense === 'keep' && particle !== undefined && !findParticle(tokens, to, particle);
}

function findParticle(tokens: readonly Token[], from: number, particle = ''): [from: number, end: number] | undefined {
  const all = splitParticles(particle);
  for (let at = from; at < Math.min(tokens.length, from + FARTHEST); at += 1) {
    const here = all.filter((words) => words.every((word, index) => tokens[at + index]?.word === word));
    if (here.length > 0) return [at, at + Math.max(...here.map(({ length }) => length))];
  }
  return undefined;
}
