import { mergeWhen } from '../time/merge.js';
import type { TimeReading } from '../time/readings.js';
import type { CommandLanguage } from './command-language.js';
import type { Sentence } from './sentence.js';

/** "Halloween party" and "weekend trip on 5 December" are names: a day right before a word of the title belongs to it, and tells no time where another day does. Of an event that exists only the name of a day can be told from its date. */
export function keepDayNames(sentence: Sentence, language: CommandLanguage, isNew: boolean): void {
  const mark = isNew ? language.titleMark.exec(sentence.mask) : null;
  for (const time of sentence.times) {
    if (!standsBeforeNoun(sentence, time, language)) continue;
    if (time.when.repeats) {
      if (isKnownSeries(sentence, time, language)) sentence.release((each) => each === time);
      continue;
    }
    const contradicted = sentence.times.some(
      (other) => other !== time && other.when.date && mergeWhen(time.when, other.when) === undefined,
    );
    const isInName = mark !== null && time.start > mark.index;
    if (isNew ? contradicted || isInName : isNamed(time)) sentence.release((each) => each === time);
    else if (isNamed(time)) sentence.show(time);
  }
}

/** "The weekly sync tomorrow" is one of a series that has its name. */
function isKnownSeries({ mask, times }: Sentence, { start }: TimeReading, { definite }: CommandLanguage): boolean {
  return definite.test(mask.slice(0, start)) && times.some(({ when }) => when.date !== undefined);
}

function isNamed({ when: { date } }: TimeReading): boolean {
  return date?.kind === 'yearly' || date?.kind === 'quarter';
}

function standsBeforeNoun(
  { mask }: Sentence,
  { when, end }: TimeReading,
  { orderEdges, fillers }: CommandLanguage,
): boolean {
  const rest = /^ (?=\p{L})/u.test(mask.slice(end)) ? mask.slice(end + 1) : '';
  const isTold = (when.date ?? when.repeats) !== undefined && rest !== '';
  return isTold && !orderEdges.start.exec(rest)?.[0] && !fillers.some((filler) => filler.exec(rest)?.index === 0);
}
