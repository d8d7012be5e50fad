import type { RateLimit } from './durations.js';
import { EnvReader, type Env } from './env-reader.js';
import { type ModelHost, modelHostAt } from './model-address.js';
import type { RedisAddress } from './redis-url.js';

const EFFORTS = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'] as const;
/** A self-hosted model server may load its model for a minute, and answers at the speed of its machine. */
const PATIENCE = {
  openai: { call: '20s', turn: '45s' },
  azure: { call: '120s', turn: '180s' },
  other: { call: '120s', turn: '180s' },
} as const;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Without a default, so that being set is no news. */
const REQUIRED: ReadonlySet<string> = new Set([
  'APP_SECRETS',
  'GOOGLE_CLIENT_ID',
  'GOOGLE_CLIENT_SECRET',
  'GOOGLE_REDIRECT_URIS',
]);

/** The whole configuration, valid and frozen; each property is the variable of the same name in `.env.example`. */
export class AppConfig {
  readonly NODE_ENV: 'development' | 'production' | 'test';
  readonly HOST: string;
  readonly PORT: number;
  readonly PUBLIC_URL: string;
  readonly TRUST_PROXY: readonly string[];
  readonly CORS_ORIGINS: readonly string[];
  /** 32 bytes each; the first one signs and encrypts, all of them verify and decrypt. */
  readonly APP_SECRETS: readonly Buffer[];
  readonly GOOGLE_CLIENT_ID: string;
  readonly GOOGLE_CLIENT_SECRET: string;
  readonly GOOGLE_REDIRECT_URIS: readonly string[];
  readonly GOOGLE_BASE_URL: string | undefined;
  /** Milliseconds. */
  readonly ACCESS_TOKEN_TTL: number;
  /** Milliseconds. */
  readonly REFRESH_TOKEN_IDLE_TTL: number;
  /** Milliseconds. */
  readonly SESSION_MAX_AGE: number;
  /** The Redis server; undefined keeps state in memory. */
  readonly REDIS_URL: RedisAddress | undefined;
  readonly REPLICAS: number;
  readonly AI_ENGINE: 'auto' | 'openai' | 'builtin';
  readonly OPENAI_API_KEY: string | undefined;
  readonly OPENAI_BASE_URL: string | undefined;
  readonly OPENAI_MODEL: string;
  readonly OPENAI_API: 'auto' | 'responses' | 'chat';
  readonly OPENAI_REASONING_EFFORT: (typeof EFFORTS)[number];
  /** Milliseconds. */
  readonly OPENAI_TIMEOUT: number;
  /** Milliseconds. */
  readonly AI_TURN_TIMEOUT: number;
  readonly AI_DAILY_TOKENS: number;
  /** Per address. */
  readonly RATE_LIMIT_DEFAULT: RateLimit;
  readonly RATE_LIMIT_AUTH: RateLimit;
  readonly RATE_LIMIT_AI: RateLimit;
  /** Per signed-in user, across addresses. */
  readonly RATE_LIMIT_ACCOUNT: RateLimit;
  /** Milliseconds. */
  readonly SHUTDOWN_DRAIN: number;
  /** Milliseconds. */
  readonly SHUTDOWN_TIMEOUT: number;
  readonly LOG_LEVEL: (typeof LOG_LEVELS)[number];
  readonly METRICS: boolean;
  /** Metrics have a port of their own, and only that. */
  readonly METRICS_PORT: number | undefined;
  readonly DOCS: boolean;
  readonly PLAYGROUND: boolean;
  /** The names of the settings that differ from their defaults. */
  readonly changed: readonly string[];

