import type { Command } from '../commands/command.js';
import { joinTimes } from '../commands/join-times.js';
import { toPeople } from '../commands/people.js';
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
  summary: (command, text, { language }) => {
    const words = text.trim().replaceAll(/^"|[".!]+$/gu, '');
    const title = words.slice(language.commands.titleAnswer.exec(words.toLowerCase())?.[0].length ?? 0);
    return { ...command, about: { ...command.about, title: title || words } };
  },
  target: (command, text) => ({ ...command, about: { ...command.about, title: text.trim() } }),
  start: (command, text, turn) => {
    const said = joinTimes(readTimes(text, turn.language.time, turn.context)) ?? bareTime(text, turn);
    if (!said) return command;
    if (!command.changes) return { ...command, about: { ...command.about, when: joined(command.about.when, said) } };
    return { ...command, changes: { ...command.changes, when: joined(command.changes.when, said) } };
  },
  attendees: (command, text, turn) => {
    const people = toPeople(text, turn.language.commands).filter(({ email }) => email);
    if (!command.changes) return { ...command, about: { ...command.about, people } };
    return { ...command, changes: { ...command.changes, addPeople: people } };
  },
};

function joined(known: When | undefined, said: When): When {
  return known ? (mergeWhen(known, said) ?? { ...known, ...said }) : said;
}

/** A bare "4" answers the question for an hour. */
function bareTime(text: string, { language, context }: Turn): When | undefined {
  return joinTimes(readTimes(language.commands.atTime(text), language.time, context));
}
