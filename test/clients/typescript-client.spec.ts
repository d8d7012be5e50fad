import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  ApiProblem,
  Chat2Calendar,
  type ClientOptions,
  isProblem,
  memoryTokens,
  SignInRefused,
  type Tokens,
} from '../../clients/typescript/src/index.js';
import { readEvents } from '../../clients/typescript/src/event-stream.js';
import { toBase64Url } from '../../clients/typescript/src/random.js';
import { sha256 } from '../../clients/typescript/src/sha256.js';
import { SandboxProcess } from '../support/sandbox-process.js';
import { consent } from './sandbox-consent.js';

let sandbox: SandboxProcess;
let sent: Request[];

beforeAll(async () => {
  sandbox = await SandboxProcess.start();
});

afterAll(async () => {
  await sandbox.stop();
});

beforeEach(() => {
  sent = [];
});

/** A client that notes what it sends. */
function newClient(options: Partial<ClientOptions> = {}): Chat2Calendar {
  const fetch = options.fetch ?? ((request: Request) => globalThis.fetch(request));
  return new Chat2Calendar({
    baseUrl: sandbox.facts.apiUrl,
    ...options,
    fetch: (request) => {
      sent.push(request.clone());
      return fetch(request);
    },
  });
}

async function signedIn(options: Partial<ClientOptions> = {}): Promise<Chat2Calendar> {
  const client = newClient(options);
  const { url, pending } = await client.auth.begin({ redirectUri: sandbox.facts.redirectUri });
  await client.auth.complete(await consent(sandbox.facts, url), pending);
  sent = [];
  return client;
}

const paths = (): string[] => sent.map(({ url }) => new URL(url).pathname);

/** An hour of a day that is still to come. */
function hour(days: number): { start: { dateTime: string }; end: { dateTime: string } } {
  const start = new Date(Date.now() + days * 86_400_000);
  const end = new Date(start.getTime() + 3_600_000);
  return { start: { dateTime: start.toISOString() }, end: { dateTime: end.toISOString() } };
}

describe('sign-in', () => {
  it('goes through Google with PKCE, and ends with a session', async () => {
    const client = await signedIn();

    expect((await client.auth.me()).email).toBe(sandbox.facts.email);
    await client.auth.signOut();
    expect(await client.auth.isSignedIn()).toBe(false);
    await expect(client.auth.me()).rejects.toThrow(ApiProblem);
  });

  it.each([
    ['code=x&state=other', 'state_mismatch'],
    ['error=access_denied&state=S', 'access_denied'],
  ])('refuses to go on with %s', async (query, reason) => {
    const client = newClient();
    const { pending } = await client.auth.begin({ redirectUri: sandbox.facts.redirectUri });
    const back = `${sandbox.facts.redirectUri}?${query.replace('state=S', `state=${pending.state}`)}`;

    const refused: unknown = await client.auth.complete(back, pending).catch((error: unknown) => error);

    expect(refused).toBeInstanceOf(SignInRefused);
    expect(refused).toMatchObject({ reason });
  });
});

describe('an access token that is no longer good', () => {
  it('is refreshed once for all requests, and stored before it is used', async () => {
    const { accessToken, refreshToken } = await tokensOf();
    const kept: Tokens[] = [];
    const inner = memoryTokens({ accessToken: `${accessToken}x`, refreshToken });
    const tokens = {
      ...inner,
      save: async (next: Tokens) => {
        await new Promise<void>((resolve) => {
          setTimeout(resolve, 20);
        });
        kept.push(next);
        await inner.save(next);
      },
    };
    const client = newClient({ tokens });

    const answers = await Promise.all([client.auth.me(), client.auth.sessions(), client.assistant.actions()]);

    const used = sent.map((request) => request.headers.get('authorization')?.replace('Bearer ', ''));
    expect(answers[0].email).toBe(sandbox.facts.email);
    expect(paths().filter((path) => path === '/auth/refresh')).toHaveLength(1);
    expect(kept).toHaveLength(1);
    expect(new Set(used)).toEqual(new Set([`${accessToken}x`, undefined, kept[0]?.accessToken]));
  });

  it('of a session that is over leads to the sign-in, and tokens are forgotten', async () => {
    let signedOut = 0;
    const tokens = memoryTokens();
    const client = await signedIn({ tokens, onSignedOut: () => void (signedOut += 1) });
    const other = newClient({ tokens: memoryTokens(await tokens.load()) });
    await other.auth.signOut({ everywhere: true });

    await expect(client.auth.me()).rejects.toMatchObject({ code: 'session_revoked' });

    expect(signedOut).toBe(1);
    expect(await tokens.load()).toBeUndefined();
  });
});

