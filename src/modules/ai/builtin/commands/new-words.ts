import { Update, noChanges } from './command.js';
import type { CommandLanguage } from './command-language.js';
import { describe } from './describe.js';
import type { Sentence } from './sentence.js';

/** Reads a new title, "rename the sync to planning", or a new place. */
export function readNewWords(sentence: Sentence, language: CommandLanguage): Update | undefined {
  const { rename, relocate } = language.changes;
  const title = readPair(sentence, rename, language);
  if (title) return { about: title.about, changes: { ...noChanges(), title: title.words } };
  const place = readPair(sentence, relocate, language);
  return place && { about: place.about, changes: { ...noChanges(), place: place.words } };
}

function readPair(
  sentence: Sentence,
  patterns: readonly RegExp[],
  language: CommandLanguage,
): { about: Update['about']; words: string } | undefined {
  for (const pattern of patterns) {
    const { words, event } = pattern.exec(sentence.mask)?.indices?.groups ?? {};
    if (!words) continue;
    const about = describe(sentence.within(...(event ?? [0, 0])), language);
    // What follows the clause is marked as understood, and no part of the new words.
    const [start, end] = [words[0], words[0] + sentence.mask.slice(...words).replace(/\|+$/u, '').length];
    return { about, words: sentence.words(start, end).replaceAll(/^"|[".!?,;]+$/gu, '') };
  }
  return undefined;
}
