import { randomUUID } from 'node:crypto';
import type { ToolCall } from '../../language-model.js';
import { parsedIfJson } from '../../unknown-json.js';
import { shortId } from '../requests/wire-history.js';
import type { CallPiece } from './answer-chunk.js';

/** The most calls that are stored; a turn may make fewer. */
const MAX_CALLS = 32;
/** The most arguments that are stored; longer ones are refused anyway. */
const MAX_ARGUMENTS = 40_000;

/** A call as far as it has arrived. */
export interface OpenCall extends Pick<ToolCall, 'id' | 'name' | 'arguments'> {
  extras: Record<string, unknown>;
}

/** Joins the pieces of tool calls; servers number calls by index or by id. */
export class ToolCallPieces {
  private readonly calls: { index: number; call: OpenCall }[] = [];

  add(pieces: readonly CallPiece[]): void {
    for (const piece of pieces) {
      const open = this.openAt(piece);
      if (!open) continue;
      // Some servers repeat the name with every piece.
      if (open.name !== piece.name) open.name += piece.name;
      open.arguments = (open.arguments + piece.arguments).slice(0, MAX_ARGUMENTS);
      open.extras = { ...open.extras, ...piece.extras };
    }
  }

  /** The calls in the order they began, each with an id of its own. */
  all(): OpenCall[] {
    const ids = new Set<string>();
    return this.calls.map(({ call }) => {
      const id = call.id === '' || ids.has(call.id) ? shortId(randomUUID()) : call.id;
      ids.add(id);
      return { ...call, id };
    });
  }

  private openAt(piece: CallPiece): OpenCall | undefined {
    const known = this.knownFor(piece);
    if (known && !isAnother(piece, known)) return known;
    if (this.calls.length >= MAX_CALLS) return undefined;
    const call = { id: piece.id, name: '', arguments: '', extras: {} };
    this.calls.push({ index: piece.index, call });
    return call;
  }

  /** The call that a piece continues: by its id, by its index, or the last call when the index counts pieces. */
  private knownFor({ id, name, index }: CallPiece): OpenCall | undefined {
    const goesOn = name === '';
    const byId = goesOn && id !== '' ? this.calls.findLast(({ call }) => call.id === id) : undefined;
    const byIndex = this.calls.findLast((each) => each.index === index);
    const last = goesOn && id === '' ? this.calls.at(-1) : undefined;
    return (byId ?? byIndex ?? last)?.call;
  }
}

/** A piece at a used index starts another call when it has a name and an id of its own, or no id after complete arguments. */
function isAnother({ id, name, arguments: text }: CallPiece, known: OpenCall): boolean {
  if (name === '' || known.name === '') return false;
  if (id !== '') return id !== known.id;
  return text !== '' && parsedIfJson(known.arguments) !== undefined;
}
