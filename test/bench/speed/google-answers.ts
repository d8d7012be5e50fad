import type { selectFields as SelectFields } from '../../../src/sandbox/google/api/fields-mask.js';
import { builtModule } from './built-module.ts';

const { selectFields } = await builtModule<{ selectFields: typeof SelectFields }>('sandbox/google/api/fields-mask.js');

const FIRST_START = Date.UTC(2026, 0, 5, 8);
const HALF_HOUR = 1_800_000;
const USER = 'anna@example.com';

const moment = (at: number) => ({
  dateTime: new Date(at).toISOString().replace('.000Z', 'Z'),
  timeZone: 'Europe/Berlin',
});

const guest = (name: string) => ({
  email: `${name.toLowerCase()}@example.com`,
  displayName: `${name} Example`,
  responseStatus: 'needsAction',
});

/** The nth of a calendar's events as Google answers it, 1 KB long and in the order of their starts. */
export function anEvent(n: number): Record<string, unknown> {
  const at = FIRST_START + n * HALF_HOUR;
  const id = `bench${String(n).padStart(10, '0')}`;
  return {
    kind: 'calendar#event',
    etag: `"35${String(n).padStart(14, '0')}"`,
    id,
    status: 'confirmed',
    htmlLink: `https://www.google.com/calendar/event?eid=${Buffer.from(`${id} ${USER}`).toString('base64url')}`,
    created: '2025-12-01T09:00:00.000Z',
    updated: '2025-12-02T10:30:00.123Z',
    summary: `Planning round ${n} – Überblick`,
    description: 'Bring the figures of last week, and what is still open from the week before. '.repeat(2),
    location: 'Room 4, Example Street 12, Berlin',
    creator: { email: USER, self: true },
    organizer: { email: USER, self: true },
    start: moment(at),
    end: moment(at + HALF_HOUR),
    iCalUID: `${id}@google.com`,
    sequence: 0,
    attendees: [guest('Ben'), guest('Cleo'), { ...guest('Anna'), self: true, organizer: true }],
    reminders: { useDefault: true },
    eventType: 'default',
  };
}

const PAGE = {
  kind: 'calendar#events',
  etag: '"p33u9f0000000001"',
  summary: USER,
  description: '',
  updated: '2026-01-02T10:30:00.123Z',
  timeZone: 'Europe/Berlin',
  accessRole: 'owner',
  defaultReminders: [{ method: 'popup', minutes: 10 }],
};

const CALENDARS = {
  kind: 'calendar#calendarList',
  etag: '"p33u9f0000000002"',
  nextSyncToken: 'CPDAlvWDx70CEPDAlvWDx70CGAU=',
  items: Array.from({ length: 10 }, (_none, index) => ({
    kind: 'calendar#calendarListEntry',
    etag: `"17000000000000${index}"`,
    id: index === 0 ? USER : `c_${index}@group.calendar.google.com`,
    summary: `Calendar ${index}`,
    timeZone: 'Europe/Berlin',
    colorId: '14',
    backgroundColor: '#9fe1e7',
    foregroundColor: '#000000',
    selected: true,
    accessRole: 'owner',
    defaultReminders: [{ method: 'popup', minutes: 10 }],
    conferenceProperties: { allowedConferenceSolutionTypes: ['hangoutsMeet'] },
  })),
};

/** The fixed answer to a GET, cut to its `fields` parameter as Google does; undefined for a path that it has no answer to. */
export function answerGet({ pathname, searchParams }: URL): object | undefined {
  const whole = wholeAnswer(pathname, Number(searchParams.get('maxResults') ?? 250));
  const fields = searchParams.get('fields');
  return whole && fields !== null ? selectFields(whole, fields) : whole;
}

function wholeAnswer(path: string, size: number): object | undefined {
  if (path === '/calendar/v3/users/me/calendarList') return CALENDARS;
  if (path === '/calendar/v3/calendars/primary/events') {
    return {
      ...PAGE,
      items: Array.from({ length: size }, (_none, index) => anEvent(index)),
      nextSyncToken: 'CPDAlvWDx70CEPDAlvWDx70CGAU=',
    };
  }
  const [, id] = /^\/calendar\/v3\/calendars\/primary\/events\/(\w+)$/.exec(path) ?? [];
  return id === undefined ? undefined : { ...anEvent(7), id };
}
