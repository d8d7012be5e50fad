import { atClock, inPart } from '../time/build.js';
import type { Clock, DayPart, When } from '../time/expressions.js';
import { Rule, phrase, rule, unless } from '../grammar/grammar.js';
import { cardinal, clock, continued, counted, dayPart, digits, looseClock, when } from '../time/phrases.js';
import { each } from './shared-repetitions.js';
import { atImpossible, clockOf, impossibleClock, impossibleHour } from './numeric.js';
import type { TimeWords } from './time-words.js';

/** An hour with a name: noon, midnight. */
const namedHour = phrase<Clock>('namedHour');
/** More hours are a length rather than a slip: "las 48 horas". */
const MOST_LIKELY = 30;

/** Times of day in the words of a language. */
export function clockRules(words: TimeWords): Rule[] {
  const { clockLead, clockMark, minutesBefore, minutesAfter, named, parts } = words;
  return [
    // "02 Uhr" is in the night, "2 Uhr" leaves it open.
    rule(clock, [digits, clockMark], (n) => clockOf(n)),
    rule(clock, [digits, clockMark, digits], (n, minutes) => clockOf(n, minutes)),
    ...minuteRules(words),
    rule(clock, [cardinal, clockMark], hour),
    rule(clock, [cardinal, clockMark, digits], (n, minutes) =>
      minutes.value < 60 && minutes.length === 2 ? { ...hour(n), hour: n, minute: minutes.value } : undefined,
    ),
    rule(clock, [clock, clockMark], (time) => time),
    ...impossibleRules(words),
    ...each(minutesBefore, (text, minutes) => rule(clock, [text, cardinal], (n) => moved(hour(n), minutes))),
    ...each(minutesAfter, (text, minutes) =>
      rule(clock, [cardinal, `${clockMark}?`, text], (n) => moved(hour(n), minutes)),
    ),
    ...each(minutesAfter, (text, minutes) => rule(clock, [namedHour, text], (time) => moved(time, minutes))),
    rule(clock, [namedHour], (time) => time),
    ...each(named, (text, at) => rule(namedHour, [text], (): Clock => ({ hour: at, minute: 0, exact: true }))),
    rule(looseClock, [cardinal, unless(counted)], hour),
    ...each(parts, (text, part) => rule(dayPart, [text], (): DayPart => part)),
    ...clockLead.map((text) => rule(when, [text, looseClock], (time) => atClock(time))),
    rule(when, [clock], (time) => atClock(time)),
    rule(when, [clock, dayPart], inPart),
    ...clockLead.map((text) => rule(when, [text, looseClock, dayPart], inPart)),
    rule(continued, [dayPart], (part): When => ({ part })),
    rule(continued, ['h?', looseClock], (time) => atClock(time)),
  ];
}

/** Minutes told as a number: "zwanzig nach drei", "trois heures vingt", "las seis menos diez". */
function minuteRules({ clockMark, minutesPast, minutesTo, minutesFirst }: TimeWords): Rule[] {
  if (minutesFirst)
    return [
      rule(clock, [cardinal, minutesPast, looseClock], (n, time) => past(time, n)),
      rule(clock, [cardinal, minutesTo, looseClock], (n, time) => to(time, n)),
    ];
  // "Dos y tres" alone may be any two numbers.
  return [
    rule(
      minutesPast ? looseClock : clock,
      [cardinal, `${clockMark}${minutesPast ? '?' : ''} ${minutesPast}`.trim(), cardinal, unless(counted)],
      (n, minutes) => past(hour(n), minutes),
    ),
    rule(clock, [cardinal, `${clockMark}? ${minutesTo}`, cardinal, unless(counted)], (n, minutes) =>
      to(hour(n), minutes),
    ),
  ];
}

/** "25 Uhr", "à 25h": asked about. A word that is a unit too needs more before it: "25 heures" alone are a length. */
function impossibleRules({ clockMark, clockLead, units }: TimeWords): Rule[] {
  const lengths = new Set(['h', ...units.flatMap(([text]) => text.split('|'))]);
  const marks = clockMark.split('|').filter((mark) => !lengths.has(mark));
  return [
    ...marks.map((mark) => rule(clock, [impossibleHour, mark], (n) => atImpossible(n))),
    ...marks.map((mark) => rule(clock, [digits, '~ . ~', digits, mark], impossibleClock)),
    rule(clock, [impossibleHour, '~ h'], (n) => (n <= MOST_LIKELY ? atImpossible(n) : undefined)),
    ...clockLead.map((text) =>
      rule(when, [text, impossibleHour, clockMark], (n) => (n <= MOST_LIKELY ? atClock(atImpossible(n)) : undefined)),
    ),
  ];
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
