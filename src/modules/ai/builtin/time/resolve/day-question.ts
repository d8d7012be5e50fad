import { Temporal } from 'temporal-polyfill';
import type { TimeContext } from '../context.js';

/** What else decides between two days: whether the time said is still ahead today. */
export interface DayQuestion extends TimeContext {
  /** Whether today still counts: its time is ahead. */
  todayCounts: boolean;
}

/** The day it is for the reader. */
export function today({ now }: DayQuestion): Temporal.PlainDate {
  return now.toPlainDate();
}

/** Negative where the first day is the earlier one. */
export function compare(first: Temporal.PlainDate, other: Temporal.PlainDate): number {
  return Temporal.PlainDate.compare(first, other);
}

/** Whether a day lies ahead: today only where its time does. */
export function isAhead(date: Temporal.PlainDate, ask: DayQuestion): boolean {
  const order = compare(date, today(ask));
  return order > 0 || (order === 0 && ask.todayCounts);
}
