import { describe, expect, it } from '@jest/globals';
import { callBehindLooks } from '../../../../../test/support/builtin-turn.js';
import { toArray, toFields } from '../../unknown-json.js';

/** The events a message proposes on a Tuesday morning: start and end, title, rule, place. */
async function propose(text: string, locale: string): Promise<string[]> {
  const calls = await callBehindLooks([{ role: 'user', content: text }], locale);
  return calls.map((call) => {
    const { start, end, summary, recurrence, location } = toFields(JSON.parse(call.arguments));
    const more = [...toArray(recurrence), location].filter((part) => part !== undefined);
    return [start, end, summary, ...more].join(' ').replaceAll('2026-', '');
  });
}

describe('several new events in one message', () => {
  it.each([
    ['en', 'optician 8am, roofer noon, all on Friday', 'Optician', 'Roofer'],
    ['en', 'optician at 8am and roofer at 12, both on Friday', 'Optician', 'Roofer'],
    ['en', 'optician at 8am and roofer at 12 on Friday', 'Optician', 'Roofer'],
    ['de', 'Optikerin um 8 und Dachdecker um 12, beides am Freitag', 'Optikerin', 'Dachdecker'],
    ['es', 'óptica a las 8, techador a las 12, todo el viernes', 'Óptica', 'Techador'],
  ])('share the day that is told behind the last (%s): %s', async (locale, text, one, other) => {
    expect(await propose(text, locale)).toEqual([`11-27T08:00 11-27T09:00 ${one}`, `11-27T12:00 11-27T13:00 ${other}`]);
  });

  it.each([
    ['en', 'optician friday at 8 and roofer friday at 12, 20 minutes each', 'Optician', 'Roofer'],
    ['de', 'Freitag: 8 Uhr Optikerin, 12 Uhr Dachdecker, je 20 Minuten', 'Optikerin', 'Dachdecker'],
    ['fr', 'vendredi : 8h opticien, 12h couvreur, 20 minutes chacun', 'Opticien', 'Couvreur'],
    ['es', 'el viernes: 8:00 óptica, 12:00 techador, 20 minutos cada uno', 'Óptica', 'Techador'],
  ])('share a length (%s): %s', async (locale, text, one, other) => {
    expect(await propose(text, locale)).toEqual([`11-27T08:00 11-27T08:20 ${one}`, `11-27T12:00 11-27T12:20 ${other}`]);
  });

  it('keep what they have of their own', async () => {
    expect(await propose('ring Mum at 5pm and on Friday roofer at 12', 'en')).toEqual([
      '11-24T17:00 11-24T17:30 Ring Mum',
      '11-27T12:00 11-27T13:00 Roofer',
    ]);
    expect(await propose('Morgen 8 Uhr Optikerin, 12 Uhr Mittag mit Ida', 'de')).toEqual([
      '11-25T08:00 11-25T09:00 Optikerin',
      '11-25T12:00 11-25T13:00 Mittag mit Ida',
    ]);
  });

  it.each([
    ['en', 'drops at seven in the morning and seven in the evening every day from tomorrow', 'Drops'],
    ['de', 'Tropfen ab morgen täglich um sieben Uhr morgens und um sieben Uhr abends', 'Tropfen'],
    ['fr', 'gouttes à 7h du matin et 7h du soir tous les jours à partir de demain', 'Gouttes'],
    ['es', 'gotas a las siete de la mañana y a las siete de la tarde todos los días desde mañana', 'Gotas'],
  ])('may be two times of each day (%s): %s', async (locale, text, title) => {
    expect(await propose(text, locale)).toEqual([
      `11-25T07:00 11-25T08:00 ${title} RRULE:FREQ=DAILY`,
      `11-25T19:00 11-25T20:00 ${title} RRULE:FREQ=DAILY`,
    ]);
  });
});

describe('a series with an hour for each of its weekdays', () => {
  it.each([
    ['en', 'rowing every monday at 7pm and every thursday at 8pm', 'Rowing'],
    ['de', 'Rudern montags um 19 Uhr und donnerstags um 20 Uhr', 'Rudern'],
    ['fr', 'aviron les lundis à 19h et les jeudis à 20h', 'Aviron'],
    ['es', 'remo los lunes a las 19 y los jueves a las 20', 'Remo'],
  ])('is several (%s): %s', async (locale, text, title) => {
    expect(await propose(text, locale)).toEqual([
      `11-30T19:00 11-30T20:00 ${title} RRULE:FREQ=WEEKLY;BYDAY=MO`,
      `11-26T20:00 11-26T21:00 ${title} RRULE:FREQ=WEEKLY;BYDAY=TH`,
    ]);
  });

  it('ends for all of them', async () => {
    const until = 'UNTIL=20261218T225959Z';
    expect(
      await propose('rowing on tuesdays at 6, thursdays at 7 and saturdays at 10 until 18 December', 'en'),
    ).toEqual([
      `12-01T06:00 12-01T07:00 Rowing RRULE:FREQ=WEEKLY;BYDAY=TU;${until}`,
      `11-26T07:00 11-26T08:00 Rowing RRULE:FREQ=WEEKLY;BYDAY=TH;${until}`,
      `11-28T10:00 11-28T11:00 Rowing RRULE:FREQ=WEEKLY;BYDAY=SA;${until}`,
    ]);
  });
});

describe('whole days in a row', () => {
  it.each([
    ['en', 'regatta 19 and 20 december all day', 'Regatta'],
    ['de', 'Regatta am 19. und 20. Dezember ganztägig', 'Regatta'],
    ['fr', 'régate 19 et 20 décembre, toute la journée', 'Régate'],
    ['es', 'regata 19 y 20 de diciembre todo el día', 'Regata'],
    ['en', 'vacation on the 19th and 20th of december', 'Vacation'],
  ])('are one event (%s): %s', async (locale, text, title) => {
    expect(await propose(text, locale)).toEqual([`12-19 12-21 ${title}`]);
  });

  it('are several where they are apart', async () => {
    expect(await propose('regatta 19 and 21 december all day', 'en')).toEqual([
      '12-19 12-20 Regatta',
      '12-21 12-22 Regatta',
    ]);
  });
});

describe('a place and the room in it', () => {
  it.each([
    ['en', 'Oral exam at the old town hall, Friday 9am, room 204', 'Oral exam', 'The old town hall, room 204'],
    ['de', 'Elternrat in der Grundschule, Freitag 9 Uhr, Aula', 'Elternrat', 'Grundschule, Aula'],
    ['es', 'examen en la facultad, viernes a las 9, aula 3', 'Examen', 'La facultad, aula 3'],
  ])('are its place, and what stands before it is its name (%s): %s', async (locale, text, title, place) => {
    expect(await propose(text, locale)).toEqual([`11-27T09:00 11-27T10:00 ${title} ${place}`]);
  });
});
