import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../parse-request.js';

const MONDAY = { referenceTime: '2026-11-23T08:40', timeZone: 'Europe/London' };
const read = (text: string, locale: string): unknown[] => {
  const { intent, target, event, changes } = parseRequest(text, { ...MONDAY, locale });
  const { colorId } = changes ?? event ?? {};
  return [intent, target?.query ?? event?.summary, colorId];
};

describe('a colour', () => {
  it.each([
    ['en-GB', 'make the vet red', 'vet'],
    ['en-GB', 'colour the vet red', 'vet'],
    ['de-DE', 'mach den Tierarzt am Freitag rot', 'Tierarzt'],
    ['de-DE', 'färbe den Tierarzt rot', 'Tierarzt'],
    ['de-DE', 'stell den Tierarzt auf Rot', 'Tierarzt'],
    ['fr-FR', 'mets le vétérinaire en rouge', 'vétérinaire'],
    ['fr-FR', 'colorie le vétérinaire en rouge', 'vétérinaire'],
    ['es-ES', 'pon el veterinario en rojo', 'veterinario'],
    ['es-ES', 'marca el veterinario de color rojo', 'veterinario'],
    ['nl-NL', 'maak de dierenarts rood', 'dierenarts'],
  ])('is given to an event that is there: %s, %s', (locale, text, name) => {
    expect(read(text, locale)).toEqual(['update_event', name, '11']);
  });

  it.each([
    ['en-GB', 'cello lesson friday at 5pm in red', 'Cello lesson', '11'],
    ['de-DE', 'Cellostunde am Freitag um 17 Uhr, bitte in Rot', 'Cellostunde', '11'],
    ['fr-FR', "cours de violoncelle vendredi à 17h, en rouge s'il te plaît", 'Cours de violoncelle', '11'],
    ['es-ES', 'clase de violonchelo el viernes a las 17h, en rojo por favor', 'Clase de violonchelo', '11'],
    ['fr-FR', 'vin rouge avec Paul vendredi à 20h', 'Vin rouge', undefined],
    ['de-DE', 'Workshop Roter Faden am Freitag um 9 Uhr', 'Workshop Roter Faden', undefined],
  ])('of a new event stands behind its word: %s, %s', (locale, text, name, color) => {
    expect(read(text, locale)).toEqual(['create_event', name, color]);
  });
});

describe('a detail behind its word', () => {
  it.each([
    ['fr-FR', 'passe le vétérinaire en privé', 'vétérinaire'],
    ['es-ES', 'marca el veterinario como privado', 'veterinario'],
  ])('changes the event: %s, %s', (locale, text, name) => {
    const { target, changes } = parseRequest(text, { ...MONDAY, locale });
    expect([target?.query, changes?.visibility]).toEqual([name, 'private']);
  });
});
