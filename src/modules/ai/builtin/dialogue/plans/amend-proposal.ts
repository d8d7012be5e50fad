import { Temporal } from 'temporal-polyfill';
import { toArray, toText } from '../../../unknown-json.js';
import type { Changes, Target } from '../../orders/grammar/order.js';
import { FIT, matchName } from '../events/match-event.js';
import { listOpen } from '../events/open-proposals.js';
import { findNewSpokenOf, findProposed, toProposedEvent } from '../events/proposed-events.js';
import { resolveTarget } from '../events/resolve-event.js';
import type { Situation } from '../state/situation.js';
import { type Proposed, countMinutes, toDraft, hasClock } from '../state/state.js';
import type { EventSeen } from '../state/tool-results.js';
import { findSkippedTime, findMissing } from './change-gaps.js';
import { listChangedFields } from './event-fields.js';
import { type Plan, askQuestion } from './plan.js';

/** The open proposals that a change is about: those it was read to mean, the new event it points back at, or those it names. */
export function findAmendable(target: Target, situation: Situation): Proposed[] | Plan {
  const { state, isWaiting } = situation;
  if (!isWaiting) return [];
  const { proposals, name, when, people, eventId } = target;
  if (proposals)
    return listOpen(state)
      .map(({ proposal }) => proposal)
      .filter(({ id }) => proposals.includes(id));
  if ((name ?? when ?? people[0] ?? eventId) !== undefined) return findNamed(target, situation);
  return [findNewSpokenOf(situation) ?? []].flat();
}

/** The new events of a name; part of their name is enough where no event of the calendar has all of it. */
function findNamed(target: Target, situation: Situation): Proposed[] | Plan {
  const { state, say, context } = situation;
  const whole = findProposed(target, state, say.language, context);
  const near = whole.length > 0 ? [] : findProposed(target, state, say.language, context, FIT.part);
  if (near.length === 0) return whole.map(({ proposal }) => proposal);
  const { name } = target;
  const found = resolveTarget(target, situation);
  if (found.kind === 'lookup') return { kind: 'lookup', calls: [found.call] };
  const isThere =
    found.kind === 'found' &&
    found.events.some((event) => name !== undefined && matchName(name.words, event, say.language).score >= FIT.whole);
  return isThere ? [] : near.map(({ proposal }) => proposal);
}

/** Asks which of several open proposals is meant, naming them. */
export function askWhichProposal(meant: readonly Proposed[], { say }: Situation): Plan {
  const told = meant.flatMap((proposal) => {
    const event = toProposedEvent(proposal);
    return event ? [{ proposal, event }] : [];
  });
  return {
    kind: 'ask',
    field: 'event',
    question: say.replies.whichOne,
    options: told.map(({ event }) => say.event(event)),
    events: told.map(({ event }) => event),
    proposals: told.map(({ proposal }) => proposal.id),
  };
}

