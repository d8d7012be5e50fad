import { invalid } from '../http/google-error.js';

type Check = (value: string, frequency: string) => boolean;

// Google Calendar repeats by the day at the most; its texts do not say what the API does with finer rules, so they are refused.
const FREQUENCIES = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);
const WEEKDAY = /^(?:SU|MO|TU|WE|TH|FR|SA)$/;
const ORDINAL_DAY = /^([+-]?\d{1,2})?(?:SU|MO|TU|WE|TH|FR|SA)$/;
const UNTIL = /^\d{8}(?:T\d{6}Z?)?$/;

const each =
  (check: Check): Check =>
  (value, frequency) =>
    value.split(',').every((item) => check(item, frequency));

/** A number from one to `most`, counted from the end when it is negative. */
const upTo = (most: number, signed: boolean): Check =>
  each(
    (item) => /^[+-]?\d{1,3}$/.test(item) && (signed || !item.startsWith('-')) && inRange(Math.abs(Number(item)), most),
  );

const inRange = (value: number, most: number): boolean => value >= 1 && value <= most;

const clock =
  (most: number): Check =>
  (value) =>
    /^\d{1,2}$/.test(value) && Number(value) <= most;

const CHECKS: Readonly<Record<string, Check>> = {
  FREQ: (value) => FREQUENCIES.has(value),
  INTERVAL: (value) => /^[1-9]\d{0,4}$/.test(value),
  COUNT: (value) => /^[1-9]\d{0,5}$/.test(value),
  UNTIL: (value) => UNTIL.test(value),
  BYDAY: each((item, frequency) => {
    const [, ordinal] = ORDINAL_DAY.exec(item) ?? ['', '0'];
    // RFC 5545: a numbered weekday belongs to a month or a year.
    return (
      ordinal === undefined || (['MONTHLY', 'YEARLY'].includes(frequency) && inRange(Math.abs(Number(ordinal)), 53))
    );
  }),
  BYMONTH: upTo(12, false),
  BYMONTHDAY: upTo(31, true),
  BYYEARDAY: upTo(366, true),
  BYWEEKNO: upTo(53, true),
  BYSETPOS: upTo(366, true),
  // One time of day and no more: several would repeat within the day.
  BYHOUR: clock(23),
  BYMINUTE: clock(59),
  BYSECOND: clock(59),
  WKST: (value) => WEEKDAY.test(value),
};

/** Takes an RRULE's value apart; 400 for a part that is unknown, doubled, or not what RFC 5545 allows. */
export function readRuleParts(rule: string): Map<string, string> {
  const parts = new Map<string, string>();
  for (const part of rule.toUpperCase().split(';').filter(Boolean)) {
    const [name = '', value = ''] = part.split('=');
    if (parts.has(name)) throw invalid('Invalid recurrence rule.');
    parts.set(name, value);
  }
  const frequency = parts.get('FREQ') ?? '';
  const isSound = [...parts].every(([name, value]) => Object.hasOwn(CHECKS, name) && CHECKS[name]?.(value, frequency));
  if (!isSound || frequency === '' || (parts.has('COUNT') && parts.has('UNTIL')))
    throw invalid('Invalid recurrence rule.');
  return parts;
}
