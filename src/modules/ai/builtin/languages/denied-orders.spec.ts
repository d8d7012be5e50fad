import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../parse-request.js';

function intentOf(text: string, locale: string): string {
  return parseRequest(text, { referenceTime: '2026-11-24T08:40', timeZone: 'Europe/Berlin', locale }).intent;
}

describe('a negation before an order', () => {
  it.each([
    ['es-ES', 'no me canceles el dentista'],
    ['es-ES', 'no me lo canceles'],
    ['es-ES', 'mejor no canceles el dentista'],
    ['es-ES', 'no quiero que canceles el dentista'],
    ['es-ES', 'no quiero mover el dentista al viernes'],
    ['es-ES', 'no vamos a cancelar el dentista'],
    ['es-ES', 'no deberíamos cancelar el dentista'],
    ['es-ES', 'no quiero poner gimnasio el viernes a las 6'],
    ['fr-FR', 'je ne veux pas que tu annules le dentiste'],
    ['fr-FR', "ne va pas m'annuler le dentiste"],
    ['fr-FR', 'on ne va pas annuler le dentiste'],
    ['de-DE', 'ich will nicht, dass du den Zahnarzt löschst'],
    ['de-DE', 'lass uns den Zahnarzt nicht verschieben'],
    ['en-GB', "don't you cancel the dentist"],
    ['en-GB', "no don't cancel the dentist"],
    ['en-GB', 'I do not want you to delete the dentist'],
  ])('keeps it from being one: %s %s', (locale, text) => {
    expect(intentOf(text, locale)).toBe('none');
  });

  it.each([
    ['es-ES', 'no puedo ir al dentista, cancélalo'],
    ['de-DE', 'Nein, sag den Zahnarzt ab'],
    ['fr-FR', 'non, annule le dentiste'],
  ])('is none of it behind a pause: %s %s', (locale, text) => {
    expect(intentOf(text, locale)).toBe('delete_event');
  });
});
