import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestGoogle } from '../support/google.js';
import { secretWatch } from '../support/secret-watch.js';
import { TestServer } from '../support/server.js';

const ANNA = 'anna@example.com';

let google: TestGoogle;
let server: TestServer;
let token: string;

beforeAll(async () => {
  google = await TestGoogle.start();
  await google.seed({ email: ANNA });
  server = await TestServer.start(google);
  token = (await server.signIn(ANNA)).accessToken;
});

beforeEach(async () => {
  await google.clearLogs();
});

afterAll(async () => {
  await server.close();
  await google.close();
});

const refresh = async (body: string) => server.call('POST', '/auth/refresh', { body });

/** Sends bytes as they are and answers the first line and all else that comes back before the line is quiet or closed. */
async function raw(text: string): Promise<string> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk: Buffer) => {
    answer += chunk.toString('latin1');
    if (answer.includes('\r\n\r\n')) socket.end();
  });
  socket.on('error', () => {
    socket.destroy();
  });
  socket.write(text, 'latin1');
  await once(socket, 'close');
  secretWatch.line(answer);
  return answer;
}

const unknown = (field: string) => ({ field, message: 'is not a known field' });

/** What every object inherits, but for `__proto__`, which the parser refuses. */
const INHERITED = [...Object.getOwnPropertyNames(Object.prototype), 'prototype'].filter((name) => name !== '__proto__');

