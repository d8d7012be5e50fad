import type { Intent } from '../../dto/parsed-request.dto.js';
import type { Command } from '../commands/command.js';
import { interpret } from '../commands/interpret.js';
import { Sentence } from '../commands/sentence.js';
import { applyAnswers } from './apply-answers.js';
import { planDelete, planResponse, planUpdate } from './plan-change.js';
import { planCreate } from './plan-create.js';
import { planAvailability, planList, planSlot } from './plan-query.js';
import { widen } from './point-back.js';
import type { Call } from './call.js';
import { wordingOf } from '../../wording/wordings.js';
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
  const { request, language, context, locale } = turn;
  const command = interpret(Sentence.read(request.text, context, language), language.commands);
  const written = wordProposals(turn);
  if (written) return { say: written };
  const { agreement, decideAbove } = wordingOf(locale);
  if (agreement.test(request.text)) return { say: turn.waiting ? decideAbove : language.dialogue.nothingPending };
  const again = command.intent === 'none' ? widened(turn) : undefined;
  if (again) return { calls: [again] };
  return PLANS[command.intent](applyAnswers(command, turn), turn);
}

/** "All of them" behind a proposal for one of a series proposes the same for all. */
function widened({ request, language }: Turn): Call | undefined {
  const scope = language.commands.scopes.find(({ pattern }) => pattern.test(request.text.toLowerCase()))?.scope;
  return scope && request.spoken?.proposal && widen(request.spoken.proposal, scope);
}

/** What came of the calls that propose a change; a proposal is never called done. */
function wordProposals({ request, language }: Turn): string | undefined {
  const lines = request.fresh.flatMap(({ tool, outcome }) => {
    if (outcome.kind === 'proposed') {
      const said = language.dialogue.proposed(outcome.summary, outcome.conflicts, outcome.warnings);
      return [outcome.replaced ? `${said} ${language.dialogue.replacesEarlier}` : said];
    }
    return outcome.kind === 'refused' && tool !== 'list_events' ? [language.dialogue.refused(outcome.detail)] : [];
  });
  return lines.length > 0 ? lines.join('\n') : undefined;
}
