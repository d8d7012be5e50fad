import type OpenAI from 'openai';
import type { ModelEvent } from '../language-model.js';
import { ToolCallPieces } from './tool-call-pieces.js';

type Chunk = OpenAI.Chat.Completions.ChatCompletionChunk;
type FinishReason = Extract<ModelEvent, { type: 'finish' }>['reason'];

/** What a reply may be long; a model that goes on is not listened to any longer. */
const MAX_TEXT = 16_384;

const FINISH: Record<string, FinishReason> = {
  stop: 'stop',
  tool_calls: 'tool_calls',
  function_call: 'tool_calls',
  length: 'length',
  content_filter: 'refused',
};

/** Reads a stream of chunks; tool calls are passed on only once the model has ended them properly. */
export async function* readStream(chunks: AsyncIterable<Chunk>): AsyncGenerator<ModelEvent> {
  const calls = new ToolCallPieces();
  let finish: FinishReason | undefined;
  let room = MAX_TEXT;
  for await (const { choices, usage } of chunks) {
    if (usage) yield { type: 'usage', inputTokens: usage.prompt_tokens, outputTokens: usage.completion_tokens };
    const choice = choices?.[0];
    if (!choice) continue;
    const { content, refusal, tool_calls: pieces } = choice.delta ?? {};
    const text = (content ?? refusal ?? '').slice(0, room);
    room -= text.length;
    if (text !== '') yield { type: 'text', delta: text };
    calls.add(pieces ?? []);
    if (refusal) finish = 'refused';
    else if (choice.finish_reason) finish ??= FINISH[choice.finish_reason] ?? 'stop';
    if (room <= 0) break;
  }
  if (room <= 0) finish = 'length';
  if (finish === undefined) return;
  const complete = calls.all();
  for (const call of complete) yield { type: 'tool_call', call };
  // Some compatible servers say "stop" although they call tools.
  yield { type: 'finish', reason: finish === 'stop' && complete.length > 0 ? 'tool_calls' : finish };
}
