import type { CalendarEvent } from '../../calendar/dto/event.dto.js';
import { asciiAddress } from '../provenance/addresses.js';
import type { EventPreview } from './action.dto.js';
import type { ActionRequest } from './action-request.js';

type RequestOf<K extends ActionRequest['kind']> = Extract<ActionRequest, { kind: K }>;

/** An event as it is, in the fields a person judges by. */
export function eventBefore(event: CalendarEvent, calendarId: string): EventPreview {
  const { attendees } = event;
  return defined({
    ...shownOf(event),
    calendarId,
    attendees: attendees?.flatMap(({ email }) => (email === undefined ? [] : [asciiAddress(email)])),
    responseStatus: attendees?.find(({ self }) => self)?.responseStatus,
  });
}

/** The event as the action would leave it; undefined when it would be gone. */
export function eventAfter(request: ActionRequest, before: EventPreview | undefined): EventPreview | undefined {
  if (request.kind === 'create_event') return created(request);
  if (request.kind === 'delete_event' || !before) return undefined;
  if (request.kind === 'update_event') return updated(request, before);
  if (request.kind === 'rsvp') return { ...before, responseStatus: request.input.responseStatus };
  return { ...before, calendarId: request.destination };
}

function created({ input, calendarId, conference }: RequestOf<'create_event'>): EventPreview {
  return defined({
    ...shownOf(input),
    calendarId,
    attendees: input.attendees?.map(({ email }) => email),
    conference: conference === 'meet' ? true : undefined,
  });
}

type Shown = 'summary' | 'start' | 'end' | 'location' | 'description' | 'recurrence' | 'visibility';

function shownOf(event: Pick<EventPreview, Shown>): Pick<EventPreview, Shown> {
  const { summary, start, end, location, description, recurrence, visibility } = event;
  return { summary, start, end, location, description, recurrence, visibility };
}

function updated({ patch }: RequestOf<'update_event'>, before: EventPreview): EventPreview {
  const { summary, start, end, location, description, recurrence } = patch;
  const changes = defined<Partial<EventPreview>>({ summary, start, end, location, description, recurrence });
  const attendees = guestsAfter(patch, before.attendees);
  return { ...before, ...changes, ...(attendees && { attendees }) };
}

function guestsAfter(
  { addAttendees, removeAttendees }: RequestOf<'update_event'>['patch'],
  guests: string[] | undefined,
): string[] | undefined {
  if (!addAttendees && !removeAttendees) return guests;
  const removed = new Set(removeAttendees?.map((email) => asciiAddress(email).toLowerCase()));
  const kept = (guests ?? []).filter((email) => !removed.has(email.toLowerCase()));
  return [...new Set([...kept, ...(addAttendees ?? []).map(({ email }) => email)])];
}

function defined<T extends EventPreview | Partial<EventPreview>>(fields: {
  [K in keyof T]: T[K] | null | undefined;
}): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same fields, less those that say nothing
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null)) as T;
}
