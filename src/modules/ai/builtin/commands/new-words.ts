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
    const match = pattern.exec(sentence.mask);
    const words = match?.[2];
    if (!match || !words) continue;
    const end = match.index + match[0].length;
    const start = end - words.length;
    const event = match[1] ? match[0].indexOf(match[1]) : start;
    const about = describe(
      sentence.within(match.index + event, match.index + event + (match[1]?.length ?? 0)),
      language,
    );
    return { about, words: sentence.words(start, end).replaceAll(/^"|[".!?]+$/gu, '') };
  }
  return undefined;
}
