import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { GoogleAccess } from '../../src/modules/auth/grants/google-access.service.js';
import { GoogleCalendar } from '../../src/modules/calendar/google/google-calendar.service.js';
import { NO_OBSERVER } from '../../src/modules/calendar/google/write-observer.js';
import type { AppConfig } from '../../src/shared/config/app-config.js';
import { AppError } from '../../src/shared/errors/app-error.js';
import { ClockSkew } from '../../src/shared/observability/clock-skew.service.js';
import { HealthDetails } from '../../src/shared/observability/health-details.service.js';
import { Metrics } from '../../src/shared/observability/metrics.service.js';
import { NO_TRACER } from '../../src/shared/observability/tracing/tracer.js';
import { UpstreamTimes } from '../../src/shared/resilience/upstream-times.js';
import { UpstreamWatch } from '../../src/shared/resilience/upstream-watch.service.js';
import { Upstreams } from '../../src/shared/resilience/upstreams.service.js';
import { until } from '../support/patience.js';

const FIFTY_MB = 50 * 1024 * 1024;
const sockets = new Set<unknown>();
/** The `fields` of each request. */
const asked: (string | null)[] = [];
let server: Server;
let google: GoogleCalendar;
let googleUrl = '';
let body: { data: Buffer; encoding?: string; location?: string; inPieces?: boolean; never?: boolean } = {
  data: Buffer.alloc(0),
};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(new URL(request.url ?? '', 'http://google').searchParams.get('fields'));
    if (body.never) return;
    response.setHeader('content-type', 'application/json');
    if (body.encoding !== undefined) response.setHeader('content-encoding', body.encoding);
    if (body.location !== undefined) response.writeHead(302, { location: body.location });
    if (body.inPieces) response.write(body.data, () => void response.end());
    else response.end(body.data);
  }).listen(0, '127.0.0.1');
  server.on('connection', (socket) => void sockets.add(socket));
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  googleUrl = `http://127.0.0.1:${port}`;
});

// Failures of an earlier test must not open the circuit of a later one.
beforeEach(() => {
  google = clientOf(googleUrl);
});

function clientOf(url: string): GoogleCalendar {
  const access = {
    withAccessToken: async <T>(_user: string, call: (token: string) => Promise<T>): Promise<T> => call('token'),
  };
  const [metrics, health] = [new Metrics(), new HealthDetails()];
  const times = new UpstreamTimes();
  const upstreams = new Upstreams(metrics, health);
  const watch = new UpstreamWatch(metrics, new ClockSkew(metrics, health), NO_TRACER);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all of both that the client uses
  return new GoogleCalendar(access as GoogleAccess, upstreams, times, watch, { GOOGLE_BASE_URL: url } as AppConfig);
}

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

function codeOf(outcome: PromiseSettledResult<unknown>): unknown {
  const reason: unknown = outcome.status === 'rejected' ? outcome.reason : undefined;
  return reason instanceof AppError ? reason.code : outcome.status;
}

async function openConnections(): Promise<number> {
  return new Promise((resolve, reject) => {
    server.getConnections((error, count) => {
      if (error) reject(error);
      else resolve(count);
    });
  });
}

async function list(): Promise<unknown> {
  return google.open({ id: 'anna' }).listEvents('primary', {});
}

