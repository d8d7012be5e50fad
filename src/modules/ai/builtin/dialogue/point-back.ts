import { itemsOf, textOf } from '../../unknown-json.js';
import type { Changes, Command } from '../commands/command.js';
import type { Spoken } from './last-spoken.js';
import { changedFields } from './changed-fields.js';
import type { Call } from './call.js';
import type { Turn } from './step.js';
import type { EventSeen } from './tool-results.js';

/** The event an order points back at when it names none: "move it to 5pm". */
export function referentOf({ about, every }: Command, { request }: Turn): Spoken | undefined {
  const names = about.title ?? about.place ?? about.when ?? about.people[0];
  return names === undefined && !every ? request.spoken : undefined;
}

/** Whether this is the event spoken of; one that was only proposed is known by its title and start. */
export function isReferent({ id, summary, start }: EventSeen, spoken: Spoken): boolean {
  return spoken.id === undefined ? summary === spoken.title && start === spoken.start : id === spoken.id;
}

/** The creation that was proposed, with a change made to it; nothing where the change says nothing. */
export function amendCreation(
  { arguments: former }: Call,
  proposalId: string | undefined,
  changes: Changes,
  turn: Turn,
): Call | undefined {
  const event = draftOf(former);
  const changed = changedFields(event, changes, turn.context);
  if (Object.keys(changed).length === 0) return undefined;
  const { addAttendees, removeAttendees, durationMinutes, ...fields } = changed;
  const start = fields['start'] ?? event.start;
  const { end: _end, attendees, ...kept } = former;
  const left = itemsOf(removeAttendees);
  const guests = [...new Set([...itemsOf(attendees), ...itemsOf(addAttendees)])].filter(
    (email) => !left.includes(email),
  );
  const end = fields['end'] === undefined ? { durationMinutes: durationMinutes ?? minutesOf(event) } : {};
  const timed = event.start.length > 10 ? end : {};
  return {
    name: 'create_event',
    arguments: {
      ...kept,
      ...timed,
      ...fields,
      start,
      ...(guests.length > 0 ? { attendees: guests } : {}),
      ...(proposalId ? { replaces: proposalId } : {}),
    },
  };
}

/** An event as an open proposal would leave it, which is what a further change speaks of. */
export function drafted(event: EventSeen, former: Record<string, unknown>): EventSeen {
  const start = textOf(former['start']) || event.start;
  const minutes = typeof former['durationMinutes'] === 'number' ? former['durationMinutes'] : minutesOf(event);
  const isTimed = start.length > 10 && event.start.length > 10;
  const end = textOf(former['end']) || (isTimed ? later(start, minutes) : event.end);
  return { ...event, start, end };
}

/** A change proposed before, with a further one to the same event; a length that was proposed stays unless that is what changes. */
export function amendChange(former: Record<string, unknown>, draft: EventSeen, fields: Record<string, unknown>) {
  const { end, durationMinutes, addAttendees, removeAttendees, ...kept } = former;
  const hadLength = (end ?? durationMinutes) !== undefined && fields['end'] === undefined;
  const added = [...itemsOf(addAttendees), ...itemsOf(fields['addAttendees'])];
  const removed = [...itemsOf(removeAttendees), ...itemsOf(fields['removeAttendees'])];
  return {
    ...kept,
    ...(hadLength ? { durationMinutes: minutesOf(draft) } : {}),
    ...fields,
    ...(added.length > 0 ? { addAttendees: added } : {}),
    ...(removed.length > 0 ? { removeAttendees: removed } : {}),
  };
}

/** A proposal made again for more of a series: "all of them". */
export function widen({ name, arguments: former }: Call, scope: string): Call | undefined {
  return former['scope'] === undefined || former['scope'] === scope
    ? undefined
    : { name, arguments: { ...former, scope } };
}

/** The event a creation proposes. */
export function draftOf(values: Record<string, unknown>): EventSeen {
  const { summary, start, end, durationMinutes, description, attendees } = values;
  const from = textOf(start);
  const told = typeof durationMinutes === 'number' && from.length > 10 ? later(from, durationMinutes) : from;
  return {
    id: '',
    summary: String(summary),
    start: from,
    end: typeof end === 'string' ? end : told,
    ...(typeof description === 'string' ? { description } : {}),
    people: itemsOf(attendees).map((email) => textOf(email).toLowerCase()),
    guests: [],
  };
}

function later(start: string, minutes: number): string {
  return new Date(Date.parse(`${start}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
}

function minutesOf({ start, end }: EventSeen): number {
  const minutes = (Date.parse(`${end}:00Z`) - Date.parse(`${start}:00Z`)) / 60_000;
  return minutes > 0 ? minutes : 60;
}
