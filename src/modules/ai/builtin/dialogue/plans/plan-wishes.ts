import type { Wish } from '../../orders/grammar/order.js';
import { findWishProblem } from '../../orders/completion/wish-problems.js';
import type { Outcome } from '../state/tool-results.js';
import { meanGuests } from './all-guests.js';
import { placeBesideIt } from './beside-it.js';
import { planCopy, planSwap } from './plan-copy.js';
import { planDelete } from './plan-delete.js';
import { planResponse } from './plan-response.js';
import { planOtherwise } from './plan-otherwise.js';
import { planUpdate } from './plan-update.js';
import { planCreate } from './plan-create.js';
import { putInOrder } from './in-order.js';
import { planQuestion } from './plan-question.js';
import type { MessageReading } from '../message/message-reading.js';
import { planUndo } from './plan-undo.js';
import { type Plan, askQuestion } from './plan.js';
import { overtakes } from '../reply/after-turn.js';
import type { Situation } from '../state/situation.js';
import type { OpenQuestion, DialogueStep } from '../state/state.js';
import type { Call } from '../state/turns.js';

const PLANS: { [K in Wish['kind']]: (wish: Extract<Wish, { kind: K }>, situation: Situation) => Plan } = {
  create: planCreate,
  update: planUpdate,
  delete: planDelete,
  swap: planSwap,
  copy: planCopy,
  respond: planResponse,
  question: planQuestion,
  undo: planUndo,
};

function planWish<K extends Wish['kind']>(wish: Extract<Wish, { kind: K }>, situation: Situation): Plan {
  const found = findWishProblem(wish, situation.context);
  if (found && wish.kind !== 'create') return askQuestion(found.field, situation.say.problem(found.problem));
  const other = planOtherwise(wish, situation);
  if (other) return other;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the kind of a wish is the key of its plan
  return PLANS[wish.kind](wish, situation);
}

/** Plans all wishes of a message: first every look, then every proposal, then the words; a question only where nothing can be proposed. */
export function planChanges(
  { wishes, leftOut, withdraws = [], forgets }: Extract<MessageReading, { kind: 'wishes' }>,
  situation: Situation,
  texts: readonly string[] = [],
): DialogueStep {
  // A refused proposal is withdrawn at once; a corrected one when its replacement is proposed.
  const refused = wishes.length === 0 || forgets ? withdraws : [];
  const refusal = findUndone(refused, situation);
  if (refusal) return { calls: [refusal] };
  // "That's 4am": nothing changes.
  if (wishes.length === 0)
    return { say: refused.length > 0 ? wordWithdrawal(refused, situation) : situation.decideAbove() };
  const step = proposeAll(wishes, { leftOut, texts, replaced: forgets ? [] : withdraws }, situation);
  return refused.length > 0 && 'say' in step
    ? { ...step, say: `${wordWithdrawal(refused, situation)}\n${step.say}` }
    : step;
}

/** The call that withdraws proposals, as long as it was not made. */
function findUndone(ids: readonly string[], { desk }: Situation): Call | undefined {
  const call = { name: 'withdraw_proposals', arguments: { ids } };
  const outcome = ids.length > 0 ? desk.find(call) : undefined;
  return ids.length > 0 && !outcome ? call : undefined;
}

