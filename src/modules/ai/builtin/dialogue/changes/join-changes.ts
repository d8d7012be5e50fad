import type { Changes, Creation, Update, Wish } from '../../orders/grammar/order.js';
import { mergeWhen } from '../../time/merge/merge.js';
import { isOnlyPointing } from '../../orders/wishes/changes-of-it.js';
import { changeCreation, mergeToldTime } from '../state/proposed-creation.js';
import type { OpenQuestion } from '../state/state.js';
import type { Surroundings } from '../state/situation.js';
import { findCreation } from './change-proposal.js';
import type { MessageReading, WishesRead } from '../message/message-reading.js';

/** A part of a message that changes what is open. */
export interface ChangePart {
  words: string;
  reading: WishesRead;
  /** It follows from the part before: "so make it 11". */
  isConsequence: boolean;
}

/**
 * Joins changes of what is open that one message tells: "remind me an hour before and make it 90 minutes". Nothing where they contradict
 * each other, unless the last follows from those before: then it holds.
 */
export function joinChanges(
  [first, ...others]: readonly ChangePart[],
  around: Surroundings,
  read: (words: string, around: Surroundings) => MessageReading,
): WishesRead | undefined {
  let joined = first?.reading;
  for (const next of others) {
    if (!joined) return undefined;
    // "Mondays are no good, Tuesday then" refuses nothing but the day.
    if (joined.wishes.length === 0 && next.reading.wishes.length > 0) {
      joined = next.reading;
      continue;
    }
    const merged = around.state.open ? undefined : (leaveOutToo(joined, next, around) ?? mergeUpdates(joined, next));
    const both = merged ?? readBehind(joined, next, around, read);
    // "We finish before Christmas, so until the 16th": the reason is told by what follows from it.
    joined = both ?? (next.isConsequence ? { ...next.reading, leftOut: [...joined.leftOut] } : undefined);
  }
  return joined;
}

/** "Nothing on Christmas Eve or New Year's Eve": a day behind one that a series leaves out is left out as well. */
function leaveOutToo(
  joined: WishesRead,
  { reading, isConsequence }: ChangePart,
  around: Surroundings,
): WishesRead | undefined {
  const [wish, ...others] = joined.wishes;
  const { when, ...more } = onlyUpdate(reading)?.changes ?? {};
  const isDay = when?.date !== undefined && !when.clock && Object.keys(more).length === 0 && !isConsequence;
  if (wish?.kind !== 'create' || others.length > 0 || !isDay) return undefined;
  const known = findCreation(around)?.wish.except?.length ?? 0;
  const except = wish.except ?? [];
  return except.length > known ? { ...joined, wishes: [{ ...wish, except: [...except, when] }] } : undefined;
}

/** Two changes of what was spoken of, as one. */
function mergeUpdates(joined: WishesRead, { reading, isConsequence }: ChangePart): WishesRead | undefined {
  const [one, other] = [onlyUpdate(joined), onlyUpdate(reading)];
  if (!one || !other) return undefined;
  const { when: former, ...known } = one.changes;
  const { when: told, ...more } = other.changes;
  if (Object.keys(more).some((key) => key in known)) return undefined;
  const when =
    former && told ? (isConsequence ? mergeToldTime(former, told) : mergeWhen(former, told)) : (told ?? former);
  if (former && !when) return undefined;
  const changes: Changes = { ...known, ...more, ...(when ? { when } : {}) };
  return { ...joined, wishes: [{ ...one, changes }] };
}

/** The one change of a reading, where it is of what was spoken of. */
function onlyUpdate({ wishes: [wish, ...others], withdraws }: WishesRead): Update | undefined {
  return wish?.kind === 'update' && others.length === 0 && !withdraws && isOnlyPointing(wish.target) ? wish : undefined;
}

/** A part read behind what the parts before it changed: in the answer to a question, or in a new event that is proposed. */
function readBehind(
  joined: WishesRead,
  { words }: ChangePart,
  around: Surroundings,
  read: (words: string, around: Surroundings) => MessageReading,
): WishesRead | undefined {
  const { state } = around;
  if (state.open) {
    const open = askOn(state.open, joined.wishes);
    const next = read(words, { ...around, state: { ...state, open } });
    return next.kind === 'wishes' && next.isRelated ? next : undefined;
  }
  const known = findCreation(around);
  const wish = known && applyTo(known.wish, joined);
  if (!known || !wish) return undefined;
  const creation = { ...known, wish };
  const next = read(words, { ...around, state: { ...state, spoken: { ...state.spoken, creation } } });
  const last = next.kind === 'wishes' && next.isRelated ? applyTo(wish, next) : undefined;
  return last && { ...joined, wishes: [{ ...last, replaces: known.proposal }] };
}

/** A new event that is proposed, as one more reading leaves it. */
function applyTo(former: Creation, { wishes: [wish, ...others], withdraws }: WishesRead): Creation | undefined {
  if (!wish || others.length > 0 || withdraws) return undefined;
  if (wish.kind === 'create') return wish.replaces === undefined ? undefined : wish;
  return wish.kind === 'update' && isOnlyPointing(wish.target) ? changeCreation(former, wish.changes) : undefined;
}

/** What would be asked next: which event is meant is answered, and what is to change is not. */
function askOn(open: OpenQuestion, wishes: Wish[]): OpenQuestion {
  const { isPassedOver: _passed, ...asked } = open;
  const wish = wishes[open.index];
  const isNamed = wish?.kind === 'update' && (open.field === 'target' || open.field === 'event');
  const isOpen = isNamed && Object.keys(wish.changes).length === 0;
  return { ...asked, wishes, ...(isOpen ? { field: 'start', events: [] } : {}) };
}
