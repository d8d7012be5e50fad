import type { Name, Target } from '../../orders/grammar/order.js';
import { resolveTarget } from '../events/resolve-event.js';
import type { Situation } from '../state/situation.js';
import { splitDates } from '../../time/merge/lists.js';
import { readMoment } from '../events/read-moment.js';
import type { EventSeen } from '../state/tool-results.js';
import { type Plan, askQuestion } from './plan.js';

const MOST_OPTIONS = 5;

/** The events a target means, or what to do to learn them. */
export function findMeant(told: Target, situation: Situation): EventSeen[] | Plan {
  const { say } = situation;
  const target = placeBeside(told, situation);
  if ('kind' in target) return target;
  const parts = splitDays(target, situation) ?? splitName(target, situation);
  if (parts) return parts;
  const found = resolveTarget(target, situation);
  if (found.kind === 'lookup') return { kind: 'lookup', calls: [found.call] };
  if (found.kind === 'found' && found.extra.length === 0) return found.events;
  if (found.kind === 'found' || found.kind === 'several') return askWhich(found.events, situation);
  if (found.kind === 'alike')
    return askWhich(found.events, situation, `${say.replies.noSuchEvent(found.words)} ${say.replies.meantThis}`);
  if (found.kind === 'past')
    return {
      kind: 'say',
      words: say.replies.onlyPast(found.events.slice(0, MOST_OPTIONS).map((event) => say.event(event))),
    };
  if (found.kind === 'unnamed') return askQuestion('target', say.replies.whichEvent);
  if (found.kind === 'refused') return { kind: 'say', words: say.replies.refusals[found.reason] };
  const isProposed = situation.isWaiting && found.words === '';
  if (isProposed) return { kind: 'say', words: situation.decideAbove() };
  const empty = found.words === '' ? found.empty : undefined;
  const words = empty ? say.replies.noEvents(say.during(empty)) : say.replies.noSuchEvent(found.words);
  return { kind: 'say', words, isMissing: true };
}

/** "The meeting before the dentist": the last one before it on its day; "between the dentist and the review": all between the two. */
export function placeBeside({ beside, ...target }: Target, situation: Situation): Target | Plan {
  if (!beside) return target;
  const { people: _people, ...rest } = target;
  const other = findNeighbour(beside.event, target, situation);
  const until = beside.until && findNeighbour(beside.until, target, situation);
  if ('kind' in other) return other;
  if (until && 'kind' in until) return until;
  if (until) {
    const [first, second] = other.start <= until.start ? [other, until] : [until, other];
    return { ...rest, people: [], when: { ...readMoment(first.end), to: readMoment(second.start) } };
  }
  const isBefore = beside.side === 'before';
  const pick = target.pick ?? (isBefore ? 'last' : 'first');
  const when = { ...readMoment(isBefore ? other.start : other.end), bound: beside.side };
  return { ...rest, people: [], when, ...(target.isAll ? {} : { pick }) };
}

/** The event that another one is told by. */
function findNeighbour(event: Name, { people, when }: Target, situation: Situation): EventSeen | Plan {
  const found = findMeant({ name: event, people, ...(when ? { when } : {}) }, situation);
  if (!Array.isArray(found)) return found;
  return found[0] ?? { kind: 'say', words: situation.say.replies.noSuchEvent(event.words) };
}

/** Asks which of several events is meant, naming them. */
export function askWhich(events: EventSeen[], { say }: Situation, words = say.replies.whichOne): Plan {
  const options = events.slice(0, MOST_OPTIONS).map((event) => say.event(event));
  return askQuestion('event', words, options, events);
}

/** "The stand-ups on Thursday and Friday": those of each day. */
function splitDays({ when, ...target }: Target, situation: Situation): EventSeen[] | Plan | undefined {
  const dates = when?.date && !when.repeats && !when.to ? splitDates(when.date) : [];
  if (dates.length < 2) return undefined;
  const events = new Map<string, EventSeen>();
  let missing: Plan | undefined;
  for (const date of dates) {
    const found = findMeant({ ...target, when: { ...when, date } }, situation);
    if (Array.isArray(found)) for (const event of found) events.set(event.id, event);
    // "Everything on Monday and Thursday evening": on one of the days there may be nothing.
    else if (found.kind === 'say' && found.isMissing && !target.name) missing ??= found;
    else return found;
  }
  return events.size > 0 ? [...events.values()] : missing;
}

/** "The dentist and the hairdresser" where no one event is called so. */
function splitName(target: Target, situation: Situation): EventSeen[] | Plan | undefined {
  const { name, ...rest } = target;
  const words = name?.words.split(situation.say.language.jointPattern) ?? [];
  if (!name || words.length < 2) return undefined;
  const whole = resolveTarget(target, situation);
  if (whole.kind === 'lookup') return { kind: 'lookup', calls: [whole.call] };
  if (whole.kind === 'found' && whole.extra.length === 0) return undefined;
  const events: EventSeen[] = [];
  for (const [index, part] of words.entries()) {
    // "The sprint and the call with Marcus": he is told of the last one.
    const people = index === words.length - 1 ? rest.people : [];
    const found = findMeant({ ...rest, people, name: { ...name, words: part } }, situation);
    if (!Array.isArray(found)) return found;
    events.push(...found);
  }
  return events;
}
