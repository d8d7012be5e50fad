import { COST } from '../grammar/costs.js';
import type { Addition, Update } from '../grammar/order.js';
import { courtesy } from '../grammar/phrases.js';
import { countWords, findBounds } from '../lattice/clause-bounds.js';
import type { Lattice } from '../lattice/lattice.js';
import { longestEnd } from '../lattice/edges.js';
import { ClauseReadings } from './clause-readings.js';
import type { Clause, Part } from './clause.js';
import type { ClauseReading } from './read-clause.js';
import { readNote } from './read-note.js';

/** The roles that name a new event. */
const NAMING = ['title', 'called', 'for', 'to', 'host', 'about'] as const;

interface Best {
  cost: number;
  told: Addition[];
}

/** What a part of a text adds, and the reading it is taken from, if it is no note. */
interface Details {
  cost: number;
  addition: Addition;
  reading?: ClauseReading;
}

/**
 * What a whole text tells of an order before it, clause by clause: "and add a video link", "remind me the evening before and make it
 * weekly". Nothing where a clause says anything else.
 */
export function readAdditions(lattice: Lattice): Addition[] | undefined {
  const readings = new ClauseReadings(lattice);
  const first = endOfLead(lattice);
  const bounds = findBounds(lattice).filter(({ at }) => at > first);
  const starts = [{ at: first, after: first }, ...bounds];
  const best = new Map<number, Best>([[first, { cost: 0, told: [] }]]);
  for (const stop of [...bounds.map(({ at }) => at), lattice.length])
    for (const { at, after } of starts) {
      const known = best.get(at);
      if (!known || at >= stop || after >= stop) continue;
      const isEmpty = countWords(lattice, after, stop) === 0;
      const details = isEmpty ? undefined : readDetails(after, stop, lattice, readings);
      if (!isEmpty && !details) continue;
      const cost = known.cost + (details?.cost ?? 0) + COST.clause;
      if (cost < (best.get(stop)?.cost ?? Infinity))
        best.set(stop, { cost, told: details ? [...known.told, details.addition] : known.told });
    }
  const told = best.get(lattice.length)?.told ?? [];
  return told.length > 0 ? told : undefined;
}

/** Where a text begins behind "great, and": its courtesies, idle words, joints and marks. */
function endOfLead(lattice: Lattice): number {
  for (let at = 0; ;) {
    // "No class on the 23rd" declines nothing.
    if ((lattice.absences[at] ?? []).some(({ to }) => !lattice.isMark(to))) return at;
    const said = lattice.chart.longest(courtesy, at)?.end ?? 0;
    const mark = at < lattice.length && lattice.isMark(at) ? at + 1 : 0;
    const end = Math.max(said, lattice.idle[at] ?? 0, lattice.joints[at] ?? 0, mark);
    if (end <= at) return at;
    at = end;
  }
}

/** What a part of a text tells of an order before it, as a clause: a note, or details and nothing else. */
export function readAddition(
  { from, to, before }: Part,
  lattice: Lattice,
  readings: ClauseReadings,
): Clause | undefined {
  const former = before.findLast(({ reading }) => reading && reading.frame.kind !== 'question')?.reading;
  const kind = former?.frame.kind;
  if (kind !== 'create' && kind !== 'update') return undefined;
  const start = lattice.behindIdle(from);
  // "Invite Anna à l'appel et à la réunion": a further event, and no place.
  const isInto = (at: number): boolean => (lattice.markers[at] ?? []).some(({ value }) => value === 'into');
  const isFurther = former?.slots.some(
    ({ role, from: at }) => former.frame.roles[role]?.marker === 'into' && isInto(at),
  );
  if (isFurther && isInto(start)) return undefined;
  // "… or am I busy?" asks.
  if (lattice.tokens[to - 1]?.text === '?' && (lattice.inversions[start] ?? 0) > 0) return undefined;
  const base = { from, to, runnersUp: [], why: 'idle' as const };
  const details = readDetails(from, to, lattice, readings);
  if (!details) return undefined;
  const { cost, addition, reading } = details;
  if (!reading) return { ...base, cost, addition };
  // "Put it in" enters what was told, and changes no event.
  if (kind === 'update' && isPutting(reading)) return undefined;
  // "Add in Kim": the marker is the particle of a verb, and Kim is no place.
  const verbEnd = longestEnd(lattice.verbs[start]);
  if (reading.slots.some(({ role, from: at }) => role === 'at' && at > start && at < verbEnd)) return undefined;
  // "Block Friday morning, Tom is coming", "move it to 5, Tom is coming": why.
  const isReason =
    reading.values['comes'] !== undefined &&
    (!former || !(kind === 'update' ? dropsGuests(former) : namesEvent(former)));
  if (isReason) return undefined;
  return { ...base, cost, addition, ...(addition.puts ? { confirms: true as const } : {}) };
}

/** What a part of a text adds: a note, or details as a rule reads them. */
function readDetails(from: number, to: number, lattice: Lattice, readings: ClauseReadings): Details | undefined {
  const note = readNote(lattice, from, to);
  if (note) return { cost: COST.marker, addition: { people: [], details: [], except: [], note } };
  const reading = readings.readAddition(from, to);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the rules of additions build additions
  return reading && { cost: reading.cost, addition: reading.meaning as Addition, reading };
}

/** Whether a clause behind a new event orders to enter it. */
function isPutting({ meaning }: ClauseReading): boolean {
  return typeof meaning === 'object' && meaning !== null && 'puts' in meaning;
}

/** "Ann can't make it, but Ben is coming": whether guests are taken off, for whom others may come. */
function dropsGuests({ meaning }: ClauseReading): boolean {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a frame of a change builds one
  return ((meaning as Update).changes.removePeople ?? []).length > 0;
}

/** Whether a reading tells what an event is called, or what it is for. */
function namesEvent({ values }: ClauseReading): boolean {
  return NAMING.some((role) => [values[role]].flat()[0] !== undefined);
}
