import { describe, expect, it } from '@jest/globals';
import { buildTimeContext } from '../../time/context.js';
import { toTimeLine } from '../../time/protocol.js';
import { readTimes } from '../../time/readings.js';
import { findTimeGrammar } from '../time-languages.js';

/** What is said on Tuesday, 24 November 2026, at 8:40 in Berlin. */
function read(text: string, locale: string): unknown[] {
  const context = buildTimeContext('2026-11-24T08:40', 'Europe/Berlin', locale);
  return readTimes(text, findTimeGrammar(locale), context).map(
    (reading) => reading.repetition?.rrule ?? toTimeLine(reading, context),
  );
}

const day = (start: string): object => ({ start });
const at = (start: string): object => ({ start: `${start}:00` });
const days = (start: string, end: string): object => ({ start, end });

describe('the same time in each language', () => {
  it.each([
    [day('2026-12-02'), 'a week from tomorrow', 'morgen in einer Woche', 'demain en huit', 'de mañana en una semana'],
    [
      day('2026-12-22'),
      'three days before Christmas',
      'drei Tage vor Weihnachten',
      'trois jours avant Noël',
      'tres días antes de Navidad',
    ],
    [
      day('2026-12-26'),
      'the day after Christmas',
      'am Tag nach Weihnachten',
      'le lendemain de Noël',
      'el día después de Navidad',
    ],
    [
      day('2026-12-04'),
      'the day before 5 December',
      'am Tag vor dem 5. Dezember',
      'la veille du 5 décembre',
      'la víspera del 5 de diciembre',
    ],
    [day('2027-03-26'), 'on Good Friday', 'am Karfreitag', 'le vendredi saint', 'el Viernes Santo'],
    [day('2027-03-29'), 'on Easter Monday', 'am Ostermontag', 'le lundi de Pâques', 'el lunes de Pascua'],
    [
      day('2026-11-27'),
      'the last Friday of the month',
      'am letzten Freitag im Monat',
      'le dernier vendredi du mois',
      'el último viernes del mes',
    ],
    [
      day('2026-12-04'),
      'the first Friday of next month',
      'am ersten Freitag des nächsten Monats',
      'le premier vendredi du mois prochain',
      'el primer viernes del mes que viene',
    ],
    [
      day('2026-12-31'),
      'the last Thursday of the year',
      'am letzten Donnerstag des Jahres',
      "le dernier jeudi de l'année",
      'el último jueves del año',
    ],
    [
      day('2026-11-30'),
      'the last working day of the month',
      'am letzten Werktag des Monats',
      'le dernier jour ouvré du mois',
      'el último día hábil del mes',
    ],
    [
      days('2026-11-24', '2026-11-29'),
      'the rest of the week',
      'den Rest der Woche',
      'le reste de la semaine',
      'el resto de la semana',
    ],
    [
      days('2026-12-17', '2026-12-31'),
      'in the second half of December',
      'in der zweiten Dezemberhälfte',
      'dans la seconde moitié de décembre',
      'en la segunda quincena de diciembre',
    ],
    [days('2026-12-11', '2026-12-21'), 'mid-December', 'Mitte Dezember', 'mi-décembre', 'a mediados de diciembre'],
    [
      days('2026-11-30', '2026-12-01'),
      'early next week',
      'Anfang nächster Woche',
      'en début de semaine prochaine',
      'a principios de la semana que viene',
    ],
    [
      days('2026-12-07', '2026-12-13'),
      'in the week of 7 December',
      'in der Woche vom 7. Dezember',
      'la semaine du 7 décembre',
      'la semana del 7 de diciembre',
    ],
    [days('2026-12-07', '2026-12-13'), 'week 50', 'KW 50', 'semaine 50', 'semana 50'],
    [days('2027-01-11', '2027-01-17'), 'week 2', 'KW 2', 'semaine 2', 'semana 2'],
    [
      days('2027-01-04', '2027-01-10'),
      'the first week of January',
      'die erste Januarwoche',
      'la première semaine de janvier',
      'la primera semana de enero',
    ],
    [days('2027-01-01', '2027-03-31'), 'in Q1', 'im ersten Quartal', 'au premier trimestre', 'en el primer trimestre'],
    [days('2027-06-21', '2027-09-22'), 'this summer', 'diesen Sommer', 'cet été', 'este verano'],
    [days('2027-03-20', '2027-06-20'), 'in spring', 'im Frühling', 'au printemps', 'en primavera'],
    [day('2027-10-31'), 'on Halloween', 'an Halloween', 'à Halloween', 'en Halloween'],
    [day('2027-05-01'), 'on May Day', 'am Tag der Arbeit', 'à la fête du travail', 'el Día del Trabajo'],
    [
      'FREQ=WEEKLY;BYDAY=MO;COUNT=5',
      'five times, every Monday',
      'fünf Mal, jeden Montag',
      'cinq fois, tous les lundis',
      'cinco veces, todos los lunes',
    ],
    [at('2026-11-25T07:00'), 'at 7 sharp tomorrow', 'morgen Punkt 7', 'demain à 7h pile', 'mañana a las 7 en punto'],
    [at('2026-11-25T15:00'), 'around 3pm tomorrow', 'morgen gegen 15 Uhr', 'demain vers 15h', 'mañana hacia las 15h'],
    [
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      'on the last day of every month',
      'am letzten Tag jedes Monats',
      'le dernier jour de chaque mois',
      'el último día de cada mes',
    ],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      'the last working day of every month',
      'am letzten Werktag jedes Monats',
      'le dernier jour ouvré de chaque mois',
      'el último día hábil de cada mes',
    ],
    [
      'FREQ=MONTHLY;BYDAY=1MO,3MO',
      'first and third Monday of the month',
      'am ersten und dritten Montag des Monats',
      'le premier et le troisième lundi du mois',
      'el primer y el tercer lunes del mes',
    ],
    ['FREQ=WEEKLY;BYDAY=SA,SU', 'every weekend', 'jedes Wochenende', 'tous les week-ends', 'todos los fines de semana'],
    [
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
      'every weekday',
      'jeden Werktag',
      'tous les jours de semaine',
      'cada día laborable',
    ],
    ['FREQ=WEEKLY;BYDAY=SA,SU', 'on weekends', 'an Wochenenden', 'les week-ends', 'los fines de semana'],
    [
      'FREQ=WEEKLY;BYDAY=MO,WE,FR',
      'three times a week: Mon, Wed, Fri',
      'dreimal die Woche: Mo, Mi, Fr',
      'trois fois par semaine : lun, mer, ven',
      'tres veces por semana: lun, mié, vie',
    ],
    [
      'FREQ=MONTHLY;BYMONTHDAY=1,15',
      'twice a month on the 1st and 15th',
      'zweimal im Monat am 1. und 15.',
      'deux fois par mois le 1er et le 15',
      'dos veces al mes el 1 y el 15',
    ],
    [
      'FREQ=MONTHLY;BYDAY=2TU,4TU',
      'on the second and fourth Tuesday of each month',
      'am zweiten und vierten Dienstag jedes Monats',
      'le deuxième et le quatrième mardi de chaque mois',
      'el segundo y cuarto martes de cada mes',
    ],
    [
      days('2027-01-01', '2027-06-30'),
      'in the first half of 2027',
      'im ersten Halbjahr 2027',
      'au premier semestre 2027',
      'en el primer semestre 2027',
    ],
    ['FREQ=MONTHLY', 'once a month', 'einmal im Monat', 'une fois par mois', 'una vez al mes'],
    ['FREQ=WEEKLY', 'once a week', 'einmal in der Woche', 'une fois par semaine', 'una vez a la semana'],
    ['FREQ=HOURLY', 'every hour', 'stündlich', 'toutes les heures', 'cada hora'],
  ])('%j: %s, %s, %s, %s', (expected, en, de, fr, es) => {
    expect([read(en, 'en-GB'), read(de, 'de-DE'), read(fr, 'fr-FR'), read(es, 'es-ES')]).toEqual(
      Array.from({ length: 4 }, () => [expected]),
    );
  });

  it.each([
    ['Thursday 14 to 15', 'en-GB', { start: '2026-11-26T14:00:00', end: '2026-11-26T15:00:00' }],
    ['Thursday 20 to 5', 'en-GB', { start: '2026-11-26T16:40:00' }],
    ['übernächstes Wochenende', 'de-DE', { start: '2026-12-12', end: '2026-12-13' }],
    ['am Abend des 3. Dezember', 'de-DE', { start: '2026-12-03T17:00:00', end: '2026-12-03T21:00:00' }],
    ['la mañana del 5', 'es-ES', { start: '2026-12-05T08:00:00', end: '2026-12-05T12:00:00' }],
    ['mittwochabends um 7', 'de-DE', 'FREQ=WEEKLY;BYDAY=WE'],
    ['tout le dernier vendredi du mois', 'fr-FR', { start: '2026-11-27' }],
    ['Freitag mittags um 1', 'de-DE', { start: '2026-11-27T13:00:00' }],
    ['el viernes a las 2 del mediodía', 'es-ES', { start: '2026-11-27T14:00:00' }],
  ])('reads %s', (text, locale, expected) => {
    expect(read(text, locale)).toEqual([expected]);
  });
});
