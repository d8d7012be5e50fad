import type { Situation } from '../state/situation.js';
import type { EventSeen } from '../state/tool-results.js';
import type { Call } from '../state/turns.js';

/** Days that are looked ahead. */
const DAYS_AHEAD = 60;

/** The events of today and the coming weeks, or the call that lists them. */
export function listComing({ desk, context }: Situation): EventSeen[] | Call {
  const from = context.now.with({ hour: 0, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 });
  const to = from.add({ days: DAYS_AHEAD });
  const call = {
    name: 'list_events',
    arguments: { from: from.toString().slice(0, 16), to: to.toString().slice(0, 16) },
  };
  const outcome = desk.find(call);
  if (!outcome) return call;
  return outcome.kind === 'events' ? outcome.events : [];
}
