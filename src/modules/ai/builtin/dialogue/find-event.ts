import { Temporal } from 'temporal-polyfill';
import type { Command } from '../commands/command.js';
import { Stretch, stretchOf } from '../commands/ranges.js';
import { candidatesOf, isAnyDay } from './candidates.js';
import { chooseOption } from './choose-option.js';
import { courtesyOf } from './courtesies.js';
import type { Spoken } from './last-spoken.js';
import { wordingOf } from '../../wording/wordings.js';
import { namesNothing } from './point-at.js';
import { isReferent, referentOf } from './point-back.js';
import { eventsShown } from './events-shown.js';
import { searchOf } from './searches.js';
import { withUnknown } from './spans.js';
import { Step, Turn, ask } from './step.js';
import type { EventSeen, EventsFound } from './tool-results.js';
import { wordEvent } from './word-times.js';

/** Days looked ahead for an event of which neither name nor day was told. */
const DAYS_AHEAD = 60;
const NO_TIME: Stretch = {};
/** More candidates than this are not offered as a choice. */
const MOST_OPTIONS = 5;

/** Looks up the events a command means: a step to take first, or the events found. */
export function findEvents(command: Command, turn: Turn): Step | EventSeen[] {
  const spoken = referentOf(command, turn);
  if (spoken) return findSpoken(spoken, turn);
  const shown = amongShown(command, turn);
  if (shown) return oneOf(shown, command, turn);
  // Where nothing was spoken of, "it" can be any event, and its name is what is missing.
  if (namesNothing(command)) return ask(turn.language.wording.whichEvent(), 'target');
  const lists = turn.request.outcomes.flatMap(({ outcome }) => (outcome.kind === 'events' ? [outcome] : []));
  const found = lists.map(({ events }) => candidatesOf(events, command, turn)).find((events) => events.length > 0);
  if (found) return oneOf(found, command, turn);
  const alike = lists.findLast(({ isPartial }) => isPartial)?.events ?? [];
  return alike.length > 0 ? oneAlike(alike, command, turn) : lookUp(command, turn, lists.at(-1));
}

/** An event that lacks a word of what was said is changed only when the user says that it is meant. */
function oneAlike(alike: readonly EventSeen[], { about }: Command, turn: Turn): Step | EventSeen[] {
  const { dialogue } = turn.language;
  const options = alike.slice(0, MOST_OPTIONS).map((event) => ({ words: wordEvent(event, turn), start: event.start }));
  const answer = turn.request.answers.findLast(({ field }) => field === 'event');
  const chosen = answer && (chooseOption(answer.text, options, turn) ?? agreedTo(answer.text, options, turn));
  const event = chosen === undefined ? undefined : alike[chosen];
  if (event) return [event];
  const question = `${dialogue.noSuchEvent(searchOf(about) ?? '')} ${dialogue.meantThis}`;
  return ask(
    question,
    'event',
    options.map(({ words }) => words),
  );
}

/** "Yes" takes the only one there is. */
function agreedTo(text: string, options: readonly unknown[], { language }: Turn): number | undefined {
  return options.length === 1 && courtesyOf(text, language) === 'agreement' ? 0 : undefined;
}

/** The events last shown, where a command names none of its own. */
export function amongShown(command: Command, turn: Turn): EventSeen[] | undefined {
  const { about } = command;
  if (about.title ?? about.place ?? about.when ?? about.people[0]) return undefined;
  if (command.nextOnly || turn.request.spoken) return undefined;
  const shown = eventsShown(turn);
  return shown.length > 0 ? shown : undefined;
}

function oneOf(found: readonly EventSeen[], command: Command, turn: Turn): Step | EventSeen[] {
  if (found.length === 1 || command.every) return [...found];
  const picked = pickOf(found, command) ?? found.find((event) => event.id === turn.request.spoken?.id);
  if (picked) return [picked];
  const options = found.slice(0, MOST_OPTIONS).map((event) => ({ words: wordEvent(event, turn), start: event.start }));
  const answer = turn.request.answers.findLast(({ field }) => field === 'event');
  const chosen = answer && chooseOption(answer.text, options, turn);
  const event = chosen === undefined ? undefined : found[chosen];
  if (event) return [event];
  return ask(
    turn.language.dialogue.whichOne(),
    'event',
    options.map(({ words }) => words),
  );
}

/** The one meant by "my first meeting on Friday"; the last one of all time is none that can be named. */
export function pickOf(found: readonly EventSeen[], { pick, about }: Command): EventSeen | undefined {
  if (!pick || (pick === 'last' && !about.when)) return undefined;
  const sorted = found.toSorted((one, other) => one.start.localeCompare(other.start));
  return pick === 'first' ? sorted[0] : sorted.at(-1);
}

function lookUp(command: Command, turn: Turn, looked: EventsFound | undefined): Step {
  const { dialogue } = turn.language;
  const refused = turn.request.fresh.find(({ outcome }) => outcome.kind === 'refused')?.outcome;
  if (refused?.kind === 'refused') return { say: dialogue.refused(refused.detail) };
  const query = searchOf(command.about);
  if (!looked)
    return { calls: [{ name: 'list_events', arguments: { ...rangeOf(command, turn), ...(query ? { query } : {}) } }] };
  const lines = looked.isPast ? looked.events.map((event) => wordEvent(event, turn)) : [];
  const said = lines.length > 0 ? dialogue.onlyPast(lines) : dialogue.noSuchEvent(query ?? '');
  return { say: withUnknown(said, looked.unread, turn) };
}

/** Looks the event spoken of up again: it may have been moved, or never been made. */
function findSpoken(spoken: Spoken, turn: Turn): Step | EventSeen[] {
  const { outcomes } = turn.request;
  const found = outcomes.flatMap(({ outcome }) => (outcome.kind === 'events' ? outcome.events : []));
  const event = found.find((seen) => isReferent(seen, spoken));
  if (event) return [event];
  if (outcomes.some(({ outcome }) => outcome.kind === 'events' || outcome.kind === 'refused'))
    return { say: notThere(spoken, turn) };
  if (spoken.id !== undefined) return { calls: [{ name: 'get_event', arguments: { eventId: spoken.id } }] };
  const day = Temporal.PlainDate.from(spoken.start.slice(0, 10));
  const range = { from: `${day.toString()}T00:00`, to: `${day.add({ days: 1 }).toString()}T00:00` };
  return { calls: [{ name: 'list_events', arguments: { ...range, query: spoken.title, descriptions: true } }] };
}

/** What was only proposed is not in the calendar, and is decided on where it is shown. */
function notThere({ title, proposal }: Spoken, { language, locale }: Turn): string {
  return proposal?.name === 'create_event' ? wordingOf(locale).decideAbove : language.dialogue.noSuchEvent(title);
}

/** The time an event is looked for in; one that is named is looked for as far as there are events. */
function rangeOf({ about }: Command, { context }: Turn): { from?: string; to?: string } {
  const { from, to } = isAnyDay(about.when) ? NO_TIME : stretchOf(about.when, context);
  if (!from && !to && searchOf(about) !== undefined) return {};
  const start =
    from ?? context.now.with({ hour: 0, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 });
  const end = to ?? start.add({ days: DAYS_AHEAD });
  return { from: start.toString().slice(0, 16), to: end.toString().slice(0, 16) };
}
