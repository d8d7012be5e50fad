import { beforeAll, describe, expect, it } from '@jest/globals';
import type { EventPage } from '../../src/modules/calendar/dto/event.dto.js';
import { ANNA, BEN, CalendarWorld, KYIV } from './calendar-world.js';

const world = CalendarWorld.shared();
const TEAM = 'team@group.calendar.google.com';

beforeAll(async () => {
  await world.google.seed({ email: ANNA, timeZone: KYIV, calendars: [{ id: TEAM, summary: 'Team' }] });
});

describe('GET /calendar/events/{eventId}/instances', () => {
  it('lists the instances of a series', async () => {
    const { id } = await world.make({ recurrence: ['RRULE:FREQ=DAILY;COUNT=3'] });

    const { status, body } = await world.call<EventPage>('GET', `/calendar/events/${id}/instances?maxResults=2`);

    expect(status).toBe(200);
    expect(body.items.map(({ start }) => start?.dateTime)).toEqual([
      '2026-11-24T16:00:00+02:00',
      '2026-11-25T16:00:00+02:00',
    ]);
    expect(body.nextPageToken).toEqual(expect.any(String));
  });

  it.each([
    ['no token', 'anything/instances', {}, 401],
    ['an unknown parameter', 'anything/instances?limit=3', undefined, 400],
    ['an event there is not', 'nosuchevent/instances', undefined, 404],
  ])('refuses %s', async (_case, path, options, status) => {
    const answer = options
      ? await world.server.call('GET', `/calendar/events/${path}`, options)
      : await world.refused('GET', `/calendar/events/${path}`);

    expect(answer.status).toBe(status);
  });

  it('tries again when Google fails once', async () => {
    const { id } = await world.make({ recurrence: ['RRULE:FREQ=DAILY;COUNT=3'] });
    await world.google.fault({ match: { path: 'instances' }, times: 1, status: 500 });

    expect((await world.call('GET', `/calendar/events/${id}/instances`)).status).toBe(200);
  });
});

describe('POST /calendar/events/{eventId}/move', () => {
  it('gives the event to another calendar', async () => {
    const { id } = await world.make();

    const { status, body } = await world.call('POST', `/calendar/events/${id}/move`, { destination: TEAM });

    expect(status).toBe(200);
    expect(body.organizer?.email).toBe(TEAM);
    expect((await world.call('GET', `/calendar/events/${id}?calendarId=${TEAM}`)).status).toBe(200);
  });

  it('learns that it was done when the answer is lost', async () => {
    const { id } = await world.make();
    await world.google.fault({ match: { path: 'move' }, times: 1, reset: 'after' });

    const { status } = await world.call('POST', `/calendar/events/${id}/move`, { destination: TEAM });

    expect(status).toBe(200);
    expect((await world.google.writes()).filter(({ path }) => path.endsWith('/move'))).toHaveLength(1);
  });

  it.each([
    ['no destination', {}, 400],
    ['an unknown field', { destination: TEAM, at: 1 }, 400],
    ['a calendar there is not', { destination: 'nobody@example.com' }, 404],
  ])('refuses %s', async (_case, body, status) => {
    const { id } = await world.make();

    expect((await world.refused('POST', `/calendar/events/${id}/move`, body)).status).toBe(status);
  });

  it('answers 401 without a token', async () => {
    expect((await world.server.call('POST', '/calendar/events/x/move', { body: { destination: TEAM } })).status).toBe(
      401,
    );
  });
});

describe('POST /calendar/events/{eventId}/rsvp', () => {
  it("gives the user's answer and keeps those of all others", async () => {
    const { id } = await world.make({ attendees: [{ email: BEN }, { email: 'cleo@example.com' }] });
    const ben = await world.server.signIn(BEN);

    const { status } = await world.server.call('POST', `/calendar/events/${id}/rsvp`, {
      token: ben.accessToken,
      body: { responseStatus: 'tentative', comment: 'Late' },
    });

    expect(status).toBe(200);
    const { body } = await world.call('GET', `/calendar/events/${id}`);
    expect(body.attendees).toEqual([
      expect.objectContaining({ email: BEN, responseStatus: 'tentative', comment: 'Late' }),
      expect.objectContaining({ email: 'cleo@example.com', responseStatus: 'needsAction' }),
    ]);
  });

  it('refuses an answer of someone who was not invited', async () => {
    const { id } = await world.make();

    const { status, body } = await world.refused('POST', `/calendar/events/${id}/rsvp`, { responseStatus: 'accepted' });

    expect([status, body.code]).toEqual([409, 'not_a_guest']);
  });

  it.each([
    ['an answer there is not', { responseStatus: 'maybe' }],
    ['an unknown field', { responseStatus: 'accepted', email: BEN }],
  ])('refuses %s', async (_case, body) => {
    const { id } = await world.make();

    expect((await world.refused('POST', `/calendar/events/${id}/rsvp`, body)).status).toBe(400);
  });

  it('answers 401 without a token', async () => {
    expect((await world.server.call('POST', '/calendar/events/x/rsvp', { body: {} })).status).toBe(401);
  });
});