describe('bodies', () => {
  it.each([
    ['a field given twice', '{"refreshToken":"a","refreshToken":"b"}', 'refreshToken', 'is given twice'],
    ['a prototype', '{"refreshToken":"a","__proto__":{"polluted":true}}', '', undefined],
    [
      'a constructor with a prototype',
      '{"refreshToken":"a","constructor":{"prototype":{"polluted":true}}}',
      '',
      undefined,
    ],
    ['an abyss of lists', `{"refreshToken":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, '', 'is nested too deeply'],
    ['an abyss of objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, '', 'is nested too deeply'],
    [
      'a sea of fields',
      JSON.stringify(Object.fromEntries(Array.from({ length: 50_000 }, (_, n) => [`f${n}`, 0]))),
      '',
      'has too many fields',
    ],
  ])('refuses %s', async (_case, body, field, message) => {
    const answer = await refresh(body);

    expect([answer.status, answer.body.code]).toEqual([400, 'invalid_request']);
    expect(answer.body.errors).toEqual(message === undefined ? undefined : [{ field, message }]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('names no more than a handful of the fields at fault', async () => {
    const fields = Object.fromEntries(Array.from({ length: 9000 }, (_, n) => [`f${n}`, 0]));

    const { status, body } = await refresh(JSON.stringify(fields));

    expect([status, body.errors?.length]).toEqual([400, 50]);
  });

  it.each(INHERITED)('refuses %s as an unknown field, flat and deep', async (name) => {
    const flat = await refresh(`{"refreshToken":"a",${JSON.stringify(name)}:"EVIL"}`);
    const deep = await server.call('POST', '/calendar/events', {
      token,
      body: `{"start":{"date":"2026-11-24",${JSON.stringify(name)}:"EVIL"},"attendees":[{${JSON.stringify(name)}:1}]}`,
    });

    expect([flat.status, flat.body.errors]).toEqual([400, [unknown(name)]]);
    expect(deep.status).toBe(400);
    expect(deep.body.errors).toEqual(
      expect.arrayContaining([unknown(`start.${name}`), unknown(`attendees[0].${name}`)]),
    );
    expect(await google.requests()).toEqual([]);
  });

  it('refuses a text of 10 MB', async () => {
    expect(
      (await refresh(JSON.stringify({ refreshToken: 'x'.repeat(10_000_000) })).catch(() => ({ status: 413 }))).status,
    ).toBe(413);
  });

  it('refuses a body without a length once it grows too large', async () => {
    const chunk = `10000\r\n${'x'.repeat(65_536)}\r\n`;
    const head =
      'POST /auth/refresh HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n';

    expect(await raw(head + chunk.repeat(20))).toMatch(/^HTTP\/1\.1 413 /);
  });

  it.each([
    ['invalid UTF-8', '{"refreshToken":"\u00FF\u00FE"}', 401],
    ['a NUL', String.raw`{"refreshToken":"\u0000"}`, 401],
    ['a lone surrogate', String.raw`{"refreshToken":"\ud800"}`, 401],
    ['a byte order mark', '\u00EF\u00BB\u00BF{"refreshToken":"a"}', 401],
  ])('never fails over %s', async (_case, body, status) => {
    const head = `POST /auth/refresh HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${body.length}`;

    expect(await raw(`${head}\r\n\r\n${body}`)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });
});

describe('queries', () => {
  it.each([
    ['a parameter given twice', 'maxResults=1&maxResults=2', 'maxResults', 'is given twice'],
    ['a parameter given twice, once encoded', 'q=1&%71=2', 'q', 'is given twice'],
    ['a prototype', '__proto__=1', '__proto__', 'is not a known field'],
    ['a constructor', 'constructor=1', 'constructor', 'is not a known field'],
    ['a prototype in brackets', '__proto__[polluted]=1', '__proto__[polluted]', 'is not a known field'],
  ])('refuses %s', async (_case, query, field, message) => {
    const { status, body } = await server.call('GET', `/calendar/events?${query}`, { token });

    expect([status, body.errors]).toEqual([400, [{ field, message }]]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(await google.requests()).toEqual([]);
  });
});

it.each(INHERITED)('refuses the parameter %s', async (name) => {
  const { status, body } = await server.call('GET', `/calendar/events?${name}=1`, { token });

  expect([status, body.errors]).toEqual([400, [{ field: name, message: 'is not a known field' }]]);
});

describe('path ids', () => {
  it.each([
    ['a question mark', 'a%3Fb', 'a%3Fb'],
    ['steps upwards, encoded twice', '%252e%252e%252f', '%252e%252e%252f'],
    ['an instance', 'abc_20261124T100000Z', 'abc_20261124T100000Z'],
    ['600 characters', 'a'.repeat(600), 'a'.repeat(600)],
  ])('reach Google encoded once: %s', async (_case, id, atGoogle) => {
    const { status } = await server.call('GET', `/calendar/events/${id}`, { token });

    const paths = (await google.requests()).map(({ path }) => path).filter((path) => path.includes('/events/'));
    expect(status).toBe(404);
    expect(paths).toEqual([`/calendar/v3/calendars/primary/events/${atGoogle}`]);
  });

  it.each([
    ['a slash', 'a%2Fb', 400],
    ['steps upwards', '..%2F..%2Foauth2', 400],
    ['a NUL', '%00', 400],
    ['a percent sign alone', '%', 400],
    ['half an encoding', '%e2%82', 400],
    ['2,000 characters', 'a'.repeat(2000), 400],
  ])('are refused, and never fail, with %s', async (_case, id, status) => {
    const answer = await server.call('GET', `/calendar/events/${id}`, { token });

    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ]);
    expect(await google.countOf(/events\//)).toBe(0);
  });
});

describe('headers', () => {
  it.each(['x-request-id', 'if-match', 'idempotency-key', 'authorization'])(
    'let nothing be smuggled in by a line break in %s',
    async (name) => {
      const answer = await raw(
        `GET /auth/me HTTP/1.1\r\nhost: a\r\n${name}: abcdefgh\r\n x-injected: yes\nx-too: yes\r\n\r\n`,
      );

      expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
      expect(answer).not.toMatch(/injected|x-too/i);
    },
  );

  it.each([
    ['a length and chunks', 'content-length: 5\r\ntransfer-encoding: chunked'],
    ['two lengths', 'content-length: 5\r\ncontent-length: 6'],
    ['a length with a sign', 'content-length: +5'],
    ['chunks of another kind', 'transfer-encoding: xchunked'],
  ])('refuse %s, and close', async (_case, headers) => {
    const answer = await raw(
      `POST /auth/logout HTTP/1.1\r\nhost: a\r\n${headers}\r\n\r\n0\r\n\r\nGET /metrics HTTP/1.1\r\nhost: a\r\n\r\n`,
    );

    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toMatch(/connection: close/i);
    expect(answer).not.toContain('process_cpu');
  });

  it('refuse more than they may hold', async () => {
    expect(await raw(`GET /auth/me HTTP/1.1\r\nhost: a\r\nx-big: ${'x'.repeat(20_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431 /,
    );
  });
});

describe('methods', () => {
  it.each(['TRACE', 'CONNECT', 'BREW'])('%s is refused', async (method) => {
    expect(await raw(`${method} /auth/me HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 4\d\d |^$/,
    );
  });

  it('HEAD answers as GET does, without a body', async () => {
    const { status, body } = await server.call<string>('HEAD', '/health/live');

    expect([status, body]).toEqual([200, '']);
  });

  it('OPTIONS is answered, even when it is no preflight', async () => {
    const { status, headers } = await server.call('OPTIONS', '/auth/me?a=1');

    expect([status, headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
  });
});
