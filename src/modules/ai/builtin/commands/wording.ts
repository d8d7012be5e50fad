/** The sentences the engine says, and the customs behind them, in one language. */
export interface Wording {
  meeting: string;
  whatTitle(): string;
  whatTime(): string;
  whatHour(date: string): string;
  whichEvent(): string;
  whatChange(): string;
  /** Two events cannot change places at once. */
  oneAtATime(other: string): string;
  /** How many minutes later, or earlier where negative, than it is now. */
  movesBy(minutes: number): string;
  /** How many minutes longer, or shorter where negative, than it is now. */
  growsBy(minutes: number): string;
  /** A new day alone leaves the clock time as it is. */
  keepsClock(): string;
  /** Titles of events that usually last the whole day. */
  lastsAllDay: RegExp;
  /** Titles of events that usually take half an hour. */
  shortMeeting: RegExp;
  /** Titles of events that take place in the evening. */
  inTheEvening: RegExp;
  /** Titles that tell the hour. */
  usualHours: readonly { pattern: RegExp; hour: number }[];
  readAs(words: string, meaning: string): string;
}

/** Words as the name of something begins. */
export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
