import { BuiltinModel } from '../../src/modules/ai/builtin/builtin.model.js';
import type { ModelMessage, ToolCall } from '../../src/modules/ai/language-model.js';

/** The tool calls by which the builtin engine goes on with a conversation, on a Tuesday at 8:40 in Berlin. */
export async function callTools(messages: ModelMessage[], locale: string): Promise<ToolCall[]> {
  const request = {
    system: '',
    messages,
    tools: [],
    now: '2026-11-24T07:40:00Z',
    timeZone: 'Europe/Berlin',
    locale,
    waiting: [],
  };
  const calls: ToolCall[] = [];
  for await (const event of new BuiltinModel().respond(request, new AbortController().signal))
    if (event.type === 'tool_call') calls.push(event.call);
  return calls;
}

/** The same behind its looks at a calendar that is empty. */
export async function callBehindLooks(messages: ModelMessage[], locale: string): Promise<ToolCall[]> {
  return callTools([...messages, ...(await listLooks(messages, locale))], locale);
}

/** The looks of a turn at an empty calendar, with their answers. */
export async function listLooks(messages: ModelMessage[], locale: string): Promise<ModelMessage[]> {
  const [call] = await callTools(messages, locale);
  if (call?.name !== 'list_events') return [];
  const looks: ModelMessage[] = [
    { role: 'assistant', content: '', toolCalls: [call] },
    { role: 'tool', toolCallId: call.id, name: call.name, content: '{"events":[]}' },
  ];
  return [...looks, ...(await listLooks([...messages, ...looks], locale))];
}