describe('events', () => {
  it('are made, read, changed and deleted', async () => {
    const client = await signedIn();
    const made = await client.events.create({ summary: 'Lunch', ...hour(3) });

    expect(await client.events.get(made.id, { ifNoneMatch: made.etag ?? '' })).toBeUndefined();
    const changed = await client.events.update(made.id, { summary: 'Dinner' }, { ifMatch: made.etag ?? '' });
    const late: unknown = await client.events
      .update(made.id, { summary: 'Supper' }, { ifMatch: made.etag ?? '' })
      .catch((error: unknown) => error);
    await client.events.delete(made.id);

    expect(changed.summary).toBe('Dinner');
    expect(isProblem(late, 'event_changed')).toBe(true);
    await expect(client.events.delete(made.id)).rejects.toMatchObject({ status: 404 });
  });

  it('are listed page after page', async () => {
    const client = await signedIn();
    await Promise.all([1, 2, 3, 4, 5].map((count) => client.events.create({ summary: `Paged ${count}`, ...hour(9) })));
    sent = [];
    const found: string[] = [];

    for await (const event of client.events.list({ q: 'Paged', maxResults: 2 })) found.push(event.summary ?? '');

    expect(found.toSorted()).toEqual(['Paged 1', 'Paged 2', 'Paged 3', 'Paged 4', 'Paged 5']);
    expect(sent).toHaveLength(3);
  });

  it('are synced: first all, then what changed, and all again where the token is refused', async () => {
    const client = await signedIn();
    const first = await client.events.sync(undefined, { singleEvents: false });
    const made = await client.events.create({ summary: 'New', ...hour(4) });

    const second = await client.events.sync(first.syncToken, { singleEvents: false });

    expect([first.isFull, second.isFull]).toEqual([true, false]);
    expect(second.items.map(({ id }) => id)).toEqual([made.id]);
  });

  it('are written once, though an answer was lost', async () => {
    const answers: Response[] = [];
    const client = await signedIn({
      fetch: async (request) => {
        const response = await globalThis.fetch(request);
        if (request.method !== 'POST' || !request.url.includes('/calendar/events')) return response;
        answers.push(response);
        if (answers.length === 1) throw new TypeError('the connection was lost');
        return response;
      },
    });

    const made = await client.events.create({ summary: 'Once only', ...hour(5) });

    const found: string[] = [];
    for await (const event of client.events.list({ q: 'Once only' })) found.push(event.id);
    expect(found).toEqual([made.id]);
    expect(answers.map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true']);
  });
});

describe('a problem', () => {
  it('is a typed error with its fields', async () => {
    const client = await signedIn();

    const refused: unknown = await client.events
      .create({ summary: 'Lunch', start: { dateTime: 'noon' } })
      .catch((error: unknown) => error);

    expect(refused).toBeInstanceOf(ApiProblem);
    expect(refused).toMatchObject({ code: 'invalid_request', status: 400, retryable: false });
    expect(isProblem(refused) && refused.problem.errors?.[0]?.field).toBe('start.dateTime');
  });

  it('that passes is waited for as long as the server asks, and no longer than the client wants', async () => {
    const busy = {
      code: 'rate_limited',
      detail: 'Too many',
      status: 429,
      title: '',
      type: '',
      requestId: '1',
      retryable: true,
    };
    const answering = (retryAfter: string) => {
      let count = 0;
      return async (request: Request): Promise<Response> => {
        count += 1;
        const headers = { 'retry-after': retryAfter };
        return count === 1 ? new Response(JSON.stringify(busy), { status: 429, headers }) : globalThis.fetch(request);
      };
    };
    const { accessToken, refreshToken } = await tokensOf();
    const patient = newClient({ tokens: memoryTokens({ accessToken, refreshToken }), fetch: answering('0') });
    const impatient = newClient({ tokens: memoryTokens({ accessToken, refreshToken }), fetch: answering('60') });

    expect((await patient.auth.me()).email).toBe(sandbox.facts.email);
    await expect(impatient.auth.me()).rejects.toMatchObject({ code: 'rate_limited', retryAfterSeconds: 60 });
  });

  it('is told from the page of a proxy', async () => {
    const client = newClient({
      retries: 0,
      fetch: async () => new Response('<html>Bad gateway</html>', { status: 502 }),
    });

    await expect(client.auth.me()).rejects.toMatchObject({ code: 'upstream_failed', status: 502, retryable: true });
  });
});

describe('the assistant', () => {
  it('proposes, and executes what is confirmed, once', async () => {
    const client = await signedIn();
    const { proposedActions, conversationId } = await client.assistant.chat({
      message: 'Lunch with Tim tomorrow at noon',
    });
    const [action] = proposedActions;
    if (!action) throw new Error('nothing was proposed');

    const first = await client.assistant.confirm(action);
    const again = await client.assistant.confirm(action);
    const { proposedActions: others } = await client.assistant.chat({
      message: 'Dinner tomorrow at 8pm',
      conversationId,
    });
    for (const other of others) await client.assistant.reject(other);

    expect(again.event?.id).toBe(first.event?.id);
    expect(first.event?.summary).toContain('Lunch');
    expect((await client.assistant.actions('rejected')).map(({ id }) => id)).toEqual(others.map(({ id }) => id));
    expect((await client.assistant.conversation(conversationId)).messages.length).toBeGreaterThan(3);
  });

  it('streams typed events, the last of which holds the reply', async () => {
    const client = await signedIn();
    const seen: string[] = [];
    let text = '';
    let reply = '';

    for await (const part of client.assistant.stream({ message: 'Gym tomorrow at 6pm' })) {
      seen.push(part.event);
      if (part.event === 'text') text += part.data.delta;
      if (part.event === 'done') ({ reply } = part.data);
    }

    expect(seen).toEqual(expect.arrayContaining(['tool', 'action', 'text', 'done']));
    expect(text).toBe(reply);
  });

  it('reads a stream in one piece where the platform cannot stream', async () => {
    const client = await signedIn({
      fetch: async (request) => {
        const response = await globalThis.fetch(request);
        if (response.headers.get('content-type') !== 'text/event-stream') return response;
        const text = await response.text();
        return Object.assign(new Response(null, response), { text: async () => text });
      },
    });
    const seen: string[] = [];

    for await (const { event } of client.assistant.stream({ message: 'Gym tomorrow at 6pm' })) seen.push(event);

    expect(seen.at(-1)).toBe('done');
  });
});

/** An answer as React Native's own fetch gives it: it has text, and no body. */
async function bodiless(request: Request): Promise<Response> {
  const response = await globalThis.fetch(request);
  const text = await response.text();
  const { status, headers } = response;
  const answer = new Response(null, { status, headers });
  return Object.assign(answer, { text: async () => text, json: async (): Promise<unknown> => JSON.parse(text) });
}

describe('on React Native, without crypto.subtle and without bodies that stream', () => {
  const { crypto } = globalThis;

  beforeEach(() => {
    const getRandomValues = crypto.getRandomValues.bind(crypto);
    Object.defineProperty(globalThis, 'crypto', { value: { getRandomValues }, configurable: true });
  });

  afterEach(() => {
    Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true });
  });

  it('signs in, chats, confirms and reads problems', async () => {
    const client = await signedIn({ fetch: bodiless });
    const seen: string[] = [];
    for await (const part of client.assistant.stream({ message: 'Yoga tomorrow at 6am' })) seen.push(part.event);
    const [action] = await client.assistant.actions();
    if (!action) throw new Error('nothing was proposed');
    const { event } = await client.assistant.confirm(action);
    const problem: unknown = await client.events.get('nothere').catch((error: unknown) => error);

    expect(seen.at(-1)).toBe('done');
    expect(event?.summary).toBe('Yoga');
    expect(isProblem(problem, 'not_found')).toBe(true);
  });

  it('says which polyfill is missing where there are no random bytes', async () => {
    const client = newClient();
    Object.defineProperty(globalThis, 'crypto', { value: undefined, configurable: true });

    await expect(client.auth.begin({ redirectUri: sandbox.facts.redirectUri })).rejects.toThrow(
      'import react-native-get-random-values first',
    );
  });
});

