import type { Wish } from '../../orders/grammar/order.js';
import { sign } from '../../orders/grammar/phrases.js';
import type { Lattice } from '../../orders/lattice/lattice.js';
import { readFragment } from '../../orders/reading/read-fragment.js';
import type { Span } from '../../orders/lattice/known-spans.js';
import type { LanguagePackage } from '../../languages/language.js';
import type { TimeContext } from '../../time/context.js';
import { type KnownEvent, findKnownEvent } from '../events/find-known.js';
import { listOpen } from '../events/open-proposals.js';
import { pointedAt } from '../events/choose-event.js';
import type { MessageRead, WishesRead } from '../message/message-reading.js';
import type { Situation } from '../state/situation.js';
import type { EventSeen } from '../state/tool-results.js';
import { readAsTold } from './read-beside-calendar.js';

/** The most words that point at one of several: "the one on Monday at 3". */
const MOST_WORDS = 7;

/** Reads what a message tells of one of the proposals that wait, or of the events shown: "gym can go", "the 3 o'clock one can go". */
export function readBesideOpen({ lattice, language }: MessageRead, situation: Situation): WishesRead | undefined {
  const { state, isWaiting, context } = situation;
  const proposed = isWaiting ? listOpen(state).map(({ proposal, after }) => ({ ...after, id: proposal.id })) : [];
  const events = proposed.length > 0 ? proposed : state.spoken.shown;
  const known = findKnownEvent(lattice, proposed, language) ?? findPointedAt(lattice, events, language, context);
  const read = known && readAsTold(lattice, known, language);
  const [event, ...others] = known?.events ?? [];
  const [wish] = read?.wishes ?? [];
  if (!read || !event || others.length > 0 || !wish || !('target' in wish)) return undefined;
  if (proposed.length === 0) return { ...read, wishes: [aimAt(wish, { eventId: event.id })] };
  if (wish.kind === 'delete') return { ...read, wishes: [], withdraws: [event.id] };
  return wish.kind === 'update' ? { ...read, wishes: [aimAt(wish, { proposals: [event.id] })] } : undefined;
}

function aimAt<W extends Extract<Wish, { target: unknown }>>(
  wish: W,
  pinned: { eventId: string } | { proposals: string[] },
): W {
  const { scope } = wish.target;
  return { ...wish, target: { people: [], ...pinned, ...(scope ? { scope } : {}) } };
}

/** The one event that "the 3 o'clock one" or "the last one" points at, and where it is said. */
function findPointedAt(
  lattice: Lattice,
  events: readonly EventSeen[],
  language: LanguagePackage,
  context: TimeContext,
): KnownEvent | undefined {
  if (events.length < 2) return undefined;
  const from = lattice.behindIdle(0);
  for (let to = Math.min(lattice.length - 1, from + MOST_WORDS); to > from; to -= 1) {
    const event = isLoose(lattice, to - 1) ? undefined : pointAt({ from, to }, lattice, events, language, context);
    if (event) return { events: [event], spans: [{ from, to }] };
  }
  return undefined;
}

/** Whether a word begins what is told of the event, or says nothing of it. */
function isLoose({ auxiliaries, idle, courtesies, chart }: Lattice, at: number): boolean {
  const isEmpty = [auxiliaries, idle, courtesies].some((ends) => (ends[at] ?? 0) > at);
  return isEmpty || chart.longest(sign, at) !== undefined;
}

function pointAt(
  { from, to }: Span,
  lattice: Lattice,
  events: readonly EventSeen[],
  language: LanguagePackage,
  context: TimeContext,
): EventSeen | undefined {
  const read = readFragment(lattice, from, to);
  const fragment = read?.unused === 0 ? read.fragment : undefined;
  if (fragment?.is !== 'pick' || fragment.to || fragment.pick === 'all') return undefined;
  const isEmpty = fragment.pick === 'one' && !fragment.when && !fragment.name && fragment.people.length === 0;
  const [event, ...others] = isEmpty ? [] : pointedAt(fragment, { language }, events, context);
  return others.length === 0 ? event : undefined;
}
