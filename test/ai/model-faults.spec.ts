import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ChatReply } from '../../src/modules/ai/dto/chat.dto.js';
import type { Problem } from '../../src/shared/errors/problem.dto.js';
import { onlyDateIsFake } from '../support/clock.js';
import { ModelServer, type ScriptedAnswer } from '../support/model-server.js';
import { withEnoughTime } from '../support/patience.js';
import { type AiUser, AiWorld, dayFromNow } from './ai-world.js';

const GYM = { name: 'create_event', arguments: { summary: 'Gym', start: `${dayFromNow(2)}T18:00` } };
const CALENDARS = { name: 'list_calendars', arguments: {} };

let model: ModelServer;
let world: AiWorld;
let user: AiUser;

beforeAll(async () => {
  model = await ModelServer.start();
});

/** A fresh server for each test: a circuit breaker remembers the failures of earlier ones. */
async function start(overrides: Record<string, string | undefined> = {}): Promise<void> {
  world = await AiWorld.startWith(model, overrides);
  user = await world.user();
}

afterAll(async () => {
  await model.close();
});

async function refusedChat(message = 'hi') {
  return user.call('POST', '/ai/chat', { message });
}

describe('a model server that fails', () => {
  afterEach(async () => {
    await world.close();
  });

  it.each<[string, ScriptedAnswer, 'firstByteMs' | 'idleMs']>([
    ['never answers', { hang: 'before' }, 'firstByteMs'],
    ['stalls in the middle', { text: 'Let me', hang: 'after' }, 'idleMs'],
  ])('one that %s is given up, and the call to it ends', async (_case, answer, limit) => {
    await start();
    world.limits[limit] = 100;
    model.plays([answer]);

    const { status, body } = await refusedChat();
    const events = await user.stream('hi');

    expect([status, body.code]).toEqual([504, 'upstream_timeout']);
    expect(events.at(-1)).toMatchObject({ event: 'error', data: { code: 'upstream_timeout', status: 504 } });
    await model.wasAbandoned(2);
    expect(model.requests).toHaveLength(2);
  });

  it.each([
    ['OPENAI_TIMEOUT', 504, 'upstream_timeout', undefined],
    ['AI_TURN_TIMEOUT', 200, undefined, 'time'],
  ])('the operator’s own %s is kept', async (name, status, code, incomplete) => {
    await start({ [name]: '200ms' });
    model.plays([{ hang: 'before' }]);

    const answer = await user.call<Partial<Problem & ChatReply>>('POST', '/ai/chat', { message: 'hi' });

    expect([answer.status, answer.body.code, answer.body.incomplete]).toEqual([status, code, incomplete]);
  });

  it('a turn that takes too long returns its results so far', async () => {
    await start();

    const { incomplete, reply, proposedActions } = await withEnoughTime(200, async (turnMs) => {
      world.limits.turnMs = turnMs;
      model.plays([{ calls: [GYM] }, { hang: 'before' }]);
      const answer = await user.chat('gym');
      return model.requests.length === 2 ? answer : undefined;
    });

    expect([incomplete, proposedActions.length]).toEqual(['time', 1]);
    expect(reply).toContain('ran out of time');
  });

  it('a rate limit is waited for once', async () => {
    await start();
    model.plays([{ status: 429 }, { text: 'Here I am.' }]);

    const { reply } = await user.chat('hi');

    expect([reply, model.requests.length]).toEqual(['Here I am.', 2]);
  });

  it.each([
    ['seconds', () => '40'],
    ['a date', () => new Date(Date.now() + 40_000).toUTCString()],
  ])('a rate limit that lasts is passed on with its Retry-After, told in %s', async (_case, retryAfter) => {
    await start();
    onlyDateIsFake(Math.floor(Date.now() / 1000) * 1000);
    model.plays([{ status: 429, headers: { 'retry-after': retryAfter() } }]);

    const { status, body, headers } = await refusedChat();
    jest.useRealTimers();

    expect([status, body.code]).toEqual([503, 'ai_busy']);
    expect(headers.get('retry-after')).toBe('40');
    expect(model.requests).toHaveLength(1);
  });

  it.each<[string, ScriptedAnswer, string]>([
    ['spent quota', { status: 429, error: { code: 'insufficient_quota' } }, 'quota'],
    ['a refused key', { status: 401, error: { code: 'invalid_api_key', message: 'Wrong key: sk-secret' } }, 'key'],
    ['a forbidden model', { status: 403 }, 'key'],
    ['a model there is not', { status: 404, error: { code: 'model_not_found' } }, 'model'],
    ['a request it does not take', { status: 400, error: { message: 'no tools here' } }, 'request'],
    ['an address that moved', { status: 307, headers: { location: 'http://127.0.0.1:9/elsewhere' } }, 'address'],
  ])('%s is not tried again, the operator is told, and the calendar works on', async (_case, answer, reason) => {
    await start();
    const notes: unknown[] = [];
    const collect = (...note: unknown[]): void => void notes.push(note);
    world.server.app.useLogger({ log: collect, warn: collect, error: collect });
    model.plays([answer]);

    const { status, body } = await refusedChat();
    const events = await user.call('GET', '/calendar/events');

    world.server.app.useLogger(false);
    expect([status, body.code, body.retryable]).toEqual([503, 'ai_unavailable', false]);
    expect([model.requests.length, events.status]).toEqual([1, 200]);
    const said = expect.any(String);
    expect(notes).toContainEqual([{ reason, said }, 'the model server refuses this server', 'OpenAI']);
    expect(JSON.stringify(notes)).not.toContain('sk-secret');
  });

  it.each<[string, ScriptedAnswer]>([
    ['500', { status: 500 }],
    ['529', { status: 529 }],
    ['a reset', { reset: 'before' }],
  ])('%s is tried again while nothing has happened', async (_case, answer) => {
    await start();
    model.plays([answer, { text: 'Here I am.' }]);

    const { reply } = await user.chat('hi');

    expect([reply, model.requests.length]).toEqual(['Here I am.', 2]);
  });

  it.each<[string, ScriptedAnswer[], number]>([
    ['words were shown', [{ text: ['Let me ', 'see'], reset: 'after' }], 1],
    ['a tool ran', [{ calls: [CALENDARS] }, { status: 500 }], 2],
  ])('nothing is tried again once %s', async (_case, answers, calls) => {
    await start();
    model.plays(answers);

    const { status, body } = await refusedChat();

    expect([status, body.code]).toEqual([503, 'ai_unavailable']);
    expect(model.requests).toHaveLength(calls);
  });

  it('a proposal that was made before the failure is not lost', async () => {
    await start();
    model.plays([{ calls: [GYM] }, { status: 500 }]);

    const { incomplete, proposedActions } = await user.chat('gym');

    expect([incomplete, proposedActions[0]?.preview.summary]).toEqual(['unavailable', expect.stringContaining('Gym')]);
  });

  it('goes on asking a server that is slow: one answer that comes late is no reason to ask for no other', async () => {
    await start();
    world.limits.firstByteMs = 50;
    model.plays([{ hang: 'before' }]);
    for (let turn = 0; turn < 6; turn += 1) await refusedChat();
    world.limits.firstByteMs = 10_000;
    model.plays([{ text: 'Here I am.' }]);

    const { reply } = await user.chat('hi');

    expect(reply).toBe('Here I am.');
  });

  it('stops asking a server that is down, and keeps to the calendar', async () => {
    await start();
    model.plays([{ status: 500 }]);
    for (let turn = 0; turn < 4; turn += 1) await refusedChat();
    const asked = model.requests.length;

    const { body } = await refusedChat();

    expect([body.code, model.requests.length]).toEqual(['ai_unavailable', asked]);
  });

  it('is stood in for by the builtin engine where that is allowed, and the metric tells', async () => {
    await start({ AI_ENGINE: 'auto' });
    model.plays([{ status: 500 }]);

    const { engine, proposedActions } = await user.chat('gym tomorrow at 6pm');
    const metrics = await world.server.call<string>('GET', '/metrics');

    expect([engine, proposedActions.length]).toEqual(['builtin', 1]);
    expect(metrics.body).toContain('ai_turns_total{engine="builtin",fallback="true"} 1');
  });

  it.each<[string, ScriptedAnswer]>([
    ['tells', { text: 'Hello.', usage: { prompt_tokens: 900, completion_tokens: 100, total_tokens: 1000 } }],
    ['does not tell', { text: 'Hello.', usage: null }],
  ])("a user's tokens of a day are limited where the server %s what it took", async (_case, answer) => {
    await start({ AI_DAILY_TOKENS: '700' });
    model.plays([answer]);
    await user.chat('hi');

    const { status, body, headers } = await refusedChat();
    const parsed = await user.call('POST', '/ai/parse-request', { text: 'gym at 6pm' });
    const other = await (await world.user()).chat('hi');

    expect([status, body.code, parsed.body.code]).toEqual([429, 'ai_budget', 'ai_budget']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(other.reply).toBe('Hello.');
  });

  it.each(['/ai/chat', '/ai/parse-request'])(
    'what was spent on a user who left %s counts as well, and the call to the model ends',
    async (path) => {
      await start({ AI_DAILY_TOKENS: '200' });
      model.plays([{ text: 'Let me see', hang: 'after' }]);
      const leaving = new AbortController();
      const asking = fetch(world.server.url + path, {
        method: 'POST',
        headers: { authorization: `Bearer ${user.token}`, 'content-type': 'application/json' },
        body: JSON.stringify(path === '/ai/chat' ? { message: 'hi' } : { text: 'gym at 6pm' }),
        signal: leaving.signal,
      });
      while (model.requests.length === 0) await sleep(5);
      leaving.abort();
      await asking.catch(() => undefined);
      await model.wasAbandoned(1);
      model.plays([{ text: 'Hello.' }]);

      const { status, body } = await refusedChat();

      expect([status, body.code, model.requests.length]).toEqual([429, 'ai_budget', 0]);
    },
  );
});
