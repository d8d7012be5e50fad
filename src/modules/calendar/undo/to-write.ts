import type { UndoOffer, Write } from './write.dto.js';
import { KEPT_MS, type WriteRecord } from './journal/write-record.js';

/** The public form of a write. */
export function toWrite(record: WriteRecord): Write {
  const { id, at, via, kind, summary, calendarId, eventId, batchId, undoOf, undo } = record;
  const reason = reasonAgainst(record);
  return {
    id,
    at: new Date(at).toISOString(),
    via,
    kind,
    ...(summary !== undefined && { summary }),
    calendarId,
    eventId,
    undoable: reason === undefined,
    ...(reason !== undefined && { reason }),
    ...(undo?.state === 'done' && { undoneAt: new Date(undo.at).toISOString() }),
    ...(batchId !== undefined && { batchId }),
    ...(undoOf !== undefined && { undoOf }),
  };
}

/** A batch as one write, made from its writes, newest first. */
export function toBatchWrite(id: string, [first, ...others]: readonly WriteRecord[]): Write {
  const undoable = [first, ...others].some((record) => record && reasonAgainst(record) === undefined);
  return {
    id,
    at: new Date(first?.at ?? 0).toISOString(),
    via: first?.via ?? 'rest',
    kind: 'batch',
    undoable,
    ...(!undoable && { reason: 'already_undone' }),
  };
}

/** How to undo a write made at a given time. */
export function toOffer(writeId: string, at: number): UndoOffer {
  return { writeId, expiresAt: new Date(at + KEPT_MS).toISOString() };
}

/** Why a write cannot be undone; undefined when it can. */
export function reasonAgainst({ state, undo }: WriteRecord): Write['reason'] {
  if (undo?.state === 'done') return 'already_undone';
  return state === 'done' ? undefined : state;
}
