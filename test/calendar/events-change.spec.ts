import { describe, expect, it } from '@jest/globals';
import { anEvent, BEN, CalendarWorld, KYIV } from './calendar-world.js';

const world = CalendarWorld.shared();

describe('PATCH /calendar/events/{eventId}', () => {
  it('changes only the fields it names', async () => {
    const { id } = await world.make({ description: 'Old', attendees: [{ email: BEN }] });

    const { status, body, headers } = await world.call('PATCH', `/calendar/events/${id}`, {
      summary: 'New',
      description: null,
    });

    expect(status).toBe(200);
    expect(body).toMatchObject({ summary: 'New', attendees: [{ email: BEN }] });
    expect(body.description).toBeUndefined();
    expect(headers.get('etag')).toBe(body.etag);
  });

  it('keeps the length when only the start is given', async () => {
    const { id } = await world.make({ end: { dateTime: '2026-11-24T16:30:00', timeZone: KYIV } });

    const { body } = await world.call('PATCH', `/calendar/events/${id}`, { start: { dateTime: '2026-11-25T10:00' } });

    expect([body.start?.dateTime, body.end?.dateTime]).toEqual([
      '2026-11-25T10:00:00+02:00',
      '2026-11-25T10:30:00+02:00',
    ]);
  });

  it('makes a timed event a whole-day one and back', async () => {
    const { id } = await world.make();

    const day = await world.call('PATCH', `/calendar/events/${id}`, { start: { date: '2026-11-26' } });
    const hour = await world.call('PATCH', `/calendar/events/${id}`, { start: { dateTime: '2026-11-26T09:00' } });

    expect([day.body.start, day.body.end]).toEqual([{ date: '2026-11-26' }, { date: '2026-11-27' }]);
    expect(hour.body.end?.dateTime).toBe('2026-11-26T10:00:00+02:00');
  });

  it('adds and takes off guests without losing an answer', async () => {
    const { id } = await world.make({ attendees: [{ email: BEN }, { email: 'cleo@example.com' }] });
    const ben = await world.server.signIn(BEN);
    await world.server.call('POST', `/calendar/events/${id}/rsvp`, {
      token: ben.accessToken,
      body: { responseStatus: 'accepted' },
    });

    const change = { addAttendees: [{ email: 'dora@example.com' }], removeAttendees: ['CLEO@example.com'] };
    const { body } = await world.call('PATCH', `/calendar/events/${id}`, change);

    expect(body.attendees?.map(({ email, responseStatus }) => [email, responseStatus])).toEqual([
      [BEN, 'accepted'],
      ['dora@example.com', 'needsAction'],
    ]);
  });

  it('refuses with 412 and the current etag when the event has changed', async () => {
    const { id, etag = '' } = await world.make();
    const { body: current } = await world.call('PATCH', `/calendar/events/${id}`, { summary: 'Mine' });

    const { status, body } = await world.refused(
      'PATCH',
      `/calendar/events/${id}`,
      { summary: 'Late' },
      { 'if-match': etag },
    );

    expect([status, body.code]).toEqual([412, 'event_changed']);
    expect(body).toMatchObject({ currentEtag: current.etag });
  });

  it.each([
    ['an unknown field', { colour: 'red' }, 'colour'],
    ['a cleared start', { start: null }, 'start'],
    ['an end before its start', { end: { dateTime: '2026-11-24T10:00' } }, 'end'],
    ['two ways to say the guests', { attendees: [], addAttendees: [{ email: BEN }] }, 'attendees'],
    ['another type', { eventType: 'focusTime' }, 'eventType'],
  ])('refuses %s', async (_case, change, field) => {
    const { id } = await world.make();
    await world.google.clearLogs();

    const { status, body } = await world.refused('PATCH', `/calendar/events/${id}`, change);

    expect([status, body.errors?.[0]?.field]).toEqual([400, field]);
    expect(await world.writes()).toEqual([]);
  });

  it('says who is at fault when Google fails', async () => {
    const { id } = await world.make();
    await world.google.clearLogs();
    await world.google.fault({ match: { method: 'PATCH' }, status: 503 });

    const { status, body } = await world.refused('PATCH', `/calendar/events/${id}`, { summary: 'New' });

    expect([status, body.code]).toEqual([502, 'upstream_failed']);
    expect(await world.writes()).toEqual([]);
  });
});

describe('PUT /calendar/events/{eventId}', () => {
  it('replaces the event: missing fields are cleared', async () => {
    const { id } = await world.make({ description: 'Old', location: 'Here', attendees: [{ email: BEN }] });

    const { status, body } = await world.call(
      'PUT',
      `/calendar/events/${id}`,
      anEvent({ summary: 'New', attendees: [{ email: BEN }] }),
    );

    expect(status).toBe(200);
    expect(body).toMatchObject({ id, summary: 'New', attendees: [{ email: BEN }] });
    expect([body.description, body.location]).toEqual([undefined, undefined]);
  });

  it('needs a start', async () => {
    const { id } = await world.make();

    expect((await world.refused('PUT', `/calendar/events/${id}`, { summary: 'New' })).status).toBe(400);
  });
});

describe('DELETE /calendar/events/{eventId}', () => {
  it('deletes, and answers 404 for a deleted event', async () => {
    const { id } = await world.make();

    const first = await world.call('DELETE', `/calendar/events/${id}`);
    const second = await world.refused('DELETE', `/calendar/events/${id}`);

    expect([first.status, second.status, second.body.code]).toEqual([204, 404, 'not_found']);
  });

  it('refuses with 412 when the event has changed', async () => {
    const { id, etag = '' } = await world.make();
    await world.call('PATCH', `/calendar/events/${id}`, { summary: 'Mine' });

    expect((await world.refused('DELETE', `/calendar/events/${id}`, undefined, { 'if-match': etag })).status).toBe(412);
  });
});
