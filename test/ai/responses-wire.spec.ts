import { beforeAll, describe, expect, it } from '@jest/globals';
import { LLMock } from '@copilotkit/aimock';
import type { ChatReply } from '../../src/modules/ai/dto/chat.dto.js';
import type { ParsedRequest } from '../../src/modules/ai/dto/parsed-request.dto.js';
import { ModelServer, type ScriptedAnswer } from '../support/model-server.js';
import { type AiUser, AiWorld, dayFromNow, proposalOf } from './ai-world.js';

const GYM = { name: 'create_event', arguments: { summary: 'Gym', start: `${dayFromNow(2)}T18:00` } };
const CALENDARS = { name: 'list_calendars', arguments: {} };
const SAID = { referenceTime: '2026-11-23T09:00:00', timeZone: 'Europe/Berlin' };
const READING = { intent: 'create_event', confidence: 90, summary: 'Gym', start: '2026-11-24T18:00' };
const SSE = { 'content-type': 'text/event-stream' };

const model = ModelServer.shared();
const world = AiWorld.sharedWith(model, { OPENAI_API: 'responses', OPENAI_MODEL: 'gpt-test' });
let user: AiUser;

beforeAll(async () => {
  user = await world.user();
});

/** The input items of a request, by their kind. */
function kindsOf(nth: number): unknown[] {
  const input = model.sent[nth]?.body['input'];
  return Array.isArray(input) ? input.map((item: Record<string, unknown>) => item['type'] ?? item['role']) : [];
}

function event(type: string, fields: object): string {
  return `event: ${type}\ndata: ${JSON.stringify({ type, ...fields })}\n\n`;
}

describe('a request on the Responses API', () => {
  it('is stored nowhere, reasons little, and tells of its user by a pseudonym only', async () => {
    model.plays([{ text: 'Hello.' }]);

    await user.chat('hi');

    const { path, body } = model.sent[0] ?? {};
    expect(path).toBe('/v1/responses');
    expect(body).toMatchObject({
      model: 'gpt-test',
      store: false,
      stream: true,
      include: ['reasoning.encrypted_content'],
      reasoning: { effort: 'low' },
      max_output_tokens: expect.any(Number),
      prompt_cache_key: expect.stringMatching(/^[\w-]{32}$/),
    });
    for (const field of ['temperature', 'top_p', 'user']) expect(body).not.toHaveProperty(field);
    expect(JSON.stringify(body)).not.toContain(user.email);
  });

  it('has one pseudonym for each user, in every conversation', async () => {
    const other = await world.user();
    model.plays([{ text: 'Hello.' }]);
    for (const each of [user, user, other]) await each.chat('hi');

    const [first, again, others] = model.sent.map(({ body }) => body['prompt_cache_key']);

    expect(again).toBe(first);
    expect(others).not.toBe(first);
  });

  it('sends every result with the id of its call, and the reasoning before its calls', async () => {
    model.plays([{ reasoning: 'first the calendars', text: 'Looking.', calls: [CALENDARS, GYM] }, { text: 'There.' }]);

    await user.chat('gym');

    const input = model.sent[1]?.body['input'];
    expect(kindsOf(1)).toEqual([
      'user',
      'reasoning',
      'assistant',
      'function_call',
      'function_call',
      'function_call_output',
      'function_call_output',
    ]);
    expect(input).toContainEqual({
      type: 'reasoning',
      id: 'rs_1',
      summary: [],
      encrypted_content: Buffer.from('first the calendars').toString('base64'),
    });
    expect(input).toContainEqual(expect.objectContaining({ type: 'function_call', call_id: 'call_1' }));
    expect(input).toContainEqual(expect.objectContaining({ type: 'function_call_output', call_id: 'call_1' }));
  });

  it('gives no reasoning back once the turn is over', async () => {
    model.plays([{ reasoning: 'hm', calls: [CALENDARS] }, { text: 'One.' }]);
    const { conversationId } = await user.chat('which calendars?');

    await user.chat('thanks', { conversationId });

    expect(kindsOf(2)).toEqual(['user', 'function_call', 'function_call_output', 'assistant', 'user']);
  });

  it('asks for a reading by its schema', async () => {
    model.plays([{ text: JSON.stringify(READING) }]);

    const { status, body } = await user.call<ParsedRequest>('POST', '/ai/parse-request', { text: 'gym', ...SAID });

    expect([status, body.engine, body.event?.summary]).toEqual([200, 'openai', 'Gym']);
    expect(model.sent[0]?.body['text']).toMatchObject({
      format: { type: 'json_schema', name: 'calendar_request', strict: true },
    });
    expect(model.sent[0]?.body).not.toHaveProperty('tools');
  });
});

