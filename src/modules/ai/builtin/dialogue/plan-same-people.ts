import type { Command } from '../commands/command.js';
import { Sentence } from '../commands/sentence.js';
import { applyAnswers } from './apply-answers.js';
import { similarity } from './candidates.js';
import { planCreate } from './plan-create.js';
import { readMessage } from './read-message.js';
import type { Step, Turn } from './step.js';
import type { EventSeen } from './tool-results.js';

/** So many days back and ahead the other event is looked for; the calendar tools take at most 62. */
const DAYS_AROUND = 31;

interface SamePeople {
  command: Command;
  /** The words for the event whose people are meant. */
  of: string;
}

/** Plans a new event "with the same people as the kick-off": looks that event up, and invites its guests. */
export function planSamePeople(turn: Turn): Step | undefined {
  const read = readSamePeople(turn);
  if (!read) return undefined;
  const { now } = turn.context;
  const [from, to] = [now.subtract({ days: DAYS_AROUND }), now.add({ days: DAYS_AROUND })];
  const range = { from: from.toString().slice(0, 16), to: to.toString().slice(0, 16) };
  if (!turn.request.outcomes.some(({ outcome }) => outcome.kind === 'events'))
    return { calls: [{ name: 'list_events', arguments: range }] };
  const event = bestMatch(read.of, turn);
  const guests = event ? guestsOf(event) : [];
  const { about } = read.command;
  return planCreate({ ...read.command, about: { ...about, people: [...about.people, ...guests] } }, turn);
}

/** Why nobody was invited, where that is so. */
export function samePeopleRemark(turn: Turn): string | undefined {
  const read = readSamePeople(turn);
  if (!read) return undefined;
  const event = bestMatch(read.of, turn);
  if (!event) return turn.language.dialogue.noSuchGuests(read.of);
  return guestsOf(event).length === 0 ? turn.language.dialogue.nobodyAt(event.summary) : undefined;
}

function readSamePeople(turn: Turn): SamePeople | undefined {
  const { request, context, language } = turn;
  const { text, mask } = Sentence.read(request.text, context, language);
  const match = language.followUps.samePeople.exec(mask);
  const [start, end] = match?.indices?.groups?.['event'] ?? [];
  if (!match || start === undefined) return undefined;
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  const command = applyAnswers(readMessage(rest, undefined, context, language), turn);
  return command.intent === 'create_event' ? { command, of: text.slice(start, end) } : undefined;
}

/** Of those that fit best, the nearest to now. */
function bestMatch(words: string, { request, context }: Turn): EventSeen | undefined {
  const now = Date.parse(`${context.now.toString().slice(0, 16)}:00Z`);
  const distance = ({ start }: EventSeen): number => Math.abs(Date.parse(`${start.slice(0, 10)}T12:00:00Z`) - now);
  const events = request.outcomes.flatMap(({ outcome }) => (outcome.kind === 'events' ? outcome.events : []));
  const scored = events.map((event) => ({ event, score: similarity(words, event.summary) }));
  return scored
    .filter(({ score }) => score >= 0.5)
    .toSorted((one, other) => other.score - one.score || distance(one.event) - distance(other.event))[0]?.event;
}

function guestsOf({ guests }: EventSeen): { email: string }[] {
  return guests.filter(({ email, self }) => email && !self).map(({ email }) => ({ email }));
}
