import type { Changes, Target } from '../../orders/grammar/order.js';
import type { EventSeen } from '../state/tool-results.js';

/** Of a series, only the one instance is meant unless more was said; "all yoga classes" without a time is all of it. */
export function chooseScope(
  { recurringEventId }: EventSeen,
  { scope, isAll, name, when, pick }: Target,
  changes?: Changes,
): { scope?: string } {
  if (!recurringEventId) return {};
  const isOfSeries = changes?.when?.repeats !== undefined || changes?.until !== undefined;
  const isSeries = isOfSeries || (isAll === true && name !== undefined && !when && !pick);
  return { scope: scope ?? (isSeries ? 'all' : 'this') };
}
