/**
 * How well the built engine reads the public corpora that lie next to this repository, by their own scorers, and how fast;
 * peers that are installed are measured in the same run. Run after `npm run build`: `npm exec -- node test/eval/nlu.eval.ts`
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A record of the corpora, as far as an engine sees it. */
interface GoldRecord {
  id: string;
  text: string;
  reference: string | null;
}

/** An engine under test: a record's prediction. */
type Answer = (record: GoldRecord) => object;

interface ChronoPoint {
  isCertain(part: string): boolean;
  date(): Date;
}

interface Chrono {
  parse(text: string, reference: object, options: object): { start: ChronoPoint; end?: ChronoPoint | null }[];
}

interface Resolution {
  type?: string;
  value?: string;
  start?: string;
  end?: string;
}

interface Recognizers {
  recognizeDateTime: (
    text: string,
    culture: string,
    options: number,
    reference: Date,
  ) => { resolution?: { values?: Resolution[] } | null }[];
}

const local = (date: Date): string => date.toISOString().slice(0, 19);

function chronoPoint(point: ChronoPoint): string {
  return point.isCertain('hour') ? local(point.date()) : local(point.date()).slice(0, 10);
}

function chronoAnswer(chrono: Chrono): Answer {
  return ({ id, text, reference }) => {
    const [found] = chrono.parse(text, { instant: new Date(`${reference}Z`), timezone: 0 }, { forwardDate: true });
    if (!found) return { id };
    return { id, start: chronoPoint(found.start), ...(found.end ? { end: chronoPoint(found.end) } : {}) };
  };
}

function recognizersPoint(value: string | undefined): string | undefined {
  if (!value || value === 'not resolved') return undefined;
  return /^\d\d:/.test(value) ? `T${value}` : value.replace(' ', 'T');
}

function recognizersAnswer({ recognizeDateTime }: Recognizers): Answer {
  return ({ id, text, reference }) => {
    const values = recognizeDateTime(text, 'en-us', 0, new Date(`${reference}Z`))[0]?.resolution?.values ?? [];
    const today = (reference ?? '').slice(0, 10);
    const value = values.find((each) => (each.start ?? each.value ?? '') >= today) ?? values.at(-1);
    if (!value) return { id };
    if (value.type === 'duration') return { id, seconds: Number(value.value) };
    if (!value.start && !value.end) return { id, start: recognizersPoint(value.value) };
    return { id, start: recognizersPoint(value.start), end: recognizersPoint(value.end) };
  };
}

/** Loads a package, or says that it is left out; peers are not among our packages. */
async function load<T>(name: string): Promise<T | undefined> {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-assignment -- a package that may be missing has no types here
    const loaded: { default?: T } & T = await import(name);
    return loaded.default ?? loaded;
  } catch (error) {
    // Any other failure is a broken package and must be seen.
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error;
    process.stdout.write(`${name} is not installed: left out.\n`);
    return undefined;
  }
}

/** The engines to compare with that are installed. */
async function installedPeers(): Promise<{ name: string; answer: Answer }[]> {
  const chrono = await load<Chrono>('chrono-node');
  const recognizers = await load<Recognizers>('@microsoft/recognizers-text-suite');
  return [
    ...(chrono ? [{ name: 'chrono', answer: chronoAnswer(chrono) }] : []),
    ...(recognizers ? [{ name: 'recognizers', answer: recognizersAnswer(recognizers) }] : []),
  ];
}

type Protocol = typeof import('../../src/modules/ai/builtin/line-protocol.js');
type AnswerLine = Protocol['answerLine'];

interface Description {
  attendees?: { displayName?: string; email?: string }[];
}

const ROOT = path.resolve(import.meta.dirname, '../..');
const DATA = path.resolve(ROOT, '../shared/data/nlu');
const TOOLS = path.resolve(ROOT, '../shared/tools/nlu');
const BUILT = path.join(ROOT, 'dist/modules/ai/builtin/line-protocol.js');
const SOME_DAY = '2024-01-01T09:00:00';

const print = (text: string): boolean => process.stdout.write(`${text}\n`);

/** One line of JSON, which the corpora and the engine write as objects. */
function fromJson(line: string): object {
  const value: unknown = JSON.parse(line);
  return typeof value === 'object' && value !== null ? value : {};
}

