import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NewSession } from '../../src/modules/auth/dto/session.dto.js';
import { readConfig } from '../../src/shared/config/read-config.js';
import { TestGoogle } from '../support/google.js';
import { ModelServer } from '../support/model-server.js';
import { until } from '../support/patience.js';
import { describeWithRedis, startRedis, type TestRedis } from '../support/redis.js';
import { environment, SECRET } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { type SentSpan, SpanCollector } from '../support/span-collector.js';
import { MINIMAL_ENV } from './minimal-env.js';

const USER = 'tilda@example.com';
const GUEST = 'gustav@example.com';
const TITLE = 'Hush hush dinner';
const PROMPT = 'Whisper what is on the day after tomorrow';
const REPLY = 'A murmured answer.';
const INVENTED = 'tool_named_after_a_confidence';
const MODEL_KEY = 'key-of-the-tracing-tests';
const COLLECTOR_KEY = 'key-of-the-collector';
const TRACE = '0af7651916cd43dd8448eb211c80319c';
const PARENT = 'b7ad6b7169203331';
const START = { dateTime: '2030-05-06T10:00:00Z' };
const END = { dateTime: '2030-05-06T11:00:00Z' };

/** Names every package of OpenTelemetry that a process loads. */
const REPORT = join(mkdtempSync(join(tmpdir(), 'loads-')), 'report.mjs');
writeFileSync(
  REPORT,
  `import { registerHooks } from 'node:module';
const seen = new Set();
registerHooks({ resolve(specifier, context, next) {
  const name = /^@opentelemetry\\/[a-z-]+/.exec(specifier)?.[0];
  if (name && !seen.has(name)) { seen.add(name); process.stderr.write('loads ' + name + '\\n'); }
  return next(specifier, context);
} });`,
);

let google: TestGoogle;
let redis: TestRedis;
let collector: SpanCollector;
const model = ModelServer.shared();

const start = async (overrides: Record<string, string> = {}): Promise<ServerProcess> => {
  const own = { LOG_LEVEL: 'info', NODE_OPTIONS: `--import ${REPORT}`, REDIS_URL: redis.url };
  const server = await ServerProcess.start(google, environment(google, { ...own, ...overrides }));
  await until(async () => (await server.call('GET', '/health/ready')).status === 200);
  return server;
};
const traced = (): Record<string, string> => ({
  AI_ENGINE: 'openai',
  OPENAI_BASE_URL: model.url,
  OPENAI_API_KEY: MODEL_KEY,
  OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
  OTEL_EXPORTER_OTLP_HEADERS: `x-key=${COLLECTOR_KEY}`,
});
const named = (pattern: RegExp): SentSpan[] => collector.spans.filter(({ name }) => pattern.test(name));
const ours = (pattern: RegExp): SentSpan[] => named(pattern).filter(({ traceId }) => traceId === TRACE);
const loaded = ({ output }: ServerProcess): string[] =>
  output.flatMap((line) => /^loads (.*)$/.exec(line)?.[1] ?? []).toSorted();

