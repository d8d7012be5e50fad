import { isOfGuests } from '../../orders/trust/trust.js';
import { fold } from '../../grammar/tokens.js';
import type { LanguagePackage } from '../../languages/language.js';
import type { NamedPerson, Target, Wish } from '../../orders/grammar/order.js';
import { wish as wishWord } from '../../orders/grammar/phrases.js';
import { SILENCING } from '../../orders/reading/asides.js';
import { isTakenBack } from '../../orders/trust/takes-back.js';
import { findImplausible } from '../../orders/trust/plausibility.js';
import type { Clause } from '../../orders/reading/clause.js';
import type { Lattice } from '../../orders/lattice/lattice.js';
import { findAbsent, tellsSeveralAbsent } from '../../orders/told/absent-guest.js';
import { listOrderStarts } from '../../orders/told/order-apart.js';
import { withPersonTold } from '../../orders/told/person-told.js';
import { readFragment } from '../../orders/reading/read-fragment.js';
import type { Understanding, WishRead } from '../../orders/wishes/wish-read.js';
import { mergeWhen } from '../../time/merge/merge.js';
import { readBesideKnown } from '../../orders/wishes/wishes.js';
import { type KnownEvent, findKnownEvent } from '../events/find-known.js';
import type { EventSeen } from '../state/tool-results.js';
import type { MessageReading } from '../message/message-reading.js';

type WishesRead = Extract<MessageReading, { kind: 'wishes' }>;

/**
 * Reads a message once more, now that the events of the coming weeks are known: around the one event it names. Nothing where it names
 * none, or where what is to become of it stays open.
 */
export function readBesideCalendar(
  lattice: Lattice,
  events: readonly EventSeen[],
  language: LanguagePackage,
): WishesRead | undefined {
  const known = findKnownEvent(lattice, events, language);
  if (!known) return undefined;
  return readAsTold(lattice, known, language) ?? readOrderBehind(lattice, known, language);
}

/** What a text tells of the event as a whole. */
export function readAsTold(lattice: Lattice, known: KnownEvent, language: LanguagePackage): WishesRead | undefined {
  const read = readBesideKnown(lattice.text, language.orders, known.spans);
  const [one, ...others] = withAbsence(
    read.wishes.filter(({ wish }) => !isBare(wish)),
    lattice,
  );
  if (!one || others.length > 0 || !isSound(read, one)) return undefined;
  const names = known.spans.map(({ from, to }) => lattice.words(from, to));
  const wish = takesAsWords(one.wish, names) ? undefined : aim(one, known.events, language);
  if (!wish) return undefined;
  const { changed, told } = addTimes(wish, read);
  return { kind: 'wishes', wishes: [changed], leftOut: [...one.leftOut, ...listLost(read, told)] };
}

/** "In the morning instead, 10am": a mere time behind the new one is part of it. */
function addTimes(wish: Wish, { asides, text: { lattice } }: Understanding): { changed: Wish; told: Set<Clause> } {
  const told = new Set<Clause>();
  if (wish.kind !== 'update') return { changed: wish, told };
  let { when } = wish.changes;
  for (const { clause } of asides) {
    const fragment = readFragment(lattice, clause.from, clause.to);
    const more = fragment?.unused === 0 && fragment.fragment.is === 'time' ? fragment.fragment.when : undefined;
    const merged = when && more && mergeWhen(when, more);
    if (!merged) continue;
    when = merged;
    told.add(clause);
  }
  return { changed: when ? { ...wish, changes: { ...wish.changes, when } } : wish, told };
}

/** What a text orders or tells beside the one order that is understood: an order that says nothing by itself, and clauses that nothing fits. */
function listLost({ wishes, asides, text: { lattice } }: Understanding, told: ReadonlySet<Clause>): string[] {
  const bare = wishes.filter(
    ({ wish, reading: { pointsBack } }) => wish.kind === 'create' && isBare(wish) && !pointsBack,
  );
  const lost = asides.filter(({ clause }) => clause.why === 'nothing fits' && !told.has(clause));
  return [...bare, ...lost].map(({ clause: { from, to } }) => lattice.words(from, to));
}

/** "Ben no viene a la revisión, quítalo": where a pronoun may be a person, it is the guest that was told of, and the event stays. */
function withAbsence(reads: WishRead[], lattice: Lattice): WishRead[] {
  const [first, order = first, ...others] = reads;
  if (!first || !order || others.length > 0 || !takesSomebody(order, lattice, lattice)) return reads;
  const told = first.wish.kind === 'update' && !first.reading.head ? first.wish.changes.removePeople : undefined;
  return told ? [removeFrom(order, told)] : first === order ? [withoutAbsent(order, lattice)] : reads;
}

/** A deletion, or who was told not to come to the event by the text before it. */
function withoutAbsent(order: WishRead, told: Lattice): WishRead {
  const absent = findAbsent(told);
  return absent === undefined
    ? order
    : removeFrom(
        order,
        absent.map((displayName) => ({ displayName })),
      );
}

/** Whether what a deletion takes out, by a pronoun, may be somebody: behind several who do not come, "them" are these, and "it" is the event. */
function takesSomebody({ wish, reading, clause: { from, to } }: WishRead, lattice: Lattice, told: Lattice): boolean {
  const { verbs, known, tellsPersons, persons } = lattice;
  const isThem =
    tellsSeveralAbsent(told) && (persons.slice(from, to).some((end) => end > 0) || lattice.pointsAtSeveral());
  if (wish.kind !== 'delete' || (tellsPersons && !isThem) || known.overlaps(from, to)) return false;
  return (verbs[reading.head?.at ?? -1] ?? []).some(({ value: { sense } }) => sense === 'take' || sense === 'uninvite');
}

