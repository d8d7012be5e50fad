import type { Changes, Target } from '../../orders/grammar/order.js';
import type { EventSeen } from '../state/tool-results.js';

/** Of a series, only the one instance is meant unless more was said; "all yoga classes" without a time is all of it. */
export function chooseScope(
  { recurringEventId }: EventSeen,
  { scope, isAll, name, when, pick, except = [] }: Target,
  changes?: Changes,
): { scope?: string } {
  if (!recurringEventId) return {};
  const isOfSeries = changes?.when?.repeats !== undefined || changes?.until !== undefined;
  // "All yoga classes except on the 9th" is each of the others.
  const isWhole = isAll === true && name !== undefined && !when && !pick && except.length === 0;
  const isSeries = isOfSeries || isWhole;
  return { scope: scope ?? (isSeries ? 'all' : 'this') };
}
