import { COST } from '../grammar/costs.js';
import type { Content, Contents } from '../grammar/frame.js';
import type { Marker } from '../grammar/order.js';
import type { Edge } from '../lattice/edges.js';
import type { Lattice } from '../lattice/lattice.js';
import type { Fill } from './fill.js';

/** Lists of a text that hold what fills a role just as it stands. */
const EDGES = {
  shift: 'shifts',
  openTime: 'openTimes',
  distance: 'distances',
  scope: 'scopes',
  pick: 'picks',
  detail: 'details',
  minutes: 'minutes',
  ownDetail: 'ownDetails',
  count: 'sessionCounts',
  aspect: 'aspects',
  colour: 'colours',
  state: 'states',
  sign: 'signs',
} as const;
/** Lists of the ends of words that say no more than that they stand there. */
const LEADS = {
  beginning: 'beginnings',
  ending: 'endings',
  asGuest: 'asGuests',
  coming: 'coming',
  placeLead: 'placeLeads',
  guestLead: 'guestLeads',
  sharing: 'sharing',
  another: 'another',
  past: 'pastEvents',
} as const;
/** Lists that are looked into for a role; one that holds nothing has no more than one place. */
const LISTS: Readonly<Partial<Record<Content, ListName>>> = {
  ...EDGES,
  ...LEADS,
  calendar: 'calendars',
  absence: 'absences',
  adjacent: 'adjacent',
};
type ListName =
  (typeof EDGES)[keyof typeof EDGES] | (typeof LEADS)[keyof typeof LEADS] | 'calendars' | 'absences' | 'adjacent';

/** Whether a text holds what may fill a role without a marker; where that is no list, it may. */
export function holdsContent(lattice: Lattice, content: Content): boolean {
  const list = LISTS[content];
  return list === undefined || lattice[list].length > 1;
}

/** Whether a text holds a word before a role, or what may stand for it: "Raum 3", "am 29. nicht". */
export function holdsMarker({ markersHeld, rooms, skips }: Lattice, content: Content, marker: Marker): boolean {
  if (markersHeld.has(marker)) return true;
  return (marker === 'at' && content === 'name' && rooms.length > 1) || (marker === 'except' && skips.length > 1);
}

/** Whether a role is filled by what stands in a list, and by nothing else. */
export function isListed(content: Content): content is keyof typeof EDGES | keyof typeof LEADS {
  return content in EDGES || content in LEADS;
}

/** What fills a role just as it stands in a list. */
export function listedFills(
  lattice: Lattice,
  content: keyof typeof EDGES | keyof typeof LEADS,
  at: number,
): readonly Fill[] {
  return isLead(content) ? leadFills(lattice[LEADS[content]], at) : edgeFills(lattice[EDGES[content]][at]);
}

/** Edges as fills. */
export function edgeFills(edges: readonly Edge<Contents[Content]>[] | undefined): readonly Fill[] {
  if (!edges || edges.length === 0) return [];
  return edges.map(({ to, value }) => ({ to, cost: COST.marker, value }));
}

function isLead(content: Content): content is keyof typeof LEADS {
  return content in LEADS;
}

function leadFills(ends: readonly number[], at: number): Fill[] {
  const to = ends[at] ?? 0;
  return to > at ? [{ to, cost: COST.idle, value: true }] : [];
}
