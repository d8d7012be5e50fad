import type { Command } from '../commands/command.js';
import { joinTimes } from '../commands/join-times.js';
import { readTimes } from '../time/readings.js';
import { applyAnswers } from './apply-answers.js';
import { planCreate } from './plan-create.js';
import { readMessage } from './read-message.js';
import type { Step, Turn } from './step.js';
import type { Outcome } from './tool-results.js';
import { wordStretch } from './word-times.js';

interface Condition {
  /** The event to make, if its time is free. */
  command: Command;
  order: string;
  /** What to make where it is not. */
  otherwise?: Command;
}

/** Plans "if I'm free on Friday at noon, book lunch, else on Monday": looks, then proposes one of the two. */
export function planCondition(turn: Turn): Step | undefined {
  const condition = readCondition(turn);
  if (!condition) return undefined;
  if (condition.command.intent !== 'create_event') return { say: turn.language.dialogue.separately(condition.order) };
  const step = planCreate(condition.command, turn);
  const span = spanOf(step);
  if (!span) return step;
  const outcome = checked(turn);
  if (!outcome) return { calls: [{ name: 'check_availability', arguments: { ...span } }] };
  if (outcome.free) return step;
  if (condition.otherwise) return planCreate(condition.otherwise, turn);
  return { say: turn.language.dialogue.takenNothing(wordStretch(span.from, span.to, turn.locale)) };
}

/** Why the other time was proposed, if it was. */
export function conditionRemark(turn: Turn): string | undefined {
  const condition = readCondition(turn);
  const span = condition?.command.intent === 'create_event' && spanOf(planCreate(condition.command, turn));
  if (!span || checked(turn)?.free !== false) return undefined;
  return turn.language.dialogue.takenSo(wordStretch(span.from, span.to, turn.locale));
}

function checked({ request }: Turn): Extract<Outcome, { kind: 'free' }> | undefined {
  return request.fresh.map(({ outcome }) => outcome).find((outcome) => outcome.kind === 'free');
}

function readCondition(turn: Turn): Condition | undefined {
  const { request, context, language } = turn;
  const { text } = request;
  for (const pattern of language.followUps.conditions) {
    const groups = pattern.exec(text.toLowerCase())?.indices?.groups;
    const [order, time, otherwise] = ['order', 'time', 'otherwise'].map((name) => textAt(text, groups?.[name]));
    if (!order) continue;
    const command = applyAnswers(readMessage(`${order} ${time ?? ''}`, undefined, context, language), turn);
    if (command.intent === 'none') continue;
    const other = otherwise ? otherOf(command, otherwise, turn) : undefined;
    return { command, order, ...(other ? { otherwise: other } : {}) };
  }
  return undefined;
}

/** "Else on Monday" keeps what the event is and its time of day. */
function otherOf(command: Command, words: string, { context, language }: Turn): Command | undefined {
  const own = readMessage(words, undefined, context, language);
  if (own.intent === 'create_event' && own.about.title && own.about.when) return own;
  const when = joinTimes(readTimes(words, language.time, context));
  if (!when) return undefined;
  const { clock, date } = command.about.when ?? {};
  const kept = { ...(clock && !when.part ? { clock } : {}), ...(date && !when.fromNow ? { date } : {}) };
  return { ...command, about: { ...command.about, when: { ...kept, ...when } } };
}

function textAt(text: string, span: [number, number] | undefined): string | undefined {
  return span && text.slice(...span).trim();
}

function spanOf(step: Step): { from: string; to: string } | undefined {
  const values = 'calls' in step ? step.calls[0]?.arguments : undefined;
  const from = values?.['start'];
  const to = values?.['end'];
  return typeof from === 'string' && typeof to === 'string' ? { from, to } : undefined;
}
