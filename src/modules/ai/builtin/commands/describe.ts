import type { Description } from './command.js';
import type { CommandLanguage, Edges } from './command-language.js';
import { joinTimes } from './join-times.js';
import { readPeople } from './people.js';
import { readPlace } from './place.js';
import type { Sentence } from './sentence.js';
import { readQuotedTitle, readTitle } from './title.js';

/** Reads what, with whom, where and when from what is left of a sentence. */
export function describe(
  sentence: Sentence,
  language: CommandLanguage,
  edges: Edges = language.orderEdges,
): Description {
  const quoted = readQuotedTitle(sentence, language);
  const mark = quoted ? undefined : language.titleMark.exec(sentence.mask);
  // What comes before "called" may still tell with whom and where.
  const before = mark ? sentence.within(0, mark.index) : undefined;
  if (quoted) sentence.takeMatch(language.titleMark);
  if (mark) takeMark(sentence, mark.index + mark[0].length);
  for (const filler of language.fillers) while (sentence.takeMatch(filler));
  if (edges === language.questionEdges && !quoted) sentence.takeMatch(language.questionLead);
  const named = readPeople(sentence, language);
  const people = named.length > 0 || !before ? named : readPeople(before, language);
  const place = readPlace(sentence, language) ?? (before && readPlace(before, language));
  const title = quoted ?? readTitle(sentence, language, edges, mark !== null && mark !== undefined);
  const when = joinTimes(sentence.times);
  return { people, ...(title ? { title } : {}), ...(place ? { place } : {}), ...(when ? { when } : {}) };
}

/** A time that directly follows "called" is part of the name: "called morning work". */
function takeMark(sentence: Sentence, end: number): void {
  sentence.take(0, end);
  const named = end + (/^\s*/u.exec(sentence.text.slice(end))?.[0].length ?? 0);
  sentence.releaseWithin(named, named + 1);
}
