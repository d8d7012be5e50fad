import type { Intent } from '../../dto/parsed-request.dto.js';
import { Changes, Command, Person, noChanges } from '../commands/command.js';
import { joinTimes } from '../commands/join-times.js';
import { secondsOf } from '../time/calendar.js';
import { readTimes } from '../time/readings.js';
import type { Statement } from './follow-up-language.js';
import type { Spoken } from './last-spoken.js';
import { interpret } from '../commands/interpret.js';
import { toPeople } from '../commands/people.js';
import { Sentence } from '../commands/sentence.js';
import { describe } from '../commands/describe.js';
import type { Language } from '../languages/languages.js';
import type { TimeContext } from '../time/context.js';

const OF_EVENTS = new Set<Intent>(['update_event', 'delete_event', 'respond_to_invite']);

/** Understands a message in a conversation; what names no event is about the one `spoken` of. */
export function readMessage(
  text: string,
  spoken: Spoken | undefined,
  context: TimeContext,
  language: Language,
): Command {
  const said = withoutOpening(text, language);
  const change =
    readNote(said, spoken, context, language) ??
    readGuests(said, spoken, context, language) ??
    readStatement(said, spoken, context, language);
  if (change) return change;
  const sentence = Sentence.read(said, context, language);
  const mask = sentence.mask;
  const command = interpret(sentence, language.commands);
  if (!OF_EVENTS.has(command.intent) || !language.followUps.pointsBack.test(mask)) return command;
  const { changes, every, ...rest } = command;
  // "Them all" is all that was shown, and one where one was spoken of.
  return {
    ...rest,
    ...(every && !spoken ? { every } : {}),
    about: { people: [] },
    ...(changes ? { changes: withDirection(changes, mask, language) } : {}),
  };
}

/** "Make it longer" leaves open by how much. */
function withDirection(changes: Changes, said: string, { commands }: Language): Changes {
  const { longer, shorter } = commands.changes;
  const isOpen = changes.lengthSeconds === undefined && changes.extendSeconds === undefined;
  if (!isOpen || changes.when || changes.shiftSeconds !== undefined) return changes;
  if (shorter.test(said)) return { ...changes, grows: false };
  return longer.test(said) ? { ...changes, grows: true } : changes;
}

/** The message without the words that only lead to it: "actually,". */
export function withoutOpening(text: string, { followUps }: Language): string {
  const said = text.replaceAll(/[’‘]/gu, "'").trim();
  return said.slice(followUps.opening.exec(said)?.[0].length ?? 0) || said;
}

function readNote(
  text: string,
  spoken: Spoken | undefined,
  context: TimeContext,
  language: Language,
): Command | undefined {
  const groups = match(language.followUps.notes, text);
  if (!groups) return undefined;
  const named = groups['event'] && text.slice(...groups['event']);
  const about = named ? aboutOf(named, context, language) : { people: [] };
  if (!spoken && !about.title) return undefined;
  const said = groups['words'] ? text.slice(...groups['words']).trim() : '';
  const words = language.followUps.notANote.test(said.toLowerCase()) ? '' : said;
  return changing({ note: { words, replaces: groups['replace'] !== undefined } }, about);
}

/** The order to change an event: the one spoken of unless another is described. */
function changing(changes: Partial<Changes>, about?: Command['about']): Command {
  const described = about ?? { people: [] };
  return { intent: 'update_event', confidence: 1, about: described, changes: { ...noChanges(), ...changes } };
}

/** "The dentist on Friday"; what only points back names nothing. */
function aboutOf(words: string, context: TimeContext, language: Language): Command['about'] {
  if (words.toLowerCase() === language.followUps.it) return { people: [] };
  return describe(Sentence.read(words, context, language), language.commands);
}

function readGuests(
  text: string,
  spoken: Spoken | undefined,
  context: TimeContext,
  language: Language,
): Command | undefined {
  if (!spoken) return undefined;
  const { mask } = Sentence.read(text, context, language);
  const { joins, leaves } = language.followUps;
  for (const [field, pattern] of [
    ['addPeople', joins],
    ['removePeople', leaves],
  ] as const) {
    const groups = match([pattern], mask);
    const people = groups?.['people'] ? toPeople(text.slice(...groups['people']), language.commands) : [];
    const isSure = groups?.['it'] !== undefined || people.every((person) => person.email ?? isGuest(person, spoken));
    if (people.length > 0 && isSure) return changing({ [field]: people });
  }
  return undefined;
}

function isGuest({ displayName = '' }: Person, { people }: Spoken): boolean {
  return people.some((guest) => guest.includes(displayName.toLowerCase()));
}

/** "It's at Nobu", "it takes two hours", "actually 4": what the event spoken of is to be. */
function readStatement(
  text: string,
  spoken: Spoken | undefined,
  context: TimeContext,
  language: Language,
): Command | undefined {
  if (!spoken) return undefined;
  const { mask } = Sentence.read(text, context, language);
  for (const { says, pattern } of language.followUps.statements) {
    if (says === 'hour' && !spoken.proposal) continue;
    const span = pattern.exec(mask)?.indices?.groups?.['words'];
    const changes = span && stated(says, text.slice(...span), context, language);
    if (changes) return changing(changes);
  }
  return undefined;
}

function stated(
  says: Statement,
  words: string,
  context: TimeContext,
  { commands, time }: Language,
): Partial<Changes> | undefined {
  if (says === 'title') return { title: words };
  if (says === 'place') return { place: words };
  if (says === 'guests') return { addPeople: toPeople(words, commands) };
  const read =
    joinTimes(readTimes(words, time, context)) ?? joinTimes(readTimes(commands.atTime(words), time, context));
  const { length, ...when } = read ?? {};
  if (length && Object.keys(when).length === 0) return { lengthSeconds: secondsOf(length) };
  return read && { when: read };
}

function match(patterns: readonly RegExp[], text: string): Record<string, [number, number] | undefined> | undefined {
  for (const pattern of patterns) {
    const groups = pattern.exec(text.toLowerCase())?.indices?.groups;
    if (groups) return groups;
  }
  return undefined;
}
