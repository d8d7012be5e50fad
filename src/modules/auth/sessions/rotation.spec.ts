import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { GRACE_MS, MAX_GRACE_USES, rotate, type RotationState } from './rotation.js';

const DAY = 86_400_000;
const START: RotationState = { counter: 1, rotatedAt: 0, graceUses: 0, usedCounter: 0 };

/** A server with one session, which may lose its last write as a failover does. */
class ModelServer {
  state = START;
  revoked = false;
  private before = START;

  /** Returns the successor's counter, or undefined when the server refuses. */
  refresh(presented: number, now: number): number | undefined {
    if (this.revoked) return undefined;
    const outcome = rotate(this.state, presented, now);
    this.revoked = outcome.kind === 'replayed';
    if ('state' in outcome) this.write(outcome.state);
    return 'state' in outcome ? outcome.state.counter : undefined;
  }

  /** The client uses an access token that was issued at a counter. */
  use(counter: number): void {
    if (this.state.usedCounter < counter) this.write({ ...this.state, usedCounter: counter });
  }

  loseLastWrite(): void {
    this.state = this.before;
  }

  private write(next: RotationState): void {
    this.before = this.state;
    this.state = next;
  }
}

const step = fc.record({
  wait: fc.oneof(fc.integer({ min: 0, max: 2 * GRACE_MS }), fc.integer({ min: 0, max: 25 * DAY })),
  lost: fc.boolean(),
  used: fc.boolean(),
});

/** A client that stores the last refresh token it received, and retries with it when no answer comes. */
function liveHonestly(server: ModelServer, steps: { wait: number; lost: boolean; used: boolean }[]): number {
  let held = 1;
  let now = 0;
  for (const { wait, lost, used } of steps) {
    now += wait;
    const successor = server.refresh(held, now);
    if (successor === undefined || lost) continue;
    held = successor;
    if (used) server.use(held);
  }
  return held;
}

/** Lets the owner and the thief of one token refresh in turn, and returns whether the session ended. */
function isFound(pauses: [number, number][]): boolean {
  const server = new ModelServer();
  const due = [0, 0];
  const held = [1, 1];
  for (const pair of pauses) {
    for (const party of [0, 1]) due[party] = (due[party] ?? 0) + (pair[party] ?? 0);
    const order = (due[0] ?? 0) <= (due[1] ?? 0) ? [0, 1] : [1, 0];
    for (const party of order) {
      held[party] = server.refresh(held[party] ?? 0, due[party] ?? 0) ?? held[party] ?? 0;
      if (!server.revoked) server.use(held[party] ?? 0);
    }
  }
  return server.revoked;
}

describe('rotate', () => {
  it.each<[string, Partial<RotationState>, number, number, string]>([
    ['rotates the current token', {}, 5, 0, 'rotated'],
    ['gives the parent the same successor within the grace', { usedCounter: 5 }, 4, GRACE_MS, 'same_successor'],
    ['ends the session for a parent after the grace', { usedCounter: 5 }, 4, GRACE_MS + 1, 'replayed'],
    ['forgives a parent whose successor was never used', { usedCounter: 4 }, 4, 30 * DAY, 'same_successor'],
    ['slows down a parent that comes too often', { graceUses: MAX_GRACE_USES }, 4, 1, 'too_many'],
    ['ends the session for a grandparent', {}, 3, 0, 'replayed'],
    ['repairs a lost write', {}, 6, 0, 'rollback_repaired'],
    ['ends the session for a token from the far future', {}, 7, 0, 'replayed'],
  ])('%s', (_case, changes, presented, now, kind) => {
    expect(rotate({ ...START, counter: 5, ...changes }, presented, now).kind).toBe(kind);
  });

  it('never logs an honest client out, with any lost answers and any delays', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const server = new ModelServer();
        const held = liveHonestly(server, steps);
        return !server.revoked && server.state.counter - held <= 1;
      }),
      { numRuns: 20_000 },
    );
  });

  it('never logs an honest client out for one write lost at a failover', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.array(step, { maxLength: 12 }), (before, after) => {
        const server = new ModelServer();
        let held = liveHonestly(server, before);
        server.loseLastWrite();
        let now = 400 * DAY;
        for (const { lost } of after) {
          now += DAY;
          const successor = server.refresh(held, now);
          if (successor !== undefined && !lost) server.use((held = successor));
        }
        return !server.revoked;
      }),
      { numRuns: 5000 },
    );
  });

  it('finds every thief of one token, once both parties have refreshed some times', () => {
    const pause = fc.integer({ min: 400_000, max: 800_000 });
    const parties = fc.array(fc.tuple(pause, pause), { minLength: 60, maxLength: 60 });

    fc.assert(
      fc.property(parties, (pauses) => isFound(pauses)),
      { numRuns: 20_000 },
    );
  });

  it('finds a thief who always stays one step behind', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: GRACE_MS + 1, max: DAY }), { minLength: 1, maxLength: 20 }), (waits) => {
        const server = new ModelServer();
        let [owner, now] = [1, 0];
        for (const wait of waits) {
          const stolen = owner;
          owner = server.refresh(owner, now) ?? owner;
          server.use(owner);
          now += wait;
          server.refresh(stolen, now);
        }
        return server.revoked;
      }),
      { numRuns: 5000 },
    );
  });
});
