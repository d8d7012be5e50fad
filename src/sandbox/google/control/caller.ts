import type { FastifyRequest } from 'fastify';
import { readBearer } from '../api/caller.js';
import { formBody } from '../http/request-body.js';
import type { SimulatedUser } from '../world/user.js';
import type { World } from '../world/world.js';

/** The user of a request: by bearer token, or by the code or refresh token in a form; expired tokens count too. */
export function findCaller(world: World, request: FastifyRequest): SimulatedUser | undefined {
  const bearer = readBearer(request);
  if (bearer !== undefined) return world.users.get(world.grants.holder(bearer) ?? '');
  if (request.method !== 'POST' || !/^\/(?:token|revoke)\b/.test(request.url)) return undefined;
  const form = formBody(request);
  const token = form.get('refresh_token') ?? form.get('code') ?? form.get('token');
  return token === null ? undefined : world.users.get(world.grants.holder(token) ?? '');
}
