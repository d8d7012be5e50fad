import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { badRequest } from '../../http/api-error.js';
import { parseFullDate } from '../../time/rfc3339.js';
import { epochToWall, wallDate } from '../../time/zone.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = 'january february march april may june july august september october november december'.split(' ');

const oneOf = (names: readonly string[]): string =>
  names.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|');
const MONTH = String.raw`(?:${oneOf(MONTHS)}|sept)\.?`;
const DAY_NUMBER = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const yearAs = (name: string): string => String.raw`(?:,?\s+(?<${name}>(?:19|20)\d\d)(?![\d:]))?`;
const DAY = [
  String.raw`(?<iso>\d{4}-\d{2}-\d{2})`,
  String.raw`(?<month>${MONTH})\s+(?<day>${DAY_NUMBER})(?![\d:])${yearAs('year')}`,
  String.raw`(?<day2>${DAY_NUMBER})\s+(?:of\s+)?(?<month2>${MONTH})${yearAs('year2')}`,
  String.raw`(?<word>today|tomorrow|${oneOf(WEEKDAYS)}|tues|thurs?)`,
].join('|');
const DAYS = new RegExp(String.raw`\b(?:(?:on|from)\s+)?(?:${DAY})\b`, 'gi');

const CLOCK = String.raw`(?:\d{1,2}(?::\d{2})?\s*[ap]m|\d{1,2}:\d{2}|noon|midnight)`;
const HOUR = String.raw`\d{1,2}(?::\d{2})?`;
const RANGE = new RegExp(String.raw`\b(?:(?:at|from)\s+)?(${CLOCK}|${HOUR})\s*(?:-|–|to)\s*(${CLOCK})\b`, 'gi');
const SINGLE = new RegExp(String.raw`\b(?:at\s+)?(${CLOCK})(?!\w)`, 'gi');
const LENGTH = /\bfor\s+(\d{1,3}|an?)\s*(minutes?|mins?|hours?|hrs?|h)\b/gi;

/** Words that express a time the reader does not understand. */
const LEFT_OVER = [
  new RegExp(String.raw`\b(?:${oneOf(WEEKDAYS)}|today|tomorrow|tonight|yesterday|noon|midnight)\b`, 'i'),
  new RegExp(String.raw`\b${MONTH}\s+\d|\d\s+${MONTH}\b`, 'i'),
  /\d\s*[ap]m\b|\d:\d|\d\/\d/i,
  /\b(?:every|daily|weekly|monthly|yearly|next|last|until)\b/i,
  /\b(?:in|for)\s+(?:an?|\d+)\s+(?:minute|hour|day|week|month|year)s?\b/i,
];

/**
 * Reads simple English for `quickAdd`: one day or a range of days, one time or range, a length; the rest is the title.
 * Google understands more. A time that is not understood is refused, because a wrong day would go unnoticed.
 */
export function readQuickText(text: string, now: number, zone: string): calendar_v3.Schema$Event {
  const today = Math.floor(epochToWall(now, zone) / DAY_MS) * DAY_MS;
  const length = take(text, LENGTH);
  const days = take(length.rest, DAYS);
  const range = take(days.rest, RANGE);
  const single = range.found.length > 0 ? { rest: range.rest, found: [] } : take(range.rest, SINGLE);
  const dates = days.found.map((match) => readDay(match, today));
  const summary = readTitle(single.rest, dates.length === 2);
  const [start, end] = readTimes(range.found[0], single.found[0]);
  const given = [[...length.found, ...range.found], single.found];
  if (dates.length > 2 || given.some((found) => found.length > 1) || LEFT_OVER.some((pattern) => pattern.test(summary)))
    throw refuse();
  if (dates.length === 2) return { summary, ...stretch(dates, start === undefined && length.found.length === 0) };
  const [date] = dates;
  if (start === undefined && date !== undefined && length.found.length === 0)
    return { summary, ...stretch([date, date], true) };
  const nextHour = Math.ceil(epochToWall(now, zone) / HOUR_MS) * HOUR_MS;
  if (start === undefined && date !== undefined) throw refuse();
  const from = start === undefined ? nextHour : (date ?? today) + start;
  const until = from + (readLength(length.found[0]) ?? computeSpan(start, end));
  const moment = (wall: number) => ({ dateTime: new Date(wall).toISOString().slice(0, 19), timeZone: zone });
  return { summary, start: moment(from), end: moment(until) };
}

