import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { badRequest, deleted, duplicate, forbidden, invalid } from '../http/google-error.js';
import { Series } from '../recurrence/series.js';
import type { Calendar } from '../world/calendar.js';
import { newEventId } from '../world/random-id.js';
import type { World } from '../world/world.js';
import { settleConference } from './conference.js';
import { sharedFingerprint, toFields, withSharedFields } from './event-fields.js';
import { isCancelled, type EventFields, type EventRecord } from './event-record.js';
import { checkEvent } from './event-rules.js';
import type { EventDraft } from './event-store.js';
import { endForAnswer, readTimes, startForAnswer, type EventTimes } from './event-times.js';
import { attendeeOf, organizerCopy, syncGuests } from './guests.js';
import { EXPANSION_HORIZON_MS, findEvent } from './instances.js';
import { mailGuests, mailOrganizer, type SendUpdates } from './outbox.js';
import { saveEvent } from './save-event.js';

type Event = calendar_v3.Schema$Event;

/** How a write is to be carried out, beside the event itself. */
export interface WriteOptions {
  actor: string;
  sendUpdates: SendUpdates;
  conferenceDataVersion: number;
  supportsAttachments: boolean;
}

/** An event as its own calendar would write it back: what a patch merges into. */
export function editable(record: EventRecord): Event {
  const { times } = record;
  return { ...record.fields, start: startForAnswer(times, times.startZone), end: endForAnswer(times, times.endZone) };
}

/** Creates events and changes them, with all that follows for series, guests and mails. */
export class EventWriter {
  constructor(private readonly world: World) {}

  /** A new event; 409 for an id that was ever used in this calendar. */
  insert(calendar: Calendar, event: Event, options: WriteOptions): EventRecord {
    if (event.id && !/^[a-v0-9]{5,1024}$/.test(event.id)) throw invalid('Invalid resource id value.');
    const id = event.id ?? newEventId();
    if (calendar.events.get(id) || (event.iCalUID && calendar.events.withICalUid(event.iCalUID).length > 0))
      throw duplicate();
    if (event.eventType === 'fromGmail')
      throw badRequest('eventTypeRestriction', 'Events from Gmail cannot be created.', undefined, 'calendar');
    const fields: EventFields = {
      ...this.written(event, undefined, options),
      iCalUID: event.iCalUID ?? `${id}@google.com`,
      creator: this.person(options.actor),
      organizer: this.organizer(calendar),
    };
    const saved = saveEvent(this.world, calendar, this.draft(calendar, id, event, fields));
    syncGuests(this.world, saved, undefined);
    mailGuests(this.world, options.sendUpdates, options.actor, undefined, saved);
    return saved;
  }

  /** Gives an event new contents (a whole one: what `event` lacks goes back to its default). */
  replace(calendar: Calendar, record: EventRecord, event: Event, options: WriteOptions): EventRecord {
    if (event.eventType && event.eventType !== record.fields.eventType)
      throw badRequest('eventTypeRestriction', 'Event type cannot be changed.', undefined, 'calendar');
    if (record.instanceOf && event.recurrence?.length) throw invalid('Invalid recurrence rule.');
    const merged = event.attendeesOmitted
      ? { ...event, attendees: withAnswers(record.fields, event.attendees ?? []) }
      : event;
    const { iCalUID, creator, organizer, eventType } = record.fields;
    const fields: EventFields = {
      ...this.written({ ...merged, eventType: eventType ?? 'default' }, record.fields, options),
      ...(iCalUID && { iCalUID }),
      ...(creator && { creator }),
      ...(organizer && { organizer }),
    };
    const draft = this.draft(calendar, record.id, { ...merged, eventType: eventType ?? 'default' }, fields, record);
    return organizer?.email === calendar.id
      ? this.asOrganizer(calendar, record, draft, options)
      : this.asGuest(calendar, record, draft, options);
  }

  /** Deletes an event, an instance, or a guest's own copy; 410 when it is deleted already. */
  cancel(calendar: Calendar, record: EventRecord, options: WriteOptions): void {
    if (isCancelled(record)) throw deleted();
    const organizes = record.fields.organizer?.email === calendar.id;
    const sequence = (record.fields.sequence ?? 0) + (organizes ? 1 : 0);
    const saved = saveEvent(this.world, calendar, {
      ...record,
      fields: { ...record.fields, status: 'cancelled', sequence },
    });
    if (!organizes) {
      this.answerFor(saved, calendar.id, { responseStatus: 'declined' });
      mailOrganizer(this.world, options.sendUpdates, saved);
      return;
    }
    syncGuests(this.world, saved, record);
    mailGuests(this.world, options.sendUpdates, options.actor, record, saved);
  }

  private written(event: Event, previous: EventFields | undefined, options: WriteOptions): EventFields {
    const sequence = Math.max(event.sequence ?? 0, previous?.sequence ?? 0);
    if (previous && typeof event.sequence === 'number' && event.sequence < (previous.sequence ?? 0))
      throw invalid(
        'Invalid sequence value. The specified sequence number is below the current sequence number of the resource. Re-fetch the resource and use its sequence number on the following request.',
      );
    const {
      conferenceData: _conference,
      attachments,
      hangoutLink: _link,
      ...fields
    } = toFields({ ...event, sequence });
    const keptAttachments = options.supportsAttachments ? attachments : previous?.attachments;
    return {
      ...fields,
      ...settleConference(event, previous, options.conferenceDataVersion),
      ...(keptAttachments && { attachments: keptAttachments }),
    };
  }

