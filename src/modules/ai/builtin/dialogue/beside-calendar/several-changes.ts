import type { LanguagePackage } from '../../languages/language.js';
import type { Lattice } from '../../orders/lattice/lattice.js';
import type { Update } from '../../orders/grammar/order.js';
import { readFragment } from '../../orders/reading/read-fragment.js';
import type { Span } from '../../orders/lattice/known-spans.js';
import { groupSeries } from '../events/find-known.js';
import { matchName } from '../events/match-event.js';
import { listSeams } from '../../orders/sentences/seams.js';
import type { MessageReading, WishesRead } from '../message/message-reading.js';
import type { EventSeen } from '../state/tool-results.js';
import { toChanges } from './news-beside-calendar.js';

/** The most words of a name, with its marks. */
const LONGEST_NAME = 6;

/** The parts of a message that may be a list of changes, told by names and times alone: "lunch to 1, marcus 4.30", "move lunch to 1, marcus 4.30". */
export function listChangeParts(reading: MessageReading, lattice: Lattice): Span[] | undefined {
  if (reading.kind === 'courtesy' || (reading.kind === 'unclear' && reading.why !== 'nothing fits')) return undefined;
  const read = reading.kind === 'wishes' ? (reading.understood?.wishes ?? []) : [];
  const heads = read.flatMap((one) => one.reading.head ?? []);
  const start = lattice.behindIdle(0);
  const isOther = heads.some(
    ({ at, form: { sense, particle } }) => at !== start || sense !== 'move' || particle !== undefined,
  );
  const parts = listParts(lattice, heads[0]?.to ?? start);
  const isList = !isOther && parts.length > 1 && parts.every((part) => endsInTime(lattice, part));
  return isList && parts.some((part) => tellsGoal(lattice, part)) ? parts : undefined;
}

/** Reads a list of changes, each of one event of the calendar: its name, and its new time; nothing where a part is anything else. */
export function readSeveralChanges(
  parts: readonly Span[],
  lattice: Lattice,
  events: readonly EventSeen[],
  language: LanguagePackage,
): WishesRead | undefined {
  const wishes: Update[] = [];
  for (const part of parts) {
    const wish = readChange(lattice, part, events, language);
    if (!wish || wishes.some(({ target }) => target.name?.words === wish.target.name?.words)) return undefined;
    wishes.push(wish);
  }
  return { kind: 'wishes', wishes, leftOut: [] };
}

/** The change that a part tells: the name of one event, or series, and behind it nothing but a time. */
function readChange(
  lattice: Lattice,
  { from, to }: Span,
  events: readonly EventSeen[],
  language: LanguagePackage,
): Update | undefined {
  const start = lattice.behindDeterminer(from);
  for (let end = start + 1; end < Math.min(to, start + LONGEST_NAME); end += 1) {
    const told = readFragment(lattice, end, to);
    const changes = told?.unused === 0 ? toChanges(told.fragment) : undefined;
    // "Bring the dentist forward by 15 minutes and the call by 30": a length alone is no new time.
    if (!changes || changes.length !== undefined) continue;
    const name = lattice.words(start, end);
    const named = groupSeries(events).filter(([event]) => {
      const match = event && matchName(name, event, language);
      // "No yoga this week" is no other time.
      return match && match.score > 0 && match.extra.length === 0;
    });
    const words = named[0]?.[0]?.summary ?? '';
    return named.length === 1
      ? { kind: 'update', target: { people: [], name: { words, from: 0, to: 0, isKnown: true } }, changes }
      : undefined;
  }
  return undefined;
}

/** The parts of a text from here on, without what says nothing at their ends. */
function listParts(lattice: Lattice, start: number): Span[] {
  const seams = listSeams(lattice);
  const begins = [start, ...seams.map(({ next }) => next)];
  const ends = [...seams.map(({ end }) => end), lattice.length];
  return begins.map((from, index) => ({ from, to: beforeIdle(lattice, ends[index] ?? from) }));
}

function beforeIdle({ idle }: Lattice, end: number): number {
  const at = idle.indexOf(end);
  return at < 0 ? end : at;
}

/** Whether a part is a name before a time, a shift or a number that may be a time. */
function endsInTime({ times, shifts, tokens }: Lattice, { from, to }: Span): boolean {
  const endsHere = (edges: readonly { to: number }[] | undefined): boolean =>
    edges?.some((edge) => edge.to >= to) ?? false;
  const isTimed = tokens.some((_token, at) => at > from && at < to && (endsHere(times[at]) || endsHere(shifts[at])));
  return (times[from] ?? []).length === 0 && (isTimed || tokens[to - 1]?.digits === true);
}

/** Whether a part says that something becomes otherwise: "to 1", "30 minutes later". */
function tellsGoal({ times, shifts, markers, tokens }: Lattice, { from, to }: Span): boolean {
  const isGoal = (at: number): boolean =>
    (markers[at] ?? []).some(({ value, to: end }) => value === 'to' && (times[end] ?? []).length > 0);
  return tokens.some((_token, at) => at > from && at < to && ((shifts[at] ?? []).length > 0 || isGoal(at)));
}
