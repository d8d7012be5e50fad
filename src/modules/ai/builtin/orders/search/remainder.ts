import type { Frame } from '../grammar/frame.js';
import type { Lattice } from '../lattice/lattice.js';
import { type Head, type Move, type Way, findParticleEnd } from './search-state.js';

/** The steps from a token on. */
interface Steps {
  movesAt(frame: Frame, isAboutEvent: boolean, at: number): readonly Move[];
  waysAt(frame: Frame, at: number): readonly Way[];
}

/** By what a clause is read, up to where. */
interface Reading {
  lattice: Lattice;
  steps: Steps;
  frame: Frame;
  isAboutEvent: boolean;
  /** That of the verb. */
  particle: string | undefined;
  end: number;
}

/** By token, the least that the words from it to the end of a clause cost, whichever roles were filled before. */
export class Remainder {
  /** By the number of tokens up to `last`. */
  private readonly least: number[];
  private readonly last: number;

  constructor(
    private readonly reading: Reading,
    /** A verb that all ways lead over, and the same behind it. */
    private readonly verb?: { head: Head; behind: Remainder },
  ) {
    this.last = verb ? verb.head.at : reading.end;
    this.least = [verb ? verb.behind.from(verb.head.to) : 0];
  }

  /** Nothing leads from beyond the end to it. */
  from(at: number): number {
    const count = this.last - at;
    if (count < 0) return this.verb ? this.verb.behind.from(at) : Infinity;
    while (this.least.length <= count) this.least.push(this.findLeast(this.last - this.least.length));
    return this.least[count] ?? Infinity;
  }

  private findLeast(at: number): number {
    const { lattice, steps, frame, isAboutEvent, particle } = this.reading;
    let least = Infinity;
    for (const { to, cost } of steps.movesAt(frame, isAboutEvent, at)) least = Math.min(least, cost + this.behind(to));
    for (const { fills, cost } of steps.waysAt(frame, at))
      for (const fill of fills) least = Math.min(least, cost + fill.cost + this.behind(fill.to));
    const end = particle === undefined ? undefined : findParticleEnd(lattice, at, particle);
    return end === undefined ? least : Math.min(least, this.behind(end));
  }

  private behind(at: number): number {
    return this.least[this.last - at] ?? Infinity;
  }
}
