import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { AppError } from '../../../shared/errors/app-error.js';
import { present } from '../../../shared/validation/present.js';
import type { CalendarPage } from '../dto/calendar-entry.dto.js';
import type { CalendarEvent, EventPage, InstancePage } from '../dto/event.dto.js';
import type { EventWrite } from '../event-write.js';
import type { CallOptions, GoogleCalls } from './google-calls.js';
import type { DirectCalls } from './direct-calls.js';
import { CALENDAR_MASK, fromGoogleCalendar } from './mapping/calendar.mapper.js';
import { EVENT_MASK, fromGoogleEvent, readWriteMarkers, toGoogleCopy, toGoogleEvent } from './mapping/event.mapper.js';
import { type FreeBusyRange, fromFreeBusy, type KnownBusyTimes, toFreeBusyRequest } from './mapping/freebusy.mapper.js';
import {
  asObject,
  type MarkedEvent,
  type AnsweredEvent,
  type PageOf,
  readEvent,
  readTokens,
  requireBytes,
  requireText,
  toSnapshot,
} from './session-answers.js';
import {
  ALL_FIELDS,
  type CalendarParameters,
  checkIds,
  chooseCallKind,
  type InstanceParameters,
  type ListParameters,
  pickVersions,
  toNotification,
  type Versions,
  withIfMatch,
  type WriteOptions,
} from './session-requests.js';
import { type EventText, readEventPage } from './verbatim/event-page-text.js';
import { NO_OBSERVER, type SentWrite, type Snapshot, type WriteObserver } from './write-observer.js';

const CALENDAR_PAGE_MASK = `items(${CALENDAR_MASK}),nextPageToken,nextSyncToken`;
const EVENT_PAGE_MASK = `items(${EVENT_MASK}),timeZone,nextPageToken,nextSyncToken`;

/** Google Calendar for one request of one user: takes and returns our types, and throws AppErrors. */
export class GoogleSession {
  constructor(
    private readonly direct: DirectCalls,
    private readonly client: calendar_v3.Calendar,
    private readonly calls: GoogleCalls,
    private readonly observer: WriteObserver = NO_OBSERVER,
  ) {}

  /** A page of the user's calendar list. */
  async listCalendars(parameters: CalendarParameters): Promise<CalendarPage> {
    return this.calls.make(
      'read',
      (options) => this.direct.listCalendars({ ...present(parameters), fields: CALENDAR_PAGE_MASK }, options),
      (data) => {
        const list = asObject<calendar_v3.Schema$CalendarList>(data);
        return { items: (list.items ?? []).map(fromGoogleCalendar), ...readTokens(list) };
      },
    );
  }

  /** The time zone of a calendar. */
  async readTimeZone(calendarId: string): Promise<string> {
    return this.calls.make(
      'read',
      (options) => this.direct.listEvents({ ...checkIds({ calendarId }), maxResults: 1, fields: 'timeZone' }, options),
      (data) => requireText(asObject<calendar_v3.Schema$Events>(data).timeZone, 'timeZone'),
    );
  }

  /** One page of a calendar's events, with Google's page breaks. */
  async listEvents(calendarId: string, parameters: ListParameters): Promise<EventPage> {
    return this.calls.make(
      'read',
      (options) =>
        this.direct.listEvents({ ...checkIds({ calendarId }), ...parameters, ...this.only(EVENT_PAGE_MASK) }, options),
      (data) => {
        const list = asObject<calendar_v3.Schema$Events>(data);
        const timeZone = requireText(list.timeZone, 'timeZone');
        for (const event of list.items ?? []) this.see(calendarId, event);
        const { iCalUID, pageToken } = parameters;
        if (iCalUID !== undefined && pageToken === undefined) this.seeAll(calendarId, iCalUID, list);
        return { items: (list.items ?? []).map(fromGoogleEvent), timeZone, ...readTokens(list) };
      },
    );
  }

  /** As `listEvents`, for requests that only read: each event as text, in Google's own bytes where it needs no change. */
  async listEventTexts(calendarId: string, parameters: ListParameters): Promise<PageOf<EventText>> {
    const query = { ...checkIds({ calendarId }), ...parameters, fields: EVENT_PAGE_MASK, prettyPrint: false };
    return this.calls.make(
      'read',
      (options) => this.direct.listEvents(query, { ...options, asBytes: true }),
      (data) => readEventPage(requireBytes(data)),
    );
  }

