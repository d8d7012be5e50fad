import { Temporal } from 'temporal-polyfill';
import type { EventTimeInput } from '../../../../calendar/dto/event-input.dto.js';
import { computeEventTimes } from '../../orders/creation/event-times.js';
import { toUsualHalf } from '../../orders/completion/complete.js';
import type { Changes, Clearable, Detail, NamedPerson, Relation } from '../../orders/grammar/order.js';
import { capitalize } from '../../orders/creation/clean-title.js';
import { isClockAmount, countSeconds, shiftDate as shiftTime, toZone } from '../../time/resolve/calendar.js';
import type { TimeContext } from '../../time/context.js';
import type { When } from '../../time/expressions.js';
import { onDay, toOwnWeek } from '../events/own-week.js';
import { readWhen } from '../../time/readings.js';
import type { EventSeen } from '../state/tool-results.js';
import type { Situation } from '../state/situation.js';
import { countMinutes, hasClock } from '../state/state.js';

type Fields = Record<string, unknown>;

const SHORTEST_MINUTES = 5;
/** Hours within which another time of an early one is early, too. */
const NEAR_HOURS = 2;

/** The parts that are fields of their own, which a tool clears by their names. */
type ClearedField = Exclude<Clearable, 'meet' | 'guests'>;

function isField(part: Clearable): part is ClearedField {
  return part !== 'meet' && part !== 'guests';
}

/** The arguments of a tool that say these details. */
export function detailFields(details: readonly Detail[]): Fields & { clear?: ClearedField[] } {
  const reminders = details.flatMap((detail) =>
    detail.is === 'reminder'
      ? [detail.before, ...(detail.further ?? [])].map((length) => Math.round(countSeconds(length) / 60))
      : [],
  );
  const is = (kind: Detail['is']): boolean => details.some((detail) => detail.is === kind);
  const cleared = details.flatMap((detail) => (detail.is === 'without' && isField(detail.part) ? [detail.part] : []));
  const hasNoCall = details.some((detail) => detail.is === 'without' && detail.part === 'meet');
  const colour = details.find((detail) => detail.is === 'colour');
  return {
    ...(reminders.length > 0 ? { reminders } : {}),
    ...(is('private') ? { visibility: 'private' } : {}),
    ...(is('free') ? { busy: false } : {}),
    ...(is('busy') ? { busy: true } : {}),
    ...(is('meet') || hasNoCall ? { meet: !hasNoCall } : {}),
    ...(cleared.length > 0 ? { clear: cleared } : {}),
    ...(colour ? { color: colour.colour } : {}),
  };
}

/** The fields of an event that a change gives new values. */
export function listChangedFields(
  event: EventSeen,
  changes: Changes,
  situation: Situation,
  nextTo?: EventSeen,
): Fields {
  const added = (changes.addPeople ?? []).flatMap(({ email }) => email ?? []);
  const removed = listLeaving(event, changes);
  const lastDay = changes.until ?? seriesEnd(event, changes);
  const last = lastDay && unbound(lastDay);
  const until = last && readWhen(last, sinceStart(event, last, situation.context))?.meaning?.days;
  return {
    ...(changes.title ? { summary: changes.title } : {}),
    ...(changes.place ? { location: capitalize(changes.place) } : {}),
    ...(changes.note?.words ? { description: noted(event, changes.note) } : {}),
    ...newTimes(event, lastDay ? { ...changes, endsAt: undefined } : changes, situation, nextTo),
    ...(until ? toLastDay(event, until.end.subtract({ days: 1 }).toString()) : {}),
    ...(added.length > 0 ? { addAttendees: added } : {}),
    ...(removed.length > 0 ? { removeAttendees: removed } : {}),
    ...detailFields(changes.details ?? []),
  };
}

/** A day without a clock time that a series is to end on is its last day, and no end of one event. */
function seriesEnd({ recurringEventId }: EventSeen, { endsAt }: Changes): When | undefined {
  const isDay = endsAt !== undefined && endsAt.clock === undefined && (endsAt.date ?? endsAt.fromNow) !== undefined;
  return recurringEventId !== undefined && isDay ? endsAt : undefined;
}

/** The last day of a series, or of an event of whole days. */
function toLastDay({ recurringEventId, start }: EventSeen, day: string): Fields {
  if (recurringEventId === undefined && !hasClock(start)) return { lastDay: day };
  return { repeatUntil: day };
}

