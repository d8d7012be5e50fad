import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../shared/config/app-config.js';
import { Metrics } from '../../shared/observability/metrics.service.js';
import { RateLimiter } from '../../shared/store/rate-limiter.service.js';

/** Limits the requests of each signed-in user, across addresses and replicas. */
@Injectable()
export class AccountLimits {
  constructor(
    private readonly config: AppConfig,
    private readonly limiter: RateLimiter,
    private readonly metrics: Metrics,
  ) {}

  /** Counts one request of a user. @throws AppError `rate_limited`. */
  async take(userId: string): Promise<void> {
    await this.limiter.take(`account:${userId}`, this.config.RATE_LIMIT_ACCOUNT).catch((error: unknown) => {
      this.metrics.rateLimitHits.inc({ limit: 'account' });
      throw error;
    });
  }
}
