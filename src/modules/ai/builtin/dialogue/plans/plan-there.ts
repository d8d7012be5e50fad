import { Temporal } from 'temporal-polyfill';
import type { Changes, Creation } from '../../orders/grammar/order.js';
import type { When } from '../../time/expressions.js';
import { FIT, matchName } from '../events/match-event.js';
import type { Situation } from '../state/situation.js';
import type { EventSeen } from '../state/tool-results.js';
import type { Call } from '../state/turns.js';
import type { Plan } from './plan.js';
import { planUpdate } from './plan-update.js';

/** Days within which an event is meant by a time of day alone. */
const NEAR_DAYS = 7;

/**
 * "Yoga tomorrow 7pm", "make yoga 7pm": what no verb ordered to be made means the event of just that name on that day, or in the coming week
 * where no day is told. Nothing where there is none.
 */
export function planThere(wish: Creation, { arguments: made }: Call, situation: Situation): Plan | undefined {
  const { title, people, when, isStated, isUnordered = isStated, note, dayOf, replaces } = wish;
  // What completes an answer was asked about as a new event.
  const isOther =
    (note ?? dayOf ?? replaces ?? situation.state.open) !== undefined || people.some(({ email }) => email);
  const { start } = made;
  if (!isUnordered || !title || !when?.clock || isOther || !isOnOneDay(when) || typeof start !== 'string')
    return undefined;
  const { date, ...time } = when;
  const first = Temporal.PlainDate.from(date ? start.slice(0, 10) : situation.context.now.toPlainDate());
  const [from, next, week] = [0, 1, NEAR_DAYS].map((days) => `${first.add({ days }).toString()}T00:00`);
  const look = { name: 'list_events', arguments: { from, to: date ? next : week } };
  const outcome = situation.desk.find(look);
  if (!outcome) return { kind: 'lookup', calls: [look] };
  const words = [title, ...people.map(({ displayName = '' }) => displayName)].join(' ');
  const isSame = (event: EventSeen): boolean => {
    // Of a series, only the event of today is meant by a time of day.
    const end = (date ?? event.recurringEventId) ? next : week;
    const isNear = event.start >= (from ?? '') && event.start < (end ?? '');
    return isNear && matchName(words, event, situation.say.language).score >= FIT.whole;
  };
  const [event, ...others] = outcome.kind === 'events' ? outcome.events.filter(isSame) : [];
  // What is said to be just when it is already is warned about as a second one.
  if (!event || others.length > 0 || event.start === start) return undefined;
  const changes = { when: time, ...changesBeside(wish) };
  return planUpdate({ kind: 'update', target: { eventId: event.id, people: [] }, changes }, situation);
}

/** What a new event has beside its name and time, as changes of the event that is there instead. */
export function changesBeside({ place, details }: Creation): Pick<Changes, 'place' | 'details'> {
  return { ...(place ? { place } : {}), ...(details.length > 0 ? { details } : {}) };
}

function isOnOneDay({ fromNow, repeats, bound, to }: When): boolean {
  return (fromNow ?? repeats ?? bound ?? to?.date) === undefined;
}
