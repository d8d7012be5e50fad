import type { QuestionWish } from '../../orders/grammar/order.js';
import type { When } from '../../time/expressions.js';
import type { EventSeen, Outcome } from '../state/tool-results.js';
import { type Plan, askQuestion } from './plan.js';
import { findProposedOf } from '../events/proposed-events.js';
import type { LocalInterval } from '../reply/say.js';
import type { Situation } from '../state/situation.js';
import { isOf, hasClock } from '../state/state.js';
import { shorten, wordRefusal } from './answer-words.js';
import { planList } from './plan-list.js';
import { partTime, splitDaily } from '../events/parted-time.js';
import { planSlots } from './plan-slots.js';
import { toSpan, toDaySpan, findSearchedRange, DAYS } from './question-span.js';

/** Answers whether the user, or who is named, has time. */
export function planFree(wish: QuestionWish, situation: Situation): Plan {
  const { desk, say } = situation;
  const { target } = wish;
  // "Am I free in the evenings next week" asks for times of several days.
  if (target.when && splitDaily(target.when, situation.context)) return planSlots(wish, situation);
  // "Am I free on Fridays": what is there on those days.
  if (partTime(target.when, situation.context) && target.people.length === 0)
    return planList({ ...wish, asks: 'list' }, situation);
  // "Am I free then?" asks about the time that is proposed.
  const event = target.when ? undefined : findProposedOf(situation);
  const span = event ? toEventSpan(event) : toSpan(target.when, situation, DAYS.free);
  const attendees = target.people.flatMap(({ email }) => email ?? []);
  const nameless = target.people.flatMap(({ email, displayName }) => (email ? [] : (displayName ?? [])));
  const [unknownPerson] = nameless;
  if (unknownPerson !== undefined && attendees.length === 0)
    return askQuestion('attendees', say.replies.addressOf(unknownPerson));
  const call = { name: 'check_availability', arguments: { ...span, ...(attendees.length > 0 ? { attendees } : {}) } };
  const outcome = desk.find(call);
  if (!outcome) return { kind: 'lookup', calls: [call] };
  if (!isOf(outcome, 'free')) return { kind: 'say', words: wordRefusal(outcome, say) };
  const own = outcome.busy.filter(({ who }) => !attendees.includes(who ?? ''));
  const listing = { name: 'list_events', arguments: { ...span } };
  const listed = own.length > 0 ? desk.find(listing) : undefined;
  if (own.length > 0 && !listed) return { kind: 'lookup', calls: [listing] };
  const events = listed?.kind === 'events' ? listed.events : [];
  const lines = [
    ...ownLines(own, events, say),
    ...outcome.busy
      .filter((busy) => !own.includes(busy))
      .map(({ start, end, who }) => `${say.stretch(start, end)} (${who ?? ''})`),
  ];
  const said = wordFree(outcome, shorten(lines), isPartly(target.when, outcome, span), say.during(span), say);
  const looked = outcome.truncated
    ? `${said}\n${say.replies.lookedAt(say.during(findSearchedRange(outcome, span)))}`
    : said;
  const unknown = [...outcome.unknown, ...nameless];
  return {
    kind: 'say',
    words: unknown.length > 0 ? `${looked} ${say.replies.unknown(say.list(unknown))}` : looked,
    // What waits stays the subject.
    events: situation.isWaiting ? [] : timedWithin(events, own),
    ...(event ? { staysOnTopic: true as const } : {}),
  };
}

/** The events that take up the time asked about. */
function timedWithin(events: readonly EventSeen[], busy: readonly { start: string; end: string }[]): EventSeen[] {
  const takes = (event: EventSeen): boolean => busy.some(({ start, end }) => event.start < end && event.end > start);
  return events.filter((event) => hasClock(event.start) && takes(event));
}

function toEventSpan(event: EventSeen): LocalInterval {
  return hasClock(event.start) ? { from: event.start.slice(0, 16), to: event.end.slice(0, 16) } : toDaySpan(event);
}

function wordFree(
  { free, busy }: Extract<Outcome, { kind: 'free' }>,
  lines: readonly string[],
  partly: boolean,
  when: string,
  { replies }: Situation['say'],
): string {
  if (free || busy.length === 0) return replies.free(when);
  return partly ? replies.partlyBusy(when, lines) : replies.busy(when, lines);
}

/** A moment asked for is free or is not; of a longer time, a part may be. */
function isPartly(
  when: When | undefined,
  { busy }: Extract<Outcome, { kind: 'free' }>,
  { from, to }: LocalInterval,
): boolean {
  if (when?.clock && !when.to && !when.bound) return false;
  let covered = from;
  for (const { start, end } of busy.toSorted((one, other) => one.start.localeCompare(other.start))) {
    if (start > covered) return true;
    if (end > covered) covered = end;
  }
  return covered < to;
}

function ownLines(
  busy: readonly { start: string; end: string }[],
  events: readonly EventSeen[],
  say: Situation['say'],
): string[] {
  const lines = busy.flatMap(({ start, end }) => {
    const inside = events.filter((event) => hasClock(event.start) && event.start < end && event.end > start);
    return inside.length > 0 ? inside.map((event) => say.event(event)) : [say.stretch(start, end)];
  });
  // Calendars may share an event, and an event may span two busy times.
  return [...new Set(lines)];
}
