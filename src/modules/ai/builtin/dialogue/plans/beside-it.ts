import type { Creation, Relation, Wish } from '../../orders/grammar/order.js';
import type { When } from '../../time/expressions.js';
import { readMoment } from '../events/read-moment.js';
import { toProposedEvent } from '../events/proposed-events.js';
import type { Situation } from '../state/situation.js';
import { toDraft } from '../state/state.js';
import type { EventSeen } from '../state/tool-results.js';
import type { Plan } from './plan.js';

/** "And coffee right after": the time of a new event that stands beside the one planned before it, or the one spoken of. */
export function placeBesideIt(wish: Wish, planned: readonly Plan[], situation: Situation): Wish {
  if (wish.kind !== 'create' || !wish.besideIt || wish.when?.clock) return wish;
  const { besideIt, ...rest } = wish;
  const other = findLast(planned) ?? findSpokenOf(situation);
  const isTimed = other !== undefined && other.start.length > 10;
  return isTimed ? { ...rest, ...timeBeside(other, besideIt, rest) } : rest;
}

/** The time right behind another event, or the end right before it. */
function timeBeside(other: EventSeen, side: Relation['side'], { when }: Creation): { when: When; endsOnly?: true } {
  const { repeats } = when ?? {};
  const told = repeats ? { repeats } : {};
  if (side === 'after') return { when: { ...told, ...readMoment(other.end.slice(0, 16)) } };
  return { when: { ...told, ...readMoment(other.start.slice(0, 16)) }, endsOnly: true };
}

/** The event of the last new one that was planned of the same message. */
function findLast(planned: readonly Plan[]): EventSeen | undefined {
  const calls = planned.flatMap((plan) => (plan.kind === 'propose' ? plan.calls : []));
  return calls.flatMap((call) => toDraft(call) ?? []).at(-1);
}

/** The event spoken of, as it is proposed where it is. */
export function findSpokenOf({ state, isWaiting }: Situation): EventSeen | undefined {
  const { proposal, event } = state.topic ?? {};
  const proposed = isWaiting && proposal ? toProposedEvent(proposal) : undefined;
  return proposed ?? event;
}
