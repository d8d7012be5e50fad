import type { ErrorCode, Problem } from './types.js';

/** An answer of the server that is a problem; `code` says what to do. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly problem: Problem,
    /** Seconds to wait before the next try, where the server named them. */
    readonly retryAfterSeconds: number | undefined,
  ) {
    super(`${problem.code}: ${problem.detail}`);
  }

  get code(): ErrorCode {
    return this.problem.code;
  }

  get status(): number {
    return this.problem.status;
  }

  /** Whether the same request may succeed later. */
  get retryable(): boolean {
    return this.problem.retryable;
  }
}

/** Whether a caught error is a problem, and one of these codes where any are named. */
export function isProblem(error: unknown, ...codes: ErrorCode[]): error is ApiProblem {
  return error instanceof ApiProblem && (codes.length === 0 || codes.includes(error.code));
}

/** The problem of a failed answer. An answer of a proxy, which is none of ours, becomes an `upstream_failed`. */
export async function readProblem(response: Response): Promise<ApiProblem> {
  const header = response.headers.get('retry-after');
  const after = header === null ? Number.NaN : Number(header);
  const problem = parseProblem(await response.text()) ?? foreignProblem(response);
  return new ApiProblem(problem, Number.isFinite(after) ? after : problem.retryAfterSeconds);
}

function foreignProblem({ status, statusText, headers }: Response): Problem {
  return {
    type: 'about:blank',
    title: statusText,
    status,
    detail: `The answer with status ${status} is none of the Chat2Calendar server.`,
    code: 'upstream_failed',
    requestId: headers.get('x-request-id') ?? '',
    retryable: status === 429 || status >= 502,
  };
}

function parseProblem(text: string): Problem | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isProblemBody(value) ? value : undefined;
  } catch {
    // Not JSON: a page of a proxy.
    return undefined;
  }
}

function isProblemBody(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'detail' in value && 'retryable' in value;
}
