import { GoogleApiError } from '../http/api-error.js';

const PREFIX = 'https://www.googleapis.com/auth/';

const READ_EVENTS = [
  'calendar',
  'calendar.readonly',
  'calendar.events',
  'calendar.events.readonly',
  'calendar.events.owned',
  'calendar.events.owned.readonly',
  'calendar.events.public.readonly',
  'calendar.events.freebusy',
  'calendar.app.created',
];
const WRITE_EVENTS = ['calendar', 'calendar.events', 'calendar.events.owned', 'calendar.app.created'];
const READ_LIST = ['calendar', 'calendar.readonly', 'calendar.calendarlist', 'calendar.calendarlist.readonly'];
const WRITE_LIST = ['calendar', 'calendar.calendarlist', 'calendar.app.created'];
const WRITE_CALENDARS = ['calendar', 'calendar.calendars', 'calendar.app.created'];
const READ_ACLS = ['calendar', 'calendar.acls', 'calendar.acls.readonly'];
const WRITE_ACLS = ['calendar', 'calendar.acls'];
const READ_SETTINGS = ['calendar', 'calendar.readonly', 'calendar.settings', 'calendar.settings.readonly'];

/** The scopes each method accepts (any one of them), from Google's reference. */
export const METHOD_SCOPES = {
  'calendar.acl.list': READ_ACLS,
  'calendar.acl.get': [...READ_ACLS, 'calendar.readonly'],
  'calendar.acl.insert': WRITE_ACLS,
  'calendar.acl.update': WRITE_ACLS,
  'calendar.acl.patch': WRITE_ACLS,
  'calendar.acl.delete': WRITE_ACLS,
  'calendar.acl.watch': READ_ACLS,
  'calendar.calendarList.list': READ_LIST,
  'calendar.calendarList.watch': READ_LIST,
  'calendar.calendarList.get': [...READ_LIST, 'calendar.app.created'],
  'calendar.calendarList.insert': ['calendar', 'calendar.calendarlist'],
  'calendar.calendarList.patch': WRITE_LIST,
  'calendar.calendarList.update': WRITE_LIST,
  'calendar.calendarList.delete': WRITE_LIST,
  'calendar.calendars.get': [...WRITE_CALENDARS, 'calendar.calendars.readonly', 'calendar.readonly'],
  'calendar.calendars.insert': WRITE_CALENDARS,
  'calendar.calendars.patch': WRITE_CALENDARS,
  'calendar.calendars.update': WRITE_CALENDARS,
  'calendar.calendars.delete': WRITE_CALENDARS,
  'calendar.calendars.clear': ['calendar', 'calendar.calendars'],
  'calendar.channels.stop': [...READ_EVENTS, ...READ_LIST, ...READ_ACLS, ...READ_SETTINGS],
  'calendar.colors.get': [...READ_EVENTS, ...READ_LIST],
  'calendar.events.list': READ_EVENTS,
  'calendar.events.get': READ_EVENTS,
  'calendar.events.instances': READ_EVENTS,
  'calendar.events.watch': READ_EVENTS,
  'calendar.events.insert': WRITE_EVENTS,
  'calendar.events.import': WRITE_EVENTS,
  'calendar.events.quickAdd': WRITE_EVENTS,
  'calendar.events.update': WRITE_EVENTS,
  'calendar.events.patch': WRITE_EVENTS,
  'calendar.events.delete': WRITE_EVENTS,
  'calendar.events.move': ['calendar', 'calendar.events', 'calendar.events.owned'],
  'calendar.freebusy.query': ['calendar', 'calendar.readonly', 'calendar.freebusy', 'calendar.events.freebusy'],
  'calendar.settings.list': READ_SETTINGS,
  'calendar.settings.get': READ_SETTINGS,
  'calendar.settings.watch': READ_SETTINGS,
} as const satisfies Record<string, readonly string[]>;

/** A method of the simulator. */
export type MethodId = keyof typeof METHOD_SCOPES;

/** Refuses with Google's 403 unless one of the method's scopes was granted. */
export function requireScope(method: MethodId, granted: readonly string[]): void {
  const enough = METHOD_SCOPES[method].map((scope) => PREFIX + scope);
  // The oldest name of the full scope; Google still accepts it.
  if (granted.includes('https://www.google.com/calendar/feeds') || enough.some((scope) => granted.includes(scope)))
    return;
  throw new GoogleApiError(
    403,
    { domain: 'global', reason: 'insufficientPermissions', message: 'Insufficient Permission' },
    {
      message: 'Request had insufficient authentication scopes.',
      status: 'PERMISSION_DENIED',
      details: [
        {
          '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
          reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
          domain: 'googleapis.com',
          metadata: { service: 'calendar-json.googleapis.com', method: rpcName(method) },
        },
      ],
      headers: {
        'www-authenticate': `Bearer realm="https://accounts.google.com/", error="insufficient_scope", scope="${enough.join(' ')}"`,
      },
    },
  );
}

/** The internal name of a method: `calendar.events.list` is `calendar.v3.Events.List`. */
function rpcName(method: MethodId): string {
  const [, resource = '', name = ''] = method.split('.');
  return `calendar.v3.${resource.charAt(0).toUpperCase()}${resource.slice(1)}.${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
