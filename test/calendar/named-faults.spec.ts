import { describe, expect, it } from '@jest/globals';
import type { BatchAnswer } from '../../src/modules/calendar/dto/batch.dto.js';
import { anEvent, CalendarWorld } from './calendar-world.js';

const world = CalendarWorld.shared();

const fieldsOf = (problem: { errors?: { field: string }[] }): string[] =>
  (problem.errors ?? []).map(({ field }) => field);

/** A 400 as Google words it. */
function refusal(message: string, reason = 'invalid', location?: string): unknown {
  const where = location === undefined ? {} : { locationType: 'parameter', location };
  return { error: { code: 400, message, errors: [{ domain: 'global', reason, message, ...where }] } };
}

describe('400s of Google, which keep their field', () => {
  it.each([
    ['Invalid color id value.', 'invalid', 'colorId'],
    ['Invalid value for: colorId', 'invalid', 'colorId'],
    ['Invalid recurrence rule.', 'invalid', 'recurrence'],
    ['Invalid value for: recurrence', 'invalid', 'recurrence'],
    [
      'Cannot specify both default reminders and overrides at the same time.',
      'cannotUseDefaultRemindersAndSpecifyOverride',
      'reminders.overrides',
    ],
    ['The number of event reminders exceeds the limit.', 'eventRemindersCountExceedsLimit', 'reminders.overrides'],
    ['Invalid reminder method.', 'invalid', 'reminders'],
    ['The specified time range is empty.', 'timeRangeEmpty', 'end'],
    ['Missing end time.', 'required', 'end'],
    ['Invalid start time.', 'invalid', 'start'],
    ['Start and end times must either both be date or both be dateTime.', 'invalid', 'end'],
    ['Invalid time zone definition for start time.', 'invalid', 'start.timeZone'],
    ['Missing time zone definition for end time.', 'required', 'end.timeZone'],
    ['Invalid attendee email.', 'invalid', 'attendees'],
    ['Too many extended properties.', 'invalid', 'extendedProperties'],
    ['Invalid value for: visibility', 'invalid', 'visibility'],
    ['Cannot turn an instance of a recurring event into a recurring event itself.', 'invalid', 'recurrence'],
  ])('%s', async (message, reason, field) => {
    const { id } = await world.make();
    await world.google.fault({ match: { method: 'PATCH' }, status: 400, body: refusal(message, reason) });
    await world.google.fault({
      match: { method: 'POST', path: '/events' },
      status: 400,
      body: refusal(message, reason),
    });

    const patch = await world.refused('PATCH', `/calendar/events/${id}`, { summary: 'New' });
    const post = await world.refused('POST', '/calendar/events', anEvent());

    for (const { status, body } of [patch, post]) {
      expect([status, body.code, fieldsOf(body)]).toEqual([400, 'invalid_request', [field]]);
      expect(JSON.stringify(body)).not.toContain(message);
    }
  });

  it.each([
    ['GET', '/calendar/events?pageToken=nonsense', 'pageToken'],
    ['GET', '/calendar/events?syncToken=nonsense', 'syncToken'],
    ['GET', '/calendar/calendars?pageToken=nonsense', 'pageToken'],
    ['GET', '/calendar/calendars?syncToken=nonsense', 'syncToken'],
  ])('%s %s names %s', async (method, path, field) => {
    const { status, body } = await world.refused(method, path);

    expect([status, fieldsOf(body)]).toEqual([400, [field]]);
  });

  it('names a page token of another list and a parameter that Google names, and no other', async () => {
    const series = await world.make({ recurrence: ['RRULE:FREQ=DAILY;COUNT=3'] });
    const instances = await world.refused('GET', `/calendar/events/${series.id}/instances?pageToken=nonsense`);
    await world.google.fault({
      match: { path: '/events' },
      times: 1,
      status: 400,
      body: refusal('Invalid value', 'invalidParameter', 'timeMax'),
    });
    const named = await world.refused('GET', '/calendar/events');
    await world.google.fault({
      match: { path: '/events' },
      times: 1,
      status: 400,
      body: refusal('Bad Request', 'badRequest'),
    });
    const unnamed = await world.refused('GET', '/calendar/events');

    expect([instances.status, fieldsOf(instances.body)]).toEqual([400, ['pageToken']]);
    expect([named.status, fieldsOf(named.body)]).toEqual([400, ['timeMax']]);
    expect([unnamed.status, unnamed.body.errors]).toEqual([400, undefined]);
  });

  it('names the id when a single instance is moved', async () => {
    const { at } = await world.aSeries('RRULE:FREQ=DAILY;COUNT=3');
    await world.google.seed({
      email: 'anna@example.com',
      calendars: [{ id: 'team@group.calendar.google.com', summary: 'Team' }],
    });

    const { status, body } = await world.refused('POST', `/calendar/events/${at(1)}/move`, {
      destination: 'team@group.calendar.google.com',
    });

    expect([status, fieldsOf(body)]).toEqual([400, ['eventId']]);
  });
});

