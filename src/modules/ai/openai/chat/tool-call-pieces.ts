import { randomUUID } from 'node:crypto';
import type { ToolCall } from '../../language-model.js';
import { parsedIfJson } from '../../unknown-json.js';
import { shortId } from '../wire-history.js';
import type { CallPiece } from './answer-chunk.js';

/** More calls than a turn may make are not even remembered. */
const MAX_CALLS = 32;
/** Arguments beyond this are refused anyway, so no more of them is kept. */
const MAX_ARGUMENTS = 40_000;

/** A call as far as it has come. */
export interface OpenCall extends Pick<ToolCall, 'id' | 'name' | 'arguments'> {
  extras: Record<string, unknown>;
}

/** Puts the pieces of tool calls together; servers differ in whether they count calls by index or by id. */
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

  /** The calls in the order they were begun, each with an id of its own. */
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

  /** The call a piece goes on with: by its id where it is no beginning, by its index, or the last where the index counts pieces. */
  private knownFor({ id, name, index }: CallPiece): OpenCall | undefined {
    const goesOn = name === '';
    const byId = goesOn && id !== '' ? this.calls.findLast(({ call }) => call.id === id) : undefined;
    const byIndex = this.calls.findLast((each) => each.index === index);
    const last = goesOn && id === '' ? this.calls.at(-1) : undefined;
    return (byId ?? byIndex ?? last)?.call;
  }
}

/** At an index that is taken, another call has a name and an id of its own, or no id and comes after arguments that are whole. */
function isAnother({ id, name, arguments: text }: CallPiece, known: OpenCall): boolean {
  if (name === '' || known.name === '') return false;
  if (id !== '') return id !== known.id;
  return text !== '' && parsedIfJson(known.arguments) !== undefined;
}
