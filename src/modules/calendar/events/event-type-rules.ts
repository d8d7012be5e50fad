import { Temporal } from 'temporal-polyfill';
import { type FieldError, invalidField, invalidFields } from '../../../shared/errors/app-error.js';
import type { CalendarEvent, EventTime } from '../dto/event.dto.js';
import { EVENT_TYPES, type EventInput } from '../dto/event-input.dto.js';
import type { EventChanges } from './change-of.js';

type EventType = (typeof EVENT_TYPES)[number];
type Fixed = Pick<EventInput, 'visibility' | 'transparency'>;

/** Google's rules for one event type (https://developers.google.com/workspace/calendar/api/guides/event-types). */
interface TypeRules {
  /** Fields with exactly one allowed value. */
  fixed: Fixed;
  /** Fields that such an event cannot have. */
  without: readonly string[];
  /** Fields that are fixed at creation. */
  unchangeable: readonly string[];
  /** The kind of its times, if only one is allowed. */
  times?: 'timed' | 'wholeDay';
}

const GUEST_RIGHTS = ['guestsCanModify', 'guestsCanInviteOthers', 'guestsCanSeeOtherGuests'] as const;
const GUESTS = ['attendees', 'addAttendees'] as const;

const RULES: Record<Exclude<EventType, 'default'>, TypeRules> = {
  workingLocation: {
    fixed: { visibility: 'public', transparency: 'transparent' },
    without: [...GUESTS, 'location'],
    unchangeable: [],
  },
  outOfOffice: { fixed: { transparency: 'opaque' }, without: GUESTS, unchangeable: [], times: 'timed' },
  focusTime: { fixed: { transparency: 'opaque' }, without: GUESTS, unchangeable: [], times: 'timed' },
  birthday: {
    fixed: { visibility: 'private', transparency: 'transparent' },
    without: [...GUESTS, ...GUEST_RIGHTS, 'description', 'location', 'extendedProperties', 'source', 'conference'],
    unchangeable: ['recurrence', 'birthdayProperties'],
    times: 'wholeDay',
  },
  fromGmail: {
    fixed: {},
    without: [],
    unchangeable: ['summary', 'description', 'location', 'start', 'end', 'recurrence', 'source', ...GUEST_RIGHTS],
  },
};

const PROPERTIES = {
  workingLocation: 'workingLocationProperties',
  outOfOffice: 'outOfOfficeProperties',
  focusTime: 'focusTimeProperties',
  birthday: 'birthdayProperties',
} as const;

/** The fields that the type of a new event fixes. @throws AppError `invalid_request` naming each field that violates a rule of its type. */
export function applyEventType(event: EventInput, calendarId: string): Fixed {
  const type = event.eventType ?? 'default';
  if (type === 'fromGmail') throw invalidField('eventType', 'must not be fromGmail: Google alone makes such events');
  const faults = findPropertyFaults({ ...event }, type);
  if (type !== 'default') {
    if (calendarId !== 'primary' && !calendarId.includes('@'))
      faults.push({ field: 'eventType', message: 'needs the primary calendar' });
    faults.push(...findFieldFaults({ ...event }, type), ...findOwnFaults(event, type));
  }
  if (faults.length > 0) throw invalidFields(faults);
  return type === 'default' ? {} : RULES[type].fixed;
}

/**
 * A change adapted to the type of its event: cleared fields go back to the only allowed value, and values that the event has already
 * (after sending back what was read) are dropped. @throws AppError `invalid_request` naming each field that violates a rule.
 */
export function changesWithin(changes: EventChanges, event: CalendarEvent): EventChanges {
  const type = readEventType(event);
  const faults = findPropertyFaults(changes, type);
  if (faults.length > 0) throw invalidFields(faults);
  if (type === 'default') return changes;
  const { fixed, without, unchangeable } = RULES[type];
  const restricted = [...without, ...unchangeable];
  const idle = new Set(restricted.filter((name) => isSame(Reflect.get(changes, name), Reflect.get(event, name))));
  const kept = Object.fromEntries(Object.entries(changes).filter(([name]) => !idle.has(name)));
  const wanted = { ...kept, ...refilled(kept, fixed) };
  const found = [...findFieldFaults(wanted, type), ...findUnchangeable(wanted, unchangeable, type)];
  if (found.length > 0) throw invalidFields(found);
  return wanted;
}

