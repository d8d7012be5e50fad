/** The codes of problems and their HTTP statuses. */
export const ERROR_STATUS = {
  invalid_request: 400,
  invalid_grant_code: 400,
  redirect_uri_not_allowed: 400,
  nonexistent_local_time: 400,
  token_missing: 401,
  token_invalid: 401,
  token_expired: 401,
  session_expired: 401,
  session_revoked: 401,
  google_reauth_required: 403,
  scope_missing: 403,
  forbidden: 403,
  guest_list_hidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  duplicate_request: 409,
  duplicate_event: 409,
  time_conflict: 409,
  not_a_guest: 409,
  series_unsupported: 409,
  reconsent_required: 409,
  action_changed: 409,
  action_closed: 409,
  already_undone: 409,
  undo_unavailable: 409,
  gone: 410,
  sync_token_expired: 410,
  action_expired: 410,
  undo_expired: 410,
  event_changed: 412,
  payload_too_large: 413,
  unsupported_media_type: 415,
  idempotency_key_reused: 422,
  unreadable_request: 422,
  rate_limited: 429,
  upstream_rate_limited: 429,
  calendar_usage_limit: 429,
  ai_budget: 429,
  /** Never sent: the client disconnected before the answer. */
  client_gone: 499,
  internal: 500,
  upstream_failed: 502,
  login_retry: 502,
  outcome_unknown: 502,
  ai_bad_reply: 502,
  upstream_unavailable: 503,
  store_unavailable: 503,
  shutting_down: 503,
  ai_unavailable: 503,
  ai_busy: 503,
  upstream_timeout: 504,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** One invalid field of the input: its path, and its rule. */
export interface FieldError {
  field: string;
  message: string;
}

/** Public facts beyond the code: invalid fields, when to retry, and facts specific to the code. */
export interface ErrorDetails {
  errors?: FieldError[];
  retryAfterSeconds?: number;
  /** Whether the same request may succeed later, where the code does not decide it. */
  retryable?: boolean;
  /** The HTTP status, where it differs from that of the code. */
  status?: number;
  /** Published as members of the problem, beside the standard ones. */
  facts?: Record<string, unknown>;
}

/** An expected failure, identified by its code; clients see its message, so the message holds no internals. */
export class AppError extends Error {
  readonly details: ErrorDetails;

  constructor(
    readonly code: ErrorCode,
    message: string,
    options: { cause?: unknown; details?: ErrorDetails } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'AppError';
    this.details = options.details ?? {};
  }
}

/** The `invalid_request` for invalid fields; its message describes the first one. */
export function invalidFields(errors: FieldError[]): AppError {
  const [first] = errors;
  const detail = first ? `${first.field || 'The body'} ${first.message}.` : 'The request is not valid.';
  return new AppError('invalid_request', detail, { details: { errors } });
}

/** The `invalid_request` for one invalid field. */
export function invalidField(field: string, message: string): AppError {
  return invalidFields([{ field, message }]);
}

/** The invalid fields that a check reports by throwing; any other failure is rethrown. */
export function findFaults(check: () => unknown): FieldError[] {
  try {
    check();
    return [];
  } catch (error) {
    if (error instanceof AppError && error.details.errors) return error.details.errors;
    throw error;
  }
}

/** Runs all checks, so that one error lists the invalid fields of each. */
export class Faults {
  private readonly refusals: AppError[] = [];

  /** The result of a check; undefined when it reported invalid fields. Any other failure is rethrown. */
  async note<T>(check: () => T | Promise<T>): Promise<T | undefined> {
    try {
      return await check();
    } catch (error) {
      if (!(error instanceof AppError) || !error.details.errors) throw error;
      this.refusals.push(error);
      return undefined;
    }
  }

  /** @throws AppError with every reported field, if there are any; a single error is rethrown unchanged. */
  throwFound(): void {
    const [first, ...others] = this.refusals;
    if (!first) return;
    if (others.length === 0) throw first;
    throw invalidFields(this.refusals.flatMap(({ details }) => details.errors ?? []));
  }
}
