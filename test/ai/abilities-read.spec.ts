import { beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { ModelServer } from '../support/model-server.js';
import { type AiUser, AiWorld, anEvent, dayFromNow } from './ai-world.js';
import { answerOf, list, onDay, titlesOf } from './tool-answers.js';

const FAMILY = 'family@group.calendar.google.com';
const TEAM = 'team@group.calendar.google.com';
const RELEASES = 'releases@group.calendar.google.com';

const model = ModelServer.shared();
const world = AiWorld.sharedWith(model);

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
    expect(await answerOf(model, user, tool, args)).toMatchObject({
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

    expect(await answerOf(model, user, 'create_event', args)).toMatchObject({ code: 'forbidden' });
  });
});

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
    const listed = await list(model, user, { from: dayFromNow(2), to: dayFromNow(3) });

    expect(titlesOf(listed)).toEqual(['Dentist', 'Swimming lesson (Family)', 'Release (Team)']);
    expect(listed).toMatchObject({ truncated: false, calendars: [user.email, 'Family', 'Team'] });
  });

  it('covers one calendar that is named, though it is not shown', async () => {
    expect(titlesOf(await list(model, user, { calendarId: 'off' }))).toEqual(['Unseen (Off)']);
  });

  it.each([
    ['in another calendar', 'swimming', ['Swimming lesson (Family)']],
    ['200 days ahead', 'surgery', ['Surgery']],
    ['years ahead', 'passport', ['Passport']],
    ['by a guest', 'meeting with Anna', ['Project review']],
    ['by words around its name', 'the dentist appointment', ['Dentist']],
  ])('finds an event %s without being told when', async (_case, query, titles) => {
    expect(titlesOf(await list(model, user, { query }))).toEqual(titles);
  });

  it.each([
    ['lately', 'maria', ['Lunch with Maria']],
    ['last year', 'marathon', ['Marathon']],
    ['by all words, rather than one ahead that lacks one', 'team dinner', ['Team dinner']],
  ])('finds what only lies in the past, and says so: %s', async (_case, query, titles) => {
    const listed = await list(model, user, { query });

    expect(listed.past).toBe(true);
    expect(titlesOf(listed)).toEqual(titles);
  });

  it('looks back from the end of a range that has no beginning', async () => {
    const listed = await list(model, user, { query: 'team', to: dayFromNow(0) });

    expect(titlesOf(listed)).toEqual(['Team dinner']);
  });

  it('names what lacks a word that tells events apart as such', async () => {
    const listed = await list(model, user, { query: 'team workshop' });

    expect(listed.match).toBe('partial');
    expect(listed.events).toMatchObject([
      { summary: 'Team dinner', missing: ['workshop'] },
      { summary: 'Team offsite', missing: ['workshop'] },
    ]);
  });

  it('finds nothing where no event has any of the words', async () => {
    const listed = await list(model, user, { query: 'regatta' });

    expect(listed).toMatchObject({ events: [], truncated: false });
    expect(listed.match).toBeUndefined();
    expect(Temporal.PlainDateTime.from(listed.from).until(listed.to, { largestUnit: 'years' }).years).toBe(20);
  });

  it('shows a few instances of a series, and tells how many there are', async () => {
    const listed = await list(model, user, { query: 'standup' });

    expect(listed).toMatchObject({ total: 40, truncated: false });
    expect(listed.events).toHaveLength(5);
  });

  it('covers a long range as a whole', async () => {
    const listed = await list(model, user, { from: dayFromNow(-310), to: dayFromNow(20) });

    expect(listed.truncated).toBe(false);
    expect(listed.events.map(({ summary }) => summary)).toEqual(
      expect.arrayContaining(['Marathon', 'Team dinner', 'Project review']),
    );
  });

  it('says how far it got where a range is longer than a year', async () => {
    const listed = await list(model, user, { from: dayFromNow(10), to: dayFromNow(1000) });

    expect(listed).toMatchObject({ truncated: true, from: `${dayFromNow(10)}T00:00`, to: `${dayFromNow(376)}T00:00` });
  });

  it('goes on without dates until there is something', async () => {
    const quiet = await world.user([onDay(400, 'Regatta')]);

    expect(titlesOf(await list(model, quiet, {}))).toEqual(['Regatta']);
  });

  it.each([
    ['no time', { from: 'soon' }, 'from'],
    ['an end before its beginning', { from: dayFromNow(3), to: dayFromNow(2) }, 'to'],
  ])('refuses %s and names the field', async (_case, args, field) => {
    expect(await answerOf(model, user, 'list_events', args)).toMatchObject({
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

    const listed = await list(model, user, { from: dayFromNow(2), to: dayFromNow(3) });

    expect(listed.unread).toEqual(['Team']);
    expect(titlesOf(listed)).toEqual(['Dentist', 'Swimming lesson (Family)']);
  });

  it('shows an event once, though two calendars have it', async () => {
    const iCalUID = 'shared@google.com';
    const twice = await world.user([onDay(2, 'School play', { iCalUID })], {
      calendars: [{ id: 'second@group.calendar.google.com', summary: 'Second' }],
      events: { 'second@group.calendar.google.com': [onDay(2, 'School play', { iCalUID })] },
    });

    expect(titlesOf(await list(model, twice, { query: 'school play' }))).toEqual(['School play']);
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

describe('one event', () => {
  it('is told with its reminders, its visibility and its place in its series', async () => {
    const series = onDay(-6, 'Yoga', {
      id: 'sport00001',
      recurrence: ['RRULE:FREQ=DAILY;INTERVAL=2;COUNT=10'],
      visibility: 'private',
      reminders: { useDefault: false, overrides: [{ method: 'popup', minutes: 30 }] },
    });
    const user = await world.user([series]);
    const { events } = await list(model, user, { query: 'yoga', from: dayFromNow(2), to: dayFromNow(3) });

    const event = await answerOf(model, user, 'get_event', { eventId: events[0]?.id });

    expect(event).toMatchObject({
      summary: 'Yoga',
      start: `${dayFromNow(2)}T10:00`,
      weekday: Temporal.PlainDate.from(dayFromNow(2)).toLocaleString('en', { weekday: 'short' }),
      visibility: 'private',
      reminders: [30],
      series: { number: 5, count: 10, recurrence: ['RRULE:FREQ=DAILY;INTERVAL=2;COUNT=10'] },
    });
  });

  it.each([
    ['1,000 characters is shown whole', 'x'.repeat(1000), undefined],
    ['more is marked as cut', 'x'.repeat(1001), true],
  ])('whose description has %s', async (_case, description, cut) => {
    const user = await world.user([onDay(2, 'Notes', { id: 'longnotes', description })]);

    const event = await answerOf(model, user, 'get_event', { eventId: 'longnotes' });

    expect(event['descriptionCut']).toBe(cut);
  });
});
