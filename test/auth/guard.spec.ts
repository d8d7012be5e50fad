import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { TestGoogle } from '../support/google.js';
import { TestServer } from '../support/server.js';

const PUBLIC = [
  'GET /auth/google/url',
  'POST /auth/google',
  'POST /auth/logout',
  'POST /auth/refresh',
  'GET /health/live',
  'GET /health/ready',
  'GET /metrics',
];

let google: TestGoogle;
let server: TestServer;
let routes: string[];

beforeAll(async () => {
  google = await TestGoogle.start();
  const found: string[] = [];
  const watch = (message: unknown): void => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what Fastify documents of this channel
    const { fastify } = message as { fastify: FastifyInstance };
    fastify.addHook('onRoute', ({ method, url }) => {
      for (const each of [method].flat()) found.push(`${each} ${url}`);
    });
  };
  subscribe('fastify.initialization', watch);
  server = await TestServer.start(google);
  unsubscribe('fastify.initialization', watch);
  routes = found.filter((route) => !/^(HEAD|OPTIONS) |\/(docs|openapi|playground)/.test(route));
});

afterAll(async () => {
  await server.close();
  await google.close();
});

describe('the router', () => {
  it('answers 401 on every route that is not public', async () => {
    const guarded = routes.filter((route) => !PUBLIC.includes(route));

    const answers = await Promise.all(
      guarded.map(async (route) => {
        const [method = '', path = ''] = route.split(' ');
        const { status, body } = await server.call(method, path.replaceAll(/:\w+/g, 'any'));
        return [route, status, body.code];
      }),
    );

    expect(guarded.length).toBeGreaterThan(10);
    expect(answers).toEqual(guarded.map((route) => [route, 401, 'token_missing']));
  });

  it('holds every route that is meant to be public', () => {
    expect(routes).toEqual(expect.arrayContaining(PUBLIC));
  });

  it('answers 404, not 401, where there is no route, and publishes its documents', async () => {
    expect((await server.call('GET', '/nothing')).status).toBe(404);
    expect((await server.call('GET', '/openapi.json')).status).toBe(200);
  });
});
