import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { deleted, duplicate, invalid } from '../../http/api-error.js';
import type { Calendar } from '../../world/simulated-calendar.js';
import { newEventId } from '../../world/random-id.js';
import type { World } from '../../world/world.js';
import { draftEvent, onlyReminders, writtenFields, type ComposeOptions } from './event-composer.js';
import { checkCreatable, checkDeletable, checkSameType, checkTypeChange } from './type-rules.js';
import { isCancelled, type EventFields, type EventRecord } from '../event-record.js';
import { buildOrganizer } from './record-fields.js';
import type { EventDraft } from '../event-store.js';
import type { RecordTimes } from '../record-times.js';
import { answerFor, changeAsGuest, withAnswers } from '../guests/guest-change.js';
import { syncGuests } from '../guests/guest-copies.js';
import { mailGuests, mailOrganizer } from '../guests/outbox.js';
import { saveEvent } from './save-event.js';

type Event = calendar_v3.Schema$Event;

/** Creates and changes events, including the consequences for series, guests and mails. */
export class EventWriter {
  constructor(private readonly world: World) {}

  /** A new event; 409 for an id that was used before in this calendar. */
  insert(calendar: Calendar, event: Event, options: ComposeOptions): EventRecord {
    if (event.id && !/^[a-v0-9]{5,1024}$/.test(event.id)) throw invalid('Invalid resource id value.');
    const id = given(event.id) ?? newEventId();
    if (calendar.events.get(id) || (event.iCalUID && calendar.events.withICalUid(event.iCalUID).length > 0))
      throw duplicate();
    if (!options.seeded) checkCreatable(event, calendar);
    const fields: EventFields = {
      ...writtenFields(event, undefined, options),
      ...(event.eventType === 'birthday' && { birthdayProperties: { type: 'birthday', ...event.birthdayProperties } }),
      iCalUID: given(event.iCalUID) ?? `${id}@google.com`,
      creator: { email: options.actor },
      organizer: buildOrganizer(calendar),
    };
    const mayBeEmpty = options.seeded === true;
    const saved = saveEvent(this.world, calendar, draftEvent(calendar, id, event, fields, { mayBeEmpty }));
    syncGuests(this.world, saved, undefined);
    mailGuests(this.world, options.sendUpdates, options.actor, undefined, saved);
    return saved;
  }

  /** Replaces the contents of an event (fields that `event` lacks go back to their defaults). */
  replace(calendar: Calendar, record: EventRecord, event: Event, options: ComposeOptions): EventRecord {
    checkSameType(record, event);
    if (record.instanceOf && event.recurrence?.length)
      throw invalid('Cannot turn an instance of a recurring event into a recurring event itself.');
    if (event.status === 'cancelled' && !isCancelled(record) && record.fields.organizer?.email !== calendar.id)
      return this.cancel(calendar, record, options);
    const merged = event.attendeesOmitted
      ? { ...event, attendees: withAnswers(record.fields, event.attendees ?? []) }
      : event;
    const { iCalUID, creator, organizer, birthdayProperties } = record.fields;
    const fields: EventFields = {
      ...writtenFields(merged, record.fields, options),
      ...(iCalUID && { iCalUID }),
      ...(creator && { creator }),
      ...(organizer && { organizer }),
      ...(birthdayProperties && { birthdayProperties }),
    };
    const organizes = organizer?.email === calendar.id;
    // A guest does not write the times, so they may be times that the API would reject.
    const mayBeEmpty = !organizes && record.times.startMs === record.times.endMs;
    const draft = draftEvent(calendar, record.id, merged, fields, { previous: record, mayBeEmpty });
    checkTypeChange(record, fields, draft.times);
    return organizes
      ? this.asOrganizer(calendar, record, draft, options)
      : changeAsGuest(this.world, calendar, record, draft, options);
  }

  /** Deletes an event, an instance, or a guest's own copy; 410 when it is already deleted. */
  cancel(calendar: Calendar, record: EventRecord, options: ComposeOptions): EventRecord {
    if (isCancelled(record)) throw deleted();
    checkDeletable(record);
    const organizes = record.fields.organizer?.email === calendar.id;
    const sequence = (record.fields.sequence ?? 0) + (organizes ? 1 : 0);
    // Deleting an invitation declines it, also in the guest's own copy, so that a restored copy has no old answer.
    const declined = organizes ? {} : declinedBy(record, calendar.id);
    const saved = saveEvent(this.world, calendar, {
      ...record,
      removedByGuest: !organizes,
      fields: { ...record.fields, ...declined, status: 'cancelled', sequence },
    });
    if (!organizes) {
      answerFor(this.world, saved, calendar.id, { responseStatus: 'declined' });
      mailOrganizer(this.world, options.sendUpdates, saved);
      return saved;
    }
    syncGuests(this.world, saved, record);
    mailGuests(this.world, options.sendUpdates, options.actor, record, saved);
    return saved;
  }

  private asOrganizer(
    calendar: Calendar,
    record: EventRecord,
    draft: EventDraft,
    options: ComposeOptions,
  ): EventRecord {
    const isNewVersion = computeVersion(record.times, record.fields) !== computeVersion(draft.times, draft.fields);
    const sequence = (draft.fields.sequence ?? 0) + (isNewVersion ? 1 : 0);
    const next = { ...draft, cancelledWithSeries: false, fields: { ...draft.fields, sequence } };
    const saved = saveEvent(this.world, calendar, next, onlyReminders(record, draft));
    syncGuests(this.world, saved, record);
    mailGuests(this.world, options.sendUpdates, options.actor, record, saved);
    return saved;
  }
}

/** An empty id counts as absent: gcalcli's `agendaupdate` sends one, and Google generates the id. */
function given(id: string | null | undefined): string | undefined {
  return id === '' ? undefined : (id ?? undefined);
}

function declinedBy({ fields }: EventRecord, email: string): Pick<EventFields, 'attendees'> {
  const attendees = withAnswers(fields, [{ email, responseStatus: 'declined' }]);
  return attendees.length > 0 ? { attendees } : {};
}

/** The fields whose change increments the sequence. The reference says only "as per iCalendar": here time, location, rule and status. */
function computeVersion(times: RecordTimes, { recurrence, location, status }: EventFields): string {
  return JSON.stringify([times, recurrence, location, status === 'cancelled']);
}
