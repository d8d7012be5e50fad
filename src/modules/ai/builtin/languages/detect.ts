import { isAscii, tokenize } from '../grammar/tokens.js';
import type { LanguagePackage } from './language.js';
import { LANGUAGES, english } from './packages.js';

/** How much more a language must have than the next to be the one. */
const MARGIN = 0.5;
const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/[ñ¿¡áíóú]/u, 'es'],
  [/[äöüß]/u, 'de'],
  [/[àâçèêëîôœùû]/u, 'fr'],
];
const LETTER = 1;
/** How much more "with" speaks for a language than "Sam", which is a Saturday in one and a name in all. */
const FUNCTION_WORD = 1.5;

interface Vote {
  code: string;
  weight: number;
}
/** By word, how much it speaks for each language: a word of several says less. */
type Votes = ReadonlyMap<string, readonly Vote[]>;
const NONE: readonly Vote[] = [];
/** Counted when the first text is read. */
let votes: Votes | undefined;

function countVotes(): Votes {
  const owners = new Map<string, string[]>();
  for (const { code, words, conventions } of LANGUAGES)
    for (const word of new Set([...words, ...conventions.common.split('|')]))
      owners.set(word, [...(owners.get(word) ?? []), code]);
  for (const { code, typedWords } of LANGUAGES)
    for (const word of typedWords) {
      const others = owners.get(word) ?? [];
      // "Dem" is typed for "demain" as well.
      if (word.length > 1 && others.length < 2 && !others.includes(code)) owners.set(word, [...others, code]);
    }
  const functionWords = new Map(LANGUAGES.map(({ code, functionWords: words }) => [code, words]));
  const weigh = (code: string, word: string): number => (functionWords.get(code)?.has(word) ? FUNCTION_WORD : 1);
  return new Map(
    [...owners].map(([word, codes]) => [
      word,
      codes.map((code) => ({ code, weight: weigh(code, word) / codes.length ** 2 })),
    ]),
  );
}

/** The language a text is in, by its words and letters; nothing where it could be several. */
export function detectLanguage(text: string): LanguagePackage | undefined {
  const [only, ...others] = listContenders(text);
  return others.length === 0 ? only : undefined;
}

/** The languages that a text speaks for, the first most of all, and the others nearly as much; that of the message before counts as one word of it. */
function listContenders(text: string, former?: LanguagePackage): LanguagePackage[] {
  const known = (votes ??= countVotes());
  const scores = new Map<string, number>();
  const add = (code: string, weight: number): unknown => scores.set(code, (scores.get(code) ?? 0) + weight);
  for (const { word } of tokenize(withoutAddresses(text), 160))
    for (const { code, weight } of known.get(word) ?? NONE) add(code, weight);
  if (!isAscii(text)) for (const [letters, code] of LETTERS) if (letters.test(text.toLowerCase())) add(code, LETTER);
  if (former && scores.size > 0) add(former.code, 1);
  const sorted = [...scores].toSorted(([, one], [, other]) => other - one);
  const [, most = 0] = sorted[0] ?? [];
  // Where little speaks for any language, all may be meant.
  if (most < MARGIN) return [...LANGUAGES];
  return sorted
    .filter(([, score]) => most - score < MARGIN)
    .flatMap(([found]) => LANGUAGES.find(({ code }) => code === found) ?? []);
}

/** The "fr" of an address is no German Friday. */
function withoutAddresses(text: string): string {
  return text.includes('@')
    ? text
        .split(' ')
        .filter((word) => !word.includes('@'))
        .join(' ')
    : text;
}

/** Locales are few, but come from clients. */
const MOST_LOCALES = 200;
const KNOWN_LOCALES = new Map<string, string>();

/** The code of the language of a BCP 47 locale. @throws RangeError for what is no locale. */
export function readLanguageCode(locale: string): string {
  const known = KNOWN_LOCALES.get(locale);
  if (known !== undefined) return known;
  const { language } = new Intl.Locale(locale);
  if (KNOWN_LOCALES.size < MOST_LOCALES) KNOWN_LOCALES.set(locale, language);
  return language;
}

/** The language of a BCP 47 locale, English where it is not known. */
export function findLocaleLanguage(locale: string): LanguagePackage {
  const language = readLanguageCode(locale);
  return LANGUAGES.find(({ code }) => code === language) ?? english;
}

/** The languages a text may be read in, the likeliest first: its own, that of the message before, that of the locale, English. */
export function listLikelyLanguages(text: string, locale: string, former?: LanguagePackage): LanguagePackage[] {
  const contenders = listContenders(text, former);
  if (contenders.length === 1) return contenders;
  const usual = [former ?? findLocaleLanguage(locale), findLocaleLanguage(locale), english];
  return [...new Set(contenders.length === LANGUAGES.length ? usual : [...usual, ...contenders])];
}
