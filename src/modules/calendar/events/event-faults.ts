import { type FieldError, findFaults } from '../../../shared/errors/app-error.js';
import { findRecurrenceFaults } from '../series/supported-rules.js';
import { parseDate, parseDateTime } from '../times/date-time.js';
import { checkGivenSpan, type GivenTime } from '../times/resolve-times.js';
import { isObject } from '../../../shared/validation/is-object.js';

/** Google Calendar has eleven colours for events. */
const COLOR_ID = /^([1-9]|1[01])$/;

/**
 * The faults in the values of an event that can be found without reading the calendar: times, recurrence, reminders and
 * colour. Values of a wrong type are left to the decorators of the class.
 */
export function findEventFaults(event: object): FieldError[] {
  const { start, end, recurrence, reminders, colorId } = read(event, [
    'start',
    'end',
    'recurrence',
    'reminders',
    'colorId',
  ]);
  const timeFaults = [...findTimeFaults(start, 'start'), ...findTimeFaults(end, 'end')];
  return [
    ...(timeFaults.length > 0 ? timeFaults : findSpanFaults(start, end)),
    ...findLineFaults(recurrence),
    ...findReminderFaults(reminders),
    ...findColorFaults(colorId),
  ];
}

function findTimeFaults(time: unknown, field: string): FieldError[] {
  if (!isObject(time)) return [];
  const { date, dateTime } = read(time, ['date', 'dateTime']);
  if ((date === undefined) === (dateTime === undefined)) {
    return [{ field, message: 'must have either a dateTime or, for whole days, a date' }];
  }
  return findFaults(() => {
    if (typeof date === 'string') parseDate(date, `${field}.date`);
    if (typeof dateTime === 'string') parseDateTime(dateTime, `${field}.dateTime`);
  });
}

function findSpanFaults(start: unknown, end: unknown): FieldError[] {
  return isTime(start) && isTime(end) ? findFaults(() => checkGivenSpan(start, end)) : [];
}

function findLineFaults(lines: unknown): FieldError[] {
  if (!Array.isArray(lines) || !lines.every((line): line is string => typeof line === 'string')) return [];
  return findRecurrenceFaults(lines).map(({ field, message }) => ({ field: `recurrence${field}`, message }));
}

function findReminderFaults(reminders: unknown): FieldError[] {
  if (!isObject(reminders)) return [];
  const { useDefault, overrides } = read(reminders, ['useDefault', 'overrides']);
  const clash = useDefault === true && Array.isArray(overrides) && overrides.length > 0;
  return clash ? [{ field: 'reminders.overrides', message: 'must be left out when useDefault is true' }] : [];
}

function findColorFaults(colorId: unknown): FieldError[] {
  if (typeof colorId !== 'string' || COLOR_ID.test(colorId)) return [];
  return [{ field: 'colorId', message: 'must be one of the colours Google Calendar has for events: 1 to 11' }];
}

function isTime(value: unknown): value is GivenTime {
  return (
    isObject(value) &&
    Object.values(read(value, ['date', 'dateTime', 'timeZone'])).every(
      (held) => held === undefined || typeof held === 'string',
    )
  );
}

function read<Name extends string>(from: object, names: readonly Name[]): Partial<Record<Name, unknown>> {
  const held: Partial<Record<Name, unknown>> = {};
  for (const name of names) held[name] = Reflect.get(from, name);
  return held;
}
