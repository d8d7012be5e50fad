import { cpus, loadavg } from 'node:os';
import type { Name } from './cases.ts';
import type { Curve } from './chart.ts';
import type { LoopDelay, Start } from './footprint.ts';
import type { Latency, Row } from './measure.ts';
import type { Figure } from './statistics.ts';

/** Everything that one run measured. */
export interface Results {
  begun: string;
  machine: { node: string; cpus: number; model: string; loadBefore: number; loadAfter: number };
  rounds: number;
  rows: Row[];
  latency: { perSecond: number; servers: Latency[] };
  loopDelay: LoopDelay;
  start: Start;
  resident: { requests: number; samples: number[] };
  curves: Record<string, Curve>;
}

/** One target, and how near this run came to it. */
interface Verdict {
  target: string;
  measured: string;
  reached: boolean;
}

/** The machine and its load. */
export function describeMachine(loadBefore: number): Results['machine'] {
  const [load = 0] = loadavg();
  const [cpu] = cpus();
  return { node: process.version, cpus: cpus().length, model: cpu?.model ?? '', loadBefore, loadAfter: load };
}

/** The run as Markdown: the targets, then every figure. */
export function writeReport(results: Results): string {
  const { machine, rows, latency, loopDelay, start, resident } = results;
  return [
    '# Speed',
    '',
    [
      `${results.begun}, Node ${machine.node}, ${machine.cpus} CPUs (${machine.model})`,
      `load ${fixed(machine.loadBefore)} before and ${fixed(machine.loadAfter)} after`,
      `${results.rounds} interleaved rounds.`,
    ].join(', '),
    [
      'Median, and in brackets the least and the most of the rounds.',
      'Ratios compare servers within a round; above 1 ours is the better one.',
      'The machine is shared: compare ratios, not figures of two runs.',
    ].join(' '),
    '',
    table(
      ['target', 'measured', 'reached'],
      judge(results).map(({ target, measured, reached }) => [target, measured, reached ? 'yes' : 'no']),
    ),
    '',
    table(
      [
        'case',
        'server',
        'requests/s',
        'CPU ms a request',
        'of undici: requests/s, CPU',
        'of googleapis: requests/s, CPU',
      ],
      rows.map((row) => [
        row.case,
        row.subject,
        spread(row.perSecond, 0),
        spread(row.cpuMs, 3),
        pair(row, 'undici'),
        pair(row, 'googleapis'),
      ]),
    ),
    '',
    table(
      [`added at ${latency.perSecond} lists of 50 a second`, 'median, ms', '99 %, ms'],
      latency.servers.map(({ subject, addedP50, addedP99 }) => [subject, spread(addedP50), spread(addedP99)]),
    ),
    '',
    `Event loop while lists of 2,500 are served, 8 at once: 99 % ${fixed(loopDelay.p99, 0)} ms, at most ${fixed(loopDelay.max, 0)} ms, of which 10 are the timer's own.`,
    `Start to ready ${spread(start.readyMs, 0)} ms, ${spread(start.cpuMs, 0)} ms of CPU; resident when idle ${spread(start.idleMb, 0)} MB.`,
    `Resident after each quarter of ${resident.requests.toLocaleString('en')} lists of 50: ${resident.samples.map((each) => fixed(each, 0)).join(', ')} MB.`,
    '',
  ].join('\n');
}

/** Holds the run against the targets. */
export function judge(results: Results): Verdict[] {
  const { rows, latency, loopDelay, start, resident } = results;
  const atLeast = (target: string, kind: string, other: Name, least: number, subject: Name = 'ours'): Verdict => {
    const ratio = rows.find((row) => row.case === kind && row.subject === subject)?.ratios[other]?.perSecond;
    return { target, measured: ratio ? spread(ratio) : 'none', reached: (ratio?.median ?? 0) >= least };
  };
  const atMost = (target: string, value: number, most: number, unit: string): Verdict => ({
    target,
    measured: `${fixed(value, unit === '' ? 2 : 0)}${unit}`,
    reached: value <= most,
  });
  const added = (name: Name): number =>
    latency.servers.find(({ subject }) => subject === name)?.addedP99.median ?? Number.NaN;
  const parsed = rows.find((row) => row.case.startsWith('parse-request'))?.perSecond.median ?? 0;
  return [
    atLeast('list of 50: 2.0 x googleapis', 'list of 50', 'googleapis', 2),
    atLeast('list of 50: 0.9 x undici', 'list of 50', 'undici', 0.9),
    atLeast('list of 2,500: 0.9 x undici', 'list of 2,500', 'undici', 0.9),
    atMost('event-loop delay with lists of 2,500: 99 % within 50 ms', loopDelay.p99, 50, ' ms'),
    atMost('event-loop delay with lists of 2,500: never over 50 ms', loopDelay.max, 50, ' ms'),
    atLeast('Redis: 0.8 x memory', 'list of 50', 'ours', 0.8, 'ours-redis'),
    ...['get one event', 'create with a key', 'calendars'].map((kind) =>
      atLeast(`${kind}: 1.0 x googleapis`, kind, 'googleapis', 1),
    ),
    { target: 'parse-request: 2,000 a second', measured: `${fixed(parsed, 0)} a second`, reached: parsed >= 2000 },
    atMost('added latency at half load, 99 %: 1.5 x googleapis', added('ours') / added('googleapis'), 1.5, ''),
    atMost('start to ready: 700 ms', start.readyMs.median, 700, ' ms'),
    atMost('resident when idle: 110 MB', start.idleMb.median, 110, ' MB'),
    atMost('resident after the lists of 50: 250 MB', resident.samples.at(-1) ?? Number.NaN, 250, ' MB'),
  ];
}

function pair({ ratios }: Row, other: Name): string {
  const ratio = ratios[other];
  return ratio ? `${spread(ratio.perSecond)}, ${spread(ratio.cpu)}` : '';
}

function spread({ median, least, most }: Figure, digits = 2): string {
  return `${fixed(median, digits)} (${fixed(least, digits)} to ${fixed(most, digits)})`;
}

function fixed(value: number, digits = 2): string {
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function table(head: string[], rows: string[][]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