describe('all fields at fault in one answer', () => {
  const BROKEN = {
    surprise: 1,
    summary: 7,
    colorId: '12',
    start: { dateTime: '2026-11-31T16:00' },
    end: { date: '2026-02-30' },
    recurrence: ['RRULE:FREQ=DAILY', 'EXDATE:nonsense', 'RRULE:FREQ=HOURLY'],
    attendees: [{ email: 'ok@example.com', rank: 1 }, { email: 'x' }],
    reminders: { useDefault: true, overrides: [{ method: 'popup', minutes: 5 }] },
    visibility: 'secret',
  };
  const FIELDS = [
    'surprise',
    'summary',
    'colorId',
    'start.dateTime',
    'end.date',
    'recurrence[1]',
    'recurrence[2]',
    'recurrence',
    'attendees[0].rank',
    'attendees[1].email',
    'reminders.overrides',
    'visibility',
  ];

  it.each([
    ['POST', '/calendar/events'],
    ['PUT', '/calendar/events/x'],
    ['PATCH', '/calendar/events/x'],
  ])('%s names unknown fields and bad values together', async (method, path) => {
    const { status, body } = await world.refused(method, path, BROKEN);

    expect([status, fieldsOf(body).toSorted()]).toEqual([400, FIELDS.toSorted()]);
    expect(await world.google.countOf(/calendar/)).toBe(0);
  });

  it.each([
    [
      'an end before its start, beside an unknown field',
      { end: { dateTime: '2026-11-24T10:00', timeZone: 'Europe/Kyiv' }, x: 1 },
      ['end', 'x'],
    ],
    [
      'a start of both kinds and a bad zone',
      {
        start: { date: '2026-11-24', dateTime: '2026-11-24T10:00' },
        end: { dateTime: '2026-11-24T10:00', timeZone: 'Mars' },
      },
      ['end.timeZone', 'start'],
    ],
    ['an end of another kind and an unknown colour', { end: { date: '2026-11-25' }, colorId: '0' }, ['colorId', 'end']],
    [
      'rules of an event type and of a series',
      {
        eventType: 'focusTime',
        attendees: [{ email: 'a@example.com' }],
        transparency: 'transparent',
        recurrence: ['RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'],
      },
      ['attendees', 'recurrence[0]', 'transparency'],
    ],
    [
      'a working location without one, on whole days',
      {
        eventType: 'workingLocation',
        visibility: 'private',
        start: { date: '2026-11-24' },
        end: { date: '2026-11-27' },
      },
      ['end', 'visibility', 'workingLocationProperties'],
    ],
  ])('POST names %s', async (_case, change, fields) => {
    const { status, body } = await world.refused('POST', '/calendar/events', anEvent(change));

    expect([status, fieldsOf(body).toSorted()]).toEqual([400, fields]);
  });

  it('names all parameters of a query at fault', async () => {
    const { status, body } = await world.refused(
      'GET',
      '/calendar/events?timeMin=today&maxResults=0&timeZone=Mars&colour=red',
    );

    expect([status, fieldsOf(body).toSorted()]).toEqual([400, ['colour', 'maxResults', 'timeMin', 'timeZone']]);
  });

  it('names them for each item of a batch, and writes the others', async () => {
    const items = [
      { method: 'create', event: anEvent({ colorId: '12', recurrence: ['RRULE:FREQ=HOURLY'] }) },
      { method: 'create', event: anEvent() },
    ];

    const { status, body } = await world.call<BatchAnswer>('POST', '/calendar/events/batch', { items });

    expect([status, body.results.map((result) => result.status)]).toEqual([200, [400, 201]]);
    expect(fieldsOf(body.results[0]?.problem ?? {}).toSorted()).toEqual(['colorId', 'recurrence[0]']);
  });
});

describe('reminders', () => {
  it.each([
    ['the calendar’s own', { useDefault: true }],
    ['none of their own', null],
  ])('go from overrides back to %s', async (_case, reminders) => {
    const { id } = await world.make({ reminders: { useDefault: false, overrides: [{ method: 'popup', minutes: 5 }] } });

    const { status, body } = await world.call('PATCH', `/calendar/events/${id}`, { reminders });

    expect([status, body.reminders?.useDefault, body.reminders?.overrides ?? []]).toEqual([200, true, []]);
    expect((await world.google.writes()).at(-1)?.body).toEqual({ reminders: { useDefault: true, overrides: [] } });
  });

  it('are cleared by a PUT that names none, and set to none', async () => {
    const { id } = await world.make({ reminders: { useDefault: false, overrides: [{ method: 'popup', minutes: 5 }] } });

    const none = await world.call('PATCH', `/calendar/events/${id}`, { reminders: { useDefault: false } });
    const put = await world.call('PUT', `/calendar/events/${id}`, anEvent());

    expect([none.body.reminders?.useDefault, none.body.reminders?.overrides ?? []]).toEqual([false, []]);
    expect(put.body.reminders?.useDefault).toBe(true);
  });
});
