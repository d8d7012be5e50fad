import {
  type CompiledGrammar,
  type CompiledPhrase,
  type CompiledRule,
  DIGITS_KEY,
  DIGITS_NAME,
  NO_RULES,
  Openings,
  type Step,
} from './compiled-grammar.js';
import { toNeed } from './needs.js';
import type { GrammarSource, Phrase, Rule, RuleItem } from './grammar.js';
import { indexShorthand } from './shorthand.js';
import { type PhraseParts, indexBeginnings, plant, readPlainWords } from './index-beginnings.js';
import { NeededWords } from './needed-words.js';
import { Spelling } from './spelling.js';

type Phrases = Map<string, CompiledPhrase>;
/** The words of each alternative as it is written, which many rules share. */
type WordSets = Map<string, ReadonlySet<string>>;

/** What the rules of a grammar share while they are compiled. */
interface Shared {
  phrases: Phrases;
  needed: NeededWords;
  sets: WordSets;
}

/** Prepares rules and terms so that each position of a text only tries what can begin there; the rules may use the phrases of `base`. */
export function compileGrammar(
  { rules, terms, spelling = [], shorthand = [], transcriptions }: GrammarSource,
  base?: CompiledGrammar,
): CompiledGrammar {
  const phrases: Phrases = new Map(base?.phrases);
  const parts = new Map<string, PhraseParts>();
  const findParts = ({ name }: Phrase<unknown>): PhraseParts => {
    const known = parts.get(name) ?? { phrase: addPhrase(name, phrases), rules: [] };
    parts.set(name, known);
    return known;
  };
  const written = rules();
  if (!base) findParts({ name: DIGITS_NAME }).phrase.beginnings.set(DIGITS_KEY, NO_RULES);
  for (const { phrase, entries } of terms) {
    const { beginnings } = findParts(phrase).phrase;
    for (const [texts, meaning] of entries) {
      const word = { meaning, rule: undefined };
      for (const text of texts) plant(text.split(' '), word, beginnings);
    }
  }
  // All phrases are there before the first rule refers to one.
  for (const { phrase } of written) findParts(phrase);
  const needed = new NeededWords(base?.needed);
  gatherRules(written, findParts, { phrases, needed, sets: new Map() });
  indexBeginnings([...parts.values()]);
  const openings = new Openings([...phrases.values()]);
  return {
    phrases,
    openings,
    needed,
    spelling: new Spelling(
      [...(base?.spelling.words ?? []), ...spelling],
      transcriptions ?? base?.spelling.transcriptions,
      openings,
    ),
    shorthand: base?.shorthand ?? indexShorthand(shorthand),
  };
}

function gatherRules(
  rules: readonly Rule[],
  findParts: (phrase: Phrase<unknown>) => PhraseParts,
  shared: Shared,
): void {
  const read = rules.map((rule) => ({ rule, words: readPlainWords(rule) }));
  const mixed = new Set(read.filter(({ words }) => !words).map(({ rule }) => rule.phrase.name));
  for (const { rule, words } of read) {
    const found = findParts(rule.phrase);
    if (words && !mixed.has(rule.phrase.name)) plant(words, { meaning: rule.build(), rule }, found.phrase.beginnings);
    else found.rules.push(compileRule(rule, shared));
  }
}

/** A phrase no rule defines is never found. */
function lookUp({ name }: Phrase<unknown>, phrases: Phrases): CompiledPhrase {
  return phrases.get(name) ?? addPhrase(name, phrases);
}

function addPhrase(name: string, phrases: Phrases): CompiledPhrase {
  const added = { name, id: phrases.size, beginnings: new Map() };
  phrases.set(name, added);
  return added;
}

function compileRule(rule: Rule, shared: Shared): CompiledRule {
  const steps = rule.items.flatMap((item) => compileItem(item, shared));
  return { rule, steps, needs: listNeeds(steps, shared.needed) };
}

/** The steps that no reading leaves out, but the first: a rule is filed under what it begins with. Words are rarer than phrases. */
function listNeeds(steps: readonly Step[], needed: NeededWords): number[] {
  const needs = steps.filter(({ kind, optional }, index) => index > 0 && !optional && kind !== 'unless');
  const words = needs.flatMap((step) => step.words ?? []).toSorted((one, other) => one.size - other.size);
  const phrases = needs.flatMap(({ phrase }) => phrase ?? []);
  return [...words.map((set) => toNeed('words', needed.add(set))), ...phrases.map(({ id }) => toNeed('phrase', id))];
}

function compileItem(item: RuleItem, { phrases, sets }: Shared): Step[] {
  if (typeof item === 'string') return item.split(' ').map((spec) => compileWord(spec, sets));
  if ('unless' in item)
    return [{ kind: 'unless', words: undefined, phrase: lookUp(item.unless, phrases), optional: false }];
  const optional = 'optional' in item;
  return [{ kind: 'phrase', words: undefined, phrase: lookUp(optional ? item.optional : item, phrases), optional }];
}

function compileWord(spec: string, sets: WordSets): Step {
  if (spec === '~') return { kind: 'touching', words: undefined, phrase: undefined, optional: false };
  const optional = spec.endsWith('?') && spec.length > 1;
  const alternatives = optional ? spec.slice(0, -1) : spec;
  const words = sets.get(alternatives) ?? new Set(alternatives.split('|'));
  sets.set(alternatives, words);
  return { kind: 'word', words, phrase: undefined, optional };
}
