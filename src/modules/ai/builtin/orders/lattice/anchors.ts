import type { Courtesy } from '../grammar/order.js';
import type { Edges } from './edges.js';

type EdgeList =
  | 'verbs'
  | 'markers'
  | 'shifts'
  | 'amounts'
  | 'details'
  | 'picks'
  | 'scopes'
  | 'calendars'
  | 'aspects'
  | 'minutes'
  | 'adjacent'
  | 'colours'
  | 'states'
  | 'signs';
type EndList =
  | 'idle'
  | 'joints'
  | 'quotes'
  | 'addresses'
  | 'auxiliaries'
  | 'tails'
  | 'preferences'
  | 'shares'
  | 'sameDays'
  | 'sameTimes'
  | 'venues'
  | 'coming'
  | 'asGuests'
  | 'knownEnds';

/** What begins at each token, as far as a name ends before it. */
type Words = Readonly<Record<EdgeList, Edges<unknown>> & Record<EndList, readonly number[]>> & {
  tokens: readonly unknown[];
  times: readonly (readonly unknown[])[];
  particles: readonly boolean[];
  rooms: readonly boolean[];
  isMark(at: number): boolean;
  isHyphened(at: number): boolean;
  courtesyAt(at: number): Courtesy | undefined;
};

/** By place, the end of the text among them, whether a name may end before it. */
export function findAnchors(words: Words): boolean[] {
  const lists = listEdges(words);
  const ends = listEnds(words);
  const isAnchor = (at: number): boolean =>
    (words.isMark(at) && !words.isHyphened(at)) ||
    words.particles[at] === true ||
    words.rooms[at] === true ||
    words.courtesyAt(at) === 'instead' ||
    lists.some((list) => (list[at]?.length ?? 0) > 0) ||
    ends.some((list) => (list[at] ?? 0) > 0);
  return [...words.tokens.map((_token, at) => isAnchor(at)), true];
}

const EDGES: readonly EdgeList[] = [
  'verbs',
  'markers',
  'shifts',
  'amounts',
  'details',
  'picks',
  'scopes',
  'calendars',
  'aspects',
  'minutes',
  'adjacent',
  'colours',
  'states',
  'signs',
];

/** The lists of words that end a name where they begin. */
const ENDS = [
  'idle',
  'joints',
  'quotes',
  'addresses',
  'auxiliaries',
  'tails',
  'preferences',
  'shares',
  'sameDays',
  'sameTimes',
  'venues',
  'coming',
  'asGuests',
  'knownEnds',
] as const;

/** What ends a name where it begins, as far as the text holds any. */
function listEdges(words: Words): (readonly (readonly unknown[])[])[] {
  return [words.times, ...EDGES.map((name) => words[name])].filter(({ length }) => length > 0);
}

function listEnds(words: Words): (readonly number[])[] {
  return ENDS.map((name) => words[name]).filter(({ length }) => length > 0);
}
