import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { findCalendar, type ApiCall, type ApiMethod } from '../api/api-method.js';
import { PAGING } from '../api/list-page.js';
import type { ParameterTable } from '../api/query.js';
import { badRequest, GoogleApiError, required } from '../http/api-error.js';
import { isJsonObject } from '../http/request-body.js';
import {
  watchAcl,
  watchEvents,
  watchCalendarList,
  computeResourceId,
  watchSettings,
  type WatchedResource,
} from '../world/push-channels.js';
import { ACL_LIST_PARAMETERS } from './acl.methods.js';
import { CALENDAR_LIST_PARAMETERS } from './calendar-list.methods.js';
import { LIST_PARAMETERS } from './events-read.methods.js';

const DEFAULT_LIFE_MS = 7 * 86_400_000;
const LONGEST_LIFE_MS = 30 * 86_400_000;

/** The `watch` methods and `channels.stop`. */
export const PUSH: ApiMethod[] = [
  watch('calendar.events.watch', '/calendars/:calendarId/events/watch', LIST_PARAMETERS, (call) =>
    watchEvents(findCalendar(call, 'freeBusyReader').calendar.id),
  ),
  watch('calendar.acl.watch', '/calendars/:calendarId/acl/watch', ACL_LIST_PARAMETERS, (call) =>
    watchAcl(findCalendar(call, 'writer').calendar.id),
  ),
  watch('calendar.calendarList.watch', '/users/me/calendarList/watch', CALENDAR_LIST_PARAMETERS, ({ user }) =>
    watchCalendarList(user.sub),
  ),
  watch('calendar.settings.watch', '/users/me/settings/watch', PAGING, ({ user }) => watchSettings(user.sub)),
  {
    id: 'calendar.channels.stop',
    http: 'POST',
    path: '/channels/stop',
    parameters: {},
    run: (call) => {
      const { id, resourceId } = call.body;
      if (typeof id !== 'string' || typeof resourceId !== 'string') throw required('Required');
      if (!call.world.channels.stop(id, resourceId, call.user.email))
        throw new GoogleApiError(404, {
          domain: 'global',
          reason: 'notFound',
          message: `Channel '${id}' not found for project`,
        });
      return {};
    },
  },
];

function watch(
  id: ApiMethod['id'],
  path: string,
  parameters: ParameterTable,
  resourceOf: (call: ApiCall) => WatchedResource,
): ApiMethod {
  return { id, path, parameters, http: 'POST', run: (call) => ({ body: open(call, resourceOf(call)) }) };
}

function open(call: ApiCall, resource: WatchedResource): calendar_v3.Schema$Channel {
  const { id, address, token } = readChannel(call);
  const expiresAt = computeExpiry(call);
  const { channels } = call.world;
  channels.open({ id, resource, owner: call.user.email, address, token, expiresAt, messages: 0 });
  return {
    kind: 'api#channel',
    id,
    resourceId: computeResourceId(resource),
    resourceUri: channels.resourceUri(resource),
    ...(token !== undefined && { token }),
    expiration: String(expiresAt),
  };
}

function readChannel(call: ApiCall): { id: string; address: string; token: string | undefined } {
  const { id, type, address, token } = call.body;
  if (typeof id !== 'string' || !/^[A-Za-z0-9\-_+/=]{1,64}$/.test(id))
    throw badRequest('invalid', 'Invalid channel id.');
  if (type !== 'web_hook' && type !== 'webhook') throw badRequest('channelUnknown', 'Unknown channel type.');
  if (typeof address !== 'string' || !URL.canParse(address)) throw required('Required: address');
  const { protocol, hostname } = new URL(address);
  // Google requires https; the simulator also accepts plain http to this machine, for tests.
  const isLocal = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && isLocal))
    throw badRequest('push.webhookUrlNotHttps', `WebHook callback must be HTTPS: ${address}`);
  if (call.world.channels.has(id)) throw badRequest('channelIdNotUnique', `Channel id ${id} not unique`);
  return { id, address, token: typeof token === 'string' ? token : undefined };
}

/** `expiration` (epoch milliseconds) or `params.ttl` (seconds), a week without either, a month at the most. */
function computeExpiry({ body, world }: ApiCall): number {
  const now = world.clock.now();
  const params = isJsonObject(body['params']) ? body['params'] : {};
  const ttl = Number(params['ttl']) * 1000;
  const asked = Number(body['expiration']);
  const life = asked > now ? asked - now : ttl > 0 ? ttl : DEFAULT_LIFE_MS;
  return now + Math.min(life, LONGEST_LIFE_MS);
}
