import { Temporal } from 'temporal-polyfill';
import { type OpenInterval, resolveStretch, withLateAfternoon } from '../../orders/completion/stretches.js';
import type { Refusal } from '../../languages/replies.js';
import { toUsualHalf } from '../../orders/completion/complete.js';
import type { Name, Target } from '../../orders/grammar/order.js';
import type { When } from '../../time/expressions.js';
import { listPossibleTimes } from '../../time/resolve/resolve-clock.js';
import type { EventSeen, EventsFound } from '../state/tool-results.js';
import type { Situation } from '../state/situation.js';
import type { TimeContext } from '../../time/context.js';
import { readMoment } from './read-moment.js';
import { type CountedName, readCountedName } from './counted-name.js';
import { isAt, pickEvents } from './pick-event.js';
import { isStretch, partTime } from './parted-time.js';
import {
  KIND_SCORE,
  type SeenEventMatch,
  involves,
  isPlural,
  matchEnding,
  matchKind,
  matchName,
  matchSibling,
  isExcepted,
} from './match-event.js';
import type { Call } from '../state/turns.js';
import { hasClock } from '../state/state.js';

/** What came of looking for an event. */
export type Resolved =
  | { kind: 'lookup'; call: Call }
  | { kind: 'found'; events: EventSeen[]; extra: string[] }
  | { kind: 'several'; events: EventSeen[] }
  | { kind: 'alike'; events: EventSeen[]; words: string }
  | { kind: 'past'; events: EventSeen[] }
  /** With the time that was told, where nothing at all takes place then. */
  | { kind: 'none'; words: string; empty?: EventsFound }
  | { kind: 'unnamed' }
  | { kind: 'refused'; reason: Refusal };

/** Days looked ahead, and back where the past is asked about. */
const DAYS_AHEAD = 60;

/** Finds the event a target means in the calendar, or names the call to make first. */
export function resolveTarget(target: Target, situation: Situation): Resolved {
  const { state } = situation;
  if (target.eventId) return byId(target.eventId, situation);
  // The day of the order before it is not known yet.
  if (target.isOnSameDay) return { kind: 'unnamed' };
  const isOpen = !target.name && !target.when && target.people.length === 0 && !target.place;
  if (isOpen && target.pointsBack && state.spoken.topic && !target.isAll) return byTopic(situation);
  if (isOpen && state.spoken.shown.length > 0 && (target.pick || target.isAll || target.pointsBack))
    return amongShown(target, state.spoken.shown, situation);
  const shown = amongShownAt(target, situation);
  if (shown) return shown;
  if (isOpen && target.pick !== 'next' && target.pick !== 'first')
    return state.spoken.topic && (target.pointsBack || target.scope) ? byTopic(situation) : { kind: 'unnamed' };
  return byCalendar(target, situation);
}

function byId(eventId: string, { desk, state }: Situation): Resolved {
  const known = [...state.spoken.shown, ...(state.open?.events ?? [])].find(({ id }) => id === eventId);
  if (known) return { kind: 'found', events: [known], extra: [] };
  const call = { name: 'get_event', arguments: { eventId } };
  const outcome = desk.find(call);
  if (!outcome) return { kind: 'lookup', call };
  return outcome.kind === 'events' && outcome.events.length > 0
    ? { kind: 'found', events: outcome.events, extra: [] }
    : { kind: 'none', words: '' };
}

/** Looks the event spoken of up again: it may have been moved, or never been made. */
function byTopic({ desk, state }: Situation): Resolved {
  const { topic } = state.spoken;
  if (!topic) return { kind: 'unnamed' };
  const { event } = topic;
  if (event.id) {
    const call = { name: 'get_event', arguments: { eventId: event.id } };
    const listed = desk.find({ name: 'list_events', arguments: {} });
    const outcome = desk.find(call) ?? listed;
    if (!outcome) return { kind: 'lookup', call };
    const found = outcome.kind === 'events' ? outcome.events.find(({ id }) => id === event.id) : undefined;
    return found ? { kind: 'found', events: [found], extra: [] } : { kind: 'none', words: event.summary };
  }
  const day = Temporal.PlainDate.from(event.start.slice(0, 10));
  const range = { from: `${day.toString()}T00:00`, to: `${day.add({ days: 1 }).toString()}T00:00` };
  const call = { name: 'list_events', arguments: { ...range, query: event.summary, descriptions: true } };
  const outcome = desk.find(call);
  if (!outcome) return { kind: 'lookup', call };
  const found =
    outcome.kind === 'events'
      ? outcome.events.find(({ summary, start }) => summary === event.summary && start === event.start)
      : undefined;
  return found ? { kind: 'found', events: [found], extra: [] } : { kind: 'none', words: '' };
}

