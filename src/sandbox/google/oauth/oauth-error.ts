/** A refusal of the token, revoke or authorize endpoint (RFC 6749 section 5.2), in Google's words. */
export class OAuthError extends Error {
  constructor(
    readonly status: number,
    readonly error: string,
    readonly description: string,
  ) {
    super(description);
    this.name = 'OAuthError';
  }

  /** The JSON body of the answer. */
  body(): { error: string; error_description: string } {
    return { error: this.error, error_description: this.description };
  }
}

/** 400 `invalid_grant`: the code or token is used, unknown, expired, revoked or not this client's. */
export const invalidGrant = (description = 'Bad Request'): OAuthError =>
  new OAuthError(400, 'invalid_grant', description);

/** 400 `invalid_request`: the request is malformed. */
export const invalidRequest = (description: string): OAuthError => new OAuthError(400, 'invalid_request', description);
