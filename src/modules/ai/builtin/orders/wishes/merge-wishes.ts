import type { When } from '../../time/expressions.js';
import { mergeWhen } from '../../time/merge/merge.js';
import { isName } from '../fills/name-fills.js';
import { FURTHER_TIME } from '../rules/create.js';
import type { Changes, Creation, Name, QuestionWish, Update, Wish } from '../grammar/order.js';
import type { Sense } from '../grammar/senses.js';
import type { Lattice } from '../lattice/lattice.js';
import { addTold } from '../told/add-told.js';
import { isKind } from '../creation/compose-title.js';
import { looksLikePlace } from '../creation/place-words.js';
import { readForAnother } from './further-clauses.js';
import { joinChangesOfIt } from './changes-of-it.js';
import type { WishRead } from './wish-read.js';

/** The longest name of a guest, in tokens, with a word before it: "a Ben Otto". */
const LONGEST_GUEST = 3;
/** Orders that put what was told of on the calendar. */
const PUTTING = new Set<Sense>(['put', 'add', 'be', 'end']);

/** "I can't make yoga, please cancel it" is one order, and "rename it to Daily and move it to 9" one change. */
export function merge(reads: readonly WishRead[], lattice: Lattice): WishRead[] {
  const joint: WishRead[] = [];
  for (const read of reads) {
    const last = joint.at(-1);
    const next = last ? addFurther(last, read, lattice) : read;
    const joined =
      last &&
      (joinFound(last, next) ??
        joinSlots(last, next) ??
        joinPlace(last, next, lattice) ??
        joinClock(last, next, lattice) ??
        joinOnlyTime(last, next) ??
        joinAnnounced(last, next) ??
        joinNamed(last, next, lattice) ??
        joinSkipped(last, next) ??
        joinCreation(last, next) ??
        joinGuest(last, next, lattice) ??
        joinQuestion(last, next) ??
        joinChangesOfIt(last, next) ??
        joinAll(last, next) ??
        (isSameEvent(last.wish, next.wish) ? join(last, next) : undefined));
    if (joined) joint.splice(-1, 1, joined);
    else joint.push(next);
  }
  return joint;
}

function isSameEvent(one: Wish, other: Wish): boolean {
  if (!('target' in one) || !('target' in other)) return false;
  if (one.target.name !== undefined) return one.target.name === other.target.name;
  // "Cancel Thursday's meeting with Bill. Move it to Friday": what "it" takes over from the event before.
  const isSame = other.target.people === one.target.people && one.target.people.length > 0;
  return isSame || (other.target.when !== undefined && other.target.when === one.target.when);
}

/** A clause that takes over what it does not say from the event before it. */
function addFurther(last: WishRead, read: WishRead, lattice: Lattice): WishRead {
  return read.reading.frame === FURTHER_TIME ? nameAgain(last, read) : (readForAnother(last, read, lattice) ?? read);
}

/** "And on Thursday at 6" is one more event of the name. */
function nameAgain({ wish: event }: WishRead, again: WishRead): WishRead {
  const { wish } = again;
  const known = event.kind === 'create' && !event.when?.repeats ? event.when : undefined;
  if (event.kind !== 'create' || wish.kind !== 'create' || !wish.when || !known) return again;
  const { date, clock, to } = known;
  // "And Tuesday" is at the same time, and "and at 9" on the same day.
  const isDay = wish.when.date !== undefined && !wish.when.clock && !wish.when.part;
  const same = isDay ? { ...(clock ? { clock } : {}), ...(to && !to.date ? { to } : {}) } : date ? { date } : {};
  return { ...again, wish: { ...event, when: { ...same, ...wish.when } } };
}

/** "Find the review on Friday and move it to 3": what is looked for is what the order means. */
function joinFound(one: WishRead, other: WishRead): WishRead | undefined {
  const { form } = one.reading.head ?? {};
  const isFound = one.wish.kind === 'question' && form?.stand === 'first' && form.isLoose === undefined;
  const isOrder = other.wish.kind === 'update' || other.wish.kind === 'delete';
  if (!isFound || !isOrder || !other.reading.pointsBack || !isSameEvent(one.wish, other.wish)) return undefined;
  return { ...other, leftOut: [...one.leftOut, ...other.leftOut] };
}

/** "When can I fit in a physio on Friday?" looks for a time for the event, and makes none. */
function joinSlots(one: WishRead, other: WishRead): WishRead | undefined {
  const [asked, event] = [one.wish, other.wish];
  const isOpen = asked.kind === 'question' && asked.asks === 'slots' && !asked.target.when && !asked.target.name;
  if (!isOpen || event.kind !== 'create') return undefined;
  const { title, when, length, people } = event;
  const name = title === undefined ? {} : { name: { words: title, from: other.clause.from, to: other.clause.to } };
  const lasts = length ?? asked.length;
  const wish: QuestionWish = {
    ...asked,
    target: { people: [...asked.target.people, ...people], ...name, ...(when ? { when } : {}) },
    ...(lasts ? { length: lasts } : {}),
  };
  return { ...one, wish, leftOut: [...one.leftOut, ...other.leftOut] };
}

