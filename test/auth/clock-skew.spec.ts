import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '../../src/shared/errors/problem.dto.js';
import type { Health } from '../../src/shared/observability/health.dto.js';
import { TestGoogle } from '../support/google.js';
import { until } from '../support/patience.js';
import { environment } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { ANNA } from './auth-world.js';

const MINUTE_MS = 60_000;

let google: TestGoogle;
let server: ServerProcess;

beforeAll(async () => {
  google = await TestGoogle.start();
  await google.seed({ email: ANNA });
  server = await ServerProcess.start(google, environment(google));
});

afterAll(async () => {
  await server.stop();
  await google.close();
});

const readiness = async (): Promise<Health> => (await server.call<Health>('GET', '/health/ready')).body;

async function remeasure(byMs: number): Promise<void> {
  await google.moveClock(byMs);
  await server.login(ANNA);
}

async function skewInMetrics(): Promise<number> {
  const { body } = await server.call<string>('GET', '/metrics');
  return Number(/^clock_skew_seconds (\S+)$/m.exec(body)?.[1]);
}

describe('a clock that differs from Google’s', () => {
  it.each([
    ['two minutes behind', 2 * MINUTE_MS, /\b1(?:19|20|21) seconds behind/],
    ['two minutes ahead', -2 * MINUTE_MS, /\b1(?:19|20|21) seconds ahead of/],
    ['nine minutes behind', 9 * MINUTE_MS, /\b5(?:39|40|41) seconds behind/],
  ])('by %s lets users sign in, and the operator is told', async (_case, byMs, words) => {
    await google.moveClock(byMs);

    const { status } = await server.login(ANNA);

    expect(status).toBe(200);
    // An answer that was late tells the time less exactly than the next one may.
    await until(async () => {
      const told = (await readiness()).degraded?.['clock'];
      expect(told?.reason).toBe('clock_skew');
      const isExact = words.test(told?.detail ?? '') && Math.abs((await skewInMetrics()) + byMs / 1000) < 3;
      if (!isExact) await remeasure(byMs);
      return isExact;
    });
  });

  it('by far keeps them out, and says why', async () => {
    await google.moveClock(30 * MINUTE_MS);

    const { status, body } = await server.login(ANNA);

    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a refused sign-in is a problem
    const { code, detail } = body as unknown as Problem;
    expect([status, code, detail]).toEqual([500, 'internal', expect.stringContaining('clock of this server')]);
  });

  it('is no trouble any more when it agrees again, and was warned about once in between', async () => {
    await google.moveClock(0);

    const { status } = await server.login(ANNA);

    expect([status, await readiness()]).toEqual([200, { status: 'ok' }]);
    expect(
      server.output.filter((line) => line.includes('"context":"Clock"') && line.includes('"level":40')),
    ).toHaveLength(1);
  });
});
