import { isBareLength } from '../fills/fills.js';
import { choice } from '../grammar/phrases.js';
import { ASKING, STATES } from '../grammar/senses.js';
import type { Lattice } from '../lattice/lattice.js';
import type { Understanding } from '../wishes/wish-read.js';

const PAUSE = /^[,;?.–—-]$/;
/** The most pauses that are looked at. */
const MOST = 3;

/**
 * "Have I got anything on Friday, my sister wants to come over", "… or can I sleep in": the question before a pause or its alternative, where
 * what follows asks, orders and dates nothing.
 */
export function readQuestionFirst(
  { text: { lattice } }: Understanding,
  read: (text: string) => Understanding,
  isDoubtful: (read: Understanding) => boolean,
): Understanding | undefined {
  if (!asksAt(lattice, lattice.behindIdle(0))) return undefined;
  for (const at of listPauses(lattice)) {
    const known = read(lattice.text.slice(0, lattice.tokens[at]?.start).trimEnd());
    const isAsked = known.wishes.every(
      ({ wish, reading: { head }, leftOut }) =>
        wish.kind === 'question' && head !== undefined && head.form.isLoose !== true && leftOut.length === 0,
    );
    if (isAsked && known.wishes.length === 1 && known.asides.length === 0 && !isDoubtful(known)) return known;
  }
  return undefined;
}

function listPauses(lattice: Lattice): number[] {
  const pauses = lattice.tokens.flatMap(({ text }, at) =>
    (PAUSE.test(text) && lattice.tokens[at + 1]?.spaced === true && isRemark(lattice, at + 1)) ||
    isAlternative(lattice, at)
      ? [at]
      : [],
  );
  return pauses.slice(0, MOST);
}

/** "Or can I have a lie-in": what somebody would do else, at no time of its own. */
function isAlternative(lattice: Lattice, at: number): boolean {
  const next = lattice.chart.longest(choice, at)?.end ?? lattice.length;
  const isOwn = [next, next + 1].some((place) => lattice.isSubject(place)) || (lattice.auxiliaries[next] ?? 0) > next;
  return at > 0 && next < lattice.length && isOwn && !holdsTime(lattice, next);
}

/** Whether a day or an hour is told from here on, and no mere length: "a couple of days". */
function holdsTime({ times }: Lattice, from: number): boolean {
  return times.slice(from).some((edges) => edges.some(({ when }) => !isBareLength(when)));
}

/** Whether somebody tells something here: no order, no further question, no time and no condition. */
function isRemark(lattice: Lattice, from: number): boolean {
  const { length, blocks, tokens, joints } = lattice;
  const first = lattice.behindIdle(from);
  const isTelling =
    tokens[from - 1]?.text === '?' ||
    lattice.isSubject(first) ||
    (lattice.definite[from] ?? 0) > from ||
    lattice.isCapital(from);
  if (!isTelling || (joints[from] ?? 0) > from || asksAt(lattice, first)) return false;
  if (holdsTime(lattice, from)) return false;
  for (let at = from; at < length; at += 1) if (blocks[at] === 'condition' || tokens[at]?.text === '?') return false;
  return (lattice.verbs[first] ?? []).every(({ value: { sense, stand } }) => stand !== 'first' || STATES.has(sense));
}

function asksAt({ verbs, inversions, asking }: Lattice, at: number): boolean {
  const isAsking = (verbs[at] ?? []).some(({ value }) => ASKING.has(value.sense));
  return isAsking || (inversions[at] ?? 0) > at || (asking[at] ?? 0) > at;
}
