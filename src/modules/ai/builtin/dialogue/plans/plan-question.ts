import { Temporal } from 'temporal-polyfill';
import { resolveStretch, withLateAfternoon } from '../../orders/wishes/stretches.js';
import type { Asked, QuestionWish } from '../../orders/grammar/order.js';
import { countSeconds } from '../../time/resolve/calendar.js';
import type { When } from '../../time/expressions.js';
import type { EventSeen, EventsFound, Outcome } from '../state/tool-results.js';
import { involves, matchName } from '../events/match-event.js';
import { findMeant, placeBeside } from './find-meant.js';
import { type Plan, question } from './plan.js';
import { pickEvent } from '../events/pick-event.js';
import { toProposedEvent } from '../events/proposed-events.js';
import { onePerSeries } from '../events/resolve-event.js';
import type { LocalInterval } from '../reply/say.js';
import type { Situation } from '../state/situation.js';
import { isOf, countMinutes } from '../state/state.js';

/** Days looked ahead where none are named; a search by words may look farther. */
const DAYS = { list: 30, search: 60, slots: 7, free: 1, conflicts: 14 };
const DEFAULT_MINUTES = 60;
const MOST_LINES = 15;
/** Of an event itself, and not of a time, these ask. */
const OF_ONE = new Set<Asked>(['when', 'where', 'who']);

/** Plans a question: looks, then words what was found. */
export function planQuestion(asked: QuestionWish, situation: Situation): Plan {
  const beside = asked.target.beside && placeBeside({ ...asked.target, isAll: true }, situation);
  if (beside && 'kind' in beside) return beside;
  const wish = beside ? { ...asked, target: beside } : asked;
  if (wish.asks === 'free') return planFree(wish, situation);
  if (wish.asks === 'slots') return planSlots(wish, situation);
  if (wish.asks === 'conflicts') return planConflicts(wish, situation);
  const { target } = wish;
  const isOpen = !target.name && !target.when && target.people.length === 0 && !target.place;
  const hasOne = situation.state.topic !== undefined || situation.state.shown.length > 0;
  // "Which ones are there?" asks for those just counted.
  const { shown } = situation.state;
  if (isOpen && target.pointsBack && wish.asks === 'list' && shown.length > 1)
    return { kind: 'say', words: situation.say.replies.found(listLines(shown, situation.say)), events: [...shown] };
  if (isOpen && target.pointsBack && !hasOne) return question('target', situation.say.replies.whichEvent);
  if (isOpen && (target.pointsBack || OF_ONE.has(wish.asks)) && target.pick !== 'next' && hasOne)
    return planAboutTopic(wish, situation);
  if (isOpen && wish.asks === 'who') return question('target', situation.say.replies.whichEvent);
  return planList(wish, situation);
}

/** "Who is coming?" asks about the event last spoken of. */
function planAboutTopic(wish: QuestionWish, situation: Situation): Plan {
  const proposed = situation.isWaiting ? situation.state.topic?.proposal : undefined;
  const draft = proposed && toProposedEvent(proposed);
  const found = draft ? [draft] : findMeant({ ...wish.target, pointsBack: true }, situation);
  if (!Array.isArray(found)) return found;
  const [event] = found;
  const stays = proposed ? { staysOnTopic: true as const } : { events: [event].flatMap((one) => one ?? []) };
  return event
    ? { kind: 'say', words: wordAnswer(wish.asks, found, situation), ...stays }
    : { kind: 'say', words: situation.say.replies.noSuchEvent('') };
}

