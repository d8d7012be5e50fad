import { beforeEach, describe, expect, it } from '@jest/globals';
import { calendar } from 'googleapis/build/src/apis/calendar/index.js';
import { DEMO_API_KEY } from '../../src/sandbox/google/demo/demo-seed.js';
import { refusal, SimulatedGoogle } from './support/simulated-google.js';

const MIA = 'mia@example.com';
const EVENT = { id: 'lunch00', summary: 'Lunch', start: { date: '2026-03-03' }, end: { date: '2026-03-04' } };

const google = SimulatedGoogle.shared();

beforeEach(async () => {
  await google.reset([
    {
      email: MIA,
      calendars: [
        { id: 'club', summary: 'Club', publicRole: 'reader' },
        { id: 'team', summary: 'Team', publicRole: 'freeBusyReader' },
        { id: 'own', summary: 'Own' },
      ],
      events: { club: [EVENT], team: [EVENT], own: [EVENT] },
    },
  ]);
});

const withKey = (auth: string = DEMO_API_KEY) =>
  calendar({ version: 'v3', auth, rootUrl: `${google.url}/`, retry: false });

describe('an API key', () => {
  it('reads a public calendar, as much of it as is public', async () => {
    const club = await withKey().events.list({ calendarId: 'club' });
    const team = await withKey().events.list({ calendarId: 'team' });
    const one = await withKey().events.get({ calendarId: 'club', eventId: EVENT.id });

    expect([club.data.accessRole, club.data.items?.[0]?.summary]).toEqual(['reader', 'Lunch']);
    expect([team.data.accessRole, team.data.items?.[0]?.summary]).toEqual(['freeBusyReader', undefined]);
    expect(one.data.summary).toBe('Lunch');
  });

  it('opens nothing that is not public, and writes nothing', async () => {
    expect(await refusal(withKey().events.list({ calendarId: 'own' }))).toBe('404 notFound');
    expect(await refusal(withKey().events.list({ calendarId: 'primary' }))).toBe('404 notFound');
    expect(await refusal(withKey().calendarList.list())).toBe('401 required');
    expect(await refusal(withKey().events.insert({ calendarId: 'club', requestBody: EVENT }))).toBe('401 required');
  });

  it('is refused when it is none', async () => {
    const thrown: unknown = await withKey('AIza-wrong')
      .events.list({ calendarId: 'club' })
      .catch((error: unknown) => error);

    expect(String(thrown)).toContain('API key not valid. Please pass a valid API key.');
    expect(thrown).toMatchObject({ status: 400 });
  });
});

describe('a page in a browser', () => {
  const origin = 'https://app.example.com';

  it('lists a public calendar the way FullCalendar’s Google plugin asks', async () => {
    const query = new URLSearchParams({
      key: DEMO_API_KEY,
      timeMin: '2026-03-01T00:00:00Z',
      timeMax: '2026-04-12T00:00:00Z',
      singleEvents: 'true',
      maxResults: '9999',
    });

    const answer = await fetch(`${google.url}/calendar/v3/calendars/club/events?${query.toString()}`, {
      headers: { origin },
    });

    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, origin]);
    expect(await answer.json()).toMatchObject({ items: [{ id: EVENT.id, start: { date: '2026-03-03' } }] });
  });

  it('may ask before a write, and reads refusals too', async () => {
    const url = `${google.url}/calendar/v3/calendars/club/events/${EVENT.id}`;
    const preflight = await fetch(url, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'PATCH',
        'access-control-request-headers': 'authorization,content-type',
      },
    });
    const refused = await fetch(url, { method: 'PATCH', headers: { origin }, body: '{}' });

    expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([
      200,
      'authorization,content-type',
    ]);
    expect(preflight.headers.get('access-control-allow-methods')).toContain('PATCH');
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([401, origin]);
  });

  it('does not reach the control API', async () => {
    const answer = await fetch(`${google.url}/__control/clock`, { headers: { origin } });

    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});
