import { describe, expect, it } from '@jest/globals';
import type { CalendarEvent, EventPage } from '../../src/modules/calendar/dto/event.dto.js';
import { anEvent, BEN, CalendarWorld, KYIV } from './calendar-world.js';

const world = CalendarWorld.shared();

/** Every living instance of these series, as `MM-DD HH:MM title`, in order. */
async function instancesOf(...ids: string[]): Promise<string[]> {
  const pages = await Promise.all(
    ids.map(async (id) => world.call<EventPage>('GET', `/calendar/events/${id}/instances?maxResults=2500`)),
  );
  const shown = pages
    .flatMap(({ body }) => body.items)
    .map(({ start, summary }) => ({ at: start?.dateTime ?? start?.date ?? '', summary }));
  return shown
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .map(({ at, summary }) => `${at.slice(5, 16).replace('T', ' ')} ${summary}`);
}

async function aSeries(
  rule: string,
  overrides: Record<string, unknown> = {},
): Promise<{ series: CalendarEvent; at: (index: number) => string }> {
  const series = await world.make({ recurrence: [rule], ...overrides });
  const { body } = await world.call<EventPage>('GET', `/calendar/events/${series.id}/instances`);
  return { series, at: (index) => body.items[index]?.id ?? 'none' };
}

describe('scope=this', () => {
  it('changes one instance and no other', async () => {
    const { series, at } = await aSeries('RRULE:FREQ=DAILY;COUNT=3');

    const { status } = await world.call('PATCH', `/calendar/events/${at(1)}`, {
      summary: 'Moved',
      start: { dateTime: '2026-11-25T18:00' },
    });

    expect(status).toBe(200);
    expect(await instancesOf(series.id)).toEqual(['11-24 16:00 Dentist', '11-25 18:00 Moved', '11-26 16:00 Dentist']);
  });

  it('deletes one instance and no other', async () => {
    const { series, at } = await aSeries('RRULE:FREQ=DAILY;COUNT=3');

    await world.call('DELETE', `/calendar/events/${at(1)}?scope=this`);

    expect(await instancesOf(series.id)).toEqual(['11-24 16:00 Dentist', '11-26 16:00 Dentist']);
  });

  it.each(['PATCH', 'PUT', 'DELETE'])('cannot be said of a series: %s', async (method) => {
    const { series } = await aSeries('RRULE:FREQ=DAILY;COUNT=3');

    const { status, body } = await world.refused(
      method,
      `/calendar/events/${series.id}?scope=this`,
      method === 'DELETE' ? undefined : anEvent(),
    );

    expect([status, body.errors?.[0]?.field]).toEqual([400, 'scope']);
  });
});