function planList(wish: QuestionWish, situation: Situation): Plan {
  const { desk, say } = situation;
  const words = findSearchWords(wish);
  const isOpen = wish.target.when === undefined && wish.asks !== 'count' && words !== undefined;
  const span = toSpan(withLateAfternoon(wish.target.when), situation, words === undefined ? DAYS.list : DAYS.search);
  let similar: EventSeen[] = [];
  for (const query of words === undefined ? [undefined] : [words, undefined]) {
    const within = isOpen && query === words ? {} : span;
    const call = { name: 'list_events', arguments: { ...within, ...(query === undefined ? {} : { query }) } };
    const outcome = desk.find(call);
    if (!outcome) return { kind: 'lookup', calls: [call] };
    if (outcome.kind === 'refused') return { kind: 'say', words: say.replies.refusals[outcome.reason] };
    if (outcome.kind !== 'events') continue;
    if (outcome.isPartial) similar = outcome.events;
    const events = outcome.isPartial ? [] : wanted(outcome.events, wish, situation, query);
    if (events.length > 0 || (query === undefined && words === undefined))
      return wordList(events, wish, situation, { ...outcome, ...rangeIn(outcome, span) });
  }
  const missing = say.replies.noSuchEvent(words ?? '');
  if (similar.length === 0) return { kind: 'say', words: missing, events: [] };
  return {
    kind: 'say',
    words: `${missing} ${say.replies.similar(similar.map((event) => say.event(event)))}`,
    events: similar,
  };
}

/** What was really searched, where the answer says so. */
function rangeIn({ from, to }: Pick<EventsFound, 'from' | 'to'>, span: LocalInterval): LocalInterval {
  return from && to ? { from, to } : span;
}

function findSearchWords({ target: { name, people, place } }: QuestionWish): string | undefined {
  return name?.words ?? people[0]?.displayName ?? people[0]?.email ?? place;
}

/** The events asked about among those found; the calendar's own search looks at more than titles. */
function wanted(
  events: readonly EventSeen[],
  { target: { name, people, except, place } }: QuestionWish,
  { say }: Situation,
  query: string | undefined,
): EventSeen[] {
  const ofPeople = events.filter(
    (event) => involves(event, people) && (!except || matchName(except.words, event, say.language).score === 0),
  );
  if (query !== undefined) return ofPeople;
  // "At the dentist" is a place, or what the event is called.
  if (!name && place && people.length === 0)
    return ofPeople.filter(
      (event) =>
        event.location?.toLowerCase().includes(place.toLowerCase()) === true ||
        matchName(place, event, say.language).score > 0,
    );
  if (!name) return ofPeople;
  return ofPeople.filter(
    (event) => matchName(name.words, event, say.language).score > 0 || involves(event, [{ displayName: name.words }]),
  );
}

function wordList(events: readonly EventSeen[], wish: QuestionWish, situation: Situation, found: EventsFound): Plan {
  const { say, context } = situation;
  const { asks, target } = wish;
  const { replies } = say;
  const when = say.during(found);
  const words = findSearchWords(wish);
  if (events.length === 0 && asks !== 'count') return { kind: 'say', words: replies.noEvents(when), events: [] };
  if (found.isPast) return { kind: 'say', words: replies.onlyPast(listLines(events, say)), events: [...events] };
  const now = context.now.toString().slice(0, 16);
  const ahead = target.when ? [...events] : events.filter(({ end }) => end.slice(0, 16) > now.slice(0, end.length));
  const picked = target.pick && pickEvent(target.pick === 'next' ? timedFirst(ahead) : ahead, target.pick);
  const isNext = target.pick === 'next' && words !== undefined;
  const shown = isNext ? ahead : picked ? [picked] : [...events];
  const total = shown.length === events.length ? (found.total ?? shown.length) : shown.length;
  const isOfOne = (OF_ONE.has(asks) || picked !== undefined) && (words !== undefined || picked !== undefined);
  if (isOfOne && shown[0])
    return {
      kind: 'say',
      words: wordAnswer(asks, shown, situation, total),
      events: asks === 'when' ? onePerSeries(shown) : shown.slice(0, 1),
    };
  const looked = found.truncated ? `\n${replies.lookedAt(when)}` : '';
  return {
    kind: 'say',
    words:
      wordAll(
        asks,
        shown,
        { when, day: say.onlyDay(found), total, hasMore: found.hasMore, isNamed: words !== undefined },
        say,
      ) + looked,
    events: shown,
  };
}

