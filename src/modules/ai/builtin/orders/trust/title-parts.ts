import { isOnce } from '../../time/once.js';
import { zoneLead } from '../../time/phrases.js';
import type { Marker, Name } from '../grammar/order.js';
import type { Lattice } from '../lattice/lattice.js';
import { isObjectOf } from '../fills/name-edges.js';
import { isName } from '../fills/name-fills.js';
import { isTrailing } from '../fills/trailing-words.js';
import type { WishRead } from '../wishes/wish-read.js';

/** Roles whose words become a title. */
export const TITLES = ['title', 'for', 'to', 'about', 'host', 'place'];

/** Those that only announce a time, a place or a person. */
const ANNOUNCING = new Set<Marker>(['for', 'before', 'after', 'until', 'with', 'at', 'to', 'from', 'by', 'about']);

/** The names that some roles of a reading hold. */
export function namesIn(roles: readonly string[], values: Record<string, unknown>): Name[] {
  return roles.flatMap((role) => [values[role]].flat().filter((value) => isName(value)));
}

/** Whether a word is the infinitive of a verb: "zum Flughafen fahren" may begin so with its verb at the end. */
export function isInfinitive(at: number, { infinitives, tokens }: Lattice): boolean {
  return infinitives.some((ending) => tokens[at]?.word.endsWith(ending));
}

/** "Block Sunday from 2 to 5 for that": what only announces a part of an order is no title. */
export function findMarkerAsTitle({ wish }: WishRead, { tokens, markers }: Lattice): string | undefined {
  const title = wish.kind === 'create' ? wish.title?.toLowerCase() : undefined;
  const at = title === undefined ? -1 : tokens.findIndex(({ text }) => text.toLowerCase() === title);
  return (markers[at] ?? []).some(({ to, value }) => to === at + 1 && ANNOUNCING.has(value)) ? title : undefined;
}

/** "Moving at Reto's, the van is booked": what was done is told of the last of two things. */
export function findTwoThings({ reading: { head, values } }: WishRead, { tokens }: Lattice): string | undefined {
  if (head?.form.stand !== 'passive') return undefined;
  return namesIn(TITLES, values).find(
    ({ from, to, isQuoted }) => !isQuoted && tokens.slice(from, to).some(({ text }) => text === ','),
  )?.words;
}

/** "A las 9 hora de Springfield": behind a clock time, the clocks of a place that is not known. */
export function findUnknownZone({ reading: { values } }: WishRead, { chart, times }: Lattice): string | undefined {
  const isBehindClock = (at: number): boolean =>
    times.some((edges) => edges.some(({ to, when }) => to === at && when.clock !== undefined));
  return namesIn(TITLES, values).find(
    ({ from }) => chart.longest(zoneLead, from) && (isBehindClock(from) || isBehindClock(from - 1)),
  )?.words;
}

/** "Someone needs … home", "lunch … crowd decides": a part of a title apart from the first that no marker announces. */
export function findLoosePart({ wish, reading, clause }: WishRead, lattice: Lattice): string | undefined {
  const { title = '' } = wish.kind === 'create' ? wish : {};
  const names = namesIn(TITLES, reading.values)
    .filter(({ words }) => title.toLowerCase().includes(words.toLowerCase()))
    .toSorted((one, other) => one.from - other.from);
  const parts = names.slice(1);
  // "Bei Frau Moser das Dach abdichten": a verb at the end holds them together.
  const isErrand = ({ to, words }: Name): boolean =>
    isInfinitive(to - 1, lattice) && !lattice.isCapital(to - 1) && title.toLowerCase().endsWith(words.toLowerCase());
  // "Para preparar la entrevista".
  const isObject = (part: Name): boolean => names.some((other) => isObjectOf(other, part, lattice));
  return parts.find(
    (part) =>
      !isObject(part) &&
      !part.isQuoted &&
      !isAnnounced(part, lattice) &&
      !isTrailing(lattice, part.from, clause.to) &&
      !isErrand(part),
  )?.words;
}

function isAnnounced({ from }: Name, { markers, definite, indefinite, auxiliaries }: Lattice): boolean {
  const starts = [
    from,
    ...[from - 1, from - 2].filter((at) => Math.max(definite[at] ?? 0, indefinite[at] ?? 0) === from),
  ];
  const isBehind = (at: number): boolean => markers.some((edges) => edges.some(({ to }) => to === at));
  return starts.some((at) => isBehind(at)) && auxiliaries[from - 1] !== from;
}

/** "Grandma's birthday is on the 29th and not on the 28th": a day left out of what takes place once is another time, and no exception. */
export function findStrayException({ wish, reading: { slots } }: WishRead, lattice: Lattice): string | undefined {
  if (wish.kind !== 'create' || (wish.except ?? []).length === 0) return undefined;
  const slot = isOnce(wish.when) ? slots.find(({ role }) => role === 'except') : undefined;
  return slot && lattice.words(slot.from, slot.to);
}
