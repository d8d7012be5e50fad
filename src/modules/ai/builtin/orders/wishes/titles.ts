import type { Duration, When } from '../../time/expressions.js';
import type { Lattice } from '../lattice/lattice.js';
import { behindDeterminers } from '../lattice/name-edges.js';
import { findDayInTitle } from './day-in-title.js';
import type { Creation, Detail, Name, NamedPerson, Relation } from '../grammar/order.js';
import { STATES } from '../grammar/senses.js';

/** The most words before a host, with their articles. */
const LONGEST_LEAD = 5;

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
  when?: When | undefined;
  length?: Duration;
  people: NamedPerson[];
  place?: Name;
  details: Detail[];
  except?: When[];
  nextTo?: Relation;
  daysLater?: number;
  isStated?: true;
  isKnown?: true;
  fillsPart?: true;
  samePeopleAs?: Name;
}

/** Puts the title of a new event together as a person would write it; a kind of event alone is a title unless it says nothing at all. */
export function toCreation(
  { pieces: all, for: purpose, to, about, host, called, place, people, ...rest }: Draft,
  lattice: Lattice,
): Creation {
  const infinitive = place && (readInfinitive(place, all[0], lattice) ?? readWay(place, all, lattice));
  if (infinitive)
    return toCreation({ ...rest, pieces: [infinitive], for: purpose, to, about, host, called, people }, lattice);
  const named = people.filter((person) => describe(person, lattice) === undefined);
  const described = people.flatMap((person) => describe(person, lattice) ?? []);
  const { own: pieces, place: placeBehind, note } = splitPieces(all, lattice);
  const noun = rest.details.flatMap((detail) => (detail.is === 'meet' ? (detail.noun ?? []) : []))[0];
  const title = composeTitle({ pieces, for: purpose, to, about, host, called }, lattice, described) ?? noun;
  const atPlace = place && nameByPlace(pieces, place, host, lattice);
  const { when, ...others } = rest;
  const contrary = findDayInTitle(all, when, lattice);
  return {
    ...others,
    ...(contrary ? { contrary } : {}),
    // Without a title, the meeting is called after everybody: "Meeting with the architect".
    people: title === undefined ? [...named, ...described.map((displayName) => ({ displayName }))] : named,
    ...(when ? { when } : {}),
    ...(rest.isStated && isChanged(all[0], lattice) ? { isKnown: true as const } : {}),
    ...(title ? { title: atPlace ?? title } : {}),
    ...sayPlace(place ?? placeBehind),
    ...(note ? { note: note.words } : {}),
  };
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

function sayPlace(place: Name | undefined): Pick<Creation, 'place'> {
  return place ? { place: place.full ?? place.words } : {};
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
  return capitalize(`${cleanTitle(kind, lattice)} ${wordsWithMarker(place, lattice)}`);
}

/** Words with a capital or a number. */
function looksLikePlace({ words }: Name): boolean {
  return words !== words.toLowerCase() || /\d/.test(words);
}

/** "Lunch, Friday 12, Hotel Sol" and "…, bring the plans": what stands behind the time and a comma is a place or a note. */
function splitPieces(pieces: readonly Name[], lattice: Lattice): { own: Name[]; place?: Name; note?: Name } {
  const isBehind = ({ from, isQuoted }: Name): boolean =>
    !isQuoted &&
    lattice.tokens[from - 1]?.text === ',' &&
    lattice.times.some((edges) => edges.some(({ to }) => to === from - 1));
  const [first, ...others] = pieces;
  const behind = others.filter(isBehind);
  const place = behind.find(looksLikePlace);
  const note = behind.find((name) => !looksLikePlace(name));
  const own = [first, ...others].flatMap((name) => (name && name !== place && name !== note ? [name] : []));
  return { own, ...(place ? { place } : {}), ...(note ? { note } : {}) };
}

/** "Aller à l'aéroport": an infinitive alone is no title without its place, unless it is what one attends. */
function readWay(place: Name, [first, ...more]: readonly Name[], lattice: Lattice): Name | undefined {
  if (!first || more.length > 0 || first.to !== first.from + 1 || lattice.infinitives.length === 0) return undefined;
  const word = lattice.tokens[first.from]?.word ?? '';
  const isVerb = lattice.infinitives.some((ending) => word.endsWith(ending)) && !lattice.occasions[first.from];
  const isNext = (lattice.markers[first.to] ?? []).some(
    ({ to }) => lattice.behindDeterminer(to) === place.from || to === place.from,
  );
  return isVerb && isNext && !lattice.isCapital(first.from)
    ? { ...first, words: lattice.words(first.from, place.to), to: place.to }
    : undefined;
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

/** A word of preference stands behind the name, or behind its time. */
function isPreferred({ to }: Name, { preferences, times }: Lattice): boolean {
  const behind = [to, ...(times[to] ?? []).map((edge) => edge.to)];
  return behind.some((at) => (preferences[at] ?? 0) > at);
}

/** "The dinner is …", "the dinner rather …": something is said of what has its article. */
function isSubject(name: Name | undefined, lattice: Lattice): boolean {
  const { auxiliaries, times } = lattice;
  if (name?.article !== 'definite') return false;
  // "The dinner on Friday is …".
  const behind = [name.to, ...(times[name.to] ?? []).map(({ to }) => to)];
  return behind.some((at) => (auxiliaries[at] ?? 0) > at || lattice.courtesyAt(at) === 'instead');
}

/** The words for somebody who is described, not named: "my boss", "der Bank". */
function describe({ displayName = '', email }: NamedPerson, lattice: Lattice): string | undefined {
  if (email) return undefined;
  const [first] = displayName.split(/[^\p{L}\p{N}]+/u);
  const at = lattice.tokens.findIndex(({ text }) => text === first);
  if (at < 0) return undefined;
  if (lattice.behindDeterminer(at) > at) return displayName;
  const start = startOfDescription(at, lattice);
  if (start !== undefined) return `${lattice.words(start, at)} ${displayName}`;
  // Where every noun has a capital, the article alone tells a thing or a role from a name.
  const article = at > 0 && lattice.behindDeterminer(at - 1) === at ? lattice.tokens[at - 1] : undefined;
  return article && `${article.text} ${displayName}`;
}

/** "La señora Ruiz": where the description of somebody with a name begins. */
function startOfDescription(at: number, lattice: Lattice): number | undefined {
  // English puts a title before a name without an article: "Dr. Li", but "my friend Ann".
  if (lattice.infinitives.length === 0) return undefined;
  for (let start = at - 1; start >= Math.max(0, at - LONGEST_LEAD); start -= 1) {
    if (lattice.behindDeterminer(start) > start) return start < at - 1 ? start : undefined;
    const isOther = lattice.isCapital(start) || lattice.isMark(start) || (lattice.markers[start]?.length ?? 0) > 0;
    if (isOther) return undefined;
  }
  return undefined;
}

type Titled = Pick<Draft, 'pieces' | 'about' | 'host' | 'called' | 'for' | 'to'>;

function composeTitle(
  { pieces, for: purpose, to, about, host, called }: { [K in keyof Titled]: Titled[K] | undefined },
  lattice: Lattice,
  described: readonly string[],
): string | undefined {
  const quoted = [called, ...(pieces ?? []), purpose].find((name) => name?.isQuoted);
  const told = quoted ?? called;
  if (told) return told.isQuoted ? told.words : cleanTitle(told, lattice);
  const parts = (pieces ?? [])
    .map((name) => withoutEventWords(name, lattice))
    .map((name) => ({ name, words: cleanTitle(name, lattice) }))
    .filter(({ words }) => words !== '');
  // "An appointment at the doctor's" says more than that it is one.
  const own = parts.filter(
    ({ name }) => !isKind(name, lattice) || (host !== undefined && !isMadeOfWords(name, lattice, lattice.empty)),
  );
  const [first] = own;
  const withOthers = described.join(', ');
  const joint = withOthers && jointBefore(withOthers, lattice);
  if (first) {
    const main = own.map(({ words }) => words).join(' ');
    const more = [
      ...(host ? [{ at: host.from, words: wordsOfHost(host, lattice) }] : []),
      ...[about, purpose, to].flatMap((name) =>
        name ? [{ at: name.from, words: wordsWithMarker(name, lattice) }] : [],
      ),
    ].toSorted((one, other) => one.at - other.at);
    return capitalize([main, ...more.map(({ words }) => words), joint].filter(Boolean).join(' '));
  }
  const isFirst = to !== undefined && purpose !== undefined && to.from < purpose.from && !purpose.when;
  const topic = isFirst ? to : (purpose ?? to ?? about);
  if (host && !topic) return capitalize([wordsOfHost(host, lattice), joint].filter(Boolean).join(' '));
  if (topic) {
    const home = host ? [wordsOfHost(host, lattice)] : [];
    const more = [purpose, to, about].flatMap((name) =>
      name && name !== topic ? [wordsWithMarker(name, lattice)] : [],
    );
    return capitalize([cleanTitle(topic, lattice), ...more, ...home, joint].filter(Boolean).join(' '));
  }
  const kind = parts.find(({ name }) => !isMadeOfWords(name, lattice, lattice.empty));
  return kind && capitalize([kind.words, joint].filter(Boolean).join(' '));
}

/** "Dinner event": words that only say that it is an event are no part of a longer title. */
function withoutEventWords(name: Name, lattice: Lattice): Name {
  if (name.isQuoted) return name;
  const { empty, markers } = lattice;
  let { from, to } = name;
  const lead = empty[from] ?? 0;
  if (lead > from && lead < to && (markers[lead]?.length ?? 0) === 0 && !lattice.isMark(lead)) from = lead;
  // "An appointment: eye doctor".
  const kindEnd = lattice.kinds[from] ?? 0;
  if (kindEnd > from && kindEnd + 1 < to && lattice.tokens[kindEnd]?.text === ':') from = kindEnd + 1;
  if ((empty[to - 1] ?? 0) === to && to - 1 > from) to -= 1;
  return from === name.from && to === name.to ? name : { ...name, words: lattice.words(from, to), from, to };
}

/** The words of a person with the word before them: "with my boss". */
function jointBefore(words: string, lattice: Lattice): string {
  const start = lattice.text.indexOf(words);
  const before = lattice.tokens.findLast(({ end }) => end <= start);
  return before ? `${before.text} ${words}` : words;
}

function wordsWithMarker({ from, to }: Name, lattice: Lattice): string {
  const start = Math.max(0, from - 1);
  const isMarked = start > 0 && (lattice.markers[start - 1] ?? []).some(({ to: end }) => end === start);
  const isDetermined = isMarked && lattice.behindDeterminer(start) > start;
  // "For tonight at seven football": a time stands between.
  const isLead =
    lattice.behindDeterminer(start) === from || (lattice.markers[start] ?? []).some((edge) => edge.to === from);
  return lattice.words(isDetermined ? start - 1 : isLead ? start : from, to);
}

/** The place of somebody with the word that says so: "chez mes parents". */
function wordsOfHost({ from, to }: Name, lattice: Lattice): string {
  for (let at = Math.max(0, from - LONGEST_LEAD); at < from; at += 1) {
    const isLead = (lattice.markers[at] ?? []).some(
      (edge) => edge.value === 'host' && (edge.to === from || behindDeterminers(lattice, edge.to, to) === from),
    );
    if (isLead) return lattice.words(at, to);
  }
  return lattice.words(from, to);
}

/** Whether a name only says that it is an event. */
export function isKind(name: Name, lattice: Lattice): boolean {
  return isMadeOfWords(name, lattice, lattice.kinds);
}

function isMadeOfWords({ from, to, isQuoted }: Name, lattice: Lattice, words: readonly number[]): boolean {
  if (isQuoted) return false;
  let at = from;
  while (at < to) {
    const next = Math.max(words[at] ?? 0, lattice.behindDeterminer(at));
    if (next <= at) return false;
    at = next;
  }
  return true;
}

/** The words of a name without idle words, markers and articles at its edges. */
export function cleanTitle({ from, to }: Name, lattice: Lattice): string {
  let start = from;
  let end = to;
  if (isRepetitionBefore(from, lattice)) return capitalize(lattice.words(from - 1, to));
  for (let next = behindEdge(start, lattice); next > start && next < end; next = behindEdge(start, lattice))
    start = next;
  for (let next = beforeEdge(start, end, lattice); next < end; next = beforeEdge(start, end, lattice)) end = next;
  return capitalize(lattice.words(start, end));
}

/** "Weekly sync": how often it is stands in its name too. */
function isRepetitionBefore(from: number, lattice: Lattice): boolean {
  const edges = lattice.times[from - 1] ?? [];
  return edges.some(
    ({ to, when: { repeats, ...rest } }) =>
      to === from && repeats !== undefined && !repeats.weekdays && Object.keys(rest).length === 0,
  );
}

function behindEdge(at: number, lattice: Lattice): number {
  const { idle, auxiliaries, joints, markers, times, verbs } = lattice;
  // "Remember that I have a checkup".
  const states = lattice.isSubject(at) ? (verbs[at] ?? []).filter(({ value: { sense } }) => STATES.has(sense)) : [];
  // "Two hours of piano".
  const isAmount = at > 0 && times.some((edges) => edges.some(({ to }) => to === at));
  const of = isAmount ? (markers[at] ?? []).filter(({ value }) => value === 'of').map(({ to }) => to) : [];
  return Math.max(
    idle[at] ?? 0,
    joints[at] ?? 0,
    auxiliaries[at] ?? 0,
    lattice.copulas[at] ?? 0,
    ...of,
    ...states.map(({ to }) => to),
    lattice.behindDeterminer(at),
    lattice.isMark(at) ? at + 1 : 0,
    at,
  );
}

/** Where a title ends without the last of its words that says nothing: "the party is". */
function beforeEdge(start: number, end: number, lattice: Lattice): number {
  const copula = lattice.copulas.findIndex((to, at) => at > start && at < end && to === end);
  if (copula > start) return copula;
  return end - 1 > start && isEdge(end - 1, end, lattice) ? end - 1 : end;
}

function isEdge(at: number, end: number, lattice: Lattice): boolean {
  // "Drop the car off": nothing of a title stands behind "off".
  const isMarker = (lattice.markers[at] ?? []).some(({ to, value }) => to === end && value !== 'off');
  return (
    isMarker ||
    (lattice.idle[at] ?? 0) === end ||
    (lattice.definite[at] ?? 0) === end ||
    (lattice.indefinite[at] ?? 0) === end ||
    /^[,;:.!?-]$/.test(lattice.tokens[at]?.text ?? '')
  );
}

/** Words as the name of something begins. */
export function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
