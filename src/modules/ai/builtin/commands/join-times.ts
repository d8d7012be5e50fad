import type { When } from '../time/expressions.js';
import { mergeWhen } from '../time/merge.js';
import type { TimeReading } from '../time/readings.js';

/** Joins expressions from different places of a sentence into one time; what contradicts the first ones is left out. */
export function joinTimes(times: readonly Pick<TimeReading, 'when'>[]): When | undefined {
  return times.reduce<When | undefined>(
    (joined, { when }) => (joined ? (mergeWhen(joined, when) ?? joined) : when),
    undefined,
  );
}
