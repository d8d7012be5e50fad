import { beforeEach, describe, expect, it } from '@jest/globals';
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { refusal, SimulatedGoogle } from './support/simulated-google.js';

const MIA = 'mia@example.com';
const BEN = 'ben@example.com';
const WORK = { calendarId: 'work' };

const google = SimulatedGoogle.shared();
let mia: calendar_v3.Calendar;
let ben: calendar_v3.Calendar;

beforeEach(async () => {
  await google.reset([
    { email: MIA, timeZone: 'Europe/Berlin', calendars: [{ id: 'work', summary: 'Work' }] },
    { email: BEN, timeZone: 'Europe/Berlin' },
  ]);
  mia = await google.calendarOf(MIA);
  ben = await google.calendarOf(BEN);
});

const share = (role: string, scope?: calendar_v3.Schema$AclRule['scope']) =>
  mia.acl.insert({ ...WORK, requestBody: { role, scope: scope ?? { type: 'user', value: BEN } } });
const listed = async (client: calendar_v3.Calendar): Promise<unknown[]> =>
  ((await client.calendarList.list({ showHidden: true })).data.items ?? []).map(({ id }) => id);

describe('acl.insert', () => {
  it('gives a user a role, and leaves their list alone', async () => {
    const { data } = await share('writer');

    const before = await listed(ben);
    await ben.events.insert({
      ...WORK,
      requestBody: { start: { date: '2026-03-03' }, end: { date: '2026-03-04' }, summary: 'By Ben' },
    });
    await ben.calendarList.insert({ requestBody: { id: 'work' } });

    expect(data).toMatchObject({
      kind: 'calendar#aclRule',
      id: `user:${BEN}`,
      role: 'writer',
      scope: { type: 'user', value: BEN },
    });
    // Google: "sharing a calendar with a user no longer automatically inserts the calendar into their CalendarList".
    expect([before, await listed(ben)]).toEqual([[BEN], [BEN, 'work']]);
  });

  it('changes the role of whom it was given before', async () => {
    await share('writer');
    await share('reader', { type: 'user', value: 'Ben@Example.com' });

    const { data } = await mia.acl.list(WORK);

    expect(data.items?.map(({ id, role }) => `${id} ${role}`)).toEqual([`user:${MIA} owner`, `user:${BEN} reader`]);
  });

  it('opens a calendar to a domain, and to everybody', async () => {
    const closed = await refusal(ben.events.list(WORK));
    await share('reader', { type: 'domain', value: 'example.com' });
    const byDomain = await ben.events.list(WORK);
    await mia.acl.delete({ ...WORK, ruleId: 'domain:example.com' });
    await share('freeBusyReader', { type: 'default' });
    const byDefault = await ben.events.list(WORK);

    expect([closed, byDomain.data.accessRole, byDefault.data.accessRole]).toEqual([
      '404 notFound',
      'reader',
      'freeBusyReader',
    ]);
  });

  it.each<[string, calendar_v3.Schema$AclRule, string]>([
    ['no role', { scope: { type: 'user', value: BEN } }, '400 required'],
    ['no scope', { role: 'reader' }, '400 required'],
    ['no address', { role: 'reader', scope: { type: 'user' } }, '400 required'],
    ['an unknown role', { role: 'boss', scope: { type: 'user', value: BEN } }, '400 invalid'],
    ['an unknown kind of scope', { role: 'reader', scope: { type: 'friend', value: BEN } }, '400 invalid'],
    ['half an address', { role: 'reader', scope: { type: 'user', value: 'ben' } }, '400 invalid'],
    ['everybody as writer', { role: 'writer', scope: { type: 'default' } }, '400 invalid'],
    ['the caller as reader', { role: 'reader', scope: { type: 'user', value: MIA } }, '403 cannotChangeOwnAcl'],
  ])('refuses %s', async (_case, requestBody, expected) => {
    expect(await refusal(mia.acl.insert({ ...WORK, requestBody }))).toBe(expected);
  });
});

describe('acl.update and acl.patch', () => {
  it('change the role of a rule that is there', async () => {
    await share('reader');
    const ruleId = `user:${BEN}`;

    const patched = await mia.acl.patch({ ...WORK, ruleId, requestBody: { role: 'writer' } });
    const updated = await mia.acl.update({ ...WORK, ruleId, requestBody: { role: 'freeBusyReader' } });

    expect([patched.data.role, updated.data.role]).toEqual(['writer', 'freeBusyReader']);
    expect(patched.data.etag).not.toBe(updated.data.etag);
  });

  it('are an owner’s alone, keep the scope, and know no rule that is not there', async () => {
    await share('writer');
    const requestBody = { role: 'owner' };
    const ruleId = `user:${BEN}`;

    expect(await refusal(ben.acl.patch({ ...WORK, ruleId, requestBody }))).toBe('403 forbidden');
    expect(await refusal(mia.acl.patch({ ...WORK, ruleId: 'user:x@example.com', requestBody }))).toBe('404 notFound');
    expect(await refusal(mia.acl.update({ ...WORK, ruleId, requestBody: {} }))).toBe('400 required');
    expect(
      await refusal(mia.acl.patch({ ...WORK, ruleId, requestBody: { scope: { type: 'user', value: MIA } } })),
    ).toBe('400 invalid');
  });
});

describe('acl.delete', () => {
  it('takes the role away, and the calendar off the list', async () => {
    await share('writer');
    await ben.calendarList.insert({ requestBody: { id: 'work' } });

    const { status } = await mia.acl.delete({ ...WORK, ruleId: `user:${BEN}` });

    expect(status).toBe(204);
    expect(await listed(ben)).toEqual([BEN]);
    expect(await refusal(ben.events.list(WORK))).toBe('404 notFound');
    expect(await refusal(mia.acl.get({ ...WORK, ruleId: `user:${BEN}` }))).toBe('404 notFound');
  });
});

it('acl.list tells of deleted rules when it is asked to, and in an incremental sync', async () => {
  await share('reader');
  const { data: first } = await mia.acl.list(WORK);
  await mia.acl.delete({ ...WORK, ruleId: `user:${BEN}` });

  const shown = await mia.acl.list({ ...WORK, showDeleted: true });
  const synced = await mia.acl.list({ ...WORK, syncToken: first.nextSyncToken ?? '' });
  const elsewhere = mia.acl.list({ calendarId: 'primary', syncToken: first.nextSyncToken ?? '' });

  expect(shown.data.items?.map(({ role }) => role)).toEqual(['owner', 'none']);
  expect(synced.data.items?.map(({ id, role }) => `${id} ${role}`)).toEqual([`user:${BEN} none`]);
  expect(await refusal(elsewhere)).toBe('410 fullSyncRequired');
});

// agent-diff's authors report Google's 400 for an id that is none.
it.each(['ben@example.com', 'user:', 'friend:ben@example.com', 'user:ben'])(
  'acl.get refuses %s as the id of a rule',
  async (ruleId) => {
    expect(await refusal(mia.acl.get({ ...WORK, ruleId }))).toBe('400 invalid');
  },
);

it('a changed role is a change of the list it is on', async () => {
  await share('reader');
  await ben.calendarList.insert({ requestBody: { id: 'work' } });
  const { data: first } = await ben.calendarList.list();
  await share('writer');

  const { data } = await ben.calendarList.list({ syncToken: first.nextSyncToken ?? '' });

  expect(data.items?.map(({ id, accessRole }) => `${id} ${accessRole}`)).toEqual(['work writer']);
});
