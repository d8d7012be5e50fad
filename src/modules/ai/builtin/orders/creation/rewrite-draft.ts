import type { Name } from '../grammar/order.js';
import { isObjectOf } from '../fills/name-edges.js';
import { isAttended } from '../lattice/attended.js';
import type { Lattice } from '../lattice/lattice.js';
import { readCounted } from './counted-sessions.js';
import type { Draft } from './draft.js';
import { readAid, readAmidPeople, readErrand } from './errands.js';
import { isOccasion, joinPlaceToTitle, readWay } from './place-in-title.js';
import { endOfInstead, namesPlace } from './place-words.js';

/** The most words of somebody's name. */
const LONGEST_NAME = 2;

/** The same event with one of its names in another part of it; nothing where that does not apply. */
type Rewrite = (draft: Draft, lattice: Lattice) => Draft | undefined;

/** What the names of a draft are, as the words around them tell. The first that applies counts, and then all are tried again. */
const REWRITES: readonly Rewrite[] = [
  dropDenial,
  countSessions,
  placeToldEvent,
  dropParticiple,
  inviteNamed,
  joinObjectToPurpose,
  joinObjectToGoal,
  attendPlace,
  takeErrand,
  takeWithPeople,
  joinPlace,
  joinWayToPurpose,
];

/** A draft whose names are each in the part of the event that they mean. */
export function rewriteDraft(draft: Draft, lattice: Lattice): Draft {
  for (const rewrite of REWRITES) {
    const next = rewrite(draft, lattice);
    if (next) return rewriteDraft(next, lattice);
  }
  return draft;
}

/** "Lieber im Park statt im Büro": what begins with a denial is no place. */
function dropDenial({ place, ...draft }: Draft, lattice: Lattice): Draft | undefined {
  return place && endOfInstead(place.from, lattice) === place.to ? draft : undefined;
}

/** "Six sessions of physio" of a series. */
function countSessions(draft: Draft, lattice: Lattice): Draft | undefined {
  const counted = readCounted(draft.pieces, draft.when, lattice);
  return counted && { ...draft, ...counted };
}

/** "Put that down at the mall": where an order has an object that was told before, its goal is a place. */
function placeToldEvent({ to, ...draft }: Draft, lattice: Lattice): Draft | undefined {
  const { place, pieces, called, about } = draft;
  const isAlone = !place && pieces.length === 0 && !called && !about;
  return to && isAlone && pointsAtTold(to, lattice) ? { ...draft, place: to } : undefined;
}

function pointsAtTold({ from }: Name, { verbs, pronouns }: Lattice): boolean {
  const isObject = (at: number): boolean => (pronouns[at] ?? 0) > at && (pronouns[at] ?? 0) < from;
  return verbs.slice(0, from).some((edges) => edges.some(({ to, value }) => value.pointsBack ?? isObject(to)));
}

/** "I want a meeting to be added for Friday": the participle of an order that makes events is no goal. */
function dropParticiple({ to, ...draft }: Draft, { verbs }: Lattice): Draft | undefined {
  const isOrder = (verbs[to?.from ?? -1] ?? []).some(
    (edge) => edge.to === to?.to && edge.value.stand === 'passive' && edge.value.sense === 'add',
  );
  return isOrder ? draft : undefined;
}

/** "Schedule Ann for an interview": somebody's name before what one attends. */
function inviteNamed({ for: purpose, ...draft }: Draft, lattice: Lattice): Draft | undefined {
  const [one, ...more] = draft.pieces;
  if (!one || !purpose || more.length > 0 || !isGuestFor(one, purpose, lattice)) return undefined;
  return { ...draft, pieces: [purpose], people: [...draft.people, { displayName: one.words }] };
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

/** "Para preparar la entrevista": what stands right behind a verb is its object. */
function joinObjectToPurpose(draft: Draft, lattice: Lattice): Draft | undefined {
  return draft.for && joinObject(draft.for, draft, lattice);
}

function joinObjectToGoal({ to, ...draft }: Draft, lattice: Lattice): Draft | undefined {
  return to && !draft.for ? joinObject(to, draft, lattice) : undefined;
}

function joinObject(verb: Name, draft: Draft, lattice: Lattice): Draft | undefined {
  const object = draft.pieces.find((piece) => isObjectOf(verb, piece, lattice));
  if (!object) return undefined;
  const joined = { ...verb, words: lattice.words(verb.from, object.to), to: object.to };
  return { ...draft, pieces: draft.pieces.filter((piece) => piece !== object), for: joined };
}

/** "Noter la visite du pédiatre pour Zoé", "put in the vet for Rex": what one attends is no place. */
function attendPlace({ place, ...draft }: Draft, lattice: Lattice): Draft | undefined {
  if (!place || !draft.for || draft.pieces.length > 0 || place.from >= draft.for.from) return undefined;
  const isPlaced = !isOccasion(place, lattice) && namesPlace(place, lattice);
  return isPlaced ? undefined : { ...draft, pieces: [place] };
}

/** "Mit der Oma zum Augenarzt fahren": all of it is the title. */
function takeErrand({ for: purpose, to, about, host, place, ...draft }: Draft, lattice: Lattice): Draft | undefined {
  const parts = { pieces: draft.pieces, for: purpose, to, about, host, place };
  const errand = draft.called ? undefined : readErrand(parts, draft.people, lattice);
  if (!errand) return undefined;
  const apart = place && place.to <= errand.from ? { place } : {};
  return { ...draft, pieces: [errand], people: draft.people.filter(({ email }) => email), ...apart };
}

/** "Help Mum with packing", "Basteln mit der Kita für den Advent": those who are told of stand within the title. */
function takeWithPeople({ for: purpose, ...draft }: Draft, lattice: Lattice): Draft | undefined {
  const { pieces, people, called } = draft;
  const whole = called
    ? undefined
    : (readAid(pieces, people, lattice) ?? readAmidPeople({ pieces, for: purpose }, people, lattice));
  return whole && { ...draft, pieces: [whole], people: [] };
}

/** "Auto in die Werkstatt bringen": a place that belongs to the title. */
function joinPlace({ place, ...draft }: Draft, lattice: Lattice): Draft | undefined {
  const joined = place && joinPlaceToTitle(place, draft.pieces, lattice);
  return joined && { ...draft, pieces: [joined] };
}

/** "Pour aller à l'aéroport": the same of what it is for. */
function joinWayToPurpose({ place, ...draft }: Draft, lattice: Lattice): Draft | undefined {
  const way = place && draft.for && draft.pieces.length === 0 ? readWay(place, [draft.for], lattice) : undefined;
  return way && { ...draft, for: way };
}
