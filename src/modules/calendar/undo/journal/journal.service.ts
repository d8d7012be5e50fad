import { Injectable, Logger } from '@nestjs/common';
import { Pseudonyms } from '../../../../shared/crypto/pseudonyms.service.js';
import { AppError } from '../../../../shared/errors/app-error.js';
import { Metrics } from '../../../../shared/observability/metrics.service.js';
import type { AuthenticatedUser } from '../../../auth/current-user.decorator.js';
import type { SendUpdates } from '../../dto/event-queries.dto.js';
import { GoogleCalendar } from '../../google/google-calendar.service.js';
import type { GoogleSession } from '../../google/google-session.js';
import type { Snapshot } from '../../google/write-observer.js';
import { Idempotency, type KeyedWrite } from '../../exactly-once/idempotency.service.js';
import { listExceptionSnapshots } from './exception-snapshots.js';
import { toReversal } from './reversals.js';
import { repeats } from '../snapshot-fields.js';
import { within, WriteLog } from './write-log.js';
import {
  newWriteId,
  RECORD_VERSION,
  type Touch,
  type WriteKind,
  type WriteRecord,
  type WriteWay,
} from './write-record.js';
import { WriteRecords } from './write-records.service.js';

/** How long an answer waits until the record of its write is stored. */
const SAVE_WITHIN_MS = 2500;
/** A larger record is stored without the data for an undo. */
const MAX_RECORD_CHARS = 250_000;

/** The route a write came by, and its batch. */
export interface WriteSource {
  via?: WriteWay | undefined;
  batchId?: string | undefined;
}

/** The description of one write. */
export interface JournaledRequest extends WriteSource {
  kind: WriteKind;
  /** The kind of request that its idempotency key belongs to. */
  route: string;
  key: string | undefined;
  /** The requested content, which distinguishes a repetition from another use of the key. */
  content: unknown;
  calendarId: string;
  eventId?: string | undefined;
  sendUpdates?: SendUpdates | undefined;
  undoOf?: string;
}

/** The answer of a write, and the id that undoes it. */
export interface RecordedAnswer<T> {
  answer: T;
  writeId: string;
}

/** A write in progress. */
export interface WriteInHand {
  google: GoogleSession;
  keyed: KeyedWrite | undefined;
  entry: JournalEntry;
}

/** Runs writes once, and records how to undo each; a lost record never fails the write. */
@Injectable()
export class Journal {
  private readonly logger = new Logger('Journal');
  private readonly auditLogger = new Logger('Audit');

  constructor(
    private readonly records: WriteRecords,
    private readonly google: GoogleCalendar,
    private readonly idempotency: Idempotency,
    private readonly metrics: Metrics,
    private readonly pseudonyms: Pseudonyms,
  ) {
    // Prometheus sees no increase in a counter that begins at 1.
    for (const outcome of ['kept', 'lost']) metrics.journal.inc({ outcome }, 0);
  }

  /** Runs a write, once per key, and stores its record before it answers. @throws AppError as `Idempotency.once` and the write do. */
  async once<T>(
    user: AuthenticatedUser,
    request: JournaledRequest,
    run: (write: WriteInHand) => Promise<T>,
  ): Promise<RecordedAnswer<T>> {
    const { route, key, content } = request;
    const entry = this.open(user, request, newWriteId(user.id, route, key));
    const answer = await this.idempotency.once({ userId: user.id, route, key, content }, async (keyed) => {
      if (keyed?.repeated) await entry.resume(entry.id, false);
      try {
        const answered = await run({ google: entry.google, keyed, entry });
        await entry.close('done');
        this.audit(user, request, entry, 'done');
        return answered;
      } catch (error) {
        await entry.close('unfinished');
        if (error instanceof AppError && error.code === 'outcome_unknown') this.audit(user, request, entry, 'unknown');
        throw error;
      }
    });
    return { answer, writeId: entry.id };
  }

  /** Starts the record of a write. */
  open(
    user: AuthenticatedUser,
    request: Omit<JournaledRequest, 'route' | 'key' | 'content'>,
    id: string,
  ): JournalEntry {
    const log = new WriteLog();
    const google = this.google.open(user, undefined, log);
    log.attach(google);
    return new JournalEntry(user.id, request, id, google, log, this.records, (lost) => this.note(lost));
  }

  /** Calendars of people are named by their addresses, which stand in no log. */
  private audit(
    user: AuthenticatedUser,
    request: JournaledRequest,
    entry: JournalEntry,
    outcome: 'done' | 'unknown',
  ): void {
    const { kind, calendarId, via = 'rest' } = request;
    const calendar = calendarId === 'primary' ? calendarId : this.pseudonyms.nameFor(calendarId);
    const who = { user: this.pseudonyms.nameFor(user.id), session: user.sessionId };
    this.auditLogger.log({ ...who, kind, event: entry.eventId, calendar, via, outcome, write: entry.id }, 'write');
  }

