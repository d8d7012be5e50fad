import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { SimulatedGoogle } from './support/simulated-google.js';

const MIA = 'mia@example.com';
const ZONES = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Africa/Casablanca'];
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const DAY_MS = 86_400_000;

interface Rule {
  freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  interval: number;
  days: number[];
  monthDay: number | undefined;
  count: number;
  until: number | undefined;
  first: number;
  hour: number;
  quarter: number;
  allDay: boolean;
  excluded: number[];
}

const rule: fc.Arbitrary<Rule> = fc.record({
  freq: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
  interval: fc.integer({ min: 1, max: 4 }),
  days: fc.uniqueArray(fc.nat(6), { maxLength: 3 }),
  monthDay: fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined }),
  count: fc.integer({ min: 1, max: 30 }),
  until: fc.option(fc.integer({ min: 1, max: 500 }), { nil: undefined }),
  first: fc.integer({ min: 0, max: 400 }),
  hour: fc.nat(23),
  quarter: fc.nat(3),
  allDay: fc.boolean(),
  excluded: fc.array(fc.nat(10), { maxLength: 3 }),
});

const google = SimulatedGoogle.shared();
let calendar: calendar_v3.Calendar;

const firstDay = ({ first }: Rule): number => Date.UTC(2026, 0, 1) + first * DAY_MS;
const wallOf = (each: Rule, day: number): number =>
  day + (each.allDay ? 0 : each.hour * 3_600_000 + each.quarter * 900_000);

/** Day after day from the first: does RFC 5545 name this one? Nothing is shared with the library under test. */
function naiveDays(each: Rule): number[] {
  const start = new Date(firstDay(each));
  const found: number[] = [];
  const last = each.until === undefined ? Number.POSITIVE_INFINITY : firstDay(each) + each.until * DAY_MS;
  for (let offset = 0; offset < 40 * 366 && found.length < limitOf(each); offset += 1) {
    const day = new Date(firstDay(each) + offset * DAY_MS);
    if (day.getTime() > last) break;
    if (offset === 0 || isNamed(each, start, day)) found.push(day.getTime());
  }
  return found;
}

const limitOf = ({ count, until }: Rule): number => (until === undefined ? count : Number.POSITIVE_INFINITY);

const monday = (date: Date): number => Math.floor((date.getTime() / DAY_MS - ((date.getUTCDay() + 6) % 7)) / 7);
const months = (date: Date): number => date.getUTCFullYear() * 12 + date.getUTCMonth();

function isNamed(each: Rule, start: Date, day: Date): boolean {
  const inPeriod: Record<Rule['freq'], () => number> = {
    DAILY: () => Math.round((day.getTime() - start.getTime()) / DAY_MS),
    WEEKLY: () => monday(day) - monday(start),
    MONTHLY: () => months(day) - months(start),
    YEARLY: () => day.getUTCFullYear() - start.getUTCFullYear(),
  };
  if (inPeriod[each.freq]() % each.interval !== 0) return false;
  if (each.freq === 'WEEKLY')
    return each.days.length > 0 ? each.days.includes(day.getUTCDay()) : day.getUTCDay() === start.getUTCDay();
  if (each.freq === 'DAILY') return each.days.length === 0 || each.days.includes(day.getUTCDay());
  if (each.freq === 'MONTHLY') return day.getUTCDate() === (each.monthDay ?? start.getUTCDate());
  return day.getUTCDate() === start.getUTCDate() && day.getUTCMonth() === start.getUTCMonth();
}

const stamp = (each: Rule, wall: number): string =>
  new Date(wall)
    .toISOString()
    .slice(0, each.allDay ? 10 : 19)
    .replaceAll(/[-:]/g, '');

function linesOf(each: Rule, excluded: number[], zone: string): string[] {
  const byDay =
    each.days.length > 0 && ['DAILY', 'WEEKLY'].includes(each.freq)
      ? `;BYDAY=${each.days.map((day) => WEEKDAYS[day]).join(',')}`
      : '';
  const byMonthDay = each.freq === 'MONTHLY' && each.monthDay !== undefined ? `;BYMONTHDAY=${each.monthDay}` : '';
  const end =
    each.until === undefined
      ? `;COUNT=${each.count}`
      : `;UNTIL=${new Date(firstDay(each) + each.until * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '')}`;
  const exclusion = excluded.map((wall) =>
    each.allDay ? `EXDATE;VALUE=DATE:${stamp(each, wall)}` : `EXDATE;TZID=${zone}:${stamp(each, wall)}`,
  );
  return [`RRULE:FREQ=${each.freq};INTERVAL=${each.interval}${byDay}${byMonthDay}${end}`, ...exclusion];
}

const date = (at: number): string => new Date(at).toISOString().slice(0, 10);

function bodyOf(each: Rule, recurrence: string[], timeZone: string): calendar_v3.Schema$Event {
  const wall = wallOf(each, firstDay(each));
  if (each.allDay) {
    return { start: { date: date(wall) }, end: { date: date(wall + DAY_MS) }, recurrence };
  }
  const dateTime = new Date(wall).toISOString().slice(0, 19);
  const end = new Date(wall + 60_000).toISOString().slice(0, 19);
  return { start: { dateTime, timeZone }, end: { dateTime: end, timeZone }, recurrence };
}

/** The wall clock a start shows, read from its own offset. */
function shown(event: calendar_v3.Schema$Event): string {
  return event.start?.date ?? event.start?.dateTime?.slice(0, 19) ?? '';
}

/** What a wall clock shows at a time: itself, or as much later as the clocks skip; worked out with the platform's own calendar. */
function settled(each: Rule, wall: number, zone: string): string {
  const text = new Date(wall).toISOString();
  if (each.allDay) return text.slice(0, 10);
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  for (let instant = wall - 15 * 3_600_000; instant <= wall + 15 * 3_600_000; instant += 900_000) {
    const reading = format.format(instant).replace(' ', 'T');
    if (reading === text.slice(0, 19)) return reading;
  }
  // It is skipped: the offset from before the jump holds, and the clock shows the time after it.
  const before = Date.parse(`${format.format(wall - DAY_MS).replace(' ', 'T')}Z`) - (wall - DAY_MS);
  return format.format(wall - before).replace(' ', 'T');
}

describe('expansion', () => {
  it.each(ZONES)('names the days an independent walk through the calendar names (%s)', async (zone) => {
    await google.reset([{ email: MIA, timeZone: zone }], '2026-01-01T00:00:00Z');
    calendar = await google.calendarOf(MIA);
    await fc.assert(
      fc.asyncProperty(rule, async (each) => {
        const days = naiveDays(each);
        const excluded = new Set(each.excluded.map((at) => days[at]).filter((day): day is number => day !== undefined));
        fc.pre(excluded.size < days.length && days.every((day) => day < Date.UTC(2030, 0, 1)));
        const walls = days.map((day) => wallOf(each, day));
        const recurrence = linesOf(
          each,
          [...excluded].map((day) => wallOf(each, day)),
          zone,
        );
        const { data: master } = await calendar.events.insert({
          calendarId: 'primary',
          requestBody: bodyOf(each, recurrence, zone),
        });

        const { data } = await calendar.events.instances({
          calendarId: 'primary',
          eventId: master.id ?? '',
          maxResults: 2500,
          timeMax: '2030-01-02T00:00:00Z',
        });

        const expected = walls
          .filter((wall) => !excluded.has(Math.floor(wall / DAY_MS) * DAY_MS))
          .map((wall) => settled(each, wall, zone));
        expect(data.items?.map(shown)).toEqual(expected);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });
});
