import { LRUCache } from 'lru-cache';
import { Temporal } from 'temporal-polyfill';
import { WINDOWS_TO_IANA_MAP } from 'windows-iana';
import { invalidField } from '../../../shared/errors/app-error.js';

/** Names only: `Temporal` also accepts a bare offset such as `+02:00` as a zone. */
const ZONE_NAME = /^[A-Za-z][\w+-]*(\/[\w+-]+)*$/;

/** CLDR's windowsZones: the default IANA zone of each Windows name. */
const IANA_BY_WINDOWS_NAME = new Map(
  WINDOWS_TO_IANA_MAP.flatMap(({ windowsName, territory, iana: [zone] }) =>
    territory === '001' && zone !== undefined ? [[windowsName.toLowerCase(), zone]] : [],
  ),
);

/** The IANA name of a Windows one such as `W. Europe Standard Time`; other names are returned unchanged. */
export function toZoneName(name: string): string {
  return IANA_BY_WINDOWS_NAME.get(name.toLowerCase()) ?? name;
}

/** Names that were found in the database, which each request would look up several times. */
const known = new LRUCache<string, true>({ max: 1000 });

/** Whether the IANA time zone database contains this name. */
export function isTimeZone(name: string): boolean {
  if (known.has(name)) return true;
  if (!ZONE_NAME.test(name)) return false;
  try {
    Temporal.PlainDate.from('2000-01-01').toZonedDateTime(name);
    known.set(name, true);
    return true;
  } catch {
    // Temporal reports an unknown zone only by throwing.
    return false;
  }
}

/** The IANA name of a zone given by its IANA or Windows name. @throws AppError `invalid_request` naming the field. */
export function checkTimeZone(name: string, field: string): string {
  const zone = toZoneName(name);
  if (!isTimeZone(zone)) throw invalidField(field, 'must be an IANA time zone such as Europe/Berlin');
  return zone;
}