function proposeAll(
  told: Wish[],
  { leftOut, texts, replaced }: { leftOut: readonly string[]; texts: readonly string[]; replaced: string[] },
  situation: Situation,
): DialogueStep {
  const wishes = putInOrder(
    told.map((wish) => meanGuests(wish, situation)),
    situation.context,
  );
  const plans: Plan[] = [];
  for (const [index, wish] of wishes.entries())
    plans.push(planWish(placeBesideIt(wish, wishes[index - 1], plans, situation), situation));
  const looks = plans.flatMap((plan) => (plan.kind === 'lookup' ? plan.calls : []));
  if (looks.length > 0) return { calls: looks };
  const calls = plans.flatMap((plan) => (plan.kind === 'propose' ? plan.calls : []));
  const asked = plans.findIndex(({ kind }) => kind === 'ask');
  const ask = plans[asked];
  // What is missing of one of several new events is asked before any is proposed: it may say more of another one.
  const isUnsure = asked >= 0 && wishes[asked]?.kind === 'create' && wishes[asked].unsure !== undefined;
  const isFirst = isUnsure || wishes.every(({ kind }) => kind === 'create');
  if (ask?.kind === 'ask' && (isFirst || calls.length === 0))
    return askUser(ask, { wishes, index: asked, withdraws: replaced });
  const outcomes = calls.map((call) => situation.desk.find(call));
  const open = calls.filter((_call, index) => outcomes[index] === undefined);
  if (open.length > 0) return { calls: open };
  const made = new Set(outcomes.flatMap((outcome) => (outcome?.kind === 'proposed' ? [outcome.id] : [])));
  const ids = made.size > 0 ? replaced.filter((id) => !made.has(id)) : [];
  const withdrawal = findUndone(ids, situation);
  if (withdrawal) return { calls: [withdrawal] };
  const unasked = plans.flatMap((plan, index) => (plan.kind === 'ask' ? index : []));
  const untold = unasked.flatMap((index) => texts[index] ?? []);
  const step = { ...wordPlans(plans, calls, outcomes, [...untold, ...leftOut], situation), unasked };
  if (!('say' in step)) return step;
  const { replies } = situation.say;
  const isSaid = ids.length === 0 || outcomes.some((outcome) => outcome?.kind === 'proposed' && outcome.replaced);
  const left = made.size > 0 ? listLeft(calls, [...made, ...replaced], situation) : [];
  const more = [...(isSaid ? [] : [replies.replacesEarlier]), ...(left.length > 0 ? [replies.stillOpen(left)] : [])];
  return { ...step, say: [step.say, ...more].join(' ') };
}

/** What waits beside what was just proposed, as it was worded. */
function listLeft(calls: readonly Call[], gone: readonly string[], { state, isWaiting }: Situation): string[] {
  const open = isWaiting ? [...state.earlier, ...state.proposals] : [];
  return open
    .filter((one) => !gone.includes(one.id) && !calls.some((call) => overtakes({ id: '', call }, one)))
    .map(({ summary }) => summary);
}

/** Says which proposals are gone, and which still wait. */
function wordWithdrawal(ids: readonly string[], { state, say }: Situation): string {
  const summaries = (isGone: boolean): string[] =>
    [...state.earlier, ...state.proposals].flatMap(({ id, summary }) => (ids.includes(id) === isGone ? [summary] : []));
  const left = summaries(false);
  const said = say.replies.withdrawn(summaries(true));
  return left.length > 0 ? `${said} ${say.replies.stillOpen(left)}` : said;
}

function askUser(
  { field, question: words, options, events, proposals }: Extract<Plan, { kind: 'ask' }>,
  { wishes, index, withdraws }: Pick<OpenQuestion, 'wishes' | 'index'> & { withdraws: string[] },
): DialogueStep {
  const about = withdraws.length > 0 ? { withdraws } : {};
  const asks: OpenQuestion = { field, options, wishes, index, events, ...about, ...(proposals ? { proposals } : {}) };
  const call: Call = {
    name: 'ask_user',
    arguments: { question: words, field, ...(options.length > 0 ? { options } : {}) },
  };
  return { calls: [call], asks };
}

function wordPlans(
  plans: readonly Plan[],
  calls: readonly Call[],
  outcomes: readonly (Outcome | undefined)[],
  leftOut: readonly string[],
  { say }: Situation,
): DialogueStep {
  const { replies } = say;
  const notes = plans.flatMap((plan) => (plan.kind === 'propose' ? plan.notes : []));
  const proposed = outcomes.flatMap((outcome) => {
    if (outcome?.kind === 'proposed') {
      const said = replies.proposed(outcome.summary, outcome.conflicts, outcome.warnings);
      return [outcome.replaced ? `${said} ${replies.replacesEarlier}` : said];
    }
    return outcome?.kind === 'refused' ? [replies.refusals[outcome.reason]] : [];
  });
  const others = plans.flatMap((plan) => (plan.kind === 'say' ? [plan.words] : []));
  const lost = leftOut.length > 0 && calls.length > 0 ? [replies.leftOutWords(leftOut)] : [];
  const events = plans.flatMap((plan) => (plan.kind === 'say' ? (plan.events ?? []) : []));
  const shows = plans.some((plan) => plan.kind === 'say' && plan.events !== undefined);
  return {
    say: [...notes, ...proposed, ...others, ...lost].join('\n'),
    ...(shows && calls.length === 0 ? { events } : {}),
    ...(plans.every((plan) => plan.kind === 'say' && plan.staysOnTopic) ? { staysOnTopic: true as const } : {}),
    ...(plans.every((plan) => plan.kind === 'say' && plan.isMissing) ? { isMissing: true as const } : {}),
  };
}
