import { wordingOf } from '../../wording/wordings.js';
import type { Language } from '../languages/languages.js';
import type { Courtesy } from './follow-up-language.js';
import { withoutOpening } from './read-message.js';
import type { Turn } from './step.js';

/** What a message is that orders and asks nothing; nothing where it does. */
export function courtesyOf(text: string, language: Language): Courtesy | undefined {
  const { courtesies } = language.followUps;
  const said = [text, withoutOpening(text, language)];
  return courtesies.find(({ pattern }) => said.some((words) => pattern.test(words)))?.kind;
}

/** The answer to such a message; what waits for the user is pointed at. */
export function answerCourtesy({ request, language, locale, waiting }: Turn): string | undefined {
  const { agreement, decideAbove } = wordingOf(locale);
  const kind = courtesyOf(request.text, language);
  if (kind === undefined) return agreement.test(request.text) && waiting ? decideAbove : undefined;
  const polite = language.dialogue.courtesies[kind];
  if (!waiting || kind === 'greeting') return polite;
  return kind === 'thanks' || kind === 'farewell' ? `${polite} ${decideAbove}` : decideAbove;
}