/** What is said of all the events: when they were looked for, on which one day, how many there are, and whether a name was asked for. */
interface All {
  when: string;
  day: string | undefined;
  total: number;
  hasMore: boolean;
  isNamed: boolean;
}

/** Words all the events found: their count, their hours, their end, or the list itself. */
function wordAll(
  asks: Asked,
  events: readonly EventSeen[],
  { when, day, total, hasMore, isNamed }: All,
  say: Situation['say'],
): string {
  const lines = listLines(events, say);
  if (asks === 'count') return say.replies.count(total, lines);
  if (asks === 'total') return say.replies.total(say.length(totalMinutes(events)), when);
  if (asks === 'finish') return say.replies.finish(say.clock(lastEnd(events)), when);
  const isCut = hasMore || lines.length < events.length;
  return isNamed ? say.replies.found(lines) : say.replies.events(when, listLines(events, say, day), isCut);
}

/** The lines of a list, cut to a length that can be read at once. */
function listLines(events: readonly EventSeen[], say: Situation['say'], day?: string): string[] {
  return events.slice(0, MOST_LINES).map((event) => say.event(event, day));
}

/** The events with a time, or all of them when none has one. */
function timedFirst(events: readonly EventSeen[]): EventSeen[] {
  const timed = events.filter(({ start }) => start.length > 10);
  return timed.length > 0 ? timed : [...events];
}

function totalMinutes(events: readonly EventSeen[]): number {
  return events.filter(({ start }) => start.length > 10).reduce((sum, event) => sum + countMinutes(event), 0);
}

function lastEnd(events: readonly EventSeen[]): string {
  return (
    events
      .filter(({ start }) => start.length > 10)
      .map(({ end }) => end)
      .toSorted()
      .at(-1) ??
    events[0]?.end ??
    ''
  );
}

function wordAnswer(asks: Asked, events: readonly EventSeen[], { say }: Situation, total = events.length): string {
  const [first] = events;
  if (!first) return say.replies.noSuchEvent('');
  if (asks === 'who') return say.replies.guests(say.event(first), first.guests);
  if (asks === 'where') return say.replies.placeOf(say.event({ ...first, location: '' }), first.location);
  return say.replies.next(say.event(first), total);
}

function planFree(wish: QuestionWish, situation: Situation): Plan {
  const { desk, say } = situation;
  const { target } = wish;
  // "Am I free then?" asks about the time that is proposed.
  const proposed = target.when || !situation.isWaiting ? undefined : situation.state.topic?.proposal;
  const event = proposed && toProposedEvent(proposed);
  const span = event ? toEventSpan(event) : toSpan(target.when, situation, DAYS.free);
  const attendees = target.people.flatMap(({ email }) => email ?? []);
  const nameless = target.people.flatMap(({ email, displayName }) => (email ? [] : (displayName ?? [])));
  const [unknownPerson] = nameless;
  if (unknownPerson !== undefined && attendees.length === 0)
    return question('attendees', say.replies.addressOf(unknownPerson));
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
  const looked = outcome.truncated ? `${said}\n${say.replies.lookedAt(say.during(rangeIn(outcome, span)))}` : said;
  const unknown = [...outcome.unknown, ...nameless];
  return {
    kind: 'say',
    words: unknown.length > 0 ? `${looked} ${say.replies.unknown(say.list(unknown))}` : looked,
    events: [],
    ...(event ? { staysOnTopic: true as const } : {}),
  };
}

function toEventSpan(event: EventSeen): LocalInterval {
  return event.start.length > 10 ? { from: event.start.slice(0, 16), to: event.end.slice(0, 16) } : toDaySpan(event);
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
  if (when?.clock && !when.to) return false;
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
    const inside = events.filter((event) => event.start.length > 10 && event.start < end && event.end > start);
    return inside.length > 0 ? inside.map((event) => say.event(event)) : [say.stretch(start, end)];
  });
  // Calendars may share an event, and an event may span two busy times.
  return [...new Set(lines)];
}

/** The first lines, then how many more there are: `+65`. */
function shorten(lines: readonly string[]): string[] {
  const left = lines.length - MOST_LINES;
  return left > 0 ? [...lines.slice(0, MOST_LINES), `+${left}`] : [...lines];
}

