import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ModelServer } from '../support/model-server.js';
import { until } from '../support/patience.js';
import { AiWorld } from './ai-world.js';

interface Readiness {
  status: string;
  degraded?: Record<string, { reason: string; detail: string }>;
}

const model = ModelServer.shared();
let world: AiWorld | undefined;

afterEach(async () => {
  await world?.close();
  world = undefined;
  model.asked.length = 0;
});

async function start(overrides: Record<string, string> = {}): Promise<AiWorld> {
  world = await AiWorld.startWith(model, { OPENAI_MODEL: 'org/gpt test', ...overrides });
  return world;
}

/** What readiness says once the check has had its say. */
async function readinessOf({ server }: AiWorld): Promise<Readiness> {
  const ask = async (): Promise<Readiness> => (await server.call<Readiness>('GET', '/health/ready')).body;
  await until(async () => (await ask()).degraded !== undefined);
  return ask();
}

describe('the check of the model at the start', () => {
  it('asks once, by the name of the model, and a model that lives on is nothing to tell of', async () => {
    model.model = { status: 200, body: { id: 'x', object: 'model', shutdown_date: null } };
    const { server } = await start();
    while (model.asked.length === 0) await sleep(5);

    const { body } = await server.call('GET', '/health/ready');

    expect([model.asked, body]).toEqual([['org/gpt test'], { status: 'ok' }]);
  });

  it('warns of a model that will be shut down', async () => {
    model.model = { status: 200, body: { id: 'x', object: 'model', shutdown_date: '2027-04-01' } };

    const ready = await readinessOf(await start());

    expect(ready).toMatchObject({
      status: 'ok',
      degraded: { model_version: { reason: 'model_retiring', detail: 'The model is shut down on 2027-04-01.' } },
    });
  });

  it.each([
    [404, { error: { code: 'model_not_found', message: 'The model does not exist' } }],
    [401, { error: { message: 'Incorrect API key' } }],
  ])('warns of a model that is not offered: %p', async (status, body) => {
    model.model = { status, body };

    const ready = await readinessOf(await start());

    expect(ready.degraded?.['model_version']?.reason).toBe('model_not_offered');
  });

  it.each([
    ['does not serve the route', 404, {}],
    ['fails', 500, {}],
    ['answers something else', 200, { hello: [] }],
  ])('says nothing of a server that %s, and the server runs', async (_case, status, body) => {
    model.model = { status, body };
    const opened = await start();
    while (model.asked.length === 0) await sleep(5);
    model.plays([{ text: 'Hello.' }]);

    const { reply } = await (await opened.user()).chat('hi');

    expect([reply, (await opened.server.call('GET', '/health/ready')).body]).toEqual(['Hello.', { status: 'ok' }]);
  });

  it.each([
    ['the builtin engine', { AI_ENGINE: 'builtin' }],
    ['a server without a key', { AI_ENGINE: 'auto', OPENAI_API_KEY: '' }],
    ['a deployment at Azure', { OPENAI_BASE_URL: 'AZURE' }],
  ])('is not made for %s', async (_case, overrides: Record<string, string>) => {
    const azure = `${model.url}/openai/deployments/gpt?api-version=1`;
    const opened = await start(overrides['OPENAI_BASE_URL'] === 'AZURE' ? { OPENAI_BASE_URL: azure } : overrides);
    await opened.server.call('GET', '/health/ready');
    await sleep(50);

    expect(model.asked).toEqual([]);
  });
});
