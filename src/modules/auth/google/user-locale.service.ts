import { Injectable, Logger } from '@nestjs/common';
import { AppError } from '../../../shared/errors/app-error.js';
import { type CallPolicy, callUpstream } from '../../../shared/resilience/call-upstream.js';
import { UpstreamTimes } from '../../../shared/resilience/upstream-times.js';
import { Upstreams } from '../../../shared/resilience/upstreams.service.js';
import { StateStore } from '../../../shared/store/state-store.js';
import { GoogleAccess } from '../grants/google-access.service.js';
import { GoogleGrants } from '../grants/google-grants.service.js';
import { missingScopes, SETTINGS_SCOPE } from '../grants/scopes.js';
import { AccountReader, unreadableAnswer } from './account-reader.service.js';
import { readCalendarSettings, toLocale } from './calendar-settings.js';

const POLICY: Omit<CallPolicy, 'deadlineMs'> = { maxAttempts: 1, retryOn: new Set() };
const CACHE_MS = 3_600_000;
/** After a failure, Google is not asked again for this time. */
const FAILURE_MS = 60_000;
const UNKNOWN = '';
const FALLBACK = 'en-US';

/** Finds how a user reads and writes times, from the settings of their Google Calendar, cached for an hour. */
@Injectable()
export class UserLocale {
  private readonly logger = new Logger('UserLocale');

  constructor(
    private readonly reader: AccountReader,
    private readonly access: GoogleAccess,
    private readonly googleGrants: GoogleGrants,
    private readonly store: StateStore,
    private readonly upstreams: Upstreams,
    private readonly times: UpstreamTimes,
  ) {}

  /**
   * One BCP 47 tag with language, week start and clock, such as `de-u-fw-mon-hc-h23`; `en-US` when the user did not grant access to the
   * settings or Google answers too late. Failures of Google and of the store are not passed on.
   */
  async of(userId: string): Promise<string> {
    try {
      const cached = await this.store.get(toStoreKey(userId));
      if (cached !== undefined) return cached === UNKNOWN ? FALLBACK : cached;
      // Not cached, so that a new consent takes effect at once.
      const { grantedScopes } = await this.googleGrants.status(userId);
      if (missingScopes(grantedScopes, [SETTINGS_SCOPE]).length > 0) return FALLBACK;
      const read = await this.read(userId);
      const keptMs = read === undefined ? FAILURE_MS : CACHE_MS;
      await this.store.set(toStoreKey(userId), read ?? UNKNOWN, keptMs, { account: userId });
      return read ?? FALLBACK;
    } catch (error) {
      this.warn(error);
      return FALLBACK;
    }
  }

  private async read(userId: string): Promise<string | undefined> {
    try {
      return await this.upstreams.calendar.run(userId, (sent) =>
        callUpstream({ ...POLICY, deadlineMs: this.times.settingsMs }, (signal) =>
          this.access.withAccessToken(userId, (token) => {
            sent();
            return this.ask(token, signal);
          }),
        ),
      );
    } catch (error) {
      this.warn(error);
      return undefined;
    }
  }

  private async ask(token: string, signal: AbortSignal): Promise<string> {
    const answer = await this.reader.read<unknown>({
      path: '/users/me/settings',
      params: { maxResults: 250, fields: 'items(id,value)' },
      token,
      signal,
    });
    const settings = readCalendarSettings(answer);
    if (!settings) throw unreadableAnswer();
    return toLocale(settings, FALLBACK);
  }

  private warn(error: unknown): void {
    if (!(error instanceof AppError)) throw error;
    this.logger.warn({ code: error.code }, 'The calendar settings of a user could not be read');
  }
}

function toStoreKey(userId: string): string {
  return `locale:${userId}`;
}
