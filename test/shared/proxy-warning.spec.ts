import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { trustedProxies } from '../../src/shared/http/client-address.js';
import { TestGoogle } from '../support/google.js';
import { environment } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';

let google: TestGoogle;

beforeAll(async () => {
  google = await TestGoogle.start();
});

afterAll(async () => {
  await google.close();
});

describe('TRUST_PROXY', () => {
  it.each([
    ['0.0.0.0/0', '203.0.113.9', true],
    ['::/0', '2001:db8::1', true],
    ['10.0.0.0/8', '10.1.2.3', true],
    ['10.1.2.3', '10.1.2.4', false],
  ])('as %s trusts %s: %s', (range, address, trusted) => {
    expect(trustedProxies([range])(address)).toBe(trusted);
  });

  it.each([
    ['is not set', '', 1],
    ['names the proxy', '127.0.0.1', 0],
  ])('warns once of a proxy nearby when it %s', async (_case, TRUST_PROXY, count) => {
    const server = await ServerProcess.start(google, environment(google, { TRUST_PROXY }));

    for (let call = 0; call < 3; call += 1) {
      await server.call('GET', '/health/live', { headers: { 'x-forwarded-for': '203.0.113.9' } });
    }
    await server.stop();

    expect(server.output.filter((line) => line.includes('"level":40') && line.includes('TRUST_PROXY'))).toHaveLength(
      count,
    );
  });
});
