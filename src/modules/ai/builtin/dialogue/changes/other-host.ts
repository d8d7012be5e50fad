import type { Wish } from '../../orders/grammar/order.js';
import type { Fragment } from '../../orders/reading/read-fragment.js';
import type { Surroundings } from '../state/situation.js';
import { changeProposal, findCreation } from './change-proposal.js';
import type { OwnReading } from '../message/own-reading.js';

/** "No, chez Manon": somebody else's place, where the title of the new event tells whose it is. */
export function changeHost(
  { place, isHost }: Extract<Fragment, { is: 'place' }>,
  { read }: OwnReading,
  around: Surroundings,
): Wish[] | undefined {
  const { title } = findCreation(around)?.wish ?? {};
  if (!isHost || !title) return undefined;
  const { lattice } = read.text;
  const edges = lattice.markers.flatMap((found, from) =>
    found.flatMap(({ to, value }) => (value === 'host' && to <= place.from ? [{ from, to }] : [])),
  );
  const lead = edges.map(({ from, to }) => lattice.words(from, to)).find((words) => title.includes(` ${words} `));
  if (lead === undefined) return undefined;
  return changeProposal(
    { title: `${title.slice(0, title.indexOf(` ${lead} `))} ${lead} ${place.full ?? place.words}` },
    around,
  );
}
