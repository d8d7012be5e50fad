import { Injectable } from '@nestjs/common';
import { AppError } from '../../../shared/errors/app-error.js';
import { type AccessTokenClaims, AccessTokens } from './access-tokens.service.js';
import type { AuthenticatedUser } from '../current-user.decorator.js';
import { SessionRecords } from './session-records.service.js';

/** Finds the user of an `Authorization` header. The session is looked up on each request, so that a logout takes effect at once. */
@Injectable()
export class Authentication {
  constructor(
    private readonly accessTokens: AccessTokens,
    private readonly records: SessionRecords,
  ) {}

  /** The user of verified claims. @throws AppError `token_invalid`, `session_expired` or `session_revoked`. */
  async authenticate({ userId, sessionId, counter }: AccessTokenClaims): Promise<AuthenticatedUser> {
    // Using the new access token proves that the client received the reply of the refresh.
    const session = await this.records.update(sessionId, (record) =>
      record.usedCounter < counter ? { ...record, usedCounter: counter } : undefined,
    );
    if (session.userId !== userId) throw new AppError('token_invalid', 'The access token is not valid.');
    return { id: userId, sessionId };
  }

  /** The claims of a bearer token, whether its session is active or not. @throws AppError `token_missing`, `token_invalid` or `token_expired`. */
  async readClaims(authorization: string | undefined): Promise<AccessTokenClaims> {
    const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
    if (authorization === undefined)
      throw new AppError('token_missing', 'Send the access token as Authorization: Bearer.');
    if (token === undefined)
      throw new AppError('token_invalid', 'The Authorization header must be Bearer and a token.');
    return this.accessTokens.verify(token);
  }
}
