import { isProblem } from './problem.js';
import { randomText } from './random.js';
import { bodyOf, type Rest } from './transport.js';
import type {
  BatchItem,
  BatchResult,
  CalendarEvent,
  ChangeEventQuery,
  CreateEventQuery,
  DeleteEventQuery,
  EventInput,
  EventPatch,
  EventReplacement,
  GetEventQuery,
  ListEventsQuery,
  ListInstancesQuery,
  MoveEventInput,
  RsvpInput,
  UndoQuery,
  Undone,
  Write,
} from './types.js';

/** What a write may carry beside its query. */
export interface WriteOptions {
  /** The ETag that the event must still have; else 412 `event_changed`. */
  ifMatch?: string;
  /** Repeats an earlier write safely. Each call has a key of its own where none is given. */
  idempotencyKey?: string;
  /** Called with the id that `undo` takes, once the write is made. */
  onWrite?: (writeId: string) => void;
}

/** What changed since a sync token. */
export interface SyncResult {
  /** Changed events, deleted ones among them with `status: "cancelled"`; all events where `isFull`. */
  items: CalendarEvent[];
  /** Whether everything was listed, so that what is not among `items` is gone. */
  isFull: boolean;
  /** Keep it for the next sync. */
  syncToken: string | undefined;
}

type PageOf<Query> = Omit<Query, 'pageToken' | 'syncToken'>;

/** Events and series. Every write has an idempotency key, so that it can be repeated after a lost answer. */
export class Events {
  constructor(private readonly rest: Rest) {}

  /** All events of a query, page after page. */
  async *list(query: PageOf<ListEventsQuery> = {}): AsyncGenerator<CalendarEvent> {
    for await (const page of this.pages(query)) yield* page.items;
  }

  /** What changed since `syncToken`; everything without one, or where the server no longer takes it. */
  async sync(syncToken?: string, query: PageOf<ListEventsQuery> = {}): Promise<SyncResult> {
    try {
      return await this.collect({ ...query, ...(syncToken !== undefined && { syncToken }) });
    } catch (error) {
      if (syncToken === undefined || !isProblem(error, 'sync_token_expired')) throw error;
      return this.collect(query);
    }
  }

  /** An event; undefined where the copy with the ETag `ifNoneMatch` is still current. */
  async get(
    eventId: string,
    options: GetEventQuery & { ifNoneMatch?: string } = {},
  ): Promise<CalendarEvent | undefined> {
    const { ifNoneMatch, ...query } = options;
    const header = ifNoneMatch === undefined ? {} : { 'If-None-Match': ifNoneMatch };
    const params = { path: { eventId }, query, header };
    const { data, response } = await this.rest.GET('/calendar/events/{eventId}', { params });
    return response.status === 304 ? undefined : data;
  }

  async create(body: EventInput, options: CreateEventQuery & WriteOptions = {}): Promise<CalendarEvent> {
    const { query, header } = split(options);
    return writtenBy(this.rest.POST('/calendar/events', { params: { query, header }, body }), options);
  }

  /** Changes the parts that the body names; null clears a field. */
  async update(
    eventId: string,
    body: EventPatch,
    options: ChangeEventQuery & WriteOptions = {},
  ): Promise<CalendarEvent> {
    const { query, header } = split(options);
    const params = { path: { eventId }, query, header };
    return writtenBy(this.rest.PATCH('/calendar/events/{eventId}', { params, body }), options);
  }

  /** Gives an event new contents: what the body does not name is cleared. */
  async replace(
    eventId: string,
    body: EventReplacement,
    options: ChangeEventQuery & WriteOptions = {},
  ): Promise<CalendarEvent> {
    const { query, header } = split(options);
    const params = { path: { eventId }, query, header };
    return writtenBy(this.rest.PUT('/calendar/events/{eventId}', { params, body }), options);
  }

  async delete(eventId: string, options: DeleteEventQuery & WriteOptions = {}): Promise<void> {
    const { query, header } = split(options);
    const params = { path: { eventId }, query, header };
    const { response } = await this.rest.DELETE('/calendar/events/{eventId}', { params });
    tellWrite(response, options);
  }