  private draft(calendar: Calendar, id: string, event: Event, fields: EventFields, previous?: EventRecord): EventDraft {
    const times = readTimes(event, calendar.timeZone);
    checkEvent(event, times);
    const series = this.seriesFor(fields, times, previous);
    return { id, calendarId: calendar.id, fields, times, series, instanceOf: previous?.instanceOf };
  }

  private seriesFor(fields: EventFields, times: EventTimes, previous: EventRecord | undefined): Series | undefined {
    if (!fields.recurrence?.length) return undefined;
    const same =
      JSON.stringify([fields.recurrence, times]) === JSON.stringify([previous?.fields.recurrence, previous?.times]);
    if (same && previous?.series) return previous.series;
    const series = new Series(fields.recurrence, times);
    // A series must have an instance; Google's texts do not say how one without is refused.
    if (series.between(times.startMs, times.startMs + EXPANSION_HORIZON_MS).length === 0)
      throw invalid('Invalid recurrence rule.');
    return series;
  }

  private asOrganizer(calendar: Calendar, record: EventRecord, draft: EventDraft, options: WriteOptions): EventRecord {
    const moved =
      JSON.stringify([record.times, record.fields.recurrence, isCancelled(record)]) !==
      JSON.stringify([draft.times, draft.fields.recurrence, draft.fields.status === 'cancelled']);
    const sequence = (draft.fields.sequence ?? 0) + (moved ? 1 : 0);
    const saved = saveEvent(
      this.world,
      calendar,
      { ...draft, cancelledWithSeries: false, fields: { ...draft.fields, sequence } },
      onlyReminders(record, draft),
    );
    syncGuests(this.world, saved, record);
    mailGuests(this.world, options.sendUpdates, options.actor, record, saved);
    return saved;
  }

  /** A guest may answer, set what is theirs alone, invite others when allowed, and change the rest only when `guestsCanModify`. */
  private asGuest(calendar: Calendar, record: EventRecord, draft: EventDraft, options: WriteOptions): EventRecord {
    const organized = organizerCopy(this.world, record);
    const mayModify = (organized?.record ?? record).fields.guestsCanModify === true;
    const changed =
      sharedFingerprint(record.fields, false) !== sharedFingerprint(draft.fields, false) ||
      JSON.stringify(record.times) !== JSON.stringify(draft.times);
    if (changed && !mayModify)
      throw forbidden(
        'forbiddenForNonOrganizer',
        'Shared properties can only be changed by the organizer of the event.',
      );
    const attendees = mayModify ? draft.fields.attendees : guestList(record.fields, draft.fields, calendar.id);
    const own: EventFields = { ...draft.fields, ...(attendees && { attendees }) };
    saveEvent(this.world, calendar, { ...draft, fields: own }, onlyReminders(record, draft));
    if (organized && (changed || JSON.stringify(attendees) !== JSON.stringify(record.fields.attendees))) {
      const shared = mayModify
        ? withSharedFields(organized.record.fields, own)
        : { ...organized.record.fields, ...(attendees && { attendees }) };
      const times = mayModify ? draft.times : organized.record.times;
      const series = shared.recurrence?.length ? new Series(shared.recurrence, times) : undefined;
      const updated = saveEvent(this.world, organized.calendar, { ...organized.record, fields: shared, times, series });
      syncGuests(this.world, updated, organized.record);
      mailOrganizer(this.world, options.sendUpdates, { ...record, fields: own });
    }
    return findEvent(calendar.events, record.id) ?? record;
  }

  private answerFor(copy: EventRecord, email: string, answer: calendar_v3.Schema$EventAttendee): void {
    const organized = organizerCopy(this.world, copy);
    if (!organized || !attendeeOf(organized.record.fields, email)) return;
    const attendees = withAnswers(organized.record.fields, [{ ...answer, email }]);
    const updated = saveEvent(this.world, organized.calendar, {
      ...organized.record,
      fields: { ...organized.record.fields, attendees },
    });
    syncGuests(this.world, updated, organized.record);
  }

  private person(email: string): NonNullable<EventFields['creator']> {
    return { email };
  }

  private organizer(calendar: Calendar): NonNullable<EventFields['organizer']> {
    return calendar.primaryOf ? { email: calendar.id } : { email: calendar.id, displayName: calendar.summary };
  }
}

/** The present guests, with some entries brought up to date; nobody comes or goes (what `attendeesOmitted` asks for, too). */
function withAnswers(
  present: EventFields,
  answers: readonly calendar_v3.Schema$EventAttendee[],
): calendar_v3.Schema$EventAttendee[] {
  const byEmail = new Map(answers.map((answer) => [answer.email?.toLowerCase(), answer]));
  return (present.attendees ?? []).map((attendee) =>
    Object.assign({}, attendee, byEmail.get(attendee.email ?? undefined)),
  );
}

/** The list a guest without the right to modify leaves behind: their own answer, and whom they invited if they may. */
function guestList(present: EventFields, written: EventFields, self: string): EventFields['attendees'] {
  const own = attendeeOf(written, self);
  const kept = withAnswers(present, own ? [own] : []);
  if (present.guestsCanInviteOthers === false) return kept;
  const invited = (written.attendees ?? []).filter(({ email }) => !kept.some((attendee) => attendee.email === email));
  return [...kept, ...invited];
}

/** "Changing reminders does not also change the updated property of the enclosing event." */
function onlyReminders(record: EventRecord, draft: EventDraft): boolean {
  return (
    withoutReminders(record.fields) === withoutReminders(draft.fields) &&
    JSON.stringify(record.times) === JSON.stringify(draft.times)
  );
}

function withoutReminders({ reminders: _reminders, ...fields }: EventFields): string {
  return JSON.stringify(Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
