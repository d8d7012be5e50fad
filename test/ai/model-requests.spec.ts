import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encode } from 'gpt-tokenizer';
import type { ParsedRequest } from '../../src/modules/ai/dto/parsed-request.dto.js';
import {
  ModelServer,
  type Script,
  type ScriptedAnswer,
  type ScriptedCall,
  type SeenRequest,
} from '../support/model-server.js';
import { type AiUser, AiWorld, anEvent, dayFromNow } from './ai-world.js';

const SAID = { referenceTime: '2026-11-23T09:00:00', timeZone: 'Europe/Berlin' };
const READING = { intent: 'create_event', confidence: 90, summary: 'Gym', start: '2026-11-24T18:00' };

let model: ModelServer;
let world: AiWorld;
let user: AiUser;

beforeAll(async () => {
  model = await ModelServer.start();
  world = await AiWorld.startWith(model);
  user = await world.user([anEvent({ id: 'dentist00' })]);
});

afterAll(async () => {
  await world.close();
  await model.close();
});

function on(more: object): object {
  return { eventId: 'dentist00', ...more };
}

/** Refuses requests that use a feature, as servers do that never heard of it. */
function without(feature: keyof SeenRequest, says: string, answer: ScriptedAnswer): Script {
  return (request) => {
    const value = JSON.stringify(request[feature] ?? '');
    return value.includes(says) ? { status: 400, error: { message: `unknown ${feature}: ${says}` } } : answer;
  };
}

describe('what a turn costs', () => {
  it('instructions and tools together take less than 1,500 tokens', async () => {
    model.plays([{ text: 'Hello.' }]);

    await user.chat('hi');

    const [request] = model.requests;
    const tokens = {
      instructions: encode(request?.messages[0]?.content ?? '').length,
      tools: encode(JSON.stringify(request?.tools)).length,
    };
    process.stdout.write(`tokens of a turn before it is spoken in: ${JSON.stringify(tokens)}\n`);
    expect(request?.tools).toHaveLength(11);
    expect(tokens.instructions + tokens.tools).toBeLessThan(1500);
  });

  const day = dayFromNow(2);
  const find: ScriptedCall = { name: 'list_events', arguments: { query: 'dentist' } };
  it.each<[string, ScriptedCall[]]>([
    ['create an event', [{ name: 'create_event', arguments: { summary: 'Gym', start: `${day}T18:00` } }]],
    [
      'create one that repeats',
      [
        {
          name: 'create_event',
          arguments: { summary: 'Yoga', start: `${day}T18:00`, recurrence: ['RRULE:FREQ=WEEKLY'] },
        },
      ],
    ],
    ['create a whole day', [{ name: 'create_event', arguments: { summary: 'Leave', start: day } }]],
    [
      'invite somebody',
      [{ name: 'create_event', arguments: { summary: 'Call', start: `${day}T09:00`, attendees: ['eve@example.com'] } }],
    ],
    ['move an event', [find, { name: 'update_event', arguments: on({ start: `${day}T16:00` }) }]],
    ['lengthen an event', [find, { name: 'update_event', arguments: on({ durationMinutes: 90 }) }]],
    ['cancel an event', [find, { name: 'delete_event', arguments: on({}) }]],
    ['list a day', [{ name: 'list_events', arguments: { from: day, to: day } }]],
    [
      'ask whether one is free',
      [{ name: 'check_availability', arguments: { from: `${day}T08:00`, to: `${day}T18:00` } }],
    ],
    ['find a time', [{ name: 'find_slots', arguments: { durationMinutes: 60 } }]],
  ])('%s: at most two model calls before the proposal and none after the confirmation', async (_case, calls) => {
    const asker = await world.user([anEvent({ id: 'dentist00' })]);
    model.plays([...calls.map((call) => ({ calls: [call] })), { text: 'There.' }]);

    const { proposedActions } = await asker.chat('please');
    const before = model.requests.findIndex(({ messages }) => messages.at(-1)?.content.includes('"proposed"'));
    for (const action of proposedActions) expect((await asker.confirm(action)).status).toBe(200);

    expect(before < 0 ? model.requests.length : before).toBeLessThanOrEqual(2);
    expect(model.requests).toHaveLength(calls.length + 1);
  });
});

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
      'json_object',
      undefined,
    ]);
    expect(model.requests[2]?.messages[0]?.content).toContain('"additionalProperties":false');
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
    const raw = [...pieces, end].map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`).join('');
    model.plays([{ raw: `${raw}data: [DONE]\n\n` }, { text: 'There.' }]);

    const events = await user.stream('hi');

    const ran = events.flatMap(({ event, data }) => (event === 'tool' ? [data] : []));
    expect(ran.filter((tool) => JSON.stringify(tool).includes('done'))).toEqual([
      { name: 'list_calendars', status: 'done' },
      { name: 'list_events', status: 'done' },
    ]);
  });
});

describe('a reading that does not fit its schema', () => {
  it.each([
    ['is no JSON', 'Sure! Gym at six.'],
    ['lacks what is needed', '{"summary":"Gym"}'],
    ['has an unknown field', JSON.stringify({ ...READING, sql: 'x' })],
    ['names a time that does not exist', JSON.stringify({ ...READING, start: '2026-02-30T10:00' })],
  ])('is mended in one round when it %s', async (_case, bad) => {
    model.plays([{ text: bad }, { text: JSON.stringify(READING) }]);

    const { status, body } = await user.call<ParsedRequest>('POST', '/ai/parse-request', { text: 'gym', ...SAID });

    expect([status, body.event?.summary, model.requests.length]).toEqual([200, 'Gym', 2]);
    expect(model.requests[1]?.messages.at(-1)?.content).toContain('does not fit the schema');
  });

  it('is given up after that round', async () => {
    model.plays([{ text: 'No.' }]);

    const { status, body } = await user.call('POST', '/ai/parse-request', { text: 'gym', ...SAID });

    expect([status, body.code, model.requests.length]).toEqual([502, 'ai_bad_reply', 2]);
  });

  it('is read without the model where that is allowed', async () => {
    const fresh = await AiWorld.startWith(model, { AI_ENGINE: 'auto' });
    const asker = await fresh.user();
    model.plays([{ text: 'No.' }]);

    const { body } = await asker.call<ParsedRequest>('POST', '/ai/parse-request', { text: 'gym at 6pm', ...SAID });
    await fresh.close();

    expect([body.engine, body.intent]).toEqual(['builtin', 'create_event']);
  });

  it('has its date corrected by the words it quotes, and says so', async () => {
    const wrong = { ...READING, start: '2026-11-26T18:00', when: 'tomorrow at 6pm' };
    model.plays([{ text: JSON.stringify(wrong) }]);

    const text = 'gym tomorrow at 6pm';
    const { body } = await user.call<ParsedRequest>('POST', '/ai/parse-request', { text, ...SAID });

    expect(body.event?.start?.dateTime).toBe('2026-11-24T18:00');
    expect(body.assumptions).toEqual([expect.stringMatching(/“tomorrow at 6pm” read as .*24/)]);
  });
});
