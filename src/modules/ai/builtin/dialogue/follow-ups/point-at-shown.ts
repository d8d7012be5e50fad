import type { Creation, Name, NamedPerson, Wish } from '../../orders/grammar/order.js';
import { Lattice } from '../../orders/lattice/lattice.js';
import { readFragment } from '../../orders/reading/read-fragment.js';
import { cardinal } from '../../time/phrases.js';
import type { When } from '../../time/expressions.js';
import { involves } from '../events/match-event.js';
import { isAt, pickEvent } from '../events/pick-event.js';
import type { EventSeen } from '../state/tool-results.js';
import type { Surroundings } from '../state/situation.js';
import type { OwnReading } from '../message/own-reading.js';

/** "Who's in the 3 o'clock one?", "make the second one at 11", behind events that were shown: the one of them that is meant. */
export function pointAtShown(wish: Wish, own: OwnReading, { state, context }: Surroundings): Wish[] | undefined {
  const { shown } = state.spoken;
  if (shown.length < 2) return undefined;
  if (wish.kind === 'create') return changePicked(wish, own, state.spoken.shown);
  const several = cancelCounted(wish, own, shown);
  if (several) return several;
  const people = readPeople(wish);
  const when = people ? undefined : readPointer(wish, own);
  const meant = people ? shown.filter((one) => involves(one, people)) : [];
  const [event, ...others] = when ? shown.filter(({ start }) => isAt(start, when, context)) : meant;
  if (!event || others.length > 0 || !('target' in wish)) return undefined;
  const { scope } = wish.target;
  return [{ ...wish, target: { people: [], eventId: event.id, ...(scope ? { scope } : {}) } }];
}

/** "The one with Anna": who points at one of several; in some languages "avec Anna" may be taken for a name. */
function readPeople(wish: Wish): NamedPerson[] | undefined {
  if (!('target' in wish)) return undefined;
  const { name, pick, people, pointsBack, scope: _scope, ...told } = wish.target;
  if ((pick !== 'one' && !pointsBack) || Object.keys(told).length > 0) return undefined;
  if (people.length > 0) return name ? undefined : people;
  return name && pick ? [{ displayName: name.words }] : undefined;
}

/** The time that points at one of several. */
function readPointer(wish: Wish, own: OwnReading): When | undefined {
  if (!('target' in wish)) return undefined;
  const { name, when, pick, people, pointsBack: _it, scope: _scope, ...told } = wish.target;
  if (people.length > 0 || Object.keys(told).length > 0) return undefined;
  if (!name) return pick === 'one' ? when : undefined;
  return when || pick ? undefined : readNamed(name, own);
}

/** "The 3 o'clock one" may be taken for a name. */
function readNamed({ words, to }: Name, { read, language }: OwnReading): When | undefined {
  const isPicked = (read.text.lattice.picks[to] ?? []).some(({ value }) => value === 'one');
  const told = isPicked ? readFragment(new Lattice(words, language.orders)) : undefined;
  return told?.unused === 0 && told.fragment.is === 'time' && told.fragment.when.clock ? told.fragment.when : undefined;
}

/** "Make the second one at 11": what is named by its place is there. */
function changePicked(
  { title, when, people, place }: Creation,
  { read }: OwnReading,
  shown: readonly EventSeen[],
): Wish[] | undefined {
  const { lattice } = read.text;
  const [pick, ...others] = lattice.picks.flatMap((edges, at) => edges.map((edge) => ({ ...edge, at })));
  const isAlone = pick !== undefined && others.every(({ value }) => value === 'one' || value === pick.value);
  if (!title || !when || !isAlone || pick.value === 'one' || people.length > 0 || place) return undefined;
  const said = lattice.words(pick.at, pick.to).toLowerCase();
  const event = said.includes(title.toLowerCase()) ? pickEvent(shown, pick.value) : undefined;
  return event && [{ kind: 'update', target: { people: [], eventId: event.id }, changes: { when } }];
}

/** "Scrap the last two", "les deux derniers": the first or last of the events shown, where it is said how many. */
function cancelCounted(wish: Wish, { read }: OwnReading, shown: readonly EventSeen[]): Wish[] | undefined {
  const counted = wish.kind === 'delete' ? readCounted(read.text.lattice) : undefined;
  if (wish.kind !== 'delete' || !counted || counted.count > shown.length) return undefined;
  const { definite } = read.text.lattice;
  // "The first two on Friday" tells more; "las dos" alone reads like a time of day.
  const isWithin = (from: number, to: number): boolean =>
    to <= counted.to && (from >= counted.from || definite[from] === counted.from);
  if (!read.wishes.every(({ reading }) => reading.slots.every(({ from, to }) => isWithin(from, to)))) return undefined;
  const sorted = shown.toSorted((one, other) => one.start.localeCompare(other.start));
  const meant = counted.isLast ? sorted.slice(-counted.count) : sorted.slice(0, counted.count);
  return meant.map(({ id }) => ({ ...wish, target: { people: [], eventId: id } }));
}

interface Counted {
  from: number;
  to: number;
  count: number;
  isLast: boolean;
}

/** "The last two", with the number on either side; "both" counts two. */
function readCounted(lattice: Lattice): Counted | undefined {
  for (const [at, edges] of lattice.picks.entries()) {
    const end = edges.find(({ value }) => value === 'last' || value === 'first');
    if (!end) continue;
    const isLast = end.value === 'last';
    const behind = readCount(lattice, end.to);
    if (behind) return { from: at, to: behind.to, count: behind.count, isLast };
    const before = at > 0 ? readCount(lattice, at - 1) : undefined;
    if (before?.to === at) return { from: at - 1, to: end.to, count: before.count, isLast };
  }
  return undefined;
}

function readCount(lattice: Lattice, at: number): { count: number; to: number } | undefined {
  const number = lattice.chart.longest(cardinal, at);
  if (number && number.meaning > 1) return { count: number.meaning, to: number.end };
  const both = (lattice.picks[at] ?? []).find(({ value }) => value === 'all');
  return both && { count: 2, to: both.to };
}
