import { createHash, randomBytes } from 'node:crypto';
import { DEMO_CLIENT } from '../../src/sandbox/google/demo/demo-seed.js';
import { type GoogleSimulator, startGoogleSimulator } from '../../src/sandbox/google/simulator.js';
import { until } from './patience.js';

/** One committed write, as the simulator's log tells it. */
export interface GoogleWrite {
  user: string;
  method: string;
  path: string;
  calendarId: string;
  eventId: string;
  body: Record<string, unknown> | null;
  sendUpdates?: string;
}

/** One mail to a guest or an organizer. */
export interface GoogleMail {
  to: string;
  kind: string;
  eventId: string;
}

/** One request, as the simulator's log tells it. */
export interface GoogleRequest {
  method: string;
  path: string;
  status: number;
  user?: string | null;
  headers: Record<string, string>;
}

/** What goes wrong at Google, and for which requests. */
export interface Fault {
  match: { method?: string; path?: string; user?: string };
  times?: number;
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  delayMs?: number;
  hang?: boolean;
  hold?: boolean;
  reset?: 'before' | 'after';
  truncate?: number;
  drip?: number;
}

export interface SeedUser {
  email: string;
  name?: string;
  timeZone?: string;
  settings?: { locale?: string; weekStart?: string; format24HourTime?: string };
  calendars?: {
    id?: string;
    summary: string;
    timeZone?: string;
    accessRole?: string;
    selected?: boolean;
    hidden?: boolean;
  }[];
  events?: Record<string, Record<string, unknown>[]>;
}

/** What a user pressing Allow is asked for. */
export interface Consent {
  email: string;
  redirectUri: string;
  scope: string;
  codeChallenge?: string;
  nonce?: string;
  prompt?: string;
}

/** A Google of a test's own, driven through its control API. */
export class TestGoogle {
  static readonly client = DEMO_CLIENT;

  private constructor(private readonly simulator: GoogleSimulator) {}

  /** A Google without users. */
  static async start(): Promise<TestGoogle> {
    return new TestGoogle(await startGoogleSimulator({ port: 0, seed: 'empty' }));
  }

  get url(): string {
    return this.simulator.url;
  }

  async close(): Promise<void> {
    await this.simulator.close();
  }

  async seed(...users: SeedUser[]): Promise<void> {
    await this.control('POST', 'seed', { users });
  }

  async consentOf(
    email: string,
    consent: { scopes: 'all' | string[]; deny?: boolean; refreshToken?: string },
  ): Promise<void> {
    await this.control('PUT', `users/${encodeURIComponent(email)}/consent`, { refreshToken: 'first', ...consent });
  }

  async code(consent: Consent): Promise<string> {
    const { code } = await this.control<{ code: string }>('POST', 'consent', {
      ...consent,
      clientId: DEMO_CLIENT.clientId,
    });
    return code;
  }

  /** Sets Google's clock so far ahead of ours; negative for behind. */
  async moveClock(byMs: number): Promise<void> {
    await this.control('PUT', 'clock', { now: new Date(Date.now() + byMs).toISOString() });
  }

  async expireTokens(email: string): Promise<void> {
    await this.control('POST', 'tokens/expire', { email });
  }

  async revokeGrants(email: string): Promise<void> {
    await this.control('POST', 'grants/revoke', { email });
  }

  async fault(fault: Fault): Promise<void> {
    await this.control('POST', 'faults', fault);
  }

  /** Waits until faults that were not cleared have struck so often. */
  async struck(times: number): Promise<void> {
    const hits = async (): Promise<number> => {
      const { items } = await this.control<{ items: { hits: number }[] }>('GET', 'faults');
      return items.reduce((sum, fault) => sum + fault.hits, 0);
    };
    await until(async () => (await hits()) >= times);
  }

  /** Ends all faults; requests that they hold go on. */
  async clearFaults(): Promise<void> {
    await this.control('DELETE', 'faults');
  }

  async writes(): Promise<GoogleWrite[]> {
    return (await this.control<{ items: GoogleWrite[] }>('GET', 'writes')).items;
  }

  /** The mails Google would have sent, oldest first. */
  async outbox(): Promise<GoogleMail[]> {
    return (await this.control<{ items: GoogleMail[] }>('GET', 'outbox')).items;
  }

  async clearLogs(): Promise<void> {
    await this.control('DELETE', 'writes');
    await this.control('DELETE', 'outbox');
    await this.control('DELETE', 'requests');
  }

  async requests(): Promise<GoogleRequest[]> {
    return (await this.control<{ items: GoogleRequest[] }>('GET', 'requests')).items;
  }

  /** How many requests were made to a path, whatever came of them. */
  async countOf(path: RegExp): Promise<number> {
    return (await this.requests()).filter((request) => path.test(request.path)).length;
  }

  private async control<T = unknown>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.url}/__control/${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    if (!response.ok) throw new Error(`control ${path}: ${response.status} ${await response.text()}`);
    const text = await response.text();
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the control API's documented shapes
    return (text === '' ? {} : JSON.parse(text)) as T;
  }
}

/** A code verifier and its S256 challenge. */
export function pkce(): { codeVerifier: string; codeChallenge: string } {
  const codeVerifier = randomBytes(32).toString('base64url');
  return { codeVerifier, codeChallenge: createHash('sha256').update(codeVerifier).digest('base64url') };
}
