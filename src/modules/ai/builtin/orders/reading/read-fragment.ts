import type { When, Duration } from '../../time/expressions.js';
import { SEARCH } from '../grammar/costs.js';
import { Fills } from '../fills/fills.js';
import type { Lattice } from '../lattice/lattice.js';
import type { Detail, Name, NamedPerson, Pick, SpokenScope, TimeShift } from '../grammar/order.js';
import { ClauseReader, type ClauseReading } from './read-clause.js';
import { FRAGMENT_RULES } from '../rules/fragments.js';
import { Steps } from '../search/steps.js';
import { courtesy } from '../grammar/phrases.js';

/** What a message adds to the messages before it. */
export type Fragment =
  | { is: 'time'; when: When; place?: string; unwanted?: When }
  | { is: 'until'; until: When }
  | { is: 'minutes'; minutes: number; when?: When }
  | { is: 'shift'; shift: TimeShift; when?: When }
  /** How long, or by how much; `isWhole` where only the first can be meant: "to an hour". */
  | { is: 'length'; length: Duration; isWhole?: true }
  | { is: 'place'; place: Name; isHost?: true }
  | { is: 'people' | 'addresses'; people: NamedPerson[]; unwanted?: NamedPerson[] }
  | { is: 'details'; details: Detail[] }
  | { is: 'title'; title: Name }
  | {
      is: 'pick';
      pick: Pick;
      people: NamedPerson[];
      when?: When;
      to?: When;
      place?: string;
      name?: Name;
      shift?: TimeShift;
      length?: Duration;
    }
  /** `isBare` where only the other person is told: "and for Ben at 11". */
  | {
      is: 'another';
      people: NamedPerson[];
      when?: When;
      beside?: 'before' | 'after';
      place?: string;
      for?: Name;
      isBare?: true;
    }
  | { is: 'scope'; scope: SpokenScope; when?: When }
  /** `isBefore` where only what comes before it can be shared: a reminder. */
  | { is: 'shared'; name: Name; when?: When; isBefore?: true }
  | { is: 'except'; except: Name }
  | { is: 'exceptTime'; except: When[] }
  | { is: 'name'; name: Name; when?: When };

/** A fragment with what it cost to read, and its words that nothing holds. */
export interface FragmentRead {
  fragment: Fragment;
  cost: number;
  unused: number;
}

/** The rules for days that are left out. */
const LEAVING_OUT = new Set(['all but some days', 'not a day']);

/** A message that leaves more unexplained is none. */
const MOST = 2;

/** Reads a text, or what follows a place in it up to another, as an addition to what was said before, with or without a courtesy before it; nothing where it is none. */
export function readFragment(lattice: Lattice, behind = 0, end = lattice.length): FragmentRead | undefined {
  const lead = endOfCourtesies(lattice, behind);
  const starts = lead > behind && lead < end ? [behind, lead] : [behind];
  const [first = [], ...others] = starts.map((from) => readFrom(lattice, from, end));
  // "Nicht an Heiligabend" leaves a day out, and is no other day behind "no".
  const isLeftOut = first.some(({ frame }) => LEAVING_OUT.has(frame.name));
  const [best] = (isLeftOut ? first : [first, others].flat(2))
    .map((read) => ({ ...read, unused: read.unused.filter((at) => !isLooseEnd(lattice, at)) }))
    .toSorted((one, other) => one.unused.length - other.unused.length || one.cost - other.cost);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the rules of fragments build fragments
  const fragment = best && toPick(best.meaning as Fragment, (lattice.definite[lead] ?? 0) > lead);
  return fragment && { fragment, cost: best.cost, unused: best.unused.length };
}

/** "The 3 o'clock one" is no further one. */
function toPick(fragment: Fragment, isDefinite: boolean): Fragment {
  if (fragment.is !== 'another' || !fragment.when || !isDefinite) return fragment;
  const { people, when, beside, place, for: receiver } = fragment;
  return (beside ?? place ?? receiver) === undefined ? { is: 'pick', pick: 'one', people, when } : fragment;
}

/** "Leave the call in", "the one with Ben in it": a marker with nothing, or with no more than a pronoun, behind it. */
function isLooseEnd(lattice: Lattice, at: number): boolean {
  const last = lattice.tokens.findLastIndex((_token, place) => !lattice.isMark(place));
  const isMarker = (place: number): boolean => (lattice.markers[place]?.length ?? 0) > 0;
  if (at === last && isMarker(at)) return true;
  const isPronoun = (lattice.pronouns[last] ?? 0) > last && isMarker(last - 1);
  return isPronoun && (at === last || at === last - 1);
}

function readFrom(lattice: Lattice, from: number, end: number): ClauseReading[] {
  const reader = new ClauseReader(
    lattice,
    from,
    end,
    SEARCH.budget,
    new Steps(lattice, new Fills(lattice, end, true), end),
  );
  reader.bound = MOST;
  const reads = FRAGMENT_RULES.flatMap((rule) => reader.read(rule) ?? []).toSorted(
    (one, other) => one.cost - other.cost,
  );
  // "Pero no el viernes" leaves a day out, and refuses nothing.
  const isDenied = lattice.blocks[from] === 'negation';
  const isExcept = (lattice.markers[from] ?? []).some(
    ({ to, value }) => (value === 'except' && to > from + 1) || (value === 'instead' && isDenied),
  );
  const except = isExcept ? reads.find(({ frame }) => LEAVING_OUT.has(frame.name)) : undefined;
  return except ? [except] : reads.slice(0, 1);
}

/** Where a message goes on behind "no, actually": its courtesies, idle words and marks. */
function endOfCourtesies(lattice: Lattice, from: number): number {
  let at = from;
  for (;;) {
    const said = lattice.chart.longest(courtesy, at)?.end ?? 0;
    const end = Math.max(said, lattice.idle[at] ?? 0, at < lattice.length && lattice.isMark(at) ? at + 1 : 0);
    if (end <= at) return at;
    at = end;
  }
}
