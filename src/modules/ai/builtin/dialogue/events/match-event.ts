import { fold } from '../../grammar/tokens.js';
import { writeOut } from '../../grammar/shorthand.js';
import type { LanguagePackage } from '../../languages/language.js';
import type { Name, NamedPerson } from '../../orders/grammar/order.js';
import type { Situation } from '../state/situation.js';
import type { EventSeen } from '../state/tool-results.js';
import { isAt } from './pick-event.js';

/** How well a name fits an event, 0 where it does not, with the words of the name that the event lacks. */
export interface SeenEventMatch {
  event: EventSeen;
  score: number;
  extra: string[];
}

/** How well a name fits a title: both are the same, or all of the title is said beside words of kind, or beside others, or only a part of the title. */
export const FIT = { same: 3, whole: 2, more: 1, part: 1.5 };

/** The words of a text that tell events apart, without articles and markers. */
export function tellingWords(text: string, { functionWords, time }: LanguagePackage): string[] {
  const all = text
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .flatMap((word) => writeOut(fold(word), time.shorthand));
  const telling = all.filter((word) => !functionWords.has(word));
  return telling.length > 0 ? telling : all;
}

/** "Standups" as "stand-up" is written, and the other way round: words that one side parts and the other does not. */
function alignWords(said: string[], title: string[]): [said: string[], title: string[]] {
  return [joinAs(said, title), joinAs(title, said)];
}

function joinAs(words: string[], others: readonly string[]): string[] {
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    const joined = next === undefined ? undefined : joinPair(word, next, others);
    if (joined !== undefined) return joinAs([...words.slice(0, at), joined, ...words.slice(at + 2)], others);
  }
  return words;
}

/** Two words as one of these: as they stand, or, for "Flug nach Lissabon", the other way round, "Lissabonflug". */
function joinPair(first: string, second: string, others: readonly string[]): string | undefined {
  // "Standups" keeps its plural beside the title "Stand-up".
  if (others.some((word) => isWhole(first, second, word))) return first + second;
  return others.find((word) => isJoined(first, second, word));
}

function isWhole(first: string, second: string, word: string): boolean {
  return isSingular(first + second, word) || isSingular(word, first + second);
}

/** Whether a word is two others, in either order. */
export function isJoined(first: string, second: string, word: string): boolean {
  return isWhole(first, second, word) || isSingular(second + first, word);
}

/** Whether an event is one of those that are not meant, by their name or a guest, by their time, or by both. */
export function isExcepted(event: EventSeen, except: readonly Name[] = [], { say, context }: Situation): boolean {
  return except.some(
    ({ words, when, pick }) =>
      !pick &&
      (words === '' || isAskedFor(words, event, say.language) || involves(event, [{ displayName: words }])) &&
      (!when || isAt(event.start, when, context)),
  );
}

/** Matches a name against an event: all words of the title, or all words said, must be found. */
export function matchName(name: string, event: EventSeen, language: LanguagePackage): SeenEventMatch {
  return matchWords(name, event, language, isSame);
}

/** Whether a question by this name may mean an event: "when do I fly to Lisbon" means the flight to Lisbon. */
export function isAskedFor(name: string, event: EventSeen, language: LanguagePackage): boolean {
  const { activities } = language;
  const isAlike = (one: string, other: string): boolean =>
    isSame(one, other) || (activities.has(one) && activities.get(one) === activities.get(other));
  return matchWords(name, event, language, isAlike).score > 0;
}

function matchWords(
  name: string,
  event: EventSeen,
  language: LanguagePackage,
  isWord: (one: string, other: string) => boolean,
): SeenEventMatch {
  const [said, title] = alignWords(tellingWords(name, language), tellingWords(event.summary, language));
  const whole = new Set(event.people.flatMap((person) => person.split(/[^\p{L}\p{N}]+/u)).map(fold));
  const isKind = (word: string): boolean => language.kindWords.has(word);
  const missing = said.filter(
    (word) => !title.some((other) => isWord(word, other)) && !isCompound(word, title, language),
  );
  const left = title.filter(
    (word) => !said.some((other) => isWord(word, other)) && !said.some((other) => isCompound(other, [word], language)),
  );
  const extra = missing.filter((word) => !isKind(word) && !whole.has(word));
  if (said.length === 0) return { event, score: 0, extra };
  if (left.length === 0)
    return { event, score: missing.length === 0 ? FIT.same : extra.length === 0 ? FIT.whole : FIT.more, extra };
  // Words of kind alone make no event the one meant.
  const isNamed = extra.length === 0 && said.some((word) => !isKind(word));
  return { event, score: isNamed ? FIT.part : 0, extra };
}

/** Shorter words of a kind end too many others. */
const SHORTEST_KIND = 4;
/** Shorter beginnings are those of too many others. */
const SHORTEST_STEM = 5;

/** The score of an event that is only of the kind told. */
export const KIND_SCORE = 0.5;

