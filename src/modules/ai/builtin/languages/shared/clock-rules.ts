import { atClock, inDays, inPart, settleInPart } from '../../time/build.js';
import type { Clock, DateExpr, DayPart, When } from '../../time/expressions.js';
import { Rule, phrase, rule, unless } from '../../grammar/grammar.js';
import {
  amount,
  cardinal,
  clock,
  clockList,
  continued,
  counted,
  dayPart,
  digits,
  looseClock,
  meridiem,
  statedZone,
  timesADay,
  when,
} from '../../time/phrases.js';
import { atClocks, timesEachDay } from '../../time/merge/lists.js';
import { each } from './repetition-rules.js';
import { atImpossible, buildClock, impossibleClock, impossibleHour, writtenHour } from './number-rules.js';
import type { TimeWords } from './time-words.js';

/** An hour with a name: noon, midnight. */
const namedHour = phrase<Clock>('namedHour');
/** A time of a list, and the last one behind "and". */
const listedClock = phrase<Clock>('listedClock');
const nextClock = phrase<Clock>('nextClock');
const beforeComma = phrase<Clock>('beforeComma');
const innerClock = phrase<Clock>('innerClock');
/** A day told from today, behind a clock time. */
const dayBehind = phrase<DateExpr>('dayBehind');
const innerClocks = phrase<Clock[]>('innerClocks');
/** More hours are a length rather than a slip: "las 48 horas". */
const MOST_LIKELY = 30;
/** Minutes told behind the hour by a word alone. */
const FEWEST_TOLD = 10;
/** Fewer minutes behind the hour count something. */
const FEWEST_PAST = 5;
/** So many hours without "at" are a length. */
const MOST_LASTING = 4;
/** The hours that noon stands beside. */
const FIRST_OF_NOON = 11;
const LAST_OF_NOON = 14;

/** Times of day in the words of a language. */
export function clockRules(words: TimeWords): Rule[] {
  const {
    clockLead,
    clockMark,
    dayLead,
    oneHour,
    minutesBefore,
    minutesAfter,
    named,
    meridiems,
    parts,
    lengthLead,
    days,
  } = words;
  return [
    // "02 Uhr" is in the night, "2 Uhr" leaves it open.
    ...[':', '.'].map((point) =>
      rule(
        clock,
        [digits, `~ ${point} ~`, digits, clockMark],
        (n, minutes) => buildClock(n, minutes) ?? impossibleClock(n, minutes),
      ),
    ),
    ...hourRules(words),
    // "11 Uhr 45 min" is 45 minutes from 11 on.
    rule(clock, [digits, clockMark, digits, unless(counted)], (n, minutes) => buildClock(n, minutes)),
    ...minuteRules(words),
    rule(clock, [cardinal, clockMark, digits, unless(counted)], (n, minutes) =>
      minutes.value < 60 && minutes.length === 2 ? { ...hour(n), hour: n, minute: minutes.value } : undefined,
    ),
    rule(clock, [clock, clockMark], (time) => time),
    // "Den 16-Uhr-Termin": before what takes place then, and on no 16th.
    rule(clock, [digits, `~ - ~ ${clockMark} ~ -`], (n) => buildClock(n)),
    rule(clock, [digits, '~ : ~', digits, `~ - ~ ${clockMark} ~ -`], (n, minutes) => buildClock(n, minutes)),
    rule(when, [dayLead, digits, `~ - ~ ${clockMark} ~ -`], (n) => {
      const time = buildClock(n);
      return time && atClock(time);
    }),
    ...impossibleRules(words),
    ...each(minutesBefore, (text, minutes) => rule(clock, [text, cardinal], (n) => moved(hour(n), minutes))),
    ...halfHourRules(words),
    ...each(minutesAfter, (text, minutes) => rule(clock, [namedHour, text], (time) => moved(time, minutes))),
    ...each(meridiems, (text, half) => rule(meridiem, [text], () => half)),
    rule(clock, [namedHour], (time) => time),
    ...noonRules(words),
    ...each(named, (text, at) => rule(namedHour, [text], (): Clock => ({ hour: at, minute: 0, exact: true }))),
    // "À un" and "um einen" are no hours: those of one are told by their own word.
    rule(looseClock, [cardinal, unless(counted)], (n) => (n === 1 ? undefined : hour(n))),
    ...each(oneHour, (text) => rule(looseClock, [text, unless(counted)], () => hour(1))),
    ...each(parts, (text, part) => rule(dayPart, [text], (): DayPart => part)),
    ...clockLead.map((text) => rule(when, [text, looseClock], (time) => atClock(time))),
    // "Um vier morgen" is tomorrow, although "Freitag morgen" is in the morning.
    ...each(days, (text, offset) => rule(dayBehind, [text], () => inDays(offset))),
    ...clockLead.map((text) =>
      rule(when, [text, looseClock, dayBehind], (time, day): When => ({ ...atClock(time), date: day })),
    ),
    rule(when, [clock], (time) => atClock(time)),
    rule(when, [clock, dayPart], inPart),
    ...clockLead.map((text) => rule(when, [text, looseClock, dayPart], inPart)),
    ...listRules(words),
    ...clockLead.map((text) => rule(when, [text, looseClock, statedZone], (time, zone) => atClock(time, zone))),
    rule(when, [clock, statedZone], (time, zone) => atClock(time, zone)),
    rule(continued, [dayPart], (part): When => ({ part })),
    // "Um 14 Uhr, 3 h", "a las 16, 2 horas": behind a time of day, so many hours are a length.
    rule(continued, [`${lengthLead}?`, amount], (length): When => ({ length })),
    // "À 11h, 1h30".
    rule(continued, [digits, '~ h ~', digits], (hours, minutes): When | undefined =>
      hours.value <= MOST_LASTING && minutes.length === 2
        ? { length: { hours: hours.value, minutes: minutes.value } }
        : undefined,
    ),
    rule(continued, ['h?', looseClock], (time) => atClock(time)),
  ];
}

