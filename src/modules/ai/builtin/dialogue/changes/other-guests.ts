import { toArray, toText } from '../../../unknown-json.js';
import type { Courtesy, NamedPerson, Wish } from '../../orders/grammar/order.js';
import { courtesy, everyone } from '../../orders/grammar/phrases.js';
import type { Lattice } from '../../orders/lattice/lattice.js';
import type { Surroundings } from '../state/situation.js';
import { isCalled } from './other-guest.js';

/** A message that holds nothing but people, and what is said of them. */
interface PeopleSaid {
  people: NamedPerson[];
  says: ReadonlySet<Courtesy>;
  /** "Except Anna". */
  isExcept: boolean;
  /** "And Anna". */
  isJoined: boolean;
}

/** "Anna too", "no, Anna", "except Anna": the guests that a waiting change is about, besides or instead of those it names. */
export function changeGuests(lattice: Lattice, { state, isWaiting }: Surroundings): Wish[] | undefined {
  const { call, event } = (isWaiting ? state.spoken.topic?.proposal : undefined) ?? {};
  const { addAttendees, removeAttendees, eventId: _id, scope: _scope, ...others } = call?.arguments ?? {};
  const isInvited = addAttendees !== undefined;
  const isMere = isInvited !== (removeAttendees !== undefined) && Object.keys(others).length === 0;
  const said = call?.name === 'update_event' && isMere ? readPeople(lattice) : undefined;
  if (!said || !event) return undefined;
  const named = toArray(addAttendees ?? removeAttendees).map((email) => ({ email: toText(email) }));
  const meant = mean(said, named, isInvited);
  if (!meant || (isInvited && meant.some((person) => person.everyone))) return undefined;
  const changes = isInvited ? { addPeople: meant } : { removePeople: meant };
  // Counted from the event as it is, this takes the place of the change that waits.
  return [{ kind: 'update', target: { people: [], eventId: event.id }, changes, afresh: true }];
}

/** Whom the change is about now. */
function mean(
  { people, says, isExcept, isJoined }: PeopleSaid,
  named: NamedPerson[],
  isInvited: boolean,
): NamedPerson[] | undefined {
  if (isExcept || says.has('keep')) {
    const rest = named.filter(
      ({ email = '' }) => !people.some((one) => isCalled(email, one.email ?? one.displayName ?? '')),
    );
    return !isInvited && rest.length > 0 && rest.length < named.length ? rest : undefined;
  }
  if (!isInvited && people.some((person) => person.everyone)) return people;
  if (says.has('only') || says.has('no') || says.has('instead')) return people;
  return says.has('also') || isJoined ? [...named, ...people] : undefined;
}

/** A message of names, addresses and words for all guests alone, with courtesies around them. */
function readPeople(lattice: Lattice): PeopleSaid | undefined {
  const { tokens, chart, addresses } = lattice;
  const says = new Set<Courtesy>();
  const people: NamedPerson[] = [];
  let [isExcept, isJoined] = [false, false];
  for (let at = 0; at < lattice.length;) {
    const passed = skip(lattice, at, people.length === 0);
    const polite = chart.longest(courtesy, at);
    const all = chart.longest(everyone, at);
    const address = addresses[at] ?? 0;
    if (polite) says.add(polite.meaning);
    const except = (lattice.markers[at] ?? []).find(({ value }) => value === 'except');
    isJoined ||= people.length === 0 && (lattice.joints[at] ?? 0) > at;
    if (polite && polite.end > at) at = polite.end;
    else if (except && people.length === 0) [isExcept, at] = [true, except.to];
    else if (all) {
      people.push({ displayName: lattice.words(at, all.end), everyone: all.meaning });
      at = all.end;
    } else if (address > at) {
      people.push({ email: lattice.words(at, address).toLowerCase() });
      at = address;
    } else if (passed > at) at = passed;
    else if (/^\p{Lu}\p{Ll}+$/u.test(tokens[at]?.text ?? '') && isPlain(lattice, at)) {
      const end = isPlain(lattice, at + 1) && lattice.isCapital(at + 1) ? at + 2 : at + 1;
      people.push({ displayName: lattice.words(at, end) });
      at = end;
    } else return undefined;
  }
  return people.length > 0 && !lattice.endsInQuestion() ? { people, says, isExcept, isJoined } : undefined;
}

/** Where what says nothing of anybody ends: marks, joints, idle words and the article of a name. */
function skip(lattice: Lattice, at: number, isFirst: boolean): number {
  const mark = lattice.isMark(at) ? at + 1 : 0;
  return Math.max(mark, lattice.joints[at] ?? 0, lattice.idle[at] ?? 0, isFirst ? lattice.behindDeterminer(at) : 0);
}

/** Whether a word may be a name, and means nothing else. */
function isPlain({ verbs, times, kinds, occasions, markers, length }: Lattice, at: number): boolean {
  const isMeant = [verbs, times, markers].some((edges) => (edges[at] ?? []).length > 0);
  return at < length && !isMeant && Math.max(kinds[at] ?? 0, occasions[at] ?? 0) <= at;
}
