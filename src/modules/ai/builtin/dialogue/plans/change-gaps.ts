import { Temporal } from 'temporal-polyfill';
import type { Changes } from '../../orders/grammar/order.js';
import { countSeconds, isClockAmount } from '../../time/resolve/calendar.js';
import { findSkipped } from '../../time/resolve/problems.js';
import type { Situation } from '../state/situation.js';
import { countMinutes, hasClock } from '../state/state.js';
import type { EventSeen } from '../state/tool-results.js';
import { listChangedFields, listLeaving } from './event-fields.js';
import { type Plan, askQuestion } from './plan.js';
import type { When } from '../../time/expressions.js';

const FRIDAY = 5;

/** What a change still needs before it can be proposed. */
export function findMissing(event: EventSeen, changes: Changes, situation: Situation): Plan | undefined {
  const { say, desk } = situation;
  const { note, grows, when, avoids, removePeople = [], addPeople = [] } = changes;
  // "Until after Christmas" names no day.
  const isOpen = when?.bound === 'after' && when.date !== undefined && !when.clock && !when.part;
  if (isOpen) return askQuestion('start', say.replies.whatTime, [], [event]);
  const words = avoids && findOpen(event, avoids, changes, situation);
  if (words)
    return askQuestion('start', words.length > 0 ? say.replies.whatTimeBut(words) : say.replies.whatTime, [], [event]);
  if (removePeople.some(({ isUnknown }) => isUnknown)) return askQuestion('guest', say.replies.whoMeant, [], [event]);
  const nameless = addPeople.find(({ email }) => !email);
  if (nameless) return askQuestion('attendees', say.replies.addressOf(nameless.displayName ?? ''), [], [event]);
  if (changes.title === '') return askQuestion('title', say.replies.whatTitle, [], [event]);
  if (note?.words === '') return askQuestion('description', say.replies.whatNote(event.summary), [], [event]);
  if (grows !== undefined || leavesNothing(event, changes)) return askQuestion('by', say.replies.howMuch, [], [event]);
  if (removePeople.some(({ everyone }) => everyone) && listLeaving(event, changes).length === 0)
    return { kind: 'say', words: say.replies.guests(say.event(event), []), isMissing: true };
  const strangers = removePeople.filter(
    ({ email, displayName = '', everyone }) =>
      !everyone && !event.people.some((person) => person.includes((email ?? displayName).toLowerCase())),
  );
  if (strangers.length === removePeople.length && strangers.length > 0) {
    const names = strangers.map(({ displayName, email }) => displayName ?? email ?? '');
    return {
      kind: 'say',
      words: say.replies.notInvited(say.list(names), names.length, event.summary),
      isMissing: true,
    };
  }
  // A list holds no descriptions, and the description of the event must not be lost.
  if (!note || note.replaces || !event.id) return undefined;
  const call = { name: 'get_event', arguments: { eventId: event.id } };
  const outcome = desk.find(call);
  return outcome ? undefined : { kind: 'lookup', calls: [call] };
}

/** "Shorten the dentist by an hour", where it takes 45 minutes. */
function leavesNothing(event: EventSeen, { shift, length }: Changes): boolean {
  if (!shift?.lengthens || shift.sign > 0 || length || !hasClock(event.start)) return false;
  return isClockAmount(shift.by) && countSeconds(shift.by) >= countMinutes(event) * 60;
}

/** Tells that everybody to be invited is a guest already, where the change is nothing else. */
export function findAlreadyInvited(
  event: EventSeen,
  { addPeople = [], ...others }: Changes,
  { say }: Situation,
): Plan | undefined {
  const guests = event.guests.filter((guest) => addPeople.some(({ email }) => email === guest.email.toLowerCase()));
  const isAll = addPeople.length > 0 && guests.length === addPeople.length && Object.keys(others).length === 0;
  if (!isAll) return undefined;
  const names = guests.map(({ name }) => name);
  return { kind: 'say', words: say.replies.alreadyInvited(say.list(names), names.length, event.summary) };
}

/** A new time that a change of clocks skips is asked about. */
export function findSkippedTime(
  { start }: Record<string, unknown>,
  { when }: Changes,
  { say, context }: Situation,
): Plan | undefined {
  const isTimed = typeof start === 'string' && hasClock(start);
  const problem = isTimed ? findSkipped(start, when?.timeZone ?? context.timeZone) : undefined;
  return problem && askQuestion('start', say.problem(problem));
}

/** The words of what a new time is not to be, where it is still to be told or would be just that. */
function findOpen(
  event: EventSeen,
  avoids: NonNullable<Changes['avoids']>,
  changes: Changes,
  situation: Situation,
): string[] | undefined {
  const { start } = listChangedFields(event, changes, situation);
  const isOpen = typeof start !== 'string' || avoids.some(({ when }) => isWithin(start, when));
  return isOpen ? avoids.map(({ words }) => words) : undefined;
}

/** Whether a moment lies within a weekday, the weekend or a part of the day; within any other time it may. */
function isWithin(start: string, { date, part }: When): boolean {
  const { dayOfWeek, hour, minute } = Temporal.PlainDateTime.from(start);
  if (date?.kind === 'weekday') return date.days.some((day) => day === dayOfWeek);
  if (date?.kind === 'period' && date.unit === 'weekend') return dayOfWeek > FRIDAY;
  const minutes = hour * 60 + minute;
  return !part || !hasClock(start) || (minutes >= part.from && minutes < part.to);
}
