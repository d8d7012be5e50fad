import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ParsedRequest } from '../../src/modules/ai/dto/parsed-request.dto.js';
import { ModelServer, type Script, type ScriptedAnswer, type SeenRequest } from '../support/model-server.js';
import { type AiUser, AiWorld, dayFromNow } from './ai-world.js';

const SAID = { referenceTime: '2026-11-23T09:00:00', timeZone: 'Europe/Berlin' };
const READING = { intent: 'create_event', confidence: 90, summary: 'Gym', start: '2026-11-24T18:00' };
const GYM = { summary: 'Gym', start: `${dayFromNow(2)}T18:00` };
const YOGA = { summary: 'Yoga', start: `${dayFromNow(2)}T20:00` };
const JSON_BODY = { 'content-type': 'application/json' };

const model = ModelServer.shared();
const world = AiWorld.sharedWith(model);
let user: AiUser;

beforeAll(async () => {
  user = await world.user();
});

/** Refuses requests that use a feature, as servers do that never heard of it. */
function without(feature: keyof SeenRequest, says: string, answer: ScriptedAnswer): Script {
  return (request) => {
    const value = JSON.stringify(request[feature] ?? '');
    return value.includes(says) ? { status: 400, error: { message: `unknown ${feature}: ${says}` } } : answer;
  };
}

/** One event of a stream. */
function chunk(delta: unknown, finish: string | null = null, more: object = {}): string {
  return `data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason: finish }], ...more })}\n\n`;
}

/** A piece of a call of `create_event`. */
function piece(index: number, id: string | undefined, name: string | undefined, text: unknown): string {
  return chunk({ tool_calls: [{ index, id, function: { name, arguments: text } }] });
}

const NAME = 'create_event';
const gym = JSON.stringify(GYM);
const yoga = JSON.stringify(YOGA);
const END = `${chunk({}, 'tool_calls')}data: [DONE]\n\n`;

describe('a compatible server that lacks a feature', () => {
  it('is asked without token counts in the stream, and then never again with them', async () => {
    const fresh = await AiWorld.startWith(model);
    const asker = await fresh.user();
    model.plays(without('stream_options', 'include_usage', { text: 'Hello.', usage: null }));

    const first = await asker.chat('hi');
    await asker.chat('hi');
    await fresh.close();

    expect(first.reply).toBe('Hello.');
    expect(first.usage.inputTokens).toBeGreaterThan(500);
    expect(model.requests.map(({ stream_options: options }) => options !== undefined)).toEqual([true, false, false]);
  });

  it('is held to JSON, or only asked for it, where it knows no schemas', async () => {
    const fresh = await AiWorld.startWith(model);
    const asker = await fresh.user();
    const answer = { text: `\`\`\`json\n${JSON.stringify(READING)}\n\`\`\`` };
    model.plays(without('response_format', 'json', answer));

    const { status, body } = await asker.call<ParsedRequest>('POST', '/ai/parse-request', { text: 'gym', ...SAID });
    await fresh.close();

    expect([status, body.event?.summary]).toEqual([200, 'Gym']);
    expect(model.requests.map(({ response_format: format }) => format?.type)).toEqual([
      'json_schema',
      'json_schema',
      'json_object',
      undefined,
    ]);
    expect(model.requests[3]?.messages[0]?.content).toContain('"additionalProperties":false');
  });

  it('is held to the schema to the letter, or as far as it goes', async () => {
    const fresh = await AiWorld.startWith(model);
    const asker = await fresh.user();
    const filled = Object.fromEntries(
      ['end', 'when', 'durationMinutes', 'location', 'people', 'response', 'question'].map((name) => [name, null]),
    );
    model.plays(without('response_format', '"strict":true', { text: JSON.stringify({ ...filled, ...READING }) }));

    const { status, body } = await asker.call<ParsedRequest>('POST', '/ai/parse-request', { text: 'gym', ...SAID });
    await fresh.close();

    expect([status, body.event?.summary]).toEqual([200, 'Gym']);
    const [strict, lenient] = model.requests.map(({ response_format: format }) => format?.json_schema);
    expect([...(strict?.schema.required ?? [])].toSorted()).toEqual(
      Object.keys(strict?.schema.properties ?? {}).toSorted(),
    );
    expect(strict?.schema.properties['response']).toEqual({
      anyOf: [expect.objectContaining({ type: 'string' }), { type: 'null' }],
    });
    expect([strict?.strict, lenient?.strict]).toEqual([true, undefined]);
    expect(lenient?.schema.required).toEqual(['intent', 'confidence']);
  });

  it.each([
    ['tells every call by the same index', 0],
    ['leaves the index out', undefined],
  ])('is understood when it %s', async (_case, index) => {
    const pieces = ['list_calendars', 'list_events'].map((name) => ({
      choices: [
        {
          delta: { tool_calls: [{ index, id: `call_${name}`, function: { name, arguments: '{}' } }] },
          finish_reason: null,
        },
      ],
    }));
    const end = { choices: [{ delta: {}, finish_reason: 'stop' }] };
    const raw = [...pieces, end].map((each) => `data: ${JSON.stringify(each)}\n\n`).join('');
    model.plays([{ raw: `${raw}data: [DONE]\n\n` }, { text: 'There.' }]);

    const events = await user.stream('hi');

    const ran = events.flatMap(({ event, data }) => (event === 'tool' ? [data] : []));
    expect(ran.filter((tool) => JSON.stringify(tool).includes('done'))).toEqual([
      { name: 'list_calendars', status: 'done' },
      { name: 'list_events', status: 'done' },
    ]);
  });
});

