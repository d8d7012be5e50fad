import { COST } from '../grammar/costs.js';
import { consequence, finite, maybeReason } from '../grammar/phrases.js';
import { opensWithTime } from '../lattice/clause-bounds.js';
import type { Lattice } from '../lattice/lattice.js';
import { longestEnd } from '../lattice/edges.js';
import { beginsStatement } from './statements.js';
import { holdsVerb } from './talk.js';

/** The most places at which a message is parted. */
const MOST_SEAMS = 8;

/** A place where a message may be parted. */
export interface Seam {
  /** The end of the part before, and where the next one begins. */
  end: number;
  next: number;
  /**
   * What parts them: a pause, a reason, what may begin one ("since"), a word such as "and", "so", behind which stands what follows from the part
   * before, or nothing at all.
   */
  by: 'pause' | 'reason' | 'maybeReason' | 'joint' | 'consequence' | 'nothing';
}

/** Where a message may be parted: at marks, at words that join clauses or lead from a reason to its consequence, and before a reason. */
export function listSeams(lattice: Lattice): Seam[] {
  return findSeams(lattice, readSeam).slice(0, MOST_SEAMS);
}

/** The same without the words that join clauses, but where a sentence ends in what looks like an abbreviation, and where brackets begin. */
export function listPauses(lattice: Lattice): Seam[] {
  const pauses = findSeams(lattice, readPause);
  // Talk begins or ends a text.
  return pauses.length > MOST_SEAMS ? [...pauses.slice(0, MOST_SEAMS / 2), ...pauses.slice(-MOST_SEAMS / 2)] : pauses;
}

function findSeams(lattice: Lattice, read: typeof readSeam): Seam[] {
  const seams: Seam[] = [];
  const inner = findInner(lattice);
  let from = 0;
  for (let at = 1; at < lattice.length - 1; at += 1) {
    const seam = at < from || inner.has(at) ? undefined : read(lattice, at);
    if (!seam || seam.next >= lattice.length) continue;
    seams.push(seam);
    from = seam.next + 1;
  }
  return seams;
}

function readPause(lattice: Lattice, at: number): Seam | undefined {
  const isBracket = lattice.isMark(at) && lattice.tokens[at]?.text === '(';
  const isMark = isBracket || isPause(lattice, at);
  const follows = readConsequence(lattice, at, isMark ? at + 1 : at);
  if (follows) return follows;
  if (isMark) return { end: at, next: at + 1, by: 'pause' };
  if (lattice.blocks[at] === 'reason' || isReasonStated(lattice, at)) return { end: at, next: at, by: 'reason' };
  return runsOn(lattice, at) ? { end: at, next: at, by: 'nothing' } : undefined;
}

function readSeam(lattice: Lattice, at: number): Seam | undefined {
  const isMark = isPause(lattice, at);
  const from = isMark ? at + 1 : at;
  const follows = readConsequence(lattice, at, from);
  if (follows) return follows;
  const joint = Math.max(lattice.joints[from] ?? 0, lattice.contrasts[from] ?? 0);
  if (joint > from) return { end: at, next: joint, by: isMark ? 'pause' : 'joint' };
  if (isMark) return { end: at, next: from, by: 'pause' };
  if (lattice.blocks[at] === 'reason') return { end: at, next: at, by: 'reason' };
  const reason = lattice.chart.longest(maybeReason, at)?.end;
  return reason ? { end: at, next: reason, by: 'maybeReason' } : undefined;
}

function isPause(lattice: Lattice, at: number): boolean {
  return lattice.isMark(at) && lattice.tokens[at + 1]?.spaced === true;
}

/** "So": what stands behind it follows from what stands before. */
function readConsequence(lattice: Lattice, end: number, from: number): Seam | undefined {
  const next = lattice.chart.longest(consequence, from)?.end ?? 0;
  return next > from ? { end, next, by: 'consequence' } : undefined;
}

/** "As my teacher is ill", but not "as a guest". */
function isReasonStated(lattice: Lattice, at: number): boolean {
  const end = lattice.chart.longest(maybeReason, at)?.end ?? 0;
  return end > at && (lattice.isSubject(end) || (lattice.definite[end] ?? 0) > end || holdsVerb(lattice, end, end + 3));
}

/** "Skip yoga tomorrow my knee is still bad": right behind a time or an order that is over, what tells something. */
function runsOn(lattice: Lattice, at: number): boolean {
  const { times, verbs, particles, blockEnds } = lattice;
  if (!lattice.tokens[at]?.spaced || lattice.isMark(at) || (lattice.idle[at] ?? 0) > at) return false;
  if (!beginsStatement(lattice, at) || opensWithTime(lattice, at)) return false;
  const isInner =
    times.some((edges, from) => from < at && edges.some(({ to, cost }) => to > at && cost === COST.time)) ||
    blockEnds.some((end, from) => from < at && end > at);
  // "… finalement j'y vais": what is idle before it belongs to it.
  if (isInner || lattice.idle.some((end, from) => from < at && end === at)) return false;
  const isBehind =
    particles[at - 1] === true ||
    times.some((edges) => edges.some(({ to, cost }) => to === at && cost === COST.time)) ||
    verbs.some((edges) => edges.some(({ to, value: { stand } }) => to === at && stand === 'last'));
  // "… um elf muss ich": a subject behind its verb begins nothing, and "the dinner I had with Emmett" describes.
  const isOwn = lattice.isSubject(at) && (lattice.auxiliaries[at] ?? 0) <= at;
  return isBehind || (isOwn && !isInverted(lattice, at));
}

/** "… koche ich mit Lena", "… muss ich": whether a verb stands right before its subject. */
function isInverted({ chart, tokens, infinitive }: Lattice, at: number): boolean {
  const isVerb = infinitive === 'last' && /^\p{Ll}{3,}$/u.test(tokens[at - 1]?.text ?? '');
  return isVerb || chart.longest(finite, at - 1)?.end === at;
}

/**
 * The places within quotes, a time or an idle expression that part nothing: the dot of "7. Januar", the "and" of "half past two and a bit", "by the
 * way"; at a comma, there may be two times.
 */
function findInner(lattice: Lattice): Set<number> {
  const { times, tokens, idle, quotes } = lattice;
  const inner = new Set<number>();
  let [time, passed] = [0, 0];
  for (const [at, { text }] of tokens.entries()) {
    const quoted = quotes[at] ?? 0;
    // "At 3 p.m. What …": the last dot of a time may end a sentence.
    // "Am 23.12. fällt es aus": the dot of a number ends no sentence before a small letter.
    const isOfNumber = text === '.' && tokens[at - 1]?.digits === true && !lattice.isCapital(at + 1);
    if ((at < (isOfNumber ? time : time - 1) && text !== ',') || at < passed || quoted > at) inner.add(at);
    time = Math.max(time, longestEnd(times[at]));
    passed = Math.max(passed, idle[at] ?? 0, quoted);
  }
  return inner;
}
