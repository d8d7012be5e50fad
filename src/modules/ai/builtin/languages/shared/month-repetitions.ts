import type { Recurrence, Unit, WeekdayNumber } from '../../time/expressions.js';
import { Rule, maybe, phrase, rule, unless } from '../../grammar/grammar.js';
import { counted, dayNumber, meridiem, month, ordinal, repetition, toward, unit, weekday } from '../../time/phrases.js';
import { withHead } from '../../time/merge/lists.js';
import { inQuarters, onNthWorkday } from '../../time/merge/refine-repetition.js';
import { each, every, timesIn } from './repetition-rules.js';
import type { TimeWords } from './time-words.js';

/** The n-th working day of a month, from its end when negative. */
export const nthWorkday = phrase<number>('nthWorkday');
/** The n-th day of a month, told as one: "der letzte Tag". */
const nthDay = phrase<number>('nthDay');
const place = phrase<number>('place');
const places = phrase<number[]>('places');
/** "Du mois", "de cada mes", "eines jeden Monats": the stretch of which it is a weekday. */
const ofEach = phrase<Unit>('ofEach');
/** A day of a month that is told as one, and one of several. */
const numbered = phrase<number>('numbered');
const monthDay = phrase<number>('monthDay');
const monthDayList = phrase<number[]>('monthDayList');
const monthList = phrase<number[]>('monthList');

/** Repetitions on days of a month, a quarter or a year: numbered days, the n-th weekday or working day, months. */
export function monthRepetitionRules(words: TimeWords): Rule[] {
  return [...placeRules(words), ...monthDayRules(words), ...dayOfEachRules(words), ...monthRules(words)];
}

/** "Le premier et le troisième lundi du mois", "jeden letzten Freitag", "am letzten Donnerstag jedes Quartals". */
function placeRules({ dayLead, and, of, genitive, monthLead, plurals, places: more = [] }: TimeWords): Rule[] {
  const lead = [dayLead, ...plurals].join('|');
  const inLead = [monthLead, of, genitive].join('|');
  return [
    rule(place, [ordinal], (n) => n),
    ...each(more, (text, n) => rule(place, [text], () => n)),
    rule(place, [toward], (which) => (which === 'last' ? -1 : undefined)),
    rule(repetition, [every, ordinal, weekday], (_every, n, day) => nthDays([n], day)),
    rule(repetition, [every, ordinal, and, ordinal, weekday], (_every, n, m, day) => nthDays([n, m], day)),
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
    rule(repetition, [timesIn, `,|:? ${lead}?`, monthDayList], (name, days) =>
      name === 'month' ? onMonthDays(days) : undefined,
    ),
    // "Le 1er et le 15 du mois".
    rule(repetition, [lead, monthDayList, genitive, unit], (days, name) =>
      days.length > 1 ? onMonthDays(days, name) : undefined,
    ),
    ...each(monthDays, (text, n) => rule(repetition, [every, text], () => onMonthDays([n]))),
  ];
}

/** "Am letzten Tag jedes Monats", "chaque dernier jour ouvré du mois". */
function dayOfEachRules({ dayLead, of, genitive, monthLead }: TimeWords): Rule[] {
  return [
    rule(nthDay, [`${dayLead}?`, ordinal, unit], (n, name) => (name === 'day' ? n : undefined)),
    rule(nthDay, [`${dayLead}?`, toward, unit], (which, name) => (which === 'last' && name === 'day' ? -1 : undefined)),
    rule(repetition, [nthDay, `${monthLead}|${of}|${genitive}?`, every, unit], (n, _every, name) =>
      onMonthDays([n], name),
    ),
    rule(repetition, [every, nthDay, ofEach], (_every, n, name) => onMonthDays([n], name)),
    rule(repetition, [nthWorkday, `${monthLead}|${of}|${genitive}?`, every, unit], (n, _every, name) =>
      onWorkday(n, name),
    ),
    rule(repetition, [every, nthWorkday, ofEach], (_every, n, name) => onWorkday(n, name)),
  ];
}

function onWorkday(n: number, of: Unit): Recurrence | undefined {
  return of === 'month' ? onNthWorkday(n, { frequency: 'MONTHLY', interval: 1 }) : undefined;
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

/** The n-th such weekdays of every month; a second one alone is every other week. */
function nthDays(nth: number[], day: WeekdayNumber): Recurrence | undefined {
  if (nth.some((n) => n > 4)) return undefined;
  return { frequency: 'MONTHLY', interval: 1, weekdays: toPicks(nth, day) };
}
