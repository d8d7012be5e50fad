import type { LanguagePackage } from '../../languages/language.js';
import type { Span } from '../../orders/lattice/known-spans.js';
import type { Lattice } from '../../orders/lattice/lattice.js';
import { sign } from '../../orders/grammar/phrases.js';
import type { EventSeen } from '../state/tool-results.js';
import { isCompound, isJoined, isSame, tellingWords } from './match-event.js';

/** An event, or a series, that a text names, and where it does. */
export interface KnownEvent {
  /** The instances of a series, or the one event. */
  events: EventSeen[];
  spans: Span[];
}

/** How well a text names an event. */
interface Naming extends KnownEvent {
  count: number;
}

/** Marks within a name. */
const GLUE = /^['’/&-]$/;

/** The event that a text names, wherever it does; nothing where it names none, or several equally well. */
export function findKnownEvent(
  lattice: Lattice,
  events: readonly EventSeen[],
  language: LanguagePackage,
): KnownEvent | undefined {
  const named = groupSeries(events).flatMap((group) => nameOf(group, lattice, language) ?? []);
  const [best, next] = named.toSorted((one, other) => other.count - one.count);
  if (!best || best.count === next?.count) return undefined;
  // "Move yoga behind the dentist" is about two events.
  const isApart = ({ spans }: Naming): boolean =>
    spans.some(({ from, to }) => !best.spans.some((span) => from < span.to && to > span.from));
  return named.some((other) => other !== best && isApart(other)) ? undefined : best;
}

/** The instances of each series, and each event that is none. */
export function groupSeries(events: readonly EventSeen[]): EventSeen[][] {
  const groups = new Map<string, EventSeen[]>();
  for (const event of events) {
    const key = event.recurringEventId ?? event.id;
    groups.set(key, [...(groups.get(key) ?? []), event]);
  }
  return [...groups.values()];
}

function nameOf(events: EventSeen[], lattice: Lattice, language: LanguagePackage): Naming | undefined {
  const title = listTitleWords(events[0]?.summary ?? '', language);
  const found = findWords(title, lattice, language);
  const said = new Set(found.flatMap(({ words }) => words));
  const spans = toSpans(found, lattice, language);
  if (spans.length === 0 || !isNamed(said, title, spans, lattice, language)) return undefined;
  return { events, spans, count: said.size };
}

function listTitleWords(summary: string, language: LanguagePackage): string[] {
  const words = tellingWords(summary, language);
  const long = words.filter((word) => word.length > 1);
  return long.length > 0 ? long : words;
}

/** Whether the words said are enough to mean the event: all of its title, all but its kind, its first word, or its last word or its kind with an article. */
function isNamed(
  said: ReadonlySet<number>,
  title: readonly string[],
  spans: readonly Span[],
  lattice: Lattice,
  language: LanguagePackage,
): boolean {
  if (title.length > 0 && said.size === title.length) return true;
  const isKind = (at: number): boolean => language.kindWords.has(title[at] ?? '');
  if (said.has(0) && !isKind(0)) return true;
  // "Yoga" for "cours de yoga".
  if (title.every((_word, at) => said.has(at) !== isKind(at))) return true;
  // "The demo" for "Vendor demo".
  if (![...said].some((at) => at === 0 || at === title.length - 1 || isKind(at))) return false;
  return (
    said.size > 1 ||
    spans.some(({ from }) => from > 0 && lattice.definite.includes(from) && (lattice.kinds[from] ?? 0) <= from)
  );
}

interface Found {
  from: number;
  to: number;
  /** The places of the words in the title. */
  words: number[];
}

/** Where words of a title stand in a text. */
function findWords(title: readonly string[], lattice: Lattice, language: LanguagePackage): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < lattice.length; at += 1) {
    const one = findWord(at, title, lattice, language);
    if (!one) continue;
    found.push(one);
    at = one.to - 1;
  }
  return found;
}

function findWord(
  at: number,
  title: readonly string[],
  { tokens }: Lattice,
  language: LanguagePackage,
): Found | undefined {
  const word = tokens[at]?.word ?? '';
  if (!/[\p{L}\p{N}]/u.test(word)) return undefined;
  // "Klavier" for "Klavierstunde".
  const isShort = (short: string, part: string): boolean => short.length >= 4 && isCompound(part, [short], language);
  const whole = title.findIndex(
    (part) => isSame(word, part) || isCompound(word, [part], language) || isShort(word, part),
  );
  if (whole >= 0 && !language.functionWords.has(word)) return { from: at, to: at + 1, words: [whole] };
  // "Standup" for "stand-up", and the other way round.
  const joined = title.findIndex((part, index) => {
    const next = title[index + 1] ?? '';
    return isSame(word, part + next) || (next !== '' && isJoined(part, next, word));
  });
  if (joined >= 0 && joined < title.length - 1) return { from: at, to: at + 1, words: [joined, joined + 1] };
  const next = GLUE.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
  const both = title.findIndex((part) => part === word + (tokens[next]?.word ?? ' '));
  return both < 0 ? undefined : { from: at, to: next + 1, words: [both] };
}

/** Joins words with only small ones between them, and the nouns of kind beside them: "the yoga class", "cours de piano". */
function toSpans(found: readonly Found[], lattice: Lattice, language: LanguagePackage): Span[] {
  const spans: Span[] = [];
  for (const { from, to } of found) {
    const last = spans.at(-1);
    if (last && isLight(last.to, from, lattice, language)) last.to = to;
    else spans.push({ from, to });
  }
  return spans.map((span) => widen(span, lattice, language));
}

function isLight(
  from: number,
  to: number,
  { tokens }: Lattice,
  { functionWords, kindWords }: LanguagePackage,
): boolean {
  return tokens
    .slice(from, to)
    .every(({ text, word }) => functionWords.has(word) || kindWords.has(word) || GLUE.test(text) || word === 's');
}

/** The most words between a noun of kind and what it is of. */
const NEAR = 3;

function widen({ from, to }: Span, lattice: Lattice, language: LanguagePackage): Span {
  // "All the lessons", "the reminder of the dentist": no part of its name.
  const isOther = (at: number): boolean =>
    (lattice.empty[at] ?? 0) > at ||
    (lattice.scopes[at] ?? []).length > 0 ||
    lattice.chart.longest(sign, at)?.meaning === 'remind';
  const isKind = (at: number): boolean => language.kindWords.has(lattice.tokens[at]?.word ?? '') && !isOther(at);
  const glued = GLUE.test(lattice.tokens[to]?.text ?? '') && isKind(to + 1) ? to + 2 : to;
  const end = isKind(to) ? to + 1 : glued;
  for (let at = from - 1; at >= Math.max(0, from - NEAR); at -= 1) {
    const isOf = at + 1 < from && isLight(at + 1, from, lattice, language);
    if (isKind(at) && isOf) return { from: at, to: end };
  }
  return { from, to: end };
}
