import type { Name, Wish } from '../../orders/grammar/order.js';
import { courtesy } from '../../orders/grammar/phrases.js';
import { isBareLength } from '../../orders/fills/fills.js';
import { cleanTitle } from '../../orders/creation/clean-title.js';
import type { When } from '../../time/expressions.js';
import { pointedAt } from '../events/choose-event.js';
import { isAt } from '../events/pick-event.js';
import type { Surroundings } from '../state/situation.js';
import { addFollowing, addShifted, addTime, isAddition, shareOrder } from './additions.js';
import { readAmendment, readShift } from '../changes/amendments.js';
import { changeProposal } from '../changes/change-proposal.js';
import { changeHost } from '../changes/other-host.js';
import { readDotted } from '../changes/bare-clocks.js';
import { changeMinutes } from '../changes/bare-clocks.js';
import { changeReminder } from '../changes/other-reminder.js';
import {
  addToTime,
  repeatCreation,
  repeatCreationShifted,
  readAnotherTime,
  replaceTime,
  isOfSeries,
  limitSeries,
  prolongSeries,
  endWithLast,
  leaveOutDays,
} from '../changes/other-times.js';
import { orderOneMore } from './one-more.js';
import { isOwnOrder, readOwnOrder } from './own-orders.js';
import { addSomebody, withPeople } from '../changes/other-people.js';
import { shiftByOtherCount, shiftByOtherLength, shiftOtherWay } from '../changes/other-length.js';
import { type OwnReading, listCourtesies, readLastCourtesy } from '../message/own-reading.js';
import { tellOfProposal } from './told-of-proposal.js';
import type { Fragment } from '../../orders/reading/read-fragment.js';
import { hasClock } from '../state/state.js';

/** Fragments whose words may as well be those of a detail. */
const NAMING = new Set<Fragment['is']>(['title', 'name']);

/** Reads a message as a follow-up: another time, a shift, a pick; undefined when it stands alone. */
export function followUp(own: OwnReading, around: Surroundings): Wish[] | undefined {
  const { fragment: read } = own;
  const isFragment = read && read.unused === 0 && !isOwnOrder(own, read.cost);
  const reminded = changeReminder(isFragment ? read.fragment : undefined, own, around);
  if (reminded) return reminded;
  return isFragment
    ? (shiftByOtherCount(read.fragment, own, around) ??
        lastOfSeries(read.fragment, around) ??
        // "Ponle un enlace de vídeo" gives no name.
        (NAMING.has(read.fragment.is) || tellsOfAbsence(read.fragment, own)
          ? tellOfProposal(own, around)
          : undefined) ??
        readAmendment(read.fragment, own, around) ??
        // "And one with Tom" is no event of that name.
        (read.fragment.is === 'another' ? undefined : readOwnOrder(own, around)) ??
        apply(read.fragment, own, around) ??
        tellOfProposal(own, around))
    : (addSomebody(own, around) ?? readOwnOrder(own, around) ?? tellOfProposal(own, around));
}

/** "Nada el 23" is no new day. */
function tellsOfAbsence(fragment: Fragment, { read }: OwnReading): boolean {
  const isDay = fragment.is === 'time' && fragment.when.date !== undefined;
  return isDay && read.text.lattice.absences.some((edges) => edges.some(({ value }) => value === 'off'));
}

function lastOfSeries(fragment: Fragment, around: Surroundings): Wish[] | undefined {
  return fragment.is === 'pick' && fragment.pick === 'last' && fragment.when && !fragment.name && !fragment.to
    ? endWithLast(fragment.when, around)
    : undefined;
}

function apply(fragment: Fragment, own: OwnReading, around: Surroundings): Wish[] | undefined {
  const { state } = around;
  switch (fragment.is) {
    case 'time':
      return withPlace(applyTime(fragment.when, own, around), fragment.place);
    case 'minutes':
      return changeMinutes(fragment, around);
    case 'until':
      return endAt(fragment.until, around) ?? addToTime({ ...fragment.until, bound: 'before' }, around);
    case 'shift':
      return applyShift(fragment, own, around);
    case 'length':
      return (
        (own.obstacle ? undefined : shiftByOtherLength(fragment.length, around)) ??
        limitSeries(fragment.length, around) ??
        changeProposal({ length: fragment.length }, around)
      );
    case 'place':
      return (
        askOfOther(fragment.place, own, state.wishes) ??
        shareAt(fragment.place, own, around) ??
        changeHost(fragment, own, around) ??
        changeProposal({ place: fragment.place.full ?? fragment.place.words }, around)
      );
    case 'people':
      return withPeople(fragment, own, around);
    case 'addresses':
      return changeProposal({ addPeople: fragment.people }, around);
    case 'details':
      return changeProposal({ details: fragment.details }, around);
    case 'title':
      return isTold(fragment.title, own)
        ? undefined
        : changeProposal({ title: cleanTitle(fragment.title, own.read.text.lattice) }, around);
    case 'pick':
      return pick(fragment, own, around);
    case 'name':
      return shiftNamed(fragment, own) ?? readName(fragment, state.wishes) ?? shareOrder(fragment, own, around);
    case 'another':
      return (
        orderOneMore(fragment, own, around) ??
        (fragment.isBare && fragment.for ? shareOrder({ is: 'shared', name: fragment.for }, own, around) : undefined)
      );
    case 'exceptTime':
      return leaveOutDays(fragment.except, around);
    case 'shared':
      return shareOrder(fragment, own, around);
    case 'scope':
      return fragment.when?.repeats ? addToTime(fragment.when, around) : undefined;
    case 'except':
      return undefined;
    default:
      return undefined;
  }
}

