import { Temporal } from 'temporal-polyfill';
import { fold } from '../../grammar/tokens.js';
import type { Name, Wish } from '../../orders/grammar/order.js';
import type { Asked, Sense } from '../../orders/grammar/senses.js';
import { isBareLength } from '../../orders/fills/fills.js';
import { isName } from '../../orders/fills/name-fills.js';
import { courtesy } from '../../orders/grammar/phrases.js';
import type { Lattice } from '../../orders/lattice/lattice.js';
import { findDoubt } from '../../orders/trust/trust.js';
import type { WishRead } from '../../orders/wishes/wish-read.js';
import type { When } from '../../time/expressions.js';
import { mergeWhen } from '../../time/merge/merge.js';
import { listChangeable, pointAt } from '../events/open-proposals.js';
import { readMoment } from '../events/read-moment.js';
import { findNewSpokenOf, findProposedOf, findSpokenOf } from '../events/proposed-events.js';
import { isOnlyPointing } from '../../orders/wishes/changes-of-it.js';
import type { Surroundings } from '../state/situation.js';
import { isAddition } from './additions.js';
import { changeProposal, changeOneOf } from '../changes/change-proposal.js';
import { replaceKind } from '../changes/other-words.js';
import { readDotted } from '../changes/bare-clocks.js';
import { shiftByOtherLength, shiftOtherWay } from '../changes/other-length.js';
import { addToTime, readAnotherTime, leaveOutDays } from '../changes/other-times.js';
import { pointAtShown } from './point-at-shown.js';
import { type OwnReading, listCourtesies } from '../message/own-reading.js';
import { hasClock } from '../state/state.js';

/** A message that is cheaper to read as an order is no addition, unless it is only a name and a time. */
const ORDER_LEAD = 0.05;

/** An order that leans on what came before: "then book a haircut" at the time that was free. */
export function readOwnOrder(own: OwnReading, around: Surroundings): Wish[] | undefined {
  const [first, ...rest] = own.read.wishes;
  if (own.obstacle || !first || rest.length > 0 || first.leftOut.length > 0) return undefined;
  const { wish } = first;
  return (
    pointAtShown(wish, own, around) ??
    replaceKind(first, own, around) ??
    removesGuest(wish, around) ??
    skipsDay(wish, around) ??
    changesPart(wish, own, around) ??
    tellsMore(wish, own, around) ??
    movesAsked(first, own, around) ??
    changesNamed(wish, own, around) ??
    repeatsIt(wish, around) ??
    movesByOther(wish, around) ??
    movesToDotted(wish, own, around) ??
    movesBeside(first, own, around) ??
    movesWhole(first, around) ??
    changesOneOf(wish, around) ??
    sharesDay(wish, own, around) ??
    placeOnThatDay(wish, own, around) ??
    seeksAnotherDay(wish, around) ??
    takesTimeAsked(wish, own, around)
  );
}

/** "Remove Ben" behind an event that Ben is invited to. */
function removesGuest(wish: Wish, { state }: Surroundings): Wish[] | undefined {
  const { event } = state.spoken.topic ?? {};
  const { name, people, ...told } = wish.kind === 'delete' ? wish.target : { people: [] };
  if (!event || !name || people.length > 0 || Object.keys(told).length > 0) return undefined;
  const who = fold(name.words);
  const isGuest = event.guests.some((guest) => !guest.self && fold(guest.name).split(' ').includes(who));
  return isGuest
    ? [
        {
          kind: 'update',
          target: { people: [], pointsBack: true },
          changes: { removePeople: [{ displayName: name.words }] },
        },
      ]
    : undefined;
}

/** "Skip the 9th", behind a series that is proposed: it leaves out that day. */
function skipsDay(wish: Wish, around: Surroundings): Wish[] | undefined {
  if (wish.kind !== 'delete' || !wish.target.when?.date) return undefined;
  const { people, when, scope: _scope, pointsBack: _it, ...told } = wish.target;
  return people.length === 0 && Object.keys(told).length === 0 ? leaveOutDays([when], around) : undefined;
}

/** "Just change the start to 7": a part of the event spoken of, and no event of that name. */
function changesPart(wish: Wish, { read }: OwnReading, { state }: Surroundings): Wish[] | undefined {
  const { name, people, ...told } = wish.kind === 'update' ? wish.target : { people: [] };
  if (wish.kind !== 'update' || !state.spoken.topic || !name || people.length > 0 || Object.keys(told).length > 0)
    return undefined;
  const isPart = read.text.lattice.aspects.some((edges, at) =>
    edges.some(({ to, value }) => value === 'time' && at <= name.from && to === name.to),
  );
  return isPart ? [{ ...wish, target: { people: [], pointsBack: true } }] : undefined;
}

