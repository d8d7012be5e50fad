import { Temporal } from 'temporal-polyfill';
import { invalidField } from '../../../../shared/errors/app-error.js';
import type { CalendarEvent } from '../../../calendar/dto/event.dto.js';
import type { EventArguments } from '../arguments/event-arguments.js';

const DAY_MINUTES = 1440;

/**
 * The start of an event relative to another: `offsetMinutes` after its end, or before its start when negative, unless `edge` says
 * otherwise. Local time of the zone, or a day relative to whole days. @throws AppError naming the invalid field.
 */
export function relativeStart(
  anchor: CalendarEvent,
  { edge, offsetMinutes = 0 }: Pick<EventArguments, 'edge' | 'offsetMinutes'>,
  timeZone: string,
): string {
  const side = edge ?? (offsetMinutes < 0 ? 'start' : 'end');
  const { date, dateTime } = anchor[side] ?? {};
  if (date !== undefined) {
    if (offsetMinutes % DAY_MINUTES !== 0) {
      throw invalidField('relativeTo', 'takes whole days and has no clock time; give start instead');
    }
    return Temporal.PlainDate.from(date)
      .add({ days: offsetMinutes / DAY_MINUTES })
      .toString();
  }
  if (dateTime === undefined) throw invalidField('relativeTo', `has no ${side}; give start instead`);
  const at = Temporal.Instant.from(dateTime).add({ minutes: offsetMinutes }).toZonedDateTimeISO(timeZone);
  return at.toPlainDateTime().toString({ smallestUnit: 'minute' });
}
