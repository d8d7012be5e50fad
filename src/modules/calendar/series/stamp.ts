import { Temporal } from 'temporal-polyfill';

const STAMP = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/i;

/** Parses a date or date-time of RFC 5545 as wall-clock time of the series' zone; a date is its midnight. Undefined when it is neither. */
export function readStamp(text: string, stampZone: string, seriesZone: string): Temporal.PlainDateTime | undefined {
  const parts = STAMP.exec(text.trim());
  if (!parts) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const written = new Temporal.PlainDateTime(year, month, day, hour, minute, second);
  const zone = parts[7] ? 'UTC' : stampZone;
  return zone === seriesZone ? written : written.toZonedDateTime(zone).withTimeZone(seriesZone).toPlainDateTime();
}

/** Formats wall-clock time of a zone for RFC 5545: a date for whole days, else UTC. */
export function writeStamp(wall: Temporal.PlainDateTime, zone: string, wholeDay: boolean): string {
  if (wholeDay) return wall.toPlainDate().toString().replaceAll('-', '');
  return instantStamp(wall.toZonedDateTime(zone).toInstant());
}

/** Formats an instant for RFC 5545. */
export function instantStamp(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
}
