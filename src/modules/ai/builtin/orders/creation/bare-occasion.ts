import { fold } from '../../grammar/tokens.js';
import type { Creation } from '../grammar/order.js';
import type { FragmentRead } from '../reading/read-fragment.js';
import type { Understanding } from '../wishes/wish-read.js';
import { cleanTitle } from './clean-title.js';
import { writeOutWith } from './write-out.js';

/** Why a clause is no order that only could not be read. */
const UNREAD = new Set<string>(['nothing fits', 'idle', 'told']);

/** "Lunch with Zoe": what one attends, without a time, is an event whose time is asked for; in a conversation, so is any name with company. */
export function readOccasion(
  { text, wishes, asides }: Understanding,
  fragment: FragmentRead | undefined,
  { kindWords }: { kindWords: ReadonlySet<string> },
  isSaid = false,
): Creation | undefined {
  const named = fragment?.fragment;
  if (named?.is !== 'name' || fragment?.unused !== 0 || wishes.length > 0) return undefined;
  if (
    named.when ||
    named.name.article === 'definite' ||
    !asides.every(({ clause: { why } }) => why === undefined || UNREAD.has(why))
  )
    return undefined;
  const { lattice } = text;
  const { from } = named.name;
  // "Rendez-vous" is one word to its language, and three tokens.
  const [firstWord = ''] = named.name.words.split(/\s/);
  const isKind = ((lattice.kinds[from] ?? 0) > 0 && !lattice.empty[from]) || kindWords.has(fold(firstWord));
  const last = named.name.to - 1;
  const isKindLast = (lattice.kinds[last] ?? 0) > 0 && !lattice.empty[last];
  // "Drinks with the team".
  const isWithSomebody =
    isSaid &&
    lattice.markers
      .slice(from + 1, last)
      .some((edges) => edges.some(({ value, to }) => value === 'with' && to <= last));
  const isOccasion = (lattice.occasions[from] ?? 0) > 0 || isKind || (last > from && isKindLast) || isWithSomebody;
  // "Next appointment" asks.
  const isPicked = (lattice.picks[from] ?? []).length > 0;
  return isOccasion && !isPicked && from === lattice.behindDeterminer(0) && !lattice.endsInQuestion()
    ? {
        kind: 'create',
        title: writeOutWith(cleanTitle(named.name, lattice), lattice),
        people: [],
        details: [],
        isStated: true,
      }
    : undefined;
}
