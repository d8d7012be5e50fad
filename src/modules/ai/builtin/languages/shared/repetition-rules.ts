import type { Recurrence, RelativeModifier, Unit, WeekdayNumber, When } from '../../time/expressions.js';
import { Rule, maybe, phrase, rule, unless } from '../../grammar/grammar.js';
import {
  cardinal,
  clock,
  counted,
  dayNumber,
  endpoint,
  looseClock,
  meridiem,
  month,
  ordinal,
  repetition,
  repetitionTail,
  toward,
  unit,
  weekday,
  when,
} from '../../time/phrases.js';
import { atClock, dayOfMonth } from '../../time/build.js';
import { withHead } from '../../time/merge/lists.js';
import { inQuarters, refineRepetition } from '../../time/merge/refine-repetition.js';
import { weekdaysBetween } from '../../time/merge/weekday-lists.js';
import type { TimeWords } from './time-words.js';

/** What stands between the two ends of a range. */
export const upTo = phrase<true>('upTo');
const every = phrase<true>('every');
const slashDays = phrase<WeekdayNumber[]>('slashDays');
const dayRange = phrase<WeekdayNumber[]>('dayRange');
const habitualDays = phrase<WeekdayNumber[]>('habitualDays');
const countedDay = phrase<WeekdayNumber>('countedDay');
const place = phrase<number>('place');
const places = phrase<number[]>('places');
/** "Du mois", "de cada mes", "eines jeden Monats": the stretch of which it is a weekday. */
const ofEach = phrase<Unit>('ofEach');
/** A day of a month that is told as one, and one of several. */
const numbered = phrase<number>('numbered');
const monthDay = phrase<number>('monthDay');
const monthDayList = phrase<number[]>('monthDayList');
const monthList = phrase<number[]>('monthList');
const weekdayList = phrase<WeekdayNumber[]>('weekdayList');
/** Two weeks in days, where both ends count. */
const FORTNIGHT = 15;
const EVERY: Partial<Record<Unit, Recurrence>> = {
  hour: { frequency: 'HOURLY', interval: 1 },
  day: { frequency: 'DAILY', interval: 1 },
  week: { frequency: 'WEEKLY', interval: 1 },
  month: { frequency: 'MONTHLY', interval: 1 },
  quarter: { frequency: 'QUARTERLY', interval: 1 },
  year: { frequency: 'YEARLY', interval: 1 },
};

/** One rule for each entry of words and what they mean. */
export function each<T, R = Rule>(
  entries: readonly (readonly [string, T])[],
  make: (text: string, meaning: T) => R,
): R[] {
  return entries.map(([text, meaning]) => make(text, meaning));
}

/** Those of the words before a time that end with the article of a day: "jusqu'au", behind which a number is a day. */
export function withArticle(texts: readonly string[], dayLead: string): string[] {
  const articles = new Set(dayLead.split('|'));
  return texts.flatMap((text) => {
    const words = text.split(' ');
    const last = (words.pop() ?? '').split('|').filter((word) => articles.has(word));
    return last.length > 0 ? [[...words, last.join('|')].join(' ')] : [];
  });
}

