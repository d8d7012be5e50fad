import { beforeAll, describe, expect, it } from '@jest/globals';
import { type AiUser, AiWorld, dayFromNow } from './ai-world.js';
import { changesBy, linesOf, seeded, weekday } from './seeded-calendar.js';

const world = AiWorld.shared();

describe('a sentence that asks', () => {
  let user: AiUser;

  beforeAll(async () => {
    user = await seeded(world);
  });

  it.each([
    ['what time is my dentist appointment?', /Dentist: .*10:00/],
    ['when is my next yoga class?', /next one is Yoga: .*6:00.*I found 3/],
    ['when is the dentist?', /Dentist: .*10:00/],
    ['is the dentist tomorrow?', /no “dentist” then, but this:\n- Dentist: .*10:00/],
    ['has the dentist been moved?', /Dentist: .*10:00/],
    ['where is the offsite?', /Lake House/],
    ["who's invited to the review?", /Mia: coming/],
    ['when is my next meeting?', /^Stand-up: .*9:00/],
    ['who is coming to the project review?', /Mia: coming\n- tom@corp\.example: no answer yet/],
    ['what is my first meeting tomorrow?', /^Stand-up: .*9:00/],
    [`what is my last meeting on ${dayFromNow(8)}?`, /^Sync with Ann/],
    [`how many meetings do I have on ${dayFromNow(8)}?`, /You have 2 events/],
    [`what do I have on ${weekday(3)}?`, /Dentist/],
    ["what's on my calendar tomorrow?", /Stand-up/],
    ['show me my events tomorrow', /Stand-up/],
    [`do I have anything on ${dayFromNow(7)}?`, /nothing/],
    ['am I free tomorrow at 9?', /not free/],
    ['am I free tomorrow at 3pm?', /You are free/],
    ['find me a free hour tomorrow', /These times are free/],
    ['find a free 45 minute slot tomorrow', /These times are free/],
    ['when can I meet for 2 hours tomorrow?', /These times are free/],
    ['cancel the flight', /no event matching "flight"/],
    ['play some jazz', /I can show your events/],
  ])('%s', async (sentence, reply) => {
    expect(await user.chat(sentence)).toMatchObject({
      reply: expect.stringMatching(reply),
      proposedActions: [],
      questions: [],
    });
  });

  it('asks by how much an event is to be shorter that takes no longer', async () => {
    const { proposedActions, reply } = await user.chat('shorten the dentist by an hour');

    expect(proposedActions).toEqual([]);
    expect(reply).toBe('By how much?');
  });

  it.each([
    ['find me a free hour tomorrow', 60],
    ['find a free 45 minute slot tomorrow', 45],
  ])('%s: as long as it is said to be', async (sentence, minutes) => {
    const { reply } = await user.chat(sentence, { locale: 'en-GB' });

    const [, first = '', last = ''] = /(\d\d:\d\d)–(\d\d:\d\d)/.exec(reply) ?? [];
    expect(minutesOf(last) - minutesOf(first)).toBe(minutes);
  });
});

describe('a conversation', () => {
  it.each([
    ['a missing time', ['meeting with Jo tomorrow', 'at 3pm'], ['+ Meeting with Jo +1 15:00-16:00']],
    ['a missing title', ['schedule something tomorrow at 10am', 'Budget talk'], ['+ Budget talk +1 10:00-11:00']],
    [
      'a choice of all',
      ['cancel the sync', 'all of them'],
      ['- Sync with Bob +8 11:00-12:00', '- Sync with Ann +8 13:00-14:00'],
    ],
    ['a second thought', ['lunch with Eva tomorrow', 'actually 1pm'], ['+ Lunch with Eva +1 13:00-14:00']],
    [
      'a title as part of a sentence',
      ['set up a meeting tomorrow at 4pm', 'about the budget'],
      ['+ Budget +1 16:00-17:00'],
    ],
    [
      'a title as an order',
      ['set up a meeting tomorrow at 4pm', 'call it Budget talk'],
      ['+ Budget talk +1 16:00-17:00'],
    ],
    ['a choice', ['cancel the sync', 'the second'], ['- Sync with Ann +8 13:00-14:00']],
    [
      'a choice by name',
      ['move the sync to 4pm', 'Bob'],
      ['- Sync with Bob +8 11:00-12:00', '+ Sync with Bob +8 16:00-17:00'],
    ],
    [
      'an address',
      ['invite Anna to the offsite', 'anna@corp.example'],
      ['- Offsite +6 09:00-17:00 @ Lake House', '+ Offsite +6 09:00-17:00 @ Lake House <anna@corp.example>'],
    ],
    ['an event asked about', ['when is the dentist?', 'delete it'], ['- Dentist +3 10:00-10:30 @ Main Street 4']],
    [
      'an event asked about, to be moved',
      ['where is the offsite?', 'move it to tomorrow'],
      ['- Offsite +6 09:00-17:00 @ Lake House', '+ Offsite +1 09:00-17:00 @ Lake House'],
    ],
    [
      'a proposal to be changed',
      ['lunch with Eva tomorrow at noon', 'make it 3pm instead'],
      ['+ Lunch with Eva +1 15:00-16:00'],
    ],
    [
      'a change to be changed',
      ['move the stand-up to 10am', 'make it 11am instead'],
      ['- Stand-up +1 09:00-09:15', '+ Stand-up +1 11:00-11:15'],
    ],
    [
      'one of a series, then all',
      ['cancel yoga', 'all of them'],
      ['- Yoga +2 18:00-19:00', '- Yoga +9 18:00-19:00', '- Yoga +16 18:00-19:00'],
    ],
  ])('goes on with %s', async (_case, sentences, changes) => {
    expect(await changesBy(await seeded(world), ...sentences)).toEqual(changes);
  });

  it.each([
    ['who is coming?', /Invited to Project review.*\n- Mia: coming/],
    ['when is it?', /Project review: .*2:00/],
    ['where is it?', /Project review: .* has no place set/],
  ])('asks about the event spoken of: %s', async (question, reply) => {
    const user = await seeded(world);
    const { conversationId } = await user.chat('when is the project review?');

    expect((await user.chat(question, { conversationId })).reply).toMatch(reply);
  });

  it('moves the event it has made', async () => {
    const user = await seeded(world);
    const { conversationId, proposedActions } = await user.chat('lunch with Eva tomorrow at noon');
    for (const action of proposedActions) await user.confirm(action);

    await user.confirm(await user.propose('move it to 1pm', { conversationId }));

    expect(await linesOf(user)).toContain('Lunch with Eva +1 13:00-14:00');
    expect(await linesOf(user)).not.toContain('Lunch with Eva +1 12:00-13:00');
  });

  it.each([
    ['add Nora to the stand-up', 'attendees'],
    ['schedule a meeting called Plan', 'start'],
    ['who is coming?', 'target'],
    ['add a note to the dentist', 'description'],
    ['cancel the sync', 'event'],
  ])('says what it asks: %s', async (sentence, field) => {
    const { reply, questions } = await (await seeded(world)).chat(sentence);

    expect(questions).toEqual([expect.objectContaining({ field })]);
    expect(reply).toBe(questions[0]?.question);
  });

  it('ends its sentences once', async () => {
    const { reply } = await (await seeded(world)).chat('invite zoe@corp.example to the offsite');

    expect(reply).toContain('1 person. Nothing');
  });
});

function minutesOf(clock: string): number {
  const [hours, minutes] = clock.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}
