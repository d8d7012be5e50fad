import type { Phrase, Rule, RuleItem, Terms } from './grammar.js';

/** The key under which runs of digits are looked up, next to plain words. */
export const DIGITS_KEY = '#';
/** The phrase every run of digits is. */
export const DIGITS_NAME = 'digits';

/** One step of a compiled rule. */
export type Step =
  | { kind: 'word'; words: ReadonlySet<string>; optional: boolean }
  | { kind: 'phrase'; name: string; optional: boolean }
  | { kind: 'touching' }
  | { kind: 'unless'; name: string };

export interface CompiledRule {
  /** As it was written: "when = for <amount>". */
  name: string;
  steps: Step[];
  build: Rule['build'];
}

/** A phrase ready to be looked for: by its first word, the rules that can begin there and the terms that are it. */
export interface CompiledPhrase {
  terms: ReadonlyMap<string, unknown>;
  rules: ReadonlyMap<string, readonly CompiledRule[]>;
}

/** A language's grammar, ready to use. */
export interface CompiledGrammar {
  phrases: ReadonlyMap<string, CompiledPhrase>;
  /** Words people misspell that are worth putting right. */
  spelling: readonly string[];
}

interface Draft {
  terms: Map<string, unknown>;
  rules: CompiledRule[];
  starts: Set<string>;
}

/** Prepares rules and terms so that each position of a text only tries what can begin there. */
export function compileGrammar(
  rules: readonly Rule[],
  terms: readonly Terms[],
  spelling: readonly string[] = [],
): CompiledGrammar {
  const drafts = collect(rules, terms);
  let grown = true;
  while (grown) grown = [...drafts.values()].map((draft) => growStarts(draft, drafts)).includes(true);
  const phrases = [...drafts].map(
    ([name, draft]) => [name, { terms: draft.terms, rules: indexRules(draft, drafts) }] as const,
  );
  return { phrases: new Map(phrases), spelling };
}

function collect(rules: readonly Rule[], terms: readonly Terms[]): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  const draftOf = ({ name }: Phrase<unknown>): Draft => {
    const draft = drafts.get(name) ?? { terms: new Map(), rules: [], starts: new Set<string>() };
    drafts.set(name, draft);
    return draft;
  };
  draftOf({ name: DIGITS_NAME }).starts.add(DIGITS_KEY);
  for (const { phrase, meanings } of terms) {
    const draft = draftOf(phrase);
    for (const [word, meaning] of meanings) {
      draft.terms.set(word, meaning);
      draft.starts.add(word);
    }
  }
  for (const { phrase, items, build } of rules) draftOf(phrase).rules.push(compileRule(phrase, items, build));
  return drafts;
}

function compileRule({ name }: Phrase<unknown>, items: readonly RuleItem[], build: Rule['build']): CompiledRule {
  return { name: `${name} = ${items.map(wordItem).join(' ')}`, steps: items.flatMap(stepsOf), build };
}

function wordItem(item: RuleItem): string {
  if (typeof item === 'string') return item;
  if ('unless' in item) return `!<${item.unless.name}>`;
  return 'optional' in item ? `<${item.optional.name}>?` : `<${item.name}>`;
}

function stepsOf(item: RuleItem): Step[] {
  if (typeof item === 'string') return item.split(' ').map(wordStep);
  if ('unless' in item) return [{ kind: 'unless', name: item.unless.name }];
  if ('optional' in item) return [{ kind: 'phrase', name: item.optional.name, optional: true }];
  return [{ kind: 'phrase', name: item.name, optional: false }];
}

function wordStep(spec: string): Step {
  if (spec === '~') return { kind: 'touching' };
  const optional = spec.endsWith('?') && spec.length > 1;
  return { kind: 'word', words: new Set((optional ? spec.slice(0, -1) : spec).split('|')), optional };
}

function growStarts(draft: Draft, drafts: Map<string, Draft>): boolean {
  const before = draft.starts.size;
  for (const { steps } of draft.rules) for (const word of startsOf(steps, drafts)) draft.starts.add(word);
  return draft.starts.size > before;
}

function startsOf(steps: readonly Step[], drafts: Map<string, Draft>): Set<string> {
  const starts = new Set<string>();
  for (const step of steps) {
    if (step.kind === 'touching' || step.kind === 'unless') continue;
    const words = step.kind === 'word' ? step.words : drafts.get(step.name)?.starts;
    // A word of digits is looked up like any other run of digits.
    for (const word of words ?? []) starts.add(/^\d+$/.test(word) ? DIGITS_KEY : word);
    if (!step.optional) break;
  }
  return starts;
}

function indexRules(draft: Draft, drafts: Map<string, Draft>): Map<string, CompiledRule[]> {
  const index = new Map<string, CompiledRule[]>();
  for (const rule of draft.rules) {
    for (const word of startsOf(rule.steps, drafts)) index.set(word, [...(index.get(word) ?? []), rule]);
  }
  return index;
}
