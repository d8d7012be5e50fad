import type { FastifyInstance } from 'fastify';
import type { QuotaLimits, Quotas } from '../api/quotas.js';
import { badRequest } from '../http/api-error.js';
import { jsonBody } from '../http/request-body.js';
import type { World } from '../world/world.js';

const COUNTS = ['perUserPerMinute', 'perProjectPerMinute', 'perProjectPerDay', 'writesPerUserPerDay'] as const;

/** `GET` and `PUT /__control/limits`, and the expiry of sync tokens. */
export function limitRoutes(app: FastifyInstance, world: World, quotas: Quotas): void {
  const read = () => ({ ...quotas.limits, testMode: world.grants.testMode });
  app.get('/__control/limits', () => read());
  app.put('/__control/limits', (request) => {
    const body = jsonBody(request);
    quotas.set(readLimits(body));
    world.grants.testMode = body['testMode'] === true;
    return read();
  });
  app.post('/__control/sync-tokens/expire', (request) => {
    const { calendarId } = jsonBody(request);
    for (const calendar of world.calendars.values())
      if (calendarId === undefined || calendarId === calendar.id) calendar.syncTokensEndedAt = world.clock.now() + 1;
    return {};
  });
}

function readLimits(body: Record<string, unknown>): QuotaLimits {
  const limits: QuotaLimits = {};
  for (const name of COUNTS) {
    const value = body[name];
    if (value === undefined || value === null) continue;
    if (typeof value !== 'number' || value < 0) throw badRequest('invalid', `Invalid limit: ${name}`);
    limits[name] = value;
  }
  if (body['status'] === 403 || body['status'] === 429) limits.status = body['status'];
  return limits;
}
