import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Pseudonyms } from '../../shared/crypto/pseudonyms.service.js';
import { findFacts } from '../../shared/http/request-facts.js';
import { IS_PUBLIC } from '../../shared/http/public.decorator.js';
import { AccountLimits } from './account-limits.service.js';
import { Authentication } from './sessions/authentication.service.js';
import { admit } from './current-user.decorator.js';

/** Requires a valid access token of an active session; `@Public()` routes need none. */
@Injectable()
export class AccessTokenGuard implements CanActivate {
  /** Whether a handler is public; its decorators are read once. */
  private readonly known = new WeakMap<object, boolean>();

  constructor(
    private readonly reflector: Reflector,
    private readonly authentication: Authentication,
    private readonly limits: AccountLimits,
    private readonly pseudonyms: Pseudonyms,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.isPublic(context)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const user = await this.authentication.authenticate(request.headers.authorization);
    findFacts(request).user = this.pseudonyms.nameFor(user.id);
    await this.limits.take(user.id);
    admit(request, user);
    return true;
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
