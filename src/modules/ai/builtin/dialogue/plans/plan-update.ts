import type { Changes, Order, Target } from '../../orders/grammar/order.js';
import { mergeWhen } from '../../time/merge/merge.js';
import { addAddresses } from '../events/find-address.js';
import { applyProposal, findSpokenOf } from '../events/proposed-events.js';
import { isStretch } from '../events/parted-time.js';
import { resolveTarget } from '../events/resolve-event.js';
import type { Situation } from '../state/situation.js';
import type { EventSeen } from '../state/tool-results.js';
import { amendChange, amendCreation, askWhichProposal, findAmendable } from './amend-proposal.js';
import { findAlreadyInvited, findMissing, findSkippedTime } from './change-gaps.js';
import { chooseScope } from './choose-scope.js';
import { listChangedFields } from './event-fields.js';
import { askWhich, findMeant } from './find-meant.js';
import { MOST_AT_ONCE } from './plan-delete.js';
import { splitTitle } from './split-title.js';
import { type Plan, askQuestion } from './plan.js';
import { hasClock } from '../state/state.js';

type OrderOf<K extends Order['kind']> = Extract<Order, { kind: K }>;

/** Plans a change: looks the event up, then proposes it; an open proposal is amended. */
export function planUpdate(wish: OrderOf<'update'>, situation: Situation): Plan {
  const split = wish.changes.endsInTitle ? splitTitle(wish, situation) : wish;
  if (split.kind !== 'update') return split;
  const { addPeople } = split.changes;
  const people = addPeople && addAddresses(addPeople, situation);
  if (people && !Array.isArray(people)) return { kind: 'lookup', calls: [people] };
  return planChange(people ? { ...split, changes: { ...split.changes, addPeople: people } } : split, situation);
}

function planChange({ target, changes, afresh }: OrderOf<'update'>, situation: Situation): Plan {
  const { say } = situation;
  const amendable = findAmendable(target, situation);
  if (!Array.isArray(amendable)) return amendable;
  if (amendable.length > 1) return askWhichProposal(amendable, situation);
  const [proposal] = amendable;
  if (proposal?.call.name === 'create_event') return amendCreation(proposal, changes, situation);
  const found = findMeant(proposal?.event ? { people: [], eventId: proposal.event.id } : target, situation);
  const onDay =
    Array.isArray(found) || found.kind !== 'say' || !found.isMissing ? undefined : toNewDay(target, changes);
  if (onDay) return planChange(onDay, situation);
  if (!Array.isArray(found)) return found;
  if (found.length > 1) return changeAll(found, target, changes, situation);
  const [first] = found;
  if (!first) return { kind: 'say', words: say.replies.noSuchEvent('') };
  const within = first.recurringEventId === undefined ? undefined : toStretch(target, changes);
  if (within) return planChange(within, situation);
  const event = findOnDay(first, target, changes, situation);
  if ('kind' in event) return event;
  const former = afresh ? undefined : findChangeOf(event, situation);
  const draft = former ? applyProposal(event, former) : event;
  const missing = findMissing(draft, changes, situation) ?? findAlreadyInvited(event, changes, situation);
  if (missing) return missing;
  const other = changes.nextTo && findBeside(changes.nextTo, situation);
  if (other && !Array.isArray(other)) return other;
  // "Der Flug nach Oslo": no event is next to itself.
  if (other?.[0]?.id === event.id)
    return { kind: 'say', words: say.replies.noSuchEvent(event.summary), isMissing: true };
  const fields = listChangedFields(draft, changes, situation, other?.[0]);
  if (Object.keys(fields).length === 0 && !changes.takesBack)
    return askQuestion('start', say.replies.whatChange(event.summary), [], [event]);
  const skipped = findSkippedTime(fields, changes, situation);
  if (skipped) return skipped;
  const values = {
    ...(former ? amendChange(withoutFields(former, changes), draft, fields) : fields),
    eventId: event.id,
    ...(former?.['scope'] !== undefined && target.scope === undefined ? {} : chooseScope(event, target, changes)),
  };
  return { kind: 'propose', calls: [{ name: 'update_event', arguments: values }], notes: [] };
}

