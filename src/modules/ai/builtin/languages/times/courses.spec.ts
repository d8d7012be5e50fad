import { describe, expect, it } from '@jest/globals';
import { buildTimeContext } from '../../time/context.js';
import { toTimeLine } from '../../time/protocol.js';
import { readTimes } from '../../time/readings.js';
import { findTimeGrammar } from '../time-languages.js';

/** What a text tells, said on Monday 23 November 2026 at nine. */
function read(text: string, locale: string): unknown {
  const context = buildTimeContext('2026-11-23T09:00', 'Europe/Berlin', locale);
  return readTimes(text, findTimeGrammar(locale), context).map((reading) => toTimeLine(reading, context));
}

const FRIDAY = '2026-11-27';

describe('a beginning and an end told by verbs and nouns', () => {
  it.each([
    ['on Friday it kicks off at 7 and finishes around 9', 'en', '07:00', '09:00'],
    ['friday 2pm finishes 4.15', 'en', '14:00', '16:15'],
    ['leaves 6:12 am on Friday, gets in at 8.40', 'en', '06:12', '08:40'],
    ['am Freitag, Abfahrt 8.14, Ankunft 9.52', 'de', '08:14', '09:52'],
    ['am Freitag, Beginn 19:30, Ende gegen 22 Uhr', 'de', '19:30', '22:00'],
    ["Freitag, um 14 Uhr geht's los, um 16 Uhr ist Schluss", 'de', '14:00', '16:00'],
    ['vendredi départ 7h46 arrivée 8h50', 'fr', '07:46', '08:50'],
    ['vendredi, ça commence à 18h et ça se termine vers 19h30', 'fr', '18:00', '19:30'],
    ['el viernes, empieza a las 6 de la tarde y acaba a las 7 y media', 'es', '18:00', '19:30'],
    ['el viernes salida 7:40 llegada 8:25', 'es', '07:40', '08:25'],
  ])('reads %s', (text, locale, start, end) => {
    expect(read(text, locale)).toEqual([{ start: `${FRIDAY}T${start}:00`, end: `${FRIDAY}T${end}:00` }]);
  });
});

describe('a night from one day to the next', () => {
  it.each([
    ['Freitag 21 Uhr bis Samstag 6:30', 'de', 'T21:00:00', 'T06:30:00'],
    ['Freitag 22 bis Samstag 6 Uhr', 'de', 'T22:00:00', 'T06:00:00'],
    ['from Friday 10pm until Saturday 6', 'en', 'T22:00:00', 'T06:00:00'],
    ['de vendredi 21h à samedi 6h', 'fr', 'T21:00:00', 'T06:00:00'],
  ])('ends in the morning: %s', (text, locale, start, end) => {
    expect(read(text, locale)).toEqual([{ start: `${FRIDAY}${start}`, end: `2026-11-28${end}` }]);
  });

  it('ends in the afternoon where it begins in the morning', () => {
    expect(read('from Friday 9am until Saturday 4', 'en')).toEqual([
      { start: '2026-11-27T09:00:00', end: '2026-11-28T16:00:00' },
    ]);
  });
});

describe('rough lengths', () => {
  it.each([
    ['a good two hours', 'en', 7200],
    ['just over an hour', 'en', 3600],
    ['30 mins tops', 'en', 1800],
    ['eine gute Stunde', 'de', 3600],
    ['eine Stunde zwanzig', 'de', 4800],
    ['knapp anderthalb Stunden', 'de', 5400],
    ['so circa 45 Minuten', 'de', 2700],
    ['une petite heure', 'fr', 3600],
    ["trois quarts d'heure environ", 'fr', 2700],
    ['hora y cuarto', 'es', 4500],
    ['unos tres cuartos de hora', 'es', 2700],
    ['dos horas y diez', 'es', 7800],
  ])('reads %s', (text, locale, seconds) => {
    expect(read(text, locale)).toEqual([{ seconds }]);
  });
});

describe('times of today and tomorrow', () => {
  it.each([
    ['um vier morgen', 'de', { start: '2026-11-24T16:00:00' }],
    ['tomorrow 10.30 for 20 mins', 'en', { start: '2026-11-24T10:30:00', end: '2026-11-24T10:50:00' }],
    ['tomorrow anywhere between 12 and 4', 'en', { start: '2026-11-24T12:00:00', end: '2026-11-24T16:00:00' }],
  ])('reads %s', (text, locale, expected) => {
    expect(read(text, locale)).toEqual([expected]);
  });
});
