import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChatReply } from '../../src/modules/ai/dto/chat.dto.js';
import type { RefreshedSession } from '../../src/modules/auth/dto/session.dto.js';
import type { CallOptions } from '../support/api-client.js';
import { TestGoogle } from '../support/google.js';
import { environment } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { loginBody } from './auth-world.js';

const ANNA = 'anna@example.com';
const SECRET = randomBytes(32).toString('base64');
/** What Google says when it fails: a client or a log must not see it. */
const UPSTREAM = 'CANARY-upstream-body';
/** What users write: no log must hold it. */
const PRIVATE = 'CANARY-private-words';

/** Secrets of Google's and of ours: codes, access and refresh tokens, ID tokens, the client's secret, the key. */
const GOOGLE_SECRETS = /4\/0[\w-]{8}|ya29\.|1\/\/0[\w-]{8}|GOCSPX/;
const OUR_TOKENS = /eyJ[\w-]{8,}\.|v1\.[\w-]{40,}/;

let google: TestGoogle;
let server: ServerProcess;
const replies: string[] = [];
/** Tokens a reply may hold, since it is made to hand them out. */
const handedOut: string[] = [];

/** Calls, and keeps all of the answer but the tokens it is made to hand out. */
async function call<T>(method: string, path: string, options: CallOptions = {}): Promise<T> {
  const { headers, body } = await server.call<T & Partial<RefreshedSession>>(method, path, options);
  const text = JSON.stringify([...headers, body]);
  const { accessToken, refreshToken } = body;
  for (const token of [accessToken, refreshToken]) if (token !== undefined) handedOut.push(token);
  replies.push(handedOut.reduce((rest, token) => rest.replaceAll(token, ''), text));
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
  const trace = { LOG_LEVEL: 'trace', APP_SECRETS: SECRET };
  server = await ServerProcess.start(google, environment(google, trace));
  await liveThrough();
  await server.stop();
}, 60_000);

afterAll(async () => {
  await google.close();
});

describe('secrets', () => {
  it('A14, J6: stand in no answer that is not made to hand them out', () => {
    expect(replies.length).toBeGreaterThan(25);
    expect(replies.filter((reply) => GOOGLE_SECRETS.test(reply) || OUR_TOKENS.test(reply))).toEqual([]);
    expect(replies.filter((reply) => reply.includes(UPSTREAM) || reply.includes(SECRET))).toEqual([]);
  });

  it('J6: stand in no log line, even at trace', () => {
    const lines = server.output;

    expect(lines.length).toBeGreaterThan(25);
    expect(lines.filter((line) => GOOGLE_SECRETS.test(line) || OUR_TOKENS.test(line))).toEqual([]);
    expect(lines.filter((line) => line.includes(UPSTREAM) || line.includes(SECRET) || line.includes(ANNA))).toEqual([]);
  });

  it('J6: of users stand in a log line only where they put them into a path', () => {
    const lines = server.output.filter((line) => line.includes(PRIVATE));

    expect(lines.every((line) => line.includes(`"path":"/${PRIVATE}"`))).toBe(true);
  });

  it('J7: every log line is one JSON object', () => {
    expect(server.output.every((line) => typeof JSON.parse(line) === 'object')).toBe(true);
  });
});
