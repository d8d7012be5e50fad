import { findExpressions } from './time/assemble.js';
import { Chart, type Found } from './grammar/chart.js';
import { correctSpelling } from './grammar/spelling.js';
import { tokenize } from './grammar/tokens.js';
import { languageTime } from './languages/time-languages.js';

/** Tells how a text is read, line by line: its tokens, and its expressions of time with the rules that read them. */
export function explain(text: string, locale: string): string[] {
  const grammar = languageTime(locale);
  const tokens = correctSpelling(tokenize(text), grammar.spelling);
  const chart = new Chart(grammar, tokens);
  const words = (from: number, end: number): string => text.slice(tokens[from]?.start, tokens[end - 1]?.end);
  return [
    `tokens  ${tokens.map(({ word }, index) => `${index}:${word}`).join(' ')}`,
    ...findExpressions(chart).flatMap(({ from, end, when, pieces }) => [
      `time    ${from}..${end} "${words(from, end)}" ${JSON.stringify(when)}`,
      ...pieces.flatMap((piece) => explainRule(piece, 1)),
    ]),
    `work    ${chart.work} steps of rules`,
  ];
}

/** A rule, and the rules of the phrases within it. */
function explainRule({ rule, parts = [] }: Found<unknown>, depth: number): string[] {
  if (rule === undefined) return [];
  return [`${'  '.repeat(depth + 3)}${rule}`, ...parts.flatMap((part) => explainRule(part, depth + 1))];
}
