import { withLateAfternoon } from '../../orders/completion/stretches.js';
import type { QuestionWish } from '../../orders/grammar/order.js';
import type { Asked } from '../../orders/grammar/senses.js';
import type { When } from '../../time/expressions.js';
import type { EventSeen, EventsFound } from '../state/tool-results.js';
import { involves, isAskedFor, matchName, isExcepted } from '../events/match-event.js';
import type { Plan } from './plan.js';
import { isAt, pickEvent } from '../events/pick-event.js';
import { keepOnePerSeries } from '../events/resolve-event.js';
import type { Situation } from '../state/situation.js';
import { countMinutes, hasClock } from '../state/state.js';
import { tellDay } from './busiest-day.js';
import { partTime } from '../events/parted-time.js';
import { listLines, wordAnswer, OF_ONE } from './answer-words.js';
import type { LocalInterval } from '../reply/say.js';
import { toSpan, toPastSpan, findSearchedRange, DAYS } from './question-span.js';

/** Looks the events up that are asked about, and lists, counts or tells them. */
export function planList(wish: QuestionWish, situation: Situation): Plan {
  const { desk, say } = situation;
  const words = findSearchWords(wish);
  let similar: EventSeen[] = [];
  for (const { query, within, span } of listSearches(wish, words, situation)) {
    const call = { name: 'list_events', arguments: { ...within, ...(query === undefined ? {} : { query }) } };
    const outcome = desk.find(call);
    if (!outcome) return { kind: 'lookup', calls: [call] };
    if (outcome.kind === 'refused') return { kind: 'say', words: say.replies.refusals[outcome.reason] };
    if (outcome.kind !== 'events') continue;
    if (outcome.isPartial) similar = outcome.events;
    const events = outcome.isPartial ? [] : wanted(outcome.events, wish, situation, query);
    const { total, ...found } = outcome;
    const isAll = events.length === outcome.events.length;
    if (events.length > 0 || words === undefined)
      return wordList(events, wish, situation, {
        ...found,
        ...findSearchedRange(outcome, span),
        ...(isAll && total !== undefined ? { total } : {}),
      });
  }
  const elsewhen = words === undefined ? undefined : planOtherTimes(wish, words, situation);
  if (elsewhen) return elsewhen;
  if (wish.guess !== undefined) return { kind: 'say', words: say.replies.notUnderstood(wish.guess) };
  const missing = say.replies.noSuchEvent(words ?? '');
  const isMissing = true as const;
  if (similar.length === 0) return { kind: 'say', words: missing, events: [], isMissing };
  return {
    kind: 'say',
    words: `${missing} ${say.replies.similar(similar.map((event) => say.event(event)))}`,
    events: similar,
    isMissing,
  };
}

/** What to look for, one after the other until something is found. */
interface Search {
  query: string | undefined;
  within: Partial<LocalInterval>;
  /** Where it is said to have looked. */
  span: LocalInterval;
}

function listSearches(wish: QuestionWish, words: string | undefined, situation: Situation): Search[] {
  const parted = partTime(wish.target.when, situation.context);
  const days = words === undefined ? DAYS.list : DAYS.search;
  const span = wish.isPast
    ? toPastSpan(situation, DAYS.list)
    : toSpan(parted ? parted.within : withLateAfternoon(wish.target.when), situation, days);
  const all = { query: undefined, within: span, span };
  if (words === undefined) return [all];
  const isOpen = wish.target.when === undefined && wish.asks !== 'count' && !wish.isPast;
  const named = { query: words, within: isOpen ? {} : span, span };
  if (!wish.isPast) return [named, all];
  const long = toPastSpan(situation, DAYS.past);
  return [named, all, { query: words, within: long, span: long }];
}

/** "Is yoga at 7?": when an event of that name is, where none is at the time asked about. */
function planOtherTimes(wish: QuestionWish, query: string, situation: Situation): Plan | undefined {
  const { when } = wish.target;
  if ((!when && !wish.isPast) || wish.target.people.length > 0 || wish.asks === 'count') return undefined;
  const { desk, say, context } = situation;
  // What is still to come may be called a little otherwise.
  const ahead = { ...toSpan(when, situation, DAYS.search) };
  const call = { name: 'list_events', arguments: wish.isPast ? ahead : { query } };
  const outcome = desk.find(call);
  if (!outcome) return { kind: 'lookup', calls: [call] };
  if (outcome.kind !== 'events' || outcome.isPartial || outcome.isPast) return undefined;
  const events = wanted(outcome.events, wish, situation, wish.isPast ? undefined : query);
  const atThatTime = when?.clock && !when.date ? events.filter(({ start }) => isAt(start, when, context)) : [];
  if (atThatTime.length > 0)
    return { kind: 'say', words: say.replies.found(listLines(atThatTime, say)), events: atThatTime };
  if (events.length === 0) return undefined;
  return { kind: 'say', words: say.replies.notThen(query, listLines(events, say)), events };
}

