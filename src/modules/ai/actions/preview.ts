import type { CalendarEvent, EventSummary } from '../../calendar/dto/event.dto.js';
import type { TurnContext } from '../tools/tool.js';
import type { ActionPreview, EventPreview, Recipient } from './action.dto.js';
import type { ActionRequest } from './action-request.js';

type RequestOf<K extends ActionRequest['kind']> = Extract<ActionRequest, { kind: K }>;

/** What the user is shown, built from the very arguments that would be executed. */
export function previewOf(
  turn: TurnContext,
  request: ActionRequest,
  event: CalendarEvent | undefined,
  conflicts: EventSummary[],
): ActionPreview {
  const before = event && shown(event, request.calendarId);
  const after = afterOf(request, before);
  const recipients = recipientsOf(turn, request, event);
  return {
    summary: headline(request, before, after),
    ...(before && { before }),
    ...(after && { after }),
    recipients,
    conflicts,
    warnings: warningsOf(request, recipients, event),
  };
}

const HEADLINE: Record<ActionRequest['kind'], string> = {
  create_event: 'Create',
  update_event: 'Change',
  delete_event: 'Delete',
  move_event: 'Move to another calendar',
  rsvp: 'Answer the invitation to',
};

function headline(request: ActionRequest, before: EventPreview | undefined, after: EventPreview | undefined): string {
  const event = before ?? after;
  const when = (after ?? before)?.start;
  const time = when?.dateTime?.slice(0, 16).replace('T', ' ') ?? when?.date;
  const answer = request.kind === 'rsvp' ? `: ${request.input.responseStatus}` : '';
  return `${HEADLINE[request.kind]} “${event?.summary ?? '(no title)'}”${time === undefined ? '' : `, ${time}`}${answer}`;
}

function afterOf(request: ActionRequest, before: EventPreview | undefined): EventPreview | undefined {
  if (request.kind === 'create_event') return created(request);
  if (request.kind === 'delete_event' || !before) return undefined;
  if (request.kind === 'update_event') return updated(request, before);
  if (request.kind === 'rsvp') return { ...before, responseStatus: request.input.responseStatus };
  return { ...before, calendarId: request.destination };
}

function created({ input, calendarId, conference }: RequestOf<'create_event'>): EventPreview {
  const { summary, start, end, location, description, recurrence, attendees, visibility } = input;
  return defined({
    calendarId,
    summary,
    start,
    end,
    location,
    description,
    recurrence,
    visibility,
    attendees: attendees?.map(({ email }) => email),
    conference: conference === 'meet' ? true : undefined,
  });
}

function updated({ patch }: RequestOf<'update_event'>, before: EventPreview): EventPreview {
  const { addAttendees = [], removeAttendees = [], summary, start, end, location, description, recurrence } = patch;
  const removed = new Set(removeAttendees.map((email) => email.toLowerCase()));
  const kept = (before.attendees ?? []).filter((email) => !removed.has(email.toLowerCase()));
  const attendees = [...new Set([...kept, ...addAttendees.map(({ email }) => email)])];
  const changes = defined({ summary, start, end, location, description, recurrence });
  return { ...before, ...changes, ...(attendees.length > 0 && { attendees }) };
}

function shown(event: CalendarEvent, calendarId: string): EventPreview {
  const { summary, start, end, location, description, recurrence, attendees, visibility } = event;
  return defined({
    calendarId,
    summary,
    start,
    end,
    location,
    description,
    recurrence,
    visibility,
    attendees: attendees?.flatMap(({ email }) => (email === undefined ? [] : [email])),
    responseStatus: attendees?.find(({ self }) => self)?.responseStatus,
  });
}

/** Everybody Google would mail, and whose word it is that the address is right. */
function recipientsOf(turn: TurnContext, request: ActionRequest, event: CalendarEvent | undefined): Recipient[] {
  const invited = request.kind === 'create_event' ? request.input.attendees : undefined;
  const added = request.kind === 'update_event' ? request.patch.addAttendees : undefined;
  const fresh = [...(invited ?? []), ...(added ?? [])].map(({ email }) => email);
  const guests = (event?.attendees ?? []).filter(({ self }) => !self).flatMap(({ email }) => email ?? []);
  const known = new Map(guests.map((email) => [email.toLowerCase(), { email, source: `event:${event?.id ?? ''}` }]));
  const spoken = turn.userText.toLowerCase();
  for (const email of fresh) {
    const source = spoken.includes(email.toLowerCase()) ? 'user' : 'model';
    known.set(email.toLowerCase(), { email, source });
  }
  return [...known.values()];
}

function warningsOf(request: ActionRequest, recipients: Recipient[], event: CalendarEvent | undefined): string[] {
  const people = recipients.length === 1 ? '1 person' : `${recipients.length} people`;
  const unspoken = recipients.filter(({ source }) => source === 'model').map(({ email }) => email);
  const series = event?.recurrence !== undefined && !('scope' in request && request.scope === 'this');
  return [
    ...(request.sendUpdates !== 'none' && recipients.length > 0 ? [`Google will mail ${people}.`] : []),
    ...(unspoken.length > 0 ? [`You did not write these addresses yourself: ${unspoken.join(', ')}.`] : []),
    ...(series ? ['This is a whole series.'] : []),
  ];
}

function defined<T extends EventPreview | Partial<EventPreview>>(fields: {
  [K in keyof T]: T[K] | null | undefined;
}): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same fields, less those that say nothing
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null)) as T;
}
