/**
 * What becomes of many mixed requests while Google fails: 5 % of its answers are errors, rate limits, resets before or after the commit,
 * truncated, slow, or never come. A client repeats what failed, with its key. Some events are such that Google answers success and
 * changes nothing, refuses a field, or hides the guest list. Judged by Google's own log of writes.
 * Run after `npm run build`: `npm exec -- node test/eval/faults.eval.ts [requests]`
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

const REQUESTS = Number(process.argv[2] ?? 10_000);
const AT_ONCE = 24;
const SHARE_OF_FAULTS = 0.05;
const DEADLINE_MS = 10_000;
const GRACE_MS = 200;
const MAX_TRIES = 6;

interface Sandbox {
  apiUrl: string;
  googleUrl: string;
  accessToken: string;
}

interface Write {
  method: string;
  eventId: string;
  body: { summary?: string; attendees?: unknown; attendeesOmitted?: boolean } | null;
}

interface Made {
  id: string;
  summary: string;
  deleted: boolean;
}

const server = spawn(process.execPath, ['dist/sandbox/main.js', '--json', '--port', '0', '--google-port', '0'], {
  // oxlint-disable-next-line node/no-process-env -- handed on to the server
  env: { ...process.env, RATE_LIMIT_DEFAULT: '10000000/1m', LOG_LEVEL: 'silent' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const facts: unknown[] = await once(createInterface({ input: server.stdout }), 'line');
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the documented line of `--json`
const sandbox = JSON.parse(String(facts[0])) as Sandbox;

async function control(method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(`${sandbox.googleUrl}/__control/${path}`, {
    method,
    ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  const text = await answer.text();
  return text === '' ? undefined : JSON.parse(text);
}

const usageLimit = {
  error: { code: 403, message: 'x', errors: [{ domain: 'usageLimits', reason: 'rateLimitExceeded', message: 'x' }] },
};
const KINDS: Record<string, unknown>[] = [
  { status: 500 },
  { status: 503 },
  { status: 429 },
  { status: 403, body: usageLimit },
  { reset: 'before' },
  { reset: 'after' },
  { truncate: 30 },
  { delayMs: 1500 },
  { hang: true },
];

async function prepare(): Promise<void> {
  await control('DELETE', 'writes');
  for (const [index, kind] of KINDS.entries()) {
    const fault = {
      match: { path: '/calendar/v3' },
      probability: SHARE_OF_FAULTS / KINDS.length,
      randomSeed: index + 1,
      ...kind,
    };
    await control('POST', 'faults', fault);
  }
}

interface Outcome {
  status: number;
  id?: string;
  code?: string;
  errors?: { field: string }[];
}

const HIDDEN_ID = 'hiddenlist00';
const troubled = { stubborn: [] as string[], refusing: [] as string[] };
const mistakes = { believed: [] as string[], unnamed: [] as string[], refused: [] as string[], hidden: [] as string[] };

/** Events that Google leaves as they are, events whose colour it refuses, and one whose other guests the user cannot see. */
async function prepareTroubled(): Promise<void> {
  const refusal = { error: { code: 400, errors: [{ reason: 'invalid', message: 'Invalid color id value.' }] } };
  for (let count = 0; count < 4; count += 1) {
    const body = { summary: 'Troubled', start: { dateTime: `2027-05-0${count + 1}T10:00:00Z` } };
    const stubborn = await call('POST', '', body);
    await control('POST', 'faults', { match: { method: 'PATCH', path: stubborn.id }, status: 200, body: stubborn });
    const refusing = await call('POST', '', body);
    await control('POST', 'faults', { match: { method: 'PATCH', path: refusing.id }, status: 400, body: refusal });
    troubled.stubborn.push(stubborn.id ?? '');
    troubled.refusing.push(refusing.id ?? '');
  }
  const guests = ['lena.hoffmann@example.com', 'one@elsewhere.example', 'two@elsewhere.example'];
  const hidden = {
    id: HIDDEN_ID,
    summary: 'Hidden',
    start: { dateTime: '2027-05-09T10:00:00Z' },
    end: { dateTime: '2027-05-09T11:00:00Z' },
    attendees: guests.map((email) => ({ email })),
    guestsCanSeeOtherGuests: false,
    guestsCanModify: true,
  };
  await control('POST', 'seed', { users: [{ email: 'host@elsewhere.example', events: { primary: [hidden] } }] });
}

const statuses = new Map<number, number>();
const late: number[] = [];
const tally = { sent: 0, slowest: 0 };

