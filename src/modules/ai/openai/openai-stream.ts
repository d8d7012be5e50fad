import { randomUUID } from 'node:crypto';
import type OpenAI from 'openai';
import { AppError } from '../../../shared/errors/app-error.js';
import type { ModelEvent, ToolCall } from '../language-model.js';

type Chunk = OpenAI.Chat.Completions.ChatCompletionChunk;
type Delta = OpenAI.Chat.Completions.ChatCompletionChunk.Choice.Delta;
type FinishReason = Extract<ModelEvent, { type: 'finish' }>['reason'];

const MAX_TEXT = 65_536;
const MAX_CALLS = 32;

const FINISH: Record<string, FinishReason> = {
  stop: 'stop',
  tool_calls: 'tool_calls',
  function_call: 'tool_calls',
  length: 'length',
  content_filter: 'refused',
};

/** Reads a stream of chunks; tool calls are passed on only once the model has ended them properly. */
export async function* readStream(chunks: AsyncIterable<Chunk>): AsyncGenerator<ModelEvent> {
  const calls = new ToolCalls();
  let finish: FinishReason | undefined;
  let length = 0;
  for await (const { choices, usage } of chunks) {
    const [choice] = choices;
    if (usage) yield { type: 'usage', inputTokens: usage.prompt_tokens, outputTokens: usage.completion_tokens };
    if (!choice) continue;
    const text = choice.delta.content ?? choice.delta.refusal ?? '';
    length += text.length;
    if (length > MAX_TEXT) throw new AppError('ai_bad_reply', 'The language model’s answer is too long.');
    if (text !== '') yield { type: 'text', delta: text };
    calls.add(choice.delta);
    if (choice.finish_reason) finish = choice.delta.refusal ? 'refused' : (FINISH[choice.finish_reason] ?? 'stop');
  }
  if (finish === undefined) return;
  const complete = calls.all();
  for (const call of complete) yield { type: 'tool_call', call };
  // Some compatible servers say "stop" although they call tools.
  yield { type: 'finish', reason: finish === 'stop' && complete.length > 0 ? 'tool_calls' : finish };
}

/** Puts the pieces of tool calls together, by their index. */
class ToolCalls {
  private readonly byIndex = new Map<number, ToolCall>();

  add({ tool_calls: pieces = [] }: Delta): void {
    for (const { index, id, function: piece } of pieces) {
      const known = this.byIndex.get(index) ?? { id: id ?? randomUUID(), name: '', arguments: '' };
      this.byIndex.set(index, {
        ...known,
        name: known.name + (piece?.name ?? ''),
        arguments: known.arguments + (piece?.arguments ?? ''),
      });
      if (this.byIndex.size > MAX_CALLS)
        throw new AppError('ai_bad_reply', 'The language model calls too many tools at once.');
    }
  }

  all(): ToolCall[] {
    return [...this.byIndex.entries()].toSorted(([a], [b]) => a - b).map(([, call]) => call);
  }
}
