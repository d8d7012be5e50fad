import type { Changes, Courtesy, Creation, Target, Wish } from '../../orders/grammar/order.js';
import { courtesy } from '../../orders/grammar/vocabulary.js';
import { isBareLength } from '../../orders/lattice/fills.js';
import { cleanTitle } from '../../orders/wishes/titles.js';
import { findDoubt } from '../../orders/reading/trust.js';
import type { WishRead } from '../../orders/wishes/wish-read.js';
import type { Duration, When } from '../../time/expressions.js';
import { mergeWhen } from '../../time/merge/merge.js';
import { pointedAt } from '../events/choose-event.js';
import { isAt } from '../events/pick-event.js';
import type { OwnReading } from './own-reading.js';
import type { Surroundings } from '../state/surroundings.js';

type Fragment = NonNullable<OwnReading['fragment']>['fragment'];

/** A message that is cheaper to read as an order is no addition, unless it is only a name and a time. */
const ORDER_LEAD = 0.05;

/** Reads a message as a follow-up: another time, a shift, a pick; undefined when it stands alone. */
export function followUp(own: OwnReading, around: Surroundings): { wishes: Wish[]; withdraws?: string[] } | undefined {
  const { fragment: read } = own;
  const isFragment = read && read.unused === 0 && !isOwnOrder(own, read.cost);
  const wishes = ownOrders(own, around) ?? (isFragment ? apply(read.fragment, own, around) : undefined);
  return wishes && { wishes };
}

/** An order that leans on what came before: "then book a haircut" at the time that was free. */
function ownOrders({ read }: OwnReading, around: Surroundings): Wish[] | undefined {
  const [first, ...rest] = read.wishes;
  const [former] = around.state.wishes;
  if (!first || rest.length > 0 || first.leftOut.length > 0) return undefined;
  const { wish } = first;
  const more = tellsMore(wish, around) ?? movesWhole(first, around);
  if (more) return more;
  const isOtherDay =
    wish.kind === 'question' &&
    wish.asks === 'list' &&
    !wish.target.name &&
    !wish.target.pick &&
    wish.target.when?.date;
  if (isOtherDay && former?.kind === 'question' && former.asks === 'slots')
    return anotherTime(wish.target.when ?? {}, around);
  if (
    wish.kind !== 'create' ||
    wish.isStated ||
    former?.kind !== 'question' ||
    (former.asks !== 'free' && former.asks !== 'list') ||
    // "The 3pm one" points at an event.
    read.text.lattice.picks.flat().length > 0 ||
    !former.target.when
  )
    return undefined;
  const { when } = wish;
  if (!when) return wish.title && former.asks === 'free' ? [{ ...wish, when: former.target.when }] : undefined;
  const isOpen = when.clock && !when.date && !when.fromNow && !when.repeats;
  return isOpen && former.target.when.date
    ? [{ ...wish, when: { ...when, date: former.target.when.date } }]
    : undefined;
}

/** "And book it for two hours": a new event without a name of its own is the one just proposed, told more of. */
function tellsMore(wish: Wish, around: Surroundings): Wish[] | undefined {
  if (wish.kind !== 'create' || wish.title || wish.people.length > 0 || !isCreating(around)) return undefined;
  const { when, length, place, details, note, nextTo, samePeopleAs, except } = wish;
  if (note ?? nextTo ?? samePeopleAs ?? except) return undefined;
  const told = { ...(when && !isBareLength(when) ? { when } : {}), ...(place ? { place } : {}) };
  const lasts = length ?? (when && isBareLength(when) ? when.length : undefined);
  const changes = { ...told, ...(lasts ? { length: lasts } : {}), ...(details.length > 0 ? { details } : {}) };
  return Object.keys(changes).length > 0 ? change(changes, around) : undefined;
}

