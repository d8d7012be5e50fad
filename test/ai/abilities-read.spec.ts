import { beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { ModelServer } from '../support/model-server.js';
import { type AiUser, AiWorld, anEvent, dayFromNow, ZONE } from './ai-world.js';

const FAMILY = 'family@group.calendar.google.com';
const TEAM = 'team@group.calendar.google.com';
const RELEASES = 'releases@group.calendar.google.com';

const model = ModelServer.shared();
const world = AiWorld.sharedWith(model);

/** What a call of one tool answers. */
async function answerOf(user: AiUser, name: string, args: Record<string, unknown>): Promise<Record<string, unknown>> {
  model.plays([{ calls: [{ name, arguments: args }] }, { text: 'There.' }]);
  await user.chat('please');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- tools answer JSON objects
  return JSON.parse(model.requests.at(-1)?.messages.at(-1)?.content ?? '{}') as Record<string, unknown>;
}

describe('a calendar that is named', () => {
  let user: AiUser;

  beforeAll(async () => {
    user = await world.user([anEvent({ id: 'dentist00' })], {
      calendars: [
        { id: FAMILY, summary: 'Family' },
        { id: TEAM, summary: 'Équipe Lyon', accessRole: 'reader' },
        { summary: 'Old projects', hidden: true },
        { summary: 'Old projects 2' },
      ],
    });
  });

  it.each([
    ['its name', 'family'],
    ['its id', FAMILY],
    ['words of its name', 'the family calendar'],
  ])('is written to by %s', async (_case, calendarId) => {
    model.plays([
      { calls: [{ name: 'create_event', arguments: { summary: 'Zoo', start: `${dayFromNow(2)}T10:00`, calendarId } }] },
      { text: 'Please confirm.' },
    ]);
    const { preview } = await user.propose('zoo');

    expect(preview.after?.calendarId).toBe(FAMILY);
  });

  it.each([
    ['to move an event to', 'move_event', { eventId: 'dentist00', destination: 'Families' }],
    ['to write to', 'create_event', { summary: 'Zoo', start: `${dayFromNow(2)}T10:00`, calendarId: 'Families' }],
    ['to look in', 'list_events', { calendarId: 'Families' }],
  ])('and that there is not, %s, is answered with the names there are', async (_case, tool, args) => {
    expect(await answerOf(user, tool, args)).toMatchObject({
      code: 'not_found',
      calendars: [user.email, 'Family', 'Old projects', 'Old projects 2', 'Équipe Lyon'],
    });
  });

  it('is moved to by its name', async () => {
    model.plays([
      { calls: [{ name: 'move_event', arguments: { eventId: 'dentist00', destination: 'family' } }] },
      { text: 'Please confirm.' },
    ]);

    expect((await user.propose('move it')).preview.after?.calendarId).toBe(FAMILY);
  });

  it('and may only be read is refused without accents too', async () => {
    const args = { summary: 'Zoo', start: `${dayFromNow(2)}T10:00`, calendarId: 'equipe lyon' };

    expect(await answerOf(user, 'create_event', args)).toMatchObject({ code: 'forbidden' });
  });
});

/** An event of an hour on a day from today. */
function onDay(
  days: number,
  summary: string,
  more: Record<string, unknown> = {},
  clock = '10:00',
): Record<string, unknown> {
  const start = Temporal.PlainDateTime.from(`${dayFromNow(days)}T${clock}`);
  return anEvent({
    summary,
    start: { dateTime: start.toString(), timeZone: ZONE },
    end: { dateTime: start.add({ hours: 1 }).toString(), timeZone: ZONE },
    ...more,
  });
}

interface Listed {
  from: string;
  to: string;
  truncated: boolean;
  total?: number;
  match?: string;
  past?: boolean;
  unread?: string[];
  facts?: Record<string, unknown>;
  events: { id: string; summary: string; start: string; calendar?: string; missing?: string[] }[];
}

async function list(user: AiUser, args: Record<string, unknown>): Promise<Listed> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the tool answers
  return (await answerOf(user, 'list_events', args)) as unknown as Listed;
}

function titlesOf({ events }: Listed): string[] {
  return events.map(({ summary, calendar }) => (calendar === undefined ? summary : `${summary} (${calendar})`));
}

