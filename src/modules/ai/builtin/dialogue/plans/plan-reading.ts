import type { Courtesy, Undoing } from '../../orders/grammar/order.js';
import { CONDITIONAL } from '../../orders/wishes/wish-read.js';
import type { MessageReading } from '../message/message-reading.js';
import type { Situation } from '../state/situation.js';
import { type DialogueStep, isAsked } from '../state/state.js';
import { planChanges } from './plan-wishes.js';

/** The next step for what a message was read to mean. */
export function stepFor(reading: MessageReading, situation: Situation): DialogueStep {
  if (reading.kind === 'courtesy' && !situation.isWaiting && (reading.says === 'undo' || reading.says === 'redo')) {
    const wish: Undoing = {
      kind: 'undo',
      target: { people: [] },
      ...(reading.says === 'redo' ? { redoes: true } : {}),
    };
    return planChanges({ kind: 'wishes', wishes: [wish], leftOut: [] }, situation);
  }
  if (reading.kind === 'courtesy' && declines(reading.says, situation)) {
    const withdraws = situation.state.proposals.map(({ id }) => id);
    return planChanges({ kind: 'wishes', wishes: [], leftOut: [], withdraws }, situation);
  }
  if (reading.kind === 'courtesy') return { say: answerCourtesy(reading.says, situation) };
  if (reading.kind === 'unclear') return answerUnclear(reading, situation);
  const { understood } = reading;
  const conditional = understood?.wishes.find(({ leftOut }) => leftOut.includes(CONDITIONAL));
  if (understood && conditional)
    return {
      say: situation.say.replies.leftOutWords([
        understood.text.lattice.words(conditional.clause.from, conditional.clause.to),
      ]),
    };
  const texts = understood?.wishes.map(({ clause }) => understood.text.lattice.words(clause.from, clause.to));
  return planChanges(reading, situation, texts);
}

/** "No" takes back what was just proposed, "forget it" whatever waits; where a question is open, only that is dropped. */
function declines(says: Courtesy, { state, isWaiting }: Situation): boolean {
  if (!isWaiting || isAsked(state) || state.proposals.length === 0) return false;
  return says === 'neverMind' || (says === 'no' && state.isJustProposed === true);
}

/** Answers a message without an order or a question, and mentions open proposals. */
function answerCourtesy(says: Courtesy, { say: { replies }, isWaiting, decideAbove }: Situation): string {
  if (says === 'help') return replies.help;
  const polite =
    says === 'thanks' || says === 'greeting' || says === 'farewell' || says === 'yes'
      ? replies.courtesies[says]
      : replies.courtesies.no;
  if (!isWaiting || says === 'greeting') return polite;
  return says === 'thanks' || says === 'farewell' ? `${polite} ${decideAbove()}` : decideAbove();
}

/** What was not understood changes nothing, but a refusal that came with it holds. */
function answerUnclear(reading: Extract<MessageReading, { kind: 'unclear' }>, situation: Situation): DialogueStep {
  const { withdraws = [] } = reading;
  if (withdraws.length === 0) return { say: [wordUnclear(reading, situation), ...wordOpen(situation)].join(' ') };
  const step = planChanges({ kind: 'wishes', wishes: [], leftOut: [], withdraws }, situation);
  const isAllSaid = !('say' in step) || reading.words === '';
  return isAllSaid ? step : { say: `${step.say} ${wordUnclear(reading, situation)}` };
}

function wordUnclear(
  { why, words }: Extract<MessageReading, { kind: 'unclear' }>,
  { say: { replies } }: Situation,
): string {
  if (why === 'too long') return replies.tooLong;
  return why === 'nothing fits' ? replies.notUnderstood(words) : replies.aside(why, words);
}

function wordOpen({ say, isWaiting, state }: Situation): string[] {
  const open = [...state.earlier, ...state.proposals].map(({ summary }) => summary);
  return isWaiting && open.length > 0 ? [say.replies.stillOpen(open)] : [];
}
