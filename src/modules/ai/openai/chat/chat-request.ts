import type OpenAI from 'openai';
import type { ModelRequest } from '../../language-model.js';
import { plainSchema, promptFor, strictSchema } from '../requests/request-parts.js';
import type { ServerFeatures } from '../refusals/server-features.js';
import type { WireCall, WireMessage } from '../requests/wire-history.js';
import type { WireSettings } from '../requests/wire-protocol.js';

type Body = OpenAI.Chat.Completions.ChatCompletionCreateParams;
type Message = OpenAI.Chat.Completions.ChatCompletionMessageParam;

/** A request to Chat Completions (https://platform.openai.com/docs/api-reference/chat/create). */
export function toChatRequest(
  request: ModelRequest,
  history: readonly WireMessage[],
  features: ServerFeatures,
  { model, effort }: WireSettings,
): Body {
  const { streaming, streamUsage } = features;
  const reasoning = { asked: effort, none: 'none', unsaid: undefined } as const;
  const reasoningEffort = reasoning[features.effort];
  return {
    model,
    messages: [
      { role: 'system', content: promptFor(request, features) },
      ...history.map((message) => toMessage(message, features)),
    ],
    ...(request.schema ? toResponseFormat(request.schema, features) : toTools(request, features)),
    ...(reasoningEffort && { reasoning_effort: reasoningEffort }),
    stream: streaming,
    ...(streaming && streamUsage && { stream_options: { include_usage: true } }),
  };
}

function toTools({ tools }: ModelRequest, { schemas }: ServerFeatures): Pick<Body, 'tools'> {
  return {
    tools: tools.map(({ name, description, parameters }) => ({
      type: 'function' as const,
      function: { name, description, parameters: schemas === 'plain' ? plainSchema(parameters) : parameters },
    })),
  };
}

function toResponseFormat(
  { name, schema }: NonNullable<ModelRequest['schema']>,
  { jsonMode }: ServerFeatures,
): Pick<Body, 'response_format'> {
  if (jsonMode === 'words') return {};
  if (jsonMode === 'object') return { response_format: { type: 'json_object' } };
  const held = jsonMode === 'strict' ? { strict: true, schema: strictSchema(schema) } : { schema };
  return { response_format: { type: 'json_schema', json_schema: { name, ...held } } };
}

function toMessage(message: WireMessage, { toolNames }: ServerFeatures): Message {
  if (message.role === 'user') return { role: 'user', content: message.content };
  if (message.role === 'tool') {
    // Gemini requires the name of the tool beside its result; OpenAI’s types lack the field.
    const named = toolNames ? { name: message.name } : {};
    return { role: 'tool', tool_call_id: message.callId, content: message.content, ...named };
  }
  const { content, calls, extras } = message;
  return {
    ...extras,
    role: 'assistant',
    content: content === '' ? null : content,
    ...(calls.length > 0 && { tool_calls: calls.map((call) => toCall(call)) }),
  };
}

function toCall({
  id,
  name,
  arguments: text,
  extras,
}: WireCall): OpenAI.Chat.Completions.ChatCompletionMessageToolCall {
  return { ...extras, id, type: 'function', function: { name, arguments: text } };
}
