import type { CompiledGrammar } from '../grammar/compile-grammar.js';
import { type Vocabulary, compileVocabulary } from '../orders/grammar/vocabulary.js';
import type { Conventions } from '../orders/grammar/conventions.js';
import { english as englishParts } from './en/language.js';
import { german } from './de/language.js';
import { french } from './fr/language.js';
import { spanish } from './es/language.js';
import { dutch } from './nl/language.js';
import type { LanguagePackage, LanguageParts } from './language.js';

function packLanguage({ code, time, vocabulary, conventions, replies }: LanguageParts): LanguagePackage {
  return {
    code,
    time,
    orders: compileVocabulary(vocabulary, time),
    words: wordsIn(vocabulary, time),
    ...matchingWords(vocabulary, conventions),
    conventions,
    replies,
  };
}

/** The single words of a language that a text can be told by. */
function wordsIn(
  { verbs, idle, asking, definite, markers, blocks, kinds }: Vocabulary,
  time: CompiledGrammar,
): Set<string> {
  const lists = [
    ...verbs.map(([words]) => words),
    idle,
    asking,
    definite,
    kinds,
    ...Object.values(markers),
    ...Object.values(blocks),
  ];
  const timeWords = TIME_PHRASES.flatMap((name) =>
    [...(time.phrases.get(name)?.beginnings ?? [])].flatMap(([word, { term }]) => (term ? [word] : [])),
  );
  return new Set(
    [...lists.flatMap((words) => words.split(/[^\p{L}]+/u)), ...timeWords].filter((word) => word.length > 1),
  );
}

function matchingWords(
  { definite, indefinite, markers, kinds, joints }: Vocabulary,
  { common, kindNouns }: Conventions,
): Pick<LanguagePackage, 'functionWords' | 'kindWords' | 'jointPattern'> {
  const joining = [definite, indefinite, joints, common, ...Object.values(markers)];
  return {
    functionWords: singleWords(joining),
    kindWords: singleWords([kinds, kindNouns]),
    jointPattern: jointsAsPattern(joints),
  };
}

function jointsAsPattern(joints: string): RegExp {
  return new RegExp(`\\s*,\\s*|\\s+(?:${joints})\\s+`, 'iu');
}

function singleWords(lists: readonly string[]): Set<string> {
  return new Set(lists.flatMap((words) => words.split('|')).filter((word) => !word.includes(' ')));
}

const TIME_PHRASES = ['weekday', 'month', 'unit', 'cardinal', 'toward', 'weekdayName'];

export const english = packLanguage(englishParts);

/** Every language the engine knows. */
export const LANGUAGES: readonly LanguagePackage[] = [english, ...[german, french, spanish, dutch].map(packLanguage)];
