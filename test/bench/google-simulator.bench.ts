import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

// Run after `npm run build`: npm exec -- node test/bench/google-simulator.bench.ts
const EVENTS = 100_000;
const SERIES = 1000;
const BATCH = 10_000;
const ROUNDS = 200;
const OWNER = 'bench@example.com';
const FIRST_DAY = Date.UTC(2026, 0, 1);
const DAY_MS = 86_400_000;

const simulator = spawn(
  process.execPath,
  [process.argv[2] ?? 'dist/sandbox/google/main.js', '--port', '0', '--empty'],
  {
    stdio: ['ignore', 'pipe', 'inherit'],
  },
);
const lines = await once(createInterface({ input: simulator.stdout }), 'line');
const url = /http:\/\/\S+/.exec(lines.join(' '))?.[0] ?? '';

async function control(path: string, body: unknown, method: 'POST' | 'PUT' = 'POST'): Promise<unknown> {
  const answer = await fetch(`${url}/__control/${path}`, { method, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

const moment = (at: number) => ({ dateTime: new Date(at).toISOString().slice(0, 19), timeZone: 'Europe/Berlin' });

/** A field of an answer. */
const field = (value: unknown, name: string): unknown =>
  value instanceof Object ? Reflect.get(value, name) : undefined;

/** The nth of many events: an hour somewhere in two years; every so often a series. */
function anEvent(n: number): object {
  const start = FIRST_DAY + ((n * 7919) % 730) * DAY_MS + (8 + (n % 10)) * 3_600_000;
  const recurrence = n % (EVENTS / SERIES) === 0 ? ['RRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=20'] : [];
  return {
    summary: `Event ${n}`,
    description: 'One of very many',
    start: moment(start),
    end: moment(start + 3_600_000),
    recurrence,
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const quantile = (times: number[], share: number): string =>
  `${(times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0).toFixed(1)} ms`;

async function signIn(): Promise<Record<string, string>> {
  const consent = await control('consent', {
    email: OWNER,
    clientId: CLIENT_ID,
    redirectUri: '',
    scope: 'https://www.googleapis.com/auth/calendar',
  });
  const code = String(field(consent, 'code'));
  const form = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    redirect_uri: '',
    client_id: CLIENT_ID,
    client_secret: CLIENT_SECRET,
  });
  const tokens: unknown = await (await fetch(`${url}/token`, { method: 'POST', body: form })).json();
  return { authorization: `Bearer ${String(field(tokens, 'access_token'))}` };
}

const CLIENT_ID = '000000000000-chat2calendardemo.apps.googleusercontent.com';
const CLIENT_SECRET = 'GOCSPX-chat2calendar-demo-secret';

async function list(query: string, headers: Record<string, string>): Promise<number> {
  const answer = await fetch(`${url}/calendar/v3/calendars/primary/events?${query}`, { headers });
  const body: unknown = await answer.json();
  if (!answer.ok) throw new Error(JSON.stringify(body));
  return Number(field(field(body, 'items'), 'length'));
}

async function measure(name: string, headers: Record<string, string>, query: (round: number) => string): Promise<void> {
  const times: number[] = [];
  let items = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    items += await list(query(round), headers);
    times.push(performance.now() - started);
  }
  process.stdout.write(
    `${name}: median ${quantile(times, 0.5)}, 95th percentile ${quantile(times, 0.95)}, slowest ${quantile(times, 0.9999)}, ${Math.round(items / ROUNDS)} events each\n`,
  );
}

const week = (round: number): string => {
  const from = FIRST_DAY + ((round * 37) % 700) * DAY_MS;
  return `singleEvents=true&orderBy=startTime&maxResults=2500&timeMin=${new Date(from).toISOString()}&timeMax=${new Date(from + 7 * DAY_MS).toISOString()}`;
};

try {
  await control('clock', { now: '2026-06-01T00:00:00Z' }, 'PUT');
  const seeds: number[] = [];
  for (let at = 0; at < EVENTS; at += BATCH) {
    const events = Array.from({ length: BATCH }, (_, index) => anEvent(at + index));
    seeds.push(
      await timed(() =>
        control('seed', { users: [{ email: OWNER, timeZone: 'Europe/Berlin', events: { primary: events } }] }),
      ),
    );
  }
  process.stdout.write(
    `seed of ${BATCH} events: first ${seeds[0]?.toFixed(0) ?? ''} ms, median ${quantile(seeds, 0.5)}\n`,
  );
  const headers = await signIn();
  await measure(`one week among ${EVENTS} events (${SERIES} of them series)`, headers, week);
  await measure('one page of 250 of everything', headers, () => '');
  await measure('a search in one week', headers, (round) => `${week(round)}&q=event`);
} finally {
  simulator.kill();
}
