import type { Intent } from '../../dto/parsed-request.dto.js';
import type { Command } from '../commands/command.js';
import { leftOutBy, planDelete, planResponse, planUpdate } from './plan-change.js';
import { planAvailability } from './plan-availability.js';
import { planChosenSlot } from './plan-chosen-slot.js';
import { conditionRemark, planCondition } from './plan-condition.js';
import { planConflicts } from './plan-conflicts.js';
import { planCreate } from './plan-create.js';
import { planList, planSlot } from './plan-query.js';
import { planSamePeople, samePeopleRemark } from './plan-same-people.js';
import { widen } from './point-back.js';
import { pointed } from './point-at.js';
import type { Call } from './call.js';
import { answerCourtesy } from './courtesies.js';
import type { Step, Turn } from './step.js';
import { understand } from './understand.js';

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
  const written = wordProposals(turn) ?? answerCourtesy(turn);
  if (written) return { say: written };
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
  return again ? { calls: [again] } : PLANS[command.intent](command, turn);
}

/** "All of them" behind a proposal for one of a series proposes the same for all. */
function widened({ request, language }: Turn): Call | undefined {
  const scope = language.commands.scopes.find(({ pattern }) => pattern.test(request.text.toLowerCase()))?.scope;
  return scope && request.spoken?.proposal && widen(request.spoken.proposal, scope);
}

/** What came of the calls that propose a change; a proposal is never called done. */
function wordProposals(turn: Turn): string | undefined {
  const { request, language } = turn;
  const lines = request.fresh.flatMap(({ tool, outcome }) => {
    if (outcome.kind === 'proposed') {
      const said = language.dialogue.proposed(outcome.summary, outcome.conflicts, outcome.warnings);
      return [outcome.replaced ? `${said} ${language.dialogue.replacesEarlier}` : said];
    }
    return outcome.kind === 'refused' && !LOOKS.has(tool) ? [language.dialogue.refused(outcome.detail)] : [];
  });
  if (lines.length === 0) return undefined;
  return [conditionRemark(turn), samePeopleRemark(turn), ...lines, leftOutRemark(pointed(turn))]
    .filter(Boolean)
    .join('\n');
}

function leftOutRemark(turn: Turn): string | undefined {
  const count = leftOutBy(understand(turn), turn);
  return count > 0 ? turn.language.dialogue.leftOut(count) : undefined;
}

/** What goes wrong with a look is told where it is looked for. */
const LOOKS = new Set(['list_events', 'get_event']);
