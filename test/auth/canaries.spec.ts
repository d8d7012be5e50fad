import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChatReply } from '../../src/modules/ai/dto/chat.dto.js';
import type { RefreshedSession } from '../../src/modules/auth/dto/session.dto.js';
import type { CallOptions } from '../support/api-client.js';
import { TestGoogle } from '../support/google.js';
import { secretWatch } from '../support/secret-watch.js';
import { environment } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { loginBody } from './auth-world.js';

const ANNA = 'anna@example.com';
/** What Google says when it fails: a client or a log must not see it. */
const UPSTREAM = 'CANARY-upstream-body';
/** What users write: no log must hold it. */
const PRIVATE = 'CANARY-private-words';

let google: TestGoogle;
let server: ServerProcess;
const replies: string[] = [];

async function call<T>(method: string, path: string, options: CallOptions = {}): Promise<T> {
  const { headers, body } = await server.call<T>(method, path, options);
  replies.push(JSON.stringify([...headers, body]));
  return body;
}

/** A day in the life of the server, with everything going wrong that can. */
async function liveThrough(): Promise<void> {
  const { accessToken: token, refreshToken } = await call<RefreshedSession>('POST', '/auth/google', {
    body: await loginBody(google),
  });
  const event = { summary: PRIVATE, description: PRIVATE, start: { date: '2026-11-24' } };
  const { id } = await call<{ id: string }>('POST', '/calendar/events', { token, body: event });
  await call('GET', `/calendar/events/${id}?timeZone=Europe/Kyiv`, { token });
  await call('GET', `/calendar/events?q=${PRIVATE}`, { token });
  await call<ChatReply>('POST', '/ai/chat', { token, body: { message: `create ${PRIVATE} tomorrow at noon` } });
  await call('POST', '/ai/parse-request', { token, body: { text: `${PRIVATE} on Friday at 5pm` } });
  await refuseEverything(token, refreshToken);
  await failUpstream(token);
  await call('POST', '/auth/refresh', { body: { refreshToken } });
  await call('POST', '/auth/logout', { token, body: { all: true } });
  await call('POST', '/auth/refresh', { body: { refreshToken } });
  await call('GET', '/metrics');
  await call('GET', '/openapi.json');
}

async function refuseEverything(token: string, refreshToken: string): Promise<void> {
  await call('GET', '/auth/me', { token: `${token}x` });
  await call('GET', `/auth/me?access_token=${token}`, { token: 'x' });
  await call('POST', '/auth/refresh', { body: { refreshToken: `${refreshToken}x` } });
  await call('POST', '/auth/refresh', { body: `{"refreshToken":"${refreshToken}"` });
  await call('POST', '/auth/refresh', { body: { refreshToken, [PRIVATE.toLowerCase()]: 1 } });
  await call('POST', '/auth/google', { body: { ...(await loginBody(google)), codeVerifier: 'v'.repeat(43) } });
  await call('POST', '/calendar/events', { token, body: { summary: PRIVATE, start: PRIVATE } });
  await call('GET', `/${PRIVATE}?code=${token}`, { token });
}

async function failUpstream(token: string): Promise<void> {
  const faults = [{ status: 500 }, { status: 400 }, { status: 403 }, { status: 200, body: UPSTREAM }];
  for (const fault of faults) {
    const body = {
      error: { code: fault.status, message: UPSTREAM, errors: [{ reason: UPSTREAM, message: UPSTREAM }] },
    };
    await google.fault({ match: { path: '^/(calendar|token|revoke)' }, body, ...fault });
    await call('GET', '/calendar/calendars', { token });
    await call('POST', '/calendar/events', { token, body: { summary: PRIVATE, start: { date: '2026-11-25' } } });
    await call('POST', '/auth/google', { body: await loginBody(google) });
    await google.clearFaults();
  }
}

beforeAll(async () => {
  google = await TestGoogle.start();
  await google.seed({ email: ANNA, name: 'Anna' });
  server = await ServerProcess.start(google, environment(google));
  await liveThrough();
  await server.stop();
});

afterAll(async () => {
  await google.close();
});

describe('secrets', () => {
  it('a whole day of requests logs no secret and no upstream text', () => {
    expect(replies.length).toBeGreaterThan(25);
    expect(server.output.length).toBeGreaterThan(25);
    expect(() => secretWatch.verify()).not.toThrow();
    expect([...replies, ...server.output].filter((text) => text.includes(UPSTREAM))).toEqual([]);
  });

  it('of users stand in a log line only where they put them into a path', () => {
    const lines = server.output.filter((line) => line.includes(PRIVATE));

    expect(lines.every((line) => line.includes(`"path":"/${PRIVATE}"`))).toBe(true);
  });

  it('every log line is one JSON object', () => {
    expect(server.output.every((line) => typeof JSON.parse(line) === 'object')).toBe(true);
  });
});
