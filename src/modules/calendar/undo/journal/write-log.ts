import { AppError } from '../../../../shared/errors/app-error.js';
import type { GoogleSession } from '../../google/google-session.js';
import type { SentWrite, Snapshot, WriteObserver } from '../../google/write-observer.js';
import { exceptionsAmong, listExceptionSnapshots } from './exception-snapshots.js';
import { isGone, repeats } from '../snapshot-fields.js';
import type { Touch } from './write-record.js';

/** How long a write waits for reads that only its undo needs. */
const READ_WITHIN_MS = 2500;

/** Collects the events that the writes of one request touch, each before the first write and after the last. */
export class WriteLog implements WriteObserver {
  private readonly touches = new Map<string, Touch>();
  /** Touches of moves, by their destination. */
  private readonly moved = new Map<string, Touch>();
  private readonly seen = new Map<string, Snapshot>();
  private readonly listed = new Map<string, readonly Snapshot[]>();
  /** Touches of a plan; they stay whatever the answer to one of its writes. */
  private readonly foreseen = new Set<Touch>();
  /** Touches of an earlier attempt, which may have written nothing. */
  private readonly resumed = new Set<Touch>();
  private isLost = false;
  private session: GoogleSession | undefined;

  /** Sets the session whose writes are collected, and which is used for reads. */
  attach(session: GoogleSession): void {
    this.session = session;
  }

  /** Continues with the touches of an earlier attempt of the same request; `planned` when it knew its writes in advance. */
  resume(touches: readonly Touch[], planned: boolean): void {
    for (const touch of touches) {
      this.keep(touch);
      (planned ? this.foreseen : this.resumed).add(touch);
    }
  }

  /** Forgets all touches after a complete rollback. */
  forget(): void {
    this.touches.clear();
  }

  /** Reads the events that a series of writes will touch, before the first write. */
  async foresee(writes: readonly SentWrite[]): Promise<void> {
    for (const write of writes) {
      const touch = await this.touchFor(write);
      if (touch) this.foreseen.add(touch);
    }
  }

  /** The touches in order; undefined when one of them could not be read. */
  get found(): Touch[] | undefined {
    return this.isLost ? undefined : [...this.touches.values()];
  }

  see(calendarId: string, event: Snapshot): void {
    const key = toLogKey(calendarId, event.id);
    this.seen.set(key, event);
    const touch = this.touches.get(key) ?? this.moved.get(key);
    // After a move, the event is at its destination.
    if (!touch || touch.after !== undefined || (touch.movedTo ?? calendarId) !== calendarId) return;
    // The outcome of a write whose answer was lost is read again.
    if (event['etag'] !== touch.before?.['etag']) touch.after = isGone(event) ? null : event;
  }

  miss(calendarId: string, eventId: string): void {
    const touch = this.touches.get(toLogKey(calendarId, eventId));
    if (touch?.before && touch.after === undefined && touch.movedTo === undefined) touch.after = null;
  }

  seeAll(calendarId: string, iCalUID: string, events: readonly Snapshot[]): void {
    this.listed.set(toLogKey(calendarId, iCalUID), events);
  }

  async watch<T>(write: SentWrite, send: () => Promise<T>, left: (answer: T) => Snapshot | undefined): Promise<T> {
    const touch = await this.touchFor(write);
    try {
      const answer = await send();
      if (touch) this.settle(touch, write, left(answer));
      // A write without undo is better than no write.
      else this.isLost = true;
      return answer;
    } catch (error) {
      const isOpen = error instanceof AppError && error.code === 'outcome_unknown';
      this.isLost ||= isOpen && !touch;
      if (touch && !isOpen && touch.after === undefined && !this.foreseen.has(touch)) this.drop(touch);
      throw error;
    }
  }

  private settle(touch: Touch, write: SentWrite, event: Snapshot | undefined): void {
    if (touch.eventId !== write.eventId) return;
    touch.after = event && !isGone(event) ? event : null;
    if (event) this.seen.set(toLogKey(write.destination ?? touch.calendarId, event.id), event);
  }

  /** The touch a write belongs to; an instance belongs to the touch of its series, if there is one. */
  private async touchFor(write: SentWrite): Promise<Touch | undefined> {
    const { calendarId, eventId } = write;
    const known = this.touches.get(toLogKey(calendarId, eventId));
    if (known && !this.isOutdated(known)) return known;
    const series = this.touches.get(toLogKey(calendarId, seriesIn(eventId)));
    if (series) {
      series.instances = true;
      return series;
    }
    try {
      const touch = await this.readTouch(write);
      this.keep(touch);
      return touch;
    } catch {
      // The answer shows whether the write is made in spite of that.
      return undefined;
    }
  }

  private keep(touch: Touch): void {
    const { calendarId, eventId, movedTo } = touch;
    this.touches.set(toLogKey(calendarId, eventId), touch);
    if (movedTo !== undefined) this.moved.set(toLogKey(movedTo, eventId), touch);
  }

  private async readTouch({ kind, calendarId, eventId, destination }: SentWrite): Promise<Touch> {
    if (kind === 'insert') return { calendarId, eventId };
    const before =
      this.seen.get(toLogKey(calendarId, eventId)) ??
      (await this.read((google) => google.getSnapshot(calendarId, eventId)));
    const touch = { calendarId, eventId, before, ...(destination !== undefined && { movedTo: destination }) };
    if (kind === 'move' || !repeats(before)) return touch;
    return { ...touch, exceptions: await this.listExceptions(calendarId, before) };
  }

  private async listExceptions(calendarId: string, series: Snapshot): Promise<Snapshot[]> {
    const known = this.listed.get(toLogKey(calendarId, String(series['iCalUID'])));
    if (known) return exceptionsAmong(known, series.id);
    return this.read((google) => listExceptionSnapshots(google, calendarId, series));
  }

  private async read<T>(run: (google: GoogleSession) => Promise<T>): Promise<T> {
    if (!this.session) throw new Error('the log has no session');
    return within(READ_WITHIN_MS, run(this.session));
  }

  /** Whether an earlier attempt saw the event before somebody else changed it. */
  private isOutdated(touch: Touch): boolean {
    const now = this.seen.get(toLogKey(touch.calendarId, touch.eventId));
    return this.resumed.delete(touch) && now !== undefined && now['etag'] !== touch.before?.['etag'];
  }

  private drop({ calendarId, eventId }: Touch): void {
    this.touches.delete(toLogKey(calendarId, eventId));
  }
}

/** Rejects when the promise takes longer than that. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('took too long')), milliseconds);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** The series id in an instance id (Google's `series_YYYYMMDD` or `series_YYYYMMDDTHHMMSSZ`). */
function seriesIn(eventId: string): string {
  return /^(.+)_\d{8}(?:T\d{6}Z)?$/.exec(eventId)?.[1] ?? '';
}

function toLogKey(calendarId: string, id: string): string {
  return `${calendarId}\n${id}`;
}
