import type { Weekday } from '../../../time/expressions.js';
import { Terms, phrase, terms } from '../../../grammar/grammar.js';
import { month, portion, toward, weekday } from '../../../time/phrases.js';

/** Names of months that can stand alone; "may" and "march" are also verbs. */
export const soloMonth = phrase<number>('soloMonth');
/** Names of weekdays that can stand alone; "sat" and "sun" are also words. */
export const soloWeekday = phrase<Weekday>('soloWeekday');
/** Weekdays in the plural, "Mondays". */
export const pluralWeekday = phrase<Weekday>('pluralWeekday');

const MONTHS: [string, number][] = [
  ['january jan', 1],
  ['february feb febuary', 2],
  ['april apr', 4],
  ['june jun', 6],
  ['july jul', 7],
  ['august aug', 8],
  ['september sept sep', 9],
  ['october oct', 10],
  ['november nov', 11],
  ['december dec', 12],
];
const WEEKDAYS: [string, Weekday][] = [
  ['monday mon', 1],
  ['tuesday tue tues', 2],
  ['wednesday wed weds wedn', 3],
  ['thursday thu thur thurs', 4],
  ['friday fri', 5],
  ['saturday', 6],
  ['sunday', 7],
];

/** English names of days and months. */
export const dateTerms: Terms[] = [
  terms(soloMonth, MONTHS),
  terms(month, [...MONTHS, ['march mar', 3], ['may', 5]]),
  terms(soloWeekday, WEEKDAYS),
  terms(weekday, [...WEEKDAYS, ['sat', 6], ['sun', 7]]),
  terms(pluralWeekday, [
    ['mondays', 1],
    ['tuesdays', 2],
    ['wednesdays', 3],
    ['thursdays', 4],
    ['fridays', 5],
    ['saturdays sats', 6],
    ['sundays suns', 7],
  ]),
  terms(toward, [
    ['this current', 'this'],
    ['next nxt coming upcoming following', 'next'],
    ['last past previous prior', 'last'],
  ]),
  terms(portion, [
    ['start beginning begin', 'start'],
    ['middle mid', 'middle'],
    ['end', 'end'],
    ['rest remainder remaining', 'rest'],
  ]),
];
