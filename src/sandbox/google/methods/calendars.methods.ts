import { findCalendar, type ApiAnswer, type ApiCall, type ApiMethod } from '../api/api-method.js';
import { badRequest, invalid, required } from '../http/api-error.js';
import { isKnownZone } from '../time/zone.js';
import { Calendar } from '../world/simulated-calendar.js';
import { watchEvents } from '../world/push-channels.js';
import { newCalendarId } from '../world/random-id.js';
import { presentCalendar } from './calendar-view.js';

const CALENDAR = '/calendars/:calendarId';

/** The methods on calendars themselves. */
export const CALENDARS: ApiMethod[] = [
  {
    id: 'calendar.calendars.get',
    open: true,
    http: 'GET',
    path: CALENDAR,
    parameters: {},
    run: (call) => answer(findCalendar(call, 'freeBusyReader').calendar),
  },
  {
    id: 'calendar.calendars.insert',
    http: 'POST',
    path: '/calendars',
    parameters: {},
    writes: true,
    run: (call) => {
      const summary = readText(call, 'summary');
      if (!summary) throw required('Missing title.');
      const calendar = new Calendar(newCalendarId(), summary, 'UTC');
      write(call, calendar);
      call.world.addCalendar(calendar, call.user, 'owner');
      return answer(calendar);
    },
  },
  {
    id: 'calendar.calendars.patch',
    http: 'PATCH',
    path: CALENDAR,
    parameters: {},
    writes: true,
    run: (call) => change(call, false),
  },
  {
    id: 'calendar.calendars.update',
    http: 'PUT',
    path: CALENDAR,
    parameters: {},
    writes: true,
    run: (call) => change(call, true),
  },
  {
    id: 'calendar.calendars.delete',
    http: 'DELETE',
    path: CALENDAR,
    parameters: {},
    writes: true,
    run: (call) => {
      const { calendar } = findCalendar(call, 'owner');
      if (calendar.primaryOf)
        throw badRequest('cannotDeletePrimaryCalendar', 'Cannot delete primary calendar', undefined, 'calendar');
      calendar.deleted = true;
      for (const user of call.world.users.values()) call.world.unlistCalendar(calendar, user);
      return {};
    },
  },
  {
    id: 'calendar.calendars.clear',
    http: 'POST',
    path: `${CALENDAR}/clear`,
    parameters: {},
    writes: true,
    run: (call) => {
      const { calendar } = findCalendar(call, 'owner');
      // "This operation deletes all events associated with the primary calendar of an account"; it is not for other calendars.
      if (!calendar.primaryOf) throw invalid('Only a primary calendar can be cleared.');
      calendar.events.clear(call.world.clock.now());
      calendar.syncTokensEndedAt = call.world.clock.now() + 1;
      call.world.channels.notify(watchEvents(calendar.id));
      return {};
    },
  },
];

function answer(calendar: Calendar): ApiAnswer {
  const body = presentCalendar(calendar);
  return { body, etag: body.etag };
}

function change(call: ApiCall, whole: boolean): ApiAnswer {
  const { calendar } = findCalendar(call, 'owner');
  if (whole && !readText(call, 'summary')) throw required('Missing title.');
  if (whole) {
    calendar.description = undefined;
    calendar.location = undefined;
  }
  write(call, calendar);
  calendar.version += 1;
  return answer(calendar);
}

function write(call: ApiCall, calendar: Calendar): void {
  const { body } = call;
  const zone = readText(call, 'timeZone');
  if (zone && !isKnownZone(zone)) throw invalid('Invalid time zone.');
  const summary = readText(call, 'summary');
  if (summary) calendar.summary = summary;
  if (zone && zone !== calendar.timeZone) calendar.moveTo(zone);
  if ('description' in body) calendar.description = readText(call, 'description');
  if ('location' in body) calendar.location = readText(call, 'location');
}

function readText({ body }: ApiCall, name: string): string | undefined {
  const value = body[name];
  if (value !== undefined && value !== null && typeof value !== 'string') throw invalid(`Invalid value for: ${name}`);
  return value ?? undefined;
}
