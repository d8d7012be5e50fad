import type { Block } from '../../orders/grammar/order.js';
import { newsAuxiliary, newsOf, tellsNews } from '../../orders/grammar/phrases.js';
import type { Lattice } from '../../orders/lattice/lattice.js';
import { type FragmentRead, readFragment } from '../../orders/reading/read-fragment.js';

/** News of another time: where it begins, and the time. */
export interface Tidings {
  end: number;
  told: FragmentRead;
}

/** What turns the meaning of news, or makes it none. */
const TURNING = new Set<Block | undefined>(['negation', 'condition', 'question']);

/** The most words that name who brings the news: "the new piano teacher". */
const MOST_WORDS = 4;

/** "They would prefer Sunday", "der Lehrer hat auf 17:15 verschoben": somebody who brings another time, and nothing else. */
export function readTidings(lattice: Lattice): Tidings | undefined {
  // "Did the teacher say 4?" asks whether there are any.
  const isAsked = lattice.tokens.at(-1)?.text === '?' || (lattice.inversions[lattice.behindIdle(0)] ?? 0) > 0;
  if (isAsked) return undefined;
  for (let at = 0; at <= MOST_WORDS; at += 1) {
    if (at > 0 && (at > lattice.length || isOther(lattice, at - 1))) return undefined;
    const has = lattice.chart.longest(newsAuxiliary, at)?.end ?? at;
    for (const end of listLeads(lattice, at, has)) {
      const told = readTime(lattice, end, 0);
      if (told) return { end, told };
    }
    const told = has > at ? readTime(lattice, has, 1) : undefined;
    if (told) return { end: has, told };
  }
  return undefined;
}

/** The ends of what tells of news here, behind an auxiliary or without one: "says", "has just texted, it's". */
function listLeads(lattice: Lattice, at: number, has: number): number[] {
  const { chart } = lattice;
  const idle = Math.max(has, lattice.idle[has] ?? 0);
  const ends = [at, has, idle]
    .flatMap((from) => chart.find(tellsNews, from).map(({ end }) => end))
    .toSorted((one, other) => other - one);
  return [...new Set(ends)].flatMap((end) => {
    const pause = lattice.isMark(end) ? end + 1 : end;
    const that = chart.longest(newsOf, pause)?.end ?? pause;
    return that > end ? [that, end] : [end];
  });
}

/** The time that is all there is behind this; with a tail, all but the participle that ends it: "hat auf 16 Uhr verschoben". */
function readTime(lattice: Lattice, from: number, tail: 0 | 1): FragmentRead | undefined {
  const read = from < lattice.length ? readFragment(lattice, from) : undefined;
  const last = lattice.tokens.findLastIndex((_token, place) => !lattice.isMark(place));
  const isTailed = tail === 0 || lattice.chart.longest(tellsNews, last)?.end === last + 1;
  if (!read || read.unused !== tail || !isTailed || !isTime(read)) return undefined;
  return { ...read, unused: 0 };
}

function isTime({ fragment }: FragmentRead): boolean {
  if (fragment.is !== 'time') return fragment.is === 'until' || fragment.is === 'shift';
  const { clock, date, part } = fragment.when;
  return (clock ?? date ?? part) !== undefined;
}

/** Whether a word cannot name who brings news: it is a pause, a time, a number, or turns the meaning. */
function isOther(lattice: Lattice, at: number): boolean {
  const isTold = (lattice.times[at] ?? []).length > 0 || lattice.courtesyAt(at) !== undefined;
  const isNumber = /\d/u.test(lattice.tokens[at]?.text ?? '');
  // "Do they want Friday" asks.
  const isAsked = at > 0 && lattice.isSubject(at);
  // "Lunch with Tom" brings none.
  const isBeside = (lattice.markers[at] ?? []).some(({ value }) => value === 'with');
  return lattice.isMark(at) || isBeside || isAsked || TURNING.has(lattice.blocks[at]) || isTold || isNumber;
}
