import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../parse-request.js';

const TUESDAY_MORNING = { referenceTime: '2026-11-24T08:40', timeZone: 'Europe/Berlin' };

/** The intent, the event's name, its start and its place. */
function read(text: string, locale: string): string {
  const { intent, event, target, changes } = parseRequest(text, { ...TUESDAY_MORNING, locale });
  const start = (event?.start ?? changes?.start)?.dateTime?.slice(0, 16);
  return [intent, event?.summary ?? target?.query, start, event?.location].filter(Boolean).join(' ');
}

describe('what people leave out on a phone', () => {
  it.each([
    ['de-DE', 'trag mir morgen 11 uhr nen ölwechsel ein', 'create_event Ölwechsel 2026-11-25T11:00'],
    ['de-DE', 'könnten sie mir am samstag um 10 ne stadtführung buchen', 'create_event Stadtführung 2026-11-28T10:00'],
    ['fr-FR', 'rappelle moi de payer le loyer jeudi a 9h', 'create_event Payer le loyer 2026-11-26T09:00'],
    ['fr-FR', 'est ce que tu peux noter escalade dimanche a 15h', 'create_event Escalade 2026-11-29T15:00'],
    ['fr-FR', 'jai escalade samedi a 10h30', 'create_event Escalade 2026-11-28T10:30'],
    ['fr-FR', 'annule le cours de dessin', 'delete_event cours de dessin'],
  ])('is understood: %s, %s', (locale, text, expected) => {
    expect(read(text, locale)).toBe(expected);
  });
});

describe('the place of somebody', () => {
  it.each([
    ['de-DE', 'Termin beim Notar am Freitag um 10 Uhr', 'create_event Termin beim Notar 2026-11-27T10:00'],
    ['de-DE', 'Grillen bei Kevin am Samstag um 14 Uhr', 'create_event Grillen bei Kevin 2026-11-28T14:00'],
    [
      'fr-FR',
      'rendez-vous chez le notaire vendredi à 10h',
      'create_event Rendez-vous chez le notaire 2026-11-27T10:00',
    ],
    [
      'es-ES',
      'merienda en casa de Marta el sábado a las 18h',
      'create_event Merienda en casa de Marta 2026-11-28T18:00',
    ],
  ])('belongs to the title: %s, %s', (locale, text, expected) => {
    expect(read(text, locale)).toBe(expected);
  });
});

describe('a sentence with a time', () => {
  it.each([
    ['de-DE', 'Frag Jonas ob er am Samstag um 10 kann'],
    ['de-DE', 'Sind am Freitag um 17 Uhr noch alle da?'],
    ['de-DE', 'Hau mal am Freitag um 10 das Sofa weg'],
    ['fr-FR', 'on regarde un film samedi à 20h'],
    ['fr-FR', 'Le notaire vendredi à 10h ?'],
    ['es-ES', 'Tráeme el informe el jueves a las 10'],
  ])('is no event of that name: %s, %s', (locale, text) => {
    expect(read(text, locale)).toBe('none');
  });
});
