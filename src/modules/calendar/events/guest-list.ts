import { AppError } from '../../../shared/errors/app-error.js';
import type { Attendee, CalendarEvent } from '../dto/event.dto.js';
import type { AttendeeInput } from '../dto/event-input.dto.js';
import type { EventWrite } from '../event-write.js';

const GMAIL_DOMAINS: ReadonlySet<string> = new Set(['gmail.com', 'googlemail.com']);

/**
 * The mailbox of an address. Google compares addresses without case, and treats gmail.com and googlemail.com, with or without
 * dots before the @, as one account (https://support.google.com/mail/answer/7436150).
 */
export function toMailbox(email: string): string {
  const address = email.toLowerCase();
  const at = address.lastIndexOf('@');
  if (!GMAIL_DOMAINS.has(address.slice(at + 1))) return address;
  return `${address.slice(0, at).replaceAll('.', '')}@gmail.com`;
}

/** The guests of a change; null clears the list. */
interface GuestChanges {
  attendees?: AttendeeInput[] | null | undefined;
  addAttendees?: AttendeeInput[] | null | undefined;
  removeAttendees?: string[] | null | undefined;
}

/** Whether the user sees only part of the guests: writing back the visible ones would remove the others. */
export function hasHiddenGuests({ attendeesOmitted, guestsCanSeeOtherGuests, organizer }: CalendarEvent): boolean {
  return attendeesOmitted === true || (guestsCanSeeOtherGuests === false && organizer?.self !== true);
}

/** The refusal of a change to a guest list that the user sees only in part. */
export function guestListHidden(): AppError {
  return new AppError(
    'guest_list_hidden',
    'The guest list of this event is hidden from the user, so it cannot be changed without losing guests.',
    { details: { errors: [{ field: 'attendees', message: 'is hidden from the user, and cannot be changed' }] } },
  );
}

/** The guests of a new event, without duplicates. */
export function newGuests(given: readonly AttendeeInput[]): Attendee[] {
  const named = new Map<string, AttendeeInput>();
  for (const guest of given) if (!named.has(toMailbox(guest.email))) named.set(toMailbox(guest.email), guest);
  return [...named.values()].map((guest) => merge(undefined, guest));
}

/**
 * The guest list to write: guests who stay keep their answers and every field that the change does not set. Undefined when the
 * change leaves the guests. @throws AppError `guest_list_hidden` when it would remove guests that the user cannot see.
 */
export function guestsFor(
  changes: GuestChanges,
  event: CalendarEvent,
): Pick<EventWrite, 'attendees' | 'attendeesOmitted'> {
  const wanted = wantedGuests(changes, event.attendees ?? []);
  if (wanted === undefined) return {};
  if (!hasHiddenGuests(event)) return { attendees: wanted };
  // Whether such a guest is on the list cannot be seen.
  if ((changes.addAttendees?.length ?? 0) + (changes.removeAttendees?.length ?? 0) > 0) throw guestListHidden();
  return ownAnswer(wanted ?? [], event);
}

function wantedGuests(changes: GuestChanges, present: readonly Attendee[]): Attendee[] | null | undefined {
  const { attendees, addAttendees, removeAttendees } = changes;
  const before = new Map(
    present.map((guest, at) => [guest.email === undefined ? `${at}` : toMailbox(guest.email), guest]),
  );
  if (attendees !== undefined) return attendees && mergeAll(new Map(), attendees, before);
  if (!addAttendees && !removeAttendees) return undefined;
  const removed = new Set(removeAttendees?.map(toMailbox));
  const staying = new Map([...before].filter(([mailbox]) => !removed.has(mailbox)));
  return mergeAll(staying, addAttendees ?? [], staying);
}

function mergeAll(
  list: ReadonlyMap<string, Attendee>,
  given: readonly AttendeeInput[],
  before: ReadonlyMap<string, Attendee>,
): Attendee[] {
  const guests = new Map(list);
  for (const guest of given) {
    const mailbox = toMailbox(guest.email);
    guests.set(mailbox, merge(guests.get(mailbox) ?? before.get(mailbox), guest));
  }
  return [...guests.values()];
}

/** A guest's entry with the changed fields; only the guest can change the answer. */
function merge(
  before: Attendee | undefined,
  { email, displayName, optional, responseStatus, comment }: AttendeeInput,
): Attendee {
  return {
    email,
    ...before,
    ...(displayName !== undefined && { displayName }),
    ...(optional !== undefined && { optional }),
    ...(before?.self && responseStatus !== undefined && { responseStatus }),
    ...(before?.self && comment !== undefined && { comment }),
  };
}

/** Of a hidden list only the user's own entry can be written; Google accepts it with `attendeesOmitted`. */
function ownAnswer(
  wanted: Attendee[],
  { attendees = [] }: CalendarEvent,
): Pick<EventWrite, 'attendees' | 'attendeesOmitted'> {
  const same = wanted.length === attendees.length && wanted.every((guest, at) => guest.email === attendees[at]?.email);
  const changed = wanted.filter((guest, at) => JSON.stringify(guest) !== JSON.stringify(attendees[at]));
  if (!same || changed.some(({ self }) => !self)) throw guestListHidden();
  return changed.length === 0 ? {} : { attendees: changed, attendeesOmitted: true };
}
