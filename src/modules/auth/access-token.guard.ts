import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Pseudonyms } from '../../shared/crypto/pseudonyms.service.js';
import { findFacts } from '../../shared/http/request-facts.js';
import { IS_PUBLIC } from '../../shared/http/public.decorator.js';
import { AccountLimits } from './account-limits.service.js';
import { Authentication } from './sessions/authentication.service.js';
import { Grants } from './grants/grants.service.js';
import type { AccessTokenClaims } from './sessions/access-tokens.service.js';
import { SessionRecords } from './sessions/session-records.service.js';
import { admit } from './current-user.decorator.js';

/** Requires a valid access token of an active session; `@Public()` routes need none. */
@Injectable()
export class AccessTokenGuard implements CanActivate {
  /** Whether a handler is public; its decorators are read once. */
  private readonly known = new WeakMap<object, boolean>();

  constructor(
    private readonly reflector: Reflector,
    private readonly authentication: Authentication,
    private readonly sessions: SessionRecords,
    private readonly grants: Grants,
    private readonly limits: AccountLimits,
    private readonly pseudonyms: Pseudonyms,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.isPublic(context)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const claims = await this.authentication.readClaims(request.headers.authorization);
    const counted = this.askEarly(claims);
    const user = await this.authentication.authenticate(claims);
    findFacts(request).user = this.pseudonyms.nameFor(user.id);
    await (counted ?? this.limits.take(user.id));
    admit(request, user);
    return true;
  }

  /**
   * Asks the store for what the request needs once its session is known to be active, in the same exchange, if the session was active when it
   * was last read: whoever holds a token of an ended session cannot use up the limit of its user.
   */
  private askEarly({ userId, sessionId }: AccessTokenClaims): Promise<void> | undefined {
    if (!this.sessions.wasActive(sessionId, userId)) return undefined;
    const counted = this.limits.take(userId);
    // Reported only if the session is active.
    counted.catch(() => undefined);
    this.grants.records.expect(userId);
    return counted;
  }

  private isPublic(context: ExecutionContext): boolean {
    const handler = context.getHandler();
    const known = this.known.get(handler);
    if (known !== undefined) return known;
    const found = this.reflector.getAllAndOverride<boolean>(IS_PUBLIC, [handler, context.getClass()]) ?? false;
    this.known.set(handler, found);
    return found;
  }
}
