import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { AppError, type ErrorCode } from '../errors/app-error.js';
import { UpstreamCircuit } from './upstream-circuit.js';

let changes: string[] = [];
let circuit: UpstreamCircuit;

beforeEach(() => {
  jest.useFakeTimers();
  changes = [];
  circuit = new UpstreamCircuit('The upstream', {
    changed: (scope, state) => void changes.push(`${scope} ${state}`),
    retried: () => undefined,
  });
});

afterEach(() => {
  jest.useRealTimers();
});

/** What came of a call of a user: `ok`, or the code it failed with. */
async function call(user: string, fails?: ErrorCode, tookMs = 0): Promise<string> {
  const run = async (sent: () => void): Promise<string> => {
    sent();
    jest.advanceTimersByTime(tookMs);
    if (fails) throw new AppError(fails, 'no');
    return 'ok';
  };
  return circuit.run(user, run).catch((error: unknown) => (error instanceof AppError ? error.code : 'other'));
}

async function fail(sent: () => void): Promise<never> {
  sent();
  throw new AppError('upstream_failed', 'no');
}

async function calls(times: number, user: string, fails?: ErrorCode, tookMs = 0): Promise<string[]> {
  const outcomes: string[] = [];
  for (let nth = 0; nth < times; nth += 1) outcomes.push(await call(user, fails, tookMs));
  return outcomes;
}

describe('the circuit of an upstream', () => {
  it('opens for a user after five failures in a row, or three calls without an answer', async () => {
    await calls(3, 'ben', 'upstream_timeout', 5000);
    await calls(5, 'anna', 'upstream_failed');

    expect([await call('anna'), await call('ben'), await call('cleo')]).toEqual([
      'upstream_unavailable',
      'upstream_unavailable',
      'ok',
    ]);
  });

  it('stays closed for answers that refuse, and for calls that were given up early', async () => {
    await calls(9, 'anna', 'forbidden');
    await calls(9, 'anna', 'upstream_timeout', 1500);

    expect([await call('anna'), changes]).toEqual(['ok', []]);
  });

  it('begins to count anew after an answer', async () => {
    await calls(4, 'anna', 'upstream_failed');
    await call('anna');
    await calls(4, 'anna', 'upstream_failed');

    expect(await call('anna')).toBe('ok');
  });

  it('opens for all when three users fail and no user is answered in between', async () => {
    await calls(1, 'anna', 'upstream_failed');
    await call('cleo');
    await calls(1, 'ben', 'upstream_failed');
    await calls(1, 'anna', 'upstream_failed');
    expect(await call('dora', 'upstream_failed')).toBe('upstream_failed');

    expect([await call('emil'), changes]).toEqual(['upstream_unavailable', ['all open']]);
  });

  it('forgets failures of long ago', async () => {
    await calls(4, 'anna', 'upstream_failed');
    await call('ben', 'upstream_failed');
    jest.advanceTimersByTime(61_000);
    await call('cleo', 'upstream_failed');
    await call('anna', 'upstream_failed');

    expect([await call('anna'), changes]).toEqual(['ok', []]);
  });

  it('counts refusals that concern one account against that account only', async () => {
    for (const user of ['anna', 'ben', 'cleo']) {
      for (let nth = 0; nth < 5; nth += 1) {
        await circuit.run(user, fail, () => 'refused').catch((error: unknown) => error);
      }
    }

    expect(changes).toEqual(['user open', 'user open', 'user open']);
    expect(await call('dora')).toBe('ok');
  });

  it('lets one probe through when its time has come, and all once that is answered', async () => {
    for (const user of ['anna', 'ben', 'cleo']) await call(user, 'upstream_failed');
    jest.advanceTimersByTime(5000);
    const answer = Promise.withResolvers<void>();
    const probe = circuit.run('anna', async (sent) => {
      sent();
      await answer.promise;
    });

    expect(await calls(3, 'ben')).toEqual(Array.from({ length: 3 }, () => 'upstream_unavailable'));
    answer.resolve();
    await probe;
    expect([await call('ben'), changes]).toEqual(['ok', ['all open', 'all half_open', 'all closed']]);
  });

  it('stays open for twice as long after each probe that fails, thirty seconds at most', async () => {
    for (const user of ['anna', 'ben', 'cleo']) await call(user, 'upstream_failed');
    const waits: number[] = [];
    for (let nth = 0; nth < 5; nth += 1) {
      const refused: unknown = await circuit.run('dora', async () => 'ok').catch((error: unknown) => error);
      const seconds = refused instanceof AppError ? (refused.details.retryAfterSeconds ?? 0) : 0;
      waits.push(seconds);
      jest.advanceTimersByTime(seconds * 1000);
      await call('dora', 'upstream_failed');
    }

    expect(waits).toEqual([5, 10, 20, 30, 30]);
  });

  it('lets another probe through when one does not end, or was never sent', async () => {
    for (const user of ['anna', 'ben', 'cleo']) await call(user, 'upstream_failed');
    jest.advanceTimersByTime(5000);
    void circuit.run('anna', async () => Promise.withResolvers().promise);
    expect(await call('ben')).toBe('upstream_unavailable');
    jest.advanceTimersByTime(3000);
    await circuit.run('ben', async () => fail(() => undefined)).catch((error: unknown) => error);

    expect(await call('cleo')).toBe('ok');
  });
});
