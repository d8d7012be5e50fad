import { COST } from '../grammar/costs.js';
import type { Token } from '../../grammar/tokens.js';
import type { Edges } from './edges.js';
import type { TimeEdge } from './find-times.js';
import type { Block, Courtesy, Marker } from '../grammar/order.js';
import { type Form, STATES } from '../grammar/senses.js';
import { isMark } from './spans.js';

const SOFT = new Set<Marker>(['of']);
/** Marks that hold a name together. */
const GLUE = /^['’&/:-]$/;
/** "v.", "vs.": a consonant alone is an abbreviation. */
const ABBREVIATED = /^[b-df-hj-np-tv-z]s?$/;

/** What begins at each token, as far as a name can hold it. */
interface Words {
  tokens: readonly Token[];
  times: readonly TimeEdge[][];
  verbs: Edges<Form>;
  markers: Edges<Marker>;
  details: Edges<unknown>;
  adjacent: Edges<unknown>;
  scopes: Edges<unknown>;
  picks: Edges<unknown>;
  blocks: readonly (Block | undefined)[];
  idle: readonly number[];
  joints: readonly number[];
  pronouns: readonly number[];
  shares: readonly number[];
  auxiliaries: readonly number[];
  definite: readonly number[];
  indefinite: readonly number[];
  particles: readonly boolean[];
  occasions: readonly number[];
  courtesyAt(at: number): Courtesy | undefined;
}

/** What it costs a name to hold the tokens before each place: words that usually mean something else cost more. */
export function sumNameCosts(words: Words): Float64Array {
  const sums = new Float64Array(words.tokens.length + 1);
  const inner = coverTimes(words);
  for (let at = 0; at < words.tokens.length; at += 1)
    sums[at + 1] = (sums[at] ?? 0) + costAt(words, at, inner[at] ?? 0);
  return sums;
}

/** 2 where an expression of time begins, 1 within one. */
function coverTimes(words: Words): number[] {
  const cover = words.tokens.map(() => 0);
  words.times.forEach((edges, from) => {
    const whole = edges.find(({ cost }) => cost === COST.time);
    // "La fête de Noël": a feast behind "of" belongs to the name.
    // "Am 4. Advent" holds a dot that ends no sentence.
    const isDotted = words.tokens.slice(from, whole?.to).some((token) => isMark(token));
    if (whole?.when.date?.kind === 'yearly' && !isDotted && (isSoft(words, from) || isSoft(words, from - 1))) return;
    if (whole && isHouseNumber(words, from, whole)) return;
    for (let at = from; at < (whole?.to ?? from); at += 1) cover[at] = Math.max(cover[at] ?? 0, at === from ? 2 : 1);
  });
  return cover;
}

function isSoft({ markers }: Words, at: number): boolean {
  return markers[at]?.some(({ value }) => SOFT.has(value)) ?? false;
}

function isCompany({ markers }: Words, at: number): boolean {
  return markers[at]?.some(({ value }) => value === 'with') ?? false;
}

function isProper({ tokens }: Words, at: number): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(tokens[at]?.text ?? '');
}

