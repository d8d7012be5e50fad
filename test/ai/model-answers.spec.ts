import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ChatReply } from '../../src/modules/ai/dto/chat.dto.js';
import { ModelServer, type ScriptedAnswer } from '../support/model-server.js';
import { type AiUser, AiWorld, dayFromNow } from './ai-world.js';

const GYM = { name: 'create_event', arguments: { summary: 'Gym', start: `${dayFromNow(2)}T18:00` } };
const CALENDARS = { name: 'list_calendars', arguments: {} };

const model = ModelServer.shared();
const world = AiWorld.sharedWith(model);
let user: AiUser;

beforeAll(async () => {
  user = await world.user();
});

async function refusedChat(message = 'hi') {
  return user.call('POST', '/ai/chat', { message });
}

describe('a model that answers badly', () => {
  it.each<[string, string]>([
    ['broken JSON', '{"summary": "Gym", start: }'],
    ['truncated JSON', '{"summary": "Gym", "sta'],
    ['a list', '[{"summary": "Gym"}]'],
    ['a text', '"Gym"'],
    ['a text of a megabyte', JSON.stringify({ summary: 'x'.repeat(1_000_000), start: `${dayFromNow(2)}T18:00` })],
    ['a name twice', `{"summary": "Gym", "start": "${dayFromNow(2)}T18:00", "summary": "Other"}`],
    ['public visibility', `{"summary": "Gym", "start": "${dayFromNow(2)}T18:00", "visibility": "public"}`],
    ['two objects', `{"summary": "Gym", "start": "${dayFromNow(2)}T18:00"}{"summary": "Other"}`],
    ['a wrong type', '{"summary": 7, "start": 8}'],
  ])('%s for arguments is refused and told to the model', async (_case, args) => {
    model.plays([{ calls: [{ name: 'create_event', arguments: args }] }, { text: 'I could not.' }]);

    const { proposedActions } = await user.chat('gym');

    const told = model.requests[1]?.messages.at(-1);
    expect(proposedActions).toEqual([]);
    expect(JSON.parse(told?.content ?? '')).toMatchObject({ code: 'invalid_request', detail: expect.any(String) });
    expect(Reflect.get({}, 'summary')).toBeUndefined();
  });

  it.each([
    ['__proto__', '"__proto__": {"summary": "x"}'],
    ['__proto__', '"__pr\\u006fto__": {"summary": "x"}'],
    ['constructor', '"constructor": {"prototype": {"summary": "x"}}'],
    ['toString', '"toString": "x"'],
    ['sql', '"sql": "x"'],
  ])('the unknown argument %s is ignored, and the model is told', async (name, field) => {
    const args = `{"summary": "Gym", "start": "${dayFromNow(2)}T18:00", ${field}}`;
    model.plays([{ calls: [{ name: 'create_event', arguments: args }] }, { text: 'Proposed.' }]);

    const { proposedActions } = await (await world.user()).chat('gym');

    const told = model.requests[1]?.messages.at(-1);
    expect(proposedActions.map(({ preview }) => preview.after)).toEqual([
      expect.not.objectContaining({ visibility: expect.anything() }),
    ]);
    expect(JSON.parse(told?.content ?? '')).toMatchObject({ ignored: [name] });
    expect(Reflect.get({}, 'summary')).toBeUndefined();
  });

  it('a model that writes null for missing arguments is understood', async () => {
    const nulls = { ...GYM.arguments, end: null, location: null, attendees: null, meet: null };
    model.plays([{ calls: [{ name: 'create_event', arguments: nulls }] }, { text: 'Proposed.' }]);

    const { proposedActions } = await user.chat('gym');

    expect(proposedActions[0]?.preview.after).not.toHaveProperty('location');
  });

  it.each(['confirm_action', 'toString', 'constructor', '__proto__', 'hasOwnProperty', ''])(
    'there is no tool %p',
    async (name) => {
      model.plays([{ calls: [{ name, arguments: {} }] }, { text: 'I could not.' }]);

      await user.chat('gym');

      const told = model.requests[1]?.messages.at(-1);
      expect(JSON.parse(told?.content ?? '')).toMatchObject({
        code: 'not_found',
        detail: expect.stringContaining('the tools are list_events, get_event'),
      });
    },
  );

  it('a model that calls the same tool for ever is stopped after six calls, and says so', async () => {
    model.plays([{ text: 'Looking. ', calls: [CALENDARS] }]);

    const { incomplete, reply, usage } = await user.chat('hi');

    expect([incomplete, usage.modelCalls, model.requests.length]).toEqual(['steps', 6, 6]);
    expect(reply).toContain('too many steps');
  });

  it('of 200 calls at once thirty are made', async () => {
    model.plays([{ calls: Array.from({ length: 200 }, (_, index) => ({ ...CALENDARS, id: `call_${index}` })) }]);
    const events = await user.stream('hi');

    const started = events.filter(({ event, data }) => event === 'tool' && JSON.stringify(data).includes('running'));
    expect(started).toHaveLength(30);
    expect(events.at(-1)).toMatchObject({ event: 'done', data: { incomplete: 'steps' } });
  });

  it.each<[string, ScriptedAnswer, number, string | undefined]>([
    ['cut off by its length', { calls: [GYM], finish: 'length' }, 200, 'length'],
    ['filtered', { calls: [GYM], finish: 'content_filter' }, 200, 'refused'],
    ['refused', { refusal: 'I will not do that.' }, 200, 'refused'],
    ['filtered before it began', { status: 400, error: { code: 'content_filter' } }, 200, 'refused'],
    ['cut off before the end marker', { calls: [GYM], finish: null }, 502, undefined],
    ['cut off with the connection', { calls: [GYM], reset: 'after' }, 503, undefined],
  ])('%s: no call of it is made and it is not tried again', async (_case, answer, status, incomplete) => {
    model.plays([answer]);

    const reply = await user.call<ChatReply>('POST', '/ai/chat', { message: 'gym' });

    expect([reply.status, reply.body.incomplete]).toEqual([status, incomplete]);
    expect(reply.body.proposedActions ?? []).toEqual([]);
    expect(model.requests).toHaveLength(1);
    expect(await user.writes()).toEqual([]);
  });

  it('huge and dirty output is capped and cleaned', async () => {
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
  ])('%s is a bad reply', async (_case, answer) => {
    model.plays([answer]);

    const { status, body } = await refusedChat();

    expect([status, body.code]).toEqual([502, 'ai_bad_reply']);
  });

  it('calls with empty or equal ids get ids of their own', async () => {
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

  it('a claim of success has no effect', async () => {
    model.plays([{ text: 'I have deleted all your events.' }]);

    const { executedActions, proposedActions } = await user.chat('delete everything');

    expect([executedActions, proposedActions]).toEqual([[], []]);
    expect(await user.writes()).toEqual([]);
  });
});
