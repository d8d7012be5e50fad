import type { PreviewWords } from './preview-words.js';
import type { RepetitionWords } from './repetition-words.js';

/** Why a reply is not all that was asked for. */
const INCOMPLETE_REASONS = ['length', 'refused', 'shortened', 'steps', 'time', 'unavailable'] as const;
export type IncompleteReason = (typeof INCOMPLETE_REASONS)[number];

/** The server's own sentences to a user, in one language. */
export interface Wording {
  /** BCP 47, the language alone. */
  language: string;
  /** The line added to a reply that was cut short. */
  notices: Record<IncompleteReason, string>;
  /** Said to words that agree or decline while an action waits, since words decide nothing. */
  decideAbove: string;
  /** Said to an order of which nothing came, since a model may claim otherwise. */
  nothingPrepared: string;
  /** Words by which a user agrees or declines, and nothing else. */
  agreement: RegExp;
  /** The number of a day in a date, where people say it otherwise than `Intl` does. */
  dayOfMonth?: (day: string) => string;
  preview: PreviewWords;
  repetition: RepetitionWords;
  untitled: string;
  willMail: (people: number) => string;
  mayMail: string;
  notWritten: (addresses: string) => string;
  lookalike: (addresses: string) => string;
  duplicate: string;
  wholeSeries: string;
  followingOnes: string;
  pastToo: (past: number) => string;
  /** Instances that were changed one by one and are not overwritten. */
  keepTheirOwn: (instances: number) => string;
  inThePast: string;
  /** The clocks are put back that night. */
  happensTwice: (time: string) => string;
  sharedCalendar: string;
  readAs: (phrase: string, time: string) => string;
  yearsAhead: (year: string) => string;
  firstOfSeries: (time: string) => string;
  /** Said of a change that leaves nothing in fields that hold something. */
  empties: (fields: string) => string;
  /** Said of a change that takes the repetition away. */
  endsSeries: string;
  /** Said where a change cannot hold what is wanted of an existing series. */
  seriesNotIncluded: string;
}