describe('a compatible server with ways of its own', () => {
  it.each([
    [
      'sends the pieces of two calls by turns',
      piece(0, 'a', NAME, gym.slice(0, 9)) +
        piece(1, 'b', NAME, yoga.slice(0, 9)) +
        piece(0, undefined, undefined, gym.slice(9)) +
        piece(1, undefined, undefined, yoga.slice(9)),
    ],
    [
      'repeats id and name with every piece',
      piece(0, 'a', NAME, gym.slice(0, 9)) +
        piece(0, 'a', NAME, gym.slice(9)) +
        piece(1, 'b', NAME, yoga.slice(0, 9)) +
        piece(1, 'b', NAME, yoga.slice(9)),
    ],
    ['gives two calls one id', piece(0, 'a', NAME, gym) + piece(1, 'a', NAME, yoga)],
    ['gives neither ids nor numbers', piece(0, undefined, NAME, gym) + piece(0, '', NAME, yoga)],
    ['sends arguments that are no text', piece(0, 'a', NAME, GYM) + piece(1, 'b', NAME, YOGA)],
  ])('is understood when it %s', async (_case, calls) => {
    model.plays([{ raw: calls + END }, { text: 'Please confirm.' }]);

    const { proposedActions } = await user.chat('gym and yoga');

    expect(proposedActions.map(({ preview }) => preview.after?.summary)).toEqual(['Gym', 'Yoga']);
    for (const { id } of proposedActions) await user.call('POST', `/ai/actions/${id}/reject`);
  });

  it.each<[string, ScriptedAnswer]>([
    [
      'says stop although it calls a tool, and speaks beside it',
      { raw: chunk({ role: 'assistant', content: 'One moment.' }) + piece(0, 'a', NAME, gym) + chunk({}, 'stop') },
    ],
    [
      'answers in one piece although a stream was asked for',
      {
        headers: JSON_BODY,
        raw: JSON.stringify({
          choices: [
            {
              message: {
                role: 'assistant',
                content: 'One moment.',
                tool_calls: [{ id: 'a', type: 'function', function: { name: NAME, arguments: gym } }],
              },
              finish_reason: 'tool_calls',
            },
          ],
        }),
      },
    ],
  ])('is heard when it %s', async (_case, answer) => {
    model.plays([answer, { text: 'Please confirm.' }]);

    const { reply, proposedActions } = await user.chat('gym');

    expect([reply, proposedActions.length]).toEqual(['One moment.\nPlease confirm.', 1]);
  });

  it.each<[string, ScriptedAnswer]>([
    [
      'ends lines as it likes and fills pauses with comments',
      { raw: `: wait\n\n${chunk({ content: 'Grüße 🎉' }).replace('data: ', 'data:')}${END}`.replaceAll('\n', '\r\n') },
    ],
    ['cuts letters in two', { raw: chunk({ content: 'Grüße 🎉' }) + END, drip: 0 }],
    ['leaves the last mark out', { raw: chunk({ content: 'Grüße 🎉' }) + chunk({}, 'stop') }],
    ['sends nulls', { raw: chunk({ content: null, tool_calls: null }) + chunk({ content: 'Grüße 🎉' }, 'stop') }],
    ['sends parts', { raw: chunk({ content: [{ type: 'thinking' }, { type: 'text', text: 'Grüße 🎉' }] }, 'stop') }],
  ])('is read when it %s', async (_case, answer) => {
    model.plays([answer]);

    const { reply } = await user.chat('hi');

    expect(reply).toBe('Grüße 🎉');
  });

  it('is believed once it has finished, even if it never hangs up', async () => {
    world.limits.idleMs = 100;
    model.plays([{ text: 'Hello.', calls: [], finish: 'stop', hang: 'finished' }]);

    const { reply } = await user.chat('hi');
    world.limits.idleMs = 10_000;

    expect(reply).toBe('Hello.');
  });

  it.each([
    ['counts up with every chunk', [1, 2, 3], 103, 103],
    ['counts below nothing', [-500], 1000, 2500],
    ['counts in words', ['many'], 1000, 2500],
  ])('is charged what it took when it %s', async (_case, counts, least, most) => {
    const chunks = counts.map((count) =>
      chunk({ content: 'x ' }, null, { usage: { prompt_tokens: 100, completion_tokens: count } }),
    );
    model.plays([{ raw: chunks.join('') + chunk({}, 'stop') }]);

    const { usage } = await user.chat('hi');

    const sum = usage.inputTokens + usage.outputTokens;
    expect(sum).toBeGreaterThanOrEqual(least);
    expect(sum).toBeLessThanOrEqual(most);
  });

  it.each<[string, ScriptedAnswer, number, string]>([
    ['a limit told in the stream', { raw: 'data: {"error":{"code":"rate_limit_exceeded"}}\n\n' }, 503, 'ai_busy'],
    ['a status told in the stream', { raw: 'data: {"error":{"code":429,"message":"slow"}}\n\n' }, 503, 'ai_busy'],
    ['an error dressed as an answer', { headers: JSON_BODY, raw: '{"error":{"message":"no"}}' }, 502, 'ai_bad_reply'],
    ['numbers for words', { raw: chunk({ content: 5, tool_calls: { a: 1 } }, 'stop') }, 502, 'ai_bad_reply'],
    ['an answer without end', { raw: `data: ${'x'.repeat(20_000_000)}` }, 502, 'ai_bad_reply'],
  ])('is not believed with %s', async (_case, answer, status, code) => {
    const asker = await world.user();
    model.plays([answer]);

    const refused = await asker.call('POST', '/ai/chat', { message: 'hi' });

    expect([refused.status, refused.body.code]).toEqual([status, code]);
  });

  it('is not followed to another address', async () => {
    const elsewhere = await ModelServer.start();
    model.plays([{ status: 307, headers: { location: elsewhere.url } }]);

    const { status } = await user.call('POST', '/ai/chat', { message: 'hi' });
    await elsewhere.close();

    expect([status, elsewhere.requests.length]).toEqual([503, 0]);
  });
});
