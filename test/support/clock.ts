import { jest } from '@jest/globals';

/** Sets the time of day and leaves timers alone; `jest.useRealTimers()` ends it. */
export function onlyDateIsFake(now: number): void {
  jest.useFakeTimers({
    now,
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
  });
}