async function call(method: string, path: string, body?: unknown, key?: string): Promise<Outcome> {
  const begun = performance.now();
  tally.sent += 1;
  const answer = await fetch(`${sandbox.apiUrl}/calendar/events${path}`, {
    method,
    headers: {
      authorization: `Bearer ${sandbox.accessToken}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const ms = performance.now() - begun;
  tally.slowest = Math.max(tally.slowest, ms);
  if (ms > DEADLINE_MS + GRACE_MS) late.push(ms);
  statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only an id is read of it
  return { ...(text === '' ? {} : (JSON.parse(text) as { id?: string })), status: answer.status };
}

/** Repeats a request, as a client does, until it is answered for good. */
async function insist(method: string, path: string, body: unknown, key: string): Promise<Outcome> {
  let outcome = await call(method, path, body, key);
  for (
    let tries = 1;
    tries < MAX_TRIES && (outcome.status >= 500 || outcome.status === 429 || outcome.status === 409);
    tries += 1
  ) {
    await sleep(300 * tries);
    outcome = await call(method, path, body, key);
  }
  return outcome;
}

const made: Made[] = [];
const claims: string[] = [];
const patched = new Set<string>();
let turn = 0;

async function create(): Promise<void> {
  const summary = `made-${(turn += 1)}`;
  const day = String((turn % 27) + 1).padStart(2, '0');
  const { status, id } = await insist(
    'POST',
    '',
    { summary, start: { dateTime: `2027-03-${day}T10:00:00Z` } },
    summary,
  );
  if (status === 201 && id !== undefined) made.push({ id, summary, deleted: false });
}

async function change(event: Made): Promise<void> {
  const summary = `changed-${(turn += 1)}`;
  const { status } = await insist('PATCH', `/${event.id}`, { summary }, summary);
  if (status === 200) patched.add(summary);
}

async function remove(event: Made): Promise<void> {
  event.deleted = true;
  const { status } = await insist('DELETE', `/${event.id}`, undefined, `delete-${event.id}`);
  if (status === 204) claims.push(event.id);
}

/** A success where nothing can be done, or a refusal that does not say why, is a mistake; a failure on the way is none. */
async function tryTroubled(): Promise<void> {
  const key = `troubled-${(turn += 1)}`;
  const of = (ids: string[]): string => `/${ids[turn % ids.length]}`;
  const kind = turn % 4;
  if (kind === 0) {
    const { status } = await insist('PATCH', of(troubled.stubborn), { summary: key }, key);
    if (status < 300) mistakes.believed.push(key);
  } else if (kind === 1) {
    const { status, errors } = await insist('PATCH', of(troubled.refusing), { colorId: '3' }, key);
    if (status === 400 && errors?.[0]?.field !== 'colorId') mistakes.unnamed.push(key);
  } else if (kind === 2) {
    const { status, code } = await insist(
      'PATCH',
      `/${HIDDEN_ID}`,
      { addAttendees: [{ email: 'new@elsewhere.example' }] },
      key,
    );
    if (status < 300 || (status === 403 && code !== 'guest_list_hidden')) mistakes.hidden.push(key);
  } else {
    const start = { dateTime: '2027-06-01T10:00', timeZone: 'Europe/Berlin' };
    const body = { summary: key, start, recurrence: ['RRULE:FREQ=WEEKLY;UNTIL=20270801T235959;'] };
    const { status, id } = await insist('POST', '', body, key);
    if (status === 201 && id !== undefined) made.push({ id, summary: key, deleted: true });
    if (status === 400) mistakes.refused.push(key);
  }
}

async function step(): Promise<void> {
  const roll = Math.random();
  if (roll > 0.92) return tryTroubled();
  const living = made.filter(({ deleted }) => !deleted);
  const event = living[Math.floor(Math.random() * living.length)];
  if (!event || roll < 0.3) await create();
  else if (roll < 0.5) await change(event);
  else if (roll < 0.6) await remove(event);
  else if (roll < 0.85) await call('GET', `/${event.id}`);
  else await call('GET', '?timeMin=2027-03-01T00:00:00Z&timeMax=2027-03-03T00:00:00Z&maxResults=50');
}

async function worker(): Promise<void> {
  while (tally.sent < REQUESTS) await step();
}

await prepareTroubled();
await prepare();
tally.sent = 0;
statuses.clear();
const begun = performance.now();
await Promise.all(Array.from({ length: AT_ONCE }, worker));
const seconds = (performance.now() - begun) / 1000;
await control('DELETE', 'faults');
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the documented form of the log
const { items: writes } = (await control('GET', 'writes')) as { items: Write[] };
server.kill('SIGTERM');

const count = (method: string, of: (write: Write) => string | undefined): Map<string | undefined, number> => {
  const counts = new Map<string | undefined, number>();
  for (const write of writes) if (write.method === method) counts.set(of(write), (counts.get(of(write)) ?? 0) + 1);
  return counts;
};
const posts = count('POST', ({ body }) => body?.summary);
const patches = count('PATCH', ({ body }) => body?.summary);
const deletes = count('DELETE', ({ eventId }) => eventId);
const twice = [posts, patches, deletes].flatMap((counts) => [...counts].filter(([, times]) => times > 1));
const lost = [
  ...made.filter(({ summary }) => !posts.has(summary)).map(({ summary }) => summary),
  ...[...patched].filter((summary) => !patches.has(summary)),
  ...claims.filter((id) => !deletes.has(id)),
];
for (const { eventId, body } of writes) {
  if (eventId === HIDDEN_ID && body?.attendees !== undefined && !body.attendeesOmitted) mistakes.hidden.push(eventId);
}
const wrong = Object.values(mistakes).flat();
const lines = [
  `${tally.sent} requests in ${seconds.toFixed(0)} s, ${(SHARE_OF_FAULTS * 100).toFixed(0)} % faults of ${KINDS.length} kinds, ${AT_ONCE} at once`,
  `answers: ${[...statuses]
    .toSorted(([one], [other]) => one - other)
    .map(([status, times]) => `${status}: ${times}`)
    .join(', ')}`,
  `slowest ${(tally.slowest / 1000).toFixed(2)} s; later than the deadline by more than ${GRACE_MS} ms: ${late.length}`,
  `writes ${writes.length}; applied twice: ${twice.length}; called a success and lost: ${lost.length}`,
  [
    `success that was none: ${mistakes.believed.length}`,
    `refusals without their field: ${mistakes.unnamed.length}`,
    `hidden guest lists written: ${mistakes.hidden.length}`,
    `local UNTIL refused: ${mistakes.refused.length}`,
  ].join('; '),
];
process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode = late.length + twice.length + lost.length + wrong.length === 0 ? 0 : 1;
