import type { QuestionWish } from '../../orders/grammar/order.js';
import type { EventSeen } from '../state/tool-results.js';
import { findMeant } from './find-meant.js';
import type { Plan } from './plan.js';
import { findProposedOf, findSpokenOf } from '../events/proposed-events.js';
import type { Situation } from '../state/situation.js';
import { wordRefusal } from './answer-words.js';
import { toSpan, toDaySpan, DAYS } from './question-span.js';
import { hasClock } from '../state/state.js';

/** Answers which events overlap, or what stands in the way of one. */
export function planConflicts(wish: QuestionWish, situation: Situation): Plan {
  const { desk, say, state } = situation;
  // "Does it clash with anything?" asks about the event spoken of.
  const { when, pointsBack } = wish.target;
  const { topic } = state.spoken;
  const named = wish.target.name ? findMeant(wish.target, situation) : [];
  if (!Array.isArray(named)) return named;
  const about = pointsBack && !when && topic ? findSpokenOf(situation) : named[0];
  const span = about ? toDaySpan(about) : toSpan(when, situation, DAYS.conflicts);
  const call = { name: 'list_events', arguments: { ...span } };
  const outcome = desk.find(call);
  if (!outcome) return { kind: 'lookup', calls: [call] };
  if (outcome.kind !== 'events') return { kind: 'say', words: wordRefusal(outcome, say) };
  // Whole days overlap nothing: a birthday is in no one's way.
  const timed = outcome.events.filter(({ start }) => hasClock(start));
  // "What overlaps with the offsite?" asks what is on those days.
  const isWhole = about !== undefined && !hasClock(about.start);
  const beside = isWhole ? timed.map((one) => [about, one] as const) : listOverlaps(timed);
  const pairs = beside
    .filter(([one, other]) => !about || one.id === about.id || other.id === about.id)
    .map(([one, other]) => [say.event(one), say.event(other)] as const);
  return {
    kind: 'say',
    words: pairs.length > 0 ? say.replies.overlaps(say.during(span), pairs) : say.replies.noOverlaps(say.during(span)),
    ...(about && findProposedOf(situation) ? { staysOnTopic: true as const } : {}),
    ...(about ? { events: [about] } : {}),
  };
}

/** The pairs of events that overlap. */
function listOverlaps(events: readonly EventSeen[]): (readonly [EventSeen, EventSeen])[] {
  return events.flatMap((one, index) =>
    events
      .slice(index + 1)
      .filter((other) => one.start < other.end && other.start < one.end)
      .map((other) => [one, other] as const),
  );
}
