import { setTimeout as sleep } from 'node:timers/promises';
import type { NewSession } from '../../src/modules/auth/dto/session.dto.js';
import type { ApiClient } from '../support/api-client.js';
import { until } from '../support/patience.js';

const CLIENTS = 8;

/** Clients that keep calling: all with a session, and one with a session that was logged out before. */
export class Load {
  /** How often somebody got in who should not have. */
  letIn = 0;
  private readonly counts: Record<string, number> = {};
  private readonly calling: Promise<void>[];
  private ended = false;

  private constructor(
    private readonly server: ApiClient,
    private readonly session: NewSession,
    private readonly loggedOut: NewSession,
  ) {
    this.calling = Array.from({ length: CLIENTS }, async () =>
      this.keepCalling().catch((error: unknown) => {
        // A server that went away ends the load; the test sees that by the counts.
        this.counts[String(error)] = 1;
      }),
    );
  }

  static async start(server: ApiClient, session: NewSession): Promise<Load> {
    const loggedOut = await server.signIn(session.user.email);
    await server.call('POST', '/auth/logout', { body: { refreshToken: loggedOut.refreshToken } });
    const load = new Load(server, session, loggedOut);
    await load.sees(200);
    return load;
  }

  /** Waits until the clients meet this status, from now on. */
  async sees(status: number): Promise<void> {
    const before = this.counts[status] ?? 0;
    await until(async () => (this.counts[status] ?? 0) > before).catch((error: unknown) => {
      this.ended = true;
      throw new Error(`clients met ${JSON.stringify(this.counts)}`, { cause: error });
    });
  }

  /** Ends it; answers how often the clients met each status. */
  async stop(): Promise<Record<string, number>> {
    this.ended = true;
    await Promise.all(this.calling);
    return this.counts;
  }

  private async keepCalling(): Promise<void> {
    while (!this.ended) {
      const { status } = await this.server.call('GET', '/auth/me', { token: this.session.accessToken });
      this.counts[status] = (this.counts[status] ?? 0) + 1;
      const { status: stranger } = await this.server.call('GET', '/auth/me', { token: this.loggedOut.accessToken });
      if (stranger !== 401 && stranger !== 503) this.letIn += 1;
      await sleep(5);
    }
  }
}