describe('a search', () => {
  let user: AiUser;

  beforeAll(async () => {
    user = await world.user(
      [
        onDay(-300, 'Marathon'),
        onDay(-20, 'Team dinner', { location: 'Trattoria' }),
        onDay(-3, 'Lunch with Maria'),
        onDay(2, 'Dentist'),
        onDay(3, 'Stand-up', { recurrence: ['RRULE:FREQ=DAILY;COUNT=40'] }, '08:00'),
        onDay(5, 'Team offsite'),
        onDay(6, 'Project review', { attendees: [{ email: 'anna@corp.example', displayName: 'Anna Keller' }] }),
        onDay(200, 'Surgery'),
        onDay(900, 'Passport'),
      ],
      {
        calendars: [
          { id: FAMILY, summary: 'Family' },
          { id: RELEASES, summary: 'Team', accessRole: 'reader' },
          { id: 'off@group.calendar.google.com', summary: 'Off', selected: false },
        ],
        events: {
          [FAMILY]: [onDay(2, 'Swimming lesson', {}, '15:00')],
          [RELEASES]: [onDay(2, 'Release', {}, '16:00')],
          'off@group.calendar.google.com': [onDay(2, 'Unseen')],
        },
      },
    );
  });

  it('covers every calendar the user shows, in order, and says which one each event is in', async () => {
    const listed = await list(user, { from: dayFromNow(2), to: dayFromNow(3) });

    expect(titlesOf(listed)).toEqual(['Dentist', 'Swimming lesson (Family)', 'Release (Team)']);
    expect(listed).toMatchObject({ truncated: false, calendars: [user.email, 'Family', 'Team'] });
  });

  it('covers one calendar that is named, though it is not shown', async () => {
    expect(titlesOf(await list(user, { calendarId: 'off' }))).toEqual(['Unseen (Off)']);
  });

  it.each([
    ['in another calendar', 'swimming', ['Swimming lesson (Family)']],
    ['200 days ahead', 'surgery', ['Surgery']],
    ['years ahead', 'passport', ['Passport']],
    ['by a guest', 'meeting with Anna', ['Project review']],
    ['by words around its name', 'the dentist appointment', ['Dentist']],
  ])('finds an event %s without being told when', async (_case, query, titles) => {
    expect(titlesOf(await list(user, { query }))).toEqual(titles);
  });

  it.each([
    ['lately', 'maria', ['Lunch with Maria']],
    ['last year', 'marathon', ['Marathon']],
    ['by all words, rather than one ahead that lacks one', 'team dinner', ['Team dinner']],
  ])('finds what only lies in the past, and says so: %s', async (_case, query, titles) => {
    const listed = await list(user, { query });

    expect(listed.past).toBe(true);
    expect(titlesOf(listed)).toEqual(titles);
  });

  it('looks back from the end of a range that has no beginning', async () => {
    const listed = await list(user, { query: 'team', to: dayFromNow(0) });

    expect(titlesOf(listed)).toEqual(['Team dinner']);
  });

  it('names what lacks a word that tells events apart as such', async () => {
    const listed = await list(user, { query: 'team workshop' });

    expect(listed.match).toBe('partial');
    expect(listed.events).toMatchObject([
      { summary: 'Team dinner', missing: ['workshop'] },
      { summary: 'Team offsite', missing: ['workshop'] },
    ]);
  });

  it('finds nothing where no event has any of the words', async () => {
    const listed = await list(user, { query: 'regatta' });

    expect(listed).toMatchObject({ events: [], truncated: false });
    expect(listed.match).toBeUndefined();
    expect(Temporal.PlainDateTime.from(listed.from).until(listed.to, { largestUnit: 'years' }).years).toBe(20);
  });

  it('shows a few instances of a series, and tells how many there are', async () => {
    const listed = await list(user, { query: 'standup' });

    expect(listed).toMatchObject({ total: 40, truncated: false });
    expect(listed.events).toHaveLength(5);
  });

  it('covers a long range as a whole', async () => {
    const listed = await list(user, { from: dayFromNow(-310), to: dayFromNow(20) });

    expect(listed.truncated).toBe(false);
    expect(listed.events.map(({ summary }) => summary)).toEqual(
      expect.arrayContaining(['Marathon', 'Team dinner', 'Project review']),
    );
  });

  it('says how far it got where a range is longer than a year', async () => {
    const listed = await list(user, { from: dayFromNow(10), to: dayFromNow(1000) });

    expect(listed).toMatchObject({ truncated: true, from: `${dayFromNow(10)}T00:00`, to: `${dayFromNow(376)}T00:00` });
  });

  it('goes on without dates until there is something', async () => {
    const quiet = await world.user([onDay(400, 'Regatta')]);

    expect(titlesOf(await list(quiet, {}))).toEqual(['Regatta']);
  });

  it.each([
    ['no time', { from: 'soon' }, 'from'],
    ['an end before its beginning', { from: dayFromNow(3), to: dayFromNow(2) }, 'to'],
  ])('refuses %s and names the field', async (_case, args, field) => {
    expect(await answerOf(user, 'list_events', args)).toMatchObject({
      code: 'invalid_request',
      errors: [{ field, message: expect.any(String) }],
    });
  });

  it('names a calendar that could not be read, and shows the others', async () => {
    await world.google.fault({
      match: { path: encodeURIComponent(RELEASES), user: user.email },
      status: 404,
      times: 5,
    });

    const listed = await list(user, { from: dayFromNow(2), to: dayFromNow(3) });

    expect(listed.unread).toEqual(['Team']);
    expect(titlesOf(listed)).toEqual(['Dentist', 'Swimming lesson (Family)']);
  });

  it('shows an event once, though two calendars have it', async () => {
    const iCalUID = 'shared@google.com';
    const twice = await world.user([onDay(2, 'School play', { iCalUID })], {
      calendars: [{ id: 'second@group.calendar.google.com', summary: 'Second' }],
      events: { 'second@group.calendar.google.com': [onDay(2, 'School play', { iCalUID })] },
    });

    expect(titlesOf(await list(twice, { query: 'school play' }))).toEqual(['School play']);
  });

  it('leads to a change in the calendar the event is in, without naming it', async () => {
    model.plays(({ messages }) => {
      const last = messages.at(-1)?.content ?? '';
      if (last.includes('"proposed"')) return { text: 'Please confirm.' };
      const eventId = /"id":"(\w+)"/.exec(last)?.[1];
      if (eventId === undefined) return { calls: [{ name: 'list_events', arguments: { query: 'swimming' } }] };
      return { calls: [{ name: 'update_event', arguments: { eventId, location: 'City pool' } }] };
    });
    const action = await user.propose('swimming is in the city pool');

    const { status } = await user.confirm(action);

    expect(status).toBe(200);
    expect(await user.writes()).toMatchObject([{ calendarId: FAMILY, body: { location: 'City pool' } }]);
  });
});

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

    const { facts, truncated } = await list(user, { from: dayFromNow(1), to: dayFromNow(8), facts: true });

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

  it('tell what is over from what is ahead', async () => {
    const user = await world.user([onDay(-8, 'Yoga', { recurrence: ['RRULE:FREQ=DAILY;INTERVAL=3;COUNT=5'] })]);

    const { facts } = await list(user, { query: 'yoga', from: dayFromNow(-10), to: dayFromNow(10), facts: true });

    expect(facts).toMatchObject({ events: 5, past: 3, ahead: 2, longest: { hours: 1 } });
  });

  it('count an hour of the clock change as it passes', async () => {
    const user = await world.user([
      onDay(0, 'Short night', night('2027-03-28')),
      onDay(0, 'Long night', night('2027-10-31')),
    ]);

    const spring = await list(user, { from: '2027-03-28', to: '2027-03-29', facts: true });
    const autumn = await list(user, { from: '2027-10-31', to: '2027-11-01', facts: true });

    expect([spring.facts?.['totalHours'], autumn.facts?.['totalHours']]).toEqual([5, 7]);
  });

  it('cover a year at most, and the answer says which', async () => {
    const user = await world.user([onDay(10, 'Dentist'), onDay(500, 'Dentist')]);

    const listed = await list(user, { query: 'dentist', from: dayFromNow(0), to: dayFromNow(600), facts: true });

    expect(listed).toMatchObject({ truncated: true, to: `${dayFromNow(366)}T00:00`, facts: { events: 1 } });
  });

  it('are of all events, though only a hundred are shown', async () => {
    const user = await world.user([onDay(1, 'Medicine', { recurrence: ['RRULE:FREQ=DAILY;COUNT=150'] })]);

    const listed = await list(user, { from: dayFromNow(0), to: dayFromNow(300), facts: true });

    expect(listed).toMatchObject({ truncated: true, total: 150, facts: { events: 150, totalHours: 150 } });
    expect(listed.events).toHaveLength(100);
  });

  it('find the invitations without an answer', async () => {
    const user = await world.user([onDay(1, 'Dentist')]);
    await invite(user, 40, 'Board', 'needsAction');
    await invite(user, 41, 'Sales demo', 'accepted');

    expect(titlesOf(await list(user, { unanswered: true }))).toEqual(['Board']);
  });
});
