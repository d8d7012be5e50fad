import { coming, finite, newsAuxiliary, telling, wish } from '../grammar/phrases.js';
import type { Sense } from '../grammar/senses.js';
import type { Lattice } from '../lattice/lattice.js';

/** Questions whose verb stands in statements too: "has". */
const ASKS: ReadonlySet<Sense> = new Set<Sense>(['list', 'comes']);
/** The most words between an article and the verb of its statement. */
const LONGEST_SUBJECT = 4;

/** Whether what stands here tells something: "I …", "my knee is …", "Ben talks …", or, in telegram style, "bin da …". */
export function beginsStatement(lattice: Lattice, from: number): boolean {
  const { chart, blocks } = lattice;
  const first = lattice.behindIdle(from);
  if ([from, first].some((at) => chart.longest(wish, at) !== undefined)) return false;
  // "Sie hat um eins was vor".
  const pronounEnd = lattice.pronouns[from] ?? 0;
  if (pronounEnd > from && isVerb(lattice, pronounEnd)) return true;
  if (lattice.isSubject(first) || blocks[first] === 'statement' || blocks[first] === 'reason') return true;
  const noun = lattice.behindDeterminer(from);
  if (noun === from) return isVerb(lattice, first) || (lattice.isCapital(from) && isVerb(lattice, from + 1));
  for (let at = noun; at < Math.min(noun + LONGEST_SUBJECT, lattice.length); at += 1) {
    if (isVerb(lattice, at)) return true;
    if (lattice.isMark(at) && lattice.tokens[at]?.spaced !== false) return false;
  }
  return false;
}

/** Whether a clause tells something that is no visit: "her train is at noon", but "the plumber comes at 9". */
export function tellsNoVisit(lattice: Lattice, from: number, to: number): boolean {
  const comes = lattice.tokens
    .slice(from, to)
    .some((_token, at) => lattice.chart.longest(coming, from + at) !== undefined);
  return !comes && beginsStatement(lattice, from);
}

/** Whether a verb in the form of a statement stands here: "is", "brings", "'s still". */
function isVerb(lattice: Lattice, at: number): boolean {
  const { chart, copulas, perfects, idle, indefinite, verbs } = lattice;
  if ((verbs[at] ?? []).some(({ value: { stand, sense } }) => stand === 'first' && !ASKS.has(sense))) return false;
  if (Math.max(copulas[at] ?? 0, perfects[at] ?? 0) > at) return true;
  if ([finite, telling].some((phrase) => chart.longest(phrase, at) !== undefined)) return true;
  const end = chart.longest(newsAuxiliary, at)?.end ?? 0;
  return end > at && (lattice.tokens[at]?.text.length !== 1 || Math.max(idle[end] ?? 0, indefinite[end] ?? 0) > end);
}