/** The event that another is to stand next to. */
function findBeside(
  { event, people = [], when }: NonNullable<Changes['nextTo']>,
  situation: Situation,
): EventSeen[] | Plan {
  if (event) return findMeant({ name: event, people, ...(when ? { when } : {}) }, situation);
  const spoken = findSpokenOf(situation);
  return spoken && hasClock(spoken.start) ? [spoken] : askQuestion('start', situation.say.replies.whatTime);
}

function withoutFields(former: Record<string, unknown>, { takesBack = [] }: Changes): Record<string, unknown> {
  return Object.fromEntries(Object.entries(former).filter(([field]) => !takesBack.includes(field)));
}

/**
 * "La réunion, mets-la vendredi à 11h": where there is none on that day, the day is that of the new time; that of another event it is to
 * stand next to is told with that one ("put the dentist after the interview on Friday").
 */
function toNewDay({ when: day, ...target }: Target, changes: Changes): OrderOf<'update'> | undefined {
  const { nextTo, ...others } = changes;
  const { when } = changes;
  if (target.name && nextTo?.event && !when && day)
    return {
      kind: 'update',
      target,
      changes: { ...others, ...(day.clock ? { when: day } : { nextTo: { ...nextTo, when: day } }) },
    };
  const isDay = day?.date !== undefined && !day.clock && !day.bound && !day.repeats;
  if (!target.name || !target.pointsBack || !isDay || !when?.clock || when.date) return undefined;
  const whole = mergeWhen(day, when);
  return whole && { kind: 'update', target, changes: { ...changes, when: whole } };
}

/** "Move yoga to 7 pm in December": the events of a series within a stretch of days, each at the new hour. */
function toStretch({ when: told, ...target }: Target, changes: Changes): OrderOf<'update'> | undefined {
  const { date, ...time } = changes.when ?? {};
  if (told || !date || !time.clock || !isStretch(date)) return undefined;
  return { kind: 'update', target: { ...target, when: { date } }, changes: { ...changes, when: time } };
}

/** "The piano lesson on 3 December rather at 5": of a series, the event on the day told is meant, if there is one. */
function findOnDay(event: EventSeen, target: Target, { when }: Changes, situation: Situation): EventSeen | Plan {
  const isTold = !target.when && when?.date && when.clock;
  if (!isTold || event.recurringEventId === undefined) return event;
  const found = resolveTarget({ ...target, when: { date: when.date } }, situation);
  if (found.kind === 'lookup') return { kind: 'lookup', calls: [found.call] };
  const [own, ...others] = found.kind === 'found' ? found.events : [];
  return own?.recurringEventId === event.recurringEventId && others.length === 0 ? own : event;
}

/** "Push everything on Thursday back an hour": each moves by itself; a clock time or a name is that of one event, and a day that of one of a series. */
function changeAll(events: EventSeen[], target: Target, changes: Changes, situation: Situation): Plan {
  const { when, nextTo, endsAt, title } = changes;
  const [{ recurringEventId: series } = {}, ...others] = events;
  // "Stand-up at 10 for the rest of the week".
  const isOfSeries = series !== undefined && others.every(({ recurringEventId }) => recurringEventId === series);
  const isOfOne = (isOfSeries ? when?.date : when?.clock) ?? nextTo ?? endsAt ?? title;
  const missing = events.map((event) => findMissing(event, changes, situation)).find(Boolean);
  if (isOfOne || Object.keys(changes).length === 0) return askWhich(events, situation);
  if (missing) return missing;
  const some = events.slice(0, MOST_AT_ONCE);
  const calls = some.map((event) => ({
    name: 'update_event',
    arguments: {
      ...listChangedFields(event, changes, situation),
      eventId: event.id,
      ...chooseScope(event, target, changes),
    },
  }));
  const left = events.slice(MOST_AT_ONCE).map(({ summary }) => summary);
  const notes = left.length > 0 ? [situation.say.replies.leftOutEvents(MOST_AT_ONCE, left)] : [];
  return { kind: 'propose', calls, notes };
}

/** What an open proposal changes about an event already. */
function findChangeOf({ id }: EventSeen, { state, isWaiting }: Situation): Record<string, unknown> | undefined {
  const open = isWaiting ? [...state.earlier, ...state.proposals] : [];
  return open.findLast(({ call }) => call.name === 'update_event' && call.arguments['eventId'] === id)?.call.arguments;
}
