import type { Changes, Target, Wish } from '../../orders/grammar/order.js';
import { type OpenProposal, listChangeable, listIds } from '../events/open-proposals.js';
import type { DialogueState, ProposedCreation } from '../state/state.js';
import type { Surroundings } from '../state/situation.js';

/** A change of what was spoken of: of the proposal, of the one of several that is not told yet, or of the event. */
export function changeProposal(changes: Changes, around: Surroundings): Wish[] | undefined {
  const { state, isWaiting } = around;
  const { topic } = state.spoken;
  const isTopic = topic && (isWaiting ? topic.proposal : state.wishes[0]?.kind !== 'question' || topic);
  if (isTopic) return [{ kind: 'update', target: { people: [], pointsBack: true }, changes }];
  const meant = isWaiting ? listMeant(state) : [];
  if (meant.length === 0) return undefined;
  return changeAll(changes, meant, state) ?? changeOneOf(changes, meant);
}

/** A change of one of these proposals; where there are several, the user is asked which. */
export function changeOneOf(changes: Changes, meant: readonly Pick<OpenProposal, 'proposal'>[]): Wish[] {
  return [{ kind: 'update', target: { people: [], pointsBack: true, proposals: listIds(meant) }, changes }];
}

/** The proposals a message that names none may mean: those of the last turn that can be changed, else all such. */
function listMeant(state: DialogueState): OpenProposal[] {
  const open = listChangeable(state);
  const last = open.filter(({ proposal }) => state.proposals.includes(proposal));
  return last.length > 0 ? last : open;
}

/** "At 8 rather" behind one order that made several proposals is about all of them; another day is one's only. */
function changeAll(changes: Changes, meant: readonly OpenProposal[], state: DialogueState): Wish[] | undefined {
  const isWhole = meant.length > 1 && meant.length === state.proposals.length;
  if (!isWhole || changes.when?.date || !isOneOrder(state.wishes)) return undefined;
  return meant.flatMap((one) => changeOneOf(changes, [one]));
}

/** Whether wishes were one order: new events of one name, or a change that was made to several proposals. */
function isOneOrder([first, ...others]: readonly Wish[]): boolean {
  if (first?.kind === 'create') return others.every((one) => one.kind === 'create' && one.title === first.title);
  if (first?.kind !== 'update') return false;
  return others.every((one) => one.kind === 'update' && one.changes === first.changes);
}

/** The event spoken of, as a target. */
export function pointBack({ spoken: { topic } }: Surroundings['state']): Target {
  return { people: [], pointsBack: true, ...(topic?.event.id ? { eventId: topic.event.id } : {}) };
}

/** The new event that is proposed and spoken of, or the only proposal where nothing else is, as it would be ordered anew. */
export function findCreation({ state, isWaiting }: Surroundings): ProposedCreation | undefined {
  const {
    proposals,
    earlier,
    spoken: { creation, topic },
  } = state;
  const [only, ...others] = [...earlier, ...proposals];
  const spoken = topic ? topic.proposal : others.length === 0 ? only : undefined;
  return isWaiting && creation && creation.proposal === spoken?.id ? creation : undefined;
}
