import type OpenAI from 'openai';
import type { ModelMessage, ModelRequest } from '../language-model.js';

type Message = OpenAI.Chat.Completions.ChatCompletionMessageParam;
type OpenAiTool = OpenAI.Chat.Completions.ChatCompletionFunctionTool;

/** Our conversation as Chat Completions takes it. */
export function toOpenAiMessages({ system, messages }: ModelRequest): Message[] {
  return [{ role: 'system', content: system }, ...messages.map((message) => toMessage(message))];
}

/** Our tools as Chat Completions takes them. */
export function toOpenAiTools({ tools }: ModelRequest): OpenAiTool[] {
  return tools.map((spec) => ({ type: 'function', function: { ...spec } }));
}

function toMessage(message: ModelMessage): Message {
  if (message.role === 'user') return { role: 'user', content: message.content };
  if (message.role === 'tool') return { role: 'tool', tool_call_id: message.toolCallId, content: message.content };
  const calls = message.toolCalls.map(({ id, name, arguments: text }) => ({
    id,
    type: 'function' as const,
    function: { name, arguments: text },
  }));
  return { role: 'assistant', content: message.content, ...(calls.length > 0 && { tool_calls: calls }) };
}
