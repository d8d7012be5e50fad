import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { writeSeriesLines, parseSeries, startsUntil } from './series.js';
import { splitSeries } from './split-series.js';

const KYIV = { dateTime: '2026-03-24T09:00:00+02:00', timeZone: 'Europe/Kyiv' };

function split(
  recurrence: string[],
  pivot: string,
  start: object = KYIV,
): { before: string[]; after: string[] } | undefined {
  const halves = splitSeries(parseSeries({ start, recurrence }), Temporal.PlainDateTime.from(pivot));
  return halves && { before: writeSeriesLines(halves.before), after: writeSeriesLines(halves.after) };
}

describe('splitSeries', () => {
  it.each([
    [
      'COUNT is shared out',
      ['RRULE:FREQ=DAILY;COUNT=10'],
      '2026-03-28T09:00',
      ['RRULE:FREQ=DAILY;COUNT=4'],
      ['RRULE:FREQ=DAILY;COUNT=6'],
    ],
    [
      'UNTIL ends the first half a second before, whatever the clock does',
      ['RRULE:FREQ=DAILY;UNTIL=20260410T060000Z'],
      '2026-03-30T09:00',
      ['RRULE:FREQ=DAILY;UNTIL=20260330T055959Z'],
      ['RRULE:FREQ=DAILY;UNTIL=20260410T060000Z'],
    ],
    [
      'an endless series gets an end',
      ['RRULE:FREQ=WEEKLY;BYDAY=TU'],
      '2026-04-07T09:00',
      ['RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20260407T055959Z'],
      ['RRULE:FREQ=WEEKLY;BYDAY=TU'],
    ],
    [
      'a date left out counts all the same',
      ['RRULE:FREQ=DAILY;COUNT=5', 'EXDATE;TZID=Europe/Kyiv:20260325T090000,20260328T090000'],
      '2026-03-27T09:00',
      ['RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20260325T070000Z'],
      ['RRULE:FREQ=DAILY;COUNT=2', 'EXDATE:20260328T070000Z'],
    ],
    [
      'dates added go to their side',
      ['RRULE:FREQ=DAILY;COUNT=4', 'RDATE:20260325T150000Z,20260401T150000Z'],
      '2026-03-26T09:00',
      ['RRULE:FREQ=DAILY;COUNT=2', 'RDATE:20260325T150000Z'],
      ['RRULE:FREQ=DAILY;COUNT=2', 'RDATE:20260401T150000Z'],
    ],
  ])('%s', (_case, lines, pivot, before, after) => {
    expect(split(lines, pivot)).toEqual({ before, after });
  });

  it('splits a daily series of fourteen years, with any end of its rule', () => {
    const start = { dateTime: '2012-01-04T09:00:00+02:00', timeZone: 'Europe/Kyiv' };

    expect(split(['RRULE:FREQ=DAILY;'], '2026-12-10T09:00', start)).toEqual({
      before: ['RRULE:FREQ=DAILY;UNTIL=20261210T065959Z'],
      after: ['RRULE:FREQ=DAILY'],
    });
  });

  it('counts the first start where the rule does not name it', () => {
    const recurrence = ['RRULE:FREQ=YEARLY;BYWEEKNO=53;BYDAY=TU,SA;INTERVAL=5;UNTIL=20170101'];

    const halves = split(recurrence, '2015-12-29T00:00', { date: '2010-01-02' });

    expect(halves?.before).toEqual(['RRULE:FREQ=YEARLY;BYWEEKNO=53;BYDAY=TU,SA;INTERVAL=5;UNTIL=20151228']);
  });

  it('splits whole days by dates', () => {
    const halves = split(['RRULE:FREQ=WEEKLY;UNTIL=20270101', 'EXDATE;VALUE=DATE:20261222'], '2026-12-15T00:00', {
      date: '2026-12-01',
    });

    expect(halves).toEqual({
      before: ['RRULE:FREQ=WEEKLY;UNTIL=20261214'],
      after: ['RRULE:FREQ=WEEKLY;UNTIL=20270101', 'EXDATE;VALUE=DATE:20261222'],
    });
  });

  it('is no split where nothing lies before', () => {
    expect(split(['RRULE:FREQ=DAILY;COUNT=3'], '2026-03-24T09:00')).toBeUndefined();
    expect(split(['RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20260324T070000Z'], '2026-03-25T09:00')).toBeUndefined();
  });

  it.each([
    ['a date added by hand', ['RRULE:FREQ=DAILY;COUNT=3', 'RDATE:20260401T150000Z'], '2026-04-01T18:00'],
    ['a rule of dates left out', ['RRULE:FREQ=DAILY', 'EXRULE:FREQ=WEEKLY'], '2026-03-26T09:00'],
    ['two rules', ['RRULE:FREQ=DAILY', 'RRULE:FREQ=WEEKLY'], '2026-03-26T09:00'],
  ])('refuses %s', (_case, lines, pivot) => {
    expect(() => split(lines, pivot)).toThrow(expect.objectContaining({ code: 'series_unsupported' }));
  });
});

describe('startsUntil', () => {
  it('keeps the time on the clock across a clock change, and counts the first start', () => {
    const parts = parseSeries({ start: KYIV, recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'] });

    const starts = startsUntil(parts, Temporal.PlainDateTime.from('2027-01-01T00:00'));

    expect(starts.map(String)).toEqual(['2026-03-24T09:00:00', '2026-03-31T09:00:00', '2026-04-07T09:00:00']);
  });
});
