import type { Update } from './command.js';
import type { CommandLanguage } from './command-language.js';
import { describe } from './describe.js';
import { toPeople } from './people.js';
import type { Sentence } from './sentence.js';

/** Reads "add Anna to the review" and "uninvite Bob from lunch". */
export function readChangedPeople(sentence: Sentence, language: CommandLanguage): Update | undefined {
  const { addPeople, removePeople } = language.changes;
  const added = takeNames(sentence, addPeople, language);
  const removed = added.length > 0 ? [] : takeNames(sentence, removePeople, language);
  if (added.length + removed.length === 0) return undefined;
  return { about: describe(sentence, language), changes: { addPeople: added, removePeople: removed } };
}

function takeNames(
  sentence: Sentence,
  patterns: readonly RegExp[],
  language: CommandLanguage,
): ReturnType<typeof toPeople> {
  for (const pattern of patterns) {
    const match = pattern.exec(sentence.mask);
    const names = match?.[1];
    if (!match || !names || language.notAName.test(names)) continue;
    const start = match.index + match[0].lastIndexOf(names);
    sentence.take(0, match.index + match[0].length);
    return toPeople(sentence.words(start, start + names.length), language);
  }
  return [];
}
