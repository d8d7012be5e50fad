import { beforeAll, describe, expect, it } from '@jest/globals';
import { type AiUser, AiWorld, anEvent, dayFromNow, inZone, ZONE } from './ai-world.js';
import { changesBy, seeded } from './seeded-calendar.js';

const world = AiWorld.shared();
let user: AiUser;

beforeAll(async () => {
  user = await seeded(world);
});

describe('whether a time is free', () => {
  it.each([
    ['a time with something in it', 'am I free tomorrow at 9am?', /^You are not free .*:\n- Stand-up: .*9:00/],
    ['a part of a day', 'am I free tomorrow morning?', /^You are partly busy .*; the rest is free:\n- Stand-up: /],
    ['a time with nothing in it', 'am I free tomorrow at 3pm?', /^You are free /],
  ])('tells what is in the way in %s', async (_case, sentence, answer) => {
    const { reply } = await user.chat(sentence);

    expect(reply).toMatch(answer);
    expect(reply).not.toContain('primary');
  });

  it('goes on with another day, and with an event at that time', async () => {
    const { conversationId } = await user.chat(`am I free on ${dayFromNow(6)} at 3pm?`);

    const { reply } = await user.chat(`what about ${dayFromNow(7)}?`, { conversationId });
    const { preview } = await user.propose('then book a haircut', { conversationId });

    expect(reply).toMatch(/^You are free/);
    expect(preview.after).toMatchObject({ summary: 'Haircut', start: { dateTime: inZone(`${dayFromNow(7)}T15:00`) } });
  });
});

it.each([
  ['am I free between 2 and 4 next week?', 'en-GB', ['14:00', '15:00', '16:00']],
  ['am I free next week between 2 and 4?', 'en-GB', ['14:00', '15:00', '16:00']],
  ['when am I free next week between 5 and 7pm?', 'en-GB', ['17:00', '18:00', '19:00']],
  ['am I free in the evenings between 6 and 8 next week?', 'en-GB', ['18:00', '19:00', '20:00']],
  ['am I free between 10pm and midnight next week?', 'en-GB', ['22:00', '23:00']],
  ['bin ich nächste Woche zwischen 14 und 16 Uhr frei?', 'de-DE', ['14:00', '15:00', '16:00']],
  ['suis-je libre la semaine prochaine entre 14h et 16h ?', 'fr-FR', ['14:00', '15:00', '16:00']],
  ['¿estoy libre la próxima semana entre las 2 y las 4?', 'es-ES', ['14:00', '15:00', '16:00']],
])('asks for the same hours of each day: %s', async (question, locale, clocks) => {
  const { reply } = await (await world.user([])).chat(question, { locale });

  expect([...new Set(reply.match(/\d+:\d\d/g))].toSorted()).toEqual(clocks);
  expect(reply.split('\n- ').length).toBeGreaterThan(4);
});

/** The weekday so many days from now, as a language calls it. */
function nameWeekday(days: number, locale: string): string {
  const noon = new Date(`${dayFromNow(days)}T12:00:00Z`);
  return noon.toLocaleDateString(locale, { weekday: 'long', timeZone: 'UTC' });
}

describe('days that come again', () => {
  it.each([
    ['en-GB', (day: string) => `what do I have on ${day}s?`],
    ['en-GB', (day: string) => `am I free on ${day}s?`],
    ['de-DE', (day: string) => `Was habe ich ${day.toLowerCase()}s?`],
    ['fr-FR', (day: string) => `qu'est-ce que j'ai les ${day}s ?`],
    ['es-ES', (day: string) => `¿qué tengo los ${day}${day.endsWith('s') ? '' : 's'}?`],
  ])('are told without the others (%s) %s', async (locale, ask) => {
    const asker = await world.user([
      anEvent({ summary: 'Judo' }, dayFromNow(8)),
      anEvent({ summary: 'Chess' }, dayFromNow(9)),
    ]);

    const { reply } = await asker.chat(ask(nameWeekday(8, locale)), { locale });
    const nothing = await asker.chat(ask(nameWeekday(10, locale)), { locale });

    expect(reply).toContain('Judo');
    expect(reply).not.toContain('Chess');
    expect(nothing.reply).not.toMatch(/Judo|Chess/);
    expect(nothing.reply).toMatch(/at those times|zu diesen Zeiten|à ces moments-là|en esos momentos/);
  });

  it.each([
    ['en-GB', (day: string) => `cancel everything on ${day}s`],
    ['de-DE', (day: string) => `lösch alles ${day.toLowerCase()}s`],
    ['fr-FR', (day: string) => `annule tout les ${day}s`],
    ['es-ES', (day: string) => `cancela todo lo de los ${day}${day.endsWith('s') ? '' : 's'}`],
  ])('are cleared without the others (%s) %s', async (locale, ask) => {
    const asker = await world.user([
      anEvent({ summary: 'Judo' }, dayFromNow(8)),
      anEvent({ summary: 'Chess' }, dayFromNow(9)),
    ]);

    const { proposedActions } = await asker.chat(ask(nameWeekday(8, locale)), { locale });

    expect(proposedActions.map(({ preview }) => preview.before?.summary)).toEqual(['Judo']);
  });

  it('are asked about where they are only some of a series', async () => {
    const asker = await world.user([
      anEvent({ summary: 'Judo', recurrence: ['RRULE:FREQ=DAILY;COUNT=20'] }, dayFromNow(1)),
    ]);

    const { proposedActions, reply } = await asker.chat(`cancel judo on ${nameWeekday(8, 'en-GB')}s`);

    expect(proposedActions).toEqual([]);
    expect(reply).toMatch(/^Which one do you mean/);
  });

  it('move all of a series', async () => {
    const asker = await world.user([
      anEvent({ summary: 'Judo', recurrence: ['RRULE:FREQ=DAILY;COUNT=4'] }, dayFromNow(1)),
    ]);

    const changes = await changesBy(asker, 'move judo half an hour later every day');

    expect(changes.filter((line) => line.startsWith('+'))).toEqual([
      '+ Judo +1 10:30-11:30',
      '+ Judo +2 10:30-11:30',
      '+ Judo +3 10:30-11:30',
      '+ Judo +4 10:30-11:30',
    ]);
  });

  it('leave open which one is the last of what goes on', async () => {
    const asker = await world.user([anEvent({ summary: 'Judo', recurrence: ['RRULE:FREQ=DAILY'] }, dayFromNow(1))]);

    const { proposedActions, reply } = await asker.chat('delete the last judo');

    expect(proposedActions).toEqual([]);
    expect(reply).toMatch(/^Which one do you mean/);
  });
});

