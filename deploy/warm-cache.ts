/**
 * Starts the server once and ends it, so that Node writes the compiled code of what a start runs to `NODE_COMPILE_CACHE`. To be run as the
 * user, by the version and under the path that the server will have: the cache holds for no others.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

const PORT = '3999';
const LIMIT_MS = 60_000;

async function untilReady(server: ChildProcess): Promise<void> {
  const endsAt = Date.now() + LIMIT_MS;
  while (server.exitCode === null && Date.now() < endsAt) {
    const answer = await fetch(`http://127.0.0.1:${PORT}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Error('the server did not become ready');
}

const server = spawn(process.execPath, process.argv.slice(2), {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: {
    // oxlint-disable-next-line node/no-process-env -- the cache's place is the image's own
    ...process.env,
    HOST: '127.0.0.1',
    PORT,
    PUBLIC_URL: 'https://localhost',
    APP_SECRETS: randomBytes(32).toString('base64'),
    GOOGLE_CLIENT_ID: 'none.apps.googleusercontent.com',
    GOOGLE_CLIENT_SECRET: 'none',
    GOOGLE_REDIRECT_URIS: 'https://localhost/callback',
    AI_ENGINE: 'builtin',
    SHUTDOWN_DRAIN: '0s',
  },
});
const ended = once(server, 'exit');
try {
  await untilReady(server);
} finally {
  server.kill('SIGTERM');
  await ended;
}
if (server.exitCode !== 0) throw new Error(`the server ended with ${server.exitCode ?? server.signalCode}`);
