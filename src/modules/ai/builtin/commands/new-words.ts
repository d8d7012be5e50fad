import { Update, noChanges } from './command.js';
import type { CommandLanguage } from './command-language.js';
import { describe } from './describe.js';
import type { Sentence } from './sentence.js';

/** Reads a new title, "rename the sync to planning", a new place, or the event it is to change places with. */
export function readNewWords(sentence: Sentence, language: CommandLanguage): Update | undefined {
  const { rename, relocate, swap } = language.changes;
  const title = readPair(sentence, rename, language);
  if (title) return { about: title.about, changes: { ...noChanges(), title: title.words } };
  const place = readPair(sentence, relocate, language);
  if (place) return { about: place.about, changes: { ...noChanges(), place: place.words } };
  const swapped = readPair(sentence, swap, language);
  return swapped && { about: swapped.about, changes: { ...noChanges(), swapsWith: swapped.words } };
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
