import { fold } from '../../grammar/tokens.js';
import type { Accents } from './accents.js';
import type { YearlyDay } from '../../time/expressions.js';

/** Conventions of the regions of a language; words separated by `|`. */
export interface Conventions {
  /** The title of an event of which only its guests are known. */
  meeting: string;
  /** How words of titles are written that people type without their accents. */
  accents?: Accents;
  /** Titles of events that last whole days, that take half an hour, that take place in the evening. */
  wholeDay: string;
  short: string;
  evening: string;
  /** Titles of what is done after work, and at ten or eleven before noon: "choir". */
  afterWork?: string;
  /** Titles whose times stand in a timetable, which counts the hours to 24. */
  timetabled: string;
  /** Titles of what is done in the early morning: at six, and not at 18:00. */
  early: string;
  /** Whether hours that are written with their minutes count to 24: "6:30" is in the morning. */
  writesTo24?: true;
  /** Titles that tell the hour. */
  usualHours: readonly (readonly [words: string, hour: number])[];
  /** Titles that tell the day, where none is told: "Silvesterparty". */
  feasts?: readonly (readonly [words: string, day: YearlyDay])[];
  /** Nouns that may be added to the name of an event: "yoga class". */
  kindNouns: string;
  /** Nouns that mean every event of a name: "the yoga classes". */
  plurals: string;
  /** What stands before two events of one name: "both". */
  pair: string;
  /** Common words by which the language of a text is told. */
  common: string;
}

/** Whether one of the words stands in a text; a word that ends with `*` may go on, and one behind `^` opens the text. */
export function hasWord(text: string, words: string): boolean {
  const folded = ` ${foldAll(text)} `;
  return words.split('|').some((word) => {
    if (word.startsWith('^')) return folded.startsWith(` ${word.slice(1)} `);
    if (word.endsWith('*')) return folded.includes(` ${word.slice(0, -1)}`);
    return word.startsWith('*') ? folded.includes(`${word.slice(1)} `) : folded.includes(` ${word} `);
  });
}

/** A text as its folded words, separated by single spaces. */
export function foldAll(text: string): string {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(fold)
    .join(' ');
}
