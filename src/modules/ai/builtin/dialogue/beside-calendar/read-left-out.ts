import type { LanguagePackage } from '../../languages/language.js';
import { Lattice } from '../../orders/lattice/lattice.js';
import type { WishesRead } from '../message/message-reading.js';
import type { DialogueStep } from '../state/state.js';

/** What a message left out, with the place of its wish where it has one. */
interface LeftOut {
  text: string;
  index?: number;
}

/** The same, read by itself. */
export interface PartRead extends LeftOut {
  read: WishesRead;
}

/**
 * The parts that an understood message left out and that alone may tell of an event of the calendar: "no stand-up tomorrow, and move the review
 * to 3"; what is denied with nobody who does something is one, too.
 */
export function listLeftOut(
  { leftOut, isRelated, wishes, understood }: WishesRead,
  { unasked = [] }: DialogueStep,
  { orders }: LanguagePackage,
): LeftOut[] {
  if (isRelated || !understood || wishes.some(({ kind }) => kind === 'question')) return [];
  const { text, asides } = understood;
  const denied = asides.flatMap(({ clause: { why }, words }) =>
    why === 'negation' ? [new Lattice(words, orders)] : [],
  );
  const incomplete = unasked.flatMap((index) => {
    const clause = understood.wishes[index]?.clause;
    return clause ? [{ text: text.lattice.words(clause.from, clause.to), index }] : [];
  });
  const parts = [
    ...leftOut.map((words) => new Lattice(words, orders)),
    ...denied.filter((part) => !holdsSubject(part)),
  ].filter((part) => !part.isTooLong);
  return [...incomplete, ...[...new Set(parts.map((part) => withoutJoint(part)))].map((words) => ({ text: words }))];
}

/** The words of a part without the one that joins it to the next. */
function withoutJoint({ text, tokens, joints, length }: Lattice): string {
  const joint = tokens[length - 1];
  return joint && joints[length - 1] === length ? text.slice(0, joint.start).trim() : text;
}

function holdsSubject(lattice: Lattice): boolean {
  return lattice.tokens.some((_token, at) => lattice.isSubject(at));
}

/** The message with what its parts order of events that are named there and found; nothing where no part does. */
export function withLeftOut(reading: WishesRead, parts: readonly PartRead[]): WishesRead | undefined {
  const found = parts.filter(
    ({ read: { wishes, leftOut } }) =>
      leftOut.length === 0 &&
      wishes.every((wish) => (wish.kind === 'update' || wish.kind === 'delete') && wish.target.name !== undefined),
  );
  if (found.length === 0) return undefined;
  const leftOut = reading.leftOut.filter((words) => !found.some(({ text }) => words.startsWith(text)));
  const wishes = reading.wishes.flatMap((wish, at) => found.find(({ index }) => index === at)?.read.wishes ?? [wish]);
  const more = found.flatMap(({ index, read }) => (index === undefined ? read.wishes : []));
  return { ...reading, wishes: [...wishes, ...more], leftOut };
}
