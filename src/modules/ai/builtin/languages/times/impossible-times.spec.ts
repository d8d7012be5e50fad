import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../parse-request.js';

/** The morning of a Tuesday; the 29th of its month is a Sunday. */
const TUESDAY = { referenceTime: '2026-11-24T08:40', timeZone: 'Europe/Berlin' };

interface Read {
  intent: string;
  asked: string;
  /** Whether anything that could be sent holds a time. */
  isTimed: boolean;
}

function read(text: string, locale: string): Read {
  const { intent, event, changes, target, range, questions } = parseRequest(text, { ...TUESDAY, locale });
  const isTimed = [event, changes].some((fields) => fields?.start ?? fields?.end) || hasTime(target) || hasTime(range);
  return { intent, asked: questions.map(({ question }) => question).join(' '), isTimed };
}

function hasTime(description: { timeMin?: string; timeMax?: string } | undefined): boolean {
  return (description?.timeMin ?? description?.timeMax) !== undefined;
}

describe('a time that does not exist is asked about by its name', () => {
  it.each([
    ['a day of a month', 'en-GB', 'Plumber on 31 April at 10', '31 April'],
    ['a day of a month', 'de', 'Klempner am 31. April um 10 Uhr', '31. April'],
    ['a day of a month', 'fr', 'Plombier le 31 avril à 10h', '31 avril'],
    ['a day of a month', 'es', 'Fontanero el 31 de abril a las 10', '31 de abril'],
    ['a day of a month', 'nl', 'Loodgieter op 31 april om 10 uur', '31 april'],
    ['a day of February', 'en-GB', 'Dinner with Ann on Feb 30 at 7pm', '30 February'],
    ['a day of February', 'de', 'Essen mit Ann am 30.2. um 19 Uhr', '30. Februar'],
    ['a day of a common year', 'en-GB', 'Party on 29 February 2027 at 7pm', '29 February 2027'],
    ['a day in a series', 'en-GB', 'Yoga every Monday at 6pm until 31 June', '31 June'],
    ['a day beyond every month', 'fr', 'Concert le 32 mai à 19h', '32 mai'],
    ['minutes', 'en-GB', 'Call Ann tomorrow at 9:60', '9:60'],
    ['minutes', 'de', 'Besprechung morgen um 9:60 Uhr', '9:60'],
    ['minutes', 'fr', 'Réunion demain à 9h60', '9:60'],
    ['minutes', 'es', 'Reunión mañana a las 9:60', '9:60'],
    ['an hour', 'en-GB', "Review tomorrow at 26 o'clock", '26:00'],
    ['an hour', 'de', 'Besprechung morgen um 26 Uhr', '26:00'],
    ['an hour', 'fr', 'Réunion demain à 26h', '26:00'],
    ['an hour', 'es', 'Reunión mañana a las 26 horas', '26:00'],
    ['the end of a range', 'en-GB', 'Workshop tomorrow from 9:00 to 10:80', '10:80'],
  ])('%s (%s): %s', (_case, locale, text, named) => {
    const { intent, asked, isTimed } = read(text, locale);

    expect(intent).toBe('create_event');
    expect(asked).toContain(named);
    expect(isTimed).toBe(false);
  });

  it.each([
    ['en-GB', 'Dinner on Saturday the 29th at 8pm', ['Saturday 29', 'Sunday']],
    ['en-GB', 'Dinner on Saturday 29 November at 8pm', ['Saturday 29', 'Sunday']],
    ['de', 'Feier am Samstag, den 29. November um 20 Uhr', ['Samstag 29', 'Sonntag']],
    ['de', 'Feier am Samstag, 29.11. um 20 Uhr', ['Samstag 29', 'Sonntag']],
    ['fr', 'Dîner le samedi 29 novembre à 20h', ['samedi 29', 'dimanche']],
    ['es', 'Cena el sábado 29 de noviembre a las 20h', ['sábado 29', 'domingo']],
  ])('a weekday that the date is not, by both (%s): %s', (locale, text, names) => {
    const { asked, isTimed } = read(text, locale);

    for (const name of names) expect(asked).toContain(name);
    expect(isTimed).toBe(false);
  });

  it.each([
    ['en-GB', 'Feed the cat on 28 March 2027 at 2:15am'],
    ['de', 'Katze füttern am 28.3.2027 um 02:15 Uhr'],
    ['fr', 'Garde de nuit le 28 mars 2027 à 02h15'],
    ['es', 'Reunión el 28 de marzo de 2027 a las 02:15'],
  ])('a time that a change of clocks skips, with the nearest ones (%s): %s', (locale, text) => {
    const { asked, isTimed } = read(text, locale);

    expect(asked).toMatch(/0?1:15/);
    expect(asked).toMatch(/0?3:15/);
    expect(isTimed).toBe(false);
  });

  it.each([
    ['a change', 'en-GB', 'Move the dentist to 31 June', '31 June'],
    ['a change', 'de', 'Verschieb den Zahnarzt auf den 31. Juni', '31. Juni'],
    ['a change', 'fr', 'déplace le dentiste à 26h', '26:00'],
    ['a deletion', 'en-GB', 'Cancel the dentist on Saturday the 29th', 'Sunday'],
    ['a deletion', 'es', 'cancela el dentista del 31 de junio', '31 de junio'],
    ['a question', 'en-GB', 'What do I have on 30 February?', '30 February'],
    ['a question', 'de', 'Was habe ich am 31. November?', '31. November'],
  ])('in %s (%s): %s', (_case, locale, text, named) => {
    const { asked, isTimed } = read(text, locale);

    expect(asked).toContain(named);
    expect(isTimed).toBe(false);
  });
});

describe('a time that exists is not asked about', () => {
  it.each([
    ['en-GB', 'Dinner on Sunday the 29th at 8pm', '2026-11-29T20:00:00'],
    ['en-GB', 'Dinner on Saturday 28 November at 8pm', '2026-11-28T20:00:00'],
    ['en-GB', 'Leap dinner on 29 February 2028 at 8pm', '2028-02-29T20:00:00'],
    ['de', 'Feier am Sonntag, 29.11. um 20 Uhr', '2026-11-29T20:00:00'],
    ['fr', 'Dîner le 31 décembre à 20h', '2026-12-31T20:00:00'],
  ])('(%s) %s', (locale, text, dateTime) => {
    const { event, questions } = parseRequest(text, { ...TUESDAY, locale });

    expect(event?.start).toMatchObject({ dateTime });
    expect(questions).toEqual([]);
  });
});
