import { describe, expect, it } from '@jest/globals';
import { ModelServer } from '../support/model-server.js';
import { AiWorld, dayFromNow, proposalOf } from './ai-world.js';

const model = ModelServer.shared();
const world = AiWorld.sharedWith(model);

/** A model that takes tomorrow for the day after, in a calendar event it makes twice. */
function misreads(when: string): void {
  const call = { name: 'create_event', arguments: { summary: 'Gym', start: `${dayFromNow(2)}T18:00`, when } };
  model.plays([{ calls: [call, call] }, { text: 'Please confirm.' }]);
}

describe('an assumption', () => {
  it.each([
    ['en-GB', 'gym tomorrow at 6pm', 'tomorrow at 6pm', '“tomorrow at 6pm” read as'],
    ['de-DE', 'Sport morgen um 18 Uhr', 'morgen um 18 Uhr', '„morgen um 18 Uhr“ verstanden als'],
  ])('is part of the reply and of the preview, once, in %s', async (locale, message, when, words) => {
    const user = await world.user();
    misreads(when);

    const reply = await user.chat(message, { locale });

    expect(reply.assumptions).toEqual([expect.stringContaining(words)]);
    expect(proposalOf(reply).preview.warnings).toEqual(expect.arrayContaining(reply.assumptions));
    expect(proposalOf(reply).preview.after?.start?.dateTime).toContain(`${dayFromNow(1)}T18:00`);
  });

  it('comes with the last event of a stream', async () => {
    const user = await world.user();
    misreads('tomorrow at 6pm');

    const events = await user.stream('gym tomorrow at 6pm');

    expect(events.at(-1)).toMatchObject({
      event: 'done',
      data: { assumptions: [expect.stringContaining('tomorrow')] },
    });
  });

  it('is none where nothing had to be assumed', async () => {
    const user = await world.user();
    model.plays([{ text: 'Hello.' }]);

    expect((await user.chat('hello')).assumptions).toEqual([]);
  });
});
