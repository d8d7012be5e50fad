import type { Chart } from '../../grammar/chart.js';
import { activity, kind, occasion } from '../grammar/phrases.js';

/** "Mon fils a judo": whether what one attends, or does, begins at a token. */
export function isAttended(chart: Chart, at: number): boolean {
  return [occasion, activity, kind].some((words) => (chart.longest(words, at)?.end ?? at) > at);
}
