import type { Order, Target } from '../../orders/grammar/order.js';
import { listOpen } from '../events/open-proposals.js';
import type { Situation } from '../state/situation.js';
import { countMinutes, hasClock } from '../state/state.js';
import type { EventSeen } from '../state/tool-results.js';
import type { Call } from '../state/turns.js';
import { chooseScope } from './choose-scope.js';
import { listChangedFields } from './event-fields.js';
import { findMeant } from './find-meant.js';
import { type Plan, askQuestion } from './plan.js';

type OrderOf<K extends Order['kind']> = Extract<Order, { kind: K }>;

/** Two events change places: each begins where the other did, and takes as long as before. */
export function planSwap({ target, other }: OrderOf<'swap'>, situation: Situation): Plan {
  if (!other) return swapShown(situation);
  const found = findWithTime(target, situation);
  const others = findWithTime(other, situation);
  if (!Array.isArray(found)) return found;
  if (!Array.isArray(others)) return others;
  const [one, two] = [found[0], others[0]];
  // A whole day has no clock time to give, and the other half of a swap may have been left unsaid.
  if (!one || !two || one.id === two.id || one.start.length !== two.start.length)
    return askQuestion('start', situation.say.replies.oneAtATime(other.name?.words ?? target.name?.words ?? ''));
  return { kind: 'propose', calls: [moveTo(one, two), moveTo(two, one)], notes: [] };
}

/** "Swap the review and the lesson on Thursday": the time may be that of the other one. */
function findWithTime(target: Target, situation: Situation): EventSeen[] | Plan {
  const found = findMeant(target, situation);
  if (Array.isArray(found) || found.kind !== 'say' || !found.isMissing || !target.when) return found;
  const { when: _when, ...named } = target;
  return findMeant(named, situation);
}

/** "Swap them" behind a list of two. */
function swapShown({ say, state }: Situation): Plan {
  const [one, two, ...more] = state.spoken.shown;
  if (!one || !two || more.length > 0 || one.start.length !== two.start.length)
    return askQuestion('target', say.replies.whichEvent);
  return { kind: 'propose', calls: [moveTo(one, two), moveTo(two, one)], notes: [] };
}

function moveTo(event: EventSeen, { start }: EventSeen): Call {
  const scope = chooseScope(event, { people: [], scope: 'this' });
  return { name: 'update_event', arguments: { start: start.slice(0, 16), eventId: event.id, ...scope } };
}

/** Plans a copy of an event at another time. */
export function planCopy({ target, changes }: OrderOf<'copy'>, situation: Situation): Plan {
  const [proposed] = target.proposals
    ? listOpen(situation.state).filter(({ proposal }) => target.proposals?.includes(proposal.id))
    : [];
  const found = proposed ? [proposed.after] : findMeant(target, situation);
  if (!Array.isArray(found)) return found;
  const [event] = found;
  if (!event) return { kind: 'say', words: situation.say.replies.noSuchEvent('') };
  const { start } = listChangedFields(event, changes, situation);
  if (typeof start !== 'string') return askQuestion('start', situation.say.replies.whatTime);
  const timed = hasClock(start) ? { durationMinutes: countMinutes(event) } : {};
  const { start: _start, end: _end, replaces: _replaces, ...told } = proposed?.proposal.call.arguments ?? {};
  const own = { summary: event.summary, ...(event.location ? { location: event.location } : {}) };
  const values = { ...(proposed ? told : own), start, ...timed };
  return { kind: 'propose', calls: [{ name: 'create_event', arguments: values }], notes: [] };
}
