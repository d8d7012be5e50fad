import type { Pick } from '../../orders/grammar/order.js';
import { resolveStretch } from '../../orders/completion/stretches.js';
import type { TimeContext } from '../../time/context.js';
import type { When } from '../../time/expressions.js';
import { listPossibleTimes } from '../../time/resolve/resolve-clock.js';
import { countMinutes } from '../state/state.js';
import type { EventSeen } from '../state/tool-results.js';

const ORDINALS: readonly Pick[] = ['first', 'second', 'third', 'fourth', 'fifth'];

/** The event at a place in the order of time, or the longest or shortest, the first of several. */
export function pickEvent(events: readonly EventSeen[], pick: Pick): EventSeen | undefined {
  if (pick === 'longest' || pick === 'shortest') {
    const sign = pick === 'longest' ? -1 : 1;
    return events.toSorted((one, other) => sign * (countMinutes(one) - countMinutes(other)))[0];
  }
  const sorted = events.toSorted((one, other) => one.start.localeCompare(other.start));
  if (pick === 'last' || pick === 'later') return sorted.at(-1);
  if (pick === 'next' || pick === 'earlier') return sorted[0];
  return sorted[ORDINALS.indexOf(pick)];
}

/** Whether a start is at the time said. */
export function isAt(start: string, when: When, context: TimeContext): boolean {
  const clocks = when.clock ? listPossibleTimes(when.clock) : undefined;
  const clock = Number(start.slice(11, 13)) * 3600 + Number(start.slice(14, 16)) * 60;
  if (clocks && !clocks.includes(clock)) return false;
  if (clocks && !when.date) return true;
  const { from, to } = resolveStretch(when, context);
  return (!from || start >= from.toString().slice(0, start.length)) && (!to || start < to.toString().slice(0, 16));
}
