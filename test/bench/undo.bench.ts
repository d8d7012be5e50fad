import { createHash, randomBytes } from 'node:crypto';
import { resolve } from 'node:path';

// Run after `npm run build`: npm exec -- node test/bench/undo.bench.ts [milliseconds Google takes]
type App = typeof import('../../src/app.setup.js');
type JournalModule = typeof import('../../src/modules/calendar/undo/journal/journal.service.js');
type LogModule = typeof import('../../src/modules/calendar/undo/journal/write-log.js');
type Simulator = typeof import('../../src/sandbox/google/simulator.js');
type Demo = typeof import('../../src/sandbox/google/demo/demo-seed.js');
type Store = typeof import('../../src/shared/store/state-store.js');

/** A module of the build, which has the types of its source. */
async function load<T>(file: string): Promise<T> {
  const found: unknown = await import(resolve(import.meta.dirname, '../../dist', file));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the caller names the source the file is built from
  return found as T;
}

const { createApp } = await load<App>('app.setup.js');
const { JournalEntry } = await load<JournalModule>('modules/calendar/undo/journal.service.js');
const { WriteLog } = await load<LogModule>('modules/calendar/undo/write-log.js');
const { startGoogleSimulator } = await load<Simulator>('sandbox/google/simulator.js');
const { DEMO_CLIENT } = await load<Demo>('sandbox/google/demo/demo-seed.js');
const { StateStore } = await load<Store>('shared/store/state-store.js');

const ROUNDS = 150;
const EMAIL = 'bench@example.com';
const [REDIRECT = ''] = DEMO_CLIENT.redirectUris;
const GOOGLE_MS = Number(process.argv[2] ?? 0);

const google = await startGoogleSimulator({ port: 0, seed: 'empty' });
const app = await createApp({
  NODE_ENV: 'test',
  HOST: '127.0.0.1',
  PORT: '0',
  PUBLIC_URL: 'http://localhost:3000',
  APP_SECRETS: randomBytes(32).toString('base64'),
  GOOGLE_CLIENT_ID: DEMO_CLIENT.clientId,
  GOOGLE_CLIENT_SECRET: DEMO_CLIENT.clientSecret,
  GOOGLE_REDIRECT_URIS: DEMO_CLIENT.redirectUris.join(','),
  GOOGLE_BASE_URL: google.url,
  AI_ENGINE: 'builtin',
  LOG_LEVEL: 'fatal',
  RATE_LIMIT_DEFAULT: '1000000/1m',
  RATE_LIMIT_AUTH: '1000000/1m',
  RATE_LIMIT_ACCOUNT: '1000000/1m',
  // oxlint-disable-next-line node/no-process-env -- which store is measured
  REDIS_URL: process.env['REDIS_URL'],
});
await app.listen(0, '127.0.0.1');
const url = await app.getUrl();

async function control(path: string, body: unknown): Promise<Record<string, unknown>> {
  const answer = await fetch(`${google.url}/__control/${path}`, { method: 'POST', body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
  return toFields(await answer.json());
}

function toFields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

let token = '';
async function call(method: string, path: string, body?: unknown) {
  const answer = await fetch(url + path, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  const read: unknown = text === '' ? {} : JSON.parse(text);
  return { body: toFields(read), writeId: answer.headers.get('write-id') ?? '' };
}

await control('seed', { users: [{ email: EMAIL, timeZone: 'Europe/Berlin' }] });
const codeVerifier = randomBytes(32).toString('base64url');
const codeChallenge = createHash('sha256').update(codeVerifier).digest('base64url');
const scope = [
  'openid',
  'email',
  'profile',
  'https://www.googleapis.com/auth/calendar.events',
  'https://www.googleapis.com/auth/calendar.readonly',
];
const consent = {
  email: EMAIL,
  clientId: DEMO_CLIENT.clientId,
  redirectUri: REDIRECT,
  scope: scope.join(' '),
  codeChallenge,
};
const { code } = await control('consent', consent);
const session = await call('POST', '/auth/google', { code, codeVerifier, redirectUri: REDIRECT });
token = String(session.body['accessToken']);
const userId = String(toFields(session.body['user'])['id']);
if (GOOGLE_MS > 0) await control('faults', { match: { path: '/calendar/v3/' }, delayMs: GOOGLE_MS });

const EVENT = {
  summary: 'Project review',
  description: 'What was done, what comes next, and who does it.',
  location: 'Room 4',
  start: { dateTime: '2027-03-02T10:00:00', timeZone: 'Europe/Berlin' },
  attendees: [{ email: 'kim@example.org' }, { email: 'lou@example.org' }],
};
const RULE = { recurrence: ['RRULE:FREQ=WEEKLY;COUNT=10'] };
const make = async (more: object = {}): Promise<string> =>
  String((await call('POST', '/calendar/events', { ...EVENT, ...more })).body['id']);

/** Each kind of write: what it needs, and the write itself. */
const WRITES: Record<string, [() => Promise<string>, (id: string) => ReturnType<typeof call>]> = {
  create: [async () => '', async () => call('POST', '/calendar/events', EVENT)],
  change: [async () => make(), async (id) => call('PATCH', `/calendar/events/${id}`, { summary: 'Other' })],
  delete: [async () => make(), async (id) => call('DELETE', `/calendar/events/${id}`)],
  'change of a series': [
    async () => make(RULE),
    async (id) => call('PATCH', `/calendar/events/${id}`, { summary: 'Other' }),
  ],
  'delete of a series': [async () => make(RULE), async (id) => call('DELETE', `/calendar/events/${id}`)],
};

// oxlint-disable-next-line typescript/unbound-method -- they are put back where they were taken from
const [watch, close] = [WriteLog.prototype.watch, JournalEntry.prototype.close];

/** Takes the journal out of the way of a write, or puts it back. */
function journal(on: boolean): void {
  WriteLog.prototype.watch = on ? watch : async (_write, send) => send();
  JournalEntry.prototype.close = on ? close : async () => undefined;
}

const median = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
const store = app.get(StateStore);

for (const [name, [prepare, write]] of Object.entries(WRITES)) {
  const times: Record<'with' | 'without', number[]> = { with: [], without: [] };
  let bytes = 0;
  for (let round = 0; round < ROUNDS * 2; round += 1) {
    const on = round % 2 === 0;
    const id = await prepare();
    journal(on);
    const started = performance.now();
    const { writeId } = await write(id);
    times[on ? 'with' : 'without'].push(performance.now() - started);
    journal(true);
    if (on) bytes = (await store.get(`write:${userId}:${writeId}`))?.length ?? 0;
    if (id !== '' && !name.startsWith('delete')) await call('DELETE', `/calendar/events/${id}`);
  }
  const [kept, bare] = [median(times.with), median(times.without)];
  process.stdout.write(
    `${name}: ${bytes} bytes a record; ${kept.toFixed(2)} ms with, ${bare.toFixed(2)} ms without: ratio ${(kept / bare).toFixed(2)}\n`,
  );
}
await app.close();
await google.close();
