import { Injectable } from '@nestjs/common';
import { AppError } from '../../shared/errors/app-error.js';
import { type AccessTokenClaims, AccessTokens } from './access-tokens.service.js';
import type { CurrentUser } from './current-user.decorator.js';
import { SessionRecords } from './session-records.service.js';

/** Tells who sent an `Authorization` header; the session is looked up each time, so that a logout counts at once. */
@Injectable()
export class Authentication {
  constructor(
    private readonly accessTokens: AccessTokens,
    private readonly records: SessionRecords,
  ) {}

  /** @throws AppError `token_missing`, `token_invalid`, `token_expired`, `session_expired` or `session_revoked`. */
  async authenticate(authorization: string | undefined): Promise<CurrentUser> {
    const { userId, sessionId, counter } = await this.claimsOf(authorization);
    // The first use of a refresh's access token tells that its reply arrived.
    const session = await this.records.update(sessionId, (record) =>
      record.usedCounter < counter ? { ...record, usedCounter: counter } : undefined,
    );
    if (session.userId !== userId) throw new AppError('token_invalid', 'The access token is not valid.');
    return { id: userId, sessionId };
  }

  /** What a header's token says, be its session over or not. @throws AppError `token_missing`, `token_invalid` or `token_expired`. */
  async claimsOf(authorization: string | undefined): Promise<AccessTokenClaims> {
    const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
    if (authorization === undefined)
      throw new AppError('token_missing', 'Send the access token as Authorization: Bearer.');
    if (token === undefined)
      throw new AppError('token_invalid', 'The Authorization header must be Bearer and a token.');
    return this.accessTokens.verify(token);
  }
}
