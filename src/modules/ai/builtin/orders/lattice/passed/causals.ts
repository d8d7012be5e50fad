import { COST } from '../../grammar/costs.js';
import { causal } from '../../grammar/phrases.js';
import { ASKING, type Form, type Sense } from '../../grammar/senses.js';
import type { Chart } from '../../../grammar/chart.js';
import type { Block } from '../../grammar/order.js';
import type { Edges } from '../edges.js';

/** What begins at each token, as far as a reason can stand there. */
interface Words {
  chart: Chart;
  length: number;
  times: readonly (readonly { to: number; cost: number }[])[];
  verbs: Edges<Form>;
  markers: Edges<unknown>;
  details: Edges<unknown>;
  amounts: Edges<unknown>;
  ties: readonly number[];
  copulas: readonly number[];
  idle: number[];
  blocks: (Block | undefined)[];
  blockEnds: number[];
  isMark(at: number): boolean;
  behindIdle(at: number): number;
}

/** What tells of the event itself behind such a word: "que sea a las 9", "que dure una hora", "la cita que tengo". */
const TELLING = new Set<Sense>(['be', 'end', 'named', 'remind', 'make']);
/** What describes an event without a pause before it: "la cita que tengo". */
const DESCRIBING = new Set<Sense>([...TELLING, 'have', 'need']);

/**
 * "Muévelo al lunes, que el viernes no puedo", "bórralo que ya no voy": marks a word as the beginning of a reason where it stands behind
 * a pause, a time or an order on "it", and what follows tells nothing of the event.
 */
export function markCausals(words: Words): void {
  const { chart, blocks, blockEnds, idle } = words;
  if (!chart.holds(causal)) return;
  for (let at = 1; at < words.length - 1; at += 1) {
    const end = chart.longest(causal, at)?.end ?? 0;
    const senses = words.isMark(at - 1) ? TELLING : DESCRIBING;
    if (end <= at || isLonger(words, at, end) || tellsOfEvent(words, end, senses)) continue;
    if (!isBehindPause(words, at) && !refuses(words, end)) continue;
    blocks[at] = 'reason';
    blockEnds[at] = end;
    idle[at] = 0;
  }
}

/** Whether the word is part of a longer expression: "la semana que viene", "que no lo vea nadie". */
function isLonger(words: Words, at: number, end: number): boolean {
  const { times, verbs, ties, details, markers, idle, blocks, blockEnds } = words;
  const isTimed = times.some((edges, from) =>
    edges.some(({ to, cost }) => from < at && to > at && (cost === COST.time || cost === COST.timePiece)),
  );
  const starts = [verbs, details, markers].some((lists) => (lists[at] ?? []).some(({ to }) => to > end));
  // "Recuérdame que llame".
  const isInVerb = verbs.some((edges, from) => from < at && edges.some(({ to }) => to >= end));
  const isReason = blocks[at] === 'reason' || (blocks[at] !== undefined && (blockEnds[at] ?? 0) > end);
  return isTimed || starts || isInVerb || isReason || Math.max(ties[at] ?? 0, idle[at] ?? 0) > end;
}

function tellsOfEvent(
  { verbs, ties, details, amounts, copulas }: Words,
  end: number,
  senses: ReadonlySet<Sense>,
): boolean {
  const told = (verbs[end] ?? []).some(({ value: { sense } }) => senses.has(sense));
  const lists = [details, amounts].some((edges) => (edges[end] ?? []).length > 0);
  return told || lists || Math.max(ties[end] ?? 0, copulas[end] ?? 0) > end;
}

/** A pause, or a whole time or an order that holds its "it" before nothing but politeness. */
function isBehindPause(words: Words, at: number): boolean {
  const { times, verbs, idle } = words;
  if (words.isMark(at - 1)) return true;
  const isBehind =
    times.some((edges) => edges.some(({ to, cost }) => to === at && cost === COST.time)) ||
    verbs.some((edges) => edges.some(({ to, value }) => to === at && value.pointsBack));
  const before = idle.findIndex((end, from) => from > 0 && from < at && end === at);
  return isBehind || (before > 0 && isBehindPause(words, before));
}

/** "Quita el dentista que ya no me duele": behind an order, a denial describes no event. */
function refuses(words: Words, end: number): boolean {
  const { blocks, blockEnds, verbs } = words;
  const no = words.behindIdle(end);
  const behind = blockEnds[no] ?? 0;
  if (blocks[no] !== 'negation' || behind <= no || !ordersAt(words, words.behindIdle(0))) return false;
  return !(verbs[behind] ?? []).some(({ value: { sense } }) => TELLING.has(sense));
}

function ordersAt({ verbs }: Words, at: number): boolean {
  return (verbs[at] ?? []).some(({ value: { sense, stand } }) => stand === 'first' && !ASKING.has(sense));
}
