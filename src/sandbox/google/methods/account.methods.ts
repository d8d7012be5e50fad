import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import type { ApiCall, ApiMethod } from '../api/api-method.js';
import { listPage, PAGING } from '../api/list-page.js';
import { notFound } from '../http/api-error.js';
import { CALENDAR_COLORS, EVENT_COLORS } from './palette.js';
import { computeEtag } from './calendar-view.js';

/** `colors.get` and the user's settings, which have Google's documented defaults until a seed sets them. */
export const ACCOUNT: ApiMethod[] = [
  {
    id: 'calendar.colors.get',
    open: true,
    http: 'GET',
    path: '/colors',
    parameters: {},
    run: () => ({
      body: {
        kind: 'calendar#colors',
        updated: '2012-02-14T00:00:00.000Z',
        calendar: CALENDAR_COLORS,
        event: EVENT_COLORS,
      },
    }),
  },
  {
    id: 'calendar.settings.list',
    http: 'GET',
    path: '/users/me/settings',
    parameters: PAGING,
    run: (call) => {
      const settings = listSettings(call).map((setting, key) => ({ setting, key, changeSeq: 0 }));
      const { items, nextPageToken, nextSyncToken } = listPage(call, 'settings', settings, 0);
      const body: calendar_v3.Schema$Settings = {
        kind: 'calendar#settings',
        etag: computeEtag(settings),
        ...(nextPageToken && { nextPageToken }),
        ...(nextSyncToken && { nextSyncToken }),
        items: items.map(({ setting }) => setting),
      };
      return { body, etag: body.etag };
    },
  },
  {
    id: 'calendar.settings.get',
    http: 'GET',
    path: '/users/me/settings/:setting',
    parameters: {},
    run: (call) => {
      const setting = listSettings(call).find(({ id }) => id === call.params['setting']);
      if (!setting) throw notFound();
      return { body: setting, etag: setting.etag };
    },
  },
];

function listSettings({ user }: ApiCall): calendar_v3.Schema$Setting[] {
  const values: Record<string, string> = {
    autoAddHangouts: 'false',
    dateFieldOrder: 'MDY',
    defaultEventLength: '60',
    hideInvitations: 'false',
    hideWeekends: 'false',
    remindOnRespondedEventsOnly: 'false',
    showDeclinedEvents: 'true',
    timezone: user.timeZone,
    useKeyboardShortcuts: 'true',
    ...user.settings,
  };
  return Object.entries(values).map(([id, value]) => ({
    kind: 'calendar#setting',
    etag: computeEtag(id, value),
    id,
    value,
  }));
}