function take(text: string, pattern: RegExp): { rest: string; found: RegExpExecArray[] } {
  const found = [...text.matchAll(pattern)];
  return { rest: text.replaceAll(pattern, ' '), found };
}

/** The title without the words that introduced the times. */
function readTitle(rest: string, isStretch: boolean): string {
  const joined = isStretch ? rest.replace(/\s(?:-|–|to|until)\s/i, ' ') : rest;
  return joined
    .replaceAll(/\s+(?:on|at|from)?\s*$/gi, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s,]+|[\s,]+$/g, '');
}

function stretch(dates: readonly number[], areWhole: boolean): calendar_v3.Schema$Event {
  const [first = 0, last = 0] = dates;
  if (!areWhole || last < first) throw refuse();
  return { start: { date: wallDate(first) }, end: { date: wallDate(last + DAY_MS) } };
}

function readDay({ groups = {} }: RegExpExecArray, today: number): number {
  const { iso, word, month = groups['month2'], day = groups['day2'], year = groups['year2'] } = groups;
  if (word !== undefined) return today + daysUntil(word.toLowerCase(), today) * DAY_MS;
  if (iso !== undefined) return parseFullDate(iso) ?? unreadable();
  const index = MONTHS.findIndex((name) => name.startsWith((month ?? '').slice(0, 3).toLowerCase()));
  const number = Number(/^\d+/.exec(day ?? '')?.[0]);
  return year === undefined ? nextDate(today, index, number) : dateIn(Number(year), index, number);
}

function nextDate(today: number, month: number, day: number): number {
  const year = new Date(today).getUTCFullYear();
  const thisYear = dateIn(year, month, day);
  return thisYear >= today ? thisYear : dateIn(year + 1, month, day);
}

function dateIn(year: number, month: number, day: number): number {
  const date = Date.UTC(year, month, day);
  return new Date(date).getUTCDate() === day ? date : unreadable();
}

function daysUntil(word: string, today: number): number {
  if (word === 'today') return 0;
  if (word === 'tomorrow') return 1;
  const weekday = WEEKDAYS.findIndex((name) => name.startsWith(word.slice(0, 3)));
  return (weekday - new Date(today).getUTCDay() + 7) % 7 || 7;
}

function readTimes(range: RegExpExecArray | undefined, single: RegExpExecArray | undefined): (number | undefined)[] {
  if (!range) return [single && readTime(single[1] ?? '')];
  const half = /[ap]m$/i.exec(range[2] ?? '')?.[0] ?? '';
  const first = range[1] ?? '';
  return [readTime(/[apn]/i.test(first) ? first : first + half), readTime(range[2] ?? '')];
}

function readTime(text: string): number {
  const [, hour = '', minute = '0', half] = /^(\d{1,2})(?::(\d{2}))?\s*([ap]m)?$/i.exec(text) ?? [];
  if (/^noon$/i.test(text)) return 12 * HOUR_MS;
  if (/^midnight$/i.test(text)) return 0;
  if (hour === '' || Number(hour) > (half ? 12 : 23) || Number(minute) > 59) return unreadable();
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hour);
  return hours * HOUR_MS + Number(minute) * MINUTE_MS;
}

function computeSpan(start: number | undefined, end: number | undefined): number {
  if (start === undefined || end === undefined) return HOUR_MS;
  return end > start ? end - start : end - start + DAY_MS;
}

function readLength(match: RegExpExecArray | undefined): number | undefined {
  if (!match) return undefined;
  const [, count = '', unit = ''] = match;
  return (/^\d/.test(count) ? Number(count) : 1) * (/^h/i.test(unit) ? HOUR_MS : MINUTE_MS);
}

const refuse = (): Error => badRequest('invalid', 'The text of the event could not be read.', 'text');

function unreadable(): never {
  throw refuse();
}