function amongShown({ pick, isAll, except }: Target, shown: readonly EventSeen[], situation: Situation): Resolved {
  const left = new Set(except?.flatMap((name) => (name.pick ? pickEvents(shown, name.pick) : [])));
  const events = shown.filter((event) => !left.has(event) && !isExcepted(event, except, situation));
  if (isAll || pick === 'all') return { kind: 'found', events, extra: [] };
  const picked = pick ? pickEvents(shown, pick) : shown.length === 1 ? [...shown] : [];
  return picked.length > 0 ? { kind: 'found', events: picked, extra: [] } : { kind: 'several', events: [...shown] };
}

/** "The one at 3" is one of the events just shown, if one of them is at 3. */
function amongShownAt(
  { name, when, people, place, isAll }: Target,
  { state, context }: Situation,
): Resolved | undefined {
  if (name || !when || people.length > 0 || place !== undefined || state.spoken.shown.length < 2) return undefined;
  if (isAll) return amongShownWithin(when, state.spoken.shown, context);
  if (!isAnyDay(when)) return undefined;
  const events = state.spoken.shown.filter(({ start }) => isAt(start, when, context));
  return events.length === 1 ? { kind: 'found', events, extra: [] } : undefined;
}

/** "Everything before noon" is what of that was shown, on whatever day it is. */
function amongShownWithin(when: When, shown: readonly EventSeen[], context: TimeContext): Resolved | undefined {
  const isOfDay = (when.clock ?? when.part) !== undefined && !when.date && !when.fromNow && !when.repeats;
  if (!isOfDay) return undefined;
  const events = shown.filter(({ start }) => {
    const { date } = readMoment(start.slice(0, 10));
    const { from, to } = resolveStretch({ ...when, ...(date ? { date } : {}) }, context);
    const [first, last] = [from?.toString().slice(0, 16) ?? '', to?.toString().slice(0, 16) ?? '9999'];
    return hasClock(start) && start >= first && start < last;
  });
  return events.length > 0 ? { kind: 'found', events, extra: [] } : undefined;
}

function byCalendar(target: Target, situation: Situation): Resolved {
  const range = computeRange(target, situation);
  // An event that is named is looked for as far as there are events.
  const isOpen = target.when === undefined || isAnyDay(target.when);
  let alike: EventSeen[] = [];
  let empty: EventsFound | undefined;
  for (const query of [...listQueries(target), undefined]) {
    const within = query !== undefined && isOpen ? {} : range;
    const call = { name: 'list_events', arguments: { ...within, ...(query === undefined ? {} : { query }) } };
    const outcome = situation.desk.find(call);
    if (!outcome) return { kind: 'lookup', call };
    if (outcome.kind === 'refused') return { kind: 'refused', reason: outcome.reason };
    if (outcome.kind !== 'events') continue;
    const resolved = choose(outcome.events, target, situation);
    if (resolved) return resolved;
    if (outcome.isPast && outcome.events.length > 0) return { kind: 'past', events: outcome.events };
    if (outcome.isPartial) alike = outcome.events;
    if (target.when && query === undefined && outcome.events.length === 0) empty = outcome;
  }
  const words = target.name?.words ?? target.people[0]?.displayName ?? target.people[0]?.email ?? '';
  return alike.length > 0
    ? { kind: 'alike', events: alike, words }
    : { kind: 'none', words, ...(empty ? { empty } : {}) };
}

/** The words to search for; where the search finds nothing that fits, our matching looks at all events of the time. */
function listQueries({ name, people, others }: Target): string[] {
  if (others) return [];
  const words = name?.words ?? people[0]?.email ?? people[0]?.displayName;
  return words === undefined ? [] : [words];
}

function computeRange(target: Target, situation: Situation): { from: string; to: string } {
  const { context } = situation;
  const all = readTold(target, situation);
  const parted = partTime(all, context);
  const told = parted ? parted.within : all;
  const { from, to }: OpenInterval = isAnyDay(told) ? {} : resolveStretch(toWholePeriod(told), context);
  const start =
    from ?? context.now.with({ hour: 0, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 });
  const end = to ?? start.add({ days: DAYS_AHEAD });
  return { from: start.toString().slice(0, 16), to: end.toString().slice(0, 16) };
}

