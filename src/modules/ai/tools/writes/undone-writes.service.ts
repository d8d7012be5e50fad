import { Injectable } from '@nestjs/common';
import { AppError } from '../../../../shared/errors/app-error.js';
import type { Write } from '../../../calendar/undo/write.dto.js';
import { UndoBatches } from '../../../calendar/undo/undo-batches.service.js';
import { UndoService } from '../../../calendar/undo/undo.service.js';
import { Proposals } from '../../actions/proposals.service.js';
import { plainText } from '../../plain-text.js';
import { formatLocal } from '../local-time.js';
import type { UndoWriteArguments } from '../arguments/tool-arguments.js';
import type { Turn } from '../tool.js';

const TITLE = 200;

/** A write of the last day in the form for a model. */
interface WriteView {
  id: string;
  at: string | undefined;
  kind: string;
  title?: string;
  undoable: boolean;
  undoOf?: string;
  trust: 'third_party';
}

/** Proposes to undo writes of the last day, and lists them. */
@Injectable()
export class UndoneWrites {
  constructor(
    private readonly writes: UndoBatches,
    private readonly undos: UndoService,
    private readonly proposals: Proposals,
  ) {}

  /** Proposes to undo the named write, else the newest one that is not an undo; only lists the writes when there is none. */
  async propose({ writeId, list = false }: UndoWriteArguments, turn: Turn): Promise<object> {
    const writes = await this.writes.list(turn.user);
    const meant = list ? undefined : (writeId ?? newestToUndo(writes)?.id);
    if (meant === undefined) return { writes: writes.map((write) => toWriteView(write, turn.timeZone)) };
    const { write, preview } = await this.undos.preview(turn.user, meant);
    const [step] = preview?.steps ?? [];
    if (!preview || !step) throw new AppError('undo_unavailable', 'Nothing of this write is left to be undone.');
    const { calendarId = step.calendarId, eventId = step.eventId } = write;
    const { sendUpdates } = preview;
    const { method } = step;
    const request = {
      kind: 'undo_write',
      calendarId,
      eventId,
      etag: undefined,
      writeId: meant,
      method,
      sendUpdates,
    } as const;
    return this.proposals.propose(turn, request);
  }
}

/** The newest write that is in effect: not an undo, or the undo of an undo. */
function newestToUndo(writes: readonly Write[]): Write | undefined {
  const byId = new Map(writes.map((write) => [write.id, write]));
  const stands = (write: Write): boolean => {
    const former = write.undoOf === undefined ? undefined : byId.get(write.undoOf);
    return write.undoOf === undefined || (former !== undefined && !stands(former));
  };
  return writes.find((write) => write.undoable && stands(write));
}

function toWriteView({ id, at, kind, summary, undoable, undoOf }: Write, timeZone: string): WriteView {
  const title = summary === undefined ? {} : { title: plainText(summary, TITLE) };
  return {
    id,
    at: formatLocal({ dateTime: at }, timeZone),
    kind,
    ...title,
    undoable,
    ...(undoOf !== undefined && { undoOf }),
    trust: 'third_party',
  };
}
