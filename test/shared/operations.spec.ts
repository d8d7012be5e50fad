import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestGoogle } from '../support/google.js';
import { until } from '../support/patience.js';
import { environment, TestServer } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';

const USER = 'olga@example.com';

let google: TestGoogle;

beforeAll(async () => {
  google = await TestGoogle.start();
  await google.seed({ email: USER });
});

afterAll(async () => {
  await google.close();
});

describe('operations', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await TestServer.start(google);
  });

  afterAll(async () => {
    await server.close();
  });

  it.each(['/health/live', '/health/ready'])('%s says that all is well, and nothing else', async (path) => {
    const { status, body } = await server.call('GET', path);

    expect(status).toBe(200);
    expect(body).toEqual({ status: 'ok' });
  });

  it('stays live and ready while Google is away', async () => {
    await google.fault({ match: { path: '.*' }, status: 503 });

    const answers = await Promise.all(['/health/live', '/health/ready'].map((path) => server.call('GET', path)));
    await google.clearFaults();

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('counts requests by route, never by path or query', async () => {
    const { accessToken } = await server.signIn(USER);
    await server.call('GET', '/calendar/events/a-very-private-id', { token: accessToken });

    const { body } = await server.call<string>('GET', '/metrics');

    expect(body).toContain(
      'http_request_duration_seconds_count{method="GET",route="/calendar/events/:eventId",status="404"} 1',
    );
    expect(body).not.toContain('private-id');
    expect(body).not.toContain(USER);
  });
});

const OPTIONAL_PATHS = ['/metrics', '/docs', '/openapi.json', '/playground', '/playground/app.js'];

describe('METRICS, DOCS and PLAYGROUND', () => {
  it.each(OPTIONAL_PATHS)('leave nothing at %s when they are off', async (path) => {
    const server = await TestServer.start(google, { METRICS: 'off', DOCS: 'off', PLAYGROUND: 'off' });

    const { status } = await server.call('GET', path);
    await server.close();

    expect(status).toBe(404);
  });

  it.each(OPTIONAL_PATHS)('leave nothing at %s in production', async (path) => {
    const server = await TestServer.start(google, { NODE_ENV: 'production' });

    const { status } = await server.call('GET', path);
    await server.close();

    expect(status).toBe(404);
  });
});

describe('a client that leaves', () => {
  it('is no failure of the server, in the log or in the metrics', async () => {
    const server = await ServerProcess.start(google, environment(google));
    const port = Number(new URL(server.url).port);

    for (let count = 0; count < 40; count += 1) {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => {
        socket.destroy();
      });
      socket.write('GET /auth/me HTTP/1.1\r\nhost: a\r\n\r\n', () => {
        socket.resetAndDestroy();
      });
      await once(socket, 'close');
    }
    const { body } = await server.call<string>('GET', '/metrics');
    const alarms = server.output.filter((line) => line.includes('"level":50'));
    await server.stop();

    expect(alarms).toEqual([]);
    expect(body).not.toMatch(/status="5\d\d"/);
  });
});

describe('the log', () => {
  it('tells of each request its id, method, path and status, never the query, and of probes nothing', async () => {
    const server = await ServerProcess.start(google, environment(google));
    const requestLines = (): string[] => server.output.filter((line) => line.includes('"req"'));

    for (const path of ['/health/live', '/metrics']) await server.call('GET', path);
    await server.call('GET', '/auth/me?token=private', { headers: { 'x-request-id': 'asked-for-me' } });
    await server.call('GET', '/nowhere?token=private', { headers: { 'x-request-id': 'asked-for-nothing' } });
    await until(async () => requestLines().length === 2);

    const lines = requestLines().map((line): unknown => JSON.parse(line));
    expect(lines).toMatchObject([
      { req: { id: 'asked-for-me', method: 'GET', path: '/auth/me' }, res: { status: 401 } },
      { req: { id: 'asked-for-nothing', method: 'GET', path: '/nowhere' }, res: { status: 404 } },
    ]);
    expect(server.output.join('\n')).not.toContain('private');
    await server.stop();
  });
});

describe('SIGTERM', () => {
  it('lets a request under way finish, and ends with code 0', async () => {
    const server = await ServerProcess.start(google, environment(google));
    const { accessToken } = await server.signIn(USER, { prompt: 'consent' });
    await google.fault({ match: { path: '/calendars/primary/events', method: 'GET' }, hold: true });

    const underWay = server.call('GET', '/calendar/events', { token: accessToken });
    await google.struck(1);
    const ended = server.stop('SIGTERM');
    await until(() => server.output.some((line) => line.includes('readiness fails')));
    await google.clearFaults();
    const [{ status }, code] = await Promise.all([underWay, ended]);

    expect(status).toBe(200);
    expect(code).toBe(0);
  });

  it('waits for no connection that has not asked anything', async () => {
    const server = await ServerProcess.start(google, environment(google));
    const { hostname, port } = new URL(server.url);
    const silent = connect(Number(port), hostname);
    await once(silent, 'connect');

    const code = await server.stop('SIGTERM');

    expect(code).toBe(0);
    silent.destroy();
  });
});
