import { beforeAll, describe, expect, it } from '@jest/globals';
import { anEvent, CalendarWorld, KYIV } from './calendar-world.js';

const world = CalendarWorld.shared();

beforeAll(async () => {
  await world.make({ summary: 'Board meeting' });
  await world.make({ summary: 'Free reading', transparency: 'transparent' });
  await world.make({ summary: 'Conference', start: { date: '2026-12-10' }, end: { date: '2026-12-12' } });
});

const at = (from: string, to: string) => ({
  start: { dateTime: from, timeZone: KYIV },
  end: { dateTime: to, timeZone: KYIV },
});

describe('onConflict', () => {
  it.each([
    ['an event that shares some time', anEvent({ ...at('2026-11-24T16:30', '2026-11-24T18:00') }), ['Board meeting']],
    ['an event right after', anEvent({ ...at('2026-11-24T17:00', '2026-11-24T18:00') }), []],
    ['an event that blocks no time itself', anEvent({ transparency: 'transparent' }), []],
    ['an hour of a whole-day event', anEvent({ ...at('2026-12-11T23:00', '2026-12-11T23:30') }), ['Conference']],
    ['the hour after a whole-day event', anEvent({ ...at('2026-12-12T00:00', '2026-12-12T01:00') }), []],
    [
      'a series whose third instance is in the way',
      anEvent({ ...at('2026-11-10T16:00', '2026-11-10T16:30'), recurrence: ['RRULE:FREQ=WEEKLY;COUNT=4'] }),
      ['Board meeting'],
    ],
  ])('warn: lists what stands in the way of %s', async (_case, body, titles) => {
    const { status, body: made } = await world.call('POST', '/calendar/events?onConflict=warn', body);
    await world.call('DELETE', `/calendar/events/${made.id}`);

    expect(status).toBe(201);
    expect(made.conflicts?.map(({ summary }) => summary)).toEqual(titles);
  });

  it('warn: lists what looks the same', async () => {
    const { body } = await world.call(
      'POST',
      '/calendar/events?onConflict=warn',
      anEvent({ summary: 'board  MEETING!' }),
    );
    await world.call('DELETE', `/calendar/events/${body.id}`);

    expect(body.duplicates).toEqual([expect.objectContaining({ summary: 'Board meeting', calendarId: 'primary' })]);
  });

  it('reject: refuses, names the events, and writes nothing', async () => {
    const { status, body } = await world.refused('POST', '/calendar/events?onConflict=reject', anEvent());

    expect([status, body.code]).toEqual([409, 'time_conflict']);
    expect(body).toMatchObject({ conflicts: [{ summary: 'Board meeting' }] });
    expect(await world.writes()).toEqual([]);
  });

  it('reject: refuses to move an event onto another, but not onto itself', async () => {
    const { id } = await world.make({ summary: 'Walk', ...at('2026-11-24T10:00', '2026-11-24T11:00') });

    const onto = await world.refused('PATCH', `/calendar/events/${id}?onConflict=reject`, {
      start: { dateTime: '2026-11-24T16:15' },
    });
    const beside = await world.call('PATCH', `/calendar/events/${id}?onConflict=reject`, {
      start: { dateTime: '2026-11-24T10:30' },
    });

    expect([onto.body.code, beside.status]).toEqual(['time_conflict', 200]);
  });

  it('allow: asks nothing and says nothing', async () => {
    const { body } = await world.call('POST', '/calendar/events', anEvent());

    expect([body.conflicts, body.duplicates]).toEqual([undefined, undefined]);
    expect(await world.google.countOf(/events/)).toBe(1);
  });
});