/** Matches a name that only says of which kind an event is: the title must hold all of its words. */
export function matchKind(name: string, event: EventSeen, language: LanguagePackage): SeenEventMatch | undefined {
  const [said, title] = alignWords(tellingWords(name, language), tellingWords(event.summary, language));
  const fits = said.every(
    (word) => language.kindWords.has(word) && title.some((other) => isSame(word, other) || endsInKind(other, word)),
  );
  return said.length > 0 && fits ? { event, score: KIND_SCORE, extra: [] } : undefined;
}

/** Matches a name that is the end of a word of the title: "das Gespräch mit Sara" is the "Vorstellungsgespräch Sara Klein". */
export function matchEnding(name: string, event: EventSeen, language: LanguagePackage): SeenEventMatch | undefined {
  const [said, title] = alignWords(tellingWords(name, language), tellingWords(event.summary, language));
  const fits = said.every((word) => title.some((other) => isSame(word, other) || endsIn(other, word)));
  return fits && said.some((word) => title.some((other) => endsIn(other, word)))
    ? { event, score: KIND_SCORE, extra: [] }
    : undefined;
}

/** Shorter words end too many others. */
const SHORTEST_ENDING = 5;

function endsIn(word: string, ending: string): boolean {
  return ending.length >= SHORTEST_ENDING && word.length > ending.length + 2 && word.endsWith(ending);
}

/** Matches a compound with another one of the same beginning, where both end in a kind: "Klavierunterricht" is the "Klavierstunde". */
export function matchSibling(name: string, event: EventSeen, language: LanguagePackage): SeenEventMatch | undefined {
  const stems = (text: string): (string | undefined)[] =>
    tellingWords(text, language).map((word) => stripKind(word, language));
  const said = stems(name);
  const title = stems(event.summary);
  const fits = said.length > 0 && said.every((stem) => stem !== undefined && title.includes(stem));
  return fits ? { event, score: KIND_SCORE, extra: [] } : undefined;
}

/** A compound without the kind it ends in. */
function stripKind(word: string, { kindWords }: LanguagePackage): string | undefined {
  for (let at = SHORTEST_STEM; at <= word.length - SHORTEST_KIND; at += 1)
    if (kindWords.has(word.slice(at))) return word.slice(0, at);
  return undefined;
}

/** "Projektbesprechung" is a "Besprechung". */
function endsInKind(word: string, kind: string): boolean {
  return kind.length >= SHORTEST_KIND && word.length > kind.length + 2 && word.endsWith(kind);
}

/** Endings of number and case, and a slip of the finger, do not make another word. */
export function isSame(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (isSingular(short, long) || isSlip(short, long)) return true;
  return (
    short.length >= 4 &&
    long.length - short.length <= 2 &&
    long.startsWith(short.slice(0, Math.max(4, short.length - 1)))
  );
}

/** Shorter words that differ in their middle are rather others, such as "lunch" and "launch". */
const SHORTEST_SLIP = 5;
const SHORTEST_MISSED = 7;

/** "Desgin", "meting", "revison": two letters that changed places, a letter typed once instead of twice, one that was missed in a long word. */
function isSlip(short: string, long: string): boolean {
  if (short.length < SHORTEST_SLIP || short[0] !== long[0]) return false;
  const at = [...long].findIndex((letter, index) => letter !== short[index]);
  const [first = '', second = ''] = long.slice(at);
  if (short.length === long.length)
    return short.slice(at, at + 2) === second + first && short.slice(at + 2) === long.slice(at + 2);
  const isMissed = long.length === short.length + 1 && long.slice(at + 1) === short.slice(at);
  return isMissed && (first === long[at - 1] || short.length >= SHORTEST_MISSED);
}

/** Whether the longer word is the shorter one, or its plural: "stand-ups". */
function isSingular(short: string, long: string): boolean {
  return long === short || (short.length >= 2 && long === `${short}s`);
}

/** Whether a name means several events of this title: "the stand-ups" of a week. */
export function isPlural(name: string, event: EventSeen, language: LanguagePackage): boolean {
  const [said, title] = alignWords(tellingWords(name, language), tellingWords(event.summary, language));
  return said.some((word) => !title.includes(word) && title.some((other) => word === `${other}s`));
}

/** "Friseurtermin" is a "Friseur". */
export function isCompound(word: string, title: readonly string[], { kindWords }: LanguagePackage): boolean {
  return title.some((part) => part.length >= 4 && word.startsWith(part) && kindWords.has(word.slice(part.length)));
}

/** Whether an event names these people, in its title or among its guests. */
export function involves({ summary, people }: EventSeen, wanted: readonly NamedPerson[]): boolean {
  return wanted.every(({ email, displayName }) => {
    const words = fold(email ?? displayName ?? '');
    return words !== '' && (fold(summary).includes(words) || people.some((person) => fold(person).includes(words)));
  });
}
