import type { Command } from '../commands/command.js';
import { Sentence } from '../commands/sentence.js';
import type { Intent } from '../../dto/parsed-request.dto.js';
import { planCreate } from './plan-create.js';
import { readMessage } from './read-message.js';
import type { Step, Turn } from './step.js';

const WRITES = new Set<Intent>(['create_event', 'update_event', 'delete_event']);
const SURE = 0.9;

/** Two orders of one message. */
interface SeveralOrders {
  first: string;
  rest: string;
}

/** Parts a message where a second order of its own begins: "cancel the dentist and book a haircut on Friday". */
function severalOrders({ request, language, context }: Turn): SeveralOrders | undefined {
  const { text } = request;
  const { several, single } = language.followUps;
  if (single.test(text.toLowerCase())) return undefined;
  const { mask } = Sentence.read(text, context, language);
  for (const { index, 0: joint } of mask.matchAll(several)) {
    const parts = { first: text.slice(0, index), rest: text.slice(index + joint.length) };
    const [one, other] = [parts.first, parts.rest].map((part) => readMessage(part, undefined, context, language));
    if (one && other && isWhole(one) && isWhole(other) && areTwo(one, other)) return parts;
  }
  return undefined;
}

/** An order that can stand alone: it names its event, and a new one tells its time. */
function isWhole({ intent, about, changes }: Command): boolean {
  if (!WRITES.has(intent) || !about.title) return false;
  if (intent === 'create_event') return about.when !== undefined;
  return intent === 'delete_event' || Object.keys(changes ?? {}).length > 2;
}

/** "Gym at 7 and dinner at 8": two events each at their own hour; else the second must be an order by its words. */
function areTwo(one: Command, other: Command): boolean {
  if (other.confidence >= SURE) return true;
  return one.intent === 'create_event' && one.about.when?.clock !== undefined && other.about.when?.clock !== undefined;
}

/** Plans new events at once; nothing where one of them is no new event, or lacks something. */
export function planTogether(turn: Turn): Step | undefined {
  const events = newEvents(turn);
  const steps = events?.map((event) => planCreate(event, turn)) ?? [];
  const calls = steps.flatMap((step) => ('calls' in step ? step.calls : []));
  const areAll =
    steps.length > 0 && calls.length === steps.length && calls.every(({ name }) => name === 'create_event');
  return areAll ? { calls } : undefined;
}

/** The parts of a message that are planned one after the other. */
export function orderedParts(turn: Turn): SeveralOrders | undefined {
  return newEvents(turn) ? undefined : severalOrders(turn);
}

function newEvents(turn: Turn): [Command, Command] | undefined {
  const { context, language } = turn;
  const parts = severalOrders(turn);
  if (!parts) return undefined;
  const [one, other] = [parts.first, parts.rest].map((part) => readMessage(part, undefined, context, language));
  return one?.intent === 'create_event' && other?.intent === 'create_event' ? [one, onSameDay(other, one)] : undefined;
}

/** Plans the second order once the first has come to a proposal; where it needs an answer first, the reply says that it is left out. */
export function planInTurn({ first, rest }: SeveralOrders, turn: Turn, plan: (turn: Turn) => Step): Step {
  const { request, language } = turn;
  const done = request.fresh.findIndex(({ outcome }) => outcome.kind === 'proposed');
  const former = {
    ...turn,
    request: { ...request, text: first, fresh: request.fresh.slice(0, done + 1 || undefined) },
  };
  const step = plan(former);
  if ('calls' in step) return step;
  const after = request.fresh.slice(done + 1);
  const isOwn = done >= 0 && request.answers.length === 0;
  const next = isOwn
    ? plan({ ...turn, request: { ...request, text: rest, fresh: after, outcomes: after } })
    : undefined;
  if (next && 'say' in next) return { say: `${step.say}\n${next.say}` };
  const asks = next?.calls.some(({ name }) => name === 'ask_user') ?? true;
  return next && !asks ? next : { say: `${step.say}\n${language.dialogue.separately(rest)}` };
}

function onSameDay(command: Command, { about: { when } }: Command): Command {
  const own = command.about.when;
  if (!own || own.date || own.fromNow || own.repeats || !when?.date) return command;
  return { ...command, about: { ...command.about, when: { ...own, date: when.date } } };
}
