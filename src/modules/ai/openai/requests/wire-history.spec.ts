import { describe, expect, it } from '@jest/globals';
import type { ModelMessage, ToolCall, ToolSpec } from '../../language-model.js';
import { type HistoryOptions, toWireHistory, type WireMessage } from './wire-history.js';

const OPTIONS: HistoryOptions = { wire: 'chat', model: 'm', form: 'whole', shortened: 0, ids: 'given', extras: true };
const TOOLS: ToolSpec[] = ['look', 'make', 'ask_user'].map((name) => ({
  name,
  description: name,
  parameters: { type: 'object', properties: {}, required: [], additionalProperties: false },
}));

const user = (content: string): ModelMessage => ({ role: 'user', content });
const says = (content: string, ...toolCalls: ToolCall[]): ModelMessage => ({ role: 'assistant', content, toolCalls });
const call = (id: string, name = 'look', text = '{}'): ToolCall => ({ id, name, arguments: text });
const result = (toolCallId: string, content = '{"ok":true}'): ModelMessage => ({
  role: 'tool',
  toolCallId,
  name: 'look',
  content,
});

function spell(messages: ModelMessage[], options: Partial<HistoryOptions> = {}): WireMessage[] {
  return toWireHistory({ messages, tools: TOOLS }, { ...OPTIONS, ...options });
}

function listRoles(messages: WireMessage[]): string[] {
  return messages.map(({ role }) => role);
}

/** The ids of the calls and of the results. */
function listIds(messages: WireMessage[]): { called: string[]; answered: string[] } {
  return {
    called: messages.flatMap((message) => (message.role === 'assistant' ? message.calls.map(({ id }) => id) : [])),
    answered: messages.flatMap((message) => (message.role === 'tool' ? [message.callId] : [])),
  };
}

const EARLIER = [user('one'), says('', call('call_1_0')), result('call_1_0'), says('There.')];
const NOW = [user('two'), says('', call('call_1_0')), result('call_1_0')];

describe('a conversation as a server takes it', () => {
  it.each<[string, ModelMessage[], string[]]>([
    [
      'a turn that ended with a result',
      [user('a'), says('', call('x')), result('x'), user('b')],
      ['user', 'assistant', 'tool', 'assistant', 'user'],
    ],
    ['a turn that ended with nothing', [user('a'), says(''), user('b')], ['user', 'assistant', 'user']],
    ['a turn without an answer', [user('a'), user('b')], ['user', 'assistant', 'user']],
    [
      'a result that never came',
      [user('a'), says('', call('x'), call('y')), result('x')],
      ['user', 'assistant', 'tool', 'tool'],
    ],
    ['a result without a call', [user('a'), result('x'), says('b')], ['user', 'assistant']],
  ])('has a place for everything: %s', (_case, messages, roles) => {
    const spelled = spell(messages);

    expect(listRoles(spelled)).toEqual(roles);
    for (const message of spelled) {
      expect(message.content !== '' || (message.role === 'assistant' && message.calls.length > 0)).toBe(true);
    }
  });

  it('has ids that every server takes, but for those that the server at hand gave in this turn', () => {
    const { called, answered } = listIds(spell([...EARLIER, ...NOW]));

    expect(called[0]).toMatch(/^[A-Za-z0-9]{9}$/);
    expect(called[1]).toBe('call_1_0');
    expect(answered).toEqual(called);
    expect(listIds(spell([...EARLIER, ...NOW], { ids: 'ours' })).called[1]).toMatch(/^[A-Za-z0-9]{9}$/);
  });

  it('has every id once, and the result that belongs to it', () => {
    const spelled = spell([user('a'), says('', call('x'), call('x')), result('x', 'first'), result('x', 'second')]);

    expect(new Set(listIds(spelled).called).size).toBe(2);
    expect(spelled.flatMap((message) => (message.role === 'tool' ? [message.content] : []))).toEqual([
      'first',
      'second',
    ]);
  });

  it.each([
    ['look', '{"a": 1}', 'look', '{"a": 1}'],
    ['look up everything', '{}', 'unknown_tool', '{}'],
    ['look', '{"summary": "Pla', 'look', '{}'],
    ['look', '[1]', 'look', '{}'],
    ['look', '"{\\"a\\":1}"', 'look', '{"a":1}'],
    ['look', '', 'look', '{}'],
  ])('has the names of tools and arguments that are objects: %s %s', (name, text, spelledName, spelledText) => {
    const [, assistant] = spell([user('a'), says('', call('x', name, text)), result('x')]);

    expect(assistant).toMatchObject({ calls: [{ name: spelledName, arguments: spelledText }] });
  });

  it('gives extras back to the wire and the model they came by, and to no other', () => {
    const extras = { wire: 'chat' as const, model: 'm', fields: { reasoning_content: 'hm' } };
    const messages: ModelMessage[] = [user('a'), { role: 'assistant', content: 'b', toolCalls: [], extras }];

    expect(spell(messages)[1]).toMatchObject({ extras: { reasoning_content: 'hm' } });
    for (const options of [{ wire: 'responses' as const }, { model: 'other' }, { extras: false }]) {
      expect(spell(messages, options)[1]).toMatchObject({ extras: {} });
    }
  });

  it('has the context in front of the newest message of the user alone', () => {
    const spelled = toWireHistory({ messages: [...EARLIER, ...NOW], tools: TOOLS, context: 'Now: noon' }, OPTIONS);

    const users = spelled.filter(({ role }) => role === 'user').map(({ content }) => content);
    expect(users).toEqual(['one', 'Now: noon\n\nThe user’s message:\ntwo']);
  });
});

describe('a conversation for a server that refuses calls', () => {
  it('holds the words, and the results of the tools in this turn', () => {
    const spelled = spell([...EARLIER, ...NOW], { form: 'words' });

    expect(spelled.map(({ role, content }) => [role, content])).toEqual([
      ['user', 'one'],
      ['assistant', 'There.'],
      ['user', 'two\n\nWhat the tools have answered so far:\nlook {}: {"ok":true}'],
    ]);
  });

  it('keeps the question', () => {
    const asked = [user('a'), says('', call('x', 'ask_user', '{"question":"When?"}')), result('x'), user('b')];

    expect(spell(asked, { form: 'words' })[1]?.content).toBe('When?');
    expect(spell(asked)[3]?.content).toBe('When?');
  });
});

describe('a conversation for a server with little room', () => {
  const long = Array.from({ length: 4 }, (_, nth) => [user(`m${nth}`), says('ok')]).flat();
  const now = [user('now'), says('', call('x')), result('x', 'y'.repeat(9000))];

  it.each([
    [0, ['m0', 'm1', 'm2', 'm3', 'now'], 9000],
    [1, ['m2', 'm3', 'now'], 9000],
    [2, ['now'], 9000],
    [3, ['now'], 4080],
  ])('is shortened from its beginning, the %pth time', (shortened, said, longest) => {
    const spelled = spell([...long, ...now], { shortened });

    expect(spelled.filter(({ role }) => role === 'user').map(({ content }) => content)).toEqual(said);
    expect(Math.max(...spelled.map(({ content }) => content.length))).toBeLessThanOrEqual(longest);
  });
});