  private note(lost: unknown): void {
    this.metrics.journal.inc({ outcome: lost === undefined ? 'kept' : 'lost' });
    if (lost !== undefined)
      this.logger.warn({ err: lost }, 'a write was made whose record is lost: it cannot be taken back');
  }
}

/** The record of a write in progress. */
export class JournalEntry {
  private record: WriteRecord | undefined;

  constructor(
    private readonly userId: string,
    private readonly request: Omit<JournaledRequest, 'route' | 'key' | 'content'>,
    /** The id of the write; a repetition of an interrupted write takes over the id of the first attempt. */
    public id: string,
    readonly google: GoogleSession,
    readonly log: WriteLog,
    private readonly records: WriteRecords,
    private readonly note: (lost: unknown) => void,
  ) {}

  /** The event that the write is about, as far as it is known. */
  get eventId(): string | undefined {
    return this.request.eventId ?? this.record?.eventId ?? this.log.found?.[0]?.eventId;
  }

  /** Continues the record of an earlier attempt, if there is one; `planned` when that attempt knew its writes in advance. */
  async resume(id: string, planned: boolean): Promise<void> {
    this.id = id;
    // A record that cannot be read is lost; the write itself goes on.
    this.record = await this.records.get(this.userId, id).catch(() => undefined);
    this.log.resume(this.record?.touches ?? [], planned);
  }

  /** Stores the events that a write of several steps will touch, so that a repetition can finish the record with the write. */
  async checkpoint(writes: Parameters<WriteLog['foresee']>[0]): Promise<void> {
    await this.log.foresee(writes);
    await this.close('unfinished');
  }

  /** Stores the record in its current state. */
  async close(state: 'done' | 'unfinished'): Promise<void> {
    try {
      await within(SAVE_WITHIN_MS, this.save(state));
    } catch (lost) {
      this.note(lost);
    }
  }

  private async save(state: 'done' | 'unfinished'): Promise<void> {
    const touches = this.log.found;
    if (!touches) throw new Error('what the write changed could not be read');
    if (touches.length === 0) {
      if (this.record && this.record.state !== 'done') await this.records.remove(this.userId, this.id);
      return;
    }
    if (state === 'unfinished') {
      await this.keep({ ...this.head(touches), state, reversals: [], touches });
      return;
    }
    const known = touches.filter((touch) => touch.after !== undefined);
    const found = await Promise.all(known.map(async (touch) => toReversal(touch, await this.exceptionsAfter(touch))));
    const reversals = found.filter((reversal) => reversal !== undefined);
    if (reversals.length > 0) await this.keep({ ...this.head(touches), state, reversals });
    else if (this.record) await this.records.remove(this.userId, this.id);
  }

  private head(touches: Touch[]): Omit<WriteRecord, 'state' | 'reversals'> {
    const { kind, via = 'rest', calendarId, eventId, batchId, sendUpdates, undoOf } = this.request;
    const main = touches.find((touch) => touch.eventId === eventId) ?? touches[0];
    const summary = (main?.after ?? main?.before)?.['summary'];
    return {
      v: RECORD_VERSION,
      id: this.id,
      at: this.record?.at ?? Date.now(),
      via,
      kind,
      calendarId,
      eventId: eventId ?? main?.eventId ?? '',
      ...(typeof summary === 'string' && { summary }),
      ...(sendUpdates !== undefined && { sendUpdates }),
      ...(batchId !== undefined && { batchId }),
      ...(undoOf !== undefined && { undoOf }),
    };
  }

  private async keep(record: WriteRecord): Promise<void> {
    const isLarge = JSON.stringify(record).length > MAX_RECORD_CHARS;
    const kept = isLarge ? { ...withoutTouches(record), state: 'too_large' as const, reversals: [] } : record;
    await this.records.save(this.userId, kept);
    this.record = kept;
    if (record.state === 'done') this.note(undefined);
  }

  /** The exceptions of a series after the write; none when there were none and no instance was written. */
  private async exceptionsAfter(touch: Touch): Promise<Snapshot[] | undefined> {
    const { after, before, exceptions, instances, calendarId, movedTo = calendarId } = touch;
    if (!after || !repeats(after)) return undefined;
    const had = before === undefined ? [] : exceptions;
    if (had?.length === 0 && !instances) return [];
    // Without them the undo cannot detect changes of instances, and checks the series alone.
    return listExceptionSnapshots(this.google, movedTo, after).catch(() => undefined);
  }
}

function withoutTouches({ touches: _touches, ...record }: WriteRecord): WriteRecord {
  return record;
}
