import {
  type Beginning,
  type CompiledPhrase,
  type CompiledRule,
  DIGITS_KEY,
  NO_RULES,
  type WordMeaning,
  type WordTree,
} from './compiled-grammar.js';
import type { Rule } from './grammar.js';
import { RuleList } from './rule-list.js';

/** A phrase with its compiled rules; those of words alone are planted, where it has no others. */
export interface PhraseParts {
  phrase: CompiledPhrase;
  rules: CompiledRule[];
}

/** What can open a rule: the keys of words, or what opens another phrase. */
type Opener = readonly string[] | CompiledPhrase;
type Openers = ReadonlyMap<CompiledRule, readonly Opener[]>;

/** The words of a rule that holds nothing else. */
export function readPlainWords({ items }: Rule): string[] | undefined {
  const words = items.flatMap((item) => (typeof item === 'string' ? item.split(' ') : OTHER));
  return words.every(isPlainWord) ? words : undefined;
}

/** Stands for an item that is no plain word. */
const OTHER = '~';

function isPlainWord(spec: string): boolean {
  return spec !== OTHER && !spec.includes('|') && (spec.length === 1 || !spec.endsWith('?'));
}

/** Files the rules of each phrase, in the order they were written, under the words that they can begin with. */
export function indexBeginnings(all: readonly PhraseParts[]): void {
  const openers = findOpeners(all.flatMap(({ rules }) => rules));
  spreadBeginnings(all, openers);
  for (const { phrase, rules } of all) fileRules(phrase, rules, openers);
}

/** Adds words that are a phrase by themselves to those that begin with the same one; of two that are the same, the first counts. */
export function plant(
  [first = '', ...rest]: readonly string[],
  meaning: WordMeaning,
  beginnings: Map<string, Beginning>,
): void {
  const key = toKey(first);
  const beginning = beginnings.get(key) ?? { ...NO_RULES };
  beginnings.set(key, beginning);
  let node = (beginning.tree ??= growTree());
  for (const word of rest) {
    node.next ??= new Map();
    const child = node.next.get(word) ?? growTree();
    node.next.set(word, child);
    node = child;
  }
  node.word ??= meaning;
}

function growTree(): WordTree {
  return { word: undefined, next: undefined };
}

/** A word of digits is looked up like any other run of digits. */
function toKey(word: string): string {
  return /^\d+$/.test(word) ? DIGITS_KEY : word;
}

function findOpeners(rules: readonly CompiledRule[]): Openers {
  // Many rules share a set of words.
  const known = new Map<ReadonlySet<string>, string[]>();
  const listKeys = (words: ReadonlySet<string>): string[] => {
    const keys = known.get(words) ?? [...words].map(toKey);
    known.set(words, keys);
    return keys;
  };
  return new Map(rules.map((rule) => [rule, listOpeners(rule, listKeys)]));
}

function listOpeners({ steps }: CompiledRule, listKeys: (words: ReadonlySet<string>) => string[]): Opener[] {
  const openers: Opener[] = [];
  for (const step of steps) {
    if (step.kind === 'touching' || step.kind === 'unless') continue;
    openers.push(step.kind === 'word' ? listKeys(step.words) : step.phrase);
    if (!step.optional) break;
  }
  return openers;
}

function readKeys(opener: Opener): Iterable<string> {
  return 'beginnings' in opener ? opener.beginnings.keys() : opener;
}

/** Finds by which words each phrase can begin, until no phrase adds any more. */
function spreadBeginnings(all: readonly PhraseParts[], openers: Openers): void {
  const sources = all.map(({ phrase, rules }) => ({
    phrase,
    openers: new Set(rules.flatMap((rule) => openers.get(rule) ?? [])),
  }));
  for (let hasGrown = true; hasGrown;) hasGrown = sources.map((source) => addBeginnings(source)).includes(true);
}

function addBeginnings({ phrase, openers }: { phrase: CompiledPhrase; openers: ReadonlySet<Opener> }): boolean {
  const { beginnings } = phrase;
  const before = beginnings.size;
  for (const opener of openers)
    for (const key of readKeys(opener)) if (!beginnings.has(key)) beginnings.set(key, NO_RULES);
  return beginnings.size > before;
}

/** Words that open the same rules share one list of them. */
function fileRules({ beginnings }: CompiledPhrase, rules: readonly CompiledRule[], openers: Openers): void {
  const places = new Map<string, number[]>();
  for (const [place, rule] of rules.entries())
    for (const opener of openers.get(rule) ?? []) for (const key of readKeys(opener)) addPlace(places, key, place);
  const shared = new Map<string, Beginning>();
  for (const [key, list] of places) {
    const id = list.join(' ');
    const same = shared.get(id) ?? { ...NO_RULES, rules: new RuleList(list.flatMap((place) => rules[place] ?? [])) };
    shared.set(id, same);
    const tree = beginnings.get(key)?.tree;
    beginnings.set(key, tree ? { ...same, tree } : same);
  }
}

/** A word may open a rule in several ways. */
function addPlace(places: Map<string, number[]>, key: string, place: number): void {
  const known = places.get(key);
  if (!known) places.set(key, [place]);
  else if (known.at(-1) !== place) known.push(place);
}
