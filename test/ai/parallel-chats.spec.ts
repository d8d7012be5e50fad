import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ModelServer } from '../support/model-server.js';
import { type AiUser, AiWorld, anEvent } from './ai-world.js';

const USERS = 250;
const CHATS_EACH = 4;
const WAVE = 50;
/** Enough for a busy machine. */
const PATIENCE_MS = 240_000;

const model = ModelServer.shared();
const world = AiWorld.sharedWith(model);
let users: AiUser[];

beforeAll(async () => {
  Object.assign(world.limits, { firstByteMs: PATIENCE_MS, callMs: PATIENCE_MS, turnMs: PATIENCE_MS });
  users = [];
  for (let nth = 0; nth < USERS; nth += 1) users.push(await world.user([anEvent({ summary: `canary-${nth}-` })]));
});

describe('a thousand chats at once with a slow model', () => {
  it(
    'leave the calendar answering and are answered each with its own user’s events',
    async () => {
      const gates: (() => void)[] = [];
      model.plays(({ messages }) => {
        const last = messages.at(-1);
        const { promise: after, resolve } = Promise.withResolvers<void>();
        if (last?.role === 'user') {
          gates.push(resolve);
          return { calls: [{ name: 'list_events', arguments: {} }], after };
        }
        return { text: /canary-\d+-/.exec(last?.content ?? '')?.[0] ?? 'nothing' };
      });
      const before = process.memoryUsage().rss;
      let answered = 0;
      const chats = users.flatMap((user, nth) =>
        Array.from({ length: CHATS_EACH }, async () => {
          const { reply } = await user.chat('what is on?');
          answered += 1;
          return [reply, `canary-${nth}-`];
        }),
      );
      while (model.requests.length < USERS * CHATS_EACH) await sleep(10);

      const listed = await Promise.all(users.map((user) => user.call('GET', '/calendar/events')));
      const answeredMeanwhile = answered;
      const grown = process.memoryUsage().rss - before;
      // In waves: the simulated Google shares this process, and a thousand calls at once are not its test.
      for (let done = 0; done < gates.length; done += WAVE) {
        for (const open of gates.slice(done, done + WAVE)) open();
        while (answered < Math.min(done + WAVE, gates.length)) await sleep(5);
      }
      const replies = await Promise.all(chats);

      process.stdout.write(
        `1000 waiting chats take ${(grown / 1_048_576).toFixed(0)} MB, the test and all three servers together\n`,
      );
      expect([...new Set(listed.map(({ status }) => status))]).toEqual([200]);
      expect(answeredMeanwhile).toBe(0);
      expect(replies.filter(([reply, own]) => reply !== own)).toEqual([]);
      expect(grown / (USERS * CHATS_EACH)).toBeLessThan(1_500_000);
    },
    PATIENCE_MS,
  );
});
