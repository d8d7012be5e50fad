import type { Person } from './command.js';
import type { CommandLanguage, PeopleLanguage } from './command-language.js';
import type { Sentence } from './sentence.js';

const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;
const WORD = /,|&|[\p{L}\p{M}\d@_'+.-]+/gu;
const MARKS = /[¤|;!?()"/:]/u;
/** A full stop after these is not the end of a sentence. */
const ABBREVIATION = /^(?:dr|mr|mrs|ms|prof|st|\p{L})\.$/iu;
const LONGEST_NAME = 4;

interface NameList {
  people: Person[];
  end: number;
}

/** Reads the people of an event, and marks their names as understood. */
export function readPeople(sentence: Sentence, language: CommandLanguage): Person[] {
  const { leads, capitalLeads } = language.people;
  for (const lead of [...leads, ...capitalLeads]) {
    const match = lead.exec(sentence.mask);
    if (!match) continue;
    const start = match.index + match[0].length;
    if (capitalLeads.includes(lead) && !/^\p{Lu}/u.test(sentence.text.slice(start))) continue;
    const { people, end } = namesFrom(sentence, start, language.people);
    if (people.length === 0) continue;
    sentence.take(capitalLeads.includes(lead) ? start : match.index, end);
    return people;
  }
  return readAddresses(sentence);
}

/** Addresses stand for people wherever they are. */
function readAddresses(sentence: Sentence): Person[] {
  return [...sentence.mask.matchAll(new RegExp(ADDRESS, 'gu'))].map((match) => {
    sentence.take(match.index, match.index + match[0].length);
    return { email: match[0] };
  });
}

/** Reads a list of names that begins here: the people, and where the list ends. */
export function namesFrom(sentence: Sentence, start: number, language: PeopleLanguage): NameList {
  const names: string[][] = [[]];
  let end = start;
  for (const match of sentence.mask.slice(start).matchAll(WORD)) {
    const at = start + match.index;
    const word = match[0];
    if (MARKS.test(sentence.mask.slice(end, at)) || language.stops.has(word.replace(/\.$/u, ''))) break;
    if (language.joints.has(word)) names.push([]);
    else names.at(-1)?.push(sentence.text.slice(at, at + word.length));
    end = at + word.length;
    if (word.endsWith('.') && !ABBREVIATION.test(word)) break;
  }
  const people = names.map((words) => words.join(' ')).flatMap((name) => toPerson(name, language));
  return { people, end };
}

/** Splits a text that is nothing but names and addresses into people. */
export function toPeople(list: string, { people }: CommandLanguage): Person[] {
  return list.split(/\s*(?:[,;&]|\s)\s*(?=\S+@)|\s*[,;&]\s*/u).flatMap((name) => toPerson(name, people));
}

function toPerson(words: string, { relation, notAName }: PeopleLanguage): Person[] {
  const name = words
    .replace(relation, '')
    .replaceAll(/^['.]+|(?<!\b(?:dr|mr|mrs|ms|jr|sr))[.',]+$/giu, '')
    .replace(/'s$/u, '');
  if (name === '') return [];
  const email = ADDRESS.exec(name)?.[0];
  if (email) return [{ email }];
  return notAName.test(name) || name.split(' ').length > LONGEST_NAME ? [] : [{ displayName: name }];
}
