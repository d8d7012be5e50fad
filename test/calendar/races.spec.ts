import { request } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { until } from '../support/patience.js';
import { anEvent, CalendarWorld } from './calendar-world.js';

const world = CalendarWorld.shared();

describe('racing writers', () => {
  it('lets one of two through who both saw the same event', async () => {
    const { id, etag = '' } = await world.make();

    const answers = await Promise.all(
      ['One', 'Two'].map(async (summary) =>
        world.call('PATCH', `/calendar/events/${id}`, { summary }, { 'if-match': etag }),
      ),
    );

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 412]));
    expect(await world.google.writes()).toHaveLength(2);
  });

  it('lets both through who named no etag', async () => {
    const { id } = await world.make();

    const answers = await Promise.all([
      world.call('PATCH', `/calendar/events/${id}`, { summary: 'New' }),
      world.call('PATCH', `/calendar/events/${id}`, { location: 'There' }),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await world.call('GET', `/calendar/events/${id}`)).body).toMatchObject({
      summary: 'New',
      location: 'There',
    });
  });

  it('lets either the change or the deletion win', async () => {
    const { id, etag = '' } = await world.make();
    const match = { 'if-match': etag };

    const [change, deletion] = await Promise.all([
      world.call('PATCH', `/calendar/events/${id}`, { summary: 'New' }, match),
      world.call('DELETE', `/calendar/events/${id}`, undefined, match),
    ]);

    expect([
      [200, 412],
      [412, 204],
      [404, 204],
    ]).toContainEqual([change.status, deletion.status]);
  });

  it('loses no guest when many are added at once', async () => {
    const { id } = await world.make();
    const guests = Array.from({ length: 5 }, (_guest, index) => `guest${index}@example.com`);

    const answers = await Promise.all(
      guests.map(async (email) => world.call('PATCH', `/calendar/events/${id}`, { addAttendees: [{ email }] })),
    );

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const { body } = await world.call('GET', `/calendar/events/${id}`);
    expect(body.attendees?.map(({ email }) => email).toSorted()).toEqual(guests);
  });

  it('finishes and keeps a write whose client has gone', async () => {
    await world.google.fault({ match: { method: 'POST', path: '/events' }, times: 1, hold: true });
    const repeated = async () => world.call('POST', '/calendar/events', anEvent(), { 'idempotency-key': 'left' });
    const headers = {
      authorization: `Bearer ${world.token}`,
      'content-type': 'application/json',
      'idempotency-key': 'left',
    };
    const gone = request(`${world.server.url}/calendar/events`, { method: 'POST', headers });
    gone.on('error', () => undefined);
    let isClosed = false;
    gone.once('close', () => {
      isClosed = true;
    });
    gone.end(JSON.stringify(anEvent()));
    await world.google.struck(1);

    gone.destroy();
    await until(() => isClosed);
    // This is answered after the server has seen the other leave.
    await world.server.call('GET', '/health/live');
    await world.google.clearFaults();
    await until(async () => (await world.google.writes()).length > 0);
    await until(async () => (await repeated()).status !== 409);
    const { status } = await repeated();

    expect(status).toBe(201);
    expect(await world.google.writes()).toHaveLength(1);
  });
});