  /** @throws ConfigError naming every variable that is missing or malformed. */
  constructor(env: Env) {
    const read = new EnvReader(env);
    this.NODE_ENV = read.oneOf('NODE_ENV', ['development', 'production', 'test'], 'development');
    this.HOST = read.text('HOST', '0.0.0.0');
    this.PORT = read.integer('PORT', 3000, 0, 65_535);
    this.PUBLIC_URL = read.url('PUBLIC_URL', ['http:', 'https:']) ?? `http://localhost:${this.PORT}`;
    this.TRUST_PROXY = read.cidrs('TRUST_PROXY');
    this.CORS_ORIGINS = readOrigins(read);
    this.APP_SECRETS = readSecrets(read);
    this.GOOGLE_CLIENT_ID = read.required('GOOGLE_CLIENT_ID');
    this.GOOGLE_CLIENT_SECRET = read.required('GOOGLE_CLIENT_SECRET');
    this.GOOGLE_REDIRECT_URIS = readRedirectUris(read, this.NODE_ENV === 'production');
    this.GOOGLE_BASE_URL = read.url('GOOGLE_BASE_URL', ['http:', 'https:']);
    this.ACCESS_TOKEN_TTL = read.duration('ACCESS_TOKEN_TTL', '10m', 1000);
    this.REFRESH_TOKEN_IDLE_TTL = read.duration('REFRESH_TOKEN_IDLE_TTL', '30d', 1000);
    this.SESSION_MAX_AGE = read.duration('SESSION_MAX_AGE', '180d', 1000);
    this.REDIS_URL = read.redis('REDIS_URL', 'REDIS_PASSWORD');
    this.REPLICAS = read.integer('REPLICAS', 1, 1, 1000);
    this.AI_ENGINE = read.oneOf('AI_ENGINE', ['auto', 'openai', 'builtin'], 'auto');
    this.OPENAI_API_KEY = read.optional('OPENAI_API_KEY');
    this.OPENAI_BASE_URL = read.url('OPENAI_BASE_URL', ['http:', 'https:']);
    this.OPENAI_MODEL = read.text('OPENAI_MODEL', 'gpt-6.1-terra');
    this.OPENAI_API = read.oneOf('OPENAI_API', ['auto', 'responses', 'chat'], 'auto');
    this.OPENAI_REASONING_EFFORT = read.oneOf('OPENAI_REASONING_EFFORT', EFFORTS, 'low');
    const patience = PATIENCE[findHost(this.OPENAI_BASE_URL)];
    this.OPENAI_TIMEOUT = read.duration('OPENAI_TIMEOUT', patience.call);
    this.AI_TURN_TIMEOUT = read.duration('AI_TURN_TIMEOUT', patience.turn);
    this.AI_DAILY_TOKENS = read.integer('AI_DAILY_TOKENS', 200_000, 1);
    this.RATE_LIMIT_DEFAULT = read.rate('RATE_LIMIT_DEFAULT', '1200/1m');
    this.RATE_LIMIT_AUTH = read.rate('RATE_LIMIT_AUTH', '120/1m');
    this.RATE_LIMIT_AI = read.rate('RATE_LIMIT_AI', '60/1m');
    this.RATE_LIMIT_ACCOUNT = read.rate('RATE_LIMIT_ACCOUNT', '300/1m');
    this.SHUTDOWN_DRAIN = read.duration('SHUTDOWN_DRAIN', '5s', 0);
    this.SHUTDOWN_TIMEOUT = read.duration('SHUTDOWN_TIMEOUT', '30s');
    this.LOG_LEVEL = read.oneOf('LOG_LEVEL', LOG_LEVELS, 'info');
    const isProduction = this.NODE_ENV === 'production';
    this.METRICS = read.flag('METRICS', !isProduction);
    this.METRICS_PORT = read.port('METRICS_PORT');
    this.DOCS = read.flag('DOCS', !isProduction);
    this.PLAYGROUND = read.flag('PLAYGROUND', !isProduction);

    if (this.REPLICAS > 1 && !this.REDIS_URL) read.problem('REDIS_URL', 'is required when REPLICAS is above 1');
    if (this.AI_ENGINE === 'openai' && !this.OPENAI_API_KEY) {
      read.problem('OPENAI_API_KEY', 'is required when AI_ENGINE is openai');
    }
    read.finish();
    this.changed = read.changed.filter((name) => !REQUIRED.has(name));
    Object.freeze(this);
  }

