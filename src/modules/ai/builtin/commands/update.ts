import { readChangedPeople } from './changed-people.js';
import { Changes, Description, Update, noChanges } from './command.js';
import type { CommandLanguage } from './command-language.js';
import { describe } from './describe.js';
import { joinTimes } from './join-times.js';
import { readNewLength } from './new-length.js';
import { readNewWords } from './new-words.js';
import type { Sentence } from './sentence.js';

/** Reads a change: which event, and what is to become of it. */
export function readUpdate(sentence: Sentence, language: CommandLanguage): Update {
  const direct = readChangedPeople(sentence, language) ?? readNewWords(sentence, language);
  if (direct) return direct;
  for (const lead of language.leads.update_event ?? []) if (sentence.takeMatch(lead)) break;
  const length = readNewLength(sentence, language);
  if (length) return length;
  return readNewTime(sentence, language);
}

function readNewTime(sentence: Sentence, language: CommandLanguage): Update {
  const split = boundaryOf(sentence, language);
  const before = sentence.within(0, split.start);
  const after = sentence.within(split.end, sentence.mask.length);
  const fromTo = split.start === split.end ? readFromTo(before, after, language) : undefined;
  if (fromTo) return fromTo;
  const about = describe(before, language);
  return { about, changes: changesOf(after, language) };
}

function changesOf(after: Sentence, language: CommandLanguage): Changes {
  const { when, place } = describe(after, language);
  return { ...noChanges(), ...(when ? { when } : {}), ...(place ? { place } : {}) };
}

/** Where the description of the event ends and its new time begins; the last time said is the new one. */
function boundaryOf({ mask, times }: Sentence, { changes }: CommandLanguage): { start: number; end: number } {
  const boundary = [...mask.matchAll(changes.boundary)].at(-1);
  if (boundary) return { start: boundary.index, end: boundary.index + boundary[0].length };
  const place = times.at(-1)?.start ?? mask.length;
  return { start: place, end: place };
}

/** "from 2 to 3pm" tells the old time and the new one. */
function readFromTo(before: Sentence, after: Sentence, language: CommandLanguage): Update | undefined {
  const range = after.times[0];
  const end = range?.when.to;
  if (!range || !end || !language.changes.fromTo.test(range.text.toLowerCase())) return undefined;
  const { to: _end, ...start } = range.when;
  const described = describe(before, language);
  const when = joinTimes([...before.times, { ...range, when: start }]);
  const about: Description = { ...described, ...(when ? { when } : {}) };
  return { about, changes: { ...noChanges(), when: end } };
}
