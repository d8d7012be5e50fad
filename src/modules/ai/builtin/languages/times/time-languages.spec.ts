import { describe, expect, it } from '@jest/globals';
import { buildTimeContext } from '../../time/context.js';
import { toTimeLine } from '../../time/protocol.js';
import { readTimes } from '../../time/readings.js';
import { findTimeGrammar } from '../time-languages.js';

function read(text: string, locale: string): unknown {
  const context = buildTimeContext('2026-11-23T09:00', 'Europe/Berlin', locale);
  return readTimes(text, findTimeGrammar(locale), context).map(
    (reading) => reading.repetition?.rrule ?? toTimeLine(reading, context),
  );
}

describe('time in German', () => {
  it.each([
    ['Treffen morgen um 15 Uhr', { start: '2026-11-24T15:00:00' }],
    ['Zahnarzt nächsten Dienstag um halb vier', { start: '2026-12-01T15:30:00' }],
    ['am 3. Dezember von 14 bis 15:30 Uhr', { start: '2026-12-03T14:00:00', end: '2026-12-03T15:30:00' }],
    ['Kaffee übermorgen Nachmittag', { start: '2026-11-25T12:00:00', end: '2026-11-25T17:00:00' }],
    ['in zwei Stunden', { start: '2026-11-23T11:00:00' }],
    ['heute Abend um 8', { start: '2026-11-23T20:00:00' }],
    ['Urlaub vom 3. bis 5. Januar', { start: '2027-01-03', end: '2027-01-05' }],
    ['was steht nächste Woche an', { start: '2026-11-30', end: '2026-12-06' }],
    ['am 4.12. bin ich weg', { start: '2026-12-04' }],
    ['Kegeln am Donnerstagabend um sieben', { start: '2026-11-26T19:00:00' }],
    ['Essen an Heiligabend', { start: '2026-12-24' }],
    ['der zweite Dienstag im Januar', { start: '2027-01-12' }],
    ['am letzten Montag im Dezember', { start: '2026-12-28' }],
    ['Mittwoch der nächsten Woche', { start: '2026-12-02' }],
    ['Abgabe Ende der Woche', { start: '2026-11-27', end: '2026-11-29' }],
    ['am siebzehnten Dezember um zehn nach vier', { start: '2026-12-17T16:10:00' }],
    ['heute um fünf vor halb zwei', { start: '2026-11-23T13:25:00' }],
    ['anderthalb Stunden', { seconds: 5400 }],
    ['übermorgen um viertel neun', { start: '2026-11-25T08:15:00' }],
    ['in einer Viertelstunde', { start: '2026-11-23T09:15:00' }],
    ['Freitag 10-12 Uhr', { start: '2026-11-27T10:00:00', end: '2026-11-27T12:00:00' }],
    ['am 4.12. 9-11 Uhr', { start: '2026-12-04T09:00:00', end: '2026-12-04T11:00:00' }],
    ['Samstag 21 Uhr bis Sonntag 6:30', { start: '2026-11-28T21:00:00', end: '2026-11-29T06:30:00' }],
    ['vierter Januar', { start: '2027-01-04' }],
    ['der 16-Uhr-Termin', { start: '2026-11-23T16:00:00' }],
    ['den 9:30-Uhr-Call', { start: '2026-11-23T09:30:00' }],
    ['für den Rest des Tages', { start: '2026-11-23T09:00:00', end: '2026-11-24T00:00:00' }],
    ['den Rest der Woche', { start: '2026-11-23', end: '2026-11-29' }],
    ['für zwei Tage ab dem 4. Januar', { start: '2027-01-04', end: '2027-01-05' }],
    ['jeden Montag um 9 Uhr', 'FREQ=WEEKLY;BYDAY=MO'],
    ['jeden zweiten Freitag bis März', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;UNTIL=20270301'],
  ])('reads %s', (text, expected) => {
    expect(read(text, 'de-DE')).toEqual([expected]);
  });
});

describe('greetings', () => {
  it.each([
    ['Guten Morgen', 'de'],
    ['bonne soirée', 'fr'],
    ['buenas tardes', 'es'],
  ])('tell no time: %s', (text, locale) => {
    expect(read(text, locale)).toEqual([]);
  });
});

describe('time in French', () => {
  it.each([
    ['réunion demain à 15h', { start: '2026-11-24T15:00:00' }],
    ['pour le reste du mois', { start: '2026-11-23', end: '2026-11-30' }],
    ['dentiste mardi prochain à 15h30', { start: '2026-12-01T15:30:00' }],
    ['le 3 décembre de 14h à 15h30', { start: '2026-12-03T14:00:00', end: '2026-12-03T15:30:00' }],
    ['déjeuner après-demain à midi', { start: '2026-11-25T12:00:00' }],
    ['dans deux heures', { start: '2026-11-23T11:00:00' }],
    ['ce soir à 8 heures', { start: '2026-11-23T20:00:00' }],
    ['vendredi à dix heures et demie', { start: '2026-11-27T10:30:00' }],
    ['vacances du 3 au 5 janvier', { start: '2027-01-03', end: '2027-01-05' }],
    ['la semaine prochaine', { start: '2026-11-30', end: '2026-12-06' }],
    ['mardi de la semaine prochaine', { start: '2026-12-01' }],
    ['dîner le réveillon de Noël', { start: '2026-12-24' }],
    ['le troisième jeudi de janvier', { start: '2027-01-21' }],
    ['demain à quatre heures dix', { start: '2026-11-24T16:10:00' }],
    ['demain à cinq heures moins vingt', { start: '2026-11-24T16:40:00' }],
    ['fin du mois', { start: '2026-11-21', end: '2026-11-30' }],
    ['dans quinze jours', { start: '2026-12-07T09:00:00' }],
    ['dans deux heures et quart', { start: '2026-11-23T11:15:00' }],
    ['le vingt-cinq janvier', { start: '2027-01-25' }],
    ['chaque lundi à 9h', 'FREQ=WEEKLY;BYDAY=MO'],
    ['toutes les deux semaines', 'FREQ=WEEKLY;INTERVAL=2'],
  ])('reads %s', (text, expected) => {
    expect(read(text, 'fr-FR')).toEqual([expected]);
  });
});

describe('time in Spanish', () => {
  it.each([
    ['cena mañana diez para las nueve', { start: '2026-11-24T08:50:00' }],
    ['a un cuarto para las cinco', { start: '2026-11-23T16:45:00' }],
    ['asado mañana tipo 13', { start: '2026-11-24T13:00:00' }],
    ['un par de horas', { seconds: 7200 }],
    ['vacaciones del 28 al 3 de diciembre', { start: '2026-11-28', end: '2026-12-03' }],
    ['vacaciones del 23 al 7 de enero', { start: '2026-12-23', end: '2027-01-07' }],
    ['navidad en el pueblo del 23 al 27 de diciembre', { start: '2026-12-23', end: '2026-12-27' }],
    ['comida de navidad el 25', { start: '2026-12-25' }],
    ['cena de nochebuena el 24 a las 21', { start: '2026-12-24T21:00:00' }],
    ['fiesta de navidad el 18', { start: '2026-12-18' }],
    ['reunión mañana a las 3 de la tarde', { start: '2026-11-24T15:00:00' }],
    ['dentista el próximo martes a las 15:30', { start: '2026-12-01T15:30:00' }],
    ['el 3 de diciembre de 14:00 a 15:30', { start: '2026-12-03T14:00:00', end: '2026-12-03T15:30:00' }],
    ['comida pasado mañana al mediodía', { start: '2026-11-25T12:00:00' }],
    ['en dos horas', { start: '2026-11-23T11:00:00' }],
    ['esta noche a las 8', { start: '2026-11-23T20:00:00' }],
    ['viernes a las diez y media', { start: '2026-11-27T10:30:00' }],
    ['vacaciones del 3 al 5 de enero', { start: '2027-01-03', end: '2027-01-05' }],
    ['la semana que viene', { start: '2026-11-30', end: '2026-12-06' }],
    ['el martes de la semana que viene', { start: '2026-12-01' }],
    ['cena en Nochevieja', { start: '2026-12-31' }],
    ['el segundo jueves de enero', { start: '2027-01-14' }],
    ['mañana a las cuatro y diez', { start: '2026-11-24T16:10:00' }],
    ['mañana a las cinco menos veinte', { start: '2026-11-24T16:40:00' }],
    ['a finales de mes', { start: '2026-11-21', end: '2026-11-30' }],
    ['el veintitrés de enero', { start: '2027-01-23' }],
    ['viernes 16-18h', { start: '2026-11-27T16:00:00', end: '2026-11-27T18:00:00' }],
    ['cada lunes a las 9', 'FREQ=WEEKLY;BYDAY=MO'],
    ['cada dos semanas', 'FREQ=WEEKLY;INTERVAL=2'],
  ])('reads %s', (text, expected) => {
    expect(read(text, 'es-ES')).toEqual([expected]);
  });
});

describe('time in Dutch', () => {
  it.each([
    ['overleg morgen om half drie', { start: '2026-11-24T14:30:00' }],
    ['kwart over vier', { start: '2026-11-23T16:15:00' }],
    ['tien voor negen', { start: '2026-11-24T08:50:00' }],
    ['vrijdagavond om 8 uur', { start: '2026-11-27T20:00:00' }],
    ['op 3 december van 14 tot 15.30 uur', { start: '2026-12-03T14:00:00', end: '2026-12-03T15:30:00' }],
    ['volgende week', { start: '2026-11-30', end: '2026-12-06' }],
    ['over twee uur', { start: '2026-11-23T11:00:00' }],
    ['elke tweede vrijdag', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR'],
  ])('reads %s', (text, time) => {
    expect(read(text, 'nl-NL')).toEqual([time]);
  });
});

describe('a day of every month', () => {
  it.each([
    ['de', 'jeden 15. um 9 Uhr', 'FREQ=MONTHLY;BYMONTHDAY=15'],
    ['de', 'immer am 1. des Monats', 'FREQ=MONTHLY;BYMONTHDAY=1'],
    ['de', 'jeden Monatsersten um 9 Uhr', 'FREQ=MONTHLY;BYMONTHDAY=1'],
    ['de', 'jeden Monatsletzten', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
    ['fr', 'tous les premiers du mois à 9h', 'FREQ=MONTHLY;BYMONTHDAY=1'],
    ['fr', 'chaque 15 du mois à 9h', 'FREQ=MONTHLY;BYMONTHDAY=15'],
    ['es', 'el día 1 de cada mes a las 9', 'FREQ=MONTHLY;BYMONTHDAY=1'],
    ['es', 'cada día 15 a las 9', 'FREQ=MONTHLY;BYMONTHDAY=15'],
  ])('is a repetition (%s): %s', (locale, text, expected) => {
    expect(read(text, locale)).toEqual([expected]);
  });

  it.each([
    ['fr', 'tous les premiers jeudis du mois', 'FREQ=MONTHLY;BYDAY=1TH'],
    ['fr', 'les premiers et troisièmes lundis du mois', 'FREQ=MONTHLY;BYDAY=1MO,3MO'],
    ['es', 'todos los primeros jueves del mes', 'FREQ=MONTHLY;BYDAY=1TH'],
  ])('may be told by weekdays that are many (%s): %s', (locale, text, expected) => {
    expect(read(text, locale)).toEqual([expected]);
  });

  it.each([
    ['de', 'jeden Tag 9 Uhr', 'FREQ=DAILY'],
    ['es', 'todos los días 18h', 'FREQ=DAILY'],
  ])('is no hour (%s): %s', (locale, text, expected) => {
    expect(read(text, locale)).toEqual([expected]);
  });
});

describe('a number behind a weekday', () => {
  it('is an hour where "h" follows', () => {
    expect(read('jeudi 18h15', 'fr')).toEqual([{ start: '2026-11-26T18:15:00' }]);
  });
});

describe('a day as ISO 8601 writes it', () => {
  it.each([
    ['de', 'am 2026-12-02 um 9'],
    ['fr', 'le 2026-12-02 à 9h'],
    ['es', 'el 2026-12-02 a las 9'],
  ])('may stand behind an article (%s): %s', (locale, text) => {
    expect(read(text, locale)).toEqual([{ start: '2026-12-02T09:00:00' }]);
  });
});

describe('a day so much later', () => {
  it.each([
    ['fr', 'mercredi en huit', '2026-12-02'],
    ['fr', 'mercredi en quinze', '2026-12-09'],
    ['es', 'el viernes en ocho', '2026-12-04'],
    ['de', 'Freitag in acht Tagen', '2026-12-04'],
    ['de', 'heute in vierzehn Tagen', '2026-12-07'],
  ])('counts from the day named (%s): %s', (locale, text, start) => {
    expect(read(text, locale)).toEqual([{ start }]);
  });
});

describe('a day, week or weekend counted in a month', () => {
  it.each([
    ['de', 'am letzten Wochenende im Juni', { start: '2027-06-26', end: '2027-06-27' }],
    ['de', 'in der ersten Woche im Juli', { start: '2027-06-28', end: '2027-07-04' }],
    ['de', 'in der letzten Woche des nächsten Monats', { start: '2026-12-28', end: '2027-01-03' }],
    ['de', 'am letzten Tag des Monats', { start: '2026-11-30' }],
    ['fr', 'le deuxième week-end de juin', { start: '2027-06-12', end: '2027-06-13' }],
    ['fr', 'la première semaine du mois prochain', { start: '2026-11-30', end: '2026-12-06' }],
    ['es', 'el último fin de semana de junio', { start: '2027-06-26', end: '2027-06-27' }],
    ['es', 'en la primera semana del mes que viene', { start: '2026-11-30', end: '2026-12-06' }],
    ['nl', 'in het laatste weekend van juni', { start: '2027-06-26', end: '2027-06-27' }],
  ])('is one time (%s): %s', (locale, text, expected) => {
    expect(read(text, locale)).toEqual([expected]);
  });

  it('is a period of its own without the month', () => {
    expect(read('letzte Woche', 'de')).toEqual([{ start: '2026-11-16', end: '2026-11-22' }]);
  });
});

describe('several weekdays and a repetition', () => {
  it('repeat on each of them', () => {
    expect(read('le mardi et le vendredi, chaque semaine', 'fr')).toEqual(['FREQ=WEEKLY;BYDAY=TU,FR']);
  });
});
