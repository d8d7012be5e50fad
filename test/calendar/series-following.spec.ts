import { describe, expect, it } from '@jest/globals';
import type { EventPage } from '../../src/modules/calendar/dto/event.dto.js';
import { anEvent, BEN, CalendarWorld, KYIV } from './calendar-world.js';

const world = CalendarWorld.shared();

describe('scope=following', () => {
  it.each([
    ['COUNT', 'RRULE:FREQ=DAILY;COUNT=5', 'COUNT=2', 'COUNT=3'],
    ['UNTIL', 'RRULE:FREQ=DAILY;UNTIL=20261128T140000Z', 'UNTIL=20261126T135959Z', 'UNTIL=20261128T140000Z'],
  ])('splits a series with %s', async (_case, rule, before, after) => {
    const { series, at } = await world.aSeries(rule);

    const { status, body } = await world.call('PATCH', `/calendar/events/${at(2)}?scope=following`, {
      summary: 'Late',
    });

    expect(status).toBe(200);
    expect(body.split).toEqual({ earlierId: series.id, laterId: body.id });
    expect((await world.call('GET', `/calendar/events/${series.id}`)).body.recurrence?.[0]).toContain(before);
    expect(body.recurrence?.[0]).toContain(after);
    expect(await world.instancesOf(series.id, body.id)).toEqual([
      '11-24 16:00 Dentist',
      '11-25 16:00 Dentist',
      '11-26 16:00 Late',
      '11-27 16:00 Late',
      '11-28 16:00 Late',
    ]);
  });

  it('divides dates left out and instances changed before', async () => {
    const { series, at } = await world.aSeries('RRULE:FREQ=DAILY;COUNT=8', {
      recurrence: ['RRULE:FREQ=DAILY;COUNT=8', 'EXDATE;TZID=Europe/Kyiv:20261125T160000,20261128T160000'],
    });
    await world.call('DELETE', `/calendar/events/${at(3)}`);
    await world.call('PATCH', `/calendar/events/${at(4)}`, { summary: 'Own' });

    const { body } = await world.call('PATCH', `/calendar/events/${at(2)}?scope=following`, {
      start: { dateTime: '2026-11-27T10:00' },
    });

    expect(await world.instancesOf(series.id, body.id)).toEqual([
      '11-24 16:00 Dentist',
      '11-26 16:00 Dentist',
      '11-27 10:00 Dentist',
      '11-30 10:00 Own',
      '12-01 10:00 Dentist',
    ]);
  });

  it('takes guests, their answers, reminders and the Meet link along', async () => {
    const made = await world.call(
      'POST',
      '/calendar/events?conference=meet',
      anEvent({
        recurrence: ['RRULE:FREQ=DAILY;COUNT=3'],
        attendees: [{ email: BEN }],
        reminders: { useDefault: false, overrides: [{ method: 'popup', minutes: 5 }] },
      }),
    );
    const ben = await world.server.signIn(BEN);
    await world.server.call('POST', `/calendar/events/${made.body.id}/rsvp`, {
      token: ben.accessToken,
      body: { responseStatus: 'accepted' },
    });
    const { body: page } = await world.call<EventPage>('GET', `/calendar/events/${made.body.id}/instances`);

    const { body } = await world.call('PATCH', `/calendar/events/${page.items[1]?.id}?scope=following`, {
      summary: 'Late',
    });

    expect(body).toMatchObject({
      summary: 'Late',
      attendees: [{ email: BEN, responseStatus: 'accepted' }],
      reminders: { overrides: [{ method: 'popup', minutes: 5 }] },
      hangoutLink: made.body.hangoutLink,
    });
  });

  it('is all when it begins with the first instance', async () => {
    const { series, at } = await world.aSeries('RRULE:FREQ=DAILY;COUNT=2');

    const { body } = await world.call('PATCH', `/calendar/events/${at(0)}?scope=following`, { summary: 'All' });

    expect([body.id, body.split]).toEqual([series.id, undefined]);
    expect(await world.instancesOf(series.id)).toEqual(['11-24 16:00 All', '11-25 16:00 All']);
  });

  it('deletes an instance and all that follow', async () => {
    const { series, at } = await world.aSeries('RRULE:FREQ=DAILY;COUNT=5');

    expect((await world.call('DELETE', `/calendar/events/${at(2)}?scope=following`)).status).toBe(204);

    expect(await world.instancesOf(series.id)).toEqual(['11-24 16:00 Dentist', '11-25 16:00 Dentist']);
    expect(await world.google.writes()).toHaveLength(2);
  });

  it('answers an invitation from one instance on', async () => {
    const { series, at } = await world.aSeries('RRULE:FREQ=DAILY;COUNT=3', { attendees: [{ email: BEN }] });
    const { accessToken: token } = await world.server.signIn(BEN);

    await world.server.call('POST', `/calendar/events/${at(1)}/rsvp`, {
      token,
      body: { responseStatus: 'declined', scope: 'following' },
    });

    const { body } = await world.call<EventPage>('GET', `/calendar/events/${series.id}/instances`);
    expect(body.items.map(({ attendees }) => attendees?.[0]?.responseStatus)).toEqual([
      'needsAction',
      'declined',
      'declined',
    ]);
  });

  it("refuses a guest's change before anything is written", async () => {
    const { at } = await world.aSeries('RRULE:FREQ=DAILY;COUNT=3', { attendees: [{ email: BEN }] });
    const { accessToken: token } = await world.server.signIn(BEN);
    await world.google.clearLogs();

    const { status, body } = await world.server.call('PATCH', `/calendar/events/${at(1)}?scope=following`, {
      token,
      body: { summary: 'Mine' },
    });

    expect([status, body.code]).toEqual([403, 'forbidden']);
    expect(await world.writes()).toEqual([]);
  });

  it('splits whole days and keeps the clock across a clock change', async () => {
    const { series: days, at: day } = await world.aSeries('RRULE:FREQ=WEEKLY;COUNT=3', {
      start: { date: '2026-12-01' },
      end: { date: '2026-12-03' },
    });
    const night = {
      start: { dateTime: '2027-03-26T09:00', timeZone: KYIV },
      end: { dateTime: '2027-03-26T10:00', timeZone: KYIV },
    };
    const { series: clock, at: hour } = await world.aSeries('RRULE:FREQ=DAILY;COUNT=5', night);

    const later = await world.call('PATCH', `/calendar/events/${day(1)}?scope=following`, {
      start: { date: '2026-12-09' },
    });
    const moved = await world.call('PATCH', `/calendar/events/${hour(1)}?scope=following`, {
      start: { dateTime: '2027-03-27T11:00' },
    });

    expect(await world.instancesOf(days.id, later.body.id)).toEqual([
      '12-01 Dentist',
      '12-09 Dentist',
      '12-16 Dentist',
    ]);
    expect(await world.instancesOf(clock.id, moved.body.id)).toEqual([
      '03-26 09:00 Dentist',
      '03-27 11:00 Dentist',
      '03-28 11:00 Dentist',
      '03-29 11:00 Dentist',
      '03-30 11:00 Dentist',
    ]);
  });

  it.each([
    ['the new series fails', 'POST', 'before' as const],
    ["the new series' answer is lost", 'POST', 'after' as const],
    ['the end of the old series fails', 'PATCH', 'before' as const],
    ["the old series' answer is lost", 'PATCH', 'after' as const],
  ])('loses no instance and doubles none when %s, after a repetition at the latest', async (_case, method, reset) => {
    const { series, at } = await world.aSeries('RRULE:FREQ=DAILY;COUNT=4');
    await world.google.fault({ match: { method, path: '/events' }, times: 1, reset });
    const path = `/calendar/events/${at(2)}?scope=following`;

    const first = await world.call('PATCH', path, { summary: 'Late' });
    const unharmed = first.status === 200 ? undefined : await world.instancesOf(series.id);
    const { body, status } = first.status === 200 ? first : await world.call('PATCH', path, { summary: 'Late' });

    expect(unharmed?.length ?? 4).toBe(4);
    expect(status).toBe(200);
    expect(await world.instancesOf(series.id, body.id)).toEqual([
      '11-24 16:00 Dentist',
      '11-25 16:00 Dentist',
      '11-26 16:00 Late',
      '11-27 16:00 Late',
    ]);
  });

  it('finishes what stayed half done, when the old series could not be ended nor the new one taken back', async () => {
    const { series, at } = await world.aSeries('RRULE:FREQ=DAILY;COUNT=4');
    await world.google.fault({ match: { method: 'PATCH' }, status: 503 });
    await world.google.fault({ match: { method: 'DELETE' }, status: 503 });
    const path = `/calendar/events/${at(2)}?scope=following`;
    const first = await world.refused('PATCH', path, { summary: 'Late' });
    await world.google.clearFaults();

    const { status, body } = await world.call('PATCH', path, { summary: 'Late' });

    expect([first.status, status]).toEqual([502, 200]);
    expect(await world.instancesOf(series.id, body.id)).toHaveLength(4);
  });

  it('makes the split once for a key', async () => {
    const { series, at } = await world.aSeries('RRULE:FREQ=DAILY;COUNT=4');
    const path = `/calendar/events/${at(2)}?scope=following`;
    const key = { 'idempotency-key': 'split-once' };

    const first = await world.call('PATCH', path, { summary: 'Late' }, key);
    const second = await world.call('PATCH', path, { summary: 'Late' }, key);

    expect([second.status, second.body]).toEqual([200, first.body]);
    expect(await world.instancesOf(series.id, first.body.id)).toHaveLength(4);
  });
});
