import type { Fill } from '../lattice/fill.js';
import type { State } from './search-state.js';

/** The ways to one token: of those that filled the same roles, the cheapest two. */
export class Column {
  /** What the cheapest costs. */
  least = Infinity;
  /** By the roles that are filled, the cheapest way; the next one is its rival. */
  readonly states = new Map<number, State>();

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
    const best = this.states.get(mask);
    if (!best) {
      this.states.set(mask, { at, cost, mask, back, role, fill, isUnused, rival: undefined });
    } else if (cost < best.cost) {
      best.rival = undefined;
      this.states.set(mask, { at, cost, mask, back, role, fill, isUnused, rival: best });
    } else if (!best.rival || cost < best.rival.cost) {
      best.rival = { at, cost, mask, back, role, fill, isUnused, rival: undefined };
    }
    if (cost < this.least) this.least = cost;
  }
}
