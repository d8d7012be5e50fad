import { toArray, toText } from '../../../unknown-json.js';
import { hasWord } from '../../orders/grammar/conventions.js';
import type { Changes, Order, Target } from '../../orders/grammar/order.js';
import type { When } from '../../time/expressions.js';
import type { EventSeen } from '../state/tool-results.js';
import { findSkipped } from '../../time/resolve/problems.js';
import { listChangedFields } from './event-fields.js';
import { type Plan, question } from './plan.js';
import { resolveTarget } from '../events/resolve-event.js';
import type { Situation } from '../state/situation.js';
import { applyProposal, findProposed } from '../events/proposed-events.js';
import { type Proposed, toDraft, countMinutes } from '../state/state.js';
import type { Call } from '../state/turns.js';

type OrderOf<K extends Order['kind']> = Extract<Order, { kind: K }>;

/** The most events that are prepared in one turn. */
const MOST_AT_ONCE = 5;
const MOST_OPTIONS = 5;

/** The events a target means, or what to do to learn them. */
export function findMeant(told: Target, situation: Situation): EventSeen[] | Plan {
  const { say } = situation;
  const target = placeBeside(told, situation);
  if ('kind' in target) return target;
  const parts = splitName(target, situation);
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
  if (found.kind === 'unnamed') return question('target', say.replies.whichEvent);
  if (found.kind === 'refused') return { kind: 'say', words: say.replies.refusals[found.reason] };
  const isProposed = situation.isWaiting && found.words === '';
  return { kind: 'say', words: isProposed ? situation.decideAbove : say.replies.noSuchEvent(found.words) };
}

/** "The meeting before the dentist": the last one before it on its day. */
export function placeBeside({ beside, ...target }: Target, situation: Situation): Target | Plan {
  if (!beside) return target;
  const { people, ...rest } = target;
  const others = findMeant({ name: beside.event, people, ...(target.when ? { when: target.when } : {}) }, situation);
  if (!Array.isArray(others)) return others;
  const [other] = others;
  if (!other) return { kind: 'say', words: situation.say.replies.noSuchEvent(beside.event.words) };
  const isBefore = beside.side === 'before';
  const pick = target.pick ?? (isBefore ? 'last' : 'first');
  const when = { ...readMoment(isBefore ? other.start : other.end), bound: beside.side };
  return { ...rest, people: [], when, ...(target.isAll ? {} : { pick }) };
}

/** A moment of the calendar as it would be said. */
function readMoment(at: string): When {
  const [year = 0, month = 1, day = 1, hour, minute = 0] = at.split(/[-T:]/).map(Number);
  const clock = hour === undefined ? {} : { clock: { hour, minute, exact: true as const } };
  return { date: { kind: 'monthDay', month, day, year }, ...clock };
}

function askWhich(events: EventSeen[], { say }: Situation, words = say.replies.whichOne): Plan {
  const options = events.slice(0, MOST_OPTIONS).map((event) => say.event(event));
  return question('event', words, options, events);
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
  for (const part of words) {
    const found = findMeant({ ...rest, name: { ...name, words: part } }, situation);
    if (!Array.isArray(found)) return found;
    events.push(...found);
  }
  return events;
}

/** Plans a deletion: looks the event up, then proposes it. */
export function planDelete({ target }: OrderOf<'delete'>, situation: Situation): Plan {
  const { say } = situation;
  // "Delete every event" names none.
  if (
    target.isAll &&
    !target.name &&
    !target.when &&
    target.people.length === 0 &&
    !target.pointsBack &&
    situation.state.shown.length === 0
  )
    return question('target', say.replies.whichEvent);
  const isPlural =
    target.name !== undefined && !target.when && hasWord(target.name.words, say.language.conventions.plurals);
  const meant = isPlural ? { ...target, isAll: true as const } : target;
  const isOpen = meant.when?.bound === 'after' && meant.when.date !== undefined && !meant.when.clock && !meant.scope;
  const found = findMeant(isOpen ? { ...meant, isAll: true } : meant, situation);
  if (!Array.isArray(found)) return found;
  // "No more lessons after the 10th" may mean one of them or all, and the 10th or not.
  if (isOpen && !meant.isAll && found.length > 1) return askWhich(found, situation);
  const left = found.slice(MOST_AT_ONCE).map(({ summary }) => summary);
  const calls = found
    .slice(0, MOST_AT_ONCE)
    .map((event) => ({ name: 'delete_event', arguments: { eventId: event.id, ...chooseScope(event, meant) } }));
  return { kind: 'propose', calls, notes: left.length > 0 ? [say.replies.leftOutEvents(MOST_AT_ONCE, left)] : [] };
}

