import type { Lattice } from '../lattice/lattice.js';
import { skipDeterminers } from '../fills/name-edges.js';
import type { Name } from '../grammar/order.js';
import { unnamed } from '../grammar/phrases.js';
import { isAttended } from '../lattice/attended.js';
import { cleanTitle, capitalize } from './clean-title.js';

/** The most words before a host, with their articles. */
export const LONGEST_LEAD = 5;

/** Marks behind which a kind of event gets its name. */
const ANNOUNCING = /^[:,]$/;

/** What a title is put together from. */
interface TitleParts {
  pieces: readonly Name[];
  about: Name | undefined;
  host: Name | undefined;
  called: Name | undefined;
  for: Name | undefined;
  to: Name | undefined;
}

/** Puts a title together from its pieces, each with the word that stands before it; a kind of event alone is one unless it says nothing at all. */
export function composeTitle(
  { pieces, for: purpose, to, about, host, called }: TitleParts,
  lattice: Lattice,
  described: readonly string[],
): string | undefined {
  const quoted = [called, ...pieces, purpose].find((name) => name?.isQuoted);
  const told = quoted ?? called;
  if (told) return told.isQuoted ? wordsOfQuoted(told, pieces, lattice) : cleanTitle(told, lattice);
  const parts = pieces
    .map((name) => withoutEventWords(name, lattice))
    .map((name) => ({ name, words: cleanTitle(name, lattice) }))
    .filter(({ words }) => words !== '');
  // "An appointment at the doctor's" says more than that it is one.
  const own = parts.filter(
    ({ name }) => !isKind(name, lattice) || (host !== undefined && !isMadeOfWords(name, lattice, lattice.empty)),
  );
  const [first] = own;
  const withOthers = wordsOf(described, lattice);
  const joint = withOthers && jointBefore(withOthers, lattice);
  if (first) {
    const main = own
      .map(({ name, words }, index) =>
        name === first.name
          ? words
          : (objectBehind(own[index - 1]?.name, name, lattice) ?? asWritten(name, words, lattice)),
      )
      .join(' ');
    const more = [
      ...(host ? [{ at: host.from, words: wordsOfHost(host, lattice) }] : []),
      ...[about, purpose, to].flatMap((name) =>
        name ? [{ at: name.from, words: joinWithMarker(name, lattice) }] : [],
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
      name && name !== topic ? [joinWithMarker(name, lattice)] : [],
    );
    const kind = topic === purpose ? kindFor(topic, parts, lattice) : undefined;
    const main = kind ? `${kind} ${joinWithMarker(topic, lattice)}` : cleanTitle(topic, lattice);
    return capitalize([main, ...more, ...home, joint].filter(Boolean).join(' '));
  }
  const kind = parts.find(({ name }) => !isMadeOfWords(name, lattice, lattice.empty));
  return kind && capitalize([kind.words, joint].filter(Boolean).join(' '));
}

/** "A meeting for my department": the kind of an event for those who come to it. */
function kindFor(
  { from, to, isQuoted }: Name,
  parts: readonly { name: Name; words: string }[],
  lattice: Lattice,
): string | undefined {
  const isGroup = lattice.chart.longest(unnamed, to - 1)?.end === to && !isAttended(lattice.chart, to - 1);
  if (isQuoted || !isGroup) return undefined;
  return parts.find(({ name }) => name.to <= from && !isMadeOfWords(name, lattice, lattice.empty))?.words;
}

/** "Reading of “Emma”", "Lesung: “Emma”": a name in quotes, with the noun right before them where no order stands between. */
function wordsOfQuoted(quoted: Name, pieces: readonly Name[], lattice: Lattice): string {
  const start = quoted.from - (lattice.tokens[quoted.from - 2]?.text === ':' ? 2 : 1);
  const before = pieces.find(({ to, isQuoted }) => !isQuoted && to === start);
  const isNamed = before && !isKind(before, lattice);
  return isNamed ? capitalize(lattice.words(before.from, quoted.to + 1)) : quoted.words;
}

/** "Visitar a la abuela": right behind a part of a title, an article that begins with a word of direction says what the part does. */
function objectBehind(before: Name | undefined, { from, to }: Name, lattice: Lattice): string | undefined {
  const at = before?.to ?? from;
  const isDirected = (lattice.markers[at] ?? []).length > 0 && at < from;
  return isDirected && skipDeterminers(lattice, at, to) === from ? lattice.words(at, to) : undefined;
}

/** Several people as the text names them: "the architect and the mason". */
function wordsOf(described: readonly string[], { text }: Lattice): string {
  const [first = '', last = ''] = [described[0], described.at(-1)];
  const [start, end] = [text.indexOf(first), text.lastIndexOf(last)];
  const words = text.slice(start, end + last.length);
  // "My wife and I are having dinner with the Millers": what stands between is no joining word alone.
  const isApart = words.split(' ').length > described.join(' ').split(' ').length + described.length;
  const isWhole = described.length > 1 && start >= 0 && end > start && !isApart && !/[,.;!?]/.test(words);
  return isWhole ? words : described.join(', ');
}

/** A further part of a title, without the capital of its beginning. */
export function asWritten({ from }: Name, words: string, lattice: Lattice): string {
  return lattice.isCapital(from) ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

/** "Dinner event": words that only say that it is an event are no part of a longer title. */
function withoutEventWords(name: Name, lattice: Lattice): Name {
  if (name.isQuoted) return name;
  const { empty, markers } = lattice;
  let { from, to } = name;
  const lead = empty[from] ?? 0;
  // "An event on fashion".
  const of = (markers[lead] ?? []).find(({ value }) => value === 'of')?.to ?? lead;
  const isNamed = (markers[lead]?.length ?? 0) === 0 || of > lead;
  if (lead > from && of < to && isNamed && !lattice.isMark(lead)) from = of;
  // "An appointment: eye doctor", "a new event, dinner".
  const kindEnd = lattice.kinds[from] ?? 0;
  if (kindEnd > from && kindEnd + 1 < to && ANNOUNCING.test(lattice.tokens[kindEnd]?.text ?? '')) from = kindEnd + 1;
  // "Review the plans": what has an article is meant.
  if ((empty[to - 1] ?? 0) === to && to - 1 > from && lattice.behindDeterminer(to - 2) !== to - 1) to -= 1;
  return from === name.from && to === name.to ? name : { ...name, words: lattice.words(from, to), from, to };
}

/** The words of a person with those before them: "with my boss", "with my friend Lucy". */
function jointBefore(words: string, { text, tokens, markers, withWord }: Lattice): string {
  const start = text.indexOf(words);
  const before = tokens.findLastIndex(({ end }) => end <= start);
  for (let at = before; at > before - LONGEST_LEAD; at -= 1) {
    const end = (markers[at] ?? []).find(({ value }) => value === 'with')?.to;
    if (end !== undefined)
      return `${text.slice(tokens[at]?.start, tokens[end - 1]?.end)} ${text.slice(tokens[end]?.start, start)}${words}`;
  }
  // "My parents are coming for dinner".
  return `${withWord} ${words}`;
}

/** A name with the word and the article before it: "at the notary". */
export function joinWithMarker({ from, to }: Name, lattice: Lattice): string {
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
      (edge) => edge.value === 'host' && (edge.to === from || skipDeterminers(lattice, edge.to, to) === from),
    );
    if (isLead) return lattice.words(at, to);
  }
  return lattice.words(from, to);
}

/** Whether a name only says that it is an event. */
export function isKind(name: Name, lattice: Lattice): boolean {
  return isMadeOfWords(name, lattice, lattice.kinds);
}

/** Whether a name has no other words than these, and articles. */
export function isMadeOfWords({ from, to, isQuoted }: Name, lattice: Lattice, words: readonly number[]): boolean {
  if (isQuoted) return false;
  let at = from;
  while (at < to) {
    const next = Math.max(words[at] ?? 0, lattice.behindDeterminer(at));
    if (next <= at) return false;
    at = next;
  }
  return true;
}
