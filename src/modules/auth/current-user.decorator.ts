import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The signed-in user: the Google `sub` and the session of the access token. */
export interface CurrentUser {
  id: string;
  sessionId: string;
}

const users = new WeakMap<FastifyRequest, CurrentUser>();

/** Attaches the authenticated user to a request. */
export function admit(request: FastifyRequest, user: CurrentUser): void {
  users.set(request, user);
}

/** The signed-in user of a guarded route. */
export const User = createParamDecorator((_data: unknown, context: ExecutionContext): CurrentUser => {
  const user = users.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (!user) throw new Error('@User() stands on a public route');
  return user;
});
