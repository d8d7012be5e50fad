/** One field at fault. */
export class FieldProblem {
  /** The path of the field, such as `attendees[2].email`. */
  field: string;
  /** What the field must be. */
  message: string;
}

/** An error as clients see it: RFC 9457 `application/problem+json`. Some codes add members of their own. */
export class Problem {
  /** Where this server explains the code: a reference that is relative to its address, `/docs/errors#code`. */
  type: string;
  /** The code in words. */
  title: string;
  /** The HTTP status. */
  status: number;
  /** What happened, for people. */
  detail: string;
  /** Stable and machine-readable, in snake_case. */
  code: string;
  /** Names the request in the server’s log; the same as `X-Request-Id`. */
  requestId: string;
  /** Whether the same request may succeed later. */
  retryable: boolean;
  /** The fields at fault. */
  errors?: FieldProblem[];
}
