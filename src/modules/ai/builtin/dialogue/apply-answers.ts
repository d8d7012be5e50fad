import type { Command, Description } from '../commands/command.js';
import { describe } from '../commands/describe.js';
import { joinTimes } from '../commands/join-times.js';
import { toPeople } from '../commands/people.js';
import { Sentence } from '../commands/sentence.js';
import { secondsOf } from '../time/calendar.js';
import type { When } from '../time/expressions.js';
import { mergeWhen } from '../time/merge.js';
import { readTimes } from '../time/readings.js';
import type { Turn } from './step.js';

/** The command with the user's answers in the gaps they fill. */
export function applyAnswers(command: Command, turn: Turn): Command {
  return turn.request.answers.reduce((filled, { field, text }) => FILL[field]?.(filled, text, turn) ?? filled, command);
}

const FILL: Record<string, (command: Command, text: string, turn: Turn) => Command> = {
  // "All of them" takes every option; only a deletion can be of several.
  event: (command, text, { language }) =>
    command.intent === 'delete_event' && language.commands.every.test(text.toLowerCase())
      ? { ...command, every: true }
      : command,
  summary: (command, text, turn) => {
    const told = described(text, turn);
    // "Dentist, tomorrow at 3" tells more than was asked; a time that was told before makes it part of the name.
    const when = told.when && command.about.when ? mergeWhen(command.about.when, told.when) : told.when;
    if (told.title && when) return withMore(command, { ...told, when }, told.title);
    return { ...command, about: { ...command.about, title: titleIn(text, turn) } };
  },
  target: (command, text, turn) => {
    const told = described(text, turn);
    return { ...command, about: told.title || told.when ? told : { ...command.about, title: text.trim() } };
  },
  start: (command, text, turn) => {
    const told = joinTimes(readTimes(text, turn.language.time, turn.context));
    const said = told ?? bareTime(text, turn);
    if (!said) return command;
    if (command.changes) return changed(command, command.changes, said);
    const when = joined(command.about.when, said);
    const more = told ? described(text, turn) : { people: [] };
    return withMore(command, { ...more, when }, command.about.title);
  },
  by: (command, text, { language, context }) => {
    const length = joinTimes(readTimes(text, language.time, context))?.length;
    if (!length || !command.changes) return command;
    const sign = command.changes.grows === false ? -1 : 1;
    return { ...command, changes: { ...command.changes, extendSeconds: sign * secondsOf(length) } };
  },
  description: (command, text) =>
    command.changes?.note
      ? { ...command, changes: { ...command.changes, note: { ...command.changes.note, words: text.trim() } } }
      : command,
  attendees: (command, text, turn) => {
    const people = toPeople(text, turn.language.commands).filter(({ email }) => email);
    if (!command.changes) return { ...command, about: { ...command.about, people } };
    return { ...command, changes: { ...command.changes, addPeople: people } };
  },
};

function described(text: string, { language, context }: Turn): Description {
  return describe(Sentence.read(text, context, language), language.commands);
}

/** What an answer tells beside what was asked fills only what is still missing. */
function withMore(command: Command, told: Description, title: string | undefined): Command {
  const { about } = command;
  const place = about.place ?? told.place;
  const named = title ?? (about.people.length > 0 ? undefined : told.title);
  return {
    ...command,
    about: {
      people: about.people.length > 0 ? about.people : told.people,
      ...(named ? { title: named } : {}),
      ...(place ? { place } : {}),
      ...(told.when ? { when: told.when } : {}),
    },
  };
}

function changed(command: Command, changes: NonNullable<Command['changes']>, said: When): Command {
  const { length, ...when } = said;
  if (length && Object.keys(when).length === 0)
    return { ...command, changes: { ...changes, lengthSeconds: secondsOf(length) } };
  return { ...command, changes: { ...changes, when: joined(changes.when, said) } };
}

function titleIn(text: string, { language }: Turn): string {
  const words = text.trim().replaceAll(/^"|[".!]+$/gu, '');
  return words.slice(language.commands.titleAnswer.exec(words.toLowerCase())?.[0].length ?? 0) || words;
}

function joined(known: When | undefined, said: When): When {
  return known ? (mergeWhen(known, said) ?? { ...known, ...said }) : said;
}

/** A bare "4" answers the question for an hour. */
function bareTime(text: string, { language, context }: Turn): When | undefined {
  return joinTimes(readTimes(language.commands.atTime(text), language.time, context));
}
