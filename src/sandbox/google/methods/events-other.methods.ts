import { findCalendar, type ApiMethod } from '../api/api-method.js';
import { readWholeEvent } from '../events/writing/record-body.js';
import { importEvent } from '../events/writing/event-import.js';
import { moveEvent } from '../events/writing/event-move.js';
import { EventWriter } from '../events/writing/event-writer.js';
import { readQuickText } from '../events/writing/quick-text.js';
import { notFound } from '../http/api-error.js';
import { roleAtLeast } from '../world/access-rules.js';
import { findEventCall, missing, requireMatch, WRITE_PARAMETERS, writeOptions } from './event-call.js';
import { answer } from './events-write.methods.js';

/** `events.move`, `events.import` and `events.quickAdd`. */
export const EVENTS_OTHER: ApiMethod[] = [
  {
    id: 'calendar.events.move',
    http: 'POST',
    path: '/calendars/:calendarId/events/:eventId/move',
    parameters: { ...WRITE_PARAMETERS, destination: 'text' },
    writes: true,
    run: (call) => {
      const { calendar, record } = findEventCall(call, 'writer');
      const destination = call.query.text('destination');
      if (destination === undefined) throw missing('destination');
      const target = call.world.calendarFor(call.user, destination);
      const role = target?.findRole(call.user.email) ?? 'none';
      if (!target || target.deleted || !roleAtLeast(role, 'writer')) throw notFound();
      requireMatch(call, record);
      return answer(call, target, role, moveEvent(call.world, calendar, target, record, writeOptions(call)));
    },
  },
  {
    id: 'calendar.events.import',
    http: 'POST',
    path: '/calendars/:calendarId/events/import',
    parameters: { conferenceDataVersion: ['0', '1'], eventLabelVersion: ['0'], supportsAttachments: 'flag' },
    writes: true,
    run: (call) => {
      const { calendar, role } = findCalendar(call, 'writer');
      return answer(
        call,
        calendar,
        role,
        importEvent(call.world, calendar, readWholeEvent(call.body), writeOptions(call)),
      );
    },
  },
  {
    id: 'calendar.events.quickAdd',
    http: 'POST',
    path: '/calendars/:calendarId/events/quickAdd',
    parameters: { ...WRITE_PARAMETERS, text: 'text' },
    writes: true,
    run: (call) => {
      const { calendar, role } = findCalendar(call, 'writer');
      const text = call.query.text('text');
      if (text === undefined) throw missing('text');
      const event = readQuickText(text, call.world.clock.now(), calendar.timeZone);
      return answer(call, calendar, role, new EventWriter(call.world).insert(calendar, event, writeOptions(call)));
    },
  },
];
