import type { CommandLanguage } from './command-language.js';
import type { Sentence } from './sentence.js';

interface Segment {
  start: number;
  end: number;
}

/** Reads the title of an event from what is left of a sentence, the words that serve nothing else. */
export function readTitle(sentence: Sentence, language: CommandLanguage): string | undefined {
  const segments = [...sentence.mask.matchAll(/[^¤|]+/gu)]
    .map((match) => trim(sentence, { start: match.index, end: match.index + match[0].length }, language))
    .filter(({ start, end }) => !language.genericTitle.test(sentence.mask.slice(start, end)));
  const [first, ...rest] = segments;
  if (!first) return undefined;
  const joined = rest.filter((segment) => isContinuation(sentence, segment, language));
  return [first, ...joined].map(({ start, end }) => sentence.words(start, end)).join(' ');
}

/** Reads a title in quotes or after "called", and marks it as understood. */
export function readNamedTitle(sentence: Sentence, language: CommandLanguage): string | undefined {
  for (const pattern of language.namedTitle) {
    const match = pattern.exec(sentence.mask);
    const title = match?.[1];
    if (!match || !title?.trim()) continue;
    const start = match.index + match[0].lastIndexOf(title);
    sentence.take(match.index, match.index + match[0].length);
    return sentence.words(start, start + title.length).replace(/[.,;:!?]+$/u, '');
  }
  return undefined;
}

function trim(sentence: Sentence, { start, end }: Segment, { titleEdges }: CommandLanguage): Segment {
  const words = sentence.mask.slice(start, end);
  const from = start + (titleEdges.start.exec(words)?.[0].length ?? 0);
  const rest = sentence.mask.slice(from, end);
  return { start: from, end: from + rest.length - (titleEdges.end.exec(rest)?.[0].length ?? 0) };
}

function isContinuation(sentence: Sentence, { start }: Segment, { titleJoint }: CommandLanguage): boolean {
  const before = sentence.mask.slice(0, start);
  return titleJoint.test(before.slice(before.lastIndexOf('¤') + 1).trim() || ' ');
}
