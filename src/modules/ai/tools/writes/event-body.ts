import { invalidField } from '../../../../shared/errors/app-error.js';
import type { AttendeeInput, EventInput } from '../../../calendar/dto/event-input.dto.js';
import type { CalendarEvent } from '../../../calendar/dto/event.dto.js';
import { asciiAddress } from '../../provenance/addresses.js';
import { viewDescription } from '../event-view.js';
import { minutesBetween, formatLocal } from '../local-time.js';
import type { CreateEventArguments, UpdateEventArguments } from '../arguments/event-arguments.js';
import { buildDetails, buildType } from './argument-fields.js';
import { type StartAndEnd, timesOfNew } from './argument-times.js';
import { linesOfNew } from './series-lines.js';

/** How many characters of a truncated text prove that it was written back. */
const RECOGNISED = 500;

/** The fields that a copy of an event takes over. */
const COPIED = ['description', 'location', 'reminders', 'colorId', 'visibility', 'transparency'] as const;

/** A new event as a model describes it; its title may be missing. */
export type NewEvent = Omit<CreateEventArguments, 'summary'> & { summary?: string };

/** A model's new event as the body of `POST /calendar/events`; missing fields come from `source`, the event it copies. */
export function newEventBody(
  input: NewEvent & { start: string },
  userZone: string,
  source?: CalendarEvent,
): EventInput {
  const { eventType } = input;
  const times = typedTimes(
    timesOfNew(input, userZone, source && computeMinutes(source, userZone)),
    eventType,
    input,
    userZone,
  );
  const recurrence = linesOfNew(input, times.start);
  const attendees = [...guests(input.attendees, false), ...guests(input.optionalAttendees, true)];
  return {
    ...copied(source),
    ...ownFields(input),
    ...times,
    ...(recurrence && { recurrence }),
    ...(attendees.length > 0 ? { attendees } : copiedGuests(source)),
  };
}

/** The fields of a new event that depend on neither its times nor its guests. */
export function ownFields(input: NewEvent): Partial<EventInput> {
  const { summary, description, eventType } = input;
  const { location, ...details } = buildDetails(input);
  return {
    ...details,
    ...(location !== undefined && eventType !== 'workingLocation' && { location }),
    ...(description !== undefined && { description }),
    ...buildType(input),
    ...(summary !== undefined && { summary }),
  };
}

/** The texts, details and guests of a change as the body of `PATCH /calendar/events/{eventId}`; null clears a field. */
export function keepChangedFields(input: UpdateEventArguments, event: CalendarEvent): object {
  const { summary, removeAttendees = [], clear = [] } = input;
  const added = [...guests(input.addAttendees, false), ...guests(input.addOptionalAttendees, true)];
  const removed = [...removeAttendees, ...(clear.includes('attendees') ? othersIn(event) : [])];
  return {
    ...(clear.includes('location') && { location: null }),
    ...(clear.includes('description') && { description: null }),
    ...(clear.includes('color') && { colorId: null }),
    ...(clear.includes('recurrence') && { recurrence: null }),
    ...(clear.includes('reminders') && { reminders: { useDefault: false, overrides: [] } }),
    ...buildDetails(input),
    ...(summary !== undefined && { summary }),
    ...changedDescription(input, event),
    ...(added.length > 0 && { addAttendees: added }),
    ...(removed.length > 0 && { removeAttendees: [...new Set(removed)] }),
  };
}

/** Google has no whole-day out-of-office or focus time events; from midnight to midnight they have the same length. */
function typedTimes(
  times: StartAndEnd,
  eventType: CreateEventArguments['eventType'],
  { timeZone }: NewEvent,
  userZone: string,
): StartAndEnd {
  if (eventType === undefined || eventType === 'workingLocation' || times.start.date === undefined) return times;
  const zone = timeZone ?? userZone;
  const midnight = (date = ''): { dateTime: string; timeZone: string } => ({
    dateTime: `${date}T00:00`,
    timeZone: zone,
  });
  return { start: midnight(times.start.date), end: midnight(times.end.date) };
}

function changedDescription({ description, appendDescription }: UpdateEventArguments, event: CalendarEvent): object {
  const old = event.description ?? '';
  if (description !== undefined) {
    checkWhole(description, event);
    return { description: appendDescription === undefined ? description : joined(description, appendDescription) };
  }
  return appendDescription === undefined ? {} : { description: joined(old, appendDescription) };
}

/** A long description is shown truncated; writing that back would lose the rest. */
function checkWhole(description: string, event: CalendarEvent): void {
  const { description: shown = '', descriptionCut } = viewDescription(event);
  if (!descriptionCut || !spaced(description).includes(spaced(shown).slice(0, RECOGNISED))) return;
  throw invalidField('description', 'must not be the cut copy of a longer one; use appendDescription to add to it');
}

function spaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Descriptions may be HTML, where line breaks are tags. */
function joined(old: string, note: string): string {
  if (old === '') return note;
  return `${old}${/<(?:br|p|ul|ol|b|a)\b/i.test(old) ? '<br>' : '\n'}${note}`;
}

function guests(addresses: readonly string[] = [], optional: boolean): AttendeeInput[] {
  return addresses.map((email) => ({ email: asciiAddress(email), ...(optional && { optional }) }));
}

function othersIn({ attendees = [] }: CalendarEvent): string[] {
  return attendees.filter(({ self }) => !self).flatMap(({ email }) => email ?? []);
}

function copied(source: CalendarEvent | undefined): Partial<EventInput> {
  if (!source) return {};
  const fields = COPIED.map((name): [string, unknown] => [name, source[name]]).filter(
    ([, value]) => value !== undefined,
  );
  return Object.fromEntries(fields);
}

function copiedGuests(source: CalendarEvent | undefined): Pick<EventInput, 'attendees'> {
  const attendees = (source?.attendees ?? [])
    .filter(({ self, resource }) => !self && !resource)
    .flatMap(({ email, optional }) => (email === undefined ? [] : [{ email, ...(optional && { optional }) }]));
  return attendees.length > 0 ? { attendees } : {};
}

function computeMinutes({ start, end }: CalendarEvent, timeZone: string): number | undefined {
  const [from, to] = [formatLocal(start, timeZone), formatLocal(end, timeZone)];
  return from === undefined || to === undefined ? undefined : minutesBetween(from, to, timeZone);
}
