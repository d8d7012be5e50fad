import { randomUUID } from 'node:crypto';
import { invalidField } from '../../../shared/errors/app-error.js';
import type { Attendee, CalendarEvent } from '../dto/event.dto.js';
import type { AttendeeInput, EventInput } from '../dto/event-input.dto.js';
import { CLEARABLE, type EventPatch } from '../dto/event-patch.dto.js';
import type { Conference } from '../dto/event-queries.dto.js';
import type { EventWrite } from '../event-write.js';

/** A patch as clients mean it: null clears. */
export type EventChanges = { [K in keyof EventPatch]: EventPatch[K] | null } & { conference?: Conference };

/** A whole new event as changes to the old one: what it does not name is cleared, what clients cannot name is kept. */
export function replacementOf(input: EventInput, isInstance: boolean): EventChanges {
  // An instance has no recurrence that could be cleared.
  const names = CLEARABLE.filter((name) => !(isInstance && name === 'recurrence'));
  const cleared = Object.fromEntries(names.map((name) => [name, input[name] ?? null]));
  return { ...input, ...cleared };
}

/** What is written for a change, times aside. @throws AppError `invalid_request` naming the field. */
export function fieldsOf(changes: EventChanges, event: CalendarEvent): EventWrite {
  checkChange(changes, event);
  const { start: _start, end: _end, attendees: _attendees, ...rest } = changes;
  const { addAttendees: _add, removeAttendees: _remove, eventType: _type, conference: _conference, ...fields } = rest;
  const attendees = attendeesOf(changes, event.attendees ?? []);
  return {
    ...fields,
    ...whole(changes),
    ...conferenceFor(changes, event),
    ...(changes.extendedProperties !== undefined && { extendedProperties: propertiesOf(changes, event) }),
    ...(attendees !== undefined && { attendees }),
  };
}

/** The guest list after a change: those who stay keep their answers. Undefined when the change does not touch it. */
export function attendeesOf(changes: EventChanges, present: Attendee[]): Attendee[] | null | undefined {
  const { attendees, addAttendees, removeAttendees } = changes;
  if (attendees !== undefined) return attendees && attendees.map((guest) => keepAnswer(guest, present));
  if (!addAttendees && !removeAttendees) return undefined;
  const removed = new Set(removeAttendees?.map((email) => email.toLowerCase()));
  const staying = present.filter(({ email }) => !removed.has(email?.toLowerCase() ?? ''));
  const added = (addAttendees ?? []).filter((guest) => !staying.some((other) => isSame(guest, other)));
  return [...staying, ...added];
}

function keepAnswer(guest: AttendeeInput, present: Attendee[]): Attendee {
  const before = present.find((other) => isSame(guest, other));
  return before ? { ...before, ...guest, email: before.email ?? guest.email } : guest;
}

function isSame(one: Attendee, other: Attendee): boolean {
  return one.email?.toLowerCase() === other.email?.toLowerCase();
}

function checkChange(changes: EventChanges, event: CalendarEvent): void {
  if (changes.start === null) throw invalidField('start', 'cannot be cleared');
  if (changes.attendees !== undefined && (changes.addAttendees || changes.removeAttendees)) {
    throw invalidField('attendees', 'cannot be combined with addAttendees or removeAttendees');
  }
  if (changes.eventType && changes.eventType !== (event.eventType ?? 'default')) {
    throw invalidField('eventType', 'cannot be changed');
  }
  if (changes.recurrence && event.recurringEventId !== undefined) {
    throw invalidField('recurrence', 'belongs to the series; use scope=all or scope=following');
  }
}

/** Google merges objects of a patch; ours replace, so what an object does not name is cleared in it. */
function whole({ reminders, workingLocationProperties }: EventChanges): EventWrite {
  const places = { homeOffice: null, customLocation: null, officeLocation: null };
  return {
    ...(reminders && { reminders: { ...reminders, overrides: reminders.overrides ?? [] } }),
    ...(workingLocationProperties && {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- null clears a place at Google, which our input never holds
      workingLocationProperties: { ...places, ...workingLocationProperties } as typeof workingLocationProperties,
    }),
  };
}

function conferenceFor({ conference }: EventChanges, event: CalendarEvent): Pick<EventWrite, 'conference'> {
  if (conference === undefined) return {};
  const hasMeet = event.hangoutLink !== undefined || event.conferenceData?.status === 'pending';
  if (conference === 'meet') return hasMeet ? {} : { conference: { requestId: randomUUID() } };
  return event.conferenceData || hasMeet ? { conference: null } : {};
}

function propertiesOf(changes: EventChanges, event: CalendarEvent): EventWrite['extendedProperties'] {
  const half = (name: 'private' | 'shared'): Record<string, string | null> => {
    const names = Object.keys(event.extendedProperties?.[name] ?? {});
    const gone = names.map((key): [string, null] => [key, null]);
    return { ...Object.fromEntries(gone), ...changes.extendedProperties?.[name] };
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- null takes a single property away at Google, which our input never holds
  return { private: half('private'), shared: half('shared') } as NonNullable<EventWrite['extendedProperties']>;
}
