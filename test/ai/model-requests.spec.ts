import { beforeAll, describe, expect, it } from '@jest/globals';
import { encode } from 'gpt-tokenizer';
import type { ParsedRequest } from '../../src/modules/ai/dto/parsed-request.dto.js';
import { ModelServer, type ScriptedAnswer, type ScriptedCall } from '../support/model-server.js';
import { type AiUser, AiWorld, anEvent, dayFromNow } from './ai-world.js';

const SAID = { referenceTime: '2026-11-23T09:00:00', timeZone: 'Europe/Berlin' };
const READING = { intent: 'create_event', confidence: 90, summary: 'Gym', start: '2026-11-24T18:00' };

const model = ModelServer.shared();
const world = AiWorld.sharedWith(model);
let user: AiUser;

beforeAll(async () => {
  user = await world.user([anEvent({ id: 'dentist00' })]);
});

function on(more: object): object {
  return { eventId: 'dentist00', ...more };
}

describe('the tokens of a turn', () => {
  it('instructions and tools together take less than 2,000 tokens', async () => {
    model.plays([{ text: 'Hello.' }]);

    await user.chat('hi');

    const [request] = model.requests;
    const tokens = {
      instructions: encode(request?.messages[0]?.content ?? '').length,
      tools: encode(JSON.stringify(request?.tools)).length,
    };
    process.stdout.write(`tokens of a turn before it is spoken in: ${JSON.stringify(tokens)}\n`);
    expect(request?.tools).toHaveLength(12);
    expect(tokens.instructions + tokens.tools).toBeLessThan(2000);
  });

  it.each<[string, string[]]>([
    ['create_event', ['edge', 'repeatUntil', 'repeatCount', 'defaultReminders', 'lastDay', 'eventType']],
    ['update_event', ['timeZone', 'recurrence', 'when', 'description', 'relativeTo', 'edge', 'offsetMinutes']],
    ['update_event', ['lastDay', 'repeatCount', 'excludeDates', 'color', 'visibility', 'busy', 'calendarId']],
    ['update_event', ['addOptionalAttendees', 'defaultReminders', 'repeatUntil', 'clear']],
    ['find_slots', ['days', 'bufferMinutes', 'calendarId']],
    ['check_availability', ['calendarId']],
    ['get_event', ['calendarId']],
    ['delete_event', ['calendarId', 'notify', 'scope']],
    ['move_event', ['calendarId', 'notify']],
    ['respond_to_invite', ['calendarId', 'scope']],
  ])('the schema of %s lets a model that is held to it send %p', async (name, known) => {
    model.plays([{ text: 'Hello.' }]);

    await user.chat('hi');

    const tool = model.requests[0]?.tools?.find((each) => each.function.name === name);
    expect(Object.keys(tool?.function.parameters.properties ?? {})).toEqual(expect.arrayContaining(known));
  });

  it('describes an argument once, where it first stands', async () => {
    model.plays([{ text: 'Hello.' }]);

    await user.chat('hi');

    const descriptions = (model.requests[0]?.tools ?? []).flatMap((tool) =>
      Object.entries(tool.function.parameters.properties).flatMap(([name, { description }]) =>
        description === undefined ? [] : [`${name}: ${description}`],
      ),
    );
    expect(descriptions).toContain('calendarId: name or id');
    expect(descriptions).toHaveLength(new Set(descriptions).size);
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

describe('a reading that does not fit its schema', () => {
  it.each([
    ['is no JSON', 'Sure! Gym at six.'],
    ['lacks what is needed', '{"summary":"Gym"}'],
    ['names a time that does not exist', JSON.stringify({ ...READING, start: '2026-02-30T10:00' })],
  ])('is mended in one round when it %s', async (_case, bad) => {
    model.plays([{ text: bad }, { text: JSON.stringify(READING) }]);

    const { status, body } = await user.call<ParsedRequest>('POST', '/ai/parse-request', { text: 'gym', ...SAID });

    expect([status, body.event?.summary, model.requests.length]).toEqual([200, 'Gym', 2]);
    expect(model.requests[1]?.messages.at(-1)?.content).toContain('does not fit the schema');
  });

  it.each<[string, ScriptedAnswer, number]>([
    ['is none in that round either', { text: 'No.' }, 2],
    ['is cut short in that round as well', { text: '{"intent":', finish: 'length' }, 2],
    ['is a refusal', { refusal: 'I will not.' }, 1],
    ['is filtered', { status: 400, error: { code: 'content_filter' } }, 1],
  ])('is given up when it %s: the request is the one that cannot be read', async (_case, answer, calls) => {
    model.plays([answer]);

    const { status, body } = await user.call('POST', '/ai/parse-request', { text: 'gym', ...SAID });

    expect([status, body.code, model.requests.length]).toEqual([422, 'unreadable_request', calls]);
  });

  it.each<[string, ScriptedAnswer]>([
    ['no choices', { raw: 'data: {"choices":[]}\n\ndata: [DONE]\n\n' }],
    ['no words', { text: '' }],
    ['no end', { text: JSON.stringify(READING), finish: null }],
  ])('is a bad reply where there are %s', async (_case, answer) => {
    model.plays([answer]);

    const { status, body } = await user.call('POST', '/ai/parse-request', { text: 'gym', ...SAID });

    expect([status, body.code, model.requests.length]).toEqual([502, 'ai_bad_reply', 1]);
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