/** "The day after", "the day before at 5". */
function applyShift(
  { shift, when }: Extract<Fragment, { is: 'shift' }>,
  own: OwnReading,
  around: Surroundings,
): Wish[] | undefined {
  if (listCourtesies(own).has('again')) return repeatCreationShifted(shift, around, when);
  const also = isAddition(own) ? addShifted(shift, around) : undefined;
  if (also) return also;
  if (isOfSeries(shift, around)) return prolongSeries(shift, around);
  return (
    (when ? undefined : shiftOtherWay(shift, around)) ?? changeProposal({ shift, ...(when ? { when } : {}) }, around)
  );
}

/** "Der ist zu teuer": what something is, and no name that it gets. */
function isTold({ from }: Name, { read }: OwnReading): boolean {
  const { markers, copulas } = read.text.lattice;
  const begins = markers.findIndex((edges) => edges.some(({ to, value }) => value === 'to' && to === from));
  return begins > 0 && copulas.includes(begins);
}

/** "Until 10" behind something at 6 tells its end; of a series without a time, a day is its last. */
function endAt(until: When, around: Surroundings): Wish[] | undefined {
  const {
    wishes,
    spoken: { topic },
  } = around.state;
  const [former] = wishes;
  const isTimed = hasClock(topic?.event.start ?? '');
  const isSeries = former?.kind === 'create' && former.when?.repeats !== undefined;
  const isEnd = isTimed ? until.clock !== undefined && !until.date : until.date !== undefined && !isSeries;
  const { bound: _bound, ...endsAt } = until;
  return topic && isEnd ? changeProposal({ endsAt }, around) : undefined;
}

/** "In the evening, not in the morning" behind "at 7" is at 7 in the evening. */
function inOtherHalf(when: When, around: Surroundings): Wish[] | undefined {
  const [former] = around.state.orders;
  const { part, ...rest } = when;
  const clock = former?.kind === 'create' ? former.when?.clock : undefined;
  const isOpen = clock !== undefined && !clock.exact && !clock.half && clock.hour <= 12;
  const told = part && isOpen && Object.keys(rest).length === 0 ? (clock.hour % 12) * 60 + clock.minute : undefined;
  if (!around.isWaiting || part === undefined || clock === undefined || told === undefined) return undefined;
  const half = (['am', 'pm'] as const).find((one) => {
    const minutes = told + (one === 'pm' ? 720 : 0);
    return minutes >= part.from && minutes < part.to;
  });
  return half && changeProposal({ when: { clock: { ...clock, half } } }, around);
}

/** "10 o'clock, and it's at Blue Lagoon": a place that is told with another time. */
function withPlace(wishes: Wish[] | undefined, place: string | undefined): Wish[] | undefined {
  const [wish, ...others] = wishes ?? [];
  if (!wish || place === undefined) return wishes;
  if (others.length > 0) return undefined;
  if (wish.kind === 'create') return [{ ...wish, place }];
  return wish.kind === 'update' ? [{ ...wish, changes: { ...wish.changes, place } }] : undefined;
}

function applyTime(when: When, own: OwnReading, around: Surroundings): Wish[] | undefined {
  // "Am 23. Dezember nicht" is no new time.
  if (readLastCourtesy(own) === 'no') return leaveOutDays([when], around);
  const ends = when.bound === 'before' ? endAt(when, around) : undefined;
  if (ends) return ends;
  const { length } = when;
  const isMere = length !== undefined && isBareLength(when) && !own.obstacle;
  const other = isMere
    ? (limitSeries(length, around) ?? (isLasting(own) ? undefined : shiftByOtherLength(length, around)))
    : undefined;
  if (other) return other;
  const half = inOtherHalf(when, around);
  if (half) return half;
  const instead = declinesFirst(own) ? replaceTime(when, around) : undefined;
  if (instead) return instead;
  if (listCourtesies(own).has('again')) return repeatCreation(when, around);
  const clock = around.isWaiting && around.state.spoken.topic?.proposal ? readDotted(when, own, around) : undefined;
  return clock
    ? changeProposal({ when: clock }, around)
    : (addTime(when, own, around) ?? readAnotherTime(when, around, goesBack(when, own)));
}

