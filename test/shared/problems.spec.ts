import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestGoogle } from '../support/google.js';
import { TestServer } from '../support/server.js';

let google: TestGoogle;
let server: TestServer;

beforeAll(async () => {
  google = await TestGoogle.start();
  server = await TestServer.start(google);
});

afterAll(async () => {
  await server.close();
  await google.close();
});

const JSON_TYPE = { 'content-type': 'application/json' };

describe('problems', () => {
  it.each([
    ['an unknown path', 'GET', '/nothing', {}, 404, 'not_found'],
    ['a wrong method', 'GET', '/auth/google', {}, 405, 'method_not_allowed'],
    ['a bad percent-encoding', 'GET', '/calendar/events/%zz', {}, 400, 'invalid_request'],
    ['broken JSON', 'POST', '/auth/refresh', { body: '{"refreshToken":' }, 400, 'invalid_request'],
    ['JSON that is no object', 'POST', '/auth/refresh', { body: '[1]' }, 400, 'invalid_request'],
    ['JSON that is null', 'POST', '/auth/refresh', { body: 'null' }, 400, 'invalid_request'],
    ['no body', 'POST', '/auth/refresh', {}, 400, 'invalid_request'],
    [
      'a form',
      'POST',
      '/auth/refresh',
      { body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'unsupported_media_type',
    ],
    [
      'JSON called text',
      'POST',
      '/auth/refresh',
      { body: '{}', headers: { 'content-type': 'text/plain' } },
      415,
      'unsupported_media_type',
    ],
    [
      'a body above 1 MiB',
      'POST',
      '/auth/refresh',
      { body: JSON.stringify({ refreshToken: 'x'.repeat(1_100_000) }) },
      413,
      'payload_too_large',
    ],
  ])('answers %s with a problem of its own', async (_case, method, path, options, status, code) => {
    const answer = await server.call(method, path, options);

    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ]);
    expect(answer.body).toMatchObject({
      type: `/docs/errors#${code}`,
      title: expect.any(String),
      status,
      detail: expect.any(String),
      code,
      requestId: answer.headers.get('x-request-id'),
      retryable: false,
    });
  });

  it.each([
    ['PUT', '/auth/google', 'OPTIONS, POST'],
    ['POST', '/auth/me', 'GET, HEAD, OPTIONS'],
    ['POST', '/calendar/events/some-id', 'DELETE, GET, HEAD, OPTIONS, PATCH, PUT'],
  ])('tells which methods are allowed where %s %s is not', async (method, path, allow) => {
    const { status, headers } = await server.call(method, path, { headers: JSON_TYPE, body: '{}' });

    expect([status, headers.get('allow')]).toEqual([405, allow]);
  });

  it('names the field at fault', async () => {
    const { body } = await server.call('POST', '/auth/refresh', { body: {} });

    expect(body).toMatchObject({
      detail: 'refreshToken is required.',
      errors: [{ field: 'refreshToken', message: 'is required' }],
    });
  });
});

describe('X-Request-Id', () => {
  it.each([
    ['is kept when well formed', 'trace-42.a:b_c', true],
    ['is replaced when too short', 'short', false],
    ['is replaced when too long', 'x'.repeat(129), false],
    ['is replaced when it holds other characters', 'spoofed {"level":30}', false],
  ])('%s', async (_case, given, kept) => {
    const { headers, body } = await server.call('GET', '/nothing', { headers: { 'x-request-id': given } });
    const id = headers.get('x-request-id');

    expect(id === given).toBe(kept);
    expect(body.requestId).toBe(id);
    expect(id).toMatch(/^[\w.:-]{8,128}$/);
  });

  it('differs from request to request', async () => {
    const ids = await Promise.all(
      Array.from({ length: 20 }, async () => (await server.call('GET', '/health/live')).headers.get('x-request-id')),
    );

    expect(new Set(ids).size).toBe(20);
  });
});
