import { Temporal } from 'temporal-polyfill';
import type { EventMentioned, Question } from '../../dto/parsed-request.dto.js';
import type { TimeContext } from '../time/context.js';
import type { Changes, Command } from './command.js';
import { EventTimes, eventTimes } from './event-times.js';
import { inTheEvening } from './evening.js';
import type { Wording } from './wording.js';

/** What an order makes of its event; how much later or longer it is to be cannot be told without the event, and stands in `changeRemarks`. */
export function changedEvent(
  command: Command,
  context: TimeContext,
  wording: Wording,
): { changes: EventMentioned; durationMinutes?: number } {
  const changes = withDayOf(command, wording);
  if (!changes) return { changes: {} };
  const times = changes.when && eventTimes(changes.when, context);
  const { lengthSeconds } = changes;
  return {
    changes: {
      ...(changes.title ? { summary: changes.title } : {}),
      ...(changes.place ? { location: changes.place } : {}),
      ...(times ? newTimes(times, changes.endsOnly) : {}),
      ...(times?.recurrence ? { recurrence: times.recurrence } : {}),
      ...(changes.addPeople.length > 0 ? { attendees: changes.addPeople } : {}),
      ...(changes.removePeople.length > 0 ? { removeAttendees: changes.removePeople } : {}),
    },
    ...(lengthSeconds === undefined ? {} : { durationMinutes: Math.round(lengthSeconds / 60) }),
  };
}

/** A new start keeps the length; an end is told only where one was said, or where the start may be any day of a stretch. */
function newTimes(
  { start, end, clocked, recurrence }: EventTimes,
  endsOnly = false,
): Pick<EventMentioned, 'start' | 'end'> {
  if (recurrence && !clocked) return {};
  if (endsOnly) return { end: start };
  const isStretch = start.date !== undefined && end?.date !== undefined && daysBetween(start.date, end.date) > 1;
  return end && (clocked || isStretch) ? { start, end } : { start };
}

function daysBetween(first: string, last: string): number {
  return Temporal.PlainDate.from(first).until(last).days;
}

/** A new clock time alone is on the day the event was said to be, and in the evening where the event is. */
function withDayOf({ about, changes: told }: Command, { inTheEvening: isEvening }: Wording): Changes | undefined {
  const changes = told?.when && isEvening.test(about.title ?? '') ? { ...told, when: inTheEvening(told.when) } : told;
  const { when } = changes ?? {};
  const day = about.when?.date;
  if (!changes || !when || !day || !when.clock || when.date || when.fromNow) return changes;
  return { ...changes, when: { ...when, date: day } };
}

/** What an order leaves open about the change of its event. */
export function openChange({ changes }: Command, wording: Wording): Question[] {
  if (changes?.swapsWith) return [{ field: 'start', question: wording.oneAtATime(changes.swapsWith) }];
  const { addPeople = [], removePeople = [], ...others } = changes ?? {};
  const said = [...addPeople, ...removePeople, ...Object.values(others).filter((value) => value !== undefined)];
  return said.length > 0 ? [] : [{ field: 'changes', question: wording.whatChange() }];
}

/** Says what becomes of an event in terms of what it is now: how much later or longer, and that a new day keeps its clock time. */
export function changeRemarks({ changes }: Command, wording: Wording): string[] {
  if (!changes) return [];
  const { shiftSeconds, extendSeconds, when } = changes;
  const isDayOnly = when?.date !== undefined && !(when.clock ?? when.part ?? when.repeats ?? when.wholeDay ?? when.to);
  return [
    ...(shiftSeconds === undefined ? [] : [wording.movesBy(Math.round(shiftSeconds / 60))]),
    ...(extendSeconds === undefined ? [] : [wording.growsBy(Math.round(extendSeconds / 60))]),
    ...(isDayOnly ? [wording.keepsClock()] : []),
  ];
}