/** "Add a workshop, Monday 3 to 4, Hotel Sol": what follows the time is a place, and no further event. */
function joinPlace(one: WishRead, other: WishRead, lattice: Lattice): WishRead | undefined {
  const [event, more] = [one.wish, other.wish];
  const isBehind = other.reading.isInherited && lattice.tokens[other.clause.from - 1]?.text === ',';
  if (!isBehind || event.kind !== 'create' || more.kind !== 'create' || !event.when?.clock || event.place)
    return undefined;
  const { when, people } = more;
  const [name, ...names] = other.reading.slots.filter(({ role }) => role === 'title');
  if (when || people.length > 0 || !name || names.length > 0 || !looksLikePlace(name, lattice)) return undefined;
  return {
    ...one,
    wish: { ...event, place: lattice.words(name.from, name.to) },
    leftOut: [...one.leftOut, ...other.leftOut],
  };
}

/** "Book club every first Friday, 7 p.m., Café Lux": behind an event without a time of day, such a time and a name between pauses are its own. */
function joinClock(one: WishRead, other: WishRead, lattice: Lattice): WishRead | undefined {
  const [event, more] = [one.wish, other.wish];
  if (event.kind !== 'create' || more.kind !== 'create' || other.reading.head || event.place) return undefined;
  const { when: { clock, to, ...rest } = {}, title = '', people } = more;
  const { from } = other.clause;
  const { tokens, times } = lattice;
  const isOpen = event.when && !event.when.clock && !event.when.to && (event.when.date ?? event.when.repeats);
  const isParted = tokens[from - 1]?.text === ',' && (times[from] ?? []).some((edge) => tokens[edge.to]?.text === ',');
  if (!isOpen || !isParted || !clock || Object.keys(rest).length > 0 || people.length > 0) return undefined;
  const name = other.reading.slots.find(({ role }) => role === 'title');
  if (!name || !looksLikePlace(name, lattice)) return undefined;
  const when = { ...event.when, clock, ...(to ? { to } : {}) };
  return { ...one, wish: { ...event, when, place: title }, leftOut: [...one.leftOut, ...other.leftOut] };
}

/** "I got a slot at the physio, Oak Street, on Wednesday at 8": behind an event without a time, a time alone is its own. */
function joinOnlyTime(one: WishRead, { wish, reading, leftOut }: WishRead): WishRead | undefined {
  if (one.wish.kind !== 'create' || one.wish.when || wish.kind !== 'create' || reading.frame !== FURTHER_TIME)
    return undefined;
  return {
    ...one,
    wish: { ...one.wish, ...(wish.when ? { when: wish.when } : {}) },
    leftOut: [...one.leftOut, ...leftOut],
  };
}

/** "Put an entry in my calendar, school play on Friday at 5": an order for an event without its name and its time is for the one told behind it. */
function joinAnnounced({ wish: event, leftOut }: WishRead, other: WishRead): WishRead | undefined {
  if (event.kind !== 'create' || other.wish.kind !== 'create' || event.people.length > 0) return undefined;
  if (event.title ?? event.when ?? event.place ?? event.length ?? other.reading.pointsBack) return undefined;
  const wish = { ...other.wish, details: [...event.details, ...other.wish.details] };
  return { ...other, wish, leftOut: [...leftOut, ...other.leftOut] };
}

/** "Choir every Monday at 7, skip the 21st and the 28th": days without a name are those that a new series leaves out. */
function joinSkipped(one: WishRead, other: WishRead): WishRead | undefined {
  if (one.wish.kind !== 'create' || !one.wish.when?.repeats || other.wish.kind !== 'delete') return undefined;
  const { when: { date, ...rest } = {}, people, name, isAll } = other.wish.target;
  if (!date || Object.keys(rest).length > 0 || people.length > 0 || name || isAll) return undefined;
  const wish = addTold(one.wish, { people: [], details: [], except: [{ date }] });
  return wish && { ...one, wish, leftOut: [...one.leftOut, ...other.leftOut] };
}

