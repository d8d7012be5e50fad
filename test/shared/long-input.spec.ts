import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { TestGoogle } from '../support/google.js';
import { isTooSteep } from '../support/growth.js';
import { TestServer } from '../support/server.js';

const ANNA = 'anna@example.com';
const LONG = 8000;

/** Texts of eight classes of characters, on which careless patterns backtrack. */
const CLASSES: Readonly<Record<string, string>> = {
  'ASCII letters': 'x',
  'letters beyond ASCII': 'я',
  digits: '1',
  blanks: ' ',
  'marks of addresses': '@.',
  'marks of links': 'www.[x](<',
  'quotation marks and backslashes': String.raw`"\'`,
  'invisible and joined characters': '\u200D👩\u0301',
};

/** Requests that pass validation but for the one long text, so that whatever scans it is reached. */
const BODIES: readonly [string, string, (text: string) => object][] = [
  ['POST', '/auth/google', (code) => ({ code })],
  ['POST', '/auth/refresh', (refreshToken) => ({ refreshToken })],
  ['POST', '/auth/logout', (refreshToken) => ({ refreshToken })],
  ...['summary', 'description', 'location', 'colorId'].map((name): [string, string, (text: string) => object] => [
    'POST',
    '/calendar/events?onConflict=warn',
    (text) => ({ start: { date: '2027-03-01' }, [name]: text }),
  ]),
  ['POST', '/calendar/events', (text) => ({ start: { dateTime: text } })],
  ['POST', '/calendar/events', (timeZone) => ({ start: { dateTime: '2027-03-01T10:00', timeZone } })],
  ['POST', '/calendar/events', (text) => ({ start: { date: '2027-03-01' }, recurrence: [`RRULE:${text}`] })],
  ['POST', '/calendar/events', (email) => ({ start: { date: '2027-03-01' }, attendees: [{ email }] })],
  ['POST', '/calendar/events', (url) => ({ start: { date: '2027-03-01' }, source: { title: 'x', url } })],
  ['POST', '/calendar/freebusy', (text) => ({ timeMin: text, timeMax: text, calendars: [text], attendees: [text] })],
  ['POST', '/ai/parse-request', (text) => ({ text })],
  ['POST', '/ai/parse-request', (locale) => ({ text: 'lunch', locale })],
  ['POST', '/ai/chat', (message) => ({ message })],
  ['POST', '/ai/actions/abcdef/confirm', (hash) => ({ hash })],
];

const QUERIES = ['q', 'timeMin', 'timeZone', 'pageToken', 'syncToken', 'calendarId', 'eventTypes'];
const HEADERS = ['authorization', 'idempotency-key', 'if-match', 'x-request-id', 'accept-language'];

let google: TestGoogle;
let server: TestServer;
let token: string;

beforeAll(async () => {
  google = await TestGoogle.start();
  await google.seed({
    email: ANNA,
    events: {
      primary: Object.values(CLASSES).map((unit) => ({
        summary: textOf(unit, LONG),
        description: textOf(unit, LONG),
        location: textOf(unit, LONG),
        start: { date: '2027-03-01' },
        end: { date: '2027-03-02' },
      })),
    },
  });
  server = await TestServer.start(google, { LOG_LEVEL: 'silent' });
  token = (await server.signIn(ANNA)).accessToken;
});

afterAll(async () => {
  await server.close();
  await google.close();
});

function textOf(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

type Send = (text: string) => Promise<unknown>;

/** The server runs in this thread, so its cost is measured with that of the request. */
async function isRequestTooSteep(send: Send, unit: string): Promise<boolean> {
  return isTooSteep({ run: send, textOf: (length) => textOf(unit, length), length: LONG });
}

async function steepClasses(send: Send): Promise<string[]> {
  const found: string[] = [];
  for (const [kind, unit] of Object.entries(CLASSES)) if (await isRequestTooSteep(send, unit)) found.push(kind);
  return found;
}

function scanQuadratically(text: string): number {
  let found = 0;
  for (let from = 0; from < text.length; from += 1)
    for (let at = from; at < text.length; at += 1) found += text.startsWith('\t', at) ? 1 : 0;
  return found;
}

/** Scans in place: an array of so many characters would measure the garbage collector. */
function scanLinearly(text: string): number {
  let found = 0;
  for (let round = 0; round < 5000; round += 1)
    for (let at = 0; at < text.length; at += 1) found += text.startsWith('\t', at) ? 1 : 0;
  return found;
}

it.each([
  ['a quadratic scan', scanQuadratically, true],
  ['a linear scan', scanLinearly, false],
])('the measure judges %s', async (_, run, steep) => {
  const scan = { run, textOf: (length: number) => textOf(' ', length), length: LONG };

  await expect(isTooSteep(scan)).resolves.toBe(steep);
});

it.each(BODIES)('%s %s: the cost of a body is linear in its text', async (method, path, bodyOf) => {
  const steep = await steepClasses(async (text) => server.call(method, path, { token, body: bodyOf(text) }));

  expect(steep).toEqual([]);
});

it.each(QUERIES)('the cost of the parameter %s is linear in its length', async (name) => {
  const steep = await steepClasses(async (text) =>
    server.call('GET', `/calendar/events?${new URLSearchParams({ [name]: text }).toString()}`, { token }),
  );

  expect(steep).toEqual([]);
});

it.each(HEADERS)('the cost of the header %s is linear in its length', async (name) => {
  const steep = await steepClasses(async (text) => {
    const value = text.replaceAll(/[^ -~]/g, 'x').trim();
    const headers = { ...(name !== 'authorization' && { authorization: `Bearer ${token}` }), [name]: value };
    return server.call('POST', '/calendar/events', { headers, body: { start: { date: 'x' } } });
  });

  expect(steep).toEqual([]);
});

it('the cost of reading Google’s texts is linear in their length', async () => {
  let day = Date.UTC(2027, 3, 1);
  const steep = await steepClasses(async (text) => {
    day += 7 * 86_400_000;
    const [from, to] = [day, day + 86_400_000].map((time) => new Date(time).toISOString());
    const times = { start: { date: from?.slice(0, 10) }, end: { date: to?.slice(0, 10) } };
    const event = { summary: text, description: text, location: text, ...times };
    await google.seed({ email: ANNA, events: { primary: [event] } });
    await server.call('GET', `/calendar/events?timeMin=${from}&timeMax=${to}`, { token });
    return server.call('POST', '/ai/chat', { token, body: { message: `what is on ${from?.slice(0, 10)}?` } });
  });

  expect(steep).toEqual([]);
});
