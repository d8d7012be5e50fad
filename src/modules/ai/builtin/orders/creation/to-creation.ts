import type { Lattice } from '../lattice/lattice.js';
import { isTrailing } from '../fills/trailing-words.js';
import { findDayInTitle } from './day-in-title.js';
import type { Creation, Name } from '../grammar/order.js';
import { cleanTitle, capitalize } from './clean-title.js';
import { asDescribed, describe, listNamed, wordTogether } from './described-people.js';
import type { Draft } from './draft.js';
import { looksLikePlace } from './place-words.js';
import { rewriteDraft } from './rewrite-draft.js';
import { writeOutWith } from './write-out.js';
import { asWritten, composeTitle, isKind, isMadeOfWords, joinWithMarker } from './compose-title.js';

/** What parts a place or a note from the time before it. */
const PAUSE = /^[,–—-]$/;

/** Puts the title of a new event together as a person would write it; a kind of event alone is a title unless it says nothing at all. */
export function toCreation({ titled, ...draft }: Draft, lattice: Lattice): Creation {
  if (!titled) return compose(rewriteDraft(draft, lattice), lattice);
  const event = toCreation({ ...draft, pieces: [titled] }, lattice);
  const kind = draft.pieces.find((name) => !isKind(name, lattice));
  const title = asWritten(titled, event.title ?? '', lattice);
  return kind ? { ...event, title: `${cleanTitle(kind, lattice)}: ${title}` } : event;
}

function compose(
  { pieces: all, for: purpose, to, about, host, called, place, people, ...rest }: Draft,
  lattice: Lattice,
): Creation {
  const roles = people.flatMap((person) => describe(person, lattice) ?? []);
  // "Mit Rex und der Nachbarin": those who have a name stand in the title with those who have none.
  const together = roles.length > 0 ? wordTogether(people, lattice) : undefined;
  const described = together ? [together] : roles;
  const {
    own: pieces,
    place: placeBehind,
    note,
  } = splitPieces(all, { isWithPeople: people.length > 0, isNamed: (purpose ?? to ?? called) !== undefined }, lattice);
  const noun = rest.details.flatMap((detail) => (detail.is === 'meet' ? (detail.noun ?? []) : []))[0];
  const title = composeTitle({ pieces, for: purpose, to, about, host, called }, lattice, described) ?? noun;
  const atPlace = place && !about ? nameByPlace(pieces, place, host, lattice) : undefined;
  const full = atPlace && purpose ? `${atPlace} ${joinWithMarker(purpose, lattice)}` : atPlace;
  const { when, room, ...others } = rest;
  const contrary = findDayInTitle(all, when, lattice);
  return {
    ...others,
    ...(contrary ? { contrary } : {}),
    // Without a title, the meeting is called after everybody: "Meeting with the architect".
    people: title === undefined ? people.map((person) => asDescribed(person, lattice)) : listNamed(people, lattice),
    ...(when ? { when } : {}),
    ...(rest.isStated && isChanged(all[0] ?? purpose, lattice) ? { isKnown: true as const } : {}),
    ...(title ? { title: writeOutWith(full ?? title, lattice) } : {}),
    ...sayPlace(place ?? placeBehind, room ?? (place && placeBehind)),
    ...(note ? { note: note.words } : {}),
  };
}

function sayPlace(...places: (Name | undefined)[]): Pick<Creation, 'place'> {
  const told = places.flatMap((place) => (place ? (place.full ?? place.words) : []));
  return told.length > 0 ? { place: told.join(', ') } : {};
}

/** "An appointment at the notary": a kind of event is told from others by where it is. */
function nameByPlace(
  pieces: readonly Name[],
  place: Name,
  host: Name | undefined,
  lattice: Lattice,
): string | undefined {
  const [kind, ...others] = pieces;
  const isDescribed =
    place.article === 'definite' && place.words === place.words.toLowerCase() && !/\d/.test(place.words);
  if (!kind || others.length > 0 || host || !isDescribed || !isKind(kind, lattice)) return undefined;
  if (isMadeOfWords(kind, lattice, lattice.empty)) return undefined;
  return capitalize(`${cleanTitle(kind, lattice)} ${joinWithMarker(place, lattice)}`);
}

/**
 * "Lunch, Friday 12, Hotel Sol" and "…, bring the plans": what stands behind the time and a comma is a place or a note. With people in the
 * title, what ends the clause behind the time is a place too: "lunch with Ana Friday at 12 canteen".
 */
function splitPieces(
  pieces: readonly Name[],
  { isWithPeople, isNamed }: { isWithPeople: boolean; isNamed: boolean },
  lattice: Lattice,
): { own: Name[]; place?: Name; note?: Name } {
  const isBehind = ({ from, isQuoted }: Name): boolean =>
    !isQuoted &&
    PAUSE.test(lattice.tokens[from - 1]?.text ?? '') &&
    lattice.times.some((edges) => edges.some(({ to }) => to === from - 1));
  // "Put me down for a haircut Thursday at 10, usual place".
  const [first, ...others] = isNamed && pieces[0] && isBehind(pieces[0]) ? [undefined, ...pieces] : pieces;
  const behind = others.flatMap((name) => (name && isBehind(name) ? [name] : []));
  const last = others.at(-1);
  const isLast = isWithPeople && last !== undefined && isTrailing(lattice, last.from, last.to);
  const place = behind.find((name) => looksLikePlace(name, lattice)) ?? (isLast ? last : undefined);
  const note = behind.find((name) => !looksLikePlace(name, lattice));
  const own = [first, ...others].flatMap((name) => (name && name !== place && name !== note ? [name] : []));
  return { own, ...(place ? { place } : {}), ...(note ? { note } : {}) };
}

/** "Hairdresser rather at 2", "the dinner is at 9": said of an event that may be there already. */
function isChanged(name: Name | undefined, lattice: Lattice): boolean {
  return (
    isSubject(name, lattice) || (name !== undefined && (isPreferred(name, lattice) || endsInCopula(name, lattice)))
  );
}

/** "Grandma's birthday is on the 29th": that of the calendar may be meant. */
function endsInCopula({ from, to, isQuoted }: Name, { copulas }: Lattice): boolean {
  return !isQuoted && copulas.some((end, at) => at > from && end === to);
}

/** A word of preference stands behind the name or its time, or opens the clause before what has its article. */
function isPreferred({ from, to, article }: Name, lattice: Lattice): boolean {
  const { preferences } = lattice;
  const isOpening =
    article === 'definite' && preferences.some((end, at) => at < from && end > at && opensClause(at, lattice));
  return isOpening || behindTimes(to, lattice).some((at) => (preferences[at] ?? 0) > at);
}

function opensClause(at: number, lattice: Lattice): boolean {
  return at === 0 || lattice.isMark(at - 1);
}

/** The places behind a name and the times that follow it: "the yoga of tomorrow". */
function behindTimes(to: number, { times, markers }: Lattice): number[] {
  const starts = [to, ...(markers[to] ?? []).flatMap((edge) => (edge.value === 'of' ? edge.to : []))];
  return [to, ...starts.flatMap((at) => (times[at] ?? []).map((edge) => edge.to))];
}

/** "The dinner is …", "the dinner rather …": something is said of what has its article. */
function isSubject(name: Name | undefined, lattice: Lattice): boolean {
  const { auxiliaries, times } = lattice;
  if (name?.article !== 'definite') return false;
  // "The dinner on Friday is …".
  const behind = [name.to, ...(times[name.to] ?? []).map(({ to }) => to)];
  return behind.some((at) => (auxiliaries[at] ?? 0) > at || lattice.courtesyAt(at) === 'instead');
}
