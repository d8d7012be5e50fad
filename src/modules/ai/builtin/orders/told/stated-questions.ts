import type { Name, QuestionWish, Target, Wish } from '../grammar/order.js';
import type { Stand } from '../grammar/senses.js';
import type { Lattice } from '../lattice/lattice.js';
import { isName } from '../fills/name-fills.js';
import type { Clause } from '../reading/read-text.js';
import type { Head } from '../search/search-state.js';
import { completeTarget } from '../completion/complete-target.js';

/** Where a verb orders rather than states. */
const ORDERING: ReadonlySet<Stand> = new Set<Stand>(['first', 'opening', 'last']);

/** "Dentist on Friday?", "lunch with Ana is tomorrow, right?": what only states an event asks about it before a question mark. */
export function asQuestion(
  wish: Wish,
  { reading, from, to }: Clause,
  lattice: Lattice,
  topic: Target | undefined,
): Wish {
  // "I forgot if the review is Monday or Tuesday".
  const isIntroduced = wish.kind === 'update' && lattice.asking.slice(from, to).some((end) => end > 0);
  if (isIntroduced && wish.target.name) return { kind: 'question', asks: 'when', target: { ...wish.target } };
  if (!lattice.endsInQuestion(to)) return wish;
  if (
    (wish.kind === 'update' || wish.kind === 'delete') &&
    wish.target.name &&
    statesHow(reading?.head, from, to, lattice)
  )
    return { kind: 'question', asks: 'when', target: wish.target };
  // "The dentist is on Friday, right?"
  const isTagged = lattice.idle.some((end, at) => end === to && at < to - 1);
  const isCheck = isTagged && wish.kind === 'update' && reading?.head?.form.sense === 'be';
  if (isCheck && wish.target.name) return { kind: 'question', asks: 'when', target: wish.target };
  if (wish.kind !== 'create' || !wish.isStated) return wish;
  const name = [reading?.values['title']].flat().find(isName);
  const { people, when, place } = wish;
  // "When is Easter?" asks something else.
  const isKnown = people.length > 0 || (name && (name.article === 'definite' || isAttended(name, lattice)));
  if (!isKnown || lattice.blocks.slice(from, to).some(Boolean)) return wish;
  const target = { people, ...(name ? { name } : {}), ...(when ? { when } : {}), ...(place ? { place } : {}) };
  const question: QuestionWish = { kind: 'question', asks: 'list', target };
  return { ...question, target: completeTarget(question, lattice, topic) };
}

/** "Is yoga now at 7", "le yoga est annulé": whether a clause states how an event is, by a verb or a copula, and neither "could you" nor a preference makes it a wish. */
function statesHow(head: Head | undefined, from: number, to: number, lattice: Lattice): boolean {
  const { auxiliaries, copulas, preferences, idle } = lattice;
  if ((idle[from] ?? 0) > from + 1 || preferences.slice(from, to).some((end) => end > 0)) return false;
  if (!head) return copulas.slice(from, to).some((end) => end > 0);
  const { stand, sense, particle } = head.form;
  if (particle !== undefined && sense === 'be' && (copulas[head.at] ?? 0) <= head.at) return false;
  return !ORDERING.has(stand) && !auxiliaries.slice(from, head.at).some((end) => end > 0);
}

/** "When is my check-up": a question of any form about a name may be about an event. */
export function asGuess(wish: Wish, { reading, from, to }: Clause, lattice: Lattice): Wish {
  const isLoose = reading?.head?.form.isLoose === true;
  return wish.kind === 'question' && isLoose && wish.asks === 'when' && wish.target.name
    ? { ...wish, guess: lattice.words(from, to) }
    : wish;
}

/** Whether a name holds what one attends. */
function isAttended({ from, to }: Name, { occasions, kinds }: Lattice): boolean {
  for (let at = from; at < to; at += 1) if (Math.max(occasions[at] ?? 0, kinds[at] ?? 0) > at) return true;
  return false;
}