  /** All instances of a series, page after page. */
  async *instances(eventId: string, query: PageOf<ListInstancesQuery> = {}): AsyncGenerator<CalendarEvent> {
    let pageToken: string | undefined;
    do {
      const asked = { ...query, ...(pageToken !== undefined && { pageToken }) };
      const params = { path: { eventId }, query: asked };
      const page = await bodyOf(this.rest.GET('/calendar/events/{eventId}/instances', { params }));
      yield* page.items;
      pageToken = page.nextPageToken;
    } while (pageToken !== undefined);
  }

  async move(
    eventId: string,
    body: MoveEventInput,
    options: { calendarId?: string } & Omit<WriteOptions, 'ifMatch'> = {},
  ): Promise<CalendarEvent> {
    const { query, header } = split(options);
    const params = { path: { eventId }, query, header };
    return writtenBy(this.rest.POST('/calendar/events/{eventId}/move', { params, body }), options);
  }

  /** Answers an invitation for the user. */
  async respond(
    eventId: string,
    body: RsvpInput,
    options: { calendarId?: string } & WriteOptions = {},
  ): Promise<CalendarEvent> {
    const { query, header } = split(options);
    const params = { path: { eventId }, query, header };
    return writtenBy(this.rest.POST('/calendar/events/{eventId}/rsvp', { params, body }), options);
  }

  /** Makes up to fifty writes, each for itself. */
  async batch(items: BatchItem[], options: { idempotencyKey?: string } = {}): Promise<BatchResult[]> {
    const { header } = split(options);
    return (await bodyOf(this.rest.POST('/calendar/events/batch', { params: { header }, body: { items } }))).results;
  }

  /** The user's writes of the last day, newest first. */
  async writes(): Promise<Write[]> {
    return (await bodyOf(this.rest.GET('/calendar/writes'))).items;
  }

  /** Takes a write back, or a whole batch; `writeId` is the header `Write-Id` of its answer, or `undo.writeId` of an executed action. */
  async undo(writeId: string, options: UndoQuery & { idempotencyKey?: string } = {}): Promise<Undone> {
    const { query, header } = split(options);
    const params = { path: { id: writeId }, query, header };
    return bodyOf(this.rest.POST('/calendar/writes/{id}/undo', { params }));
  }

  private async *pages(query: ListEventsQuery) {
    let pageToken: string | undefined;
    do {
      const asked = { ...query, ...(pageToken !== undefined && { pageToken }) };
      const page = await bodyOf(this.rest.GET('/calendar/events', { params: { query: asked } }));
      yield page;
      pageToken = page.nextPageToken;
    } while (pageToken !== undefined);
  }

  private async collect(query: ListEventsQuery): Promise<SyncResult> {
    const items: CalendarEvent[] = [];
    let syncToken: string | undefined;
    for await (const page of this.pages(query)) {
      items.push(...page.items);
      syncToken = page.nextSyncToken;
    }
    return { items, isFull: query.syncToken === undefined, syncToken };
  }
}

/** Parts the options of a write into its query and its headers. */
function split<T extends WriteOptions>({ ifMatch, idempotencyKey, onWrite: _told, ...query }: T) {
  const header = {
    'Idempotency-Key': idempotencyKey ?? randomText(16),
    ...(ifMatch !== undefined && { 'If-Match': ifMatch }),
  };
  return { query, header };
}

/** The event that a write left, after its id is told. */
async function writtenBy(
  answer: Promise<{ data?: CalendarEvent; response: Response }>,
  options: WriteOptions,
): Promise<CalendarEvent> {
  const event = await bodyOf(answer);
  tellWrite((await answer).response, options);
  return event;
}

function tellWrite({ headers }: Response, { onWrite }: WriteOptions): void {
  const writeId = headers.get('write-id');
  if (writeId !== null) onWrite?.(writeId);
}
