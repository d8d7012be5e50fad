import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe } from '@jest/globals';
import { Redis } from 'ioredis';

/** A real Redis of a test's own; `process` is absent when it was given by `REDIS_TEST_URL`. */
export interface TestRedis {
  url: string;
  process?: ChildProcess;
  stop(): Promise<void>;
}

// oxlint-disable-next-line node/no-process-env -- where the tests find their Redis
const { REDIS_TEST_URL, CI } = process.env;
const available = REDIS_TEST_URL !== undefined || spawnSync('redis-server', ['--version']).status === 0;

/** Like `describe`, where a Redis can be had; elsewhere the tests are skipped with one loud line, and fail in CI. */
export function describeWithRedis(name: string, body: () => void): void {
  if (available) {
    describe(name, body);
    return;
  }
  if (CI === 'true') throw new Error('No redis-server and no REDIS_TEST_URL: these tests must run in CI');
  process.stderr.write(`\n*** SKIPPED: ${name} (install redis-server or set REDIS_TEST_URL) ***\n`);
  describe.skip(name, body);
}

/** Starts an empty Redis on a free port, or empties the one of `REDIS_TEST_URL`. */
export async function startRedis(): Promise<TestRedis> {
  if (REDIS_TEST_URL !== undefined) {
    const client = new Redis(REDIS_TEST_URL);
    await client.flushdb();
    client.disconnect();
    return { url: REDIS_TEST_URL, stop: async () => undefined };
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

/** A port nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function answering(url: string): Promise<void> {
  const client = new Redis(url, { retryStrategy: () => 20, maxRetriesPerRequest: null });
  client.on('error', () => undefined);
  await Promise.race([client.ping(), sleep(10_000, undefined, { ref: false })]);
  client.disconnect();
}
