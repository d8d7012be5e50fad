import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { BatchAnswer } from '../../src/modules/calendar/dto/batch.dto.js';
import type { CalendarEvent } from '../../src/modules/calendar/dto/event.dto.js';
import { anEvent, BEN, CalendarWorld, KYIV } from './calendar-world.js';

const world = CalendarWorld.shared();

/** Google answers every PATCH with 200 and this event, and does nothing. */
const ignorePatches = async (body: CalendarEvent): Promise<void> =>
  world.google.fault({ match: { method: 'PATCH' }, status: 200, body });

const fieldsOf = (problem: { errors?: { field: string }[] }): string[] =>
  (problem.errors ?? []).map(({ field }) => field);

const dateTime = (time: Temporal.ZonedDateTime): string =>
  time.toString({ timeZoneName: 'never', smallestUnit: 'second' });

describe('an answer of success to a write that was not done', () => {
  it.each([
    ['a title', { summary: 'New' }, 'summary'],
    ['a cleared description', { description: null }, 'description'],
    ['a time', { start: { dateTime: '2026-11-24T18:00', timeZone: KYIV } }, 'start'],
    ['guests', { addAttendees: [{ email: BEN }] }, 'attendees'],
    ['a guest less', { removeAttendees: ['cleo@example.com'] }, 'attendees'],
    ['reminders', { reminders: { useDefault: false } }, 'reminders'],
    ['a visibility', { visibility: 'private' }, 'visibility'],
    ['a repetition', { recurrence: ['RRULE:FREQ=DAILY;COUNT=3'] }, 'recurrence'],
    ['a colour', { colorId: '3' }, 'colorId'],
  ])('is not taken for success: PATCH of %s', async (_case, change, field) => {
    const event = await world.make({ description: 'Old', attendees: [{ email: 'cleo@example.com' }] });
    await world.google.clearLogs();
    await ignorePatches(event);

    const { status, body } = await world.refused('PATCH', `/calendar/events/${event.id}`, change);

    expect([status, body.code, body.retryable]).toEqual([403, 'forbidden', false]);
    expect(fieldsOf(body)).toContain(field);
    expect(await world.writes()).toEqual([]);
  });

  it('is not taken for success by its new etag either', async () => {
    const event = await world.make();
    await ignorePatches({ ...event, etag: '"another"', updated: '2026-11-25T00:00:00Z' });

    const { status, body } = await world.refused('PATCH', `/calendar/events/${event.id}`, { summary: 'New' });

    expect([status, body.code]).toEqual([403, 'forbidden']);
  });

  it('is told when only a part was done', async () => {
    const event = await world.make();
    const part = { ...event, colorId: '3' };
    await ignorePatches(part);
    await world.google.fault({ match: { method: 'GET', path: event.id }, times: 1, status: 200, body: event });
    await world.google.fault({ match: { method: 'GET', path: event.id }, status: 200, body: part });

    const { status, body } = await world.refused('PATCH', `/calendar/events/${event.id}`, {
      summary: 'New',
      colorId: '3',
    });

    expect([status, fieldsOf(body)]).toEqual([403, ['summary']]);
  });

  it('is not taken for success by PUT, the Meet link, a batch and an rsvp', async () => {
    const event = await world.make({ attendees: [{ email: 'anna@example.com' }, { email: BEN }] });
    await ignorePatches(event);
    const path = `/calendar/events/${event.id}`;

    const answers = [
      await world.refused('PUT', path, anEvent({ summary: 'New' })),
      await world.refused('PATCH', `${path}?conference=meet`, {}),
      await world.refused('POST', `${path}/rsvp`, { responseStatus: 'declined' }),
    ];
    const items = [{ method: 'update', eventId: event.id, changes: { summary: 'New' } }];
    const batch = await world.call<BatchAnswer>('POST', '/calendar/events/batch', { items });

    for (const { status, body } of answers) expect([status, body.code]).toEqual([403, 'forbidden']);
    expect(batch.body.results[0]?.status).toBe(403);
  });

  it.each([
    ['DELETE', 'following', undefined],
    ['PATCH', 'following', { summary: 'New' }],
    ['PATCH', 'all', { summary: 'New' }],
    ['PATCH', 'all', { start: { dateTime: '2026-11-26T18:00', timeZone: KYIV } }],
    ['PATCH', 'all', { start: { dateTime: '2026-11-26T16:00', timeZone: 'Europe/Athens' } }],
  ])('is not taken for success by %s with scope=%s, and leaves the series whole', async (method, scope, change) => {
    const { series, at } = await world.aSeries('RRULE:FREQ=DAILY;COUNT=4');
    const before = await world.instancesOf(series.id);
    await ignorePatches(series);
    const { items } = (await world.call<{ items: CalendarEvent[] }>('GET', '/calendar/events?singleEvents=false')).body;

    const { status, body } = await world.refused(method, `/calendar/events/${at(2)}?scope=${scope}`, change);

    await world.google.clearFaults();
    const { body: after } = await world.call<{ items: CalendarEvent[] }>('GET', '/calendar/events?singleEvents=false');
    expect([status, body.code]).toEqual([403, 'forbidden']);
    expect(await world.instancesOf(series.id)).toEqual(before);
    expect(after.items.map(({ id }) => id).toSorted()).toEqual(items.map(({ id }) => id).toSorted());
  });

  it('is not taken for success by a confirmed action', async () => {
    const start = Temporal.Now.zonedDateTimeISO(KYIV).add({ days: 2 }).with({ hour: 10, minute: 0 });
    const event = await world.make({
      summary: 'Pottery class',
      start: { dateTime: dateTime(start) },
      end: { dateTime: dateTime(start.add({ hours: 1 })) },
    });
    const message = 'Rename Pottery class to Ceramics class';
    const { body } = await world.call<{ proposedActions: { id: string; hash: string }[] }>('POST', '/ai/chat', {
      message,
    });
    const [action] = body.proposedActions;
    await ignorePatches(event);

    const answer = await world.refused('POST', `/ai/actions/${action?.id}/confirm`, { hash: action?.hash });

    expect([answer.status, answer.body.code]).toEqual([403, 'forbidden']);
  });

  it('is not taken for success by a move', async () => {
    const event = await world.make();
    await world.google.seed({
      email: 'anna@example.com',
      calendars: [{ id: 'club@group.calendar.google.com', summary: 'Club' }],
    });
    await world.google.fault({ match: { method: 'POST', path: '/move' }, status: 200, body: event });

    const destination = 'club@group.calendar.google.com';
    const { status, body } = await world.refused('POST', `/calendar/events/${event.id}/move`, { destination });

    expect([status, body.code]).toEqual([403, 'forbidden']);
  });

  it('does not refuse a change that is already in effect, or that Google writes differently', async () => {
    const event = await world.make({ summary: 'Same', attendees: [{ email: BEN }] });
    const path = `/calendar/events/${event.id}`;
    await ignorePatches({ ...event, description: '<p>Text</p>' });

    const same = await world.call('PATCH', path, { summary: 'Same', visibility: 'default', guestsCanModify: false });
    const worded = await world.call('PATCH', path, { description: 'Text' });

    expect([same.status, worded.status]).toEqual([200, 200]);
  });

  it('is believed once a second look shows the change', async () => {
    const event = await world.make();
    await world.google.fault({ match: { method: 'PATCH' }, times: 1, status: 200, body: event });
    await world.google.fault({ match: { method: 'GET', path: event.id }, times: 1, status: 200, body: event });
    await world.google.fault({
      match: { method: 'GET', path: event.id },
      times: 1,
      status: 200,
      body: { ...event, summary: 'New' },
    });

    const { status, body } = await world.call('PATCH', `/calendar/events/${event.id}`, { summary: 'New' });

    expect([status, body.summary]).toEqual([200, 'New']);
  });
});

