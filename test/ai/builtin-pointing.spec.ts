import { describe, expect, it } from '@jest/globals';
import { AiWorld, dayFromNow } from './ai-world.js';
import { changesBy, seeded } from './seeded-calendar.js';

const world = AiWorld.shared();

const dentist = 'Dentist +3 10:00-10:30 @ Main Street 4';
const week = 'what do I have in the next 6 days?';

describe('the day that was spoken of', () => {
  const of9 = `what do I have on ${dayFromNow(9)}?`;

  it.each([
    ['where it was asked about', [of9, 'cancel yoga'], ['- Yoga +9 18:00-19:00']],
    ['where it is pointed at', [of9, 'move yoga that day to 7pm'], ['- Yoga +9 18:00-19:00', '+ Yoga +9 19:00-20:00']],
    [
      'where an order moves away from it',
      ['book golf in 10 days at 9am', 'put it on the day before at 11am'],
      ['+ Golf +9 11:00-12:00'],
    ],
  ])('is meant %s', async (_case, turns, changes) => {
    expect(await changesBy(await seeded(world), ...turns)).toEqual(changes);
  });
});

describe('one of the events shown', () => {
  it.each([
    ['cancel the last one', ['- Offsite +6 09:00-17:00 @ Lake House']],
    ['move the first to 3pm', ['- Stand-up +1 09:00-09:15', '+ Stand-up +1 15:00-15:15']],
    ['move the third one to 4pm', [`- ${dentist}`, '+ Dentist +3 16:00-16:30 @ Main Street 4']],
    ['cancel the dentist one', [`- ${dentist}`]],
    ['cancel the 6pm one', ['- Yoga +2 18:00-19:00']],
  ])('is pointed at: %s', async (sentence, changes) => {
    expect(await changesBy(await seeded(world), week, sentence)).toEqual(changes);
  });

  it.each([
    ['all that were shown', `what do I have on ${dayFromNow(8)}?`, 2],
    ['the one that was shown', 'what do I have tomorrow?', 1],
  ])('stands beside %s where all are meant', async (_case, question, count) => {
    const user = await seeded(world);
    const { conversationId } = await user.chat(question);

    const { proposedActions } = await user.chat('delete them all', { conversationId });

    expect(proposedActions).toHaveLength(count);
  });

  it('is spoken of once it is pointed at', async () => {
    expect(await changesBy(await seeded(world), week, 'the third one', 'cancel it')).toEqual([`- ${dentist}`]);
  });

  it('is told when it is pointed at', async () => {
    const user = await seeded(world);
    const { conversationId } = await user.chat(week);

    expect((await user.chat('the second one', { conversationId })).reply).toMatch(/^Yoga: .*6:00/);
  });

  it('is asked for where none is pointed at', async () => {
    const user = await seeded(world);
    const { conversationId } = await user.chat(week);

    const { questions } = await user.chat('who is coming?', { conversationId });
    const { reply } = await user.chat('the fourth one', { conversationId });

    expect(questions).toEqual([
      expect.objectContaining({
        field: 'event',
        options: expect.arrayContaining([expect.stringContaining('Project review')]),
      }),
    ]);
    expect(reply).toMatch(/Invited to Project review/);
  });

  it.each(['the one where Ann is in', 'not the first one, the second one'])(
    'is the one of a choice that is described: %s',
    async (sentence) => {
      expect(await changesBy(await seeded(world), 'cancel the sync', sentence)).toEqual([
        '- Sync with Ann +8 13:00-14:00',
      ]);
    },
  );

  it('is the one of a choice the user means by its place', async () => {
    expect(await changesBy(await seeded(world), 'cancel the sync', 'the second one')).toEqual([
      '- Sync with Ann +8 13:00-14:00',
    ]);
  });
});

describe('one of the free times shown', () => {
  const noon = `find an hour for a run on ${dayFromNow(7)} between 12:00 and 16:00`;

  it.each([
    ['the second one', ['+ Run +7 13:00-14:00']],
    ['book the first one', ['+ Run +7 12:00-13:00']],
    ['book the last one for tennis with Tom', ['+ Tennis with Tom +7 15:00-16:00']],
    ['the 2pm one please', ['+ Run +7 14:00-15:00']],
    ['the 12:45 one', ['+ Run +7 12:45-13:45']],
    ['book 2pm for tennis with Tom', ['+ Tennis with Tom +7 14:00-15:00']],
    ["let's take 2pm", ['+ Run +7 14:00-15:00']],
  ])('is booked: %s', async (sentence, changes) => {
    expect(await changesBy(await seeded(world), noon, sentence)).toEqual(changes);
  });

  it('is one of another day once that is asked for', async () => {
    const sentences = [noon, `anything on ${dayFromNow(9)}?`, 'the 2pm one'];

    expect(await changesBy(await seeded(world), ...sentences)).toEqual(['+ Run +9 14:00-15:00']);
  });

  it('is for the meeting that lacked a time', async () => {
    const user = await seeded(world);
    const { conversationId } = await user.chat('set up a meeting with tom@corp.example to discuss the budget');
    await user.chat(`find a time on ${dayFromNow(9)} after 13:00`, { conversationId });

    const { preview } = await user.propose('the first one', { conversationId });

    expect(preview.after).toMatchObject({ summary: 'Discuss the budget' });
    expect(preview.recipients).toEqual([{ email: 'tom@corp.example', source: 'user' }]);
  });

  it('needs a title where none was told', async () => {
    const user = await seeded(world);

    expect(await changesBy(user, `find a free hour on ${dayFromNow(7)} after 13:00`, 'the second one', 'Gym')).toEqual([
      '+ Gym +7 14:00-15:00',
    ]);
  });
});
