import { beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { ModelServer } from '../support/model-server.js';
import { type AiUser, AiWorld, anEvent, dayFromNow, ZONE } from './ai-world.js';
import { answerOf, onDay } from './tool-answers.js';

const model = ModelServer.shared();
const world = AiWorld.sharedWith(model);

interface Stretch {
  start: string;
  end: string;
  weekday: string;
  calendar?: string;
  who?: string;
  minutes?: number;
}

interface Availability {
  free: boolean;
  from: string;
  to: string;
  truncated: boolean;
  busy: Stretch[];
  freeTimes: Stretch[];
  calendars: string[];
  unknown: string[];
}

async function check(user: AiUser, args: Record<string, unknown>): Promise<Availability> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the tool answers
  return (await answerOf(model, user, 'check_availability', args)) as unknown as Availability;
}

/** A stretch of the day after tomorrow. */
function atClock(from: string, to: string): Pick<Stretch, 'start' | 'end'> {
  return { start: `${dayFromNow(2)}T${from}`, end: `${dayFromNow(2)}T${to}` };
}

describe('whether the user is free', () => {
  let user: AiUser;

  beforeAll(async () => {
    user = await world.user([onDay(2, 'Dentist'), onDay(200, 'Surgery')], {
      calendars: [
        { id: 'home@group.calendar.google.com', summary: 'Home' },
        { id: 'holidays#holiday@group.v.calendar.google.com', summary: 'Holidays', accessRole: 'reader' },
      ],
      events: {
        'home@group.calendar.google.com': [onDay(2, 'Plumber', {}, '14:00')],
        'holidays#holiday@group.v.calendar.google.com': [
          onDay(2, 'Feast', { start: { date: dayFromNow(2) }, end: { date: dayFromNow(3) } }),
        ],
      },
    });
  });

  it('covers every calendar they show, and the rest of the time', async () => {
    const answer = await check(user, { from: `${dayFromNow(2)}T08:00`, to: `${dayFromNow(2)}T18:00` });

    expect(answer).toMatchObject({
      free: false,
      truncated: false,
      busy: [atClock('10:00', '11:00'), { ...atClock('14:00', '15:00'), calendar: 'Home' }],
      freeTimes: [
        { ...atClock('08:00', '10:00'), minutes: 120 },
        { ...atClock('11:00', '14:00'), minutes: 180 },
        { ...atClock('15:00', '18:00'), minutes: 180 },
      ],
      unknown: [],
    });
    expect(answer.busy[0]?.calendar).toBeUndefined();
  });

  it('is told over the whole of a long range', async () => {
    const answer = await check(user, { from: dayFromNow(100), to: dayFromNow(300) });

    expect(answer).toMatchObject({ free: false, truncated: false, busy: [{ start: `${dayFromNow(200)}T10:00` }] });
  });

  it('says how far it got where more than a year is asked about', async () => {
    const answer = await check(user, { from: dayFromNow(210), to: dayFromNow(1000) });

    expect(answer).toMatchObject({ free: true, truncated: true, from: `${dayFromNow(210)}T00:00` });
    expect(answer.to.slice(0, 10)).toBe(dayFromNow(576));
  });

  it.each([
    ['of a day', dayFromNow(2), `${dayFromNow(3)}T00:00`],
    ['of a time', `${dayFromNow(2)}T09:30`, `${dayFromNow(2)}T10:30`],
  ])('is told %s without an end', async (_case, from, to) => {
    expect(await check(user, { from })).toMatchObject({ free: false, to });
  });

  it('is told of one calendar that is named', async () => {
    const answer = await check(user, { from: dayFromNow(2), to: dayFromNow(3), calendarId: 'home' });

    expect(answer.busy).toMatchObject([{ start: `${dayFromNow(2)}T14:00`, calendar: 'Home' }]);
  });

  it('is one busy time where two pieces of the range meet', async () => {
    const trip = onDay(90, 'Trip', { start: { date: dayFromNow(85) }, end: { date: dayFromNow(100) } });
    const away = await world.user([trip]);

    const answer = await check(away, { from: dayFromNow(0), to: dayFromNow(200) });

    expect(answer.busy).toMatchObject([{ start: `${dayFromNow(85)}T00:00`, end: `${dayFromNow(100)}T00:00` }]);
  });

  it('ends where there is too much to tell', async () => {
    const busy = await world.user([onDay(1, 'Medicine', { recurrence: ['RRULE:FREQ=DAILY;COUNT=150'] })]);

    const answer = await check(busy, { from: dayFromNow(0), to: dayFromNow(200) });

    expect(answer).toMatchObject({ truncated: true, to: `${dayFromNow(101)}T10:00` });
    expect(answer.busy).toHaveLength(100);
  });
});

