import { lazily } from '../../../../shared/lazily.js';
import { compileGrammar } from '../grammar/compile-grammar.js';
import type { CompiledGrammar } from '../grammar/compiled-grammar.js';
import type { GrammarSource } from '../grammar/grammar.js';
import { type OrderGrammar, compileVocabulary } from '../orders/grammar/compile-vocabulary.js';
import type { Vocabulary } from '../orders/grammar/vocabulary.js';
import type { Conventions } from '../orders/grammar/conventions.js';
import { english as englishParts } from './en/language.js';
import { german } from './de/language.js';
import { french } from './fr/language.js';
import { spanish } from './es/language.js';
import { dutch } from './nl/language.js';
import type { LanguagePackage, LanguageParts } from './language.js';
import type { Replies } from './replies.js';

/** A language, whose words are listed and whose grammars are compiled when they are first needed. */
class PackedLanguage implements LanguagePackage {
  readonly code: string;
  readonly conventions: Conventions;
  readonly replies: Replies;
  readonly jointPattern: RegExp;
  private readonly listWords: () => ReadonlySet<string>;
  private readonly listTypedWords: () => readonly string[];
  private readonly listFunctionWords: () => ReadonlySet<string>;
  private readonly listKindWords: () => ReadonlySet<string>;
  private readonly listActivities: () => ReadonlyMap<string, number>;
  private readonly compileTime: () => CompiledGrammar;
  private readonly compileOrders: () => OrderGrammar;

  constructor(parts: LanguageParts) {
    const { code, time, vocabulary, conventions, replies } = parts;
    const { definite, indefinite, markers, kinds, joints, occasions } = vocabulary;
    this.code = code;
    this.conventions = conventions;
    this.replies = replies;
    this.jointPattern = jointsAsPattern(joints);
    this.listWords = lazily(() => wordsIn(vocabulary, time));
    this.listTypedWords = lazily(() => (time.shorthand ?? []).flatMap(([words]) => words.split(/[^\p{L}]+/u)));
    // "Llamada" calls something so, and is a kind of event.
    this.listFunctionWords = lazily(() =>
      singleWords([definite, indefinite, joints, conventions.common, ...Object.values(markers)]).difference(
        singleWords([occasions]),
      ),
    );
    this.listKindWords = lazily(() => singleWords([kinds, conventions.kindNouns]));
    this.listActivities = lazily(() => numberWords(vocabulary.activities));
    this.compileTime = lazily(() => compileGrammar(time));
    this.compileOrders = lazily(() => compileVocabulary(vocabulary, this.time));
  }

  get words(): ReadonlySet<string> {
    return this.listWords();
  }

  get typedWords(): readonly string[] {
    return this.listTypedWords();
  }

  get functionWords(): ReadonlySet<string> {
    return this.listFunctionWords();
  }

  get kindWords(): ReadonlySet<string> {
    return this.listKindWords();
  }

  get activities(): ReadonlyMap<string, number> {
    return this.listActivities();
  }

  get time(): CompiledGrammar {
    return this.compileTime();
  }

  get orders(): OrderGrammar {
    return this.compileOrders();
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
    .flatMap(({ entries }) => entries.flatMap(([texts]) => texts));
  return new Set(
    [...lists.flatMap((words) => words.split(/[^\p{L}]+/u)), ...timeWords].filter((word) => word.length > 1),
  );
}

/** By word, the place of the list that it stands in. */
function numberWords(lists: readonly string[]): Map<string, number> {
  return new Map(lists.flatMap((list, index) => list.split('|').map((word): [string, number] => [word, index])));
}

function jointsAsPattern(joints: string): RegExp {
  return new RegExp(`\\s*,\\s*|\\s+(?:${joints})\\s+`, 'iu');
}

/** Words without their apostrophes, as the words of a title are told apart: "Sara's interview". */
function singleWords(lists: readonly string[]): Set<string> {
  const words = lists.flatMap((list) => list.split('|')).filter((word) => !word.includes(' '));
  return new Set([...words, ...words.map((word) => word.replaceAll("'", ''))]);
}

const TIME_PHRASES = new Set([
  'weekday',
  'month',
  'unit',
  'cardinal',
  'ones',
  'teens',
  'tens',
  'toward',
  'weekdayName',
]);

export const english: LanguagePackage = new PackedLanguage(englishParts);

/** Every language the engine knows. */
export const LANGUAGES: readonly LanguagePackage[] = [
  english,
  ...[german, french, spanish, dutch].map((parts) => new PackedLanguage(parts)),
];
