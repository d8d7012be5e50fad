import { END } from '../answer-body.js';
import { AnswerText, untilComplete } from '../answer-text.js';
import type { FinishReason, ModelEvent, ServerExtras, ToolCall } from '../../language-model.js';
import { failureIn } from '../refusals/server-error.js';
import { readChunk } from './answer-chunk.js';
import { ExtrasPieces } from './extras-pieces.js';
import { type OpenCall, ToolCallPieces } from './tool-call-pieces.js';

/** The abnormal ends of an answer, by the servers' different spellings. */
const ENDINGS: ReadonlyMap<string, FinishReason | 'malformed'> = new Map([
  ...['tool_calls', 'function_call', 'tool_use'].map((said) => [said, 'tool_calls'] as const),
  ...['length', 'max_tokens', 'max_output_tokens', 'model_length'].map((said) => [said, 'length'] as const),
  ...['content_filter', 'refusal', 'safety', 'recitation'].map((said) => [said, 'refused'] as const),
  ...['error', 'abort', 'network_error', 'insufficient_system_resource'].map((said) => [said, 'failed'] as const),
  ...['malformed_function_call', 'tool_use_failed'].map((said) => [said, 'malformed'] as const),
]);

/** Reads a Chat Completions answer; tool calls are passed on only after the model has completed them. */
export async function* readChatAnswer(
  payloads: AsyncIterable<unknown>,
  model: string,
  onEnding: () => void,
): AsyncGenerator<ModelEvent> {
  const answer = new ChatAnswer();
  for await (const payload of untilComplete(payloads, () => answer.isComplete)) {
    if (payload === END) answer.end();
    else yield* answer.take(payload);
    if (payload === END || answer.text.isFull) break;
    if (answer.isComplete) onEnding();
  }
  yield* answer.rest(model);
}

class ChatAnswer {
  readonly text = new AnswerText();
  private readonly calls = new ToolCallPieces();
  private readonly extras = new ExtrasPieces();
  private finish: FinishReason | 'malformed' | undefined;
  private refused = false;

  get isComplete(): boolean {
    return this.finish !== undefined;
  }

  *take(payload: unknown): Generator<ModelEvent> {
    const { text, refusal, calls, finish, tokens, extras } = readChunk(payload);
    if (tokens) yield { type: 'usage', ...tokens };
    const shown = this.text.take(text || refusal);
    if (shown !== '') yield { type: 'text', delta: shown };
    this.calls.add(calls);
    this.extras.add(extras);
    this.refused ||= refusal !== '';
    if (finish !== undefined && finish !== '') this.finish ??= ENDINGS.get(finish.toLowerCase()) ?? 'stop';
  }

  /** Some servers mark the end of the stream without a reason. */
  end(): void {
    this.finish ??= 'stop';
  }

  /** The calls and the end, after the last chunk; nothing when the answer broke off. @throws APIError when it failed. */
  *rest(model: string): Generator<ModelEvent> {
    const calls = this.calls.all();
    const finish = this.ending(calls.length);
    if (finish === undefined) return;
    for (const call of calls) yield { type: 'tool_call', call: toCall(call, model) };
    const extras = extrasFrom(this.extras.all(), model);
    if (extras) yield { type: 'extras', extras };
    yield { type: 'finish', reason: finish };
  }

  private ending(calls: number): FinishReason | undefined {
    if (this.text.isFull) return 'length';
    if (this.refused) return 'refused';
    const { finish } = this;
    if (finish === 'malformed' || (finish === 'failed' && this.text.length === 0)) {
      throw failureIn({ message: `The answer ended as ${finish}.`, code: 'answer_failed' });
    }
    // Some compatible servers report "stop" although they call tools.
    return finish === 'stop' && calls > 0 ? 'tool_calls' : finish;
  }
}

function toCall({ id, name, arguments: text, extras: fields }: OpenCall, model: string): ToolCall {
  const extras = extrasFrom(fields, model);
  return { id, name, arguments: text, ...(extras && { extras }) };
}

function extrasFrom(fields: Record<string, unknown>, model: string): ServerExtras | undefined {
  return Object.keys(fields).length > 0 ? { wire: 'chat', model, fields } : undefined;
}
