import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestGoogle } from '../support/google.js';
import { ServerProcess } from '../support/server-process.js';

const SECRET = randomBytes(32).toString('base64');
const DOCUMENTED = {
  NODE_ENV: 'production',
  APP_SECRETS: SECRET,
  GOOGLE_CLIENT_ID: 'client.apps.example',
  GOOGLE_CLIENT_SECRET: 'canary-client-secret',
  GOOGLE_REDIRECT_URIS: 'https://app.example.com/callback',
};

let google: TestGoogle;

beforeAll(async () => {
  google = await TestGoogle.start();
});

afterAll(async () => {
  await google.close();
});

describe('the built server in production', () => {
  it('starts with the documented variables only, and warns once of what memory loses', async () => {
    const server = await ServerProcess.start(google, { ...DOCUMENTED, PORT: '0' });

    const { status } = await server.call('GET', '/health/live');

    expect(status).toBe(200);
    expect(server.output.filter((line) => line.includes('REDIS_URL is not set'))).toHaveLength(1);
    expect(server.output.join('\n')).not.toMatch(new RegExp(`canary|${SECRET.replaceAll(/\W/g, '.')}`));
    expect(await server.stop()).toBe(0);
  });

  it('describes itself in one line, with names of settings and no values', async () => {
    const server = await ServerProcess.start(google, {
      ...DOCUMENTED,
      PORT: '0',
      OPENAI_API_KEY: 'canary-key',
      OPENAI_BASE_URL: 'http://127.0.0.1:9/canary',
      OPENAI_MODEL: 'small',
      REDIS_URL: 'redis://:canary@127.0.0.1:9',
      REPLICAS: '2',
      ACCESS_TOKEN_TTL: '10m',
      SESSION_MAX_AGE: '90d',
    });
    await server.stop();

    const lines = server.output.filter((line) => line.includes('"msg":"starting"'));
    expect(server.output.filter((line) => /InstanceLoader|RouterExplorer/.test(line))).toEqual([]);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({
        version: expect.stringMatching(/^\d+\.\d+\.\d+/),
        environment: 'production',
        engine: 'auto',
        model: 'small',
        store: 'redis (server)',
        replicas: 2,
        changed: [
          'NODE_ENV',
          'PORT',
          'SESSION_MAX_AGE',
          'REDIS_URL',
          'REPLICAS',
          'OPENAI_API_KEY',
          'OPENAI_BASE_URL',
          'OPENAI_MODEL',
        ],
      }),
    ]);
    expect(server.output.join('\n')).not.toContain('canary');
  });

  it('warns of a plain http address that clients use', async () => {
    const server = await ServerProcess.start(google, {
      ...DOCUMENTED,
      PORT: '0',
      PUBLIC_URL: 'http://chat.example.com',
    });
    const warnings = server.output.filter((line) => line.includes('PUBLIC_URL is plain http'));
    await server.stop();

    expect(warnings).toHaveLength(1);
  });

  it('ends with a failure that names every problem and no value', async () => {
    const { code, stderr } = await ServerProcess.runToExit({
      ...DOCUMENTED,
      APP_SECRETS: 'canary-secret',
      GOOGLE_CLIENT_ID: '',
      GOOGLE_REDIRECT_URIS: 'http://canary.example/callback',
      REPLICAS: '3',
      RATE_LIMIT_AUTH: 'canary',
    });

    expect(code).not.toBe(0);
    for (const name of ['APP_SECRETS', 'GOOGLE_CLIENT_ID', 'GOOGLE_REDIRECT_URIS', 'REDIS_URL', 'RATE_LIMIT_AUTH']) {
      expect(stderr).toContain(`- ${name} `);
    }
    expect(stderr).not.toContain('canary');
  });
});
