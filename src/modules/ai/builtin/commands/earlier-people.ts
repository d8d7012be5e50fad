import type { Intent } from '../../dto/parsed-request.dto.js';
import type { Person } from './command.js';
import type { CommandLanguage } from './command-language.js';
import { readPeople } from './people.js';
import type { Sentence } from './sentence.js';

/** Reads the people whom a clause before the order names: "Tom is ill, cancel my call with him", "I must catch up with Eva. Book lunch". */
export function earlierPeople(earlier: Sentence, order: Sentence, intent: Intent, language: CommandLanguage): Person[] {
  const { subject, pronoun, notAName } = language.people;
  if (intent === 'create_event') return readPeople(earlier, language);
  const named = pronoun.test(order.mask) ? subject.exec(earlier.mask)?.indices?.[1] : undefined;
  const name = named && earlier.words(...named);
  return name && !notAName.test(name) ? [{ displayName: name }] : [];
}
