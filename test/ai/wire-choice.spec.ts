import { describe, expect, it } from '@jest/globals';
import { ModelServer, type Script, type ScriptedAnswer } from '../support/model-server.js';
import { AiWorld } from './ai-world.js';

const model = ModelServer.shared();

/** How OpenAI refuses a model that reasons on Chat Completions. */
const NO_TOOLS_HERE =
  'Function tools with reasoning_effort are not supported for gpt-test in /v1/chat/completions. To use function tools, use /v1/responses or set reasoning_effort to ‘none’.'.replaceAll(
    /[‘’]/g,
    "'",
  );
const REFUSED: ScriptedAnswer = { status: 400, error: { message: NO_TOOLS_HERE, param: 'reasoning_effort' } };
const HELLO: ScriptedAnswer = { text: 'Hello.' };

/** A separate server with a log, because a process remembers its lessons until it ends. */
async function withServer<T>(
  overrides: Record<string, string>,
  use: (ask: () => Promise<string>, notes: string[]) => Promise<T>,
): Promise<T> {
  const world = await AiWorld.startWith(model, overrides);
  const user = await world.user();
  const notes: string[] = [];
  const collect = (...note: unknown[]): void => void notes.push(JSON.stringify(note));
  world.server.app.useLogger({ log: () => undefined, warn: collect, error: collect });
  try {
    const ask = async (): Promise<string> => {
      const { status, body } = await user.call<{ reply?: string }>('POST', '/ai/chat', { message: 'hi' });
      return body.reply ?? String(status);
    };
    return await use(ask, notes);
  } finally {
    world.server.app.useLogger(false);
    await world.close();
  }
}

/** Where the requests went, without `/v1`, and with the effort they asked for. */
function trail(): string[] {
  return model.sent.map(({ path }, nth) => {
    const effort = model.requests[nth]?.reasoning_effort;
    return `${path.replace(/^.*\/v1/, '').split('?', 1)[0]}${effort === undefined ? '' : ` ${effort}`}`;
  });
}

/** Answers each wire in its own way. */
function perWire(wires: Record<'chat' | 'responses', Script>): void {
  model.plays((request, nth, sent) => {
    const wire = sent.path.includes('/responses') ? 'responses' : 'chat';
    return wires[wire](request, nth, sent);
  });
}

describe('OPENAI_API=auto', () => {
  it('speaks Chat Completions to another server, and nothing else while that works', async () => {
    model.plays([HELLO]);

    const reply = await withServer({}, async (ask) => ask());

    expect([reply, trail()]).toEqual(['Hello.', ['/chat/completions low']]);
  });

  it.each([
    ['that says so', NO_TOOLS_HERE],
    ['that has no other', 'This model is only supported in v1/responses and not in v1/chat/completions.'],
    ['whose proxy says so', '/v1/chat/completions is not supported. Please use /v1/responses.'],
  ])('goes over to the Responses API for a model %s, remembers it and says it once', async (_case, message) => {
    perWire({ chat: () => ({ status: 400, error: { message } }), responses: () => HELLO });

    await withServer({}, async (ask, notes) => {
      expect([await ask(), await ask()]).toEqual(['Hello.', 'Hello.']);
      expect(notes.filter((note) => note.includes('"wire":"responses"'))).toHaveLength(1);
    });

    expect(trail()).toEqual(['/chat/completions low', '/responses low', '/responses low']);
  });

  it.each<[string, ScriptedAnswer]>([
    ['a plain 404', { status: 404, raw: '{"detail":"Not Found"}' }],
    ['a page', { status: 404, raw: '<html><body>404 page not found</body></html>' }],
    ['a 405', { status: 405, error: { message: 'Method Not Allowed' } }],
    ['a 501', { status: 501, error: { message: 'not implemented' } }],
    ['a word', { status: 400, error: { message: 'gpt-test is only supported in v1/chat/completions' } }],
  ])('goes back to Chat Completions where the Responses API is answered with %s', async (_case, answer) => {
    perWire({ chat: () => HELLO, responses: () => answer });

    await withServer({ OPENAI_BASE_URL: `${model.url}?api-version=2025-04-01` }, async (ask) => {
      expect([await ask(), await ask()]).toEqual(['Hello.', 'Hello.']);
    });

    expect(trail()).toEqual(['/responses low', '/chat/completions low', '/chat/completions low']);
  });

  it('reasons no more where that is the only way left', async () => {
    perWire({
      chat: ({ reasoning_effort: effort }) => (effort === 'none' ? HELLO : REFUSED),
      responses: () => ({ status: 404, error: { message: 'Not Found' } }),
    });

    await withServer({}, async (ask) => {
      expect([await ask(), await ask()]).toEqual(['Hello.', 'Hello.']);
    });

    expect(trail()).toEqual([
      '/chat/completions low',
      '/responses low',
      '/chat/completions low',
      '/chat/completions none',
      '/chat/completions none',
    ]);
  });

  it('gives up where neither wire is served, after one try of each', async () => {
    model.plays([{ status: 404, error: { message: 'Not Found' } }]);

    await withServer({}, async (ask) => {
      expect([await ask(), await ask()]).toEqual(['503', '503']);
    });

    expect(trail()).toEqual(['/chat/completions low', '/responses low', '/responses low']);
  });

  it('does not take an unknown model for a missing route', async () => {
    model.plays([{ status: 404, error: { message: 'The model `gpt-test` does not exist', code: 'model_not_found' } }]);

    expect(await withServer({}, async (ask) => ask())).toBe('503');

    expect(trail()).toEqual(['/chat/completions low']);
  });
});

