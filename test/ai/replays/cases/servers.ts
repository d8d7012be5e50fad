import type { Script, ScriptedAnswer, SentRequest } from '../../../support/model-server.js';
import { DAY, ORDER, PLANNING, type Replay } from '../replay.js';

const LIST = { name: 'list_events', arguments: { from: DAY, to: DAY } };
const READY: ScriptedAnswer = { text: 'It waits for your confirmation.' };
const PLANS = { wants: { proposes: [PLANNING.arguments] } };
const READING = { intent: 'create_event', confidence: 90, summary: 'Planning', start: `${DAY}T15:00` };
const READ: ScriptedAnswer = { text: JSON.stringify(READING) };
const PARSED = { parsed: { intent: 'create_event', engine: 'openai', event: { summary: 'Planning' } } };
const JSON_BODY = { 'content-type': 'application/json' };

/** The script that a server plays once a request is to its taste. */
function unless(refuses: (sent: SentRequest) => boolean, refusal: ScriptedAnswer, answers: ScriptedAnswer[]): Script {
  let nth = 0;
  return (_request, index, sent) => {
    if (index === 0) nth = 0;
    if (refuses(sent)) return refusal;
    nth += 1;
    return answers[Math.min(nth, answers.length) - 1] ?? {};
  };
}

const holds = (words: string) => (sent: SentRequest) => JSON.stringify(sent.body).includes(words);
const has = (field: string) => (sent: SentRequest) => field in sent.body;

function refusesField(title: string, field: string, message: string, more: Partial<Replay> = {}): Replay {
  return {
    title,
    group: 'server',
    script: unless(has(field), { status: 400, error: { message } }, [{ calls: [LIST] }, { calls: [PLANNING] }, READY]),
    ...PLANS,
    ...more,
  };
}

/** How a server refuses to be held to a schema; whatever it says, it is asked in a weaker way. */
function refusesSchema(title: string, refusal: ScriptedAnswer, takes: 'schema' | 'object' | 'words'): Replay {
  const words = { schema: '"strict":true', object: '"json_schema"', words: '"json_' }[takes];
  return {
    title,
    group: 'json',
    route: 'parse',
    script: unless(holds(words), refusal, [READ]),
    wants: PARSED,
  };
}

const LONG = ['First of all, hello', 'And this', 'And that', ORDER];
/** The first messages fit; the last is refused until the conversation is shorter. */
function overflows(title: string, refusal: ScriptedAnswer): Replay {
  return {
    title,
    group: 'server',
    turns: LONG,
    script: (request) => {
      const users = request.messages.filter(({ role }) => role === 'user').length;
      const isLast = request.messages.findLast(({ role }) => role === 'user')?.content === ORDER;
      if (isLast && users > 2) return refusal;
      if (!isLast) return { text: 'Noted.' };
      return request.messages.at(-1)?.role === 'tool' ? READY : { calls: [PLANNING] };
    },
    wants: { proposes: [PLANNING.arguments], says: /beginning of our conversation/ },
  };
}

function once(title: string, refusal: ScriptedAnswer, more: Partial<Replay> = {}): Replay {
  return { title, group: 'server', script: [refusal, { calls: [PLANNING] }, READY], ...PLANS, ...more };
}

function onceAfterReading(title: string, refusal: ScriptedAnswer): Replay {
  return { title, group: 'server', script: [{ calls: [LIST] }, refusal, { calls: [PLANNING] }, READY], ...PLANS };
}

const hopeless = (title: string, refusal: ScriptedAnswer, more: Partial<Replay> = {}): Replay => ({
  title,
  group: 'server',
  script: [refusal],
  wants: { proposes: [PLANNING.arguments] },
  usable: false,
  ...more,
});

