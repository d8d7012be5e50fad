import { describe, expect, it } from '@jest/globals';
import { wordRepetition } from './repetition.js';
import { Speech } from './speech.js';

/** A Tuesday. */
const start = { dateTime: '2026-11-24T09:00:00+01:00', timeZone: 'Europe/Berlin' };
const LOCALES = ['en-US', 'de-DE', 'fr-FR', 'es-ES'];

function speechIn(locale: string): Speech {
  return new Speech({ locale, timeZone: 'Europe/Berlin', now: '2026-11-20T08:00:00Z' });
}

function inAllLanguages(...recurrence: string[]): (string | undefined)[] {
  return LOCALES.map((locale) => wordRepetition({ start, recurrence }, speechIn(locale)));
}

describe('wordRepetition', () => {
  it.each([
    ['FREQ=DAILY', ['every day', 'jeden Tag', 'tous les jours', 'todos los días']],
    [
      'FREQ=DAILY;INTERVAL=3;COUNT=1',
      ['every 3 days, once', 'alle 3 Tage, einmal', 'tous les 3 jours, 1 fois', 'cada 3 días, 1 vez'],
    ],
    ['FREQ=WEEKLY', ['every Tuesday', 'jeden Dienstag', 'chaque mardi', 'cada martes']],
    [
      'FREQ=WEEKLY;BYDAY=FR,MO;UNTIL=20261218T225959Z',
      [
        'every Monday and Friday until December 18',
        'jeden Montag und Freitag bis 18. Dezember',
        'chaque lundi et vendredi jusqu’au 18 décembre',
        'cada lunes y viernes hasta el 18 de diciembre',
      ],
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;WKST=SU',
      [
        'every 2 weeks on Tuesday and Thursday',
        'alle 2 Wochen am Dienstag und Donnerstag',
        'toutes les 2 semaines le mardi et le jeudi',
        'cada 2 semanas el martes y el jueves',
      ],
    ],
    [
      'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR',
      [
        'every weekday from Monday to Friday',
        'jeden Werktag von Montag bis Freitag',
        'du lundi au vendredi',
        'de lunes a viernes',
      ],
    ],
    ['FREQ=WEEKLY;BYDAY=SU,MO,TU,WE,TH,FR,SA', ['every day', 'jeden Tag', 'tous les jours', 'todos los días']],
    ['FREQ=MONTHLY', ['every month on the 24th', 'jeden Monat am 24.', 'chaque mois le 24', 'cada mes el día 24']],
    [
      'FREQ=MONTHLY;BYMONTHDAY=1,15',
      [
        'every month on the 1st and the 15th',
        'jeden Monat am 1. und 15.',
        'chaque mois le 1er et le 15',
        'cada mes el día 1 y el día 15',
      ],
    ],
    [
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      [
        'every month on the last day',
        'jeden Monat am letzten Tag',
        'chaque mois le dernier jour',
        'cada mes el último día',
      ],
    ],
    [
      'FREQ=MONTHLY;BYDAY=2TU,4TU',
      [
        'every month on the second Tuesday and the fourth Tuesday',
        'jeden Monat am zweiten Dienstag und vierten Dienstag',
        'chaque mois le deuxième mardi et le quatrième mardi',
        'cada mes el segundo martes y el cuarto martes',
      ],
    ],
    [
      'FREQ=MONTHLY;INTERVAL=3;BYDAY=-2MO;COUNT=12',
      [
        'every 3 months on the second to last Monday, 12 times',
        'alle 3 Monate am vorletzten Montag, 12-mal',
        'tous les 3 mois l’avant-dernier lundi, 12 fois',
        'cada 3 meses el penúltimo lunes, 12 veces',
      ],
    ],
    [
      'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=-1',
      [
        'every month on the last Tuesday',
        'jeden Monat am letzten Dienstag',
        'chaque mois le dernier mardi',
        'cada mes el último martes',
      ],
    ],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      [
        'every month on the last weekday (Monday to Friday)',
        'jeden Monat am letzten Werktag (Montag bis Freitag)',
        'chaque mois le dernier jour ouvré (du lundi au vendredi)',
        'cada mes el último día laborable (de lunes a viernes)',
      ],
    ],
    [
      'FREQ=YEARLY',
      [
        'every year on November 24',
        'jedes Jahr am 24. November',
        'chaque année le 24 novembre',
        'cada año el 24 de noviembre',
      ],
    ],
    [
      'FREQ=YEARLY;INTERVAL=2;BYMONTH=1',
      [
        'every 2 years on January 24',
        'alle 2 Jahre am 24. Januar',
        'tous les 2 ans le 24 janvier',
        'cada 2 años el 24 de enero',
      ],
    ],
    [
      'FREQ=YEARLY;BYMONTH=1,4,7,10;BYDAY=1MO',
      [
        'every year on the first Monday in January, April, July, and October',
        'jedes Jahr am ersten Montag im Januar, April, Juli und Oktober',
        'chaque année le premier lundi en janvier, avril, juillet et octobre',
        'cada año el primer lunes en enero, abril, julio y octubre',
      ],
    ],
    [
      'FREQ=DAILY;BYMONTH=7,8',
      [
        'every day in July and August',
        'jeden Tag im Juli und August',
        'tous les jours en juillet et août',
        'todos los días en julio y agosto',
      ],
    ],
  ])('says %s', (rule, words) => {
    expect(inAllLanguages(`RRULE:${rule}`)).toEqual(words);
  });

  it('says the days that are left out, with the year where it is another one', () => {
    expect(inAllLanguages('RRULE:FREQ=WEEKLY', 'EXDATE;TZID=Europe/Berlin:20270105T090000,20261201T090000')).toEqual([
      'every Tuesday, except on December 1 and January 5, 2027',
      'jeden Dienstag, außer am 1. Dezember und 5. Januar 2027',
      'chaque mardi, sauf le 1er décembre et le 5 janvier 2027',
      'cada martes, salvo el 1 de diciembre y el 5 de enero de 2027',
    ]);
  });

  it('says days in the zone of the series', () => {
    const tokyo = { dateTime: '2026-11-24T08:00:00+09:00', timeZone: 'Asia/Tokyo' };
    const recurrence = ['RRULE:FREQ=WEEKLY;UNTIL=20261214T230000Z', 'EXDATE:20261130T230000Z'];

    expect(wordRepetition({ start: tokyo, recurrence }, speechIn('en-US'))).toBe(
      'every Tuesday until December 15, except on December 1',
    );
  });

  it('says the days that are added, and those of a series without a rule', () => {
    expect(inAllLanguages('RRULE:FREQ=WEEKLY', 'RDATE:20261203T080000Z')[0]).toBe('every Tuesday, also on December 3');
    expect(inAllLanguages('RDATE:20261203T080000Z')).toEqual([
      'on November 24 and December 3',
      'am 24. November und 3. Dezember',
      'le 24 novembre et le 3 décembre',
      'el 24 de noviembre y el 3 de diciembre',
    ]);
  });

  it('lists six days and says how many more there are', () => {
    const days = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((day) => `2026120${day}T080000Z`).join(',');

    const said = inAllLanguages('RRULE:FREQ=DAILY', `EXDATE:${days}`);

    expect(said[0]).toMatch(/, December 6, and 3 more days$/);
    expect(said[1]).toMatch(/, 6\. Dezember und 3 weiteren Tagen$/);
    expect(said[2]).toMatch(/, le 6 décembre et 3 autres jours$/);
    expect(said[3]).toMatch(/, el 6 de diciembre y 3 días más$/);
  });

  it.each([
    ['a week of the year', ['RRULE:FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO'], 'November 24, May 17, 2027, and May 15, 2028'],
    [
      'a Friday the 13th',
      ['RRULE:FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR'],
      'November 24, August 13, 2027, and October 13, 2028',
    ],
    [
      'every other weekday',
      ['RRULE:FREQ=DAILY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR'],
      'November 24, November 26, and November 30',
    ],
    ['the 12th to last day', ['RRULE:FREQ=MONTHLY;BYMONTHDAY=-12'], 'November 24, December 20, and January 20, 2027'],
  ])('admits that it has no words for %s, and shows the next dates', (_case, recurrence, dates) => {
    expect(inAllLanguages(...recurrence)[0]).toBe(`by a rule that I cannot put into words (the next dates: ${dates})`);
  });

  it('admits that it has no words for a series of two rules', () => {
    expect(inAllLanguages('RRULE:FREQ=DAILY', 'RRULE:FREQ=WEEKLY')).toEqual([
      'by a rule that I cannot put into words',
      'nach einer Regel, die ich nicht in Worte fassen kann',
      'selon une règle que je ne sais pas mettre en mots',
      'según una regla que no sé expresar en palabras',
    ]);
  });

  it('says nothing of an event that does not repeat', () => {
    expect(inAllLanguages()).toEqual([undefined, undefined, undefined, undefined]);
  });
});
