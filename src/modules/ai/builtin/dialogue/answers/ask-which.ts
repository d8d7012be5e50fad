import type { Lattice } from '../../orders/lattice/lattice.js';
import type { Name, Pick, Wish } from '../../orders/grammar/order.js';
import { inquiry } from '../../orders/grammar/phrases.js';
import { readMoment } from '../events/read-moment.js';
import type { DialogueState } from '../state/state.js';
import type { EventSeen } from '../state/tool-results.js';
import type { When } from '../../time/expressions.js';
import type { Surroundings } from '../state/situation.js';
import { readWhole } from '../message/whole-message.js';

const DATE_LENGTH = '2026-01-01'.length;
/** Behind the next event comes the second one. */
const PLACES: readonly (Pick | undefined)[] = ['next', 'second', 'third', 'fourth', 'fifth'];

/** "Which ones are there?": asks the open question again, or for all events of the name that was spoken of; nothing where there is none. */
export function askWhich(lattice: Lattice, { state, isWaiting }: Surroundings): Wish[] | undefined {
  const asks = readWhole(lattice, inquiry);
  if (!asks || asks === 'other') return undefined;
  if (asks === 'next') return askNext(state);
  if (asks === 'when' || asks === 'where') return askOfTopic(asks, state);
  if (state.open && state.open.events.length > 0) return state.open.wishes;
  const [former] = state.wishes;
  const named = former && 'target' in former ? former.target.name : undefined;
  const name = named ?? (isWaiting ? toName(state.topic?.event.summary) : undefined);
  if (!name) return former?.kind === 'question' ? [former] : undefined;
  return [{ kind: 'question', asks, target: { people: [], name } }];
}

function toName(words: string | undefined): Name | undefined {
  return words ? { words, from: 0, to: 0 } : undefined;
}

/** "And then?" behind a question: the next event after those shown. */
function askNext({ wishes: [former], shown, open }: DialogueState): Wish[] | undefined {
  const last = shown
    .filter(({ end }) => end.length > DATE_LENGTH)
    .toSorted(byEnd)
    .at(-1);
  if (former?.kind !== 'question' || open || !last) return undefined;
  const next = former.target.when ? undefined : PLACES[PLACES.indexOf(former.target.pick) + 1];
  if (former.target.pick && next) return [{ ...former, target: { ...former.target, pick: next } }];
  const when: When = { ...readMoment(last.end.slice(0, 16)), bound: 'after' };
  return [{ kind: 'question', asks: 'list', target: { people: [], pick: 'next', when } }];
}

function byEnd(one: EventSeen, other: EventSeen): number {
  return one.end.localeCompare(other.end);
}

/** "And where?" is about the event spoken of, unless the engine asked something itself. */
function askOfTopic(asks: 'when' | 'where', { topic, open }: DialogueState): Wish[] | undefined {
  return topic && !open ? [{ kind: 'question', asks, target: { people: [], pointsBack: true } }] : undefined;
}
