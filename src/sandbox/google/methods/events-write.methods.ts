import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { findCalendar, type ApiAnswer, type ApiCall, type ApiMethod } from '../api/api-method.js';
import { mergePatch, readEventBody, readWholeEvent } from '../events/writing/record-body.js';
import type { EventRecord } from '../events/event-record.js';
import { presentEvent } from '../events/event-resource.js';
import { editable } from '../events/writing/event-composer.js';
import { EventWriter } from '../events/writing/event-writer.js';
import type { AccessRole } from '../world/access-rules.js';
import type { Calendar } from '../world/simulated-calendar.js';
import {
  BODY_PARAMETERS,
  findEventCall,
  buildReader,
  requireMatch,
  WRITE_PARAMETERS,
  writeOptions,
} from './event-call.js';

const EVENT = '/calendars/:calendarId/events/:eventId';

/** The methods that create, change and delete events. */
export const EVENTS_WRITE: ApiMethod[] = [
  {
    id: 'calendar.events.insert',
    http: 'POST',
    path: '/calendars/:calendarId/events',
    parameters: BODY_PARAMETERS,
    writes: true,
    run: (call) => {
      const { calendar, role } = findCalendar(call, 'writer');
      const record = new EventWriter(call.world).insert(calendar, readWholeEvent(call.body), writeOptions(call));
      return answer(call, calendar, role, record);
    },
  },
  {
    id: 'calendar.events.update',
    http: 'PUT',
    path: EVENT,
    parameters: BODY_PARAMETERS,
    writes: true,
    run: (call) => change(call, () => readWholeEvent(call.body)),
  },
  {
    id: 'calendar.events.patch',
    http: 'PATCH',
    path: EVENT,
    parameters: BODY_PARAMETERS,
    writes: true,
    run: (call) => change(call, (record) => mergePatch(withoutSequence(editable(record)), readEventBody(call.body))),
  },
  {
    id: 'calendar.events.delete',
    http: 'DELETE',
    path: EVENT,
    parameters: WRITE_PARAMETERS,
    writes: true,
    run: (call) => {
      const { calendar, record } = findEventCall(call, 'writer');
      requireMatch(call, record);
      new EventWriter(call.world).cancel(calendar, record, writeOptions(call));
      return {};
    },
  },
];

function change(call: ApiCall, contents: (record: EventRecord) => calendar_v3.Schema$Event): ApiAnswer {
  const { calendar, role, record } = findEventCall(call, 'writer');
  requireMatch(call, record);
  const saved = new EventWriter(call.world).replace(calendar, record, contents(record), writeOptions(call));
  return answer(call, calendar, role, saved);
}

/** A patch keeps the sequence unless it contains one; the stored one must not count as given. */
function withoutSequence({ sequence: _sequence, ...event }: calendar_v3.Schema$Event): calendar_v3.Schema$Event {
  return event;
}

/** The event after the write, in the form for the writer. */
export function answer(call: ApiCall, calendar: Calendar, role: AccessRole, record: EventRecord): ApiAnswer {
  return { body: presentEvent(record, buildReader(call, calendar, role)), etag: record.etag };
}