/** "Mittags um 12", "um eins mittags": the word says which half of the day the hour beside it is in. */
function noonRules({ besideNoon, clockLead }: TimeWords): Rule[] {
  if (!besideNoon) return [];
  return [
    rule(when, [besideNoon, clock], atNoon),
    rule(when, [clock, besideNoon], atNoon),
    ...clockLead.flatMap((text) => [
      rule(when, [besideNoon, text, looseClock], atNoon),
      rule(when, [text, looseClock, besideNoon], atNoon),
    ]),
  ];
}

function atNoon(time: Clock): When | undefined {
  const told = time.hour < FIRST_OF_NOON ? time.hour + 12 : time.hour;
  return told >= FIRST_OF_NOON && told <= LAST_OF_NOON ? atClock({ ...time, hour: told, exact: true }) : undefined;
}

/** "9 Uhr", "14 h". A few hours alone are a length, where the word means both: "2 h", "tres horas"; behind "at" they are a time. */
function hourRules({ clockMark, units }: TimeWords): Rule[] {
  const { marks, lengths } = splitMarks(clockMark, units);
  return [
    ...marks.flatMap((mark) => [
      rule(clock, [digits, mark], (n) => buildClock(n)),
      rule(clock, [cardinal, mark], hour),
    ]),
    ...lengths.flatMap((mark) => [
      rule(looseClock, [digits, mark], (n) => writtenHour(n)),
      rule(looseClock, [cardinal, mark], hour),
      rule(clock, [digits, mark], (n) => (n.length === 1 && n.value <= MOST_LASTING ? undefined : buildClock(n))),
      rule(clock, [cardinal, mark], (n) => (n <= MOST_LASTING ? undefined : hour(n))),
    ]),
  ];
}

/** "Halb", "y media" behind an hour; a few hours and a half alone are a length: "dos horas y media". */
function halfHourRules({ clockMark, minutesAfter, units }: TimeWords): Rule[] {
  const { marks, lengths } = splitMarks(clockMark, units);
  return each(minutesAfter, (text, minutes) => [
    rule(clock, [cardinal, text], (n) => moved(hour(n), minutes)),
    ...marks.map((mark) => rule(clock, [cardinal, mark, text], (n) => moved(hour(n), minutes))),
    ...lengths.flatMap((mark) => [
      rule(looseClock, [cardinal, mark, text], (n) => moved(hour(n), minutes)),
      rule(clock, [cardinal, mark, text], (n) => (n <= MOST_LASTING ? undefined : moved(hour(n), minutes))),
    ]),
  ]).flat();
}

/** The words behind an hour: those that mean nothing else, and those that are a unit of time too. */
function splitMarks(clockMark: string, units: TimeWords['units']): Record<'marks' | 'lengths', string[]> {
  const known = new Set(['h', 'hs', 'hrs', ...units.flatMap(([text]) => text.split('|'))]);
  const words = clockMark.split('|');
  return { marks: words.filter((mark) => !known.has(mark)), lengths: words.filter((mark) => known.has(mark)) };
}

