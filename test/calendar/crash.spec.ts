import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Answer, ApiClient } from '../support/api-client.js';
import { describeWithRedis, startRedis, type TestRedis } from '../support/redis.js';
import { until } from '../support/patience.js';
import { environment } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { anEvent, CalendarWorld } from './calendar-world.js';

let redis: TestRedis;
let world: CalendarWorld;

async function create(server: ApiClient): Promise<Answer<unknown>> {
  const headers = { 'idempotency-key': 'crash' };
  return server.call('POST', '/calendar/events', { token: world.token, headers, body: anEvent() });
}

describeWithRedis('a server that is killed', () => {
  beforeAll(async () => {
    redis = await startRedis();
    world = await CalendarWorld.start({ REDIS_URL: redis.url });
  });

  afterAll(async () => {
    await world.close();
    await redis.stop();
  });

  it('leaves one event, which another replica finds for the repeated request', async () => {
    const killed = await ServerProcess.start(world.google, environment(world.google, { REDIS_URL: redis.url }));
    await killed.ready();
    await world.google.fault({ match: { method: 'POST', path: '/events' }, times: 1, drip: 1 });
    const lost = create(killed).catch(() => undefined);
    while ((await world.google.writes()).length === 0) await sleep(20);
    await killed.stop('SIGKILL');

    let answer = await create(world.server);
    await until(async () => {
      if (answer.status === 409) answer = await create(world.server);
      return answer.status !== 409;
    });

    expect([await lost, answer.status]).toEqual([undefined, 201]);
    expect(await world.google.writes()).toHaveLength(1);
  });
});