/** "After next week": the day, or the stretch whose last day is meant. */
function unbound({ bound: _bound, date, ...when }: When): When {
  const day = date?.kind === 'point' && date.which === 'end' ? date.of : date;
  return { ...when, ...(day ? { date: day } : {}) };
}

function noted({ description }: EventSeen, { words, replaces }: NonNullable<Changes['note']>): string {
  return description && !replaces ? `${description}\n${words}` : words;
}

/** The addresses of the guests that a change takes off. */
export function listLeaving(event: EventSeen, { removePeople = [], keepPeople = [], details = [] }: Changes): string[] {
  const find = ({ email, displayName = '' }: NamedPerson): string[] =>
    email === undefined ? findAddress(event, displayName) : [email];
  const isEmptied = details.some((detail) => detail.is === 'without' && detail.part === 'guests');
  if (!isEmptied && !removePeople.some(({ everyone }) => everyone)) return removePeople.flatMap(find);
  const kept = new Set(keepPeople.flatMap(find));
  return event.guests.flatMap(({ self, email }) => (self || kept.has(email) ? [] : [email]));
}

function findAddress({ guests }: EventSeen, name: string): string[] {
  const guest = guests.find(({ name: called, email }) =>
    `${called} ${email}`.toLowerCase().includes(name.toLowerCase()),
  );
  return guest ? [guest.email] : [];
}

function newTimes(event: EventSeen, changes: Changes, situation: Situation, nextTo: EventSeen | undefined): Fields {
  const { shift, when } = changes;
  // "To Friday, for two hours": a new day keeps the clock time, and so has no new end.
  const length = changes.length ?? (when?.clock ? undefined : when?.length);
  const isLonger = shift?.lengthens;
  const minutes = length
    ? Math.round(countSeconds(length) / 60)
    : isLonger
      ? countMinutes(event) + Math.round((shift.sign * countSeconds(shift.by)) / 60)
      : undefined;
  const times = newStart(event, changes, situation, nextTo);
  if (isLonger && !hasClock(event.start) && !isClockAmount(shift.by)) return { lastDay: lastDayAfter(event, shift) };
  if (minutes === undefined) return times;
  const { end: _end, ...start } = times;
  return { ...start, durationMinutes: Math.max(SHORTEST_MINUTES, minutes) };
}

function newStart(event: EventSeen, changes: Changes, situation: Situation, nextTo: EventSeen | undefined): Fields {
  const { shift, endsAt, when, details } = changes;
  const isWhole = when?.wholeDay === true && Object.keys(when).length === 1;
  if (isWhole || details?.some(({ is }) => is === 'wholeDay'))
    return hasClock(event.start) ? { start: event.start.slice(0, 10) } : {};
  if (nextTo) return { start: local(startBeside(nextTo, changes.nextTo ?? { side: 'after' }, countMinutes(event))) };
  const isMoved = shift && !shift.lengthens;
  if (isMoved && !when) return { start: shifted(event, shift) };
  const at = {
    ...event,
    ...(changes.title ? { summary: changes.title } : {}),
    ...(isMoved ? { start: shifted(event, shift) } : {}),
  };
  const told = when && keepClock(when, at);
  const later = told && changes.isLater ? toLaterDay(at, told) : told;
  // What is called otherwise is at the usual time of that name: "make that brunch, at 11".
  const usual = (one: When): When =>
    changes.title ? toUsualHalf(one, changes.title, situation.say.language.conventions) : halved(one, at, situation);
  const times = later ? moved(at, usual(inMorning(later, at)), situation.context) : {};
  if (!endsAt) return times;
  const start = typeof times['start'] === 'string' ? times['start'] : event.start;
  return { ...times, end: newEnd({ ...event, start }, endsAt, situation) };
}

/** When an event of so many minutes begins that is right beside another one, or so long before or after it. */
export function startBeside(
  { start, end }: EventSeen,
  { side, by }: Pick<Relation, 'side' | 'by'>,
  minutes = 60,
): Temporal.PlainDateTime {
  const moment = Temporal.PlainDateTime.from((side === 'before' ? start : end).slice(0, 16));
  return shiftTime(moment, by ?? (side === 'before' ? { minutes } : {}), side === 'before' ? -1 : 1);
}

