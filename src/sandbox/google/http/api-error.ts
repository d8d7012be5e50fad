/** One entry of `error.errors` in a Google answer. */
export interface ErrorEntry {
  domain: string;
  reason: string;
  message: string;
  locationType?: 'parameter' | 'header';
  location?: string;
}

interface ErrorExtras {
  /** `error.message` where it differs from the entry's. */
  message?: string;
  /** The canonical code name that newer answers carry beside the number. */
  status?: string;
  details?: readonly object[];
  headers?: Record<string, string>;
}

/** A refusal in the form of Google's JSON APIs: `{ error: { code, message, errors, status? } }`. */
export class GoogleApiError extends Error {
  constructor(
    readonly code: number,
    readonly entry: ErrorEntry,
    readonly extras: ErrorExtras = {},
  ) {
    super(extras.message ?? entry.message);
    this.name = 'GoogleApiError';
  }

  /** The JSON body of the answer. */
  body(): object {
    const { status, details } = this.extras;
    return {
      error: {
        errors: [this.entry],
        code: this.code,
        message: this.message,
        ...(status && { status }),
        ...(details && { details }),
      },
    };
  }
}

/** 400 with a reason of Google's; `location` names the invalid query parameter. */
export function badRequest(reason: string, message: string, location?: string, domain = 'global'): GoogleApiError {
  const where = location === undefined ? {} : ({ locationType: 'parameter', location } as const);
  return new GoogleApiError(400, { domain, reason, message, ...where });
}

/** 400 `invalid`: an invalid value in the body. */
export const invalid = (message: string): GoogleApiError => badRequest('invalid', message);

/** 400 `required`: a missing value. */
export const required = (message: string): GoogleApiError => badRequest('required', message);

/** 403 with a reason of Google's. */
export function forbidden(reason: string, message: string, domain = 'calendar'): GoogleApiError {
  return new GoogleApiError(403, { domain, reason, message });
}

/** 404: absent, or hidden from this user. */
export const notFound = (): GoogleApiError =>
  new GoogleApiError(404, { domain: 'global', reason: 'notFound', message: 'Not Found' });

/** 409: the identifier was used before, perhaps by a deleted resource. */
export const duplicate = (): GoogleApiError =>
  new GoogleApiError(409, {
    domain: 'global',
    reason: 'duplicate',
    message: 'The requested identifier already exists.',
  });

/** 410 `deleted`. */
export const deleted = (): GoogleApiError =>
  new GoogleApiError(410, { domain: 'global', reason: 'deleted', message: 'Resource has been deleted' });

/** 410 `fullSyncRequired`. */
export const fullSyncRequired = (): GoogleApiError =>
  new GoogleApiError(410, {
    domain: 'calendar',
    reason: 'fullSyncRequired',
    message: 'Sync token is no longer valid, a full sync is required.',
    locationType: 'parameter',
    location: 'syncToken',
  });

/** 412: the etag in `If-Match` is not the current one. */
export const conditionNotMet = (): GoogleApiError =>
  new GoogleApiError(412, {
    domain: 'global',
    reason: 'conditionNotMet',
    message: 'Precondition Failed',
    locationType: 'header',
    location: 'If-Match',
  });

/** 501 for methods and options that the simulator does not implement. */
export const notSimulated = (what: string): GoogleApiError =>
  new GoogleApiError(501, {
    domain: 'global',
    reason: 'notImplemented',
    message: `The simulator does not do this: ${what}`,
  });
