import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChatReply } from '../../src/modules/ai/dto/chat.dto.js';
import { Metrics } from '../../src/shared/observability/metrics.service.js';
import { TestGoogle } from '../support/google.js';
import { ModelServer } from '../support/model-server.js';
import { environment, TestServer } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';

const USER = 'mia@example.com';
const ZONE = 'Europe/Berlin';

let google: TestGoogle;

beforeAll(async () => {
  google = await TestGoogle.start();
  await google.seed({ email: USER, timeZone: ZONE });
});

afterEach(async () => {
  await google.clearFaults();
});

afterAll(async () => {
  await google.close();
});

/** The samples of a server, by name and labels. */
async function samplesOf(server: { call: TestServer['call'] }): Promise<Map<string, number>> {
  const { body } = await server.call<string>('GET', '/metrics');
  const lines = body.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  );
}

describe('the metrics', () => {
  it('are documented one by one, with their labels, and no others are', async () => {
    const operations = await readFile('docs/operations.md', 'utf8');
    const documented = [...operations.matchAll(/^\| `(?<name>[a-z_0-9]+)(?:\{(?<labels>[a-z_,]+)\})?` +\|/gm)].map(
      ({ groups }) => `${groups?.['name']} ${groups?.['labels'] ?? ''}`,
    );
    const all = new Metrics().registry.getMetricsAsArray();
    const exported = all.map((metric) => `${metric.name} ${labelsOf(metric).join(',')}`);

    expect(documented.toSorted()).toEqual(exported.toSorted());
  });

  it('count what requests, users and Google do', async () => {
    const server = await TestServer.start(google, { RATE_LIMIT_ACCOUNT: '9/1m' });
    const { accessToken: token } = await server.signIn(USER, { prompt: 'consent' });
    await server.call('POST', '/auth/google', { body: { code: 'made-up' } });
    await google.fault({ match: { path: '/events' }, times: 1, status: 500 });
    await server.call('GET', '/calendar/events', { token });
    await google.expireTokens(USER);
    const write = {
      token,
      body: { summary: 'Tea', start: { date: '2026-11-24' } },
      headers: { 'idempotency-key': 'k' },
    };
    for (let nth = 0; nth < 2; nth += 1) await server.call('POST', '/calendar/events', write);
    const { body: reply } = await server.call<ChatReply>('POST', '/ai/chat', {
      token,
      body: { message: 'Dentist on 24 November 2026 at 9', timeZone: ZONE, locale: 'en' },
    });
    const [action] = reply.proposedActions;
    await server.call('POST', `/ai/actions/${action?.id}/confirm`, { token, body: { hash: action?.hash } });
    for (let nth = 0; nth < 6; nth += 1) await server.call('GET', '/auth/sessions', { token });

    const samples = await samplesOf(server);
    await server.close();

    const counted = (name: string): number | undefined => samples.get(name);
    expect(counted('sign_ins_total{outcome="ok"}')).toBe(1);
    expect(counted('sign_ins_total{outcome="invalid_grant_code"}')).toBe(1);
    expect(counted('upstream_retries_total{upstream="google_calendar"}')).toBeGreaterThanOrEqual(1);
    expect(
      counted('upstream_request_duration_seconds_count{upstream="google_calendar",method="GET",outcome="failed"}'),
    ).toBe(1);
    expect(counted('google_token_refreshes_total{outcome="ok"}')).toBe(1);
    expect(counted('idempotent_replays_total')).toBe(1);
    expect(counted('ai_proposals_total{kind="create_event"}')).toBe(1);
    expect(counted('ai_confirmations_total{kind="create_event",outcome="ok"}')).toBe(1);
    expect(counted('ai_tool_calls_total{tool="create_event",decision="ran"}')).toBe(1);
    expect(counted('rate_limit_hits_total{limit="account"}')).toBeGreaterThanOrEqual(1);
    expect(counted('http_problems_total{code="rate_limited"}')).toBeGreaterThanOrEqual(1);
    expect([...samples.keys()].filter((name) => name.startsWith('build_info'))).toHaveLength(1);
  });

  it('stand at 0 before the first event where an alert waits for their increase', async () => {
    const fresh = await TestServer.start(google);
    const { body } = await fresh.call<string>('GET', '/metrics');
    await fresh.close();

    const lines = body.split('\n').filter((line) => /^(?:calendar_journal|upstream_circuit_opened)_total\{/.test(line));
    expect(lines).toEqual(
      expect.arrayContaining([
        'calendar_journal_total{outcome="lost"} 0',
        'upstream_circuit_opened_total{upstream="google_calendar",scope="user"} 0',
        'upstream_circuit_opened_total{upstream="google_oauth",scope="user"} 0',
      ]),
    );
  });

  it('count what a model costs, and how long it takes to begin', async () => {
    const model = await ModelServer.start();
    const server = await TestServer.start(google, {
      AI_ENGINE: 'openai',
      OPENAI_API_KEY: 'key',
      OPENAI_BASE_URL: model.url,
    });
    const { accessToken: token } = await server.signIn(USER, { prompt: 'consent' });
    const chat = async (): Promise<number> =>
      (await server.call('POST', '/ai/chat', { token, body: { message: 'Hello', timeZone: ZONE, locale: 'en' } }))
        .status;
    model.plays([{ text: 'Hello.' }]);
    await chat();
    model.plays([{ status: 401, error: { message: 'no such key' } }]);
    await chat();

    const samples = await samplesOf(server);
    await server.close();
    await model.close();

    expect(samples.get('model_calls_total{outcome="ok"}')).toBe(1);
    expect(samples.get('model_calls_total{outcome="ai_unavailable"}')).toBe(1);
    expect(samples.get('model_first_token_seconds_count')).toBe(1);
    expect(samples.get('model_tokens_total{direction="input"}')).toBeGreaterThan(0);
    expect(samples.get('upstream_circuit_state{upstream="model"}')).toBe(0);
  });

  it('are served on a port of their own, and only there', async () => {
    const server = await ServerProcess.start(google, environment(google, { METRICS_PORT: '0', METRICS: 'off' }));
    const port = /"msg":"metrics","port":(\d+)|"port":(\d+),"msg":"metrics"/.exec(server.output.join('\n'));
    const own = `http://127.0.0.1:${port?.[1] ?? port?.[2]}`;

    const answers = [await fetch(`${own}/metrics`), await fetch(`${own}/auth/me`)];
    const text = await answers[0]?.text();
    const onMain = await server.call('GET', '/metrics');

    expect(answers.map(({ status }) => status)).toEqual([200, 404]);
    expect(text).toContain('\nprocess_cpu_seconds_total ');
    expect(onMain.status).toBe(404);
    expect(await server.stop()).toBe(0);
  });
});

function labelsOf(metric: object): string[] {
  const labels: unknown = Reflect.get(metric, 'labelNames');
  return Array.isArray(labels) ? labels.map(String) : [];
}
