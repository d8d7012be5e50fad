import type { Name, QuestionWish, Wish } from '../grammar/order.js';
import type { Lattice } from '../lattice/lattice.js';
import { finite } from '../grammar/phrases.js';
import type { Stand } from '../grammar/senses.js';
import type { Clause } from '../reading/clause.js';

/** Where a verb orders rather than states. */
const ORDERING: ReadonlySet<Stand> = new Set<Stand>(['first', 'opening', 'last']);
/** What ends the sentence before. */
const SENTENCE_END = /^[.!?]$/;

/**
 * Reads an order as the question it is: "did you cancel the dentist?", "le stand-up est toujours à 9h30 ?" ask about an event and change
 * nothing. Nothing where the text does not end in a question mark, or asks politely for a change.
 */
export function readCheck(wish: Wish, clause: Clause, lattice: Lattice): QuestionWish | undefined {
  if (!isOnEvent(wish) || !lattice.endsInQuestion(clause.to)) return undefined;
  const { people, name, pointsBack } = wish.target;
  const named = name ? { name: cutPredicate(name, lattice) } : {};
  const isDone = asksWhetherDone(clause, lattice);
  if (wish.kind === 'question') return isDone && name ? { ...wish, target: { ...wish.target, ...named } } : undefined;
  const isSo = wish.kind !== 'respond' && name !== undefined && statesHow(clause, lattice);
  if (!isDone && !isSo) return undefined;
  return { kind: 'question', asks: 'when', target: { people, ...named, ...(pointsBack ? { pointsBack } : {}) } };
}

/** Whether a wish changes, answers or asks about an event; "what did you change today?" asks about writes. */
function isOnEvent(wish: Wish): wish is Extract<Wish, { kind: 'update' | 'delete' | 'respond' | 'question' }> {
  return ['update', 'delete', 'respond', 'question'].includes(wish.kind);
}

/** "Did you move the dentist?", "hast du Yoga abgesagt?": whether a question whether something was done stands around a clause. */
function asksWhetherDone({ from, reading }: Clause, lattice: Lattice): boolean {
  const head = reading?.head;
  const begin = lattice.tokens.findLastIndex(({ text }, at) => at < from && SENTENCE_END.test(text)) + 1;
  const first = lattice.behindIdle(begin);
  // "For the demo, did I accept?": what it is about may stand first.
  if ([begin, first, from, lattice.behindIdle(from)].some((at) => (lattice.checks[at] ?? 0) > at)) return true;
  return head !== undefined && lattice.checks.some((end, at) => end > at && end === head.at && at >= begin);
}

/** "Is yoga now at 7", "le yoga est annulé": whether a clause states how an event is, by a verb or a copula, and neither "could you" nor a preference makes it a wish. */
function statesHow({ from, to, reading }: Clause, lattice: Lattice): boolean {
  const head = reading?.head;
  const { auxiliaries, copulas, preferences, idle } = lattice;
  if ((idle[from] ?? 0) > from + 1 || preferences.slice(from, to).some((end) => end > 0)) return false;
  if (!head) return copulas.slice(from, to).some((end) => end > 0) || findFinite(lattice, from, to) >= 0;
  const { stand, sense, particle } = head.form;
  if (particle !== undefined && sense === 'be' && (copulas[head.at] ?? 0) <= head.at) return false;
  return !ORDERING.has(stand) && !auxiliaries.slice(from, head.at).some((end) => end > 0);
}

/** "Stand-up est toujours", "dentist been moved": the name up to the verb. */
export function cutPredicate(name: Name, lattice: Lattice): Name {
  const { from, to } = name;
  const verb = findFinite(lattice, from + 1, to);
  return verb < 0 ? name : { ...name, words: lattice.words(from, verb), full: lattice.words(from, verb), to: verb };
}

/** Where a verb of a statement or a participle stands; -1 where none does. */
function findFinite({ chart, verbs }: Lattice, from: number, to: number): number {
  for (let at = from; at < to; at += 1)
    if (chart.longest(finite, at) || verbs[at]?.some(({ value }) => value.stand === 'passive')) return at;
  return -1;
}
