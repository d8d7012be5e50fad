import { lazily } from '../../../../shared/lazily.js';
import type { RepetitionWords } from '../repetition-words.js';

// Made when first used: the first format of a process takes 7 MB.
const list = lazily(() => new Intl.ListFormat('de'));
const NTH = new Map([
  [1, 'ersten'],
  [2, 'zweiten'],
  [3, 'dritten'],
  [4, 'vierten'],
  [5, 'fünften'],
  [-1, 'letzten'],
  [-2, 'vorletzten'],
]);

/** How a repetition is said in German. */
export const germanRepetition: RepetitionWords = {
  every: {
    DAILY: (interval) => (interval === 1 ? 'jeden Tag' : `alle ${interval} Tage`),
    WEEKLY: (interval) => (interval === 1 ? 'jede Woche' : `alle ${interval} Wochen`),
    MONTHLY: (interval) => (interval === 1 ? 'jeden Monat' : `alle ${interval} Monate`),
    YEARLY: (interval) => (interval === 1 ? 'jedes Jahr' : `alle ${interval} Jahre`),
  },
  everyWeekday: (weekdays) => `jeden ${list().format(weekdays)}`,
  workdays: 'jeden Werktag von Montag bis Freitag',
  onWeekdays: (weekdays) => `am ${list().format(weekdays)}`,
  nthWeekday: (position, weekday) => `${nth(position)} ${weekday}`,
  nthWorkday: (position) => `${nth(position)} Werktag (Montag bis Freitag)`,
  monthDay: (day) => `${day}.`,
  lastDay: 'letzten Tag',
  on: (days) => `am ${list().format(days)}`,
  onDates: (dates) => `am ${list().format(dates)}`,
  listedDate: (date) => date,
  inMonths: (months) => `im ${list().format(months)}`,
  until: (day) => `bis ${day}`,
  times: (count) => (count === 1 ? 'einmal' : `${count}-mal`),
  except: (days) => `außer am ${list().format(days)}`,
  also: (days) => `auch am ${list().format(days)}`,
  onlyOn: (days) => `am ${list().format(days)}`,
  more: (count) => (count === 1 ? 'einem weiteren Tag' : `${count} weiteren Tagen`),
  unworded: 'nach einer Regel, die ich nicht in Worte fassen kann',
  next: (days) => `die nächsten Termine: ${list().format(days)}`,
};

function nth(position: number): string {
  return NTH.get(position) ?? `${position}.`;
}
