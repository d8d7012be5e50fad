import type { Pick } from '../../orders/grammar/order.js';
import { resolveStretch } from '../../orders/completion/stretches.js';
import type { TimeContext } from '../../time/context.js';
import type { When } from '../../time/expressions.js';
import { listPossibleTimes } from '../../time/resolve/resolve-clock.js';
import { countMinutes } from '../state/state.js';
import type { EventSeen } from '../state/tool-results.js';

const ORDINALS: readonly string[] = ['first', 'second', 'third', 'fourth', 'fifth'];

/** The event at a place in the order of time, or the longest or shortest, the first of several; nothing where several places are meant. */
export function pickEvent(events: readonly EventSeen[], pick: Pick): EventSeen | undefined {
  const [event, ...others] = pickEvents(events, pick);
  return others.length > 0 ? undefined : event;
}

/** The events at the places that are meant, in the order of time; none where there are fewer. */
export function pickEvents(events: readonly EventSeen[], pick: Pick): EventSeen[] {
  if (pick === 'longest' || pick === 'shortest') {
    const sign = pick === 'longest' ? -1 : 1;
    return events.toSorted((one, other) => sign * (countMinutes(one) - countMinutes(other))).slice(0, 1);
  }
  return pickPlaces(
    events.toSorted((one, other) => one.start.localeCompare(other.start)),
    pick,
  );
}

/** Those of a row that stand at the places meant; none where one of the places is not in it. */
export function pickPlaces<T>(row: readonly T[], pick: Pick): T[] {
  const ends = pick.split('+').map((place) => pickEnd(row, place));
  return ends.every(({ length }) => length > 0) ? row.filter((one) => ends.some((end) => end.includes(one))) : [];
}

/** The one at a place, or so many from one end. */
function pickEnd<T>(row: readonly T[], pick: string): readonly T[] {
  const [place = '', count = '1'] = pick.split(' ');
  if (Number(count) > row.length) return [];
  if (place === 'last' || place === 'later') return row.slice(-Number(count));
  if (place === 'first' || place === 'next' || place === 'earlier') return row.slice(0, Number(count));
  const at = ORDINALS.indexOf(place);
  return at < 0 ? [] : row.slice(at, at + 1);
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
