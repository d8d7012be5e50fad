import type { Lattice } from '../../orders/lattice/lattice.js';
import type { Name, Pick, Wish } from '../../orders/grammar/order.js';
import { isPlace } from '../../orders/grammar/pick-rules.js';
import { inquiry } from '../../orders/grammar/phrases.js';
import { readMoment } from '../events/read-moment.js';
import type { DialogueState } from '../state/state.js';
import type { EventSeen } from '../state/tool-results.js';
import type { When } from '../../time/expressions.js';
import type { Surroundings } from '../state/situation.js';
import { isWholly, readWhole } from '../message/whole-message.js';
import { pickEvent } from '../events/pick-event.js';
import { toProposedEvent } from '../events/proposed-events.js';
import { hasClock } from '../state/state.js';

/** Behind the next event comes the second one. */
const PLACES: readonly (Pick | undefined)[] = ['next', 'second', 'third', 'fourth', 'fifth'];

/** "Which ones are there?": asks the open question again, or for all events of the name that was spoken of; nothing where there is none. */
export function askWhich(lattice: Lattice, { state, isWaiting }: Surroundings): Wish[] | undefined {
  const asks = readWhole(lattice, inquiry);
  if (!asks) return askPicked(lattice, state);
  if (asks === 'other') return undefined;
  if (asks === 'next') return askNext(state);
  if (asks === 'when' || asks === 'where') return askOfTopic(asks, state);
  if (state.open && state.open.events.length > 0) return state.open.wishes;
  const [former] = state.wishes;
  const named = former && 'target' in former ? former.target.name : undefined;
  const name = named ?? (isWaiting ? toName(state.spoken.topic?.event.summary) : undefined);
  if (!name) return former?.kind === 'question' ? [former] : undefined;
  return [{ kind: 'question', asks, target: { people: [], name } }];
}

function toName(words: string | undefined): Name | undefined {
  return words ? { words, from: 0, to: 0 } : undefined;
}

/** "Which one is the longest?", "welcher ist der letzte?": one of the events shown, by its place or its length, and no word more. */
function askPicked(lattice: Lattice, { spoken: { shown } }: DialogueState): Wish[] | undefined {
  const { picks, verbs, blocks, blockEnds, copulas, auxiliaries, markers, kinds } = lattice;
  const picked = new Set(
    picks
      .flat()
      .map(({ value }) => value)
      .filter((pick) => isPlace(pick) && pick !== 'next'),
  );
  const [pick, ...others] = picked;
  if (shown.length < 2 || !pick || others.length > 0 || !lattice.endsInQuestion()) return undefined;
  const passes = (at: number): number =>
    Math.max(
      ...[picks, verbs, markers].flatMap((edges) => (edges[at] ?? []).map(({ to }) => to)),
      blocks[at] === 'question' ? (blockEnds[at] ?? 0) : 0,
      ...[copulas, auxiliaries, kinds].map((ends) => ends[at] ?? 0),
      lattice.behindDeterminer(at),
    );
  const event = isWholly(lattice, passes) ? pickEvent(shown, pick) : undefined;
  return event && [{ kind: 'question', asks: 'when', target: { people: [], eventId: event.id } }];
}

/** "And then?", "what comes after it?": the next event after those shown, or after the one spoken of. */
function askNext({ wishes: [former], open, spoken: { shown, topic } }: DialogueState): Wish[] | undefined {
  const proposed = topic?.proposal && toProposedEvent(topic.proposal);
  // What is made shorter still takes its time.
  const spoken = proposed && proposed.start !== topic.event.start ? proposed : topic?.event;
  const last = (former?.kind === 'question' ? shown : [spoken].filter((event) => event !== undefined))
    .filter(({ end }) => hasClock(end))
    .toSorted(byEnd)
    .at(-1);
  if (open || !last) return undefined;
  const asked = former?.kind === 'question' ? former : undefined;
  const next = asked?.target.when ? undefined : PLACES[PLACES.indexOf(asked?.target.pick) + 1];
  if (asked?.target.pick && next) return [{ ...asked, target: { ...asked.target, pick: next } }];
  const when: When = { ...readMoment(last.end.slice(0, 16)), bound: 'after' };
  return [{ kind: 'question', asks: 'list', target: { people: [], pick: 'next', when } }];
}

function byEnd(one: EventSeen, other: EventSeen): number {
  return one.end.localeCompare(other.end);
}

/** "And where?" is about the event spoken of, unless the engine asked something itself. */
function askOfTopic(asks: 'when' | 'where', { open, spoken: { topic } }: DialogueState): Wish[] | undefined {
  return topic && !open ? [{ kind: 'question', asks, target: { people: [], pointsBack: true } }] : undefined;
}
