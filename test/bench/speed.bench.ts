/**
 * This server against the least that Fastify can do with undici and with googleapis, side by side: `npm run bench`, a quarter of an hour on
 * an idle machine, or `npm run bench -- --quick` for a first look. Writes `speed.md`, `speed.json` and `speed.svg` to `--out`.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { CASES, LENGTHS, listOf, type Name } from './speed/cases.ts';
import { type Curve, drawChart } from './speed/chart.ts';
import { measureLoopDelay, measureResident, measureStart } from './speed/footprint.ts';
import { compare, compareLatency, type Row, type Stage } from './speed/measure.ts';
import { freePort, signIn, startOurServer } from './speed/our-server.ts';
import { describeMachine, judge, type Results, writeReport } from './speed/report.ts';
import { Subject } from './speed/subject.ts';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    /** Google compresses its answers, as it does in life. */
    gzip: { type: 'boolean', default: false },
    /** Only cases with these words in their names, and nothing of memory, latency or lengths. */
    only: { type: 'string' },
    out: { type: 'string', default: 'bench-out' },
  },
});
const PLAN = options.quick
  ? { rounds: 3, ms: 700, starts: 3, requests: 20_000, lengthRounds: 1 }
  : { rounds: 7, ms: 1500, starts: 7, requests: 200_000, lengthRounds: 3 };

const running: { stop: () => Promise<void> }[] = [];

function keep<T extends { stop: () => Promise<void> }>(subject: T): T {
  running.push(subject);
  return subject;
}

async function startRedis(): Promise<string> {
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', args, { stdio: 'ignore' });
  await new Promise((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  await sleep(500);
  return keep(new Subject('redis', `redis://127.0.0.1:${port}`, child)).url;
}

async function startStage(google: string): Promise<Stage> {
  const redis = await startRedis();
  const subjects = new Map<Name, Subject>();
  for (const name of ['undici', 'googleapis'] as const) {
    subjects.set(name, keep(await Subject.startProgram(name, 'baseline.ts', [name, google])));
  }
  const tokens = new Map<Name, string>();
  for (const name of ['ours', 'ours-redis'] as const) {
    const { subject } = await startOurServer(name, google, name === 'ours' ? undefined : redis);
    subjects.set(name, keep(subject));
    tokens.set(name, await signIn(subject.url, google));
  }
  return { google, subjects, tokens };
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function compareAll(stage: Stage): Promise<Row[]> {
  const rows: Row[] = [];
  for (const each of CASES.filter(({ name }) => name.includes(options.only ?? ''))) {
    const found = await compare(stage, each, PLAN.rounds, PLAN.ms);
    rows.push(...found);
    for (const { subject, perSecond, cpuMs } of found) {
      say(`${each.name}, ${subject}: ${perSecond.median.toFixed(0)} a second, ${cpuMs.median.toFixed(3)} ms of CPU`);
    }
  }
  return rows;
}

async function curvesOf(stage: Stage): Promise<Map<Name, Curve>> {
  const curves = new Map<Name, Curve>();
  for (const length of LENGTHS) {
    const subjects = ['undici', 'googleapis', 'ours'] as const;
    const rows = await compare(stage, { name: '', request: listOf(length), subjects }, PLAN.lengthRounds, PLAN.ms);
    for (const { subject, cpuMs } of rows) {
      curves.set(subject, [...(curves.get(subject) ?? []), [length, cpuMs.median]]);
    }
  }
  return curves;
}

async function measureAll(google: string): Promise<Results> {
  const [loadBefore = 0] = loadavg();
  const begun = new Date().toISOString();
  const start = await measureStart(google, PLAN.starts);
  const stage = await startStage(google);
  // First, so that nothing else has filled its memory.
  const resident = await measureResident(stage, PLAN.requests);
  const rows = await compareAll(stage);
  const half = rows.find((row) => row.case === 'list of 50' && row.subject === 'googleapis')?.perSecond.median ?? 0;
  const perSecond = Math.round(half / 2);
  const pace = { perSecond, rounds: PLAN.rounds, ms: PLAN.ms * 2 };
  const servers = await compareLatency(stage, listOf(50), pace);
  const loopDelay = await measureLoopDelay(stage, PLAN.ms * 3);
  const curves = Object.fromEntries(await curvesOf(stage));
  return {
    begun,
    machine: describeMachine(loadBefore),
    rounds: PLAN.rounds,
    rows,
    latency: { perSecond, servers },
    loopDelay,
    start,
    resident: { requests: PLAN.requests, samples: resident },
    curves,
  };
}

async function run(google: string): Promise<void> {
  if (options.only !== undefined) {
    await compareAll(await startStage(google));
    return;
  }
  const results = await measureAll(google);
  mkdirSync(options.out, { recursive: true });
  const write = (file: string, text: string): void => writeFileSync(path.join(options.out, file), text);
  write('speed.json', `${JSON.stringify(results, null, 2)}\n`);
  write('speed.md', writeReport(results));
  write('speed.svg', drawChart(results.curves));
  for (const { target, measured, reached } of judge(results)) say(`${reached ? 'yes' : 'NO '}  ${target}: ${measured}`);
}

try {
  const upstream = keep(await Subject.startProgram('google', 'upstream.ts', options.gzip ? ['--gzip'] : []));
  await run(upstream.url);
} finally {
  for (const subject of running.toReversed()) await subject.stop();
}