/** The creation that was proposed, with a change made to it. */
export function amendCreation({ call, id }: Proposed, changes: Changes, situation: Situation): Plan {
  const draft = toDraft(call);
  if (!draft) return { kind: 'say', words: situation.say.replies.help };
  const missing = findMissing(draft, changes, situation);
  if (missing) return missing;
  const { addAttendees, removeAttendees, durationMinutes, ...fields } = listChangedFields(draft, changes, situation);
  if (Object.keys(fields).length === 0 && !addAttendees && !removeAttendees && durationMinutes === undefined)
    return askQuestion('start', situation.say.replies.whatChange(draft.summary));
  const skipped = findSkippedTime(fields, changes, situation);
  if (skipped) return skipped;
  if (isOffDays(call.arguments, fields)) return askQuestion('start', situation.say.replies.whatChange(draft.summary));
  const { end: _end, durationMinutes: _minutes, attendees, ...kept } = call.arguments;
  const guests = guestsAfter(attendees, addAttendees, removeAttendees);
  const end = fields['end'] === undefined ? { durationMinutes: durationMinutes ?? countMinutes(draft) } : {};
  const isTimed = hasClock(toText(fields['start']) || draft.start);
  return {
    kind: 'propose',
    calls: [
      {
        name: 'create_event',
        arguments: {
          ...kept,
          ...(isTimed ? end : lastOfDays(call.arguments, draft, fields)),
          ...moveSeries(call.arguments, fields),
          ...fields,
          ...(guests.length > 0 ? { attendees: guests } : {}),
          replaces: id,
        },
      },
    ],
    notes: [],
  };
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** "Thursday then", of a series on Wednesdays: what starts on another day comes again on that day, where it did on one alone. */
function moveSeries(
  { recurrence }: Record<string, unknown>,
  { start }: Record<string, unknown>,
): Record<string, unknown> {
  if (!Array.isArray(recurrence) || typeof start !== 'string') return {};
  const { day, dayOfWeek } = Temporal.PlainDate.from(start.slice(0, 10));
  const move = (rule: unknown): unknown =>
    typeof rule === 'string'
      ? rule
          .replace(/BYDAY=[A-Z]{2}(?=;|$)/, `BYDAY=${WEEKDAYS[dayOfWeek - 1] ?? ''}`)
          .replace(/BYMONTHDAY=\d+(?=;|$)/, `BYMONTHDAY=${day}`)
      : rule;
  return { recurrence: recurrence.map(move) };
}

/** Whether a series on several weekdays would begin on none of them. */
function isOffDays({ recurrence }: Record<string, unknown>, { start }: Record<string, unknown>): boolean {
  const days = toArray(recurrence).flatMap((rule) => /BYDAY=([A-Z,]+)/.exec(toText(rule))?.[1]?.split(',') ?? []);
  if (days.length < 2 || typeof start !== 'string') return false;
  return !days.includes(WEEKDAYS[Temporal.PlainDate.from(start.slice(0, 10)).dayOfWeek - 1] ?? '');
}

/** Several whole days stay as many, whatever else changes. */
function lastOfDays(
  { end, lastDay }: Record<string, unknown>,
  { start }: EventSeen,
  fields: Record<string, unknown>,
): Record<string, unknown> {
  if (hasClock(start) || (fields['end'] ?? fields['lastDay']) !== undefined) return {};
  const days = Temporal.PlainDate.from(start).until(toText(fields['start']) || start).days;
  const move = (day: string): string => Temporal.PlainDate.from(day).add({ days }).toString();
  return {
    ...(typeof end === 'string' ? { end: move(end) } : {}),
    ...(typeof lastDay === 'string' ? { lastDay: move(lastDay) } : {}),
  };
}

function guestsAfter(attendees: unknown, added: unknown, removed: unknown): unknown[] {
  const left = new Set(toArray(removed));
  return [...new Set([...toArray(attendees), ...toArray(added)])].filter((email) => !left.has(email));
}

/** A change proposed before, with a further one to the same event; a length that was proposed stays unless that is what changes. */
export function amendChange(
  former: Record<string, unknown>,
  draft: EventSeen,
  fields: Record<string, unknown>,
): Record<string, unknown> {
  const { end, durationMinutes, addAttendees, removeAttendees, ...kept } = former;
  const hadLength = (end ?? durationMinutes) !== undefined && fields['end'] === undefined;
  const { addAttendees: more, removeAttendees: gone, ...others } = fields;
  const added = guestsAfter(addAttendees, more, gone);
  // Who was only proposed as a guest is no longer, and nobody has to be removed.
  const removed = guestsAfter(removeAttendees, gone, addAttendees);
  return {
    ...kept,
    ...(hadLength ? { durationMinutes: countMinutes(draft) } : {}),
    ...others,
    ...(added.length > 0 ? { addAttendees: added } : {}),
    ...(removed.length > 0 ? { removeAttendees: removed } : {}),
  };
}
