import { invalidField } from '../../../shared/errors/app-error.js';
import type { EventInput } from '../dto/event-input.dto.js';

type EventType = NonNullable<EventInput['eventType']>;
type Typed = Pick<EventInput, 'eventType' | 'start' | 'recurrence' | 'attendees'> & Partial<EventInput>;

const PROPERTIES = {
  workingLocation: 'workingLocationProperties',
  outOfOffice: 'outOfOfficeProperties',
  focusTime: 'focusTimeProperties',
  birthday: 'birthdayProperties',
} as const;

/** What Google wants of the special kinds of events, filled in where there is but one choice. */
const FIXED: Partial<Record<EventType, Pick<EventInput, 'visibility' | 'transparency'>>> = {
  workingLocation: { visibility: 'public', transparency: 'transparent' },
  birthday: { visibility: 'private', transparency: 'transparent' },
  outOfOffice: { transparency: 'opaque' },
  focusTime: { transparency: 'opaque' },
};

/** The fields an event type fixes. @throws AppError `invalid_request` naming the field that breaks a rule of its type. */
export function applyEventType(event: Typed, calendarId: string): Pick<EventInput, 'visibility' | 'transparency'> {
  const type = event.eventType ?? 'default';
  checkProperties(event, type);
  if (type === 'default') return {};
  if (type === 'fromGmail') throw invalidField('eventType', 'must not be fromGmail: Google alone makes such events');
  if (calendarId !== 'primary' && !calendarId.includes('@'))
    throw invalidField('eventType', 'needs the primary calendar');
  if (event.attendees && event.attendees.length > 0)
    throw invalidField('attendees', `must be empty for a ${type} event`);
  checkWhen(event, type);
  return fixed(event, type);
}

function checkProperties(event: Typed, type: EventType): void {
  for (const [owner, name] of Object.entries(PROPERTIES)) {
    if (event[name] !== undefined && owner !== type) throw invalidField(name, `belongs to eventType ${owner} only`);
  }
  if (type === 'workingLocation' && !event.workingLocationProperties) {
    throw invalidField('workingLocationProperties', 'must be given for a workingLocation event');
  }
}

function checkWhen(event: Typed, type: EventType): void {
  const wholeDay = event.start.date !== undefined;
  if (wholeDay && (type === 'focusTime' || type === 'outOfOffice')) {
    throw invalidField('start', `must be a dateTime: a ${type} event is never a whole day`);
  }
  if (type !== 'birthday') return;
  if (!wholeDay) throw invalidField('start', 'must be a date: a birthday is a whole day');
  if (!event.recurrence?.some((line) => /^RRULE:(.*;)?FREQ=YEARLY/i.test(line))) {
    throw invalidField('recurrence', 'must be yearly for a birthday');
  }
}

function fixed(event: Typed, type: EventType): Pick<EventInput, 'visibility' | 'transparency'> {
  const wanted = FIXED[type] ?? {};
  for (const [name, value] of Object.entries(wanted)) {
    const given: unknown = Reflect.get(event, name);
    if (given !== undefined && given !== value) throw invalidField(name, `must be ${value} for a ${type} event`);
  }
  return wanted;
}