/** "And book it for two hours": a new event without a name of its own is the one just proposed, told more of. */
function tellsMore(wish: Wish, own: OwnReading, around: Surroundings): Wish[] | undefined {
  if (wish.kind !== 'create' || wish.title || wish.people.length > 0 || !findNewSpokenOf(around)) return undefined;
  // "Another one on Friday".
  if (listCourtesies(own).has('again')) return undefined;
  const { when, length, place, details, note, nextTo, samePeopleAs, except, dayOf } = wish;
  if (note ?? dayOf ?? nextTo ?? samePeopleAs ?? except) return undefined;
  const told = { ...(when && !isBareLength(when) ? { when } : {}), ...(place ? { place } : {}) };
  const lasts = length ?? (when && isBareLength(when) ? when.length : undefined);
  const changes = { ...told, ...(lasts ? { length: lasts } : {}), ...(details.length > 0 ? { details } : {}) };
  return Object.keys(changes).length > 0 ? changeProposal(changes, around) : undefined;
}

const MOVES = new Set<Sense>(['move', 'put']);

/** "Mets 14h" behind "when is the dentist?": a word that moves as well makes no event without a name. */
function movesAsked(
  { wish, reading: { head } }: WishRead,
  { read }: OwnReading,
  { state }: Surroundings,
): Wish[] | undefined {
  if (wish.kind !== 'create' || wish.title || wish.people.length > 0 || !wish.when?.clock || !head) return undefined;
  const isAsked = state.wishes[0]?.kind === 'question' && state.spoken.topic?.event.id;
  const moves = (read.text.lattice.verbs[head.at] ?? []).some(({ value: { sense } }) => MOVES.has(sense));
  return isAsked && moves
    ? [{ kind: 'update', target: { people: [], pointsBack: true }, changes: { when: wish.when } }]
    : undefined;
}

/** "Make badminton 90 minutes": a new event without a time that is called like one that is proposed. */
function changesNamed(wish: Wish, { language }: OwnReading, around: Surroundings): Wish[] | undefined {
  if (wish.kind !== 'create' || !wish.title || wish.people.length > 0 || !around.isWaiting) return undefined;
  const isTimed = wish.when && !isBareLength(wish.when);
  const length = wish.length ?? wish.when?.length;
  const { place, details } = wish;
  if (isTimed || !(length ?? place ?? details[0])) return undefined;
  const { context } = around;
  const meant = pointAt(listChangeable(around.state), { name: { words: wish.title } }, { language, context });
  const changes = {
    ...(length ? { length } : {}),
    ...(place ? { place } : {}),
    ...(details.length > 0 ? { details } : {}),
  };
  return meant.length > 0 ? changeOneOf(changes, meant) : undefined;
}

/** "Repeat that weekly", behind a new event, makes it a series. */
function repeatsIt(wish: Wish, around: Surroundings): Wish[] | undefined {
  if (wish.kind !== 'update' || !isOnlyPointing(wish.target) || !wish.changes.when?.repeats) return undefined;
  const { when, ...others } = wish.changes;
  return Object.keys(others).length === 0 ? addToTime(when, around) : undefined;
}

/** "15 minutes later", then "make it 45 minutes", or "make it 15 minutes earlier". */
function movesByOther(wish: Wish, around: Surroundings): Wish[] | undefined {
  if (wish.kind !== 'update' || !isOnlyPointing(wish.target)) return undefined;
  const { length, shift, ...others } = wish.changes;
  if (Object.keys(others).length > 0 || (length && shift)) return undefined;
  return length ? shiftByOtherLength(length, around) : shift && shiftOtherWay(shift, around);
}

/** "Move it to 12.30": a time of day where the event spoken of has one. */
function movesToDotted(wish: Wish, own: OwnReading, around: Surroundings): Wish[] | undefined {
  if (wish.kind !== 'update' || !isOnlyPointing(wish.target) || !wish.changes.when) return undefined;
  const when = readDotted(wish.changes.when, own, around);
  return when && [{ ...wish, changes: { ...wish.changes, when } }];
}