/** What servers refuse, how they fail, and how slow they are. */
export const SERVERS: Replay[] = [
  refusesField(
    'a server that knows no stream_options',
    'stream_options',
    'Unrecognized request argument supplied: stream_options',
    {
      wires: ['chat'],
    },
  ),
  refusesField('a server that knows no effort', 'reasoning_effort', "property 'reasoning_effort' is unsupported", {
    wires: ['chat'],
  }),
  refusesField(
    'a server that knows no reasoning',
    'reasoning',
    "Unsupported parameter: 'reasoning.effort' is not supported with this model.",
    {
      wires: ['responses'],
    },
  ),
  refusesField(
    'a model that has no reasoning to hand out',
    'include',
    'Encrypted content is not supported with this model.',
    {
      wires: ['responses'],
    },
  ),
  refusesField('a server that knows no cache keys', 'prompt_cache_key', 'Unknown parameter: prompt_cache_key', {
    wires: ['responses'],
  }),
  refusesField('a server that limits its output itself', 'max_output_tokens', 'max_output_tokens is too large: 16000', {
    wires: ['responses'],
  }),
  {
    title: 'an organization that may not stream',
    group: 'server',
    script: unless(
      ({ body }) => body['stream'] === true,
      { status: 400, error: { message: 'Your organization must be verified to stream this model.', param: 'stream' } },
      [{ calls: [LIST] }, { calls: [PLANNING] }, READY],
    ),
    ...PLANS,
  },
  {
    title: 'a gateway that takes no additionalProperties in tools (older Gemini)',
    group: 'server',
    script: unless(
      holds('additionalProperties'),
      {
        status: 400,
        error: { message: 'Invalid JSON payload received. Unknown name "additionalProperties" at ‘tools[0]’' },
      },
      [{ calls: [LIST] }, { calls: [PLANNING] }, READY],
    ),
    ...PLANS,
  },
  hopeless('a model that has no tools (Ollama)', {
    status: 400,
    error: { message: 'registry.ollama.ai/library/phi does not support tools' },
  }),
  hopeless('a server started without --jinja (llama.cpp)', {
    status: 500,
    error: { message: 'tools param requires --jinja flag' },
  }),
  hopeless('a server started without tool calls (vLLM)', {
    status: 400,
    error: { message: '"auto" tool choice requires --enable-auto-tool-choice and --tool-call-parser to be set' },
  }),
  once('a server that fails to write a call, once (Groq)', {
    status: 400,
    error: { code: 'tool_use_failed', message: 'Failed to call a function. Please adjust your prompt.' },
  }),
  onceAfterReading('a server that fails to write a call after a reading (Groq)', {
    status: 400,
    error: { code: 'tool_use_failed' },
  }),
  once('a server that is over its limit for a moment', { status: 429, headers: { 'retry-after-ms': '20' } }),
  onceAfterReading('a server that is over its limit after a reading', { status: 429, headers: { 'retry-after': '1' } }),
  onceAfterReading('a server that is overloaded after a reading', { status: 503 }),
  once('a server that fails once', { status: 500 }),
  once('a server that hangs up once', { reset: 'before' }),
  once('a server that says so under 200, once', {
    raw: '{"error":{"code":"rate_limit_exceeded","message":"slow"}}',
    headers: JSON_BODY,
  }),
  overflows('a conversation beyond the context (OpenAI)', {
    status: 400,
    error: { code: 'context_length_exceeded', message: 'Your input exceeds the context window of this model.' },
  }),
  overflows('a conversation beyond the context, told under 200 (llama.cpp)', {
    raw: '{"error":{"code":400,"message":"the request exceeds the available context size","type":"exceed_context_size_error"}}',
    headers: JSON_BODY,
  }),
  overflows('a conversation beyond the context (vLLM)', {
    status: 400,
    error: { message: 'This model’s maximum context length is 4096 tokens. However, you requested 5210 tokens.' },
  }),
  overflows('a conversation beyond the limit of a minute (Groq)', {
    status: 413,
    error: { code: 'rate_limit_exceeded', message: 'Request too large' },
  }),
  hopeless('a server that is silent', { hang: 'before' }, { limits: { firstByteMs: 150 } }),
  hopeless('a server that falls silent in the middle', { text: 'Let me', hang: 'after' }, { limits: { idleMs: 150 } }),
  hopeless('a server that refuses the key', { status: 401 }),
  hopeless('a server whose quota is spent', { status: 429, error: { code: 'insufficient_quota' } }),
  hopeless('a page of a proxy', {
    raw: '<html><body>Bad gateway</body></html>',
    status: 502,
    headers: { 'content-type': 'text/html' },
  }),
  hopeless('an error inside of the stream', { raw: 'data: {"error":{"message":"CUDA out of memory"}}\n\n' }),
  hopeless('an error as the whole answer', {
    raw: '{"error":{"message":"model runner has stopped"}}',
    headers: JSON_BODY,
  }),
  hopeless('a filter', { status: 400, error: { code: 'content_filter' } }, { wants: { says: /cannot help/ } }),

  { title: 'a server that takes the schema', group: 'json', route: 'parse', script: [READ], wants: PARSED },
  refusesSchema(
    'a server that is not strict',
    { status: 400, error: { message: 'strict is not supported' } },
    'schema',
  ),
  refusesSchema(
    'a server that knows no schemas',
    { status: 400, error: { message: 'This response_format type is unavailable now' } },
    'object',
  ),
  refusesSchema(
    'a server that knows no formats',
    { status: 400, error: { message: 'unknown response_format: json' } },
    'words',
  ),
  refusesSchema(
    'a server whose grammar is too small',
    { status: 400, error: { message: 'The provided schema contains features not supported by xgrammar' } },
    'words',
  ),
  refusesSchema(
    'a server that calls it unknown',
    { status: 400, error: { message: 'Unknown name "additionalProperties"' } },
    'object',
  ),
  refusesSchema(
    'a server that calls it too complex',
    { status: 400, error: { message: 'Too many states for serving' } },
    'object',
  ),
  refusesSchema('a server that gives no reason', { status: 422, error: { message: 'Unprocessable' } }, 'words'),
  refusesSchema(
    'a server that fails over the grammar',
    { status: 500, error: { message: 'failed to parse grammar' } },
    'object',
  ),
  refusesSchema(
    'a server that fails and says nothing of it',
    { status: 500, error: { message: 'internal error' } },
    'schema',
  ),
];
