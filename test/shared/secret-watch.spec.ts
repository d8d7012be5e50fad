import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { TestGoogle } from '../support/google.js';
import { SecretWatch, secretWatch } from '../support/secret-watch.js';
import { environment, SECRET, TestServer } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';

const ANNA = 'anna@example.com';
const PLANTED = `ya29.a0${'x'.repeat(40)}`;
const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln';
const ok = { status: 200, headers: new Headers() };

let google: TestGoogle;

beforeAll(async () => {
  google = await TestGoogle.start();
  await google.seed({ email: ANNA });
});

afterEach(() => {
  secretWatch.forget();
});

afterAll(async () => {
  await google.close();
});

describe('the watch over secrets', () => {
  it.each([
    ['a code', `{"code":"4/0${'a'.repeat(40)}"}`],
    ['an access token of Google’s', PLANTED],
    ['a refresh token of Google’s', `1//0${'a'.repeat(40)}`],
    ['a client secret', TestGoogle.client.clientSecret],
    ['a JWT', `Bearer ${JWT}`],
    ['a refresh token', `v1.${'a'.repeat(51)}`],
    ['one of APP_SECRETS', SECRET],
    ['an error of Google Calendar', '{"error":{"errors":[{"domain":"global"}],"code":404,"message":"Not Found"}}'],
    ['an error of Google’s in a log line', String.raw`{"msg":"{\"error\":{\"code\":404}}"}`],
    ['an error of Google’s sign-in', '{"error":"invalid_grant","error_description":"Bad Request"}'],
  ])('sees %s in an answer and in a log line, and does not repeat it', (_case, text) => {
    const [answers, lines] = [new SecretWatch(), new SecretWatch()];
    for (const watch of [answers, lines]) watch.guard(environment(google));

    answers.answer('GET', '/auth/me', ok, text);
    lines.line(text);

    for (const watch of [answers, lines]) {
      expect(() => watch.verify()).toThrow('Secrets left the server');
      expect(() => watch.verify()).not.toThrow(text);
    }
  });

  it('sees one in a header, and a user’s address in a log line or a metric', () => {
    const [header, line, metric] = [new SecretWatch(), new SecretWatch(), new SecretWatch()];

    header.answer('GET', '/auth/me', { status: 304, headers: new Headers({ etag: PLANTED }) }, '');
    line.line(`{"user":"${ANNA}"}`);
    metric.answer('GET', '/metrics', ok, `requests{user="${ANNA}"} 1`);

    for (const watch of [header, line, metric]) expect(() => watch.verify()).toThrow('Secrets left the server');
  });

  it.each(['/auth/google', '/auth/refresh'])('lets %s hand out our own tokens', (path) => {
    const watch = new SecretWatch();

    watch.answer('POST', path, ok, JSON.stringify({ accessToken: JWT, refreshToken: `v1.${'a'.repeat(51)}` }));

    expect(() => watch.verify()).not.toThrow();
  });

  it.each([
    ['another field', '/auth/refresh', { idToken: JWT }],
    ['a token of Google’s', '/auth/google', { accessToken: JWT, googleToken: PLANTED }],
    ['another route', '/auth/me', { accessToken: JWT }],
  ])('lets nothing else hand out tokens: %s', (_case, path, body) => {
    const watch = new SecretWatch();

    watch.answer('POST', path, ok, JSON.stringify(body));

    expect(() => watch.verify()).toThrow('Secrets left the server');
  });
});

describe('a server under the watch', () => {
  it('fails a call whose answer holds a secret', async () => {
    const server = await TestServer.start(google);
    const { accessToken: token } = await server.signIn(ANNA);
    const body = { summary: PLANTED, start: { date: '2026-11-24' } };

    await expect(server.call('POST', '/calendar/events', { token, body })).rejects.toThrow(
      '201 to POST /calendar/events',
    );
    secretWatch.forget();
    await server.close();
  });

  it.each([
    ['in this process', async () => TestServer.start(google)],
    ['in a process of its own', async () => ServerProcess.start(google, environment(google))],
  ])('fails to close when a line it logged %s holds a secret', async (_case, start) => {
    const server = await start();
    await fetch(`${server.url}/calendar/events/${PLANTED}`);

    await expect('close' in server ? server.close() : server.stop()).rejects.toThrow('in a log line');
  });
});
