import { beforeEach, describe, expect, it } from '@jest/globals';
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { refusal, SimulatedGoogle } from './support/simulated-google.js';

const MIA = 'mia@example.com';
const BEN = 'ben@example.com';

const google = SimulatedGoogle.shared();
let calendar: calendar_v3.Calendar;

beforeEach(async () => {
  await google.reset([
    { email: MIA, timeZone: 'Europe/Berlin', calendars: [{ id: 'work', summary: 'Work' }] },
    { email: BEN, timeZone: 'Europe/Berlin', calendars: [{ id: 'work', summary: 'Work', accessRole: 'reader' }] },
  ]);
  calendar = await google.calendarOf(MIA);
});

describe('calendarList', () => {
  it('lists a user’s calendars with their roles', async () => {
    const { data } = await calendar.calendarList.list();

    expect(data.items).toMatchObject([
      { id: MIA, primary: true, accessRole: 'owner', timeZone: 'Europe/Berlin', selected: true },
      { id: 'work', summary: 'Work', accessRole: 'owner', dataOwner: MIA },
    ]);
  });

  it('filters by role and leaves out hidden calendars', async () => {
    const ben = await google.calendarOf(BEN);
    await ben.calendarList.patch({ calendarId: 'work', requestBody: { hidden: true } });

    const writable = await ben.calendarList.list({ minAccessRole: 'writer', showHidden: true });
    const shown = await ben.calendarList.list();
    const all = await ben.calendarList.list({ showHidden: true });

    expect([writable, shown, all].map(({ data }) => data.items?.map(({ id }) => id))).toEqual([
      [BEN],
      [BEN],
      [BEN, 'work'],
    ]);
  });

  it('is paged and synced', async () => {
    const first = await calendar.calendarList.list({ maxResults: 1 });
    const second = await calendar.calendarList.list({ maxResults: 1, pageToken: first.data.nextPageToken ?? '' });
    await calendar.calendarList.patch({ calendarId: 'work', requestBody: { summaryOverride: 'Office' } });
    const changed = await calendar.calendarList.list({ syncToken: second.data.nextSyncToken ?? '' });
    await calendar.calendarList.delete({ calendarId: 'work' });
    const gone = await calendar.calendarList.list({ syncToken: changed.data.nextSyncToken ?? '' });

    expect([first.data.items?.[0]?.id, second.data.items?.[0]?.id]).toEqual([MIA, 'work']);
    expect(changed.data.items).toMatchObject([{ id: 'work', summaryOverride: 'Office' }]);
    expect(gone.data.items).toMatchObject([{ id: 'work', deleted: true }]);
  });

  it('takes colors by id or as RGB', async () => {
    const byId = await calendar.calendarList.patch({ calendarId: 'work', requestBody: { colorId: '16' } });
    const byRgb = await calendar.calendarList.update({
      calendarId: 'work',
      colorRgbFormat: true,
      requestBody: { backgroundColor: '#dc2127', foregroundColor: '#ffffff' },
    });

    expect(byId.data).toMatchObject({ colorId: '16', backgroundColor: '#4986e7' });
    expect(byRgb.data).toMatchObject({ backgroundColor: '#dc2127', foregroundColor: '#ffffff' });
  });

  it('gives back a calendar that was taken off the list', async () => {
    await calendar.calendarList.delete({ calendarId: 'work' });
    const missing = await refusal(calendar.calendarList.get({ calendarId: 'work' }));

    const { data } = await calendar.calendarList.insert({ requestBody: { id: 'work' } });

    expect([missing, data.id]).toEqual(['404 notFound', 'work']);
    expect(await refusal(calendar.calendarList.insert({ requestBody: { id: 'nowhere' } }))).toBe('404 notFound');
    expect(await refusal(calendar.calendarList.delete({ calendarId: 'primary' }))).toBe(
      '400 cannotRemovePrimaryCalendar',
    );
  });
});

describe('calendars', () => {
  it('are made, changed, read and deleted', async () => {
    const { data: made } = await calendar.calendars.insert({
      requestBody: { summary: 'Trips', timeZone: 'Asia/Kolkata' },
    });
    const calendarId = made.id ?? '';

    const { data: patched } = await calendar.calendars.patch({ calendarId, requestBody: { description: 'Where to' } });
    const { data: updated } = await calendar.calendars.update({ calendarId, requestBody: { summary: 'Journeys' } });
    await calendar.calendars.delete({ calendarId });

    expect(made).toMatchObject({ summary: 'Trips', timeZone: 'Asia/Kolkata' });
    expect(patched).toMatchObject({ summary: 'Trips', description: 'Where to' });
    expect(updated.description).toBeUndefined();
    expect(await refusal(calendar.calendars.get({ calendarId }))).toBe('404 notFound');
  });

  it('move their whole days along with their zone', async () => {
    await calendar.events.insert({
      calendarId: 'work',
      requestBody: { start: { date: '2026-03-03' }, end: { date: '2026-03-04' } },
    });
    await calendar.calendars.patch({ calendarId: 'work', requestBody: { timeZone: 'America/New_York' } });

    const before = await calendar.events.list({ calendarId: 'work', timeMax: '2026-03-03T05:00:00Z' });
    const inside = await calendar.events.list({ calendarId: 'work', timeMax: '2026-03-03T05:00:01Z' });

    expect([before.data.items?.length, inside.data.items?.length]).toEqual([0, 1]);
  });

  it('lose everything when the primary one is cleared', async () => {
    await calendar.events.insert({
      calendarId: 'primary',
      requestBody: { start: { date: '2026-03-03' }, end: { date: '2026-03-04' } },
    });

    await calendar.calendars.clear({ calendarId: 'primary' });

    expect((await calendar.events.list({ calendarId: 'primary', showDeleted: true })).data.items).toEqual([]);
    expect(await refusal(calendar.calendars.clear({ calendarId: 'work' }))).toBe('400 invalid');
    expect(await refusal(calendar.calendars.delete({ calendarId: 'primary' }))).toBe('400 cannotDeletePrimaryCalendar');
  });

  it.each<[string, (client: calendar_v3.Calendar) => Promise<unknown>, string]>([
    ['without a title', (client) => client.calendars.insert({ requestBody: {} }), '400 required'],
    [
      'in no zone',
      (client) => client.calendars.insert({ requestBody: { summary: 'X', timeZone: 'Nowhere' } }),
      '400 invalid',
    ],
  ])('are refused %s', async (_case, call, expected) => {
    expect(await refusal(call(calendar))).toBe(expected);
  });

  it('are not a reader’s to change', async () => {
    const ben = await google.calendarOf(BEN);

    expect(await refusal(ben.calendars.patch({ calendarId: 'work', requestBody: { summary: 'Mine' } }))).toBe(
      '403 forbidden',
    );
  });
});

