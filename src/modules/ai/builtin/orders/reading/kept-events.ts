import { isName } from '../fills/name-fills.js';
import type { When } from '../../time/expressions.js';
import type { Name, Pick } from '../grammar/order.js';
import { isPlace } from '../grammar/pick-rules.js';
import { verb } from '../grammar/phrases.js';
import type { Lattice } from '../lattice/lattice.js';
import type { Part } from './clause.js';
import type { ClauseReading } from './read-clause.js';

/** The event that a clause leaves as it is: by itself, "keep the dentist where it is", or beside an order on all. */
export function findKept(reading: ClauseReading, part: Part, lattice: Lattice): Name | undefined {
  const { event, pick, when } = reading.values;
  if (reading.frame.kind === 'kept')
    return isName(event) ? event : (readKeptPick(pick, part.to) ?? readKeptTime(when, part.to));
  return findException(reading, part.from, lattice) ?? findFurtherException(reading, part, lattice);
}

/** "Keep the first two": what is left as it is by its place among the others. */
function readKeptPick(pick: unknown, at: number): Name | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what fills this role of the frames is a pick
  const told = pick as Pick | undefined;
  return told && isPlace(told) ? { words: '', from: at, to: at, pick: told } : undefined;
}

/** "Keep Thursday's": what is left as it is by its time alone. */
function readKeptTime(when: unknown, at: number): Name | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what fills this role of the frames is a time
  const [told] = [when ?? []].flat() as When[];
  return told && { words: '', from: at, to: at, when: told };
}

/** "Cancel everything tomorrow. Except yoga", "…. Keep yoga": the event that an order on all leaves out in a sentence of its own. */
function findException(
  { isInherited, values: { event } }: ClauseReading,
  from: number,
  lattice: Lattice,
): Name | undefined {
  const start = Math.max(
    0,
    ...(lattice.markers[from] ?? []).map(({ to, value }) => (value === 'except' ? to : 0)),
    ...lattice.chart
      .find(verb, from)
      .map(({ end, meaning }) => (meaning.some(({ sense }) => sense === 'keep') ? end : 0)),
  );
  if (!isInherited || start <= from || !isName(event) || event.to <= start) return undefined;
  return { ...event, from: start, words: lattice.words(start, event.to) };
}

/** "Everything except yoga and the review", "…, but not yoga or the review": what a word joins to an event that is left out. */
function findFurtherException(
  { isInherited, frame, values }: ClauseReading,
  { from, before }: Part,
  lattice: Lattice,
): Name | undefined {
  const { event, when } = values;
  const last = before.at(-1);
  const isBehind =
    last?.kept !== undefined ||
    last?.reading?.values['except'] !== undefined ||
    (last?.why === 'negation' && last.mention);
  const isBare = isInherited && frame.kind === 'delete' && [when ?? []].flat().length === 0;
  const isJoined = lattice.joints[from - 1] === from || lattice.courtesyAt(from - 1) === 'or';
  return isBehind && isBare && isJoined && isName(event) ? event : undefined;
}
