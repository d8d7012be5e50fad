import { COST } from '../grammar/costs.js';
import { BINDING, type Block, type Courtesy, type Marker } from '../grammar/order.js';
import { consequence, finite, unable } from '../grammar/phrases.js';
import { CHANGING, STATES, type Sense } from '../grammar/senses.js';
import { opensWithTime } from '../lattice/clause-bounds.js';
import type { Lattice } from '../lattice/lattice.js';
import { gets } from './news.js';
import { beginsStatement } from './statements.js';

const PAUSE = /^[,;(.!–—-]$/;
/** The most places that are looked at. */
const MOST = 3;
/** So few words with a verb of saying only tell who said what stands before them. */
const SHORTEST_REPORT = 4;
/** What makes words behind a pause more than a remark. */
const TELLING_BLOCKS = new Set<Block>(['negation', 'condition', 'past', 'report', 'question']);
const TELLING_WORDS = new Set<Courtesy>(['no', 'neverMind', 'instead', 'or', 'also', 'else', 'undo', 'redo', 'again']);
const DETAILS = new Set<Marker>(['with', 'at', 'until', 'except', 'instead', 'to', 'from', 'before', 'after', 'for']);
const ORDERS = new Set<Sense>([...CHANGING, 'add', 'put', 'make', 'change', 'invite', 'include', 'remind', 'note']);

/** Where a remark begins, and where what stands before it ends. */
export interface Remark {
  end: number;
  from: number;
  /** Whether it tells something of somebody, by a verb. */
  isTold: boolean;
}

/**
 * Where a text may go on with a remark: words that hold no time, order, detail or denial, so that what stands before them is all that is
 * wished. Where the event before it is known, an article behind a time begins one too.
 */
export function findRemarks(lattice: Lattice, isKnown = false): Remark[] {
  const found: Remark[] = [];
  for (let at = 1; at + 1 < lattice.length && found.length < MOST; at += 1) {
    const from = isPause(lattice, at) ? at + 1 : at;
    if (from === at && !runsOn(lattice, at, isKnown)) continue;
    const isTold = beginsStatement(lattice, from);
    const isAside = isInBrackets(lattice, at) && !ordersWithin(lattice, from);
    if (isAside || isRemark(lattice, { from, to: lattice.length, isTold }))
      found.push({ end: at, from, isTold: isTold || isAside });
  }
  return found;
}

/** "(his teacher only had slots after 7)": whether brackets hold the rest of a text. */
function isInBrackets({ tokens }: Lattice, at: number): boolean {
  const closing = tokens.findIndex(({ text }, index) => index > at && text === ')');
  return tokens[at]?.text === '(' && tokens.slice(closing + 1).every(({ text }) => /^[.!]$/.test(text)) && closing > at;
}

function ordersWithin(lattice: Lattice, from: number): boolean {
  return lattice.tokens.some((_token, at) => at >= from && ordersAt(lattice, at));
}

/** Where a text may begin with a remark that tells something, up to its pauses. */
export function listRemarksFirst(lattice: Lattice): number[] {
  if (!beginsStatement(lattice, 0)) return [];
  const pauses = lattice.tokens.flatMap((_token, at) => (at > 1 && isPause(lattice, at) ? [at] : [])).slice(0, MOST);
  return pauses.filter(
    (to) => isRemark(lattice, { from: 0, to, isTold: true }) && !gets(lattice, lattice.behindIdle(0), to),
  );
}

function isPause(lattice: Lattice, at: number): boolean {
  const { text = '' } = lattice.tokens[at] ?? {};
  const next = lattice.tokens[at + 1];
  return (
    PAUSE.test(text) &&
    lattice.isMark(at) &&
    !isWithinTime(lattice, at) &&
    (next?.spaced === true || text === '(' || PAUSE.test(next?.text ?? ''))
  );
}

/** "Skip yoga tomorrow my knee is still bad": right behind a time or an order that is over, what tells something. */
function runsOn(lattice: Lattice, at: number, isKnown: boolean): boolean {
  const { times, verbs, particles, blockEnds } = lattice;
  const isInner =
    !lattice.tokens[at]?.spaced ||
    times.some((edges, from) => from < at && edges.some(({ to, cost }) => to > at && cost === COST.time)) ||
    blockEnds.some((end, from) => from < at && end > at);
  if (isInner || lattice.isMark(at) || (lattice.idle[at] ?? 0) > at || opensWithTime(lattice, at)) return false;
  if (!beginsStatement(lattice, at) && !(isKnown && lattice.behindDeterminer(at) > at)) return false;
  const isBehind =
    particles[at - 1] === true ||
    times.some((edges) => edges.some(({ to, cost }) => to === at && cost === COST.time)) ||
    verbs.some((edges) => edges.some(({ to, value: { stand } }) => to === at && stand === 'last'));
  // "… um elf muss ich": a subject behind its verb begins nothing.
  return isBehind || (lattice.isSubject(at) && lattice.chart.longest(finite, at - 1)?.end !== at);
}

/** "Vom 18. bis 22. Dezember": a mark within a time is no pause. */
function isWithinTime({ times }: Lattice, at: number): boolean {
  return times.some((edges, from) => from < at && edges.some(({ to }) => to > at + 1));
}

/** Whether a verb at this place can order something of a calendar. */
export function ordersAt({ verbs }: Lattice, at: number): boolean {
  return (verbs[at] ?? []).some(
    ({ value: { sense, stand, particle } }) => ORDERS.has(sense) && stand === 'first' && particle === undefined,
  );
}

function isRemark(lattice: Lattice, { from, to, isTold }: { from: number; to: number; isTold: boolean }): boolean {
  const first = lattice.behindIdle(from);
  if (lattice.endsInQuestion(to)) return false;
  if (!isTold && (lattice.markers[first] ?? []).some(({ value }) => DETAILS.has(value))) return false;
  const isOther = isTold && isOfOthers(lattice, from);
  let covered = 0;
  for (let at = from; at < to; at += 1) {
    covered = Math.max(covered, lattice.idle[at] ?? 0);
    const begins = at === from || lattice.isMark(at - 1) || lattice.joints.includes(at);
    if (begins && ordersAt(lattice, lattice.behindIdle(at))) return false;
    // "Cancel it, she said": only what somebody does or wishes himself is a reason.
    if (lattice.blocks[at] === 'report' && (from === 0 || to - from <= SHORTEST_REPORT)) return false;
    if (at >= covered && (tells(lattice, at, isTold) || (!isOther && isTimed(lattice, at)))) return false;
  }
  return true;
}

/**
 * "…, she's got something on at 1", "…, my sister wanted Saturday": whether a statement behind an event is about somebody else, whose times are not
 * those of the event. What is told behind a series may be a day that it leaves out, and what is said, denied or follows may be meant for the event.
 */
function isOfOthers(lattice: Lattice, from: number): boolean {
  const { times, chart, blocks } = lattice;
  const isOfSeries = times.slice(0, from).some((edges) => edges.some(({ when }) => when.repeats !== undefined));
  const follows = chart.longest(consequence, from) !== undefined;
  const isMeant = blocks.slice(from).some((block) => block === 'report' || block === 'negation');
  return from > 0 && !isOfSeries && !follows && !isMeant && !isOfEvent(lattice, from);
}

/** "It starts at 9", "the appointment takes until 10": whether the event itself is the subject. */
export function isOfEvent(lattice: Lattice, from: number): boolean {
  const { signs, pronouns, kinds } = lattice;
  const first = lattice.behindIdle(from);
  const noun = lattice.behindDeterminer(first);
  if (noun > first) return (kinds[noun] ?? 0) > noun;
  // "Sie beginnt um 9" may be the event, "sie hat um 9 Training" is a person.
  const its = (signs[first] ?? []).filter(({ value }) => value === 'it');
  if (lattice.isSubject(first)) return its.some(({ to }) => (signs[to] ?? []).length > 0);
  return its.length > 0 || (pronouns[first] ?? 0) > first;
}

function isTimed({ times, minutes, tokens }: Lattice, at: number): boolean {
  return (
    (times[at] ?? []).some(({ cost }) => cost === COST.time) ||
    // "It starts at half past".
    (minutes[at] ?? []).length > 0 ||
    tokens[at]?.digits === true
  );
}

/** Whether a word says more than a remark, if it is no time; what is told of somebody may be denied, over, or said by others. */
function tells(lattice: Lattice, at: number, isTold: boolean): boolean {
  const { addresses, blocks, verbs, details } = lattice;
  const courtesy = lattice.courtesyAt(at);
  const block = blocks[at];
  return (
    (addresses[at] ?? 0) > at ||
    (details[at] ?? []).length > 0 ||
    (block !== undefined && (isTold ? BINDING : TELLING_BLOCKS).has(block)) ||
    (courtesy !== undefined && TELLING_WORDS.has(courtesy)) ||
    (verbs[at] ?? []).some(({ value: { sense, stand } }) => CHANGING.has(sense) && stand !== 'first') ||
    (!isTold && lattice.chart.longest(unable, at) !== undefined)
  );
}

/** Whether a clause holds no time, no order, no wish ("so I have to fetch the kids") and no second clause. */
export function isOnlyRemark(lattice: Lattice, from: number, to: number): boolean {
  const places = Array.from({ length: to - from }, (_item, index) => from + index);
  const wishes = (at: number): boolean =>
    (lattice.verbs[at] ?? []).some((edge) => STATES.has(edge.value.sense) && edge.to > at + 1);
  const mayBeTimed = (at: number): boolean => (lattice.times[at] ?? []).length > 0;
  const isParted = places.slice(0, -1).some((at) => lattice.isMark(at));
  return !isParted && !places.some((at) => ordersAt(lattice, at) || wishes(at) || mayBeTimed(at));
}
