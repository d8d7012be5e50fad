import type OpenAI from 'openai';
import type { ModelMessage, ModelRequest, NamedSchema, ObjectSchema } from '../language-model.js';
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
  { system, context, messages }: ModelRequest,
): RequestPart<'response_format'> {
  if (mode === 'strict' || mode === 'schema') {
    const held = mode === 'strict' ? { strict: true, schema: strictly(schema) } : { schema };
    return {
      messages: toOpenAiMessages({ system, context, messages }),
      response_format: { type: 'json_schema', json_schema: { name, ...held } },
    };
  }
  const asked = `${system}\nAnswer with one JSON object of this schema and nothing else: ${JSON.stringify(schema)}`;
  return {
    messages: toOpenAiMessages({ system: asked, context, messages }),
    ...(mode === 'object' && { response_format: { type: 'json_object' } }),
  };
}

/**
 * A flat schema as structured outputs demand it: every field is required, and one that may be left out may be null
 * (https://platform.openai.com/docs/guides/structured-outputs).
 */
function strictly({ properties, required, ...schema }: ObjectSchema): ObjectSchema {
  const fields: ObjectSchema['properties'] = {};
  for (const [name, field] of Object.entries(properties)) {
    fields[name] = required.includes(name) ? field : { anyOf: [field, { type: 'null' }] };
  }
  return { ...schema, properties: fields, required: Object.keys(fields) };
}

/** Our conversation as Chat Completions takes it. */
function toOpenAiMessages({
  system,
  context,
  messages,
}: Pick<ModelRequest, 'system' | 'context' | 'messages'>): Message[] {
  const newest = messages.findLastIndex(({ role }) => role === 'user');
  return [
    { role: 'system', content: system },
    ...messages.map((message, index) => toMessage(index === newest ? inContext(message, context) : message)),
  ];
}

/** Many chat templates take instructions at the beginning only, and no two messages of a user in a row. */
function inContext(message: ModelMessage, context: string | undefined): ModelMessage {
  if (context === undefined) return message;
  return { ...message, content: `${context}\n\nThe user’s message:\n${message.content}` };
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
