import { readFileSync } from 'node:fs';
import type { AppConfig } from '../config/app-config.js';

/** The version of this server, as its package names it. */
export const SERVER_VERSION = readVersion();

/** What a server tells of itself as it starts: no value of a setting that could be secret. */
export function describeServer(config: AppConfig): Record<string, unknown> {
  return {
    version: SERVER_VERSION,
    node: process.version,
    environment: config.NODE_ENV,
    engine: config.usesOpenAi ? config.AI_ENGINE : 'builtin',
    ...(config.usesOpenAi && { model: config.OPENAI_MODEL }),
    store: config.REDIS_URL ? `redis (${config.REDIS_URL.kind})` : 'memory',
    replicas: config.REPLICAS,
    ...(config.isTraced && { tracing: config.OTEL_TRACES_SAMPLER }),
    changed: config.changed,
  };
}

function readVersion(): string {
  const file = new URL('../../../package.json', import.meta.url);
  const found: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const version: unknown = typeof found === 'object' && found !== null ? Reflect.get(found, 'version') : undefined;
  if (typeof version !== 'string') throw new Error('package.json names no version');
  return version;
}
