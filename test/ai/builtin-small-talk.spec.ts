import { describe, expect, it } from '@jest/globals';
import { AiWorld } from './ai-world.js';
import { seeded } from './seeded-calendar.js';

const world = AiWorld.shared();

describe('a message that orders and asks nothing', () => {
  it.each([
    ['thanks!', /^You're welcome/],
    ['great, thank you so much', /^You're welcome/],
    ['yes', /^All right\./],
    ['no', /^All right, I leave everything/],
    ['never mind', /^All right, I leave everything/],
    ['hi there', /^Hello!/],
    ['bye', /^Goodbye/],
  ])('is answered in kind: %s', async (message, answer) => {
    const { reply, questions } = await (await seeded(world)).chat(message);

    expect(reply).toMatch(answer);
    expect(questions).toEqual([]);
  });

  it.each(['thanks!', 'ok great'])('points at what waits: %s', async (message) => {
    const user = await seeded(world);
    const { conversationId } = await user.chat('lunch with Eva tomorrow at noon');

    const { reply, proposedActions } = await user.chat(message, { conversationId });

    expect(reply).toContain('Nothing has been changed yet');
    expect(proposedActions).toHaveLength(1);
    expect(await user.writes()).toEqual([]);
  });

  it.each(['no', 'no thanks', 'never mind', 'forget it'])('takes back what was just proposed: %s', async (message) => {
    const user = await seeded(world);
    const { conversationId } = await user.chat('lunch with Eva tomorrow at noon');

    const { reply, proposedActions } = await user.chat(message, { conversationId });

    expect(reply).toMatch(/^I withdrew this, and nothing was changed: Create “Lunch with Eva”/);
    expect(proposedActions).toEqual([]);
    expect(await user.writes()).toEqual([]);
  });

  it('takes back nothing by a "no" that follows something else', async () => {
    const user = await seeded(world);
    const { conversationId } = await user.chat('lunch with Eva tomorrow at noon');
    await user.chat('when is the dentist?', { conversationId });

    const { reply, proposedActions } = await user.chat('no', { conversationId });

    expect(reply).toContain('Nothing has been changed yet');
    expect(proposedActions).toHaveLength(1);
  });

  it('drops a question that is not to be answered', async () => {
    const user = await seeded(world);
    const { conversationId } = await user.chat('schedule something tomorrow at 10am');

    const { reply, questions, proposedActions } = await user.chat('never mind', { conversationId });

    expect(reply).toMatch(/^All right, I leave everything/);
    expect([...questions, ...proposedActions]).toEqual([]);
  });
});

it('asks which event is meant where none was spoken of', async () => {
  const user = await seeded(world);

  const { conversationId, questions } = await user.chat('cancel it');
  const { preview } = await user.propose('the dentist', { conversationId });

  expect(questions).toEqual([expect.objectContaining({ field: 'target' })]);
  expect(preview.before).toMatchObject({ summary: 'Dentist' });
});
