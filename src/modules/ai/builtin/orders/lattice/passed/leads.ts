import type { Token } from '../../../grammar/tokens.js';
import type { Edges } from '../edges.js';

/** What leads begin at each token, and what stands before them. */
interface Words {
  tokens: readonly Token[];
  ties: readonly number[];
  notes: readonly number[];
  beginnings: readonly number[];
  endings: readonly number[];
  placeLeads: readonly number[];
  guestLeads: readonly number[];
  joints: readonly number[];
  contrasts: readonly number[];
  amounts: Edges<unknown>;
}

/**
 * By the place where words begin that tie what is told to the order before it, where they end: behind a mark or a joint, as in
 * "…, it takes", or behind a length, as in "an hour is enough".
 */
export function findLeads(words: Words): number[] {
  const { ties, notes, beginnings, endings, placeLeads, guestLeads } = words;
  if (ties.length < 2) return [0];
  // "Das Ganze zieht sich": one leads to the next.
  const endOf = (at: number): number => {
    let end = ties[at] ?? 0;
    while ((ties[end] ?? 0) > end) end = ties[end] ?? end;
    return end;
  };
  return ties.map((_tie, at) => {
    const place = Math.max(placeLeads[at] ?? 0, guestLeads[at] ?? 0);
    const end = Math.max(endOf(at), notes[at] ?? 0, beginnings[at] ?? 0, endings[at] ?? 0, place);
    return at > 0 && end > 0 && isBehind(words, at) ? end : 0;
  });
}

function isBehind({ tokens, joints, contrasts, amounts }: Words, at: number): boolean {
  const isPause = /^[.,;]$/.test(tokens[at - 1]?.text ?? '') && !endsDate(tokens, at - 1);
  return (
    isPause ||
    joints.includes(at) ||
    contrasts.includes(at) ||
    amounts.some((edges) => edges.some(({ to }) => to === at))
  );
}

/** "Am 21.12. sind wir …": the dot of a date, and no pause. */
function endsDate(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.text ?? '';
  return tokens[at]?.text === '.' && tokens[at - 1]?.digits === true && next === next.toLowerCase();
}
