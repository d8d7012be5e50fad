import type { CompiledGrammar } from '../grammar/compile-grammar.js';
import { type Vocabulary, compileVocabulary } from '../orders/vocabulary.js';
import type { Conventions } from '../orders/conventions.js';
import { englishConventions } from './en/conventions.js';
import { englishTime } from './en/times/time.js';
import { englishReplies } from './en/replies.js';
import { englishWords } from './en/words.js';
import { germanConventions } from './de/conventions.js';
import { germanReplies } from './de/replies.js';
import { germanWords } from './de/words.js';
import { frenchConventions } from './fr/conventions.js';
import { frenchReplies } from './fr/replies.js';
import { frenchWords } from './fr/words.js';
import { spanishConventions } from './es/conventions.js';
import { spanishReplies } from './es/replies.js';
import { spanishWords } from './es/words.js';
import { germanTime } from './de/times.js';
import { frenchTime } from './fr/times.js';
import { spanishTime } from './es/times.js';
import { dutchConventions } from './nl/conventions.js';
import { dutchReplies } from './nl/replies.js';
import { dutchTime } from './nl/times.js';
import { dutchWords } from './nl/words.js';
import type { LanguagePackage } from './language.js';

function languagePackage(
  code: string,
  time: CompiledGrammar,
  vocabulary: Vocabulary,
  rest: Pick<LanguagePackage, 'conventions' | 'replies'>,
): LanguagePackage {
  return {
    code,
    time,
    orders: compileVocabulary(vocabulary, time),
    words: wordsIn(vocabulary, time),
    ...matchingWords(vocabulary, rest.conventions),
    ...rest,
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

export const english = languagePackage('en', englishTime, englishWords, {
  conventions: englishConventions,
  replies: englishReplies,
});

/** Every language the engine knows. */
export const LANGUAGES: readonly LanguagePackage[] = [
  english,
  languagePackage('de', germanTime, germanWords, { conventions: germanConventions, replies: germanReplies }),
  languagePackage('fr', frenchTime, frenchWords, { conventions: frenchConventions, replies: frenchReplies }),
  languagePackage('es', spanishTime, spanishWords, { conventions: spanishConventions, replies: spanishReplies }),
  languagePackage('nl', dutchTime, dutchWords, { conventions: dutchConventions, replies: dutchReplies }),
];
