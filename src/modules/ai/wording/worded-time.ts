import { Temporal } from 'temporal-polyfill';
import type { EventTimeInput } from '../../calendar/dto/event-input.dto.js';
import type { EventTime } from '../../calendar/dto/event.dto.js';

const DAY = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
const CLOCK = { hour: 'numeric', minute: '2-digit' } as const;
const HAS_OFFSET = /(?:Z|[+-]\d{2}:\d{2})$/;

/** A time in the user's zone and locale: `Tue, 24 Nov 2026, 16:00`, or the day alone. */
export function wordedTime(
  { dateTime, date, timeZone: itsZone }: EventTime | EventTimeInput,
  timeZone: string,
  locale: string,
): string | undefined {
  if (date !== undefined) return Temporal.PlainDate.from(date).toLocaleString(locale, DAY);
  if (dateTime === undefined) return undefined;
  const instant = HAS_OFFSET.test(dateTime)
    ? Temporal.Instant.from(dateTime)
    : Temporal.PlainDateTime.from(dateTime)
        .toZonedDateTime(itsZone ?? timeZone)
        .toInstant();
  const local = instant.toZonedDateTimeISO(timeZone).toPlainDateTime();
  return local.toLocaleString(locale, { ...DAY, ...CLOCK });
}
