/**
 * How well the builtin engine reads the public corpora that lie next to this repository, by their own scorers, and how fast;
 * its peers are measured in the same run, and the everyday sentences of ours by language and kind. Needs no build: `npm run eval:nlu`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import '../support/run-typescript.ts';
import type { Outcome } from './everyday/judge.ts';
import { OutcomeTable, print } from './outcome-table.ts';
import { DATETIME_PEERS, REPETITION_PEERS, type Answer, type Engine, type GoldRecord } from './peers.ts';

type Protocol = typeof import('../../src/modules/ai/builtin/line-protocol.js');
type AnswerLine = Protocol['answerLine'];

interface Description {
  attendees?: { displayName?: string; email?: string }[];
}

const ROOT = path.resolve(import.meta.dirname, '../..');
const DATA = path.resolve(ROOT, '../shared/data/nlu');
const TOOLS = path.resolve(ROOT, '../shared/tools/nlu');
const SOME_DAY = '2024-01-01T09:00:00';

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

  save(corpus: string, engine: string, text: string): string {
    const file = path.join(this.folder, corpus, `${engine}.jsonl`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  }
}

const lines = (records: readonly object[]): string => records.map((record) => JSON.stringify(record)).join('\n');

/** Has each engine answer, prints what the scorer says of all of them and how long each took for a text. */
function compare(corpus: string, script: string, engines: readonly Engine[], scratch: Scratch): void {
  const measured = engines.map(({ name, answer }) => ({ name, ...timed(gold(`${corpus}.jsonl`), answer) }));
  const predictions = measured.map(({ name, answers }) => scratch.save(corpus, name, lines(answers)));
  print(`\n# ${corpus}\n${score(script, [path.join(DATA, `${corpus}.jsonl`), ...predictions])}\n# speed, one text`);
  for (const { name, times } of measured) printSpeed(name, times);
}

/** What a request was read as, as far as a user would notice. */
interface Answered {
  intent?: string;
  questions?: unknown[];
}

/** A gold line of the commands, and what their scorer says of a prediction. */
interface Judged {
  intent: boolean;
  slots: object | null;
  all?: boolean;
}
type Judge = (record: object, prediction: object) => Judged;

const WRITES = new Set(['create_event', 'update_event', 'delete_event', 'respond_to_invite']);

/** Exact where the intent and all known slots are right; harmful where something else would be proposed; else harmless. */
function judgeOutcome({ intent, slots, all }: Judged, { intent: read = 'none', questions = [] }: Answered): Outcome {
  if (slots ? all === true : intent) return 'exact';
  return WRITES.has(read) && questions.length === 0 ? 'harmful' : 'harmless';
}

async function printOutcomes(answers: readonly Answered[], predictions: string): Promise<void> {
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- the scorer of the corpora is plain JavaScript
  const { judge }: { judge: Judge } = await import(path.join(TOOLS, 'score_commands.mjs'));
  const table = new OutcomeTable();
  const predicted = predictions.trim().split('\n').map(fromJson);
  for (const [index, record] of gold('commands_en_dev.jsonl').entries()) {
    const intent = 'intent' in record ? String(record.intent) : '';
    const outcome = judgeOutcome(judge(record, predicted[index] ?? {}), answers[index] ?? {});
    table.add([intent, 'all'], outcome);
  }
  table.print('commands_en_dev by kind');
}

async function measureCommands(answerLine: AnswerLine, scratch: Scratch): Promise<void> {
  const { answers, times } = timed(gold('commands_en_dev.jsonl'), ours('request', answerLine));
  const converted = score('commands_from_parsed.mjs', [], lines(answers.map((answer) => withNames(answer))));
  const prediction = scratch.save('commands_en_dev', 'ours', converted);
  print(
    `\n# commands_en_dev\n${score('score_commands.mjs', [path.join(DATA, 'commands_en_dev.jsonl'), prediction])}\n# speed, one command`,
  );
  printSpeed('ours', times);
  await printOutcomes(answers, converted);
}

/** Our own sentences, judged in a process of their own. */
function printEveryday(): void {
  print('\n# everyday sentences of ours, which were seen');
  print(execFileSync(process.execPath, [path.join(import.meta.dirname, 'everyday.eval.ts')], { encoding: 'utf8' }));
}

async function main(): Promise<void> {
  if (!existsSync(DATA)) {
    print(`No corpora at ${path.relative(ROOT, DATA)}: nothing to measure.`);
    return;
  }
  const { answerLine }: Protocol = await import('../../src/modules/ai/builtin/line-protocol.js');
  const scratch = new Scratch();
  const engine = (mode: 'datetime' | 'recurrence'): Engine => ({ name: 'ours', answer: ours(mode, answerLine) });
  compare('datetime_en_dev', 'score_datetime.mjs', [engine('datetime'), ...DATETIME_PEERS], scratch);
  compare('recurrence_en_dev', 'score_recurrence.mjs', [engine('recurrence'), ...REPETITION_PEERS], scratch);
  await measureCommands(answerLine, scratch);
  printEveryday();
}

await main();
