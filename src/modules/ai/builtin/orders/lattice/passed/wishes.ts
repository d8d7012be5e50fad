import { CHANGING, type Form, type Sense, STATES, type Stand } from '../../grammar/senses.js';
import type { Edge, Edges } from '../edges.js';

/** What begins at each token, as far as a wish can stand before an order. */
interface Words {
  length: number;
  markers: Edges<unknown>;
  tokens: readonly { word: string }[];
  verbs: (readonly Edge<Form>[])[] & Edges<Form>;
  joints: readonly number[];
  states: Edges<string>;
  idle: number[];
  isMark(at: number): boolean;
  behindIdle(at: number): number;
}

/** Senses of orders that are wished for. */
const WISHED = new Set<Sense>([...CHANGING, 'change', 'invite', 'accept', 'decline']);

/** Senses of statements that are to be entered. */
const STATED = new Set<Sense>([...STATES, 'attend']);

/** "Hay que mover …", "wir müssen … verschieben": makes the wish for an order about an event idle, since it is no part of it. */
export function passWishes(words: Words, ends: readonly number[]): void {
  ends.forEach((end, at) => {
    if (end <= at) return;
    const isDirect = [end, words.behindIdle(end)].some((next) => standsAt(words, next, 'first', WISHED));
    if (isDirect || standsAt(words, lastOfClause(words, end), 'last', WISHED))
      words.idle[at] = Math.max(words.idle[at] ?? 0, end);
  });
}

/** "Note in my calendar that I'm at a fair", "vermerk, dass ich auf einer Messe bin": makes what only enters a statement of one's own idle. */
export function passEntries(words: Words, ends: readonly number[]): void {
  ends.forEach((end, at) => {
    if (end <= at || !(standsAt(words, end, 'first', STATED) || statesAtEnd(words, end))) return;
    words.idle[at] = Math.max(words.idle[at] ?? 0, end);
    for (let within = at; within < end; within += 1) words.verbs[within] = [];
  });
}

/** "… auf einer Messe bin": whether a statement ends in its verb before a pause or the end of the text. */
function statesAtEnd(words: Words, from: number): boolean {
  for (let at = from; at < words.length; at += 1)
    if ((at + 1 >= words.length || words.isMark(at + 1)) && standsAt(words, at, 'last', STATED)) return true;
  return false;
}

/** The last word before a mark or a joint. */
function lastOfClause(words: Words, from: number): number {
  let at = from;
  while (at + 1 < words.length && !words.isMark(at + 1) && (words.joints[at + 1] ?? 0) === 0) at += 1;
  return at;
}

function standsAt(
  { verbs, tokens, markers, states }: Words,
  at: number,
  where: 'first' | 'last',
  senses: ReadonlySet<Sense>,
): boolean {
  const fits = (stand: Stand): boolean =>
    stand === where || stand === 'any' || (where === 'first' && stand === 'opening');
  const edges = verbs[at] ?? [];
  // "I'm happy" tells no place, and "I'm meeting Jo" is an order of its own.
  const isPlaced = (sense: Sense, to: number): boolean =>
    sense !== 'attend' || where === 'last' || (markers[to] ?? []).length > 0 || (states[to] ?? []).length > 0;
  if (edges.some(({ value: { sense } }) => sense === 'meet')) return false;
  return edges.some(
    ({ to, value: { sense, stand, before } }) =>
      senses.has(sense) &&
      fits(stand) &&
      isPlaced(sense, to) &&
      (before === undefined || tokens[to]?.word.endsWith(before) === true),
  );
}
