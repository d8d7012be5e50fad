import type { Lattice } from '../../orders/lattice/lattice.js';
import type { Courtesy, Name, Target, Wish } from '../../orders/grammar/order.js';
import { capitalize } from '../../orders/creation/clean-title.js';
import type { When } from '../../time/expressions.js';
import { type OpenProposal, type Pointer, listIds, listOpen, pointAt } from '../events/open-proposals.js';
import { matchKind } from '../events/match-event.js';
import { readContrast } from '../events/described-event.js';
import { isOwnOrder } from '../follow-ups/own-orders.js';
import { isAddition } from '../follow-ups/additions.js';
import type { Correction } from './correction.js';
import { type OwnReading, listCourtesies, endsInNo, readLastCourtesy } from '../message/own-reading.js';
import { readScope } from './other-scope.js';
import type { Fragment } from '../../orders/reading/read-fragment.js';
import type { Surroundings } from '../state/situation.js';

/**
 * Reads which of the waiting proposals a message takes back: "no, the hairdresser", "except yoga", "keep the dentist", "neither".
 * Undefined when it takes none back; unclear when it keeps what none of them is about.
 */
export function readCorrection(own: OwnReading, around: Surroundings): Correction | 'no' | 'unclear' | undefined {
  const { fragment: read, obstacle } = own;
  if (obstacle && obstacle.isAll) return withoutTime(obstacle.when, own, around);
  const exchanged = readExchanged(own, around);
  if (exchanged) return exchanged;
  const spared = readSpared(own, around);
  if (spared) return spared;
  const negated = withoutNegated(own, around);
  if (negated) return negated;
  if (!read || read.unused > 0) return undefined;
  const { fragment } = read;
  if (fragment.is === 'except')
    return withoutSome(toPointerAt(fragment.except), own, around) ?? narrow(fragment, around);
  if (fragment.is === 'exceptTime') return withoutTimes(fragment.except, own, around);
  if (isOwnOrder(own, read.cost)) return undefined;
  const says = listCourtesies(own);
  const pointer = toPointer(fragment);
  return (
    readScope(fragment, own, around) ??
    (pointer && pickAmong(pointer, says, own, around)) ??
    readOther(fragment, says, own, around) ??
    (fragment.is === 'pick' ? pickSome(fragment, own, around) : undefined)
  );
}

/** "Not that one, the client call": the same for another event than the one that is refused. */
function readExchanged(own: OwnReading, around: Surroundings): Correction | undefined {
  const open = listWaiting(around);
  const { refused, meant } = (open.length > 0 ? readContrast(own) : undefined) ?? {};
  if (!refused?.fragment || !meant?.fragment || meant.fragment.unused > 0) return undefined;
  const { fragment } = refused.fragment;
  const pointer = toPointer(fragment);
  const isThat = fragment.is === 'pick' && fragment.pick === 'one' && !pointer;
  const gone = pointer ? pointAt(open, pointer, { language: own.language, context: around.context }) : [];
  const other =
    isThat || gone.length > 0 ? readOther(meant.fragment.fragment, new Set(['no']), meant, around) : undefined;
  // Of several, only the one that is refused is off.
  return other && gone.length > 0 ? { ...other, withdraws: listIds(gone) } : other;
}

/** "Not the first one" takes that one of several back. */
function withoutNegated(own: OwnReading, around: Surroundings): Correction | undefined {
  const { negated } = own;
  const fragment = negated?.unused === 0 ? negated.fragment : undefined;
  const pointer = fragment?.is === 'pick' && !fragment.to ? toPointer(fragment) : undefined;
  const open = listSeveral(around);
  if (!pointer || open.length < 2) return undefined;
  const gone = pointAt(open, pointer, { language: own.language, context: around.context });
  return gone.length < open.length ? withdraw(gone) : undefined;
}

/** What a fragment points at by itself; a time of day alone points at nothing. */
function toPointer(fragment: Fragment): Pointer | undefined {
  if (fragment.is === 'name') return { name: fragment.name, ...(fragment.when ? { when: fragment.when } : {}) };
  if (fragment.is === 'people') return { people: fragment.people };
  if (fragment.is === 'time') return fragment.when.date ? { when: fragment.when } : undefined;
  if (fragment.is !== 'pick' || fragment.pick === 'none' || fragment.pick === 'all') return undefined;
  const { pick, people, when, name } = fragment;
  const isEmpty = pick === 'one' && people.length === 0 && !when && !name;
  return isEmpty ? undefined : { pick, people, ...(when ? { when } : {}), ...(name ? { name } : {}) };
}