describe('an event without length', () => {
  const at = { dateTime: '2026-12-21T10:00:00+02:00', timeZone: KYIV };

  /** One as Google's own pages make them: read as it is, and refused by Google's API when it is written so. */
  async function aMoment(overrides: Record<string, unknown> = {}): Promise<CalendarEvent> {
    const event = await world.make({ start: at, end: { ...at, dateTime: '2026-12-21T11:00:00+02:00' }, ...overrides });
    await world.google.fault({
      match: { method: 'GET', path: `/events/${event.id}` },
      times: 1,
      status: 200,
      body: { ...event, end: event.start },
    });
    return event;
  }

  it.each([
    [
      'moved, gets an hour',
      { start: { dateTime: '2026-12-22T16:00', timeZone: KYIV } },
      '2026-12-22T16:00:00+02:00',
      '2026-12-22T17:00:00+02:00',
      true,
    ],
    [
      'moved by an offset, gets an hour',
      { start: { dateTime: '2026-12-22T14:00:00Z' } },
      '2026-12-22T16:00:00+02:00',
      '2026-12-22T17:00:00+02:00',
      true,
    ],
    [
      'moved with an end, gets that',
      {
        start: { dateTime: '2026-12-22T16:00', timeZone: KYIV },
        end: { dateTime: '2026-12-22T16:15', timeZone: KYIV },
      },
      '2026-12-22T16:00:00+02:00',
      '2026-12-22T16:15:00+02:00',
      false,
    ],
    [
      'given an end, gets that',
      { end: { dateTime: '2026-12-21T10:30', timeZone: KYIV } },
      '2026-12-21T10:00:00+02:00',
      '2026-12-21T10:30:00+02:00',
      false,
    ],
  ])('%s', async (_case, change, start, end, told) => {
    const { id } = await aMoment();

    const { status, body } = await world.call('PATCH', `/calendar/events/${id}`, change);

    expect([status, body.start?.dateTime, body.end?.dateTime]).toEqual([200, start, end]);
    expect(body.assumptions?.some((text) => text.includes('no length')) ?? false).toBe(told);
  });

  it('keeps its time when something else changes, and gets an hour only where Google asks for a length', async () => {
    const { id } = await aMoment();
    const free = await world.call('PATCH', `/calendar/events/${id}`, { summary: 'New' });
    const [written] = (await world.google.writes()).slice(-1);
    const { id: other } = await aMoment();
    const refusal = {
      error: {
        code: 400,
        errors: [{ domain: 'calendar', reason: 'timeRangeEmpty', message: 'The specified time range is empty.' }],
      },
    };
    await world.google.fault({ match: { method: 'PATCH' }, times: 1, status: 400, body: refusal });

    const { status, body } = await world.call('PATCH', `/calendar/events/${other}`, { summary: 'Newer' });

    expect([free.status, Object.keys(written?.body ?? {})]).toEqual([200, ['summary']]);
    expect([status, body.summary, body.end?.dateTime]).toEqual([200, 'Newer', '2026-12-21T11:00:00+02:00']);
    expect(body.assumptions?.[0]).toContain('no length');
  });

  it.each(['PUT', 'PATCH'])('is taken back by %s as it was read, and keeps its time', async (method) => {
    const { id } = await aMoment();
    const { body: read } = await world.call('GET', `/calendar/events/${id}`);
    await world.google.fault({ match: { method: 'GET', path: `/events/${id}` }, times: 1, status: 200, body: read });

    const { status } = await world.call(method, `/calendar/events/${id}`, { ...read, summary: 'Back' });

    const sent = (await world.google.writes()).at(-1)?.body ?? {};
    expect([status, sent['summary'], sent['start']]).toEqual([200, 'Back', undefined]);
    expect(read.end).toEqual(read.start);
  });

  it('of a series gets a length when the series is divided', async () => {
    const { series, at: instance } = await world.aSeries('RRULE:FREQ=DAILY;COUNT=4', {
      start: at,
      end: { ...at, dateTime: '2026-12-21T11:00:00+02:00' },
    });
    await world.google.fault({
      match: { method: 'GET', path: `/events/${series.id}$` },
      times: 1,
      status: 200,
      body: { ...series, end: series.start },
    });

    const { status, body } = await world.call('PATCH', `/calendar/events/${instance(2)}?scope=following`, {
      summary: 'New',
    });

    expect([status, body.start?.dateTime, body.end?.dateTime]).toEqual([
      200,
      '2026-12-23T10:00:00+02:00',
      '2026-12-23T11:00:00+02:00',
    ]);
  });
});
