import type { Case, Name } from './cases.ts';
import { Load, type BenchRequest } from './load.ts';
import { quantile, summarize, summarizeRatios, type Figure } from './statistics.ts';
import type { Subject } from './subject.ts';

const WARM_UP_SHARE = 0.5;

/** The servers under test, and the token that our own asks for. */
export interface Stage {
  google: string;
  subjects: Map<Name, Subject>;
  tokens: Map<Name, string>;
}

/** What one server did in one case; ratios are of requests per second and of CPU, each above 1 where it is the better one. */
export interface Row {
  case: string;
  subject: Name;
  perSecond: Figure;
  cpuMs: Figure;
  ratios: Record<string, { perSecond: Figure; cpu: Figure }>;
}

/** Runs a case on its servers in turn, round after round, each round in the opposite order. */
export async function compare(
  stage: Stage,
  { name, request, subjects }: Case,
  rounds: number,
  ms: number,
): Promise<Row[]> {
  const results = new Map(subjects.map((subject) => [subject, { perSecond: [] as number[], cpuMs: [] as number[] }]));
  for (let round = -1; round < rounds; round += 1) {
    const order = round % 2 === 0 ? subjects : subjects.toReversed();
    for (const subject of order) {
      const { perSecond, cpuMs } = await saturate(stage, subject, request, round < 0 ? ms * WARM_UP_SHARE : ms);
      if (round < 0) continue;
      results.get(subject)?.perSecond.push(perSecond);
      results.get(subject)?.cpuMs.push(cpuMs);
    }
  }
  return [...results].map(([subject, own]) => {
    const others = [...results].filter(([other]) => other !== subject);
    const ratios = others.map(([other, theirs]): [string, Row['ratios'][string]] => [
      other,
      { perSecond: summarizeRatios(own.perSecond, theirs.perSecond), cpu: summarizeRatios(theirs.cpuMs, own.cpuMs) },
    ]);
    return {
      case: name,
      subject,
      perSecond: summarize(own.perSecond),
      cpuMs: summarize(own.cpuMs),
      ratios: Object.fromEntries(ratios),
    };
  });
}

/** Milliseconds, at a steady rate, that a server adds to what Google itself takes: the median and the slowest of a hundred. */
export interface Latency {
  subject: Name;
  addedP50: Figure;
  addedP99: Figure;
}

/** Paces the same requests to Google itself and to each server, round after round. */
export async function compareLatency(
  stage: Stage,
  request: BenchRequest,
  { perSecond, rounds, ms }: { perSecond: number; rounds: number; ms: number },
): Promise<Latency[]> {
  const names: Name[] = ['undici', 'googleapis', 'ours'];
  const added = new Map(names.map((name) => [name, { p50: [] as number[], p99: [] as number[] }]));
  const direct: BenchRequest = {
    ...request,
    path: request.path.replace('/calendar/', '/calendar/v3/calendars/primary/'),
  };
  for (let round = 0; round < rounds; round += 1) {
    const own = await pace(stage.google, direct, '', perSecond, ms);
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const times = await pace(stage.subjects.get(name)?.url ?? '', request, tokenOf(stage, name), perSecond, ms);
      added.get(name)?.p50.push(quantile(times, 0.5) - quantile(own, 0.5));
      added.get(name)?.p99.push(quantile(times, 0.99) - quantile(own, 0.99));
    }
  }
  return [...added].map(([subject, { p50, p99 }]) => ({ subject, addedP50: summarize(p50), addedP99: summarize(p99) }));
}

/** Sorted milliseconds of each request. */
async function pace(
  url: string,
  request: BenchRequest,
  token: string,
  perSecond: number,
  ms: number,
): Promise<number[]> {
  const load = new Load(url, request, token);
  const times = await load.pace(perSecond, ms);
  await load.close();
  return times.toSorted((one, other) => one - other);
}

/** One server under load for a while, or until it answered so many requests. */
export async function saturate(stage: Stage, name: Name, request: BenchRequest, ms: number, count?: number) {
  const subject = stage.subjects.get(name);
  if (!subject) throw new Error(`${name} does not run`);
  const load = new Load(subject.url, request, tokenOf(stage, name));
  const measured = await load.saturate(subject, ms, count);
  await load.close();
  return measured;
}

function tokenOf({ tokens }: Stage, name: Name): string {
  return tokens.get(name) ?? 'none';
}