/** Repetitions in the words of a language. */
export function recurrenceRules(words: TimeWords): Rule[] {
  return [
    ...words.every.map((text) => rule(every, [text], () => true)),
    rule(weekdayList, [weekday], (day) => [day]),
    rule(weekdayList, [weekday, `${words.and}|, ${words.dayLead}?`, weekdayList], withHead),
    rule(weekdayList, [weekday, upTo, weekday], (first, _to, last) => weekdaysBetween(first, last)),
    ...unsaidRules(words),
    ...countedRules(words),
    ...placeRules(words),
    ...monthDayRules(words),
    ...monthRules(words),
    ...each(words.adverbs, (text, frequency) => rule(repetition, [text], () => ({ frequency, interval: 1 }))),
    ...words.workdays.map((text) => rule(repetition, [text], () => onDays([1, 2, 3, 4, 5]))),
    rule(repetition, [every, weekdayList], (_every, days) => onDays(days)),
    // "Tous les vendredis de décembre".
    rule(repetition, [every, weekdayList, words.of, month], (_every, days, of) =>
      refineRepetition(onDays(days), { kind: 'month', month: of }),
    ),
    ...each(words.dailyParts, (text, part) =>
      rule(when, [every, text], (): When => ({ repeats: { frequency: 'DAILY', interval: 1 }, part })),
    ),
    ...each(words.dayParts, (text, [day, part]) =>
      rule(when, [every, text], (): When => ({ repeats: onDays([day]), part })),
    ),
    rule(repetition, [every, unit], (_every, name) => everyUnit(name, 1)),
    // "Tous les 15 jours", where two weeks are "quinze jours".
    rule(repetition, [every, cardinal, unit], (_every, n, name) =>
      n === FORTNIGHT && name === 'day' && words.lengths.some(([, { days }]) => days === FORTNIGHT - 1)
        ? everyUnit('week', 2)
        : everyUnit(name, n),
    ),
    // "Cada 15 días los martes", "tous les quinze jours le mardi".
    ...words.plurals.map((text) =>
      rule(repetition, [every, cardinal, unit, `,? ${text}|${words.dayLead}`, weekdayList], (_every, n, name, days) =>
        onDaysEach(n === FORTNIGHT && name === 'day' ? everyUnit('week', 2) : everyUnit(name, n), days),
      ),
    ),
    ...words.alternating.flatMap(([before, after]) => [
      rule(repetition, [before, weekdayList, after], (days) => onDays(days, 2)),
      rule(repetition, [before, unit, after], (name) => everyUnit(name, 2)),
    ]),
    ...words.everyOther.map((text) => rule(repetition, [text, weekdayList], (days) => onDays(days, 2))),
    ...words.everyOther.map((text) => rule(repetition, [text, unit], (name) => everyUnit(name, 2))),
    rule(repetition, [every, ordinal, weekday], (_every, n, day) => nthDays([n], day)),
    rule(repetition, [every, ordinal, words.and, ordinal, weekday], (_every, n, m, day) => nthDays([n, m], day)),
    rule(when, [repetition], (repeats): When => ({ repeats })),
    ...words.until.map((text) => rule(repetitionTail, [text, endpoint], (until) => ({ until }))),
    ...withArticle(words.until, words.dayLead).map((text) =>
      rule(repetitionTail, [text, dayNumber, unless(counted)], (day) => ({ until: { date: dayOfMonth(day) } })),
    ),
    rule(repetitionTail, [cardinal, words.times], (count) => ({ count })),
  ];
}

/** "Mo/Mi/Fr", "mo-fr 9:15", "les mardis et jeudis": habits without a word for them. */
function unsaidRules({ from, dayLead, clockLead, and, always, habitual, plurals }: TimeWords): Rule[] {
  const lead = [...from.filter((text) => !text.includes(' ')), dayLead].join('|');
  return [
    rule(slashDays, [weekday, '/', weekday], (one, other) => [one, other]),
    rule(slashDays, [weekday, '/', slashDays], withHead),
    rule(when, [`${lead}?`, slashDays], (days): When => ({ repeats: onDays(days) })),
    rule(dayRange, [`${lead}?`, weekday, upTo, weekday], (first, _to, last) => weekdaysBetween(first, last)),
    rule(when, [dayRange, ',?', clock], (days, time): When => ({ repeats: onDays(days), ...atClock(time) })),
    ...clockLead.map((text) =>
      rule(when, [dayRange, `,? ${text}`, looseClock], (days, time): When => ({
        repeats: onDays(days),
        ...atClock(time),
      })),
    ),
    rule(repetition, [`${always} ${lead}?`, weekdayList], (days) => onDays(days)),
    rule(repetition, [`${lead}?`, weekdayList, always], (days) => onDays(days)),
    ...each(habitual, (text, day) => rule(habitualDays, [text], () => [day])),
    rule(habitualDays, [always, habitualDays], (days) => days),
    rule(habitualDays, [habitualDays, `${and}|,`, habitualDays], (some, more) => [...some, ...more]),
    rule(repetition, [habitualDays], (days) => onDays(days)),
    ...plurals.map((text) =>
      rule(repetition, [text, weekday, `${and}|, ${dayLead}?`, weekdayList], (day, rest) => onDays([day, ...rest])),
    ),
  ];
}

