import type { CommandLanguage, Edges } from './command-language.js';
import type { Sentence } from './sentence.js';

/** Before a title that is marked as one nothing but marks is left out. */
const EDGE = /^[\s:,]*/u;

interface Segment {
  start: number;
  end: number;
}

/** Reads the title of an event from what is left of a sentence, the words that serve nothing else; what is `named` so may be any word. */
export function readTitle(
  sentence: Sentence,
  language: CommandLanguage,
  edges: Edges,
  named = false,
): string | undefined {
  const segments = [...sentence.mask.matchAll(/[^¤|]+/gu)]
    .map((match) =>
      trim(
        sentence,
        { start: match.index, end: match.index + match[0].length },
        named ? { ...edges, start: EDGE } : edges,
      ),
    )
    .filter(({ start, end }) => end > start && (named || !language.genericTitle.test(sentence.mask.slice(start, end))));
  const [first, ...rest] = segments;
  if (!first) return undefined;
  const joined = rest.filter(({ start }) => isContinuation(sentence, start, language));
  return [first, ...joined.map((segment) => withJoint(sentence, segment))]
    .map(({ start, end }) => sentence.words(start, end))
    .join(' ');
}

/** Reads a title in quotes, and marks it as understood. */
export function readQuotedTitle(sentence: Sentence, language: CommandLanguage): string | undefined {
  for (const pattern of language.quotedTitle) {
    // Times within the quotes are words of the title, so the pattern looks at the text itself.
    const match = pattern.exec(sentence.text);
    const title = match?.[1];
    if (!match || !title?.trim()) continue;
    sentence.releaseWithin(match.index, match.index + match[0].length);
    sentence.take(match.index, match.index + match[0].length);
    return title.trim().replace(/[.,;:!?]+$/u, '');
  }
  return undefined;
}

function trim(sentence: Sentence, { start, end }: Segment, edges: Edges): Segment {
  const words = sentence.mask.slice(start, end);
  const from = start + (edges.start.exec(words)?.[0].length ?? 0);
  const rest = sentence.mask.slice(from, end);
  return { start: from, end: from + rest.length - (edges.end.exec(rest)?.[0].length ?? 0) };
}

/** Whether a later segment goes on with the title: "discuss the budget" behind a time, "about the budget" behind people. */
function isContinuation(sentence: Sentence, start: number, { titleJoint, titleMatter }: CommandLanguage): boolean {
  const joint = jointBefore(sentence, start);
  if (joint === '') return false;
  const before = sentence.mask.slice(0, start);
  const isBehindTime = before.lastIndexOf('¤') > before.lastIndexOf('|');
  return isBehindTime ? titleJoint.test(joint) : titleMatter.test(`${joint} ${sentence.mask.slice(start)}`);
}

function jointBefore({ mask }: Sentence, start: number): string {
  const before = mask.slice(0, start);
  return before.slice(Math.max(before.lastIndexOf('¤'), before.lastIndexOf('|')) + 1).trim();
}

/** A segment with the words that join it to the title: "about the budget". */
function withJoint(sentence: Sentence, { start, end }: Segment): Segment {
  return { start: start - jointBefore(sentence, start).length - 1, end };
}
