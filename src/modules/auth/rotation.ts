/** How long the immediate parent of a refresh token may come again, in milliseconds. */
export const GRACE_MS = 60_000;
/** How often it may within that time: many tabs are honest, a loop is not. */
export const MAX_GRACE_USES = 20;

/** What rotation knows of a session. */
export interface RotationState {
  /** The counter of the refresh token that is now valid. */
  counter: number;
  /** When it became so, in epoch milliseconds; only ever narrows the grace, never decides an order. */
  rotatedAt: number;
  graceUses: number;
  /** The highest counter an access token of which was used. */
  usedCounter: number;
}

export type RotationOutcome =
  | { kind: 'rotated' | 'same_successor' | 'rollback_repaired'; state: RotationState }
  | { kind: 'too_many' }
  | { kind: 'replayed' };

/**
 * Decides what an authentic refresh token is worth. The current one rotates. Its parent gets the same successor within
 * the grace, or at any age while the successor's access token was never used, since then the reply was lost. One from
 * just ahead repairs a write the store lost at a failover. Anything else is a replay and ends the session.
 */
export function rotate(state: RotationState, presented: number, now: number): RotationOutcome {
  const distance = state.counter - presented;
  if (distance === 0) return { kind: 'rotated', state: at(state, state.counter + 1, now) };
  if (distance === -1) return { kind: 'rollback_repaired', state: at(state, presented + 1, now) };
  if (distance !== 1) return { kind: 'replayed' };
  const inGrace = now - state.rotatedAt <= GRACE_MS;
  if (!inGrace && state.usedCounter >= state.counter) return { kind: 'replayed' };
  if (inGrace && state.graceUses >= MAX_GRACE_USES) return { kind: 'too_many' };
  return { kind: 'same_successor', state: { ...state, graceUses: state.graceUses + 1 } };
}

function at(state: RotationState, counter: number, now: number): RotationState {
  return { ...state, counter, rotatedAt: now, graceUses: 0 };
}
