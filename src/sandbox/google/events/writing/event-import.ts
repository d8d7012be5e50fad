import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { badRequest, required } from '../../http/api-error.js';
import type { Calendar } from '../../world/simulated-calendar.js';
import { newEventId } from '../../world/random-id.js';
import type { World } from '../../world/world.js';
import { draftEvent, writtenFields, type ComposeOptions } from './event-composer.js';
import type { EventFields, EventRecord } from '../event-record.js';
import { saveEvent } from './save-event.js';

/**
 * Adds a private copy of an event from elsewhere, identified by its `iCalUID`: no guest is invited or notified. An imported event of
 * any type becomes a default one.
 */
export function importEvent(
  world: World,
  calendar: Calendar,
  event: calendar_v3.Schema$Event,
  options: ComposeOptions,
): EventRecord {
  if (!event.iCalUID) throw required('Missing iCalUID.');
  const organizer = { ...event.organizer, email: event.organizer?.email?.toLowerCase() ?? calendar.id };
  const invited = event.attendees?.some(({ email }) => email?.toLowerCase() === calendar.id) ?? false;
  if (organizer.email !== calendar.id && !invited)
    throw badRequest(
      'participantIsNeitherOrganizerNorAttendee',
      'The owner of the calendar must either be the organizer or an attendee of an event that is imported.',
      undefined,
      'calendar',
    );
  const present = calendar.events.withICalUid(event.iCalUID).find((record) => !record.instanceOf);
  const plain = { ...event, eventType: 'default' };
  const fields: EventFields = {
    ...writtenFields(plain, present?.fields, options),
    iCalUID: event.iCalUID,
    creator: present?.fields.creator ?? { email: options.actor },
    organizer,
  };
  return saveEvent(
    world,
    calendar,
    draftEvent(calendar, present?.id ?? newEventId(), plain, fields, { previous: present }),
  );
}
