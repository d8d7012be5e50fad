import type { Wish } from '../../orders/grammar/order.js';
import type { Lattice } from '../../orders/lattice/lattice.js';
import { isAsked } from '../state/state.js';
import type { Surroundings } from '../state/situation.js';
import { type ChangePart, joinChanges } from '../changes/join-changes.js';
import type { MessageReading, WishesRead } from './message-reading.js';
import { type PartRead, isWorthNaming, listTimes } from '../beside-calendar/remark.js';
import { type Part, type ReadPart, partMessage } from './part-message.js';

/**
 * Reads a message by its parts where something is open: "I sleep in on Sundays. 2pm please". The parts that alone are clear changes of what
 * is open count, and are one; the others are talk, of which is named what holds a time, an order or a kind of event. Where the message makes
 * sense as a whole (`isSensible`), the talk has to tell of somebody. Undefined when its parts make no more sense.
 */
export function readParts(
  whole: MessageReading,
  lattice: Lattice,
  around: Surroundings,
  readAnew: ReadPart,
  isSensible: boolean,
): WishesRead | undefined {
  const { state, isWaiting } = around;
  const isOpen =
    isWaiting || state.open !== undefined || state.spoken.topic !== undefined || state.spoken.shown.length > 0;
  // Where a name is asked for, any words may be one.
  const isNameAsked = isAsked(state) && (state.open?.field === 'summary' || state.open?.field === 'title');
  if (!isOpen || isNameAsked || lattice.isTooLong) return undefined;
  const read = readOnce(readAnew);
  const parts = partTold(whole, lattice, around, read, isSensible);
  const changes = parts.flatMap((one) => (one.is === 'change' || one.is === 'order' ? [one] : []));
  const talk = parts.filter(({ is }) => is === 'talk');
  const isAbout = changes.every(({ is }) => is === 'change');
  // "No" before what is told instead refuses nothing more.
  const isRefused = parts.some(({ is }, at) => is === 'refusal' && (at > 0 || !isAbout));
  if (changes.length === 0 || isRefused || (!isAbout && changes.length > 1)) return undefined;
  const isRelated = whole.kind === 'wishes' && whole.isRelated === true && !whole.withdraws;
  const isOther = talk.length > 0 || (!isRelated && changes.some(({ isConsequence }) => isConsequence));
  if (isSensible && (!isOther || isPremise(parts, changes))) return undefined;
  const joined = joinChanges(changes, around, (words, within) => read(words, within).reading);
  if (!joined) return undefined;
  const named = talk.filter((one) => isWorthNaming(one.lattice)).map(({ words }) => words);
  return withRefused({ ...joined, leftOut: [...joined.leftOut, ...named] }, whole);
}

/** The parts of a message, with talk that tells of somebody where there are such, and else, unless it makes sense as a whole, with any talk. */
function partTold(
  whole: MessageReading,
  lattice: Lattice,
  around: Surroundings,
  read: ReadPart,
  isSensible: boolean,
): Part[] {
  const told = partMessage(lattice, around, read, 'told change');
  if (told) return told;
  const isEvent = whole.kind === 'wishes' && whole.wishes.every(({ kind }) => kind === 'create');
  const isDoubted = whole.kind === 'wishes' && whole.wishes.every((wish) => wish.kind === 'create' && wish.told);
  if (!isEvent && isSensible) return [];
  const changed = partMessage(lattice, around, read, 'change') ?? [];
  // "At 4, cake with Jo" is rather an event than talk, but not "make that 4, cake with that lot goes on forever".
  if (isEvent) return isDoubted || changed.some(ordersIt) ? changed : [];
  return changed.length > 0 ? changed : (partMessage(lattice, around, read, 'order') ?? []);
}

/** "Make that 4": whether a part orders a change of what it points at. */
function ordersIt({ is, lattice }: Part): boolean {
  const { verbs, pronouns } = lattice;
  const orders = (at: number): boolean =>
    (verbs[at] ?? []).some(
      ({ to, value: { stand, pointsBack } }) => stand === 'first' && (pointsBack === true || (pronouns[to] ?? 0) > to),
    );
  return is === 'change' && lattice.tokens.some((_token, at) => orders(at));
}

/** "The plumber comes on Friday at 9, remind me an hour before": a detail behind a time that is told belongs to what is at that time. */
function isPremise([first]: readonly Part[], changes: readonly ChangePart[]): boolean {
  const isTimed = first?.is === 'talk' && listTimes(first.lattice).length > 0;
  return isTimed && !changes.some(({ reading }) => reading.wishes.some(tellsTime));
}

function tellsTime(wish: Wish): boolean {
  if (wish.kind === 'create') return wish.when !== undefined;
  if (wish.kind !== 'update') return false;
  const { when, shift, endsAt } = wish.changes;
  return (when ?? shift ?? endsAt) !== undefined;
}

/** Each part is read once in the same surroundings. */
function readOnce(read: ReadPart): ReadPart {
  const known = new Map<string, { around: Surroundings; part: PartRead }>();
  return (words, around) => {
    const before = known.get(words);
    if (before?.around === around) return before.part;
    const fresh = read(words, around);
    known.set(words, { around, part: fresh });
    return fresh;
  };
}

/** A refusal at the beginning holds, unless what follows changes what it refuses. */
function withRefused(read: WishesRead, whole: MessageReading): WishesRead {
  const withdraws = whole.kind === 'unclear' ? (whole.withdraws ?? []) : [];
  const isOwn = read.wishes.every((wish) => !isOfTopic(wish)) && !read.withdraws;
  return isOwn && withdraws.length > 0 ? { ...read, withdraws, forgets: true } : read;
}

/** Whether a wish is about what was spoken of, or a proposal. */
function isOfTopic(wish: Wish): boolean {
  if (wish.kind === 'create') return wish.replaces !== undefined;
  const { pointsBack, eventId, proposals } = wish.target;
  return pointsBack === true || eventId !== undefined || proposals !== undefined;
}
