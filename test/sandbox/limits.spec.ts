import { beforeEach, describe, expect, it } from '@jest/globals';
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { refusal, SimulatedGoogle } from './support/simulated-google.js';

const MIA = 'mia@example.com';
const primary = { calendarId: 'primary' };
const EVENT = { start: { date: '2026-03-03' }, end: { date: '2026-03-04' } };

const google = SimulatedGoogle.shared();
let calendar: calendar_v3.Calendar;

beforeEach(async () => {
  await google.reset([{ email: MIA }]);
  calendar = await google.calendarOf(MIA);
});

const write = () => calendar.events.insert({ ...primary, requestBody: EVENT });

describe('quotas', () => {
  it.each([
    ['a user’s minute', { perUserPerMinute: 1 }, '403 userRateLimitExceeded'],
    ['a user’s minute, answered the other way', { perUserPerMinute: 1, status: 429 }, '429 rateLimitExceeded'],
    ['a project’s minute', { perProjectPerMinute: 1 }, '403 rateLimitExceeded'],
    ['a project’s day', { perProjectPerDay: 1 }, '403 dailyLimitExceeded'],
    ['a user’s writes', { writesPerUserPerDay: 1 }, '403 quotaExceeded'],
  ])('end %s', async (_case, limits, expected) => {
    await google.control('PUT', 'limits', limits);

    await write();

    expect(await refusal(write())).toBe(expected);
  });

  it('come back with the next minute', async () => {
    await google.control('PUT', 'limits', { perUserPerMinute: 1 });
    await calendar.colors.get();
    await google.control('PUT', 'clock', { now: '2026-03-02T08:01:00Z', frozen: true });

    expect((await calendar.colors.get()).status).toBe(200);
  });
});

describe('a body', () => {
  it.each([
    ['that is no JSON', '{', 400, 'parseError'],
    ['that is no object', '[]', 400, 'parseError'],
    ['with a field of another kind', '{"summary":1}', 400, 'invalid'],
    ['beyond a mebibyte', JSON.stringify({ description: 'x'.repeat(1_100_000) }), 413, 'uploadTooLarge'],
  ])('%s is refused', async (_case, body, status, reason) => {
    const authorization = `Bearer ${await google.accessToken(MIA)}`;

    const answer = await fetch(`${google.url}/calendar/v3/calendars/primary/events`, {
      method: 'POST',
      headers: { authorization },
      body,
    });

    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(`"${reason}"`);
  });
});

describe('gzip', () => {
  it.each([
    ['the user agent says so', 'my program (gzip)', 'gzip'],
    ['the user agent does not say so', 'my program', null],
  ])('packs answers as Google does when %s', async (_case, agent, expected) => {
    const authorization = `Bearer ${await google.accessToken(MIA)}`;

    const answer = await fetch(`${google.url}/calendar/v3/colors`, {
      headers: { authorization, 'accept-encoding': 'gzip', 'user-agent': agent },
    });

    expect(answer.headers.get('content-encoding')).toBe(expected);
    expect(await answer.json()).toMatchObject({ kind: 'calendar#colors' });
  });
});

const part = (id: string, call: string): string =>
  `--b1\r\nContent-Type: application/http\r\nContent-ID: <${id}>\r\n\r\n${call}\r\n`;

describe('POST /batch/calendar/v3', () => {
  it('answers each call for itself', async () => {
    const authorization = `Bearer ${await google.accessToken(MIA)}`;
    const json = JSON.stringify({ ...EVENT, id: 'batched001' });
    const events = '/calendar/v3/calendars/primary/events';
    const body = [
      part('one', `POST ${events}\r\nContent-Type: application/json\r\n\r\n${json}`),
      part('two', `GET ${events}/batched001\r\n`),
      part('three', `GET ${events}/neverwas\r\n`),
      '--b1--',
    ].join('');

    const answer = await fetch(`${google.url}/batch/calendar/v3`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'multipart/mixed; boundary=b1' },
      body,
    });
    const text = await answer.text();

    expect(answer.headers.get('content-type')).toMatch(/^multipart\/mixed; boundary=/);
    expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200', 'HTTP/1.1 404']);
    expect(text).toContain('Content-ID: <response-two>');
  });
});
