import { knownAddresses } from '../provenance/source-of.js';
import { cleanReply } from '../reply/reply-cleaner.js';
import type { Turn } from '../tools/tool.js';
import type { IncompleteReason } from '../wording/wording.js';
import { findWording } from '../wording/wordings.js';

/** How a turn ended. */
export interface TurnEnd {
  /** The text for the user so far. */
  reply: string;
  incomplete: IncompleteReason | undefined;
  /** Whether the user wanted a change. */
  isOrder: boolean;
}

/** The lines that the server adds to a reply, so that it states the result of the turn whatever the model said. */
export function closingLines(turn: Turn, { reply, incomplete, isOrder }: TurnEnd): string[] {
  const { proposed, questions, waiting, withdrawn, message, locale } = turn;
  const { notices, nothingPrepared, decideAbove, agreement } = findWording(locale);
  const hasNothing = proposed.length + questions.length === 0;
  const known = knownAddresses(turn);
  const headlines = reply === '' ? proposed.map(({ preview }) => cleanReply(preview.summary, known)) : [];
  const lines = [
    ...headlines,
    ...questions.map(({ question }) => question).filter((question) => !reply.includes(question)),
    ...(incomplete === undefined ? [] : [notices[incomplete]]),
    ...(hasNothing && isOrder ? [nothingPrepared] : []),
  ];
  // Only the confirm route executes an action, whatever the model says.
  const stillWaits = waiting.some((id) => !withdrawn.includes(id));
  const isReminded = headlines.length > 0 || (stillWaits && hasNothing && !incomplete && agreement.test(message));
  return isReminded && !reply.includes(decideAbove) ? [...lines, decideAbove] : lines;
}
