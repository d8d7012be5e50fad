import type { Wish } from '../../orders/grammar/order.js';
import type { Fragment } from '../../orders/reading/read-fragment.js';
import type { When } from '../../time/expressions.js';
import { toProposedEvent } from '../events/proposed-events.js';
import type { OwnReading } from '../message/own-reading.js';
import type { Surroundings } from '../state/situation.js';
import { changeProposal } from './change-proposal.js';
import { hasClock } from '../state/state.js';

const HOUR = 60;
const DAY = 24 * HOUR;

/** "At half past" behind something at 12 is 12:30, and "at quarter to" is 11:45; nothing where no hour was told. */
export function changeMinutes(
  { minutes, when = {} }: Extract<Fragment, { is: 'minutes' }>,
  around: Surroundings,
): Wish[] | undefined {
  const { event, proposal } = around.state.spoken.topic ?? {};
  const start = (proposal && toProposedEvent(proposal))?.start ?? event?.start ?? '';
  if (!hasClock(start)) return undefined;
  return changeProposal({ when: { ...when, clock: toClock(start, minutes) } }, around);
}

/** The time of day so many minutes behind the hour of a start, or before the next full one. */
function toClock(start: string, minutes: number): NonNullable<When['clock']> {
  const [hour, minute] = [Number(start.slice(11, 13)), Number(start.slice(14, 16))];
  const full = (minutes < 0 && minute > 0 ? hour + 1 : hour) * HOUR;
  const told = (full + minutes + DAY) % DAY;
  return { hour: Math.floor(told / HOUR), minute: told % HOUR, exact: true };
}

/** "12.30" behind an event with a time of day is another one, which some write like a date; nothing where it is none. */
export function readDotted({ date, ...rest }: When, { text }: OwnReading, { state }: Surroundings): When | undefined {
  const isOther = date?.kind !== 'numeric' || date.year !== undefined || Object.keys(rest).length > 0;
  const isTimed = hasClock(state.spoken.topic?.event.start ?? '');
  if (isOther || !isTimed || !/\b\d{1,2}\.\d{2}\b/.test(text)) return undefined;
  const { first: hour, second: minute } = date;
  return hour < 24 && minute < 60 ? { clock: { hour, minute, ...(hour > 12 ? { exact: true } : {}) } } : undefined;
}