describeWithRedis('Tracing', () => {
  let session: NewSession;
  let requestId: string;
  let statuses: number[];
  let exitCode: number | null;
  let loadedWhenTraced: string[];

  beforeAll(async () => {
    [google, redis, collector] = await Promise.all([TestGoogle.start(), startRedis(), SpanCollector.start()]);
    await google.seed({ email: USER });
    const server = await start(traced());
    session = await server.signIn(USER, { prompt: 'consent' });
    const token = session.accessToken;
    const carried = { traceparent: `00-${TRACE}-${PARENT}-01` };
    const keyed = { ...carried, 'idempotency-key': randomUUID() };
    const body = {
      summary: TITLE,
      description: PROMPT,
      location: TITLE,
      attendees: [{ email: GUEST }],
      start: START,
      end: END,
    };
    const created = await server.call('POST', '/calendar/events', { token, headers: keyed, body });
    requestId = created.headers.get('x-request-id') ?? '';
    model.plays([
      { calls: [{ name: 'list_events', arguments: { from: '2030-05-06', to: '2030-05-07' } }] },
      { calls: [{ name: INVENTED, arguments: { title: TITLE } }] },
      { text: REPLY },
    ]);
    const chat = await server.call('POST', '/ai/chat', { token, headers: carried, body: { message: PROMPT } });
    const missing = await server.call('GET', `/calendar/events/nothere?calendarId=${GUEST}`, { token });
    await google.fault({ match: { path: '/calendars/primary/events', method: 'GET' }, times: 9, status: 500 });
    const failed = await server.call('GET', '/calendar/events', { token });
    await google.clearFaults();
    await server.call('GET', '/health/ready');
    statuses = [created, chat, missing, failed].map(({ status }) => status);
    exitCode = await server.stop();
    loadedWhenTraced = loaded(server);
  });

  afterAll(async () => {
    await Promise.all([google.close(), redis.stop(), collector.close()]);
  });

  it('sends a span for the request, each store command, each request to Google, each model call and each tool call', () => {
    expect([...statuses, exitCode]).toEqual([201, 200, 404, 502, 0]);
    expect(new Set(collector.paths)).toEqual(new Set(['POST /v1/traces']));
    expect(ours(/^POST \/calendar\/events$/)).toMatchObject([
      {
        kind: 2,
        parentId: PARENT,
        failed: false,
        attributes: {
          'http.request.method': 'POST',
          'http.route': '/calendar/events',
          'http.response.status_code': 201,
          'chat2calendar.request_id': requestId,
        },
      },
    ]);
    expect(ours(/^redis get$/)[0]).toMatchObject({ kind: 3, attributes: { 'db.system.name': 'redis' } });
    expect(ours(/^POST google_calendar$/)[0]).toMatchObject({
      kind: 3,
      attributes: { 'http.response.status_code': 200, 'chat2calendar.request_id': requestId },
    });
    expect(ours(/^chat /)).toHaveLength(3);
    expect(ours(/^chat /)[2]).toMatchObject({
      kind: 3,
      attributes: { 'gen_ai.operation.name': 'chat', 'gen_ai.response.finish_reasons': ['stop'] },
    });
    expect(ours(/^chat /)[2]?.attributes['gen_ai.usage.output_tokens']).toBeGreaterThan(0);
    expect(ours(/^execute_tool/).map(({ name }) => name)).toEqual(['execute_tool list_events', 'execute_tool unknown']);
  });

  it('lets each span belong to what caused it', () => {
    const byId = new Map(collector.spans.map((span) => [span.spanId, span]));
    const [listing] = ours(/^execute_tool list_events/);
    const causes = (span: SentSpan | undefined): string[] =>
      span ? [span.name, ...causes(byId.get(span.parentId))] : [];

    expect(causes(listing)).toEqual(['execute_tool list_events', 'POST /ai/chat']);
    expect(causes(ours(/^GET google_calendar/).find(({ parentId }) => parentId === listing?.spanId))).toHaveLength(3);
    expect(collector.spans.filter((span) => span.kind !== 2 && causes(span).length < 2)).toEqual([]);
    expect(collector.spans.filter(({ attributes }) => attributes['chat2calendar.request_id'] === undefined)).toEqual(
      [],
    );
  });

  it('marks what failed by its code, and leaves probes out', () => {
    expect(named(/^GET \/calendar\/events$/)).toMatchObject([
      { failed: true, attributes: { 'http.response.status_code': 502, 'error.type': 'upstream_failed' } },
    ]);
    expect(named(/^GET \/calendar\/events\/:/)).toMatchObject([
      { failed: false, attributes: { 'http.response.status_code': 404, 'chat2calendar.problem': 'not_found' } },
    ]);
    expect(named(/health/)).toEqual([]);
  });

  it('lets a model server of one’s own take part in the trace, and Google not', async () => {
    const { traceparent } = model.sent[0]?.headers ?? {};
    const [first] = ours(/^chat /);

    expect(traceparent).toBe(`00-${TRACE}-${first?.spanId}-01`);
    expect((await google.requests()).filter(({ headers }) => headers['traceparent'] !== undefined)).toEqual([]);
  });

  it('holds no token, address, id of a user or calendar, event text, prompt, reply or name that a model invented', () => {
    const sent = Buffer.concat(collector.bodies).toString('latin1');
    const secrets = [USER, GUEST, 'example.com', TITLE, PROMPT, REPLY, INVENTED, MODEL_KEY, COLLECTOR_KEY, SECRET];
    const { accessToken, refreshToken } = session;
    const { client } = TestGoogle;

    expect(collector.spans.length).toBeGreaterThan(20);
    expect(sent).toContain('chat2calendar.request_id');
    for (const secret of [...secrets, accessToken, refreshToken, client.clientSecret, client.clientId, 'nothere']) {
      expect(sent).not.toContain(secret);
    }
    expect(sent).not.toMatch(/ya29|1\/\/0|GOCSPX|eyJ[\w-]{8}|\bv1\.|hush|whisper|murmur|2030-05/i);
    expect(sent).not.toContain(session.user.id);
  });

  it('does not wait for a collector that is away, and says so once', async () => {
    const server = await start({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1', OTEL_BSP_SCHEDULE_DELAY: '50' });
    await server.signIn(USER);

    expect(await server.stop()).toBe(0);
    expect(server.output.filter((line) => line.includes('spans could not be sent'))).toHaveLength(1);
  });

  it('loads nothing of OpenTelemetry but the API, which prom-client needs, when no variable is set', async () => {
    const server = await start();
    await server.stop();

    expect(loaded(server)).toEqual(['@opentelemetry/api']);
    expect(loadedWhenTraced).toContain('@opentelemetry/sdk-trace');
  });

  it('names wrong variables', async () => {
    const wrong = { OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc', OTEL_TRACES_SAMPLER_ARG: '2' };
    const { code, stderr } = await ServerProcess.runToExit(environment(google, wrong));

    expect(code).toBe(1);
    expect(stderr).toContain('OTEL_EXPORTER_OTLP_PROTOCOL must be one of http/protobuf');
    expect(stderr).toContain('OTEL_TRACES_SAMPLER_ARG must be a number from 0 to 1');
  });
});

describe('Spans are sent', () => {
  const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' };

  it.each([
    ['nowhere by default', {}, false],
    ['where there is a collector', endpoint, true],
    ['where there is one for spans alone', { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://collector/spans' }, true],
    ['to the usual place when the exporter is named', { OTEL_TRACES_EXPORTER: 'otlp' }, true],
    ['nowhere when the exporter is none', { ...endpoint, OTEL_TRACES_EXPORTER: 'none' }, false],
    ['nowhere when OpenTelemetry is disabled', { ...endpoint, OTEL_SDK_DISABLED: 'true' }, false],
  ])('%s', (_name, env, isTraced) => {
    expect(readConfig({ ...MINIMAL_ENV, ...env }).isTraced).toBe(isTraced);
  });
});
