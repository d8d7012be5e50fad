import type { Sense } from '../grammar/senses.js';
import type { Lattice } from '../lattice/lattice.js';

/** Orders that put what was told on the calendar. */
const PUTTING: ReadonlySet<Sense> = new Set<Sense>(['add', 'put']);
/** Orders that write down what was told of an event that is there. */
export const CHANGING: ReadonlySet<Sense> = new Set<Sense>([
  ...PUTTING,
  'include',
  'note',
  'change',
  'make',
  'move',
  'see',
]);

/** "Can you put it in?", "trag das ein", "bitte notieren": whether a stretch is an order on what was just told that says nothing more. */
export function isConfirmation(lattice: Lattice, from: number, to: number, senses = PUTTING): boolean {
  const { verbs, markers, pronouns, calendars, aspects, idle } = lattice;
  let isOrder = false;
  for (let at = from; at < to;) {
    const putting = (verbs[at] ?? []).filter(({ value: { sense } }) => senses.has(sense)).map((edge) => edge.to);
    isOrder ||= putting.length > 0;
    // "Trag das als Ort ein".
    const ends = [markers[at], calendars[at], aspects[at]].flatMap((edges) => (edges ?? []).map((edge) => edge.to));
    const mark = lattice.isMark(at) || (isOrder && lattice.particles[at]) ? at + 1 : 0;
    const next = Math.max(...putting, ...ends, pronouns[at] ?? 0, idle[at] ?? 0, lattice.behindDeterminer(at), mark);
    // "Remind me the day before" says when.
    const isMore = lattice.blocks[at] === 'negation' || (lattice.details[at] ?? []).length > 0;
    if (next <= at || isMore) return false;
    at = next;
  }
  return isOrder;
}
