import type { Intent } from '../../dto/parsed-request.dto.js';
import type { Command } from '../commands/command.js';
import { interpret } from '../commands/interpret.js';
import { Sentence } from '../commands/sentence.js';
import { applyAnswers } from './apply-answers.js';
import { planDelete, planResponse, planUpdate } from './plan-change.js';
import { planCreate } from './plan-create.js';
import { planAvailability, planList, planSlot } from './plan-query.js';
import type { Step, Turn } from './step.js';

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
  const { request, language, context } = turn;
  const { dialogue } = language;
  const written = wordProposals(turn);
  if (written) return { say: written };
  if (dialogue.agreement.test(request.text))
    return { say: request.pending ? dialogue.confirmByButton : dialogue.nothingPending };
  const command = interpret(Sentence.read(request.text, context, language.time), language.commands);
  return PLANS[command.intent](applyAnswers(command, turn), turn);
}

/** What came of the calls that propose a change; a proposal is never called done. */
function wordProposals({ request, language }: Turn): string | undefined {
  const lines = request.fresh.flatMap(({ tool, outcome }) => {
    if (outcome.kind === 'proposed')
      return [language.dialogue.proposed(outcome.summary, outcome.conflicts, outcome.warnings)];
    return outcome.kind === 'refused' && tool !== 'list_events' ? [language.dialogue.refused(outcome.detail)] : [];
  });
  return lines.length > 0 ? lines.join('\n') : undefined;
}
