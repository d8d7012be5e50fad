import type { Digits } from '../grammar/chart.js';
import { DIGITS_NAME } from '../grammar/compiled-grammar.js';
import type {
  Duration,
  Clock,
  DateExpr,
  DayPart,
  Portion,
  Recurrence,
  RelativeModifier,
  Unit,
  WeekdayNumber,
  When,
} from './expressions.js';
import { phrase } from '../grammar/grammar.js';

/** A zone by its name in the zone database, the user's own, or that of others, whose place has yet to be found. */
export type ToldZone = string;

/** The phrases a language's grammar can define; every language gives them its own words. */
export const digits = phrase<Digits>(DIGITS_NAME);
export const cardinal = phrase<number>('cardinal');
export const ordinal = phrase<number>('ordinal');
export const quantity = phrase<number>('quantity');
export const year = phrase<number>('year');
export const dayNumber = phrase<number>('dayNumber');
export const month = phrase<number>('month');
export const weekday = phrase<WeekdayNumber>('weekday');
export const weekdays = phrase<WeekdayNumber>('weekdays');
export const unit = phrase<Unit>('unit');
export const toward = phrase<RelativeModifier>('toward');
/** The same where it stands behind: "la semaine prochaine". */
export const towardAfter = phrase<RelativeModifier>('towardAfter');
export const portion = phrase<Portion>('portion');
export const dayPart = phrase<DayPart>('dayPart');
export const amount = phrase<Duration>('amount');
/** A length of time where nothing else can be meant: "1h30" behind "for". */
export const longAmount = phrase<Duration>('longAmount');
export const meridiem = phrase<'am' | 'pm'>('meridiem');
export const zone = phrase<ToldZone>('zone');
/** A zone that is told in full, and may stand behind a day: "tomorrow London time". */
export const statedZone = phrase<ToldZone>('statedZone');
/** What stands before a place whose clocks are meant: "hora de". */
export const zoneLead = phrase<true>('zoneLead');
/** A place that has one time, or `theirs` where it has several. */
export const placeZone = phrase<ToldZone>('placeZone');
/** A time of the clock, alone or as a range. */
export const clockRange = phrase<When>('clockRange');

/** A time of day that needs no other word to be one: "9am", "10:30", "noon". */
export const clock = phrase<Clock>('clock');
/** A time of day only next to another word: "9", "nine thirty". */
export const looseClock = phrase<Clock>('looseClock');
/** A time of day in two words: "nine thirty". */
export const spokenClock = phrase<Clock>('spokenClock');
/** Several times of one day: "at 8 and 20". */
export const clockList = phrase<Clock[]>('clockList');
/** How often on each day: "twice a day". */
export const timesADay = phrase<number>('timesADay');
/** Days that are none of a range, where only such can stand: behind "except". */
export const dayListing = phrase<DateExpr[]>('dayListing');
export const period = phrase<DateExpr>('period');
export const date = phrase<DateExpr>('date');
/** A day that may be told by little: "the 15th", "15". */
export const looseDate = phrase<DateExpr>('looseDate');
/** One end of a range. */
export const endpoint = phrase<When>('endpoint');
export const repetition = phrase<Recurrence>('repetition');
/** What may follow a repetition: its end, its start, its count. */
export const repetitionTail = phrase<Partial<Recurrence>>('repetitionTail');

/** A complete piece of an expression, with the preposition it takes. */
export const when = phrase<When>('when');
/** A piece that only makes sense after another: a bare hour behind a date. */
export const continued = phrase<When>('continued');
/** What makes a number before it no hour: a unit, a month, a percent sign. */
export const counted = phrase<true>('counted');
/** Words that look like a time and are none: "good morning". */
export const notTime = phrase<true>('notTime');
/** What makes an expression the owner of what follows: "tomorrow's". */
export const possessive = phrase<true>('possessive');
/** Words that may stand between two pieces of one expression. */
export const glue = phrase<true>('glue');
