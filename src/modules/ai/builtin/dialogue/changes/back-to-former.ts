import type { When } from '../../time/expressions.js';
import type { MessageReading } from '../message/message-reading.js';
import { isAt } from '../events/pick-event.js';
import type { Surroundings } from '../state/situation.js';
import { isOnlyPointing } from '../../orders/wishes/changes-of-it.js';

/** "Forget it, today is fine", behind a move of today's event: what would leave an event where it is takes back its proposed move. */
export function takeBackMove(reading: MessageReading, { state, isWaiting, context }: Surroundings): MessageReading {
  const [wish, ...others] = reading.kind === 'wishes' ? reading.wishes : [];
  const proposal = isWaiting ? state.spoken.topic?.proposal : undefined;
  if (wish?.kind !== 'update' || others.length > 0 || !proposal?.event || !isOnlyPointing(wish.target)) return reading;
  const { when, ...more } = wish.changes;
  const { eventId: _event, scope: _scope, start, durationMinutes: _minutes, ...changed } = proposal.call.arguments;
  const isMove = proposal.call.name === 'update_event' && typeof start === 'string' && !Object.keys(changed)[0];
  if (!when || Object.keys(more).length > 0 || !isMove) return reading;
  return leavesAt(proposal.event.start, start, when, context)
    ? { kind: 'wishes', wishes: [], leftOut: [], isRelated: true, withdraws: [proposal.id] }
    : reading;
}

/** Whether a day or a time of day is that of the event, and the other was to stay. */
function leavesAt(former: string, start: string, when: When, context: Surroundings['context']): boolean {
  if (when.repeats ?? when.bound ?? when.to ?? when.length) return false;
  const isSameDay = former.slice(0, 10) === start.slice(0, 10);
  const isSameTime = former.slice(10) === start.slice(10);
  const isDated = (when.date ?? when.fromNow) !== undefined;
  const isTold = isDated ? when.clock !== undefined || isSameTime : isSameDay;
  return isTold && !(isSameDay && isSameTime) && isAt(former, when, context);
}
