import type { Digits } from '../../../grammar/chart.js';
import { Rule, Terms, maybe, phrase, rule, terms, unless } from '../../../grammar/grammar.js';
import type { Clock, DayPart } from '../../../time/expressions.js';
import { cardinal, clock, counted, dayPart, digits, looseClock, meridiem, spokenClock } from '../../../time/phrases.js';
import { atImpossible, buildClock, impossibleHour } from '../../shared/number-rules.js';
import { fourDigits } from './words.js';

const hourWord = phrase<number>('hourWord');
const minuteWord = phrase<number>('minuteWord');
const minutesTold = phrase<number>('minutesTold');
/** Parts of the day that can stand alone; a night can be part of a name. */
export const soloPart = phrase<DayPart>('soloPart');
/** "Ten to six": a time where it is short of the hour, a range where it tells an hour or two. */
export const minutesBefore = phrase<Clock>('minutesBefore');
export const midnight = phrase<true>('midnight');
const fewMinutes = phrase<number>('fewMinutes');
/** "Mornings", which are many. */
export const pluralPart = phrase<DayPart>('pluralPart');
const namedTime = phrase<Clock>('namedTime');
/** "4.30", beside a weekday. */
export const dottedClock = phrase<Clock>('dottedClock');

const PARTS: [string, DayPart][] = [
  ['morning mornings', { name: 'morning', from: 8 * 60, to: 12 * 60 }],
  ['afternoon afternoons arvo', { name: 'afternoon', from: 12 * 60, to: 17 * 60 }],
  ['evening evenings', { name: 'evening', from: 17 * 60, to: 21 * 60 }],
  ['night nights', { name: 'night', from: 21 * 60, to: 24 * 60 }],
];

/** The hours before midnight. */
export const NIGHT: DayPart = { name: 'night', from: 21 * 60, to: 24 * 60 };
const SMALL_HOURS: DayPart = { name: 'night', from: 0, to: 5 * 60 };
const DAYTIME: DayPart = { name: 'day', from: 9 * 60, to: 17 * 60 };

/** English parts of the day. */
export const clockTerms: Terms[] = [
  terms(meridiem, [
    ['am', 'am'],
    ['pm', 'pm'],
  ]),
  terms(dayPart, PARTS),
  terms(
    pluralPart,
    PARTS.map(([words, part]) => [words.split(' ')[1] ?? '', part]),
  ),
  terms(
    soloPart,
    PARTS.filter(([, { name }]) => name !== 'night'),
  ),
  terms(namedTime, [
    ['noon midday noontime', { hour: 12, minute: 0, exact: true }],
    ['midnight', { hour: 0, minute: 0, exact: true }],
  ]),
  terms(fewMinutes, [
    ['five', 5],
    ['ten', 10],
    ['twenty', 20],
  ]),
];

