import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { findCalendar, type ApiAnswer, type ApiCall, type ApiMethod } from '../api/api-method.js';
import { listPage, PAGING } from '../api/list-page.js';
import { forbidden, invalid, notFound, required } from '../http/api-error.js';
import { isJsonObject } from '../http/request-body.js';
import { type AccessRole, type AccessRule, isAccessRole, roleAtLeast } from '../world/access-rules.js';
import type { Calendar } from '../world/simulated-calendar.js';
import { watchAcl } from '../world/push-channels.js';
import { computeEtag } from './calendar-view.js';

const RULE = '/calendars/:calendarId/acl/:ruleId';
const RULE_ID = /^(?:default|(?:user|group):[^\s:@]+@[^\s:@]+|domain:[^\s:@]+)$/;
const TELLS = { sendNotifications: 'flag' } as const;

/** Parameters of `acl.list`, and of `acl.watch`. */
export const ACL_LIST_PARAMETERS = { ...PAGING, showDeleted: 'flag' } as const;

/** The methods on the access rules of a calendar. Sharing a calendar does not add it to the other user's list (guide on sharing). */
export const ACL: ApiMethod[] = [
  {
    id: 'calendar.acl.list',
    http: 'GET',
    path: '/calendars/:calendarId/acl',
    parameters: ACL_LIST_PARAMETERS,
    run: (call) => list(call, findCalendar(call, 'writer').calendar),
  },
  {
    id: 'calendar.acl.get',
    http: 'GET',
    path: RULE,
    parameters: {},
    run: (call) => answer(findRule(call, findCalendar(call, 'writer').calendar)),
  },
  {
    id: 'calendar.acl.insert',
    http: 'POST',
    path: '/calendars/:calendarId/acl',
    parameters: TELLS,
    writes: true,
    run: (call) => {
      const { calendar } = findCalendar(call, 'owner');
      const role = readRole(call.body['role'] ?? undefined);
      if (role === undefined) throw required('Missing role.');
      return write(call, calendar, readScope(call.body['scope']), role);
    },
  },
  {
    id: 'calendar.acl.update',
    http: 'PUT',
    path: RULE,
    parameters: TELLS,
    writes: true,
    run: (call) => {
      const role = readRole(call.body['role'] ?? undefined);
      if (role === undefined) throw required('Missing role.');
      return change(call, role);
    },
  },
  {
    id: 'calendar.acl.patch',
    http: 'PATCH',
    path: RULE,
    parameters: TELLS,
    writes: true,
    run: (call) => change(call, readRole(call.body['role'])),
  },
  {
    id: 'calendar.acl.delete',
    http: 'DELETE',
    path: RULE,
    parameters: {},
    writes: true,
    run: (call) => {
      const { calendar } = findCalendar(call, 'owner');
      write(call, calendar, findRule(call, calendar).id, 'none');
      return {};
    },
  },
];

function list(call: ApiCall, calendar: Calendar): ApiAnswer {
  const rules = calendar.access.all().map((rule, key) => ({ rule, key, changeSeq: rule.changeSeq }));
  const { changeSeq } = calendar.access;
  const { items, nextPageToken, nextSyncToken, since } = listPage(call, `acl ${calendar.id}`, rules, changeSeq);
  // "Deleted ACLs are represented by role equal to none. Deleted ACLs will always be included if syncToken is provided."
  const withDeleted = call.query.flag('showDeleted') || since !== undefined;
  const body: calendar_v3.Schema$Acl = {
    kind: 'calendar#acl',
    etag: computeEtag(calendar.id, changeSeq),
    ...(nextPageToken && { nextPageToken }),
    ...(nextSyncToken && { nextSyncToken }),
    items: items.filter(({ rule }) => withDeleted || rule.role !== 'none').map(({ rule }) => present(rule)),
  };
  return { body, etag: body.etag };
}

/** The rule named by the path; 400 for a malformed id (as agent-diff's authors report of Google), 404 for an unknown one. */
function findRule(call: ApiCall, calendar: Calendar): AccessRule {
  const id = (call.params['ruleId'] ?? '').toLowerCase();
  if (!RULE_ID.test(id)) throw invalid('Invalid resource id value.');
  const rule = calendar.access.get(id);
  if (!rule) throw notFound();
  return rule;
}

function change(call: ApiCall, role: AccessRole | undefined): ApiAnswer {
  const { calendar } = findCalendar(call, 'owner');
  const rule = findRule(call, calendar);
  const { scope } = call.body;
  if (scope !== undefined && scope !== null && readScope(scope) !== rule.id)
    throw invalid('The scope of an access rule cannot be changed.');
  return write(call, calendar, rule.id, role ?? rule.role);
}

function write(call: ApiCall, calendar: Calendar, id: string, role: AccessRole): ApiAnswer {
  const { world, user } = call;
  if (id === `user:${user.email}` && role !== 'owner')
    throw forbidden('cannotChangeOwnAcl', 'Cannot change your own access level.');
  if (id === 'default' && roleAtLeast(role, 'writer')) throw invalid('Invalid value for: role');
  const before = new Map([...world.users.values()].map((each) => [each, calendar.findRole(each.email)]));
  const rule = calendar.access.set(id, role);
  for (const [each, was] of before) {
    const is = calendar.findRole(each.email);
    if (is === 'none') world.unlistCalendar(calendar, each);
    else if (is !== was) world.touchListed(calendar, each);
  }
  world.channels.notify(watchAcl(calendar.id));
  return answer(rule);
}

function answer(rule: AccessRule): ApiAnswer {
  const body = present(rule);
  return { body, etag: body.etag };
}

function present({ id, role, changeSeq }: AccessRule): calendar_v3.Schema$AclRule {
  const [type = '', value] = id.split(':');
  const scope = { type, ...(value !== undefined && { value }) };
  return { kind: 'calendar#aclRule', etag: computeEtag(id, role, changeSeq), id, scope, role };
}

function readRole(value: unknown): AccessRole | undefined {
  if (value !== undefined && !isAccessRole(value)) throw invalid('Invalid value for: role');
  return value;
}

/** The id of the rule for a scope. */
function readScope(scope: unknown): string {
  if (!isJsonObject(scope) || typeof scope['type'] !== 'string') throw required('Missing scope.');
  const { type, value } = scope;
  if (type === 'default') return 'default';
  if (typeof value !== 'string' || value === '') throw required('Missing scope value.');
  const id = `${type}:${value.toLowerCase()}`;
  if (!RULE_ID.test(id)) throw invalid('Invalid scope value.');
  return id;
}