/** The last of the whole days of an event that is made longer or shorter. */
function lastDayAfter({ start, end }: EventSeen, { by, sign }: NonNullable<Changes['shift']>): string {
  const last = Temporal.PlainDate.from(end.slice(0, 10)).subtract({ days: 1 });
  const lastDay = shiftTime(last.toPlainDateTime(), by, sign).toPlainDate().toString();
  return lastDay < start ? start : lastDay;
}

/** A whole-day event is moved by days and stays one. */
function shifted({ start }: EventSeen, { by, sign }: NonNullable<Changes['shift']>): string {
  const moment = shiftTime(Temporal.PlainDateTime.from(start), by, sign);
  return hasClock(start) || isClockAmount(by) ? local(moment) : moment.toPlainDate().toString();
}

/** "To Friday evening", of what is at 8 in the evening, is another day alone. */
function keepClock({ part, ...when }: When, { start }: EventSeen): When {
  const minutes = Number(start.slice(11, 13)) * 60 + Number(start.slice(14, 16));
  const isKept = part && when.date && !when.clock && hasClock(start) && minutes >= part.from && minutes < part.to;
  return part && !isKept ? { ...when, part } : when;
}

/** Keeps an early time in the morning: "at 7", then "make it 6:30"; "at 4 in the morning", then "5:30". */
function inMorning(when: When, { start }: EventSeen): When {
  const { clock, part } = when;
  const isOpen = clock !== undefined && !clock.exact && clock.half === undefined && clock.hour < 12;
  const hour = Number(start.slice(11, 13));
  const isEarly = hasClock(start) && hour < 8;
  const isNear = isOpen && Math.abs(clock.hour - hour) <= NEAR_HOURS;
  return isNear && !part && isEarly ? { ...when, clock: { ...clock, half: 'am' } } : when;
}

/** A bare hour is one of the evening where the event is, or usually is. */
function halved(when: When, event: EventSeen, { say }: Situation): When {
  const { clock, part } = when;
  const from = event.start.slice(11, 13);
  // What is early in the evening is hardly moved to eleven at night.
  const last = from >= '20' ? 11 : 10;
  const isOpen =
    clock !== undefined && !clock.exact && clock.half === undefined && clock.hour >= 5 && clock.hour <= last;
  const isLate = from >= '17';
  if (isOpen && !part && isLate) return { ...when, part: { name: 'evening', from: 17 * 60, to: 24 * 60 } };
  return toUsualHalf(when, event.summary, say.language.conventions);
}

function newEnd(event: EventSeen, endsAt: When, situation: Situation): unknown {
  const { start } = moved(event, halved(endsAt, event, situation), sinceStart(event, endsAt, situation.context));
  if (typeof start !== 'string') return start;
  // The last of whole days.
  if (!hasClock(start)) return dayAfter(start);
  if (start > event.start) return start;
  // "The party ends at 1": after midnight.
  const isNight = !endsAt.date && !endsAt.fromNow && start.slice(0, 10) === event.start.slice(0, 10);
  return isNight ? local(inNight(Temporal.PlainDateTime.from(start), endsAt, event)) : start;
}

/** The time of the next day that an end before the beginning is; an hour that may be both is the first behind the beginning. */
function inNight(told: Temporal.PlainDateTime, { clock, part }: When, event: EventSeen): Temporal.PlainDateTime {
  const end = told.add({ days: 1 });
  const sooner = end.subtract({ hours: 12 });
  const isOpen = clock !== undefined && !clock.exact && clock.half === undefined && clock.hour <= 12 && !part;
  const isBehind = Temporal.PlainDateTime.compare(sooner, Temporal.PlainDateTime.from(event.start.slice(0, 16))) > 0;
  return isOpen && isBehind ? sooner : end;
}

/** A day of the month without its month, "until the 30th", or a weekday, is looked for from the first day of the event on. */
function sinceStart(event: EventSeen, { date }: When, context: TimeContext): TimeContext {
  const isOpen = date?.kind === 'dayOfMonth' ? !date.within && !date.toward : date?.kind === 'weekday' && !date.toward;
  if (!isOpen) return context;
  // The weekday of the first day is that day itself.
  const first = Temporal.PlainDateTime.from(event.start.slice(0, 10)).subtract({
    days: date?.kind === 'weekday' ? 1 : 0,
  });
  return Temporal.PlainDateTime.compare(first, context.now) > 0 ? { ...context, now: first } : context;
}

