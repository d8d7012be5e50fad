import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { refusal, SimulatedGoogle } from './support/simulated-google.js';

const MIA = 'mia@example.com';
const primary = { calendarId: 'primary' };
const EVENT = { start: { date: '2026-03-03' }, end: { date: '2026-03-04' } };

const google = SimulatedGoogle.shared();
let calendar: calendar_v3.Calendar;
let receiver: Server;
let received: IncomingHttpHeaders[];
let address: string;

beforeEach(async () => {
  await google.reset([{ email: MIA, calendars: [{ id: 'work', summary: 'Work' }] }]);
  calendar = await google.calendarOf(MIA);
  received = [];
  receiver = createServer((request, response) => {
    received.push(request.headers);
    response.end();
  });
  await new Promise<void>((resolve) => {
    receiver.listen(0, '127.0.0.1', resolve);
  });
  const bound = receiver.address();
  address = `http://127.0.0.1:${typeof bound === 'object' ? (bound?.port ?? 0) : 0}/hook`;
});
afterEach(() => {
  receiver.closeAllConnections();
  receiver.close();
});

const arrived = async (count: number): Promise<void> => {
  while (received.length < count) await sleep(5);
};
const numbers = (): unknown[] => received.map((headers) => Number(headers['x-goog-message-number']));
const channel = (id = 'c-1') => ({ id, type: 'web_hook', address, token: 'secret' });
const insert = () => calendar.events.insert({ ...primary, requestBody: EVENT });

async function watchEvents(): Promise<void> {
  await calendar.events.watch({ ...primary, requestBody: channel() });
  await arrived(1);
}

describe('a channel', () => {
  it('tells of every change of events until it is stopped', async () => {
    const { data } = await calendar.events.watch({ ...primary, requestBody: channel() });
    await arrived(1);
    await insert();
    await arrived(2);
    await calendar.channels.stop({ requestBody: { id: data.id ?? '', resourceId: data.resourceId ?? '' } });
    await insert();

    expect(received).toMatchObject([
      {
        'x-goog-channel-id': 'c-1',
        'x-goog-channel-token': 'secret',
        'x-goog-resource-state': 'sync',
        'x-goog-message-number': '1',
        'x-goog-resource-id': data.resourceId,
      },
      { 'x-goog-resource-state': 'exists', 'x-goog-message-number': '2' },
    ]);
  });

  it('tells of changes of the list of calendars', async () => {
    const { data } = await calendar.calendarList.watch({ requestBody: channel() });
    await arrived(1);
    await calendar.calendarList.patch({ calendarId: 'work', requestBody: { summaryOverride: 'Job' } });
    await arrived(2);
    await calendar.calendars.delete({ calendarId: 'work' });
    await arrived(3);

    expect(data).toMatchObject({ kind: 'api#channel', id: 'c-1', resourceId: received[2]?.['x-goog-resource-id'] });
    expect(data.resourceUri).toContain('/calendar/v3/users/me/calendarList?');
  });

  it('tells of changes of access rules, and of no others', async () => {
    await calendar.acl.watch({ calendarId: 'work', requestBody: channel() });
    await arrived(1);
    await insert();
    const scope = { type: 'user', value: 'ben@example.com' };
    await calendar.acl.insert({ calendarId: 'work', requestBody: { role: 'reader', scope } });
    await arrived(2);

    expect(received[1]).toMatchObject({ 'x-goog-resource-state': 'exists', 'x-goog-message-number': '2' });
    expect(received[1]?.['x-goog-resource-uri']).toContain('/calendars/work/acl?');
  });

  it('opens on settings, which do not change here', async () => {
    const { data } = await calendar.settings.watch({ requestBody: channel() });
    await arrived(1);

    expect(received[0]).toMatchObject({
      'x-goog-resource-state': 'sync',
      'x-goog-resource-id': data.resourceId,
    });
  });

  it.each([
    [
      'an address without https',
      { id: 'c-2', type: 'web_hook', address: 'http://example.com/hook' },
      '400 push.webhookUrlNotHttps',
    ],
    ['another kind of channel', { id: 'c-2', type: 'pigeon', address: 'https://example.com' }, '400 channelUnknown'],
    ['no id', { type: 'web_hook', address: 'https://example.com' }, '400 invalid'],
  ])('is refused with %s', async (_case, requestBody, expected) => {
    expect(await refusal(calendar.events.watch({ ...primary, requestBody }))).toBe(expected);
    expect(await refusal(calendar.calendarList.watch({ requestBody }))).toBe(expected);
    expect(await refusal(calendar.channels.stop({ requestBody: { id: 'c-9', resourceId: 'x' } }))).toBe('404 notFound');
  });
});

const fault = (push: object, times = 1) =>
  google.control('POST', 'faults', { match: { path: '/events$', user: MIA }, push, times });

describe('a fault of push messages', () => {
  it('loses one', async () => {
    await watchEvents();
    await fault({ lost: true });
    await insert();
    await insert();
    await arrived(2);

    expect(numbers()).toEqual([1, 3]);
  });

  it('delivers one twice', async () => {
    await watchEvents();
    await fault({ twice: true });
    await insert();
    await arrived(3);

    expect(numbers()).toEqual([1, 2, 2]);
  });

  it('delivers one behind the next', async () => {
    await watchEvents();
    await fault({ swapped: true });
    await insert();
    await insert();
    await arrived(3);

    expect(numbers()).toEqual([1, 3, 2]);
  });

  it('delivers one late', async () => {
    await watchEvents();
    // Longer than the next insert takes.
    await fault({ delayMs: 3000 });
    await insert();
    await insert();
    await arrived(3);

    expect(numbers()).toEqual([1, 3, 2]);
  });

  it('strikes no request, as those of requests strike no message', async () => {
    await watchEvents();
    await fault({ lost: true }, 5);
    await google.control('POST', 'faults', { match: { path: '/acl$' }, times: 1, status: 503 });
    await insert();
    const { items } = await google.control<{ items: { hits: number }[] }>('GET', 'faults');

    expect(items.map(({ hits }) => hits)).toEqual([1, 0]);
  });

  it.each([
    ['an unknown kind', { push: { eaten: true } }],
    ['a delay that is no number', { push: { delayMs: 'long' } }],
    ['no object', { push: true }],
  ])('is refused with %s', async (_case, body) => {
    await expect(google.control('POST', 'faults', { match: {}, ...body })).rejects.toThrow('400');
  });
});
