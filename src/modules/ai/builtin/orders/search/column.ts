import type { Fill } from '../fills/fill.js';
import type { State } from './search-state.js';

/** The ways to one token: of those that filled the same roles, the cheapest two. */
export class Column {
  /** What the cheapest costs. */
  least = Infinity;
  /** For each set of filled roles the cheapest way, whose rival is the next one; the sets are few, and their ways a list. */
  first: State | undefined;

  /** Adds a way, unless two of the same roles cost no more. Plain arguments, because most ways are dropped. */
  add(
    at: number,
    cost: number,
    mask: number,
    back: State | undefined,
    role: number | undefined,
    fill: Fill | undefined,
    isUnused: boolean,
  ): void {
    let before: State | undefined;
    let best = this.first;
    for (; best && best.mask !== mask; best = best.next) before = best;
    if (!best) {
      this.putBehind(before, { at, cost, mask, back, role, fill, isUnused, rival: undefined, next: undefined });
    } else if (cost < best.cost) {
      const { next } = best;
      best.rival = undefined;
      this.putBehind(before, { at, cost, mask, back, role, fill, isUnused, rival: best, next });
    } else if (!best.rival || cost < best.rival.cost) {
      best.rival = { at, cost, mask, back, role, fill, isUnused, rival: undefined, next: undefined };
    }
    if (cost < this.least) this.least = cost;
  }

  private putBehind(before: State | undefined, state: State): void {
    if (before) before.next = state;
    else this.first = state;
  }
}
