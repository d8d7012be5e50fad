import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DEMO_CLIENT } from './google/demo/demo-seed.js';

/** The API as a process of its own, started as an operator would start it. */
export interface ApiProcess {
  url: string;
  /** Resolves when it has ended by itself. */
  exited: Promise<unknown>;
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';
const START_MS = 30_000;

/** Starts the API against a simulated Google and waits until it is ready. */
export async function startApi(port: number, googleUrl: string): Promise<ApiProcess> {
  const chosen = port === 0 ? await freePort() : port;
  const url = `http://${HOST}:${chosen}`;
  const child = spawn(process.execPath, [fileURLToPath(new URL('../main.js', import.meta.url))], {
    env: environment(chosen, url, googleUrl),
    // Standard output is for the facts alone.
    stdio: ['ignore', 2, 2],
  });
  const exited = once(child, 'exit');
  const ready = await Promise.race([answers(url), exited.then(() => false)]);
  const stop = async (): Promise<void> => end(child, exited);
  if (ready) return { url, exited, stop };
  await stop();
  throw new Error(`The API did not start on port ${chosen}; see the lines above.`);
}

/** What the caller's environment says wins; the rest makes a server that needs nothing else. */
function environment(port: number, url: string, googleUrl: string): NodeJS.ProcessEnv {
  return {
    APP_SECRETS: randomBytes(32).toString('base64'),
    LOG_LEVEL: 'warn',
    RATE_LIMIT_DEFAULT: '1000000/1m',
    RATE_LIMIT_ACCOUNT: '1000000/1m',
    RATE_LIMIT_AUTH: '1000000/1m',
    RATE_LIMIT_AI: '1000000/1m',
    // oxlint-disable-next-line node/no-process-env -- OpenAI and Redis are used when they are set
    ...process.env,
    HOST,
    PORT: String(port),
    PUBLIC_URL: url,
    GOOGLE_CLIENT_ID: DEMO_CLIENT.clientId,
    GOOGLE_CLIENT_SECRET: DEMO_CLIENT.clientSecret,
    GOOGLE_REDIRECT_URIS: DEMO_CLIENT.redirectUris.join(','),
    GOOGLE_BASE_URL: googleUrl,
  };
}

async function answers(url: string): Promise<boolean> {
  const until = Date.now() + START_MS;
  while (Date.now() < until) {
    const response = await fetch(`${url}/health/live`).catch(() => undefined);
    if (response?.ok) return true;
    await sleep(50);
  }
  return false;
}

async function end(child: ChildProcess, exited: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const killer = setTimeout(() => void child.kill('SIGKILL'), 5000);
  await exited;
  clearTimeout(killer);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, HOST);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port');
  return address.port;
}
