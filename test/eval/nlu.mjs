// Prints how well the built engine reads the public corpora next to this repository, with their own scorers, and how fast;
// peers that are installed are measured in the same run. Plain JavaScript because it runs what is built.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installedPeers } from './peers.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const data = path.resolve(root, '../shared/data/nlu');
const tools = path.resolve(root, '../shared/tools/nlu');
const built = path.join(root, 'dist/modules/ai/builtin/line-protocol.js');
const out = mkdtempSync(path.join(tmpdir(), 'nlu-'));

const print = (text) => process.stdout.write(`${text}\n`);
const read = (file) =>
  readFileSync(path.join(data, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const run = (script, args, input) =>
  execFileSync(process.execPath, [path.join(tools, script), ...args], {
    env: { TZ: 'UTC' },
    encoding: 'utf8',
    ...(input ? { input } : {}),
  });

function save(name, records) {
  const file = path.join(out, `${name}.jsonl`);
  writeFileSync(file, records.map((record) => JSON.stringify(record)).join('\n'));
  return file;
}

function timed(records, answer) {
  const times = [];
  const answers = records.map((record) => {
    const begin = performance.now();
    const result = answer(record);
    times.push(performance.now() - begin);
    return result;
  });
  return { answers, times: times.toSorted((one, other) => one - other) };
}

function speed(name, times) {
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(3);
  print(`  ${name.padEnd(12)} median ${at(0.5)} ms   99 % ${at(0.99)} ms`);
}

const ours =
  (mode, answerLine) =>
  ({ id, text, reference }) =>
    JSON.parse(answerLine(mode, JSON.stringify({ id, text, reference: reference ?? '2024-01-01T09:00:00' })));

/** The converter of the corpora takes people of a question or a target as names. */
const withNames = (description) =>
  description?.attendees
    ? { ...description, attendees: description.attendees.map(({ displayName, email }) => displayName ?? email) }
    : description;

async function main() {
  if (!existsSync(data)) return print(`No corpora at ${path.relative(root, data)}: nothing to measure.`);
  if (!existsSync(built)) return print('Nothing is built: run "npm run build" first.');
  const { answerLine } = await import(built);

  const datetimes = read('datetime_en_dev.jsonl');
  ours('datetime', answerLine)(datetimes[0]);
  const own = timed(datetimes, ours('datetime', answerLine));
  const measured = [{ name: 'ours', ...own }];
  for (const { name, answer } of await installedPeers()) measured.push({ name, ...timed(datetimes, answer) });
  print('# datetime_en');
  print(
    run('score_datetime.mjs', [
      path.join(data, 'datetime_en_dev.jsonl'),
      ...measured.map(({ name, answers }) => save(name, answers)),
    ]),
  );
  print('# speed, one text');
  for (const { name, times } of measured) speed(name, times);

  print('\n# recurrence_en');
  const repetitions = read('recurrence_en_dev.jsonl').map(ours('recurrence', answerLine));
  print(
    run('score_recurrence.mjs', [path.join(data, 'recurrence_en_dev.jsonl'), save('ours-recurrence', repetitions)]),
  );

  print('# commands_en');
  const requests = timed(read('commands_en_dev.jsonl'), ours('request', answerLine));
  const lines = requests.answers.map((request) =>
    JSON.stringify({ ...request, target: withNames(request.target), range: withNames(request.range) }),
  );
  const predictions = path.join(out, 'ours-commands.jsonl');
  writeFileSync(predictions, run('commands_from_parsed.mjs', [], lines.join('\n')));
  print(run('score_commands.mjs', [path.join(data, 'commands_en_dev.jsonl'), predictions]));
  speed('ours', requests.times);
}

await main();
