import type { Wish } from '../../orders/grammar/order.js';
import { type DialogueState, type DialogueStep, type OpenQuestion, type Proposed } from '../state/state.js';
import { followSpoken, keepSpoken } from './spoken-after.js';
import type { Brought, TurnDone } from './turn-done.js';
import type { EventSeen } from '../state/tool-results.js';
import type { Made } from '../state/turns.js';

/** Questions that a later message may still answer: a word of it is not taken for the answer by itself. */
const LASTING = new Set(['start', 'event', 'target', 'attendees', 'by']);

/** The state behind a turn: what it asked, proposed and showed. */
export function foldTurn(before: DialogueState, turn: TurnDone): DialogueState {
  const { step, language } = turn;
  const brought = readMade(turn.made, before);
  const { open: _open, dropped: _dropped, isJustProposed: _was, chosen: _chosen, ...rest } = before;
  // An order that came to nothing is none to go on with, and what was not understood showed nothing.
  const isEmpty = turn.wishes.length === 0 || isOrder(turn.wishes) || step.isMissing === true;
  const isVain = isEmpty && !brought.asked && brought.fresh.length + brought.withdrawn.size === 0;
  const isKept = isVain || (before.proposals.length > 0 && asksWhether(step));
  const wishes = turn.wishes.length > 0 && !isKept ? withPending(turn.wishes, before) : before.wishes;
  const orders = isOrder(wishes) ? wishes : before.orders;
  const open = brought.asked ? step.asks : stillOpen(before, turn, brought);
  const chosen = followChoice(before, turn, brought);
  const base = {
    ...rest,
    language,
    ...(open ? { open } : {}),
    ...(chosen ? { chosen } : {}),
    spoken: keepSpoken(before.spoken, turn, brought),
  };
  // What was not understood restates what waits, a question about it stays with it, and an order that came to nothing passes.
  const isRestated = turn.isPassing
    ? turn.wishes.length === 0 || step.staysOnTopic === true
    : turn.wishes.length > 0 && !brought.asked && step.events === undefined;
  const wasProposed =
    before.isJustProposed && isRestated && brought.withdrawn.size === 0 ? { isJustProposed: true } : {};
  if (step.staysOnTopic)
    return { ...base, ...wasProposed, ...(asksOfOther(turn.wishes) ? { isAskedAbout: true } : {}) };
  // What was looked through for an order that came to nothing was never shown.
  if (isVain && step.events === undefined)
    return { ...base, ...wasProposed, ...openAfter(before, brought), wishes, orders };
  if (brought.asked && step.asks?.field !== 'event') return { ...base, ...openAfter(before, brought), wishes, orders };
  const { fresh, withdrawn } = brought;
  const dropped = withdrawn.size > 0 && fresh.length === 0 ? findDropped(before.wishes) : undefined;
  return {
    ...base,
    ...wasProposed,
    spoken: followSpoken(base.spoken, before.proposals, step, brought),
    ...openAfter(before, brought),
    wishes,
    orders,
    ...(fresh.length > 0 ? { isJustProposed: true, isAskedAbout: false } : {}),
    ...(dropped ? { dropped } : {}),
  };
}

/** Whether anything but the time of an event was asked. */
function asksOfOther(wishes: readonly Wish[]): boolean {
  return wishes.some((wish) => wish.kind === 'question' && wish.asks !== 'when');
}

/** Whether it is asked if what was told is a new event: what is open stays as it is. */
function asksWhether({ asks }: DialogueStep): boolean {
  const wish = asks?.wishes[asks.index];
  return wish?.kind === 'create' && wish.told !== undefined && asks?.field === 'summary';
}

function isOrder(wishes: readonly Wish[]): boolean {
  return wishes.some(({ kind }) => kind !== 'question');
}

function readMade(made: readonly Made[], { spoken: { shown } }: DialogueState): Brought {
  const outcomes = made.flatMap(({ outcome }) => outcome ?? []);
  const seen = outcomes.flatMap((outcome) => (outcome.kind === 'events' ? outcome.events : []));
  return {
    seen,
    slots: outcomes.flatMap((outcome) => (outcome.kind === 'slots' ? outcome.slots : [])),
    fresh: made.flatMap((one) => toProposed(one, [...shown, ...seen])),
    withdrawn: new Set(outcomes.flatMap((outcome) => (outcome.kind === 'withdrawn' ? outcome.ids : []))),
    asked: made.some(({ call }) => call.name === 'ask_user'),
    day: findDay(made),
  };
}

