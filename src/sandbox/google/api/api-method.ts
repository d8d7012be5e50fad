import { notFound, forbidden } from '../http/api-error.js';
import { roleAtLeast, type AccessRole } from '../world/access-rules.js';
import { type Calendar } from '../world/simulated-calendar.js';
import type { SimulatedUser } from '../world/user.js';
import type { World } from '../world/world.js';
import type { ParameterTable, Query } from './query.js';
import type { MethodId } from './required-scopes.js';

/** One authorized, well-formed call of a method. */
export interface ApiCall {
  world: World;
  user: SimulatedUser;
  query: Query;
  /** Parts of the path, decoded. */
  params: Readonly<Record<string, string>>;
  body: Record<string, unknown>;
  ifMatch: string | undefined;
}

/** The result of a method: a body with its etag, or nothing (204). */
export interface ApiAnswer {
  body?: object;
  etag?: string | null | undefined;
}

/** One method of the Calendar API: its path, its parameters and its handler. */
export interface ApiMethod {
  id: MethodId;
  http: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  parameters: ParameterTable;
  /** True for methods that change calendar data; they are logged as writes. */
  writes?: boolean;
  /** True for methods that an API key alone may call to read public data. */
  open?: boolean;
  run(call: ApiCall): ApiAnswer;
}

/** The calendar named by the path and the caller's role on it; 404 when the caller may not know of it. */
export function findCalendar(
  call: ApiCall,
  wanted: AccessRole,
  name = 'calendarId',
): { calendar: Calendar; role: AccessRole } {
  const calendar = call.world.calendarFor(call.user, call.params[name] ?? '');
  if (!calendar || calendar.deleted) throw notFound();
  const role = calendar.findRole(call.user.email);
  if (role === 'none') throw notFound();
  if (!roleAtLeast(role, wanted)) throw wanted === 'owner' ? ownerOnly() : requiredAccess(wanted);
  return { calendar, role };
}

const ownerOnly = (): Error => forbidden('forbidden', 'Forbidden', 'global');

function requiredAccess(role: AccessRole): Error {
  return forbidden('requiredAccessLevel', `You need to have ${role} access to this calendar.`);
}
