import type { Asked, Command } from '../commands/command.js';
import { answerAbout, wordAnswer } from './answer-query.js';
import { involves } from './candidates.js';
import { amongShown, findEvents, pickOf } from './find-event.js';
import { namesNothing } from './point-at.js';
import { referentOf } from './point-back.js';
import { searchOf } from './searches.js';
import { addresses, latest, nameless, spanOf, withUnknown, wordSpan } from './spans.js';
import { Step, Turn, ask } from './step.js';
import type { EventSeen, EventsFound } from './tool-results.js';
import { wordEvent, wordStretch } from './word-times.js';

/** Days looked ahead where none are named; a search for one event goes on until it finds it. */
const DAYS_AHEAD = { list_events: 30, count: 60, find_slot: 7 };

/** Plans a question about events: lists them, then words what was found. */
export function planList(command: Command, turn: Turn): Step {
  const { asks, nextOnly } = command;
  if (asks && asks !== 'count' && !nextOnly && (referentOf(command, turn) ?? amongShown(command, turn)))
    return planAboutSpoken({ ...command, asks }, turn);
  if (asks === 'guests' && namesNothing(command)) return ask(turn.language.wording.whichEvent(), 'target');
  const outcome = latest(turn, 'events');
  const query = searchOf(command.about);
  const isOpen = command.about.when === undefined && asks !== 'count' && (query !== undefined || nextOnly === true);
  const span = isOpen ? {} : spanOf(command, turn, asks === 'count' ? DAYS_AHEAD.count : DAYS_AHEAD.list_events);
  if (!outcome) return { calls: [{ name: 'list_events', arguments: { ...span, ...(query ? { query } : {}) } }] };
  const wanted = outcome.events.filter((event) => involves(event, command.about.people));
  const picked = pickOf(wanted, command);
  const asked = picked ? { ...command, nextOnly: true } : command;
  const events = picked ? [picked] : wanted;
  const isAnswer = !outcome.isPartial && !outcome.isPast;
  const said =
    (isAnswer ? answerAbout(events, asked, turn, outcome.total) : undefined) ?? wordList(events, asked, turn, outcome);
  return { say: withUnknown(said, outcome.unread, turn) };
}

/** "Who is coming?" asks about the event last spoken of. */
function planAboutSpoken(command: Command & { asks: Asked }, turn: Turn): Step {
  const found = findEvents(command, turn);
  if (!Array.isArray(found)) return found;
  const [event] = found;
  return { say: event ? wordAnswer(command.asks, [event, ...found.slice(1)], turn) : turn.language.dialogue.help };
}

function wordList(
  wanted: readonly EventSeen[],
  { about, nextOnly }: Command,
  turn: Turn,
  outcome: EventsFound,
): string {
  const { dialogue } = turn.language;
  const query = searchOf(about);
  const lines = (nextOnly ? wanted.slice(0, 1) : wanted).map((event) => wordEvent(event, turn));
  if (query && outcome.isPartial) return `${dialogue.noSuchEvent(query)} ${dialogue.similar(lines)}`;
  const when = wordSpan(outcome, turn);
  const looked = outcome.truncated ? ` ${dialogue.lookedAt(when)}` : '';
  if (lines.length === 0)
    return (query ? dialogue.noSuchEvent(query) : dialogue.noEvents(when)) + (query ? looked : '');
  if (outcome.isPast) return dialogue.onlyPast(lines);
  return (query ? dialogue.found(lines) : dialogue.events(when, lines, outcome.hasMore)) + looked;
}

/** Plans the search for a free time. */
export function planSlot(command: Command, turn: Turn): Step {
  const outcome = latest(turn, 'slots');
  const durationMinutes = Math.round((command.lengthSeconds ?? 3600) / 60);
  const { from, to } = spanOf(command, turn, DAYS_AHEAD.find_slot);
  const now = turn.context.now.toString().slice(0, 16);
  const search = { durationMinutes, from: from < now && now < to ? now : from, to, ...addresses(command) };
  if (!outcome) return { calls: [{ name: 'find_slots', arguments: search }] };
  const lines = outcome.slots.map(({ start, end }) => wordStretch(start, end, turn.locale));
  const { dialogue } = turn.language;
  const said = lines.length > 0 ? dialogue.slots(lines) : dialogue.noSlots();
  return { say: withUnknown(said, [...outcome.unknown, ...nameless(command)], turn) };
}
