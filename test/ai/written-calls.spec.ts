import { describe, expect, it } from '@jest/globals';
import type { ChatReply } from '../../src/modules/ai/dto/chat.dto.js';
import { ModelServer, type ScriptedAnswer } from '../support/model-server.js';
import { AiWorld, dayFromNow, type SentEvent } from './ai-world.js';

const VALUES = JSON.stringify({ summary: 'Gym', start: `${dayFromNow(2)}T18:00` });
const JSON_CALL = `{"name": "create_event", "arguments": ${VALUES}}`;
const GYM = { name: 'create_event', arguments: VALUES };
const ORDER = 'gym in two days at 6pm';

const model = ModelServer.shared();
const world = AiWorld.sharedWith(model);
const auto = AiWorld.sharedWith(model, { AI_ENGINE: 'auto' });

function doneOf(events: readonly SentEvent[]): ChatReply {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `done` holds
  return events.at(-1)?.data as ChatReply;
}

describe('a call that a model writes as text', () => {
  it.each([
    ['in tags', `<tool_call>\n${JSON_CALL}\n</tool_call>`],
    ['as JSON', JSON_CALL],
    ['in a fence', `\`\`\`json\n${JSON_CALL}\n\`\`\``],
    ['behind a token', `[TOOL_CALLS] [${JSON_CALL}]`],
    ['as a function', `<function=create_event>${VALUES}</function>`],
    ['in a channel', `<|channel|>commentary to=functions.create_event <|message|>${VALUES}<|call|>`],
    ['in Python', `[create_event(summary="Gym", start="${dayFromNow(2)}T18:00")]`],
    ['behind thoughts', `<think>I call the tool.</think>\n${JSON_CALL}`],
    ['behind thoughts that only end', `Okay, I call the tool.\n</think>\n${JSON_CALL}`],
    ['with a name of its own', JSON_CALL.replace('create_event', 'functions.create_event')],
  ])('%s proposes what it says, and is shown to nobody', async (_case, text) => {
    const user = await world.user();
    model.plays([{ text: Array.from(text) }, { text: 'It waits for you.' }]);

    const events = await user.stream(ORDER);

    const { proposedActions, reply, conversationId } = doneOf(events);
    expect(proposedActions.map(({ preview }) => preview.after?.summary)).toEqual(['Gym']);
    expect(reply).toBe('It waits for you.');
    expect(JSON.stringify(events.filter(({ event }) => event === 'text'))).not.toMatch(/create_event|summary|think/);
    expect(JSON.stringify(events)).toContain('{"name":"create_event","status":"done"}');
    expect(model.requests[1]?.messages.at(-1)?.content).toContain('"proposed"');
    const { body } = await user.call('GET', `/ai/conversations/${conversationId}`);
    expect(JSON.stringify(body)).not.toContain('"arguments"');
  });

  it('reads as it is called for: it may look, and is confirmed like any other proposal', async () => {
    const user = await world.user();
    model.plays([
      { text: '<tool_call>{"name":"list_events","arguments":{}}</tool_call>' },
      { text: JSON_CALL },
      { text: 'It waits for you.' },
    ]);

    const action = await user.propose(ORDER);
    expect(await user.writes()).toEqual([]);
    const { status } = await user.confirm(action);

    expect([status, (await user.writes()).length]).toEqual([200, 1]);
  });

  it.each([
    ['stands among words', `Sure!\n<tool_call>${JSON_CALL}</tool_call>\nDone.`],
    ['follows words', `Let me create it.\n\n${JSON_CALL}`],
    ['breaks off', JSON_CALL.slice(0, 40)],
    ['is for a tool there is not', '{"name": "book_flight", "arguments": {}}'],
    ['is JSON, but no call', '{"answer": "You are free."}'],
  ])('that %s is not made; the model is asked once more', async (_case, text) => {
    const user = await world.user();
    model.plays([{ text: Array.from(text) }, { calls: [GYM] }, { text: 'It waits for you.' }]);

    const events = await user.stream(ORDER);

    const { proposedActions, reply } = doneOf(events);
    expect([proposedActions.length, model.requests.length]).toEqual([1, 3]);
    expect(model.requests[1]?.messages.at(-1)).toMatchObject({
      role: 'user',
      content: expect.stringContaining('tool'),
    });
    expect(reply).toMatch(/It waits for you\.$/);
    expect(JSON.stringify(events.filter(({ event }) => event === 'text')) + reply).not.toMatch(
      /[{}]\\?"name|arguments/,
    );
  });

  it('that stays unusable is a bad reply, and nothing is kept of it', async () => {
    const user = await world.user();
    model.plays([{ text: JSON_CALL.slice(0, 40) }]);

    const { status, body } = await user.call('POST', '/ai/chat', { message: ORDER });

    expect([status, body.code, model.requests.length]).toEqual([502, 'ai_bad_reply', 2]);
  });

  it('that stays unusable is left to the builtin engine where that is allowed', async () => {
    const user = await auto.user();
    model.plays([{ text: JSON_CALL.slice(0, 40) }]);

    const { engine, degraded, proposedActions, reply } = await user.chat('gym tomorrow at 6pm');

    expect([engine, degraded?.reason, proposedActions.length]).toEqual(['builtin', 'model_unavailable', 1]);
    expect(reply).not.toContain('create_event');
  });

  it.each<[string, ScriptedAnswer]>([
    ['a list in brackets', { text: '[1] Dentist\n[2] Gym' }],
    ['code', { text: '`10:00` is free' }],
    ['an announcement', { text: 'I will now call create_event for you.' }],
  ])('is told from %s, which are words', async (_case, answer) => {
    const user = await world.user();
    model.plays([answer]);

    const { reply } = await user.chat('hi');

    expect([reply, model.requests.length]).toEqual([String(answer.text).replaceAll('`', ''), 1]);
  });
});
