import { type FieldError, findFaults, invalidField, invalidFields } from '../../../shared/errors/app-error.js';
import { parseDateTime, parseDate } from '../times/date-time.js';
import { isTimeZone, toZoneName } from '../times/time-zone.js';

const FREQUENCIES = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);
const MAX_COUNT = 730;
const MAX_LINE = 512;
const MAX_DATES = 100;
const UNTIL = /^\d{8}(T\d{6}Z?)?$/;

/** The allowed parts of a rule and their values; rules more frequent than daily are not allowed in a calendar. */
const PARTS: Record<string, (value: string) => boolean> = {
  FREQ: (value) => FREQUENCIES.has(value),
  INTERVAL: (value) => isInteger(value, 1, 999),
  COUNT: (value) => isInteger(value, 1, MAX_COUNT),
  UNTIL: (value) => UNTIL.test(value) && isStamp(value),
  WKST: (value) => /^(MO|TU|WE|TH|FR|SA|SU)$/.test(value),
  BYDAY: (value) => allItems(value, 21, (item) => /^([+-]?([1-9]|[1-4]\d|5[0-3]))?(MO|TU|WE|TH|FR|SA|SU)$/.test(item)),
  BYMONTHDAY: (value) => allItems(value, 31, (item) => isSigned(item, 31)),
  BYMONTH: (value) => allItems(value, 12, (item) => isInteger(item, 1, 12)),
  BYYEARDAY: (value) => allItems(value, 31, (item) => isSigned(item, 366)),
  BYWEEKNO: (value) => allItems(value, 12, (item) => isSigned(item, 53)),
  BYSETPOS: (value) => allItems(value, 12, (item) => isSigned(item, 366)),
};

/** The parts of a rule (RFC 5545 §3.3.10) by name, in the order they were written. */
export type RuleParts = Map<string, string>;

/**
 * Checks the recurrence of an event: `RRULE`, `RDATE` and `EXDATE` lines (RFC 5545), at most one RRULE, daily or less frequent.
 * @throws AppError `invalid_request` naming each invalid line.
 */
export function checkRecurrence(lines: readonly string[]): void {
  const faults = findRecurrenceFaults(lines);
  if (faults.length > 0)
    throw invalidFields(faults.map(({ field, message }) => ({ field: `recurrence${field}`, message })));
}

/** The faults of the lines of a recurrence; the field is the index of the line, such as `[1]`, or empty for all of them. */
export function findRecurrenceFaults(lines: readonly string[]): FieldError[] {
  const faults = lines.flatMap((line, index) => findFaults(() => checkLine(line, `[${index}]`)));
  const rules = lines.filter((line) => /^RRULE/i.test(line)).length;
  if (rules > 1) faults.push({ field: '', message: 'must hold one RRULE at most' });
  if (rules === 0 && lines.every((line) => !/^RDATE/i.test(line)) && lines.length > 0) {
    faults.push({ field: '', message: 'must hold an RRULE or an RDATE' });
  }
  return faults;
}

/** Parses a rule; empty parts, which other programs leave, are dropped. @throws AppError `invalid_request` naming the field. */
export function parseRule(rule: string, field: string): RuleParts {
  const parts: RuleParts = new Map();
  for (const part of rule.toUpperCase().split(';').filter(Boolean)) {
    const [name = '', value = '', ...rest] = part.split('=');
    const holds = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined;
    if (!holds) throw invalidField(field, `must not have the rule part ${name.slice(0, 20) || '='}`);
    if (parts.has(name) || rest.length > 0 || !holds(value)) throw invalidField(field, `must have one valid ${name}`);
    parts.set(name, value);
  }
  if (!parts.has('FREQ')) throw invalidField(field, 'must have a FREQ of DAILY, WEEKLY, MONTHLY or YEARLY');
  if (parts.has('COUNT') && parts.has('UNTIL')) throw invalidField(field, 'must not have both COUNT and UNTIL');
  checkTogether(parts, field);
  return parts;
}

/** The parts that RFC 5545 §3.3.10 allows with each frequency. */
const FREQUENCIES_OF: Record<string, readonly string[]> = {
  BYWEEKNO: ['YEARLY'],
  BYYEARDAY: ['YEARLY'],
  BYMONTHDAY: ['DAILY', 'MONTHLY', 'YEARLY'],
};

function checkTogether(parts: RuleParts, field: string): void {
  const frequency = parts.get('FREQ') ?? '';
  for (const [name, frequencies] of Object.entries(FREQUENCIES_OF)) {
    if (parts.has(name) && !frequencies.includes(frequency)) {
      throw invalidField(field, `must not have ${name} with FREQ=${frequency}`);
    }
  }
  const numbered = /\d/.test(parts.get('BYDAY') ?? '');
  if (numbered && (frequency === 'DAILY' || frequency === 'WEEKLY' || parts.has('BYWEEKNO'))) {
    throw invalidField(
      field,
      'must number the days of BYDAY only within a month or a year, such as FREQ=MONTHLY;BYDAY=2MO',
    );
  }
}

function checkLine(line: string, field: string): void {
  const [, name = '', parameters = '', value = ''] = /^(RRULE|RDATE|EXDATE)((?:;[^:]*)?):(.+)$/i.exec(line) ?? [];
  if (name === '' || line.length > MAX_LINE) throw invalidField(field, 'must be an RRULE, RDATE or EXDATE line');
  if (name.toUpperCase() === 'RRULE') {
    if (parameters !== '') throw invalidField(field, 'must not have parameters');
    parseRule(value, field);
    return;
  }
  checkDates(parameters, value, field);
}

function checkDates(parameters: string, value: string, field: string): void {
  for (const parameter of parameters.split(';').filter(Boolean)) {
    const [name = '', held = ''] = parameter.split('=');
    const known =
      (/^TZID$/i.test(name) && isTimeZone(toZoneName(unquote(held)))) ||
      (/^VALUE$/i.test(name) && /^(DATE|DATE-TIME)$/i.test(held));
    if (!known) throw invalidField(field, 'must have no parameters but TZID=<IANA zone> and VALUE=DATE or DATE-TIME');
  }
  if (!allItems(value, MAX_DATES, (item) => UNTIL.test(item) && isStamp(item))) {
    throw invalidField(field, 'must hold dates such as 20261124 or 20261124T160000Z');
  }
}

/** A parameter may be quoted (RFC 5545 §3.1). */
export function unquote(held: string): string {
  return held.replaceAll('"', '');
}

function isStamp(stamp: string): boolean {
  const date = `${stamp.slice(0, 4)}-${stamp.slice(4, 6)}-${stamp.slice(6, 8)}`;
  try {
    if (stamp.length === 8) parseDate(date, '');
    else parseDateTime(`${date}T${stamp.slice(9, 11)}:${stamp.slice(11, 13)}:${stamp.slice(13, 15)}`, '');
    return true;
  } catch {
    // The error names the line, which is enough to find the digit.
    return false;
  }
}

function isInteger(text: string, min: number, max: number): boolean {
  return /^\d{1,4}$/.test(text) && Number(text) >= min && Number(text) <= max;
}

function isSigned(text: string, max: number): boolean {
  return /^[+-]?\d{1,3}$/.test(text) && isInteger(text.replace(/^[+-]/, ''), 1, max);
}

function allItems(list: string, limit: number, holds: (item: string) => boolean): boolean {
  const items = list.split(',');
  return items.length <= limit && items.every(holds);
}