function planSlots(wish: QuestionWish, situation: Situation): Plan {
  const { desk, say, context } = situation;
  const { length: within, ...when } = wish.target.when ?? {};
  const lasts = wish.length ?? within;
  const durationMinutes = lasts ? Math.round(countSeconds(lasts) / 60) : DEFAULT_MINUTES;
  const { from, to } = toSpan(Object.keys(when).length > 0 ? when : undefined, situation, DAYS.slots);
  const now = context.now.toString().slice(0, 16);
  const attendees = wish.target.people.flatMap(({ email }) => email ?? []);
  const nameless = wish.target.people.flatMap(({ email, displayName }) => (email ? [] : (displayName ?? [])));
  const call = {
    name: 'find_slots',
    arguments: {
      durationMinutes,
      from: from < now && now < to ? now : from,
      to,
      ...(attendees.length > 0 ? { attendees } : {}),
    },
  };
  const outcome = desk.find(call);
  if (!outcome) return { kind: 'lookup', calls: [call] };
  if (!isOf(outcome, 'slots')) return { kind: 'say', words: wordRefusal(outcome, say) };
  const lines = outcome.slots.map(({ start, end }) => say.stretch(start, end));
  const said = lines.length > 0 ? say.replies.slots(lines) : say.replies.noSlots;
  const unknown = [...outcome.unknown, ...nameless];
  return { kind: 'say', words: unknown.length > 0 ? `${said} ${say.replies.unknown(say.list(unknown))}` : said };
}

function planConflicts(wish: QuestionWish, situation: Situation): Plan {
  const { desk, say, state } = situation;
  // "Does it clash with anything?" asks about the event spoken of.
  const { when, pointsBack } = wish.target;
  const { topic } = state;
  const about =
    pointsBack && !when && topic ? ((topic.proposal && toProposedEvent(topic.proposal)) ?? topic.event) : undefined;
  const span = about ? toDaySpan(about) : toSpan(when, situation, DAYS.conflicts);
  const call = { name: 'list_events', arguments: { ...span } };
  const outcome = desk.find(call);
  if (!outcome) return { kind: 'lookup', calls: [call] };
  if (outcome.kind !== 'events') return { kind: 'say', words: wordRefusal(outcome, say) };
  // Whole days overlap nothing: a birthday is in no one's way.
  const timed = outcome.events.filter(({ start }) => start.length > 10);
  const pairs = timed
    .flatMap((one, index) =>
      timed
        .slice(index + 1)
        .filter((other) => one.start < other.end && other.start < one.end)
        .map((other) => [one, other] as const),
    )
    .filter(([one, other]) => !about || one.id === about.id || other.id === about.id)
    .map(([one, other]) => [say.event(one), say.event(other)] as const);
  return {
    kind: 'say',
    words: pairs.length > 0 ? say.replies.overlaps(say.during(span), pairs) : say.replies.noOverlaps(say.during(span)),
    ...(about && situation.isWaiting && state.topic?.proposal ? { staysOnTopic: true as const } : {}),
    ...(about ? { events: [about] } : {}),
  };
}

function toDaySpan({ start, end }: EventSeen): LocalInterval {
  const last = Temporal.PlainDate.from(end.slice(0, 10)).add({ days: 1 }).toString();
  return { from: `${start.slice(0, 10)}T00:00`, to: `${last}T00:00` };
}

/** The time a question is about; the given number of days from now when it names none. */
export function toSpan(when: When | undefined, { context }: Situation, days: number): LocalInterval {
  const { from, to } = resolveStretch(when, context);
  const start = from ?? context.now;
  const end = to ?? Temporal.PlainDateTime.from(start).add({ days });
  return { from: start.toString().slice(0, 16), to: end.toString().slice(0, 16) };
}

function wordRefusal(outcome: Outcome, { replies }: Situation['say']): string {
  return replies.refusals[outcome.kind === 'refused' ? outcome.reason : 'other'];
}
