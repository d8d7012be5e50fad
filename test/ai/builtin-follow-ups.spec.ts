import { describe, expect, it } from '@jest/globals';
import { type AiUser, AiWorld } from './ai-world.js';
import { changesBy, linesOf, seeded } from './seeded-calendar.js';

const world = AiWorld.shared();

/** A user who has just confirmed a lunch with Bob, and the conversation it was made in. */
async function withLunch(): Promise<{ user: AiUser; conversationId: string }> {
  const user = await seeded(world);
  const reply = await user.chat('book lunch with Sarah and bob@corp.example tomorrow at noon at Nobu');
  for (const action of reply.proposedActions) await user.confirm(action);
  return { user, conversationId: reply.conversationId };
}

describe('the event a conversation has just made', () => {
  const lunch = 'Lunch with Sarah +1 12:00-13:00 @ Nobu <bob@corp.example>';

  it.each([
    ['make it 30 minutes longer', 'Lunch with Sarah +1 12:00-13:30 @ Nobu <bob@corp.example>'],
    ['actually move it to 1pm', 'Lunch with Sarah +1 13:00-14:00 @ Nobu <bob@corp.example>'],
    ['no wait, make it 2pm', 'Lunch with Sarah +1 14:00-15:00 @ Nobu <bob@corp.example>'],
    ["it's at the Aqua Center", 'Lunch with Sarah +1 12:00-13:00 @ The Aqua Center <bob@corp.example>'],
    ['it takes 2 hours', 'Lunch with Sarah +1 12:00-14:00 @ Nobu <bob@corp.example>'],
    ['no, 2', 'Lunch with Sarah +1 14:00-15:00 @ Nobu <bob@corp.example>'],
    ['rename it to Brunch', 'Brunch +1 12:00-13:00 @ Nobu <bob@corp.example>'],
    ['invite eve@corp.example', 'Lunch with Sarah +1 12:00-13:00 @ Nobu <bob@corp.example eve@corp.example>'],
    ['add eve@corp.example to it too', 'Lunch with Sarah +1 12:00-13:00 @ Nobu <bob@corp.example eve@corp.example>'],
    ['remove bob@corp.example from it', 'Lunch with Sarah +1 12:00-13:00 @ Nobu'],
    ['take Bob off', 'Lunch with Sarah +1 12:00-13:00 @ Nobu'],
    ['uninvite bob@corp.example', 'Lunch with Sarah +1 12:00-13:00 @ Nobu'],
  ])('is what is changed: %s', async (sentence, changed) => {
    const { user, conversationId } = await withLunch();

    await user.confirm(await user.propose(sentence, { conversationId }));

    const lines = await linesOf(user);
    expect(lines).toContain(changed);
    expect(lines).not.toContain(lunch);
  });

  it.each(['cancel it', 'call it off'])('is what is cancelled: %s', async (sentence) => {
    const { user, conversationId } = await withLunch();

    await user.confirm(await user.propose(sentence, { conversationId }));

    expect(await linesOf(user)).not.toContain(lunch);
  });

  it.each([
    ['where is it?', /Lunch with Sarah: .* is at Nobu/],
    ['who is coming?', /Invited to Lunch with Sarah.*\n- bob@corp\.example/],
    ['take Tom off', /Tom is not invited to "Lunch with Sarah"/],
  ])('is what is asked about: %s', async (sentence, reply) => {
    const { user, conversationId } = await withLunch();

    expect(await user.chat(sentence, { conversationId })).toMatchObject({
      reply: expect.stringMatching(reply),
      proposedActions: [],
    });
  });

  it('asks by how much it is to be longer', async () => {
    const { user, conversationId } = await withLunch();

    const { questions } = await user.chat('make it longer', { conversationId });
    await user.confirm(await user.propose('half an hour', { conversationId }));

    expect(questions).toEqual([expect.objectContaining({ field: 'by' })]);
    expect(await linesOf(user)).toContain('Lunch with Sarah +1 12:00-13:30 @ Nobu <bob@corp.example>');
  });
});

describe('notes', () => {
  it.each([
    ['add a note: bring insurance card', 'bring insurance card'],
    ['put "Budget, hiring" in the description', 'Budget, hiring'],
    ['set the description to New papers', 'New papers'],
    ['add a note to it saying Park behind the house', 'Park behind the house'],
  ])('are written into the event spoken of: %s', async (sentence, description) => {
    const user = await seeded(world);
    const { conversationId } = await user.chat('when is the dentist?');

    const { kind, preview } = await user.propose(sentence, { conversationId });

    expect(kind).toBe('update_event');
    expect(preview.after).toMatchObject({ summary: 'Dentist', description });
  });

  it('stand behind those that are there', async () => {
    const user = await seeded(world);
    const { conversationId } = await user.chat('when is the dentist?');
    await user.confirm(await user.propose('add a note: insurance card', { conversationId }));

    const { preview } = await user.propose('add a note: x-rays', { conversationId });

    expect(preview.after).toMatchObject({ description: 'insurance card\nx-rays' });
  });

  it('are asked for where only announced, and kept by an event that is only proposed', async () => {
    const user = await seeded(world);
    const { conversationId } = await user.chat('lunch with Eva tomorrow at noon');

    const { questions } = await user.chat('put the agenda in the description', { conversationId });
    const { proposedActions } = await user.chat('budget and hiring', { conversationId });

    expect(questions).toEqual([expect.objectContaining({ field: 'description' })]);
    expect(proposedActions).toHaveLength(1);
    expect(proposedActions[0]?.preview.after).toMatchObject({
      summary: 'Lunch with Eva',
      description: 'budget and hiring',
    });
  });

  it('go to the event they name', async () => {
    const { preview } = await (await seeded(world)).propose('add a note to the dentist: bring x-rays');

    expect(preview.after).toMatchObject({ summary: 'Dentist', description: 'bring x-rays' });
  });
});

describe('an answer that tells more than was asked', () => {
  it.each([
    [['schedule something', 'dentist, tomorrow at 3pm'], '+ Dentist +1 15:00-16:00'],
    [['schedule a meeting called Plan', 'tomorrow at 3pm in room 5'], '+ Plan +1 15:00-16:00 @ Room 5'],
    [['schedule something tomorrow', 'gym at 6pm'], '+ Gym +1 18:00-19:00'],
  ])('%j', async (sentences, made) => {
    expect(await changesBy(await seeded(world), ...sentences)).toEqual([made]);
  });
});
