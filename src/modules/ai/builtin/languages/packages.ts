import { compileGrammar } from '../grammar/compile-grammar.js';
import type { CompiledGrammar } from '../grammar/compiled-grammar.js';
import type { GrammarSource } from '../grammar/grammar.js';
import { type OrderGrammar, type Vocabulary, compileVocabulary } from '../orders/grammar/vocabulary.js';
import type { Conventions } from '../orders/grammar/conventions.js';
import { english as englishParts } from './en/language.js';
import { german } from './de/language.js';
import { french } from './fr/language.js';
import { spanish } from './es/language.js';
import { dutch } from './nl/language.js';
import type { LanguagePackage, LanguageParts } from './language.js';
import type { Replies } from './replies.js';

/** A language, whose grammars are compiled when they are first read with. */
class PackedLanguage implements LanguagePackage {
  readonly code: string;
  readonly conventions: Conventions;
  readonly replies: Replies;
  readonly words: ReadonlySet<string>;
  readonly typedWords: readonly string[];
  readonly functionWords: ReadonlySet<string>;
  readonly kindWords: ReadonlySet<string>;
  readonly jointPattern: RegExp;
  private readonly parts: LanguageParts;
  private compiledTime: CompiledGrammar | undefined;
  private compiledOrders: OrderGrammar | undefined;

  constructor(parts: LanguageParts) {
    const { code, time, vocabulary, conventions, replies } = parts;
    const { definite, indefinite, markers, kinds, joints } = vocabulary;
    this.parts = parts;
    this.code = code;
    this.conventions = conventions;
    this.replies = replies;
    this.words = wordsIn(vocabulary, time);
    this.typedWords = (time.shorthand ?? []).flatMap(([words]) => words.split(/[^\p{L}]+/u));
    this.functionWords = singleWords([definite, indefinite, joints, conventions.common, ...Object.values(markers)]);
    this.kindWords = singleWords([kinds, conventions.kindNouns]);
    this.jointPattern = jointsAsPattern(joints);
  }

  get time(): CompiledGrammar {
    return (this.compiledTime ??= compileGrammar(this.parts.time));
  }

  get orders(): OrderGrammar {
    return (this.compiledOrders ??= compileVocabulary(this.parts.vocabulary, this.time));
  }
}

/** The single words of a language that a text can be told by. */
function wordsIn(
  { verbs, idle, asking, definite, markers, blocks, kinds, telling }: Vocabulary,
  time: GrammarSource,
): Set<string> {
  const lists = [
    ...verbs.map(([words]) => words),
    idle,
    asking,
    definite,
    kinds,
    telling,
    ...Object.values(markers),
    ...Object.values(blocks),
  ];
  const timeWords = time.terms
    .filter(({ phrase }) => TIME_PHRASES.has(phrase.name))
    .flatMap(({ meanings }) => [...meanings.keys()]);
  return new Set(
    [...lists.flatMap((words) => words.split(/[^\p{L}]+/u)), ...timeWords].filter((word) => word.length > 1),
  );
}

function jointsAsPattern(joints: string): RegExp {
  return new RegExp(`\\s*,\\s*|\\s+(?:${joints})\\s+`, 'iu');
}

/** Words without their apostrophes, as the words of a title are told apart: "Sara's interview". */
function singleWords(lists: readonly string[]): Set<string> {
  const words = lists.flatMap((list) => list.split('|')).filter((word) => !word.includes(' '));
  return new Set([...words, ...words.map((word) => word.replaceAll("'", ''))]);
}

const TIME_PHRASES = new Set(['weekday', 'month', 'unit', 'cardinal', 'toward', 'weekdayName']);

export const english: LanguagePackage = new PackedLanguage(englishParts);

/** Every language the engine knows. */
export const LANGUAGES: readonly LanguagePackage[] = [
  english,
  ...[german, french, spanish, dutch].map((parts) => new PackedLanguage(parts)),
];
