import type { Intent } from '../../dto/parsed-request.dto.js';
import type { Command } from '../commands/command.js';
import { planDelete, planResponse, planUpdate } from './plan-change.js';
import { planAvailability } from './plan-availability.js';
import { planChosenSlot } from './plan-chosen-slot.js';
import { planCondition } from './plan-condition.js';
import { planConflicts } from './plan-conflicts.js';
import { planCreate } from './plan-create.js';
import { planList, planSlot } from './plan-query.js';
import { planSamePeople } from './plan-same-people.js';
import { widen } from './point-back.js';
import { pointed } from './point-at.js';
import type { Call } from './call.js';
import { answerCourtesy } from './courtesies.js';
import { orderedParts, planInTurn, planTogether } from './several-orders.js';
import type { Step, Turn } from './step.js';
import { isFuller, understand } from './understand.js';
import { wordProposals } from './word-proposals.js';

const PLANS: Record<Intent, (command: Command, turn: Turn) => Step> = {
  create_event: planCreate,
  update_event: planUpdate,
  delete_event: planDelete,
  list_events: planList,
  check_availability: planAvailability,
  find_slot: planSlot,
  respond_to_invite: planResponse,
  none: (_command, turn) => ({ say: turn.language.dialogue.help }),
};

/** Decides what to do next about the open request. */
export function nextStep(turn: Turn): Step {
  const parts = orderedParts(turn);
  if (parts) return planInTurn(parts, turn, nextStep);
  const written = wordProposals(turn) ?? answerCourtesy(turn);
  return written ? { say: written } : (planTogether(turn) ?? planOne(turn));
}

function planOne(turn: Turn): Step {
  return (
    planCondition(turn) ??
    planSamePeople(turn) ??
    planConflicts(turn) ??
    planChosenSlot(turn) ??
    planRest(pointed(turn))
  );
}

function planRest(turn: Turn): Step {
  const { request, language } = turn;
  // "The second one" alone asks for it.
  if (request.text === language.followUps.it && request.spoken)
    return planList({ intent: 'list_events', confidence: 1, asks: 'time', about: { people: [] } }, turn);
  const command = understand(turn);
  const again = command.intent === 'none' ? widened(turn) : undefined;
  const step = again ? { calls: [again] } : PLANS[command.intent](command, turn);
  return isFuller(turn) ? replacing(step, request.spoken?.proposalId) : step;
}

function replacing(step: Step, proposalId: string | undefined): Step {
  if (!('calls' in step) || proposalId === undefined) return step;
  const replaces = { replaces: proposalId };
  return {
    calls: step.calls.map((call) =>
      call.name === 'create_event' ? { ...call, arguments: { ...call.arguments, ...replaces } } : call,
    ),
  };
}

/** "All of them" behind a proposal for one of a series proposes the same for all. */
function widened({ request, language }: Turn): Call | undefined {
  const scope = language.commands.scopes.find(({ pattern }) => pattern.test(request.text.toLowerCase()))?.scope;
  return scope && request.spoken?.proposal && widen(request.spoken.proposal, scope);
}