  /** Warnings for the operator about a valid configuration. */
  get warnings(): string[] {
    const warnings = this.NODE_ENV === 'production' ? this.plainHttp : [];
    if (this.TRUST_PROXY.some((range) => range.endsWith('/0'))) {
      warnings.push('TRUST_PROXY trusts every address: any client can choose the address it is limited by');
    }
    if (this.REFRESH_TOKEN_IDLE_TTL < this.ACCESS_TOKEN_TTL) {
      warnings.push('REFRESH_TOKEN_IDLE_TTL is below ACCESS_TOKEN_TTL: sessions end before their access tokens do');
    }
    if (this.SESSION_MAX_AGE < this.REFRESH_TOKEN_IDLE_TTL) {
      warnings.push('SESSION_MAX_AGE is below REFRESH_TOKEN_IDLE_TTL, which never takes effect');
    }
    if (this.usesOpenAi && this.OPENAI_TIMEOUT > this.AI_TURN_TIMEOUT) {
      warnings.push('OPENAI_TIMEOUT is above AI_TURN_TIMEOUT, which ends a message first');
    }
    if (this.AI_ENGINE === 'builtin' && this.OPENAI_API_KEY !== undefined) {
      warnings.push('OPENAI_API_KEY is set and, with AI_ENGINE=builtin, never used');
    }
    return warnings;
  }

  private get plainHttp(): string[] {
    const urls = { PUBLIC_URL: this.PUBLIC_URL, GOOGLE_BASE_URL: this.GOOGLE_BASE_URL };
    return Object.entries(urls)
      .filter(([, url]) => url !== undefined && isPlainHttp(url))
      .map(([name]) => `${name} is plain http: tokens and calendars can be read on their way; use https`);
  }

  /** Whether a language model is configured in addition to the builtin engine. */
  get usesOpenAi(): boolean {
    return this.AI_ENGINE === 'openai' || (this.AI_ENGINE === 'auto' && this.OPENAI_API_KEY !== undefined);
  }

  /** Whether a model server is configured but not used, because its key is missing. */
  get lacksModelKey(): boolean {
    return this.AI_ENGINE === 'auto' && this.OPENAI_BASE_URL !== undefined && this.OPENAI_API_KEY === undefined;
  }
}

/** An invalid URL is reported among the problems, so the server does not start with it. */
function findHost(baseUrl: string | undefined): ModelHost {
  return baseUrl === undefined || URL.canParse(baseUrl) ? modelHostAt(baseUrl) : 'other';
}

function readSecrets(read: EnvReader): Buffer[] {
  const texts = read.list('APP_SECRETS');
  const secrets = texts.map((text) => Buffer.from(text, 'base64'));
  if (texts.length === 0) read.problem('APP_SECRETS', 'is required');
  if (!texts.every((text) => /^[\w+/-]{43}=?$/.test(text)) || secrets.some((secret) => secret.length !== 32)) {
    read.problem('APP_SECRETS', 'must be a comma list of 32 random bytes each in base64 (openssl rand -base64 32)');
  } else if (secrets.some((secret) => new Set(secret).size < 8)) {
    read.problem('APP_SECRETS', 'must be random bytes (openssl rand -base64 32)');
  }
  if (new Set(secrets.map((secret) => secret.toString('hex'))).size < secrets.length) {
    read.problem('APP_SECRETS', 'must not name the same secret twice');
  }
  return secrets;
}

function readRedirectUris(read: EnvReader, production: boolean): string[] {
  const uris = read.list('GOOGLE_REDIRECT_URIS');
  if (uris.length === 0) read.problem('GOOGLE_REDIRECT_URIS', 'is required');
  const parsed = uris.filter((uri) => URL.canParse(uri) && !uri.includes('#')).map((uri) => new URL(uri));
  if (parsed.length < uris.length) read.problem('GOOGLE_REDIRECT_URIS', 'must be absolute URIs without a fragment');
  const plainHttp = parsed.some((uri) => uri.protocol === 'http:' && !isLoopback(uri.hostname));
  if (production && plainHttp) {
    read.problem('GOOGLE_REDIRECT_URIS', 'must use https in production, except on localhost');
  }
  return uris;
}

function readOrigins(read: EnvReader): string[] {
  const origins = read.list('CORS_ORIGINS');
  if (!origins.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin)) {
    read.problem('CORS_ORIGINS', 'must be exact origins such as https://app.example.com');
  }
  return origins;
}

function isPlainHttp(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && !isLoopback(hostname);
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}
