import type { Creation, Relation, Wish } from '../../orders/grammar/order.js';
import type { When } from '../../time/expressions.js';
import { readMoment } from '../events/read-moment.js';
import { applyProposal, findSpokenOf } from '../events/proposed-events.js';
import type { Situation } from '../state/situation.js';
import { toDraft, hasClock } from '../state/state.js';
import type { EventSeen } from '../state/tool-results.js';
import { findMeant } from './find-meant.js';
import type { Plan } from './plan.js';

/** "And coffee right after", "and cancel piano that day": what is told by the event ordered before it, or the one spoken of, gets its time or its day. */
export function placeBesideIt(
  wish: Wish,
  former: Wish | undefined,
  planned: readonly Plan[],
  situation: Situation,
): Wish {
  if (wish.kind === 'delete' && wish.target.isOnSameDay) {
    const day = findOrdered(former, planned.at(-1), situation)?.start.slice(0, 10);
    const { isOnSameDay: _same, ...target } = wish.target;
    return day === undefined ? wish : { ...wish, target: { ...target, when: readMoment(day) } };
  }
  if (wish.kind !== 'create' || !wish.besideIt || wish.when?.clock) return wish;
  const { besideIt, ...rest } = wish;
  const other = findOrdered(former, planned.at(-1), situation) ?? findLast(planned) ?? findSpokenOf(situation);
  const isTimed = other !== undefined && hasClock(other.start);
  return isTimed ? { ...rest, ...timeBeside(other, besideIt, rest) } : rest;
}

/** The time right behind another event, or the end right before it. */
function timeBeside(other: EventSeen, side: Relation['side'], { when }: Creation): { when: When; endsOnly?: true } {
  const { repeats } = when ?? {};
  const told = repeats ? { repeats } : {};
  if (side === 'after') return { when: { ...told, ...readMoment(other.end.slice(0, 16)) } };
  return { when: { ...told, ...readMoment(other.start.slice(0, 16)) }, endsOnly: true };
}

/** The event that the order before is about, as it would be: "accept the demo and put half an hour of prep right before it". */
function findOrdered(former: Wish | undefined, plan: Plan | undefined, situation: Situation): EventSeen | undefined {
  const isOrder = former && former.kind !== 'create' && former.kind !== 'question';
  const [call, ...more] = plan?.kind === 'propose' ? plan.calls : [];
  const found = isOrder && call && more.length === 0 ? findMeant(former.target, situation) : [];
  const [event] = Array.isArray(found) ? found : [];
  return event && call && applyProposal(event, call.arguments);
}

/** The event of the last new one that was planned of the same message. */
function findLast(planned: readonly Plan[]): EventSeen | undefined {
  const calls = planned.flatMap((plan) => (plan.kind === 'propose' ? plan.calls : []));
  return calls.flatMap((call) => toDraft(call) ?? []).at(-1);
}