/** "The meeting on Thursday, move it to 5", "I have yoga at 6, cancel it": what is told of is there already, and is what "it" means. */
function joinNamed(one: WishRead, other: WishRead, lattice: Lattice): WishRead | undefined {
  const [named, more] = [one.wish, other.wish];
  if (named.kind !== 'create' || (more.kind !== 'update' && more.kind !== 'delete')) return undefined;
  const name = [one.reading.values['title']].flat().find(isName);
  const { sense } = other.reading.head?.form ?? {};
  const isPut = sense !== undefined && PUTTING.has(sense);
  if (isPut || !more.target.pointsBack || more.target.name || !isThere(one, name)) return undefined;
  const { pointsBack: _it, ...rest } = more.target;
  const own = name && !isKind(name, lattice) ? { name } : {};
  const target = { ...rest, ...own, people: named.people, ...(named.when ? { when: named.when } : {}) };
  // "The review on Thursday needs a Meet link, move it to 5": what it is to have is changed as well.
  const details = more.kind === 'update' ? [...named.details, ...(more.changes.details ?? [])] : [];
  const wish = details.length > 0 && more.kind === 'update' ? { ...more, changes: { ...more.changes, details } } : more;
  return { ...other, wish: { ...wish, target }, leftOut: [...one.leftOut, ...other.leftOut] };
}

/** "My dentist tomorrow", "I have a dentist tomorrow": what was told of may be there already. */
function isThere({ wish, reading }: WishRead, name: Name | undefined): boolean {
  if (reading.head?.form.sense === 'have') return true;
  return wish.kind === 'create' && wish.isStated === true && name?.article === 'definite';
}

/** "The plumber comes tomorrow. Put it in for the morning": what is said of "it" belongs to the new event. */
function joinCreation(one: WishRead, other: WishRead): WishRead | undefined {
  const event = one.wish;
  const told = other.wish;
  const isPut = told.kind === 'create' && other.reading.pointsBack && told.title === undefined;
  const more = isPut ? toChange(told) : told;
  if (event.kind !== 'create' || more.kind !== 'update' || !more.target.pointsBack || more.target.name)
    return undefined;
  const { when, place, addPeople = [], details = [], length, endsAt, title, note, ...rest } = more.changes;
  if (Object.keys(rest).length > 0 || (endsAt && !event.when?.clock)) return undefined;
  const begins = when && event.when ? (mergeWhen(event.when, when) ?? when) : (when ?? event.when);
  const all = endsAt ? { ...begins, to: endsAt } : begins;
  const wish: Creation = {
    ...event,
    people: [...event.people, ...addPeople.map((guest) => ({ ...guest, isInvited: true as const }))],
    details: [...event.details, ...details],
    ...(all ? { when: all } : {}),
    ...(place ? { place } : {}),
    ...(title ? { title } : {}),
    ...(length ? { length } : {}),
    ...(note?.words ? { note: event.note ? `${event.note}\n${note.words}` : note.words } : {}),
  };
  return { ...one, wish, leftOut: [...one.leftOut, ...other.leftOut] };
}

/** "Add it for Friday": what it tells of the event before it. */
function toChange({ when, length }: Creation): Update {
  const changes = { ...(when ? { when } : {}), ...(length ? { length } : {}) };
  return { kind: 'update', target: { people: [], pointsBack: true }, changes };
}

/**
 * "Take Dana off and add Lou", "move the call to 2 and add ben", "add Ben to the review and remove Anna": behind a change, a bare name that is
 * nothing one attends is a guest of the same event; where one is removed, others must have been spoken of.
 */
function joinGuest(one: WishRead, other: WishRead, lattice: Lattice): WishRead | undefined {
  const change = one.wish;
  const guest = change.kind === 'update' ? readGuest(other, lattice) : undefined;
  if (change.kind !== 'update' || !guest) return undefined;
  const { addPeople = [], removePeople = [] } = change.changes;
  const isGone = other.wish.kind === 'delete';
  if (isGone ? addPeople.length === 0 || guest.isAttended : guest.isAttended && removePeople.length === 0)
    return undefined;
  const displayName = guest.words;
  const guests = isGone
    ? { removePeople: [...removePeople, { displayName }] }
    : { addPeople: [...addPeople, { displayName }] };
  return {
    ...one,
    wish: { ...change, changes: { ...change.changes, ...guests } },
    leftOut: [...one.leftOut, ...other.leftOut],
  };
}

/** The bare name that a clause adds or removes. */
function readGuest(
  { wish, reading: { head, slots } }: WishRead,
  { occasions, kinds, definite }: Lattice,
): { words: string; isAttended: boolean } | undefined {
  const [name, ...others] = slots;
  if (!name || others.length > 0 || name.to - name.from > LONGEST_GUEST) return undefined;
  const isAttended = Math.max(occasions[name.from] ?? 0, kinds[name.from] ?? 0) > name.from;
  if (wish.kind === 'delete') {
    const { name: gone, isAll } = wish.target;
    const isBare = name.role === 'event' && gone && !gone.article && !isAll && (definite[name.from] ?? 0) === 0;
    return isBare ? { words: gone.words, isAttended } : undefined;
  }
  const isAdded = wish.kind === 'create' && !wish.when && name.role === 'title' && head?.form.sense === 'add';
  return isAdded && wish.title ? { words: wish.title, isAttended } : undefined;
}

