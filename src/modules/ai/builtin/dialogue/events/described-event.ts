import { readFragment } from '../../orders/reading/read-fragment.js';
import { readWishes } from '../../orders/wishes/wishes.js';
import { courtesy } from '../../orders/grammar/phrases.js';
import type { Lattice } from '../../orders/lattice/lattice.js';
import type { OwnReading } from '../message/own-reading.js';
import type { EventSeen } from '../state/tool-results.js';
import { involves, matchName, tellingWords } from './match-event.js';

/** Longer messages do more than point at an event. */
const MOST_WORDS = 9;
/** Shorter words tell no event apart. */
const SHORTEST = 3;

/** The two parts of an answer that refuses one event for another. */
export interface Contrast {
  refused: OwnReading;
  /** Absent where it says no more: "not the piano one". */
  meant?: OwnReading;
}

/** Parts "the piano one no, the swimming one" and "not piano, swimming" at their pause; nothing where neither part is denied, or both are. */
export function readContrast(own: OwnReading): Contrast | undefined {
  const { lattice } = own.read.text;
  const from = behindPaused(lattice);
  const pause = lattice.tokens.findIndex((token, at) => at > from && at < lattice.length - 1 && token.text === ',');
  const end = pause < 0 ? lattice.length : pause;
  const parts = [
    [from, end],
    [end + 1, lattice.length],
  ] as const;
  const denied = parts.map(([start, stop]) => start < stop && isDenied(lattice, start, stop));
  if (denied[0] === denied[1]) return undefined;
  const [first, last] = parts.map(([start, stop], index) => readPart(own, start, stop, denied[index] === true));
  const [refused, meant] = denied[0] ? [first, last] : [last, first];
  return refused && { refused, ...(meant ? { meant } : {}) };
}

/** The event of which a short description tells something that is true of no other: "the one where Ben is in". */
export function findDescribed(
  { text, read, language }: OwnReading,
  events: readonly EventSeen[],
): EventSeen | undefined {
  const { lattice } = read.text;
  const first = behindWords(lattice, 0);
  const points = (lattice.picks[first] ?? []).some(({ value }) => value === 'one');
  const isOpen = !lattice.endsInQuestion() && !lattice.blocks.includes('negation');
  if (!points || !isOpen || lattice.length - first > MOST_WORDS || lattice.times.some(({ length }) => length > 0))
    return undefined;
  const tells = (word: string, event: EventSeen): boolean =>
    matchName(word, event, language).score > 0 || involves(event, [{ displayName: word }]);
  const pointed = tellingWords(text, language)
    .filter((word) => word.length >= SHORTEST)
    .map((word) => events.filter((event) => tells(word, event)))
    .filter(({ length }) => length > 0 && length < events.length);
  const [event, ...others] = events.filter((one) => pointed.every((some) => some.includes(one)));
  return pointed.length > 0 && others.length === 0 ? event : undefined;
}

/** Whether a part says "not" of what follows, or of what it says. */
function isDenied(lattice: Lattice, start: number, stop: number): boolean {
  const isNo = (at: number): boolean => lattice.blocks[at] === 'negation' || lattice.courtesyAt(at) === 'no';
  const at = lattice.tokens.findIndex((_token, place) => place >= start && place < stop && isNo(place));
  return at >= 0 && !(at + 1 < stop && lattice.isMark(at + 1)) && stop - start > 1;
}

/** A part of a message, without what denies it, as it reads alone. */
function readPart(own: OwnReading, start: number, stop: number, isDeniedPart: boolean): OwnReading | undefined {
  const { lattice } = own.read.text;
  let [from, to] = [start, stop];
  if (isDeniedPart) {
    const isNo = (at: number): boolean => lattice.blocks[at] === 'negation' || lattice.courtesyAt(at) === 'no';
    while (from < to && (isNo(from) || (lattice.idle[from] ?? 0) > from)) from += 1;
    while (to > from && isNo(to - 1)) to -= 1;
  }
  return readSpan(own, from, to);
}

/** The words of a message from one token to another, as they read alone. */
export function readSpan(own: OwnReading, from: number, to: number): OwnReading | undefined {
  if (from >= to) return undefined;
  const text = own.read.text.lattice.words(from, to);
  const read = readWishes(text, own.language.orders, true);
  const fragment = readFragment(read.text.lattice);
  return { text, read, language: own.language, ...(fragment ? { fragment } : {}) };
}

/** Behind "no," and other courtesies before a pause. */
function behindPaused(lattice: Lattice): number {
  for (let at = 0; ;) {
    const said = lattice.chart.longest(courtesy, at)?.end ?? lattice.idle[at] ?? 0;
    if (said <= at || said >= lattice.length || !lattice.isMark(said)) return at;
    at = said + 1;
  }
}

/** Behind courtesies, idle words and marks. */
function behindWords(lattice: Lattice, from: number): number {
  let at = from;
  for (;;) {
    const said = lattice.chart.longest(courtesy, at)?.end ?? 0;
    const isMark = at < lattice.length && lattice.isMark(at);
    const end = Math.max(said, lattice.idle[at] ?? 0, isMark ? at + 1 : 0);
    if (end <= at) return at;
    at = end;
  }
}
