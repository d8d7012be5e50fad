import { describe, expect, it } from '@jest/globals';
import { ModelServer } from '../support/model-server.js';
import { AiWorld, dayFromNow, proposalOf } from './ai-world.js';

const model = ModelServer.shared();
const world = AiWorld.sharedWith(model);

/** A model that makes a series out of this rule. */
function repeats(rule: string): void {
  const start = `${dayFromNow(2)}T18:00`;
  model.plays([
    { calls: [{ name: 'create_event', arguments: { summary: 'Gym', start, recurrence: [rule] } }] },
    { text: 'Please confirm.' },
  ]);
}

describe('a rule of a model', () => {
  it('is proposed with its UNTIL in UTC when the model wrote local time', async () => {
    const user = await world.user();
    const last = dayFromNow(20).replaceAll('-', '');
    repeats(`RRULE:FREQ=DAILY;UNTIL=${last}T180000;`);

    const reply = await user.chat('gym every day at 6pm for a while');

    const [rule] = proposalOf(reply).preview.after?.recurrence ?? [];
    expect(rule).toMatch(/^RRULE:FREQ=DAILY;UNTIL=\d{8}T\d{6}Z$/);
  });

  it('is not proposed when it never happens, and fails nothing', async () => {
    const user = await world.user();
    repeats('RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30');

    const reply = await user.chat('gym every 30 February at 6pm');

    expect(reply.proposedActions).toEqual([]);
    expect(reply.reply).not.toContain('failed');
  });
});
