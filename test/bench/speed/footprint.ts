import { setTimeout as sleep } from 'node:timers/promises';
import { listOf } from './cases.ts';
import { saturate, type Stage } from './measure.ts';
import { startOurServer } from './our-server.ts';
import { type Figure, summarize } from './statistics.ts';

const SETTLE_MS = 1500;
const SAMPLES = 4;
const NO_END = 3_600_000;

/** What the server takes before it has answered anything. */
export interface Start {
  readyMs: Figure;
  cpuMs: Figure;
  idleMb: Figure;
}

/** Starts the server several times, and lets it settle. */
export async function measureStart(google: string, times: number): Promise<Start> {
  const [ready, cpu, idle]: [number[], number[], number[]] = [[], [], []];
  for (let time = 0; time < times; time += 1) {
    const { subject, readyMs } = await startOurServer('start', google);
    cpu.push(subject.cpuMs());
    await sleep(SETTLE_MS);
    ready.push(readyMs);
    idle.push(subject.residentMb());
    await subject.stop();
  }
  return { readyMs: summarize(ready), cpuMs: summarize(cpu), idleMb: summarize(idle) };
}

/** Megabytes in memory after each quarter of so many lists of 50. */
export async function measureResident(stage: Stage, requests: number): Promise<number[]> {
  const resident: number[] = [];
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    await saturate(stage, 'ours', listOf(50), NO_END, requests / SAMPLES);
    resident.push(stage.subjects.get('ours')?.residentMb() ?? Number.NaN);
  }
  return resident;
}

/** Milliseconds for which the event loop of our server was late while it served lists of 2,500; the timer's own 10 ms are among them. */
export interface LoopDelay {
  p99: number;
  max: number;
}

/** Reads the delays that the server itself has measured: each reading begins a new one. */
export async function measureLoopDelay(stage: Stage, ms: number): Promise<LoopDelay> {
  const url = `${stage.subjects.get('ours')?.url ?? ''}/metrics`;
  await (await fetch(url)).text();
  await saturate(stage, 'ours', listOf(2500), ms);
  const metrics = await (await fetch(url)).text();
  const read = (name: string): number =>
    Number(new RegExp(`^nodejs_eventloop_lag_${name}_seconds (\\S+)$`, 'm').exec(metrics)?.[1]) * 1000;
  return { p99: read('p99'), max: read('max') };
}
