import type { Command } from '../commands/command.js';
import { Option, byPlace, byTime, chooseOption } from './choose-option.js';
import { toSpoken } from './last-spoken.js';
import { eventsShown } from './events-shown.js';
import type { Turn } from './step.js';
import { wordEvent } from './word-times.js';

/** What a message points at among the things shown, and the message with "it" in the place of those words. */
export interface PointedAt {
  index: number;
  rest: string;
}

/** "Cancel the second one" behind a list: which one it is. */
export function pointAt(text: string, options: readonly Option[], turn: Turn): PointedAt | undefined {
  const said = text.toLowerCase();
  const { followUps } = turn.language;
  const place = followUps.byPlace.exec(said);
  const index = place ? byPlace(place[0], options.length, turn) : undefined;
  if (place && index !== undefined) return { index, rest: replaced(text, place, followUps.it) };
  const named = followUps.byWords.exec(said);
  const words = named?.groups?.['words'] ?? named?.groups?.['about'];
  if (!named || !words) return undefined;
  const chosen = byTime(words, options, turn) ?? chooseOption(words, options, turn);
  return chosen === undefined ? undefined : { index: chosen, rest: replaced(text, named, followUps.it) };
}

/** The turn as if the event pointed at were the one last spoken of; the same turn where nothing shown is pointed at. */
export function pointed(turn: Turn): Turn {
  const events = eventsShown(turn);
  const { request } = turn;
  const [one, ...others] = events;
  if (!one) return turn;
  if (others.length === 0) return request.spoken ? turn : { ...turn, request: { ...request, spoken: toSpoken(one) } };
  const options = events.map((event) => ({ words: wordEvent(event, turn), start: event.start }));
  const at = pointAt(request.text, options, turn);
  const event = at && events[at.index];
  return event ? { ...turn, request: { ...request, text: at.rest, spoken: toSpoken(event) } } : turn;
}

function replaced(text: string, { index, 0: { length } }: RegExpExecArray, words: string): string {
  return `${text.slice(0, index)}${words}${text.slice(index + length)}`.trim();
}

/** Whether a command says nothing of which event it is about. */
export function namesNothing({ about, every, pick, nextOnly }: Command): boolean {
  const named = about.title ?? about.place ?? about.when ?? about.people[0];
  return named === undefined && !every && !pick && !nextOnly;
}
