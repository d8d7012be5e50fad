import { jest } from '@jest/globals';

const TIMERS = [
  'nextTick',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

/** Sets the time of day and leaves timers alone; `jest.useRealTimers()` ends it. */
export function onlyDateIsFake(now: number): void {
  jest.useFakeTimers({ now, doNotFake: ['hrtime', 'performance', ...TIMERS] });
}

/**
 * Stops `performance.now()`, by which circuits count their time, and leaves dates and timers alone; `jest.advanceTimersByTime()` lets
 * it go on, `jest.useRealTimers()` ends it.
 */
export function onlyStopwatchIsFake(): void {
  jest.useFakeTimers({ doNotFake: ['Date', 'hrtime', ...TIMERS] });
}
