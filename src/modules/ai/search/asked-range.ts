import { invalidField } from '../../../shared/errors/app-error.js';
import { toUtc, isDay, laterBy } from '../tools/local-time.js';

/** A range in local times, as a model gives it. */
export interface LocalRange {
  from?: string | undefined;
  to?: string | undefined;
}

/** The instants of a range in milliseconds. @throws AppError naming the field with an invalid time, or an end before the start. */
export function readRange({ from, to }: LocalRange, timeZone: string): { from?: number; to?: number } {
  const start = from === undefined ? undefined : toMoment(from, timeZone, 'from');
  const end = to === undefined ? undefined : toMoment(readEnd(to, from), timeZone, 'to');
  if (start !== undefined && end !== undefined && end <= start) throw invalidField('to', 'must be after from');
  return { ...(start !== undefined && { from: start }), ...(end !== undefined && { to: end }) };
}

function toMoment(local: string, timeZone: string, field: string): number {
  return Date.parse(toUtc(local, timeZone, field));
}

/** A range from a day to the same day means that day. */
function readEnd(to: string, from: string | undefined): string {
  return isDay(to) && to === from ? laterBy(to, 1440, 'UTC', 'to') : to;
}
