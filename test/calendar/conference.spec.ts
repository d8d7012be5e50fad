import { describe, expect, it } from '@jest/globals';
import type { EventPage } from '../../src/modules/calendar/dto/event.dto.js';
import { BEN, CalendarWorld } from './calendar-world.js';

const world = CalendarWorld.shared();

describe('conference of an existing event', () => {
  it('adds a Meet link to an event, and takes it away again', async () => {
    const { id } = await world.make({ attendees: [{ email: BEN }] });

    const added = await world.call('PATCH', `/calendar/events/${id}?conference=meet`, {});
    const removed = await world.call('PATCH', `/calendar/events/${id}?conference=none`, { summary: 'On site' });

    expect([added.status, added.body.hangoutLink]).toEqual([200, expect.stringMatching(/^https:\/\/meet/)]);
    expect([removed.status, removed.body.hangoutLink, removed.body.conferenceData]).toEqual([
      200,
      undefined,
      undefined,
    ]);
    expect(removed.body).toMatchObject({ summary: 'On site', attendees: [{ email: BEN }] });
  });

  it('keeps the link an event has when one is asked for again', async () => {
    const { id } = await world.make();
    const first = await world.call('PATCH', `/calendar/events/${id}?conference=meet`, {});

    const second = await world.call('PATCH', `/calendar/events/${id}?conference=meet`, {});
    const put = await world.call('PUT', `/calendar/events/${id}`, { summary: 'New', start: { date: '2026-11-24' } });

    expect(second.body.hangoutLink).toBe(first.body.hangoutLink);
    expect(put.body.hangoutLink).toBe(first.body.hangoutLink);
  });

  it('makes one conference, however often the request is repeated with its key', async () => {
    const { id } = await world.make();
    await world.google.clearLogs();
    await world.google.fault({ match: { method: 'PATCH' }, times: 1, reset: 'after' });
    const send = async () =>
      world.call('PATCH', `/calendar/events/${id}?conference=meet`, {}, { 'idempotency-key': `meet-${id}` });

    const answers = [await send(), await send()];

    expect(new Set(answers.map(({ status, body }) => `${status} ${body.hangoutLink}`)).size).toBe(1);
    expect(answers[0]?.body.hangoutLink).toBeDefined();
    expect(await world.writes()).toEqual([`PATCH ${id}`]);
  });

  it.each([
    ['all of a series', 'all', [true, true, true, true]],
    ['one instance', 'this', [false, false, true, false]],
    ['an instance and all that follow', 'following', [false, false, true, true]],
  ])('gives a link to %s', async (_case, scope, links) => {
    const { series, at } = await world.aSeries('RRULE:FREQ=DAILY;COUNT=4');

    const { status, body } = await world.call('PATCH', `/calendar/events/${at(2)}?scope=${scope}&conference=meet`, {});

    expect([status, body.hangoutLink]).toEqual([200, expect.any(String)]);
    const ids = new Set([series.id, body.split?.laterId ?? series.id]);
    const days = await world.call<EventPage>(
      'GET',
      '/calendar/events?timeMin=2026-11-24T00:00:00Z&timeMax=2026-11-28T00:00:00Z',
    );
    const own = days.body.items.filter(({ recurringEventId }) => recurringEventId && ids.has(recurringEventId));
    expect(own.map(({ hangoutLink }) => hangoutLink !== undefined)).toEqual(links);
  });

  it('removes the link in a batch, and refuses an unknown kind of conference', async () => {
    const { id } = await world.make();
    await world.call('PATCH', `/calendar/events/${id}?conference=meet`, {});

    const items = [{ method: 'update', eventId: id, changes: {}, conference: 'none' }];
    const { body } = await world.call<{ results: { event: { hangoutLink?: string } }[] }>(
      'POST',
      '/calendar/events/batch',
      { items },
    );
    const { status, body: problem } = await world.refused('PATCH', `/calendar/events/${id}?conference=zoom`, {});

    expect(body.results[0]?.event.hangoutLink).toBeUndefined();
    expect([status, problem.errors?.[0]?.field]).toEqual([400, 'conference']);
  });
});