/** "To Saturday at 9" without a name: both are the new time of what was spoken of. */
function movesWhole({ wish, reading }: WishRead, { state }: Surroundings): Wish[] | undefined {
  if (wish.kind !== 'update' || !state.topic) return undefined;
  const { name, when, people, pick: picked, pointsBack, scope } = wish.target;
  const { when: to } = wish.changes;
  if (name ?? people[0] ?? picked ?? pointsBack ?? scope) return undefined;
  if (!when?.clock || when.date || !to?.date || to.clock) return undefined;
  const told = reading.slots.find(({ role }) => role === 'when');
  const isBehind = reading.slots.some(({ role, to: end }) => role === 'to' && end === told?.from);
  const whole = isBehind ? mergeWhen(to, when) : undefined;
  return whole && [{ ...wish, target: { people: [], pointsBack: true }, changes: { ...wish.changes, when: whole } }];
}

function isCreating({ state, isWaiting }: Surroundings): boolean {
  return isWaiting && state.topic?.proposal?.call.name === 'create_event';
}

/** Whether a message is cheaper to read as an order of its own than as an addition at this cost. */
export function isOwnOrder({ read }: OwnReading, cost: number): boolean {
  const [first] = read.wishes;
  if (!first || first.leftOut.length > 0 || isNamedByShift(first, read) || findDoubt(read)) return false;
  const isStated = first.wish.kind === 'create' && first.wish.isStated;
  return !isStated && read.asides.length === 0 && read.text.cost <= cost + ORDER_LEAD;
}

/** "A day later" names no event called "later". */
function isNamedByShift({ wish }: WishRead, { text: { lattice } }: OwnReading['read']): boolean {
  const name = 'target' in wish ? wish.target.name : undefined;
  return (
    name !== undefined && lattice.shifts.some((edges, at) => edges.some(({ to }) => at <= name.from && name.to <= to))
  );
}

function apply(fragment: Fragment, own: OwnReading, around: Surroundings): Wish[] | undefined {
  const { state } = around;
  const says = courtesies(own);
  switch (fragment.is) {
    case 'time':
      if (declinesFirst(own)) {
        const other = readReplacement(fragment.when, around);
        if (other) return other;
      }
      return says.has('again') ? again({ when: fragment.when }, around) : anotherTime(fragment.when, around);
    case 'until':
      return fuller({ ...fragment.until, bound: 'before' }, around);
    case 'shift':
      return change({ shift: fragment.shift }, around);
    case 'length':
      return byOtherLength(fragment.length, around) ?? change({ length: fragment.length }, around);
    case 'place':
      return change({ place: fragment.place.full ?? fragment.place.words }, around);
    case 'people':
      return withPeople(fragment.people, own, around);
    case 'addresses':
      return change({ addPeople: fragment.people }, around);
    case 'details':
      return change({ details: fragment.details }, around);
    case 'title':
      return change({ title: cleanTitle(fragment.title, own.read.text.lattice) }, around);
    case 'pick':
      return pick(fragment, own, around);
    case 'name':
      return readName(fragment, state.wishes) ?? readAddition(fragment, own, state.wishes);
    case 'exceptTime':
      return withoutDays(fragment.except, around);
    case 'except':
      return undefined;
    default:
      return undefined;
  }
}

/** "And the dentist?" asks the same of another event. */
function readName({ name, when }: Extract<Fragment, { is: 'name' }>, [former]: readonly Wish[]): Wish[] | undefined {
  if (former?.kind !== 'question' || former.asks === 'free' || former.asks === 'slots') return undefined;
  return name.article === 'definite'
    ? [{ ...former, target: { people: [], name, ...(when ? { when } : {}) } }]
    : undefined;
}

/** "And the dinner too" behind a cancellation cancels another event. */
function readAddition(
  { name, when }: Extract<Fragment, { is: 'name' }>,
  { read }: OwnReading,
  [former]: readonly Wish[],
): Wish[] | undefined {
  const isAdded = (read.text.lattice.joints[0] ?? 0) > 0 && name.article === 'definite';
  if (!isAdded || (former?.kind !== 'delete' && former?.kind !== 'respond')) return undefined;
  return [{ ...former, target: { people: [], name, ...(when ? { when } : {}) } }];
}

