import { beforeAll, describe, expect, it } from '@jest/globals';
import { ModelServer } from '../support/model-server.js';
import { PATIENCE_MS, until } from '../support/patience.js';
import { type AiUser, AiWorld, anEvent } from './ai-world.js';

const USERS = 250;
const CHATS_EACH = 4;
const WAVE = 50;

const model = ModelServer.shared();
const world = AiWorld.sharedWith(model);
let users: AiUser[];

beforeAll(async () => {
  Object.assign(world.limits, { firstByteMs: PATIENCE_MS, callMs: PATIENCE_MS, turnMs: PATIENCE_MS });
  users = [];
  for (let nth = 0; nth < USERS; nth += 1) users.push(await world.user([anEvent({ summary: `canary-${nth}-` })]));
});

describe('a thousand chats at once with a slow model', () => {
  it('leave the calendar answering and are answered each with its own user’s events', async () => {
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
    const answered = new Set<number>();
    const chat = async (nth: number): Promise<[string | undefined, string]> => {
      const { reply } = (await users[nth % USERS]?.chat('what is on?')) ?? {};
      answered.add(nth);
      return [reply, `canary-${nth % USERS}-`];
    };
    // All of it in waves: the simulated Google shares this process, and a thousand calls at once are not its test.
    const chats: ReturnType<typeof chat>[] = [];
    for (let nth = 0; nth < USERS * CHATS_EACH; nth += 1) {
      chats.push(chat(nth));
      if (chats.length % WAVE === 0) await until(() => model.requests.length === chats.length);
    }

    const statuses = new Set<number>();
    for (let nth = 0; nth < USERS; nth += WAVE) {
      const wave = users.slice(nth, nth + WAVE).map(async (user) => user.call('GET', '/calendar/events'));
      for (const { status } of await Promise.all(wave)) statuses.add(status);
    }
    const answeredMeanwhile = answered.size;
    const grown = process.memoryUsage().rss - before;
    for (let done = 0; done < gates.length; done += WAVE) {
      for (const open of gates.slice(done, done + WAVE)) open();
      await until(() => answered.size === done + WAVE);
    }
    const replies = await Promise.all(chats);

    process.stdout.write(
      `1000 waiting chats take ${(grown / 1_048_576).toFixed(0)} MB, the test and all three servers together\n`,
    );
    expect([...statuses]).toEqual([200]);
    expect(answeredMeanwhile).toBe(0);
    expect(replies.filter(([reply, own]) => reply !== own)).toEqual([]);
    expect(grown / (USERS * CHATS_EACH)).toBeLessThan(1_500_000);
  });
});
