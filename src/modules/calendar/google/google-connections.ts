import { setImmediate } from 'node:timers/promises';
import type { gaxios } from 'google-auth-library';
import { EnvHttpProxyAgent } from 'undici';
import { AnswerReader, decodeBody, type RawAnswer } from './answer-reader.js';
import { MAX_ANSWER_BYTES } from './call-policies.js';

/** How long an idle connection is kept: long enough for a user who clicks, short enough that no router between us has forgotten it. */
const IDLE_MS = 10_000;

/** From here on, reading an answer and answering with it takes the event loop milliseconds. */
const LARGE_BYTES = 262_144;

/**
 * The connections to Google, kept alive and used again. They are not capped: the calls are, user by user, and a common cap would let the hung
 * calls of some users stop all others. `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` hold.
 */
export class GoogleConnections {
  // The deadline of a call ends it; a second one of the connection would only race it.
  private readonly agent = new EnvHttpProxyAgent({ headersTimeout: 0, bodyTimeout: 0, keepAliveTimeout: IDLE_MS });

  private lastTurn: Promise<void> = Promise.resolve();

  /** The adapter of Google's client: one exchange, no redirect followed, nothing tried again. @throws Error when no answer comes whole. */
  readonly send = async <T>(request: gaxios.GaxiosOptionsPrepared): Promise<gaxios.GaxiosResponse<T>> => {
    const { url, method = 'GET', headers, signal, maxContentLength: maxBytes = MAX_ANSWER_BYTES } = request;
    const reader = new AnswerReader(maxBytes, signal ?? undefined);
    const options = {
      origin: url.origin,
      path: url.pathname + url.search,
      method,
      headers: Object.fromEntries(headers),
      body: toBody(request.body),
    };
    this.agent.dispatch(options, reader);
    const answer = await reader.answer;
    const bytes = await decodeBody(answer, maxBytes);
    if (bytes.length > LARGE_BYTES) await this.takeTurn();
    return toResponse<T>(request, answer, readJson(bytes));
  };

  /** Gives each large answer a turn of the event loop of its own, so that small requests need not wait for several. */
  private async takeTurn(): Promise<void> {
    this.lastTurn = this.lastTurn.then(async () => setImmediate());
    await this.lastTurn;
  }

  /** Closes all connections; calls that still run fail. */
  async close(): Promise<void> {
    await this.agent.destroy();
  }
}

/** Google's client has written a body as JSON by now. */
function toBody(body: gaxios.GaxiosOptionsPrepared['body']): string | null {
  if (body === undefined || body === null || typeof body === 'string') return body ?? null;
  throw new TypeError('only JSON is sent to Google');
}

function toResponse<T>(
  config: gaxios.GaxiosOptionsPrepared,
  { status, headers }: RawAnswer,
  data: unknown,
): gaxios.GaxiosResponse<T> {
  const response = {
    config,
    data,
    status,
    statusText: '',
    headers: toHeaders(headers),
    ok: isGood(status),
    bodyUsed: true,
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Google's client reads no more of a response, and its caller checks the data
  return response as unknown as gaxios.GaxiosResponse<T>;
}

function isGood(status: number): boolean {
  return status >= 200 && status < 300;
}

function toHeaders(received: RawAnswer['headers']): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(received)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/** What is no JSON stays text, which the caller refuses. */
function readJson(bytes: Buffer): unknown {
  const text = bytes.toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
