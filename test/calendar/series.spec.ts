import { describe, expect, it } from '@jest/globals';
import { anEvent, CalendarWorld } from './calendar-world.js';

const world = CalendarWorld.shared();

describe('scope=this', () => {
  it('changes one instance and no other', async () => {
    const { series, at } = await world.aSeries('RRULE:FREQ=DAILY;COUNT=3');

    const { status } = await world.call('PATCH', `/calendar/events/${at(1)}`, {
      summary: 'Moved',
      start: { dateTime: '2026-11-25T18:00' },
    });

    expect(status).toBe(200);
    expect(await world.instancesOf(series.id)).toEqual([
      '11-24 16:00 Dentist',
      '11-25 18:00 Moved',
      '11-26 16:00 Dentist',
    ]);
  });

  it('deletes one instance and no other', async () => {
    const { series, at } = await world.aSeries('RRULE:FREQ=DAILY;COUNT=3');

    await world.call('DELETE', `/calendar/events/${at(1)}?scope=this`);

    expect(await world.instancesOf(series.id)).toEqual(['11-24 16:00 Dentist', '11-26 16:00 Dentist']);
  });

  it.each(['PATCH', 'PUT', 'DELETE'])('cannot be said of a series: %s', async (method) => {
    const { series } = await world.aSeries('RRULE:FREQ=DAILY;COUNT=3');

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
    const { series, at } = await world.aSeries('RRULE:FREQ=DAILY;COUNT=3');

    const { body } = await world.call('PATCH', `/calendar/events/${at(2)}?scope=all`, { summary: 'Yoga' });

    expect(body.id).toBe(series.id);
    expect(await world.instancesOf(series.id)).toEqual(['11-24 16:00 Yoga', '11-25 16:00 Yoga', '11-26 16:00 Yoga']);
  });

  it('shifts the whole series by the shift of one instance, with its excluded dates', async () => {
    const { series, at } = await world.aSeries('RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261215T140000Z', {
      recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261215T140000Z', 'EXDATE;TZID=Europe/Kyiv:20261201T160000'],
    });
    await world.call('DELETE', `/calendar/events/${at(1)}`);

    const { status } = await world.call('PATCH', `/calendar/events/${at(2)}?scope=all`, {
      start: { dateTime: '2026-12-16T09:30' },
    });

    expect(status).toBe(200);
    expect(await world.instancesOf(series.id)).toEqual(['11-25 09:30 Dentist', '12-16 09:30 Dentist']);
  });

  it('keeps what single instances have of their own when the series moves', async () => {
    const { series, at } = await world.aSeries('RRULE:FREQ=DAILY;COUNT=4');
    await world.call('PATCH', `/calendar/events/${at(1)}`, { summary: 'Own title' });
    await world.call('PATCH', `/calendar/events/${at(2)}`, { start: { dateTime: '2026-11-26T20:00' } });

    await world.call('PATCH', `/calendar/events/${series.id}`, { start: { dateTime: '2026-11-24T10:00' } });

    expect(await world.instancesOf(series.id)).toEqual([
      '11-24 10:00 Dentist',
      '11-25 10:00 Own title',
      '11-26 20:00 Dentist',
      '11-27 10:00 Dentist',
    ]);
  });

  it('moves by whole days onto dates where instances were deleted or changed', async () => {
    const { series, at } = await world.aSeries('RRULE:FREQ=DAILY;COUNT=5', {
      start: { date: '2027-05-01' },
      end: { date: '2027-05-02' },
    });
    await world.call('DELETE', `/calendar/events/${at(1)}`);
    await world.call('PATCH', `/calendar/events/${at(3)}`, { summary: 'Own' });

    await world.call('PATCH', `/calendar/events/${series.id}`, { start: { date: '2027-05-02' } });

    expect(await world.instancesOf(series.id)).toEqual([
      '05-02 Dentist',
      '05-04 Dentist',
      '05-05 Own',
      '05-06 Dentist',
    ]);
  });

  it('changes the instance named even where it had something of its own', async () => {
    const { series, at } = await world.aSeries('RRULE:FREQ=DAILY;COUNT=3');
    await world.call('PATCH', `/calendar/events/${at(1)}`, {
      summary: 'Own',
      start: { dateTime: '2026-11-25T20:00' },
    });

    await world.call('PATCH', `/calendar/events/${at(1)}?scope=all`, {
      summary: 'All',
      start: { dateTime: '2026-11-25T16:00' },
    });

    expect(await world.instancesOf(series.id)).toEqual(['11-24 16:00 All', '11-25 16:00 All', '11-26 16:00 All']);
  });

  it('keeps the series when a whole instance is put for all', async () => {
    const { series, at } = await world.aSeries('RRULE:FREQ=DAILY;COUNT=2');

    await world.call(
      'PUT',
      `/calendar/events/${at(1)}?scope=all`,
      anEvent({ summary: 'Put', start: { dateTime: '2026-11-25T16:00' }, end: { dateTime: '2026-11-25T16:45' } }),
    );

    expect(await world.instancesOf(series.id)).toEqual(['11-24 16:00 Put', '11-25 16:00 Put']);
  });

  it('deletes the whole series from any of its instances', async () => {
    const { series, at } = await world.aSeries('RRULE:FREQ=DAILY;COUNT=3');

    await world.call('DELETE', `/calendar/events/${at(1)}?scope=all`);

    expect((await world.refused('GET', `/calendar/events/${series.id}`)).status).toBe(404);
  });

  it('refuses days that cannot be moved as one, before anything is written', async () => {
    const { series } = await world.aSeries('RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=24', {
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
