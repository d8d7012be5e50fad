import type { RateLimit } from './durations.js';
import type { RedisAddress } from './redis-url.js';
import {
  ChoiceSetting,
  CidrsSetting,
  DurationSetting,
  FlagSetting,
  ListSetting,
  Must,
  PortSetting,
  RateSetting,
  RedisSetting,
  Required,
  RequiredWhen,
  SecretsSetting,
  TextSetting,
  UrlSetting,
  WholeNumberSetting,
} from './settings.decorators.js';
import { TracingConfig } from './tracing-config.js';

const EFFORTS = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'] as const;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** The whole configuration, valid and frozen, built by `readConfig`; each property is the variable of the same name in `.env.example`. */
export class AppConfig extends TracingConfig {
  @ChoiceSetting(['development', 'production', 'test'])
  readonly NODE_ENV: 'development' | 'production' | 'test';

  @TextSetting()
  readonly HOST: string;

  @PortSetting()
  readonly PORT: number;

  @UrlSetting()
  readonly PUBLIC_URL: string;

  @CidrsSetting()
  readonly TRUST_PROXY: readonly string[];

  @ListSetting(isOrigin, 'must be exact origins such as https://app.example.com')
  readonly CORS_ORIGINS: readonly string[];

  /** 32 bytes each; the first one signs and encrypts, all of them verify and decrypt. */
  @Required()
  @SecretsSetting()
  readonly APP_SECRETS: readonly Buffer[];

  @Required()
  @TextSetting()
  readonly GOOGLE_CLIENT_ID: string;

  @Required()
  @TextSetting()
  readonly GOOGLE_CLIENT_SECRET: string;

  @Required()
  @Must(isSafeInProduction, 'must use https in production, except on localhost')
  @ListSetting(isRedirectUri, 'must be absolute URIs without a fragment')
  readonly GOOGLE_REDIRECT_URIS: readonly string[];

  @UrlSetting()
  readonly GOOGLE_BASE_URL: string | undefined;

  /** Milliseconds. */
  @DurationSetting(1000)
  readonly ACCESS_TOKEN_TTL: number;

  /** Milliseconds. */
  @DurationSetting(1000)
  readonly REFRESH_TOKEN_IDLE_TTL: number;

  /** Milliseconds. */
  @DurationSetting(1000)
  readonly SESSION_MAX_AGE: number;

  /** The Redis server with its password; undefined keeps state in memory. */
  @RequiredWhen(({ REPLICAS }: AppConfig) => REPLICAS > 1, 'REPLICAS is above 1')
  @RedisSetting()
  readonly REDIS_URL: RedisAddress | undefined;

  @Must((_, { REDIS_URL }: AppConfig) => REDIS_URL !== undefined, 'needs REDIS_URL')
  @Must(
    (_, { REDIS_URL }: AppConfig) => REDIS_URL?.password === undefined,
    'is set although REDIS_URL holds a password',
  )
  @TextSetting()
  readonly REDIS_PASSWORD: string | undefined;

  /** Milliseconds. */
  @DurationSetting(50)
  readonly REDIS_TIMEOUT: number;

  @WholeNumberSetting(1, 1000)
  readonly REPLICAS: number;

  @ChoiceSetting(['auto', 'openai', 'builtin'])
  readonly AI_ENGINE: 'auto' | 'openai' | 'builtin';

  @RequiredWhen(({ AI_ENGINE }: AppConfig) => AI_ENGINE === 'openai', 'AI_ENGINE is openai')
  @TextSetting()
  readonly OPENAI_API_KEY: string | undefined;

  @UrlSetting()
  readonly OPENAI_BASE_URL: string | undefined;

  @TextSetting()
  readonly OPENAI_MODEL: string;

  @ChoiceSetting(['auto', 'responses', 'chat'])
  readonly OPENAI_API: 'auto' | 'responses' | 'chat';

  @ChoiceSetting(EFFORTS)
  readonly OPENAI_REASONING_EFFORT: (typeof EFFORTS)[number];

  /** Milliseconds. */
  @DurationSetting()
  readonly OPENAI_TIMEOUT: number;

  /** Milliseconds. */
  @DurationSetting()
  readonly AI_TURN_TIMEOUT: number;

  @WholeNumberSetting(1)
  readonly AI_DAILY_TOKENS: number;

  /** Per address. */
  @RateSetting()
  readonly RATE_LIMIT_DEFAULT: RateLimit;

  @RateSetting()
  readonly RATE_LIMIT_AUTH: RateLimit;

  @RateSetting()
  readonly RATE_LIMIT_AI: RateLimit;

  /** Per signed-in user, across addresses. */
  @RateSetting()
  readonly RATE_LIMIT_ACCOUNT: RateLimit;

  /** Milliseconds. */
  @DurationSetting(0)
  readonly SHUTDOWN_DRAIN: number;

  /** Milliseconds. */
  @DurationSetting()
  readonly SHUTDOWN_TIMEOUT: number;

  @ChoiceSetting(LOG_LEVELS)
  readonly LOG_LEVEL: (typeof LOG_LEVELS)[number];

  @FlagSetting()
  readonly METRICS: boolean;

  /** Metrics have a port of their own, and only that. */
  @PortSetting()
  readonly METRICS_PORT: number | undefined;

  @FlagSetting()
  readonly DOCS: boolean;

  @FlagSetting()
  readonly PLAYGROUND: boolean;

  /** The names of the settings that differ from their defaults. */
  readonly changed: readonly string[];

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

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

function isRedirectUri(text: string): boolean {
  return URL.canParse(text) && !text.includes('#');
}

function isSafeInProduction(uris: readonly string[], { NODE_ENV }: AppConfig): boolean {
  return NODE_ENV !== 'production' || !uris.filter(isRedirectUri).some(isPlainHttp);
}

function isPlainHttp(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && !isLoopback(hostname);
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}
