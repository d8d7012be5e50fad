import { createPublicKey } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../../shared/config/app-config.js';
import { UpstreamWatch } from '../../../shared/resilience/upstream-watch.service.js';
import { isObject } from '../../../shared/validation/is-object.js';
import { googleEndpoints } from './google-endpoints.js';
import { GuardedTransport } from './guarded-transport.js';
import { watchedAdapter } from './watched-adapter.js';

/** Minimum time between two requests to Google, however many tokens name unknown keys. */
const COOLDOWN_MS = 60_000;
const TIMEOUT_MS = 5000;
const DEFAULT_LIFE_MS = 3_600_000;

/** JSON Web Keys by their id. */
type Keys = ReadonlyMap<string, Record<string, unknown>>;

/** Google's keys were never received, so no token can be verified. */
export class KeysUnreachableError extends Error {
  override readonly name = 'KeysUnreachableError';
}

/**
 * Google's signing keys, cached for their `Cache-Control` lifetime. An unknown key id triggers a new request, at most once
 * a minute; while Google fails to answer, the cached keys stay in use.
 */
@Injectable()
export class GoogleKeys {
  private readonly url: string;
  private readonly transport: GuardedTransport;
  private keys: Keys | undefined;
  private freshUntil = 0;
  private askedAt = Number.NEGATIVE_INFINITY;
  private asking: Promise<void> | undefined;

  constructor(config: AppConfig, watch: UpstreamWatch) {
    this.url = googleEndpoints(config).keys;
    this.transport = new GuardedTransport({ adapter: watchedAdapter(watch, 'google_keys') });
  }

  /** The public key with an id, as PEM; undefined when Google publishes none. @throws KeysUnreachableError */
  async find(kid: string): Promise<string | undefined> {
    const stale = Date.now() >= this.freshUntil;
    if (stale) await this.ask();
    if (!stale && !this.known.has(kid)) await this.ask();
    const key = this.known.get(kid);
    return key && createPublicKey({ key, format: 'jwk' }).export({ type: 'spki', format: 'pem' }).toString();
  }

  private get known(): Keys {
    if (!this.keys) throw new KeysUnreachableError('Google’s keys cannot be reached');
    return this.keys;
  }

  /** Refreshes the keys unless that happened recently; callers share one request. */
  private async ask(): Promise<void> {
    const tooEarly = this.keys && Date.now() < this.askedAt + COOLDOWN_MS;
    if (!this.asking && tooEarly) return;
    this.asking ??= this.fetch().finally(() => {
      this.asking = undefined;
    });
    await this.asking;
  }

  private async fetch(): Promise<void> {
    this.askedAt = Date.now();
    try {
      const { data, headers } = await this.transport.request({
        url: this.url,
        responseType: 'json',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      this.keys = readKeys(data);
      this.freshUntil = Date.now() + parseMaxAge(headers.get('cache-control'));
    } catch {
      // After any failure of Google, the cached keys stay in use.
    }
  }
}

/** The RS256 keys of a JSON Web Key Set (RFC 7517). @throws TypeError when the answer is none. */
function readKeys(data: unknown): Keys {
  const keys: unknown = isObject(data) ? data['keys'] : undefined;
  if (!Array.isArray(keys)) throw new TypeError('Google answered no key set');
  const usable = keys.filter(isObject).filter(isSigningKey);
  return new Map(usable.map((key) => [String(key['kid']), key]));
}

function isSigningKey({ kid, kty, use = 'sig', alg = 'RS256' }: Record<string, unknown>): boolean {
  return typeof kid === 'string' && kty === 'RSA' && use === 'sig' && alg === 'RS256';
}

/** The milliseconds of `max-age` (RFC 9111 §5.2.2.1). */
function parseMaxAge(cacheControl: string | null): number {
  const seconds = /(?:^|[\s,])max-age=(\d{1,9})/i.exec(cacheControl ?? '')?.[1];
  return seconds === undefined ? DEFAULT_LIFE_MS : Number(seconds) * 1000;
}
