import { Injectable } from '@nestjs/common';
import { AppError, Faults, invalidField } from '../../shared/errors/app-error.js';
import { type AuthenticatedUser } from '../auth/current-user.decorator.js';
import { checkConflicts, type Conflicts, findConflicts, type PlannedEvent } from './availability/conflicts.js';
import type { CalendarEvent, EventPage, InstancePage } from './dto/event.dto.js';
import type { EventInput } from './dto/event-input.dto.js';
import type { Conference, ConflictMode, ListInstancesQuery, SendUpdates } from './dto/event-queries.dto.js';
import { checkListQuery, type EventListQuery, listEvents, listEventsAsJson } from './events/event-list.js';
import { applyEventType, checkTypeTimes } from './events/event-type-rules.js';
import { newGuests } from './events/guest-list.js';
import type { EventWrite } from './event-write.js';
import { GoogleCalendar } from './google/google-calendar.service.js';
import type { GoogleSession } from './google/google-session.js';
import { checkRecurrence } from './series/supported-rules.js';
import { toWrittenRecurrence } from './series/written-recurrence.js';
import { resolveEventTimes } from './times/resolve-times.js';
import { derivedEventId, freshEventId } from './exactly-once/event-id.js';
import { Journal, type WriteSource, type RecordedAnswer } from './undo/journal/journal.service.js';
import { insertOnce } from './exactly-once/insert-once.js';
import { undefinedIfMissing } from './exactly-once/reconcile-write.js';

/** The options of a new event. */
export interface CreateOptions {
  sendUpdates?: SendUpdates | undefined;
  /** Adds a Google Meet link. */
  conference?: Conference | undefined;
  /** The reaction to a conflict with the user's other events. */
  onConflict?: ConflictMode | undefined;
  /** The idempotency key: a repetition with the same key gets the same event. */
  idempotencyKey?: string | undefined;
  /** The route the write came by. */
  source?: WriteSource | undefined;
}

/** Reads the user's events and creates new ones. */
@Injectable()
export class EventsService {
  constructor(
    private readonly google: GoogleCalendar,
    private readonly journal: Journal,
  ) {}

  /** A page of events; `nextPageToken` means that there are more. @throws AppError `sync_token_expired`. */
  async list(user: AuthenticatedUser, calendarId: string, query: EventListQuery): Promise<EventPage> {
    checkListQuery(query);
    return listEvents(this.google.open(user), calendarId, query);
  }

  /** The same page as JSON. @throws as `list`. */
  async listAsJson(user: AuthenticatedUser, calendarId: string, query: EventListQuery): Promise<Buffer> {
    checkListQuery(query);
    return listEventsAsJson(this.google.open(user), calendarId, query);
  }

  /** One event. @throws AppError `not_found`, also when it has been deleted. */
  async get(user: AuthenticatedUser, calendarId: string, eventId: string, timeZone?: string): Promise<CalendarEvent> {
    return readLiving(this.google.open(user), calendarId, eventId, timeZone);
  }

  /** A page of the instances of a series. */
  async instances(
    user: AuthenticatedUser,
    calendarId: string,
    eventId: string,
    query: Partial<Omit<ListInstancesQuery, 'calendarId'>>,
  ): Promise<InstancePage> {
    const { timeMin, timeMax } = query;
    if (timeMin !== undefined && timeMax !== undefined && Date.parse(timeMin) >= Date.parse(timeMax)) {
      throw invalidField('timeMax', 'must be after timeMin');
    }
    return this.google.open(user).listInstances(calendarId, eventId, query);
  }

  /** The conflicts and the duplicates of an event that is about to be written. */
  async listConflicts(user: AuthenticatedUser, calendarId: string, event: PlannedEvent): Promise<Conflicts> {
    return findConflicts(this.google.open(user), calendarId, event);
  }

  /** Creates an event at most once; a refusal writes nothing. */
  async create(
    user: AuthenticatedUser,
    calendarId: string,
    input: EventInput,
    options: CreateOptions = {},
  ): Promise<RecordedAnswer<CalendarEvent>> {
    const { idempotencyKey: key, source, ...rest } = options;
    const content = { calendarId, input, ...rest };
    const { sendUpdates } = options;
    const request = { ...source, kind: 'create', route: 'create', key, content, calendarId, sendUpdates } as const;
    return this.journal.once(user, request, async ({ google, keyed }) => {
      const { write, assumptions } = await buildDraft(google, calendarId, input);
      const id = key === undefined ? freshEventId() : derivedEventId(user.id, calendarId, key);
      const found = await checkConflicts(google, calendarId, { ...write, id }, options.onConflict);
      const event = await insertOnce(google, { calendarId, eventId: id }, write, { ...options, keyed });
      return { ...event, ...(assumptions.length > 0 && { assumptions }), ...found };
    });
  }
}

/** An event that is not deleted. @throws AppError `not_found`. */
async function readLiving(
  google: GoogleSession,
  calendarId: string,
  eventId: string,
  timeZone?: string,
): Promise<CalendarEvent> {
  const event = await undefinedIfMissing(() => google.getEvent(calendarId, eventId, timeZone));
  if (!event || event.status === 'cancelled') throw new AppError('not_found', 'There is no such calendar or event.');
  return event;
}

/** Converts a checked input to the fields to write, with the rules of its type and exact times. @throws AppError naming the field. */
export async function buildDraft(
  google: GoogleSession,
  calendarId: string,
  input: EventInput,
): Promise<{ write: EventWrite; assumptions: string[] }> {
  const { start, end, attendees, recurrence: lines, ...fields } = input;
  const calendarZone = async (): Promise<string> => google.readTimeZone(calendarId);
  const faults = new Faults();
  const typed = await faults.note(() => applyEventType(input, calendarId));
  const times = await faults.note(async () => {
    const recurring = (lines?.length ?? 0) > 0;
    const resolved = await resolveEventTimes({ start, ...(end && { end }) }, { calendarZone, recurring });
    checkTypeTimes(input, resolved.start, resolved.end);
    return resolved;
  });
  const recurrence = await faults.note(async () =>
    lines && times ? toWrittenRecurrence(lines, { start: times.start, calendarZone }) : checkRecurrence(lines ?? []),
  );
  faults.throwFound();
  return {
    write: {
      ...fields,
      ...typed,
      ...(attendees && { attendees: newGuests(attendees) }),
      ...(recurrence && { recurrence }),
      start: times?.start,
      end: times?.end,
    },
    assumptions: times?.assumptions ?? [],
  };
}
