import type { Creation, Name, NamedPerson, Wish } from '../../orders/grammar/order.js';
import { Lattice } from '../../orders/lattice/lattice.js';
import { readFragment } from '../../orders/reading/read-fragment.js';
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
