import type { Token } from '../../../grammar/tokens.js';
import { ASKING, type Form, STATES } from '../../grammar/senses.js';
import type { Edges } from '../edges.js';

/** What begins at each token, as far as a relative clause can be told from an order. */
interface Words {
  length: number;
  tokens: readonly Token[];
  relatives: readonly number[];
  idle: number[];
  times: readonly (readonly unknown[])[];
  details: readonly (readonly unknown[])[];
  addresses: readonly number[];
  verbs: Edges<Form>;
}

/** ", who never plans ahead, ": a relative clause between commas that holds no time, no number, no detail and no order says nothing of a calendar. */
export function passRelatives(words: Words): void {
  const { tokens, relatives, idle } = words;
  for (let at = 1; at < words.length; at += 1) {
    if ((relatives[at] ?? 0) <= at || tokens[at - 1]?.text !== ',') continue;
    const end = findEnd(words, at);
    if (end === undefined || !isPlain(words, at, end)) continue;
    idle[at - 1] = tokens[end]?.text === ',' ? end + 1 : end;
  }
}

/** The next comma, or the end of the sentence; nothing where the clause would be too short to be one. */
function findEnd({ tokens }: Words, from: number): number | undefined {
  const end = tokens.findIndex(({ text }, at) => at > from && /^[,.;!]$/.test(text));
  return end > from + 1 ? end : undefined;
}

function isPlain({ tokens, times, details, addresses, verbs }: Words, from: number, to: number): boolean {
  const isOrder = (at: number): boolean =>
    (verbs[at] ?? []).some(
      ({ value: { sense, stand, particle } }) =>
        stand === 'first' && particle === undefined && !ASKING.has(sense) && !STATES.has(sense),
    );
  for (let at = from; at < to; at += 1) {
    const isTelling = (times[at] ?? []).length > 0 || (details[at] ?? []).length > 0 || (addresses[at] ?? 0) > at;
    if (isTelling || tokens[at]?.digits === true || isOrder(at)) return false;
  }
  return true;
}
