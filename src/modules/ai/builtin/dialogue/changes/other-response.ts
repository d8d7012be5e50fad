import type { Lattice } from '../../orders/lattice/lattice.js';
import type { Response, Wish } from '../../orders/grammar/order.js';
import { responseWord, unable } from '../../orders/grammar/phrases.js';
import { endOfSaying, wordComment } from '../../orders/reading/read-comment.js';
import type { DialogueState, Proposed } from '../state/state.js';
import type { Surroundings } from '../state/situation.js';
import { isWholly, readWhole } from '../message/whole-message.js';

const RESPONSES: readonly Response[] = ['accepted', 'declined', 'tentative'];

/** "Rather decline", "I can't make it after all, tell them no", behind the answer to an invitation that waits: it is answered so instead. */
export function changeResponse(lattice: Lattice, { state, isWaiting }: Surroundings): Wish[] | undefined {
  const former = isWaiting ? findInvitation(state) : undefined;
  const event = former?.event;
  if (!event) return undefined;
  const commented = withComment(lattice, former);
  if (commented) return [commented];
  const unableAt = (at: number): number => lattice.chart.longest(unable, at)?.end ?? 0;
  const passes = (at: number): number => Math.max(unableAt(at), lattice.isSubject(at) ? at + 1 : 0);
  // "I can't wait" says no such thing.
  const isEnd = (at: number): boolean =>
    at >= lattice.length ||
    lattice.isMark(at) ||
    (lattice.pronouns[at] ?? 0) > at ||
    ((lattice.idle[at] ?? 0) > at && lattice.courtesyAt(at) !== 'instead');
  const isUnable = lattice.tokens.some((_token, at) => unableAt(at) > at && isEnd(unableAt(at)));
  const said = readWhole(lattice, responseWord, passes) ?? readLast(lattice, passes) ?? readFirst(lattice, passes);
  const response = said ?? (isUnable && isWholly(lattice, passes) ? 'declined' : undefined);
  return response && [{ kind: 'respond', target: { people: [], eventId: event.id }, response }];
}

/** The one answer to an invitation that waits. */
function findInvitation({ proposals, earlier, spoken: { topic } }: DialogueState): Proposed | undefined {
  if (topic?.proposal?.call.name === 'respond_to_invite') return { ...topic.proposal, event: topic.event };
  const [only, ...others] = [...earlier, ...proposals].filter(({ call }) => call.name === 'respond_to_invite');
  return others.length === 0 ? only : undefined;
}

/** "Tell them I'm travelling": what is to be said with the answer. */
function withComment(lattice: Lattice, { call, event }: Proposed): Wish | undefined {
  const start = endOfSaying(lattice, 0) ?? endOfSaying(lattice, lattice.behindIdle(0));
  const response = RESPONSES.find((one) => one === call.arguments['response']);
  if (start === undefined || start >= lattice.length || !response || !event) return undefined;
  const comment = wordComment(lattice, start, lattice.length);
  return { kind: 'respond', target: { people: [], eventId: event.id }, response, comment };
}

/** "That day I'm away, decline it": an answer behind the last pause, whatever is told before it. */
function readLast(lattice: Lattice, passes: (at: number) => number): Response | undefined {
  const pause = lattice.tokens.findLastIndex((_token, at) => lattice.isMark(at) && at < lattice.length - 1);
  return pause < 0 ? undefined : readWhole(lattice, responseWord, passes, pause + 1);
}

/** "No, decline, I'm on a trip that day": an answer before the first pause, and behind it why, which neither asks nor supposes. */
function readFirst(lattice: Lattice, passes: (at: number) => number): Response | undefined {
  const pause = lattice.tokens.findLastIndex(({ text }, at) => text === ',' && at < lattice.length - 1);
  const next = lattice.behindIdle(pause + 1);
  const why = lattice.tokens.findIndex((_token, at) => at > pause && lattice.isSubject(at));
  const isOther = lattice.blocks.some((block, at) => at > pause && (block === 'question' || block === 'condition'));
  const isAsked = lattice.endsInQuestion();
  if (pause < 0 || why < 0 || why > next + 2 || isOther || isAsked) return undefined;
  return readWhole(lattice, responseWord, passes, 0, pause);
}
