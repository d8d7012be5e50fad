import { isAttended } from '../lattice/attended.js';
import type { Lattice } from '../lattice/lattice.js';
import type { Name } from '../grammar/order.js';
import { journey } from '../grammar/phrases.js';
import { namesPlace } from './place-words.js';

/** A place that belongs to the title before it: where something is brought, where one goes, or what somebody attends there. */
export function joinPlaceToTitle(place: Name, pieces: readonly Name[], lattice: Lattice): Name | undefined {
  return (
    readInfinitive(place, pieces[0], lattice) ??
    readWay(place, pieces, lattice) ??
    readDirection(place, pieces, lattice) ??
    readAttending(place, pieces, lattice)
  );
}

/** "Auto in die Werkstatt bringen": where every noun has a capital, a verb at the end makes one title of all. */
function readInfinitive(place: Name, first: Name | undefined, lattice: Lattice): Name | undefined {
  const last = place.to - 1;
  const word = lattice.tokens[last]?.word ?? '';
  const isVerb = !lattice.isCapital(last) && lattice.infinitives.some((ending) => word.endsWith(ending));
  const from = first?.from ?? place.from;
  if (!isVerb || last <= place.from || !lattice.isCapital(last - 1) || from > place.from) return undefined;
  return { ...place, words: lattice.words(from, place.to), from };
}

/** "Aller à l'aéroport", "conduire Inès au judo": what is to be done is no title without where it leads, unless it is what one attends. */
export function readWay(place: Name, [first, ...more]: readonly Name[], lattice: Lattice): Name | undefined {
  if (!first || more.length > 0 || lattice.infinitives.length === 0) return undefined;
  const { from, to } = first;
  const word = lattice.tokens[from]?.word ?? '';
  const isVerb = lattice.infinitives.some((ending) => word.endsWith(ending)) && !lattice.occasions[from];
  const isNext = (lattice.markers[to] ?? []).some(
    (marker) => lattice.behindDeterminer(marker.to) === place.from || marker.to === place.from,
  );
  const isWay = to === from + 1 ? !lattice.isCapital(from) : leadsThere(first, place, lattice);
  return isNext && ((isVerb && isWay) || isManner(first, place, lattice))
    ? { ...first, words: lattice.words(from, place.to), to: place.to }
    : undefined;
}

/** "Auto in die Werkstatt", "vol de Berlin à Rome": behind a marker that only leads somewhere with its article, or a journey, where something goes is no place. */
function readDirection(place: Name, [first, ...more]: readonly Name[], lattice: Lattice): Name | undefined {
  const behind = (first && lattice.markers[first.to]) ?? [];
  const endsWith = (value: 'at' | 'to'): boolean =>
    behind.some((edge) => edge.value === value && edge.to === place.from);
  const isPlace = first && endsWith('at') && !lattice.chart.longest(journey, first.from);
  if (!first || first.isQuoted || more.length > 0 || !endsWith('to') || isPlace) return undefined;
  return { ...first, words: lattice.words(first.from, place.to), to: place.to };
}

/** "Biscuit at the vet": who attends something is no title without what is attended there. */
function readAttending(place: Name, [first, ...more]: readonly Name[], lattice: Lattice): Name | undefined {
  if (!first || first.isQuoted || more.length > 0 || first.to !== first.from + 1) return undefined;
  const isVisit = isOccasion(place, lattice) && !namesPlace(place, lattice) && !isAttended(lattice.chart, first.from);
  const isNext = (lattice.markers[first.to] ?? []).some(
    ({ to }) => to === place.from || lattice.behindDeterminer(to) === place.from,
  );
  return isVisit && isNext ? { ...first, words: lattice.words(first.from, place.to), to: place.to } : undefined;
}

/** "Balade en raquettes", "cours à domicile": without an article and a capital, words behind what also leads somewhere are no place. */
function isManner({ to }: Name, { words, article, from }: Name, { markers, rooms }: Lattice): boolean {
  const isPlain = !article && words === words.toLowerCase() && !/\d/.test(words) && !rooms[from];
  return isPlain && (markers[to] ?? []).some((marker) => marker.value === 'to' && marker.to === from);
}

/** "Déposer la voiture au garage", "rendre les clés à Paul": an object, and where it goes; "boire un verre au Petit Bain" has a place with a name. */
function leadsThere({ from, to }: Name, { words, from: start }: Name, lattice: Lattice): boolean {
  const isWritten = !lattice.isCapital(from) || from === 0 || lattice.isMark(from - 1);
  const isTo = (lattice.markers[to] ?? []).some(({ value }) => value === 'to');
  const hasCompany = (lattice.markers[from + 1] ?? []).some(({ value }) => value === 'with');
  const isBare = start === to + 1 && lattice.tokens[to]?.word.length === 1;
  const isSomebody = isBare && lattice.behindDeterminer(from + 1) > from + 1;
  return isWritten && isTo && !hasCompany && (isSomebody || words === words.toLowerCase());
}

/** Whether a name begins with what one attends. */
export function isOccasion({ from, isQuoted }: Name, { occasions, kinds }: Lattice): boolean {
  return !isQuoted && Math.max(occasions[from] ?? 0, kinds[from] ?? 0) > from;
}
