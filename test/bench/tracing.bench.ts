/**
 * What tracing costs: CPU for a request of three servers with Redis in turn, of which one sends no spans, one sends all and one sends those
 * of every tenth trace: `npm run bench:tracing`, five minutes.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { addressOf } from './speed/address.ts';
import { listOf } from './speed/cases.ts';
import { type BenchRequest, Load } from './speed/load.ts';
import { freePort, signIn, startOurServer } from './speed/our-server.ts';
import { summarize } from './speed/statistics.ts';
import { Subject } from './speed/subject.ts';

const ROUNDS = 9;
const REQUESTS = 1000;
const NO_END = 3_600_000;
const CASES: Record<string, BenchRequest> = {
  'list of 50': listOf(50),
  'who am I': { method: 'GET', path: '/auth/me' },
};

interface Contender {
  name: string;
  subject: Subject;
  token: string;
}

let spanBytes = 0;
const collector = createServer((request, response) => {
  request.on('data', (chunk: Buffer) => {
    spanBytes += chunk.length;
  });
  request.on('end', () => void response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end());
}).listen(0, '127.0.0.1');
await once(collector, 'listening');

const redisPort = await freePort();
const redis = spawn('redis-server', ['--port', String(redisPort), '--bind', '127.0.0.1', '--save', ''], {
  stdio: 'ignore',
});
const google = await Subject.startProgram('google', 'upstream.ts', []);
await sleep(500);

const OTEL_EXPORTER_OTLP_ENDPOINT = addressOf(collector);
const SETTINGS: Record<string, Record<string, string>> = {
  off: {},
  all: { OTEL_EXPORTER_OTLP_ENDPOINT },
  'every tenth': { OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_TRACES_SAMPLER: 'traceidratio', OTEL_TRACES_SAMPLER_ARG: '0.1' },
};

async function start(name: string): Promise<Contender> {
  const { subject } = await startOurServer(name, google.url, `redis://127.0.0.1:${redisPort}`, SETTINGS[name]);
  return { name, subject, token: await signIn(subject.url, google.url) };
}

async function measure({ subject, token }: Contender, request: BenchRequest): Promise<number> {
  const load = new Load(subject.url, request, token);
  const { cpuMs } = await load.saturate(subject, NO_END, REQUESTS);
  await load.close();
  return cpuMs;
}

const contenders: Contender[] = [];

/** Every round in the opposite order; the first only warms up. */
async function compare(name: string, request: BenchRequest): Promise<void> {
  const found = new Map<string, number[]>(contenders.map((each) => [each.name, []]));
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const contender of round % 2 === 0 ? contenders : contenders.toReversed()) {
      const cpuMs = await measure(contender, request);
      if (round >= 0) found.get(contender.name)?.push(cpuMs);
    }
  }
  for (const [contender, times] of found) {
    const { median, least, most } = summarize(times);
    const range = `${least.toFixed(2)} to ${most.toFixed(2)}`;
    process.stdout.write(`${name}, ${contender}: ${median.toFixed(2)} ms of CPU for a request (${range})\n`);
  }
}

try {
  for (const name of Object.keys(SETTINGS)) contenders.push(await start(name));
  for (const [name, request] of Object.entries(CASES)) await compare(name, request);
  for (const { name, subject } of contenders) process.stdout.write(`${name}: ${subject.residentMb().toFixed(0)} MB\n`);
  process.stdout.write(`the collector got ${(spanBytes / 1e6).toFixed(1)} MB\n`);
} finally {
  for (const { subject } of contenders) await subject.stop();
  await google.stop();
  redis.kill();
  collector.close();
}