/** Refuses to change the end of a series whose type does not allow it. @throws AppError `invalid_request` naming the scope. */
export function checkMayEnd(event: CalendarEvent): void {
  const type = readEventType(event);
  if (type === 'default' || !RULES[type].unchangeable.includes('recurrence')) return;
  throw invalidField('scope', `cannot be following for a ${type} event, whose recurrence never changes`);
}

/** Refuses times that the type does not allow. @throws AppError `invalid_request` naming start or end. */
export function checkTypeTimes(
  { eventType }: { eventType?: string | undefined },
  start: EventTime,
  end: EventTime,
): void {
  const type = readEventType({ eventType });
  if (type === 'default') return;
  const { times } = RULES[type];
  const wholeDay = start.date !== undefined;
  if (times === 'timed' && wholeDay)
    throw invalidField('start', `must be a dateTime: a ${type} event is never a whole day`);
  if (times === 'wholeDay' && !wholeDay) throw invalidField('start', `must be a date: a ${type} is a whole day`);
  const oneDay = type === 'birthday' || type === 'workingLocation';
  if (oneDay && wholeDay && daysBetween(start, end) !== 1)
    throw invalidField('end', `must be the day after start: a ${type} event of whole days lasts one day`);
}

/** Unknown types, which Google may add later, have no rules here. */
function readEventType({ eventType }: { eventType?: string | undefined }): EventType {
  return EVENT_TYPES.find((type) => type === eventType) ?? 'default';
}

function findPropertyFaults(given: object, type: EventType): FieldError[] {
  return Object.entries(PROPERTIES).flatMap(([owner, name]) =>
    isEmpty(Reflect.get(given, name)) || owner === type
      ? []
      : [{ field: name, message: `belongs to eventType ${owner} only` }],
  );
}

function findFieldFaults(given: object, type: keyof typeof RULES): FieldError[] {
  const { fixed, without } = RULES[type];
  const extra = without.filter((name) => !isEmpty(Reflect.get(given, name)));
  const wrong = Object.entries(fixed).filter(([name, value]) => {
    const held: unknown = Reflect.get(given, name) ?? value;
    return held !== value;
  });
  return [
    ...extra.map((field) => ({ field, message: `must be empty for a ${type} event` })),
    ...wrong.map(([field, value]) => ({ field, message: `must be ${value} for a ${type} event` })),
  ];
}

function findOwnFaults(event: EventInput, type: EventType): FieldError[] {
  if (type === 'workingLocation' && !event.workingLocationProperties) {
    return [{ field: 'workingLocationProperties', message: 'must be given for a workingLocation event' }];
  }
  if (type !== 'birthday') return [];
  const { type: kind = 'birthday', contact, customTypeName } = event.birthdayProperties ?? {};
  const ownKind = kind === 'birthday' && contact === undefined && customTypeName === undefined;
  const yearly = event.recurrence?.some((line) => /^RRULE:(.*;)?FREQ=YEARLY/i.test(line));
  return [
    ...(ownKind
      ? []
      : [
          {
            field: 'birthdayProperties',
            message: 'must be of type birthday alone: Google makes all others from contacts',
          },
        ]),
    ...(yearly ? [] : [{ field: 'recurrence', message: 'must be yearly for a birthday' }]),
  ];
}

function findUnchangeable(changes: object, unchangeable: readonly string[], type: EventType): FieldError[] {
  const touched = unchangeable.filter((name) => Reflect.get(changes, name) !== undefined);
  return touched.map((field) => ({ field, message: `cannot be changed for a ${type} event` }));
}

function refilled(changes: object, fixed: Fixed): Fixed {
  return Object.fromEntries(Object.entries(fixed).filter(([name]) => Reflect.get(changes, name) === null));
}

function isSame(one: unknown, other: unknown): boolean {
  return (
    (isEmpty(one) && isEmpty(other) && one !== undefined) ||
    JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
  );
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).filter(([, held]) => held !== undefined);
  return entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return Array.isArray(value) ? value.length === 0 : typeof value === 'object' && Object.keys(value).length === 0;
}

function daysBetween(start: EventTime, end: EventTime): number {
  return Temporal.PlainDate.from(start.date ?? '').until(end.date ?? '', { largestUnit: 'days' }).days;
}