/** "Keep the dentist", "the hairdresser not", "only the first": what becomes of those it points at, or of the others. */
function pickAmong(
  pointer: Pointer,
  says: ReadonlySet<Courtesy>,
  own: OwnReading,
  around: Surroundings,
): Correction | 'unclear' | undefined {
  // "The gym, forget it" drops that one, whatever was to become of it.
  if (says.has('neverMind') && !says.has('keep') && pointer.name) return withoutSome(pointer, own, around);
  const keeps = says.has('keep');
  if (keeps && !says.has('only'))
    return keepSome(pointer, own, around) ?? (says.has('keep') ? leaveAll(pointer, around) : undefined);
  if (pointer.name && endsInNo(own)) return withoutSome(pointer, own, around);
  // "Den am Freitag doch nicht": what is refused is no other event to be cancelled.
  if (readLastCourtesy(own) === 'no' && lastOrder(around)?.kind === 'delete' && listWaiting(around).length > 0)
    return withoutSome(pointer, own, around) ?? 'unclear';
  const isInstead = pointer.name !== undefined && (says.has('no') || says.has('instead'));
  return says.has('only') || isInstead ? withoutOthers(pointer, own, around) : undefined;
}

/** "No, the hairdresser", "just tomorrow's": the same for another event. */
function readOther(
  fragment: Fragment,
  says: ReadonlySet<Courtesy>,
  own: OwnReading,
  around: Surroundings,
): Correction | undefined {
  // In some languages "the" alone is "the one", too.
  const isNamed = fragment.is === 'name' || (fragment.is === 'pick' && fragment.pick === 'one');
  if (isNamed && fragment.name && (says.has('instead') || says.has('no'))) {
    const { name, when } = fragment;
    // "The interview at 12 rather": a new time of what is proposed.
    if (when && pointAt(listWaiting(around), { name }, { language: own.language, context: around.context }).length > 0)
      return undefined;
    return (
      renameAgain(name, around) ??
      retarget(around, ({ scope }) => ({
        people: [],
        name,
        ...(when ? { when } : {}),
        ...(scope ? { scope } : {}),
      }))
    );
  }
  // "Not that one, the one with Marcus".
  const isOther = says.has('instead') || says.has('no');
  if (fragment.is === 'pick' && fragment.pick === 'one' && fragment.people.length > 0 && !fragment.to && isOther)
    return retarget(around, ({ scope }) => ({
      people: fragment.people,
      ...(fragment.when ? { when: fragment.when } : {}),
      ...(scope ? { scope } : {}),
    }));
  // A deletion has no time to change: "just tomorrow's" is another event of the name.
  const when =
    fragment.is === 'time' || (fragment.is === 'pick' && fragment.pick === 'one') ? fragment.when : undefined;
  if (!when?.date || isAddition(own)) return undefined;
  if (lastOrder(around)?.kind === 'delete')
    return retarget(around, ({ name, people, isAll }) => ({
      people,
      when,
      ...(name ? { name } : {}),
      ...(isAll ? { isAll } : {}),
    }));
  const { picks, definite } = own.read.text.lattice;
  // "Celui du 9", and no mere "el martes".
  const isPicked = picks.some((edges, at) =>
    edges.some(({ to, value }) => value === 'one' && (to > at + 1 || definite[at] !== to)),
  );
  return changeInstance(when, isPicked, says, around) ?? (says.has('only') ? cancelOnly(when, around) : undefined);
}

/** "Only on Thursday", "no, the one next week" behind a change of one of a series: the same change of another one. */
function changeInstance(
  when: When,
  isPicked: boolean,
  says: ReadonlySet<Courtesy>,
  around: Surroundings,
): Correction | undefined {
  const { event, proposal } = around.state.spoken.topic ?? {};
  const order = lastOrder(around);
  if (order?.kind !== 'update' || order.target.pointsBack || !proposal || !event?.recurringEventId) return undefined;
  const isOther = isPicked || (says.has('only') && !order.changes.when?.date);
  const name = { words: event.summary, from: 0, to: 0 };
  return isOther && !when.clock && !when.repeats ? retarget(around, () => ({ people: [], name, when })) : undefined;
}

