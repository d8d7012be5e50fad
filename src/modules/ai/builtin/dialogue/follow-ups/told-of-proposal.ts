import { fold } from '../../grammar/tokens.js';
import type { LanguagePackage } from '../../languages/language.js';
import type { Addition, Changes, Target, Wish } from '../../orders/grammar/order.js';
import { Lattice } from '../../orders/lattice/lattice.js';
import { isEnd } from '../../time/once.js';
import { withoutEnd } from '../../time/merge/weekday-lists.js';
import { readAdditions } from '../../orders/reading/read-additions.js';
import { findDoubt } from '../../orders/trust/trust.js';
import { addTold } from '../../orders/told/add-told.js';
import { isOnlyPointing } from '../../orders/wishes/changes-of-it.js';
import type { Surroundings } from '../state/situation.js';
import type { ProposedCreation } from '../state/state.js';
import { listNewsEnds } from '../beside-calendar/tidings.js';
import { changeProposal, findCreation } from '../changes/change-proposal.js';
import type { OwnReading } from '../message/own-reading.js';

/**
 * Reads a message as what tells more of the event proposed, as a clause behind its order would: "and add a video link", "it should
 * last two hours". Nothing where nothing is proposed, or where the message orders something itself.
 */
export function tellOfProposal(own: OwnReading, around: Surroundings): Wish[] | undefined {
  if (own.obstacle || isOfAnother(own)) return undefined;
  const { lattice } = own.read.text;
  return tellAnyOfProposal(lattice, around) ?? tellNewsOfProposal(lattice, own, around);
}

/** "They've just told me there's nothing on the 22nd": the same of what somebody brought as news. */
function tellNewsOfProposal(lattice: Lattice, { language }: OwnReading, around: Surroundings): Wish[] | undefined {
  for (const end of findCreation(around) ? listNewsEnds(lattice) : []) {
    const told = tellAnyOfProposal(new Lattice(lattice.words(end, lattice.length), language.orders), around);
    if (told) return told;
  }
  return undefined;
}

/** The same of a message that is known to order nothing about another event. */
export function tellAnyOfProposal(lattice: Lattice, around: Surroundings): Wish[] | undefined {
  const name = around.isWaiting ? around.state.spoken.topic?.proposal?.call.name : undefined;
  if (name !== 'create_event' && name !== 'update_event') return undefined;
  const told = readAdditions(lattice);
  if (!told) return undefined;
  const creation = findCreation(around);
  return creation ? addToCreation(creation, told) : changeAs(told, around);
}

/**
 * Whether a message asks, or orders something about another event; what makes one of the words of a detail is no order,
 * and "it's at Rose Lane 3" names no event.
 */
function isOfAnother({ read, language }: OwnReading): boolean {
  if (read.wishes.length === 0 || findDoubt(read)) return false;
  return read.wishes.some(
    ({ wish, reading }) =>
      wish.kind !== 'create' &&
      !(wish.kind === 'delete' && isOfKind(wish.target, language)) &&
      (wish.kind !== 'update' || !(isOnlyPointing(wish.target) || reading.head?.form.sense === 'be')),
  );
}

/** "Pas de séance le 23": a day and a noun that any event may be called by. */
function isOfKind({ name, when }: Target, { kindWords }: LanguagePackage): boolean {
  return when?.date !== undefined && name !== undefined && kindWords.has(fold(name.words));
}

function addToCreation({ wish: former, proposal }: ProposedCreation, told: readonly Addition[]): Wish[] | undefined {
  // Another place, or another end of the series, takes the place of the one told before.
  const { place: _place, ...elsewhere } = former;
  const known = told.some(({ place }) => place) ? elsewhere : former;
  const ends = told.some(({ count, until }) => (count ?? until) !== undefined);
  let wish: Wish | undefined = ends && known.when ? { ...known, when: withoutEnd(known.when) } : known;
  for (const addition of told) wish = wish && addTold(wish, addition);
  return wish?.kind === 'create' ? [{ ...wish, replaces: proposal }] : undefined;
}

/** What is told, as a change; nothing where it limits a series. */
function changeAs(told: readonly Addition[], around: Surroundings): Wish[] | undefined {
  const changes: Changes = {};
  for (const { length, place, note, people, details, when, until, except, count } of told) {
    const ends = when !== undefined && isEnd(when);
    if (until || except.length > 0 || count !== undefined || (when && !when.repeats && !ends)) return undefined;
    if (when) changes[ends ? 'endsAt' : 'when'] = when;
    if (length) changes.length = length;
    if (place) changes.place = place;
    if (note) changes.note = { words: note, replaces: false };
    if (people.length > 0) changes.addPeople = [...(changes.addPeople ?? []), ...people];
    if (details.length > 0) changes.details = [...(changes.details ?? []), ...details];
  }
  return Object.keys(changes).length > 0 ? changeProposal(changes, around) : undefined;
}
