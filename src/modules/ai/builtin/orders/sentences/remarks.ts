import { COST } from '../grammar/costs.js';
import type { Block, Courtesy, Marker } from '../grammar/order.js';
import { unable } from '../grammar/phrases.js';
import { CHANGING, STATES, type Sense } from '../grammar/senses.js';
import type { Lattice } from '../lattice/lattice.js';

const PAUSE = /^[,;(.!–—-]$/;
/** The most pauses that are looked at. */
const MOST = 3;
/** What makes words behind a pause more than a remark. */
const TELLING_BLOCKS = new Set<Block>(['negation', 'condition', 'past', 'report', 'question']);
const TELLING_WORDS = new Set<Courtesy>(['no', 'neverMind', 'instead', 'or', 'also', 'else', 'undo', 'redo', 'again']);
const DETAILS = new Set<Marker>(['with', 'at', 'until', 'except', 'instead', 'to', 'from', 'before', 'after', 'for']);
const ORDERS = new Set<Sense>([...CHANGING, 'add', 'put', 'make', 'change', 'invite', 'include', 'remind', 'note']);

/** Where a text may pause before a remark: words that hold no time, order, detail or denial, so that what stands before them is all that is wished. */
export function findRemarks(lattice: Lattice): number[] {
  const places: number[] = [];
  for (let at = 1; at + 1 < lattice.length && places.length < MOST; at += 1) {
    const isPause = PAUSE.test(lattice.tokens[at]?.text ?? '') && lattice.isMark(at);
    const { text, spaced = true } = lattice.tokens[at + 1] ?? {};
    if (
      isPause &&
      !isWithinTime(lattice, at) &&
      (spaced || lattice.tokens[at]?.text === '(' || PAUSE.test(text ?? '')) &&
      isRemark(lattice, at + 1)
    )
      places.push(at);
  }
  return places;
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

function isRemark(lattice: Lattice, from: number): boolean {
  const first = lattice.behindIdle(from);
  const { markers } = lattice;
  if (lattice.endsInQuestion()) return false;
  if ((markers[first] ?? []).some(({ value }) => DETAILS.has(value))) return false;
  if (ordersAt(lattice, first)) return false;
  let covered = 0;
  for (let at = from; at < lattice.length; at += 1) {
    covered = Math.max(covered, lattice.idle[at] ?? 0);
    if (at >= covered && tells(lattice, at)) return false;
  }
  return true;
}

function tells(lattice: Lattice, at: number): boolean {
  const { times, tokens, addresses, blocks, verbs, details } = lattice;
  const courtesy = lattice.courtesyAt(at);
  const block = blocks[at];
  return (
    (times[at] ?? []).some(({ cost }) => cost === COST.time) ||
    // "It starts at half past".
    (lattice.minutes[at] ?? []).length > 0 ||
    tokens[at]?.digits === true ||
    (addresses[at] ?? 0) > at ||
    (details[at] ?? []).length > 0 ||
    (block !== undefined && TELLING_BLOCKS.has(block)) ||
    (courtesy !== undefined && TELLING_WORDS.has(courtesy)) ||
    (verbs[at] ?? []).some(({ value: { sense, stand } }) => CHANGING.has(sense) && stand !== 'first') ||
    lattice.chart.longest(unable, at) !== undefined
  );
}

/** Whether a clause holds no time, no order, no wish ("so I have to fetch the kids") and no second clause. */
export function isOnlyRemark(lattice: Lattice, from: number, to: number): boolean {
  const places = Array.from({ length: to - from }, (_item, index) => from + index);
  const wishes = (at: number): boolean =>
    (lattice.verbs[at] ?? []).some((edge) => STATES.has(edge.value.sense) && edge.to > at + 1);
  const isTimed = (at: number): boolean => (lattice.times[at] ?? []).length > 0;
  const isParted = places.slice(0, -1).some((at) => lattice.isMark(at));
  return !isParted && !places.some((at) => ordersAt(lattice, at) || wishes(at) || isTimed(at));
}
