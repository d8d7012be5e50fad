import { fold } from '../../grammar/tokens.js';
import type { NamedPerson } from '../../orders/grammar/order.js';
import type { Situation } from '../state/situation.js';
import type { EventSeen } from '../state/tool-results.js';
import type { Call } from '../state/turns.js';
import { listComing } from './list-coming.js';

/** People named without an address, with that of the one guest of the coming events called so; or the call that lists these events. */
export function addAddresses(people: readonly NamedPerson[], situation: Situation): NamedPerson[] | Call {
  if (!people.some(isNameless)) return [...people];
  const events = listComing(situation);
  if (!Array.isArray(events)) return events;
  return people.map((person) => {
    const email = isNameless(person) ? findAddress(person.displayName ?? '', events) : undefined;
    return email === undefined ? person : { ...person, email };
  });
}

function isNameless({ email, isUnknown }: NamedPerson): boolean {
  return !email && !isUnknown;
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
