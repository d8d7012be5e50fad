import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { SandboxSettings } from './settings.js';

/** The API in a process of its own, started as an operator would start it. */
export interface ApiProcess {
  url: string;
  /** Resolves when the process has ended by itself. */
  exited: Promise<unknown>;
  stop(): Promise<void>;
}

const START_MS = 30_000;

/** Starts the API against a simulated Google and waits until it is ready. */
export async function startApi(
  port: number,
  googleUrl: string,
  settings: SandboxSettings,
  tokenTtl?: string,
): Promise<ApiProcess> {
  const url = `http://${settings.publicHost}:${port}`;
  const child = spawn(process.execPath, [fileURLToPath(new URL('../main.js', import.meta.url))], {
    env: {
      ...environment(port, url, googleUrl, settings),
      ...(tokenTtl !== undefined && { ACCESS_TOKEN_TTL: tokenTtl }),
    },
    // Standard output carries only the facts of the sandbox.
    stdio: ['ignore', 2, 2],
  });
  const exited = once(child, 'exit');
  const ready = await Promise.race([answers(url), exited.then(() => false)]);
  const stop = async (): Promise<void> => end(child, exited);
  if (ready) return { url, exited, stop };
  await stop();
  throw new Error(`The API did not start on port ${port}; see the lines above.`);
}

/** The caller's environment wins, except for the variables that make this a sandbox; the defaults need no other server. */
function environment(port: number, url: string, googleUrl: string, settings: SandboxSettings): NodeJS.ProcessEnv {
  const { host, client } = settings;
  return {
    APP_SECRETS: randomBytes(32).toString('base64'),
    LOG_LEVEL: 'warn',
    RATE_LIMIT_DEFAULT: '1000000/1m',
    RATE_LIMIT_ACCOUNT: '1000000/1m',
    RATE_LIMIT_AUTH: '1000000/1m',
    RATE_LIMIT_AI: '1000000/1m',
    // oxlint-disable-next-line node/no-process-env -- OpenAI and Redis are used when they are set
    ...process.env,
    PLAYGROUND: 'on',
    HOST: host,
    PORT: String(port),
    PUBLIC_URL: url,
    GOOGLE_CLIENT_ID: client.clientId,
    GOOGLE_CLIENT_SECRET: client.clientSecret,
    GOOGLE_REDIRECT_URIS: client.redirectUris.join(','),
    GOOGLE_BASE_URL: googleUrl,
    SHUTDOWN_DRAIN: '0s',
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

/** The given port, or a free one for 0. */
export async function choosePort(port: number, host: string): Promise<number> {
  if (port !== 0) return port;
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port');
  return address.port;
}
