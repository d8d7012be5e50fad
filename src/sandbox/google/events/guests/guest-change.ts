import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { forbidden } from '../../http/api-error.js';
import { Series } from '../../recurrence/expand-series.js';
import type { Calendar } from '../../world/simulated-calendar.js';
import type { World } from '../../world/world.js';
import { onlyReminders, type ComposeOptions } from '../writing/event-composer.js';
import { sharedFingerprint, withSharedFields } from '../writing/record-fields.js';
import type { EventFields, EventRecord } from '../event-record.js';
import type { EventDraft } from '../event-store.js';
import { findAttendee, organizerCopy, syncGuests } from './guest-copies.js';
import { findEvent } from '../instances.js';
import { mailOrganizer } from './outbox.js';
import { saveEvent } from '../writing/save-event.js';

/** A guest may answer, change their own fields, invite others when allowed, and change shared fields only with `guestsCanModify`. */
export function changeAsGuest(
  world: World,
  calendar: Calendar,
  record: EventRecord,
  draft: EventDraft,
  options: ComposeOptions,
): EventRecord {
  const organized = organizerCopy(world, record);
  const mayModify = (organized?.record ?? record).fields.guestsCanModify === true;
  const changed =
    sharedFingerprint(record.fields, false) !== sharedFingerprint(draft.fields, false) ||
    JSON.stringify(record.times) !== JSON.stringify(draft.times);
  if (changed && !mayModify)
    throw forbidden('forbiddenForNonOrganizer', 'Shared properties can only be changed by the organizer of the event.');
  const attendees = mayModify ? draft.fields.attendees : guestList(record.fields, draft.fields, calendar.id);
  const own: EventFields = { ...draft.fields, ...(attendees && { attendees }) };
  saveEvent(world, calendar, { ...draft, fields: own }, onlyReminders(record, draft));
  if (organized && (changed || JSON.stringify(attendees) !== JSON.stringify(record.fields.attendees))) {
    const shared = mayModify
      ? withSharedFields(organized.record.fields, own)
      : { ...organized.record.fields, ...(attendees && { attendees }) };
    const times = mayModify ? draft.times : organized.record.times;
    const series = shared.recurrence?.length ? new Series(shared.recurrence, times) : undefined;
    const updated = saveEvent(world, organized.calendar, { ...organized.record, fields: shared, times, series });
    syncGuests(world, updated, organized.record);
    mailOrganizer(world, options.sendUpdates, { ...record, fields: own });
  }
  return findEvent(calendar.events, record.id) ?? record;
}

/** Writes a guest's answer to the organizer's event, and so to every copy. */
export function answerFor(
  world: World,
  copy: EventRecord,
  email: string,
  answer: calendar_v3.Schema$EventAttendee,
): void {
  const organized = organizerCopy(world, copy);
  if (!organized || !findAttendee(organized.record.fields, email)) return;
  const attendees = withAnswers(organized.record.fields, [{ ...answer, email }]);
  const updated = saveEvent(world, organized.calendar, {
    ...organized.record,
    fields: { ...organized.record.fields, attendees },
  });
  syncGuests(world, updated, organized.record);
}

/** The present guests with some entries updated; none are added or removed (as with `attendeesOmitted`). */
export function withAnswers(
  present: EventFields,
  answers: readonly calendar_v3.Schema$EventAttendee[],
): calendar_v3.Schema$EventAttendee[] {
  const byEmail = new Map(answers.map((answer) => [answer.email?.toLowerCase(), answer]));
  return (present.attendees ?? []).map((attendee) =>
    Object.assign({}, attendee, byEmail.get(attendee.email ?? undefined)),
  );
}

/** The guest list after a change by a guest without the right to modify: their own answer, and the guests they may invite. */
function guestList(present: EventFields, written: EventFields, self: string): EventFields['attendees'] {
  const own = findAttendee(written, self);
  const kept = withAnswers(present, own ? [own] : []);
  if (present.guestsCanInviteOthers === false) return kept;
  const invited = (written.attendees ?? []).filter(({ email }) => !kept.some((attendee) => attendee.email === email));
  return [...kept, ...invited];
}
