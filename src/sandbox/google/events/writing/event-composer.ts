import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { invalid } from '../../http/api-error.js';
import { Series } from '../../recurrence/expand-series.js';
import type { Calendar } from '../../world/simulated-calendar.js';
import { settleConference } from './conference.js';
import { toStoredFields } from './record-fields.js';
import type { EventFields, EventRecord } from '../event-record.js';
import { checkEvent } from './event-rules.js';
import { checkEventType } from './type-rules.js';
import type { EventDraft } from '../event-store.js';
import { endForAnswer, readRecordTimes, startForAnswer, type RecordTimes } from '../record-times.js';
import { EXPANSION_HORIZON_MS } from '../instances.js';
import type { MailedGuests } from '../guests/outbox.js';

type Event = calendar_v3.Schema$Event;

/** The options of a write, apart from the event itself. */
export interface ComposeOptions {
  actor: string;
  sendUpdates: MailedGuests;
  conferenceDataVersion: number;
  supportsAttachments: boolean;
  /** True for seeds: they may contain events that Google creates itself and that its API would not accept. */
  seeded?: boolean;
}

/** An event in the form its own calendar would write it: the base of a patch. */
export function editable(record: EventRecord): Event {
  const { times } = record;
  return { ...record.fields, start: startForAnswer(times, times.startZone), end: endForAnswer(times, times.endZone) };
}

/** The stored fields of a written event, checked against its former sequence, conference and attachments. */
export function writtenFields(event: Event, previous: EventFields | undefined, options: ComposeOptions): EventFields {
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
  } = toStoredFields({ ...event, sequence });
  const keptAttachments = options.supportsAttachments ? attachments : previous?.attachments;
  return {
    ...fields,
    ...settleConference(event, previous, options.conferenceDataVersion),
    ...(keptAttachments && { attachments: keptAttachments }),
  };
}

/** The calendar of the draft, and the former event. */
interface DraftContext {
  previous?: EventRecord | undefined;
  /** Whether a timed event may be empty (end equal to start). */
  mayBeEmpty?: boolean;
}

/** A whole event ready to be stored; refuses violations of Google's rules. */
export function draftEvent(
  calendar: Calendar,
  id: string,
  event: Event,
  fields: EventFields,
  { previous, mayBeEmpty = false }: DraftContext = {},
): EventDraft {
  const times = readRecordTimes(event, calendar.timeZone, mayBeEmpty);
  checkEvent(event);
  checkEventType(event, times, previous?.instanceOf !== undefined);
  const series = seriesFor(fields, times, previous);
  return { id, calendarId: calendar.id, fields, times, series, instanceOf: previous?.instanceOf };
}

function seriesFor(fields: EventFields, times: RecordTimes, previous: EventRecord | undefined): Series | undefined {
  if (!fields.recurrence?.length) return undefined;
  const same =
    JSON.stringify([fields.recurrence, times]) === JSON.stringify([previous?.fields.recurrence, previous?.times]);
  if (same && previous?.series) return previous.series;
  const series = new Series(fields.recurrence, times);
  // A series must have an instance; Google does not document its answer to a series without one.
  if (!series.hasStartIn(times.startMs, times.startMs + EXPANSION_HORIZON_MS))
    throw invalid('Invalid recurrence rule.');
  return series;
}

/** "Changing reminders does not also change the updated property of the enclosing event." */
export function onlyReminders(record: EventRecord, draft: EventDraft): boolean {
  return (
    withoutReminders(record.fields) === withoutReminders(draft.fields) &&
    JSON.stringify(record.times) === JSON.stringify(draft.times)
  );
}

function withoutReminders({ reminders: _reminders, ...fields }: EventFields): string {
  return JSON.stringify(Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
