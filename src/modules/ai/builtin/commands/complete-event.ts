import { Temporal } from 'temporal-polyfill';
import type { EventTimeInput } from '../../../calendar/dto/event-input.dto.js';
import type { EventMentioned, Question } from '../../dto/parsed-request.dto.js';
import type { TimeContext } from '../time/context.js';
import type { Clock, When } from '../time/expressions.js';
import type { Command } from './command.js';
import { isClockAmount } from '../time/calendar.js';
import { atUsualHalf } from './evening.js';
import { EventTimes, eventTimes, moment } from './event-times.js';
import { type Wording, capitalized } from './wording.js';

/** An event to create, with what it still lacks asked for. */
export interface CompleteEvent {
  event: EventMentioned;
  questions: Question[];
}

const FIRST_HOUR = 9;

/** Completes the event a sentence asks for: a usual hour for a meal, a usual length, and questions where nothing is usual. */
export function completeEvent(
  { about, description, wholeDay, wholePart, endsAt }: Command,
  context: TimeContext,
  wording: Wording,
): CompleteEvent {
  const { title, people, place } = about;
  const told = atUsualHalf(about, wording).when;
  const said = wholePart ? withWholePart(told) : told;
  const when = withFirstHour(withUsualHour(said, title, wording), context);
  const read = when && eventTimes(when, context);
  const times = endsAt && read ? endingAt(read, title, wording) : read;
  const allDay = wholeDay ?? when?.wholeDay ?? (title !== undefined && wording.lastsAllDay.test(title));
  const event: EventMentioned = {
    ...summaryOf(title, people.length > 0, wording),
    ...(description ? { description } : {}),
    ...(place ? { location: place } : {}),
    ...(times ? { start: times.start, ...endOf(times, title, wording) } : {}),
    ...(times?.recurrence ? { recurrence: times.recurrence } : {}),
    ...(people.length > 0 ? { attendees: people } : {}),
  };
  return { event, questions: [...missingTitle(event, wording), ...missingTime(times, when, allDay, wording)] };
}

/** From the first to the last minute of a part of the day. */
function withWholePart(when: When | undefined): When | undefined {
  if (!when?.part || when.clock || when.to || when.length !== undefined) return when;
  const { part, ...rest } = when;
  return { ...rest, clock: clockAt(part.from), to: { clock: clockAt(part.to) } };
}

function clockAt(minutes: number): Clock {
  return { hour: Math.floor(minutes / 60), minute: minutes % 60, exact: true };
}

function withUsualHour(when: When | undefined, title: string | undefined, wording: Wording): When | undefined {
  if (!when || when.clock || when.wholeDay || when.fromNow || when.now || when.to || when.part) return when;
  const usual = title && wording.usualHours.find(({ pattern }) => pattern.test(title));
  const coversDays = when.date && ['period', 'month', 'years', 'rolling'].includes(when.date.kind);
  return usual && !coversDays ? { ...when, clock: { hour: usual.hour, minute: 0, exact: true } } : when;
}

/** A length of hours needs a beginning to be shown: that of its part of the day, or nine o'clock, or the next full hour today; the question stays open. */
function withFirstHour(when: When | undefined, { now }: TimeContext): When | undefined {
  const { part, ...unparted } = when ?? {};
  if (part && when?.length && isClockAmount(when.length) && !when.clock && !when.to)
    return { ...unparted, clock: clockAt(part.from) };
  if (
    !when?.length ||
    !isClockAmount(when.length) ||
    when.clock ||
    when.part ||
    when.to ||
    when.fromNow ||
    when.now ||
    when.repeats
  )
    return when;
  const isToday = !when.date || (when.date.kind === 'offset' && when.date.days === 0);
  const hour = isToday && now.hour >= FIRST_HOUR ? Math.min(now.hour + 1, 23) : FIRST_HOUR;
  return {
    ...when,
    date: when.date ?? { kind: 'offset', days: 0 },
    clock: { hour, minute: 0, exact: true, assumed: true },
  };
}

function summaryOf(title: string | undefined, withPeople: boolean, wording: Wording): { summary?: string } {
  if (title) return { summary: capitalized(title) };
  return withPeople ? { summary: wording.meeting } : {};
}

function endOf({ start, end }: EventTimes, title: string | undefined, wording: Wording): { end?: EventTimeInput } {
  if (end) return { end };
  if (!start.dateTime || !start.timeZone) return {};
  const minutes = usualMinutes(title, wording);
  return { end: moment(Temporal.PlainDateTime.from(start.dateTime).add({ minutes }), start.timeZone) };
}

/** The event that ends when it was read to begin. */
function endingAt(times: EventTimes, title: string | undefined, wording: Wording): EventTimes {
  const { dateTime, timeZone } = times.start;
  if (times.end || !dateTime || !timeZone) return times;
  const begin = Temporal.PlainDateTime.from(dateTime).subtract({ minutes: usualMinutes(title, wording) });
  return { ...times, start: moment(begin, timeZone), end: times.start };
}

function usualMinutes(title: string | undefined, wording: Wording): number {
  return title && wording.shortMeeting.test(title) ? 30 : 60;
}

function missingTitle({ summary }: EventMentioned, wording: Wording): Question[] {
  return summary ? [] : [{ field: 'summary', question: wording.whatTitle() }];
}

function missingTime(
  times: EventTimes | undefined,
  when: When | undefined,
  allDay: boolean,
  wording: Wording,
): Question[] {
  if (!times) return [{ field: 'start', question: wording.whatTime() }];
  if (!allDay && !isOneDay(times) && isSpan(when)) return [{ field: 'start', question: wording.whatTime() }];
  const assumed = when?.length !== undefined && when.clock?.assumed === true;
  const open = (assumed || times.start.date !== undefined) && !allDay && !when?.repeats && isOneDay(times);
  return open
    ? [{ field: 'start', question: wording.whatHour(times.start.date ?? times.start.dateTime?.slice(0, 10) ?? '') }]
    : [];
}

/** Weeks or longer, named as a whole, are where a time is looked for, and not how long an event takes. */
function isSpan(when: When | undefined): boolean {
  const { date, to, length, repeats, whole } = when ?? {};
  if (!date || to || length !== undefined || repeats || whole) return false;
  return date.kind === 'month' || date.kind === 'rolling' || (date.kind === 'period' && date.unit !== 'weekend');
}

function isOneDay({ start, end }: EventTimes): boolean {
  if (!start.date || !end?.date) return true;
  return Temporal.PlainDate.from(start.date).until(end.date).days === 1;
}