function findDay(made: readonly Made[]): string | undefined {
  const { from, to } = made.findLast(({ call }) => call.name === 'list_events')?.call.arguments ?? {};
  if (typeof from !== 'string' || typeof to !== 'string') return undefined;
  const hours = (Date.parse(`${to.slice(0, 16)}:00Z`) - Date.parse(`${from.slice(0, 16)}:00Z`)) / 3_600_000;
  return hours <= 24 ? from.slice(0, 10) : undefined;
}

/** The question of which of several events was meant stays known behind its answer, while nothing else is ordered. */
function followChoice(
  { open, chosen }: DialogueState,
  { isPassing }: TurnDone,
  { fresh }: Brought,
): OpenQuestion | undefined {
  if (open?.field === 'event' && fresh.length > 0) return open;
  return isPassing && fresh.length === 0 ? chosen : undefined;
}

/** A question stays open while its user asks something else, or says what is not understood. */
function stillOpen(
  { open }: DialogueState,
  { isPassing }: TurnDone,
  { slots, fresh, withdrawn }: Brought,
): OpenQuestion | undefined {
  // A free time that is picked is one for the change that lacked it; a new event takes it by itself.
  const isSlotted = slots.length > 0 && open?.wishes[open.index]?.kind !== 'update';
  const isKept = isPassing && !isSlotted && fresh.length + withdrawn.size === 0;
  return open && isKept && LASTING.has(open.field) ? { ...open, isPassedOver: true } : undefined;
}

/** The proposals that wait behind a turn: those of the last turn that made some, and those of earlier ones. */
function openAfter(
  { proposals, earlier }: DialogueState,
  { fresh, withdrawn }: Brought,
): Pick<DialogueState, 'proposals' | 'earlier'> {
  const isOpen = (one: Proposed): boolean => !withdrawn.has(one.id) && !fresh.some((newer) => overtakes(newer, one));
  if (fresh.length > 0) return { proposals: fresh, earlier: [...earlier, ...proposals].filter(isOpen) };
  return keepLatestProposals(proposals.filter(isOpen), earlier.filter(isOpen));
}

/** Where the last proposals are gone, those before them are the last. */
export function keepLatestProposals(
  proposals: Proposed[],
  earlier: Proposed[],
): Pick<DialogueState, 'proposals' | 'earlier'> {
  return proposals.length > 0 ? { proposals, earlier } : { proposals: earlier, earlier: [] };
}

/** Whether a proposal takes the place of another one: it says so, or changes the same event. */
export function overtakes({ id, call }: Pick<Proposed, 'id' | 'call'>, other: Proposed): boolean {
  const { eventId, replaces } = call.arguments;
  const isSameEvent = eventId !== undefined && eventId === other.call.arguments['eventId'];
  const isSameChange = call.name === other.call.name || [call.name, other.call.name].includes('delete_event');
  return id === other.id || replaces === other.id || (isSameEvent && isSameChange);
}

/** What was taken back, where another time may take it up again. */
function findDropped([wish]: readonly Wish[]): DialogueState['dropped'] {
  if (wish?.kind === 'update' && !wish.target.pointsBack) return wish;
  if (wish?.kind !== 'create') return undefined;
  const { replaces: _replaces, ...creation } = wish;
  return creation;
}

/** A time that is looked for is one for the event that lacked it. */
function withPending(wishes: Wish[], { open }: DialogueState): Wish[] {
  const [first] = wishes;
  return first?.kind === 'question' && first.asks === 'slots' && open
    ? [...wishes, ...open.wishes.filter(({ kind }) => kind === 'create')]
    : wishes;
}

function toProposed({ call, outcome }: Made, seen: readonly EventSeen[]): Proposed[] {
  if (outcome?.kind !== 'proposed') return [];
  const event = seen.find(({ id }) => id === call.arguments['eventId']);
  return [{ id: outcome.id, call, summary: outcome.summary, ...(event ? { event } : {}) }];
}
