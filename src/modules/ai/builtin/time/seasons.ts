import type { YearlyDay } from './expressions.js';

/** The seasons of the northern half of the world: the first day of each, and that of the next. */
export const SEASONS = {
  spring: [
    { month: 3, day: 20 },
    { month: 6, day: 21 },
  ],
  summer: [
    { month: 6, day: 21 },
    { month: 9, day: 23 },
  ],
  autumn: [
    { month: 9, day: 23 },
    { month: 12, day: 21 },
  ],
  winter: [
    { month: 12, day: 21 },
    { month: 3, day: 20 },
  ],
} as const satisfies Record<string, readonly [YearlyDay, YearlyDay]>;

/** The name of a season. */
export type Season = keyof typeof SEASONS;
