import type { Season } from '../../time/seasons.js';
import type { ShorthandList } from '../../grammar/shorthand.js';
import type { CourseWords } from './course-rules.js';
import type { RoughWords } from './rough-rules.js';
import type { ZoneWords } from './zone-rules.js';
import type {
  Duration,
  DayPart,
  SpokenFrequency,
  Portion,
  RelativeModifier,
  Unit,
  WeekdayNumber,
  YearlyDay,
} from '../../time/expressions.js';

/** The words by which a language tells time, for languages that share one grammar; folded, several words separated by spaces. */
export interface TimeWords {
  /** Days told from today: words to number of days. */
  days: readonly (readonly [string, number])[];
  months: readonly (readonly [string, number])[];
  weekdays: readonly (readonly [string, WeekdayNumber])[];
  weekend: readonly string[];
  /** The same of many: "les week-ends". */
  weekends: readonly string[];
  /** Words that are put right where they are misspelt, and behind `!` words like them that are not. */
  spelling: readonly string[];
  /** Letters that are typed for another one: "ue" for "ü". */
  transcriptions: readonly (readonly [string, string])[];
  /** What people type for other words. */
  shorthand: ShorthandList;
  /** Weekdays and parts of the day in one word. */
  dayParts: readonly (readonly [string, readonly [WeekdayNumber, DayPart]])[];
  holidays: readonly (readonly [string, YearlyDay])[];
  feastLead: string;
  portions: readonly (readonly [string, Portion])[];
  /** From now to the end of the day. */
  restOfToday: string;
  /** Between a part and the stretch it is part of. */
  genitive: string;
  greetings: readonly string[];
  cardinals: readonly (readonly [string, number])[];
  ordinals: readonly (readonly [string, number])[];
  /** What makes digits an ordinal: a full stop, "er". */
  ordinalMark: string;
  units: readonly (readonly [string, Unit])[];
  /** Lengths with a name of their own. */
  lengths: readonly (readonly [string, Duration])[];
  towardBefore: readonly (readonly [string, RelativeModifier])[];
  towardAfter: readonly (readonly [string, RelativeModifier])[];
  /** Before a day, a month, a year, a clock time; alternatives by `|`. */
  dayLead: string;
  monthLead: string;
  of: string;
  clockLead: readonly string[];
  clockMark: string;
  /** The word for the hour of one, alone. */
  oneHour: readonly (readonly [string, 1])[];
  /** Half, quarters: minutes said before the hour, and after it. */
  minutesBefore: readonly (readonly [string, number])[];
  minutesAfter: readonly (readonly [string, number])[];
  /** Whether hours always have a word beside them, so that a number alone behind a weekday is a day: "samedi 5". */
  marksHours?: true;
  /** Between an hour and minutes told as a number; which of the two comes first. */
  /** Words for one that are no day behind its lead: "trag das ein". */
  noDay?: readonly (readonly [string, 1])[];
  minutesPast: string;
  minutesTo: string;
  minutesFirst: boolean;
  named: readonly (readonly [string, number])[];
  /** Beside an hour around noon: "mittags um 1". */
  besideNoon?: string;
  /** Behind hours of the first and the second half of the day: "am", "pm". */
  meridiems: readonly (readonly [string, 'am' | 'pm'])[];
  parts: readonly (readonly [string, DayPart])[];
  /** The same as what has its day behind it: "la matinée de vendredi". */
  partsOf?: readonly (readonly [string, DayPart])[];
  /** The same as what needs its day before it: "morgen Nacht", but "Lange Nacht". */
  partsBehind?: readonly (readonly [string, DayPart])[];
  tonight: readonly string[];
  /** Other parts of today: "esta tarde". */
  todayParts: readonly (readonly [string, DayPart])[];
  ahead: readonly string[];
  ago: readonly string[];
  lasting: readonly string[];
  /** Before a length behind a time of day: "de 2 horas". */
  lengthLead: string;
  /** Before a week, a month or a year that is meant from its first to its last day: "die ganze". */
  whole: string;
  from: readonly string[];
  to: readonly string[];
  between: string;
  and: string;
  until: readonly string[];
  before: readonly string[];
  after: readonly string[];
  /** "After" before a day that others are counted from: "drei Tage nach Weihnachten". `before` serves for those ahead of it. */
  dayAfter: readonly string[];
  /** The day before another, and the one after it, in a word. */
  neighbours?: readonly (readonly [string, 1 | -1])[];
  /** Before the first day of a series. */
  starting: readonly string[];
  every: readonly string[];
  everyOther: readonly string[];
  /** Parts of the day that may be those of every day: "jeden Morgen". */
  dailyParts: readonly (readonly [string, DayPart])[];
  adverbs: readonly (readonly [string, SpokenFrequency])[];
  /** Beside weekdays: on each of them. */
  always: string;
  /** Weekdays that mean each such day. */
  habitual: readonly (readonly [string, WeekdayNumber])[];
  /** The same with a part of the day in one word: "montagabends". */
  habitualParts?: readonly (readonly [string, readonly [WeekdayNumber, DayPart]])[];
  /** Weekdays as they are named behind a number, where that is otherwise than alone: "vier Montage". */
  counted: readonly (readonly [string, WeekdayNumber])[];
  /** What is counted as often as hours are: no hour stands before "people". */
  things: string;
  /** Before several weekdays that are counted: "an den". */
  countedLead: readonly string[];
  /** Before the weekday, week or month behind the next: "übernächsten". */
  afterNext?: string;
  /** Before the day that a week is told by: "in der Woche vom". */
  weekOf: string;
  /** Before the number of a week: "KW". */
  weekNumber: string;
  /** Names of seasons, and what leads to one that is meant as a time. */
  seasons: readonly (readonly [string, Season])[];
  seasonLead: string;
  /** Behind a day: so much later. "Mercredi en huit". */
  later: readonly (readonly [string, Duration])[];
  /** Days of the month in one word, the last one as -1: "Monatsersten". */
  monthDays: readonly (readonly [string, number])[];
  /** Before weekdays that are many: "los", "les". */
  plurals: readonly string[];
  /** When something begins and when it is over. */
  course: CourseWords;
  /** Lengths and clock times that are told roughly. */
  rough: RoughWords;
  /** Whose clocks a time is told by. */
  zones: ZoneWords;
  workdays: readonly string[];
  /** One working day, as it is counted: "letzter Werktag". */
  workday: string;
  times: string;
  /** So many times in each week or month, before the days: "three times a week". */
  timesIn: readonly (readonly [string, 'week' | 'month'])[];
  /** A half of a year by its own name: "Halbjahr". */
  halfYear: string;
  /** Ordinals that mean something else, too, and count only weekdays: "el cuarto martes". */
  places?: readonly (readonly [string, number])[];
  /** What follows a count of times on each day, and such counts that are one expression: "zweimal am Tag". */
  perDay: readonly string[];
  often: readonly (readonly [string, number])[];
  /** Around a weekday or a unit that happens every other time: "un … sur deux". */
  alternating: readonly (readonly [before: string, after: string])[];
}
