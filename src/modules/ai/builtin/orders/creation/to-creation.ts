import type { Duration, When } from '../../time/expressions.js';
import { isAttended } from '../lattice/attended.js';
import type { Lattice } from '../lattice/lattice.js';
import { isTrailing } from '../fills/trailing-words.js';
import { findDayInTitle } from './day-in-title.js';
import type { Creation, Detail, Name, NamedPerson, Relation } from '../grammar/order.js';
import { readCounted } from './counted-sessions.js';
import { cleanTitle, capitalize } from './clean-title.js';
import { readAid, readAmidPeople, readErrand } from './errands.js';
import { isObjectOf } from '../fills/name-edges.js';
import { asDescribed, describe, listNamed, wordTogether } from './described-people.js';
import { isOccasion, joinPlaceToTitle, readWay } from './place-in-title.js';
import { endOfInstead, looksLikePlace, namesPlace } from './place-words.js';
import { writeOutWith } from './write-out.js';
import { asWritten, composeTitle, isKind, isMadeOfWords, joinWithMarker } from './compose-title.js';

/** The most words of somebody's name. */
const LONGEST_NAME = 2;
/** What parts a place or a note from the time before it. */
const PAUSE = /^[,–—-]$/;

/** A new event as its frame read it, before its title is put together. */
export interface Draft {
  kind: 'create';
  pieces: readonly Name[];
  for?: Name;
  to?: Name;
  endsOnly?: true;
  about?: Name;
  /** At whose place: it belongs to the title. */
  host?: Name;
  called?: Name;
  /** Behind a time and a colon. */
  titled?: Name;
  when?: When | undefined;
  length?: Duration;
  people: NamedPerson[];
  place?: Name;
  /** Where within the place: "at the regional court, …, courtroom 204". */
  room?: Name;
  details: Detail[];
  except?: When[];
  nextTo?: Relation;
  besideIt?: Relation['side'];
  daysLater?: number;
  dayOf?: NonNullable<Creation['dayOf']>;
  isStated?: true;
  isKnown?: true;
  isUnordered?: true;
  fillsPart?: true;
  samePeopleAs?: Name;
}

/** Puts the title of a new event together as a person would write it; a kind of event alone is a title unless it says nothing at all. */
export function toCreation(
  { pieces: all, for: purpose, to, about, host, called, place, people, titled, ...rest }: Draft,
  lattice: Lattice,
): Creation {
  if (place && endOfInstead(place.from, lattice) === place.to)
    return toCreation({ ...rest, pieces: all, for: purpose, to, about, host, called, people, titled }, lattice);
  if (titled) {
    const event = toCreation({ ...rest, pieces: [titled], for: purpose, to, about, host, place, people }, lattice);
    const kind = all.find((name) => !isKind(name, lattice));
    return kind
      ? { ...event, title: `${cleanTitle(kind, lattice)}: ${asWritten(titled, event.title ?? '', lattice)}` }
      : event;
  }
  const counted = readCounted(all, rest.when, lattice);
  if (counted)
    return toCreation({ ...rest, ...counted, for: purpose, to, about, host, called, place, people }, lattice);
  if (to && !place && all.length === 0 && !called && !about && pointsAtTold(to, lattice))
    return toCreation(
      { ...rest, pieces: all, for: purpose, to: undefined, about, host, called, place: to, people },
      lattice,
    );
  // "I want a meeting to be added for Friday".
  if (to && isOrderedThere(to, lattice))
    return toCreation(
      { ...rest, pieces: all, for: purpose, about, host, called, people, ...(place ? { place } : {}) },
      lattice,
    );
  // "Schedule Ann for an interview".
  const [one, ...more] = all;
  if (one && purpose && more.length === 0 && isGuestFor(one, purpose, lattice)) {
    const guests = [...people, { displayName: one.words }];
    return toCreation(
      { ...rest, pieces: [purpose], to, about, host, called, people: guests, ...(place ? { place } : {}) },
      lattice,
    );
  }
  const done = purpose && withObject(purpose, all, lattice);
  if (done) return toCreation({ ...rest, ...done, to, about, host, called, place, people }, lattice);
  const aimed = to && !purpose ? withObject(to, all, lattice) : undefined;
  if (aimed) return toCreation({ ...rest, ...aimed, to: undefined, about, host, called, place, people }, lattice);
  // "Noter la visite du pédiatre pour Zoé", "put in the vet for Rex": what one attends is no place.
  const isPlaced = place && !isOccasion(place, lattice) && namesPlace(place, lattice);
  if (place && purpose && all.length === 0 && place.from < purpose.from && !isPlaced)
    return toCreation({ ...rest, pieces: [place], for: purpose, to, about, host, called, people }, lattice);
  const parts = { pieces: all, for: purpose, to, about, host, place };
  const errand = called ? undefined : readErrand(parts, people, lattice);
  if (errand) {
    const apart = place && place.to <= errand.from ? { place } : {};
    return toCreation({ ...rest, pieces: [errand], people: people.filter(({ email }) => email), ...apart }, lattice);
  }
  const whole = called ? undefined : (readAid(all, people, lattice) ?? readAmidPeople(parts, people, lattice));
  if (whole)
    return toCreation({ ...rest, pieces: [whole], people: [], to, about, host, ...(place ? { place } : {}) }, lattice);
  const infinitive = place && joinPlaceToTitle(place, all, lattice);
  if (infinitive)
    return toCreation({ ...rest, pieces: [infinitive], for: purpose, to, about, host, called, people }, lattice);
  const aim = place && purpose && all.length === 0 ? readWay(place, [purpose], lattice) : undefined;
  if (aim) return toCreation({ ...rest, pieces: [], for: aim, to, about, host, called, people }, lattice);
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

/** "Put that down at the mall": whether the order before a name has an object that was told before. */
function pointsAtTold({ from }: Name, { verbs, pronouns }: Lattice): boolean {
  const isObject = (at: number): boolean => (pronouns[at] ?? 0) > at && (pronouns[at] ?? 0) < from;
  return verbs.slice(0, from).some((edges) => edges.some(({ to, value }) => value.pointsBack ?? isObject(to)));
}

/** Whether somebody's name, in capitals within a sentence that has none for nouns, stands before what one attends. */
function isGuestFor({ from, to, article, isQuoted }: Name, purpose: Name, lattice: Lattice): boolean {
  if (article || isQuoted || purpose.article !== 'indefinite' || purpose.when || from === 0 || to - from > LONGEST_NAME)
    return false;
  const isNamed = lattice.tokens
    .slice(from, to)
    .every((_token, index) => lattice.isCapital(from + index) && !isAttended(lattice.chart, from + index));
  return isNamed && !lattice.isCapital(purpose.from) && isOccasion(purpose, lattice);
}

/** Whether words are only the participle of an order that makes events. */
function isOrderedThere({ from, to }: Name, { verbs }: Lattice): boolean {
  return (verbs[from] ?? []).some(
    (edge) => edge.to === to && edge.value.stand === 'passive' && edge.value.sense === 'add',
  );
}

/** "Para preparar la entrevista": what stands right behind a verb is its object. */
function withObject(
  purpose: Name,
  pieces: readonly Name[],
  lattice: Lattice,
): Pick<Draft, 'pieces' | 'for'> | undefined {
  const object = pieces.find((piece) => isObjectOf(purpose, piece, lattice));
  if (!object) return undefined;
  const joined = { ...purpose, words: lattice.words(purpose.from, object.to), to: object.to };
  return { pieces: pieces.filter((piece) => piece !== object), for: joined };
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