/** "It takes half an hour" is how long it is, and never by how much it moves. */
function isLasting({ read }: OwnReading): boolean {
  const { times, amounts, markers } = read.text.lattice;
  const begin = findBegin(times);
  return begin < findBegin(amounts) && !(markers[begin] ?? []).some(({ value }) => value === 'by');
}

function findBegin(edges: readonly (readonly unknown[])[]): number {
  return edges.findIndex(({ length }) => length > 0);
}

/** "Then 4pm" behind a question goes back to the proposal; "and at 5?" goes on asking. */
function goesBack(when: When, own: OwnReading): boolean {
  const asksOn = isAddition(own) || own.read.text.lattice.endsInQuestion();
  const says = listCourtesies(own);
  const answers = (['yes', 'no', 'instead', 'only'] as const).some((one) => says.has(one));
  return !asksOn && (when.clock !== undefined || answers);
}

/** "And the project review an hour later". */
function shiftNamed({ name, when }: Extract<Fragment, { is: 'name' }>, own: OwnReading): Wish[] | undefined {
  const changes = when && name.article === 'definite' ? readShift(when, own) : undefined;
  return changes && [{ kind: 'update', target: { people: [], name }, changes }];
}

/** "And the dentist?" asks the same of another event. */
function readName({ name, when }: Extract<Fragment, { is: 'name' }>, [former]: readonly Wish[]): Wish[] | undefined {
  if (former?.kind !== 'question' || former.asks === 'free' || former.asks === 'slots') return undefined;
  return name.article === 'definite'
    ? [{ ...former, target: { people: [], name, ...(when ? { when } : {}) } }]
    : undefined;
}

/** "Et à la revue de design ?" asks the same of another event, and moves none to a place. */
function askOfOther(name: Name, own: OwnReading, [former]: readonly Wish[]): Wish[] | undefined {
  const isAsked = own.read.text.lattice.endsInQuestion();
  if (!isAsked || former?.kind !== 'question' || former.asks === 'free' || former.asks === 'slots') return undefined;
  return [{ ...former, target: { people: [], name } }];
}

/** "Et à l'appel client" behind an invitation or a reminder names another event, and no place. */
function shareAt(name: Name, own: OwnReading, around: Surroundings): Wish[] | undefined {
  const [former] = around.state.wishes;
  const { addPeople, removePeople, details } = former?.kind === 'update' ? former.changes : {};
  return (addPeople ?? removePeople ?? details) ? shareOrder({ is: 'shared', name }, own, around) : undefined;
}

/** Whether a message begins with "no," and not only with "rather". */
function declinesFirst({ read, obstacle }: OwnReading): boolean {
  const { lattice } = read.text;
  if (obstacle) return true;
  const first = lattice.chart.longest(courtesy, 0);
  return first !== undefined && ['no', 'instead'].includes(first.meaning) && lattice.isMark(first.end);
}

function pick(fragment: Extract<Fragment, { is: 'pick' }>, own: OwnReading, around: Surroundings): Wish[] | undefined {
  const { state, context } = around;
  const [former] = state.wishes;
  const series = state.spoken.topic?.proposal && state.spoken.topic.event.recurringEventId;
  if (fragment.pick === 'all' && series && former && 'target' in former)
    return [{ ...former, target: { ...former.target, eventId: state.spoken.topic?.event.id ?? '', scope: 'all' } }];
  const added = fragment.pick === 'one' && fragment.when ? addTime(fragment.when, own, around) : undefined;
  if (added) return added;
  const following = fragment.pick === 'next' ? addFollowing(own, around) : undefined;
  if (following) return following;
  // In some languages "the" alone is "the one", too.
  const another =
    fragment.pick === 'one' && fragment.name
      ? shareOrder({ ...fragment, is: 'name', name: fragment.name }, own, around)
      : undefined;
  if (another) return another;
  if (state.spoken.shown.length < 2) return fragment.name && askOfOther(fragment.name, own, state.wishes);
  if (fragment.to) return moveOne(fragment.when, fragment.to, around) ?? moveOne(fragment.to, fragment.when, around);
  const [event, ...others] = pointedAt(fragment, own, state.spoken.shown, context);
  if (!event || others.length > 0) return undefined;
  return [{ kind: 'question', asks: 'when', target: { people: [], eventId: event.id } }];
}

/** "The 3pm one, make it 4": the event shown at one time is to be at the other. */
function moveOne(from: When | undefined, to: When | undefined, { state, context }: Surroundings): Wish[] | undefined {
  if (!from || !to) return undefined;
  const [event, ...others] = state.spoken.shown.filter(({ start }) => isAt(start, from, context));
  if (!event || others.length > 0) return undefined;
  return [{ kind: 'update', target: { people: [], eventId: event.id }, changes: { when: to } }];
}
