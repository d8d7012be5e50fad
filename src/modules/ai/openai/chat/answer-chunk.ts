import type { TokenCount } from '../../language-model.js';
import { toFields, toArray, toText } from '../../unknown-json.js';
import { toTokenCount } from '../spent-tokens.js';

/** A piece of a tool call; servers number calls by index or by id. */
export interface CallPiece {
  index: number;
  id: string;
  name: string;
  arguments: string;
  extras: Record<string, unknown>;
}

/** The contents of one chunk, or of a whole answer, which is a single chunk. */
export interface AnswerChunk {
  text: string;
  refusal: string;
  calls: CallPiece[];
  finish: string | undefined;
  tokens: TokenCount | undefined;
  extras: Record<string, unknown>;
}

/** Data that servers attach to an answer and require back: DeepSeek, OpenRouter, LiteLLM, Gemini. */
const MESSAGE_EXTRAS = [
  'reasoning_content',
  'reasoning',
  'reasoning_details',
  'thinking_blocks',
  'extra_content',
  'provider_specific_fields',
];
const CALL_EXTRAS = ['extra_content', 'provider_specific_fields'];

/** Reads a chunk; missing fields and fields of unknown shape are absent. */
export function readChunk(sent: unknown): AnswerChunk {
  const { choices, usage } = toFields(sent);
  const { delta, message, finish_reason: finish } = toFields(toArray(choices)[0]);
  const { prompt_tokens: input, completion_tokens: spoken } = toFields(usage);
  const said = toFields(delta ?? message);
  const { content, refusal, tool_calls: calls, function_call: legacy } = said;
  // The older form for a single tool call.
  const called = toArray(calls).length === 0 && isObject(legacy) ? [{ function: legacy }] : toArray(calls);
  return {
    text: readContent(content),
    refusal: toText(refusal),
    calls: called.map((call, place) => readCallPiece(call, place)),
    finish: typeof finish === 'string' ? finish : undefined,
    tokens: toTokenCount(input, spoken),
    extras: pick(said, MESSAGE_EXTRAS),
  };
}

/** Some servers send a list of parts, including thoughts, instead of a text. */
function readContent(content: unknown): string {
  const parts = toArray(content).map((part) => toFields(part));
  return toText(content) + parts.map(({ type, text }) => (type === 'text' ? toText(text) : '')).join('');
}

function readCallPiece(sent: unknown, place: number): CallPiece {
  const fields = toFields(sent);
  const { index, id, function: called } = fields;
  const { name, arguments: given } = toFields(called);
  return {
    index: typeof index === 'number' ? index : place,
    id: toText(id),
    name: toText(name),
    arguments: isObject(given) ? JSON.stringify(given) : toText(given),
    extras: pick(fields, CALL_EXTRAS),
  };
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function pick(fields: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = fields[name];
      return value === undefined || value === null || value === '' ? [] : [[name, value]];
    }),
  );
}
