import { afterEach, describe, expect, it } from '@jest/globals';
import type { ParsedRequest } from '../../src/modules/ai/dto/parsed-request.dto.js';
import { ModelServer, type ScriptedAnswer } from '../support/model-server.js';
import { type AiUser, AiWorld } from './ai-world.js';

interface Readiness {
  status: string;
  degraded?: Record<string, { reason: string; detail: string; since: string }>;
}

const KEY = 'sk-live-0123456789abcdef';

const model = ModelServer.shared();
let world: AiWorld;
let user: AiUser;
let notes: string[];

async function start(overrides: Record<string, string> = {}): Promise<void> {
  world = await AiWorld.startWith(model, { AI_ENGINE: 'auto', OPENAI_API_KEY: KEY, ...overrides });
  world.limits.firstByteMs = 300;
  user = await world.user();
  notes = [];
  const collect = (...note: unknown[]): void => void notes.push(JSON.stringify(note));
  world.server.app.useLogger({ log: () => undefined, warn: collect, error: collect });
}

async function readiness(): Promise<Readiness> {
  return (await world.server.call<Readiness>('GET', '/health/ready')).body;
}

afterEach(async () => {
  world.server.app.useLogger(false);
  await world.close();
});

const CASES: [string, ScriptedAnswer, string][] = [
  ['refuses the key', { status: 401, error: { message: `Incorrect API key provided: ${KEY}.` } }, 'model_refused'],
  ['does not know the model', { status: 404, error: { code: 'model_not_found' } }, 'model_refused'],
  ['refuses the request', { status: 400, error: { message: 'no' } }, 'model_refused'],
  ['has no quota left', { status: 429, error: { code: 'insufficient_quota' } }, 'model_refused'],
  ['is down', { status: 500 }, 'model_unavailable'],
  ['hangs up', { reset: 'before' }, 'model_unavailable'],
  ['is too slow', { hang: 'before' }, 'model_unavailable'],
  ['breaks off', { text: 'Let me', finish: null, raw: 'data: {"choices":[]}\n\n' }, 'model_unavailable'],
  ['is over its rate limit', { status: 429, headers: { 'retry-after': '60' } }, 'model_busy'],
];

describe('a model that does not answer', () => {
  it.each(CASES)(
    '%s: the reply, a metric, readiness and one line of the log tell why',
    async (_case, answer, reason) => {
      await start();
      model.plays([answer]);

      const { engine, degraded, proposedActions } = await user.chat('gym tomorrow at 6pm');
      const lines = notes.filter((note) => note.includes('the model server'));
      const ready = await readiness();
      const { body } = await user.call<ParsedRequest>('POST', '/ai/parse-request', { text: 'gym tomorrow at 6pm' });
      const metrics = await world.server.call<string>('GET', '/metrics');

      expect([engine, proposedActions.length, degraded?.reason]).toEqual(['builtin', 1, reason]);
      expect(degraded?.detail).toMatch(/^The language model .*\.$/);
      expect([body.engine, body.degraded?.reason]).toEqual(['builtin', reason]);
      expect(lines).toHaveLength(1);
      expect(ready).toMatchObject({ status: 'ok', degraded: { model: { reason } } });
      for (const route of ['chat', 'parse']) {
        expect(metrics.body).toContain(`ai_degraded_total{route="${route}",reason="${reason}"} 1`);
      }
    },
  );

  it('is told of no longer once it answers again', async () => {
    await start();
    model.plays([{ status: 401 }, { text: 'Hello.' }]);
    await user.chat('hi');

    const { engine, degraded } = await user.chat('hi');

    expect([engine, degraded, await readiness()]).toEqual(['openai', undefined, { status: 'ok' }]);
  });

  it('is a budget that is spent: the builtin engine needs none', async () => {
    await start({ AI_DAILY_TOKENS: '700' });
    const usage = { prompt_tokens: 900, completion_tokens: 100, total_tokens: 1000 };
    model.plays([{ text: 'Hello.', usage }]);
    await user.chat('hi');

    const { engine, degraded, proposedActions } = await user.chat('gym tomorrow at 6pm');
    const { body } = await user.call<ParsedRequest>('POST', '/ai/parse-request', { text: 'gym tomorrow at 6pm' });

    expect([engine, degraded?.reason, proposedActions.length]).toEqual(['builtin', 'budget', 1]);
    expect([body.engine, body.degraded?.reason, body.intent]).toEqual(['builtin', 'budget', 'create_event']);
    expect(model.requests).toHaveLength(1);
  });

  it('is not repeated by a client where an operator must act', async () => {
    await start({ AI_ENGINE: 'openai' });
    model.plays([{ status: 401 }]);
    const refused = await user.call('POST', '/ai/chat', { message: 'hi' });
    model.plays([{ status: 500 }]);
    const down = await user.call('POST', '/ai/chat', { message: 'hi' });

    expect([refused.status, refused.body.code, refused.body.retryable]).toEqual([503, 'ai_unavailable', false]);
    expect([down.status, down.body.code, down.body.retryable]).toEqual([503, 'ai_unavailable', true]);
  });
});

describe('the line about a refusal', () => {
  it('holds the server’s own sentence, without the key and without what the user wrote', async () => {
    await start();
    const message = `Invalid value 'lunch with Anna Karenina at the Ritz' for anna@example.com; key ${KEY}, bearer abc.def, param 'messages[1].content' of 'gpt-6.1-terra'`;
    model.plays([{ status: 400, error: { message } }]);

    await user.chat('lunch with Anna Karenina at the Ritz tomorrow at noon');

    const line = notes.find((note) => note.includes('the model server')) ?? '';
    expect(line).toContain('Invalid value');
    expect(line).toContain("'messages[1].content' of 'gpt-6.1-terra'");
    for (const secret of ['Karenina', 'Ritz', 'anna@example.com', KEY, 'abc.def']) expect(line).not.toContain(secret);
    expect(line.length).toBeLessThan(600);
  });

  it.each([
    ['in a list', '[{"error":{"message":"The model is overloaded with sorrow"}}]'],
    ['as the body itself', '{"object":"error","message":"The model is overloaded with sorrow","code":400}'],
    ['as a detail', '{"detail":[{"msg":"The model is overloaded with sorrow"}]}'],
    ['as a text', '{"error":"The model is overloaded with sorrow"}'],
    ['on a page', '<html><h1>The model is overloaded with sorrow</h1></html>'],
  ])('holds that sentence where the server gives it %s', async (_case, raw) => {
    await start();
    model.plays([{ status: 400, raw }]);

    await user.chat('hi');

    expect(notes.join('\n')).toContain('The model is overloaded with sorrow');
  });
});