/** The next day of a week, 1 for Monday, at least a day ahead. */
function next(weekday: number): string {
  const tomorrow = Temporal.PlainDate.from(dayFromNow(1));
  return tomorrow.add({ days: (weekday - tomorrow.dayOfWeek + 7) % 7 }).toString();
}

function dayAfter(date: string): string {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toString();
}

/** When the free times offered start. */
async function find(user: AiUser, args: Record<string, unknown>): Promise<string[]> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the tool answers
  const { slots } = (await answerOf(model, user, 'find_slots', args)) as unknown as { slots: Stretch[] };
  return slots.map(({ start }) => start);
}

describe('free times', () => {
  it.each([
    ['a Wednesday', 3],
    ['a Saturday', 6],
  ])('begin by day on %s, and go on in the evening', async (_case, weekday) => {
    const user = await world.user();
    const day = next(weekday);

    const slots = await find(user, { durationMinutes: 120, from: day, to: dayAfter(day) });

    expect(slots).toEqual(['08', '10', '12', '14', '16', '18', '20', '06'].map((hour) => `${day}T${hour}:00`));
  });

  it.each([
    ['lunch', { dayStart: '12:00', dayEnd: '14:00', durationMinutes: 60 }, ['12:00', '13:00']],
    ['the evening', { dayStart: '18:00', dayEnd: '22:00', durationMinutes: 120 }, ['18:00', '20:00']],
    ['from the afternoon on', { dayStart: '2pm', durationMinutes: 240 }, ['14:00', '18:00']],
    ['at night', { dayStart: '22:00', durationMinutes: 60 }, ['22:00', '23:00']],
    ['so many', { durationMinutes: 60, count: 3 }, ['08:00', '09:00', '10:00']],
  ])('are found for %s', async (_case, args, times) => {
    const user = await world.user();
    const day = next(2);

    const slots = await find(user, { ...args, from: day, to: dayAfter(day) });

    expect(slots).toEqual(times.map((time) => `${day}T${time}`));
  });

  it('are found on certain days of the week', async () => {
    const user = await world.user();

    const slots = await find(user, {
      from: dayFromNow(1),
      durationMinutes: 600,
      days: ['SA', 'SU'],
      dayStart: '08:00',
      dayEnd: '18:00',
      count: 2,
    });

    expect(slots.toSorted()).toEqual([next(6), next(7)].toSorted().map((day) => `${day}T08:00`));
  });

  it('are the first of all where that is asked for', async () => {
    const day = next(5);
    const user = await world.user();

    const slots = await find(user, { durationMinutes: 60, from: `${day}T17:30`, earliest: true, count: 2 });

    expect(slots).toEqual([`${day}T17:30`, `${day}T18:30`]);
  });

  it('leave time before and after other events', async () => {
    const day = next(2);
    const at = (clock: string) => ({ dateTime: `${day}T${clock}:00`, timeZone: ZONE });
    const user = await world.user([anEvent({ start: at('09:00'), end: at('17:00') })]);

    const slots = await find(user, { durationMinutes: 30, from: day, to: dayAfter(day), bufferMinutes: 30, count: 2 });

    expect(slots).toEqual([`${day}T08:00`, `${day}T17:30`]);
  });

  it('avoid events of every calendar the user shows', async () => {
    const day = next(2);
    const at = (clock: string) => ({ dateTime: `${day}T${clock}:00`, timeZone: ZONE });
    const user = await world.user([], {
      calendars: [{ id: 'kids@group.calendar.google.com', summary: 'Kids' }],
      events: { 'kids@group.calendar.google.com': [anEvent({ start: at('08:00'), end: at('12:00') })] },
    });

    expect(await find(user, { durationMinutes: 60, from: day, to: dayAfter(day), count: 1 })).toEqual([`${day}T12:00`]);
  });

  it('are never in the past', async () => {
    const user = await world.user();

    const slots = await find(user, { durationMinutes: 15, from: dayFromNow(-1) });

    const now = Temporal.Now.plainDateTimeISO(ZONE).toString();
    expect(slots.filter((start) => start < now.slice(0, 16))).toEqual([]);
    expect(slots.length).toBeGreaterThan(0);
  });

  it('are looked for until there are some', async () => {
    const start = { date: dayFromNow(0) };
    const user = await world.user([anEvent({ start, end: { date: dayFromNow(30) } })]);

    const [first] = await find(user, { durationMinutes: 60 });

    expect(first?.slice(0, 10) ?? '').toMatch(/^\d/);
    expect((first ?? '') >= dayFromNow(30)).toBe(true);
  });
});
