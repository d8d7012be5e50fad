import { toProposedEvent } from '../events/proposed-events.js';
import { followCreation } from '../state/proposed-creation.js';
import { type DialogueStep, type Proposed, type Spoken, type Topic, toDraft } from '../state/state.js';
import type { EventSeen } from '../state/tool-results.js';
import type { Brought, TurnDone } from './turn-done.js';

/** What was spoken of before a turn, with what is known of it since, whatever came of the turn. */
export function keepSpoken({ creation, ...before }: Spoken, { wishes, step }: TurnDone, { fresh }: Brought): Spoken {
  const known = followCreation(creation, { wishes, fresh });
  return {
    ...before,
    ...(known ? { creation: known } : {}),
    ...(step.events && step.events.length > 1 ? { listed: step.events } : {}),
  };
}

/** What is spoken of, and shown, behind a turn that proposed, withdrew, asked for or showed something. */
export function followSpoken(
  before: Spoken,
  proposals: readonly Proposed[],
  step: DialogueStep,
  { seen, slots, fresh, withdrawn, asked, day }: Brought,
): Spoken {
  const left = proposals.filter(({ id }) => !withdrawn.has(id));
  const told = fresh.length > 0 ? fresh : withdrawn.size > 0 ? left : [];
  const shown = step.events ?? (told.length > 0 ? [] : asked ? (step.asks?.events ?? []) : seen);
  const proposal = before.topic?.proposal;
  const gone = proposal && withdrawn.has(proposal.id) ? toProposedEvent(proposal) : undefined;
  // An event that is there is still spoken of where no change of it is proposed any more.
  const former = gone ? keepEvent(before.topic) : before.topic;
  const topic = findTopic(told, shown) ?? (told.length + shown.length > 0 ? undefined : former);
  const isNew = shown.length + slots.length + told.length > 0;
  return {
    ...before,
    topic,
    ...(isNew ? { shown, slots } : {}),
    day: gone ? gone.start.slice(0, 10) : step.events ? day : fresh.length > 0 ? undefined : before.day,
  };
}

function keepEvent(topic: Topic | undefined): Topic | undefined {
  return topic?.event.id ? { event: topic.event } : undefined;
}

function findTopic(proposals: readonly Proposed[], shown: readonly EventSeen[]): Topic | undefined {
  const [proposal, ...others] = proposals;
  if (proposal) {
    const event = proposal.event ?? toDraft(proposal.call);
    return others.length === 0 && event ? { event, proposal } : undefined;
  }
  const [first, ...rest] = shown;
  const series = first?.recurringEventId;
  // Of a series, the next one was spoken of.
  const isOne = series === undefined ? rest.length === 0 : rest.every((event) => event.recurringEventId === series);
  return first && isOne ? { event: first } : undefined;
}
