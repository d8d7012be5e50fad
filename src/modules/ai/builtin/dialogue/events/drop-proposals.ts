import type { Target } from '../../orders/grammar/order.js';
import type { Understanding } from '../../orders/wishes/wish-read.js';
import type { LanguagePackage } from '../../languages/language.js';
import type { Surroundings } from '../state/situation.js';
import { FIT } from './match-event.js';
import { type OpenProposal, listIds, listOpen, pointAt } from './open-proposals.js';
import { findProposed } from './proposed-events.js';

/** The ids of the proposed new events that a message cancels: nothing but the proposal is there to be cancelled. */
export function dropProposals(
  { wishes }: Understanding,
  around: Surroundings & { language: LanguagePackage },
): string[] | undefined {
  const { state, isWaiting, context, language } = around;
  const [first, ...others] = wishes;
  if (!isWaiting || !first || others.length > 0 || first.wish.kind !== 'delete' || first.leftOut.length > 0)
    return undefined;
  const { target } = first.wish;
  const row = pickInRow(target, around);
  if (row.length > 0)
    return row.every(({ proposal }) => proposal.call.name === 'create_event') ? listIds(row) : undefined;
  const whole = findProposed(target, state, language, context);
  const near = whole.length > 0 ? [] : findProposed(target, state, language, context, FIT.part);
  // "The car thing": one of several whose name holds the word.
  const meant = near.length === 1 && target.name?.article === 'definite' ? near : whole;
  return meant.length > 0 ? meant.map(({ proposal }) => proposal.id) : undefined;
}

/** "Cancel both", "the second one": those at a place in the row of what waits, where no other events were shown since. */
function pickInRow(target: Target, { state, ...around }: Surroundings & { language: LanguagePackage }): OpenProposal[] {
  const { people, isAll, pick, ...told } = target;
  const { when, ...more } = told;
  const isBare = people.length === 0 && Object.keys(more).every((key) => key === 'pointsBack');
  if (!isBare || state.spoken.shown.length > 0) return [];
  const open = listOpen(state);
  // "Skip Thursday" behind new events on several days.
  if (when) return open.length > 1 && when.date && !isAll ? pointAt(open, { when }, around) : [];
  if (isAll) return open;
  return pick && pick !== 'one' && pick !== 'next' ? pointAt(open, { pick }, around) : [];
}
