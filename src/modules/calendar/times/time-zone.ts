import { Temporal } from 'temporal-polyfill';
import { invalidField } from '../../../shared/errors/app-error.js';

/** Names only: `Temporal` would take a bare offset such as `+02:00` for a zone as well. */
const ZONE_NAME = /^[A-Za-z][\w+-]*(\/[\w+-]+)*$/;

/** Whether the IANA time zone database knows this name. */
export function isTimeZone(name: string): boolean {
  if (!ZONE_NAME.test(name)) return false;
  try {
    Temporal.PlainDate.from('2000-01-01').toZonedDateTime(name);
    return true;
  } catch {
    // Temporal says an unknown zone in no other way than by throwing.
    return false;
  }
}

/** The zone, when it is one. @throws AppError `invalid_request` naming the field. */
export function checkTimeZone(name: string, field: string): string {
  if (!isTimeZone(name)) throw invalidField(field, 'must be an IANA time zone such as Europe/Berlin');
  return name;
}
