import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Me, NewSession } from '../../src/modules/auth/dto/session.dto.js';
import type { Answer } from '../support/api-client.js';
import { TestServer } from '../support/server.js';
import { ANNA, AuthWorld } from './auth-world.js';

let world: AuthWorld;
let stranger: Server;
/** Requests that reached a host other than Google's. */
let strayed: string[];
let elsewhere: string;

beforeAll(async () => {
  stranger = createServer((request, response) => {
    strayed.push(`${request.method ?? ''} ${request.url ?? ''}`);
    request.resume();
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({ timeZone: 'Europe/Kyiv', access_token: 'ya29.stranger', id_token: 'x.y.z', keys: [] }),
    );
  });
  await new Promise<void>((resolve) => {
    stranger.listen(0, '127.0.0.1', resolve);
  });
  const bound = stranger.address();
  world = await AuthWorld.start();
  elsewhere = `http://127.0.0.1:${typeof bound === 'object' ? (bound?.port ?? 0) : 0}/taken`;
});

afterAll(async () => {
  await world.close();
  stranger.closeAllConnections();
  stranger.close();
});

beforeEach(async () => {
  strayed = [];
  await world.google.clearFaults();
});

const redirect = (path: string, status: number) =>
  world.google.fault({ match: { path }, times: 5, status, headers: { location: elsewhere }, body: '' });
const large = (path: string) =>
  world.google.fault({
    match: { path },
    times: 5,
    status: 200,
    body: { timeZone: 'Europe/Kyiv', keys: [], x: 'x'.repeat(600_000) },
  });
const login = async () => world.post('/auth/google', await world.loginBody());
const signIn = async () => world.server.signIn(ANNA, { prompt: 'consent' });

/** Signs in at a server that has not asked for Google's keys yet. */
async function loginAtNewServer(): Promise<Answer<NewSession>> {
  const server = await TestServer.start(world.google);
  const answer = await server.call<NewSession>('POST', '/auth/google', { body: await world.loginBody() });
  await server.close();
  return answer;
}

describe.each([302, 307, 308])('a redirect (%s)', (status) => {
  it('takes no code to another host', async () => {
    await redirect('^/token$', status);

    const { body } = await login();

    expect([body, strayed]).toMatchObject([{ code: 'login_retry' }, []]);
  });

  it('takes no refresh token to another host', async () => {
    const { accessToken } = await signIn();
    await world.google.expireTokens(ANNA);
    await redirect('^/token$', status);

    const { body } = await world.server.call('GET', '/calendar/events', { token: accessToken });

    expect([body.code, strayed]).toEqual(['upstream_failed', []]);
  });

  it('takes no revoked token to another host', async () => {
    const { accessToken } = await signIn();
    await redirect('^/revoke$', status);

    const answer = await world.server.call('POST', '/auth/logout', { token: accessToken, body: { all: true } });

    expect([answer.status, strayed]).toEqual([204, []]);
  });

  it('lets no other host name the keys of ID tokens', async () => {
    await redirect('^/oauth2/v3/certs$', status);

    const { body } = await loginAtNewServer();

    expect([body, strayed]).toMatchObject([{ code: 'login_retry' }, []]);
  });

  it('lets no other host name the user’s zone', async () => {
    const { accessToken } = await signIn();
    await redirect('/calendars/primary/events$', status);

    const { body } = await world.server.call<Me>('GET', '/auth/me', { token: accessToken });

    expect([body.timeZone, strayed]).toEqual([null, []]);
  });
});

describe('an answer beyond all use', () => {
  it('of the token endpoint is no sign-in', async () => {
    await large('^/token$');

    expect((await login()).body).toMatchObject({ code: 'login_retry' });
  });

  it('of the keys is none', async () => {
    await large('^/oauth2/v3/certs$');

    expect((await loginAtNewServer()).body).toMatchObject({ code: 'login_retry' });
  });

  it('names no zone', async () => {
    const { accessToken } = await signIn();
    await large('/calendars/primary/events$');

    expect((await world.server.call<Me>('GET', '/auth/me', { token: accessToken })).body.timeZone).toBeNull();
  });
});
