import type { Fill } from '../fills/fill.js';
import type { Frame } from '../grammar/frame.js';
import type { Form, Sense } from '../grammar/senses.js';
import type { Lattice } from '../lattice/lattice.js';
import { splitParticles } from '../lattice/particles.js';

/** A verb at its place. */
export interface Head {
  at: number;
  to: number;
  form: Form;
}

/** A way to some token of a clause. */
export interface State {
  cost: number;
  /** The roles filled so far, and the parts of the verb. */
  mask: number;
  at: number;
  back: State | undefined;
  role: number | undefined;
  fill: Fill | undefined;
  /** Whether the token before was left unexplained. */
  isUnused: boolean;
  /** The next cheapest way of the same roles. */
  rival: State | undefined;
  /** The way of the next set of filled roles. */
  next: State | undefined;
}

/** One role that words from a token on can fill. */
export interface Way {
  index: number;
  fills: readonly Fill[];
  cost: number;
  /** What it costs to fill it once more; absent where it is filled once. */
  again: number | undefined;
}

/** A way over words that fill no role. */
export interface Move {
  to: number;
  cost: number;
  /** Whether they are a pronoun that points back. */
  pointsBack: boolean;
  isUnused: boolean;
}

/** How a clause is read: with which verb, and whether something stands before it that "it" can mean. */
export interface ReadingTask {
  frame: Frame;
  head: Head | undefined;
  isInherited: boolean;
  /** What the verb of the clause before asks for, where it goes on. */
  goesOn?: Sense | undefined;
  hasTopic: boolean;
  /** No way that costs more is of use. */
  bound: number;
}

/** How far a search may go. */
export interface Limits {
  /** Whether no more are left. */
  readonly isSpent: boolean;
  /** Counts a step; false where the budget is spent. */
  spend(): boolean;
}

/** The states from the beginning to this one. */
export function tracePath(best: State): State[] {
  const path: State[] = [];
  for (let state: State | undefined = best; state; state = state.back) path.push(state);
  return path.toReversed();
}

/** The bit of the verb. */
export const headBit = ({ list }: Frame): number => 1 << list.length;
/** The bit of its particle. */
export const particleBit = (frame: Frame): number => headBit(frame) << 1;
/** The bit of a pronoun that points back. */
export const itBit = (frame: Frame): number => headBit(frame) << 2;

/** Where a particle that begins here ends; nothing where none does. */
export function findParticleEnd(
  { particles, chart, markers }: Lattice,
  at: number,
  particle: string,
): number | undefined {
  if (!particles[at]) return undefined;
  let longest = 0;
  for (const words of splitParticles(particle)) {
    const isHere = words.every((word, index) => chart.tokens[at + index]?.word === word);
    if (isHere) longest = Math.max(longest, words.length);
  }
  // "Instead of" is no "instead".
  const isOther = (markers[at] ?? []).some(({ to, value }) => value === 'instead' && to > at + longest);
  return longest > 0 && !isOther ? at + longest : undefined;
}

/** Whether what a verb needs, or must not have, stands behind it in its clause. */
export function mayOpen(lattice: Lattice, head: Head, end: number): boolean {
  const { particle, unless, before } = head.form;
  if (before && !isBefore(lattice, head, before)) return false;
  if (particle && !isBehind(lattice, head, end, particle)) return false;
  return !unless || !isBehind(lattice, head, end, unless);
}

/** "I'm picking up": the word behind ends so, and is no part of a longer verb. */
function isBefore({ verbs, tokens }: Lattice, { at, to }: Head, ending: string): boolean {
  const isLongest = (verbs[at] ?? []).every((edge) => edge.to <= to);
  return isLongest && tokens[to]?.word.endsWith(ending) === true;
}

/** Whether one of these words stands behind a verb. */
function isBehind(lattice: Lattice, head: Head, end: number, words: string): boolean {
  for (let at = head.at + 1; at < end; at += 1) if (findParticleEnd(lattice, at, words) !== undefined) return true;
  return false;
}
