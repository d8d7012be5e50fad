import { toArray } from '../../../unknown-json.js';
import type { Target } from '../../orders/grammar/order.js';
import type { LanguagePackage } from '../../languages/language.js';
import type { TimeContext } from '../../time/context.js';
import { FIT, involves, matchName } from './match-event.js';
import { isAt } from './pick-event.js';
import { type DialogueState, type Proposed, countMinutes, addMinutes, toDraft, hasClock } from '../state/state.js';
import type { Surroundings } from '../state/situation.js';
import type { EventSeen } from '../state/tool-results.js';

/** A new event that waits for the user's decision. */
export interface ProposedEvent {
  proposal: Proposed;
  draft: EventSeen;
}

/** The proposed new events that a target means: "it", "the Wednesday one", or their names. */
export function findProposed(
  target: Target,
  { proposals, earlier, spoken: { topic } }: Pick<DialogueState, 'proposals' | 'earlier' | 'spoken'>,
  language: LanguagePackage,
  context: TimeContext,
  least: number = FIT.whole,
): ProposedEvent[] {
  const { name, when, people, pick, eventId, place, except } = target;
  if (eventId ?? place ?? except) return [];
  const drafts = [...earlier, ...proposals].flatMap((proposal) => {
    const draft = toDraft(proposal.call);
    return draft ? [{ proposal, draft }] : [];
  });
  if (!name && !when && people.length === 0)
    return target.pointsBack && !pick ? drafts.filter(({ proposal }) => proposal.id === topic?.proposal?.id) : [];
  if (!name && people.length === 0 && pick !== 'one') return [];
  return drafts.filter(
    ({ draft }) =>
      (!name || matchName(name.words, draft, language).score >= least) &&
      (!when || isAt(draft.start, when, context)) &&
      involves(draft, people),
  );
}

/** An event as an open proposal would leave it, which is what a further change speaks of. */
export function applyProposal(event: EventSeen, former: Record<string, unknown>): EventSeen {
  const start = typeof former['start'] === 'string' ? former['start'] : event.start;
  const minutes = typeof former['durationMinutes'] === 'number' ? former['durationMinutes'] : countMinutes(event);
  const isTimed = hasClock(start) && hasClock(event.start);
  const end = typeof former['end'] === 'string' ? former['end'] : isTimed ? addMinutes(start, minutes) : event.end;
  const added = toArray(former['addAttendees']).filter((email) => typeof email === 'string');
  return {
    ...event,
    start,
    end,
    people: [...event.people, ...added],
    guests: [...event.guests, ...added.map((email) => ({ name: email, email, self: false }))],
  };
}

/** The event a proposal is about, as it would be. */
export function toProposedEvent({ call, event }: Proposed): EventSeen | undefined {
  return toDraft(call) ?? (event && applyProposal(event, call.arguments));
}

type Around = Pick<Surroundings, 'state' | 'isWaiting'>;

/** The event spoken of, as the proposal of it that waits would leave it; nothing where none does. */
export function findProposedOf({ state, isWaiting }: Around): EventSeen | undefined {
  const { proposal } = state.spoken.topic ?? {};
  return isWaiting && proposal ? toProposedEvent(proposal) : undefined;
}

/** The event spoken of, as it is proposed where it is. */
export function findSpokenOf(around: Around): EventSeen | undefined {
  return findProposedOf(around) ?? around.state.spoken.topic?.event;
}

/** The proposal of a new event that waits and is spoken of. */
export function findNewSpokenOf({ state, isWaiting }: Around): Proposed | undefined {
  const { proposal } = state.spoken.topic ?? {};
  return isWaiting && proposal?.call.name === 'create_event' ? proposal : undefined;
}
