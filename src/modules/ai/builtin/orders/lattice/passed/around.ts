import type { Token } from '../../../grammar/tokens.js';
import type { Block } from '../../grammar/order.js';
import type { Form } from '../../grammar/senses.js';
import type { Edges } from '../edges.js';

const STOP = /^[.!?\n]$/;
/** The fewest words of an opening that is one whatever follows. */
const LONG = 4;
/** The most words of a name behind a signature. */
const LONGEST_NAME = 2;
const LONGEST_SIGNATURE = 8;

/** What begins at each token, as far as words can surround an order. */
interface Words {
  length: number;
  tokens: readonly Token[];
  verbs: Edges<Form>;
  blocks: readonly (Block | undefined)[];
  times: readonly (readonly { to: number }[])[];
  details: Edges<unknown>;
  markers: Edges<unknown>;
  idle: readonly number[];
  quotes: readonly number[];
  isMark(at: number): boolean;
  isSubject(at: number): boolean;
}

/** Where openings, closings and signatures begin, with their ends. */
interface Around {
  openings: readonly number[];
  closings: Edges<true>;
  signatures: readonly number[];
}

/** A stretch of words. */
interface Stretch {
  from: number;
  to: number;
}

/** "Right, …", "good news! …", "…, you're a star": what only opens or closes a sentence, with the marks beside it; nothing where no more is said. */
export function findAround(words: Words, { openings, closings, signatures }: Around): Stretch[] {
  const found = openings.length > 1 ? findOpenings(words, openings) : [];
  if (closings.length > 1 || signatures.length > 1) found.push(...findClosings(words, closings, signatures));
  return found.length > 0 && saysMore(words, found) ? found : [];
}

/** Whether a word stands outside of these stretches that is not idle. */
function saysMore(words: Words, found: readonly Stretch[]): boolean {
  const ends = new Map(found.map(({ from, to }) => [from, to]));
  for (let at = 0; at < words.length;) {
    const end = Math.max(ends.get(at) ?? 0, words.idle[at] ?? 0, words.isMark(at) ? at + 1 : 0);
    if (end <= at) return true;
    at = end;
  }
  return false;
}

function findOpenings(words: Words, ends: readonly number[]): Stretch[] {
  const found: Stretch[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (at > 0 && !(STOP.test(words.tokens[at - 1]?.text ?? '') && words.tokens[at]?.spaced)) continue;
    for (let next = at; next < words.length;) {
      const end = ends[next] ?? 0;
      const passed = Math.max(words.idle[next] ?? 0, words.isMark(next) && !words.quotes[next] ? next + 1 : 0);
      const opens = end > next && end >= passed && (isAlone(words, next, end) || isBefore(words, end, ends));
      if (opens) found.push({ from: next, to: words.isMark(end) ? end + 1 : end });
      else if (passed <= next) break;
      next = opens ? end : passed;
    }
  }
  return found;
}

/** "Hope you had a good weekend": so many words are nothing else, but "if that's ok" may go on. */
function isAlone({ blocks }: Words, from: number, to: number): boolean {
  return to - from >= LONG && blocks[from] !== 'condition';
}

/** Whether a pause, another opening, an order, a question or somebody stands here. */
function isBefore(words: Words, at: number, openings: readonly number[]): boolean {
  if (words.isMark(at) || (openings[at] ?? 0) > at) return true;
  const next = Math.max(words.idle[at] ?? 0, at);
  const orders = (from: number): boolean =>
    words.blocks[from] === 'question' || (words.verbs[from] ?? []).some(({ value: { stand } }) => stand === 'first');
  return next < words.length && (orders(at) || orders(next) || words.isSubject(at));
}

function findClosings(words: Words, closings: Edges<true>, signatures: readonly number[]): Stretch[] {
  const begins = indexByEnd(closings);
  const passed = indexByEnd(words.idle.map((to, at) => (to > at ? [{ to }] : [])));
  const found: Stretch[] = [];
  for (let stop = words.length; stop > 0; stop -= 1) {
    if (stop < words.length && !STOP.test(words.tokens[stop]?.text ?? '')) continue;
    const signature = findSignature(words, stop, signatures);
    if (signature) found.push(signature);
    let to = signature?.from ?? stop;
    for (;;) {
      const end = beforeMarks(words, to);
      const from = begins.get(end) ?? 0;
      const isClosing = from > 0 && mayClose(words, from, end);
      const next = isClosing ? beforePause(words, from) : (passed.get(end) ?? 0);
      if (next <= 0) break;
      // "…, okay?": the question is the tag.
      const isTag = to === stop && next < from && words.tokens[stop]?.text === '?';
      if (isClosing) found.push({ from: next, to: isTag ? stop + 1 : to });
      to = next;
    }
    stop = Math.min(stop, to);
  }
  return found;
}

/** By where they end, where the longest begin. */
function indexByEnd(edges: readonly (readonly { to: number }[])[]): Map<number, number> {
  const begins = new Map<number, number>();
  edges.forEach((ends, from) => {
    for (const { to } of ends) if (!begins.has(to)) begins.set(to, from);
  });
  return begins;
}

/** One word alone closes a sentence behind a pause or a time: "…, finally", but not "the grand final". */
function mayClose(words: Words, from: number, end: number): boolean {
  const { times, quotes } = words;
  if (quotes.some((close, at) => at < end && close > from)) return false;
  return end > from + 1 || words.isMark(from - 1) || times.some((edges) => edges.some(({ to }) => to === from));
}

/** "…, kind regards, Tom": the words of the writer at the end, where no word of the name means anything else. */
function findSignature(words: Words, stop: number, signatures: readonly number[]): Stretch | undefined {
  for (let from = stop - 1; from > 0 && from >= stop - LONGEST_SIGNATURE; from -= 1) {
    const end = signatures[from] ?? 0;
    if (end <= from || end > stop || (end === from + 1 && !words.isMark(from - 1))) continue;
    const name = Array.from({ length: stop - end }, (_item, index) => end + index).filter((at) => !words.isMark(at));
    if (name.length <= LONGEST_NAME && name.every((at) => isPlain(words, at)))
      return { from: beforePause(words, from), to: stop };
  }
  return undefined;
}

function isPlain({ tokens, verbs, blocks, times, details, markers }: Words, at: number): boolean {
  const lists: readonly (readonly (readonly unknown[])[])[] = [verbs, times, details, markers];
  const isOther = lists.some((edges) => (edges[at]?.length ?? 0) > 0);
  return !isOther && blocks[at] === undefined && tokens[at]?.digits !== true;
}

function beforeMarks(words: Words, to: number): number {
  let end = to;
  while (end > 0 && words.isMark(end - 1)) end -= 1;
  return end;
}

/** The first of the marks before this place that end no sentence. */
function beforePause(words: Words, at: number): number {
  let from = at;
  while (from > 1 && words.isMark(from - 1) && !STOP.test(words.tokens[from - 1]?.text ?? '')) from -= 1;
  return from;
}