const at = (day: number, from: number, to: number, fields: calendar_v3.Schema$Event = {}) =>
  calendar.events.insert({
    calendarId: 'primary',
    requestBody: {
      start: { dateTime: new Date(Date.UTC(2026, 2, day, from)).toISOString() },
      end: { dateTime: new Date(Date.UTC(2026, 2, day, to)).toISOString() },
      ...fields,
    },
  });

describe('freebusy.query', () => {
  const span = { timeMin: '2026-03-03T00:00:00Z', timeMax: '2026-03-05T00:00:00Z' };

  it('merges what overlaps and leaves out what does not block', async () => {
    await at(3, 9, 10);
    await at(3, 10, 12);
    await at(3, 11, 13);
    await at(3, 15, 16, { transparency: 'transparent' });
    await at(3, 17, 18, { attendees: [{ email: MIA, responseStatus: 'declined' }] });
    await at(4, 23, 25);

    const { data } = await calendar.freebusy.query({
      requestBody: { ...span, timeZone: 'Europe/Berlin', items: [{ id: 'primary' }] },
    });

    expect(data.calendars?.['primary']?.busy).toEqual([
      { start: '2026-03-03T10:00:00+01:00', end: '2026-03-03T14:00:00+01:00' },
      { start: '2026-03-05T00:00:00+01:00', end: '2026-03-05T01:00:00+01:00' },
    ]);
  });

  it('reports unknown calendars instead of calling them free', async () => {
    const { data } = await calendar.freebusy.query({
      requestBody: { ...span, items: [{ id: 'stranger@example.com' }, { id: BEN }] },
    });

    expect(data.calendars).toEqual({
      'stranger@example.com': { errors: [{ domain: 'global', reason: 'notFound' }], busy: [] },
      [BEN]: { errors: [{ domain: 'global', reason: 'notFound' }], busy: [] },
    });
  });

  it.each([
    ['without an end', { timeMin: span.timeMin }, '400 required'],
    ['of an empty span', { timeMin: span.timeMin, timeMax: span.timeMin }, '400 timeRangeEmpty'],
    ['of a year', { timeMin: span.timeMin, timeMax: '2027-03-03T00:00:00Z' }, '400 timeRangeTooLong'],
    ['in no zone', { ...span, timeZone: 'Nowhere' }, '400 invalid'],
  ])('is refused %s', async (_case, requestBody, expected) => {
    expect(await refusal(calendar.freebusy.query({ requestBody }))).toBe(expected);
  });
});

describe('colors, settings and access rules', () => {
  const KEYS = ['format24HourTime', 'locale', 'weekStart'];
  const settingsNow = async (): Promise<unknown[]> => {
    const { data } = await calendar.settings.list();
    const listed = new Map((data.items ?? []).map(({ id, value }) => [id, value]));
    const single = await Promise.all(
      KEYS.map(async (setting) => (await calendar.settings.get({ setting })).data.value),
    );
    expect(single).toEqual(KEYS.map((key) => listed.get(key)));
    return single;
  };

  it('begin with the settings of a new account, and take those of a seed', async () => {
    const before = await settingsNow();
    const settings = { locale: 'de', weekStart: 1, format24HourTime: true };
    await google.control('POST', 'seed', { users: [{ email: MIA, settings }] });

    expect(before).toEqual(['false', 'en', '0']);
    expect(await settingsNow()).toEqual(['true', 'de', '1']);
  });

  it('are there to read', async () => {
    const colors = await calendar.colors.get();
    const settings = await calendar.settings.list();
    const zone = await calendar.settings.get({ setting: 'timezone' });
    const rules = await calendar.acl.list({ calendarId: 'work' });
    const rule = await calendar.acl.get({ calendarId: 'work', ruleId: `user:${BEN}` });

    expect([Object.keys(colors.data.calendar ?? {}).length, Object.keys(colors.data.event ?? {}).length]).toEqual([
      24, 11,
    ]);
    expect(settings.data.items?.length).toBeGreaterThan(5);
    expect(zone.data.value).toBe('Europe/Berlin');
    expect(rules.data.items?.map(({ id, role }) => `${id} ${role}`)).toEqual([
      `user:${MIA} owner`,
      `user:${BEN} reader`,
    ]);
    expect(rule.data.role).toBe('reader');
  });
});
