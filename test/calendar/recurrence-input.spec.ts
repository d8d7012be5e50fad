import { describe, expect, it } from '@jest/globals';
import type { BatchAnswer } from '../../src/modules/calendar/dto/batch.dto.js';
import { anEvent, CalendarWorld, KYIV } from './calendar-world.js';

const world = CalendarWorld.shared();
const TIMED = { start: { dateTime: '2027-03-01T10:00', timeZone: KYIV }, end: undefined };
const WHOLE_DAY = { start: { date: '2027-03-01' }, end: undefined };

/** The lines Google was sent last. */
const sentLines = async (): Promise<unknown> => (await world.google.writes()).at(-1)?.body?.['recurrence'];

describe('recurrence in the form Google takes', () => {
  it.each([
    [
      'UNTIL in local time',
      TIMED,
      ['RRULE:FREQ=WEEKLY;UNTIL=20270401T235959'],
      ['RRULE:FREQ=WEEKLY;UNTIL=20270401T205959Z'],
    ],
    [
      'UNTIL in winter time',
      TIMED,
      ['RRULE:FREQ=WEEKLY;UNTIL=20271220T100000'],
      ['RRULE:FREQ=WEEKLY;UNTIL=20271220T080000Z'],
    ],
    [
      'UNTIL as a day, which it lets in',
      TIMED,
      ['RRULE:FREQ=DAILY;UNTIL=20270305'],
      ['RRULE:FREQ=DAILY;UNTIL=20270305T215959Z'],
    ],
    [
      'UNTIL in UTC, as it is',
      TIMED,
      ['RRULE:FREQ=DAILY;UNTIL=20270305T080000Z'],
      ['RRULE:FREQ=DAILY;UNTIL=20270305T080000Z'],
    ],
    [
      'UNTIL with a time on whole days',
      WHOLE_DAY,
      ['RRULE:FREQ=DAILY;UNTIL=20270305T235959'],
      ['RRULE:FREQ=DAILY;UNTIL=20270305'],
    ],
    [
      'UNTIL at midnight UTC on whole days',
      WHOLE_DAY,
      ['RRULE:FREQ=DAILY;UNTIL=20270305T000000Z'],
      ['RRULE:FREQ=DAILY;UNTIL=20270305'],
    ],
    [
      'UNTIL at local midnight on whole days',
      WHOLE_DAY,
      ['RRULE:FREQ=DAILY;UNTIL=20270304T220000Z'],
      ['RRULE:FREQ=DAILY;UNTIL=20270305'],
    ],
    ['a rule that ends in a semicolon', TIMED, ['RRULE:FREQ=WEEKLY;COUNT=5;'], ['RRULE:FREQ=WEEKLY;COUNT=5']],
    ['a rule with empty parts', TIMED, ['rrule:freq=weekly;;;count=5;'], ['RRULE:FREQ=WEEKLY;COUNT=5']],
    [
      'a day left out',
      TIMED,
      ['RRULE:FREQ=DAILY;COUNT=5', 'EXDATE:20270302'],
      ['RRULE:FREQ=DAILY;COUNT=5', 'EXDATE:20270302T080000Z'],
    ],
    [
      'a local time left out',
      TIMED,
      ['RRULE:FREQ=DAILY;COUNT=5', 'EXDATE:20270302T100000'],
      ['RRULE:FREQ=DAILY;COUNT=5', 'EXDATE:20270302T080000Z'],
    ],
    [
      'a time left out of whole days',
      WHOLE_DAY,
      ['RRULE:FREQ=DAILY;COUNT=5', 'EXDATE:20270302T100000'],
      ['RRULE:FREQ=DAILY;COUNT=5', 'EXDATE;VALUE=DATE:20270302'],
    ],
    [
      'a day added',
      TIMED,
      ['RRULE:FREQ=WEEKLY;COUNT=2', 'RDATE;VALUE=DATE:20270303'],
      ['RRULE:FREQ=WEEKLY;COUNT=2', 'RDATE:20270303T080000Z'],
    ],
  ])('writes %s, on POST, PUT, PATCH and in a batch', async (_case, times, lines, written) => {
    const body = anEvent({ ...times, recurrence: lines });

    const made = await world.call('POST', '/calendar/events', body);
    const posted = await sentLines();
    const single = await world.make({ ...times });
    const patched = await world.call('PATCH', `/calendar/events/${single.id}`, { recurrence: lines });
    const patchedLines = await sentLines();
    const series = await world.make({ ...times, recurrence: ['RRULE:FREQ=MONTHLY'] });
    const put = await world.call('PUT', `/calendar/events/${series.id}`, body);
    const putLines = await sentLines();
    const batch = await world.call<BatchAnswer>('POST', '/calendar/events/batch', {
      items: [{ method: 'create', event: body }],
    });
    const batchLines = await sentLines();

    expect([made.status, patched.status, put.status, batch.body.results[0]?.status]).toEqual([201, 200, 200, 201]);
    expect([posted, patchedLines, putLines, batchLines]).toEqual([written, written, written, written]);
  });

  it('lets in the last instance a local UNTIL names', async () => {
    const { body } = await world.call(
      'POST',
      '/calendar/events',
      anEvent({ ...TIMED, recurrence: ['RRULE:FREQ=DAILY;UNTIL=20270303T100000'] }),
    );

    expect(await world.instancesOf(body.id)).toEqual([
      '03-01 10:00 Dentist',
      '03-02 10:00 Dentist',
      '03-03 10:00 Dentist',
    ]);
  });

  it('writes both halves of a series that other programs ended in local time or with a semicolon', async () => {
    const [local, semicolon] = [
      { id: 'localuntil0', recurrence: ['RRULE:FREQ=DAILY;UNTIL=20270310T100000'] },
      { id: 'semicolon00', recurrence: ['RRULE:FREQ=DAILY;COUNT=9;'] },
    ];
    const lines: unknown[] = [];
    for (const { id, recurrence } of [local, semicolon]) {
      const body = {
        id,
        summary: 'Old',
        start: { dateTime: '2027-03-01T10:00:00+02:00', timeZone: KYIV },
        end: { dateTime: '2027-03-01T11:00:00+02:00', timeZone: KYIV },
        recurrence,
        etag: '"1"',
        organizer: { self: true },
      };
      const instance = {
        ...body,
        id: `${id}_20270304T080000Z`,
        recurrence: undefined,
        recurringEventId: id,
        originalStartTime: { dateTime: '2027-03-04T10:00:00+02:00', timeZone: KYIV },
      };
      await world.google.fault({ match: { method: 'GET', path: `/events/${id}$` }, status: 200, body });
      await world.google.fault({
        match: { method: 'GET', path: `/events/${instance.id}$` },
        status: 200,
        body: instance,
      });
      await world.google.fault({
        match: { method: 'PATCH' },
        status: 200,
        body: { ...body, recurrence: ['RRULE:FREQ=DAILY;COUNT=3'] },
      });
      const { status } = await world.call('PATCH', `/calendar/events/${instance.id}?scope=following`, {
        summary: 'New',
      });
      const inserted = (await world.google.writes()).at(-1)?.body?.['recurrence'];
      lines.push([status, inserted]);
      await world.google.clearFaults();
    }

    expect(lines).toEqual([
      [200, ['RRULE:FREQ=DAILY;UNTIL=20270310T080000Z']],
      [200, ['RRULE:FREQ=DAILY;COUNT=6']],
    ]);
  });
});

