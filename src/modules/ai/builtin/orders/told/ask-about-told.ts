import type { Target } from '../grammar/order.js';
import { isName } from '../fills/name-fills.js';
import { STATES } from '../grammar/senses.js';
import { choice } from '../grammar/phrases.js';
import type { Lattice } from '../lattice/lattice.js';
import { completeTarget } from '../completion/complete-target.js';
import type { WishRead } from '../wishes/wish-read.js';

/** Questions that name nothing are about what was told before them: an event, or a time. */
export function askAboutTold(reads: readonly WishRead[], lattice: Lattice): WishRead[] {
  return askAtTime(askAboutStated(askInstead(reads, lattice), lattice));
}

/** "Could I fit in a run at 5, or am I busy?", "I need to see the bank, am I free on Friday?": a new event that is only weighed, or wished for at no time, is asked about. */
function askInstead(reads: readonly WishRead[], lattice: Lattice): WishRead[] {
  const [read, other, ...more] = reads;
  if (!read || other?.wish.kind !== 'question' || more.length > 0) return [...reads];
  const { wish } = read;
  const isFree = wish.kind === 'question' && wish.asks === 'free';
  const weighed = wish.kind === 'create' ? wish : isFree ? wish.target : undefined;
  if (!weighed) return [...reads];
  const { when } = weighed;
  if (!when && read.reading.head && STATES.has(read.reading.head.form.sense)) return [other];
  const { from } = other.clause;
  const isChoice = lattice.chart.find(choice, from - 1).some(({ end }) => end === from);
  if (!when || !isChoice || other.wish.target.when) return [...reads];
  return [{ ...other, wish: { ...other.wish, asks: 'free', target: { ...other.wish.target, when } } }];
}

/** "My first appointment tomorrow, what is it?": the question is about the event told before it. */
function askAboutStated(reads: readonly WishRead[], lattice: Lattice): WishRead[] {
  return reads.flatMap((read, index) => {
    const [next, before] = [reads[index + 1], reads[index - 1]];
    if (next && isStatedTopic(read) && isBareQuestion(next)) return [];
    if (!before || !isStatedTopic(before) || !isBareQuestion(read) || read.wish.kind !== 'question') return [read];
    const { wish, reading, leftOut } = before;
    if (wish.kind !== 'create') return [read];
    const name = [reading.values['title']].flat().find(isName);
    const { people, when, place } = wish;
    const pick = lattice.pickIn();
    const target: Target = {
      people,
      ...(name ? { name } : {}),
      ...(when ? { when } : {}),
      ...(place ? { place } : {}),
    };
    const asked = { ...read.wish, target: { ...target, ...(pick ? { pick } : {}) } };
    return [{ ...read, wish: { ...asked, target: completeTarget(asked, lattice, undefined) }, leftOut }];
  });
}

/** "What about Friday, am I busy": the question is about the time told before it. */
function askAtTime(reads: readonly WishRead[]): WishRead[] {
  return reads.flatMap((read, index) => {
    const [next, before] = [reads[index + 1], reads[index - 1]];
    if (next && isTimeAlone(read) && isBareQuestion(next)) return [];
    const when = before && isTimeAlone(before) && before.wish.kind === 'question' ? before.wish.target.when : undefined;
    if (!when || !isBareQuestion(read) || read.wish.kind !== 'question') return [read];
    return [{ ...read, wish: { ...read.wish, target: { ...read.wish.target, when } } }];
  });
}

/** "What about Friday": a question of which only a time is told. */
function isTimeAlone({ wish, reading }: WishRead): boolean {
  if (wish.kind !== 'question' || !reading.head?.form.isLoose) return false;
  const { name, people, when, place } = wish.target;
  return when !== undefined && !name && people.length === 0 && place === undefined;
}

/** A name that no verb orders, at no clock time. */
function isStatedTopic({ wish, reading }: WishRead): boolean {
  return wish.kind === 'create' && wish.isStated === true && !reading.head && !wish.when?.clock;
}

/** A question that names nothing: "what is it". */
function isBareQuestion({ wish, reading }: WishRead): boolean {
  return wish.kind === 'question' && reading.slots.length === 0 && reading.unused.length === 0;
}