function removeFrom(order: WishRead, removePeople: NamedPerson[]): WishRead {
  if (order.wish.kind !== 'delete') return order;
  return {
    ...order,
    wish: { kind: 'update', target: { ...order.wish.target, people: [] }, changes: { removePeople } },
  };
}

/** "The vendor has gone bankrupt, get rid of it": the order on the event that was told of before it, and its people. */
function readOrderBehind(lattice: Lattice, known: KnownEvent, language: LanguagePackage): WishesRead | undefined {
  for (const at of listOrderStarts(lattice)) {
    const part = lattice.text.slice(lattice.tokens[at]?.start);
    const spans = known.spans
      .filter(({ from }) => from >= at)
      .map(({ from, to }) => ({ from: from - at, to: to - at }));
    const read = readBesideKnown(part, language.orders, spans);
    const [order, ...others] = read.wishes;
    const isSomebody = order && takesSomebody(order, read.text.lattice, lattice);
    const one = isSomebody ? withoutAbsent(order, lattice) : order;
    if (!one?.reading.head || others.length > 0 || read.asides.length > 0 || !isSound(read, one)) continue;
    const wish = aim({ ...one, wish: withPersonTold(one.wish, lattice, at) }, known.events, language);
    if (wish) return { kind: 'wishes', wishes: [wish], leftOut: one.leftOut };
  }
  return undefined;
}

/** "Put that in", "change it": an order that says nothing by itself. */
function isBare(wish: Wish): boolean {
  if (wish.kind === 'create') return !wish.when && wish.people.length === 0 && !wish.place;
  return wish.kind === 'update' && Object.keys(wish.changes).length === 0;
}

/** Whether nothing in a message speaks against its order. */
function isSound(read: Understanding, one: WishRead): boolean {
  if (isOfGuests(one, read.text.lattice)) return false;
  const {
    asides,
    text: { lattice },
  } = read;
  const { leftOut, reading, clause } = one;
  if (asides.some(({ clause: { why = '' } }) => SILENCING.has(why) || why === 'question')) return false;
  if (isTakenBack(read) || isForOther(lattice) || asksAbout(one, lattice)) return false;
  // An order by a verb that is not known: "stick a video link on the call".
  const first = lattice.behindIdle(clause.from);
  const unused = reading.unused.filter((at) => at !== first || reading.head !== undefined);
  if (leftOut.length > 0 && unused.length > 0) return false;
  // "Piano on the 3rd is the last, cancel all after that": which of them is told before it.
  if (lattice.adjacent.some((edges) => edges.length > 0) && one.wish.kind === 'delete') return false;
  // "Everything can go except the piano lesson".
  if (unused.some((at) => lattice.markers[at]?.some(({ value }) => value === 'except'))) return false;
  if (continuesTelling(clause, asides, lattice)) return false;
  const doubtful = findImplausible({ ...one, leftOut: [] }, lattice);
  return doubtful === undefined;
}

/** "Is stand-up always at 9?": what is told of an event as a question, with neither an order nor a preference. */
function asksAbout({ reading: { head }, clause: { from, to } }: WishRead, lattice: Lattice): boolean {
  const { copulas, inversions, preferences, tokens } = lattice;
  const first = lattice.behindIdle(from);
  const isAsked = tokens[to - 1]?.text === '?' || Math.max(copulas[first] ?? 0, inversions[first] ?? 0) > first;
  return head === undefined && isAsked && !preferences.slice(from, to).some((end) => end > 0);
}

/** "Tell Maria to move lunch": an order to somebody else. */
function isForOther(lattice: Lattice): boolean {
  const first = lattice.behindIdle(0);
  const tells = (lattice.markers[first] ?? []).some(({ value }) => value === 'tell');
  return tells && (lattice.verbs[first] ?? []).length === 0;
}

/** "The hairdresser called and wants to move it": what somebody else wishes. */
function continuesTelling({ from }: Clause, asides: Understanding['asides'], lattice: Lattice): boolean {
  const isWish = [from, lattice.behindIdle(from)].some(
    (at) => (lattice.auxiliaries[at] ?? 0) > at || lattice.chart.longest(wishWord, at) !== undefined,
  );
  return isWish && asides.some(({ clause }) => clause.to <= from);
}

/** The order, with the event it was found to mean. */
function aim({ wish }: WishRead, events: readonly EventSeen[], language: LanguagePackage): Wish | undefined {
  if (wish.kind !== 'update' && wish.kind !== 'delete' && wish.kind !== 'respond') return undefined;
  const { target } = wish;
  if (!isMeant(target, events, language)) return undefined;
  const { name: _name, pointsBack: _it, people, ...told } = target;
  const [first] = events;
  if (!first) return undefined;
  const name = { words: first.summary, from: 0, to: 0, isKnown: true as const };
  // Who comes or does not come was spoken of, and does not tell which event is meant.
  const isGuest = wish.kind === 'update' && (wish.changes.removePeople ?? wish.changes.addPeople) !== undefined;
  return { ...wish, target: { ...told, people: isGuest ? [] : people, name } };
}

/** Whether a change takes the name of the event for its new words: "late for the call" tells no place. */
function takesAsWords(wish: Wish, names: readonly string[]): boolean {
  if (wish.kind !== 'update') return false;
  const { place, title, note } = wish.changes;
  return [place, title, note?.words].some((words) => names.some((name) => words?.includes(name)));
}

/** Whether a target is the event that was found: its name, a pronoun, or its kind. */
function isMeant({ name }: Target, [first]: readonly EventSeen[], { kindWords }: LanguagePackage): boolean {
  if (!name || name.isKnown) return true;
  const title = fold(first?.summary ?? '');
  return name.words.split(/\s+/).every((word) => kindWords.has(fold(word)) || title.includes(fold(word)));
}
