import { isName } from '../fills/name-fills.js';
import type { When } from '../../time/expressions.js';
import type { Name } from '../grammar/order.js';
import { verb } from '../grammar/phrases.js';
import type { Lattice } from '../lattice/lattice.js';
import type { Part } from './clause.js';
import type { ClauseReading } from './read-clause.js';

/** The event that a clause leaves as it is: by itself, "keep the dentist where it is", or beside an order on all. */
export function findKept(reading: ClauseReading, part: Part, lattice: Lattice): Name | undefined {
  const { event, when } = reading.values;
  if (reading.frame.kind === 'kept') return isName(event) ? event : readKeptTime(when, part.to);
  return findException(reading, part.from, lattice) ?? findFurtherException(reading, part, lattice);
}

/** "Keep Thursday's": what is left as it is by its time alone. */
function readKeptTime(when: unknown, at: number): Name | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the frame of what is kept has a role for times
  const [told] = when as When[];
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
