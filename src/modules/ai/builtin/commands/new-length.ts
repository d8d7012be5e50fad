import { Changes, Update, noChanges } from './command.js';
import type { CommandLanguage } from './command-language.js';
import { describe } from './describe.js';
import { secondsOf } from '../time/calendar.js';
import { Sentence, TIME_MARK } from './sentence.js';

/** Reads a change told by a length of time: later or earlier by it, longer or shorter by it, or as long as it. */
export function readNewLength(
  sentence: Sentence,
  language: CommandLanguage,
  replacesLength = false,
): Update | undefined {
  const told = sentence.times.find(({ seconds, when }) => seconds !== undefined || when.fromNow !== undefined);
  const seconds = told && lengthOf(told);
  if (!told || seconds === undefined) return undefined;
  const change = replacesLength
    ? { lengthSeconds: seconds }
    : changeBy(seconds, sentence.mask, saidAround(sentence, told), language);
  if (!change) return undefined;
  sentence.takeMatch(language.changes.particle);
  sentence.take(told.start, told.end);
  sentence.forget(told);
  const about = describe(sentence, language);
  return { about, changes: { ...noChanges(), ...change } };
}

function lengthOf({ seconds, when }: Sentence['times'][number]): number | undefined {
  return seconds ?? (when.fromNow ? secondsOf(when.fromNow.amount) : undefined);
}

/** The sentence with its times masked, and the words of the length behind it, for "an hour earlier" is one expression. */
function saidAround({ text, times, clause }: Sentence, { text: words }: Sentence['times'][number]): string {
  const around = times.reduce(
    (masked, { start, end }) => masked.slice(0, start) + TIME_MARK.repeat(end - start) + masked.slice(end),
    text,
  );
  return `${around.slice(...clause)} ${words}`.toLowerCase();
}

function changeBy(
  seconds: number,
  mask: string,
  said: string,
  { changes }: CommandLanguage,
): Partial<Changes> | undefined {
  if (changes.toLength.test(mask)) return { lengthSeconds: seconds };
  if (changes.shorter.test(said)) return { extendSeconds: -seconds };
  if (changes.newLength.test(mask)) return { lengthSeconds: seconds };
  if (changes.longer.test(said)) return { extendSeconds: seconds };
  if (changes.later.test(said)) return { shiftSeconds: seconds };
  if (changes.earlier.test(said)) return { shiftSeconds: -seconds };
  if (changes.moves.test(said)) return { shiftSeconds: seconds };
  return changes.makes.test(said) ? { lengthSeconds: seconds } : undefined;
}
