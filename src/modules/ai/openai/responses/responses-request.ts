import type OpenAI from 'openai';
import type { ModelRequest } from '../../language-model.js';
import { toFields, toArray } from '../../unknown-json.js';
import { plainSchema, promptFor, strictSchema } from '../requests/request-parts.js';
import type { ServerFeatures } from '../refusals/server-features.js';
import type { WireCall, WireMessage } from '../requests/wire-history.js';
import type { WireSettings } from '../requests/wire-protocol.js';

type Body = OpenAI.Responses.ResponseCreateParams;
type Item = OpenAI.Responses.ResponseInputItem;

/** Room for the longest reply, and for reasoning at a low effort. */
const MAX_OUTPUT_TOKENS = 16_000;

/** A request as the Responses API takes it (https://platform.openai.com/docs/api-reference/responses/create); nothing is stored there. */
export function toResponsesRequest(
  request: ModelRequest,
  history: readonly WireMessage[],
  features: ServerFeatures,
  { model, effort, pseudonym }: WireSettings,
): Body {
  const { streaming, encryptedReasoning, cacheKey, outputLimit } = features;
  return {
    model,
    instructions: promptFor(request, features),
    input: history.flatMap((message) => toItems(message)),
    ...(request.schema ? { text: { format: toFormat(request.schema, features) } } : toTools(request, features)),
    ...(features.effort !== 'unsaid' && { reasoning: { effort } }),
    ...(encryptedReasoning && { include: ['reasoning.encrypted_content'] }),
    ...(outputLimit && { max_output_tokens: MAX_OUTPUT_TOKENS }),
    ...(cacheKey && pseudonym !== undefined && { prompt_cache_key: pseudonym }),
    store: false,
    stream: streaming,
  };
}

function toTools({ tools }: ModelRequest, { schemas }: ServerFeatures): Pick<Body, 'tools'> {
  return {
    tools: tools.map(({ name, description, parameters }) => ({
      type: 'function' as const,
      name,
      description,
      parameters: schemas === 'plain' ? plainSchema(parameters) : parameters,
      // Strict tools would make every optional argument required.
      strict: false,
    })),
  };
}

function toFormat(
  { name, schema }: NonNullable<ModelRequest['schema']>,
  { jsonMode }: ServerFeatures,
): OpenAI.Responses.ResponseFormatTextConfig {
  if (jsonMode === 'words') return { type: 'text' };
  if (jsonMode === 'object') return { type: 'json_object' };
  const held = jsonMode === 'strict' ? { strict: true, schema: strictSchema(schema) } : { schema };
  return { type: 'json_schema', name, ...held };
}

function toItems(message: WireMessage): Item[] {
  if (message.role === 'user') return [{ role: 'user', content: message.content }];
  if (message.role === 'tool') {
    return [{ type: 'function_call_output', call_id: message.callId, output: message.content }];
  }
  const { content, calls, extras } = message;
  const words = content === '' ? [] : [{ role: 'assistant' as const, content, ...phaseIn(extras) }];
  const order = toArray(extras['output']).map((item) => toFields(item));
  if (order.length === 0) return [...words, ...calls.map((call) => toCall(call))];
  return inOrder(order, words, calls);
}

/** Reasoning must precede its results, so the items are sent in their original order. */
function inOrder(
  order: readonly Record<string, unknown>[],
  words: readonly Item[],
  calls: readonly WireCall[],
): Item[] {
  const items: Item[] = [];
  let nextCall = 0;
  let spoken = false;
  for (const { type, ...fields } of order) {
    if (type === 'reasoning') items.push(toReasoning(fields));
    else if (type === 'message' && !spoken) {
      items.push(...words);
      spoken = true;
    } else if (type === 'function_call') {
      items.push(...calls.slice(nextCall, nextCall + 1).map((call) => toCall(call)));
      nextCall += 1;
    }
  }
  return [...items, ...(spoken ? [] : words), ...calls.slice(nextCall).map((call) => toCall(call))];
}

/** As received: encrypted or open reasoning of the server, unchanged. */
function toReasoning(fields: Record<string, unknown>): Item {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the very item the server sent, with the fields kept of it
  return { summary: [], ...fields, type: 'reasoning' } as unknown as Item;
}

function toCall({ id, name, arguments: text }: WireCall): Item {
  return { type: 'function_call', call_id: id, name, arguments: text };
}

function phaseIn(extras: Record<string, unknown>): Pick<OpenAI.Responses.EasyInputMessage, 'phase'> {
  const { phase } = toFields(toArray(extras['output']).find((item) => toFields(item)['type'] === 'message'));
  return phase === 'commentary' || phase === 'final_answer' ? { phase } : {};
}