/** The courtesies a message holds, wherever they stand. */
export function courtesies({ read }: OwnReading): Set<Courtesy> {
  const { lattice } = read.text;
  const said = new Set<Courtesy>();
  for (let at = 0; at < lattice.length; at += 1) {
    const found = lattice.courtesyAt(at);
    if (found) said.add(found);
  }
  return said;
}

/** A change of the event spoken of, where there is one. */
function change(changes: Changes, { state, isWaiting }: Surroundings): Wish[] | undefined {
  const isOpen =
    state.topic && (isWaiting ? state.topic.proposal : state.wishes[0]?.kind !== 'question' || state.topic);
  return isOpen ? [{ kind: 'update', target: { people: [], pointsBack: true }, changes }] : undefined;
}

/** Whether a message begins with "no," and not only with "rather". */
function declinesFirst({ read }: OwnReading): boolean {
  const { lattice } = read.text;
  const first = lattice.chart.longest(courtesy, 0);
  return first !== undefined && ['no', 'instead'].includes(first.meaning) && lattice.isMark(first.end);
}

/** "To 4pm", then "no, to Friday": the day takes the place of the clock time. */
function readReplacement(when: When, { state, isWaiting }: Surroundings): Wish[] | undefined {
  const [former] = state.wishes;
  if (former?.kind !== 'update' || !isWaiting || !state.topic?.event.id) return undefined;
  const told = former.changes.when;
  const isOther = told?.clock !== undefined && !told.date && when.date !== undefined && !when.clock;
  return isOther ? [{ ...former, target: pointBack(state), changes: { when }, afresh: true }] : undefined;
}

/** "An hour later", then "half an hour is enough": moved by less, and not shorter. */
function byOtherLength(length: Duration, { state, isWaiting }: Surroundings): Wish[] | undefined {
  const [former] = state.wishes;
  const shift = former?.kind === 'update' ? former.changes.shift : undefined;
  if (former?.kind !== 'update' || !shift || !isWaiting || !state.topic?.event.id) return undefined;
  return [{ ...former, target: pointBack(state), changes: { shift: { ...shift, by: length } }, afresh: true }];
}

function pointBack({ topic }: Surroundings['state']): Target {
  return { people: [], pointsBack: true, ...(topic?.event.id ? { eventId: topic.event.id } : {}) };
}

/** "With Leo" names somebody in the title of what is proposed. */
function withPeople(people: Creation['people'], { language }: OwnReading, around: Surroundings): Wish[] | undefined {
  const { state, isWaiting } = around;
  const [last] = state.wishes;
  const id = state.topic?.proposal?.id;
  if (last?.kind === 'create' && isWaiting && id && people.every(({ email }) => !email))
    return [{ ...last, people: [...last.people, ...people], replaces: id }];
  const names = people.flatMap(({ displayName, email }) => (email ? [] : (displayName ?? [])));
  const isNamed = names.length === people.length && state.topic?.proposal?.call.name === 'create_event';
  if (!isNamed || !isWaiting) return change({ addPeople: people }, around);
  const list = new Intl.ListFormat(language.code).format(names);
  return change({ title: language.replies.withPeople(state.topic?.event.summary ?? '', list) }, around);
}

/** "And on Thursday?" asks the question before it of another time; behind a proposal it tells more of its time, or another one. */
function anotherTime(when: When, around: Surroundings): Wish[] | undefined {
  const { state } = around;
  const [former] = state.wishes;
  if (former?.kind === 'question')
    return [{ ...former, target: { ...former.target, when: moved(former.target.when, when) } }];
  const adds = when.bound ?? when.starting ?? when.repeats;
  const made = adds ? fuller(when, around) : undefined;
  if (made) return made;
  const { length, ...rest } = when;
  const isLength = length !== undefined && Object.keys(rest).length === 0;
  if (!state.topic?.proposal && state.dropped) return [{ ...state.dropped, when: moved(state.dropped.when, when) }];
  return state.topic?.proposal ? change(isLength ? { length } : { when }, around) : undefined;
}

