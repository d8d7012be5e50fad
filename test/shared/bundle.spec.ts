import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventPage } from '../../src/modules/calendar/dto/event.dto.js';
import { TestGoogle } from '../support/google.js';
import { environment } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { SpanCollector } from '../support/span-collector.js';

const BUNDLER = fileURLToPath(new URL('../../deploy/bundle.ts', import.meta.url));
const BUNDLE = fileURLToPath(new URL('../../dist/image/server/main.js', import.meta.url));
const ANNA = 'anna@example.com';
const TOMORROW = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

describe('the bundle that the image starts', () => {
  let google: TestGoogle;
  let server: ServerProcess;
  let token = '';

  beforeAll(async () => {
    const bundler = spawn(process.execPath, [BUNDLER], { stdio: 'inherit' });
    await once(bundler, 'exit');
    if (bundler.exitCode !== 0) throw new Error('the bundler failed');
    google = await TestGoogle.start();
    await google.seed({ email: ANNA });
    server = await ServerProcess.start(google, environment(google), BUNDLE);
    token = (await server.signIn(ANNA)).accessToken;
  });

  afterAll(async () => {
    await server.stop();
    await google.close();
  });

  it('is built in the image from files that the image gets', () => {
    const [bundler = '', dockerfile = '', ignored = ''] = ['deploy/bundle.ts', 'Dockerfile', '.dockerignore'].map(
      (file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'),
    );
    const imported = [...bundler.matchAll(/^import .* from '\.\/([^']+)'/gm)].map(([, file = '']) => `deploy/${file}`);

    expect(imported.length).toBeGreaterThan(0);
    for (const file of ['deploy/bundle.ts', ...imported]) {
      expect(dockerfile).toMatch(new RegExp(`^COPY .*${file.replaceAll('.', '\\.')} .*\\./deploy/$`, 'm'));
      expect(ignored.split('\n')).toContain(`!${file}`);
    }
  });

  it('publishes the document that the modules do', async () => {
    const modules = await ServerProcess.start(google, environment(google));
    const documents = await Promise.all([server, modules].map(async (each) => each.call('GET', '/openapi.json')));
    await modules.stop();

    const [bundled, plain] = documents.map(({ body }) => ({ ...body, servers: [] }));
    expect(bundled).toEqual(plain);
  });

  it.each(['/docs', '/docs/errors', '/docs/reference', '/playground'])('shows the page %s', async (path) => {
    expect((await fetch(server.url + path)).status).toBe(200);
  });

  it('checks, writes and reads events', async () => {
    const bad = await server.call('GET', '/calendar/events?maxResults=many', { token });
    const body = { summary: 'Gym', start: { date: TOMORROW }, reminders: { useDefault: false, overrides: [] } };
    const made = await server.call('POST', '/calendar/events', { token, body });
    const query = 'maxResults=50&singleEvents=true';
    const { body: page } = await server.call<EventPage>('GET', `/calendar/events?${query}`, { token });
    const calendars = await server.call('GET', '/calendar/calendars?maxResults=10&showHidden=true', { token });

    expect(calendars.status).toBe(200);
    expect(bad.status).toBe(400);
    expect(bad.body.errors).toEqual([expect.objectContaining({ field: 'maxResults' })]);
    expect(made.status).toBe(201);
    expect(page.items.map(({ summary }) => summary)).toEqual(['Gym']);
  });

  it('sends spans', async () => {
    const collector = await SpanCollector.start();
    const traced = await ServerProcess.start(
      google,
      environment(google, { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url }),
      BUNDLE,
    );
    await traced.call('GET', '/auth/me');
    await traced.stop();
    await collector.close();

    expect(collector.spans.map(({ name }) => name)).toEqual(['GET /auth/me']);
  });

  it.each([
    'lunch tomorrow at noon',
    'morgen um 12 Uhr Mittagessen',
    'déjeuner demain à midi',
    'almuerzo mañana a las 12',
  ])('reads %p', async (text) => {
    const { status, body } = await server.call('POST', '/ai/parse-request', { token, body: { text } });

    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain('T12:00:00');
  });
});
