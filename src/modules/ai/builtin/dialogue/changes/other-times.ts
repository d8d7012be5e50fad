import { Temporal } from 'temporal-polyfill';
import { listPossibleTimes } from '../../time/resolve/resolve-clock.js';
import { withoutReplacement } from '../../orders/creation/split-creation.js';
import type { Changes, TimeShift, Wish } from '../../orders/grammar/order.js';
import type { Clock, DateExpr, DayPart, Duration, When } from '../../time/expressions.js';
import { splitDates } from '../../time/merge/lists.js';
import { mergeWhen } from '../../time/merge/merge.js';
import { isEnd } from '../../time/once.js';
import { isLengthOfSeries, withoutEnd } from '../../time/merge/weekday-lists.js';
import { listChangeable } from '../events/open-proposals.js';
import { toOwnWeek } from '../events/own-week.js';
import { findNewSpokenOf, findSpokenOf } from '../events/proposed-events.js';
import type { Surroundings } from '../state/situation.js';
import type { DialogueState } from '../state/state.js';
import { changeProposal, findCreation, pointBack } from './change-proposal.js';

/** "And on Thursday?" asks the question before it of another time; behind a proposal it tells more of its time, or another one. */
export function readAnotherTime(when: When, around: Surroundings, goesBack = false): Wish[] | undefined {
  const { state } = around;
  const [former] = state.wishes;
  if (former?.kind === 'question' && !(goesBack && isChangeWaiting(around)))
    return [{ ...former, target: { ...former.target, when: moveTime(former.target.when, when) } }];
  const adds = when.bound ?? when.starting ?? when.repeats;
  const made = adds ? addToTime(when, around) : undefined;
  if (made) return made;
  if (!state.spoken.topic?.proposal && state.dropped) return takeUp(state.dropped, when);
  const isProposed = state.spoken.topic?.proposal !== undefined || isChangeWaiting(around);
  return isProposed ? changeProposal(toChange(when), around) : undefined;
}

/** A length alone is the new length, and "until 11" the new end. */
function toChange(when: When): Changes {
  const { length, ...rest } = when;
  if (length !== undefined && Object.keys(rest).length === 0) return { length };
  return isEnd(when) ? { endsAt: when } : { when };
}

function isChangeWaiting({ state, isWaiting }: Surroundings): boolean {
  return isWaiting && listChangeable(state).length > 0;
}

/** What was proposed and taken back, at another time. */
function takeUp(dropped: NonNullable<DialogueState['dropped']>, when: When): Wish[] {
  if (dropped.kind === 'create') return [{ ...dropped, when: moveTime(dropped.when, when) }];
  return [{ ...dropped, changes: { ...dropped.changes, when: moveTime(dropped.changes.when, when) } }];
}

/** "Until Christmas" behind "every Monday" is part of the same time. */
export function addToTime(when: When, around: Surroundings): Wish[] | undefined {
  const { wish: former, proposal: id } = findCreation(around) ?? {};
  if (!former?.when || !id) return undefined;
  const known = tellsEndOfSeries(when) ? withoutEnd(former.when) : former.when;
  const { date, ...clocked } = known;
  const joined = mergeWhen(known, when) ?? (when.repeats ? mergeWhen(clocked, withWeekday(when, date)) : undefined);
  return joined && [{ ...former, when: joined, replaces: id }];
}

/** "Until Easter", "six weeks": what takes the place of another end of a series. */
function tellsEndOfSeries({ bound, date, clock, length }: When): boolean {
  return (bound === 'before' && date !== undefined && !clock) || (length !== undefined && isLengthOfSeries(length));
}

/** "The last one is on 21 December", behind a series that is proposed. */
export function endWithLast(when: When, around: Surroundings): Wish[] | undefined {
  const isSeries = findCreation(around)?.wish.when?.repeats !== undefined;
  return isSeries && when.date && !when.clock ? addToTime({ ...when, bound: 'before' }, around) : undefined;
}

/** "Only six weeks", behind a series, is how long it goes on. */
export function limitSeries(length: Duration, around: Surroundings): Wish[] | undefined {
  return isOfSeries({ by: length, sign: 1, lengthens: true }, around) ? addToTime({ length }, around) : undefined;
}

/** Whether a length, be it the whole or more of it, is that of the series that is proposed, and not of its events. */
export function isOfSeries({ by, lengthens }: TimeShift, around: Surroundings): boolean {
  return lengthens === true && isLengthOfSeries(by) && findCreation(around)?.wish.when?.repeats !== undefined;
}