  /** One page of a series' instances. */
  async listInstances(calendarId: string, eventId: string, parameters: InstanceParameters): Promise<InstancePage> {
    return this.calls.make(
      'read',
      (options) =>
        this.direct.listInstances(
          { ...checkIds({ calendarId, eventId }), ...parameters, ...this.only(EVENT_PAGE_MASK) },
          options,
        ),
      (data) => {
        const { items = [], nextPageToken } = asObject<calendar_v3.Schema$Events>(data);
        for (const event of items) this.see(calendarId, event);
        return { items: items.map(fromGoogleEvent), ...(nextPageToken && { nextPageToken }) };
      },
    );
  }

  /** An event, deleted events included. */
  async getEvent(calendarId: string, eventId: string, timeZone?: string): Promise<CalendarEvent> {
    return (await this.getMarked(calendarId, eventId, timeZone)).event;
  }

  /** An event with our write markers. */
  async getMarked(calendarId: string, eventId: string, timeZone?: string): Promise<MarkedEvent> {
    const zone = timeZone === undefined ? {} : { timeZone };
    const { event, snapshot } = await this.read(calendarId, eventId, { ...zone, ...this.only(EVENT_MASK) });
    return { event, writeMarkers: readWriteMarkers(snapshot) };
  }

  /** An event in Google's JSON, deleted events included. @throws as `getEvent`. */
  async getSnapshot(calendarId: string, eventId: string): Promise<Snapshot> {
    return (await this.read(calendarId, eventId)).snapshot;
  }

  /** A page of the events with an iCalendar UID: a series and its exceptions, deleted events included. */
  async listSnapshots(
    calendarId: string,
    iCalUID: string,
    pageToken?: string,
  ): Promise<{ items: Snapshot[]; nextPageToken?: string }> {
    const page = pageToken === undefined ? {} : { pageToken };
    const query = { ...checkIds({ calendarId }), iCalUID, singleEvents: false, showDeleted: true, ...page };
    return this.calls.make(
      'read',
      (options) => this.direct.listEvents({ ...query, maxResults: 2500 }, options),
      (data) => {
        const list = asObject<calendar_v3.Schema$Events>(data);
        if (pageToken === undefined) this.seeAll(calendarId, iCalUID, list);
        return { items: (list.items ?? []).map(toSnapshot), ...readTokens(list) };
      },
    );
  }

  /** Creates an event under an id of ours. @throws AppError `duplicate_event` when an event has, or had, this id. */
  async insertEvent(calendarId: string, id: string, event: EventWrite, how: WriteOptions): Promise<CalendarEvent> {
    return this.insert(calendarId, id, { ...toGoogleEvent(event), id }, { ...how, ...toNotification(event, how) });
  }

  /** Creates an event from the snapshot of another, under an id of ours. @throws as `insertEvent`. */
  async insertSnapshot(calendarId: string, snapshot: Snapshot, how: WriteOptions): Promise<CalendarEvent> {
    return this.insert(calendarId, snapshot.id, snapshot, { ...how, ...ALL_FIELDS });
  }

  /** Copies an event with some fields changed. @throws as `insertEvent`. */
  async insertCopy(
    calendarId: string,
    sourceId: string,
    id: string,
    changes: EventWrite,
    how: WriteOptions,
  ): Promise<CalendarEvent> {
    const source = await this.calls.make(
      'read',
      (options) => this.direct.getEvent(checkIds({ calendarId, eventId: sourceId }), options),
      (data) => asObject<calendar_v3.Schema$Event>(data),
    );
    return this.insert(calendarId, id, { ...toGoogleCopy(source, changes), id }, { ...how, ...ALL_FIELDS });
  }

  /** Changes the given fields of an event. @throws AppError `event_changed` when it no longer has the etag. */
  async patchEvent(calendarId: string, eventId: string, event: EventWrite, how: WriteOptions): Promise<CalendarEvent> {
    return this.patch(calendarId, eventId, toGoogleEvent(event), { ...how, ...toNotification(event, how) });
  }

  /** Restores fields of an event, in Google's format; null clears. @throws as `patchEvent`. */
  async patchSnapshot(
    calendarId: string,
    eventId: string,
    fields: Readonly<Record<string, unknown>>,
    how: WriteOptions,
  ): Promise<CalendarEvent> {
    const versions = {
      ...('conferenceData' in fields && { conferenceDataVersion: 1 }),
      ...('attachments' in fields && { supportsAttachments: true }),
    };
    return this.patch(calendarId, eventId, fields, { ...how, ...versions });
  }