describe.each([false, true])('an answer on the Responses API (in one piece: %p)', (whole) => {
  it('leads to a proposal, and is counted', async () => {
    const usage = { prompt_tokens: 900, completion_tokens: 20, total_tokens: 920 };
    model.plays([
      { calls: [GYM], usage, whole },
      { text: 'Please confirm.', usage, whole },
    ]);

    const reply = await user.chat('gym');
    const { status } = await user.confirm(proposalOf(reply));

    expect([reply.reply, reply.usage.inputTokens, reply.usage.outputTokens]).toEqual(['Please confirm.', 1800, 40]);
    expect(status).toBe(200);
  });

  it.each<[string, ScriptedAnswer, number, string | undefined]>([
    ['cut off by its length', { calls: [GYM], finish: 'length' }, 200, 'length'],
    ['filtered', { calls: [GYM], finish: 'content_filter' }, 200, 'refused'],
    ['refused', { refusal: 'I will not do that.' }, 200, 'refused'],
    ['refused before it began', { status: 400, error: { code: 'invalid_prompt' } }, 200, 'refused'],
  ])('%s: no call of it is made', async (_case, answer, status, incomplete) => {
    model.plays([{ ...answer, whole }]);

    const reply = await user.call<ChatReply>('POST', '/ai/chat', { message: 'gym' });

    expect([reply.status, reply.body.incomplete]).toEqual([status, incomplete]);
    expect(reply.body.proposedActions ?? []).toEqual([]);
    expect(model.requests).toHaveLength(1);
  });
});

describe('an answer on the Responses API that goes wrong', () => {
  const failed = { id: 'r', object: 'response', status: 'failed', output: [] };
  const serverError = { code: 'server_error', message: 'The server had an error' };

  it.each<[string, ScriptedAnswer]>([
    ['by response.failed', { raw: event('response.failed', { response: { ...failed, error: serverError } }) }],
    ['by an error event', { raw: event('error', { code: 'server_error', message: 'x', param: null }) }],
    [
      'as a whole',
      { raw: JSON.stringify({ ...failed, error: serverError }), headers: { 'content-type': 'application/json' } },
    ],
  ])('failed %s: it is asked for once more', async (_case, answer) => {
    model.plays([answer, { text: 'Here I am.' }]);

    const { reply } = await user.chat('hi');

    expect([reply, model.requests.length]).toEqual(['Here I am.', 2]);
  });

  it('is a rate limit within the stream: it is waited for once', async () => {
    const limited = { ...failed, error: { code: 'rate_limit_exceeded', message: 'slow down' } };
    model.plays([{ raw: event('response.failed', { response: limited }) }, { text: 'Here I am.' }]);

    expect((await user.chat('hi')).reply).toBe('Here I am.');
  });

  it.each<[string, ScriptedAnswer]>([
    ['ends without its last event', { text: 'Hello.', finish: null }],
    ['is no response', { raw: '{"hello":1}', headers: { 'content-type': 'application/json' } }],
    ['is cut off in a call', { calls: [GYM], finish: null }],
  ])('%s: a bad reply', async (_case, answer) => {
    model.plays([answer]);

    const { status, body } = await user.call('POST', '/ai/chat', { message: 'hi' });

    expect([status, body.code]).toEqual([502, 'ai_bad_reply']);
  });

  it.each<[string, string]>([
    [
      'sends items and no deltas',
      event('response.output_item.done', {
        output_index: 0,
        item: { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'Hello there.' }] },
      }) + event('response.completed', { response: { object: 'response', status: 'completed', output: [] } }),
    ],
    [
      'sends everything in the last event',
      event('response.completed', {
        response: {
          object: 'response',
          status: 'completed',
          output: [{ type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'Hello there.' }] }],
        },
      }),
    ],
    [
      'marks its end as Chat Completions do',
      `${event('response.output_text.delta', { output_index: 0, delta: 'Hello there.' })}data: [DONE]\n\n`,
    ],
  ])('is understood where a server %s', async (_case, raw) => {
    model.plays([{ raw, headers: SSE }]);

    expect((await user.chat('hi')).reply).toBe('Hello there.');
  });
});

describe('the Responses API of another author', () => {
  it('leads from words to a confirmed event', async () => {
    const openai = new LLMock({ port: 0, chunkSize: 7 });
    await openai.start();
    const theirs = await AiWorld.start({
      AI_ENGINE: 'openai',
      OPENAI_API: 'responses',
      OPENAI_API_KEY: 'key',
      OPENAI_BASE_URL: `${openai.url}/v1`,
    });
    openai.on(
      { userMessage: 'gym', hasToolResult: false },
      { toolCalls: [{ name: GYM.name, arguments: JSON.stringify(GYM.arguments) }], reasoning: 'a gym visit' },
    );
    openai.on({ userMessage: 'gym', hasToolResult: true }, { content: 'I propose the gym; please confirm it.' });
    const asker = await theirs.user();

    const reply = await asker.chat('book the gym');
    const { status } = await asker.confirm(proposalOf(reply));
    await theirs.close();
    await openai.stop();

    expect([reply.engine, reply.reply]).toEqual(['openai', 'I propose the gym; please confirm it.']);
    expect(status).toBe(200);
  });
});
