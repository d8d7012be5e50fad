import type { LanguagePackage } from '../../languages/language.js';
import type { Changes } from '../../orders/grammar/order.js';
import { sign } from '../../orders/grammar/phrases.js';
import { Lattice } from '../../orders/lattice/lattice.js';
import type { Fragment } from '../../orders/reading/read-fragment.js';
import { newTime } from '../../orders/rules/update-times.js';
import { changesMeaning } from '../../orders/told/order-apart.js';
import { findKnownEvent } from '../events/find-known.js';
import type { EventSeen } from '../state/tool-results.js';
import type { MessageReading } from '../message/message-reading.js';
import { readTidings } from './tidings.js';

type WishesRead = Extract<MessageReading, { kind: 'wishes' }>;

/** "The dentist rang, they can only do 11:45 instead": the new time that somebody brings, of the one event that is named before it. */
export function readNewsBesideCalendar(
  lattice: Lattice,
  events: readonly EventSeen[],
  language: LanguagePackage,
): WishesRead | undefined {
  const known = tellsOtherwise(lattice) ? findKnownEvent(lattice, events, language) : undefined;
  const [event] = known?.events ?? [];
  if (!known || !event) return undefined;
  for (const from of [0, ...listPauses(lattice)]) {
    if (from > 0 && changesMeaning(lattice, from)) return undefined;
    const part = new Lattice(lattice.text.slice(lattice.tokens[from]?.start), language.orders);
    const tidings = readTidings(part);
    const changes = tidings && toChanges(tidings.told.fragment);
    // "Anna says lunch at 1": a name within the news may be that of something new.
    if (!tidings || !changes || known.spans.some(({ to }) => to > from + tidings.end)) continue;
    const name = { words: event.summary, from: 0, to: 0, isKnown: true as const };
    return { kind: 'wishes', wishes: [{ kind: 'update', target: { people: [], name }, changes }], leftOut: [] };
  }
  return undefined;
}

/** Whether something is said to be otherwise: "instead", "now", "only". */
export function tellsOtherwise(lattice: Lattice): boolean {
  return lattice.tokens.some(
    (_token, at) => lattice.chart.longest(sign, at)?.meaning === 'changed' || lattice.courtesyAt(at) === 'only',
  );
}

/** Where the parts behind the pauses of a text begin. */
function listPauses(lattice: Lattice): number[] {
  const begins = lattice.tokens.flatMap((_token, at) => {
    const isPause = lattice.isMark(at) && lattice.tokens[at + 1]?.spaced === true;
    const joint = lattice.joints[at] ?? 0;
    return isPause ? [at + 1] : joint > at ? [joint] : [];
  });
  return begins.slice(0, 3);
}

/** The change that a time brings; nothing where it is none, or tells two times. */
export function toChanges(fragment: Fragment): Changes | undefined {
  if (fragment.is === 'shift') return { shift: fragment.shift };
  if (fragment.is !== 'time' || fragment.place !== undefined || fragment.when.repeats) return undefined;
  return newTime(fragment.when);
}
