import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../parse-request.js';

/** The start of the event and its rule, on a Tuesday. */
function readSeries(text: string, locale: string): string[] {
  const { event, questions } = parseRequest(text, {
    referenceTime: '2026-11-24T08:40',
    timeZone: 'Europe/Berlin',
    locale,
  });
  const { start, end, recurrence = [] } = event ?? {};
  const asked = questions.map(({ field }) => field);
  return [start?.dateTime ?? start?.date ?? '', end?.dateTime ?? end?.date ?? '', ...recurrence, ...asked];
}

describe('weekdays with a time of day', () => {
  it.each([
    ['en', 'tue thu sat 6.30am rowing for four weeks', '20261223'],
    ['en', 'rowing tuesday, thursday and saturday 6:30am until 20 February', '20270220'],
    ['en', 'rowing tue thu sat 6:30am from 24 november to 20 february', '20270220'],
    ['de', 'Rudern di, do und sa um 6:30 Uhr früh bis Ende März', '20270331'],
    ['de', 'Rudern Di Do Sa um 6:30 Uhr früh bis 20. Februar', '20270220'],
    ['de', 'Rudern Dienstag, Donnerstag und Samstag um 6:30 Uhr früh für vier Wochen', '20261223'],
    ['fr', "Aviron mardi jeudi samedi à 6h30 du matin jusqu'au 20 février", '20270220'],
    ['fr', 'Aviron mardi, jeudi et samedi à 6h30 du matin pendant quatre semaines', '20261223'],
    ['es', 'Remo martes, jueves y sábado a las 6:30 de la mañana hasta finales de marzo', '20270331'],
    ['es', 'Remo martes, jueves y sábado a las 6:30 de la mañana durante cuatro semanas', '20261223'],
    ['nl', "Roeien di, do en za om 6:30 's ochtends tot eind maart", '20270331'],
  ])('and an end or a length in weeks are a series (%s): %s', (locale, text, until) => {
    const [start, end, rule, ...more] = readSeries(text, locale);
    expect([start, end]).toEqual(['2026-11-26T06:30:00', '2026-11-26T07:30:00']);
    expect(rule).toMatch(new RegExp(`^RRULE:FREQ=WEEKLY;BYDAY=TU,TH,SA;UNTIL=${until}`));
    expect(more).toEqual([]);
  });

  it.each([
    ['en', 'rowing friday 6:30am for four weeks'],
    ['de', 'Rudern Freitag 6:30 Uhr früh für vier Wochen'],
  ])('are a series of one day a week, and no event of weeks (%s): %s', (locale, text) => {
    expect(readSeries(text, locale)).toEqual([
      '2026-11-27T06:30:00',
      '2026-11-27T07:30:00',
      expect.stringMatching(/^RRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=202612/),
    ]);
  });
});

describe('a weekday of a quarter, or of several months', () => {
  it.each([
    ['en', 'rowing on the last Tuesday of each quarter at 3pm', '2026-12-29', '3,6,9,12;BYDAY=-1TU'],
    ['en', 'rowing, first Monday of the quarter, 3pm', '2027-01-04', '1,4,7,10;BYDAY=1MO'],
    ['de', 'jedes Quartal am zweiten Montag um 15 Uhr Rudern', '2027-01-11', '1,4,7,10;BYDAY=2MO'],
    ['fr', 'aviron le dernier mardi de chaque trimestre à 15h', '2026-12-29', '3,6,9,12;BYDAY=-1TU'],
    ['es', 'remo el último martes de cada trimestre a las 15', '2026-12-29', '3,6,9,12;BYDAY=-1TU'],
    ['en', 'rowing in January and July, first Tuesday, 3pm', '2027-01-05', '1,7;BYDAY=1TU'],
    ['en', 'rowing every first Tuesday in January and July at 3pm', '2027-01-05', '1,7;BYDAY=1TU'],
    ['de', 'Rudern immer am ersten Dienstag im Januar und Juli um 15 Uhr', '2027-01-05', '1,7;BYDAY=1TU'],
    ['fr', 'aviron en janvier et juillet, le premier mardi à 15h', '2027-01-05', '1,7;BYDAY=1TU'],
    ['es', 'remo el primer martes de enero y julio a las 15h', '2027-01-05', '1,7;BYDAY=1TU'],
  ])('is a series (%s): %s', (locale, text, day, months) => {
    expect(readSeries(text, locale)).toEqual([
      `${day}T15:00:00`,
      `${day}T16:00:00`,
      `RRULE:FREQ=YEARLY;BYMONTH=${months}`,
    ]);
  });
});

