import type { CommandLanguage } from '../commands/command-language.js';
import type { Wording } from '../commands/wording.js';
import type { CompiledGrammar } from '../grammar/compile-grammar.js';
import type { DialogueWording } from '../dialogue/dialogue-wording.js';
import type { FollowUpLanguage } from '../dialogue/follow-up-language.js';
import { englishDialogue } from './en/dialogue.js';
import { englishCommands } from './en/commands.js';
import { englishFollowUps } from './en/follow-ups.js';
import { englishWording } from './en/wording.js';
import { languageTime } from './time-languages.js';

/** All the engine knows of one language. */
export interface Language {
  time: CompiledGrammar;
  commands: CommandLanguage;
  wording: Wording;
  dialogue: DialogueWording;
  followUps: FollowUpLanguage;
}

const ENGLISH: Omit<Language, 'time'> = {
  commands: englishCommands,
  wording: englishWording,
  dialogue: englishDialogue,
  followUps: englishFollowUps,
};

/** The language of a BCP 47 locale; orders are understood in English, times in every language there is a grammar for. */
export function languageOf(locale: string): Language {
  return { ...ENGLISH, time: languageTime(locale) };
}
