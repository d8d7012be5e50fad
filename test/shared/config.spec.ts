import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/shared/config/read-config.js';
import { listProblems, MINIMAL_ENV } from './minimal-env.js';

const secret = (): string => randomBytes(32).toString('base64');
const SAME = secret();

describe('AppConfig', () => {
  it('needs four variables and has a default for every other', () => {
    const config = readConfig(MINIMAL_ENV);

    expect(config).toMatchObject({
      NODE_ENV: 'development',
      PORT: 3000,
      PUBLIC_URL: 'http://localhost:3000',
      ACCESS_TOKEN_TTL: 600_000,
      REFRESH_TOKEN_IDLE_TTL: 30 * 86_400_000,
      SESSION_MAX_AGE: 180 * 86_400_000,
      REPLICAS: 1,
      AI_ENGINE: 'auto',
      METRICS: true,
      DOCS: true,
      PLAYGROUND: true,
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it.each([
    [undefined, 20_000, 45_000],
    ['https://eu.api.openai.com/v1', 20_000, 45_000],
    ['https://name.openai.azure.com/openai/v1', 120_000, 180_000],
    ['http://localhost:11434/v1', 120_000, 180_000],
  ])('gives a model server at %s its time', (OPENAI_BASE_URL, call, turn) => {
    const config = readConfig({ ...MINIMAL_ENV, OPENAI_BASE_URL });

    expect([config.OPENAI_TIMEOUT, config.AI_TURN_TIMEOUT]).toEqual([call, turn]);
    expect(readConfig({ ...MINIMAL_ENV, OPENAI_BASE_URL, OPENAI_TIMEOUT: '7s' }).OPENAI_TIMEOUT).toBe(7000);
  });

  it('takes an empty variable as unset', () => {
    expect(readConfig({ ...MINIMAL_ENV, REDIS_URL: '', PORT: ' ', TRUST_PROXY: '' })).toMatchObject({
      REDIS_URL: undefined,
      PORT: 3000,
      TRUST_PROXY: [],
    });
  });

  it.each(Object.keys(MINIMAL_ENV))('names %s when it is missing', (name) => {
    expect(listProblems({ ...MINIMAL_ENV, [name]: undefined })).toEqual([`${name} is required`]);
  });

  it.each([
    ['NODE_ENV', 'prod-canary'],
    ['PORT', '70000123'],
    ['PORT', '30a0'],
    ['PUBLIC_URL', 'ftp://canary.example'],
    ['TRUST_PROXY', '10.0.0.0/99'],
    ['TRUST_PROXY', 'canary.example'],
    ['TRUST_PROXY', 'fe80::1%eth0'],
    ['CORS_ORIGINS', 'https://canary.example/path'],
    ['CORS_ORIGINS', '*'],
    ['APP_SECRETS', 'changeme-canary'],
    ['APP_SECRETS', randomBytes(16).toString('base64')],
    ['APP_SECRETS', Buffer.alloc(32, 'a').toString('base64')],
    ['APP_SECRETS', `${SAME},${SAME}`],
    ['GOOGLE_REDIRECT_URIS', 'canary/callback'],
    ['GOOGLE_REDIRECT_URIS', 'https://canary.example/#part'],
    ['GOOGLE_BASE_URL', 'canary'],
    ['ACCESS_TOKEN_TTL', '10 minutes'],
    ['REFRESH_TOKEN_IDLE_TTL', '-1d'],
    ['SESSION_MAX_AGE', '0.0d'],
    ['REFRESH_TOKEN_IDLE_TTL', '1ms'],
    ['SHUTDOWN_TIMEOUT', '0.0s'],
    ['SHUTDOWN_DRAIN', 'slowly-canary'],
    ['REDIS_URL', 'http://canary:6379'],
    ['REDIS_TIMEOUT', '10ms'],
    ['REDIS_URL', 'redis://canary:6379/zero'],
    ['REDIS_URL', 'redis+sentinel://canary:26379'],
    ['REDIS_URL', 'redis+cluster://canary:7000,also:70000'],
    ['REPLICAS', '0.25'],
    ['AI_ENGINE', 'canary'],
    ['OPENAI_BASE_URL', 'canary.example'],
    ['OPENAI_TIMEOUT', 'soon-canary'],
    ['AI_TURN_TIMEOUT', '0.0s'],
    ['AI_DAILY_TOKENS', 'many-canary'],
    ['RATE_LIMIT_DEFAULT', '600-per-minute'],
    ['RATE_LIMIT_AUTH', '0/7m'],
    ['RATE_LIMIT_AI', '60/1parsec'],
    ['RATE_LIMIT_ACCOUNT', 'canary'],
    ['LOG_LEVEL', 'loud-canary'],
    ['METRICS', 'perhaps'],
    ['DOCS', 'perhaps'],
    ['PLAYGROUND', 'perhaps'],
  ])('names %s, and not its value, when it is %j', (name, value) => {
    const [problem = '', ...others] = listProblems({ ...MINIMAL_ENV, [name]: value });

    expect(others).toEqual([]);
    expect(problem.startsWith(`${name} must `)).toBe(true);
    expect(problem).not.toContain(value);
  });

  it('names every problem at once', () => {
    const problems = listProblems({ PORT: 'x', LOG_LEVEL: 'x', APP_SECRETS: 'x' });

    expect(problems.map((problem) => problem.split(' ', 1)[0])).toEqual([
      'PORT',
      'APP_SECRETS',
      'GOOGLE_CLIENT_ID',
      'GOOGLE_CLIENT_SECRET',
      'GOOGLE_REDIRECT_URIS',
      'LOG_LEVEL',
    ]);
  });

  it.each([
    ['an http redirect to another machine', 'http://app.example.com/cb', ['GOOGLE_REDIRECT_URIS']],
    ['an http redirect to this machine', 'http://127.0.0.1:8080/cb', []],
    ['the scheme of a native app', 'com.example.app:/cb', []],
  ])('judges %s in production', (_case, uri, named) => {
    const problems = listProblems({ ...MINIMAL_ENV, NODE_ENV: 'production', GOOGLE_REDIRECT_URIS: uri });

    expect(problems.map((problem) => problem.split(' ', 1)[0])).toEqual(named);
  });

  it.each([
    ['a plain http address of the server', { PUBLIC_URL: 'http://chat.example.com' }, ['PUBLIC_URL']],
    ['a plain http address of Google', { GOOGLE_BASE_URL: 'http://google.internal' }, ['GOOGLE_BASE_URL']],
    ['https', { PUBLIC_URL: 'https://chat.example.com', GOOGLE_BASE_URL: 'https://google.internal' }, []],
    ['this machine', { PUBLIC_URL: 'http://localhost:3000' }, []],
  ])('warns in production of plain http alone: %s', (_case, urls, named) => {
    const { warnings } = readConfig({ ...MINIMAL_ENV, ...urls, NODE_ENV: 'production' });

    expect(warnings.map((warning) => warning.split(' ', 1)[0])).toEqual(named);
    expect(readConfig({ ...MINIMAL_ENV, ...urls }).warnings).toEqual([]);
  });

  it('opens metrics, docs and the playground in production only when they are named', () => {
    const production = { ...MINIMAL_ENV, NODE_ENV: 'production' };
    const named = { ...production, METRICS: 'on', DOCS: 'on', PLAYGROUND: 'on' };
    const [closed, open] = [production, named].map((env) => readConfig(env));

    expect([closed, open].map((config) => [config?.METRICS, config?.DOCS, config?.PLAYGROUND])).toEqual([
      [false, false, false],
      [true, true, true],
    ]);
  });

  it('refuses several replicas without Redis', () => {
    expect(listProblems({ ...MINIMAL_ENV, REPLICAS: '2' })).toEqual(['REDIS_URL is required when REPLICAS is above 1']);
    expect(listProblems({ ...MINIMAL_ENV, REPLICAS: '2', REDIS_URL: 'redis://localhost:6379' })).toEqual([]);
  });

  it.each([
    ['redis://localhost', { kind: 'server', nodes: [{ host: 'localhost', port: 6379 }], tls: false, db: 0 }],
    [
      'rediss://u:p%40ss@[::1]:6380/3',
      { nodes: [{ host: '::1', port: 6380 }], tls: true, db: 3, username: 'u', password: 'p@ss' },
    ],
    [
      'redis+sentinel://:pw@s1,s2:26380/main/2',
      {
        kind: 'sentinel',
        master: 'main',
        db: 2,
        password: 'pw',
        nodes: [
          { host: 's1', port: 26_379 },
          { host: 's2', port: 26_380 },
        ],
      },
    ],
    [
      'rediss+cluster://n1:7000,n2:7001',
      {
        kind: 'cluster',
        tls: true,
        nodes: [
          { host: 'n1', port: 7000 },
          { host: 'n2', port: 7001 },
        ],
      },
    ],
  ])('reads %s', (url, address) => {
    expect(readConfig({ ...MINIMAL_ENV, REDIS_URL: url }).REDIS_URL).toMatchObject(address);
  });

  it('refuses the OpenAI engine without a key', () => {
    expect(listProblems({ ...MINIMAL_ENV, AI_ENGINE: 'openai' })).toEqual([
      'OPENAI_API_KEY is required when AI_ENGINE is openai',
    ]);
  });

  it.each([
    ['TRUST_PROXY', { TRUST_PROXY: '0.0.0.0/0' }],
    ['REFRESH_TOKEN_IDLE_TTL', { REFRESH_TOKEN_IDLE_TTL: '1m' }],
    ['SESSION_MAX_AGE', { SESSION_MAX_AGE: '1d' }],
    ['OPENAI_TIMEOUT', { OPENAI_API_KEY: 'key', OPENAI_TIMEOUT: '1m', AI_TURN_TIMEOUT: '45s' }],
    ['OPENAI_API_KEY', { OPENAI_API_KEY: 'key', AI_ENGINE: 'builtin' }],
  ])('warns of %s where it cannot do what it promises', (name, env) => {
    const { warnings } = readConfig({ ...MINIMAL_ENV, ...env });

    expect(warnings.map((warning) => warning.split(' ', 1)[0])).toEqual([name]);
  });
});
