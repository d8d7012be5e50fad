import { Temporal } from 'temporal-polyfill';
import { contrast, courtesy, idle } from '../../orders/grammar/phrases.js';
import { isClockAmount, shiftDate } from '../../time/resolve/calendar.js';
import type { Changes, Creation, Name, TimeShift, Update, Wish } from '../../orders/grammar/order.js';
import { withoutReplacement } from '../../orders/creation/split-creation.js';
import type { Recurrence, When } from '../../time/expressions.js';
import type { Surroundings } from '../state/situation.js';
import { findNewSpokenOf } from '../events/proposed-events.js';
import { readMoment } from '../events/read-moment.js';
import { findCreation } from '../changes/change-proposal.js';
import { leaveOutDays, moveTime, nearSpoken, repeatCreation } from '../changes/other-times.js';
import { type OwnReading, listCourtesies } from '../message/own-reading.js';

/** Whether a message goes on with "and", or says "too". */
export function isAddition(own: OwnReading): boolean {
  return listCourtesies(own).has('also') || beginsWithJoint(own);
}

/** "Yes, and …". */
function beginsWithJoint({ read: { text } }: OwnReading): boolean {
  const { lattice } = text;
  for (let at = 0; at < lattice.length;) {
    // "Then", "or" and "but" join, too, and add nothing.
    const isContrast = lattice.chart.longest(contrast, at) !== undefined;
    if ((lattice.joints[at] ?? 0) > 0 && !lattice.chart.longest(idle, at) && !isContrast)
      return lattice.courtesyAt(at) !== 'or';
    const said = lattice.chart.longest(courtesy, at)?.end ?? 0;
    const end = Math.max(
      said,
      lattice.idle[at] ?? 0,
      isContrast ? (lattice.joints[at] ?? 0) : 0,
      lattice.isMark(at) ? at + 1 : 0,
    );
    if (end <= at) return false;
    at = end;
  }
  return false;
}

/** "And the dinner too", "and to the client call", "do the same for the dentist": the last order of another event. */
export function shareOrder(
  { is, name, when, isBefore }: { is: 'name' | 'shared'; name: Name; when?: When; isBefore?: true },
  own: OwnReading,
  { state, isWaiting }: Surroundings,
): Wish[] | undefined {
  const says = listCourtesies(own);
  const isAlso = says.has('also') || says.has('again');
  const [order, ...others] = says.has('again') ? state.orders : state.wishes;
  if (order?.kind !== 'delete' && order?.kind !== 'respond' && order?.kind !== 'update') return undefined;
  if (isBefore && !(order.kind === 'update' && isReminder(order.changes))) return undefined;
  if (says.has('again') ? others.length > 0 : !isAddition(own)) return undefined;
  if (is === 'name' && name.article !== 'definite' && !isAlso) return undefined;
  // What is said of one event alone is no order for another, and "and the hairdresser" behind a move says nothing of when.
  if (order.kind === 'update' && (!mayBeShared(order, state) || !(isWaiting && (isAlso || !movesIt(order)))))
    return undefined;
  return [{ ...order, target: { people: [], name, ...(when ? { when } : {}) } }];
}

function mayBeShared({ changes, target }: Update, { spoken: { topic } }: Surroundings['state']): boolean {
  return changes.title === undefined && !(target.pointsBack && topic?.proposal?.call.name === 'create_event');
}

/** Whether a change is nothing but a reminder. */
export function isReminder({ details = [], ...others }: Changes): boolean {
  return details.length === 1 && details[0]?.is === 'reminder' && Object.keys(others).length === 0;
}

function movesIt({ changes: { when, shift, endsAt, length, nextTo } }: Update): boolean {
  return (when ?? shift ?? endsAt ?? length ?? nextTo) !== undefined;
}

/** "Also next week's", "and on Friday": the same once more at another time. */
export function addTime(when: When, own: OwnReading, around: Surroundings): Wish[] | undefined {
  const { state } = around;
  const [former] = state.wishes;
  if (!former || former.kind === 'question' || state.dropped || !isAddition(own)) return undefined;
  if (!when.date && !when.fromNow && !listCourtesies(own).has('also')) return undefined;
  const repeats = when.repeats ?? sameWeekdays(when, around);
  if (repeats) return addWeekdays(repeats, around);
  if (when.bound) return undefined;
  if (former.kind === 'create' && isLeftOut(former, when)) return leaveOutDays([when], around);
  if (former.kind === 'create')
    return [{ ...withoutReplacement(former), when: moveTime(former.when, nearSpoken(when, around)) }];
  if (former.kind === 'update' && sharesChange(former, around))
    return [{ ...former, target: { people: [], when, ...toTarget(around) } }];
  if (former.kind === 'update') return findNewSpokenOf(around) ? repeatCreation(when, around) : undefined;
  if (former.kind !== 'delete' && former.kind !== 'respond') return undefined;
  const { scope, isAll } = former.target;
  // "Cancel everything on Friday", then "and Saturday too".
  if (isAll && !former.target.name) return [{ ...former, target: { people: former.target.people, when, isAll } }];
  const name = former.target.name ?? toName(state.spoken.topic?.event.summary);
  return name && [{ ...former, target: { people: former.target.people, name, when, ...(scope ? { scope } : {}) } }];
}