it('books on the day that was asked about', async () => {
  const asker = await seeded(world);

  expect(await changesBy(asker, 'am I free tomorrow?', 'great, put in a run at 5pm')).toEqual(['+ Run +1 17:00-18:00']);
});

describe('what overlaps', () => {
  it.each([
    ['any conflicts in the next 5 days?', /^Nothing overlaps/],
    [`do I have anything conflicting on ${dayFromNow(3)}?`, /^Nothing overlaps/],
  ])('is nothing: %s', async (sentence, answer) => {
    expect((await user.chat(sentence)).reply).toMatch(answer);
  });

  it('is told in pairs', async () => {
    const day = dayFromNow(2);
    const from = (start: string, end: string, summary: string) =>
      anEvent({
        summary,
        start: { dateTime: `${day}T${start}:00`, timeZone: ZONE },
        end: { dateTime: `${day}T${end}:00`, timeZone: ZONE },
      });
    const busy = await world.user([
      from('09:00', '10:00', 'Review'),
      from('09:30', '11:00', 'Demo'),
      from('11:00', '12:00', 'Retro'),
    ]);

    const { reply } = await busy.chat(`am I double-booked on ${day}?`);

    expect(reply).toMatch(/^These overlap .*:\n- Review: .* and Demo: [^\n]*$/);
  });
});

describe('an event under a condition', () => {
  it.each([
    ['if I am free tomorrow at noon, book lunch with Sarah, else in 2 days', '+ Lunch with Sarah +1 12:00-13:00'],
    [
      'if I am free tomorrow at 9am, book breakfast with Sarah, else in 2 days',
      '+ Breakfast with Sarah +2 09:00-10:00',
    ],
    ["book a run tomorrow at 9am if I'm free, otherwise at 11am", '+ Run +1 11:00-12:00'],
    ["book a massage if I'm free tomorrow at 3pm", '+ Massage +1 15:00-16:00'],
  ])('%s', async (sentence, made) => {
    expect(await changesBy(await seeded(world), sentence)).toEqual([made]);
  });

  it('is not proposed where the condition does not hold, and the reply says so', async () => {
    const { reply, proposedActions } = await user.chat("book a run tomorrow at 9am if I'm free");

    expect(reply).toMatch(/^You are not free .*, so I prepared nothing/);
    expect(proposedActions).toEqual([]);
  });

  it('reports an order that it cannot make conditional', async () => {
    const { reply, proposedActions } = await user.chat('if I am free tomorrow at 9am, move the dentist there');

    expect(reply).toContain('please tell me again: “move the dentist there”');
    expect(proposedActions).toEqual([]);
  });

  it('says why the other time was taken', async () => {
    const asker = await seeded(world);

    const { reply } = await asker.chat("book a run tomorrow at 9am if I'm free, otherwise at 11am");

    expect(reply).toMatch(/^You are not free .*, so I took the other time/);
  });
});

describe('the people of another event', () => {
  it('are invited, and the preview says where their addresses come from', async () => {
    const asker = await seeded(world);

    const { preview } = await asker.propose(
      'set up a follow-up tomorrow at 3pm with the same people as the project review',
    );

    expect(preview.after).toMatchObject({
      summary: 'Follow-up',
      start: { dateTime: inZone(`${dayFromNow(1)}T15:00`) },
    });
    expect(preview.recipients).toEqual(
      ['mia@corp.example', 'tom@corp.example'].map((email) => ({ email, source: expect.stringMatching(/^event:/) })),
    );
  });

  it.each([
    [
      'nobody',
      'plan a retro tomorrow at 3pm with the same people as the dentist',
      /Nobody else is invited to "Dentist"/,
    ],
    [
      'no such event',
      'plan a retro tomorrow at 3pm with the same people as the regatta',
      /no event matching "regatta"/,
    ],
  ])('are said to be missing: %s', async (_case, sentence, remark) => {
    const { reply, proposedActions } = await (await seeded(world)).chat(sentence);

    expect(reply).toMatch(remark);
    expect(proposedActions[0]?.preview.recipients).toEqual([]);
  });
});
