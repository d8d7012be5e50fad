import type { Changes, Command, Person, Scope } from '../commands/command.js';
import { changedFields } from './changed-fields.js';
import { findEvents } from './find-event.js';
import { amendChange, amendCreation, draftOf, drafted, referentOf } from './point-back.js';
import type { Call } from './call.js';
import { Step, Turn, ask } from './step.js';
import type { EventSeen } from './tool-results.js';

/** At most so many events are prepared for deletion in one turn, as many as may wait for a confirmation. */
const MOST_AT_ONCE = 5;

/** Plans the change of an event: looks it up, then proposes the change. */
export function planUpdate(command: Command, turn: Turn): Step {
  const found = findEvents(command, turn);
  if (!Array.isArray(found)) return amended(command, turn, found);
  const [event] = found;
  const changes = command.changes;
  if (!event || !changes) return { say: turn.language.dialogue.help };
  const nameless = [...changes.addPeople, ...changes.removePeople].find(({ email }) => !email);
  if (nameless && changes.addPeople.includes(nameless)) return askAddress(nameless.displayName ?? '', turn);
  const open = missingIn(event, changes, turn);
  if (open) return open;
  const former = openChange(event, command, turn);
  const draft = drafted(event, former);
  const fields = changedFields(draft, changes, turn.context);
  if (Object.keys(fields).length === 0) return ask(turn.language.dialogue.whatChange(event.summary), 'start');
  const values = { ...amendChange(former, draft, fields), eventId: event.id, ...scopeOf(event, command) };
  return { calls: [{ name: 'update_event', arguments: values }] };
}

/** What a change still needs before it can be proposed: its words, its length, a guest to remove, or all of the description. */
function missingIn(
  event: EventSeen,
  { note, grows, extendSeconds, removePeople }: Changes,
  turn: Turn,
): Step | undefined {
  const { dialogue } = turn.language;
  if (note?.words === '') return ask(dialogue.whatNote(event.summary), 'description');
  if (grows !== undefined && extendSeconds === undefined) return ask(dialogue.howMuch, 'by');
  const strangers = removePeople.filter((person) => !involvesGuest(event, person));
  if (strangers.length === removePeople.length && strangers.length > 0)
    return {
      say: dialogue.notInvited(
        strangers.map(({ email, displayName }) => displayName ?? email ?? ''),
        event.summary,
      ),
    };
  // A list holds no descriptions, and what an event's description says must not be lost.
  if (!note || note.replaces || turn.request.fresh.some(({ tool }) => tool === 'get_event')) return undefined;
  return event.id ? { calls: [{ name: 'get_event', arguments: { eventId: event.id } }] } : undefined;
}

function involvesGuest({ people }: EventSeen, { email, displayName }: Person): boolean {
  const words = (email ?? displayName ?? '').toLowerCase();
  return people.some((person) => person.includes(words));
}

/** The change of this event that is proposed and may still wait, when the sentence points back at it. */
function openChange({ id }: EventSeen, command: Command, turn: Turn): Record<string, unknown> {
  const { proposal } = referentOf(command, turn) ?? {};
  const isOpen = turn.waiting && proposal?.name === 'update_event' && proposal.arguments['eventId'] === id;
  return isOpen ? proposal.arguments : {};
}

/** An event that is only proposed so far is proposed again, changed. */
function amended({ about, changes, every, ...rest }: Command, turn: Turn, otherwise: Step): Step {
  const spoken = referentOf({ about, ...(every ? { every } : {}), ...rest }, turn);
  const proposal = spoken?.proposal;
  if (!('say' in otherwise) || proposal?.name !== 'create_event' || !changes) return otherwise;
  const open = missingIn(draftOf(proposal.arguments), changes, turn);
  if (open) return open;
  const call = amendCreation(proposal, spoken?.proposalId, changes, turn);
  return call ? { calls: [call] } : otherwise;
}

/** Plans a deletion: looks the event up, then proposes it. */
export function planDelete(command: Command, turn: Turn): Step {
  const found = findEvents(command, turn);
  if (!Array.isArray(found)) return found;
  return { calls: found.slice(0, MOST_AT_ONCE).map((event) => deletion(event, command)) };
}

/** Plans the answer to an invitation. */
export function planResponse(command: Command, turn: Turn): Step {
  const found = findEvents(command, turn);
  if (!Array.isArray(found)) return found;
  const [event] = found;
  if (!event || !command.response) return { say: turn.language.dialogue.help };
  // Nobody waits for the answer to an event of one's own: who cannot come cancels it.
  if (command.response === 'declined' && event.guests.length === 0) return { calls: [deletion(event, command)] };
  const answer = { eventId: event.id, response: command.response, ...scopeOf(event, command) };
  return { calls: [{ name: 'respond_to_invite', arguments: answer }] };
}

/** How many of the events a deletion means could not be proposed at once. */
export function leftOutBy(command: Command, turn: Turn): number {
  const found = command.intent === 'delete_event' ? findEvents(command, turn) : [];
  return Array.isArray(found) ? Math.max(0, found.length - MOST_AT_ONCE) : 0;
}

function deletion(event: EventSeen, command: Command): Call {
  return { name: 'delete_event', arguments: { eventId: event.id, ...scopeOf(event, command) } };
}

/** Of a series, only the one instance is meant unless more was said; "all yoga classes" without a time is all of it, and so is a new repetition. */
function scopeOf({ recurringEventId }: EventSeen, { scope, every, about, changes }: Command): { scope?: Scope } {
  const usual = (every && !about.when) || changes?.when?.repeats ? 'all' : 'this';
  return recurringEventId ? { scope: scope ?? usual } : {};
}

function askAddress(name: string, turn: Turn): Step {
  return ask(turn.language.dialogue.addressOf(name), 'attendees');
}
