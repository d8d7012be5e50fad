/**
 * What the server and Redis hold: `npm run bench:memory`, some minutes. Prints the memory of the server while it answers 200,000 requests and
 * while 1,000 chats are streamed at the same time, and the bytes that Redis holds for a user. `-- --requests 20000` for a first look.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Redis } from 'ioredis';
import { Pool } from 'undici';
import { addressOf } from './speed/address.ts';
import { listOf } from './speed/cases.ts';
import { Load } from './speed/load.ts';
import { freePort, signIn, startOurServer } from './speed/our-server.ts';
import { Subject } from './speed/subject.ts';

const { values: options } = parseArgs({
  options: {
    requests: { type: 'string', default: '200000' },
    /** `requests` or `chats`; both when it is absent. */
    only: { type: 'string' },
  },
});
const REQUESTS = Number(options.requests);
const SAMPLES = 10;
const CONNECTIONS = 8;
const CHATS = 1000;
/** Two chats each: a user may have only a few at once. */
const CHAT_USERS = 500;
const STREAM_MS = 60_000;
const PIECE_MS = 1000;
const USERS = 500;
const SETTLE_MS = 2000;

const running: { stop: () => Promise<void> }[] = [];

function keep<T extends { stop: () => Promise<void> }>(subject: T): T {
  running.push(subject);
  return subject;
}

const noop = (): void => undefined;

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Speaks Chat Completions, a piece a second for a minute. */
async function startModel(): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    void streamAnswer(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `${addressOf(server)}/v1`, stop };
}

async function streamAnswer(response: ServerResponse): Promise<void> {
  const send = (delta: object, finish: string | null): void => {
    const chunk = {
      id: 'c',
      object: 'chat.completion.chunk',
      model: 'm',
      choices: [{ index: 0, delta, finish_reason: finish }],
    };
    response.write(`data: ${JSON.stringify(chunk)}\n\n`);
  };
  for (let passed = 0; passed < STREAM_MS && !response.destroyed; passed += PIECE_MS) {
    send({ role: 'assistant', content: 'and so on ' }, null);
    await sleep(PIECE_MS);
  }
  send({}, 'stop');
  response.end('data: [DONE]\n\n');
}

async function startRedis(): Promise<{ url: string; client: Redis }> {
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  keep(new Subject('redis', '', spawn('redis-server', args, { stdio: 'ignore' })));
  const client = new Redis({ port, maxRetriesPerRequest: null });
  client.on('error', () => undefined);
  await client.ping();
  keep({ stop: async () => client.disconnect() });
  return { url: `redis://127.0.0.1:${port}`, client };
}

/** Resident memory, in MB, at the start and after each tenth of the requests. */
async function measureRequests(subject: Subject, token: string): Promise<void> {
  await sleep(SETTLE_MS);
  say(`idle: ${subject.residentMb().toFixed(0)} MB`);
  const load = new Load(subject.url, listOf(50), token);
  let refused = 0;
  // On a busy machine Redis may be late for one of so many; memory is measured all the same.
  const send = async (): Promise<void> => load.send().then(noop, () => void (refused += 1));
  for (let sample = 1; sample <= SAMPLES; sample += 1) {
    const [began, cpu] = [performance.now(), subject.cpuMs()];
    await sendAll(REQUESTS / SAMPLES, send);
    const perSecond = (REQUESTS / SAMPLES / (performance.now() - began)) * 1000;
    const cpuMs = (subject.cpuMs() - cpu) / (REQUESTS / SAMPLES);
    const done = ((REQUESTS / SAMPLES) * sample).toLocaleString('en');
    say(
      `${done} lists of 50: ${subject.residentMb().toFixed(0)} MB, ${perSecond.toFixed(0)} a second, ${cpuMs.toFixed(2)} ms of CPU each; ${refused} failed so far`,
    );
  }
  await load.close();
}

/** Eight at a time. */
async function sendAll(count: number, send: () => Promise<void>): Promise<void> {
  let left = count;
  const loop = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await send();
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, loop));
}

async function measureChats(subject: Subject, tokens: readonly string[]): Promise<void> {
  await sleep(SETTLE_MS);
  const before = subject.residentMb();
  const pool = new Pool(subject.url, {
    connections: CHATS,
    pipelining: 1,
    headersTimeout: STREAM_MS,
    bodyTimeout: STREAM_MS,
  });
  const streams = { open: 0 };
  const bodies = Array.from({ length: CHATS }, async (_chat, index) => {
    const answer = await pool.request({
      method: 'POST',
      path: '/ai/chat',
      headers: {
        authorization: `Bearer ${tokens[index % tokens.length]}`,
        accept: 'text/event-stream',
        'content-type': 'application/json',
      },
      body: JSON.stringify({ message: 'Tell me a story' }),
    });
    if (answer.statusCode !== 200) throw new Error(`a chat got ${answer.statusCode}: ${await answer.body.text()}`);
    streams.open += 1;
    return answer.body.text();
  });
  const done = Promise.all(bodies);
  while (streams.open < CHATS) await Promise.race([sleep(100), done]);
  await sleep(SETTLE_MS);
  say(`${CHATS} chats streamed at once: ${subject.residentMb().toFixed(0)} MB, ${before.toFixed(0)} MB before`);
  const texts = await done;
  const whole = texts.filter((text) => text.includes('event: done')).length;
  await pool.close();
  await sleep(SETTLE_MS);
  say(`${whole} of them came to their end; ${subject.residentMb().toFixed(0)} MB after`);
}

async function measureRedis(api: string, google: string, client: Redis): Promise<void> {
  const used = async (): Promise<number> => Number(/used_memory:(\d+)/.exec(await client.info('memory'))?.[1]);
  await signIn(api, google);
  const before = await used();
  const tokens: string[] = [];
  for (let user = 0; user < USERS; user += 1) tokens.push(await signIn(api, google));
  const signedIn = await used();
  say(`Redis: ${Math.round((signedIn - before) / USERS)} bytes for a user with one session`);
  for (const token of tokens) {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': token.slice(-32),
    };
    const start = { dateTime: '2030-05-06T10:00:00Z' };
    const body = JSON.stringify({ summary: 'Lunch with Anna', start, end: { dateTime: '2030-05-06T11:00:00Z' } });
    const answer = await fetch(`${api}/calendar/events`, { method: 'POST', headers, body });
    if (!answer.ok) throw new Error(await answer.text());
    await answer.text();
  }
  say(
    `Redis: ${Math.round(((await used()) - signedIn) / USERS)} bytes more for a write, which can be undone for a day`,
  );
}

try {
  const google = keep(await Subject.startProgram('google', 'upstream.ts', [])).url;
  const redis = await startRedis();
  const model = keep(await startModel());
  if (options.only !== 'chats') {
    const { subject } = await startOurServer('ours', google, redis.url, { ACCESS_TOKEN_TTL: '1d' });
    keep(subject);
    await measureRequests(subject, await signIn(subject.url, google));
    await measureRedis(subject.url, google, redis.client);
  }
  if (options.only !== 'requests') {
    const asking = {
      AI_ENGINE: 'openai',
      OPENAI_BASE_URL: model.url,
      OPENAI_API_KEY: 'key',
      AI_DAILY_TOKENS: '1000000000',
    };
    const { subject } = await startOurServer('chatting', google, redis.url, asking);
    keep(subject);
    const tokens = await Promise.all(Array.from({ length: CHAT_USERS }, async () => signIn(subject.url, google)));
    await measureChats(subject, tokens);
  }
} finally {
  for (const subject of running.toReversed()) await subject.stop();
}
