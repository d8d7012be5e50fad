import { Temporal } from 'temporal-polyfill';
import type { Weekday } from './expressions.js';

/** What an expression of time is read against. */
export interface TimeContext {
  /** The wall clock of the reader. */
  now: Temporal.PlainDateTime;
  timeZone: string;
  weekStart: Weekday;
  /** Whether 4/5 is the 5th of April. */
  monthFirst: boolean;
}

/** Regions that write the month before the day in numbers. */
const MONTH_FIRST = new Set(['US', 'PH', 'PR', 'GU', 'VI', 'AS', 'FM', 'MH', 'PW', 'UM', 'MP']);
/** Regions whose week begins on Sunday (CLDR week data). */
const SUNDAY_FIRST = new Set(
  'AG AS AU BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW'.split(
    ' ',
  ),
);

/** Builds the context from a wall-clock time or an instant, a zone and a BCP 47 locale; throws RangeError on a bad one. */
export function timeContext(referenceTime: string, timeZone: string, locale: string): TimeContext {
  const { language, region } = new Intl.Locale(locale);
  return {
    now: localTime(referenceTime, timeZone),
    timeZone,
    // A locale without a region says nothing about the week, so Monday stays.
    weekStart: region && SUNDAY_FIRST.has(region) ? 7 : 1,
    monthFirst: region ? MONTH_FIRST.has(region) : language === 'en',
  };
}

const INSTANT = /(?:Z|[+-]\d{2}:?\d{2})(?:\[.*\])?$/i;

function localTime(referenceTime: string, timeZone: string): Temporal.PlainDateTime {
  if (!INSTANT.test(referenceTime)) return Temporal.PlainDateTime.from(referenceTime);
  const instant = Temporal.Instant.from(referenceTime.replace(/\[.*\]$/, ''));
  return instant.toZonedDateTimeISO(timeZone).toPlainDateTime();
}
