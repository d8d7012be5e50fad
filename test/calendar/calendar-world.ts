import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import type { CalendarEvent, EventPage } from '../../src/modules/calendar/dto/event.dto.js';
import type { Problem } from '../../src/shared/errors/problem.dto.js';
import { type SeedUser, TestGoogle } from '../support/google.js';
import { until } from '../support/patience.js';
import { type Answer, TestServer } from '../support/server.js';

export const ANNA = 'anna@example.com';
export const BEN = 'ben@example.com';
export const KYIV = 'Europe/Kyiv';

/** A Google with two users, our server, and Anna signed in. */
export class CalendarWorld {
  google: TestGoogle;
  server: TestServer;
  token: string;

  /** One that opens before the first test of the file and closes after its last; each test finds no logs and leaves no faults. */
  static shared(): CalendarWorld {
    const world = new CalendarWorld();
    beforeAll(async () => world.open());
    beforeEach(async () => world.google.clearLogs());
    afterEach(async () => world.google.clearFaults());
    afterAll(async () => world.close());
    return world;
  }

  static async start(overrides: Record<string, string | undefined>): Promise<CalendarWorld> {
    const world = new CalendarWorld();
    await world.open(overrides);
    return world;
  }

  private async open(overrides: Record<string, string | undefined> = {}): Promise<void> {
    this.google = await TestGoogle.start();
    await this.google.seed({ email: ANNA, name: 'Anna', timeZone: KYIV }, { email: BEN, name: 'Ben', timeZone: KYIV });
    this.server = await TestServer.start(this.google, overrides);
    // Until Redis is connected, if there is one, every sign-in fails.
    await until(async () => (await this.server.call('GET', '/health/ready')).status === 200);
    this.token = (await this.server.signIn(ANNA)).accessToken;
  }

  async close(): Promise<void> {
    await this.server.close();
    await this.google.close();
  }

  /** A call as Anna. */
  async call<T = CalendarEvent>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    return this.server.call<T>(method, path, { token: this.token, headers, ...(body !== undefined && { body }) });
  }

  /** A call as Anna that is refused. */
  async refused(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Problem>> {
    return this.call<Problem>(method, path, body, headers);
  }

  /** Puts events into Anna's primary calendar at Google, past our server. */
  async seed(...events: Record<string, unknown>[]): Promise<void> {
    const user: SeedUser = { email: ANNA, timeZone: KYIV, events: { primary: events } };
    await this.google.seed(user);
  }

  /** Makes an event through our API. */
  async make(overrides: Record<string, unknown> = {}): Promise<CalendarEvent> {
    const { status, body } = await this.call('POST', '/calendar/events', anEvent(overrides));
    if (status !== 201) throw new Error(`the event was refused: ${JSON.stringify(body)}`);
    return body;
  }

  /** Every living instance of these series, as `MM-DD HH:MM title`, in order. */
  async instancesOf(...ids: string[]): Promise<string[]> {
    const pages = await Promise.all(
      ids.map(async (id) => this.call<EventPage>('GET', `/calendar/events/${id}/instances?maxResults=2500`)),
    );
    const shown = pages
      .flatMap(({ body }) => body.items)
      .map(({ start, summary }) => ({ at: start?.dateTime ?? start?.date ?? '', summary }));
    return shown
      .toSorted((a, b) => a.at.localeCompare(b.at))
      .map(({ at, summary }) => `${at.slice(5, 16).replace('T', ' ')} ${summary}`);
  }

  /** Makes a series through our API; `at` gives the id of one of its first instances. */
  async aSeries(
    rule: string,
    overrides: Record<string, unknown> = {},
  ): Promise<{ series: CalendarEvent; at: (index: number) => string }> {
    const series = await this.make({ recurrence: [rule], ...overrides });
    const { body } = await this.call<EventPage>('GET', `/calendar/events/${series.id}/instances`);
    return { series, at: (index) => body.items[index]?.id ?? 'none' };
  }

  /** What the simulator's log says was written, as `METHOD path-without-prefix`. */
  async writes(): Promise<string[]> {
    return (await this.google.writes()).map(({ method, eventId }) => `${method} ${eventId}`);
  }
}

/** The body of an event on 24 November 2026, 16:00 to 17:00 in Kyiv. */
export function anEvent(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    summary: 'Dentist',
    start: { dateTime: '2026-11-24T16:00:00', timeZone: KYIV },
    end: { dateTime: '2026-11-24T17:00:00', timeZone: KYIV },
    ...overrides,
  };
}
