import type { QuestionWish } from '../../orders/grammar/order.js';
import type { When } from '../../time/expressions.js';
import type { Situation } from '../state/situation.js';
import type { EventSeen } from '../state/tool-results.js';
import { listLines, wordRefusal } from './answer-words.js';
import type { Plan } from './plan.js';
import { DAYS, toSpan } from './question-span.js';

/** The invitations that the user has not answered yet, or what to do to learn them. */
export function findUnanswered(when: When | undefined, situation: Situation): EventSeen[] | Plan {
  const { desk, say } = situation;
  const call = { name: 'list_events', arguments: { ...toSpan(when, situation, DAYS.search) } };
  const outcome = desk.find(call);
  if (!outcome) return { kind: 'lookup', calls: [call] };
  if (outcome.kind !== 'events') return { kind: 'say', words: wordRefusal(outcome, say) };
  return outcome.events.filter(({ guests }) => guests.some(({ self, response }) => self && response === 'needsAction'));
}

/** Answers which invitations the user has not answered yet. */
export function planUnanswered({ target: { when } }: QuestionWish, situation: Situation): Plan {
  const { say } = situation;
  const events = findUnanswered(when, situation);
  if (!Array.isArray(events)) return events;
  const span = toSpan(when, situation, DAYS.search);
  if (events.length === 0) return { kind: 'say', words: say.replies.allAnswered(say.during(span)), events };
  return { kind: 'say', words: say.replies.found(listLines(events, say)), events };
}