/** "Die nächsten vier Montage", "les quatre prochains lundis". */
function countedRules({ countedLead, counted: days }: TimeWords): Rule[] {
  return [
    rule(countedDay, [weekday], (day) => day),
    ...each(days, (text, day) => rule(countedDay, [text], () => day)),
    ...countedLead.flatMap((lead) => [
      rule(repetition, [lead, toward, cardinal, countedDay], countDays),
      rule(repetition, [lead, cardinal, toward, countedDay], (count, which, day) => countDays(which, count, day)),
    ]),
  ];
}

function countDays(which: RelativeModifier, count: number, day: WeekdayNumber): Recurrence | undefined {
  return which === 'next' && count > 1 ? { ...onDays([day]), count } : undefined;
}

/** "Le premier et le troisième lundi du mois", "jeden letzten Freitag", "am letzten Donnerstag jedes Quartals". */
function placeRules({ dayLead, and, of, genitive, monthLead, plurals }: TimeWords): Rule[] {
  const lead = [dayLead, ...plurals].join('|');
  const inLead = [monthLead, of, genitive].join('|');
  return [
    rule(place, [ordinal], (n) => n),
    rule(place, [toward], (which) => (which === 'last' ? -1 : undefined)),
    rule(places, [place], (n) => [n]),
    rule(places, [place, `${and}|, ${dayLead}?`, places], withHead),
    rule(repetition, [every, places, weekday], (_every, all, day) =>
      all.length > 1 || all.includes(-1) ? nthDays(all, day) : undefined,
    ),
    rule(ofEach, [`${monthLead}|${of}|${genitive}`, maybe(every), unit], (_every, name) => name),
    rule(ofEach, [every, unit], (_every, name) => name),
    rule(repetition, [every, places, weekday, ofEach], (_every, all, day, name) => inEach(nthDays(all, day), name)),
    rule(repetition, [lead, places, weekday], (all, day) => (all.length > 1 ? nthDays(all, day) : undefined)),
    rule(repetition, [`${lead}?`, places, weekday, `${of}|${genitive}`, every, unit], (all, day, _every, name) =>
      inEach(nthDays(all, day), name),
    ),
    rule(repetition, [`${lead}?`, places, weekday, every, unit], (all, day, _every, name) =>
      inEach(nthDays(all, day), name),
    ),
    rule(repetition, [`${lead}?`, places, weekday, `${monthLead}|${genitive}`, unit], (all, day, name) =>
      // "Am letzten Freitag im Monat" may be this month's; "le premier vendredi du mois" is a habit.
      all.length > 1 || (all[0] ?? 0) > 0 ? inEach(nthDays(all, day), name) : undefined,
    ),
    rule(repetition, [every, unit, `,? ${lead}`, places, weekday], (_every, name, all, day) =>
      inEach(nthDays(all, day), name),
    ),
    // "Le premier mardi de janvier et juillet", "en enero y julio, el primer martes".
    rule(repetition, [`${lead}?`, places, weekday, inLead, monthList], inMonths),
    rule(repetition, [every, places, weekday, inLead, monthList], (_every, all, day, months) =>
      nthIn(all, day, months),
    ),
    rule(repetition, [inLead, monthList, `,? ${lead}`, places, weekday], (months, all, day) =>
      inMonths(all, day, months),
    ),
    rule(repetition, [inLead, monthList, `, ${lead}?`, places, weekday], (months, all, day) =>
      inMonths(all, day, months),
    ),
  ];
}

