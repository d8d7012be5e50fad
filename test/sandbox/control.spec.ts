import { beforeEach, describe, expect, it } from '@jest/globals';
import { DEMO_USER_EMAIL } from '../../src/sandbox/google/demo/demo-seed.js';
import { until } from '../support/patience.js';
import { refusal, SimulatedGoogle } from './support/simulated-google.js';

const MIA = 'mia@example.com';
const EVENT = { start: { date: '2026-03-03' }, end: { date: '2026-03-04' } };

const google = SimulatedGoogle.shared();
let headers: Record<string, string>;

beforeEach(async () => {
  await google.reset([{ email: MIA }]);
  headers = { authorization: `Bearer ${await google.accessToken(MIA)}` };
  await google.control('DELETE', 'requests');
});

const events = () => `${google.url}/calendar/v3/calendars/primary/events`;
const list = () => fetch(events(), { headers });
const insert = () => fetch(events(), { method: 'POST', headers, body: JSON.stringify(EVENT) });
const fault = (spec: object) => google.control<{ id: string }>('POST', 'faults', spec);

async function logged<T extends object = Record<string, unknown>>(name: string): Promise<T[]> {
  return (await google.control<{ items: T[] }>('GET', name)).items;
}

/** How often the faults have struck. */
const hits = async (): Promise<number> =>
  (await logged<{ hits: number }>('faults')).reduce((sum, each) => sum + each.hits, 0);

const byChance = async (): Promise<number[]> => {
  await google.control('DELETE', 'faults');
  await fault({ match: {}, probability: 0.5, randomSeed: 7, status: 503 });
  const seen: number[] = [];
  for (let count = 0; count < 20; count += 1) seen.push((await list()).status);
  return seen;
};

describe('faults', () => {
  it('answer a status, headers and a body instead of the real thing', async () => {
    await fault({
      match: { method: 'POST', path: '/events$' },
      status: 429,
      headers: { 'retry-after': '3' },
      body: { error: 'slow down' },
    });

    const answer = await insert();

    expect([answer.status, answer.headers.get('retry-after'), await answer.json()]).toEqual([
      429,
      '3',
      { error: 'slow down' },
    ]);
    expect((await list()).status).toBe(200);
    expect(await logged('writes')).toEqual([]);
  });

  it('strike so many times', async () => {
    await fault({ match: {}, times: 2, status: 503 });

    expect([(await list()).status, (await list()).status, (await list()).status]).toEqual([503, 503, 200]);
  });

  it('strike by chance, the same way for the same seed', async () => {
    const [first, second] = [await byChance(), await byChance()];

    expect(first).toEqual(second);
    expect(new Set(first)).toEqual(new Set([200, 503]));
  });

  it.each([
    ['the user', { user: MIA }, 503],
    ['another user', { user: 'ben@example.com' }, 200],
    ['another method', { method: 'DELETE' }, 200],
    ['another path', { path: '^/token' }, 200],
  ])('match by %s', async (_case, match, expected) => {
    await fault({ match, status: 503 });

    expect((await list()).status).toBe(expected);
  });

  it('match the user of a token request', async () => {
    const client = google.oauthClient();
    const { tokens } = await client.getToken(await google.code(MIA, { prompt: 'consent' }));
    client.setCredentials({ refresh_token: tokens.refresh_token ?? '' });
    await fault({ match: { path: '^/token$', user: MIA }, status: 400, body: { error: 'invalid_grant' } });

    expect(await refusal(client.getAccessToken())).toBe('400 invalid_grant');
  });

  it.each([
    ['before', 0],
    ['after', 1],
  ])('cut the line %s the commit', async (reset, committed) => {
    await fault({ match: { method: 'POST' }, reset, times: 1 });

    await expect(insert()).rejects.toThrow('fetch failed');

    expect(await logged('writes')).toHaveLength(committed);
  });

  it('keep silent', async () => {
    await fault({ match: {}, hang: true });

    const leaving = new AbortController();
    const answer = fetch(events(), { headers, signal: leaving.signal }).catch(() => 'left');
    await until(async () => (await hits()) === 1);
    leaving.abort();

    expect(await answer).toBe('left');
    expect(await logged('requests')).toMatchObject([{ status: null, fault: true, user: MIA }]);
  });

  it('hold a request until they are cleared', async () => {
    const { id } = await fault({ match: { method: 'POST' }, hold: true });
    const inserted = insert();
    await until(async () => (await hits()) === 1);
    const before = await logged('writes');
    await google.control('DELETE', `faults/${id}`);

    expect([before, (await inserted).status]).toEqual([[], 200]);
    expect(await logged('writes')).toHaveLength(1);
  });

  it('wait before the work', async () => {
    await fault({ match: {}, delayMs: 80 });
    const started = performance.now();

    await list();

    expect(performance.now() - started).toBeGreaterThan(75);
  });

  it('promise more than they send', async () => {
    await fault({ match: {}, truncate: 25 });

    const answer = await list();

    expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(100);
    await expect(answer.text()).rejects.toThrow('terminated');
  });

  it('send slowly', async () => {
    await fault({ match: {}, drip: 2000 });
    const started = performance.now();

    const { length } = await (await list()).text();

    expect(performance.now() - started).toBeGreaterThan((length / 2000) * 1000 * 0.8);
  });

  it('never touch the control API, and are listed until they are cleared', async () => {
    const { id } = await fault({ match: {}, status: 500 });
    await list();

    expect(await logged('faults')).toMatchObject([{ id, hits: 1, status: 500 }]);
    await google.control('DELETE', 'faults');
    expect((await list()).status).toBe(200);
  });

  it.each([
    ['an unknown field', { match: {}, sleep: 3 }],
    ['a broken pattern', { match: { path: '(' } }],
    ['an unknown moment', { match: {}, reset: 'sometimes' }],
    ['a hold that is no flag', { match: {}, hold: 'long' }],
  ])('are refused with %s', async (_case, spec) => {
    await expect(fault(spec)).rejects.toThrow('400');
  });
});

