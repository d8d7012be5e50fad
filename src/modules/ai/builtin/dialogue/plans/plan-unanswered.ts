import type { QuestionWish } from '../../orders/grammar/order.js';
import type { Situation } from '../state/situation.js';
import { listLines, wordRefusal } from './answer-words.js';
import type { Plan } from './plan.js';
import { DAYS, toSpan } from './question-span.js';

/** Answers which invitations the user has not answered yet. */
export function planUnanswered({ target: { when } }: QuestionWish, situation: Situation): Plan {
  const { desk, say } = situation;
  const span = toSpan(when, situation, DAYS.search);
  const call = { name: 'list_events', arguments: { ...span } };
  const outcome = desk.find(call);
  if (!outcome) return { kind: 'lookup', calls: [call] };
  if (outcome.kind !== 'events') return { kind: 'say', words: wordRefusal(outcome, say) };
  const events = outcome.events.filter(({ guests }) =>
    guests.some(({ self, response }) => self && response === 'needsAction'),
  );
  if (events.length === 0) return { kind: 'say', words: say.replies.allAnswered(say.during(span)), events };
  return { kind: 'say', words: say.replies.found(listLines(events, say)), events };
}
