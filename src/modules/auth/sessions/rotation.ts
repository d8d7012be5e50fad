/** How long the direct parent of a refresh token may be used again, in milliseconds. */
export const GRACE_MS = 60_000;
/** How often it may be used again in that time: enough for many tabs, too few for a loop. */
export const MAX_GRACE_USES = 20;

/** The state of a session that rotation needs. */
export interface RotationState {
  /** The counter of the valid refresh token. */
  counter: number;
  /** When that token was issued, in epoch milliseconds. Used only to bound the grace period; the counter decides the order. */
  rotatedAt: number;
  graceUses: number;
  /** The highest counter whose access token was used. */
  usedCounter: number;
}

export type RotationOutcome =
  | { kind: 'rotated' | 'same_successor' | 'rollback_repaired'; state: RotationState }
  | { kind: 'too_many' }
  | { kind: 'replayed' };

/**
 * Decides what happens to an authentic refresh token. The current token rotates. Its parent gets the same successor within
 * the grace period, or at any age while the successor's access token was never used, because then the reply was lost. A token
 * slightly ahead of the record repairs a write that the store lost in a failover. Any other token is a replay and ends the session.
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