describe('logs', () => {
  it('keep committed writes with what was written', async () => {
    await fetch(`${events()}?sendUpdates=all`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ ...EVENT, id: 'stored0001' }),
    });
    await fetch(events(), { method: 'POST', headers, body: '{}' });
    await fetch(`${events()}/stored0001`, { method: 'DELETE', headers });

    expect(await logged('writes')).toEqual([
      {
        at: '2026-03-02T08:00:00.000Z',
        user: MIA,
        method: 'POST',
        path: '/calendar/v3/calendars/primary/events',
        calendarId: MIA,
        eventId: 'stored0001',
        body: { ...EVENT, id: 'stored0001' },
        sendUpdates: 'all',
      },
      {
        at: '2026-03-02T08:00:00.000Z',
        user: MIA,
        method: 'DELETE',
        path: '/calendar/v3/calendars/primary/events/stored0001',
        calendarId: MIA,
        eventId: 'stored0001',
        body: null,
        sendUpdates: null,
      },
    ]);
    await google.control('DELETE', 'writes');
    expect(await logged('writes')).toEqual([]);
  });

  it('keep requests with whose they were, and never a token', async () => {
    await list();
    await fetch(`${events()}?access_token=${headers['authorization']?.slice(7) ?? ''}`);

    const requests = await logged('requests');

    expect(requests).toMatchObject([
      {
        method: 'GET',
        path: '/calendar/v3/calendars/primary/events',
        status: 200,
        user: MIA,
        subject: expect.any(String),
        fault: false,
      },
      { status: 200, user: MIA },
    ]);
    expect(JSON.stringify(requests)).not.toContain('ya29');
  });
});

describe('the world', () => {
  it('starts anew with the demo, or with nothing', async () => {
    await google.control('POST', 'reset');
    const demo = await google.calendarOf(DEMO_USER_EMAIL);
    const { data } = await demo.events.list({
      calendarId: 'primary',
      singleEvents: true,
      timeMin: '2026-03-02T00:00:00Z',
      timeMax: '2026-03-16T00:00:00Z',
    });

    expect(data.items?.map(({ summary }) => summary)).toEqual(
      expect.arrayContaining(['Stand-up', 'Yoga', 'Dentist', 'Team offsite', 'Lena / Anna 1:1']),
    );
    await google.control('POST', 'reset', { empty: true });
    await expect(google.code(DEMO_USER_EMAIL)).rejects.toThrow('404');
  });

  it('keeps its own time', async () => {
    await google.control('PUT', 'clock', { now: '2030-01-01T00:00:00Z', frozen: true });
    const frozen = await google.control('GET', 'clock');
    await google.control('PUT', 'clock', { now: null });

    expect(frozen).toEqual({ now: '2030-01-01T00:00:00.000Z', frozen: true });
    expect(await google.control('GET', 'clock')).toMatchObject({ frozen: false });
  });

  it.each([
    ['no users', {}],
    ['a user without an address', { users: [{}] }],
    ['an unknown zone', { users: [{ email: 'x@example.com', timeZone: 'Nowhere' }] }],
    [
      'an event Google would refuse',
      { users: [{ email: 'x@example.com', events: { primary: [{ summary: 'no times' }] } }] },
    ],
    ['a setting that cannot be set', { users: [{ email: 'x@example.com', settings: { timezone: 'UTC' } }] }],
    ['a name that objects have', { users: [{ email: 'x@example.com', settings: { constructor: 'x' } }] }],
    ['settings that are no object', { users: [{ email: 'x@example.com', settings: 'de' }] }],
    ['a week from Tuesday', { users: [{ email: 'x@example.com', settings: { weekStart: 2 } }] }],
    ['a clock of neither kind', { users: [{ email: 'x@example.com', settings: { format24HourTime: 'yes' } }] }],
    ['a locale that is none', { users: [{ email: 'x@example.com', settings: { locale: '!' } }] }],
    ['events of an unknown calendar', { users: [{ email: 'x@example.com', events: { nowhere: [] } }] }],
  ])('is not seeded with %s', async (_case, body) => {
    await expect(google.control('POST', 'seed', body)).rejects.toThrow('400');
  });
});
