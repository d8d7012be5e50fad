import { randomUUID } from 'node:crypto';
import { invalidField } from '../../../shared/errors/app-error.js';
import type { CalendarEvent, EventTime } from '../dto/event.dto.js';
import type { EventInput } from '../dto/event-input.dto.js';
import { CLEARABLE, type EventPatch, type ReadOnlyField } from '../dto/event-patch.dto.js';
import type { Conference } from '../dto/event-queries.dto.js';
import type { EventWrite } from '../event-write.js';
import type { EventTarget } from './event-target.js';
import { guestsFor } from './guest-list.js';

type Patchable = Omit<EventPatch, ReadOnlyField>;

/** The changes of a patch; null clears a field. */
export type EventChanges = { [K in keyof Patchable]: Patchable[K] | null } & {
  conference?: Conference;
};

/** A replacement as changes of the old event: missing fields are cleared, fields that clients cannot set are kept. */
export function toReplacement(input: EventInput, { event, from }: EventTarget): EventChanges {
  const isInstance = Boolean(from ?? event.recurringEventId);
  // An instance has no recurrence that could be cleared.
  const names = CLEARABLE.filter((name) => !(isInstance && name === 'recurrence'));
  const cleared = Object.fromEntries(names.map((name) => [name, input[name] ?? null]));
  return { ...input, ...cleared };
}

/** The changes without times and recurrence that are unchanged, so that any event that was read can be sent back. */
export function withoutSameTimes(changes: EventChanges, { event, from }: EventTarget): EventChanges {
  const sameRecurrence = JSON.stringify(changes.recurrence ?? null) === JSON.stringify(event.recurrence ?? null);
  const { start, end, originalStartTime } = from ?? event;
  const isMoved = from !== undefined && !isSameTime(start, originalStartTime);
  const sameTimes = !isMoved && isSameTime(changes.start, start) && isSameTime(changes.end, end);
  if (!sameTimes || !(sameRecurrence || (changes.recurrence ?? undefined) === undefined)) return changes;
  return { ...changes, start: undefined, end: undefined, ...(sameRecurrence && { recurrence: undefined }) };
}

/** Whether two times are equal in every field that matters. */
function isSameTime(one: EventTime | null | undefined, other: EventTime | undefined): boolean {
  return (
    one !== undefined &&
    one !== null &&
    other !== undefined &&
    ['date', 'dateTime', 'timeZone'].every((name) => Reflect.get(one, name) === Reflect.get(other, name))
  );
}

/** The fields to write for a change, without the times. @throws AppError `invalid_request` naming the field. */
export function toEventWrite(changes: EventChanges, event: CalendarEvent): EventWrite {
  checkChange(changes, event);
  const { start: _start, end: _end, attendees: _attendees, ...rest } = changes;
  const { addAttendees: _add, removeAttendees: _remove, eventType: _type, conference: _conference, ...fields } = rest;
  return {
    ...fields,
    ...whole(changes),
    ...conferenceFor(changes, event),
    ...(changes.extendedProperties !== undefined && { extendedProperties: mergeProperties(changes, event) }),
    ...guestsFor(changes, event),
  };
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

/** Google merges the objects of a patch, but this API replaces them: missing properties are cleared. */
function whole({ workingLocationProperties }: EventChanges): EventWrite {
  const places = { homeOffice: null, customLocation: null, officeLocation: null };
  return {
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

function mergeProperties(changes: EventChanges, event: CalendarEvent): EventWrite['extendedProperties'] {
  const half = (name: 'private' | 'shared'): Record<string, string | null> => {
    const names = Object.keys(event.extendedProperties?.[name] ?? {});
    const gone = names.map((key): [string, null] => [key, null]);
    return { ...Object.fromEntries(gone), ...changes.extendedProperties?.[name] };
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- null takes a single property away at Google, which our input never holds
  return { private: half('private'), shared: half('shared') } as NonNullable<EventWrite['extendedProperties']>;
}
