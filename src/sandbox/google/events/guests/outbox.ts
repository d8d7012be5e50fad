import type { World } from '../../world/world.js';
import type { Mail } from '../../world/journal.js';
import { isCancelled, type EventRecord } from '../event-record.js';
import { listGuests } from './guest-copies.js';

/** The guests that Google notifies of a change by mail. */
export type MailedGuests = 'all' | 'externalOnly' | 'none';

/** Records the mails that a change by an organizer causes. */
export function mailGuests(
  world: World,
  sendUpdates: MailedGuests,
  actor: string,
  before: EventRecord | undefined,
  after: EventRecord,
): void {
  const was = new Set(before && !isCancelled(before) ? listGuests(before) : []);
  const is = new Set(isCancelled(after) ? [] : listGuests(after));
  for (const to of new Set([...was, ...is])) {
    const kind = was.has(to) ? (is.has(to) ? 'update' : 'cancellation') : 'invitation';
    if (to !== actor) post(world, sendUpdates, to, kind, after);
  }
}

/** Records the mail to the organizer when a guest answers. */
export function mailOrganizer(world: World, sendUpdates: MailedGuests, copy: EventRecord): void {
  const to = copy.fields.organizer?.email;
  if (to) post(world, sendUpdates, to, 'response', copy);
}

function post(world: World, sendUpdates: MailedGuests, to: string, kind: Mail['kind'], record: EventRecord): void {
  // "External" guests have no Google calendar: here, no account in the simulator.
  const reached = sendUpdates === 'all' || (sendUpdates === 'externalOnly' && !world.users.has(to));
  if (!reached) return;
  world.journal.outbox.push({
    at: new Date(world.clock.now()).toISOString(),
    to,
    kind,
    eventId: record.id,
    calendarId: record.calendarId,
  });
}
