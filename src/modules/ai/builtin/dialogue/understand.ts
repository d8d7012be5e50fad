import type { Intent } from '../../dto/parsed-request.dto.js';
import { Command, noChanges } from '../commands/command.js';
import { joinTimes } from '../commands/join-times.js';
import { Sentence } from '../commands/sentence.js';
import type { When } from '../time/expressions.js';
import { readTimes } from '../time/readings.js';
import { applyAnswers } from './apply-answers.js';
import { readMessage, withoutOpening } from './read-message.js';
import type { Turn } from './step.js';

const QUESTIONS = new Set<Intent>(['list_events', 'check_availability', 'find_slot']);

/** The open request as a command, in the light of what was said before it, with the user's answers in its gaps. */
export function understand(turn: Turn): Command {
  const { request, context, language } = turn;
  const own = readMessage(request.text, request.spoken !== undefined, context, language);
  return applyAnswers(askedAgain(turn) ?? atFreeTime(own, turn), turn);
}

/** "And on Thursday?" asks the question before it of another time; behind a proposal it is another time for that. */
function askedAgain(turn: Turn): Command | undefined {
  const words = otherTime(turn);
  const when = words && joinTimes(readTimes(words, turn.language.time, turn.context));
  const previous = turn.request.previous();
  if (!when || !previous) return undefined;
  const former = understand({ ...turn, request: previous });
  if (QUESTIONS.has(former.intent))
    return { ...former, about: { ...former.about, when: moved(former.about.when, when) } };
  if (former.intent === 'none' || !turn.request.spoken || !turn.waiting) return undefined;
  return { intent: 'update_event', confidence: 1, about: { people: [] }, changes: { ...noChanges(), when } };
}

/** The words of a message that is nothing but another time. */
function otherTime({ request, context, language }: Turn): string | undefined {
  const text = withoutOpening(request.text, language);
  const [start, end] = language.followUps.again.exec(text.toLowerCase())?.indices?.groups?.['words'] ?? [
    0,
    text.length,
  ];
  const words = text.slice(start, end);
  const { mask } = Sentence.read(words, context, language);
  return /^[\s¤.?!,]*$/u.test(mask) ? words : undefined;
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

/** "Then book lunch" behind "am I free on Friday at noon?" is on Friday at noon. */
function atFreeTime(command: Command, turn: Turn): Command {
  if (command.intent !== 'create_event' || command.about.when) return command;
  const previous = turn.request.previous();
  const wasFree = previous?.outcomes.some(({ outcome }) => outcome.kind === 'free' && outcome.free);
  if (!previous || !wasFree) return command;
  const { intent, about } = understand({ ...turn, request: previous });
  if (intent !== 'check_availability' || !about.when?.clock) return command;
  return { ...command, about: { ...command.about, when: about.when } };
}
