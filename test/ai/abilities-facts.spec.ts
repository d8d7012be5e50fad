import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { ModelServer } from '../support/model-server.js';
import { type AiUser, AiWorld, dayFromNow, ZONE } from './ai-world.js';
import { list, onDay, titlesOf } from './tool-answers.js';

const model = ModelServer.shared();
const world = AiWorld.sharedWith(model);

/** A day as facts name it. */
function day(days: number): string {
  const date = Temporal.PlainDate.from(dayFromNow(days));
  return `${date.toLocaleString('en', { weekday: 'short' })} ${date.toString()}`;
}

/** Somebody else's event, to which this user is invited. */
async function invite(
  { email }: AiUser,
  days: number,
  summary: string,
  responseStatus: string,
  clock = '10:00',
): Promise<void> {
  const host = `host-${summary.replaceAll(' ', '')}@example.com`.toLowerCase();
  const event = onDay(days, summary, { attendees: [{ email, responseStatus }] }, clock);
  await world.google.seed({ email: host, events: { primary: [event] } });
}

/** From midnight to six. */
function night(date: string): Record<string, unknown> {
  return {
    start: { dateTime: `${date}T00:00:00`, timeZone: ZONE },
    end: { dateTime: `${date}T06:00:00`, timeZone: ZONE },
  };
}

describe('facts', () => {
  it('are counted and added up by the server', async () => {
    const user = await world.user([
      onDay(1, 'Review', {}, '09:00'),
      onDay(1, 'Demo', {}, '09:30'),
      onDay(1, 'Retro', {}, '13:00'),
      onDay(2, 'Holiday', { start: { date: dayFromNow(2) }, end: { date: dayFromNow(4) } }),
      onDay(4, 'Free time', { transparency: 'transparent' }),
    ]);
    await invite(user, 5, 'Vendor demo', 'declined');
    await invite(user, 6, 'Kick-off', 'needsAction', '20:00');

    const { facts, truncated } = await list(model, user, { from: dayFromNow(1), to: dayFromNow(8), facts: true });

    expect(truncated).toBe(false);
    expect(facts).toMatchObject({
      events: 6,
      past: 0,
      ahead: 6,
      wholeDay: 1,
      declined: 1,
      needsAnswer: 1,
      totalHours: 4,
      busyHours: 3.5,
      first: { summary: 'Review', start: `${dayFromNow(1)}T09:00` },
      last: { summary: 'Kick-off', end: `${dayFromNow(6)}T21:00` },
      daysUntilNext: 1,
      busiestDay: { day: day(1), events: 3, hours: 2.5, starts: '09:00', ends: '14:00' },
      freeDays: [day(4), day(5), day(7)],
      overlaps: [[{ summary: 'Review' }, { summary: 'Demo' }]],
    });
    expect(facts?.['gaps']).toEqual([
      { day: day(1), start: '08:00', end: '09:00', minutes: 60 },
      { day: day(1), start: '10:30', end: '13:00', minutes: 150 },
      { day: day(1), start: '14:00', end: '18:00', minutes: 240 },
      ...[4, 5, 6, 7].map((days) => ({ day: day(days), start: '08:00', end: '18:00', minutes: 600 })),
    ]);
    expect(facts?.['freeDaytimeHours']).toBe(47.5);
  });

  it('distinguish past events from future ones', async () => {
    const user = await world.user([onDay(-8, 'Yoga', { recurrence: ['RRULE:FREQ=DAILY;INTERVAL=3;COUNT=5'] })]);

    const { facts } = await list(model, user, {
      query: 'yoga',
      from: dayFromNow(-10),
      to: dayFromNow(10),
      facts: true,
    });

    expect(facts).toMatchObject({ events: 5, past: 3, ahead: 2, longest: { hours: 1 } });
  });

  it('count an hour of the clock change as it passes', async () => {
    const user = await world.user([
      onDay(0, 'Short night', night('2027-03-28')),
      onDay(0, 'Long night', night('2027-10-31')),
    ]);

    const spring = await list(model, user, { from: '2027-03-28', to: '2027-03-29', facts: true });
    const autumn = await list(model, user, { from: '2027-10-31', to: '2027-11-01', facts: true });

    expect([spring.facts?.['totalHours'], autumn.facts?.['totalHours']]).toEqual([5, 7]);
  });

  it('cover a year at most, and the answer says which', async () => {
    const user = await world.user([onDay(10, 'Dentist'), onDay(500, 'Dentist')]);

    const listed = await list(model, user, { query: 'dentist', from: dayFromNow(0), to: dayFromNow(600), facts: true });

    expect(listed).toMatchObject({ truncated: true, to: `${dayFromNow(366)}T00:00`, facts: { events: 1 } });
  });

  it('are of all events, though only a hundred are shown', async () => {
    const user = await world.user([onDay(1, 'Medicine', { recurrence: ['RRULE:FREQ=DAILY;COUNT=150'] })]);

    const listed = await list(model, user, { from: dayFromNow(0), to: dayFromNow(300), facts: true });

    expect(listed).toMatchObject({ truncated: true, total: 150, facts: { events: 150, totalHours: 150 } });
    expect(listed.events).toHaveLength(100);
  });

  it('find the invitations without an answer', async () => {
    const user = await world.user([onDay(1, 'Dentist')]);
    await invite(user, 40, 'Board', 'needsAction');
    await invite(user, 41, 'Sales demo', 'accepted');

    expect(titlesOf(await list(model, user, { unanswered: true }))).toEqual(['Board']);
  });
});