describe('recurrences that cannot be', () => {
  const NEVER = [
    'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3',
    'RRULE:FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=4',
    'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31',
    'RRULE:FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1',
    'RRULE:FREQ=WEEKLY;BYSETPOS=366',
    'RRULE:FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6',
    'RRULE:FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1',
    'RRULE:FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6',
    'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30,31;INTERVAL=999',
    'RRULE:FREQ=DAILY;UNTIL=20260101',
    'RRULE:FREQ=WEEKLY;BYDAY=2MO',
    'RRULE:FREQ=DAILY;BYWEEKNO=3',
    'RRULE:FREQ=WEEKLY;BYMONTHDAY=3',
  ];

  it.each(NEVER)('refuses %s everywhere, naming the line', async (rule) => {
    const recurrence = [rule];
    const single = await world.make();
    const series = await world.make({ recurrence: ['RRULE:FREQ=DAILY;COUNT=4'] });
    await world.google.clearLogs();

    const answers = [
      await world.refused('POST', '/calendar/events', anEvent({ recurrence })),
      await world.refused('POST', '/calendar/events?onConflict=warn', anEvent({ recurrence })),
      await world.refused('PATCH', `/calendar/events/${single.id}`, { recurrence }),
      await world.refused('PATCH', `/calendar/events/${series.id}?scope=all`, { recurrence }),
      await world.refused('PUT', `/calendar/events/${series.id}`, anEvent({ recurrence })),
    ];
    const items = [{ method: 'create', event: anEvent({ recurrence }) }];
    const batch = await world.call<BatchAnswer>('POST', '/calendar/events/batch', { items });

    for (const { status, body } of answers) {
      expect([status, body.errors?.map(({ field }) => field)]).toEqual([400, ['recurrence[0]']]);
    }
    expect([batch.status, batch.body.results[0]?.status, batch.body.results[0]?.problem?.errors?.[0]?.field]).toEqual([
      200,
      400,
      'recurrence[0]',
    ]);
    expect(await world.writes()).toEqual([]);
  });

  it('refuses a series all of whose days are left out', async () => {
    const recurrence = ['RRULE:FREQ=DAILY;COUNT=2', 'EXDATE:20261124,20261125'];

    const { status, body } = await world.refused('POST', '/calendar/events', anEvent({ recurrence }));

    expect([status, body.errors?.map(({ field }) => field)]).toEqual([400, ['recurrence']]);
  });

  it.each([
    'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
    'RRULE:FREQ=MONTHLY;BYMONTHDAY=31',
    'RRULE:FREQ=YEARLY;BYWEEKNO=53',
    'RRULE:FREQ=MONTHLY;BYDAY=5MO',
  ])('takes the rare %s', async (rule) => {
    const { status } = await world.call('POST', '/calendar/events?onConflict=warn', anEvent({ recurrence: [rule] }));

    expect(status).toBe(201);
  });
});