describe('scope=all', () => {
  it('changes the whole series from any of its instances', async () => {
    const { series, at } = await aSeries('RRULE:FREQ=DAILY;COUNT=3');

    const { body } = await world.call('PATCH', `/calendar/events/${at(2)}?scope=all`, { summary: 'Yoga' });

    expect(body.id).toBe(series.id);
    expect(await instancesOf(series.id)).toEqual(['11-24 16:00 Yoga', '11-25 16:00 Yoga', '11-26 16:00 Yoga']);
  });

  it('moves the whole series by what one instance was moved by, with what was left out of it', async () => {
    const { series, at } = await aSeries('RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261215T140000Z', {
      recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261215T140000Z', 'EXDATE;TZID=Europe/Kyiv:20261201T160000'],
    });
    await world.call('DELETE', `/calendar/events/${at(1)}`);

    const { status } = await world.call('PATCH', `/calendar/events/${at(2)}?scope=all`, {
      start: { dateTime: '2026-12-16T09:30' },
    });

    expect(status).toBe(200);
    expect(await instancesOf(series.id)).toEqual(['11-25 09:30 Dentist', '12-16 09:30 Dentist']);
  });

  it('keeps what single instances have of their own when the series moves', async () => {
    const { series, at } = await aSeries('RRULE:FREQ=DAILY;COUNT=4');
    await world.call('PATCH', `/calendar/events/${at(1)}`, { summary: 'Own title' });
    await world.call('PATCH', `/calendar/events/${at(2)}`, { start: { dateTime: '2026-11-26T20:00' } });

    await world.call('PATCH', `/calendar/events/${series.id}`, { start: { dateTime: '2026-11-24T10:00' } });

    expect(await instancesOf(series.id)).toEqual([
      '11-24 10:00 Dentist',
      '11-25 10:00 Own title',
      '11-26 20:00 Dentist',
      '11-27 10:00 Dentist',
    ]);
  });

  it('moves by whole days onto dates where instances were deleted or changed', async () => {
    const { series, at } = await aSeries('RRULE:FREQ=DAILY;COUNT=5', {
      start: { date: '2027-05-01' },
      end: { date: '2027-05-02' },
    });
    await world.call('DELETE', `/calendar/events/${at(1)}`);
    await world.call('PATCH', `/calendar/events/${at(3)}`, { summary: 'Own' });

    await world.call('PATCH', `/calendar/events/${series.id}`, { start: { date: '2027-05-02' } });

    expect(await instancesOf(series.id)).toEqual(['05-02 Dentist', '05-04 Dentist', '05-05 Own', '05-06 Dentist']);
  });

  it('changes the instance named even where it had something of its own', async () => {
    const { series, at } = await aSeries('RRULE:FREQ=DAILY;COUNT=3');
    await world.call('PATCH', `/calendar/events/${at(1)}`, {
      summary: 'Own',
      start: { dateTime: '2026-11-25T20:00' },
    });

    await world.call('PATCH', `/calendar/events/${at(1)}?scope=all`, {
      summary: 'All',
      start: { dateTime: '2026-11-25T16:00' },
    });

    expect(await instancesOf(series.id)).toEqual(['11-24 16:00 All', '11-25 16:00 All', '11-26 16:00 All']);
  });

  it('keeps the series when a whole instance is put for all', async () => {
    const { series, at } = await aSeries('RRULE:FREQ=DAILY;COUNT=2');

    await world.call(
      'PUT',
      `/calendar/events/${at(1)}?scope=all`,
      anEvent({ summary: 'Put', start: { dateTime: '2026-11-25T16:00' }, end: { dateTime: '2026-11-25T16:45' } }),
    );

    expect(await instancesOf(series.id)).toEqual(['11-24 16:00 Put', '11-25 16:00 Put']);
  });

  it('deletes the whole series from any of its instances', async () => {
    const { series, at } = await aSeries('RRULE:FREQ=DAILY;COUNT=3');

    await world.call('DELETE', `/calendar/events/${at(1)}?scope=all`);

    expect((await world.refused('GET', `/calendar/events/${series.id}`)).status).toBe(404);
  });

  it('refuses days that cannot be moved as one, before anything is written', async () => {
    const { series } = await aSeries('RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=24', {
      start: { dateTime: '2026-12-08T16:00' },
      end: undefined,
    });
    await world.google.clearLogs();

    const { status, body } = await world.refused('PATCH', `/calendar/events/${series.id}`, {
      start: { dateTime: '2026-12-09T16:00' },
    });

    expect([status, body.code]).toEqual([409, 'series_unsupported']);
    expect(await world.writes()).toEqual([]);
  });
});

