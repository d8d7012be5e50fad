import type { Name, QuestionWish, Target, Wish } from '../grammar/order.js';
import type { Lattice } from '../lattice/lattice.js';
import { isName } from '../fills/name-fills.js';
import type { Clause } from '../reading/clause.js';
import { cutPredicate, readCheck } from './checks.js';
import { completeTarget } from '../completion/complete-target.js';

/** "Dentist on Friday?", "lunch with Ana is tomorrow, right?": what only states an event asks about it before a question mark. */
export function toQuestion(wish: Wish, clause: Clause, lattice: Lattice, topic: Target | undefined): Wish {
  const { reading, from, to } = clause;
  // "I forgot if the review is Monday or Tuesday".
  const isIntroduced = wish.kind === 'update' && lattice.asking.slice(from, to).some((end) => end > 0);
  if (isIntroduced && wish.target.name) return { kind: 'question', asks: 'when', target: { ...wish.target } };
  if (!lattice.endsInQuestion(to)) return wish;
  const check = readCheck(wish, clause, lattice);
  if (check) return check;
  // "The dentist is on Friday, right?"
  const tag = lattice.idle.findIndex((end, at) => end === to && at < to - 1);
  const isCheck = tag >= 0 && wish.kind === 'update' && reading?.head?.form.sense === 'be';
  if (isCheck && wish.target.name) return { kind: 'question', asks: 'when', target: wish.target };
  if (wish.kind !== 'create' || !wish.isStated) return wish;
  const name = [reading?.values['title']].flat().find(isName);
  const { people, when, place } = wish;
  // "When is Easter?" asks something else.
  const isKnown = people.length > 0 || (name && (name.article === 'definite' || isAttended(name, lattice)));
  // The negation of "isn't it?" is none.
  if (!isKnown || lattice.blocks.slice(from, tag < 0 ? to : tag).some(Boolean)) return wish;
  const target = {
    people,
    ...(name ? { name: cutPredicate(name, lattice) } : {}),
    ...(when ? { when } : {}),
    ...(place ? { place } : {}),
  };
  const question: QuestionWish = { kind: 'question', asks: 'list', target };
  return { ...question, target: completeTarget(question, lattice, topic) };
}

/** "When is my check-up": a question of any form about a name may be about an event. */
export function toGuess(wish: Wish, { reading, from, to }: Clause, lattice: Lattice): Wish {
  const isLoose = reading?.head?.form.isLoose === true;
  return wish.kind === 'question' && isLoose && (wish.asks === 'when' || wish.asks === 'length') && wish.target.name
    ? { ...wish, guess: lattice.words(from, to) }
    : wish;
}

/** Whether a name holds what one attends. */
function isAttended({ from, to }: Name, { occasions, kinds }: Lattice): boolean {
  for (let at = from; at < to; at += 1) if (Math.max(occasions[at] ?? 0, kinds[at] ?? 0) > at) return true;
  return false;
}