/** Memory in use once garbage is collected. */
function countKeptBytes(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

describe("Google's answers", () => {
  it.each([
    ['50 MB', { data: Buffer.alloc(FIFTY_MB, ' ') }],
    ['50 MB of no announced length', { data: Buffer.alloc(FIFTY_MB, ' '), inPieces: true }],
    ['a gzip bomb of 50 MB', { data: gzipSync(Buffer.alloc(FIFTY_MB, ' ')), encoding: 'gzip' }],
  ])('are refused when they are %s, and nothing of them is kept', async (_case, answer) => {
    body = answer;
    const before = countKeptBytes();

    await expect(list()).rejects.toMatchObject({ code: 'upstream_failed' });
    await expect(list()).rejects.toMatchObject({ code: 'upstream_failed' });

    await until(() => countKeptBytes() - before < FIFTY_MB / 10);
  });

  it.each([
    ['nobody listens', 'http://127.0.0.1:1'],
    ['the name does not resolve', 'http://nowhere.invalid'],
    ['the certificate is none', 'https'],
  ])('are missed within the deadline when %s, and no write is in doubt that was never sent', async (_case, base) => {
    const url = base === 'https' ? googleUrl.replace('http:', 'https:') : base;
    const away = clientOf(url).open({ id: 'anna' });

    // At the deadline the code would be `upstream_timeout`.
    await expect(away.listEvents('primary', {})).rejects.toMatchObject({ code: 'upstream_failed' });
    const write = away.insertEvent('primary', 'abcde', {}, { sendUpdates: 'none' });

    await expect(write).rejects.toMatchObject({ code: base === 'https' ? 'outcome_unknown' : 'upstream_failed' });
  });

  it('leave no connection open when they never come', async () => {
    body = { data: Buffer.from('{}'), never: true };

    const calls = Array.from({ length: 1000 }, async (_call, index) =>
      google.open({ id: `user${index % 100}` }, 1500).listEvents('primary', {}),
    );
    const outcomes = await Promise.allSettled(calls);

    expect(new Set(outcomes.map(codeOf))).toEqual(new Set(['upstream_timeout']));
    // Both ends have to hear of the closed sockets; the time limit of the test ends the wait.
    while ((await openConnections()) > 0) await sleep(20);
  });

  it.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
  ])('are read when they come as %s, short or long', async (encoding, compress) => {
    // Random texts, which stay long when they are compressed.
    for (const count of [1, 2500]) {
      const items = Array.from({ length: count }, () => ({ id: randomBytes(20).toString('base64url') }));
      body = { data: compress(JSON.stringify({ timeZone: 'UTC', items })), encoding };

      await expect(list()).resolves.toEqual({ timeZone: 'UTC', items });
    }
  });

  it.each([
    ['are cut off', { data: gzipSync('{"timeZone":"UTC"}').subarray(0, 12), encoding: 'gzip' }],
    ['are not what their encoding says', { data: Buffer.from('{"timeZone":"UTC"}'), encoding: 'br' }],
    ['come in an encoding that was not asked for', { data: Buffer.from('{"timeZone":"UTC"}'), encoding: 'zstd' }],
    ['redirect', { data: Buffer.alloc(0), location: '/elsewhere' }],
  ])('fail the call when they %s', async (_case, answer) => {
    body = answer;

    await expect(list()).rejects.toMatchObject({ code: 'upstream_failed' });
  });

  it('are asked of the proxy that the environment names', async () => {
    const tunnels: string[] = [];
    const proxy = createServer().on('connect', ({ url = '' }, socket) => {
      tunnels.push(url);
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
    await once(proxy.listen(0, '127.0.0.1'), 'listening');
    const address = proxy.address();
    // oxlint-disable-next-line node/no-process-env -- operators set it so
    process.env['HTTPS_PROXY'] = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    try {
      const away = clientOf('https://calendar.example');
      await expect(away.open({ id: 'anna' }).listEvents('primary', {})).rejects.toBeInstanceOf(AppError);
    } finally {
      // oxlint-disable-next-line node/no-process-env -- it holds for this test only
      delete process.env['HTTPS_PROXY'];
      proxy.close();
    }

    expect(new Set(tunnels)).toEqual(new Set(['calendar.example:443']));
  });

  it('hold the documented fields only, or all when a write may have to be taken back', async () => {
    body = { data: Buffer.from('{"id":"a","timeZone":"UTC","items":[{"id":"a"}]}') };
    const watched = google.open({ id: 'anna' }, undefined, { ...NO_OBSERVER });
    asked.length = 0;

    for (const session of [google.open({ id: 'anna' }), watched]) {
      await session.listEvents('primary', {});
      await session.listInstances('primary', 'a', {});
      await session.getEvent('primary', 'a');
      await session.getSnapshot('primary', 'a');
    }

    const events = /^items\(id,etag,.*,extendedProperties\),timeZone,nextPageToken,nextSyncToken$/;
    const [first, second, third, ...others] = asked;
    expect(first).toMatch(events);
    expect(second).toMatch(events);
    expect(third).toMatch(/^id,etag,.*,extendedProperties$/);
    expect(others).toEqual(others.map(() => null));
  });

  it('are taken one in each turn of the event loop when they are large', async () => {
    const items = Array.from({ length: 2500 }, (_none, index) => ({ id: `a${index}`, summary: 'S'.repeat(200) }));
    body = { data: Buffer.from(JSON.stringify({ timeZone: 'UTC', items })) };
    let [turn, done] = [0, false];
    const count = (): void => {
      turn += 1;
      if (!done) setImmediate(count);
    };
    count();

    const turns = await Promise.all(Array.from({ length: 8 }, async () => list().then(() => turn)));
    done = true;

    expect(new Set(turns).size).toBe(turns.length);
  });

  it('come over connections that are used again', async () => {
    body = { data: Buffer.from('{"timeZone":"UTC","items":[]}') };
    await list();
    const open = sockets.size;

    for (let call = 0; call < 20; call += 1) await list();

    expect(sockets.size - open).toBeLessThanOrEqual(1);
  });
});
