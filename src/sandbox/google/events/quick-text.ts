import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { epochToWall, wallDate } from '../time/zone.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const CLOCK = String.raw`(\d{1,2})(?::(\d{2}))?\s*(am|pm)?`;
const RANGE = new RegExp(String.raw`\b(?:at |from )?${CLOCK}\s*(?:-|–|to)\s*${CLOCK}\b`, 'i');
const SINGLE = new RegExp(String.raw`\b(?:at )?(?:(\d{1,2}):(\d{2})\s*(am|pm)?|(\d{1,2})\s*(am|pm))\b`, 'i');

interface Taken {
  rest: string;
  value: number | undefined;
}

/**
 * A simple reading of `quickAdd` text in English: a day (today, tomorrow, a weekday, "June 3rd", an ISO date) and a time or range;
 * what is left is the title. Google understands much more.
 */
export function readQuickText(text: string, now: number, zone: string): calendar_v3.Schema$Event {
  const today = Math.floor(epochToWall(now, zone) / DAY_MS) * DAY_MS;
  const day = takeDay(text, today);
  const { rest, start, end } = takeTimes(day.rest);
  const summary = rest
    .replaceAll(/\b(?:on|at)\s*$/gi, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const date = day.value ?? today;
  if (start === undefined && day.value !== undefined)
    return { summary, start: { date: wallDate(date) }, end: { date: wallDate(date + DAY_MS) } };
  const from = start === undefined ? Math.ceil(epochToWall(now, zone) / HOUR_MS) * HOUR_MS : date + start;
  const until = end === undefined ? from + HOUR_MS : date + end + (start !== undefined && end <= start ? DAY_MS : 0);
  const moment = (wall: number) => ({ dateTime: new Date(wall).toISOString().slice(0, 19), timeZone: zone });
  return { summary, start: moment(from), end: moment(until) };
}

function takeDay(text: string, today: number): Taken {
  const iso = /\b(?:on )?(\d{4}-\d{2}-\d{2})\b/.exec(text);
  if (iso) return { rest: text.replace(iso[0], ''), value: Date.parse(`${iso[1] ?? ''}T00:00:00Z`) };
  const named = new RegExp(String.raw`\b(?:on )?(${MONTHS.join('|')})\s+(\d{1,2})(?:st|nd|rd|th)?\b`, 'i').exec(text);
  if (named)
    return {
      rest: text.replace(named[0], ''),
      value: nextDate(today, MONTHS.indexOf((named[1] ?? '').toLowerCase()), Number(named[2])),
    };
  const word = new RegExp(String.raw`\b(?:on )?(today|tomorrow|${WEEKDAYS.join('|')})\b`, 'i').exec(text);
  if (!word) return { rest: text, value: undefined };
  return { rest: text.replace(word[0], ''), value: today + daysUntil((word[1] ?? '').toLowerCase(), today) * DAY_MS };
}

function nextDate(today: number, month: number, day: number): number {
  const year = new Date(today).getUTCFullYear();
  const thisYear = Date.UTC(year, month, day);
  return thisYear >= today ? thisYear : Date.UTC(year + 1, month, day);
}

function daysUntil(word: string, today: number): number {
  if (word === 'today') return 0;
  if (word === 'tomorrow') return 1;
  return (WEEKDAYS.indexOf(word) - new Date(today).getUTCDay() + 7) % 7 || 7;
}

function takeTimes(text: string): { rest: string; start?: number; end?: number } {
  const range = RANGE.exec(text);
  if (range) {
    const end = timeOf(range[4], range[5], range[6]);
    return { rest: text.replace(range[0], ''), start: timeOf(range[1], range[2], range[3] ?? range[6]), end };
  }
  const single = SINGLE.exec(text);
  if (!single) return { rest: text };
  return {
    rest: text.replace(single[0], ''),
    start: timeOf(single[1] ?? single[4], single[2], single[3] ?? single[5]),
  };
}

function timeOf(hour = '0', minute = '0', half?: string): number {
  const hours = (Number(hour) % (half ? 12 : 24)) + (half?.toLowerCase() === 'pm' ? 12 : 0);
  return hours * HOUR_MS + Number(minute) * 60_000;
}
