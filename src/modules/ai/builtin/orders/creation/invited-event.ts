import type { Creation, Update } from '../grammar/order.js';
import { capitalize } from './clean-title.js';

/**
 * The new event that an invitation tells of where none of that name is there: "invite ana@example.com to the tasting on Friday
 * at 6"; nothing where guests have no addresses, or the event has no name or no whole time.
 */
export function readInvitedEvent({ target, changes }: Update): Creation | undefined {
  const { addPeople = [], place = target.place, ...others } = changes;
  const { name, when } = target;
  const isTimed = when?.clock !== undefined && when.date !== undefined;
  const isAddressed = addPeople.length > 0 && addPeople.every(({ email }) => email);
  if (!name || !isTimed || !isAddressed || Object.keys(others).length > 0) return undefined;
  const title = capitalize(name.words);
  return { kind: 'create', title, when, people: addPeople, details: [], ...(place ? { place } : {}) };
}