/** "At 5 this week" is looked for in the whole week. */
function toWholePeriod(when: When | undefined): When | undefined {
  if (when?.date?.kind !== 'period' || when.bound || when.to) return when;
  const { clock, ...within } = when;
  return clock ? within : when;
}

/** When an event is, as it is usual for its name. */
function readTold({ when, name }: Target, { say }: Situation): When | undefined {
  return withLateAfternoon(name ? toUsualHalf(when, name.words, say.language.conventions) : when);
}

/** A clock time without a day, "my 9 o'clock", may be any day's. */
function isAnyDay(when: When | undefined): boolean {
  return when?.clock !== undefined && !when.date && !when.fromNow && !when.bound && !when.repeats;
}

function choose(events: readonly EventSeen[], target: Target, situation: Situation): Resolved | undefined {
  const inTime = withinTime(events, target, situation).filter((event) => involves(event, target.people));
  const { name, place } = target;
  const at =
    place === undefined
      ? inTime
      : inTime.filter(({ location = '' }) => location.toLowerCase().includes(place.toLowerCase()));
  const fitting = at.length > 0 ? at : inTime;
  const counted = name && readCountedName(name, situation.say.language);
  const matches = name
    ? matchCounted(withPeople(name, target), counted, fitting, situation)
    : fitting.map((event) => ({ event, score: 1, extra: [] }));
  const all = matches.map(({ event }) => event);
  const left = new Set(target.except?.flatMap(({ pick }) => (pick ? pickEvents(all, pick) : [])));
  const excepted = preferSpoken(
    matches.filter(({ event }) => !left.has(event) && !isExcepted(event, target.except, situation)),
    target,
    situation,
  );
  const [first] = excepted;
  if (!first) return undefined;
  if (target.when?.repeats && isPartOfSeries(excepted, events, target))
    return { kind: 'several', events: excepted.map(({ event }) => event) };
  const isMany =
    name &&
    target.when &&
    !target.pick &&
    target.scope !== 'following' &&
    (isPlural(name.words, first.event, situation.say.language) || isStretchOfSeries(target.when, excepted));
  const isCounted = counted !== undefined && isCountOf(excepted, counted);
  return decide(excepted, isMany || isCounted ? { ...target, isAll: true } : target);
}

/** "The stand-up on Mondays" of one on each working day: some of a series, which one order cannot mean. */
function isPartOfSeries(
  matches: readonly SeenEventMatch[],
  events: readonly EventSeen[],
  { name, isAll }: Target,
): boolean {
  const meant = new Set(matches.map(({ event }) => event));
  const series = new Set(matches.map(({ event }) => event.recurringEventId));
  const isOther = (event: EventSeen): boolean =>
    event.recurringEventId !== undefined && series.has(event.recurringEventId) && !meant.has(event);
  return name !== undefined && !isAll && events.some((event) => isOther(event));
}

/** "Stand-up for the rest of the week": all events of the one series within a stretch of days. */
function isStretchOfSeries({ date, clock, to, bound }: When, matches: readonly SeenEventMatch[]): boolean {
  const isLong = to?.date !== undefined || (date !== undefined && isStretch(date));
  const [first, ...others] = matches.map(({ event }) => event.recurringEventId);
  return isLong && !clock && !bound && first !== undefined && others.every((series) => series === first);
}

/** "Cancel the review too" behind a list that holds one of the reviews, "skip piano" behind that of a day with a lesson. */
function preferSpoken(
  matches: readonly SeenEventMatch[],
  { name, when, isAll, pick }: Target,
  {
    state: {
      spoken: { topic, shown, listed = [] },
    },
  }: Situation,
): readonly SeenEventMatch[] {
  if (!name || (when ?? isAll ?? pick)) return matches;
  const known = new Set([...(topic ? [topic.event] : []), ...shown, ...listed].map(({ id }) => id));
  const spoken = matches.filter(({ event }) => known.has(event.id));
  return spoken.length > 0 ? spoken : matches;
}

/** "The 2 reviews": the events of the name with its number, or else of the name without it. */
function matchCounted(
  name: Name,
  counted: CountedName | undefined,
  events: readonly EventSeen[],
  situation: Situation,
): SeenEventMatch[] {
  const matches = bestMatches(name, events, situation);
  if (!counted || matches.some(({ extra }) => extra.length === 0)) return matches;
  return bestMatches({ ...name, words: counted.words }, events, situation);
}

/** Whether there are just as many events, or series, as were counted. */
function isCountOf(matches: readonly SeenEventMatch[], { count }: CountedName): boolean {
  const events = matches.map(({ event }) => event);
  return events.length === count || keepOnePerSeries(events).length === count;
}