/** Plans the answer to an invitation; an event of one's own is cancelled instead. */
export function planResponse({ target, response, comment }: OrderOf<'respond'>, situation: Situation): Plan {
  const found = findMeant(target, situation);
  if (!Array.isArray(found)) return found;
  const [event] = found;
  if (!event) return { kind: 'say', words: situation.say.replies.noSuchEvent('') };
  if (response === 'declined' && event.guests.length === 0)
    return {
      kind: 'propose',
      calls: [{ name: 'delete_event', arguments: { eventId: event.id, ...chooseScope(event, target) } }],
      notes: [],
    };
  const call = {
    name: 'respond_to_invite',
    arguments: { eventId: event.id, response, ...(comment ? { comment } : {}), ...chooseScope(event, target) },
  };
  return { kind: 'propose', calls: [call], notes: [] };
}

/** Plans a change: looks the event up, then proposes it; an open proposal is amended. */
export function planUpdate({ target, changes, afresh }: OrderOf<'update'>, situation: Situation): Plan {
  const { say, state } = situation;
  const proposal = amendable(target, situation);
  if (proposal) return amend(proposal, changes, situation);
  const found = findMeant(target, situation);
  if (!Array.isArray(found)) return found;
  if (found.length > 1) return changeAll(found, target, changes, situation);
  const [event] = found;
  if (!event) return { kind: 'say', words: say.replies.noSuchEvent('') };
  const missing = missingIn(event, changes, situation);
  if (missing) return missing;
  const former = state.topic?.proposal?.call;
  const isSame =
    !afresh && situation.isWaiting && former?.name === 'update_event' && former.arguments['eventId'] === event.id;
  const draft = isSame ? applyProposal(event, former.arguments) : event;
  const other = changes.nextTo && findMeant({ name: changes.nextTo.event, people: [] }, situation);
  if (other && !Array.isArray(other)) return other;
  const fields = listChangedFields(draft, changes, situation, other?.[0]);
  if (Object.keys(fields).length === 0) return question('start', say.replies.whatChange(event.summary), [], [event]);
  const skipped = skippedIn(fields, changes, situation);
  if (skipped) return skipped;
  const values = {
    ...(isSame ? amendChange(former.arguments, draft, fields) : fields),
    eventId: event.id,
    ...chooseScope(event, target, changes),
  };
  return { kind: 'propose', calls: [{ name: 'update_event', arguments: values }], notes: [] };
}

