import { randomUUID } from 'node:crypto';
import type OpenAI from 'openai';
import type { ToolCall } from '../language-model.js';

type Piece = OpenAI.Chat.Completions.ChatCompletionChunk.Choice.Delta.ToolCall;

/** More calls than a turn may make are not even remembered. */
const MAX_CALLS = 32;
/** Arguments beyond this are refused anyway, so no more of them is kept. */
const MAX_ARGUMENTS = 40_000;

/** Puts the pieces of tool calls together; servers differ in whether they count calls by index or by id. */
export class ToolCallPieces {
  private readonly calls: { index: number; call: ToolCall }[] = [];

  add(pieces: readonly Piece[]): void {
    for (const { index = 0, id, function: { name = '', arguments: text = '' } = {} } of pieces) {
      const open = this.openAt(index, id, name);
      if (!open) continue;
      open.name += name;
      open.arguments = (open.arguments + text).slice(0, MAX_ARGUMENTS);
    }
  }

  /** The calls in the order they were begun, each with an id of its own. */
  all(): ToolCall[] {
    const ids = new Set<string>();
    return this.calls.map(({ call }) => {
      const id = call.id === '' || ids.has(call.id) ? randomUUID() : call.id;
      ids.add(id);
      return { ...call, id };
    });
  }

  /** The call a piece belongs to: a new one when its index is new, or when another id comes with a name at the same index. */
  private openAt(index: number, id: string | undefined, name: string): ToolCall | undefined {
    const known = this.calls.findLast((entry) => entry.index === index)?.call;
    const another = known !== undefined && Boolean(id) && id !== known.id && name !== '' && known.name !== '';
    if (known && !another) return known;
    if (this.calls.length >= MAX_CALLS) return undefined;
    const call = { id: id ?? '', name: '', arguments: '' };
    this.calls.push({ index, call });
    return call;
  }
}
