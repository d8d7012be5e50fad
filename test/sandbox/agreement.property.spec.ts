import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { SimulatedGoogle } from './support/simulated-google.js';

const MIA = 'mia@example.com';
const ZONES = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Africa/Casablanca'];
const SPAN = { timeMin: '2026-02-20T00:00:00Z', timeMax: '2026-05-01T00:00:00Z' };
const RULES = [
  'RRULE:FREQ=DAILY;COUNT=6',
  'RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR;UNTIL=20260420T000000Z',
  'RRULE:FREQ=DAILY;INTERVAL=3',
  'RRULE:FREQ=MONTHLY;BYDAY=-1SU;COUNT=3',
];

const google = SimulatedGoogle.shared();
let calendar: calendar_v3.Calendar;

interface Step {
  kind:
    | 'create'
    | 'createSeries'
    | 'createDay'
    | 'edit'
    | 'move'
    | 'delete'
    | 'restore'
    | 'editInstance'
    | 'deleteInstance'
    | 'truncate'
    | 'sync';
  pick: number;
  hour: number;
  rule: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(
    'create',
    'createSeries',
    'createDay',
    'edit',
    'move',
    'delete',
    'restore',
    'editInstance',
    'deleteInstance',
    'truncate',
    'sync',
  ),
  pick: fc.nat(1000),
  hour: fc.nat(24 * 40),
  rule: fc.nat(RULES.length - 1),
});

const primary = { calendarId: 'primary' };
const idOf = (event: calendar_v3.Schema$Event | undefined): string => event?.id ?? '';

/** A wall-clock time so many hours into a stretch in which all these zones change their clocks. */
function moment(hour: number, timeZone: string, length = 0): calendar_v3.Schema$EventDateTime {
  return {
    dateTime: new Date(Date.UTC(2026, 2, 1) + (hour + length) * 3_600_000).toISOString().slice(0, 19),
    timeZone,
  };
}

/** Plays one step; a step that does not fit the current state is skipped. */
async function play({ kind, pick, hour, rule }: Step, zone: string): Promise<void> {
  const times = { start: moment(hour, zone), end: moment(hour, zone, 1 + (pick % 3)) };
  const all = await everyPage({ showDeleted: true });
  const masters = all.filter((event) => !event.recurringEventId);
  const event = masters[pick % Math.max(1, masters.length)];
  const series = masters.filter((master) => master.recurrence && master.status !== 'cancelled');
  const parent = series[pick % Math.max(1, series.length)];
  const day = new Date(Date.UTC(2026, 2, 1 + (hour % 40))).toISOString().slice(0, 10);
  const actions: Record<Step['kind'], () => Promise<unknown>> = {
    create: () => calendar.events.insert({ ...primary, requestBody: { summary: `E${pick}`, ...times } }),
    createSeries: () =>
      calendar.events.insert({
        ...primary,
        requestBody: { summary: `S${pick}`, ...times, recurrence: [RULES[rule] ?? ''] },
      }),
    createDay: () =>
      calendar.events.insert({
        ...primary,
        requestBody: {
          summary: `D${pick}`,
          start: { date: day },
          end: { date: nextDay(day) },
          recurrence: pick % 2 ? [RULES[rule] ?? ''] : [],
        },
      }),
    edit: () => patch(event, { summary: `edited ${hour}` }),
    move: () => patch(event, event?.start?.date ? { start: { date: day }, end: { date: nextDay(day) } } : times),
    delete: () => remove(event),
    restore: () => patch(event, { status: 'confirmed' }),
    editInstance: async () =>
      patch(
        await anInstance(parent, pick),
        pick % 2 ? { summary: `special ${hour}` } : { start: moment(hour, zone), end: moment(hour, zone, 1) },
      ),
    deleteInstance: async () => remove(await anInstance(parent, pick)),
    truncate: () => patch(parent, { recurrence: [`RRULE:FREQ=DAILY;COUNT=${1 + (pick % 5)}`] }),
    sync: () => Promise.resolve(),
  };
  await actions[kind]();
}

const nextDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

async function patch(
  event: calendar_v3.Schema$Event | undefined,
  requestBody: calendar_v3.Schema$Event,
): Promise<void> {
  const isDay = Boolean(event?.start?.date ?? event?.originalStartTime?.date);
  if (!event || (isDay && requestBody.start?.dateTime)) return;
  await calendar.events.patch({ ...primary, eventId: idOf(event), requestBody });
}

async function remove(event: calendar_v3.Schema$Event | undefined): Promise<void> {
  if (event && event.status !== 'cancelled') await calendar.events.delete({ ...primary, eventId: idOf(event) });
}

async function anInstance(
  parent: calendar_v3.Schema$Event | undefined,
  pick: number,
): Promise<calendar_v3.Schema$Event | undefined> {
  if (!parent) return undefined;
  const { data } = await calendar.events.instances({
    ...primary,
    eventId: idOf(parent),
    maxResults: 20,
    showDeleted: true,
  });
  return data.items?.[pick % Math.max(1, data.items.length)];
}

async function everyPage(parameters: calendar_v3.Params$Resource$Events$List): Promise<calendar_v3.Schema$Event[]> {
  const { items } = await wholeList(parameters);
  return items;
}

async function wholeList(
  parameters: calendar_v3.Params$Resource$Events$List,
): Promise<{ items: calendar_v3.Schema$Event[]; nextSyncToken: string }> {
  const items: calendar_v3.Schema$Event[] = [];
  let page: calendar_v3.Schema$Events = {};
  do {
    const pageToken = page.nextPageToken;
    page = (await calendar.events.list({ ...primary, maxResults: 40, ...parameters, ...(pageToken && { pageToken }) }))
      .data;
    items.push(...(page.items ?? []));
  } while (page.nextPageToken);
  return { items, nextSyncToken: page.nextSyncToken ?? '' };
}

