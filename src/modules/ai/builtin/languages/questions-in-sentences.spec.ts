import { describe, expect, it } from '@jest/globals';
import { readInLanguage } from '../parse-request.js';
import { likelyLanguages } from './detect.js';

/** What a sentence wishes for, with the event it is about. */
function read(text: string, locale: string): unknown[] {
  const { wishes } = readInLanguage(text, likelyLanguages(text, locale)).read;
  return wishes.flatMap(({ wish }) =>
    'target' in wish ? [wish.kind === 'question' ? wish.asks : wish.kind, wish.target.name?.words] : [wish.kind],
  );
}

/** Of a change, whether it is one of the rest of a series. */
function readScope(text: string, locale: string): unknown[] {
  const { wishes } = readInLanguage(text, likelyLanguages(text, locale)).read;
  return wishes.flatMap(({ wish }) => (wish.kind === 'update' ? [wish.target.scope] : [wish.kind]));
}

describe('a question behind an introduction', () => {
  it.each([
    ['de-DE', 'Weißt du, wann der Augenarzt ist?', 'when', 'Augenarzt'],
    ['de-DE', 'Können Sie mir sagen, wann die Kostenrunde beginnt?', 'when', 'Kostenrunde'],
    ['de-DE', 'sag mir mal wo der Augenarzt ist', 'where', 'Augenarzt'],
    ['de-DE', 'Könnten Sie mir sagen, was ich am 2. Dezember vorhabe?', 'list', undefined],
    ['fr-FR', "tu sais quand est l'ophtalmo ?", 'when', 'ophtalmo'],
    ['es-ES', '¿sabes cuándo es el oculista?', 'when', 'oculista'],
    ['es-ES', 'dime dónde es el oculista', 'where', 'oculista'],
  ])('is about the event: %s, %s', (locale, text, asks, name) => {
    expect(read(text, locale)).toEqual([asks, name]);
  });
});

describe('a question whose word stands in its place', () => {
  it.each([
    ['fr-FR', "il est où l'ophtalmo", 'where', 'ophtalmo'],
    ['fr-FR', 'le salon tombe quels jours', 'when', 'salon'],
    ['fr-FR', "il me reste quoi aujourd'hui ?", 'list', undefined],
    ['es-ES', 'qué días es el congreso', 'when', 'congreso'],
    ['de-DE', 'wann hat Oma Geburtstag', 'when', 'Oma Geburtstag'],
    ['de-DE', 'ist am Freitag um 15 Uhr schon was', 'list', undefined],
  ])('asks: %s, %s', (locale, text, asks, name) => {
    expect(read(text, locale)).toEqual([asks, name]);
  });
});

describe('a new name', () => {
  it.each([
    ['de-DE', 'die Messe heißt jetzt Fachtage', 'Messe'],
    ['fr-FR', "le salon s'appelle désormais Journées pro", 'salon'],
    ['es-ES', 'el congreso ahora se llama Jornadas', 'congreso'],
  ])('may be told: %s, %s', (locale, text, name) => {
    expect(read(text, locale)).toEqual(['update', name]);
  });
});

describe('a change from a day on', () => {
  it.each([
    ['fr-FR', 'à partir du 9 décembre le cours de chant passe à 19h15', 'following'],
    ['de-DE', 'ab nächster Woche beginnt die Chorprobe erst um 19 Uhr', 'following'],
    ['es-ES', 'a partir del 9 de diciembre la clase de canto pasa a las 19:15', 'following'],
    ['fr-FR', 'le cours de chant du 9 décembre passe à 19h15', undefined],
  ])('is one of the rest of the series: %s, %s', (locale, text, scope) => {
    expect(readScope(text, locale)).toEqual([scope]);
  });
});

describe('who is described by somebody else', () => {
  it('is not that person', () => {
    const { wishes } = readInLanguage(
      'tutoría con la profe de Carla el lunes a las cinco',
      likelyLanguages('tutoría con la profe de Carla', 'es-ES'),
    ).read;
    expect(wishes.map(({ wish }) => wish.kind === 'create' && wish.title)).toEqual(['Tutoría con la profe de Carla']);
  });
});
