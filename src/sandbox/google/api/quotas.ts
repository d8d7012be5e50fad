import { GoogleApiError } from '../http/api-error.js';
import type { SimulatedClock } from '../world/clock.js';

/** The limits in force; an absent one does not apply. */
export interface QuotaLimits {
  perUserPerMinute?: number;
  perProjectPerMinute?: number;
  perProjectPerDay?: number;
  writesPerUserPerDay?: number;
  /** The status for an exhausted minute: Google uses both. */
  status?: 403 | 429;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Counts calls in windows of simulated time, and refuses those beyond the limits in Google's way. */
export class Quotas {
  limits: QuotaLimits = {};
  private readonly counts = new Map<string, { window: number; used: number }>();

  constructor(private readonly clock: SimulatedClock) {}

  /** Counts one call of a user through a client. */
  admit(user: string, clientId: string, writes: boolean): void {
    const { limits } = this;
    if (this.exceeds(`day ${clientId}`, DAY_MS, limits.perProjectPerDay))
      throw usage(403, 'dailyLimitExceeded', 'Daily Limit Exceeded');
    if (this.exceeds(`project ${clientId}`, MINUTE_MS, limits.perProjectPerMinute))
      throw usage(limits.status ?? 403, 'rateLimitExceeded', 'Rate Limit Exceeded');
    if (this.exceeds(`user ${clientId} ${user}`, MINUTE_MS, limits.perUserPerMinute)) {
      if (limits.status === 429) throw usage(429, 'rateLimitExceeded', 'Rate Limit Exceeded');
      throw usage(403, 'userRateLimitExceeded', 'User Rate Limit Exceeded');
    }
    if (writes && this.exceeds(`writes ${user}`, DAY_MS, limits.writesPerUserPerDay))
      throw usage(403, 'quotaExceeded', 'Calendar usage limits exceeded.');
  }

  /** Sets the limits and resets the counters. */
  set(limits: QuotaLimits): void {
    this.limits = limits;
    this.counts.clear();
  }

  private exceeds(key: string, windowMs: number, limit: number | undefined): boolean {
    if (limit === undefined) return false;
    const window = Math.floor(this.clock.now() / windowMs);
    const present = this.counts.get(key);
    const used = (present?.window === window ? present.used : 0) + 1;
    this.counts.set(key, { window, used });
    return used > limit;
  }
}

function usage(status: number, reason: string, message: string): GoogleApiError {
  return new GoogleApiError(status, { domain: 'usageLimits', reason, message });
}
