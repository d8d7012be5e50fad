import { fold } from '../../grammar/tokens.js';
import type { NamedPerson } from '../../orders/grammar/order.js';
import { type Plan, askQuestion } from '../plans/plan.js';
import type { Situation } from '../state/situation.js';
import type { EventSeen } from '../state/tool-results.js';
import type { Call } from '../state/turns.js';
import { listComing } from './list-coming.js';

/** People named without an address, with that of the one guest of the coming events called so; or the call that lists these events. */
export function addAddresses(people: readonly NamedPerson[], situation: Situation): NamedPerson[] | Call {
  if (!people.some(isNameless)) return [...people];
  const events = listComing(situation);
  return Array.isArray(events) ? people.map((person) => withAddress(person, events)) : events;
}

/** The people of a new event, those to be invited with their addresses; else the plan to learn these, or to ask. */
export function completeInvited(people: readonly NamedPerson[], situation: Situation): NamedPerson[] | Plan {
  const invited = people.filter(({ isInvited }) => isInvited);
  const known = addAddresses(invited, situation);
  if (!Array.isArray(known)) return { kind: 'lookup', calls: [known] };
  const unknown = known.find(({ email }) => !email);
  if (unknown) return askQuestion('attendees', situation.say.replies.addressOf(unknown.displayName ?? ''));
  return people.map((person) => known[invited.indexOf(person)] ?? person);
}

function isNameless({ email, isUnknown }: NamedPerson): boolean {
  return !email && !isUnknown;
}

function withAddress(person: NamedPerson, events: readonly EventSeen[]): NamedPerson {
  const email = isNameless(person) ? findAddress(person.displayName ?? '', events) : undefined;
  return email === undefined ? person : { ...person, email };
}

/** The address of the only guest who has all of these names. */
function findAddress(name: string, events: readonly EventSeen[]): string | undefined {
  const said = splitWords(name);
  const guests = events.flatMap(({ guests: all }) => all.filter(({ self, email }) => !self && email !== ''));
  const fitting = guests.filter(({ name: called, email }) => {
    const words = new Set([...splitWords(called), ...splitWords(email.slice(0, email.indexOf('@')))]);
    return said.length > 0 && said.every((word) => words.has(word));
  });
  const [only, ...others] = new Set(fitting.map(({ email }) => email.toLowerCase()));
  return others.length === 0 ? only : undefined;
}

function splitWords(text: string): string[] {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => fold(word));
}
