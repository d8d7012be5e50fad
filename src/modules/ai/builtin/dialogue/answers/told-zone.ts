import type { Wish } from '../../orders/grammar/order.js';
import type { Lattice } from '../../orders/lattice/lattice.js';
import { inZone } from '../../time/build.js';
import type { When } from '../../time/expressions.js';
import { type ToldZone, placeZone, statedZone } from '../../time/phrases.js';

/** The most words of an answer that names a place: "that is the time in Mexico City". */
const MOST_WORDS = 8;

/** A wish whose clock time is by the clocks of the place that an answer names; nothing where none is wanted or named. */
export function fillZone(wish: Wish, lattice: Lattice): Wish | undefined {
  const when = wish.kind === 'create' ? wish.when : wish.kind === 'update' ? wish.changes.when : undefined;
  const zone = when?.elsewhere && findPlace(lattice);
  if (!when || !zone) return undefined;
  const told: When = { ...withoutElsewhere(when), ...inZone(zone) };
  if (wish.kind === 'create') return { ...wish, when: told };
  return wish.kind === 'update' ? { ...wish, changes: { ...wish.changes, when: told } } : undefined;
}

/** A time by the clocks of no other place. */
export function withoutElsewhere({ elsewhere: _elsewhere, ...when }: When): When {
  return when;
}

/** The one zone that a short answer without a time names. */
function findPlace({ chart, tokens, times }: Lattice): ToldZone | undefined {
  if (tokens.length > MOST_WORDS || times.some((edges) => edges.length > 0)) return undefined;
  const zones = new Set<ToldZone>();
  for (let at = 0; at < tokens.length;) {
    const place = chart.longest(statedZone, at) ?? chart.longest(placeZone, at);
    if (place) zones.add(place.meaning);
    at = place?.end ?? at + 1;
  }
  const [zone, ...others] = zones;
  return others.length > 0 || zone === 'theirs' ? undefined : zone;
}