describe('a wire the operator chose', () => {
  it('stays, and the model stops reasoning when the server demands it', async () => {
    model.plays(({ reasoning_effort: effort }) => (effort === 'none' ? HELLO : REFUSED));

    const reply = await withServer({ OPENAI_API: 'chat' }, async (ask) => ask());

    expect([reply, trail()]).toEqual(['Hello.', ['/chat/completions low', '/chat/completions none']]);
  });

  it('stays where it is not served', async () => {
    model.plays([{ status: 404, error: { message: 'Not Found' } }]);

    const reply = await withServer({ OPENAI_API: 'responses' }, async (ask) => ask());

    expect([reply, trail()]).toEqual(['503', ['/responses low']]);
  });
});

describe('the reasoning effort', () => {
  it.each([
    ['OpenAI', 'Unsupported parameter: ‘reasoning_effort’ is not supported with this model.', 'reasoning_effort'],
    ['Ollama', '"llama3.1" does not support thinking', undefined],
    ['Groq', 'reasoning_effort is not supported with this model', undefined],
    ['Mistral', '[{"type":"extra_forbidden","loc":["body","reasoning_effort"],"msg":"Extra inputs"}]', undefined],
  ])('is left out once %s refuses it', async (_server, message, param) => {
    model.plays(({ reasoning_effort: effort }) =>
      effort === undefined ? HELLO : { status: 400, error: { message, ...(param !== undefined && { param }) } },
    );

    await withServer({}, async (ask) => {
      expect([await ask(), await ask()]).toEqual(['Hello.', 'Hello.']);
    });

    expect(trail()).toEqual(['/chat/completions low', '/chat/completions', '/chat/completions']);
  });

  it('is the operator’s', async () => {
    model.plays([HELLO]);

    await withServer({ OPENAI_REASONING_EFFORT: 'high' }, async (ask) => ask());

    expect(trail()).toEqual(['/chat/completions high']);
  });
});

describe('a server at Azure', () => {
  it.each([
    [
      'one deployment, on Chat Completions',
      '/openai/deployments/gpt?api-version=2025-04-01',
      '/openai/deployments/gpt/chat/completions',
    ],
    ['any model, on the Responses API', '/openai/v1?api-version=preview', '/openai/v1/responses'],
  ])('gets the key in its own header, at the address of %s', async (_case, address, path) => {
    model.plays([HELLO]);

    await withServer({ OPENAI_BASE_URL: model.url.replace('/v1', address) }, async (ask) => ask());

    const { headers, path: asked } = model.sent[0] ?? {};
    expect([headers?.['api-key'], headers?.['authorization']]).toEqual(['key', undefined]);
    expect(asked?.split('?', 1)[0]).toBe(path);
    expect(asked).toContain('api-version=');
  });

  it('is no other server: those get a bearer', async () => {
    model.plays([HELLO]);

    await withServer({}, async (ask) => ask());

    const { headers } = model.sent[0] ?? {};
    expect([headers?.['api-key'], headers?.['authorization']]).toEqual([undefined, 'Bearer key']);
  });
});
