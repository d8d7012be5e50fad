import { lazily } from '../../../../shared/lazily.js';
import type { RepetitionWords } from '../repetition-words.js';

// Made when first used: the first format of a process takes 7 MB.
const list = lazily(() => new Intl.ListFormat('en'));
const ordinal = lazily(() => new Intl.PluralRules('en', { type: 'ordinal' }));
const ENDINGS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
const NTH = new Map([
  [1, 'first'],
  [2, 'second'],
  [3, 'third'],
  [4, 'fourth'],
  [5, 'fifth'],
  [-1, 'last'],
  [-2, 'second to last'],
]);

/** How a repetition is said in English. */
export const englishRepetition: RepetitionWords = {
  every: {
    DAILY: (interval) => (interval === 1 ? 'every day' : `every ${interval} days`),
    WEEKLY: (interval) => (interval === 1 ? 'every week' : `every ${interval} weeks`),
    MONTHLY: (interval) => (interval === 1 ? 'every month' : `every ${interval} months`),
    YEARLY: (interval) => (interval === 1 ? 'every year' : `every ${interval} years`),
  },
  everyWeekday: (weekdays) => `every ${list().format(weekdays)}`,
  workdays: 'every weekday from Monday to Friday',
  onWeekdays: (weekdays) => `on ${list().format(weekdays)}`,
  nthWeekday: (position, weekday) => `the ${nth(position)} ${weekday}`,
  nthWorkday: (position) => `the ${nth(position)} weekday (Monday to Friday)`,
  monthDay: (day) => `the ${day}${ENDINGS[ordinal().select(day)] ?? 'th'}`,
  lastDay: 'the last day',
  on: (days) => `on ${list().format(days)}`,
  onDates: (dates) => `on ${list().format(dates)}`,
  listedDate: (date) => date,
  inMonths: (months) => `in ${list().format(months)}`,
  until: (day) => `until ${day}`,
  times: (count) => (count === 1 ? 'once' : `${count} times`),
  except: (days) => `except on ${list().format(days)}`,
  also: (days) => `also on ${list().format(days)}`,
  onlyOn: (days) => `on ${list().format(days)}`,
  more: (count) => `${count} more days`,
  unworded: 'by a rule that I cannot put into words',
  next: (days) => `the next dates: ${list().format(days)}`,
};

function nth(position: number): string {
  return NTH.get(position) ?? String(position);
}
