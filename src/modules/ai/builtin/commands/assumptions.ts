import { TimeReading, formatMoment } from '../time/readings.js';
import type { Wording } from './wording.js';

/** States how each expression of time was read. */
export function assumptionsOf(times: readonly TimeReading[], wording: Wording): string[] {
  return times.flatMap((time) => {
    const meaning = describeMeaning(time);
    return meaning ? [wording.readAs(time.text, meaning)] : [];
  });
}

function describeMeaning({ meaning, repetition }: TimeReading): string | undefined {
  if (repetition) return repetition.rrule;
  if (meaning?.start) {
    const start = formatMoment(meaning.start).slice(0, 16);
    return meaning.end ? `${start} to ${formatMoment(meaning.end).slice(0, 16)}` : start;
  }
  if (!meaning?.days) return undefined;
  const last = meaning.days.end.subtract({ days: 1 }).toString();
  const first = meaning.days.start.toString();
  return first === last ? first : `${first} to ${last}`;
}