/** A client that keeps its copy up to date with sync tokens alone. */
class Replica {
  private token = '';
  private readonly events = new Map<string, calendar_v3.Schema$Event>();

  constructor(private readonly parameters: calendar_v3.Params$Resource$Events$List) {}

  async sync(): Promise<void> {
    const { singleEvents } = this.parameters;
    const how = this.token
      ? { ...(singleEvents !== undefined && { singleEvents }), syncToken: this.token }
      : this.parameters;
    const { items, nextSyncToken } = await wholeList(how);
    for (const event of items) {
      // Cancelled exceptions are kept by clients that expand for themselves; everything else cancelled is gone.
      if (event.status === 'cancelled' && (singleEvents || !event.recurringEventId)) this.forget(event);
      else this.events.set(idOf(event), event);
    }
    this.token = nextSyncToken;
  }

  private forget(event: calendar_v3.Schema$Event): void {
    this.events.delete(idOf(event));
    for (const [id, other] of this.events) if (other.recurringEventId === event.id) this.events.delete(id);
  }

  held(): calendar_v3.Schema$Event[] {
    return [...this.events.values()];
  }
}

const summary = (events: calendar_v3.Schema$Event[]): string[] =>
  events
    .map((event) => [event.id, event.etag, event.summary, event.start?.dateTime ?? event.start?.date].join(' '))
    .toSorted();

function busyFrom(events: calendar_v3.Schema$Event[], midnight: (day: string) => number): [number, number][] {
  const spans = events.map(({ start, end }): [number, number] => [
    start?.date ? midnight(start.date) : Date.parse(start?.dateTime ?? ''),
    end?.date ? midnight(end.date) : Date.parse(end?.dateTime ?? ''),
  ]);
  const merged: [number, number][] = [];
  for (const [from, to] of spans.toSorted(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    const clipped: [number, number] = [
      Math.max(from, Date.parse(SPAN.timeMin)),
      Math.min(to, Date.parse(SPAN.timeMax)),
    ];
    // An hour that the clock skips leaves an event without length: it keeps nobody busy.
    if (to <= from) continue;
    if (last && clipped[0] <= last[1]) last[1] = Math.max(last[1], clipped[1]);
    else merged.push(clipped);
  }
  return merged;
}

/** Live events are the same. Cancelled exceptions are all known; a client may keep old ones that no longer hide anything. */
function agree(
  held: calendar_v3.Schema$Event[],
  listed: calendar_v3.Schema$Event[],
  expanded: calendar_v3.Schema$Event[],
): void {
  const [liveHeld = [], liveListed = []] = [held, listed].map((events) =>
    events.filter((event) => event.status !== 'cancelled'),
  );
  expect(summary(liveHeld)).toEqual(summary(liveListed));
  const hidden = (events: calendar_v3.Schema$Event[]) =>
    events.filter((event) => event.status === 'cancelled').map(idOf);
  expect(hidden(held)).toEqual(expect.arrayContaining(hidden(listed)));
  const shown = new Set(expanded.map(idOf));
  expect(hidden(held).filter((id) => shown.has(id))).toEqual([]);
}

describe('whatever is written', () => {
  it.each(ZONES)('list, instances, freebusy and incremental sync agree (%s)', async (zone) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        await google.reset([{ email: MIA, timeZone: zone }], '2026-03-01T00:00:00Z');
        calendar = await google.calendarOf(MIA);
        const replicas = [new Replica({ ...SPAN, singleEvents: true }), new Replica({ ...SPAN }), new Replica({})];
        for (const replica of replicas) await replica.sync();

        for (const each of steps) {
          await play(each, zone);
          if (each.kind === 'sync') for (const replica of replicas) await replica.sync();
        }

        const expanded = await everyPage({ ...SPAN, singleEvents: true });
        for (const replica of replicas) await replica.sync();
        agree(replicas[0]?.held() ?? [], expanded, expanded);
        agree(replicas[1]?.held() ?? [], await everyPage({ ...SPAN }), expanded);
        agree(replicas[2]?.held() ?? [], await everyPage({}), expanded);

        const series = (await everyPage({})).filter((event) => event.recurrence);
        for (const master of series) {
          const { data } = await calendar.events.instances({
            ...primary,
            ...SPAN,
            eventId: idOf(master),
            maxResults: 2500,
          });
          expect(summary(data.items ?? [])).toEqual(
            summary(expanded.filter((event) => event.recurringEventId === master.id)),
          );
        }

        const { data } = await calendar.freebusy.query({ requestBody: { ...SPAN, items: [{ id: 'primary' }] } });
        const busy = (data.calendars?.['primary']?.busy ?? []).map(({ start, end }) => [
          Date.parse(start ?? ''),
          Date.parse(end ?? ''),
        ]);
        expect(busy).toEqual(busyFrom(expanded, await midnights(zone)));
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });
});

/** Where days begin in a zone, worked out by trying each quarter of an hour against the platform's own calendar. */
async function midnights(zone: string): Promise<(day: string) => number> {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return (day) => {
    const noon = Date.parse(`${day}T00:00:00Z`);
    for (let at = noon - 15 * 3_600_000; at < noon + 15 * 3_600_000; at += 900_000)
      if (format.format(at).startsWith(day)) return at;
    throw new Error(`${day} does not begin in ${zone}`);
  };
}
