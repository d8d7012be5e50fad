import type { Intent } from '../../dto/parsed-request.dto.js';
import type { When } from '../time/expressions.js';
import type { Command, Scope } from './command.js';
import type { CommandLanguage } from './command-language.js';
import { joinTimes } from './join-times.js';
import type { Sentence } from './sentence.js';

/** How much of a series is meant, and from when on. */
export interface ScopeSaid {
  scope: Scope;
  from?: When;
}

const OF_EVENTS = new Set<Intent>(['update_event', 'delete_event', 'respond_to_invite']);

/** Reads how much of a series an order is about, and marks the words as understood. */
export function readScope(sentence: Sentence, intent: Intent, language: CommandLanguage): ScopeSaid | undefined {
  if (!OF_EVENTS.has(intent)) return undefined;
  const onwards = readOnwards(sentence, language);
  if (onwards) return onwards;
  const found = language.scopes.find(({ pattern }) => sentence.takeMatch(pattern));
  // "The whole series" says it twice, and neither word is part of the title.
  if (found?.scope === 'all')
    for (const { scope, pattern } of language.scopes) if (scope === 'all') sentence.takeMatch(pattern);
  return found && { scope: found.scope };
}

/** "From next week on": all from there, told by a time that is not the new one. */
function readOnwards(sentence: Sentence, { onwards }: CommandLanguage): ScopeSaid | undefined {
  const match = onwards.exec(sentence.text.toLowerCase());
  if (!match) return undefined;
  const start = match.index;
  const end = start + match[0].length;
  const joined = sentence.times.find((time) => time.start < start && time.end > start);
  if (joined) sentence.retell(joined.start, start, sentence.text.slice(joined.start, start));
  const words = match[1];
  if (words) sentence.retell(end - 1, end, words);
  const told = sentence.times.filter((time) => time.start >= start && time.end <= end);
  for (const time of told) sentence.forget(time);
  sentence.take(start, end);
  const from = words ? joinTimes(told) : undefined;
  return { scope: 'following', ...(from && !from.now ? { from } : {}) };
}

/** The command about the first event from then on. */
export function startingFrom(command: Command, said: ScopeSaid | undefined): Command {
  if (!said?.from || command.about.when) return command;
  return { ...command, about: { ...command.about, when: { ...said.from, bound: 'after' } } };
}
