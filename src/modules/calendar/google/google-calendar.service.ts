import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { bulkhead, type BulkheadPolicy } from 'cockatiel';
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { LRUCache } from 'lru-cache';
import { AppConfig } from '../../../shared/config/app-config.js';
import { UpstreamWatch } from '../../../shared/resilience/upstream-watch.service.js';
import { UpstreamTimes } from '../../../shared/resilience/upstream-times.js';
import { Upstreams } from '../../../shared/resilience/upstreams.service.js';
import { type AuthenticatedUser } from '../../auth/current-user.decorator.js';
import { GoogleAccess } from '../../auth/grants/google-access.service.js';
import { CALLS_PER_USER, WAITING_PER_USER } from './call-policies.js';
import { GoogleCalls } from './google-calls.js';
import { GoogleConnections } from './google-connections.js';
import { DirectCalls } from './direct-calls.js';
import { createClient } from './google-requests.js';
import { GoogleSession } from './google-session.js';
import type { WriteObserver } from './write-observer.js';

const MAX_LANES = 10_000;

/** Google Calendar for this server: one client, and a bulkhead for each user, so that the slow calls of one user hold up no other. */
@Injectable()
export class GoogleCalendar implements OnApplicationShutdown {
  private readonly connections: GoogleConnections;
  private readonly direct: DirectCalls;
  private readonly client: calendar_v3.Calendar;
  private readonly bulkheads = new LRUCache<string, BulkheadPolicy>({ max: MAX_LANES });

  constructor(
    private readonly access: GoogleAccess,
    private readonly upstreams: Upstreams,
    private readonly times: UpstreamTimes,
    watch: UpstreamWatch,
    config: AppConfig,
  ) {
    this.connections = new GoogleConnections(watch);
    this.direct = new DirectCalls(this.connections, config.GOOGLE_BASE_URL);
    this.client = createClient(this.connections, config.GOOGLE_BASE_URL);
  }

  /** Opens Google Calendar for one request of a user; all calls in it share one deadline. */
  open(
    user: Pick<AuthenticatedUser, 'id'>,
    deadlineMs: number = this.times.requestMs,
    observer?: WriteObserver,
  ): GoogleSession {
    const calls = new GoogleCalls(
      this.access,
      user.id,
      this.findBulkhead(user.id),
      this.upstreams.calendar,
      Date.now() + deadlineMs,
    );
    return new GoogleSession(this.direct, this.client, calls, observer);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.connections.close();
  }

  private findBulkhead(userId: string): BulkheadPolicy {
    const kept = this.bulkheads.get(userId) ?? bulkhead(CALLS_PER_USER, WAITING_PER_USER);
    this.bulkheads.set(userId, kept);
    return kept;
  }
}
