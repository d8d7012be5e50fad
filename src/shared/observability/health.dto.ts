/** What is not well with a part of the server. */
export class PartHealth {
  /** Stable and machine-readable, in snake_case. */
  reason: string;
  detail: string;
  /** When it began, RFC 3339. */
  since: string;
}

/** The process is alive, or ready to serve. */
export class Health {
  status: 'ok';
  /** Readiness only: parts that do not work as configured although the server serves, such as `model`. Absent when all is well. */
  degraded?: Record<string, PartHealth>;
}