/** Minutes told as a number: "zwanzig nach drei", "trois heures vingt", "las seis menos diez". */
function minuteRules({ clockMark, minutesPast, minutesTo, minutesFirst }: TimeWords): Rule[] {
  if (minutesFirst)
    return [
      rule(clock, [cardinal, minutesPast, looseClock], (n, time) => past(time, n)),
      rule(clock, [cardinal, minutesTo, looseClock], (n, time) => to(time, n)),
      // "Achtzehn Uhr dreißig"; fewer minutes may count something: "acht Uhr zwei Termine".
      rule(clock, [cardinal, clockMark, cardinal, unless(counted)], (n, minutes) =>
        minutes >= FEWEST_TOLD && hour(n) ? past({ ...hour(n), hour: n, minute: 0 }, minutes) : undefined,
      ),
    ];
  // "Dos y tres" alone may be any two numbers.
  return [
    rule(
      minutesPast ? looseClock : clock,
      [cardinal, `${clockMark}${minutesPast ? '?' : ''} ${minutesPast}`.trim(), cardinal, unless(counted)],
      // "16h un point" is a meeting.
      (n, minutes) => (minutes < FEWEST_PAST ? undefined : past(hour(n), minutes)),
    ),
    rule(clock, [cardinal, `${clockMark}? ${minutesTo}`, cardinal, unless(counted)], (n, minutes) =>
      to(hour(n), minutes),
    ),
  ];
}

/** "25 Uhr", "à 25h": asked about. A word that is a unit too needs more before it: "25 heures" alone are a length. */
function impossibleRules({ clockMark, clockLead, units }: TimeWords): Rule[] {
  const { marks } = splitMarks(clockMark, units);
  return [
    ...marks.map((mark) => rule(clock, [impossibleHour, mark], (n) => atImpossible(n))),
    rule(clock, [impossibleHour, '~ h'], (n) => (n <= MOST_LIKELY ? atImpossible(n) : undefined)),
    ...clockLead.map((text) =>
      rule(when, [text, impossibleHour, clockMark], (n) => (n <= MOST_LIKELY ? atClock(atImpossible(n)) : undefined)),
    ),
  ];
}

/** "Um 8 und um 20 Uhr", "deux fois par jour à 8h et 20h". */
function listRules({ clockLead, and, times, perDay, often }: TimeWords): Rule[] {
  return [
    ...clockLead.flatMap((text) => [
      rule(nextClock, [`${and} ${text}`, looseClock], (time) => time),
      rule(listedClock, [text, looseClock], (time) => time),
      // "À 8h du matin et à 18h".
      rule(nextClock, [`${and} ${text}`, looseClock, dayPart], settleInPart),
      rule(listedClock, [text, looseClock, dayPart], settleInPart),
    ]),
    rule(nextClock, [and, clock, dayPart], settleInPart),
    rule(nextClock, [and, cardinal, dayPart], (n, part) => partedHour(n, part)),
    rule(listedClock, [clock, dayPart], settleInPart),
    rule(nextClock, [and, clock], (time) => time),
    rule(listedClock, [clock], (time) => time),
    rule(clockList, [listedClock, nextClock], (one, other) => [one, other]),
    // A comma behind a number makes it look like half of a fraction: "um 8, 14 und 20 Uhr".
    ...clockLead.map((text) => rule(beforeComma, [text, cardinal], hour)),
    rule(beforeComma, [listedClock], (time) => time),
    rule(clockList, [beforeComma, ',', innerClocks], (one, more) => [one, ...more]),
    rule(innerClock, [cardinal], hour),
    rule(innerClock, [clock], (time) => time),
    rule(innerClocks, [innerClock, nextClock], (one, other) => [one, other]),
    rule(innerClocks, [innerClock, ',', innerClocks], (one, more) => [one, ...more]),
    rule(when, [clockList], atClocks),
    ...perDay.map((text) => rule(timesADay, [cardinal, times, text], (count) => count)),
    ...each(often, (text, count) => rule(timesADay, [text], () => count)),
    rule(when, [timesADay, ',|:?', clockList], timesEachDay),
    rule(when, [timesADay, listedClock], (count, time) => timesEachDay(count, [time])),
    rule(when, [clockList, timesADay], (told, count) => timesEachDay(count, told)),
  ];
}

function partedHour(n: number, part: DayPart): Clock | undefined {
  const time = hour(n);
  return time && settleInPart(time, part);
}

function hour(n: number): Clock | undefined {
  return n >= 0 && n <= 24 ? { hour: n, minute: 0, ...(n > 12 || n === 0 ? { exact: true } : {}) } : undefined;
}

function past(time: Clock | undefined, minutes: number): Clock | undefined {
  return minutes > 0 && minutes < 60 ? moved(time, minutes) : undefined;
}

function to(time: Clock | undefined, minutes: number): Clock | undefined {
  return minutes > 0 && minutes < 30 ? moved(time, -minutes) : undefined;
}

function moved(time: Clock | undefined, minutes: number): Clock | undefined {
  // Minutes are told from the hour or its half.
  if (!time || time.minute % 30 !== 0) return undefined;
  const total = time.hour * 60 + time.minute + minutes;
  const ofDay = Math.floor((total + 1440) / 60) % 24;
  return { ...time, hour: ofDay === 0 && !time.exact ? 12 : ofDay, minute: (total + 1440) % 60 };
}