/** "I don't need the piano lessons any more, delete all": all of what is to go already. */
function joinAll(one: WishRead, other: WishRead): WishRead | undefined {
  const [first, second] = [one.wish, other.wish];
  if (first.kind !== 'delete' || second.kind !== 'delete' || !second.target.isAll || !first.target.name)
    return undefined;
  const { name, when, people, place } = second.target;
  if ((name ?? when ?? place) !== undefined || people.length > 0) return undefined;
  return {
    ...one,
    wish: { ...first, target: { ...first.target, isAll: true } },
    leftOut: [...one.leftOut, ...other.leftOut],
  };
}

/** "On Thursday or Friday?" asks about both days. */
function joinQuestion(one: WishRead, other: WishRead): WishRead | undefined {
  const [first, second] = [one.wish, other.wish];
  if (
    first.kind !== 'question' ||
    second.kind !== 'question' ||
    first.asks !== second.asks ||
    !other.reading.isInherited
  )
    return undefined;
  const { name, when } = second.target;
  if (name || !when?.date || !first.target.when?.date || first.target.when.to) return undefined;
  return { ...one, wish: { ...first, target: { ...first.target, when: { ...first.target.when, to: when } } } };
}

function join(one: WishRead, other: WishRead): WishRead | undefined {
  const [first, second] = [one.wish, other.wish];
  const leftOut = [...one.leftOut, ...other.leftOut];
  if (first.kind === 'update' && second.kind === 'update')
    return { ...one, leftOut, wish: { ...first, changes: joinChanges(first.changes, second.changes) } };
  // "Cancel the dinner, I can't come": why.
  const isWhy = second.kind === 'respond' && other.reading.head?.form.sense === 'absent';
  if (isWhy && (first.kind === 'delete' || first.kind === 'update')) return one;
  // "I can't make yoga, please cancel it" orders once, "accept the demo and remind me" twice.
  const isAnswered =
    first.kind === 'respond' && (second.kind === 'delete' || one.reading.head?.form.sense === 'absent');
  const isUndone = first.kind === 'delete' || isAnswered;
  return isUndone && (second.kind === 'delete' || second.kind === 'update') ? { ...other, leftOut } : undefined;
}

/** "Move it to today, but make it for 3": both times where they fit together; else the second holds. */
function joinChanges({ when: first, ...known }: Changes, { when: second, ...more }: Changes): Changes {
  const when = (first && second && mergeWhen(first, second)) ?? second ?? first;
  return { ...known, ...more, ...(when ? { when } : {}) };
}

/**
 * "Lunch on Monday at 12 and dinner at 7": the second is on the day of the first; "the gym and yoga on Friday" both are. A new event is
 * also on the day of the change or the deletion before it: "move yoga tomorrow to 7 and add a sauna at 9". Behind a move or a deletion,
 * what is only named with a time may be there already: "dentist half an hour later and lunch at 1".
 */
export function withShared(reads: readonly WishRead[], announced?: When): WishRead[] {
  let day = announced;
  return reads.map((read, index) => {
    const { wish } = read;
    if (wish.kind !== 'create') {
      day = findDay(wish) ?? day;
      return read;
    }
    const { when } = wish;
    const isOpen = when?.clock !== undefined && !when.date && !when.fromNow && !when.repeats;
    const isNext = leavesPlace(reads[index - 1]?.wish) && wish.isStated === true && !read.reading.isInherited;
    const known = isNext ? { ...wish, isKnown: true as const } : wish;
    if (isOpen && day?.date) {
      const shared = isNext ? { sharedDay: day.date } : { when: { ...when, date: day.date } };
      return { ...read, wish: { ...known, ...shared } };
    }
    day = when ?? day;
    return known === wish ? read : { ...read, wish: known };
  });
}

/** Whether a wish gives an event another time, or deletes it. */
function leavesPlace(wish: Wish | undefined): boolean {
  return (
    wish?.kind === 'delete' || (wish?.kind === 'update' && (wish.changes.when ?? wish.changes.shift) !== undefined)
  );
}

/** The day of an order about an event that is there: its new one, or else the one it is on. */
function findDay(wish: Exclude<Wish, Creation>): When | undefined {
  const { target } = wish;
  const changed = wish.kind === 'update' ? wish.changes.when : undefined;
  return [changed, target.when].find((when) => when?.date !== undefined && !when.bound && !when.repeats);
}