describe('a write', () => {
  it('tells the id that takes it back', async () => {
    const client = await signedIn();
    const ids: string[] = [];
    const onWrite = (writeId: string): void => void ids.push(writeId);
    const made = await client.events.create({ summary: 'Walk', ...hour(6) }, { onWrite });
    await client.events.update(made.id, { summary: 'Run' }, { onWrite });
    await client.events.delete(made.id, { onWrite });

    for (const id of ids.toReversed()) await client.events.undo(id);

    expect(new Set(ids).size).toBe(3);
    await expect(client.events.get(made.id)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('readEvents', () => {
  it.each([
    ['whole', ['event: a\ndata: 1\n\n']],
    ['in pieces', ['eve', 'nt: a\nda', 'ta: 1\n', '\n']],
    ['with CRLF', ['event: a\r\ndata: 1\r', '\n\r\n']],
    ['with comments', [': open\n\nevent: a\n: alive\ndata: 1\n\n']],
  ])('reads an event that comes %s', async (_case, chunks) => {
    const events: unknown[] = [];
    for await (const event of readEvents(streamOf(chunks))) events.push(event);

    expect(events).toEqual([{ event: 'a', data: '1' }]);
  });

  it('joins lines of data, and drops an event that was cut off', async () => {
    const events: unknown[] = [];
    for await (const event of readEvents(streamOf(['data: 1\ndata: 2\n\ndata: 3']))) events.push(event);

    expect(events).toEqual([{ event: 'message', data: '1\n2' }]);
  });
});

describe('sha256', () => {
  it.each([0, 1, 43, 55, 56, 63, 64, 65, 119, 120, 128, 1000])('agrees with Node for %d characters', (length) => {
    const text = 'Az09-_.~'.repeat(length).slice(0, length);

    expect(toBase64Url(sha256(text))).toBe(createHash('sha256').update(text).digest('base64url'));
  });
});

async function tokensOf(): Promise<Tokens> {
  const tokens = memoryTokens();
  await signedIn({ tokens });
  const kept = await tokens.load();
  if (!kept) throw new Error('there are no tokens');
  return kept;
}

async function* streamOf(chunks: string[]): AsyncGenerator<string> {
  yield* chunks;
}
