import { isDeepStrictEqual } from 'node:util';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { AppConfig } from './app-config.js';
import { type ModelHost, modelHostAt } from './model-address.js';
import { type Env, withSecretFiles } from './secret-files.js';

/** The environment is invalid; lists every problem by variable name, without the values. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Invalid configuration:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

const DEFAULTS: Env = {
  NODE_ENV: 'development',
  HOST: '0.0.0.0',
  PORT: '3000',
  TRUST_PROXY: '',
  CORS_ORIGINS: '',
  ACCESS_TOKEN_TTL: '10m',
  REFRESH_TOKEN_IDLE_TTL: '30d',
  SESSION_MAX_AGE: '180d',
  REDIS_TIMEOUT: '400ms',
  REPLICAS: '1',
  AI_ENGINE: 'auto',
  OPENAI_MODEL: 'gpt-6.1-terra',
  OPENAI_API: 'auto',
  OPENAI_REASONING_EFFORT: 'low',
  AI_DAILY_TOKENS: '200000',
  RATE_LIMIT_DEFAULT: '1200/1m',
  RATE_LIMIT_AUTH: '120/1m',
  RATE_LIMIT_AI: '60/1m',
  RATE_LIMIT_ACCOUNT: '300/1m',
  SHUTDOWN_DRAIN: '5s',
  SHUTDOWN_TIMEOUT: '30s',
  LOG_LEVEL: 'info',
  OTEL_SDK_DISABLED: 'false',
  OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf',
  OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: 'http/protobuf',
  OTEL_TRACES_SAMPLER: 'parentbased_always_on',
  OTEL_TRACES_SAMPLER_ARG: '1',
  OTEL_BSP_SCHEDULE_DELAY: '5000',
  OTEL_BSP_MAX_QUEUE_SIZE: '2048',
  OTEL_BSP_MAX_EXPORT_BATCH_SIZE: '512',
  OTEL_BSP_EXPORT_TIMEOUT: '30000',
};

/** A self-hosted model server may load its model for a minute, and answers at the speed of its machine. */
const PATIENCE: Record<ModelHost, { OPENAI_TIMEOUT: string; AI_TURN_TIMEOUT: string }> = {
  openai: { OPENAI_TIMEOUT: '20s', AI_TURN_TIMEOUT: '45s' },
  azure: { OPENAI_TIMEOUT: '120s', AI_TURN_TIMEOUT: '180s' },
  other: { OPENAI_TIMEOUT: '120s', AI_TURN_TIMEOUT: '180s' },
};

/** These have no default, so they are not listed as changed. */
const REQUIRED: ReadonlySet<string> = new Set([
  'APP_SECRETS',
  'GOOGLE_CLIENT_ID',
  'GOOGLE_CLIENT_SECRET',
  'GOOGLE_REDIRECT_URIS',
]);

/**
 * Builds the configuration from environment variables and secret files; an empty variable counts as unset.
 * @throws ConfigError naming every variable that is missing or malformed.
 */
export function readConfig(env: Env): AppConfig {
  // class-validator checks values; the files that secrets are read from must be opened, and their failures named, before that.
  const unreadable = new Map<string, string>();
  const given = withoutEmpty(withSecretFiles(env, (name, problem) => void unreadable.set(name, problem)));
  const usual = { ...DEFAULTS, ...PATIENCE[findHost(given['OPENAI_BASE_URL'])], ...findFlags(given['NODE_ENV']) };
  const config = convert({ ...usual, ...given });
  const problems = [...unreadable, ...listProblems(config).filter(([name]) => !unreadable.has(name))];
  if (problems.length > 0) throw new ConfigError(problems.map((problem) => problem.join(' ')));
  const { REDIS_URL, REDIS_PASSWORD } = config;
  Object.assign(config, {
    PUBLIC_URL: given['PUBLIC_URL'] === undefined ? `http://localhost:${config.PORT}` : config.PUBLIC_URL,
    REDIS_URL: REDIS_URL && REDIS_PASSWORD !== undefined ? { ...REDIS_URL, password: REDIS_PASSWORD } : REDIS_URL,
    changed: listChanged(given, config, convert(usual)),
  });
  Object.freeze(config);
  return config;
}

function withoutEmpty(env: Env): Env {
  const trimmed = Object.entries(env).map(([name, value]) => [name, value?.trim()] as const);
  return Object.fromEntries(trimmed.filter(([, value]) => value !== undefined && value !== ''));
}

/** An invalid URL is reported among the problems, so the server does not start with it. */
function findHost(baseUrl: string | undefined): ModelHost {
  return baseUrl === undefined || URL.canParse(baseUrl) ? modelHostAt(baseUrl) : 'other';
}

/** In production these are served only when they are named. */
function findFlags(environment: string | undefined): Env {
  const flag = environment === 'production' ? 'off' : 'on';
  return { METRICS: flag, DOCS: flag, PLAYGROUND: flag };
}

function convert(texts: Env): AppConfig {
  return plainToInstance(AppConfig, texts, { excludeExtraneousValues: true });
}

/** The names of invalid settings, each with a message. */
function listProblems(config: AppConfig): [name: string, problem: string][] {
  return validateSync(config).flatMap(({ property, constraints = {} }) =>
    Object.values(constraints).map((message): [string, string] => [property, message]),
  );
}

function listChanged(given: Env, config: AppConfig, usual: AppConfig): string[] {
  const values = Object.entries(config).filter(([name]) => given[name] !== undefined && !REQUIRED.has(name));
  return values.filter(([name, value]) => !isDeepStrictEqual(value, Reflect.get(usual, name))).map(([name]) => name);
}
