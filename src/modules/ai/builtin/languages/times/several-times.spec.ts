import { describe, expect, it } from '@jest/globals';
import { callBehindLooks } from '../../../../../../test/support/builtin-turn.js';
import { toFields, toArray } from '../../../unknown-json.js';
import { parseRequest } from '../../parse-request.js';

/** The morning of a Tuesday. */
const TUESDAY = { referenceTime: '2026-11-24T08:40', timeZone: 'Europe/Berlin' };

/** The events a message proposes, or what it asks. */
async function propose(text: string, locale: string): Promise<string[]> {
  const calls = await callBehindLooks([{ role: 'user', content: text }], locale);
  return calls.map((call) => {
    const { start, recurrence, question } = toFields(JSON.parse(call.arguments));
    return [start ?? question, ...toArray(recurrence)].join(' ');
  });
}

function readRecurrence(text: string, locale: string): string[] {
  return parseRequest(text, { ...TUESDAY, locale }).event?.recurrence ?? [];
}

describe('several times of each day', () => {
  it.each([
    ['en-GB', 'Drops twice a day at 9 and 21'],
    ['en-GB', 'Drops every day at 9am and 9pm'],
    ['de-DE', 'Tropfen zweimal am Tag um 9 und 21 Uhr'],
    ['de-DE', 'Tropfen jeden Tag um 9 und um 21 Uhr'],
    ['fr-FR', 'Gouttes deux fois par jour à 9h et 21h'],
    ['fr-FR', 'Gouttes tous les jours à 9h et à 21h'],
    ['es-ES', 'Gotas dos veces al día a las 9 y a las 21'],
    ['nl-NL', 'Druppels twee keer per dag om 9 en 21 uur'],
    ['es-ES', 'Gotas todos los días a las 9h y 21h'],
  ])('are a series each (%s): %s', async (locale, text) => {
    expect(await propose(text, locale)).toEqual([
      '2026-11-24T09:00 RRULE:FREQ=DAILY',
      '2026-11-24T21:00 RRULE:FREQ=DAILY',
    ]);
  });

  it.each([
    ['en-GB', 'Drops three times a day at 9 and 21', '3 times'],
    ['de-DE', 'Tropfen dreimal am Tag um 9 und 21 Uhr', '3 Uhrzeiten'],
    ['fr-FR', 'Gouttes trois fois par jour à 9h et 21h', '3 heures'],
    ['es-ES', 'Gotas tres veces al día a las 9 y a las 21', '3 horas'],
  ])('are asked about where their count is another (%s): %s', async (locale, text, asked) => {
    expect(await propose(text, locale)).toEqual([expect.stringContaining(asked)]);
  });

  it('are named where an answer holds only one event', () => {
    const { questions } = parseRequest('Drops every day at 9am and 9pm', { ...TUESDAY, locale: 'en-GB' });

    expect(questions).toEqual([{ field: 'request', question: expect.stringContaining('21:00') }]);
  });
});

describe('several days', () => {
  it.each([
    ['en-GB', 'Dentist on the 3rd and 17th of December at 9am', ['2026-12-03T09:00', '2026-12-17T09:00']],
    ['en-GB', 'Gym Monday, Wednesday and Friday next week at 7am', ['2026-11-30', '2026-12-02', '2026-12-04']],
    ['de-DE', 'Zahnarzt am 3. und 17. Dezember um 9 Uhr', ['2026-12-03T09:00', '2026-12-17T09:00']],
    ['fr-FR', 'Dentiste les 3 et 17 décembre à 9h', ['2026-12-03T09:00', '2026-12-17T09:00']],
    ['es-ES', 'Dentista el 3 y el 17 de diciembre a las 9', ['2026-12-03T09:00', '2026-12-17T09:00']],
  ])('are an event each (%s): %s', async (locale, text, starts) => {
    const proposed = await propose(text, locale);

    expect(proposed).toEqual(starts.map((start) => expect.stringContaining(start)));
  });
});

