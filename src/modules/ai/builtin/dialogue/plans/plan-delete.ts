import { resolveStretch } from '../../orders/completion/stretches.js';
import type { DateExpr } from '../../time/expressions.js';
import { hasWord } from '../../orders/grammar/conventions.js';
import type { Order } from '../../orders/grammar/order.js';
import type { Situation } from '../state/situation.js';
import type { EventSeen } from '../state/tool-results.js';
import { chooseScope } from './choose-scope.js';
import { askWhich, findMeant } from './find-meant.js';
import { type Plan, askQuestion } from './plan.js';

type OrderOf<K extends Order['kind']> = Extract<Order, { kind: K }>;

/** The most events that are prepared in one turn. */
export const MOST_AT_ONCE = 5;

/** Plans a deletion: looks the event up, then proposes it. */
export function planDelete({ target }: OrderOf<'delete'>, situation: Situation): Plan {
  const { say } = situation;
  // "Delete every event" names none.
  if (
    target.isAll &&
    !target.name &&
    !target.when &&
    target.people.length === 0 &&
    !target.pointsBack &&
    situation.state.spoken.shown.length === 0
  )
    return askQuestion('target', say.replies.whichEvent);
  const isPlural =
    target.name !== undefined &&
    !target.when &&
    !target.pick &&
    hasWord(target.name.words, say.language.conventions.plurals);
  const meant = isPlural ? { ...target, isAll: true as const } : target;
  const isOpen =
    !meant.pick && meant.when?.bound === 'after' && meant.when.date !== undefined && !meant.when.clock && !meant.scope;
  const all = findMeant(isOpen ? { ...meant, isAll: true } : meant, situation);
  if (!Array.isArray(all)) return all;
  const found = isOpen && meant.isAll && meant.name ? withoutDay(all, meant.when?.date, situation) : all;
  // "No more lessons after the 10th" may mean one of them or all, and the 10th or not.
  if (isOpen && !meant.isAll && found.length > 1) return askWhich(found, situation);
  const [first] = found;
  const isOnward = isOpen || meant.scope === 'following';
  if (isOnward && first && found.length > 1 && isOneSeries(found)) return deleteFrom(first);
  const left = found.slice(MOST_AT_ONCE).map(({ summary }) => summary);
  const calls = found
    .slice(0, MOST_AT_ONCE)
    .map((event) => ({ name: 'delete_event', arguments: { eventId: event.id, ...chooseScope(event, meant) } }));
  return { kind: 'propose', calls, notes: left.length > 0 ? [say.replies.leftOutEvents(MOST_AT_ONCE, left)] : [] };
}

/** "No more lessons after the 10th": those behind that day; all of them where there is none. */
function withoutDay(events: EventSeen[], date: DateExpr | undefined, { context }: Situation): EventSeen[] {
  const end = date && resolveStretch({ date }, context).to?.toString().slice(0, 10);
  const behind = events.filter(({ start }) => end !== undefined && start.slice(0, 10) >= end);
  return behind.length > 0 ? behind : events;
}

/** "All piano lessons from December on": the rest of one series. */
function isOneSeries([first, ...more]: readonly EventSeen[]): boolean {
  const series = first?.recurringEventId;
  return series !== undefined && more.every(({ recurringEventId }) => recurringEventId === series);
}

function deleteFrom({ id }: EventSeen): Plan {
  const call = { name: 'delete_event', arguments: { eventId: id, scope: 'following' } };
  return { kind: 'propose', calls: [call], notes: [] };
}
