export type WordedFrequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** How a repetition is said in one language; names of days and months come worded already. */
export interface RepetitionWords {
  /** "every day", "every 2 weeks". */
  every: Record<WordedFrequency, (interval: number) => string>;
  /** "every Monday and Friday". */
  everyWeekday: (weekdays: readonly string[]) => string;
  workdays: string;
  /** Behind "every 2 weeks": "on Monday and Friday". */
  onWeekdays: (weekdays: readonly string[]) => string;
  /** "the second Tuesday"; -1 is the last, -2 the last but one. */
  nthWeekday: (position: number, weekday: string) => string;
  /** Of the days from Monday to Friday of a month. */
  nthWorkday: (position: number) => string;
  monthDay: (day: number) => string;
  lastDay: string;
  /** Behind "every month": "on the 1st and the 15th". */
  on: (days: readonly string[]) => string;
  /** Behind "every year": "on November 24". */
  onDates: (dates: readonly string[]) => string;
  /** A date as it stands in a list of dates. */
  listedDate: (date: string) => string;
  inMonths: (months: readonly string[]) => string;
  until: (day: string) => string;
  times: (count: number) => string;
  except: (days: readonly string[]) => string;
  also: (days: readonly string[]) => string;
  /** Single dates without a rule. */
  onlyOn: (days: readonly string[]) => string;
  /** Tells how many more there are than were listed. */
  more: (count: number) => string;
  /** A rule for which there are no words. */
  unworded: string;
  next: (days: readonly string[]) => string;
}
