import { activity } from '../../orders/grammar/phrases.js';
import type { Lattice } from '../../orders/lattice/lattice.js';
import type { WishRead } from '../../orders/wishes/wish-read.js';
import type { LanguagePackage } from '../../languages/language.js';
import type { When } from '../../time/expressions.js';
import { type DialogueState, isAsked } from '../state/state.js';

/** Whether something was proposed, asked, shown or spoken of that the next message may be about. */
export function isAnythingOpen(state: DialogueState, isWaiting: boolean): boolean {
  return isWaiting || isAsked(state) || state.spoken.topic !== undefined || state.spoken.shown.length > 0;
}

/** Whether an event that no verb orders reads like a new one: it has guests, its words name one, or it has a whole time of its own. */
export function readsLikeNewEvent(
  { wish, clause: { from, to } }: WishRead,
  lattice: Lattice,
  language: LanguagePackage,
): boolean {
  if (wish.kind !== 'create' || !wish.isStated || wish.people.length > 0 || isWhole(wish.when ?? {})) return true;
  // "The 3 o'clock one can go" speaks of one that is there.
  const points = (at: number): boolean => (lattice.picks[at] ?? []).some(({ value }) => value === 'one');
  if ((lattice.definite[from] ?? 0) > from && lattice.tokens.some((_token, at) => at > from && at < to && points(at)))
    return false;
  return lattice.tokens.slice(from, to).some((_token, offset) => namesEvent(lattice, from + offset, language));
}

/** "Thursday at 3", "the 7th to the 9th", "in an hour", "every month": no part of another time. */
function isWhole({ date, clock, part, to, repeats, fromNow }: When): boolean {
  return (repeats ?? fromNow) !== undefined || (date !== undefined && (clock ?? part ?? to?.date) !== undefined);
}

/** Whether a word is a kind of event, an occasion, an activity, a quote, or a name within a sentence. */
function namesEvent(lattice: Lattice, at: number, { kindWords }: LanguagePackage): boolean {
  const { kinds, empty, occasions, quotes, chart, tokens } = lattice;
  const isKind = ((kinds[at] ?? 0) > at && !empty[at]) || kindWords.has(tokens[at]?.word ?? '');
  const isOccasion = Math.max(occasions[at] ?? 0, quotes[at] ?? 0) > at || chart.longest(activity, at) !== undefined;
  return isKind || isOccasion || (at > 0 && !lattice.isMark(at - 1) && lattice.isCapital(at));
}