describe('weekdays with a word for always', () => {
  it.each([
    ['en', 'rowing always on Monday and Thursday at 5pm', 'MO,TH'],
    ['de', 'mo-do immer 17 Uhr Rudern', 'MO,TU,WE,TH'],
    ['de', 'Rudern immer di und do 17 Uhr', 'TU,TH'],
    ['fr', 'aviron toujours le mardi à 17h', 'TU'],
    ['es', 'lunes a jueves siempre a las 17 remo', 'MO,TU,WE,TH'],
  ])('come again (%s): %s', (locale, text, days) => {
    expect(readSeries(text, locale)[2]).toBe(`RRULE:FREQ=WEEKLY;BYDAY=${days}`);
  });
});

describe('a series told in a sentence', () => {
  it.each([
    ['en', 'every Thursday is quiz night at 8pm'],
    ['en', 'Thursdays are for quiz night, 8pm'],
    ['de', 'jeder Donnerstag ist Quizabend um 20 Uhr'],
    ['es', 'todos los jueves es noche de quiz a las 20'],
  ])('takes place then (%s): %s', (locale, text) => {
    expect(readSeries(text, locale)).toEqual([
      '2026-11-26T20:00:00',
      '2026-11-26T21:00:00',
      'RRULE:FREQ=WEEKLY;BYDAY=TH',
    ]);
  });

  it.each([
    ['en', 'Monday mornings are the worst'],
    ['en', 'every Monday at 9 is a nightmare'],
  ])('is no judgement of a time (%s): %s', (locale, text) => {
    expect(readSeries(text, locale)).not.toContain('RRULE:FREQ=WEEKLY;BYDAY=MO');
  });
});

describe('so many weekdays to come', () => {
  it.each([
    ['en', 'rowing the next four Fridays at 6:30am'],
    ['de', 'Rudern an den nächsten vier Freitagen um 6:30 Uhr früh'],
    ['fr', 'Aviron les quatre prochains vendredis à 6h30 du matin'],
    ['es', 'Remo durante los próximos cuatro viernes a las 6:30 de la mañana'],
    ['nl', "Roeien de komende vier vrijdagen om 6:30 's ochtends"],
  ])('are a series of that many (%s): %s', (locale, text) => {
    expect(readSeries(text, locale)).toEqual([
      '2026-11-27T06:30:00',
      '2026-11-27T07:30:00',
      'RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=4',
    ]);
  });
});

describe('a last day weeks away', () => {
  it.each([
    ['en', 'rowing tomorrow at 9am until 20 February'],
    ['en', 'rowing tomorrow at 9am for six weeks'],
    ['de', 'Rudern morgen um 9 Uhr bis Ende März'],
    ['fr', "Aviron demain à 9h jusqu'au 20 février"],
    ['es', 'Remo mañana a las 9 hasta el 20 de febrero'],
  ])('is asked about beside one day with a time (%s): %s', (locale, text) => {
    expect(readSeries(text, locale)).toContain('start');
  });

  it('is the end of what lasts whole days', () => {
    expect(readSeries('holiday from tomorrow at 9 until 20 december', 'en')).toEqual(['2026-11-25', '2026-12-21']);
  });

  it('is the end of an event whose end has a time too', () => {
    expect(readSeries('expedition from 1 december 9am to 20 december 5pm', 'en')).toEqual([
      '2026-12-01T09:00:00',
      '2026-12-20T17:00:00',
    ]);
  });
});

