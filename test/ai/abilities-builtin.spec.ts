import { beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { type AiUser, AiWorld, dayFromNow, ZONE } from './ai-world.js';
import { onDay } from './tool-answers.js';

const FAMILY = 'relatives@group.calendar.google.com';
const SURGERY = 160;

const world = AiWorld.shared({ AI_ENGINE: 'builtin' });
let user: AiUser;
let fencer: AiUser;

/** A day as people write it, with its year. */
function written(days: number): string {
  return Temporal.PlainDate.from(dayFromNow(days)).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

/** A day as the engine writes it in a list: with its year where it is not this one. */
function listed(days: number): string {
  const isThisYear = dayFromNow(days).slice(0, 4) === dayFromNow(0).slice(0, 4);
  return Temporal.PlainDate.from(dayFromNow(days)).toLocaleString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(!isThisYear && { year: 'numeric' }),
  });
}

function germanDay(days: number): string {
  return Temporal.PlainDate.from(dayFromNow(days)).toLocaleString('de-DE', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

beforeAll(async () => {
  fencer = await world.user([onDay(-10, 'Fencing', { recurrence: ['RRULE:FREQ=WEEKLY'] })]);
  user = await world.user(
    [
      onDay(2, 'Team offsite', { start: { date: dayFromNow(2) }, end: { date: dayFromNow(4) } }),
      onDay(5, 'Design review'),
      onDay(6, 'Dentist'),
      onDay(-10, 'Lunch with Maria'),
      onDay(SURGERY, 'Surgery'),
    ],
    {
      calendars: [{ id: FAMILY, summary: 'Family' }],
      events: { [FAMILY]: [onDay(3, 'Swimming', {}, '15:00')] },
    },
  );
});

describe('the builtin engine', () => {
  it('finds an event months ahead', async () => {
    expect((await user.chat('When is my surgery?', { locale: 'en-GB' })).reply).toMatch(/^Surgery: /);
  });

  it('moves an event months ahead', async () => {
    const { preview } = await user.propose('Move the surgery to 3pm');

    expect(preview.after?.start?.dateTime).toContain(`${dayFromNow(SURGERY)}T15:00`);
  });

  it.each([
    ['End the Fencing series on', {}],
    ['Let Fencing end on', {}],
    ['Stop the Fencing series after', {}],
    ['Beende die Serie Fencing am', { locale: 'de-DE' }],
  ])('ends a series on its last day, and stretches none of its events: %s', async (order, more) => {
    const lastDay = dayFromNow(18);
    const when = 'locale' in more ? germanDay(18) : written(18);

    const { preview } = await fencer.propose(`${order} ${when}`, more);

    expect(preview.after?.recurrence?.[0]).toContain(`UNTIL=${lastDay.replaceAll('-', '')}`);
    expect(preview.after?.end?.dateTime).toBe(preview.before?.end?.dateTime);
  });

  it('answers for the whole of a long range whether one is free', async () => {
    const { reply } = await user.chat(`Am I free from ${written(100)} to ${written(200)}?`);

    expect(reply).toMatch(/^You are partly busy .*; the rest is free:\n- Surgery: /);
  });

  it('says how far it looked where a range is longer than a year', async () => {
    const { reply } = await user.chat(`Am I free from ${written(200)} to ${written(900)}?`, { locale: 'en-GB' });

    const last = Temporal.PlainDate.from(dayFromNow(200 + 365));
    const day = last.toLocaleString('en-GB', { day: 'numeric', month: 'short' });
    expect(reply).toMatch(new RegExp(`^You are free from .*\\nI only looked from .* to .*${day}.*\\.$`));
  });

  it.each([
    ['en-GB', (date: string) => `What is on the ${date}?`, (day: string) => `You have nothing on ${day}.`],
    ['de-DE', (date: string) => `Was habe ich am ${date}?`, (day: string) => `Du hast am ${day} nichts vor.`],
    ['fr-FR', (date: string) => `Qu’est-ce que j’ai le ${date} ?`, (day: string) => `Vous n’avez rien le ${day}.`],
    ['es-ES', (date: string) => `¿Qué tengo el ${date}?`, (day: string) => `No tienes nada el ${day}.`],
  ])('says days with their preposition in %s', async (locale, ask, answer) => {
    const format = (style: Intl.DateTimeFormatOptions): string =>
      Temporal.PlainDate.from(dayFromNow(300)).toLocaleString(locale, { day: 'numeric', year: 'numeric', ...style });

    const { reply } = await user.chat(ask(format({ month: 'long' })), { locale });

    expect(reply).toBe(answer(format({ month: 'short', weekday: 'short' })));
  });

  it('names the day of a list once', async () => {
    const { reply } = await user.chat(`What is on ${written(SURGERY)}?`, { locale: 'en-GB' });

    expect(reply.split('\n- ').map((line) => line.includes(listed(SURGERY)))).toEqual([true, false]);
  });

  it('says which calendar an event is in, and changes it there', async () => {
    const { reply } = await user.chat('when is swimming?');
    const action = await user.propose('move swimming to 4pm');
    await user.confirm(action);

    expect(reply).toMatch(/^Swimming: .* \(Family\)\.$/);
    expect(await user.writes()).toMatchObject([
      { calendarId: FAMILY, body: { start: { dateTime: expect.stringContaining('T16:00') } } },
    ]);
  });

  it('answers events that can be sent back to the calendar they are in', async () => {
    const { events } = await user.chat('when is swimming?');
    const { id = '', calendarId = '' } = events?.[0] ?? {};

    const { status } = await user.call(
      'PATCH',
      `/calendar/events/${id}?calendarId=${encodeURIComponent(calendarId)}`,
      events?.[0],
    );

    expect([calendarId, status]).toEqual([FAMILY, 200]);
  });

  it('names all days of an event of several', async () => {
    const { reply } = await user.chat('When is the team offsite?', { locale: 'en-GB' });

    expect(reply).toBe(`Team offsite: ${listed(2)} – ${listed(3)}, all day.`);
  });

  it('shows past events as past', async () => {
    expect((await user.chat('when is lunch with Maria?')).reply).toMatch(
      /^Nothing lies ahead\. In the past I found:\n- Lunch with Maria: /,
    );
  });

  it.each([
    ['Remove the Team dinner', 'Team offsite'],
    ['Delete the Design workshop', 'Design review'],
    ['cancel the dinner with the dentist', 'Dentist'],
  ])('asks before it takes an event that lacks a word: %s', async (sentence, title) => {
    const { proposedActions, questions, conversationId } = await user.chat(sentence);
    const { preview, kind } = await user.propose('yes', { conversationId });

    expect(proposedActions).toEqual([]);
    expect(questions).toMatchObject([{ field: 'event', options: [expect.stringContaining(title)] }]);
    expect([kind, preview.before?.summary]).toEqual(['delete_event', title]);
  });

  it('finds nothing where no event has any of the words', async () => {
    const { reply, proposedActions } = await user.chat('Delete 1. Weihnachtstag');

    expect(reply).toContain('no event matching');
    expect(proposedActions).toEqual([]);
  });

  it('lists what is busy in every calendar', async () => {
    const { reply } = await user.chat(`am I free on ${dayFromNow(3)} at 4pm?`, { timeZone: ZONE });

    expect(reply).toMatch(/Swimming: .*Family/);
  });
});