/** "And the 29th too", behind the 22nd, which a series leaves out. */
function isLeftOut({ replaces, except = [] }: Creation, { date }: When): boolean {
  return replaces !== undefined && except.length > 0 && date !== undefined && date.kind !== 'weekday';
}

/** "And the next one too": the same of the next event of the series. */
export function addFollowing(own: OwnReading, { state }: Surroundings): Wish[] | undefined {
  const [former] = state.wishes;
  const { event } = state.spoken.topic ?? {};
  const name = event?.recurringEventId ? toName(event.summary) : undefined;
  if ((former?.kind !== 'delete' && former?.kind !== 'respond') || !event || !name || !isAddition(own))
    return undefined;
  const next = Temporal.PlainDate.from(event.start.slice(0, 10)).add({ days: 1 });
  const when: When = { ...readMoment(next.toString()), bound: 'after' };
  return [{ ...former, target: { people: [], name, when, pick: 'first' } }];
}

/** "And the one the week after too": the same of the event of the series that is so much later. */
export function addShifted({ by, sign, lengthens }: TimeShift, { state }: Surroundings): Wish[] | undefined {
  const [former] = state.wishes;
  const { event } = state.spoken.topic ?? {};
  const name = event?.recurringEventId ? toName(event.summary) : undefined;
  const isTimed =
    former?.kind === 'update' && former.changes.when?.date !== undefined && former.changes.when.date.kind !== 'weekday';
  if (!event || !name || lengthens || isClockAmount(by) || isTimed) return undefined;
  if (former?.kind !== 'delete' && former?.kind !== 'respond' && former?.kind !== 'update') return undefined;
  const day = shiftDate(Temporal.PlainDateTime.from(event.start.slice(0, 10)), by, sign)
    .toString()
    .slice(0, 10);
  return [{ ...former, target: { people: [], name, when: readMoment(day) } }];
}

/** "Et le vendredi aussi", behind a weekly series: a weekday alone comes again as its own do. */
function sameWeekdays({ date, ...rest }: When, around: Surroundings): Recurrence | undefined {
  const { repeats } = findCreation(around)?.wish.when ?? {};
  if (date?.kind !== 'weekday' || date.toward || Object.keys(rest).length > 0 || !repeats?.weekdays) return undefined;
  return { ...repeats, weekdays: date.days.map((weekday) => ({ weekday })) };
}

/** "Wednesdays too": a series that is proposed takes place on these as well. */
function addWeekdays({ frequency, interval, weekdays = [] }: Recurrence, around: Surroundings): Wish[] | undefined {
  const { wish, proposal } = findCreation(around) ?? {};
  const { repeats } = wish?.when ?? {};
  const isAlike = repeats?.weekdays && repeats.frequency === frequency && repeats.interval === interval;
  if (!wish || !proposal || !isAlike || weekdays.length === 0 || frequency !== 'WEEKLY') return undefined;
  const known = repeats.weekdays?.filter(({ weekday }) => !weekdays.some((one) => one.weekday === weekday)) ?? [];
  const when = { ...wish.when, repeats: { ...repeats, weekdays: [...known, ...weekdays] } };
  return [{ ...wish, when, replaces: proposal }];
}

function toName(words: string | undefined): Name | undefined {
  return words ? { words, from: 0, to: 0 } : undefined;
}

/** "Move piano to 4", then "and next week's too": a change that any instance of the series may share. */
function sharesChange({ changes, target }: Update, { state, isWaiting }: Surroundings): boolean {
  const { when, shift, length, ...others } = changes;
  const isDayless = when?.date === undefined && when?.fromNow === undefined && when?.repeats === undefined;
  const isSeries = state.spoken.topic?.event.recurringEventId !== undefined && !target.scope;
  return (
    isWaiting && isSeries && isDayless && Object.keys(others).length === 0 && (when ?? shift ?? length) !== undefined
  );
}

function toTarget({ state }: Surroundings): { name?: Name } {
  const name = toName(state.spoken.topic?.event.summary);
  return name ? { name } : {};
}
