import type { Chart } from '../../../grammar/chart.js';
import type { Block, Courtesy } from '../../grammar/order.js';
import { courtesy } from '../../grammar/phrases.js';
import type { Edges } from '../edges.js';

/** What begins at each token, as far as a refusal can stand before it. */
interface Words {
  chart: Chart;
  length: number;
  verbs: Edges<unknown>;
  blocks: readonly (Block | undefined)[];
  blockEnds: readonly number[];
  pronouns: readonly number[];
  joints: readonly number[];
  idle: readonly number[];
  isMark(at: number): boolean;
  courtesyAt(at: number): Courtesy | undefined;
}

/** A word that refuses, and where it ends. */
export interface Refusal {
  says: 'no' | 'neverMind';
  end: number;
}

/** A word here that refuses, and is neither an order nor its negation: "stop the piano lessons", "don't cancel it". */
export function findRefusal(words: Words, at: number): Refusal | undefined {
  const found = words.chart.find(courtesy, at);
  const end = found[0]?.end ?? 0;
  const says = (['no', 'neverMind'] as const).find((one) =>
    found.some((said) => said.end === end && said.meaning === one),
  );
  const verbs = words.verbs[at] ?? [];
  if (!says || verbs.some(({ to }) => to > end)) return undefined;
  const standsAlone = end >= words.length || words.isMark(end) || (words.idle[end] ?? 0) > 0 || words.courtesyAt(end);
  const isOrder = verbs.length > 0 || words.blocks[at] === 'negation';
  return isOrder && !standsAlone ? undefined : { says, end };
}

/** "No, move it": makes a refusal before an order idle, since it is no part of it. */
export function passRefusals(words: Words & { idle: number[] }): void {
  const { idle, joints } = words;
  const isVerb = (at: number): boolean => (words.verbs[at]?.length ?? 0) > 0;
  const pass = (at: number, to: number): void => {
    idle[at] = Math.max(idle[at] ?? 0, to);
  };
  for (let at = 0; at < words.length;) {
    const next =
      findRefusal(words, at)?.end ??
      Math.max(behindSecondThought(words, at), behindAssent(words, at), behindDenial(words, at));
    const isJoined = isVerb(joints[next] ?? 0);
    const goesOn = words.isMark(next) || (idle[next] ?? 0) > 0 || isVerb(next) || isJoined || words.courtesyAt(next);
    if (next > at && goesOn) pass(at, next);
    // "And move it": what joins an order to the message before is no part of it.
    const behind = joints[at] ?? 0;
    if (behind > at && isVerb(behind)) pass(at, behind);
    const end = Math.max(idle[at] ?? 0, words.isMark(at) ? at + 1 : 0);
    if (end <= at) return;
    at = end;
  }
}

/** "Instead, move it", "leave that one and …": the end of a second thought that no order begins with. */
function behindSecondThought(words: Words, at: number): number {
  const said = words.chart.longest(courtesy, at);
  const keeps = words.chart.find(courtesy, at).filter(({ meaning }) => meaning === 'keep');
  const kept = Math.max(0, ...keeps.map(({ end }) => behindKept(words, end)));
  const isThought = said?.meaning === 'instead' || said?.meaning === 'keep';
  const isOrder = words.blocks[at] !== undefined || (words.verbs[at]?.length ?? 0) > 0;
  return Math.max(kept, said && isThought && !isOrder ? said.end : 0);
}

/** The end of what is to stay as it is, before a pause or another order. */
function behindKept(words: Words, from: number): number {
  const end = words.pronouns[from] ?? 0;
  return end > from && (words.isMark(end) || (words.joints[end] ?? 0) > end) ? end : 0;
}

/** "Perfect, hiking at 9": the end of an assent before a pause. */
function behindAssent(words: Words, at: number): number {
  const said = words.chart.longest(courtesy, at);
  return said && (said.meaning === 'yes' || said.meaning === 'thanks') && words.isMark(said.end) ? said.end : 0;
}

/** "Don't delete it, only move it": the end of a denied order before a pause. */
function behindDenial(words: Words, at: number): number {
  const order = words.blocks[at] === 'negation' ? (words.blockEnds[at] ?? 0) : 0;
  const ends = order > at ? (words.verbs[order] ?? []).flatMap(({ to }) => [to, words.pronouns[to] ?? 0]) : [];
  return Math.max(0, ...ends.filter((end) => end > order && words.isMark(end) && end < words.length - 1));
}
