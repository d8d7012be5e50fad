import type { Order, Target } from '../../orders/grammar/order.js';
import { isSame, tellingWords } from '../events/match-event.js';
import type { Situation } from '../state/situation.js';
import type { EventSeen } from '../state/tool-results.js';
import type { Call } from '../state/turns.js';
import { chooseScope } from './choose-scope.js';
import { listChangedFields } from './event-fields.js';
import { findMeant } from './find-meant.js';
import { MOST_AT_ONCE } from './plan-delete.js';
import type { Plan } from './plan.js';
import { findUnanswered } from './plan-unanswered.js';

type Respond = Extract<Order, { kind: 'respond' }>;

/** Plans the answer to an invitation, or to all that wait for one; an event of one's own is cancelled instead. */
export function planResponse(wish: Respond, situation: Situation): Plan {
  const { say } = situation;
  const found = findInvitations(wish.target, situation);
  if (!Array.isArray(found)) return found;
  if (found.length === 0) return { kind: 'say', words: say.replies.noSuchEvent('') };
  const meant = wish.target.isAll ? found : found.slice(0, 1);
  const left = meant.slice(MOST_AT_ONCE).map(({ summary }) => summary);
  return {
    kind: 'propose',
    calls: meant.slice(0, MOST_AT_ONCE).flatMap((event) => answer(event, wish, situation)),
    notes: left.length > 0 ? [say.replies.leftOutEvents(MOST_AT_ONCE, left)] : [],
  };
}

/**
 * "Accept the invitation on Thursday" means the one that waits for an answer, "accept all invitations" every one; a name that no event has may
 * be near that of one.
 */
function findInvitations(target: Target, situation: Situation): EventSeen[] | Plan {
  const { topic, shown } = situation.state.spoken;
  const isOpen = !target.name && target.people.length === 0 && !target.pick && !target.beside;
  const isSpokenOf = topic !== undefined || (target.isAll === true && shown.length > 0);
  const waiting = isOpen && !isSpokenOf ? findUnanswered(target.when, situation) : [];
  if (!Array.isArray(waiting)) return waiting;
  if (waiting.length === 1 || (waiting.length > 0 && target.isAll)) return waiting;
  const found = findMeant(target, situation);
  if (Array.isArray(found) || found.kind !== 'say' || !found.isMissing || !target.name) return found;
  const near = findNear(target.name.words, findUnanswered(target.when, situation), situation);
  return Array.isArray(near) && near.length !== 1 ? found : near;
}

/** "The product demo" is the "Vendor demo", if no other invitation that waits has a word of it. */
function findNear(name: string, waiting: EventSeen[] | Plan, { say: { language } }: Situation): EventSeen[] | Plan {
  if (!Array.isArray(waiting)) return waiting;
  const said = tellingWords(name, language);
  return waiting.filter(({ summary }) =>
    tellingWords(summary, language).some((word) => said.some((other) => isSame(word, other))),
  );
}

function answer(event: EventSeen, { target, response, comment, details }: Respond, situation: Situation): Call[] {
  const meant = { eventId: event.id, ...chooseScope(event, target) };
  if (response === 'declined' && event.guests.length === 0) return [{ name: 'delete_event', arguments: meant }];
  const told = { ...meant, response, ...(comment ? { comment } : {}) };
  const fields = details ? listChangedFields(event, { details }, situation) : {};
  const changes = Object.keys(fields).length > 0 ? [{ name: 'update_event', arguments: { ...fields, ...meant } }] : [];
  return [{ name: 'respond_to_invite', arguments: told }, ...changes];
}
