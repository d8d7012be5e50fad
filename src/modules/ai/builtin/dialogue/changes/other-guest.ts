import { toArray } from '../../../unknown-json.js';
import { fold } from '../../grammar/tokens.js';
import type { NamedPerson, Wish } from '../../orders/grammar/order.js';
import { apart } from '../../orders/grammar/phrases.js';
import type { OwnReading } from '../message/own-reading.js';
import { isWholly } from '../message/whole-message.js';
import type { Surroundings } from '../state/situation.js';
import { changeProposal } from './change-proposal.js';

/** "Anna off it though", "ohne Ben": a message that says nothing but which guests of the event spoken of do not come. */
export function dropGuests({ read }: OwnReading, around: Surroundings): Wish[] | undefined {
  const { lattice } = read.text;
  const guests = listGuests(around);
  const gone = new Set<string>();
  let isApart = false;
  const passes = (at: number): number => {
    const end = lattice.chart.longest(apart, at)?.end ?? 0;
    const word = lattice.tokens[at]?.word ?? '';
    const meant = guests.filter(({ names }) => names.includes(word));
    isApart ||= end > at;
    for (const { email } of meant) gone.add(email);
    return meant.length > 0 ? at + 1 : end;
  };
  if (guests.length === 0 || !isWholly(lattice, passes) || !isApart || gone.size === 0) return undefined;
  return changeProposal({ removePeople: [...gone].map((email) => ({ email })) }, around);
}

/** The guests of the event spoken of, or of what is proposed of it, by their names. */
function listGuests({ state }: Surroundings): { email: string; names: string[] }[] {
  const { event, proposal } = state.topic ?? {};
  const there = (event?.guests ?? []).filter(({ self }) => !self);
  const added = toArray(proposal?.call.arguments['addAttendees']).filter((one) => typeof one === 'string');
  return [
    ...there.map(({ email, name }) => ({ email, names: split(name) })),
    ...added.map((email) => ({ email, names: split(email.slice(0, email.indexOf('@'))) })),
  ];
}

/** What is wrong, and what takes its place. */
export interface Parted {
  wrong: string;
  right: string;
}

/** "Not Ben, sara@example.org": somebody else is to be invited than was just proposed. */
export function replaceGuest({ wrong, right }: Parted, around: Surroundings): Wish[] | undefined {
  const { call, event } = around.state.topic?.proposal ?? {};
  const invited = toArray(call?.arguments['addAttendees'] ?? call?.arguments['attendees']);
  const gone = invited.flatMap((email) => (typeof email === 'string' && isCalled(email, wrong) ? [email] : []));
  const [email, ...others] = gone;
  if (email === undefined || others.length > 0) return undefined;
  // Who was a guest before stays one.
  const isGuest = event?.guests.some((guest) => guest.email === email) === true;
  return isGuest ? undefined : changeProposal({ addPeople: [toPerson(right)], removePeople: [{ email }] }, around);
}

/** Whether all words said are in an address before its sign. */
function isCalled(email: string, words: string): boolean {
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
