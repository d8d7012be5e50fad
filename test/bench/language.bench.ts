/**
 * How long the built engine takes to read a request, for sentences of the kinds people type, and for the longest texts accepted.
 * `npm run bench:language -- [rounds]`
 */
import path from 'node:path';

type Engine = typeof import('../../src/modules/ai/builtin/parse-request.js');

const ROUNDS = Number(process.argv[2] ?? 200);
const CONTEXT = { referenceTime: '2026-11-23T09:00', timeZone: 'Europe/Berlin', locale: 'en-GB' };
const SENTENCES = [
  'lunch with Anna tomorrow at noon for 90 minutes',
  "what's on Friday?",
  'move the dentist to Tuesday 4pm',
  'cancel yoga',
  'team sync every other Tuesday from 9:30 to 10 until the end of March',
  'Could you please find me an hour with bob@example.com some time next week in the afternoon?',
  'please move the weekly review from Monday at 9 to Tuesday at 10. '.repeat(125).slice(0, 8000),
];

const LONG_ROUNDS = 15;
const UNITS = [
  '1 ',
  'monday ',
  'from 1 to ',
  'with a, ',
  ' ',
  '"',
  'a',
  'please can you ',
  'a,',
  'e\u0301',
  'я',
  '会',
  'i want to ',
  'every other monday and ',
];

// oxlint-disable-next-line typescript/no-unsafe-assignment -- what is built has the types of its source
const { parseRequest }: Engine = await import(
  path.resolve(import.meta.dirname, '../../dist/modules/ai/builtin/parse-request.js')
);

/** Sorted milliseconds of each round. */
function measure(text: string, rounds: number): number[] {
  const times = Array.from({ length: rounds }, () => {
    const begin = performance.now();
    parseRequest(text, CONTEXT);
    return performance.now() - begin;
  });
  return times.toSorted((one, other) => one - other);
}

function pick(times: readonly number[], share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
}

for (const sentence of SENTENCES) {
  const times = measure(sentence, ROUNDS);
  const [median, slow] = [0.5, 0.99].map((share) => pick(times, share).toFixed(3));
  process.stdout.write(`median ${median} ms   99 % ${slow} ms   ${sentence.slice(0, 60)}\n`);
}

process.stdout.write('\nFour times the length must cost at most about four times as much:\n');
for (const unit of UNITS) {
  const [short, long] = [2000, 8000].map((length) =>
    pick(measure(unit.repeat(length).slice(0, length), LONG_ROUNDS), 0.5),
  );
  const ratio = ((long ?? 0) / Math.max(short ?? 0, 0.001)).toFixed(1);
  process.stdout.write(`${ratio} times, ${(long ?? 0).toFixed(1)} ms at 8,000 characters   ${JSON.stringify(unit)}\n`);
}
