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
