import { describe, expect, it } from '@jest/globals';
import { AiWorld } from './ai-world.js';
import { seeded } from './seeded-calendar.js';

const world = AiWorld.shared();

/** What waits behind these messages: the kind and the title of each proposal. */
async function openAfter(...messages: string[]): Promise<{ open: string[]; reply: string }> {
  const user = await seeded(world);
  const [first = '', ...others] = messages;
  let answer = await user.chat(first);
  for (const message of others) answer = await user.chat(message, { conversationId: answer.conversationId });
  const open = answer.proposedActions.map(
    ({ kind, preview }) => `${kind} ${String(preview.before?.summary ?? preview.after?.summary)}`,
  );
  expect(await user.writes()).toEqual([]);
  return { open: open.toSorted((one, other) => one.localeCompare(other)), reply: answer.reply };
}

describe('a correction of what waits', () => {
  it.each([
    [['cancel the dentist', 'no, the offsite'], ['delete_event Offsite']],
    [['cancel the dentist', 'the offsite instead'], ['delete_event Offsite']],
    [['sag den Dentist ab', 'nein, das Offsite'], ['delete_event Offsite']],
    [['annule le dentist', 'non, le offsite'], ['delete_event Offsite']],
    [['cancel the dentist and the offsite', 'not the offsite'], ['delete_event Dentist']],
    [['cancel the dentist and the offsite', 'everything except the dentist'], ['delete_event Offsite']],
    [['cancel the dentist and the offsite', 'neither'], []],
    [['cancel the dentist', 'blah blah blah'], ['delete_event Dentist']],
  ])('%j leaves %j', async (messages, expected) => {
    const { open } = await openAfter(...messages);

    expect(open).toEqual(expected);
  });

  it('names withdrawn and waiting proposals', async () => {
    const { reply } = await openAfter('cancel the dentist and the offsite', 'not the offsite');

    expect(reply).toMatch(/^I withdrew “Delete “Offsite”.*Still open: “Delete “Dentist”/);
  });

  it('restates what waits behind words that were not understood', async () => {
    const { reply } = await openAfter('cancel the dentist', 'blah blah blah');

    expect(reply).toContain('Still open: Delete “Dentist”');
  });

  it('keeps the earlier proposal where nothing takes its place', async () => {
    const { open } = await openAfter('cancel the dentist', 'no, the opera');

    expect(open).toEqual(['delete_event Dentist']);
  });

  it('lets two events change places', async () => {
    const { open } = await openAfter('swap the dentist and the sync with Bob');

    expect(open).toEqual(['update_event Dentist', 'update_event Sync with Bob']);
  });
});
