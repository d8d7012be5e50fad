import { Injectable } from '@nestjs/common';
import { createLocalJWKSet, errors, type FlattenedJWSInput, type JSONWebKeySet, type JWTHeaderParameters } from 'jose';
import { AppConfig } from '../../../shared/config/app-config.js';
import { UpstreamWatch } from '../../../shared/resilience/upstream-watch.service.js';
import { googleEndpoints } from './google-endpoints.js';
import { GuardedTransport } from './guarded-transport.js';
import { watchedAdapter } from './watched-adapter.js';

/** Minimum time between two requests to Google, however many tokens name unknown keys. */
const COOLDOWN_MS = 60_000;
const TIMEOUT_MS = 5000;
const DEFAULT_LIFE_MS = 3_600_000;

type Lookup = ReturnType<typeof createLocalJWKSet>;
type Key = Awaited<ReturnType<Lookup>>;

/**
 * Google's signing keys, cached for their `Cache-Control` lifetime. An unknown key id triggers a new request, at most once
 * a minute; while Google fails to answer, the cached keys stay in use.
 */
@Injectable()
export class GoogleKeys {
  private readonly url: string;
  private readonly transport: GuardedTransport;
  private lookup: Lookup | undefined;
  private freshUntil = 0;
  private askedAt = Number.NEGATIVE_INFINITY;
  private asking: Promise<void> | undefined;

  constructor(config: AppConfig, watch: UpstreamWatch) {
    this.url = googleEndpoints(config).keys;
    this.transport = new GuardedTransport({ adapter: watchedAdapter(watch, 'google_keys') });
  }

  /** The key that signed a token. @throws JOSEError when Google has no such key or does not answer. */
  async find(header: JWTHeaderParameters, token: FlattenedJWSInput): Promise<Key> {
    const stale = Date.now() >= this.freshUntil;
    if (stale) await this.ask();
    try {
      return await this.known(header, token);
    } catch (error) {
      if (stale || !(error instanceof errors.JWKSNoMatchingKey)) throw error;
    }
    await this.ask();
    return this.known(header, token);
  }

  private async known(header: JWTHeaderParameters, token: FlattenedJWSInput): Promise<Key> {
    if (!this.lookup) throw new errors.JWKSTimeout('Google’s keys cannot be reached');
    return this.lookup(header, token);
  }

  /** Refreshes the keys unless that happened recently; callers share one request. */
  private async ask(): Promise<void> {
    const tooEarly = this.lookup && Date.now() < this.askedAt + COOLDOWN_MS;
    if (!this.asking && tooEarly) return;
    this.asking ??= this.fetch().finally(() => {
      this.asking = undefined;
    });
    await this.asking;
  }

  private async fetch(): Promise<void> {
    this.askedAt = Date.now();
    try {
      const { data, headers } = await this.transport.request<JSONWebKeySet>({
        url: this.url,
        responseType: 'json',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      this.lookup = createLocalJWKSet(data);
      this.freshUntil = Date.now() + parseMaxAge(headers.get('cache-control'));
    } catch {
      // After any failure of Google, the cached keys stay in use.
    }
  }
}

/** The milliseconds of `max-age` (RFC 9111 §5.2.2.1). */
function parseMaxAge(cacheControl: string | null): number {
  const seconds = /(?:^|[\s,])max-age=(\d{1,9})/i.exec(cacheControl ?? '')?.[1];
  return seconds === undefined ? DEFAULT_LIFE_MS : Number(seconds) * 1000;
}