/** "My call with Marcus": the event may be called so. */
function withPeople(name: Name, { people }: Target): Name {
  return { ...name, words: [name.words, ...people.map(({ displayName = '' }) => displayName)].join(' ') };
}

function bestMatches(name: Name, events: readonly EventSeen[], { say }: Situation): SeenEventMatch[] {
  const named = events.map((event) => matchName(name.words, event, say.language)).filter(({ score }) => score > 0);
  // "My 4pm call": a kind alone tells an event among those of its time.
  const found =
    [
      named,
      ...[matchKind, matchEnding, matchSibling].map((match) =>
        events.flatMap((one) => match(name.words, one, say.language) ?? []),
      ),
    ].find(({ length }) => length > 0) ?? [];
  const best = Math.max(...found.map(({ score }) => score));
  return found.filter(({ score }) => score === best);
}

function decide(matches: readonly SeenEventMatch[], { isAll, pick, when, scope, name, except = [] }: Target): Resolved {
  const events = matches.map(({ event }) => event);
  const extra = matches[0]?.extra ?? [];
  if (isAll && (when || except.length > 0)) return { kind: 'found', events, extra };
  const single = keepOnePerSeries(events);
  // "Delete all the lessons" may mean those of one kind.
  const isKindOnly = matches.every(({ score }) => score === KIND_SCORE) && single.length > 1;
  if (isAll && !when && isKindOnly) return { kind: 'several', events: single };
  if (isAll && !when && scope === undefined) return { kind: 'found', events: single, extra };
  // Which one is the last of what goes on is not known.
  const endsInLast = pick?.includes('last') === true;
  if (endsInLast && !when && events.length > single.length) return { kind: 'several', events };
  const picked = pick && (!endsInLast || when) ? pickEvents(pick === 'next' ? single : events, pick) : [];
  if (picked.length > 0) return { kind: 'found', events: picked, extra };
  if (single.length === 1) return { kind: 'found', events: single, extra };
  // A clock time without a day is today's where today has one.
  const [first] = single;
  if (isAnyDay(when) && !name && first && single[1]?.start.slice(0, 10) !== first.start.slice(0, 10))
    return { kind: 'found', events: [first], extra };
  return { kind: 'several', events: single };
}

function withinTime(events: readonly EventSeen[], target: Target, situation: Situation): EventSeen[] {
  const { context } = situation;
  const told = readTold(target, situation);
  const today = context.now.toString().slice(0, 10);
  const now = context.now.toString().slice(0, 16);
  // "Piano at 5 this week": at that hour on a day of the week.
  const period = toWholePeriod(told);
  if (told?.clock && period !== told) {
    const { clock } = told;
    const { when: _when, ...named } = target;
    const all = withinTime(events, { ...named, ...(period ? { when: period } : {}) }, situation);
    return all.filter(({ start }) => isAt(start, { clock }, context));
  }
  const parted = partTime(told, context);
  if (parted) {
    const { when: _when, ...named } = target;
    const within = withinTime(events, { ...named, ...(parted.within ? { when: parted.within } : {}) }, situation);
    return within.filter((event) => parted.isMeant(event));
  }
  if (isAnyDay(told) && told?.clock) {
    const clocks = new Set(
      listPossibleTimes(told.clock).map((seconds) => new Date(seconds * 1000).toISOString().slice(11, 16)),
    );
    return events.filter(({ start }) => start >= today && clocks.has(start.slice(11, 16)));
  }
  const { from, to } = resolveStretch(told, context);
  const first = from?.toString().slice(0, 16) ?? today;
  const last = to?.toString().slice(0, 16) ?? '9999';
  const clocked = told?.clock !== undefined && !told.bound;
  const isAhead = ({ end }: EventSeen): boolean => told !== undefined || end.slice(0, 16) > now.slice(0, end.length);
  return events.filter(
    (event) =>
      (clocked ? event.start >= first : event.end > first.slice(0, event.end.length) || event.end > first) &&
      event.start < last.slice(0, Math.max(event.start.length, last.endsWith('T00:00') ? 10 : 16)) &&
      isAhead(event),
  );
}

/** Of a recurring event, only the next instance. */
export function keepOnePerSeries(events: readonly EventSeen[]): EventSeen[] {
  const seen = new Set<string>();
  return events.filter(({ recurringEventId }) => {
    if (!recurringEventId) return true;
    if (seen.has(recurringEventId)) return false;
    return seen.add(recurringEventId);
  });
}
