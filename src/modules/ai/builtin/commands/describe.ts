import type { Description } from './command.js';
import type { CommandLanguage } from './command-language.js';
import { joinTimes } from './join-times.js';
import { readPeople } from './people.js';
import { readPlace } from './place.js';
import type { Sentence } from './sentence.js';
import { readNamedTitle, readTitle } from './title.js';

/** Reads what, with whom, where and when from what is left of a sentence. */
export function describe(sentence: Sentence, language: CommandLanguage): Description {
  const named = readNamedTitle(sentence, language);
  for (const filler of language.fillers) while (sentence.takeMatch(filler));
  const people = readPeople(sentence, language);
  const place = readPlace(sentence, language);
  const title = named ?? readTitle(sentence, language);
  const when = joinTimes(sentence.times);
  return { people, ...(title ? { title } : {}), ...(place ? { place } : {}), ...(when ? { when } : {}) };
}