/** "Jeden 15.", "el día 1 de cada mes", "tous les premiers du mois", "jeden Monatsersten". */
function monthDayRules({ dayLead, and, monthDays, plurals, monthLead, of, genitive }: TimeWords): Rule[] {
  const lead = [dayLead, ...plurals].join('|');
  return [
    rule(numbered, [ordinal], (n) => n),
    // "Cada día 15", where "jeden Tag 9 Uhr" tells an hour.
    ...(plurals.length > 0
      ? [rule(numbered, [unit, dayNumber, unless(meridiem)], (name, n) => (name === 'day' ? n : undefined))]
      : []),
    rule(monthDay, [numbered], (n) => n),
    rule(monthDay, [dayNumber], (n) => n),
    rule(monthDayList, [monthDay], (n) => [n]),
    rule(monthDayList, [monthDay, `${and}|, ${lead}?`, monthDayList], withHead),
    rule(repetition, [every, numbered, unless(counted), unless(weekday)], (_every, n) => onMonthDays([n])),
    rule(repetition, [every, monthDayList, ofEach], (_every, days, name) => onMonthDays(days, name)),
    rule(repetition, [lead, monthDayList, `${monthLead}|${of}|${genitive}?`, every, unit], (days, _every, name) =>
      onMonthDays(days, name),
    ),
    // "Le 1er et le 15 du mois".
    rule(repetition, [lead, monthDayList, genitive, unit], (days, name) =>
      days.length > 1 ? onMonthDays(days, name) : undefined,
    ),
    ...each(monthDays, (text, n) => rule(repetition, [every, text], () => onMonthDays([n]))),
  ];
}

/** "Jeden Juni und Dezember". */
function monthRules({ and, dayLead, of }: TimeWords): Rule[] {
  return [
    rule(repetition, [`${dayLead}?`, dayNumber, `${of}?`, monthList], buildInMonths),
    rule(repetition, [every, dayNumber, `${of}?`, monthList], (_every, day, months) => buildOnDay(day, months)),
    rule(monthList, [month], (name) => [name]),
    rule(monthList, [month, `${and}|,|/`, monthList], withHead),
    rule(repetition, [every, monthList], (_every, months): Recurrence => ({
      frequency: 'YEARLY',
      interval: 1,
      months,
    })),
  ];
}

/** "Le 1er janvier, avril et octobre"; of one month it is a day, and no repetition. */
function buildInMonths(day: number, months: number[]): Recurrence | undefined {
  return months.length > 1 ? buildOnDay(day, months) : undefined;
}

function buildOnDay(day: number, months: number[]): Recurrence {
  return { frequency: 'YEARLY', interval: 1, months, monthDays: [day] };
}

function onMonthDays(days: number[], of: Unit = 'month'): Recurrence | undefined {
  return inEach({ frequency: 'MONTHLY', interval: 1, monthDays: days }, of);
}

/** The repetition on days of every month, or of every quarter. */
function inEach(repeats: Recurrence | undefined, of: Unit): Recurrence | undefined {
  if (of === 'quarter') return repeats && inQuarters(repeats);
  return of === 'month' ? repeats : undefined;
}

/** The n-th such weekdays of some months; of one month they are a day, and no repetition. */
function inMonths(nth: number[], day: WeekdayNumber, months: number[]): Recurrence | undefined {
  return months.length > 1 ? nthIn(nth, day, months) : undefined;
}

function nthIn(nth: number[], day: WeekdayNumber, months: number[]): Recurrence {
  return { frequency: 'YEARLY', interval: 1, months, weekdays: toPicks(nth, day) };
}

function toPicks(nth: number[], day: WeekdayNumber): { n: number; weekday: WeekdayNumber }[] {
  return nth.map((n) => ({ n, weekday: day }));
}

function onDays(days: WeekdayNumber[], interval = 1): Recurrence {
  return { frequency: 'WEEKLY', interval, weekdays: days.map((day) => ({ weekday: day })) };
}

/** The n-th such weekdays of every month; a second one alone is every other week. */
function nthDays(nth: number[], day: WeekdayNumber): Recurrence | undefined {
  if (nth.some((n) => n > 4)) return undefined;
  return { frequency: 'MONTHLY', interval: 1, weekdays: toPicks(nth, day) };
}

/** A distance in weeks on weekdays. */
function onDaysEach(distance: Recurrence | undefined, days: WeekdayNumber[]): Recurrence | undefined {
  return distance?.frequency === 'WEEKLY' ? onDays(days, distance.interval) : undefined;
}

function everyUnit(name: Unit, n: number): Recurrence | undefined {
  const base = EVERY[name];
  // "Alle 14 Tage freitags": whole weeks.
  if (name === 'day' && n % 7 === 0) return { frequency: 'WEEKLY', interval: n / 7 };
  return base && { ...base, interval: base.interval * n };
}
