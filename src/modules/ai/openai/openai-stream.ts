import type { ModelEvent } from '../language-model.js';
import { readChunk } from './answer-chunk.js';
import { ToolCallPieces } from './tool-call-pieces.js';

type FinishReason = Extract<ModelEvent, { type: 'finish' }>['reason'];

/** What a reply may be long; a model that goes on is not listened to any longer. */
const MAX_TEXT = 16_384;

const FINISH: ReadonlyMap<string, FinishReason> = new Map([
  ['tool_calls', 'tool_calls'],
  ['length', 'length'],
  ['content_filter', 'refused'],
]);

/** Reads the chunks of an answer; tool calls are passed on only once the model has ended them properly. */
export async function* readStream(chunks: AsyncIterable<unknown>): AsyncGenerator<ModelEvent> {
  const pieces = new ToolCallPieces();
  let finish: FinishReason | undefined;
  let room = MAX_TEXT;
  for await (const chunk of chunks) {
    const { text, refusal, calls, finish: reason, tokens } = readChunk(chunk);
    if (tokens) yield { type: 'usage', ...tokens };
    const shown = (text || refusal).slice(0, room);
    room -= shown.length;
    if (shown !== '') yield { type: 'text', delta: shown };
    pieces.add(calls);
    if (refusal !== '') finish = 'refused';
    else if (reason !== undefined && reason !== '') finish ??= FINISH.get(reason) ?? 'stop';
    if (room <= 0) break;
  }
  if (room <= 0) finish = 'length';
  if (finish === undefined) return;
  const complete = pieces.all();
  for (const call of complete) yield { type: 'tool_call', call };
  // Some compatible servers say "stop" although they call tools.
  yield { type: 'finish', reason: finish === 'stop' && complete.length > 0 ? 'tool_calls' : finish };
}