function findSearchWords({ target: { name, people, place } }: QuestionWish): string | undefined {
  return name?.words ?? people[0]?.displayName ?? people[0]?.email ?? place;
}

/** The events asked about among those found; the calendar's own search looks at more than titles. */
function wanted(
  events: readonly EventSeen[],
  { target: { name, people, except, place, when } }: QuestionWish,
  situation: Situation,
  query: string | undefined,
): EventSeen[] {
  const parted = partTime(when, situation.context);
  const ofPeople = events.filter(
    (event) => involves(event, people) && !isExcepted(event, except, situation) && (!parted || parted.isMeant(event)),
  );
  if (query !== undefined) return ofPeople;
  // "At the dentist" is a place, or what the event is called.
  if (!name && place && people.length === 0)
    return ofPeople.filter(
      (event) =>
        event.location?.toLowerCase().includes(place.toLowerCase()) === true ||
        matchName(place, event, situation.say.language).score > 0,
    );
  if (!name) return ofPeople;
  return ofPeople.filter(
    (event) => isAskedFor(name.words, event, situation.say.language) || involves(event, [{ displayName: name.words }]),
  );
}

function wordList(events: readonly EventSeen[], wish: QuestionWish, situation: Situation, found: EventsFound): Plan {
  const { say, context } = situation;
  const { asks, target } = wish;
  const { replies } = say;
  const during = say.during(found);
  const when = partTime(target.when, context) ? replies.atThoseTimes(during) : during;
  const words = findSearchWords(wish);
  if (events.length === 0 && asks !== 'count') return { kind: 'say', words: replies.noEvents(when), events: [] };
  if (found.isPast) return { kind: 'say', words: replies.onlyPast(listLines(events, say)), events: [...events] };
  const now = context.now.toString().slice(0, 16);
  const isAhead = ({ end }: EventSeen): boolean => end.slice(0, 16) > now.slice(0, end.length);
  const ahead = target.when ? [...events] : events.filter((event) => isAhead(event) !== (wish.isPast === true));
  const isOfTimed = target.pick === 'next' || (!target.when && words === undefined);
  const picked = target.pick && pickEvent(isOfTimed ? timedFirst(ahead) : ahead, target.pick);
  const isNext = target.pick === 'next' && words !== undefined;
  const shown = isNext ? ahead : picked ? [picked] : [...events];
  const total = shown.length === events.length ? (found.total ?? shown.length) : shown.length;
  // "When is yoga in December" asks for all of its days.
  const isOfMany = asks === 'when' && shown.length > 1 && spans(target.when) && words !== undefined && !picked;
  // "Who is coming at 2 tomorrow": to the one event that is then.
  const isOnly = shown.length === 1 && target.when?.clock !== undefined;
  const isOfOne =
    !isOfMany && (OF_ONE.has(asks) || picked !== undefined) && (words !== undefined || picked !== undefined || isOnly);
  if (isOfOne && shown[0])
    return {
      kind: 'say',
      words: wordAnswer(asks, shown, situation, total),
      events: asks === 'when' ? keepOnePerSeries(shown) : shown.slice(0, 1),
    };
  const looked = found.truncated ? `\n${replies.lookedAt(when)}` : '';
  if (asks === 'busiest' || asks === 'quietest') {
    const told = tellDay(asks, events, found, situation);
    return { kind: 'say', words: told.words + looked, events: told.events };
  }
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

/** Whether a time is more than one day: a month, a week. */
function spans(when: When | undefined): boolean {
  const kind = when?.date?.kind;
  return kind === 'month' || kind === 'period' || (when?.to?.date !== undefined && when.date !== undefined);
}

/** The events with a time, or all of them when none has one. */
function timedFirst(events: readonly EventSeen[]): EventSeen[] {
  const timed = events.filter(({ start }) => hasClock(start));
  return timed.length > 0 ? timed : [...events];
}

function totalMinutes(events: readonly EventSeen[]): number {
  return events.filter(({ start }) => hasClock(start)).reduce((sum, event) => sum + countMinutes(event), 0);
}

function lastEnd(events: readonly EventSeen[]): string {
  return (
    events
      .filter(({ start }) => hasClock(start))
      .map(({ end }) => end)
      .toSorted()
      .at(-1) ??
    events[0]?.end ??
    ''
  );
}