describe('the exceptions of a series', () => {
  it.each([
    ['en-GB', 'Yoga every Monday at 6pm except 7 and 21 December'],
    ['en-GB', 'Yoga every Monday at 6pm except December 7 and 21'],
    ['de-DE', 'Yoga jeden Montag um 18 Uhr außer am 7. und 21. Dezember'],
    ['fr-FR', 'Yoga tous les lundis à 18h sauf le 7 et le 21 décembre'],
    ['es-ES', 'Yoga todos los lunes a las 18h excepto el 7 y el 21 de diciembre'],
    ['nl-NL', 'Yoga elke maandag om 18 uur behalve op 7 en 21 december'],
  ])('are the days named, and none between (%s): %s', (locale, text) => {
    expect(readRecurrence(text, locale)).toEqual([
      'RRULE:FREQ=WEEKLY;BYDAY=MO',
      'EXDATE;TZID=Europe/Berlin:20261207T180000',
      'EXDATE;TZID=Europe/Berlin:20261221T180000',
    ]);
  });

  it('of a month are its days of the series', () => {
    const [, ...excluded] = readRecurrence('Yoga every Monday at 6pm except in December', 'en-GB');

    expect(excluded.map((line) => line.slice(-15, -7))).toEqual(['20261207', '20261214', '20261221', '20261228']);
  });

  it('are asked about where there are too many', () => {
    const { event, questions } = parseRequest('Run every day at 7am except from 1 January to 31 March', {
      ...TUESDAY,
      locale: 'en-GB',
    });

    expect(event?.start).toBeUndefined();
    expect(questions[0]?.question).toContain('at most 50 days');
  });

  it('are asked about where the series does not happen on them', () => {
    const { event, questions } = parseRequest('Yoga every Monday at 6pm except 8 December', {
      ...TUESDAY,
      locale: 'en-GB',
    });

    expect(event?.start).toBeUndefined();
    expect(questions[0]?.question).toContain('Tue 8 Dec');
  });
});

describe('a series', () => {
  it.each([
    ['en-GB', 'Choir on the 2nd and 4th Tuesday at 8pm', 'FREQ=MONTHLY;BYDAY=2TU,4TU'],
    ['fr-FR', 'Chorale le 2e et le 4e mardi à 20h', 'FREQ=MONTHLY;BYDAY=2TU,4TU'],
    ['fr-FR', 'Poker un vendredi sur deux à 20h', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR'],
    ['es-ES', 'Póker un viernes sí y otro no a las 20h', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR'],
    ['en-GB', 'Rent on the 1st of January, April and October at 9am', 'FREQ=YEARLY;BYMONTH=1,4,10;BYMONTHDAY=1'],
    ['de-DE', 'Miete jeden 1. Januar, April und Oktober um 9 Uhr', 'FREQ=YEARLY;BYMONTH=1,4,10;BYMONTHDAY=1'],
    ['fr-FR', 'Loyer le 1er janvier, avril et octobre à 9h', 'FREQ=YEARLY;BYMONTH=1,4,10;BYMONTHDAY=1'],
    ['es-ES', 'Alquiler el 1 de enero, abril y octubre a las 9h', 'FREQ=YEARLY;BYMONTH=1,4,10;BYMONTHDAY=1'],
    ['en-GB', 'Physio every Tuesday and Thursday at 5pm for two weeks', 'BYDAY=TU,TH;UNTIL=20261207'],
    ['de-DE', 'Training ab dem 7. Dezember drei Wochen lang jeden Tag um 9 Uhr', 'FREQ=DAILY;UNTIL=20261227'],
    ['fr-FR', 'Stage tous les jours à 9h à partir du 7 décembre pendant trois semaines', 'FREQ=DAILY;UNTIL=20261227'],
    ['es-ES', 'Curso todos los días a las 9 a partir del 7 de diciembre durante tres semanas', 'UNTIL=20261227'],
  ])('is read (%s): %s', (locale, text, rule) => {
    expect(readRecurrence(text, locale)).toEqual([expect.stringContaining(rule)]);
  });
});

describe('a clock time of another zone', () => {
  it.each([
    ['en-GB', 'call mum tomorrow at 9:30 Lagos time', 'Africa/Lagos'],
    ['de-DE', 'Anruf morgen um 9:30 Uhr Zeit in Seoul', 'Asia/Seoul'],
    ['fr-FR', 'Appel demain 9h30 heure de New York', 'America/New_York'],
    ['es-ES', 'Llamada mañana a las 9 hora de Nueva York', 'America/New_York'],
  ])('keeps it (%s): %s', (locale, text, timeZone) => {
    expect(parseRequest(text, { ...TUESDAY, locale }).event?.start).toMatchObject({ timeZone });
  });
});

describe('a time that contradicts another', () => {
  it.each([
    ['en-GB', 'Dentist Monday 9am or Tuesday 10am', 'Tuesday 10am'],
    ['de-DE', 'Zahnarzt Montag um 9 Uhr oder Dienstag um 10 Uhr', 'Dienstag um 10 Uhr'],
  ])('is named as left out (%s): %s', (locale, text, left) => {
    const { questions } = parseRequest(text, { ...TUESDAY, locale });

    expect(questions.map(({ question }) => question).join(' ')).toContain(left);
  });
});
