import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../parse-request.js';

const TUESDAY_MORNING = { referenceTime: '2026-11-24T08:40', timeZone: 'Europe/Berlin', locale: 'fr-FR' };

/** The event's name, its start, its end, its place and its rule. */
function read(text: string, locale = 'fr-FR'): string {
  const { event, target, changes } = parseRequest(text, { ...TUESDAY_MORNING, locale });
  const [start, end] = [event?.start ?? changes?.start, event?.end].map((at) => at?.dateTime?.slice(0, 16));
  const place = event?.location ?? changes?.location;
  return [event?.summary ?? target?.query, start, end, place, ...(event?.recurrence ?? [])].filter(Boolean).join(' ');
}

describe('half hours and quarters', () => {
  it.each([
    ['dans deux heures et demie arroser les bacs', 'Arroser les bacs 2026-11-24T11:10 2026-11-24T12:10'],
    ['dans 1h et quart sortir la tarte', 'Sortir la tarte 2026-11-24T09:55 2026-11-24T10:55'],
    ['conférence jeudi 17h, une heure et demie', 'Conférence 2026-11-26T17:00 2026-11-26T18:30'],
  ])('belong to a length: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('a number alone behind a weekday', () => {
  it.each([
    ['fr-FR', 'ramonage samedi 5 entre 14h et 16h', 'Ramonage 2026-12-05T14:00 2026-12-05T16:00'],
    ['fr-FR', 'ramonage le vendredi 4 de 10h à 12h', 'Ramonage 2026-12-04T10:00 2026-12-04T12:00'],
    ['fr-FR', 'visite du bailleur mardi 1er dès 9h', 'Visite du bailleur 2026-12-01T09:00 2026-12-01T10:00'],
    ['es-ES', 'mudanza el sábado 5 de 10 a 12', 'Mudanza 2026-12-05T10:00 2026-12-05T12:00'],
    ['fr-FR', 'fumoir mardi 8 à 11h45', 'Fumoir 2026-12-08T11:45 2026-12-08T12:45'],
    ['fr-FR', 'comité lundi 9 à 11h', 'Comité 2026-11-30T09:00 2026-11-30T11:00'],
  ])('is a day (%s): %s', (locale, text, expected) => {
    expect(read(text, locale)).toBe(expected);
  });
});

describe('weekdays that a series leaves out', () => {
  const LATER = '2026-11-24T19:00 2026-11-24T20:00 RRULE:FREQ=WEEKLY;BYDAY=';
  it.each([
    ['fr-FR', 'étirements tous les jours à 19h sauf le dimanche', `Étirements ${LATER}MO,TU,WE,TH,FR,SA`],
    ['fr-FR', 'étirements tous les jours à 19h sauf les week-ends', `Étirements ${LATER}MO,TU,WE,TH,FR`],
    ['de-DE', 'Dehnen jeden Tag um 19 Uhr außer am Samstag und Sonntag', `Dehnen ${LATER}MO,TU,WE,TH,FR`],
    ['es-ES', 'estirar todos los días a las 19 menos los domingos', `Estirar ${LATER}MO,TU,WE,TH,FR,SA`],
  ])('are no part of its rule (%s): %s', (locale, text, expected) => {
    expect(read(text, locale)).toBe(expected);
  });

  it('are single days where one of them is told', () => {
    const { event } = parseRequest('étirements tous les jours à 19h sauf ce dimanche', TUESDAY_MORNING);
    expect(event?.recurrence?.join(' ')).toMatch(/FREQ=DAILY.*EXDATE/);
  });
});

describe('what is done for somebody', () => {
  it.each([
    ['porter ses outils à Gaston demain à 9h', 'Porter ses outils à Gaston 2026-11-25T09:00 2026-11-25T10:00'],
    ['boire un verre au Petit Bain vendredi à 19h', 'Boire un verre 2026-11-27T19:00 2026-11-27T20:00 Petit Bain'],
    ['radio lundi 9h pour ma hanche', 'Radio pour ma hanche 2026-11-30T09:00 2026-11-30T10:00'],
  ])('stands in the title: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('what somebody of the family has, or where one is', () => {
  it.each([
    ['mon filleul a son gala vendredi à 20h', 'Gala 2026-11-27T20:00 2026-11-27T21:00'],
    ['ma mère a tennis vendredi à 10h', 'Tennis 2026-11-27T10:00 2026-11-27T11:00'],
    ['on sera en séminaire jeudi de 9h à 17h', 'Séminaire 2026-11-26T09:00 2026-11-26T17:00'],
    ['faut gonfler la bouée jeudi à 18h', 'Gonfler la bouée 2026-11-26T18:00 2026-11-26T19:00'],
  ])('is an event: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('apostrophes that were left out', () => {
  it.each([
    ['supprime l atelier de vendredi', 'atelier'],
    ['j ai escalade samedi a 10h', 'Escalade 2026-11-28T10:00 2026-11-28T11:00'],
    ['cure de vitamine d lundi à 9h', 'Cure de vitamine d 2026-11-30T09:00 2026-11-30T10:00'],
  ])('are read: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('an hour of the evening', () => {
  it.each([
    ['souper chez Luc samedi à 6 heures', 'Souper chez Luc 2026-11-28T18:00 2026-11-28T19:00'],
    ["spectacle de l'école samedi à 10h30", "Spectacle de l'école 2026-11-28T10:30 2026-11-28T11:30"],
  ])('is that of what takes place then: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});
