import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestGoogle } from '../support/google.js';
import { until } from '../support/patience.js';
import { environment } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';

const USER = 'olga@example.com';
const BODY_FOLLOWS = 'content-type: application/json\r\ncontent-length: 99\r\n\r\n{';

let google: TestGoogle;

beforeAll(async () => {
  google = await TestGoogle.start();
  await google.seed({ email: USER });
});

afterAll(async () => {
  await google.close();
});

const start = async (overrides: Record<string, string> = {}): Promise<ServerProcess> =>
  ServerProcess.start(google, environment(google, overrides));
const portOf = ({ url }: ServerProcess): number => Number(new URL(url).port);
const drains = ({ output }: ServerProcess): boolean => output.some((line) => line.includes('readiness fails'));

describe('SIGTERM, on a server with open connections', () => {
  it('ends although requests have sent half of their headers or of their body', async () => {
    const server = await start();
    const texts = [
      'GET /health/live HTTP/1.1\r\nhost: a\r\n',
      `POST /auth/refresh HTTP/1.1\r\nhost: a\r\n${BODY_FOLLOWS}`,
    ];
    const sockets = texts.map((text) => {
      const socket = connect(portOf(server), '127.0.0.1');
      socket.on('error', () => {
        socket.destroy();
      });
      socket.write(text);
      return socket;
    });
    await Promise.all(sockets.map(async (socket) => once(socket, 'connect')));
    // Their bytes are there before these, which are answered.
    await server.call('GET', '/health/live');

    const code = await server.stop('SIGTERM');

    expect(code).toBe(0);
    for (const socket of sockets) socket.destroy();
  });

  it('fails readiness first and goes on to serve, closing each connection, until the drain is over', async () => {
    const [patient, brief] = await Promise.all([start({ SHUTDOWN_DRAIN: '1h' }), start({ SHUTDOWN_DRAIN: '200ms' })]);

    const ends = [patient.stop('SIGTERM'), brief.stop('SIGTERM')];
    await until(() => drains(patient));
    const ready = await patient.call('GET', '/health/ready');
    const served = await patient.call('GET', '/health/live');
    await Promise.all([patient.stop('SIGKILL'), ...ends]);

    expect([ready.status, ready.body.code, ready.headers.get('retry-after')]).toEqual([503, 'shutting_down', '2']);
    expect([served.status, served.headers.get('connection')]).toEqual([200, 'close']);
    expect(await ends[1]).toBe(0);
    // A deployment is no failure.
    expect(patient.output.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it('answers a request that is complete only then with a problem, and finishes one under way', async () => {
    // Half-sent requests have a sixtieth of it.
    const server = await start({ SHUTDOWN_TIMEOUT: '1h' });
    const { accessToken } = await server.signIn(USER, { prompt: 'consent' });
    await google.fault({ match: { path: '/calendars/primary/events', method: 'GET' }, hold: true });
    const half = connect(portOf(server), '127.0.0.1');
    let late = '';
    half.on('data', (chunk: Buffer) => {
      late += chunk.toString();
    });
    half.write('GET /health/live HTTP/1.1\r\nhost: a\r\n');
    const underWay = server.call('GET', '/calendar/events', { token: accessToken });
    await google.struck(1);

    const ended = server.stop('SIGTERM');
    await until(() => drains(server));
    half.write('\r\n');
    await until(() => late.includes('requestId'));
    await google.clearFaults();
    const [{ status }, code] = await Promise.all([underWay, ended]);

    expect(late).toMatch(/^HTTP\/1\.1 503 .*"code":"shutting_down"/s);
    expect(late).toMatch(/retry-after: 2/i);
    expect(late).toContain('"requestId"');
    expect([status, code]).toEqual([200, 0]);
    half.destroy();
  });

  it('tells a chat that is still streamed when SHUTDOWN_TIMEOUT has passed', async () => {
    const server = await start({ SHUTDOWN_TIMEOUT: '1s' });
    const { accessToken: token } = await server.signIn(USER, { prompt: 'consent' });
    await google.fault({ match: { path: '/events', method: 'GET' }, hang: true });
    const body = { message: 'What is on tomorrow?', timeZone: 'Europe/Berlin', locale: 'en' };
    const chat = server.call<string>('POST', '/ai/chat', { token, body, headers: { accept: 'text/event-stream' } });
    await google.struck(1);

    const code = await server.stop('SIGTERM');
    const { body: events } = await chat;
    await google.clearFaults();

    expect(code).toBe(0);
    expect(events).toMatch(/event: error\ndata: \{[^\n]*"code":"shutting_down"[^\n]*\}\n\n$/);
  });

  it('aborts running requests after SHUTDOWN_TIMEOUT, and ends at once on a second signal', async () => {
    const [limited, patient] = await Promise.all([
      start({ SHUTDOWN_TIMEOUT: '1s' }),
      start({ SHUTDOWN_TIMEOUT: '1h' }),
    ]);
    const tokens = [
      await limited.signIn(USER, { prompt: 'consent' }),
      await patient.signIn(USER, { prompt: 'consent' }),
    ];
    await google.fault({ match: { path: '/calendars/primary/events', method: 'GET' }, times: 2, hang: true });
    const calls = [limited, patient].map(async (server, index) =>
      server.call('GET', '/calendar/events', { token: tokens[index]?.accessToken ?? '' }).then(
        () => 'answered',
        () => 'cut off',
      ),
    );
    await google.struck(2);

    const ends = [limited.stop('SIGTERM'), patient.stop('SIGTERM')];
    await until(() => drains(patient));
    // Two signals within 200 ms count as one.
    await sleep(500);
    const second = patient.stop('SIGTERM');

    expect(await Promise.all(calls)).toEqual(['cut off', 'cut off']);
    expect(await Promise.all([...ends, second])).toEqual([0, 1, 1]);
    await google.clearFaults();
  });
});