/** "And the client call right after", behind a change of another event: it is moved there. */
function movesBeside({ wish, reading }: WishRead, own: OwnReading, { state }: Surroundings): Wish[] | undefined {
  if (wish.kind !== 'create' || !wish.besideIt || wish.when || state.wishes[0]?.kind !== 'update' || !isAddition(own))
    return undefined;
  const name = reading.slots.map(({ role }) => reading.values[role]).find((value) => isName(value));
  const changes = { nextTo: { side: wish.besideIt } };
  return name?.article === 'definite' ? [{ kind: 'update', target: { people: [], name }, changes }] : undefined;
}

/** "To Saturday at 9" without a name: both are the new time of what was spoken of. */
function movesWhole({ wish, reading }: WishRead, { state }: Surroundings): Wish[] | undefined {
  if (wish.kind !== 'update' || !state.spoken.topic) return undefined;
  const { name, when, people, pick: picked, pointsBack, scope } = wish.target;
  const { when: to } = wish.changes;
  if (name ?? people[0] ?? picked ?? pointsBack ?? scope) return undefined;
  if (!when?.clock || when.date || !to?.date || to.clock) return undefined;
  const told = reading.slots.find(({ role }) => role === 'when');
  const isBehind = reading.slots.some(({ role, to: end }) => role === 'to' && end === told?.from);
  const whole = isBehind ? mergeWhen(to, when) : undefined;
  return whole && [{ ...wish, target: { people: [], pointsBack: true }, changes: { ...wish.changes, when: whole } }];
}

/** "Make it 6pm" behind several proposals is about one of them. */
function changesOneOf(wish: Wish, around: Surroundings): Wish[] | undefined {
  if (wish.kind !== 'update' || around.state.spoken.topic || !around.isWaiting) return undefined;
  return isOnlyPointing(wish.target) ? changeProposal(wish.changes, around) : undefined;
}

/** "And dinner at 7" behind a new event is on the day of that one; "and start at 10 instead" makes none. */
function sharesDay(wish: Wish, own: OwnReading, around: Surroundings): Wish[] | undefined {
  if (wish.kind !== 'create' || !wish.title || wish.dayOf || !around.isWaiting || !isAddition(own)) return undefined;
  const { fragment } = own;
  if (wish.isStated && fragment?.unused === 0 && fragment.fragment.is !== 'name') return undefined;
  const { when } = wish;
  const start = findProposedOf(around)?.start;
  const { date } = start ? readMoment(start.slice(0, 10)) : {};
  const isOpen = when?.clock !== undefined && !when.date && !when.fromNow && !when.repeats;
  return isOpen && date ? [{ ...wish, when: { ...when, date } }] : undefined;
}

/** "What about Thursday?" behind a search for a free time goes on with it. */
function seeksAnotherDay(wish: Wish, around: Surroundings): Wish[] | undefined {
  const [former] = around.state.wishes;
  if (wish.kind !== 'question' || wish.asks !== 'list' || wish.target.name || wish.target.pick) return undefined;
  const isSought = former?.kind === 'question' && former.asks === 'slots';
  return isSought && wish.target.when?.date ? readAnotherTime(wish.target.when, around) : undefined;
}

/** "What else is on that day?", "skip piano that day": the day, or the days, of what was spoken of. */
function placeOnThatDay(wish: Wish, { read }: OwnReading, around: Surroundings): Wish[] | undefined {
  const days = 'target' in wish && !wish.target.pick ? findSpokenDays(around) : undefined;
  const { lattice } = read.text;
  const from = lattice.sameDays.findIndex((end, at) => end > at);
  if (!('target' in wish) || !days || from < 0) return undefined;
  const { when: { part, ...told } = {}, name: said, ...target } = wish.target;
  const name = said && cutFrom(said, { from, to: lattice.sameDays[from] ?? 0 }, lattice);
  if (name === 'other' || (wish.kind !== 'question' && (!name || Object.keys(told).length > 0))) return undefined;
  return [{ ...wish, target: { ...target, ...(name ? { name } : {}), when: { ...days, ...(part ? { part } : {}) } } }];
}

/** A name without such words at its end; nothing where it is no more than those, and "other" where it goes on behind them. */
function cutFrom(name: Name, { from, to }: { from: number; to: number }, lattice: Lattice): Name | 'other' | undefined {
  if (name.to <= from || name.from >= to) return name;
  if (name.to > to) return 'other';
  return name.from >= from ? undefined : { ...name, to: from, words: lattice.words(name.from, from) };
}

