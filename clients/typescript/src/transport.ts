import createClient, { type Client } from 'openapi-fetch';
import { ApiProblem, readProblem } from './problem.js';
import type { paths } from './schema.js';
import type { SessionKeeper } from './session.js';

export type Rest = Client<paths>;
export type Fetch = (request: Request) => Promise<Response>;

/** How often, and how long at most, a request that may be repeated waits for its next try. */
export interface RetryOptions {
  retries: number;
  maxWaitSeconds: number;
}

/** How requests are sent: where to, by what, and how often again. */
export interface TransportOptions extends RetryOptions {
  baseUrl: string;
  fetch: Fetch;
}

/** A client of the public routes. A failed answer is thrown as an `ApiProblem`. */
export function openPublic({ baseUrl, ...options }: TransportOptions): Rest {
  return createClient<paths>({ baseUrl, fetch: (request) => repeat(request, options, () => send(request, options)) });
}

/** A client of all routes: it adds the access token, refreshes it, and throws a failed answer as an `ApiProblem`. */
export function openSecured({ baseUrl, ...options }: TransportOptions, keeper: SessionKeeper): Rest {
  return createClient<paths>({
    baseUrl,
    fetch: (request) =>
      repeat(request, options, () => keeper.withToken((accessToken) => send(request, options, accessToken))),
  });
}

/** The body of a successful answer. */
export async function bodyOf<T>(answer: Promise<{ data?: T; response: Response }>): Promise<T> {
  const { data, response } = await answer;
  if (data === undefined) throw new Error(`The answer with status ${response.status} has no body`);
  return data;
}

async function send(request: Request, { fetch }: { fetch: Fetch }, accessToken?: string): Promise<Response> {
  const attempt = request.clone();
  if (accessToken !== undefined) attempt.headers.set('authorization', `Bearer ${accessToken}`);
  const response = await fetch(attempt);
  if (response.ok || response.status === 304) return response;
  throw await readProblem(response);
}

/** Tries again where the same request can do no harm: a GET, or a write with an idempotency key. */
async function repeat(request: Request, options: RetryOptions, attempt: () => Promise<Response>): Promise<Response> {
  const tries = request.method === 'GET' || request.headers.has('idempotency-key') ? options.retries : 0;
  for (let left = tries; ; left -= 1) {
    try {
      return await attempt();
    } catch (error) {
      const seconds = waitAfter(error);
      if (left === 0 || seconds === undefined || seconds > options.maxWaitSeconds || request.signal.aborted) {
        throw error;
      }
      await new Promise<void>((resolve) => {
        setTimeout(resolve, seconds * 1000);
      });
    }
  }
}

/** Seconds until the next try may succeed; undefined where it would not. */
function waitAfter(error: unknown): number | undefined {
  // What fetch itself throws: no answer came.
  if (error instanceof TypeError) return 0.5;
  if (!(error instanceof ApiProblem) || !error.retryable) return undefined;
  return error.retryAfterSeconds ?? 0.5;
}
