import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ChatReply } from '../../src/modules/ai/dto/chat.dto.js';
import type { CalendarEvent, EventPage } from '../../src/modules/calendar/dto/event.dto.js';
import { ANNA, AuthWorld, BEN } from './auth-world.js';

const EVENT = {
  summary: 'Bens secret',
  start: { dateTime: '2026-11-24T16:00:00Z' },
  end: { dateTime: '2026-11-24T17:00:00Z' },
};

let world: AuthWorld;
let anna: string;
let ben: string;
/** Things of Ben's. */
let eventId: string;
let chat: ChatReply;

beforeAll(async () => {
  world = await AuthWorld.start();
  [anna, ben] = [(await world.server.signIn(ANNA)).accessToken, (await world.server.signIn(BEN)).accessToken];
  const made = await world.server.call<CalendarEvent>('POST', '/calendar/events', { token: ben, body: EVENT });
  eventId = made.body.id;
  const message = 'lunch with Tom tomorrow at noon';
  chat = (await world.server.call<ChatReply>('POST', '/ai/chat', { token: ben, body: { message } })).body;
});

beforeEach(async () => {
  await world.google.clearLogs();
});

afterAll(async () => {
  await world.close();
});

describe('what belongs to another user', () => {
  it.each<[string, () => string, unknown]>([
    ['GET', () => `/calendar/events/${eventId}`, undefined],
    ['PUT', () => `/calendar/events/${eventId}`, EVENT],
    ['PATCH', () => `/calendar/events/${eventId}`, { summary: 'Annas now' }],
    ['DELETE', () => `/calendar/events/${eventId}`, undefined],
    ['GET', () => `/calendar/events/${eventId}/instances`, undefined],
    ['POST', () => `/calendar/events/${eventId}/move`, { destination: 'x@group.calendar.google.com' }],
    ['POST', () => `/calendar/events/${eventId}/rsvp`, { responseStatus: 'accepted' }],
    ['GET', () => `/ai/conversations/${chat.conversationId}`, undefined],
    ['POST', () => `/ai/actions/${chat.proposedActions[0]?.id}/confirm`, { hash: 'h'.repeat(43) }],
    ['POST', () => `/ai/actions/${chat.proposedActions[0]?.id}/reject`, undefined],
    ['POST', () => '/ai/chat', { message: 'hello', conversationId: 'CONVERSATION' }],
  ])('is 404 for %s %s, and Google hears nothing in its owner’s name', async (method, pathOf, body) => {
    const sent: unknown = JSON.parse(JSON.stringify(body ?? null).replace('CONVERSATION', chat.conversationId));
    const options = { token: anna, ...(body !== undefined && { body: sent }) };

    const answer = await world.server.call(method, pathOf(), options);

    expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
    expect((await world.google.requests()).filter(({ user }) => user === BEN)).toEqual([]);
    expect(await world.google.writes()).toEqual([]);
  });

  it('stays with its owner', async () => {
    await world.server.call('DELETE', `/ai/conversations/${chat.conversationId}`, { token: anna });

    expect((await world.server.call('GET', `/calendar/events/${eventId}`, { token: ben })).status).toBe(200);
    expect((await world.server.call('GET', `/ai/conversations/${chat.conversationId}`, { token: ben })).status).toBe(
      200,
    );
  });

  it('never shows in a list, though both look ten thousand times', async () => {
    const titles = new Map<string, Set<string>>([
      [anna, new Set()],
      [ben, new Set()],
    ]);
    const look = async (token: string): Promise<void> => {
      const query = 'timeMin=2026-11-24T00:00:00Z&timeMax=2026-11-25T00:00:00Z';
      const { body } = await world.server.call<EventPage>('GET', `/calendar/events?${query}`, { token });
      for (const { summary } of body.items) titles.get(token)?.add(summary ?? '');
    };

    const lookInTurn = async (): Promise<void> => {
      for (let round = 0; round < 10_000 / 8 / 2; round += 1) await Promise.all([look(anna), look(ben)]);
    };
    await Promise.all(Array.from({ length: 8 }, lookInTurn));

    expect([...titles.values()].map((set) => [...set])).toEqual([[], ['Bens secret']]);
  });

  it('is not reached by its idempotency key', async () => {
    const headers = { 'idempotency-key': 'the-same-key-of-both' };
    const make = async (token: string, summary: string) =>
      world.server.call<CalendarEvent>('POST', '/calendar/events', { token, headers, body: { ...EVENT, summary } });

    const [first, second, again] = [await make(ben, 'One'), await make(anna, 'Two'), await make(ben, 'One')];

    expect([first.status, second.status, again.status]).toEqual([201, 201, 201]);
    expect(second.body.id).not.toBe(first.body.id);
    expect(again.body.id).toBe(first.body.id);
  });

  it('is not told by its ETag', async () => {
    const { headers } = await world.server.call('GET', `/calendar/events/${eventId}`, { token: ben });
    const sent = { 'if-none-match': headers.get('etag') ?? '' };

    const own = await world.server.call('GET', `/calendar/events/${eventId}`, { token: ben, headers: sent });
    const other = await world.server.call('GET', `/calendar/events/${eventId}`, { token: anna, headers: sent });

    expect([own.status, other.status]).toEqual([304, 404]);
    expect(headers.get('cache-control')).toMatch(/no-store/);
  });
});

describe('fields', () => {
  it.each(['organizer', 'creator', 'attendeesOmitted', 'iCalUID', 'htmlLink', 'sequence', 'etag', 'locked'])(
    '%s is not the client’s to write',
    async (field) => {
      const { status, body } = await world.server.call('POST', '/calendar/events', {
        token: anna,
        body: { ...EVENT, [field]: 'x' },
      });

      expect([status, body.errors]).toEqual([400, [{ field, message: 'is not a known field' }]]);
      expect(await world.google.writes()).toEqual([]);
    },
  );
});

describe('a calendar id', () => {
  it.each([
    'http://169.254.169.254/latest',
    '../../oauth2/v3/certs',
    '%2e%2e%2f%2e%2e%2ftoken',
    'a?alt=media&key=b',
    'a#fragment',
    String.raw`a\..\..\token`,
    '//evil.example/x',
    'primary/events/../../..',
  ])('reaches no other path or host as %s', async (calendarId) => {
    const { status } = await world.server.call(
      'GET',
      `/calendar/events?${new URLSearchParams({ calendarId }).toString()}`,
      {
        token: anna,
      },
    );

    const paths = (await world.google.requests()).map(({ path }) => path);
    expect([400, 404]).toContain(status);
    expect(paths.every((path) => /^\/calendar\/v3\/calendars\/[^/]+\/events$/.test(path))).toBe(true);
  });

  it('is not looked for where Google redirects to', async () => {
    const elsewhere = { location: `${world.google.url}/oauth2/v3/certs` };
    await world.google.fault({ match: { path: '^/calendar' }, status: 302, headers: elsewhere });

    const { status } = await world.server.call('GET', '/calendar/events', { token: anna });
    await world.google.clearFaults();

    expect(status).toBe(502);
    expect(await world.google.countOf(/certs/)).toBe(0);
  });
});
