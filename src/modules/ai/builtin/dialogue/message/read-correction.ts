import type { Name, Target, Wish } from '../../orders/grammar/order.js';
import { capitalize } from '../../orders/wishes/titles.js';
import type { When } from '../../time/expressions.js';
import type { TimeContext } from '../../time/context.js';
import { pointedAt } from '../events/choose-event.js';
import { isAt } from '../events/pick-event.js';
import { courtesies, isOwnOrder } from './follow-up.js';
import { matchName } from '../events/match-event.js';
import type { OwnReading } from './own-reading.js';
import { type DialogueState, type Proposed, toDraft } from '../state/state.js';
import type { Surroundings } from '../state/surroundings.js';
import type { EventSeen } from '../state/tool-results.js';

/** Orders that take the place of proposals, or proposals that nothing takes the place of. */
export interface Correction {
  wishes: Wish[];
  /** The ids of the proposals to withdraw. */
  withdraws: string[];
}

/** What a message takes back of the last proposals: "no, the hairdresser", "except yoga", "neither"; nothing where it takes none back. */
export function readCorrection(own: OwnReading, around: Surroundings): Correction | 'no' | undefined {
  const { fragment: read } = own;
  if (!read || read.unused > 0) return undefined;
  const { fragment } = read;
  if (fragment.is === 'except') return withoutSome(fragment.except.words, own, around);
  if (fragment.is === 'exceptTime') return withoutTimes(fragment.except, around);
  if (isOwnOrder(own, read.cost)) return undefined;
  const { state } = around;
  const says = courtesies(own);
  // In some languages "the" alone is "the one", too.
  const isNamed = fragment.is === 'name' || (fragment.is === 'pick' && fragment.pick === 'one');
  if (isNamed && fragment.name && endsInNo(own)) {
    const without = withoutSome(fragment.name.words, own, around);
    if (without) return without;
  }
  if (isNamed && fragment.name && (says.has('instead') || says.has('no'))) {
    const { name, when } = fragment;
    const renamed = renameAgain(name, around);
    if (renamed) return renamed;
    return retarget(around, ({ scope }) => ({
      people: [],
      name,
      ...(when ? { when } : {}),
      ...(scope ? { scope } : {}),
    }));
  }
  if (fragment.is === 'pick') return pickSome(fragment, own, around);
  // A deletion has no time to change: "just tomorrow's" is another event of the name.
  if (fragment.is === 'time' && state.wishes[0]?.kind === 'delete' && fragment.when.date)
    return retarget(around, ({ name, people }) => ({ people, when: fragment.when, ...(name ? { name } : {}) }));
  return undefined;
}

/** "No, Acme review" behind a new name is another new name. */
function renameAgain({ words, article }: Name, { state, isWaiting }: Surroundings): Correction | undefined {
  const [former] = state.wishes;
  const { title, ...others } = former?.kind === 'update' ? former.changes : {};
  const isOnlyName = title !== undefined && Object.keys(others).length === 0;
  if (!isWaiting || !isOnlyName || article === 'definite' || !state.topic?.proposal) return undefined;
  return {
    wishes: [{ kind: 'update', target: { people: [], pointsBack: true }, changes: { title: capitalize(words) } }],
    withdraws: [],
  };
}

/** "The hairdresser not": some languages name the withdrawn event first. */
function endsInNo({ read: { text } }: OwnReading): boolean {
  const { lattice } = text;
  const last = lattice.tokens.findLastIndex((_token, at) => !lattice.isMark(at));
  const said = last > 0 ? lattice.courtesyAt(last) : undefined;
  return said === 'no' || said === 'instead';
}

/** The last order with another target, in the place of what it proposed. */
function retarget({ state, isWaiting }: Surroundings, to: (target: Target) => Target): Correction | undefined {
  const order = state.wishes.find(({ kind }) => kind === 'delete' || kind === 'update' || kind === 'respond');
  if (!order || !('target' in order)) return undefined;
  return { wishes: [{ ...order, target: to(order.target) }], withdraws: isWaiting ? listIds(state.proposals) : [] };
}

/** "Not the hairdresser" takes one of several proposals back; before anything is proposed it narrows the order. */
function withoutSome(words: string, own: OwnReading, around: Surroundings): Correction | undefined {
  const { state, isWaiting } = around;
  const unwanted = state.proposals.filter((proposal) => {
    const event = findEvent(proposal);
    return event !== undefined && matchesAny(words, event, own);
  });
  if (isWaiting && unwanted.length > 0) return { wishes: [], withdraws: listIds(unwanted) };
  return isWaiting
    ? undefined
    : retarget(around, (target) => ({ ...target, isAll: true, except: { words, from: 0, to: 0 } }));
}

/** "Not on Friday" takes those of several proposals back that are on that day. */
function withoutTimes(times: readonly When[], { state, isWaiting, context }: Surroundings): Correction | undefined {
  if (!isWaiting || state.proposals.length < 2) return undefined;
  const unwanted = state.proposals.filter((proposal) => {
    const event = findEvent(proposal);
    return event !== undefined && times.some((when) => isAt(event.start, when, context));
  });
  return unwanted.length > 0 ? { wishes: [], withdraws: listIds(unwanted) } : undefined;
}

/** Whether an event is one of those named: "the dentist and the piano lesson". */
function matchesAny(words: string, event: EventSeen, { language }: OwnReading): boolean {
  return words.split(language.jointPattern).some((name) => matchName(name, event, language).score > 0);
}

/** "Neither" takes all back, "only the one with Ben" all others. */
function pickSome(
  fragment: Parameters<typeof pointedAt>[0],
  own: OwnReading,
  { state, isWaiting, context }: Surroundings,
): Correction | 'no' | undefined {
  const { pick } = fragment;
  if (pick === 'none') return isWaiting && !state.open ? { wishes: [], withdraws: listIds(state.proposals) } : 'no';
  if (!isWaiting || pick === 'all' || state.proposals.length < 2) return undefined;
  const kept = new Set<string | undefined>(pointedAmong(fragment, own, state, context));
  const others = state.proposals.filter((proposal) => !kept.has(findEvent(proposal)?.id));
  return kept.size > 0 && others.length > 0 ? { wishes: [], withdraws: listIds(others) } : undefined;
}

function pointedAmong(
  fragment: Parameters<typeof pointedAt>[0],
  own: OwnReading,
  { proposals }: DialogueState,
  context: TimeContext,
): string[] {
  const events = proposals.flatMap((proposal) => findEvent(proposal) ?? []);
  return pointedAt(fragment, own, events, context).map(({ id }) => id);
}

function findEvent({ event, call }: Proposed): EventSeen | undefined {
  return event ?? toDraft(call);
}

function listIds(proposals: readonly Proposed[]): string[] {
  return proposals.map(({ id }) => id);
}
