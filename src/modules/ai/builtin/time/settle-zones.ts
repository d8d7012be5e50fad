import type { Chart, FoundPhrase } from '../grammar/chart.js';
import { placeZone, statedZone, type ToldZone } from './phrases.js';

/**
 * Finds whose clocks "their time" are: those of the one place that the text names, or nobody's yet. "There" behind a clock time means
 * them only where the text names a place, and not right before it: "chez eux à Lyon".
 */
export function settleZones(chart: Chart): void {
  if (!chart.holds(statedZone)) return;
  const zones = findZones(chart);
  const [zone, ...others] = zones;
  const told = zone !== undefined && others.length === 0 ? zone : undefined;
  chart.settle(statedZone, (found) =>
    found.flatMap((one): FoundPhrase<ToldZone>[] => {
      if (one.meaning !== 'theirs' && one.meaning !== 'there') return [one];
      if (one.meaning === 'there' && (told === undefined || isBeforePlace(chart, one.end))) return [];
      return [{ ...one, meaning: told ?? 'theirs' }];
    }),
  );
}

/** The zones of the places a text names, none of them twice. */
function findZones(chart: Chart): ToldZone[] {
  const zones = new Set<ToldZone>();
  for (let at = 0; at < chart.tokens.length;) {
    const place = chart.longest(placeZone, at);
    if (place) zones.add(place.meaning);
    at = place?.end ?? at + 1;
  }
  return [...zones];
}

/** Whether a place follows at once, or behind one word. */
function isBeforePlace(chart: Chart, at: number): boolean {
  return [at, at + 1].some((place) => chart.longest(placeZone, place) !== undefined);
}
