import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { ChatReply } from '../../src/modules/ai/dto/chat.dto.js';
import type { SandboxFacts } from '../../src/sandbox/welcome.js';
import { Chat2Calendar } from '../../clients/typescript/src/index.js';
import { consent } from '../clients/sandbox-consent.js';
import { SandboxProcess } from '../support/sandbox-process.js';

const LAUNCHER = 'dist/sandbox/main.js';
const running: ChildProcess[] = [];

describe('npm run sandbox', () => {
  afterEach(async () => {
    // Told to stop rather than killed, so that they take their children with them.
    await Promise.all(running.splice(0).map((launcher) => stop(launcher, 'SIGTERM')));
  });

  it('prints one line of JSON with everything a client needs', async () => {
    const { facts, lines } = await launch();

    expect(Object.keys(facts)).toEqual([
      'apiUrl',
      'googleUrl',
      'accessToken',
      'refreshToken',
      'email',
      'clientId',
      'clientSecret',
      'redirectUri',
    ]);
    expect(lines).toHaveLength(1);
  });

  it('chats an event into the simulated calendar, and writes only when confirmed', async () => {
    const { facts } = await launch();

    const reply = await post<ChatReply>(facts, '/ai/chat', {
      message: 'Lunch with Anna tomorrow at noon for 90 minutes',
    });
    const before = await writes(facts);
    const [action] = reply.proposedActions;
    const confirmed = await post<{ action: { status: string } }>(facts, `/ai/actions/${action?.id}/confirm`, {
      hash: action?.hash,
    });

    expect(before).toEqual([]);
    expect(confirmed.action.status).toBe('executed');
    expect(await writes(facts)).toEqual([expect.objectContaining({ method: 'POST', user: facts.email })]);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends with its children and exit code 0 on %s', async (signal) => {
    const { facts, launcher } = await launch();

    const code = await stop(launcher, signal);

    expect(code).toBe(0);
    await expect(fetch(`${facts.apiUrl}/health/live`)).rejects.toThrow('fetch failed');
    await expect(fetch(`${facts.googleUrl}/__control/clock`)).rejects.toThrow('fetch failed');
  });

  it.each(['bash', 'sh'])('prints lines that work in %s, also once the access token has expired', async (shell) => {
    const launcher = start('--port', '0', '--google-port', '0', '--token-ttl', '4s');
    const page = await readUntil(launcher, 'Ctrl-C');
    const lines = page.split('\n').filter((line) => line.startsWith('  ') && !line.includes('simulated Google'));
    const pasted = lines.filter((line) => !/^ {2}API {2}/.test(line));
    // The token has expired by the time the first line runs.
    const stdout = execFileSync(shell, ['-c', `sleep 5\n${pasted.join('\n')}`], { encoding: 'utf8' });

    const answers = stdout.trim().split('\n');
    expect(answers.map((line) => /^\{"(\w+)":/.exec(line)?.[1])).toEqual([
      'conversationId',
      'action',
      'items',
      'conversationId',
      'action',
      'conversationId',
      'action',
    ]);
  });

  it('lets in the redirect URIs and origins of an app under development, and listens where it is told', async () => {
    const own = {
      HOST: '0.0.0.0',
      GOOGLE_REDIRECT_URIS: 'http://localhost:5173/cb',
      CORS_ORIGINS: 'http://localhost:5173',
    };
    const sandbox = await SandboxProcess.start(['--token-ttl', '30d'], own);
    const { apiUrl, redirectUri } = sandbox.facts;

    const client = new Chat2Calendar({ baseUrl: apiUrl.replace(/\/\/[^:]+/, '//127.0.0.1') });
    const { url, pending } = await client.auth.begin({ redirectUri: 'http://localhost:5173/cb' });
    const session = await client.auth.complete(await consent(sandbox.facts, url), pending);
    const preflight = await fetch(`${apiUrl}/ai/chat`, {
      method: 'OPTIONS',
      headers: { origin: 'http://localhost:5173', 'access-control-request-method': 'POST' },
    });
    await sandbox.stop();

    expect(redirectUri).toBe('http://localhost:5173/cb');
    expect(session.expiresIn).toBe(30 * 86_400);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('http://localhost:5173');
  });

  it('refuses an invalid port', async () => {
    const launcher = start('--port', 'http');

    await once(launcher, 'exit');

    expect(launcher.exitCode).toBe(1);
  });
});

async function readUntil(launcher: ChildProcess, end: string): Promise<string> {
  let text = '';
  for await (const chunk of launcher.stdout ?? []) {
    text += String(chunk);
    if (text.includes(end)) break;
  }
  return text;
}

function start(...flags: string[]): ChildProcess {
  const launcher = spawn(process.execPath, [LAUNCHER, ...flags], { stdio: ['ignore', 'pipe', 'inherit'] });
  running.push(launcher);
  return launcher;
}

async function stop(launcher: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (launcher.exitCode === null && launcher.signalCode === null) {
    launcher.kill(signal);
    await once(launcher, 'exit');
  }
  return launcher.exitCode;
}

async function launch(): Promise<{ facts: SandboxFacts; lines: string[]; launcher: ChildProcess }> {
  const launcher = start('--json', '--port', '0', '--google-port', '0');
  if (!launcher.stdout) throw new Error('no output to read');
  const lines: string[] = [];
  const output = createInterface({ input: launcher.stdout });
  output.on('line', (line) => void lines.push(line));
  await once(output, 'line');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the first test asserts on its shape
  return { facts: JSON.parse(lines[0] ?? '') as SandboxFacts, lines, launcher };
}

async function post<T>({ apiUrl, accessToken }: SandboxFacts, path: string, body: object): Promise<T> {
  const headers = { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' };
  const response = await fetch(apiUrl + path, { method: 'POST', headers, body: JSON.stringify(body) });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the test names the shape and asserts on it
  return (await response.json()) as T;
}

async function writes({ googleUrl }: SandboxFacts): Promise<unknown[]> {
  const response = await fetch(`${googleUrl}/__control/writes`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the control API's documented shape
  return ((await response.json()) as { items: unknown[] }).items;
}
