import { newsOf } from '../grammar/phrases.js';
import type { Lattice } from '../lattice/lattice.js';
import { changesMeaning } from './order-apart.js';
import type { Understanding, WishRead } from '../wishes/wish-read.js';

/** How far behind what says so the words begin that somebody said. */
const LONGEST_LEAD = 6;

/** "My brother said that the match is on the 5th at 7, add it": one new event that somebody told of, where an order behind it enters it. */
export function readReported(
  { text: { lattice } }: Understanding,
  read: (text: string) => Understanding,
  isDoubtful: (read: Understanding) => boolean,
): Understanding | undefined {
  const said = lattice.blocks.indexOf('report');
  if (said < 0 || changesMeaning(lattice, said)) return undefined;
  for (const from of listStarts(lattice, said)) {
    const known = read(lattice.text.slice(lattice.tokens[from]?.start));
    const [one, ...others] = known.wishes;
    const isEntered = isPointedAt(one, known.text.lattice) || known.text.clauses.some(({ confirms }) => confirms);
    const isNew = one?.wish.kind === 'create' || (one?.wish.kind === 'update' && one.wish.otherwise !== undefined);
    if (isNew && isEntered && others.length + known.asides.length === 0 && !isDoubtful(known)) return known;
  }
  return undefined;
}

/** "…, schedule that": whether the order has a pronoun for what was told before it, by which the event is called. */
function isPointedAt(read: WishRead | undefined, { pronouns }: Lattice): boolean {
  const { head } = read?.reading ?? {};
  if (read?.wish.kind === 'create' && read.wish.title === undefined) return false;
  return head !== undefined && (head.form.pointsBack === true || (pronouns[head.to] ?? 0) > head.to);
}

/** Where the words may begin that were said or wanted: behind "that" or "to", behind a pause, or at once. */
function listStarts({ chart, blockEnds, tokens, markers }: Lattice, said: number): number[] {
  const end = blockEnds[said] ?? said + 1;
  const starts = [(markers[end] ?? []).find(({ value }) => value === 'to')?.to ?? end];
  for (let at = end - 1; at < Math.min(end + LONGEST_LEAD, tokens.length); at += 1) {
    const that =
      at < end && tokens[at]?.text !== ',' ? undefined : chart.find(newsOf, at).find(({ end: to }) => to === at + 1);
    if (that || tokens[at]?.text === ',') starts.unshift(at + 1);
  }
  return starts.slice(0, 3);
}
