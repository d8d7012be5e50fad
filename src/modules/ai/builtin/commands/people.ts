import type { Person } from './command.js';
import type { CommandLanguage } from './command-language.js';
import type { Sentence } from './sentence.js';

const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;

/** Reads the people of an event, and marks their names as understood. */
export function readPeople(sentence: Sentence, language: CommandLanguage): Person[] {
  for (const pattern of language.people) {
    const match = pattern.exec(sentence.mask);
    const list = match?.[1];
    if (!match || !list || language.notAName.test(list)) continue;
    const start = match.index + match[0].lastIndexOf(list);
    sentence.take(match.index, match.index + match[0].length);
    return toPeople(sentence.words(start, start + list.length), language);
  }
  return [];
}

/** Splits a list of names and addresses into people. */
export function toPeople(list: string, { nameSeparator, notAName }: CommandLanguage): Person[] {
  return list
    .split(new RegExp(nameSeparator, 'iu'))
    .map((name) => name.trim().replace(/[.,;:!?]+$/u, ''))
    .filter((name) => name !== '' && !notAName.test(name.toLowerCase()))
    .map(toPerson);
}

function toPerson(name: string): Person {
  const email = ADDRESS.exec(name)?.[0];
  return email ? { email } : { displayName: name };
}
