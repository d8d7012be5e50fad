import type { Intent } from '../../dto/parsed-request.dto.js';
import { Changes, Command, noChanges } from '../commands/command.js';
import { joinTimes } from '../commands/join-times.js';
import { Sentence } from '../commands/sentence.js';
import { secondsOf } from '../time/calendar.js';
import type { When } from '../time/expressions.js';
import { mergeWhen } from '../time/merge.js';
import { readTimes } from '../time/readings.js';
import { applyAnswers } from './apply-answers.js';
import { readMessage, withoutOpening } from './read-message.js';
import type { Turn } from './step.js';

const QUESTIONS = new Set<Intent>(['list_events', 'check_availability', 'find_slot']);

/** The open request as a command, in the light of what was said before it, with the user's answers in its gaps. */
export function understand(turn: Turn): Command {
  const { request, context, language } = turn;
  const own = readMessage(request.text, request.spoken, context, language);
  return applyAnswers(askedAgain(turn) ?? atFreeTime(own, turn), turn);
}

/** "And on Thursday?" asks the question before it of another time; behind a proposal it tells more of its time, or another one. */
function askedAgain(turn: Turn): Command | undefined {
  const told = otherTime(turn);
  const previous = turn.request.previous();
  if (!told || !previous) return undefined;
  const { when } = told;
  const former = understand({ ...turn, request: previous });
  if (QUESTIONS.has(former.intent) && !told.isTaken)
    return { ...former, about: { ...former.about, when: moved(former.about.when, when) } };
  if (told.isAsked || !turn.request.spoken?.proposal || !turn.waiting) return undefined;
  const fuller = former.intent === 'create_event' ? fullerTime(former.about.when, when) : undefined;
  if (fuller) return { ...former, about: { ...former.about, when: fuller } };
  return { intent: 'update_event', confidence: 1, about: { people: [] }, changes: changesTo(when) };
}

function changesTo({ length, ...when }: When): Changes {
  const isLength = length !== undefined && Object.keys(when).length === 0;
  return isLength
    ? { ...noChanges(), lengthSeconds: secondsOf(length) }
    : { ...noChanges(), when: { ...when, ...(length ? { length } : {}) } };
}

/** "Until Christmas" behind "every Monday" is part of the same time. */
function fullerTime(former: When | undefined, when: When): When | undefined {
  const adds = when.bound ?? when.starting ?? when.repeats;
  return adds && former ? mergeWhen(former, when) : undefined;
}

/** Whether the open request only tells more of the time of the event that is proposed. */
export function isFuller(turn: Turn): boolean {
  return turn.waiting && otherTime(turn) !== undefined && turn.request.spoken?.proposal?.name === 'create_event';
}

/** A message that tells nothing but a time: whether it only asks for more, and whether it says that the time is taken. */
interface OtherTime {
  when: When;
  isAsked: boolean;
  isTaken: boolean;
}

function otherTime({ request, context, language }: Turn): OtherTime | undefined {
  const { again, closing, takes } = language.followUps;
  const text = withoutOpening(request.text, language);
  const groups = again.exec(text.toLowerCase())?.indices?.groups;
  const words = text.slice(...(groups?.['words'] ?? [0])).replace(closing, '');
  const { mask } = Sentence.read(words, context, language);
  if (!isBare(mask.replaceAll(takes, ''))) return undefined;
  const when = joinTimes(readTimes(words, language.time, context));
  return when && { when, isAsked: groups?.['asks'] !== undefined, isTaken: !isBare(mask) };
}

/** Whether a sentence with its times marked is nothing but times and marks. */
export function isBare(mask: string): boolean {
  return /^[\s¤.?!,]*$/u.test(mask);
}

/** Another day keeps the time of day, another time of day keeps the day. */
function moved(former: When | undefined, when: When): When {
  if (!former || former.repeats) return when;
  const { date, clock, part, to } = former;
  if (when.clock || when.part) return { ...(when.date || !date ? {} : { date }), ...when };
  const isOneDay = when.date !== undefined && ['weekday', 'offset', 'monthDay', 'numeric'].includes(when.date.kind);
  if (!isOneDay) return when;
  return { ...when, ...(clock ? { clock } : {}), ...(part ? { part } : {}), ...(to && !to.date ? { to } : {}) };
}

/** "Then book lunch" behind "am I free on Friday at noon?" is on Friday at noon, and "lunch at 1" on Friday as well. */
function atFreeTime(command: Command, turn: Turn): Command {
  const own = command.about.when;
  const isOpen = !own || (own.clock && !own.date && !own.fromNow && !own.repeats);
  const previous = command.intent === 'create_event' && isOpen ? turn.request.previous() : undefined;
  if (!previous) return command;
  const { intent, about } = understand({ ...turn, request: previous });
  if (intent !== 'check_availability' || !about.when) return command;
  const { date } = about.when;
  const wasFree = previous.outcomes.some(({ outcome }) => outcome.kind === 'free' && outcome.free);
  const when = own ? { ...own, ...(date ? { date } : {}) } : wasFree && about.when.clock ? about.when : undefined;
  return when ? { ...command, about: { ...command.about, when } } : command;
}
