/** One committed write, as `GET /__control/writes` shows it. */
export interface Write {
  at: string;
  user: string;
  method: string;
  path: string;
  calendarId: string | null;
  eventId: string | null;
  body: unknown;
  sendUpdates: string | null;
}

/** One request, as `GET /__control/requests` shows it; `status` is null when no answer was sent. */
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

/** Everything the simulated world remembers for its observers. */
export class Journal {
  writes: Write[] = [];
  requests: RequestEntry[] = [];
  outbox: Mail[] = [];

  /** Forgets everything. */
  clear(): void {
    this.writes = [];
    this.requests = [];
    this.outbox = [];
  }
}
