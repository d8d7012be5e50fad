import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../parse-request.js';

interface Made {
  start?: { dateTime?: string; date?: string; timeZone?: string };
  recurrence?: string[];
  summary?: string;
}

/** A Monday. */
function readEvent(text: string, locale: string): Made {
  const { event = {} } = parseRequest(text, { referenceTime: '2026-11-30T08:00', timeZone: 'Europe/Berlin', locale });
  return { ...event };
}

function readRule(text: string, locale: string): string {
  return readEvent(text, locale).recurrence?.join(' ') ?? '';
}

describe('a series', () => {
  it.each([
    ['en', 'bins every 2nd and 4th Thursday at 7am', 'RRULE:FREQ=MONTHLY;BYDAY=2TH,4TH'],
    ['en', 'stocktaking every May and November at 9am', 'RRULE:FREQ=YEARLY;BYMONTH=5,11'],
    ['en', 'pub quiz every last Wednesday at 8pm', 'RRULE:FREQ=MONTHLY;BYDAY=-1WE'],
    ['en', 'spinning tue/thu/sat 7-8am', 'RRULE:FREQ=WEEKLY;BYDAY=TU,TH,SA'],
    ['en', 'scrum tue-thu 10:30', 'RRULE:FREQ=WEEKLY;BYDAY=TU,WE,TH'],
    ['en', 'audit on the first Tuesday of March and September at 2pm', 'RRULE:FREQ=YEARLY;BYMONTH=3,9;BYDAY=1TU'],
    ['de', 'Stammtisch jeden 2. und 4. Dienstag um 19 Uhr', 'RRULE:FREQ=MONTHLY;BYDAY=2TU,4TU'],
    ['en', 'audit on the last day of every quarter at 5pm', 'RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1'],
    ['en', 'audit every quarter on the second Monday at 10', 'RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10;BYDAY=2MO'],
    ['en', 'filter change every quarter at 10', 'RRULE:FREQ=MONTHLY;INTERVAL=3'],
    ['de', 'Inventur jeden Mai und November um 9 Uhr', 'RRULE:FREQ=YEARLY;BYMONTH=5,11'],
    ['de', 'Skat jeden letzten Mittwoch um 20 Uhr', 'RRULE:FREQ=MONTHLY;BYDAY=-1WE'],
    ['de', 'Beirat am letzten Dienstag jedes Quartals um 17 Uhr', 'RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYDAY=-1TU'],
    ['de', 'Ölstand vierteljährlich am 1. um 9 Uhr', 'RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=1'],
    ['de', 'Turnen montags und mittwochs um 17 Uhr', 'RRULE:FREQ=WEEKLY;BYDAY=MO,WE'],
    ['de', 'Morgenrunde di-do 8:45', 'RRULE:FREQ=WEEKLY;BYDAY=TU,WE,TH'],
    ['fr', 'Inventaire chaque mai et novembre à 9h', 'RRULE:FREQ=YEARLY;BYMONTH=5,11'],
    ['fr', 'Belote chaque dernier mercredi à 20h', 'RRULE:FREQ=MONTHLY;BYDAY=-1WE'],
    ['fr', 'Chorale le 1er et le 4e mardi du mois à 18h', 'RRULE:FREQ=MONTHLY;BYDAY=1TU,4TU'],
    ['fr', 'Judo les lundis et mercredis à 17h', 'RRULE:FREQ=WEEKLY;BYDAY=MO,WE'],
    ['fr', 'Garderie du mardi au jeudi à 8h45', 'RRULE:FREQ=WEEKLY;BYDAY=TU,WE,TH'],
    ['fr', 'Comité le premier lundi de chaque trimestre à 9h', 'RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10;BYDAY=1MO'],
    ['es', 'IVA el día 20 de cada trimestre a las 9', 'RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=20'],
    ['es', 'Inventario cada mayo y noviembre a las 9', 'RRULE:FREQ=YEARLY;BYMONTH=5,11'],
    ['es', 'Mus cada último miércoles a las 20:00', 'RRULE:FREQ=MONTHLY;BYDAY=-1WE'],
    ['es', 'Coral el primer y tercer martes de cada mes a las 18:00', 'RRULE:FREQ=MONTHLY;BYDAY=1TU,3TU'],
    ['es', 'Judo los lunes y miércoles a las 17:00', 'RRULE:FREQ=WEEKLY;BYDAY=MO,WE'],
    ['es', 'Guardería de martes a jueves a las 8:45', 'RRULE:FREQ=WEEKLY;BYDAY=TU,WE,TH'],
  ])('is read (%s): %s', (locale, text, rule) => {
    expect(readRule(text, locale)).toBe(rule);
  });

  it.each([
    ['en', 'daily yoga at 7:30 starting next Monday for three weeks'],
    ['de', 'Yoga täglich um 7:30 ab nächsten Montag für drei Wochen'],
  ])('that begins on a Monday ends on a Sunday (%s)', (locale, text) => {
    expect(readRule(text, locale)).toContain('UNTIL=20261227T');
  });
});

describe('a clock time of another zone', () => {
  it.each([
    ['en', 'briefing 11 December 16:00 Asia/Tokyo', 'Asia/Tokyo'],
    ['en', 'briefing 11 December 16:00 (America/Sao_Paulo)', 'America/Sao_Paulo'],
    ['en', 'briefing at 4 tomorrow Paris time', 'Europe/Paris'],
    ['en', 'briefing 11 December 16:00 UTC+5:45', 'Asia/Kathmandu'],
    ['en', 'briefing 11 December 16:00 GMT-4', 'Etc/GMT+4'],
    ['en', 'briefing 2026-12-11T16:00+09:00', 'Etc/GMT-9'],
    ['de', 'Vortrag am 11. Dezember um 16 Uhr Pariser Zeit', 'Europe/Paris'],
    ['de', 'Vortrag am 11. Dezember um 16:00 Asia/Tokyo', 'Asia/Tokyo'],
    ['fr', 'Exposé le 11 décembre à 16h heure de Madrid', 'Europe/Madrid'],
    ['es', 'Ponencia el 11 de diciembre a las 16:00 hora de Londres', 'Europe/London'],
  ])('keeps it (%s): %s', (locale, text, timeZone) => {
    expect(readEvent(text, locale).start).toMatchObject({ timeZone });
    expect(readEvent(text, locale).start?.dateTime).toMatch(/T16:00/);
  });
});

describe('a day and a clock time in few words', () => {
  it.each([
    ['en', 'party saturday 12 18:30', '2026-12-12T18:30:00'],
    ['en', 'party sat 5 18:30', '2026-12-05T18:30:00'],
    ['en', 'sync friday 8-845am', '2026-12-04T08:00:00'],
    ['en', 'dentist a week Wednesday at 3pm', '2026-12-09T15:00:00'],
    ['de', 'Feier Samstag 5. 18:30', '2026-12-05T18:30:00'],
    ['fr', 'Fête samedi 19 à 18h30', '2026-12-19T18:30:00'],
    ['es', 'Fiesta sábado 19 a las 18:30', '2026-12-19T18:30:00'],
  ])('is read (%s): %s', (locale, text, dateTime) => {
    expect(readEvent(text, locale).start).toMatchObject({ dateTime });
  });
});