/** "Only the one on the 10th", behind a question about what is to be cancelled: that event of the series alone. */
function cancelOnly(when: When, { state, isWaiting }: Surroundings): Correction | undefined {
  const [proposal, ...others] = isWaiting ? state.proposals : [];
  const words = proposal?.call.name === 'delete_event' && others.length === 0 ? proposal.event?.summary : undefined;
  if (!proposal || !words) return undefined;
  const target = { people: [], name: { words, from: 0, to: 0 }, when };
  return { wishes: [{ kind: 'delete', target }], withdraws: [proposal.id] };
}

/** "No, Acme review" behind a new name is another new name. */
function renameAgain({ words, article }: Name, { state, isWaiting }: Surroundings): Correction | undefined {
  const [former] = state.wishes;
  const { title, ...others } = former?.kind === 'update' ? former.changes : {};
  const isOnlyName = title !== undefined && Object.keys(others).length === 0;
  if (!isWaiting || !isOnlyName || article === 'definite' || !state.spoken.topic?.proposal) return undefined;
  return {
    wishes: [{ kind: 'update', target: { people: [], pointsBack: true }, changes: { title: capitalize(words) } }],
    withdraws: [],
  };
}

/** The last order with another target, in the place of what it proposed. */
function retarget(around: Surroundings, to: (target: Target) => Target): Correction | undefined {
  const { state, isWaiting } = around;
  const order = lastOrder(around);
  if (!order || !('target' in order)) return undefined;
  const withdraws = isWaiting ? state.proposals.map(({ id }) => id) : [];
  return { wishes: [{ ...order, target: to(order.target) }], withdraws };
}

/** The order that what waits came from, even where something was asked since. */
function lastOrder({ state, isWaiting }: Surroundings): Wish | undefined {
  return [...state.wishes, ...(isWaiting ? state.orders : [])].find(
    ({ kind }) => kind === 'delete' || kind === 'update' || kind === 'respond',
  );
}

/** "Except yoga" before anything is proposed narrows the order. */
function narrow({ except }: Extract<Fragment, { is: 'except' }>, around: Surroundings): Correction | undefined {
  if (around.isWaiting) return undefined;
  const { words } = except;
  return retarget(around, (target) => ({ ...target, isAll: true, except: [{ words, from: 0, to: 0 }] }));
}

function listWaiting({ state, isWaiting }: Surroundings): OpenProposal[] {
  return isWaiting ? listOpen(state) : [];
}

/** Those of several that are spoken of: of the last turn where it made several, else all. */
function listSeveral(around: Surroundings): OpenProposal[] {
  const open = listWaiting(around);
  const last = open.filter(({ proposal }) => around.state.proposals.includes(proposal));
  return last.length > 1 ? last : open;
}

/** "Not the hairdresser" takes one of several proposals back. */
function withoutSome(pointer: Pointer, { language }: OwnReading, around: Surroundings): Correction | undefined {
  return withdraw(pointAt(listWaiting(around), pointer, { language, context: around.context }));
}

/** "Only the first" takes all others back. */
function withoutOthers(pointer: Pointer, { language }: OwnReading, around: Surroundings): Correction | undefined {
  const open = listSeveral(around);
  const kept = pointAt(open, pointer, { language, context: around.context });
  return kept.length > 0 ? withdraw(open.filter((one) => !kept.includes(one))) : undefined;
}

/** "Keep the dentist": what was to be cancelled or changed stays as it is; of new events, those kept are all there are to be. */
function keepSome(pointer: Pointer, own: OwnReading, around: Surroundings): Correction | undefined {
  const kept = pointAt(listWaiting(around), pointer, { language: own.language, context: around.context });
  const there = kept.filter(({ proposal }) => proposal.call.name !== 'create_event');
  return there.length > 0 ? withdraw(there) : withoutOthers(pointer, own, around);
}

/** What waits is about nothing that is to be kept, so all of it stays. */
function leaveAll({ name }: Pointer, around: Surroundings): 'unclear' | undefined {
  return name && listWaiting(around).length > 0 ? 'unclear' : undefined;
}

/** "Keep both": nothing that is there is cancelled or changed. */
function keepAll(around: Surroundings): Correction | undefined {
  return leaveThere(listWaiting(around));
}