function gold(file: string): GoldRecord[] {
  const lines = readFileSync(path.join(DATA, file), 'utf8').trim().split('\n');
  return lines.map((line) => ({ id: '', text: '', reference: null, ...fromJson(line) }));
}

function score(script: string, args: string[], input = ''): string {
  return execFileSync(process.execPath, [path.join(TOOLS, script), ...args], {
    env: { TZ: 'UTC' },
    encoding: 'utf8',
    input,
  });
}

function timed(records: readonly GoldRecord[], answer: Answer): { answers: object[]; times: number[] } {
  const times: number[] = [];
  const answers = records.map((record) => {
    const begin = performance.now();
    const result = answer(record);
    times.push(performance.now() - begin);
    return result;
  });
  return { answers, times: times.toSorted((one, other) => one - other) };
}

function printSpeed(name: string, times: readonly number[]): void {
  const at = (share: number): string =>
    (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(3);
  print(`  ${name.padEnd(12)} median ${at(0.5)} ms   99 % ${at(0.99)} ms`);
}

function ours(mode: 'datetime' | 'recurrence' | 'request', answerLine: AnswerLine): Answer {
  return ({ id, text, reference }) =>
    fromJson(answerLine(mode, JSON.stringify({ id, text, reference: reference ?? SOME_DAY })));
}

/** The converter of the corpora takes the people of a question or of an event looked for as plain names. */
function withNames(request: object): object {
  const { target, range }: { target?: Description; range?: Description } = request;
  const named = (description: Description | undefined): object | undefined =>
    description && {
      ...description,
      attendees: description.attendees?.map(({ displayName, email }) => displayName ?? email),
    };
  return { ...request, target: named(target), range: named(range) };
}

class Scratch {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'nlu-'));

  save(name: string, text: string): string {
    const file = path.join(this.folder, `${name}.jsonl`);
    writeFileSync(file, text);
    return file;
  }
}

const lines = (records: readonly object[]): string => records.map((record) => JSON.stringify(record)).join('\n');

async function measureDatetimes(answerLine: AnswerLine, scratch: Scratch): Promise<void> {
  const records = gold('datetime_en_dev.jsonl');
  const engines = [{ name: 'ours', answer: ours('datetime', answerLine) }, ...(await installedPeers())];
  const measured = engines.map(({ name, answer }) => ({ name, ...timed(records, answer) }));
  const predictions = measured.map(({ name, answers }) => scratch.save(name, lines(answers)));
  print(
    `# datetime_en\n${score('score_datetime.mjs', [path.join(DATA, 'datetime_en_dev.jsonl'), ...predictions])}\n# speed, one text`,
  );
  for (const { name, times } of measured) printSpeed(name, times);
}

function measureRepetitions(answerLine: AnswerLine, scratch: Scratch): void {
  const { answers } = timed(gold('recurrence_en_dev.jsonl'), ours('recurrence', answerLine));
  const prediction = scratch.save('ours-recurrence', lines(answers));
  print(
    `\n# recurrence_en\n${score('score_recurrence.mjs', [path.join(DATA, 'recurrence_en_dev.jsonl'), prediction])}`,
  );
}

function measureCommands(answerLine: AnswerLine, scratch: Scratch): void {
  const { answers, times } = timed(gold('commands_en_dev.jsonl'), ours('request', answerLine));
  const converted = score('commands_from_parsed.mjs', [], lines(answers.map((answer) => withNames(answer))));
  const prediction = scratch.save('ours-commands', converted);
  print(
    `# commands_en\n${score('score_commands.mjs', [path.join(DATA, 'commands_en_dev.jsonl'), prediction])}\n# speed, one command`,
  );
  printSpeed('ours', times);
}

async function main(): Promise<void> {
  if (!existsSync(DATA)) {
    print(`No corpora at ${path.relative(ROOT, DATA)}: nothing to measure.`);
    return;
  }
  if (!existsSync(BUILT)) {
    print('Nothing is built: run "npm run build" first.');
    process.exitCode = 1;
    return;
  }
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- what is built has the types of its source
  const { answerLine }: Protocol = await import(BUILT);
  const scratch = new Scratch();
  await measureDatetimes(answerLine, scratch);
  measureRepetitions(answerLine, scratch);
  measureCommands(answerLine, scratch);
}

await main();
