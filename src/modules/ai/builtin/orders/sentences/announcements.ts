import type { When } from '../../time/expressions.js';
import { CHANGING, type Sense } from '../grammar/senses.js';
import type { Lattice } from '../lattice/lattice.js';
import { isNews } from './news.js';

/** The most words of an announcement. */
const LONGEST = 9;
/** Orders about events that are there: "cancel two things: …" announces nothing. */
const ORDERING = new Set<Sense>([...CHANGING, 'invite', 'accept', 'decline', 'maybe', 'swap', 'undo', 'restore']);

/** Whether these words only announce the orders behind a colon: "three things: …", "mein Plan für morgen: …". */
export function isAnnouncement(lattice: Lattice, from: number, to: number): boolean {
  if (lattice.tokens[to]?.text !== ':' || lattice.tokens[to + 1]?.spaced !== true || to - from > LONGEST) return false;
  const isAnnounced = lattice.announcements.some((end, at) => at >= from && at < to && end > at && end <= to);
  if (!isAnnounced) return isNews(lattice, from, to);
  // "Put two things in": the verb of many orders may make events.
  return lattice.verbs
    .slice(from, to)
    .every(
      (edges) =>
        edges.some(({ value: { sense } }) => sense === 'add') ||
        !edges.some(({ value: { sense } }) => ORDERING.has(sense)),
    );
}

/** The time an announcement names for all that follows. */
export function readAnnouncedTime(lattice: Lattice, from: number, to: number): When | undefined {
  const [longest] = lattice.times
    .flatMap((edges, at) => edges.map((edge) => ({ ...edge, at })))
    .filter((edge) => edge.at >= from && edge.to <= to)
    .toSorted((one, other) => other.to - other.at - (one.to - one.at));
  return longest?.when;
}
