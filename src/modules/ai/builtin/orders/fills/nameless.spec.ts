import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../parse-request.js';

const SETTING = { referenceTime: '2026-11-24T08:40', timeZone: 'Europe/Berlin' };

function titleOf(text: string, locale: string): string | undefined {
  return parseRequest(text, { ...SETTING, locale }).event?.summary;
}

describe('words that name nothing', () => {
  it.each([
    ['en-GB', 'put it on there for friday at 4'],
    ['en-GB', 'mine is at 3 on friday'],
    ['en-GB', 'time on friday at 5'],
    ['en-GB', 'later friday 5pm'],
    ['de-DE', 'vorher am Freitag um 9'],
    ['de-DE', 'ihrer am Freitag um 9'],
    ['de-DE', 'zwar am Freitag um 9'],
    ['fr-FR', 'du temps vendredi à 17h'],
    ['fr-FR', 'le mien est vendredi à 15h'],
    ['es-ES', 'antes mañana a las 5'],
    ['es-ES', 'un rato mañana a las 5'],
  ])('are no title (%s): %s', (locale, text) => {
    expect(titleOf(text, locale)).toBeUndefined();
  });

  it.each([
    ['en-GB', 'story time friday at 5', 'Story time'],
    ['en-GB', 'dinner at mine friday 7pm', 'Dinner'],
    ['en-GB', 'out of office on friday', 'Out of office'],
    ['de-DE', 'Vorher-Nachher-Show am Freitag um 20 Uhr', 'Vorher-Nachher-Show'],
    ['es-ES', 'llamada mañana a las 9', 'Llamada'],
  ])('stand in titles that name something (%s): %s', (locale, text, title) => {
    expect(titleOf(text, locale)).toBe(title);
  });
});

describe('a clock time with a dot right before its day', () => {
  it.each([
    ['en-GB', 'gym 6.30 tomorrow morning', 'Gym', '2026-11-25T06:30'],
    ['en-GB', 'quiz 8.30 tonight', 'Quiz', '2026-11-24T20:30'],
    ['de-DE', 'friseur 14.15 donnerstag', 'Friseur', '2026-11-26T14:15'],
    ['fr-FR', 'natation 17.30 vendredi', 'Natation', '2026-11-27T17:30'],
    ['es-ES', 'cena 21.30 viernes', 'Cena', '2026-11-27T21:30'],
  ])('is no part of the title (%s): %s', (locale, text, title, start) => {
    const { event } = parseRequest(text, { ...SETTING, locale });
    expect([event?.summary, event?.start?.dateTime?.slice(0, 16)]).toEqual([title, start]);
  });

  it('stays a date where it is one', () => {
    expect(
      parseRequest('Friseur 4.12. Freitag um 9 Uhr', { ...SETTING, locale: 'de-DE' }).event?.start?.dateTime,
    ).toMatch('2026-12-04T09:00');
  });
});
