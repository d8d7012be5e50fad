import type { QuestionWish, Target } from '../../orders/grammar/order.js';
import { readWhen } from '../../time/readings.js';
import { findMeant, placeBeside } from './find-meant.js';
import { type Plan, askQuestion } from './plan.js';
import { findProposedOf } from '../events/proposed-events.js';
import type { Situation } from '../state/situation.js';
import { listLines, wordAnswer, OF_ONE } from './answer-words.js';
import { planList } from './plan-list.js';
import { planFree } from './plan-free.js';
import { planSlots } from './plan-slots.js';
import { planConflicts } from './plan-conflicts.js';
import { planUnanswered } from './plan-unanswered.js';

/** Plans a question: looks, then words what was found. */
export function planQuestion(asked: QuestionWish, situation: Situation): Plan {
  const beside = asked.target.beside && placeBeside({ ...asked.target, isAll: true }, situation);
  if (beside && 'kind' in beside) return beside;
  const wish = beside ? { ...asked, target: beside } : asked;
  if (wish.asks === 'free') return planFree(wish, situation);
  if (wish.asks === 'slots') return planSlots(wish, situation);
  if (wish.asks === 'conflicts') return planConflicts(wish, situation);
  if (wish.asks === 'unanswered') return planUnanswered(wish, situation);
  if (wish.asks === 'weather') return planWeather(wish, situation);
  const { target } = wish;
  const day = wish.asks === 'countdown' && readDay(target, situation);
  if (day)
    return { kind: 'say', words: situation.say.replies.startsIn(situation.say.time(day), situation.say.until(day)) };
  const isOpen = !target.name && !target.when && target.people.length === 0 && !target.place;
  const hasOne = situation.state.spoken.topic !== undefined || situation.state.spoken.shown.length > 0;
  // "Which ones are there?" asks for those just counted.
  const { shown } = situation.state.spoken;
  if (isOpen && target.pointsBack && wish.asks === 'list' && shown.length > 1)
    return { kind: 'say', words: situation.say.replies.found(listLines(shown, situation.say)), events: [...shown] };
  if (isOpen && target.pointsBack && !hasOne) return askQuestion('target', situation.say.replies.whichEvent);
  if (isOpen && (target.pointsBack || OF_ONE.has(wish.asks)) && target.pick !== 'next' && hasOne)
    return planAboutTopic(wish, situation);
  if (isOpen && wish.asks === 'who') return askQuestion('target', situation.say.replies.whichEvent);
  const plan = planList(wish, situation);
  return wish.isPartly && plan.kind === 'say'
    ? { ...plan, words: `${situation.say.replies.partly} ${plan.words}` }
    : plan;
}

/** "Will it rain at the picnic?": when that is, and that the weather is not known here. */
function planWeather(wish: QuestionWish, situation: Situation): Plan {
  const plan = planList({ ...wish, asks: 'when' }, situation);
  return plan.kind === 'say' ? { ...plan, words: `${situation.say.replies.noForecast} ${plan.words}` } : plan;
}

/** "How many days until Christmas?": the day that a time is on. */
function readDay({ when, name, people, pick, place }: Target, { context }: Situation): string | undefined {
  const isDay = when !== undefined && (name ?? pick ?? place) === undefined && people.length === 0;
  return isDay ? readWhen(when, context)?.meaning?.days?.start.toString() : undefined;
}

/** "Who is coming?" asks about the event last spoken of. */
function planAboutTopic(wish: QuestionWish, situation: Situation): Plan {
  const draft = findProposedOf(situation);
  const found = draft ? [draft] : findMeant({ ...wish.target, pointsBack: true }, situation);
  if (!Array.isArray(found)) return found;
  const [event] = found;
  const stays = draft ? { staysOnTopic: true as const } : { events: [event].flatMap((one) => one ?? []) };
  return event
    ? { kind: 'say', words: wordAnswer(wish.asks, found, situation), ...stays }
    : { kind: 'say', words: situation.say.replies.noSuchEvent('') };
}
