import { Temporal } from 'temporal-polyfill';
import type { WeekdayNumber } from './expressions.js';

/** The context for reading an expression of time. */
export interface TimeContext {
  /** The wall clock of the reader. */
  now: Temporal.PlainDateTime;
  timeZone: string;
  weekStart: WeekdayNumber;
  /** Whether 4/5 is the 5th of April. */
  monthFirst: boolean;
}

const WEEKDAYS: readonly WeekdayNumber[] = [1, 2, 3, 4, 5, 6, 7];
/** Regions that write the month before the day in numbers. */
const MONTH_FIRST = new Set(['US', 'PH', 'PR', 'GU', 'VI', 'AS', 'FM', 'MH', 'PW', 'UM', 'MP']);
/** What is asked of locales again and again. */
const KNOWN_LOCALES = new Map<string, Pick<TimeContext, 'weekStart' | 'monthFirst'>>();
/** Locales are few, but come from clients. */
const MOST_LOCALES = 200;

/** Builds the context from a wall-clock time or an instant, a zone and a BCP 47 locale; throws RangeError on a bad one. */
export function buildTimeContext(referenceTime: string, timeZone: string, locale: string): TimeContext {
  return { now: localTime(referenceTime, timeZone), timeZone, ...findHabits(locale) };
}

function findHabits(locale: string): Pick<TimeContext, 'weekStart' | 'monthFirst'> {
  const known = KNOWN_LOCALES.get(locale);
  if (known) return known;
  const { language, region } = new Intl.Locale(locale);
  const monthFirst = region ? MONTH_FIRST.has(region) : language === 'en';
  const habits = { weekStart: firstDayOfWeek(locale), monthFirst };
  if (KNOWN_LOCALES.size < MOST_LOCALES) KNOWN_LOCALES.set(locale, habits);
  return habits;
}

/** The day that the locale names (`-u-fw-sun`), else that of its region; the world's Monday when it names neither. */
function firstDayOfWeek(locale: string): WeekdayNumber {
  const { region = '001' } = new Intl.Locale(locale);
  const { firstDay } = new Intl.Locale(locale, { region }).getWeekInfo();
  return WEEKDAYS.find((day) => day === firstDay) ?? 1;
}

const INSTANT = /(?:Z|[+-]\d{2}:?\d{2})(?:\[.*\])?$/i;

function localTime(referenceTime: string, timeZone: string): Temporal.PlainDateTime {
  if (!INSTANT.test(referenceTime)) return Temporal.PlainDateTime.from(referenceTime);
  const instant = Temporal.Instant.from(referenceTime.replace(/\[.*\]$/, ''));
  return instant.toZonedDateTimeISO(timeZone).toPlainDateTime();
}
