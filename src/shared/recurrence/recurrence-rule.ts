/** How often a rule repeats; Google Calendar supports nothing shorter than a day. */
export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** A weekday of a rule, such as `TU` or, with `nth`, `-1FR`; 0 is Sunday. */
export interface RuleWeekday {
  weekday: number;
  nth: number | undefined;
}

/** A parsed RRULE (RFC 5545 section 3.3.10); an absent part is undefined or an empty list. */
export interface RecurrenceRule {
  frequency: Frequency;
  interval: number;
  count: number | undefined;
  /** As written in the rule; the caller converts it to wall-clock time with the zone of the series. */
  until: string | undefined;
  weekStart: number;
  byMonth: readonly number[];
  byWeekNo: readonly number[];
  byYearDay: readonly number[];
  byMonthDay: readonly number[];
  byDay: readonly RuleWeekday[];
  byHour: readonly number[];
  byMinute: readonly number[];
  bySecond: readonly number[];
  bySetPos: readonly number[];
}

const FREQUENCIES: Readonly<Record<string, Frequency>> = {
  DAILY: 'DAILY',
  WEEKLY: 'WEEKLY',
  MONTHLY: 'MONTHLY',
  YEARLY: 'YEARLY',
};
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const PARTS = new Set(
  'FREQ INTERVAL COUNT UNTIL WKST BYMONTH BYWEEKNO BYYEARDAY BYMONTHDAY BYDAY BYHOUR BYMINUTE BYSECOND BYSETPOS'.split(
    ' ',
  ),
);
const UNTIL = /^\d{8}(?:T\d{6}Z?)?$/;

/**
 * Parses the value of an RRULE line. One `;` at the very end is accepted, because calendars write it; other empty parts are rejected.
 * @throws RangeError with the name of the invalid part.
 */
export function readRecurrenceRule(text: string): RecurrenceRule {
  const parts = readParts(text.toUpperCase());
  const frequency = FREQUENCIES[parts.get('FREQ') ?? ''];
  if (frequency === undefined) throw new RangeError('FREQ is not DAILY, WEEKLY, MONTHLY or YEARLY');
  if (parts.has('COUNT') && parts.has('UNTIL')) throw new RangeError('COUNT and UNTIL exclude each other');
  const until = parts.get('UNTIL');
  if (until !== undefined && !UNTIL.test(until)) throw new RangeError('UNTIL is not a date or a time');
  const list = (name: string, min: number, max: number) => readNumbers(parts, name, min, max);
  return {
    frequency,
    interval: readNumber(parts, 'INTERVAL') ?? 1,
    count: readNumber(parts, 'COUNT'),
    until,
    weekStart: readWeekday(parts.get('WKST') ?? 'MO', 'WKST'),
    byMonth: list('BYMONTH', 1, 12),
    byWeekNo: list('BYWEEKNO', -53, 53),
    byYearDay: list('BYYEARDAY', -366, 366),
    byMonthDay: list('BYMONTHDAY', -31, 31),
    byDay: readItems(parts, 'BYDAY').map((item) => readRuleWeekday(item, frequency)),
    byHour: list('BYHOUR', 0, 23),
    byMinute: list('BYMINUTE', 0, 59),
    bySecond: list('BYSECOND', 0, 59),
    bySetPos: list('BYSETPOS', -366, 366),
  };
}

function readParts(text: string): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const part of text.replace(/;$/, '').split(';')) {
    const at = part.indexOf('=');
    const name = part.slice(0, Math.max(at, 0));
    if (!PARTS.has(name)) throw new RangeError(`${name === '' ? 'an empty part' : name} is not a part of a rule`);
    if (parts.has(name)) throw new RangeError(`${name} is given twice`);
    parts.set(name, part.slice(at + 1));
  }
  return parts;
}

function readItems(parts: ReadonlyMap<string, string>, name: string): string[] {
  const value = parts.get(name);
  return value === undefined ? [] : value.split(',');
}

function readNumber(parts: ReadonlyMap<string, string>, name: string): number | undefined {
  const value = parts.get(name);
  if (value === undefined) return undefined;
  if (!/^\d{1,6}$/.test(value) || Number(value) === 0) throw new RangeError(`${name} is not a positive number`);
  return Number(value);
}

/** A list of numbers from `min` to `max`; when both signs are allowed, zero is not. */
function readNumbers(parts: ReadonlyMap<string, string>, name: string, min: number, max: number): number[] {
  return readItems(parts, name).map((item) => {
    const value = /^[+-]?\d{1,3}$/.test(item) ? Number(item) : Number.NaN;
    if (!(value >= min && value <= max) || (min < 0 && value === 0)) throw new RangeError(`${name} has ${item}`);
    return value;
  });
}

function readRuleWeekday(item: string, frequency: Frequency): RuleWeekday {
  const [, ordinal = '', name = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(item) ?? [];
  const weekday = readWeekday(name, 'BYDAY');
  if (ordinal === '') return { weekday, nth: undefined };
  const nth = Number(ordinal);
  // RFC 5545 allows numbered weekdays only in monthly and yearly rules.
  if (nth === 0 || Math.abs(nth) > 53 || frequency === 'DAILY' || frequency === 'WEEKLY')
    throw new RangeError(`BYDAY has ${item}`);
  return { weekday, nth };
}

function readWeekday(name: string, part: string): number {
  const weekday = WEEKDAYS.indexOf(name);
  if (weekday < 0) throw new RangeError(`${part} has no weekday ${name}`);
  return weekday;
}
