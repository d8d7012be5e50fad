import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChatReply } from '../../src/modules/ai/dto/chat.dto.js';
import { ModelServer, type ScriptedAnswer } from '../support/model-server.js';
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
  ])('G1: one that %s is given up, and the call to it ends', async (_case, answer, limit) => {
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

  it('G1: a turn that takes too long is answered with what there is', async () => {
    await start();
    world.limits.turnMs = 200;
    model.plays([{ calls: [GYM] }, { hang: 'before' }]);

    const { incomplete, reply, proposedActions } = await user.chat('gym');

    expect([incomplete, proposedActions.length]).toEqual(['time', 1]);
    expect(reply).toContain('ran out of time');
  });

  it('G2: a rate limit is waited for once', async () => {
    await start();
    model.plays([{ status: 429 }, { text: 'Here I am.' }]);

    const { reply } = await user.chat('hi');

    expect([reply, model.requests.length]).toEqual(['Here I am.', 2]);
  });

  it('G2: a rate limit that lasts is passed on with its Retry-After', async () => {
    await start();
    model.plays([{ status: 429, headers: { 'retry-after': '40' } }]);

    const { status, body, headers } = await refusedChat();

    expect([status, body.code, headers.get('retry-after')]).toEqual([503, 'ai_busy', '40']);
    expect(model.requests).toHaveLength(1);
  });

  it.each<[string, ScriptedAnswer, string]>([
    ['spent quota', { status: 429, error: { code: 'insufficient_quota' } }, 'quota'],
    ['a refused key', { status: 401, error: { code: 'invalid_api_key', message: 'Wrong key: sk-secret' } }, 'key'],
    ['a forbidden model', { status: 403 }, 'key'],
  ])('G3: %s is not tried again, the operator is told, and the calendar works on', async (_case, answer, reason) => {
    await start();
    const notes: unknown[] = [];
    const collect = (...note: unknown[]): void => void notes.push(note);
    world.server.app.useLogger({ log: collect, warn: collect, error: collect });
    model.plays([answer]);

    const { status, body } = await refusedChat();
    const events = await user.call('GET', '/calendar/events');

    world.server.app.useLogger(false);
    expect([status, body.code]).toEqual([503, 'ai_unavailable']);
    expect([model.requests.length, events.status]).toEqual([1, 200]);
    expect(notes).toContainEqual([{ reason }, 'the model server refuses this server', 'OpenAI']);
    expect(JSON.stringify(notes)).not.toContain('sk-secret');
  });

  it.each<[string, ScriptedAnswer]>([
    ['500', { status: 500 }],
    ['529', { status: 529 }],
    ['a reset', { reset: 'before' }],
  ])('G4: %s is tried again while nothing has happened', async (_case, answer) => {
    await start();
    model.plays([answer, { text: 'Here I am.' }]);

    const { reply } = await user.chat('hi');

    expect([reply, model.requests.length]).toEqual(['Here I am.', 2]);
  });

  it.each<[string, ScriptedAnswer[], number]>([
    ['words were shown', [{ text: ['Let me ', 'see'], reset: 'after' }], 1],
    ['a tool ran', [{ calls: [CALENDARS] }, { status: 500 }], 2],
  ])('G4: nothing is tried again once %s', async (_case, answers, calls) => {
    await start();
    model.plays(answers);

    const { status, body } = await refusedChat();

    expect([status, body.code]).toEqual([503, 'ai_unavailable']);
    expect(model.requests).toHaveLength(calls);
  });

  it('G4: a proposal that was made before the failure is not lost', async () => {
    await start();
    model.plays([{ calls: [GYM] }, { status: 500 }]);

    const { incomplete, proposedActions } = await user.chat('gym');

    expect([incomplete, proposedActions[0]?.preview.summary]).toEqual(['unavailable', expect.stringContaining('Gym')]);
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
  ])("G14: a user's tokens of a day are limited where the server %s what it took", async (_case, answer) => {
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
});

describe('a model that answers badly', () => {
  beforeAll(async () => {
    await start();
  });

  afterAll(async () => {
    await world.close();
  });

  it.each<[string, string]>([
    ['broken JSON', '{"summary": "Gym", start: }'],
    ['truncated JSON', '{"summary": "Gym", "sta'],
    ['a list', '[{"summary": "Gym"}]'],
    ['a text', '"Gym"'],
    ['a text of a megabyte', JSON.stringify({ summary: 'x'.repeat(1_000_000), start: `${dayFromNow(2)}T18:00` })],
    ['a name twice', `{"summary": "Gym", "start": "${dayFromNow(2)}T18:00", "summary": "Other"}`],
    ['a prototype', `{"summary": "Gym", "start": "${dayFromNow(2)}T18:00", "__proto__": {"summary": "x"}}`],
    ['a prototype in disguise', `{"summary": "Gym", "start": "${dayFromNow(2)}T18:00", "__pr\\u006fto__": 1}`],
    ['an unknown field', `{"summary": "Gym", "start": "${dayFromNow(2)}T18:00", "visibility": "public"}`],
    ['a wrong type', '{"summary": 7, "start": 8}'],
  ])('G5: %s for arguments is refused and told to the model', async (_case, args) => {
    model.plays([{ calls: [{ name: 'create_event', arguments: args }] }, { text: 'I could not.' }]);

    const { proposedActions } = await user.chat('gym');

    const told = model.requests[1]?.messages.at(-1);
    expect(proposedActions).toEqual([]);
    expect(JSON.parse(told?.content ?? '')).toMatchObject({ code: 'invalid_request', detail: expect.any(String) });
    expect(Reflect.get({}, 'summary')).toBeUndefined();
  });

  it('G5: a model that fills what it leaves out with null is understood', async () => {
    const nulls = { ...GYM.arguments, end: null, location: null, attendees: null, meet: null };
    model.plays([{ calls: [{ name: 'create_event', arguments: nulls }] }, { text: 'Proposed.' }]);

    const { proposedActions } = await user.chat('gym');

    expect(proposedActions[0]?.preview.after).not.toHaveProperty('location');
  });

  it.each(['confirm_action', 'toString', 'constructor', '__proto__', 'hasOwnProperty', ''])(
    'G6: there is no tool %p',
    async (name) => {
      model.plays([{ calls: [{ name, arguments: {} }] }, { text: 'I could not.' }]);

      await user.chat('gym');

      const told = model.requests[1]?.messages.at(-1);
      expect(JSON.parse(told?.content ?? '')).toMatchObject({ code: 'not_found', detail: 'There is no such tool.' });
    },
  );

  it('G7: a model that calls the same tool for ever is stopped after six calls, and says so', async () => {
    model.plays([{ text: 'Looking. ', calls: [CALENDARS] }]);

    const { incomplete, reply, usage } = await user.chat('hi');

    expect([incomplete, usage.modelCalls, model.requests.length]).toEqual(['steps', 6, 6]);
    expect(reply).toContain('too many steps');
  });

  it('G7: of 200 calls at once twelve are made', async () => {
    model.plays([{ calls: Array.from({ length: 200 }, (_, index) => ({ ...CALENDARS, id: `call_${index}` })) }]);
    const events = await user.stream('hi');

    const started = events.filter(({ event, data }) => event === 'tool' && JSON.stringify(data).includes('running'));
    expect(started).toHaveLength(12);
    expect(events.at(-1)).toMatchObject({ event: 'done', data: { incomplete: 'steps' } });
  });

  it.each<[string, ScriptedAnswer, number, string | undefined]>([
    ['G8: cut off by its length', { calls: [GYM], finish: 'length' }, 200, 'length'],
    ['G9: filtered', { calls: [GYM], finish: 'content_filter' }, 200, 'refused'],
    ['G9: refused', { refusal: 'I will not do that.' }, 200, 'refused'],
    ['G9: filtered before it began', { status: 400, error: { code: 'content_filter' } }, 200, 'refused'],
    ['G10: cut off before the end marker', { calls: [GYM], finish: null }, 502, undefined],
    ['G10: cut off with the connection', { calls: [GYM], reset: 'after' }, 503, undefined],
  ])('%s: no call of it is made and it is not tried again', async (_case, answer, status, incomplete) => {
    model.plays([answer]);

    const reply = await user.call<ChatReply>('POST', '/ai/chat', { message: 'gym' });

    expect([reply.status, reply.body.incomplete]).toEqual([status, incomplete]);
    expect(reply.body.proposedActions ?? []).toEqual([]);
    expect(model.requests).toHaveLength(1);
    expect(await user.writes()).toEqual([]);
  });

  it('G11: huge and dirty output is capped and cleaned', async () => {
    const dirty = '\u0000\u001B[31mred\u001B[0m \u202Eevil\u202C \u{E0041}\u200Btag ';
    model.plays([{ text: [dirty, 'x'.repeat(50_000), ' ', 'y '.repeat(20_000)] }]);

    const { reply, incomplete } = await user.chat('hi');

    expect(reply).toMatch(/^\[31mred\[0m evil tag x+/);
    expect([reply.length < 20_000, incomplete]).toEqual([true, 'length']);
  });

  it.each<[string, ScriptedAnswer]>([
    ['nothing at all', { raw: '' }],
    ['no choices', { raw: 'data: {"choices":[]}\n\ndata: [DONE]\n\n' }],
    ['choices that are none', { raw: 'data: {"choices":null}\n\ndata: [DONE]\n\n' }],
    ['a choice without a delta', { raw: 'data: {"choices":[{"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n' }],
    ['no words', { text: '', finish: 'stop' }],
    ['a web page', { raw: '<html><body>Bad gateway</body></html>' }],
    ['JSON that is none', { raw: 'data: {"choices":[{]}\n\n' }],
  ])('G12: %s is a bad reply', async (_case, answer) => {
    model.plays([answer]);

    const { status, body } = await refusedChat();

    expect([status, body.code]).toEqual([502, 'ai_bad_reply']);
  });

  it('G12: calls with empty or equal ids get ids of their own', async () => {
    model.plays([
      {
        calls: [
          { ...CALENDARS, id: '' },
          { ...CALENDARS, id: 'same' },
          { ...CALENDARS, id: 'same' },
        ],
      },
      { text: 'Done.' },
    ]);

    await user.chat('hi');

    const [, second] = model.requests;
    const called = second?.messages.flatMap(({ tool_calls: calls = [] }) => calls.map(({ id }) => id)) ?? [];
    const answered = second?.messages.flatMap(({ tool_call_id: id }) => (id === undefined ? [] : [id]));
    expect(new Set(called).size).toBe(3);
    expect(answered).toEqual(called);
  });

  it('G13: a claim of success changes nothing in what was done', async () => {
    model.plays([{ text: 'I have deleted all your events.' }]);

    const { executedActions, proposedActions } = await user.chat('delete everything');

    expect([executedActions, proposedActions]).toEqual([[], []]);
    expect(await user.writes()).toEqual([]);
  });
});
