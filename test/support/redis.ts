import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { Redis } from 'ioredis';
import { describeWhere } from './describe-where.js';
import { freePort } from './free-port.js';

/** A real Redis of a test's own; `process` is absent when it was given by `REDIS_TEST_URL`. */
export interface TestRedis {
  url: string;
  process?: ChildProcess;
  stop(): Promise<void>;
}

// oxlint-disable-next-line node/no-process-env -- where the tests find their Redis, and which of Jest's workers this is
const { REDIS_TEST_URL, JEST_WORKER_ID = '0' } = process.env;
const hasServer = spawnSync('redis-server', ['--version']).status === 0;

/** Like `describe`, where a Redis can be had; elsewhere the tests are skipped with one loud line, and fail in CI. */
export function describeWithRedis(name: string, body: () => void): void {
  describeWhere(hasServer || REDIS_TEST_URL !== undefined, 'install redis-server or set REDIS_TEST_URL', name, body);
}

/** The same for tests that stop, starve or replicate servers of their own, for which a given Redis will not do. */
export function describeWithRedisServer(name: string, body: () => void): void {
  describeWhere(hasServer, 'install redis-server', name, body);
}

/** Starts an empty Redis on a free port, or empties the one of `REDIS_TEST_URL`. */
export async function startRedis(): Promise<TestRedis> {
  if (REDIS_TEST_URL !== undefined) {
    const url = databaseOf(REDIS_TEST_URL);
    const client = new Redis(url);
    await client.flushdb();
    client.disconnect();
    return { url, stop: async () => undefined };
  }
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', args, { stdio: 'ignore' });
  const url = `redis://127.0.0.1:${port}`;
  await answering(url);
  const stop = async (): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill('SIGKILL');
    await once(server, 'exit');
  };
  return { url, process: server, stop };
}

/** A database for each of Jest's workers, unless the URL names one: they run side by side and empty what they use. */
function databaseOf(given: string): string {
  const url = new URL(given);
  if (url.pathname === '' || url.pathname === '/') url.pathname = `/${JEST_WORKER_ID}`;
  return url.href;
}

async function answering(url: string): Promise<void> {
  const client = new Redis(url, { retryStrategy: () => 20, maxRetriesPerRequest: null });
  client.on('error', () => undefined);
  await client.ping();
  client.disconnect();
}
