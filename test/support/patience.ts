import { setTimeout as sleep } from 'node:timers/promises';

/**
 * How long tests wait for what must come, in milliseconds. It bounds no speed: a machine may be twenty times slower than an idle
 * one. It is shorter than Jest's own limit (`testTimeout`), whose message does not tell what was waited for.
 */
export const PATIENCE_MS = 240_000;

/** Waits until something holds. */
export async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error('it never came to hold');
    await sleep(25);
  }
}

/**
 * Tries with a time, and with four times as much, until it was enough for what has to happen before its end; `attempt` answers
 * undefined when it was not.
 */
export async function withEnoughTime<T>(ms: number, attempt: (ms: number) => Promise<T | undefined>): Promise<T> {
  if (ms > PATIENCE_MS) throw new Error('no time was enough');
  return (await attempt(ms)) ?? withEnoughTime(4 * ms, attempt);
}
