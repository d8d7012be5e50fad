import { setImmediate } from 'node:timers/promises';
import { Agent, EnvHttpProxyAgent } from 'undici';
import type { UpstreamWatch } from '../../../shared/resilience/upstream-watch.service.js';
import { AnswerReader, decodeBody, type RawAnswer, readJson } from './answer-reader.js';
import { MAX_ANSWER_BYTES } from './call-policies.js';
import { type BuiltRequest, type Exchange, toExchange } from './google-requests.js';

/** How long an idle connection is kept: long enough for a user who clicks, short enough that no router between us has forgotten it. */
const IDLE_MS = 10_000;

/** From here on, reading an answer and answering with it takes the event loop milliseconds. */
const LARGE_BYTES = 262_144;

/** Where the environment names proxies. */
const PROXIES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];

/** An answer of Google's, read whole. */
export interface GoogleAnswer {
  status: number;
  headers: { get(name: string): string | null };
  data: unknown;
}

/** An answer that refuses the call; `fromGoogleError` reads why. */
class RefusedCall extends Error {
  constructor(readonly response: GoogleAnswer) {
    super(`Google answered with the status ${response.status}`);
  }
}

/**
 * The connections to Google, kept alive and used again. They are not capped: the calls are, user by user, and a common cap would let the hung
 * calls of some users stop all others. `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` hold.
 *
 * Google's client builds a request and hands it to the `request` of its `auth` object, which this is. Its own transport (gaxios) would
 * prepare the request once more and take more time than the building.
 */
export class GoogleConnections {
  private readonly agent = openAgent();

  private lastTurn: Promise<void> = Promise.resolve();

  constructor(private readonly watch: UpstreamWatch) {}

  /** Sends a request that Google's client built. @throws as `send`. */
  async request(built: BuiltRequest): Promise<GoogleAnswer> {
    return this.send(toExchange(built));
  }

  /** Sends one request: no redirect is followed, nothing is tried again. @throws Error for a refusal, or when no answer comes whole. */
  async send(exchange: Exchange): Promise<GoogleAnswer> {
    const { method } = exchange;
    const answer = await this.watch.watch({ upstream: 'google_calendar', method }, async () => this.exchange(exchange));
    if (!isSuccess(answer.status)) throw new RefusedCall(answer);
    return answer;
  }

  private async exchange({ signal, asBytes, ...sent }: Exchange): Promise<GoogleAnswer> {
    const reader = new AnswerReader(MAX_ANSWER_BYTES, signal);
    this.agent.dispatch(sent, reader);
    const answer = await reader.answer;
    const bytes = await decodeBody(answer, MAX_ANSWER_BYTES);
    if (bytes.length > LARGE_BYTES) await this.takeTurn();
    const { status } = answer;
    // A refusal is always JSON.
    const isRaw = asBytes && isSuccess(status);
    const data = isRaw ? bytes : readJson(bytes.toString('utf8'));
    return { status, headers: { get: (name) => readHeader(answer, name) }, data };
  }

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

function openAgent(): Agent | EnvHttpProxyAgent {
  // The deadline of a call ends it; a second one of the connection would only race it.
  const options = { headersTimeout: 0, bodyTimeout: 0, keepAliveTimeout: IDLE_MS };
  // oxlint-disable-next-line node/no-process-env -- as undici reads it; its agent for proxies looks at each request, which costs time
  return PROXIES.some((name) => process.env[name]) ? new EnvHttpProxyAgent(options) : new Agent(options);
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

function readHeader({ headers }: RawAnswer, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value.join(', ') : value) ?? null;
}
