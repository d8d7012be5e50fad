import type { Language } from '../languages/languages.js';
import type { TimeContext } from '../time/context.js';
import type { QuestionAsked } from './conversation.js';
import { courtesyOf } from './courtesies.js';
import { readMessage } from './read-message.js';

/** From this confidence on, a sentence is an order of its own. */
const SURE = 0.9;

/** A message completes an open question unless it orders something itself, or lets it be. */
export function isAnswer(
  text: string,
  { field, options }: QuestionAsked,
  context: TimeContext,
  language: Language,
): boolean {
  const said = text.trim().toLowerCase();
  if (options.some((option) => option.toLowerCase() === said)) return true;
  const courtesy = courtesyOf(text, language);
  if (courtesy !== undefined && courtesy !== 'agreement') return false;
  if (field === 'attendees' && said.includes('@')) return true;
  if (field === 'summary' && language.commands.titleMark.test(said)) return true;
  const { intent, confidence } = readMessage(text, undefined, context, language);
  return intent === 'none' || confidence < SURE;
}
