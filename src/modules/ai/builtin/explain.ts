import { findExpressions } from './time/merge/assemble.js';
import type { FoundPhrase } from './grammar/chart.js';
import { spellRule } from './grammar/grammar.js';
import { detectLanguage, listLikelyLanguages } from './languages/detect.js';
import type { Lattice } from './orders/lattice/lattice.js';
import type { ClauseReading } from './orders/reading/read-clause.js';
import type { Clause } from './orders/reading/clause.js';
import { findDoubt } from './orders/trust/trust.js';
import { readInLanguage } from './parse-request.js';
import { findKnownEvent } from './dialogue/events/find-known.js';
import type { EventSeen } from './dialogue/state/tool-results.js';
import { readBesideKnown } from './orders/wishes/wishes.js';

/**
 * Explains how a text is read, line by line: its tokens, its expressions of time with the rules that read them, and each clause with its
 * rule, its runners-up, its roles and the unused words; where it came to nothing, also how it is read beside events of these titles.
 */
export function explain(text: string, locale: string, titles: readonly string[] = []): string[] {
  const { language, read: first, parses } = readInLanguage(text, listLikelyLanguages(text, locale));
  const known = titles.length > 0 ? findKnownEvent(first.text.lattice, titles.map(toEvent), language) : undefined;
  const read = known ? readBesideKnown(text, language.orders, known.spans) : first;
  const { lattice, clauses, cost, work } = read.text;
  const doubt = findDoubt(read);
  return [
    `language ${language.code}${detectLanguage(text) ? '' : ' (undecided by its words)'}`,
    `tokens   ${lattice.chart.tokens.map(({ word }, index) => `${index}:${word}`).join(' ')}`,
    ...explainTimes(lattice),
    ...(known?.spans ?? []).map(({ from, to }) => `known    ${from}..${to} "${lattice.words(from, to)}"`),
    ...clauses.flatMap((clause) => explainClause(clause, lattice)),
    ...read.wishes.map(
      ({ wish, leftOut }) =>
        `wish     ${JSON.stringify(wish)}${leftOut.length > 0 ? ` without "${leftOut.join('", "')}"` : ''}`,
    ),
    ...(doubt ? [`doubt    ${doubt}: nothing is proposed`] : []),
    `cost     ${cost.toFixed(2)}, ${parses} ${parses === 1 ? 'parse' : 'parses'}, ${lattice.chart.work} steps of rules, ${work} of the search`,
  ];
}

function toEvent(summary: string): EventSeen {
  return { id: summary, summary, start: '', end: '', people: [], guests: [] };
}

function explainTimes(lattice: Lattice): string[] {
  return findExpressions(lattice.chart).flatMap(({ from, end, when, pieces }) => [
    `time     ${from}..${end} "${lattice.words(from, end)}" ${JSON.stringify(when)}`,
    ...pieces.flatMap((piece) => explainRule(piece, 1)),
  ]);
}

/** A rule, and the rules of the phrases within it. */
function explainRule({ rule, parts = [] }: FoundPhrase<unknown>, depth: number): string[] {
  if (rule === undefined) return [];
  return [`${'  '.repeat(depth + 3)}${spellRule(rule)}`, ...parts.flatMap((part) => explainRule(part, depth + 1))];
}

function explainClause({ from, to, reading, runnersUp, why, condition, addition }: Clause, lattice: Lattice): string[] {
  const words = `${from}..${to} "${lattice.words(from, to)}"`;
  if (addition) return [`told     ${words} of the order before: ${JSON.stringify(addition)}`];
  if (!reading) return [`aside    ${words} because of ${condition ? 'a condition that is checked' : why}`];
  return [
    `clause   ${words} by "${describeReading(reading, lattice)}" at ${reading.cost.toFixed(2)}`,
    ...reading.slots.map(
      (slot) => `         ${slot.role.padEnd(10)} ${slot.from}..${slot.to} "${lattice.words(slot.from, slot.to)}"`,
    ),
    ...(reading.unused.length > 0
      ? [`         unused     ${reading.unused.map((at) => lattice.words(at, at + 1)).join(' ')}`]
      : []),
    ...runnersUp.map((other) => `         not "${describeReading(other, lattice)}" at ${other.cost.toFixed(2)}`),
  ];
}

function describeReading({ frame, head, isInherited }: ClauseReading, lattice: Lattice): string {
  if (!head) return frame.name;
  return `${frame.name}, ${isInherited ? 'as before' : `"${lattice.words(head.at, head.to)}" = ${head.form.sense}`}`;
}