function dayAfter(date: string): string {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toString();
}

/** A new day keeps the clock time, a new clock time keeps the day. */
function moved(event: EventSeen, when: When, context: TimeContext): Fields {
  const inItsWeek =
    toOwnWeek(event, when, context) ?? toOwnDay(event, when, context) ?? toOwnWeekday(event, when, context);
  if (inItsWeek) return moved(event, inItsWeek, context);
  const clocked = hasClock(event.start);
  const dated = when.date ?? when.fromNow;
  const base = dated ? context : { ...context, now: Temporal.PlainDateTime.from(event.start.slice(0, 10)) };
  const times = computeEventTimes(when, base);
  if (!times) return {};
  const day = sameWeekday(event, when, times.start.date) ?? times.start.date ?? '';
  const series = times.recurrence ? { recurrence: times.recurrence } : {};
  if (times.start.date) return { start: clocked ? `${day}T${event.start.slice(11, 16)}` : day, ...series };
  const end = ownTime(times.end, context);
  return { start: ownTime(times.start, context), ...(end ? { end } : {}), ...series };
}

/** A moment on the user's own clocks. */
function ownTime(at: EventTimeInput | undefined, { timeZone }: TimeContext): string | undefined {
  if (!at?.dateTime) return undefined;
  const wall = Temporal.PlainDateTime.from(at.dateTime);
  return local(at.timeZone && at.timeZone !== timeZone ? toZone(wall, at.timeZone, timeZone) : wall);
}

/** "Of December", "in January rather": the same day of another month; "the 15th rather": a day of its own month, unless that is over. */
function toOwnDay({ start }: EventSeen, { date, ...when }: When, { now }: TimeContext): When | undefined {
  if (when.repeats || when.bound) return undefined;
  const own = Temporal.PlainDate.from(start.slice(0, 10));
  const today = now.toPlainDate();
  if (date?.kind === 'month') {
    const day = own.with({ month: date.month }, { overflow: 'constrain' });
    return { ...when, date: onDay(Temporal.PlainDate.compare(day, today) < 0 ? day.add({ years: 1 }) : day) };
  }
  if (date?.kind !== 'dayOfMonth' || date.within || date.toward || date.days.length > 1) return undefined;
  const [day = 1] = date.days;
  const inMonth = day <= own.daysInMonth ? own.with({ day }) : undefined;
  return inMonth && Temporal.PlainDate.compare(inMonth, today) >= 0 ? { ...when, date: onDay(inMonth) } : undefined;
}

/** "At 5:30 this week": its weekday in that week. */
function toOwnWeekday(event: EventSeen, { date, ...when }: When, context: TimeContext): When | undefined {
  const week = date && when.clock ? computeEventTimes({ date }, context)?.start.date : undefined;
  const day = sameWeekday(event, date ? { date } : {}, week);
  return day === undefined ? undefined : { ...when, date: onDay(Temporal.PlainDate.from(day)) };
}

/** "Put it off until Wednesday": the first one behind its own day. */
function toLaterDay({ start }: EventSeen, when: When): When {
  const { date, ...rest } = when;
  if (date?.kind !== 'weekday' || date.toward || date.days.length > 1 || when.repeats) return when;
  const own = Temporal.PlainDate.from(start.slice(0, 10));
  const [weekday = 1] = date.days;
  return { ...rest, date: onDay(own.add({ days: ((weekday - own.dayOfWeek + 6) % 7) + 1 })) };
}

/** "To next week" keeps the weekday. */
function sameWeekday(event: EventSeen, { date }: When, week: string | undefined): string | undefined {
  if (date?.kind !== 'period' || date.unit !== 'week' || !week) return undefined;
  const { dayOfWeek } = Temporal.PlainDate.from(event.start.slice(0, 10));
  const first = Temporal.PlainDate.from(week);
  return first.add({ days: (dayOfWeek - first.dayOfWeek + 7) % 7 }).toString();
}

function local(at: Temporal.PlainDateTime): string {
  return at.toString().slice(0, 16);
}