/** English times of day, in digits and as they are spoken. */
export const englishClockRules: Rule[] = [
  rule(meridiem, ['a .? m .?'], () => 'am'),
  rule(meridiem, ['p .? m .?'], () => 'pm'),
  rule(meridiem, ['am .'], () => 'am'),
  rule(meridiem, ['pm .'], () => 'pm'),
  rule(meridiem, ['~ a'], () => 'am'),
  rule(meridiem, ['~ p'], () => 'pm'),
  rule(dayPart, ['early|late|mid -?', dayPart], (part) => part),
  rule(dayPart, ['night -? time'], () => NIGHT),
  rule(dayPart, ['small|wee|early hours'], () => SMALL_HOURS),
  rule(dayPart, ['nighttime'], () => NIGHT),
  rule(dayPart, ['daytime'], () => DAYTIME),
  rule(dayPart, ['business|working|office hours'], () => DAYTIME),
  rule(hourWord, [cardinal], (n) => (n >= 1 && n <= 24 ? n : undefined)),
  rule(minuteWord, [cardinal], (n) => (n >= 10 && n <= 59 ? n : undefined)),
  rule(minuteWord, ['oh|o', cardinal], (n) => (n >= 1 && n <= 9 ? n : undefined)),
  rule(minutesTold, ['half'], () => 30),
  rule(minutesTold, ['a? quarter'], () => 15),
  rule(minutesTold, [cardinal, 'minutes|minute|mins|min'], (n) => (n >= 1 && n < 60 ? n : undefined)),
  // A bare number before "to" is the start of a range unless it can be no hour.
  rule(minutesTold, [cardinal], (n) => (n > 12 && n < 30 ? n : undefined)),
  rule(clock, [cardinal, 'past', looseClock], (minutes, time) => (minutes < 60 ? moved(time, minutes) : undefined)),
  rule(clock, [cardinal, 'after', looseClock], (minutes, time) =>
    minutes % 5 === 0 && minutes <= 30 ? moved(time, minutes) : undefined,
  ),
  rule(clock, [namedTime], (time) => time),
  rule(clock, ['12|twelve', namedTime], (time) => time),
  rule(clock, ['mid -? day'], () => ({ hour: 12, minute: 0, exact: true })),
  rule(clock, ['mid -? night'], () => ({ hour: 0, minute: 0, exact: true })),
  rule(midnight, ['midnight'], () => true),
  rule(midnight, ['12|twelve midnight?'], () => true),
  rule(clock, ['mid -? morning'], () => ({ hour: 10, minute: 0, exact: true })),
  rule(clock, ['midmorning'], () => ({ hour: 10, minute: 0, exact: true })),
  rule(clock, ['mid -? afternoon'], () => ({ hour: 14, minute: 0, exact: true })),
  rule(clock, ['midafternoon'], () => ({ hour: 14, minute: 0, exact: true })),
  rule(clock, ['lunch time'], () => ({ hour: 12, minute: 0, exact: true, approximate: true })),
  rule(clock, ['lunchtime'], () => ({ hour: 12, minute: 0, exact: true, approximate: true })),
  rule(clock, ['the? end of the|my? day|business|work'], () => ({ hour: 17, minute: 0, exact: true })),
  rule(clock, ['the? end of the|my? work|working day'], () => ({ hour: 17, minute: 0, exact: true })),
  rule(clock, ['the? close of the? day|business|play'], () => ({ hour: 17, minute: 0, exact: true })),
  rule(clock, ['the? eod|cob'], () => ({ hour: 17, minute: 0, exact: true })),
  rule(clock, [hourWord, meridiem], (hour, half) => spoken(hour, 0, half)),
  rule(clock, [hourWord, minuteWord, meridiem], (hour, minute, half) => spoken(hour, minute, half)),
  rule(clock, [hourWord, "o '? clock", maybe(meridiem)], (hour, half) => spoken(hour, 0, half)),
  rule(clock, [impossibleHour, "o '? clock"], (hour) => atImpossible(hour)),
  rule(clock, [impossibleHour, 'oclock'], (hour) => atImpossible(hour)),
  rule(clock, [hourWord, 'oclock', maybe(meridiem)], (hour, half) => spoken(hour, 0, half)),
  rule(clock, ['half', hourWord, unless(counted)], (hour) => spoken(hour, 30)),
  rule(clock, ['half', hourWord, meridiem], (hour, half) => spoken(hour, 30, half)),
  rule(clock, [hourWord, '-? ish'], (hour) => ({ ...spoken(hour, 0), approximate: true })),
  rule(clock, [clock, '-? ish'], (time) => ({ ...time, approximate: true })),
  rule(clock, ['noonish'], () => ({ hour: 12, minute: 0, exact: true, approximate: true })),
  rule(clock, [minutesTold, 'past|after', looseClock], (minutes, time) => moved(time, minutes)),
  // "14 to 15" is a range, "20 to 5" is none.
  rule(clock, [minutesTold, 'to|till|til|until|before|of', looseClock], (minutes, time) =>
    minutes < time.hour && time.hour > 12 ? undefined : moved(time, -minutes),
  ),
  rule(clock, [digits, ':', digits, maybe(meridiem)], clockWithMinutes),
  rule(clock, [digits, '~ , ~', digits, meridiem], clockWithMinutes),
  rule(clock, [digits, ':', meridiem], (hour, half) => buildClock(hour, undefined, undefined, half)),
  rule(fourDigits, [digits, unless(counted)], military),
  rule(clock, [digits, 'hours|hrs|hr|h'], military),
  rule(clock, [digits, unless(counted)], (written) => (written.value < 1000 ? military(written) : undefined)),
  rule(clock, [clock, 'sharp|exactly|hrs|hours|hr|h'], (time) => time),
  rule(clock, [looseClock, 'sharp|exactly'], (time) => time),
  rule(clock, [looseClock, 'on the dot'], (time) => time),
  rule(clock, ['oh|o|zero', hourWord, 'hundred hours|hrs?'], (hour) =>
    hour < 10 ? { hour, minute: 0, exact: true } : undefined,
  ),
  rule(clock, [hourWord, 'hundred hours|hrs'], (hour) => ({ hour, minute: 0, exact: true })),
  // Dictation writes 5:20 as "five hundred and twenty".
  rule(clock, [cardinal, meridiem], (n, half) => (n >= 100 ? dictated(n, half) : undefined)),
  rule(minutesBefore, [fewMinutes, 'to|till', hourWord, maybe(meridiem)], buildShortClock),
  rule(looseClock, [hourWord, unless(counted)], (hour) => spoken(hour, 0)),
  rule(dottedClock, [digits, '~ . ~', digits], (hour, minute) =>
    minute.length === 2 ? buildClock(hour, minute) : undefined,
  ),
  rule(looseClock, [dottedClock, 'hrs|hours'], (time) => time),
  rule(looseClock, [spokenClock], (time) => time),
  rule(spokenClock, [hourWord, minuteWord, unless(counted)], (hour, minute) => spoken(hour, minute)),
];

function spoken(hour: number, minute: number, half?: 'am' | 'pm'): Clock {
  return { hour, minute, ...(half && hour <= 12 ? { half } : {}), ...(hour > 12 ? { exact: true } : {}) };
}

/** "1730 hours". */
function military({ value, length }: Digits): Clock | undefined {
  const hour = Math.floor(value / 100);
  return length === 4 && hour < 24 && value % 100 < 60 ? { hour, minute: value % 100, exact: true } : undefined;
}

function dictated(n: number, half: 'am' | 'pm'): Clock | undefined {
  return n % 100 < 60 && n < 1300 ? spoken(Math.floor(n / 100), n % 100, half) : undefined;
}

function clockWithMinutes(hour: Digits, minute: Digits, half: 'am' | 'pm' | undefined): Clock | undefined {
  return buildClock(hour, minute, undefined, half);
}

function buildShortClock(minutes: number, hour: number, half?: 'am' | 'pm'): Clock | undefined {
  const lasting = (hour - minutes + 12) % 12;
  const isRange = minutes <= 12 && lasting >= 1 && lasting <= 2;
  return isRange || hour > 12 ? undefined : moved(spoken(hour, 0, half), -minutes);
}

function moved(time: Clock, minutes: number): Clock | undefined {
  if (time.minute !== 0 && minutes > 15) return undefined;
  const total = time.hour * 60 + time.minute + minutes;
  const hour = Math.floor(total / 60);
  return { ...time, hour: hour === 0 && !time.exact ? 12 : (hour + 24) % 24, minute: total - hour * 60 };
}
