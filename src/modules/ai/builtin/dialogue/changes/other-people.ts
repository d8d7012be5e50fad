import type { Creation, NamedPerson, Wish } from '../../orders/grammar/order.js';
import type { Sense } from '../../orders/grammar/senses.js';
import { isAttended } from '../../orders/lattice/attended.js';
import type { Fragment } from '../../orders/reading/read-fragment.js';
import { findNewSpokenOf } from '../events/proposed-events.js';
import type { Surroundings } from '../state/situation.js';
import { changeProposal } from './change-proposal.js';
import { type OwnReading, listCourtesies } from '../message/own-reading.js';

type People = Extract<Fragment, { people: NamedPerson[]; is: 'people' | 'addresses' }>;

/** "With Leo" names somebody in the title of what is proposed, "no, with Marta" somebody else than before. */
export function withPeople(fragment: People, own: OwnReading, around: Surroundings): Wish[] | undefined {
  const { people } = fragment;
  const { state, isWaiting } = around;
  const [last] = state.wishes;
  const id = state.spoken.topic?.proposal?.id;
  const isNameless = people.every(({ email }) => !email);
  if (last?.kind === 'create' && isWaiting && id && isNameless) {
    const kept = keptPeople(last, fragment, own);
    return kept && [{ ...last, people: [...kept, ...people], replaces: id }];
  }
  if (fragment.unwanted) return changeProposal({ addPeople: people, removePeople: fragment.unwanted }, around);
  const names = people.flatMap(({ displayName, email }) => (email ? [] : (displayName ?? [])));
  const isNamed = names.length === people.length && findNewSpokenOf(around) !== undefined;
  // Whom the title names in the place of whom, a changed title does not tell.
  if (isNamed && isOther(own)) return undefined;
  if (!isNamed) return changeProposal({ addPeople: people }, around);
  const list = new Intl.ListFormat(own.language.code).format(names);
  return changeProposal(
    { title: own.language.replies.withPeople(state.spoken.topic?.event.summary ?? '', list) },
    around,
  );
}

/** Verbs that add somebody as well as something. */
const ADDING = new Set<Sense>(['add', 'include']);

/** "Add Ben": beside what is proposed, a name with a capital that is no occasion is a guest, and no event. */
export function addSomebody({ read }: OwnReading, around: Surroundings): Wish[] | undefined {
  const [told, ...others] = read.wishes;
  const [asked] = around.state.wishes;
  const { topic } = around.state.spoken;
  // "Who is coming?"
  const isOfGuests = topic !== undefined && asked?.kind === 'question' && asked.asks === 'who';
  if (!(isOfGuests || (around.isWaiting && topic?.proposal)) || !told || others.length > 0) return undefined;
  const { wish, reading, leftOut } = told;
  const { head } = reading;
  if (wish.kind !== 'create' || !head || !ADDING.has(head.form.sense) || leftOut.length > 0) return undefined;
  const { title, when, length, place, people, details } = wish;
  const isBare = (when ?? length ?? place) === undefined && people.length === 0 && details.length === 0;
  const [slot, ...more] = reading.slots;
  const { lattice } = read.text;
  const isName = (at: number): boolean => lattice.isCapital(at) && !isAttended(lattice.chart, at);
  const isSomebody = slot?.role === 'title' && more.length === 0 && allBetween(slot.from, slot.to, isName);
  return title !== undefined && isBare && isSomebody
    ? changeProposal({ addPeople: [{ displayName: title }] }, around)
    : undefined;
}

function allBetween(from: number, to: number, holds: (at: number) => boolean): boolean {
  for (let at = from; at < to; at += 1) if (!holds(at)) return false;
  return true;
}

/** Who stays: all, or those that are not replaced; undefined where somebody is replaced who was not named. */
function keptPeople({ people }: Creation, { unwanted }: People, own: OwnReading): NamedPerson[] | undefined {
  if (!unwanted) return isOther(own) ? people.filter(({ email }) => email) : people;
  const gone = new Set(unwanted.flatMap(({ displayName, email }) => (email ?? displayName ?? '').toLowerCase()));
  const kept = people.filter(({ displayName, email }) => !gone.has((email ?? displayName ?? '').toLowerCase()));
  return kept.length === people.length - unwanted.length ? kept : undefined;
}

/** "No, with Marta", "rather with Marta": in the place of who was named before. */
function isOther(own: OwnReading): boolean {
  const says = listCourtesies(own);
  return (says.has('no') || says.has('instead')) && !says.has('also');
}
