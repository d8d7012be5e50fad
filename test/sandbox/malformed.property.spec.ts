import { get } from 'node:http';
import { beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { EVENT_SHAPE } from '../../src/sandbox/google/events/writing/event-shape.js';
import { expectSchema, SimulatedGoogle } from './support/simulated-google.js';

const MIA = 'mia@example.com';

const google = SimulatedGoogle.shared();
let headers: Record<string, string>;

beforeAll(async () => {
  await google.reset([{ email: MIA, timeZone: 'Europe/Berlin' }]);
  headers = { authorization: `Bearer ${await google.accessToken(MIA)}` };
});

const word = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '2026-03-03',
    '2026-03-03T10:00:00Z',
    '2026-02-30T10:00:00+01:00',
    'Europe/Berlin',
    'RRULE:FREQ=DAILY;COUNT=2',
    'EXDATE:20260303T100000Z',
    'cancelled',
    'private',
    'outOfOffice',
    'popup',
    'anna@example.com',
    'accepted',
    'hangoutsMeet',
  ),
);
const scalar = fc.oneof(word, fc.integer({ min: -5, max: 5 }), fc.boolean(), fc.constant(null));
const names = [
  ...Object.keys(EVENT_SHAPE),
  'date',
  'dateTime',
  'timeZone',
  'email',
  'overrides',
  'minutes',
  'method',
  'useDefault',
  'private',
  'shared',
  'createRequest',
  'requestId',
  '__proto__',
  'constructor',
];
const anything = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 4 }),
  ),
})).value;
const moment = fc.oneof(
  fc.record({ dateTime: fc.constant('2026-03-03T10:00:00+01:00'), timeZone: fc.constant('Europe/Berlin') }),
  fc.constant({ date: '2026-03-03' }),
  anything,
);
const body = fc
  .tuple(fc.dictionary(fc.constantFrom(...names), anything, { maxKeys: 5 }), moment, moment)
  .map(([fields, start, end]) => ({ start, end, ...fields }));

async function send(method: string, path: string, payload: unknown): Promise<{ status: number; answer: unknown }> {
  const answer = await fetch(`${google.url}/calendar/v3/calendars/primary/events${path}`, {
    method,
    headers,
    ...(payload !== undefined && { body: JSON.stringify(payload) }),
  });
  const text = await answer.text();
  return { status: answer.status, answer: text === '' ? undefined : JSON.parse(text) };
}

const hasReason = (answer: unknown, status: number): boolean =>
  new RegExp(`"reason":"\\w+".*"code":${status},"message":"`).test(JSON.stringify(answer));

describe('whatever is sent', () => {
  it('an event is made as Google declares it, or refused with a reason, never a fault', async () => {
    await send('POST', '', { id: 'target0001', start: { date: '2026-03-03' }, end: { date: '2026-03-04' } });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('POST', 'PUT', 'PATCH'), body, async (method, payload) => {
        const { status, answer } = await send(
          method,
          `${method === 'POST' ? '' : '/target0001'}?conferenceDataVersion=1`,
          payload,
        );

        expect([200, 400, 403, 409]).toContain(status);
        expectSchema(answer);
        expect(status === 200 || hasReason(answer, status)).toBe(true);
      }),
      { numRuns: 600, endOnFailure: true },
    );
  });

  it('a list is answered or refused with a reason, never a fault', async () => {
    const parameters = [
      'timeMin',
      'timeMax',
      'q',
      'orderBy',
      'singleEvents',
      'maxResults',
      'pageToken',
      'syncToken',
      'timeZone',
      'updatedMin',
      'fields',
      'eventTypes',
      'iCalUID',
      'showDeleted',
      'privateExtendedProperty',
      'maxAttendees',
    ];
    const value = fc.oneof(
      word,
      fc.constantFrom(
        'true',
        'false',
        '1',
        '0',
        '-1',
        'startTime',
        'items(id)',
        'eyJraW5kIjoic3luYyJ9',
        'eyJraW5kIjoicGFnZSJ9',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...parameters), value, { maxKeys: 4 }), async (query) => {
        const { status, answer } = await send('GET', `?${new URLSearchParams(query).toString()}`, undefined);

        expect([200, 400, 410]).toContain(status);
        expectSchema(query['fields'] === undefined ? answer : undefined);
      }),
      { numRuns: 400, endOnFailure: true },
    );
  });

  it.each([
    ['a header that is no base64', 'Basic %%%', 'grant_type=refresh_token'],
    [
      'credentials that are badly encoded',
      `Basic ${Buffer.from('%:%').toString('base64')}`,
      'grant_type=refresh_token',
    ],
    ['no form at all', undefined, '{"grant_type":"refresh_token"}'],
    ['a form of nothing', undefined, ''],
  ])('a token request with %s is refused', async (_case, authorization, payload) => {
    const answer = await fetch(`${google.url}/token`, {
      method: 'POST',
      body: payload,
      headers: { ...(authorization !== undefined && { authorization }) },
    });

    expect([400, 401]).toContain(answer.status);
    expect(await answer.json()).toMatchObject({ error: expect.any(String) });
  });

  it('a path of slashes is nothing that is there', async () => {
    const answer = await new Promise<number | undefined>((resolve) => {
      get({ port: new URL(google.url).port, host: '127.0.0.1', path: '//' }, ({ statusCode }) => {
        resolve(statusCode);
      });
    });

    expect(answer).toBe(404);
  });
});
