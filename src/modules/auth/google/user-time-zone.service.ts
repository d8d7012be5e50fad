import { Injectable } from '@nestjs/common';
import { AppError } from '../../../shared/errors/app-error.js';
import { type CallPolicy, callUpstream } from '../../../shared/resilience/call-upstream.js';
import { UpstreamTimes } from '../../../shared/resilience/upstream-times.js';
import { Upstreams } from '../../../shared/resilience/upstreams.service.js';
import { StateStore } from '../../../shared/store/state-store.js';
import { GoogleAccess } from '../grants/google-access.service.js';
import { AccountReader, unreadableAnswer } from './account-reader.service.js';

const POLICY: Omit<CallPolicy, 'deadlineMs'> = { maxAttempts: 2, retryOn: new Set(['upstream_failed']) };
const CACHE_MS = 3_600_000;
const IANA_ZONE = /^[A-Za-z][\w+/-]{1,63}$/;

/** Finds the time zone of a user's primary calendar, cached for an hour. */
@Injectable()
export class UserTimeZone {
  constructor(
    private readonly reader: AccountReader,
    private readonly access: GoogleAccess,
    private readonly store: StateStore,
    private readonly upstreams: Upstreams,
    private readonly times: UpstreamTimes,
  ) {}

  /** The IANA zone, or null when Google cannot be asked now. */
  async find(userId: string): Promise<string | null> {
    try {
      return await this.of(userId);
    } catch (error) {
      if (error instanceof AppError && error.code !== 'store_unavailable') return null;
      throw error;
    }
  }

  /** The IANA zone. @throws AppError when Google cannot be asked. */
  async of(userId: string): Promise<string> {
    const cached = await this.store.get(toStoreKey(userId));
    if (cached !== undefined) return cached;
    const zone = await this.access.withAccessToken(userId, (token) =>
      this.upstreams.calendar.run(userId, (sent) =>
        callUpstream({ ...POLICY, deadlineMs: this.times.timeZoneMs }, (signal) => {
          sent();
          return this.ask(token, signal);
        }),
      ),
    );
    await this.store.set(toStoreKey(userId), zone, CACHE_MS, { account: userId });
    return zone;
  }

  /** Requests an empty list of events: its answer names the zone and needs only the scope for events. */
  private async ask(token: string, signal: AbortSignal): Promise<string> {
    const { timeZone } = await this.reader.read<{ timeZone?: unknown }>({
      path: '/calendars/primary/events',
      params: { maxResults: 1, fields: 'timeZone' },
      token,
      signal,
    });
    if (typeof timeZone === 'string' && IANA_ZONE.test(timeZone)) return timeZone;
    throw unreadableAnswer();
  }
}

function toStoreKey(userId: string): string {
  return `zone:${userId}`;
}
