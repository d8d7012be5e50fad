import { badRequest, duplicate, forbidden, invalid } from '../../http/api-error.js';
import type { Calendar } from '../../world/simulated-calendar.js';
import type { World } from '../../world/world.js';
import type { ComposeOptions } from './event-composer.js';
import { buildOrganizer } from './record-fields.js';
import { isCancelled, type EventRecord } from '../event-record.js';
import { findAttendee, placedOn, syncGuests } from '../guests/guest-copies.js';
import { mailGuests } from '../guests/outbox.js';
import { saveEvent } from './save-event.js';

/** Moves an event to another calendar, which becomes its organizer; the old calendar keeps a guest's copy, or a cancelled one. */
export function moveEvent(
  world: World,
  from: Calendar,
  to: Calendar,
  record: EventRecord,
  options: ComposeOptions,
): EventRecord {
  checkMovable(from, to, record);
  const organizer = buildOrganizer(to);
  const exceptions = [...from.events.listExceptions(record.id)].map(([, exception]) => exception);
  const fields = { ...record.fields, organizer, sequence: (record.fields.sequence ?? 0) + 1 };
  const moved = saveEvent(world, to, placedOn(to, { ...record, fields }));
  for (const exception of exceptions)
    saveEvent(world, to, placedOn(to, { ...exception, fields: { ...exception.fields, organizer } }));
  if (!findAttendee(record.fields, from.id))
    saveEvent(world, from, { ...record, fields: { ...record.fields, status: 'cancelled' } });
  syncGuests(world, moved, undefined);
  mailGuests(world, options.sendUpdates, options.actor, record, moved);
  return moved;
}

function checkMovable(from: Calendar, to: Calendar, record: EventRecord): void {
  if (from === to) throw invalid('The source and the destination calendar are the same.');
  if (record.instanceOf)
    throw badRequest(
      'cannotChangeOrganizerOfInstance',
      'Cannot change the organizer of an instance.',
      undefined,
      'calendar',
    );
  if (record.fields.organizer?.email !== from.id)
    throw forbidden('cannotChangeOrganizer', 'Only the organizer can move an event.');
  if (record.fields.eventType !== 'default')
    throw badRequest('eventTypeRestriction', 'Only default events can be moved.', undefined, 'calendar');
  const present = to.events.get(record.id);
  // A guest's own copy becomes the organizer's event.
  const isCopy = present?.fields.organizer?.email === from.id;
  if (isCancelled(record) || (present && !isCancelled(present) && !isCopy)) throw duplicate();
}
