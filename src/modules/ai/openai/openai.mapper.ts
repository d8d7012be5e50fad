import type OpenAI from 'openai';
import type { ModelMessage, ModelRequest, NamedSchema } from '../language-model.js';
import type { JsonMode } from './server-features.js';

type Message = OpenAI.Chat.Completions.ChatCompletionMessageParam;
type RequestPart<K extends 'tools' | 'response_format'> = Pick<
  OpenAI.Chat.Completions.ChatCompletionCreateParams,
  'messages' | K
>;

/** The part of a request that lets the model call tools. */
export function toToolRequest(request: ModelRequest): RequestPart<'tools'> {
  const tools = request.tools.map((spec) => ({ type: 'function' as const, function: { ...spec } }));
  return { messages: toOpenAiMessages(request), tools };
}

/** The part of a request that asks for JSON of a schema, as far as the server can be held to it. */
export function toJsonRequest(
  mode: JsonMode,
  { name, schema }: NamedSchema,
  { system, messages }: ModelRequest,
): RequestPart<'response_format'> {
  if (mode === 'schema') {
    return {
      messages: toOpenAiMessages({ system, messages }),
      response_format: { type: 'json_schema', json_schema: { name, schema } },
    };
  }
  const asked = `${system}\nAnswer with one JSON object of this schema and nothing else: ${JSON.stringify(schema)}`;
  return {
    messages: toOpenAiMessages({ system: asked, messages }),
    ...(mode === 'object' && { response_format: { type: 'json_object' } }),
  };
}

/** Our conversation as Chat Completions takes it. */
function toOpenAiMessages({ system, messages }: Pick<ModelRequest, 'system' | 'messages'>): Message[] {
  return [{ role: 'system', content: system }, ...messages.map((message) => toMessage(message))];
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
