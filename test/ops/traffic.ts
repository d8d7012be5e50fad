import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NewSession } from '../../src/modules/auth/dto/session.dto.js';
import type { ApiClient } from '../support/api-client.js';

const REPEATED = 'repeated create';

/** A request that was not answered with 2xx. */
export interface Failure {
  what: string;
  /** The status, or the error of the connection. */
  outcome: string;
  sentAt: number;
  endedAt: number;
}

/** Clients that read and write all the time; a write that fails is repeated with its key, as the client guide says. */
export class Traffic {
  readonly failures: Failure[] = [];
  /** Titles of the events that were acknowledged. */
  readonly created = new Set<string>();
  requests = 0;
  private ended = false;
  private readonly running: Promise<void>[];

  constructor(
    private readonly client: ApiClient,
    sessions: readonly NewSession[],
  ) {
    this.running = sessions.map(async (session) => this.work(session.accessToken));
  }

  /** Ends the clients after the request that each is at. */
  async end(): Promise<void> {
    this.ended = true;
    await Promise.all(this.running);
  }

  /** What the simulated Google holds of the acknowledged events: how many are missing, and how many are there twice. */
  async compare(): Promise<{ lost: number; doubled: number }> {
    const writes = await this.client.google.writes();
    const counts = new Map<string, number>();
    for (const { method, body } of writes) {
      const title = method === 'POST' ? String(body?.['summary']) : '';
      counts.set(title, (counts.get(title) ?? 0) + 1);
    }
    const found = [...this.created].map((title) => counts.get(title) ?? 0);
    return { lost: found.filter((count) => count === 0).length, doubled: found.filter((count) => count > 1).length };
  }

  private async work(token: string): Promise<void> {
    while (!this.ended) {
      await this.create(token);
      await this.send('list', 'GET', '/calendar/events?maxResults=5', { token });
      await this.send('me', 'GET', '/auth/me', { token });
      await sleep(40);
    }
  }

  private async create(token: string): Promise<void> {
    const summary = `Event ${randomUUID()}`;
    const times = { start: { dateTime: '2030-05-06T10:00:00Z' }, end: { dateTime: '2030-05-06T11:00:00Z' } };
    const headers = { 'idempotency-key': randomUUID() };
    let what = 'create';
    while (!(await this.send(what, 'POST', '/calendar/events', { token, headers, body: { summary, ...times } }))) {
      what = REPEATED;
      await sleep(250);
    }
    this.created.add(summary);
  }

  private async send(what: string, ...call: Parameters<ApiClient['call']>): Promise<boolean> {
    this.requests += 1;
    const sentAt = Date.now();
    const outcome = await this.client.call(...call).then(
      ({ status, body }) => (status < 300 ? 'done' : `${status} ${body.code}`),
      (error: unknown) => (error instanceof Error ? `${error.message} ${String(error.cause)}` : 'unknown'),
    );
    // A write whose replica was killed counts as running for a while; its repetition hears that, and is no failure of its own.
    const waits = what === REPEATED && outcome === '409 duplicate_request';
    if (outcome !== 'done' && !waits) this.failures.push({ what, outcome, sentAt, endedAt: Date.now() });
    return outcome === 'done';
  }
}
