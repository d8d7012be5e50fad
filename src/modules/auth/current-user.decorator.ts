import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The signed-in user: the Google `sub` and the session of the access token. */
export interface AuthenticatedUser {
  id: string;
  sessionId: string;
}

const users = new WeakMap<FastifyRequest, AuthenticatedUser>();

/** Attaches the authenticated user to a request. */
export function admit(request: FastifyRequest, user: AuthenticatedUser): void {
  users.set(request, user);
}

/** The signed-in user of a guarded route. */
export const CurrentUser = createParamDecorator((_data: unknown, context: ExecutionContext): AuthenticatedUser => {
  const user = users.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (!user) throw new Error('@User() stands on a public route');
  return user;
});
