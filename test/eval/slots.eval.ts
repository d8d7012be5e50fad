/**
 * How often `POST /calendar/slots` puts a right slot first, over the scheduling problems of NATURAL PLAN: each problem's busy times
 * become calendars of the simulated Google, one for each person, and what somebody would rather not do is one more calendar.
 * Run after `npm run build`: `npm exec -- node test/eval/slots.eval.ts [problems.jsonl]`
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

interface Span {
  day: string;
  start: string;
  end: string;
}

interface Problem {
  id: string;
  duration_min: number;
  work_hours: [string, string];
  days: string[];
  busy: Record<string, Span[]>;
  blocked_by_preferences: Span[];
  earliest: boolean;
  valid: Span[];
}

interface Sandbox {
  apiUrl: string;
  googleUrl: string;
  accessToken: string;
  email: string;
}

const DATA = process.argv[2] ?? '../shared/data/nlu/freebusy_natural_plan_dev.jsonl';
const ZONE = 'Europe/Berlin';
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** A week without a clock change. */
const DATES = DAYS.map((_day, index) => `2027-02-${String(index + 1).padStart(2, '0')}`);

if (!existsSync(DATA)) {
  process.stdout.write(`Nothing to measure: ${DATA} is not there.\n`);
  process.exit(0);
}
const problems = readFileSync(DATA, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the documented form of the data
  .map((line) => JSON.parse(line) as Problem);
const server = spawn(process.execPath, ['dist/sandbox/main.js', '--json', '--port', '0', '--google-port', '0'], {
  // oxlint-disable-next-line node/no-process-env -- handed on to the server
  env: { ...process.env, RATE_LIMIT_DEFAULT: '100000/1m', LOG_LEVEL: 'silent' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const facts: unknown[] = await once(createInterface({ input: server.stdout }), 'line');
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the documented line of `--json`
const sandbox = JSON.parse(String(facts[0])) as Sandbox;

async function post<T>(url: string, body: unknown): Promise<T> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${sandbox.accessToken}` },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the caller names the documented shape
  return (await answer.json()) as T;
}

const at = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const dateOf = (day: string): string => DATES[DAYS.indexOf(day)] ?? '';

function eventOf({ day, start, end }: Span): object {
  const until = end === '23:59' ? '23:59:59' : `${end}:00`;
  return {
    summary: 'Busy',
    start: { dateTime: `${dateOf(day)}T${start}:00`, timeZone: ZONE },
    end: { dateTime: `${dateOf(day)}T${until}`, timeZone: ZONE },
  };
}

/** The first slot our API finds. */
async function solve(problem: Problem): Promise<Span | undefined> {
  const lists = [...Object.values(problem.busy), problem.blocked_by_preferences];
  const ids = lists.map((_list, index) => `${problem.id}-${index}@group.calendar.google.com`);
  await post(`${sandbox.googleUrl}/__control/seed`, {
    users: [
      {
        email: sandbox.email,
        calendars: ids.map((id) => ({ id, summary: id, timeZone: ZONE })),
        events: Object.fromEntries(ids.map((id, index) => [id, (lists[index] ?? []).map(eventOf)])),
      },
    ],
  });
  const [start, end] = problem.work_hours;
  const dates = problem.days.map(dateOf);
  const { slots } = await post<{ slots: { start: string; end: string }[] }>(`${sandbox.apiUrl}/calendar/slots`, {
    durationMinutes: problem.duration_min,
    timeMin: `${dates[0]}T00:00:00+01:00`,
    timeMax: `${dates.at(-1)}T23:59:59+01:00`,
    timeZone: ZONE,
    calendars: ids,
    workingHours: [{ days: problem.days.map((day) => day.slice(0, 2).toUpperCase()), start, end }],
  });
  const [slot] = slots;
  return (
    slot && {
      day: DAYS[DATES.indexOf(slot.start.slice(0, 10))] ?? '',
      start: slot.start.slice(11, 16),
      end: slot.end.slice(11, 16),
    }
  );
}

const same = (one: Span, other: Span | undefined): boolean =>
  other !== undefined && one.day === other.day && one.start === other.start && one.end === other.end;

/** Whether nobody is busy then; the data lists slots at full and half hours only. */
function isRight(
  slot: Span | undefined,
  { valid, duration_min: minutes, work_hours: hours, busy, blocked_by_preferences: blocked }: Problem,
): boolean {
  if (!slot) return valid.length === 0;
  const taken = [...Object.values(busy).flat(), ...blocked].filter(({ day }) => day === slot.day);
  const fits =
    at(slot.end) - at(slot.start) === minutes && at(slot.start) >= at(hours[0]) && at(slot.end) <= at(hours[1]);
  return fits && taken.every(({ start, end }) => at(end) <= at(slot.start) || at(start) >= at(slot.end));
}

const failed: string[] = [];
let [listed, earliest, asked] = [0, 0, 0];
for (const problem of problems) {
  const slot = await solve(problem);
  if (!isRight(slot, problem)) failed.push(`${problem.id}: ${JSON.stringify(slot)}`);
  if (problem.valid.some((right) => same(right, slot))) listed += 1;
  if (problem.earliest) {
    asked += 1;
    if (problem.valid[0] && same(problem.valid[0], slot)) earliest += 1;
  }
}
server.kill('SIGTERM');
const share = (part: number, whole: number): string =>
  `${part}/${whole} (${((100 * part) / Math.max(whole, 1)).toFixed(1)} %)`;
process.stdout.write(`first slot free for everybody: ${share(problems.length - failed.length, problems.length)}\n`);
process.stdout.write(`first slot among the right ones of the data: ${share(listed, problems.length)}\n`);
process.stdout.write(`earliest where asked: ${share(earliest, asked)}\n`);
for (const line of failed) process.stdout.write(`  wrong: ${line}\n`);