function costAt(words: Words, at: number, cover: number): number {
  const { within } = COST;
  const isSign = isMark(words.tokens[at]);
  // "Change lunch time to 2": a meal is an event too.
  if (cover === 2) return (words.occasions[at] ?? 0) > 0 ? within.occasion : within.time;
  if (cover === 1) return isSign ? within.glue : within.timeInner;
  if ((words.details[at]?.length ?? 0) + (words.adjacent[at]?.length ?? 0) > 0) return within.detail;
  if ((words.scopes[at]?.length ?? 0) > 0) return within.scope;
  if ((words.picks[at]?.length ?? 0) > 0) return within.pick;
  if ((words.blocks[at] && words.blocks[at] !== 'question') || words.courtesyAt(at) === 'else') return within.block;
  if (Math.max(words.idle[at] ?? 0, words.shares[at] ?? 0) > 0) return within.idle;
  if ((words.joints[at] ?? 0) > 0) return within.joint;
  // "Von 15" tells a time.
  if (words.tokens[at]?.digits && words.markers[at - 1]?.some(({ value }) => value === 'from')) return within.timeInner;
  const markers = words.markers[at] ?? [];
  // "Una llamada con Ana" is an event, "una cena llamada Ana" is called so.
  if ((words.occasions[at] ?? 0) > 0 && isCompany(words, at + 1)) return COST.nameToken;
  if (markers.length > 0) return isSoft(words, at) ? within.softMarker : within.marker;
  // "Uncle Will", "the Leaving Do".
  if ((words.auxiliaries[at] ?? 0) > 0 && isProper(words, at - 1) && isProper(words, at)) return COST.nameToken;
  if ((words.verbs[at]?.length ?? 0) > 0 || (words.auxiliaries[at] ?? 0) > 0)
    return isJoinedOrder(words, at) ? within.block : within.verb;
  if ((words.pronouns[at] ?? 0) > at && (words.verbs[at - 1]?.length ?? 0) > 0) return within.pronoun;
  if (words.particles[at]) return within.marker;
  if (isSign) return holdsTogether(words, at) ? within.glue : within.mark;
  return COST.nameToken;
}

/** The farthest that an infinitive stands before another one that is joined to it. */
const FARTHEST_INFINITIVE = 8;

/** "… and add the doctor": whether an order with what it is about stands behind a joining word. */
function isJoinedOrder({ verbs, markers, joints, definite, indefinite }: Words, at: number): boolean {
  if (at === 0 || !joints.includes(at)) return false;
  // "Remind me to call Bob and book the hotel": both are to be done.
  const before = markers.slice(Math.max(0, at - FARTHEST_INFINITIVE), at).flat();
  if (before.some(({ to, value }) => value === 'to' && to < at && (verbs[to] ?? []).length > 0)) return false;
  return (verbs[at] ?? []).some(
    ({ to, value: { stand, sense } }) =>
      stand === 'first' && !STATES.has(sense) && Math.max(definite[to] ?? 0, indefinite[to] ?? 0) > to,
  );
}

/** Whether a mark holds a name together: "St. Mary's". */
export function holdsTogether(words: Pick<Words, 'tokens' | 'times'>, at: number): boolean {
  return GLUE.test(words.tokens[at]?.text ?? '') || isDotInside(words, at);
}

function isDotInside(words: Pick<Words, 'tokens' | 'times'>, at: number): boolean {
  const before = words.tokens[at - 1];
  // "Dr. Li", "St. Anne's": a dot behind a short capitalised word.
  if (words.tokens[at]?.text !== '.' || words.tokens[at]?.spaced || !before || isBehindTime(words, at)) return false;
  if (ABBREVIATED.test(before.word) && words.tokens[at + 1] !== undefined) return true;
  return before.text !== before.word && (before.text.length <= 3 || isBeforeNumber(words, at + 1));
}

/** "Bahnhofstr. 12": a number that is no time, at the end or before a mark. */
function isBeforeNumber({ tokens, times }: Pick<Words, 'tokens' | 'times'>, at: number): boolean {
  const isLast = at + 1 >= tokens.length || isMark(tokens[at + 1]);
  return tokens[at]?.digits === true && isLast && (times[at]?.length ?? 0) === 0;
}

/** "Um 14 Uhr.": the dot ends a sentence, and no abbreviation. */
function isBehindTime({ times }: Pick<Words, 'times'>, at: number): boolean {
  return times.some((edges) => edges.some(({ to }) => to === at));
}

/** "Au 14 rue des Lilas", "at 12 Park Road": a number before a word is no day. */
function isHouseNumber({ tokens, markers, joints, idle, verbs }: Words, from: number, { to, when }: TimeEdge): boolean {
  const isPlace = when.date?.kind === 'dayOfMonth' && (markers[from] ?? []).some(({ value }) => value === 'at');
  const isWord = /^\p{L}/u.test(tokens[to]?.text ?? '') && tokens[to - 1]?.digits === true;
  const isOther = (markers[to] ?? verbs[to] ?? []).length > 0 || Math.max(joints[to] ?? 0, idle[to] ?? 0) > 0;
  return isPlace && isWord && !isOther;
}
