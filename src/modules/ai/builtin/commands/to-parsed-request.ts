import { Temporal } from 'temporal-polyfill';
import type { EventMentioned, ParsedRequest, Question } from '../../dto/parsed-request.dto.js';
import type { TimeContext } from '../time/context.js';
import type { Changes, Command } from './command.js';
import { completeEvent } from './complete-event.js';
import { EventTimes, eventTimes } from './event-times.js';
import { inTheEvening } from './evening.js';
import { toEventDescription } from './ranges.js';
import type { Wording } from './wording.js';

/** What a command is, as `POST /ai/parse-request` answers it. */
export function toParsedRequest(
  command: Command,
  context: TimeContext,
  wording: Wording,
): Omit<ParsedRequest, 'timeZone' | 'referenceTime' | 'assumptions'> {
  const { intent, confidence } = command;
  const head = { intent, confidence, engine: 'builtin' as const };
  if (intent === 'none') return { ...head, questions: [] };
  if (intent === 'create_event') {
    const { event, questions } = completeEvent(command, context, wording);
    return { ...head, event, questions };
  }
  if (intent === 'list_events' || intent === 'check_availability' || intent === 'find_slot') {
    const minutes =
      command.lengthSeconds === undefined ? {} : { durationMinutes: Math.round(command.lengthSeconds / 60) };
    return { ...head, range: toEventDescription(command.about, context), ...minutes, questions: [] };
  }
  const target = toEventDescription(command.about, context);
  const questions = missingTarget(command, wording);
  if (intent === 'update_event')
    return { ...head, target, ...changesOf(withDayOf(command, wording), context), questions };
  return { ...head, target, ...(command.response ? { response: command.response } : {}), questions };
}

function changesOf(
  changes: Changes | undefined,
  context: TimeContext,
): { changes: EventMentioned; durationMinutes?: number } {
  if (!changes) return { changes: {} };
  const times = changes.when && eventTimes(changes.when, context);
  const seconds = changes.lengthSeconds ?? changes.extendSeconds;
  return {
    changes: {
      ...(changes.title ? { summary: changes.title } : {}),
      ...(changes.place ? { location: changes.place } : {}),
      ...(times ? newTimes(times, changes.endsOnly) : {}),
      ...(times?.recurrence ? { recurrence: times.recurrence } : {}),
      ...(changes.addPeople.length > 0 ? { attendees: changes.addPeople } : {}),
    },
    ...(seconds === undefined ? {} : { durationMinutes: Math.round(seconds / 60) }),
  };
}

function missingTarget({ about }: Command, wording: Wording): Question[] {
  const said = about.title ?? about.place ?? about.when ?? about.people[0];
  return said ? [] : [{ field: 'target', question: wording.whichEvent() }];
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