/** "Push everything on Thursday back an hour": each moves by itself; a clock time or a name is that of one event. */
function changeAll(events: EventSeen[], target: Target, changes: Changes, situation: Situation): Plan {
  const { when, nextTo, endsAt, title } = changes;
  const isOfOne = when?.clock ?? nextTo ?? endsAt ?? title;
  const missing = events.map((event) => missingIn(event, changes, situation)).find(Boolean);
  if (isOfOne) return askWhich(events, situation);
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

/** Two events change places: each begins where the other did, and takes as long as before. */
export function planSwap({ target, other }: OrderOf<'swap'>, situation: Situation): Plan {
  const found = findMeant(target, situation);
  const others = findMeant({ people: [], name: other, ...(target.when ? { when: target.when } : {}) }, situation);
  if (!Array.isArray(found)) return found;
  if (!Array.isArray(others)) return others;
  const [one, two] = [found[0], others[0]];
  // A whole day has no clock time to give, and the other half of a swap may have been left unsaid.
  if (!one || !two || one.id === two.id || one.start.length !== two.start.length)
    return question('start', situation.say.replies.oneAtATime(other.words || (target.name?.words ?? '')));
  return { kind: 'propose', calls: [moveTo(one, two), moveTo(two, one)], notes: [] };
}

function moveTo(event: EventSeen, { start }: EventSeen): Call {
  const scope = chooseScope(event, { people: [], scope: 'this' });
  return { name: 'update_event', arguments: { start: start.slice(0, 16), eventId: event.id, ...scope } };
}

/** Plans a copy of an event at another time. */
export function planCopy({ target, changes }: OrderOf<'copy'>, situation: Situation): Plan {
  const found = findMeant(target, situation);
  if (!Array.isArray(found)) return found;
  const [event] = found;
  if (!event) return { kind: 'say', words: situation.say.replies.noSuchEvent('') };
  const { start } = listChangedFields(event, changes, situation);
  if (typeof start !== 'string') return question('start', situation.say.replies.whatTime);
  const timed = start.length > 10 ? { durationMinutes: countMinutes(event) } : {};
  const values = { summary: event.summary, start, ...timed, ...(event.location ? { location: event.location } : {}) };
  return { kind: 'propose', calls: [{ name: 'create_event', arguments: values }], notes: [] };
}

/** What a change still needs before it can be proposed. */
function missingIn(event: EventSeen, changes: Changes, situation: Situation): Plan | undefined {
  const { say, desk } = situation;
  const { note, grows, removePeople = [], addPeople = [] } = changes;
  const nameless = addPeople.find(({ email }) => !email);
  if (nameless) return question('attendees', say.replies.addressOf(nameless.displayName ?? ''), [], [event]);
  if (note?.words === '') return question('description', say.replies.whatNote(event.summary), [], [event]);
  if (grows !== undefined) return question('by', say.replies.howMuch, [], [event]);
  const strangers = removePeople.filter(
    ({ email, displayName = '' }) =>
      !event.people.some((person) => person.includes((email ?? displayName).toLowerCase())),
  );
  if (strangers.length === removePeople.length && strangers.length > 0) {
    const names = strangers.map(({ displayName, email }) => displayName ?? email ?? '');
    return { kind: 'say', words: say.replies.notInvited(say.list(names), names.length, event.summary) };
  }
  // A list holds no descriptions, and the description of the event must not be lost.
  if (!note || note.replaces || !event.id) return undefined;
  const call = { name: 'get_event', arguments: { eventId: event.id } };
  const outcome = desk.find(call);
  return outcome ? undefined : { kind: 'lookup', calls: [call] };
}

/** The creation that waits, where a change points back at it or names it. */
function amendable(target: Target, { state, isWaiting, say, context }: Situation): Proposed | undefined {
  if (!isWaiting) return undefined;
  const names = target.name ?? target.when ?? target.people[0] ?? target.eventId;
  const proposal = state.topic?.proposal;
  if (names === undefined) return proposal?.call.name === 'create_event' ? proposal : undefined;
  const [found, ...others] = findProposed(target, state, say.language, context);
  return others.length === 0 ? found?.proposal : undefined;
}

/** A new time that a change of clocks skips is asked about. */
function skippedIn(
  { start }: Record<string, unknown>,
  { when }: Changes,
  { say, context }: Situation,
): Plan | undefined {
  const isTimed = typeof start === 'string' && start.length > 10;
  const problem = isTimed ? findSkipped(start, when?.timeZone ?? context.timeZone) : undefined;
  return problem && question('start', say.problem(problem));
}

/** The creation that was proposed, with a change made to it. */
function amend({ call, id }: Proposed, changes: Changes, situation: Situation): Plan {
  const draft = toDraft(call);
  if (!draft) return { kind: 'say', words: situation.say.replies.help };
  const missing = missingIn(draft, changes, situation);
  if (missing) return missing;
  const { addAttendees, removeAttendees, durationMinutes, ...fields } = listChangedFields(draft, changes, situation);
  if (Object.keys(fields).length === 0 && !addAttendees && !removeAttendees && durationMinutes === undefined)
    return question('start', situation.say.replies.whatChange(draft.summary));
  const skipped = skippedIn(fields, changes, situation);
  if (skipped) return skipped;
  const { end: _end, attendees, ...kept } = call.arguments;
  const guests = guestsAfter(attendees, addAttendees, removeAttendees);
  const end = fields['end'] === undefined ? { durationMinutes: durationMinutes ?? countMinutes(draft) } : {};
  const isTimed = (toText(fields['start']) || draft.start).length > 10;
  return {
    kind: 'propose',
    calls: [
      {
        name: 'create_event',
        arguments: {
          ...kept,
          ...(isTimed ? end : {}),
          ...fields,
          ...(guests.length > 0 ? { attendees: guests } : {}),
          replaces: id,
        },
      },
    ],
    notes: [],
  };
}

function guestsAfter(attendees: unknown, added: unknown, removed: unknown): unknown[] {
  const left = new Set(toArray(removed));
  return [...new Set([...toArray(attendees), ...toArray(added)])].filter((email) => !left.has(email));
}

/** A change proposed before, with a further one to the same event; a length that was proposed stays unless that is what changes. */
function amendChange(
  former: Record<string, unknown>,
  draft: EventSeen,
  fields: Record<string, unknown>,
): Record<string, unknown> {
  const { end, durationMinutes, addAttendees, removeAttendees, ...kept } = former;
  const hadLength = (end ?? durationMinutes) !== undefined && fields['end'] === undefined;
  const added = guestsAfter(addAttendees, fields['addAttendees'], []);
  const removed = guestsAfter(removeAttendees, fields['removeAttendees'], []);
  return {
    ...kept,
    ...(hadLength ? { durationMinutes: countMinutes(draft) } : {}),
    ...fields,
    ...(added.length > 0 ? { addAttendees: added } : {}),
    ...(removed.length > 0 ? { removeAttendees: removed } : {}),
  };
}

/** Of a series, only the one instance is meant unless more was said; "all yoga classes" without a time is all of it. */
function chooseScope(
  { recurringEventId }: EventSeen,
  { scope, isAll, name, when, pick }: Target,
  changes?: Changes,
): { scope?: string } {
  if (!recurringEventId) return {};
  const isSeries = (isAll === true && name !== undefined && !when && !pick) || changes?.when?.repeats !== undefined;
  return { scope: scope ?? (isSeries ? 'all' : 'this') };
}
