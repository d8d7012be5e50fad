import { describe, expect, it } from '@jest/globals';
import { AiWorld } from './ai-world.js';
import { changesBy, seeded } from './seeded-calendar.js';

const world = AiWorld.shared();

const dentist = '- Dentist +3 10:00-10:30 @ Main Street 4';

describe('a message of which one part changes the proposal', () => {
  it.each([
    ['a reason before it', 'my bus only gets in at 11:50 so make it 12:30', '+ Lunch with Eva +1 12:30-13:30'],
    ['a reason behind it', 'make it 1pm because the twins have swimming first', '+ Lunch with Eva +1 13:00-14:00'],
    ['news before it', 'her office phoned, they can only do 1:15', '+ Lunch with Eva +1 13:15-14:15'],
    ['a remark that denies', "could you make it two hours, I don't want to rush", '+ Lunch with Eva +1 12:00-14:00'],
    [
      'agreement and two changes',
      'Yes, but might you move it to one? And kindly make it 90 minutes.',
      '+ Lunch with Eva +1 13:00-14:30',
    ],
    ['somebody who needs longer', 'apparently she needs 90 minutes', '+ Lunch with Eva +1 12:00-13:30'],
    [
      'a name with a joint',
      'her sister is coming so call it Lunch with Eva and Flo',
      '+ Lunch with Eva and Flo +1 12:00-13:00',
    ],
  ])('%s', async (_case, message, change) => {
    expect(await changesBy(await seeded(world), 'lunch with Eva tomorrow at noon', message)).toEqual([change]);
  });

  it('quotes what it leaves out where that holds a time, and no mere talk', async () => {
    const user = await seeded(world);
    const { conversationId } = await user.chat('lunch with Eva tomorrow at noon');

    const timed = await user.chat('she has a viva at 11 so 2pm please', { conversationId });
    const { reply } = await user.chat('make that 2:30, the way she talks', { conversationId });

    expect(timed.reply).toContain('“she has a viva at 11”');
    expect(reply).not.toContain('talks');
  });

  it("names somebody else's time, which makes no event", async () => {
    const user = await seeded(world);

    const { reply, proposedActions } = await user.chat('add coffee tomorrow at 10:30, her train leaves at noon');

    expect(proposedActions).toHaveLength(1);
    expect(reply).toContain('“her train leaves at noon”');
  });

  it.each([
    [
      'a comment without a verb',
      'make that 1pm, cake with that lot goes on forever',
      '+ Lunch with Eva +1 13:00-14:00',
    ],
    [
      'news that hold a time',
      'make it 1pm, my sister moved house on Saturday and is shattered',
      '+ Lunch with Eva +1 13:00-14:00',
    ],
    [
      'news behind a place',
      "it's at the Harbour Inn, we lost 3-1 on Sunday",
      '+ Lunch with Eva +1 12:00-13:00 @ The Harbour Inn',
    ],
  ])('keeps talk apart: %s', async (_case, message, expected) => {
    expect(await changesBy(await seeded(world), 'lunch with Eva tomorrow at noon', message)).toEqual([expected]);
  });

  it.each([
    ['words that name no place', 'sat in the waiting room and the magazines are from 2014'],
    ['a condition', 'if she is late, make it 1pm'],
    ['another day in the remark', 'we play on Sunday so make it private'],
  ])('proposes nothing new beside %s', async (_case, message) => {
    expect(await changesBy(await seeded(world), 'lunch with Eva tomorrow at noon', message)).toEqual([
      '+ Lunch with Eva +1 12:00-13:00',
    ]);
  });
});

describe('other guests than were proposed', () => {
  it.each([
    ['the wrong one first', 'no not zoe, lea@corp.example'],
    ['the right one first', 'sorry I meant lea@corp.example not zoe'],
  ])('%s', async (_case, message) => {
    expect(await changesBy(await seeded(world), 'invite zoe@corp.example to the dentist', message)).toEqual([
      dentist,
      '+ Dentist +3 10:00-10:30 @ Main Street 4 <lea@corp.example>',
    ]);
  });
});

describe('a series that is proposed', () => {
  it.each([
    ['ends after so many weeks', 'only three weeks though', /UNTIL=/],
    ['is told when it ends', 'the hall closes then, so until the end of next month', /UNTIL=/],
  ])('%s', async (_case, message, recurrence) => {
    const user = await seeded(world);
    const { conversationId } = await user.chat('band practice every day at 8pm');

    const { proposedActions } = await user.chat(message, { conversationId });

    expect(proposedActions.map(({ preview }) => preview.after?.recurrence)).toEqual([
      [expect.stringMatching(recurrence)],
    ]);
  });
});
