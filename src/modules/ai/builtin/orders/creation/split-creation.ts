import { splitDates } from '../../time/merge/lists.js';
import type { Creation } from '../grammar/order.js';

/** The events that a creation means: one for each day and each time of day it names. */
export function splitCreation(wish: Creation): Creation[] {
  return onEachDay(wish).flatMap(atEachTime);
}

/** "Monday, Wednesday and Friday at 7" are three events. */
function onEachDay(wish: Creation): Creation[] {
  const { when } = wish;
  if (!when?.date || when.to?.date || when.repeats) return [wish];
  return splitDates(when.date).map((date) => ({ ...wish, when: { ...when, date } }));
}

/** "Every day at 8 and 20" are two series; where the count says otherwise, they are still to be asked about. */
function atEachTime(wish: Creation): Creation[] {
  const { alsoAt, ...when } = wish.when ?? {};
  const { timesADay, ...repeats } = when.repeats ?? { frequency: 'DAILY', interval: 1 };
  const isAsked = timesADay !== undefined && timesADay !== (alsoAt?.length ?? 0) + 1;
  if (!alsoAt || !when.clock || isAsked) return [wish];
  const series = when.repeats ? { repeats } : {};
  return [when.clock, ...alsoAt].map((clock) => ({ ...wish, when: { ...when, ...series, clock } }));
}

/** The creation as one more event, which takes the place of no proposal. */
export function withoutReplacement({ replaces: _replaces, ...wish }: Creation): Creation {
  return wish;
}
