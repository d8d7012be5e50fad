import { wordingOf } from '../../wording/wordings.js';
import type { Turn } from './step.js';

/** The answer to a message that orders and asks nothing; what waits for the user is pointed at. */
export function answerCourtesy({ request, language, locale, waiting }: Turn): string | undefined {
  const { agreement, decideAbove } = wordingOf(locale);
  const kind = language.followUps.courtesies.find(({ pattern }) => pattern.test(request.text))?.kind;
  if (kind === undefined) return agreement.test(request.text) && waiting ? decideAbove : undefined;
  const polite = language.dialogue.courtesies[kind];
  if (!waiting || kind === 'greeting') return polite;
  return kind === 'thanks' || kind === 'farewell' ? `${polite} ${decideAbove}` : decideAbove;
}