describe('long and rare series', () => {
  it.each(['PATCH', 'DELETE'])('%s following works on a daily series of ten years', async (method) => {
    const start = { dateTime: '2016-01-04T08:00:00+02:00', timeZone: KYIV };
    const end = { dateTime: '2016-01-04T08:30:00+02:00', timeZone: KYIV };
    const { id } = await world.make({ summary: 'Pill', start, end, recurrence: ['RRULE:FREQ=DAILY'] });

    const { status } = await world.call(
      method,
      `/calendar/events/${id}_20261210T060000Z?scope=following`,
      method === 'PATCH' ? { summary: 'Half a pill' } : undefined,
    );

    expect(status).toBe(method === 'PATCH' ? 200 : 204);
    const { body } = await world.call('GET', `/calendar/events/${id}`);
    expect(body.recurrence).toEqual(['RRULE:FREQ=DAILY;UNTIL=20261210T055959Z']);
  });

  it.each([
    ['RRULE:FREQ=YEARLY;BYWEEKNO=53;BYDAY=TU,SA;INTERVAL=5;UNTIL=20170101T000000Z', '2010-01-02', 1],
    ['RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=5', '2027-03-03', 1],
    ['RRULE:FREQ=MONTHLY;BYMONTHDAY=15;COUNT=5', '2027-03-03', 1],
    ['RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3,10', '2027-01-01', 2],
  ])('DELETE following never takes what lies before: %s', async (rule, day, index) => {
    const times = {
      start: { dateTime: `${day}T10:00:00+02:00`, timeZone: KYIV },
      end: { dateTime: `${day}T11:00:00+02:00`, timeZone: KYIV },
    };
    const { series, at } = await world.aSeries(rule, times);
    const before = await world.instancesOf(series.id);

    const { status } = await world.call('DELETE', `/calendar/events/${at(index)}?scope=following`);

    expect(status).toBe(204);
    expect(await world.instancesOf(series.id)).toEqual(before.slice(0, index));
  });
});
