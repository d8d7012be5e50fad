import { activity } from '../grammar/phrases.js';
import type { Name, QuestionWish } from '../grammar/order.js';
import type { Lattice } from '../lattice/lattice.js';
import type { WishRead } from '../wishes/wish-read.js';

/** Whether a question is not surely about the calendar: it names nothing of it, or a clause instead of an event. */
export function isDoubtfulQuestion(read: WishRead, wish: QuestionWish, lattice: Lattice): boolean {
  const { isLoose, isOpen } = read.reading.head?.form ?? {};
  const { name, when, people, ...others } = wish.target;
  if (name && holdsClause(name, lattice)) return true;
  if (isLoose) return wish.guess === undefined && !isOfCalendar(read, lattice) && !isDated(read, lattice);
  // "Tell me who I am": nothing of a calendar is asked.
  const isEmpty = !name && !when && people.length === 0 && Object.keys(others).length === 0;
  const isUnnamed = (wish.asks === 'who' || wish.asks === 'where') && isEmpty && !isWhole(read, lattice);
  if (isUnnamed && !isOfCalendar(read, lattice)) return true;
  // "When does the lease expire", "when does Nora land" ask for what is there, "where does Nora work" does not.
  const isThere = name?.article === 'definite' || read.reading.slots.some(({ to }) => (lattice.tails[to] ?? 0) > to);
  if (wish.asks !== 'list' && isThere) return false;
  return isOpen === true && !when && people.length === 0 && !isOfCalendar(read, lattice);
}

/** "Who is coming?": the question is all that is said. */
function isWhole({ reading: { head }, clause: { to } }: WishRead, lattice: Lattice): boolean {
  let end = head?.to ?? to;
  while (end < to && lattice.isMark(end)) end += 1;
  return head !== undefined && end === to;
}

/** "Is the inspection on Friday": a verb of being, a name and a time, and nothing between or behind them, ask about an event. */
function isDated({ reading: { head, slots, unused } }: WishRead, lattice: Lattice): boolean {
  if (!head || lattice.copulas[head.at] !== head.to || unused.length > 0) return false;
  const [name, ...times] = slots;
  const isNamed = name?.role === 'event' && name.from === head.to && times.length > 0;
  return isNamed && times.every(({ role, from }, index) => role === 'when' && from === slots[index]?.to);
}

/** "What films has she been in": an auxiliary within what is searched for makes a clause of it, and no name. */
function holdsClause({ from, to, article, isQuoted, isKnown }: Name, lattice: Lattice): boolean {
  const { auxiliaries, copulas, definite, kinds } = lattice;
  // "Which meeting is coming up".
  if ((article ?? isQuoted ?? isKnown) || kinds.slice(from, to).some((end) => end > 0)) return false;
  for (let at = from + 1; at < to - 1; at += 1) {
    const isSaid = Math.max(auxiliaries[at] ?? 0, copulas[at] ?? 0) === at + 1 && (definite[at] ?? 0) <= at;
    if (isSaid && !lattice.isCapital(at)) return true;
  }
  return false;
}

/** Whether a question of any form names the calendar: a kind of event, what one attends, the calendar itself, or a place in it. */
export function isOfCalendar(
  { clause: { from, to } }: WishRead,
  { kinds, calendars, empty, occasions, picks, chart }: Lattice,
): boolean {
  for (let at = from; at < to; at += 1) {
    const isKind = (kinds[at] ?? 0) > 0 && (empty[at] ?? 0) === 0;
    // "The last thing on Thursday".
    const isPicked = (picks[at] ?? []).some(
      (pick) => pick.value === 'next' || pick.value === 'first' || (kinds[pick.to] ?? 0) > pick.to,
    );
    const isOccasion = (occasions[at] ?? 0) > 0 || chart.longest(activity, at) !== undefined;
    if (isKind || isPicked || isOccasion || (calendars[at]?.length ?? 0) > 0) return true;
  }
  return false;
}