/** The days of what was spoken of, or the day that was asked about. */
function findSpokenDays(around: Surroundings): When | undefined {
  const spoken = findSpokenOf(around);
  const first = spoken?.start.slice(0, 10) ?? around.state.spoken.day;
  if (first === undefined) return undefined;
  const end =
    spoken && Temporal.PlainDate.from(spoken.end.slice(0, 10)).subtract({ days: hasClock(spoken.end) ? 0 : 1 });
  const last = end?.toString() ?? first;
  const { date } = readMoment(last);
  return { ...readMoment(first), ...(last > first && date ? { to: { date } } : {}) };
}

/** Questions about a time, which what is ordered behind them is at. */
const OF_A_TIME = new Set<Asked>(['free', 'list', 'finish', 'total', 'count', 'conflicts']);

/** "Then book a haircut" is at the time that was asked about. */
function takesTimeAsked(wish: Wish, { read, fragment }: OwnReading, { state }: Surroundings): Wish[] | undefined {
  const [former] = state.wishes;
  if (wish.kind !== 'create' || former?.kind !== 'question' || !former.target.when) return undefined;
  if (!OF_A_TIME.has(former.asks)) return undefined;
  // "The 3pm one" points at an event.
  const { picks, definite } = read.text.lattice;
  if (picks.some((edges, at) => edges.some(({ to }) => to !== definite[at]))) return undefined;
  const { when } = wish;
  // "Movie night at 8 then", but neither "dinner with Leo" nor "7pm is fine".
  const isPart = fragment?.unused === 0 && fragment.fragment.is !== 'name';
  if (wish.isStated && (!wish.title || !when?.clock || isPart)) return undefined;
  if (!when) return wish.title && former.asks === 'free' ? [{ ...wish, when: former.target.when }] : undefined;
  const isOpen = when.clock && !when.date && !when.fromNow && !when.repeats;
  const { date, part } = former.target.when;
  if (!isOpen || !date) return undefined;
  // "At 8" behind "free on Sunday evening?" is in the evening.
  const told = (part && mergeWhen({ date, part }, when)) ?? { ...when, date };
  return [{ ...wish, when: told }];
}

/** Whether a message is cheaper to read as an order of its own than as an addition at this cost. */
export function isOwnOrder({ read, obstacle, fragment }: OwnReading, cost: number): boolean {
  const [first] = read.wishes;
  if (obstacle || !first || first.leftOut.length > 0 || isNamedByShift(first, read) || findDoubt(read)) return false;
  // "Hold on, Thursday" holds nothing.
  const { lattice } = read.text;
  const said = lattice.chart.longest(courtesy, 0);
  // "One more on Friday" asks for none.
  if (said?.meaning === 'again' && fragment?.unused === 0) return false;
  // "Ninguna de las dos" is none of two, and nothing at two o'clock.
  if (fragment?.unused === 0 && fragment.fragment.is === 'pick' && fragment.fragment.pick === 'none') return false;
  const isThought = said?.meaning === 'instead' && lattice.isMark(said.end);
  if (isThought && (first.reading.head?.at ?? said.end) < said.end) return false;
  if (isAfterthought(first, lattice)) return false;
  // "Remind me 30 minutes before", "ponle Cena": a new event would have a time.
  const tells = fragment?.unused === 0 && (fragment.fragment.is === 'details' || fragment.fragment.is === 'title');
  if (tells && first.wish.kind === 'create' && !first.wish.when) return false;
  const isStated = first.wish.kind === 'create' && first.wish.isStated;
  return !isStated && read.asides.length === 0 && read.text.cost <= cost + ORDER_LEAD;
}

/** "Jeudi, je veux dire": the verb of the order is that of words that end a correction. */
function isAfterthought({ reading }: WishRead, lattice: Lattice): boolean {
  const at = reading.head?.at ?? 0;
  return at > 0 && lattice.courtesyAt(at) === 'instead' && lattice.courtesies[at] === lattice.length;
}

/** "A day later" names no event called "later". */
function isNamedByShift({ wish }: WishRead, { text: { lattice } }: OwnReading['read']): boolean {
  const name = 'target' in wish ? wish.target.name : undefined;
  return (
    name !== undefined && lattice.shifts.some((edges, at) => edges.some(({ to }) => at <= name.from && name.to <= to))
  );
}