  /** Deletes an event or an instance. @throws AppError `gone` or `not_found` when there is none, `event_changed` as for a patch. */
  async deleteEvent(calendarId: string, eventId: string, how: WriteOptions): Promise<void> {
    const { sendUpdates } = how;
    const send = async (): Promise<undefined> =>
      this.calls.make(
        chooseCallKind(how),
        (options) =>
          this.client.events.delete({ ...checkIds({ calendarId, eventId }), sendUpdates }, withIfMatch(options, how)),
        () => undefined,
      );
    await this.observer.watch({ kind: 'delete', calendarId, eventId }, send, () => undefined);
  }

  /** Moves an event to another calendar. */
  async moveEvent(calendarId: string, eventId: string, destination: string, how: WriteOptions): Promise<CalendarEvent> {
    const { sendUpdates } = how;
    return this.write({ kind: 'move', calendarId, eventId, destination }, how, (options) =>
      this.client.events.move({ ...checkIds({ calendarId, eventId }), destination, sendUpdates }, options),
    );
  }

  /** Busy times by calendar id; a calendar that Google could not read is marked. */
  async queryFreeBusy(range: FreeBusyRange): Promise<KnownBusyTimes> {
    return this.calls.make(
      'read',
      (options) => this.client.freebusy.query({ requestBody: toFreeBusyRequest(range) }, options),
      (data) => fromFreeBusy(asObject<calendar_v3.Schema$FreeBusyResponse>(data)),
    );
  }

  /** Limits the fields of an answer, unless an observer needs the whole event. */
  private only(fields: string): { fields?: string } {
    return this.observer === NO_OBSERVER ? { fields } : {};
  }

  private async read(
    calendarId: string,
    eventId: string,
    parameters: { timeZone?: string; fields?: string } = {},
  ): Promise<AnsweredEvent> {
    try {
      const found = await this.calls.make(
        'read',
        (options) => this.direct.getEvent({ ...checkIds({ calendarId, eventId }), ...parameters }, options),
        readEvent,
      );
      this.see(calendarId, found.snapshot);
      return found;
    } catch (error) {
      if (error instanceof AppError && (error.code === 'not_found' || error.code === 'gone'))
        this.observer.miss(calendarId, eventId);
      throw error;
    }
  }

  private see(calendarId: string, event: calendar_v3.Schema$Event): void {
    if (this.observer !== NO_OBSERVER) this.observer.see(calendarId, toSnapshot(event));
  }

  /** A list without a second page is complete. */
  private seeAll(calendarId: string, iCalUID: string, { items = [], nextPageToken }: calendar_v3.Schema$Events): void {
    if (!nextPageToken) this.observer.seeAll(calendarId, iCalUID, items.map(toSnapshot));
  }

  private async insert(
    calendarId: string,
    id: string,
    requestBody: calendar_v3.Schema$Event,
    { sendUpdates, ...how }: WriteOptions & Versions,
  ): Promise<CalendarEvent> {
    const parameters = { ...checkIds({ calendarId }), sendUpdates, ...pickVersions(how) };
    return this.write({ kind: 'insert', calendarId, eventId: id }, { ...how, sendUpdates }, (options) =>
      this.direct.insertEvent(parameters, requestBody, options),
    );
  }

  private async patch(
    calendarId: string,
    eventId: string,
    requestBody: calendar_v3.Schema$Event,
    { sendUpdates, ...how }: WriteOptions & Versions,
  ): Promise<CalendarEvent> {
    const parameters = { ...checkIds({ calendarId, eventId }), sendUpdates, ...pickVersions(how) };
    return this.write({ kind: 'patch', calendarId, eventId }, { ...how, sendUpdates }, (options) =>
      this.client.events.patch({ ...parameters, requestBody }, options),
    );
  }

  private async write(
    sent: SentWrite,
    how: WriteOptions,
    run: (options: CallOptions) => Promise<{ data: unknown }>,
  ): Promise<CalendarEvent> {
    const { event } = await this.observer.watch(
      sent,
      async () => this.calls.make(chooseCallKind(how), (options) => run(withIfMatch(options, how)), readEvent),
      ({ snapshot }) => snapshot,
    );
    return event;
  }
}
