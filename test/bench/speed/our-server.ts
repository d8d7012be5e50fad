import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { addressOf } from './address.ts';
import { Subject } from './subject.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const POLL_MS = 3;
const START_LIMIT_MS = 60_000;
const CLIENT = {
  clientId: '000000000000-chat2calendardemo.apps.googleusercontent.com',
  secret: 'GOCSPX-chat2calendar-demo-secret',
  redirectUri: 'http://localhost:3000/callback',
};
const NO_LIMIT = '1000000000/1m';

/** Our server, started as the image starts it, and how long that took. */
export interface OurServer {
  subject: Subject;
  readyMs: number;
}

/** Starts the production build by the Dockerfile's own command and variables; ready when `/health/ready` says so. */
export async function startOurServer(
  name: string,
  google: string,
  redis?: string,
  settings: Record<string, string> = {},
): Promise<OurServer> {
  const port = await freePort();
  const { command, env } = readDockerfile();
  const began = performance.now();
  const child = spawn(process.execPath, command.slice(1), {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...env,
      HOST: '127.0.0.1',
      PORT: String(port),
      APP_SECRETS: randomBytes(32).toString('base64'),
      GOOGLE_CLIENT_ID: CLIENT.clientId,
      GOOGLE_CLIENT_SECRET: CLIENT.secret,
      GOOGLE_REDIRECT_URIS: CLIENT.redirectUri,
      GOOGLE_BASE_URL: google,
      AI_ENGINE: 'builtin',
      METRICS: 'on',
      RATE_LIMIT_DEFAULT: NO_LIMIT,
      RATE_LIMIT_AUTH: NO_LIMIT,
      RATE_LIMIT_AI: NO_LIMIT,
      RATE_LIMIT_ACCOUNT: NO_LIMIT,
      ...(redis !== undefined && { REDIS_URL: redis }),
      ...settings,
    },
  });
  const subject = new Subject(name, `http://127.0.0.1:${port}`, child);
  while (!(await isReady(subject.url))) {
    if (child.exitCode !== null || performance.now() - began > START_LIMIT_MS) throw new Error(`${name} did not start`);
    await sleep(POLL_MS);
  }
  return { subject, readyMs: performance.now() - began };
}

/** Signs a new user in as a web client does; answers their access token. */
export async function signIn(api: string, google: string): Promise<string> {
  const email = `${randomBytes(6).toString('hex')}@example.com`;
  const codeVerifier = randomBytes(32).toString('base64url');
  const codeChallenge = createHash('sha256').update(codeVerifier).digest('base64url');
  const { clientId, redirectUri } = CLIENT;
  const scope = [
    'openid email profile',
    ...['events', 'calendarlist.readonly', 'freebusy', 'settings.readonly'].map(
      (each) => `https://www.googleapis.com/auth/calendar.${each}`,
    ),
  ].join(' ');
  await post(`${google}/__control/seed`, { users: [{ email, timeZone: 'Europe/Berlin' }] });
  const consent = { email, clientId, redirectUri, scope, codeChallenge };
  const code = readText(await post(`${google}/__control/consent`, consent), 'code');
  return readText(await post(`${api}/auth/google`, { code, codeVerifier, redirectUri }), 'accessToken');
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`)).ok;
  } catch {
    // It does not listen yet.
    return false;
  }
}

/** The last `CMD` of the Dockerfile, and the variables that the image sets. */
function readDockerfile(): { command: string[]; env: Record<string, string> } {
  const text = readFileSync(path.join(ROOT, 'Dockerfile'), 'utf8');
  const [, command = '[]'] = [...text.matchAll(/^CMD (\[.*\])$/gm)].at(-1) ?? [];
  const variables = [...text.matchAll(/^ENV (\w+)=(\S+)$/gm)].map(([, name = '', value = '']): [string, string] => [
    name,
    value,
  ]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the exec form of CMD is a JSON list of texts
  return { command: JSON.parse(command) as string[], env: Object.fromEntries(variables) };
}

async function post(url: string, body: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${url}: ${await answer.text()}`);
  return answer.json();
}

function readText(from: unknown, name: string): string {
  const value: unknown = from instanceof Object ? Reflect.get(from, name) : undefined;
  if (typeof value !== 'string') throw new Error(`the answer has no ${name}`);
  return value;
}

/** A port that no server listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = new URL(addressOf(server));
  server.close();
  await once(server, 'close');
  return Number(port);
}