/** "Until Christmas" behind "every Monday" is part of the same time. */
function fuller(when: When, { state, isWaiting }: Surroundings): Wish[] | undefined {
  const [former] = state.wishes;
  const id = state.topic?.proposal?.id;
  if (former?.kind !== 'create' || !former.when || !isWaiting || !id) return undefined;
  const { date, ...clocked } = former.when;
  const joined =
    mergeWhen(former.when, when) ?? (when.repeats ? mergeWhen(clocked, withWeekday(when, date)) : undefined);
  return joined && [{ ...former, when: joined, replaces: id }];
}

/** "But not on 23 December" leaves days of a proposed series out. */
function withoutDays(days: readonly When[], { state, isWaiting }: Surroundings): Wish[] | undefined {
  const [former] = state.wishes;
  const id = state.topic?.proposal?.id;
  if (former?.kind !== 'create' || !former.when?.repeats || !isWaiting || !id) return undefined;
  return [{ ...former, except: [...(former.except ?? []), ...days], replaces: id }];
}

/** "Every week" behind "on Thursday" is every Thursday. */
function withWeekday(when: When, date: When['date']): When {
  if (!when.repeats || when.repeats.frequency !== 'WEEKLY' || when.repeats.weekdays || date?.kind !== 'weekday')
    return when;
  return { ...when, repeats: { ...when.repeats, weekdays: date.days.map((weekday) => ({ weekday })) } };
}

/** Another day keeps the time of day, another time of day keeps the day. */
function moved(former: When | undefined, when: When): When {
  if (!former || former.repeats) return when;
  const { date, clock, part, to } = former;
  if (when.clock || when.part) return { ...(when.date || !date ? {} : { date }), ...when };
  const isOneDay =
    when.date !== undefined &&
    ['weekday', 'offset', 'monthDay', 'numeric', 'weekdayDate', 'dayOfMonth'].includes(when.date.kind);
  if (!isOneDay) return when;
  return { ...when, ...(clock ? { clock } : {}), ...(part ? { part } : {}), ...(to && !to.date ? { to } : {}) };
}

/** "Same again on Friday": a new event like the last one. */
function again({ when }: { when: When }, { state }: Surroundings): Wish[] | undefined {
  const [former] = state.wishes;
  if (former?.kind === 'create') {
    const { replaces: _replaces, ...rest } = former;
    return [{ ...rest, when: moved(former.when, when) }];
  }
  const { event } = state.topic ?? {};
  return (
    event && [
      {
        kind: 'copy',
        target: { people: [], ...(event.id ? { eventId: event.id } : {}), pointsBack: true },
        changes: { when },
      },
    ]
  );
}

function pick(fragment: Extract<Fragment, { is: 'pick' }>, own: OwnReading, around: Surroundings): Wish[] | undefined {
  const { state, context } = around;
  const [former] = state.wishes;
  const series = state.topic?.proposal && state.topic.event.recurringEventId;
  if (fragment.pick === 'all' && series && former && 'target' in former)
    return [{ ...former, target: { ...former.target, eventId: state.topic?.event.id ?? '', scope: 'all' } }];
  if (state.shown.length < 2) return undefined;
  if (fragment.to) return moveOne(fragment.when, fragment.to, around) ?? moveOne(fragment.to, fragment.when, around);
  const [event, ...others] = pointedAt(fragment, own, state.shown, context);
  if (!event || others.length > 0) return undefined;
  return [{ kind: 'question', asks: 'when', target: { people: [], eventId: event.id } }];
}

/** "The 3pm one, make it 4": the event shown at one time is to be at the other. */
function moveOne(from: When | undefined, to: When | undefined, { state, context }: Surroundings): Wish[] | undefined {
  if (!from || !to) return undefined;
  const [event, ...others] = state.shown.filter(({ start }) => isAt(start, from, context));
  if (!event || others.length > 0) return undefined;
  return [{ kind: 'update', target: { people: [], eventId: event.id }, changes: { when: to } }];
}
