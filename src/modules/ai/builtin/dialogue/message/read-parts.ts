import type { Lattice } from '../../orders/lattice/lattice.js';
import type { Update, Wish } from '../../orders/grammar/order.js';
import type { Surroundings } from '../state/surroundings.js';
import type { MessageReading } from './message-reading.js';

type WishesRead = Extract<MessageReading, { kind: 'wishes' }>;
type Unclear = Extract<MessageReading, { kind: 'unclear' }>;

/** The most places at which a message is parted. */
const MOST_PLACES = 4;
/** What is said so is no remark beside an order: it changes what the order means, or is meant for somebody else. */
const BINDING = new Set<Unclear['why']>(['condition', 'elsewhere', 'too long']);

/**
 * Reads a message that was not understood as a whole by two parts of it: "I sleep in on Sundays. 2pm please". A part that only
 * remarks on something is named as left out, and two changes of the same event become one. Undefined when its parts make no more sense.
 */
export function readParts(
  whole: MessageReading,
  lattice: Lattice,
  { state, isWaiting }: Surroundings,
  read: (part: string) => MessageReading,
): MessageReading | undefined {
  const isOpen = isWaiting || state.open !== undefined || state.topic !== undefined;
  if (whole.kind !== 'unclear' || BINDING.has(whole.why) || !isOpen) return undefined;
  for (const place of listPlaces(lattice)) {
    const parts = [lattice.words(0, place.end), lattice.words(place.next, lattice.length)];
    const [first, last] = parts.map(read);
    const joined =
      first && last && (merge(first, last) ?? beside(last, first, parts[0]) ?? beside(first, last, parts[1]));
    if (joined) return withRefused(joined, whole);
  }
  return undefined;
}

interface Place {
  /** The end of the first part, and where the second begins. */
  end: number;
  next: number;
}

/** Where a message may be parted: at marks and joining words, the first first. */
function listPlaces(lattice: Lattice): Place[] {
  const places: Place[] = [];
  for (let at = 1; at < lattice.length - 1; at += 1) {
    const isMark = lattice.isMark(at) && lattice.tokens[at + 1]?.spaced === true;
    const joint = lattice.joints[at] ?? 0;
    if (isMark) places.push({ end: at, next: at + 1 });
    else if (joint > at && joint < lattice.length) places.push({ end: at, next: joint });
  }
  return places.slice(0, MOST_PLACES);
}

/** The wishes of one part, where the other is polite or a remark. */
function beside(kept: MessageReading, other: MessageReading, words = ''): WishesRead | undefined {
  if (kept.kind !== 'wishes' || kept.wishes.some(isGuess)) return undefined;
  // A refusal changes what the rest means.
  if (other.kind === 'courtesy') return other.says === 'no' || other.says === 'neverMind' ? undefined : kept;
  if (other.kind !== 'unclear' || BINDING.has(other.why)) return undefined;
  return { ...kept, leftOut: [...kept.leftOut, words] };
}

/** A new event that no verb ordered may be the rest of a remark. */
function isGuess(wish: Wish): boolean {
  return wish.kind === 'create' && wish.isStated === true;
}

/** "Remind me an hour before and make it 90 minutes": two changes of what was spoken of. */
function merge(first: MessageReading, last: MessageReading): WishesRead | undefined {
  const [one, other] = [onlyUpdate(first), onlyUpdate(last)];
  if (!one || !other || first.kind !== 'wishes') return undefined;
  const known = Object.keys(one.changes);
  if (Object.keys(other.changes).some((key) => known.includes(key))) return undefined;
  return { ...first, wishes: [{ ...one, changes: { ...one.changes, ...other.changes } }] };
}

/** The one change of a reading, where it is of what was spoken of. */
function onlyUpdate(reading: MessageReading): Update | undefined {
  const [wish, ...others] = reading.kind === 'wishes' ? reading.wishes : [];
  if (wish?.kind !== 'update' || others.length > 0) return undefined;
  const { people, pointsBack, ...told } = wish.target;
  return pointsBack && people.length === 0 && Object.keys(told).length === 0 ? wish : undefined;
}

/** A refusal at the beginning holds, unless what follows changes what it refuses. */
function withRefused(read: WishesRead, { withdraws = [] }: Unclear): WishesRead {
  const isOwn = read.wishes.every((wish) => !isOfTopic(wish)) && !read.withdraws;
  return isOwn && withdraws.length > 0 ? { ...read, withdraws, forgets: true } : read;
}

function isOfTopic(wish: Wish): boolean {
  if (wish.kind === 'create') return wish.replaces !== undefined;
  const { pointsBack, eventId, proposals } = wish.target;
  return pointsBack === true || eventId !== undefined || proposals !== undefined;
}
