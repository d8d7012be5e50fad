/** One committed write, as in `GET /__control/writes`. */
export interface WorldWrite {
  at: string;
  user: string;
  method: string;
  path: string;
  calendarId: string | null;
  eventId: string | null;
  body: unknown;
  sendUpdates: string | null;
}

/** One request, as in `GET /__control/requests`; `status` is null when no answer was sent. */
export interface RequestEntry {
  at: string;
  method: string;
  path: string;
  query: string;
  status: number | null;
  user: string | null;
  subject: string | null;
  fault: boolean;
  headers: Record<string, string>;
}

/** A mail Google would have sent. */
export interface Mail {
  at: string;
  to: string;
  kind: 'invitation' | 'update' | 'cancellation' | 'response';
  eventId: string;
  calendarId: string;
}

/** The records that tests read: requests, writes and mails. */
export class WorldJournal {
  writes: WorldWrite[] = [];
  requests: RequestEntry[] = [];
  outbox: Mail[] = [];

  /** Forgets everything. */
  clear(): void {
    this.writes = [];
    this.requests = [];
    this.outbox = [];
  }
}
