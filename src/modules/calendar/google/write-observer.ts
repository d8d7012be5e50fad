/** An event as Google's JSON has it, with all that our own types leave out. */
export type Snapshot = Readonly<Record<string, unknown>> & { readonly id: string };

/** One write that is about to be sent to Google. */
export interface SentWrite {
  kind: 'insert' | 'patch' | 'delete' | 'move';
  calendarId: string;
  eventId: string;
  /** Where a move leads. */
  destination?: string;
}

/** Hears of the events one request reads and of the writes it makes. */
export interface WriteObserver {
  /** An event was read. */
  see(calendarId: string, event: Snapshot): void;

  /** An event that was asked for is not there. */
  miss(calendarId: string, eventId: string): void;

  /** All events with an iCalendar UID were read, series and exceptions apart, deleted ones included. */
  seeAll(calendarId: string, iCalUID: string, events: readonly Snapshot[]): void;

  /** Sends a write and answers what `send` does; `left` reads the event out of that, undefined after a deletion. It fails only as the write does. */
  watch<T>(write: SentWrite, send: () => Promise<T>, left: (answer: T) => Snapshot | undefined): Promise<T>;
}

/** Hears nothing: for requests that only read. */
export const NO_OBSERVER: WriteObserver = {
  see: () => undefined,
  miss: () => undefined,
  seeAll: () => undefined,
  watch: async (_write, send) => send(),
};
