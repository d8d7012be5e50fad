import type { Phrase, Rule, RuleItem, Terms } from './grammar.js';

/** The key under which runs of digits are looked up, next to plain words. */
export const DIGITS_KEY = '#';
/** The phrase every run of digits is. */
export const DIGITS_NAME = 'digits';

/** One step of a compiled rule. */
export type Step =
  | { kind: 'word'; words: ReadonlySet<string>; optional: boolean }
  | { kind: 'phrase'; phrase: CompiledPhrase; optional: boolean }
  | { kind: 'touching' }
  | { kind: 'unless'; phrase: CompiledPhrase };

export interface CompiledRule {
  /** As it was written: "when = for <amount>". */
  name: string;
  steps: readonly Step[];
  build: Rule['build'];
}

/** Rules of words alone in a tree, so that many of them cost as little as one. */
export interface WordTree {
  rule?: CompiledRule;
  next: Map<string, WordTree>;
}

/** The rules of a phrase that can begin with a certain word, and the term that the word itself is. */
export interface Beginning {
  term?: { meaning: unknown };
  rules: CompiledRule[];
  /** The rules of words alone, behind this word; only where the phrase has no others. */
  tree?: WordTree;
}

/** A phrase ready to be looked for. */
export interface CompiledPhrase {
  name: string;
  /** Its place in what a chart remembers of each token. */
  id: number;
  /** By the first word. */
  beginnings: ReadonlyMap<string, Beginning>;
}

/** A language's grammar, ready to use. */
export interface CompiledGrammar {
  phrases: ReadonlyMap<string, CompiledPhrase>;
  /** Words people misspell that are worth putting right. */
  spelling: readonly string[];
}

interface Draft extends CompiledPhrase {
  beginnings: Map<string, Beginning>;
  terms: Map<string, unknown>;
  rules: CompiledRule[];
}
type Phrases = Map<string, CompiledPhrase>;

/** Options of the compilation: the words whose spelling is corrected, and a grammar whose phrases the rules may use. */
interface Options {
  spelling?: readonly string[];
  base?: CompiledGrammar;
}

/** Prepares rules and terms so that each position of a text only tries what can begin there. */
export function compileGrammar(
  rules: readonly Rule[],
  terms: readonly Terms[],
  { spelling = [], base }: Options = {},
): CompiledGrammar {
  const phrases: Phrases = new Map(base?.phrases);
  const drafts = new Map<string, Draft>();
  const findDraft = ({ name }: Phrase<unknown>): Draft => {
    const draft = drafts.get(name) ?? startDraft(name, phrases);
    drafts.set(name, draft);
    return draft;
  };
  if (!base) findDraft({ name: DIGITS_NAME });
  for (const { phrase } of [...terms, ...rules]) findDraft(phrase);
  for (const { phrase, meanings } of terms)
    for (const [word, meaning] of meanings) findDraft(phrase).terms.set(word, meaning);
  for (const { phrase, items, build } of rules)
    findDraft(phrase).rules.push(compileRule(phrase, items, build, phrases));
  index([...drafts.values()]);
  return { phrases, spelling: [...(base?.spelling ?? []), ...spelling] };
}

/** A phrase no rule defines is never found. */
function lookUp({ name }: Phrase<unknown>, phrases: Phrases): CompiledPhrase {
  return phrases.get(name) ?? startDraft(name, phrases);
}

function startDraft(name: string, phrases: Phrases): Draft {
  const draft = { name, id: phrases.size, beginnings: new Map(), terms: new Map(), rules: [] };
  phrases.set(name, draft);
  return draft;
}

function compileRule(
  { name }: Phrase<unknown>,
  items: readonly RuleItem[],
  build: Rule['build'],
  phrases: Phrases,
): CompiledRule {
  return {
    name: `${name} = ${items.map(wordItem).join(' ')}`,
    steps: items.flatMap((item) => compileItem(item, phrases)),
    build,
  };
}

function wordItem(item: RuleItem): string {
  if (typeof item === 'string') return item;
  if ('unless' in item) return `!<${item.unless.name}>`;
  return 'optional' in item ? `<${item.optional.name}>?` : `<${item.name}>`;
}

function compileItem(item: RuleItem, phrases: Phrases): Step[] {
  if (typeof item === 'string') return item.split(' ').map(wordStep);
  if ('unless' in item) return [{ kind: 'unless', phrase: lookUp(item.unless, phrases) }];
  if ('optional' in item) return [{ kind: 'phrase', phrase: lookUp(item.optional, phrases), optional: true }];
  return [{ kind: 'phrase', phrase: lookUp(item, phrases), optional: false }];
}

function wordStep(spec: string): Step {
  if (spec === '~') return { kind: 'touching' };
  const optional = spec.endsWith('?') && spec.length > 1;
  return { kind: 'word', words: new Set((optional ? spec.slice(0, -1) : spec).split('|')), optional };
}

/** Finds by which words each phrase can begin, until no rule adds any more. */
function index(drafts: readonly Draft[]): void {
  for (const { name, beginnings, terms } of drafts) {
    if (name === DIGITS_NAME) beginnings.set(DIGITS_KEY, { rules: [] });
    for (const [word, meaning] of terms) beginnings.set(word, { term: { meaning }, rules: [] });
  }
  for (let hasGrown = true; hasGrown;) hasGrown = drafts.map((draft) => growBeginnings(draft)).includes(true);
  // Once all are known, each rule goes to its words in the order the rules were written.
  for (const { beginnings, rules } of drafts) {
    const file = rules.every(isOfWords) ? plant : list;
    for (const rule of rules) for (const word of listStarts(rule)) file(rule, beginnings.get(word));
  }
}

function list(rule: CompiledRule, beginning: Beginning | undefined): void {
  beginning?.rules.push(rule);
}

/** Whether a rule is one word after the other, none of them optional. */
function isOfWords({ steps }: CompiledRule): boolean {
  return steps.every((step) => step.kind === 'word' && !step.optional && step.words.size === 1);
}

function startTree(): WordTree {
  return { next: new Map() };
}

/** Adds a rule of words to those that begin with the same word. */
function plant(rule: CompiledRule, beginning: Beginning | undefined): void {
  if (!beginning) return;
  beginning.tree ??= startTree();
  let node: WordTree = beginning.tree;
  for (const step of rule.steps.slice(1)) {
    const [word = ''] = step.kind === 'word' ? step.words : [];
    const child = node.next.get(word) ?? startTree();
    node.next.set(word, child);
    node = child;
  }
  // Of two rules of the same words, the one written first counts.
  node.rule ??= rule;
}

function growBeginnings({ beginnings, rules }: Draft): boolean {
  const before = beginnings.size;
  for (const rule of rules)
    for (const word of listStarts(rule)) if (!beginnings.has(word)) beginnings.set(word, { rules: [] });
  return beginnings.size > before;
}

function listStarts({ steps }: CompiledRule): Set<string> {
  const starts = new Set<string>();
  for (const step of steps) {
    if (step.kind === 'touching' || step.kind === 'unless') continue;
    const words = step.kind === 'word' ? step.words : step.phrase.beginnings.keys();
    // A word of digits is looked up like any other run of digits.
    for (const word of words) starts.add(/^\d+$/.test(word) ? DIGITS_KEY : word);
    if (!step.optional) break;
  }
  return starts;
}
