import type { When } from '../../time/expressions.js';
import type { Surroundings } from '../state/surroundings.js';
import type { OwnReading } from './own-reading.js';

/** "12.30" behind an event with a time of day is another one, which some write like a date; nothing where it is none. */
export function readDotted({ date, ...rest }: When, { text }: OwnReading, { state }: Surroundings): When | undefined {
  const isOther = date?.kind !== 'numeric' || date.year !== undefined || Object.keys(rest).length > 0;
  const isTimed = (state.topic?.event.start.length ?? 0) > '2026-01-01'.length;
  if (isOther || !isTimed || !/\b\d{1,2}\.\d{2}\b/.test(text)) return undefined;
  const { first: hour, second: minute } = date;
  return hour < 24 && minute < 60 ? { clock: { hour, minute, ...(hour > 12 ? { exact: true } : {}) } } : undefined;
}
