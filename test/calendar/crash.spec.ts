import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWithRedis, freePort, startRedis, type TestRedis } from '../support/redis.js';
import { environment } from '../support/server.js';
import { anEvent, CalendarWorld } from './calendar-world.js';

let redis: TestRedis;
let world: CalendarWorld;

/** A server in a process of its own. */
interface Replica {
  url: string;
  process: ChildProcess;
}

async function startReplica(): Promise<Replica> {
  const port = await freePort();
  const env = environment(world.google, { PORT: String(port), REDIS_URL: redis.url });
  const server = spawn(process.execPath, ['dist/main.js'], { env, stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries += 1) {
    const ready = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (ready?.ok) return { url, process: server };
    await sleep(100);
  }
  throw new Error('the replica does not start; was it built?');
}

async function create(url: string): Promise<Response> {
  const headers = {
    authorization: `Bearer ${world.token}`,
    'content-type': 'application/json',
    'idempotency-key': 'crash',
  };
  return fetch(`${url}/calendar/events`, { method: 'POST', headers, body: JSON.stringify(anEvent()) });
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

  it('E4: leaves one event, which another replica finds for the repeated request', async () => {
    const killed = await startReplica();
    await world.google.fault({ match: { method: 'POST', path: '/events' }, times: 1, drip: 1 });
    const lost = create(killed.url).catch(() => undefined);
    while ((await world.google.writes()).length === 0) await sleep(20);
    killed.process.kill('SIGKILL');
    await once(killed.process, 'exit');

    let answer = await create(world.server.url);
    for (let tries = 0; answer.status === 409 && tries < 20; tries += 1) {
      await sleep(500);
      answer = await create(world.server.url);
    }

    expect([await lost, answer.status]).toEqual([undefined, 201]);
    expect(await world.google.writes()).toHaveLength(1);
  });
});
