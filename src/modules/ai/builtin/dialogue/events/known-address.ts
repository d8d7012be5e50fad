import type { NamedPerson } from '../../orders/grammar/order.js';
import { type Plan, question } from '../plans/plan.js';
import type { Situation } from '../state/situation.js';

/** The people with the addresses of those to be invited, as the guests of other events tell them; else the plan to learn them, or to ask. */
export function completeInvited(people: readonly NamedPerson[], situation: Situation): NamedPerson[] | Plan {
  const complete: NamedPerson[] = [];
  for (const person of people) {
    const found = person.isInvited && !person.email ? findAddress(person, situation) : person;
    if ('kind' in found) return found;
    complete.push(found);
  }
  return complete;
}

/** "Invite Anna": Anna by the only address that guests of her name have. */
function findAddress(person: NamedPerson, { desk, say }: Situation): NamedPerson | Plan {
  const { displayName = '' } = person;
  const call = { name: 'list_events', arguments: { query: displayName } };
  const outcome = desk.find(call);
  if (!outcome) return { kind: 'lookup', calls: [call] };
  const words = displayName.toLowerCase().split(/\s+/).filter(Boolean);
  const guests = outcome.kind === 'events' ? outcome.events.flatMap((event) => event.guests) : [];
  const known = guests.filter(({ name, email, self }) => {
    const called = `${name} ${email}`.toLowerCase().split(/[\s@._-]+/);
    return !self && words.every((word) => called.includes(word));
  });
  const [email, ...others] = new Set(known.map((guest) => guest.email));
  return email !== undefined && others.length === 0
    ? { ...person, email }
    : question('attendees', say.replies.addressOf(displayName));
}