/** "Two weeks longer", behind a series that goes on for so many. */
export function prolongSeries({ by, sign }: TimeShift, around: Surroundings): Wish[] | undefined {
  const { length = {} } = findCreation(around)?.wish.when?.repeats ?? {};
  const isOfOneUnit = [length, by].every((duration) => Object.keys(duration).length === 1);
  const unit = isOfOneUnit ? (['weeks', 'months', 'years'] as const).find((one) => length[one] && by[one]) : undefined;
  const count = unit ? (length[unit] ?? 0) + sign * (by[unit] ?? 0) : 0;
  return unit && count > 0 ? limitSeries({ [unit]: count }, around) : undefined;
}

/** "But not on 23 December" leaves days of a proposed series out. */
export function leaveOutDays(days: readonly When[], around: Surroundings): Wish[] | undefined {
  const { wish: former, proposal: id } = findCreation(around) ?? {};
  if (!former?.when?.repeats || !id) return undefined;
  return [{ ...former, except: [...(former.except ?? []), ...days], replaces: id }];
}

/** "Every week" behind "on Thursday" is every Thursday. */
function withWeekday(when: When, date: When['date']): When {
  if (!when.repeats || when.repeats.frequency !== 'WEEKLY' || when.repeats.weekdays || date?.kind !== 'weekday')
    return when;
  return { ...when, repeats: { ...when.repeats, weekdays: date.days.map((weekday) => ({ weekday })) } };
}

/** "To 4pm", then "no, to Friday": the day takes the place of the clock time. */
export function replaceTime(when: When, { state, isWaiting }: Surroundings): Wish[] | undefined {
  const [former] = state.wishes;
  if (former?.kind !== 'update' || !isWaiting || !state.spoken.topic?.event.id) return undefined;
  const told = former.changes.when;
  const isOther = told?.clock !== undefined && !told.date && when.date !== undefined && !when.clock;
  return isOther ? [{ ...former, target: pointBack(state), changes: { when }, afresh: true }] : undefined;
}

/** "Same again on Friday": a new event like the last one. */
export function repeatCreation(told: When, around: Surroundings): Wish[] | undefined {
  const { state } = around;
  const [former] = state.wishes;
  const when = nearSpoken(told, around);
  if (former?.kind === 'create') return [{ ...withoutReplacement(former), when: moveTime(former.when, when) }];
  const { event } = state.spoken.topic ?? {};
  if (!event) return undefined;
  const proposal = findNewSpokenOf(around);
  const meant = proposal ? { proposals: [proposal.id] } : event.id ? { eventId: event.id } : {};
  return [{ kind: 'copy', target: { people: [], ...meant, pointsBack: true }, changes: { when } }];
}

/** "Another one on Tuesday", said on a Tuesday, is that of the week of what was spoken of. */
export function nearSpoken(when: When, around: Surroundings): When {
  const event = findSpokenOf(around);
  return (event && toOwnWeek(event, when, around.context)) ?? when;
}

/** "The same again the day after": a new event like the last one, so many days or weeks from it. */
export function repeatCreationShifted(
  { by, sign, lengthens }: TimeShift,
  around: Surroundings,
  when?: When,
): Wish[] | undefined {
  const start = around.state.spoken.topic?.event.start;
  const { days = 0, weeks = 0, ...others } = by;
  if (!start || lengthens || Object.keys(others).length > 0) return undefined;
  const { year, month, day } = Temporal.PlainDate.from(start.slice(0, 10)).add({ days: sign * (days + 7 * weeks) });
  return repeatCreation({ ...when, date: { kind: 'monthDay', month, day, year } }, around);
}

const ONE_DAY: ReadonlySet<DateExpr['kind']> = new Set<DateExpr['kind']>([
  'weekday',
  'offset',
  'monthDay',
  'numeric',
  'weekdayDate',
  'dayOfMonth',
]);

/** Another day keeps the time of day, another time of day keeps the day. */
export function moveTime(former: When | undefined, when: When): When {
  if (!former || former.repeats) return when;
  const { date, clock, part, to } = former;
  // "Tomorrow night" behind "tonight at 10" is at 10 as well.
  const isSamePart =
    clock !== undefined && when.part !== undefined && when.date !== undefined && isWithin(clock, when.part);
  if (when.clock || (when.part && !isSamePart)) return { ...(when.date || !date ? {} : { date }), ...when };
  const days = when.date ? splitDates(when.date) : [];
  if (days.length === 0 || !days.every(({ kind }) => ONE_DAY.has(kind))) return when;
  const known = { ...(clock ? { clock } : {}), ...(part ? { part } : {}), ...(to && !to.date ? { to } : {}) };
  return isSamePart ? { ...known, ...when } : { ...when, ...known };
}

/** Whether a clock time may be one of a part of the day. */
function isWithin(clock: Clock, { from, to }: DayPart): boolean {
  return listPossibleTimes(clock).some((seconds) => seconds >= from * 60 && seconds < to * 60);
}
