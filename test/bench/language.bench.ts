/**
 * How long the built engine takes to read a request, for sentences of the kinds people type, and for the longest text accepted.
 * Run after `npm run build`: `npm exec -- node test/bench/language.bench.ts [rounds]`
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

// oxlint-disable-next-line typescript/no-unsafe-assignment -- what is built has the types of its source
const { parseRequest }: Engine = await import(
  path.resolve(import.meta.dirname, '../../dist/modules/ai/builtin/parse-request.js')
);

for (const sentence of SENTENCES) {
  const times = Array.from({ length: ROUNDS }, () => {
    const begin = performance.now();
    parseRequest(sentence, CONTEXT);
    return performance.now() - begin;
  }).toSorted((one, other) => one - other);
  const at = (share: number): string =>
    (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(3);
  process.stdout.write(`median ${at(0.5)} ms   99 % ${at(0.99)} ms   ${sentence.slice(0, 60)}\n`);
}
