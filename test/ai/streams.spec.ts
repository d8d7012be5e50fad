import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { ModelServer } from '../support/model-server.js';
import { secretWatch } from '../support/secret-watch.js';
import { AiWorld } from './ai-world.js';

const model = ModelServer.shared();
const world = AiWorld.sharedWith(model);

async function openStream(token: string, message: string, signal?: AbortSignal): Promise<Response> {
  return fetch(`${world.server.url}/ai/chat`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ message }),
    ...(signal && { signal }),
  });
}

describe('a stream', () => {
  it('opens at once and beats while the model is silent', async () => {
    const user = await world.user();
    const gate = Promise.withResolvers<void>();
    world.limits.heartbeatMs = 20;
    model.plays([{ text: 'Hello.', after: gate.promise }]);

    const response = await openStream(user.token, 'hi');
    let text = '';
    for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += piece;
      if (text.split(': alive').length > 3) gate.resolve();
    }
    world.limits.heartbeatMs = 15_000;

    secretWatch.answer('POST', '/ai/chat', response, text);
    expect(text.startsWith(': open\n\n')).toBe(true);
    expect(text).toContain('event: done');
    expect(response.headers.get('x-accel-buffering')).toBe('no');
  });

  it.each([true, false])(
    'that its reader leaves ends the model call, and nothing begins any more (streamed: %p)',
    async (streamed) => {
      const user = await world.user();
      const leaving = new AbortController();
      model.plays([{ text: 'Let me see', calls: [], hang: 'after' }]);

      const reading = streamed
        ? openStream(user.token, 'hi', leaving.signal).then(async (response) => response.text())
        : fetch(`${world.server.url}/ai/chat`, {
            method: 'POST',
            headers: { authorization: `Bearer ${user.token}`, 'content-type': 'application/json' },
            body: JSON.stringify({ message: 'hi' }),
            signal: leaving.signal,
          });
      while (model.requests.length === 0) await sleep(5);
      leaving.abort();
      await reading.catch(() => undefined);

      await model.wasAbandoned(1);
      expect(model.requests).toHaveLength(1);
    },
  );

  it.each(['/ai/chat', '/ai/parse-request'])('that its reader leaves is no failure of %s', async (path) => {
    const user = await world.user();
    const failures: unknown[] = [];
    const collect = (...note: unknown[]): void => void failures.push(note);
    world.server.app.useLogger({ log: () => undefined, warn: collect, error: collect });
    const leaving = new AbortController();
    model.plays([{ text: 'Let me see', hang: 'after' }]);
    const reading = fetch(world.server.url + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${user.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(path === '/ai/chat' ? { message: 'hi' } : { text: 'gym' }),
      signal: leaving.signal,
    });
    while (model.requests.length === 0) await sleep(5);

    leaving.abort();
    await reading.catch(() => undefined);
    await model.wasAbandoned(1);
    const { status } = await user.call('GET', '/auth/me');
    world.server.app.useLogger(false);

    expect([status, failures]).toEqual([200, []]);
  });

  it('that is left again and again says nothing against the model server', async () => {
    const user = await world.user();
    for (let reader = 0; reader < 6; reader += 1) {
      const leaving = new AbortController();
      model.plays([{ hang: 'before' }]);
      const reading = openStream(user.token, 'hi', leaving.signal).then(async (response) => response.text());
      while (model.requests.length === 0) await sleep(5);
      leaving.abort();
      await reading.catch(() => undefined);
      await model.wasAbandoned(1);
    }
    model.plays([{ text: 'Still here.' }]);

    const { reply } = await user.chat('hi');

    expect(reply).toBe('Still here.');
  });

  it('ends with a problem that says when to come back', async () => {
    const user = await world.user();
    model.plays([{ status: 429, headers: { 'retry-after': '40' } }]);

    const response = await openStream(user.token, 'hi');
    const text = await response.text();

    const [, data = ''] = /event: error\ndata: (.*)\n/.exec(text) ?? [];
    expect(JSON.parse(data)).toMatchObject({ code: 'ai_busy', retryable: true, retryAfterSeconds: 40 });
  });

  it.each([
    ['text/event-stream, application/json', 'text/event-stream'],
    ['application/json, text/event-stream;q=0.5', 'application/json'],
    ['text/event-stream;q=0, */*', 'application/json'],
    ['*/*', 'application/json'],
    ['text/*', 'text/event-stream'],
  ])('comes to a client whose Accept is %p as %s', async (accept, type) => {
    const user = await world.user();
    model.plays([{ text: 'Hello.' }]);

    const response = await fetch(`${world.server.url}/ai/chat`, {
      method: 'POST',
      headers: { authorization: `Bearer ${user.token}`, 'content-type': 'application/json', accept },
      body: JSON.stringify({ message: 'hi' }),
    });
    await response.text();

    expect(response.headers.get('content-type')).toContain(type);
  });

  it('does not hold words back for long: the first come while the model still speaks', async () => {
    const user = await world.user();
    model.plays([{ text: Array.from({ length: 30 }, () => 'word '), drip: 5 }]);
    const began = performance.now();

    const response = await openStream(user.token, 'hi');
    let text = '';
    let first = 0;
    for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += piece;
      if (first === 0 && text.includes('event: text')) first = performance.now() - began;
    }
    process.stdout.write(
      `first words of a dripping model after ${first.toFixed(0)} ms of ${(performance.now() - began).toFixed(0)} ms\n`,
    );
    expect(text.split('event: text').length).toBeGreaterThan(20);
  });
});
