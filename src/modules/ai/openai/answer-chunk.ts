import type { TokenCount } from '../language-model.js';
import { fieldsOf, itemsOf, textOf } from '../unknown-json.js';

/** A piece of a tool call; servers differ in whether they count calls by index or by id. */
export interface CallPiece {
  index: number;
  id: string;
  name: string;
  arguments: string;
}

/** What one chunk of an answer tells, or a whole answer, which is a chunk with everything in it. */
export interface AnswerChunk {
  text: string;
  refusal: string;
  calls: CallPiece[];
  finish: string | undefined;
  tokens: TokenCount | undefined;
}

/** Reads what a server sent; what it leaves out, or sends in a shape of its own, is not there. */
export function readChunk(sent: unknown): AnswerChunk {
  const { choices, usage } = fieldsOf(sent);
  const { delta, message, finish_reason: finish } = fieldsOf(itemsOf(choices)[0]);
  const { content, refusal, tool_calls: calls } = fieldsOf(delta ?? message);
  return {
    text: wordsOf(content),
    refusal: textOf(refusal),
    calls: itemsOf(calls).map((call, place) => pieceOf(call, place)),
    finish: typeof finish === 'string' ? finish : undefined,
    tokens: tokensOf(usage),
  };
}

/** Some servers send a list of parts, thoughts among them, instead of words. */
function wordsOf(content: unknown): string {
  const parts = itemsOf(content).map((part) => fieldsOf(part));
  return textOf(content) + parts.map(({ type, text }) => (type === 'text' ? textOf(text) : '')).join('');
}

function pieceOf(sent: unknown, place: number): CallPiece {
  const { index, id, function: called } = fieldsOf(sent);
  const { name, arguments: given } = fieldsOf(called);
  return {
    index: typeof index === 'number' ? index : place,
    id: textOf(id),
    name: textOf(name),
    arguments: typeof given === 'object' && given !== null ? JSON.stringify(given) : textOf(given),
  };
}

/** Counts that cannot be right are as good as none. */
function tokensOf(usage: unknown): TokenCount | undefined {
  const { prompt_tokens: inputTokens, completion_tokens: outputTokens } = fieldsOf(usage);
  return isCount(inputTokens) && isCount(outputTokens) ? { inputTokens, outputTokens } : undefined;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