/** "Don't cancel the dentist", "leave the call in", "it stays as it was": what is refused takes back what was proposed of the event it names. */
function readSpared(own: OwnReading, around: Surroundings): Correction | undefined {
  const { read, language } = own;
  const { lattice } = read.text;
  const kept = read.asides.find(({ clause }) => clause.why === 'kept')?.clause;
  const isRefused = read.asides.some(({ clause }) => clause.why === 'negation') || listCourtesies(own).has('keep');
  const { name, when } = kept ? { name: kept.kept, when: undefined } : (read.mention ?? {});
  if (read.wishes.length > 0 || !(kept ?? isRefused)) return undefined;
  const open = listWaiting(around);
  // "It stays as it was", "everything stays".
  const isAny = kept !== undefined && (!name || (lattice.picks[name.from] ?? []).some(({ value }) => value === 'all'));
  if (isAny) return leaveThere(listSeveral(around));
  // "Leave it on Thursday, but at 9" is a new time of the only one.
  if (!name || (name.words === '' && open.length < 2)) return undefined;
  const points = (told: Name): OpenProposal[] =>
    pointAt(open, { ...toPointerAt(told), ...(when ? { when } : {}) }, { language, context: around.context });
  const whole = points(name);
  // "Don't touch the client call": the verb may not be known.
  const meant = whole.length > 0 ? whole : points({ ...name, words: wordsBehindArticle(name, lattice) });
  const [only, ...others] = open;
  const isOfKind = kept && only && others.length === 0 && matchKind(name.words, only.after, language) !== undefined;
  return leaveThere(meant.length === 0 && isOfKind ? open : meant);
}

/** What names an event, be it by its place among the others, or by its time. */
function toPointerAt({ words, pick, when }: Name): Pointer {
  if (pick) return { pick };
  return { ...(words ? { name: { words } } : {}), ...(when ? { when } : {}) };
}

/** What was to be cancelled or changed stays as it is. */
function leaveThere(open: readonly OpenProposal[]): Correction | undefined {
  return withdraw(open.filter(({ proposal }) => proposal.call.name !== 'create_event'));
}

/** The words of a name from its first article on. */
function wordsBehindArticle({ words, from, to }: Name, lattice: Lattice): string {
  const at = lattice.definite.findIndex((end, start) => start > from && start < to && end > start);
  return at < 0 ? words : lattice.words(lattice.definite[at] ?? at, to);
}

/** "Friday doesn't work": a proposal for then is off. */
function withoutTime(when: When | undefined, own: OwnReading, around: Surroundings): Correction | undefined {
  const open = listWaiting(around).filter(({ proposal }) => proposal.call.name !== 'delete_event');
  if (!when) return open.length === 1 ? withdraw(open) : undefined;
  return withdraw(pointAt(open, { when }, { language: own.language, context: around.context }));
}

/** "Not on Friday" takes those of several proposals back that are on that day. */
function withoutTimes(times: readonly When[], own: OwnReading, around: Surroundings): Correction | undefined {
  const open = listSeveral(around);
  if (open.length < 2) return undefined;
  const { context } = around;
  return withdraw(open.filter((one) => times.some((when) => pointAt([one], { when }, { ...own, context }).length > 0)));
}

/** "Neither" takes all back, "only the one with Ben" all others. */
function pickSome(
  fragment: Extract<Fragment, { is: 'pick' }>,
  own: OwnReading,
  around: Surroundings,
): Correction | 'no' | undefined {
  if (fragment.pick === 'none')
    return around.isWaiting && !around.state.open ? (withdraw(listWaiting(around)) ?? 'no') : 'no';
  if (fragment.pick === 'all') return listCourtesies(own).has('keep') ? keepAll(around) : undefined;
  const pointer = toPointer(fragment);
  const ofSeries = pickInSeries(fragment, around);
  return ofSeries ?? (pointer && !fragment.to ? withoutOthers(pointer, own, around) : undefined);
}

/** "The next two", behind one event of a series that is to be cancelled: those of the series. */
function pickInSeries(
  { pick, people, when, name }: Extract<Fragment, { is: 'pick' }>,
  around: Surroundings,
): Correction | undefined {
  const { event, proposal } = around.state.spoken.topic ?? {};
  const isBare = people.length === 0 && !when && !name && pick.includes(' ');
  if (!isBare || !proposal || !event?.recurringEventId || lastOrder(around)?.kind !== 'delete') return undefined;
  return retarget(around, () => ({ people: [], name: { words: event.summary, from: 0, to: 0 }, pick }));
}

function withdraw(open: readonly OpenProposal[]): Correction | undefined {
  return open.length > 0 ? { wishes: [], withdraws: listIds(open) } : undefined;
}
