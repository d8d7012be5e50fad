import { COST } from '../grammar/costs.js';
import type { Name, NamedPerson } from '../grammar/order.js';
import { aid } from '../grammar/phrases.js';
import { isAttended } from '../lattice/attended.js';
import type { Lattice } from '../lattice/lattice.js';
import { skipDeterminers } from '../fills/name-edges.js';
import { LONGEST_LEAD } from './compose-title.js';

/** The names of which a new event was told. */
interface Parts {
  pieces: readonly Name[];
  for: Name | undefined;
  to: Name | undefined;
  about: Name | undefined;
  host: Name | undefined;
  place: Name | undefined;
}

/**
 * "Mit der Oma zum Augenarzt fahren", "bei Frau Wenzel die Therme anschauen": where a verb ends what is to be done, all of it as it was said is
 * the title; nothing where it begins with a plain name.
 */
export function readErrand(
  { pieces, for: purpose, to, about, host, place }: Parts,
  people: readonly NamedPerson[],
  lattice: Lattice,
): Name | undefined {
  const named = [...pieces, ...[purpose, to, about, host].filter((name) => name !== undefined)];
  const start = Math.min(...named.map(({ from }) => from));
  // "In der Pause um 11 mit Frau Öztürk reden": a place apart from it is no part of it.
  const isApart = place !== undefined && place.to <= start && holdsTime(place.to, start, lattice);
  const parts = [...named, ...(place && !isApart ? [place] : [])].toSorted((one, other) => one.from - other.from);
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || parts.some(({ isQuoted, when }) => isQuoted === true || when) || !endsInVerb(last, lattice))
    return undefined;
  const company = findCompany(
    first.from,
    people.some(({ email }) => !email),
    lattice,
  );
  const isPlain = company === undefined && pieces.includes(first);
  if (isPlain || (parts.length === 1 && company === undefined && first === to)) return undefined;
  const from = company ?? startOf(first, lattice);
  const isOneStretch =
    !lattice.tokens.slice(from, last.to).some((_token, index) => lattice.isMark(from + index)) &&
    !holdsTime(from, last.to, lattice);
  return isOneStretch ? { words: lattice.words(from, last.to), from, to: last.to } : undefined;
}

/** "Help Mum with packing": what is helped with stands behind the word for company, and is nobody. */
export function readAid([first]: readonly Name[], people: readonly NamedPerson[], lattice: Lattice): Name | undefined {
  const { chart, markers, text, tokens } = lattice;
  const last = people.at(-1)?.displayName;
  // "Help desk meeting with Ann".
  const isNoun = tokens.slice(first?.from, first?.to).some((_token, at) => isAttended(chart, (first?.from ?? 0) + at));
  const isAid = first && !first.isQuoted && !isNoun && chart.longest(aid, first.from) !== undefined;
  if (!isAid || !last || !(markers[first.to] ?? []).some(({ value }) => value === 'with')) return undefined;
  const end = text.indexOf(last, tokens[first.to]?.start) + last.length;
  const to = tokens.findIndex((token) => token.end === end) + 1;
  return to > first.to ? { ...first, words: lattice.words(first.from, to), to } : undefined;
}

/** "Basteln mit der Kita für den Advent": people between a name and what it is for stand there in the title too. */
export function readAmidPeople(
  { pieces, for: purpose }: Pick<Parts, 'pieces' | 'for'>,
  people: readonly NamedPerson[],
  lattice: Lattice,
): Name | undefined {
  const [first, ...more] = pieces;
  const isNamed = people.length > 0 && people.every(({ email, isInvited }) => !email && !isInvited);
  if (!first || more.length > 0 || first.isQuoted || !purpose || purpose.when || purpose.isQuoted || !isNamed)
    return undefined;
  const isAmid = purpose.from > first.to && (lattice.markers[first.to] ?? []).some(({ value }) => value === 'with');
  const isParted = lattice.tokens.slice(first.to, purpose.to).some((_token, index) => lattice.isMark(first.to + index));
  return isAmid && !isParted && !holdsTime(first.to, purpose.from, lattice)
    ? { ...first, words: lattice.words(first.from, purpose.to), to: purpose.to }
    : undefined;
}

function holdsTime(from: number, to: number, { times }: Lattice): boolean {
  return times.slice(from, to).some((edges) => edges.some(({ cost }) => cost === COST.time));
}

function endsInVerb({ from, to }: Name, lattice: Lattice): boolean {
  const word = lattice.tokens[to - 1]?.word ?? '';
  return (
    to - 1 > from &&
    !lattice.isCapital(to - 1) &&
    (lattice.occasions[to - 1] ?? 0) === 0 &&
    lattice.infinitives.some((ending) => word.endsWith(ending))
  );
}

/** "With Grandma" before all else: where it begins, whether or not the words behind it were read as people. */
function findCompany(before: number, isWithPeople: boolean, lattice: Lattice): number | undefined {
  const at = lattice.markers.findIndex(
    (edges, start) =>
      start < before &&
      edges.some(
        ({ to, value }) =>
          value === 'with' && (isWithPeople ? to < before : to === before || lattice.behindDeterminer(to) === before),
      ),
  );
  return at < 0 ? undefined : at;
}

/** Where the word begins that announces a name. */
function startOf({ from, to }: Name, lattice: Lattice): number {
  for (let at = Math.max(0, from - LONGEST_LEAD); at < from; at += 1)
    if ((lattice.markers[at] ?? []).some((edge) => edge.to === from || skipDeterminers(lattice, edge.to, to) === from))
      return at;
  return from;
}
