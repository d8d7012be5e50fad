import { describe, expect, it } from '@jest/globals';
import { AiWorld } from './ai-world.js';
import { seeded } from './seeded-calendar.js';

const world = AiWorld.shared();

/** What waits behind these messages: the kind and the title of each proposal. */
async function openAfter(...messages: string[]): Promise<{ open: string[]; reply: string }> {
  const user = await seeded(world);
  const { proposedActions, reply } = await user.chatAll(...messages);
  const open = proposedActions.map(
    ({ kind, preview }) => `${kind} ${String(preview.before?.summary ?? preview.after?.summary)}`,
  );
  expect(await user.writes()).toEqual([]);
  return { open: open.toSorted((one, other) => one.localeCompare(other)), reply };
}

describe('a correction of what waits', () => {
  it.each([
    [['cancel the dentist', 'no, the offsite'], ['delete_event Offsite']],
    [['cancel the dentist', 'the offsite instead'], ['delete_event Offsite']],
    [['sag den Dentist ab', 'nein, das Offsite'], ['delete_event Offsite']],
    [['annule le dentist', 'non, le offsite'], ['delete_event Offsite']],
    [['cancel the dentist', 'not that one, the offsite'], ['delete_event Offsite']],
    [['sag den Dentist ab', 'das Offsite, nicht den Dentist'], ['delete_event Offsite']],
    [['cancela el dentist', 'no, el dentist no, el offsite'], ['delete_event Offsite']],
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

    expect(reply).toMatch(/^I withdrew this, and nothing was changed: Delete “Offsite”.*Still open: Delete “Dentist”/);
  });

  it('restates what waits behind words that were not understood', async () => {
    const { reply } = await openAfter('cancel the dentist', 'blah blah blah');

    expect(reply).toContain('Still open: Delete “Dentist”');
  });

  it('keeps the earlier proposal where nothing takes its place', async () => {
    const { open } = await openAfter('cancel the dentist', 'the opera instead');

    expect(open).toEqual(['delete_event Dentist']);
  });

  it.each([
    'no, the opera',
    'no, blah blah',
    'nevermind keep it',
    'no, leave it where it is',
    'no, what do I have tomorrow?',
  ])('takes back what is refused, whatever else is said: %s', async (refusal) => {
    const { open, reply } = await openAfter('cancel the dentist', refusal);

    expect(open).toEqual([]);
    expect(reply).toContain('I withdrew this');
  });

  it('names all that waits, whichever message proposed it', async () => {
    const { open, reply } = await openAfter('cancel the dentist', 'cancel the offsite', 'forget it');

    expect(open).toEqual(['delete_event Dentist']);
    expect(reply).toMatch(/Delete “Offsite”.*Still open: Delete “Dentist”/);
  });

  it('names nothing that was decided in the meantime', async () => {
    const user = await seeded(world);
    const first = await user.chat('cancel the dentist and the offsite');
    const [dentist] = first.proposedActions;
    await user.call('POST', `/ai/actions/${dentist?.id}/reject`);
    const { reply } = await user.chat('blah blah blah', { conversationId: first.conversationId });

    expect(reply).toContain('Still open: Delete “Offsite”');
    expect(reply).not.toContain('Dentist');
  });

  it('takes back what is refused after an order that came to nothing', async () => {
    const { open } = await openAfter('cancel the dentist', 'move the opera to 5pm', 'no, blah blah');

    expect(open).toEqual([]);
  });

  it('keeps a proposed run early in the morning', async () => {
    const user = await seeded(world);
    const { conversationId } = await user.chat('add a run tomorrow at 7am');
    const { proposedActions } = await user.chat('make that 6:30', { conversationId });

    expect(JSON.stringify(proposedActions[0]?.preview.after?.start)).toContain('T06:30');
  });

  it('cancels the proposed event that is meant, and no other', async () => {
    const { open } = await openAfter('add choir on monday and wednesday at 7pm', 'drop the wednesday one');

    expect(open).toEqual(['create_event Choir']);
  });

  it('lets two events change places', async () => {
    const { open } = await openAfter('swap the dentist and the sync with Bob');

    expect(open).toEqual(['update_event Dentist', 'update_event Sync with Bob']);
  });
});
