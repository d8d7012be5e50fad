import type { Digits } from '../../../grammar/chart.js';
import { Rule, Terms, maybe, phrase, rule, terms, unless } from '../../../grammar/grammar.js';
import type { Clock, WeekdayNumber } from '../../../time/expressions.js';
import {
  cardinal,
  counted,
  dayNumber,
  digits,
  looseClock,
  meridiem,
  month,
  notTime,
  portion,
  toward,
  unit,
  weekday,
} from '../../../time/phrases.js';

/** Names of months that can stand alone; "may" and "march" are also verbs. */
export const soloMonth = phrase<number>('soloMonth');
/** Names of weekdays that can stand alone; "sat" and "sun" are also words. */
export const soloWeekday = phrase<WeekdayNumber>('soloWeekday');
/** Weekdays in the plural, "Mondays". */
export const pluralWeekday = phrase<WeekdayNumber>('pluralWeekday');

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
const WEEKDAYS: [string, WeekdayNumber][] = [
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

/** What is numbered by an ordinal and is no day: "the second meeting". */
export const numbered = phrase<true>('numbered');
/** What makes a number before it an hour. */
export const clockTail = phrase<true>('clockTail');
/** What carries a number: "room 12". */
const thing = phrase<true>('thing');
/** Where something is, told from others by its number. */
const place = phrase<true>('place');
/** "1745", without a word that says that it is a clock time. */
export const fourDigits = phrase<Clock>('fourDigits');
const halfHour = phrase<true>('halfHour');
const dayBehind = phrase<true>('dayBehind');

const NUMBERED = [
  'meeting event appointment reminder call session interview class lunch dinner birthday bday b anniversary party',
  'one ones time times thing things item entry slot name date dates person team round attempt edition generation',
  'option choice part draft version chapter question point opinion amendment step stage phase base grade degree aid',
  'sense song movie film track verse episode season album level lesson problem paragraph line page book',
  'floor place street avenue ave st row door left right shelf hand day week month year century',
].join(' ');
const THINGS = [
  'room row terminal gate flight bus seat platform line lane track exit highway route number section building floor',
  'page chapter version extension level suite apartment apt rated',
].join(' ');
const COUNTED =
  '% percent people persons guests students times dollars eur usd degrees miles km items rooms hundred thousand million';

/** English words that a number belongs to. */
export const notTimeTerms: Terms[] = [
  terms(numbered, [[NUMBERED, true]]),
  terms(thing, [[THINGS, true]]),
  terms(place, [['ward bay depot pitch table desk studio booth unit lab dock pier bed cabin stall year grade', true]]),
  terms(counted, [[COUNTED, true]]),
];

const numberRules: Rule[] = [
  rule(counted, ['-?', unit], () => true),
  rule(counted, ['and a|an? half|quarter'], () => true),
  rule(counted, [meridiem], () => true),
  // "At 5 December 5th": the number before a month is no day when one follows.
  rule(counted, ['-?', month, unless(dayBehind)], () => true),
  rule(counted, ['~ st|nd|rd|th'], () => true),
  rule(counted, ['~ . ~', digits], () => true),
  rule(counted, ['~ . ~', month], () => true),
  rule(counted, ['~ - ~', digits], ({ length }) => (length === 3 ? true : undefined)),
  rule(counted, ['~ %|/|:'], () => true),
  rule(counted, ['~ h|m|min|d|w|s|y'], () => true),
  rule(counted, ['-|/? q|h ~', digits], () => true),
  rule(dayBehind, [dayNumber, unless(clockTail)], () => true),
  rule(clockTail, ['-?', meridiem], () => true),
  rule(clockTail, ['o|:|h|oclock|hundred'], () => true),
  rule(clockTail, ['-|to|until|till', looseClock], () => true),
  rule(numbered, [weekday], () => true),
  rule(numbered, ['half', unless(halfHour)], () => true),
  rule(halfHour, ['past|after'], () => true),
  rule(halfHour, [looseClock], () => true),
  rule(notTime, [thing, '#|no|.?', cardinal, unless(clockTail)], () => true),
  // "Ward 6", but "depot 0430".
  rule(notTime, [place, unless(fourDigits), cardinal, unless(clockTail)], () => true),
  rule(notTime, [thing, digits, '~ . ~', digits, unless(clockTail)], () => true),
  rule(notTime, ['party|group|table|team|family|class of|for', cardinal, unless(clockTail)], () => true),
  // "Under-12s football".
  rule(notTime, ['under|over -?', digits, '~ s'], () => true),
  rule(notTime, ['$|€|£', cardinal], () => true),
  rule(notTime, ['24 / 7'], () => true),
  rule(notTime, ['1|one -? on -? 1|one'], () => true),
];

const phoneRules: Rule[] = [
  rule(notTime, ['at?', digits, '-|.?', digits, '-|.?', digits], isPhone),
  rule(notTime, ['at|on|to?', digits, '~ -|. ~', digits], (area, line) =>
    area.length === 3 && line.length === 4 ? true : undefined,
  ),
  rule(notTime, ['+ ~', digits, '-|.?', digits, '-|.?', maybe(digits), '-|.?', maybe(digits)], () => true),
  rule(notTime, ['( ~', digits, '~ ) -?', digits, '-', digits], () => true),
];

/** English words that look like a time and are none, and words that make a number before them no hour. */
export const notTimeRules: Rule[] = [
  ...numberRules,
  ...phoneRules,
  rule(notTime, ['good morning|afternoon|evening|night|day'], () => true),
  rule(
    notTime,
    ['have a great|good|nice|lovely|wonderful day|week|weekend|month|evening|night|morning|afternoon|year'],
    () => true,
  ),
  rule(notTime, ['may|might i|you|we|he|she|they|it|not|be|have|take|result|also|ask'], () => true),
  rule(notTime, ['this|that|it|one|she|he|there|which|who|these|those|they|email may'], () => true),
  // Names of people that are months too.
  rule(notTime, ['with jan|april|may|june|august', unless(dayNumber)], () => true),
  rule(notTime, ['at first|last'], () => true),
  rule(notTime, ['first|second of all'], () => true),
  rule(notTime, ['a second'], () => true),
  rule(notTime, ['just|hold|wait on? a|one second|sec|minute|moment'], () => true),
  rule(notTime, ['the|a|some? last -? minute|second'], () => true),
  // The twenties of a month are no day of it.
  rule(notTime, ['in|during? the', digits, "'? ~ s of", month], () => true),
  rule(notTime, ['a? quarter|half past|to', unless(looseClock)], () => true),
  // Twice a month, which no rule of days says.
  rule(notTime, ['semi -? monthly'], () => true),
  rule(notTime, ['the one'], () => true),
  rule(notTime, ['next|a|my? day off|trip|care|spa'], () => true),
  rule(notTime, ['day after|by|to day'], () => true),
];

function isPhone(area: Digits, exchange: Digits, line: Digits): true | undefined {
  return area.length === 3 && exchange.length === 3 && line.length === 4 ? true : undefined;
}
