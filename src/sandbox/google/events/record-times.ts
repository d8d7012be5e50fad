import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { badRequest, invalid, required } from '../http/api-error.js';
import { parseFullDate, parseInstant, parseLocal } from '../time/rfc3339.js';
import { epochToWall, formatInZone, isKnownZone, wallDate, wallToEpoch } from '../time/zone.js';

/** The times of an event: instants for comparisons, zones and kind for output. */
export interface RecordTimes {
  allDay: boolean;
  /** Instants; a whole day begins at midnight of the calendar's zone. */
  startMs: number;
  endMs: number;
  /** Wall clock of the start (and, for whole days, of the end) as if it were UTC. */
  startWallMs: number;
  endWallMs: number;
  startZone: string;
  endZone: string;
}

const EMPTY_RANGE = 'The specified time range is empty.';

interface Moment {
  allDay: boolean;
  epochMs: number;
  wallMs: number;
  zone: string;
}

/**
 * Reads `start` and `end` of an event body; refuses invalid times in Google's words. `mayBeEmpty` is for timed events without
 * length: Calendar's own pages create them, its API rejects them (https://github.com/ridafkih/keeper.sh/issues/614).
 */
export function readRecordTimes(
  event: calendar_v3.Schema$Event,
  calendarZone: string,
  mayBeEmpty: boolean,
): RecordTimes {
  const recurring = Boolean(event.recurrence?.length);
  // Google reports a missing end before a missing start.
  const end = readMoment(event.end, 'end', calendarZone, recurring);
  const start = readMoment(event.start, 'start', calendarZone, recurring);
  if (start.allDay !== end.allDay) throw invalid('Start and end times must either both be date or both be dateTime.');
  const length = start.allDay ? end.wallMs - start.wallMs : end.epochMs - start.epochMs;
  if (length < 0 || (length === 0 && (start.allDay || !mayBeEmpty)))
    throw badRequest('timeRangeEmpty', EMPTY_RANGE, undefined, 'calendar');
  return {
    allDay: start.allDay,
    startMs: start.epochMs,
    endMs: end.epochMs,
    startWallMs: start.wallMs,
    endWallMs: end.wallMs,
    startZone: start.zone,
    endZone: end.zone,
  };
}

/** Reads one `EventDateTime`; `side` is named in the refusal. */
export function readMoment(
  time: calendar_v3.Schema$EventDateTime | null | undefined,
  side: 'start' | 'end',
  calendarZone: string,
  recurring: boolean,
): Moment {
  if (!time || (!time.date && !time.dateTime)) throw required(`Missing ${side} time.`);
  if (time.timeZone && !isKnownZone(time.timeZone)) throw invalid(`Invalid time zone definition for ${side} time.`);
  if (time.date && time.dateTime) throw invalid(`Invalid ${side} time.`);
  if (time.date) return wholeDay(time.date, side, calendarZone);
  if (recurring && !time.timeZone) throw required(`Missing time zone definition for ${side} time.`);
  return clockTime(time.dateTime ?? '', time.timeZone ?? undefined, side, calendarZone);
}

function wholeDay(date: string, side: 'start' | 'end', calendarZone: string): Moment {
  const wallMs = parseFullDate(date);
  if (wallMs === undefined) throw invalid(`Invalid ${side} time.`);
  return { allDay: true, wallMs, epochMs: wallToEpoch(wallMs, calendarZone), zone: calendarZone };
}

function clockTime(dateTime: string, zone: string | undefined, side: 'start' | 'end', calendarZone: string): Moment {
  const instant = parseInstant(dateTime);
  // Google does not document the zone of a time with an offset only; here it is the calendar's.
  const home = zone ?? calendarZone;
  if (instant !== undefined) return { allDay: false, epochMs: instant, wallMs: epochToWall(instant, home), zone: home };
  const wallMs = parseLocal(dateTime);
  if (wallMs === undefined) throw badRequest('badRequest', 'Bad Request');
  if (zone === undefined) throw required(`Missing time zone definition for ${side} time.`);
  const epochMs = wallToEpoch(wallMs, zone);
  return { allDay: false, epochMs, wallMs: epochToWall(epochMs, zone), zone };
}

/** 400 for a query whose range ends before it starts. */
export function timeRangeEmpty(): Error {
  return badRequest('timeRangeEmpty', EMPTY_RANGE, 'timeMax', 'calendar');
}

/** `start` of an event for an answer written in `zone`. */
export function startForAnswer(times: RecordTimes, zone: string): calendar_v3.Schema$EventDateTime {
  if (times.allDay) return { date: wallDate(times.startWallMs) };
  return { dateTime: formatInZone(times.startMs, zone), timeZone: times.startZone };
}

/** `end` of an event for an answer written in `zone`. */
export function endForAnswer(times: RecordTimes, zone: string): calendar_v3.Schema$EventDateTime {
  if (times.allDay) return { date: wallDate(times.endWallMs) };
  return { dateTime: formatInZone(times.endMs, zone), timeZone: times.endZone };
}