describe('scope=following', () => {
  it.each([
    ['COUNT', 'RRULE:FREQ=DAILY;COUNT=5', 'COUNT=2', 'COUNT=3'],
    ['UNTIL', 'RRULE:FREQ=DAILY;UNTIL=20261128T140000Z', 'UNTIL=20261126T135959Z', 'UNTIL=20261128T140000Z'],
  ])('splits a series with %s', async (_case, rule, before, after) => {
    const { series, at } = await aSeries(rule);

    const { status, body } = await world.call('PATCH', `/calendar/events/${at(2)}?scope=following`, {
      summary: 'Late',
    });

    expect(status).toBe(200);
    expect(body.split).toEqual({ earlierId: series.id, laterId: body.id });
    expect((await world.call('GET', `/calendar/events/${series.id}`)).body.recurrence?.[0]).toContain(before);
    expect(body.recurrence?.[0]).toContain(after);
    expect(await instancesOf(series.id, body.id)).toEqual([
      '11-24 16:00 Dentist',
      '11-25 16:00 Dentist',
      '11-26 16:00 Late',
      '11-27 16:00 Late',
      '11-28 16:00 Late',
    ]);
  });

  it('divides dates left out and instances changed before', async () => {
    const { series, at } = await aSeries('RRULE:FREQ=DAILY;COUNT=8', {
      recurrence: ['RRULE:FREQ=DAILY;COUNT=8', 'EXDATE;TZID=Europe/Kyiv:20261125T160000,20261128T160000'],
    });
    await world.call('DELETE', `/calendar/events/${at(3)}`);
    await world.call('PATCH', `/calendar/events/${at(4)}`, { summary: 'Own' });

    const { body } = await world.call('PATCH', `/calendar/events/${at(2)}?scope=following`, {
      start: { dateTime: '2026-11-27T10:00' },
    });

    expect(await instancesOf(series.id, body.id)).toEqual([
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
    const { series, at } = await aSeries('RRULE:FREQ=DAILY;COUNT=2');

    const { body } = await world.call('PATCH', `/calendar/events/${at(0)}?scope=following`, { summary: 'All' });

    expect([body.id, body.split]).toEqual([series.id, undefined]);
    expect(await instancesOf(series.id)).toEqual(['11-24 16:00 All', '11-25 16:00 All']);
  });

  it('deletes an instance and all that follow', async () => {
    const { series, at } = await aSeries('RRULE:FREQ=DAILY;COUNT=5');

    expect((await world.call('DELETE', `/calendar/events/${at(2)}?scope=following`)).status).toBe(204);

    expect(await instancesOf(series.id)).toEqual(['11-24 16:00 Dentist', '11-25 16:00 Dentist']);
    expect(await world.google.writes()).toHaveLength(2);
  });

  it('answers an invitation from one instance on', async () => {
    const { series, at } = await aSeries('RRULE:FREQ=DAILY;COUNT=3', { attendees: [{ email: BEN }] });
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
    const { at } = await aSeries('RRULE:FREQ=DAILY;COUNT=3', { attendees: [{ email: BEN }] });
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
    const { series: days, at: day } = await aSeries('RRULE:FREQ=WEEKLY;COUNT=3', {
      start: { date: '2026-12-01' },
      end: { date: '2026-12-03' },
    });
    const night = {
      start: { dateTime: '2027-03-26T09:00', timeZone: KYIV },
      end: { dateTime: '2027-03-26T10:00', timeZone: KYIV },
    };
    const { series: clock, at: hour } = await aSeries('RRULE:FREQ=DAILY;COUNT=5', night);

    const later = await world.call('PATCH', `/calendar/events/${day(1)}?scope=following`, {
      start: { date: '2026-12-09' },
    });
    const moved = await world.call('PATCH', `/calendar/events/${hour(1)}?scope=following`, {
      start: { dateTime: '2027-03-27T11:00' },
    });

    expect(await instancesOf(days.id, later.body.id)).toEqual(['12-01 Dentist', '12-09 Dentist', '12-16 Dentist']);
    expect(await instancesOf(clock.id, moved.body.id)).toEqual([
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
    const { series, at } = await aSeries('RRULE:FREQ=DAILY;COUNT=4');
    await world.google.fault({ match: { method, path: '/events' }, times: 1, reset });
    const path = `/calendar/events/${at(2)}?scope=following`;

    const first = await world.call('PATCH', path, { summary: 'Late' });
    const unharmed = first.status === 200 ? undefined : await instancesOf(series.id);
    const { body, status } = first.status === 200 ? first : await world.call('PATCH', path, { summary: 'Late' });

    expect(unharmed?.length ?? 4).toBe(4);
    expect(status).toBe(200);
    expect(await instancesOf(series.id, body.id)).toEqual([
      '11-24 16:00 Dentist',
      '11-25 16:00 Dentist',
      '11-26 16:00 Late',
      '11-27 16:00 Late',
    ]);
  });

  it('finishes what stayed half done, when the old series could not be ended nor the new one taken back', async () => {
    const { series, at } = await aSeries('RRULE:FREQ=DAILY;COUNT=4');
    await world.google.fault({ match: { method: 'PATCH' }, status: 503 });
    await world.google.fault({ match: { method: 'DELETE' }, status: 503 });
    const path = `/calendar/events/${at(2)}?scope=following`;
    const first = await world.refused('PATCH', path, { summary: 'Late' });
    await world.google.clearFaults();

    const { status, body } = await world.call('PATCH', path, { summary: 'Late' });

    expect([first.status, status]).toEqual([502, 200]);
    expect(await instancesOf(series.id, body.id)).toHaveLength(4);
  });

  it('makes the split once for a key', async () => {
    const { series, at } = await aSeries('RRULE:FREQ=DAILY;COUNT=4');
    const path = `/calendar/events/${at(2)}?scope=following`;
    const key = { 'idempotency-key': 'split-once' };

    const first = await world.call('PATCH', path, { summary: 'Late' }, key);
    const second = await world.call('PATCH', path, { summary: 'Late' }, key);

    expect([second.status, second.body]).toEqual([200, first.body]);
    expect(await instancesOf(series.id, first.body.id)).toHaveLength(4);
  });
});
