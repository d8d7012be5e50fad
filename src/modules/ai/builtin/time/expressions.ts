/** Units of the calendar and the clock. */
const UNITS = ['second', 'minute', 'hour', 'day', 'weekend', 'week', 'month', 'quarter', 'year'] as const;
export type Unit = (typeof UNITS)[number];

/** Which of several: the one meant by now, the one after it, the one before it. */
export type RelativeModifier = 'this' | 'next' | 'last';

/** A length of time as it was said; fields may be fractions. */
export interface Duration {
  years?: number;
  months?: number;
  weeks?: number;
  days?: number;
  /** Days that are not Saturday or Sunday. */
  workdays?: number;
  hours?: number;
  minutes?: number;
  seconds?: number;
}

/** 1 is Monday, 7 is Sunday. */
export type WeekdayNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A day or a stretch of days as it was said, before it meets a calendar. */
export type DateExpr =
  | { kind: 'offset'; days: number; weekday?: WeekdayNumber }
  | {
      kind: 'monthDay';
      month: number;
      day: number;
      year?: number;
      toward?: RelativeModifier;
      within?: DateExpr;
      weekday?: WeekdayNumber;
    }
  | { kind: 'numeric'; first: number; second: number; year?: number; weekday?: WeekdayNumber }
  /** Days that are none of a range: "7 and 14 December". */
  | { kind: 'several'; dates: DateExpr[] }
  | { kind: 'monthDays'; month: number; days: number[] }
  | { kind: 'dayOfMonth'; days: number[]; within?: DateExpr; toward?: 'last' }
  | { kind: 'weekday'; days: WeekdayNumber[]; toward?: RelativeModifier; count?: number; plural?: boolean }
  /** `orHour` where the number is the hour from which on it lasts, unless such a day comes soon: "mardi 8 à 11h". */
  | { kind: 'weekdayDate'; weekday: WeekdayNumber; day: number; orHour?: true }
  | { kind: 'nthWeekday'; picks: { n: number; weekday: WeekdayNumber }[]; within?: DateExpr }
  | { kind: 'nthUnit'; n: number; to?: number; unit: Unit; within: DateExpr }
  | { kind: 'inPeriod'; weekday: WeekdayNumber; within: DateExpr }
  /** `isAny` where it may be the current one or each: "the first Monday of the month". */
  | { kind: 'period'; unit: Unit; offset: number; isAny?: true }
  | { kind: 'rolling'; unit: Unit; count: number; toward: 'next' | 'last' }
  | { kind: 'month'; month: number; year?: number; toward?: RelativeModifier; within?: DateExpr }
  | { kind: 'years'; from: number; count: number }
  | { kind: 'weekNumber'; week: number; year?: DateExpr }
  | { kind: 'quarter'; n: number; unit: 'quarter' | 'half'; year?: number; within?: DateExpr }
  | { kind: 'point'; which: Portion; of: DateExpr; isEnd: boolean }
  | { kind: 'portion'; which: Portion; of: DateExpr }
  | { kind: 'shift'; amount: Duration; sign: 1 | -1; from: DateExpr }
  | { kind: 'weekOf'; date: DateExpr; unit?: 'weekend' }
  | { kind: 'yearly'; first: YearlyDay; end?: YearlyDay; year?: number; toward?: RelativeModifier; within?: DateExpr };

/** A day that a rule gives for every year: a day of a month, its n-th weekday, or Easter, and so many days on. */
export interface YearlyDay {
  month?: number;
  day?: number;
  weekday?: WeekdayNumber;
  n?: number;
  easter?: boolean;
  plus?: number;
}

export type Portion = 'start' | 'middle' | 'end' | 'firstHalf' | 'secondHalf' | 'rest' | 'soFar';

/** A time of day as it was said. */
export interface Clock {
  /** 0..24; 1..12 where `half` is undefined and `exact` is not set. A time that no clock shows keeps its numbers, to be asked about. */
  hour: number;
  minute: number;
  second?: number;
  half?: 'am' | 'pm';
  /** Written so that no half of the day is in question: `14:00`, `09:30`, noon. */
  exact?: boolean;
  /** Written in digits with its minutes: `6:30`, where "half past six" is spoken. */
  written?: true;
  approximate?: boolean;
  /** The clock time it is now: "this time tomorrow". */
  ofNow?: boolean;
  /** Not said, only taken until the user says it. */
  assumed?: boolean;
}

/** A part of the day by its name; `from` and `to` are minutes after midnight. */
export interface DayPart {
  name: string;
  from: number;
  to: number;
}

/** How often something happens; quarters are those of the calendar where a day of them is told, and else three months. */
export type SpokenFrequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'QUARTERLY' | 'YEARLY' | 'HOURLY' | 'MINUTELY';

/** A repetition as it was said. */
export interface Recurrence {
  frequency: SpokenFrequency;
  interval: number;
  weekdays?: { weekday: WeekdayNumber; n?: number }[];
  /** Which of the weekdays of a month, from its end when negative. */
  setPosition?: number;
  monthDays?: number[];
  months?: number[];
  /** How often it happens on each day. */
  timesADay?: number;
  /** Weekdays on which it does not happen. */
  without?: WeekdayNumber[];
  count?: number;
  starting?: When;
  /** Whether it ends with the stretch that it starts in: "every day next week". */
  isWithin?: true;
  until?: When;
  /** How long it goes on. */
  length?: Duration;
}

/** Whose clocks are meant where no place is named: those of people spoken of, or of a place, which "there" alone need not be. */
export type Elsewhere = 'theirs' | 'there';

/** Everything one expression of time says; each part may come from a different place of the sentence. */
export interface When {
  date?: DateExpr;
  clock?: Clock;
  /** Further times of the same day: "at 8 and 20". */
  alsoAt?: Clock[];
  part?: DayPart;
  /** A moment told from now: "in 2 hours", "3 days ago". */
  fromNow?: { amount: Duration; sign: 1 | -1 };
  /** The end of a range. */
  to?: When;
  length?: Duration;
  /** An open range: everything after, or before, what is said. */
  bound?: 'after' | 'before';
  /** Whether the day before which all is meant belongs to it: "until the 30th". */
  includesEnd?: true;
  repeats?: Recurrence;
  timeZone?: string;
  /** The clocks are another place's, which the text may name: "their time", or "there" where it does. */
  elsewhere?: Elsewhere;
  /** The current moment itself. */
  now?: boolean;
  /** A feast's name alone, which may be part of an event's name. */
  named?: boolean;
  wholeDay?: boolean;
  /** All of the week, month or year named. */
  whole?: boolean;
  /** When a repetition or a stretch of time begins: "starting on Monday". */
  starting?: When;
  /** The day is the first from which on the clock time holds: "at 9 from Monday on". */
  onward?: true;
}
