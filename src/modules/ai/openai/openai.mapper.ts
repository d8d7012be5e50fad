import type OpenAI from 'openai';
import type { ModelMessage, ModelRequest } from '../language-model.js';
import type { JsonMode } from './server-features.js';

type Message = OpenAI.Chat.Completions.ChatCompletionMessageParam;
type OpenAiTool = OpenAI.Chat.Completions.ChatCompletionFunctionTool;
type JsonRequest = Pick<OpenAI.Chat.Completions.ChatCompletionCreateParams, 'messages' | 'response_format'>;

/** A JSON Schema with the name it goes by. */
export interface NamedSchema {
  name: string;
  schema: Record<string, unknown>;
}

const CHARACTERS_A_TOKEN = 4;

/** Our conversation as Chat Completions takes it. */
export function toOpenAiMessages({ system, messages }: Pick<ModelRequest, 'system' | 'messages'>): Message[] {
  return [{ role: 'system', content: system }, ...messages.map((message) => toMessage(message))];
}

/** Our tools as Chat Completions takes them. */
export function toOpenAiTools({ tools }: ModelRequest): OpenAiTool[] {
  return tools.map((spec) => ({ type: 'function', function: { ...spec } }));
}

/** The part of a request that asks for JSON of a schema, as far as the server can be held to it. */
export function toJsonRequest(
  mode: JsonMode,
  { name, schema }: NamedSchema,
  system: string,
  messages: ModelMessage[],
): JsonRequest {
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

/** About how many tokens a text or a request takes, for servers that do not count. */
export function estimatedTokens(content: unknown): number {
  return Math.ceil((typeof content === 'string' ? content : JSON.stringify(content)).length / CHARACTERS_A_TOKEN);
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
