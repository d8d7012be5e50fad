import type { When } from '../time/expressions.js';
import type { TimeReading } from '../time/readings.js';
import type { CommandLanguage } from './command-language.js';
import type { Sentence } from './sentence.js';

/** Settles which days a question is about: those named go before "my day", and of several days all from the first to the last. */
export function readDatesAsked(sentence: Sentence, { ownTime, alternative }: CommandLanguage): void {
  for (const time of sentence.times) settleOwnTime(sentence, time, ownTime);
  for (const time of sentence.times) {
    const several = throughLast(time.when);
    if (several) sentence.reread(time, several);
  }
  for (const [index, time] of sentence.times.entries()) {
    const other = sentence.times[index + 1];
    if (!other || !isDay(time.when) || !isDay(other.when)) continue;
    if (!alternative.test(sentence.text.slice(time.end, other.start).toLowerCase())) continue;
    sentence.reread(time, { ...time.when, to: other.when }, other.end);
    return;
  }
}

function settleOwnTime(sentence: Sentence, time: TimeReading, ownTime: RegExp): void {
  const [own] = ownTime.exec(time.text.toLowerCase()) ?? [];
  if (own === undefined) return;
  const rest = time.text.slice(own.length);
  if (rest) sentence.retell(time.start, time.end, rest);
  else if (sentence.times.some((other) => other !== time && other.when.date)) sentence.forget(time);
}

/** "Thursday and Friday" from the first through the last. */
function throughLast(when: When): When | undefined {
  const { date } = when;
  const last = date?.kind === 'weekday' ? date.days.at(-1) : undefined;
  const [first] = date?.kind === 'weekday' ? date.days : [];
  if (!isDay(when) || date?.kind !== 'weekday' || last === undefined || first === undefined || first === last)
    return undefined;
  return { ...when, date: { ...date, days: [first] }, to: { date: { ...date, days: [last] } } };
}

/** A day and nothing smaller. */
function isDay({ date, clock, part, to, repeats, length, bound }: When): boolean {
  return date !== undefined && (clock ?? part ?? to ?? repeats ?? length ?? bound) === undefined;
}
