import { COST } from '../../grammar/costs.js';
import type { Marker } from '../../grammar/order.js';
import type { Edges } from '../edges.js';
import type { TimeEdge } from '../find-times.js';
import type { PlainWords } from '../plain-words.js';

interface Timed extends PlainWords {
  times: readonly (readonly TimeEdge[])[];
  markers: Edges<Marker>;
}

/** "Deadline Monday: tax return", "appointment at 4: eye test": with a colon behind the day, or the time of a kind of event, as what leads to a title. */
export function markTitles(lattice: Timed): Edges<Marker> {
  const { markers, tokens } = lattice;
  if (!tokens.some((_token, at) => leadsToTitle(lattice, at))) return markers;
  return markers.map((edges, at) =>
    leadsToTitle(lattice, at) ? [...edges, { to: at + 1, value: 'titled' as const }] : edges,
  );
}

function leadsToTitle({ tokens, times, kinds }: Timed, at: number): boolean {
  if (tokens[at]?.text !== ':' || !tokens[at + 1]?.spaced) return false;
  return times.some((edges, from) =>
    edges.some(({ to, when, cost }) => {
      const isKind = kinds.some((end, start) => start < from && end > start && end >= from - 1 && end <= from);
      return from > 0 && to === at && cost === COST.time && when.date !== undefined && (isKind || !when.clock);
    }),
  );
}