describe('the n-th weekday', () => {
  it.each([
    ['fr', 'Échecs chaque premier jeudi du mois à 19h30', '1TH'],
    ['fr', 'Échecs chaque dernier jeudi de chaque mois à 19h30', '-1TH'],
    ['fr', 'Échecs chaque 1er et 3e jeudi du mois à 19h30', '1TH,3TH'],
    ['es', 'Ajedrez cada último jueves de mes a las 19:30', '-1TH'],
    ['es', 'Ajedrez cada segundo jueves del mes a las 19:30', '2TH'],
    ['es', 'Ajedrez cada primer jueves de cada mes a las 19:30', '1TH'],
    ['de', 'Schach jeden ersten Donnerstag des Monats um 19:30 Uhr', '1TH'],
    ['de', 'Schach an jedem letzten Donnerstag im Monat um 19:30 Uhr', '-1TH'],
    ['de', 'Schach am zweiten Donnerstag eines jeden Monats um 19:30 Uhr', '2TH'],
    ['en', 'chess every last thursday of each month at 7:30pm', '-1TH'],
    ['en', 'chess every second thursday of the month at 7:30pm', '2TH'],
    ['nl', 'schaken elke eerste donderdag van de maand om 19:30', '1TH'],
  ])('takes the month that stands behind it (%s): %s', (locale, text, day) => {
    const { event } = parseRequest(text, { referenceTime: '2026-11-24T08:40', timeZone: 'Europe/Berlin', locale });
    expect(event?.recurrence).toEqual([`RRULE:FREQ=MONTHLY;BYDAY=${day}`]);
    expect(event?.summary).toMatch(/^\S+$/);
  });
});

describe('a range of days with their weekdays', () => {
  it.each([
    ['fr', 'Stage du jeudi 10 au samedi 12 décembre'],
    ['fr', 'Stage du jeudi 10 au samedi 12'],
    ['es', 'Curso del jueves 10 al sábado 12 de diciembre'],
    ['es', 'Curso desde el jueves 10 hasta el sábado 12 de diciembre'],
    ['de', 'Kurs von Donnerstag 10. bis Samstag 12. Dezember'],
    ['de', 'Kurs vom Donnerstag, den 10., bis Samstag, den 12. Dezember'],
    ['de', 'Kurs vom 10. bis Samstag, 12. Dezember'],
    ['de', 'Kurs von Donnerstag, 10.12., bis Samstag, 12.12.'],
    ['en', 'course from thursday 10 to saturday 12 december'],
    ['en', 'course from thursday 10 to saturday 12'],
    ['en', 'course from thursday the 10th to saturday the 12th of december'],
    ['nl', 'cursus van donderdag 10 tot zaterdag 12 december'],
  ])('takes the month from its end (%s): %s', (locale, text) => {
    expect(readSeries(text, locale)).toEqual(['2026-12-10', '2026-12-13']);
  });

  it('begins in the month before where its first number is greater', () => {
    expect(readSeries('Stage du lundi 30 au mercredi 2 décembre', 'fr')).toEqual(['2026-11-30', '2026-12-03']);
    expect(readSeries('Kurs von Donnerstag 31. bis Samstag 2. Januar', 'de')).toEqual(['2026-12-31', '2027-01-03']);
  });

  it('is asked about where a weekday does not fit', () => {
    expect(readSeries('Stage du jeudi 10 au vendredi 12 décembre', 'fr')).toContain('start');
    expect(readSeries('course from thursday 10 to sunday 12 december', 'en')).toContain('start');
  });
});

describe('a number of sessions', () => {
  it.each([
    ['en', 'book six sessions of physio on Thursdays at 5'],
    ['de', 'sechs Sitzungen Physio donnerstags um 17 Uhr'],
    ['de', 'sechsmal Krankengymnastik donnerstags um 17 Uhr'],
    ['fr', 'six séances de kiné le jeudi à 17h'],
    ['es', 'seis sesiones de fisio los jueves a las 17'],
  ])('counts the series (%s): %s', (locale, text) => {
    expect(readSeries(text, locale)).toEqual([
      '2026-11-26T17:00:00',
      '2026-11-26T18:00:00',
      'RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=6',
    ]);
  });
});
