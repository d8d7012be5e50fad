import type { Person, Update } from './command.js';
import type { CommandLanguage } from './command-language.js';
import { describe } from './describe.js';
import { namesFrom } from './people.js';
import type { Sentence } from './sentence.js';

/** Reads "add Anna to the review" and "uninvite Bob from lunch". */
export function readChangedPeople(sentence: Sentence, language: CommandLanguage): Update | undefined {
  const { addPeople, removePeople } = language.changes;
  const added = takeNames(sentence, addPeople, language);
  const removed = added.length > 0 ? [] : takeNames(sentence, removePeople, language);
  if (added.length + removed.length === 0) return undefined;
  return { about: describe(sentence, language), changes: { addPeople: added, removePeople: removed } };
}

function takeNames(sentence: Sentence, leads: readonly RegExp[], language: CommandLanguage): Person[] {
  for (const lead of leads) {
    const match = lead.exec(sentence.mask);
    if (!match) continue;
    const { people, end } = namesFrom(sentence, match.index + match[0].length, language.people);
    const joint = language.changes.peopleOfEvent.exec(sentence.mask.slice(end));
    if (people.length === 0 || !joint) continue;
    sentence.take(0, end + joint[0].length);
    return people;
  }
  return [];
}
