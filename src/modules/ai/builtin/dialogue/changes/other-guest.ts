import { toArray } from '../../../unknown-json.js';
import { fold } from '../../grammar/tokens.js';
import type { NamedPerson, Wish } from '../../orders/grammar/order.js';
import type { Surroundings } from '../state/situation.js';
import { changeProposal } from './change-proposal.js';

/** What is wrong, and what takes its place. */
export interface Parted {
  wrong: string;
  right: string;
}

/** "Not Ben, sara@example.org": somebody else is to be invited than was just proposed. */
export function replaceGuest({ wrong, right }: Parted, around: Surroundings): Wish[] | undefined {
  const { call, event } = around.state.spoken.topic?.proposal ?? {};
  const invited = toArray(call?.arguments['addAttendees'] ?? call?.arguments['attendees']);
  const gone = invited.flatMap((email) => (typeof email === 'string' && isCalled(email, wrong) ? [email] : []));
  const [email, ...others] = gone;
  if (email === undefined || others.length > 0) return undefined;
  // Who was a guest before stays one.
  const isGuest = event?.guests.some((guest) => guest.email === email) === true;
  return isGuest ? undefined : changeProposal({ addPeople: [toPerson(right)], removePeople: [{ email }] }, around);
}

/** Whether an address is the one said, or has all words said before its sign. */
export function isCalled(email: string, words: string): boolean {
  const names = split(email.slice(0, email.indexOf('@')));
  return words === email || split(words).every((word) => names.includes(word));
}

function split(text: string): string[] {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => fold(word));
}

function toPerson(words: string): NamedPerson {
  return words.includes('@') ? { email: words.toLowerCase() } : { displayName: words };
}
